"""Where the person's hours, days, weeks and months begin, counted in quarter hours of UTC since 1970.

Every time zone in use is a whole number of quarter hours from UTC, so a local day is a whole number of them too, be it
of 23, 24 or 25 hours. The zone is the process's own, as `time.localtime` knows it.
"""

import time
from datetime import date

from wattback.ledger.rollups import QUARTER_HOUR_MS, local_day_start_ms

QUARTER_HOUR_S = QUARTER_HOUR_MS // 1000
DAY = 96
"""Quarter hours of a usual day."""

_HOUR = 4
_MONTH_BEGINS_S = [
    (date(year, month, 1) - date(1970, 1, 1)).days * 86_400
    for year in range(2018, 2034)
    for month in range(1, 13)
]


def zone_mark() -> str:
    """What tells the person's time zone from others: its offset from UTC at the beginning of every month.

    The offsets are in quarter hours, each with the month from which it holds. Costs a tenth of a millisecond.
    """
    marks = []
    before = None
    for month, begins_s in enumerate(_MONTH_BEGINS_S):
        offset = time.localtime(begins_s).tm_gmtoff // QUARTER_HOUR_S
        if offset != before:
            marks.append(f"{month}:{offset}")
            before = offset
    return " ".join(marks)


def hour_start(quarter_hour: int) -> int:
    """When the local hour of a quarter hour began.

    Where clocks change by half an hour, as on Lord Howe Island, what is left of an hour or comes twice is an hour of
    its own.
    """
    into = _into_hour(quarter_hour)
    for back in range(1, into + 1):
        if _into_hour(quarter_hour - back) != into - back:
            return quarter_hour - back + 1
    return quarter_hour - into


def next_hour_start(start: int) -> int:
    """When the hour after the one that begins here begins."""
    end = start + _HOUR - _into_hour(start)
    while _into_hour(end - 1) != _HOUR - 1 and hour_start(end - 1) != start:
        end -= 1
    return end


def day_start(quarter_hour: int) -> int:
    """When the local day of a quarter hour began: the first that carries its date."""
    return local_day_start_ms(quarter_hour * QUARTER_HOUR_MS) // QUARTER_HOUR_MS


def next_day_start(start: int) -> int:
    """When the day after the one that begins here begins."""
    usual = start + DAY
    local = time.localtime(usual * QUARTER_HOUR_S)
    is_midnight = local.tm_hour == local.tm_min == 0
    if is_midnight and time.localtime((usual - 1) * QUARTER_HOUR_S).tm_mday != local.tm_mday:
        return usual
    # A quarter of a day further on it is the next day, however long this one is.
    return day_start(usual + DAY // 4)


def week_start(day: int) -> int:
    """When the week, from Monday, began in which a day begins."""
    return _days_back(day, time.localtime(day * QUARTER_HOUR_S).tm_wday)


def next_week_start(start: int) -> int:
    """When the week after the one that begins here begins."""
    return _days_back(start, -7)


def month_start(day: int) -> int:
    """When the month began in which a day begins."""
    return _days_back(day, time.localtime(day * QUARTER_HOUR_S).tm_mday - 1)


def next_month_start(start: int) -> int:
    """When the month after the one that begins here begins."""
    local = time.localtime(start * QUARTER_HOUR_S)
    first = date(local.tm_year, local.tm_mon, 1)
    following = date(local.tm_year + local.tm_mon // 12, local.tm_mon % 12 + 1, 1)
    return _days_back(start, -(following - first).days)


def _into_hour(quarter_hour: int) -> int:
    return time.localtime(quarter_hour * QUARTER_HOUR_S).tm_min // 15


def _days_back(day: int, days: int) -> int:
    # Whole days from about noon lead to about noon, whatever clocks did between.
    return day if days == 0 else day_start(day + DAY // 2 - days * DAY)
