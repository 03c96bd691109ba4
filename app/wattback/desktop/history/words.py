"""The history's sentences. No Qt in here, so that each can be tested by itself."""

from wattback.budget import Budget, BudgetState, BudgetUse
from wattback.desktop.history.comparison import Change, compare
from wattback.desktop.history.weekly import WeeklySummary
from wattback.desktop.look import wording
from wattback.desktop.look.language import localized, tr
from wattback.desktop.services.usage import GreenerChoice
from wattback.footprint import Range
from wattback.periods import Period

SMALLER_MODEL = "smaller-model"


def dates(period: Period) -> str:
    """A period by its days: `16–22 Nov 2026`."""
    return wording.period(period.start_ms, max(period.start_ms, period.end_ms - 1))


def electricity_change(now: Range, earlier: Range) -> str:
    """How much more or less electricity, and what the ranges allow to say: one or two sentences."""
    change = compare(now, earlier)
    if change.share is None:
        return tr("There was no electricity to compare with.")
    if change.is_alike:
        return tr("About as much electricity, by the central estimates.")
    percent = wording.share(abs(change.share))
    if change.share > 0:
        words = tr("{percent} more electricity, by the central estimates.").format(percent=percent)
    else:
        words = tr("{percent} less electricity, by the central estimates.").format(percent=percent)
    return f"{words} {_certainty(change)}"


def emissions_change(now: Range, earlier: Range) -> str:
    """How much more or less emissions, by the central estimates: one sentence."""
    change = compare(now, earlier)
    if change.share is None:
        return tr("There were no emissions to compare with.")
    if change.is_alike:
        return tr("About as many emissions, by the central estimates.")
    percent = wording.share(abs(change.share))
    if change.share > 0:
        return tr("{percent} more emissions, location-based.").format(percent=percent)
    return tr("{percent} less emissions, location-based.").format(percent=percent)


def _certainty(change: Change) -> str:
    if change.is_certain:
        return tr("The two ranges lie apart.")
    return tr("The ranges overlap, so the truth may differ; most of their doubt is common to both.")


def week_in_words(summary: WeeklySummary) -> str:
    """A whole week in two or three sentences, for the page and for Monday's notice."""
    totals = summary.totals
    if not totals.answers:
        return tr("No answers were counted from {dates}.").format(dates=dates(summary.week))
    took = tr("%n answer(s) took {energy} from {dates}.", "", totals.answers).format(
        energy=wording.energy_figure(totals.energy_wh), dates=dates(summary.week)
    )
    return f"{took} {_than_the_week_before(totals.energy_wh, summary.earlier.energy_wh)}"


def _than_the_week_before(now: Range, earlier: Range) -> str:
    change = compare(now, earlier)
    if change.share is None:
        return tr("Nothing was counted in the week before.")
    if change.is_alike:
        return tr("That is about as much as the week before.")
    percent = wording.share(abs(change.share))
    if change.share > 0 and change.is_certain:
        return tr("That is {percent} more than the week before.").format(percent=percent)
    if change.share > 0:
        return tr(
            "That is {percent} more than the week before by the central estimates; the ranges overlap."
        ).format(percent=percent)
    if change.is_certain:
        return tr("That is {percent} less than the week before.").format(percent=percent)
    return tr(
        "That is {percent} less than the week before by the central estimates; the ranges overlap."
    ).format(percent=percent)


def budget_title(budget: Budget) -> str:
    """The budget itself: `500 Wh a week`, as exactly as it was chosen."""
    unit, size = wording.energy_unit(budget.energy_wh)
    energy = f"{localized(f'{budget.energy_wh / size:,.6g}')} {unit}"
    if budget.span == "day":
        return tr("{energy} a day").format(energy=energy)
    if budget.span == "week":
        return tr("{energy} a week").format(energy=energy)
    return tr("{energy} a month").format(energy=energy)


def budget_in_words(use: BudgetUse) -> str:
    """How far a budget is used, in one or two sentences."""
    used, percent = wording.energy_figure(use.used_wh), wording.share(use.share)
    if use.state is BudgetState.OVER:
        words = tr("{used} used: {over} over the budget, by the central estimate.").format(
            used=used, over=wording.energy(use.used_wh.central - use.budget.energy_wh)
        )
    elif use.state is BudgetState.NEAR:
        words = tr("{used} used, {percent} of the budget; {left} left.").format(
            used=used, percent=percent, left=wording.energy(use.left_wh)
        )
    else:
        words = tr("{used} used; {left} left.").format(used=used, left=wording.energy(use.left_wh))
    if use.is_in_doubt:
        doubt = tr("Within the range of the estimates it may be on either side of the budget.")
        return f"{words} {doubt}"
    return words


def greener_in_words(choice: GreenerChoice) -> str:
    """What another model or place would have taken, in one sentence that advises nothing."""
    if choice.kind == SMALLER_MODEL:
        return tr(
            "{model} on {site}: %n answer(s) took {energy}. {instead} would have taken {energy_instead}.",
            "",
            choice.answers,
        ).format(
            model=choice.model,
            site=choice.site,
            energy=wording.energy_figure(choice.energy_wh),
            instead=choice.instead,
            energy_instead=wording.energy_figure(choice.energy_instead_wh),
        )
    return tr(
        "{model} on {site}: %n answer(s) caused {emissions}. On the grid of {instead} it would have been "
        "{emissions_instead}.",
        "",
        choice.answers,
    ).format(
        model=choice.model,
        site=choice.site,
        emissions=wording.co2e_figure(choice.co2e_g),
        instead=choice.instead,
        emissions_instead=wording.co2e_figure(choice.co2e_instead_g),
    )
