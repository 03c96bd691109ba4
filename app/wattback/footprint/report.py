"""An estimate as JSON: the shape of `wattback estimate --json`, which scripts rely on."""

from collections.abc import Sequence

from wattback.footprint.quantities import Estimate, Range


def estimate_json(estimate: Estimate, sources: Sequence[dict[str, object]]) -> dict[str, object]:
    """The estimate and its sources as plain JSON values.

    Returns:
        `energy_wh` and `co2e_g`, each `{low, central, high}`; `model` as the caller named it and
        `model_match`, how it was read; `method`, `factors` (version), `factors_sha256`, `zone`, `notes`,
        `sources`.
    """
    match = estimate.model
    return {
        "energy_wh": _range(estimate.energy_wh),
        "co2e_g": _range(estimate.co2e_g),
        "model": match.raw,
        "model_match": {
            "label": match.label,
            "class": match.model_class,
            "step": match.step,
            "provider": match.provider,
            "reasoning": match.reasoning,
            "confidence": match.confidence,
        },
        "method": estimate.method,
        "factors": estimate.factors,
        "factors_sha256": estimate.factors_sha256,
        "zone": estimate.zone,
        "notes": list(estimate.notes),
        "sources": list(sources),
    }


def _range(value: Range) -> dict[str, float]:
    return {"low": value.low, "central": value.central, "high": value.high}
