"""The last whole week beside the one before it: what the page and Monday's notice sum up. No Qt in here."""

from dataclasses import dataclass

from wattback.desktop.services.usage import UsageServices, UsageTotals
from wattback.periods import Period, week_before, week_of


@dataclass(frozen=True, slots=True)
class WeeklySummary:
    """A whole week and the one before it.

    Attributes:
        week: The last week that is over, Monday to Sunday in local time.
        totals: Its sums.
        earlier: The sums of the week before it.
    """

    week: Period
    totals: UsageTotals
    earlier: UsageTotals


def weekly_summary(usage: UsageServices, now_ms: int) -> WeeklySummary:
    """Read both weeks. Call it from a worker thread.

    Args:
        usage: Use over time.
        now_ms: UTC epoch milliseconds.
    """
    week = week_before(week_of(now_ms))
    earlier = week_before(week)
    return WeeklySummary(
        week,
        usage.totals(week.start_ms, week.end_ms),
        usage.totals(earlier.start_ms, earlier.end_ms),
    )
