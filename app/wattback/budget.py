"""A person's budget of electricity: how far it is used, and what budget their own history suggests. Pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, log10

from wattback.footprint import Range
from wattback.periods import Period, day_of, month_of, week_of

NEAR_SHARE = 0.8
"""From this share on a budget counts as nearly used."""

GOAL_SHARE = 0.9
"""A goal is that share of what was used on average: less, and within reach."""

GOAL_WEEKS = 4
"""So many whole weeks with use are looked back on."""

_DAYS_IN_WEEK = 7
_DAYS_IN_MONTH = 365.25 / 12


class BudgetState(StrEnum):
    """How far a budget is used, by the central estimate."""

    WITHIN = "within"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Budget:
    """What the person wants to stay below.

    Attributes:
        span: `day`, `week` or `month`.
        energy_wh: Watt-hours in each.
    """

    span: str
    energy_wh: float


@dataclass(frozen=True, slots=True)
class BudgetUse:
    """A budget and what was used of it so far.

    Attributes:
        budget: The budget.
        period: The day, week or month under way.
        used_wh: Electricity used in it.
    """

    budget: Budget
    period: Period
    used_wh: Range

    @property
    def share(self) -> float:
        """Used by the central estimate, as a share of the budget; above 1 when it is used up."""
        return self.used_wh.central / self.budget.energy_wh

    @property
    def left_wh(self) -> float:
        """Watt-hours left by the central estimate, never below nothing."""
        return max(0.0, self.budget.energy_wh - self.used_wh.central)

    @property
    def state(self) -> BudgetState:
        """Within, near or over, by the central estimate."""
        if self.used_wh.central > self.budget.energy_wh:
            return BudgetState.OVER
        return BudgetState.NEAR if self.share >= NEAR_SHARE else BudgetState.WITHIN

    @property
    def is_in_doubt(self) -> bool:
        """Whether the low and the high estimate would disagree on which side of the budget the use is."""
        return self.used_wh.low <= self.budget.energy_wh < self.used_wh.high


def chosen_budget(span: object, energy_wh: object) -> Budget | None:
    """The budget that the settings `budget.period` and `budget.energy_wh` make; None when either is off."""
    if span not in ("day", "week", "month") or isinstance(energy_wh, bool):
        return None
    if not isinstance(energy_wh, int | float) or energy_wh <= 0:
        return None
    return Budget(str(span), float(energy_wh))


def period_of(budget: Budget, now_ms: int) -> Period:
    """The day, week or month of the budget that is under way.

    Args:
        budget: The budget.
        now_ms: UTC epoch milliseconds.
    """
    return {"day": day_of, "week": week_of, "month": month_of}[budget.span](now_ms)


def suggested_wh(weeks_wh: Sequence[float], span: str) -> float | None:
    """A budget a tenth below the average of the last weeks, with two significant digits.

    Args:
        weeks_wh: Central electricity of the last `GOAL_WEEKS` whole weeks, in watt-hours.
        span: `day`, `week` or `month`.

    Returns:
        Watt-hours in each span; None when one of the weeks is missing or without use, for then nothing is known yet.
    """
    if len(weeks_wh) < GOAL_WEEKS or min(weeks_wh) <= 0:
        return None
    days = {"day": 1.0, "week": float(_DAYS_IN_WEEK), "month": _DAYS_IN_MONTH}[span]
    return _rounded_down(GOAL_SHARE * sum(weeks_wh) / len(weeks_wh) / _DAYS_IN_WEEK * days)


def _rounded_down(wh: float) -> float:
    """Two significant digits, never above what was given: a goal is never more than it says."""
    exponent = floor(log10(wh)) - 1
    if exponent >= 0:
        return float(wh // 10**exponent * 10**exponent)
    step = 10.0**-exponent
    return floor(wh * step) / step
