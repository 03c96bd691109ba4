"""Spans of local days: weeks, months, years, and the span before each. No Qt, no ledger opened."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from wattback.ledger.rollups import local_day_start_ms


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time.

    Attributes:
        start_ms: When it begins, UTC epoch milliseconds.
        end_ms: When it ends; what happens then belongs to the next.
    """

    start_ms: int
    end_ms: int


def local_date(at_ms: int) -> date:
    """The day of an instant in the person's time zone."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone().date()


def days(first: date, last: date) -> Period:
    """From the start of one local day to the end of another, both included; in either order."""
    first, last = min(first, last), max(first, last)
    return Period(_start_ms(first), _start_ms(last + timedelta(days=1)))


def day_of(at_ms: int) -> Period:
    """The local day of an instant; it has 23 to 25 hours."""
    today = local_date(at_ms)
    return days(today, today)


def week_of(at_ms: int) -> Period:
    """Its local week, from Monday."""
    today = local_date(at_ms)
    monday = today - timedelta(days=today.weekday())
    return days(monday, monday + timedelta(days=6))


def month_of(at_ms: int) -> Period:
    """Its local month."""
    first = local_date(at_ms).replace(day=1)
    return days(first, _next_month(first) - timedelta(days=1))


def year_of(at_ms: int) -> Period:
    """Its local year."""
    year = local_date(at_ms).year
    return days(date(year, 1, 1), date(year, 12, 31))


def week_before(period: Period) -> Period:
    """The week that ends where this one begins."""
    return week_of(period.start_ms - 1)


def before(period: Period) -> Period:
    """The span that ends where this one begins: the month before a month, the year before a year, else as many days."""
    earlier_ms = period.start_ms - 1
    if period == month_of(period.start_ms):
        return month_of(earlier_ms)
    if period == year_of(period.start_ms):
        return year_of(earlier_ms)
    first, last = local_date(period.start_ms), local_date(period.end_ms - 1)
    return days(first - ((last - first) + timedelta(days=1)), first - timedelta(days=1))


def as_far(period: Period, now_ms: int) -> Period:
    """The part of a period that has passed; a period that is over is itself."""
    return Period(period.start_ms, max(period.start_ms, min(period.end_ms, now_ms)))


def comparable(period: Period, now_ms: int) -> Period:
    """What a period can be fairly compared with: as much of the one before it as has passed of this one.

    Args:
        period: Whole, also while it lasts.
        now_ms: UTC epoch milliseconds.
    """
    earlier = before(period)
    if now_ms >= period.end_ms:
        return earlier
    passed_ms = max(0, now_ms - period.start_ms)
    return Period(earlier.start_ms, min(earlier.end_ms, earlier.start_ms + passed_ms))


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _start_ms(day: date) -> int:
    # Noon exists on every day, whatever the clocks do at midnight.
    noon = datetime(day.year, day.month, day.day, 12).astimezone()
    return local_day_start_ms(int(noon.timestamp() * 1000))
