"""An estimate as JSON: the shape of `wattback estimate --json`, which scripts rely on."""

from collections.abc import Sequence

from wattback.footprint.comparisons import Alternative, Equivalent
from wattback.footprint.quantities import Estimate, Range


def estimate_json(
    estimate: Estimate,
    sources: Sequence[dict[str, object]],
    equivalents: Sequence[Equivalent] = (),
    alternatives: Sequence[Alternative] = (),
) -> dict[str, object]:
    """The estimate and its sources as plain JSON values.

    Returns:
        `energy_wh` and `co2e_g` (location-based), each `{low, central, high}`; beside them `market_based_g`,
        `embodied_g`, `water_on_site_ml` and `water_power_plant_ml`, each the same or null where it is not estimated;
        `model` as the caller named it and `model_match`, how it was read; `method`, `factors` (version),
        `factors_sha256`, `zone`, `grid`, `notes`, `equivalents`, `alternatives`, `sources`.
    """
    match = estimate.model
    return {
        "energy_wh": _range(estimate.energy_wh),
        "co2e_g": _range(estimate.co2e_g),
        "market_based_g": _range(estimate.market_based_g),
        "embodied_g": _range(estimate.embodied_g),
        "water_on_site_ml": _range(estimate.water_on_site_ml),
        "water_power_plant_ml": _range(estimate.water_power_plant_ml),
        "model": match.raw,
        "model_match": {
            "id": match.model_id,
            "label": match.label,
            "class": match.model_class,
            "step": match.step,
            "provider": match.provider,
            "maker": match.maker,
            "reasoning": match.reasoning,
            "confidence": match.confidence,
        },
        "method": estimate.method,
        "factors": estimate.factors,
        "factors_sha256": estimate.factors_sha256,
        "zone": estimate.zone,
        "grid": estimate.basis.grid,
        "notes": list(estimate.notes),
        "equivalents": [
            {
                "id": each.id,
                "amount": _range(each.amount),
                "of": each.words,
                "by": each.quantity,
                "source": each.source,
            }
            for each in equivalents
        ],
        "alternatives": [
            {
                "what": each.words,
                "energy_wh": _range(each.energy_wh),
                "co2e_g": _range(each.co2e_g),
                "central_share": each.central_share,
            }
            for each in alternatives
        ],
        "sources": list(sources),
    }


def _range(value: Range | None) -> dict[str, float] | None:
    return None if value is None else {"low": value.low, "central": value.central, "high": value.high}
