"""What an estimate rests on, line by line, for whoever asks."""

from wattback.footprint.factor_files import Factors
from wattback.footprint.grid import ZoneFactor
from wattback.footprint.quantities import Estimate

_ARKREEN_TEXT = (
    "Arkreen, Empowering Consumers in Generative AI Carbon Neutrality (the founding text's example)"
)


def sources_of(estimate: Estimate, factors: Factors, grid: ZoneFactor) -> list[dict[str, object]]:
    """One dict a factor used: `what`, `value`, `unit`, `source`, `year`, `licence`."""
    if estimate.model.model_class == "recorded":
        return [_grid_line(factors, grid)]
    if estimate.method == "arkreen-example":
        energy = _line("energy per 1,000 generated tokens", 100.0, "Wh", _ARKREEN_TEXT, 2024, "figures cited")
        return [energy, _grid_line(factors, grid)]
    return [*_measured_lines(estimate, factors), _grid_line(factors, grid)]


def _measured_lines(estimate: Estimate, factors: Factors) -> list[dict[str, object]]:
    energy, match = factors.energy, estimate.model
    model_class = energy["classes"][match.model_class]
    site = energy["providers"][match.provider]["pue"]
    rows = model_class["rows"][site]
    pue = energy["pue"][site]

    def line(what: str, value: object, unit: str, source_key: str) -> dict[str, object]:
        source = energy["sources"][source_key]
        title = source["title"] + (" (second-hand)" if source["second_hand"] else "")
        return _line(what, value, unit, title, source["year"], source["licence"])

    chain = energy["chain"]
    overhead, batch = chain["it_overhead"], chain["batch"]
    lines = [
        line("energy per 1,000 output tokens, 5/50/95 %", rows["output"], "Wh", chain["fit"]["source"]),
        line("energy per 1,000 input tokens, 5/50/95 %", rows["input"], "Wh", chain["fit"]["source"]),
        line("model class", model_class["label"], "", match.source),
        line("power usage effectiveness", [pue["low"], pue["high"]], "", pue["source"]),
        line("host and idle overhead, median", overhead["median"], "", overhead["source"]),
        line("requests served together", [batch["low"], batch["high"]], "", batch["source"]),
    ]
    if match.reasoning != "none":
        hidden = chain["hidden_reasoning"]["always"]
        spread = [hidden["low"], hidden["mode"], hidden["high"]]
        lines.append(line("answer times, when it reasoned unreported", spread, "", hidden["source"]))
    return lines


def _grid_line(factors: Factors, grid: ZoneFactor) -> dict[str, object]:
    what = f"grid intensity, {grid.name}"
    source = factors.grid["sources"].get(grid.source)
    if source is None:
        title = _ARKREEN_TEXT if grid.source == "arkreen-example" else "handed in by the caller"
        return _line(what, grid.g_co2e_per_kwh, "g/kWh", title, grid.year or None, grid.licence)
    return _line(
        f"{what}, {grid.basis}", grid.g_co2e_per_kwh, "g/kWh", source["title"], grid.year, grid.licence
    )


def _line(
    what: str, value: object, unit: str, source: str, year: int | None, licence: str
) -> dict[str, object]:
    return {"what": what, "value": value, "unit": unit, "source": source, "year": year, "licence": licence}
