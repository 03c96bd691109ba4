"""What an estimate rests on, line by line, for whoever asks."""

from wattback.footprint.estimate import Estimator
from wattback.footprint.places import ARKREEN_ZONE, CUSTOM_ZONE
from wattback.footprint.quantities import Estimate

_ARKREEN_TEXT = (
    "Arkreen, Empowering Consumers in Generative AI Carbon Neutrality (the founding text's example)"
)


def sources_of(estimator: Estimator, estimate: Estimate) -> list[dict[str, object]]:
    """One dict a factor used: `what`, `value`, `unit`, `source`, `year`, `licence`."""
    if estimate.model.model_class == "recorded":
        return [_grid_line(estimator, estimate)]
    if estimate.method == "arkreen-example":
        energy = _line("energy per 1,000 generated tokens", 100.0, "Wh", _ARKREEN_TEXT, 2024, "figures cited")
        return [energy, _grid_line(estimator, estimate)]
    return [*_measured_lines(estimator, estimate), _grid_line(estimator, estimate)]


def source_text(estimator: Estimator, key: str) -> str:
    """A source's title, marked when it is second-hand."""
    source = _source(estimator, key)
    return f"{source['title']}{' (second-hand)' if source['second_hand'] else ''}"


def _source(estimator: Estimator, key: str) -> dict[str, object]:
    for table in (estimator.factors.energy["sources"], estimator.factors.models["sources"]):
        if key in table:
            found: dict[str, object] = table[key]
            return found
    return {"title": key, "year": None, "licence": "", "second_hand": False}


def _measured_lines(estimator: Estimator, estimate: Estimate) -> list[dict[str, object]]:
    energy, match, basis = estimator.factors.energy, estimate.model, estimate.basis
    rows = energy["classes"][match.model_class]["rows"]
    site = energy["sites"][energy["providers"][match.provider]["site"]]
    chain = energy["chain"]

    def line(what: str, value: object, unit: str, key: str) -> dict[str, object]:
        source = _source(estimator, key)
        year, licence = source["year"], str(source["licence"])
        return _line(
            what, value, unit, source_text(estimator, key), year if isinstance(year, int) else None, licence
        )

    computers = "Wh of the computers"
    lines = [
        line("1,000 output tokens, 5/50/95 %", rows["output"], computers, energy["fit"]["source"]),
        line("1,000 input tokens, 5/50/95 %", rows["input"], computers, energy["fit"]["source"]),
        line(
            "1,000 tokens after 1,000 of context, 5/50/95 %",
            energy["context_wh"],
            computers,
            chain["context_mb_per_token"]["source"],
        ),
        line("model size", match.model_class, "", match.source),
        line("power usage effectiveness", _ends(site["pue"]), "", site["pue"]["source"]),
        line(
            "host and idle overhead, median",
            chain["it_overhead"]["median"],
            "",
            chain["it_overhead"]["source"],
        ),
        line("requests served together", _ends(chain["batch"]), "", chain["batch"]["source"]),
    ]
    if match.reasoning != "none":
        mode = "always" if match.reasoning == "optional" else match.reasoning
        hidden = chain["hidden_reasoning"][mode]
        spread = [hidden["low"], hidden["mode"], hidden["high"]]
        lines.append(line("answer times, when it reasoned unreported", spread, "", hidden["source"]))
    gpu = chain["embodied"]["kg_co2e_per_gpu"]
    lines.append(line("making a GPU and its share of a server", _ends(gpu), "kg CO2e", gpu["source"]))
    water = site["wue_l_per_kwh"]
    lines.append(line("water evaporated on site", _ends(water), "L/kWh of the computers", water["source"]))
    if basis.water_power_plant_ml_per_kwh is not None:
        plants = estimator.places.water_row(basis.zone, match.provider)
        lines.append(line("water at power plants", _ends(plants), "L/kWh", plants["source"]))
    market = site.get("market_based_g_per_kwh")
    if market is not None:
        lines.append(line("market-based emissions", market["value"], "g/kWh", market["source"]))
    return lines


def _ends(prior: dict[str, float]) -> list[float]:
    return [prior["low"], prior["high"]]


def _grid_line(estimator: Estimator, estimate: Estimate) -> dict[str, object]:
    grid = estimator.zone_of(estimate)
    what = f"grid intensity, {grid.name}"
    source = estimator.grid.sources.get(grid.source)
    if source is not None:
        return _line(
            f"{what}, {grid.basis}", grid.g_co2e_per_kwh, "g/kWh", source["title"], grid.year, grid.licence
        )
    title = {ARKREEN_ZONE: _ARKREEN_TEXT, CUSTOM_ZONE: "handed in by the caller"}.get(
        grid.source, f"live: {grid.source}"
    )
    return _line(what, grid.g_co2e_per_kwh, "g/kWh", title, grid.year or None, grid.licence)


def _line(
    what: str, value: object, unit: str, source: str, year: int | None, licence: str
) -> dict[str, object]:
    return {"what": what, "value": value, "unit": unit, "source": source, "year": year, "licence": licence}
