"""The chain of one estimate, line by line, as anybody could work it out again."""

from wattback.footprint.count_doubts import count_bounds
from wattback.footprint.estimate import ARKREEN_WH_PER_1000_TOKENS, LONGEST_CONTEXT, Estimator
from wattback.footprint.model_classes import JUDGEMENT
from wattback.footprint.models import UNKNOWN
from wattback.footprint.quantities import Estimate, Range, TokenUse
from wattback.footprint.sources import source_text
from wattback.record import record


@record(frozen=True, slots=True)
class Step:
    """One line of the chain.

    Attributes:
        what: What is reckoned.
        figure: Its figures, low / central / high where there are three.
        source: What it rests on; empty where it only follows from the lines above.
    """

    what: str
    figure: str
    source: str


def explain(estimator: Estimator, use: TokenUse, estimate: Estimate) -> list[Step]:
    """How an estimate of this estimator came about.

    Args:
        estimator: The one that made it.
        use: What the answer used.
        estimate: What came out.

    Returns:
        The model, every count times its row, the data centre's overhead, the grid, and what stands beside the grams.
    """
    match = estimate.model
    read = f"{match.raw or 'no name'} read as {match.label} ({match.step}), class {match.model_class}"
    steps = [Step("model", read, source_text(estimator, match.source))]
    if estimate.method == "arkreen-example":
        steps.append(
            Step(
                "generated tokens",
                f"{use.output_tokens + (use.reasoning_tokens or 0):,} x {ARKREEN_WH_PER_1000_TOKENS} Wh per 1,000",
                "the founding text",
            )
        )
    else:
        steps += _parts(estimator, use, estimate)
    steps.append(Step("electricity at the meter", f"{_triple(estimate.energy_wh)} Wh", ""))
    return steps + _beyond(estimator, estimate)


def _parts(estimator: Estimator, use: TokenUse, estimate: Estimate) -> list[Step]:
    energy, match = estimator.factors.energy, estimate.model
    rows, chain = energy["classes"][match.model_class]["rows"], energy["chain"]
    fit = source_text(estimator, energy["fit"]["source"])
    thinks = match.reasoning in ("always", "extended")
    visible = "reasoning" if thinks else "output"
    if use.reasoning_tokens is None and match.reasoning != "none":
        visible = f"output_hidden_{match.reasoning}"
    steps = []

    def add(what: str, count: int, kind: str, source: str, per: float = 1000.0) -> None:
        if count:
            wh = [count * bound / per for bound in rows[kind]]
            unit = "per 1,000" if per == 1000.0 else "each"
            figure = f"{count:,} x {_figures(rows[kind])} Wh {unit} = {_figures(wh)} Wh"
            steps.append(Step(what, figure, source))

    add("fresh input tokens", use.input_tokens - use.cached_input_tokens, "input", fit)
    cached = source_text(estimator, chain["cached_share"]["source"])
    add("cached input tokens", use.cached_input_tokens, "cached_input", cached)
    hidden = visible.startswith("output_hidden")
    mode = "always" if match.reasoning == "optional" else match.reasoning
    prior = source_text(estimator, chain["hidden_reasoning"][mode]["source"]) if hidden else fit
    what = "visible tokens and hidden reasoning" if hidden else "visible tokens"
    add(what, use.output_tokens, visible, prior)
    reasoning = source_text(estimator, chain["reasoning_factor"]["source"])
    add("reasoning tokens", use.reasoning_tokens or 0, "reasoning", reasoning)
    images = source_text(estimator, chain["image_tokens"]["source"])
    add("images in the prompt", use.images_in, "image_in", images, 1.0)
    context = min(use.input_tokens, LONGEST_CONTEXT)
    generated = use.output_tokens + (use.reasoning_tokens or 0)
    if context and generated:
        shares = (
            [
                high / low
                for high, low in zip(rows[visible], rows["reasoning" if thinks else "output"], strict=True)
            ]
            if hidden
            else [1.0, 1.0, 1.0]
        )
        wh = [
            generated * context / 1e6 * bound * share
            for bound, share in zip(energy["context_wh"], shares, strict=True)
        ]
        figure = f"{generated:,} tokens reading {context:,} of context = {_figures(wh)} Wh"
        source = source_text(estimator, chain["context_mb_per_token"]["source"])
        steps.append(Step("context read again", figure, source))
    doubt = _doubt(estimator, use, estimate)
    if doubt is not None:
        steps.append(doubt)
    if use.images_out:
        wh = [use.images_out * bound for bound in energy["image_out_wh"]]
        source = source_text(estimator, chain["image_out_wh"]["source"])
        steps.append(Step("images generated", f"{use.images_out:,} = {_figures(wh)} Wh", source))
    pue = estimator.places.pue_factor(match.provider)
    site = energy["sites"][energy["providers"][match.provider]["site"]]
    label = energy["providers"][match.provider]["label"]
    steps.append(
        Step(
            f"overhead of the data centre ({label})",
            f"x {_figures(pue)}{_known_as(site['pue'], '')}",
            source_text(estimator, site["pue"]["source"]),
        )
    )
    return steps


def _doubt(estimator: Estimator, use: TokenUse, estimate: Estimate) -> Step | None:
    """What the doubt of the counts takes from the low end and adds to the high one; None when they are certain."""
    bounds = count_bounds(use)
    if bounds is None:
        return None
    as_counted = estimator.estimate(_without_doubt(use)).energy_wh
    pue = estimator.places.pue_factor(estimate.model.provider)
    less = (as_counted.low - estimate.energy_wh.low) / pue[0]
    more = (estimate.energy_wh.high - as_counted.high) / pue[2]
    counted = use.input_tokens + use.output_tokens + (use.reasoning_tokens or 0)
    fewest, most = (round(sum(counts)) for counts in bounds)
    figure = f"{fewest:,} to {most:,} tokens for {counted:,} counted = -{less:.3g} / 0 / {more:.3g} Wh"
    return Step("doubt of the counts", figure, source_text(estimator, JUDGEMENT))


def _without_doubt(use: TokenUse) -> TokenUse:
    return TokenUse(
        use.model_raw,
        use.provider_hint,
        use.input_tokens,
        use.cached_input_tokens,
        use.output_tokens,
        use.reasoning_tokens,
        use.images_in,
        use.images_out,
    )


def _beyond(estimator: Estimator, estimate: Estimate) -> list[Step]:
    basis, grid = estimate.basis, estimator.zone_of(estimate)
    source = estimator.grid.sources.get(grid.source)
    year = f" {grid.year}" if grid.year else ""
    regions = (
        "" if basis.co2e_g_per_kwh.low == basis.co2e_g_per_kwh.high else _regions(estimator, basis.provider)
    )
    steps = [
        Step(
            "grid",
            f"{grid.name}{year}: {_triple(basis.co2e_g_per_kwh)} g per kWh ({grid.basis}){regions}",
            source["title"] if source else grid.name,
        ),
        Step("emissions, location-based", f"{_triple(estimate.co2e_g)} g CO2e", ""),
    ]
    steps += _beside(estimator, estimate)
    steps.append(Step("speech, video, web searches", "not estimated: no source supports a figure", ""))
    return steps


def _beside(estimator: Estimator, estimate: Estimate) -> list[Step]:
    """What stands beside the grams: contracts, hardware and water, each with what a kilowatt-hour carries."""
    basis, energy = estimate.basis, estimator.factors.energy
    market, embodied = estimate.market_based_g, estimate.embodied_g
    on_site, plants = estimate.water_on_site_ml, estimate.water_power_plant_ml
    steps = []

    def add(
        what: str, per_kwh: Range | None, figure: Range | None, unit: str, source: str, known: str = ""
    ) -> None:
        if per_kwh is None or figure is None:
            steps.append(Step(what, "not estimated", ""))
        else:
            carried = (
                f"x {_triple(per_kwh)} {unit.partition(' ')[0]} per kWh = {_triple(figure)} {unit}{known}"
            )
            steps.append(Step(what, carried, source_text(estimator, source)))

    site = energy["sites"][energy["providers"][basis.provider or UNKNOWN]["site"]]
    contracts = "emissions, market-based"
    if market is None or basis.market_based_g_per_kwh is None:
        founding = estimate.method == "arkreen-example"
        reason = "not estimated" if founding else "the provider publishes none; the grid stands in"
        steps.append(Step(contracts, reason, ""))
    else:
        figure = (
            f"x {basis.market_based_g_per_kwh:g} g per kWh = {_triple(market)} g CO2e by the provider's own contracts, "
            "beside the line above, never netted"
        )
        source = source_text(estimator, site["market_based_g_per_kwh"]["source"])
        steps.append(Step(contracts, figure, source))
    gpu = energy["chain"]["embodied"]["kg_co2e_per_gpu"]
    known = _known_as(gpu, " kg a GPU with its share of a server")
    add("making the hardware (Scope 3)", basis.embodied_g_per_kwh, embodied, "g CO2e", gpu["source"], known)
    water = site["wue_l_per_kwh"]
    known = _known_as(water, " L per kWh of the computers")
    add("water at the data centre", basis.water_on_site_ml_per_kwh, on_site, "mL", water["source"], known)
    if plants is not None:
        water = estimator.places.water_row(basis.zone, basis.provider)
    known = _known_as(water, " L per kWh")
    per_kwh = basis.water_power_plant_ml_per_kwh
    add("water at the power plants", per_kwh, plants, "mL", water["source"], known)
    return steps


def _known_as(prior: dict[str, float], unit: str) -> str:
    """How wide the factor itself is; its three figures are only what carries the electricity's to the product's."""
    return f"; itself taken as {prior['low']:g} to {prior['high']:g}{unit}"


def _regions(estimator: Estimator, provider: str) -> str:
    energy = estimator.factors.energy
    site = energy["sites"][energy["providers"][provider or UNKNOWN]["site"]]
    figures = [estimator.grid.find(place).g_co2e_per_kwh for place in site["places"]]
    if len(figures) == 1:
        return "; its regions differ by a third or so"
    return f"; its places from {min(figures):g} to {max(figures):g}"


def _triple(figure: Range) -> str:
    if figure.low == figure.high:
        return f"{figure.central:.4g}"
    return _figures([figure.low, figure.central, figure.high])


def _figures(bounds: list[float]) -> str:
    return " / ".join(f"{bound:,.0f}" if bound >= 1000 else f"{bound:.3g}" for bound in bounds)
