"""From hours of use to the bars of the chart. No Qt in here."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from math import floor, log10

from wattback.desktop.look import wording
from wattback.desktop.services.snapshot import ChartHour
from wattback.footprint import Range

_HOURS_IN_A_DAY = 24
# Today begins and ends at a multiple of it, so that bars change their place a few times a day and not all the time.
_HOURS_STEP = 3
_FEWEST_HOURS = 9
_TICKS_WANTED = 4
_ROOM_ABOVE = 1.06


class Span(Enum):
    """How much of the past the chart shows. The value is the number of days."""

    TODAY = 1
    WEEK = 7
    MONTH = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: an hour of today or a whole day.

    Attributes:
        axis_label: Under the axis; empty where labels would crowd.
        title: What the bar stands for, in full.
        answers: Answers in it.
        energy_wh: Their electricity.
        matched_energy_wh: The part of the central estimate already retired.
    """

    axis_label: str
    title: str
    answers: int
    energy_wh: Range
    matched_energy_wh: float

    @property
    def is_empty(self) -> bool:
        """Nothing happened in it: neither an answer nor recorded electricity."""
        return self.answers == 0 and self.energy_wh.high == 0

    @property
    def due_energy_wh(self) -> float:
        """The part of the central estimate not retired yet."""
        return max(0.0, self.energy_wh.central - self.matched_energy_wh)


@dataclass(frozen=True, slots=True)
class EnergyAxis:
    """Unit, round ticks and end of the axis; `ticks` and `top` are in `unit`, whose size is `unit_wh`."""

    unit: str
    unit_wh: float
    ticks: tuple[float, ...]
    top: float


def bars(hours: Iterable[ChartHour], span: Span, today: date) -> tuple[Bar, ...]:
    """The hours or days of the span, oldest first, those without use included, in the person's own zone.

    Of today only the part with use is shown, so that the first answer's bar is not one thin line in an empty day.
    A range is added bound by bound: what is uncertain (the hardware, the batching, the grid) is shared by all
    answers, so the errors do not cancel.
    """
    if span is Span.TODAY:
        hourly = _gather(hours, lambda start: start.hour if start.date() == today else None)
        shown = _hours_shown(hourly)
        labelled = 1 if len(shown) <= _FEWEST_HOURS else _HOURS_STEP
        return tuple(
            _bar(
                f"{hour:02d}:00" if hour % labelled == 0 else "",
                f"{hour:02d}:00–{hour + 1:02d}:00",
                hourly.get(hour, []),
            )
            for hour in shown
        )
    daily = _gather(hours, lambda start: start.date().toordinal())
    days = [today - timedelta(days=back) for back in range(span.value - 1, -1, -1)]
    return tuple(
        _bar(_day_label(each, span, today), _day_title(each, today), daily.get(each.toordinal(), []))
        for each in days
    )


def energy_axis(highest_wh: float) -> EnergyAxis:
    """An axis from zero to a little above `highest_wh`, in about four steps of 1, 2 or 5."""
    unit, unit_wh = wording.energy_unit(highest_wh)
    highest = highest_wh / unit_wh if highest_wh > 0 else 1.0
    rough = highest / _TICKS_WANTED
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    top = highest * _ROOM_ABOVE
    return EnergyAxis(
        unit, unit_wh, tuple(round(index * step, 12) for index in range(floor(top / step) + 1)), top
    )


def describe(bar: Bar) -> str:
    """The bar in one line, with the exact figures."""
    if bar.is_empty:
        return f"{bar.title}: no answers"
    parts = [
        f"{bar.title}: {wording.energy_figure(bar.energy_wh, digits=4)}",
        wording.covered(bar.answers),
    ]
    if bar.matched_energy_wh > 0:
        parts.append(f"{wording.energy(bar.matched_energy_wh, digits=4)} matched")
    if bar.due_energy_wh > 0:
        parts.append(f"{wording.energy(bar.due_energy_wh, digits=4)} due")
    return " · ".join(parts)


def summary(shown: tuple[Bar, ...], span: Span) -> str:
    """What the whole chart says, for somebody who can't see it."""
    used = [bar for bar in shown if not bar.is_empty]
    over = {Span.TODAY: "today by hour", Span.WEEK: "the last 7 days", Span.MONTH: "the last 30 days"}[span]
    if not used:
        return f"Electricity over {over}: no answers."
    total = _total(bar.energy_wh for bar in used)
    matched = sum(bar.matched_energy_wh for bar in used)
    answers = wording.covered(sum(bar.answers for bar in used))
    lines = [f"Electricity over {over}: {wording.energy_figure(total)} for {answers}."]
    if matched > 0:
        lines.append(f"Of it {wording.energy(matched)} is matched.")
    lines += [f"{describe(bar)}." for bar in used]
    return "\n".join(lines)


def _hours_shown(used: Collection[int]) -> range:
    """The hours from the first to the last used one, widened to whole steps and to a fewest number."""
    if not used:
        return range(_HOURS_IN_A_DAY)
    first = min(used) // _HOURS_STEP * _HOURS_STEP
    end = (max(used) // _HOURS_STEP + 1) * _HOURS_STEP
    while end - first < _FEWEST_HOURS:
        # A step on either side, as far as the day goes, so that a lonely bar stands in the middle.
        end = min(end + _HOURS_STEP, _HOURS_IN_A_DAY)
        if end - first < _FEWEST_HOURS:
            first = max(first - _HOURS_STEP, 0)
    return range(first, end)


def _gather(hours: Iterable[ChartHour], slot: Callable[[datetime], int | None]) -> dict[int, list[ChartHour]]:
    slots: dict[int, list[ChartHour]] = {}
    for hour in hours:
        # An hour of the ledger is an hour of UTC; in zones off by half an hour it belongs to where it begins.
        at = slot(wording.local(hour.hour_start_ms))
        if at is not None:
            slots.setdefault(at, []).append(hour)
    return slots


def _bar(axis_label: str, title: str, hours: list[ChartHour]) -> Bar:
    return Bar(
        axis_label,
        title,
        sum(hour.answers for hour in hours),
        _total(hour.energy_wh for hour in hours),
        sum(hour.matched_energy_wh for hour in hours),
    )


def _total(ranges: Iterable[Range]) -> Range:
    low = central = high = 0.0
    for each in ranges:
        low, central, high = low + each.low, central + each.central, high + each.high
    return Range(low, central, high)


def _day_label(each: date, span: Span, today: date) -> str:
    if span is Span.WEEK:
        return "Today" if each == today else f"{wording.weekday(each)} {each.day}"
    return wording.day_of_month(each) if (today - each).days % 7 == 0 else ""


def _day_title(each: date, today: date) -> str:
    return "Today" if each == today else f"{wording.weekday(each)}, {wording.day(each)}"
