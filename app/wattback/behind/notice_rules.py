"""One pure function says which notices are due, from facts and from what was said before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wattback.budget import BudgetState, BudgetUse
from wattback.desktop.history.weekly import WeeklySummary
from wattback.desktop.history.words import budget_in_words, week_in_words
from wattback.desktop.look.language import tr
from wattback.desktop.look.wording import local
from wattback.desktop.services.notices import Notice
from wattback.periods import local_date

KINDS = ("budget", "weekly", "low_balance", "cap_reached", "drift")
"""Kinds of notices; each has a setting `notifications.<kind>`."""

_WEEKLY_FROM_HOUR = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the decision depends on.

    Attributes:
        wanted: Kinds that the person has not switched off.
        budget: The budget and its use, or None without a budget.
        week: The last whole week and the one before it.
        cap_refusal: Which cap keeps a retirement waiting, in words, or None.
        lacks: What the wallet has too little of for the next retirement, in words, or None.
        drifted_sites: Sites that probably changed, so that answers are counted less exactly.
    """

    wanted: frozenset[str]
    budget: BudgetUse | None
    week: WeeklySummary
    cap_refusal: str | None
    lacks: str | None
    drifted_sites: tuple[str, ...]


def due(facts: Facts, told: Mapping[str, str], now_ms: int) -> tuple[tuple[Notice, ...], dict[str, str]]:
    """Which notices are due, and what counts as said once they are handed out.

    A notice about a budget is due once for its period and state, one about a week once on Monday or later in that
    week, one about a cap once a day; a lack of money and a changed site once, until they are over.

    Args:
        facts: What holds now.
        told: What was said before: an occasion's name and its mark.
        now_ms: UTC epoch milliseconds.

    Returns:
        The notices, and `told` with them; what is over is left out of it, so that it is news when it comes back.
    """
    occasions = [*_budget(facts), *_week(facts, now_ms), *_money(facts, now_ms), *_drift(facts)]
    marks = {name: mark for name, mark, _ in occasions}
    after = {
        name: mark
        for name, mark in told.items()
        if name in marks or not _ends_by_itself(name) or _is_off(name, facts)
    }
    notices = []
    for name, mark, notice in occasions:
        if notice.kind in facts.wanted and told.get(name) != mark:
            notices.append(notice)
            after[name] = mark
    return tuple(notices), after


def _ends_by_itself(name: str) -> bool:
    return name.partition(":")[0] in ("low_balance", "drift")


def _is_off(name: str, facts: Facts) -> bool:
    return name.partition(":")[0] not in facts.wanted


_Occasion = tuple[str, str, Notice]


def _budget(facts: Facts) -> list[_Occasion]:
    use = facts.budget
    if use is None or use.state is BudgetState.WITHIN:
        return []
    over = use.state is BudgetState.OVER
    title = tr("Your budget is used up") if over else tr("Your budget is nearly used")
    # With another amount it is another budget.
    mark = f"{use.budget.span} {use.period.start_ms} {use.budget.energy_wh!r}"
    notice = Notice("budget", title, budget_in_words(use), "history")
    return [(f"budget:{use.state.value}", mark, notice)]


def _week(facts: Facts, now_ms: int) -> list[_Occasion]:
    week, now = facts.week.week, local(now_ms)
    if not facts.week.totals.answers or _is_before_morning(now):
        return []
    notice = Notice("weekly", tr("Your week"), week_in_words(facts.week), "history")
    return [("weekly", str(week.start_ms), notice)]


def _is_before_morning(now: datetime) -> bool:
    return now.weekday() == 0 and now.hour < _WEEKLY_FROM_HOUR


def _money(facts: Facts, now_ms: int) -> list[_Occasion]:
    occasions = []
    if facts.cap_refusal is not None:
        notice = Notice("cap_reached", tr("A limit of yours is reached"), facts.cap_refusal, "offsets")
        occasions.append(("cap_reached", local_date(now_ms).isoformat(), notice))
    if facts.lacks is not None:
        notice = Notice("low_balance", tr("The wallet holds too little"), facts.lacks, "wallet")
        occasions.append(("low_balance", "yes", notice))
    return occasions


def _drift(facts: Facts) -> list[_Occasion]:
    return [
        (
            f"drift:{site}",
            "yes",
            Notice(
                "drift",
                tr("{site} may have changed").format(site=site),
                tr(
                    "Its last answers were counted from the page's text, for their stream could not be read. "
                    "Such counts are less exact. A newer extension may help."
                ),
                "history",
            ),
        )
        for site in facts.drifted_sites
    ]
