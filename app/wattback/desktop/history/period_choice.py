"""Which time the history is about. No Qt in here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wattback.desktop.services.usage import Step
from wattback.periods import (
    Period,
    before,
    comparable,
    day_of,
    days,
    local_date,
    month_of,
    week_before,
    week_of,
    year_of,
)

_DAY_MS = 86_400_000


class Choice(StrEnum):
    """Times that have a name."""

    THIS_WEEK = "this-week"
    LAST_WEEK = "last-week"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    ALL = "all"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class ChosenTime:
    """A choice, with its days where it is the person's own.

    Attributes:
        choice: Which of the named times.
        first: First day, for `CUSTOM`.
        last: Last day, for `CUSTOM`.
    """

    choice: Choice
    first: date = date.min
    last: date = date.min

    def period(self, now_ms: int, first_ms: int | None, last_ms: int | None) -> Period:
        """The time it stands for now, whole also while it lasts.

        Args:
            now_ms: UTC epoch milliseconds.
            first_ms: The oldest answer; None when there is none.
            last_ms: The newest, which a wrong clock may have put after now.
        """
        if self.choice is Choice.CUSTOM:
            return days(self.first, self.last)
        if self.choice is Choice.ALL:
            oldest, newest = (now_ms if each is None else each for each in (first_ms, last_ms))
            return days(local_date(min(oldest, now_ms)), local_date(max(newest, now_ms)))
        if self.choice is Choice.LAST_WEEK:
            return week_before(week_of(now_ms))
        if self.choice is Choice.LAST_MONTH:
            return before(month_of(now_ms))
        return {Choice.THIS_WEEK: week_of, Choice.THIS_MONTH: month_of, Choice.THIS_YEAR: year_of}[
            self.choice
        ](now_ms)

    def earlier(self, period: Period, now_ms: int) -> Period | None:
        """What the period is compared with; None where there is nothing before it."""
        return None if self.choice is Choice.ALL else comparable(period, now_ms)


def step_of(period: Period) -> Step:
    """How a period is taken apart, so that a trend has some seven to sixty points."""
    length = (period.end_ms - period.start_ms) / _DAY_MS
    if period == day_of(period.start_ms):
        return Step.HOUR
    if length <= 45:
        return Step.DAY
    return Step.WEEK if length <= 400 else Step.MONTH
