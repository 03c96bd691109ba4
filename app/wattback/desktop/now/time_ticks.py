"""Where the chart's time axis has a label, and what it says: hours, days, months or years. No Qt in here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from wattback.desktop.look import language, wording
from wattback.desktop.now.chart_view import ChartView
from wattback.desktop.now.local_steps import HOUR_MS, midnight_ms, step_end_ms, step_start_ms
from wattback.desktop.services.usage import Step

_DAY_HOURS, _WEEK_HOURS, _MONTH_HOURS, _YEAR_HOURS = 24, 168, 730, 8766
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _Level:
    """Every so many hours, days, months or years; `hours` is how long that is."""

    unit: str
    every: int
    hours: int


_LEVELS = (
    *(_Level("hour", every, every) for every in (1, 2, 3, 6, 12)),
    *(_Level("day", every, every * _DAY_HOURS) for every in (1, 2)),
    *(_Level("week", every, every * _WEEK_HOURS) for every in (1, 2)),
    *(_Level("month", every, every * _MONTH_HOURS) for every in (1, 2, 3, 6)),
    *(_Level("year", every, every * _YEAR_HOURS) for every in (1, 2, 5, 10, 20, 50)),
)
_COARSEST = _LEVELS[-1]
# A step is never labelled in smaller units than itself.
_SMALLEST_HOURS = {Step.HOUR: 1, Step.DAY: _DAY_HOURS, Step.WEEK: _WEEK_HOURS, Step.MONTH: _MONTH_HOURS}


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of the time axis.

    Attributes:
        at_ms: In the middle of the bar it names, or where the hour begins.
        text: What it says.
    """

    at_ms: float
    text: str


def time_ticks(view: ChartView, most_labels: int) -> tuple[Tick, ...]:
    """The labels of a view, at most about so many, never in smaller units than a bar stands for."""
    level = next(
        (
            each
            for each in _LEVELS
            if each.hours >= _SMALLEST_HOURS[view.step]
            and each.hours * HOUR_MS * max(1, most_labels) >= view.span_ms
        ),
        _COARSEST,
    )
    ticks = []
    for start_ms, text in _labels(view, level):
        at_ms: float = start_ms
        if view.step is not Step.HOUR and step_start_ms(start_ms, view.step) == start_ms:
            at_ms = (start_ms + step_end_ms(start_ms, view.step)) / 2
        if view.start_ms <= at_ms <= view.end_ms:
            ticks.append(Tick(at_ms, text))
    return tuple(ticks)


def _labels(view: ChartView, level: _Level) -> Iterator[tuple[int, str]]:
    if level.unit == "hour":
        yield from _hours(view, level.every)
        return
    first = wording.local(int(view.start_ms)).date()
    last = wording.local(int(view.end_ms)).date()
    for day in _days(first, last, level):
        yield midnight_ms(day), _day_text(day, level)


def _hours(view: ChartView, every: int) -> Iterator[tuple[int, str]]:
    at_ms = step_start_ms(view.start_ms, Step.HOUR)
    while at_ms <= view.end_ms:
        here = wording.local(at_ms)
        if here.hour % every == 0:
            yield at_ms, wording.day_of_month(here) if here.hour == 0 else wording.clock(at_ms)
        at_ms += HOUR_MS


def _days(first: date, last: date, level: _Level) -> Iterator[date]:
    """Those days from a little before `first` to `last` that have a label."""
    if level.unit in ("day", "week"):
        every = level.every * (7 if level.unit == "week" else 1)
        # The first day of all is a Monday.
        day = first - timedelta(days=(first.toordinal() - 1) % every)
        while day <= last:
            yield day
            day += timedelta(days=every)
        return
    months = level.every * (_MONTHS if level.unit == "year" else 1)
    at = first.year * _MONTHS + first.month - 1
    at -= at % months
    while (day := date(at // _MONTHS, at % _MONTHS + 1, 1)) <= last:
        yield day
        at += months


def _day_text(day: date | datetime, level: _Level) -> str:
    if level.unit in ("month", "year"):
        return str(day.year) if day.month == 1 else language.current().months[day.month - 1]
    return wording.day_of_month(day)
