"""Local hours, days, weeks and months as instants: where each begins and ends. No Qt in here."""

import time
from datetime import date, timedelta

from wattback.desktop.look import wording
from wattback.desktop.services.usage import Step

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
USUAL_MS = {Step.HOUR: HOUR_MS, Step.DAY: DAY_MS, Step.WEEK: 7 * DAY_MS, Step.MONTH: 30 * DAY_MS}
"""How long a step usually is; local days have 23 to 25 hours, and months what they have."""

_QUARTER_HOUR_S = 900
_WEEKS_IN_A_TILE = 64
_MONTHS_IN_A_QUARTER = 3
_YEARS_IN_A_TILE = 10
_WEEK = timedelta(days=7)
_LONGER_THAN_A_MONTH = timedelta(days=31)


def midnight_ms(day: date) -> int:
    """When a local day begins: with the first quarter hour that carries its date, as in the ledger."""
    wanted = (day.year, day.month, day.day)
    start_s = int(time.mktime((*wanted, 0, 0, 0, 0, 0, -1)))
    # Where clocks change at midnight the day begins at one o'clock, or has its first hour twice.
    while time.localtime(start_s)[:3] < wanted:
        start_s += _QUARTER_HOUR_S
    while time.localtime(start_s - _QUARTER_HOUR_S)[:3] == wanted:
        start_s -= _QUARTER_HOUR_S
    return start_s * 1000


def step_start_ms(at_ms: float, step: Step) -> int:
    """When the hour, day, week or month of the instant began."""
    here = wording.local(int(at_ms))
    if step is Step.HOUR:
        within_ms = (here.minute * 60 + here.second) * 1000 + int(at_ms) % 1000
        return int(at_ms) - within_ms
    return midnight_ms(_first_day(here.date(), step))


def step_end_ms(start_ms: int, step: Step) -> int:
    """When the step that begins there ends."""
    if step is Step.HOUR:
        return start_ms + HOUR_MS
    first = wording.local(start_ms).date()
    if step is Step.DAY:
        return midnight_ms(first + timedelta(days=1))
    if step is Step.WEEK:
        return midnight_ms(first + _WEEK)
    return midnight_ms((first.replace(day=1) + _LONGER_THAN_A_MONTH).replace(day=1))


def step_before_ms(start_ms: int, step: Step) -> int:
    """When the step before the one that begins there began."""
    return step_start_ms(start_ms - 1, step)


def tile_bounds_ms(at_ms: float, step: Step) -> tuple[int, int]:
    """Start and end of the piece of a series that is read at once: a week of hours, a quarter of days, and so on."""
    day = wording.local(int(at_ms)).date()
    if step is Step.HOUR:
        first = _first_day(day, Step.WEEK)
        return midnight_ms(first), midnight_ms(first + _WEEK)
    if step is Step.DAY:
        first = date(day.year, day.month - (day.month - 1) % _MONTHS_IN_A_QUARTER, 1)
        after = (first + _MONTHS_IN_A_QUARTER * _LONGER_THAN_A_MONTH).replace(day=1)
        return midnight_ms(first), midnight_ms(after)
    if step is Step.WEEK:
        # The first day of all is a Monday.
        monday = _first_day(day, Step.WEEK)
        first = monday - (monday.toordinal() - 1) // 7 % _WEEKS_IN_A_TILE * _WEEK
        return midnight_ms(first), midnight_ms(first + _WEEKS_IN_A_TILE * _WEEK)
    year = day.year - day.year % _YEARS_IN_A_TILE
    return midnight_ms(date(year, 1, 1)), midnight_ms(date(year + _YEARS_IN_A_TILE, 1, 1))


def _first_day(day: date, step: Step) -> date:
    if step is Step.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step is Step.MONTH else day
