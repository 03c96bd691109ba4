"""What the card of the budget shows, read in one go on a worker thread. No Qt in here."""

from dataclasses import dataclass

from wattback.budget import GOAL_WEEKS, Budget, BudgetUse, chosen_budget, period_of, suggested_wh
from wattback.desktop.services.companion import Services
from wattback.periods import week_before, week_of

_DEFAULT_SPAN = "week"


@dataclass(frozen=True, slots=True)
class BudgetReading:
    """A budget with its use, or none; and a goal that the person's own history suggests.

    Attributes:
        use: The budget and how far it is used; None without one.
        goal: A budget a tenth below the average of the last four weeks; None while less is known.
    """

    use: BudgetUse | None
    goal: Budget | None


def read_budget(services: Services, now_ms: int) -> BudgetReading:
    """Read it.

    Args:
        services: The companion.
        now_ms: UTC epoch milliseconds.
    """
    values = {line.key: line.value for line in services.choices.all()}
    budget = chosen_budget(values["budget.period"], values["budget.energy_wh"])
    span = budget.span if budget is not None else _DEFAULT_SPAN
    weeks_wh, week = [], week_of(now_ms)
    for _ in range(GOAL_WEEKS):
        week = week_before(week)
        weeks_wh.append(services.usage.totals(week.start_ms, week.end_ms).energy_wh.central)
    goal_wh = suggested_wh(weeks_wh, span)
    goal = None if goal_wh is None else Budget(span, goal_wh)
    if budget is None:
        return BudgetReading(None, goal)
    period = period_of(budget, now_ms)
    used_wh = services.usage.totals(period.start_ms, period.end_ms).energy_wh
    return BudgetReading(BudgetUse(budget, period, used_wh), goal)
