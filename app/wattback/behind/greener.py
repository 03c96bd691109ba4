"""What the most used models could be replaced by: a smaller one of the same maker, or the same on another grid."""

from collections.abc import Sequence

from wattback.desktop.services.usage import GreenerChoice
from wattback.footprint import Estimate, Estimator, Range, TokenUse
from wattback.footprint.comparisons import OTHER_GRID, smaller_model
from wattback.ledger.usage_series import Sums


def greener_choices(
    estimator: Estimator, most_used: Sequence[tuple[str, str, Sums]]
) -> tuple[GreenerChoice, ...]:
    """The largest saving of emissions first.

    Sums do not tell one answer from another, so the mean answer is estimated both ways, and what was counted is taken
    times the ratio of the two.

    Args:
        estimator: The person's own. By the founding example no model and no place is better than another.
        most_used: Site, model as the site named it, and sums.
    """
    if estimator.method != "measured":
        return ()
    there = Estimator(method=estimator.method, zone=OTHER_GRID, factors=estimator.factors)
    choices = []
    for site, model, sums in most_used:
        use = TokenUse(
            model_raw=model,
            provider_hint=site,
            input_tokens=sums.input_tokens // sums.answers,
            cached_input_tokens=0,
            output_tokens=sums.output_tokens // sums.answers,
            reasoning_tokens=None,
            images_in=0,
            images_out=0,
        )
        mean = estimator.estimate(use)
        if not mean.energy_wh.central or not mean.co2e_g.central:
            continue
        smaller = smaller_model(estimator, use, mean)
        if smaller is not None:
            choices.append(_choice(site, model, sums, mean, "smaller-model", *smaller))
        if mean.zone != OTHER_GRID:
            name = estimator.grid.find(OTHER_GRID).name
            choices.append(_choice(site, model, sums, mean, "other-place", name, there.estimate(use)))
    return tuple(
        sorted(
            (each for each in choices if each.co2e_instead_g.central < each.co2e_g.central),
            key=lambda each: each.co2e_instead_g.central - each.co2e_g.central,
        )
    )


def _choice(
    site: str, model: str, sums: Sums, mean: Estimate, kind: str, instead: str, other: Estimate
) -> GreenerChoice:
    return GreenerChoice(
        model=model or mean.model.label,
        site=site,
        answers=sums.answers,
        kind=kind,
        instead=instead,
        energy_wh=sums.energy_wh,
        co2e_g=sums.co2e_g,
        energy_instead_wh=_times(sums.energy_wh, other.energy_wh.central / mean.energy_wh.central),
        co2e_instead_g=_times(sums.co2e_g, other.co2e_g.central / mean.co2e_g.central),
    )


def _times(figure: Range, ratio: float) -> Range:
    return Range(figure.low * ratio, figure.central * ratio, figure.high * ratio)
