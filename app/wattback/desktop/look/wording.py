"""Numbers, times and amounts in words, in the language in use. No Qt in here: every sentence can be tested by itself.

Estimates are shown with few significant digits, because more would claim more than is known; amounts on
certificates are integers of milliwatt-hours and are shown exactly.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import floor, log10

from wattback.desktop.look.language import current, localized, tr, whole
from wattback.desktop.services.snapshot import FactorChange
from wattback.footprint import Range
from wattback.footprint.comparisons import Alternative

_ENERGY_UNITS = (("mWh", 1e-3), ("Wh", 1.0), ("kWh", 1e3), ("MWh", 1e6))
_WATER_UNITS = (("mL", 1.0), ("mL", 1.0), ("L", 1e3), ("m³", 1e6))
_MASS_UNITS = (("mg", 1e-3), ("g", 1.0), ("kg", 1e3), ("t", 1e6))
# 0.4 Wh reads better than 400 mWh, 40 mWh better than 0.04 Wh; larger units begin at 1, or what rounds to it.
_SMALLEST_OF_BASE_UNIT = 0.1
_SMALLEST_OF_LARGER_UNIT = 0.9995

_SAME_BELOW_PERCENT = 0.5
_ALIKE_WITHIN_PERCENT = 1.5


@dataclass(frozen=True, slots=True)
class Figure:
    """An estimate taken apart for a large display: `12.3`, `Wh`, `4.1–38`; no spread where there is no doubt."""

    central: str
    unit: str
    spread: str

    def __str__(self) -> str:
        figure = f"{self.central} {self.unit}"
        return f"{figure} ({self.spread})" if self.spread else figure


def significant(value: float, digits: int) -> str:
    """`value` rounded to so many significant digits, in full, as the language in use writes figures."""
    if value == 0:
        return "0"
    exponent = floor(log10(abs(value)))
    rounded = round(value, digits - 1 - exponent)
    # Rounding may carry into the next power of ten (0.996 -> 1.0).
    exponent = floor(log10(abs(rounded)))
    return localized(f"{rounded:,.{max(0, digits - 1 - exponent)}f}")


def energy_unit(wh: float) -> tuple[str, float]:
    """The unit that suits `wh` best and its size in Wh."""
    return _unit(wh, _ENERGY_UNITS)


def _unit(value: float, units: tuple[tuple[str, float], ...]) -> tuple[str, float]:
    if value == 0:
        return units[1]
    chosen = units[0]
    for name, size in units:
        if value >= size * (_SMALLEST_OF_LARGER_UNIT if size > 1 else _SMALLEST_OF_BASE_UNIT):
            chosen = (name, size)
    return chosen


def energy_figure(energy_wh: Range, digits: int = 2) -> Figure:
    """Electricity with its range, both in the unit that suits the central value."""
    return _figure(energy_wh, _ENERGY_UNITS, digits, "")


def co2e_figure(co2e_g: Range, digits: int = 2) -> Figure:
    """Location-based emissions with their range."""
    return _figure(co2e_g, _MASS_UNITS, digits, " CO₂e")


def water_figure(water_ml: Range, digits: int = 2) -> Figure:
    """Water with its range."""
    return _figure(water_ml, _WATER_UNITS, digits, "")


def in_units(estimate: Range, units: tuple[tuple[str, float], ...]) -> Figure:
    """A figure in the unit of `units` that suits it best; they begin with one of size 1."""
    return _figure(estimate, units, 2, "")


def share(of_all: float) -> str:
    """A share between 0 and 1 as `62 %`; what is not quite nothing or all does not become it by rounding."""
    percent = round(100 * of_all)
    words = f"{percent} %"
    if percent == 0 and of_all > 0:
        words = tr("less than 1 %")
    elif percent == 100 and of_all < 1:
        words = tr("more than 99 %")
    return unbroken(words)


def unbroken(words: str) -> str:
    """The same on one line, wherever the text around it wraps."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def share_words(other: Alternative) -> str:
    """How an answer would have differed: `0.06 Wh, 12 % of it` or `0.02 g, a tenth more`."""
    percent = significant(100 * other.central_share, 2)
    if other.words.startswith("by "):
        figure = f"{energy_figure(other.energy_wh)}, {co2e_figure(other.co2e_g)}"
        return tr("{figure}; {percent} % of the electricity").format(figure=figure, percent=percent)
    return tr("{figure}; {percent} % of the emissions").format(
        figure=co2e_figure(other.co2e_g), percent=percent
    )


def _figure(estimate: Range, units: tuple[tuple[str, float], ...], digits: int, suffix: str) -> Figure:
    unit, size = _unit(estimate.central, units)
    # The bounds are known less well than the middle.
    spread_digits = max(2, digits - 1)
    low, central, high = (
        significant(value / size, wanted)
        for value, wanted in (
            (estimate.low, spread_digits),
            (estimate.central, digits),
            (estimate.high, spread_digits),
        )
    )
    return Figure(central, unit + suffix, "" if estimate.low == estimate.high else f"{low}–{high}")


def energy(wh: float, digits: int = 2) -> str:
    """Electricity without a range, for example `0.41 Wh`."""
    unit, size = energy_unit(wh)
    return f"{significant(wh / size, digits)} {unit}"


def certificate_amount(mwh: int) -> str:
    """Milliwatt-hours exactly, in a unit people read: `5 mWh`, `12.345 Wh`, `1.5 kWh`."""
    if abs(mwh) < 100:
        return f"{mwh} mWh"
    unit, decimals = ("Wh", 3) if abs(mwh) < 1_000_000 else ("kWh", 6)
    units, fraction = divmod(abs(mwh), 10**decimals)
    digits = f"{fraction:0{decimals}d}".rstrip("0")
    return localized(f"{'-' if mwh < 0 else ''}{units:,}{'.' if digits else ''}{digits}") + f" {unit}"


def count(number: int, singular: str, plural: str = "") -> str:
    """`1 answer`, `2,000 answers`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def covered(answers: int) -> str:
    """What an amount is for. Recorded electricity and a retirement's own are no answers, and may be all there is."""
    return tr("%n answer(s)", "", answers) if answers else tr("recorded electricity")


def coverage_words(coverage: str) -> str:
    """Which bound of the estimates is matched, `high`, `central` or `low`, in words."""
    return {
        "high": tr("upper end of the estimate"),
        "central": tr("middle of the estimate"),
        "low": tr("lower end of the estimate"),
    }[coverage]


def local(at_ms: int) -> datetime:
    """The instant in the person's own zone."""
    return datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone()


def clock(at_ms: int) -> str:
    """Time of day, `14:05`."""
    return f"{local(at_ms):%H:%M}"


def day(when: date) -> str:
    """`22 Nov 2026`. Months are spelled out because 3/4 means two things."""
    language = current()
    return language.day_pattern.format(day=when.day, month=language.months[when.month - 1], year=when.year)


def weekday(when: date) -> str:
    """`Sun`."""
    return current().weekdays[when.weekday()]


def day_of_month(when: date) -> str:
    """`22 Nov`."""
    language = current()
    return language.day_of_month_pattern.format(day=when.day, month=language.months[when.month - 1])


def day_ahead(when: date, today: date) -> str:
    """A day to come, without the weekday: `3 December`, with its year when that is another, `today`, `tomorrow`."""
    days = (when - today).days
    if 0 <= days <= 1:
        return (tr("today"), tr("tomorrow"))[days]
    language = current()
    name = language.full_day_pattern.format(day=when.day, month=language.full_months[when.month - 1])
    if when.year == today.year:
        return name
    # Where the month comes first, so does the year, and before it.
    return day(when) if language.full_day_pattern.startswith("{month}") else f"{name} {when.year}"


def moment(at_ms: int) -> str:
    """`22 Nov 2026, 14:05`."""
    return f"{day(local(at_ms))}, {clock(at_ms)}"


def period(start_ms: int, end_ms: int) -> str:
    """From first to last as shortly as is clear: `22 Nov 2026`, `3–22 Nov 2026`, `30 Oct – 2 Nov 2026`."""
    start, end = local(start_ms), local(end_ms)
    if start.date() == end.date():
        return day(end)
    before_month = current().day_pattern.partition("{month}")[0].rstrip()
    if before_month.startswith("{day}") and (start.year, start.month) == (end.year, end.month):
        return f"{before_month.format(day=start.day)}–{day(end)}"
    if start.year == end.year:
        return f"{day_of_month(start)} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def network(name: str, is_practice: bool) -> str:
    """A network's name, and that what is retired on it is worthless, where the name does not say so itself."""
    if not is_practice or "practice" in name.lower():
        return name
    return tr("{network}, practice").format(network=name)


def batch_state(state: str) -> str:
    """The state of a retirement in words; an unknown one as it is."""
    return {
        "planned": tr("planned"),
        "quoted": tr("priced"),
        "offered": tr("offered to a wallet elsewhere"),
        "signed": tr("signed, not sent yet"),
        "broadcast": tr("sent, waiting for the network"),
        "mined": tr("in a block, waiting for confirmations"),
        "final": tr("final"),
        "failed": tr("failed"),
        "abandoned": tr("abandoned"),
    }.get(state, state)


def recently(at_ms: int, today: date | None = None) -> str:
    """Time of day for something of today, `21 Nov, 18:02` for something older."""
    when = local(at_ms)
    if when.date() == (today or datetime.now(tz=UTC).astimezone().date()):
        return clock(at_ms)
    return f"{day_of_month(when)}, {clock(at_ms)}"


def factor_change(change: FactorChange, today: date | None = None) -> str:
    """What newer factors made of a month.

    For example: `March looks 12 % lower under 2026.12 than under 2026.11.`, or, where other grids were counted too,
    `March looks 3 % higher under 2026.12 than under 2026.11; its emissions 31 % higher.`
    """
    year, month = (int(part) for part in change.month.split("-"))
    name = current().full_months[month - 1]
    if year != (today or datetime.now(tz=UTC).astimezone().date()).year:
        name = f"{name} {year}"
    before, after = (version.removeprefix("factors-") for version in (change.from_factors, change.to_factors))
    if before == after:
        before, after = (
            tr("{version} as it was").format(version=before),
            tr("{version} as it is now").format(version=after),
        )
    energy = _percent(change.energy_before_wh, change.energy_after_wh)
    co2e = _percent(change.co2e_before_g, change.co2e_after_g)
    if change.energy_before_wh == 0 and energy:
        text = tr("{month} looks higher under {after} than under {before}, where it was nothing.")
        return text.format(month=name, after=after, before=before)
    looks = (
        tr("{month} looks the same under {after} as under {before}")
        if abs(energy) < _SAME_BELOW_PERCENT
        else tr("{month} looks {moved} under {after} than under {before}")
    ).format(month=name, moved=_moved(energy), after=after, before=before)
    if abs(co2e - energy) < _ALIKE_WITHIN_PERCENT:
        return f"{looks}."
    return tr("{looks}; its emissions {moved}.").format(looks=looks, moved=_moved(co2e))


def _moved(percent: float) -> str:
    """`12 % lower`, `the same`."""
    if abs(percent) < _SAME_BELOW_PERCENT:
        return tr("the same")
    # All but nothing is not nothing.
    figure = tr("over 99") if round(percent) == -100 else whole(max(1, round(abs(percent))))
    text = tr("{figure} % lower") if percent < 0 else tr("{figure} % higher")
    return text.format(figure=figure)


def _percent(before: float, after: float) -> float:
    if before == 0:
        return 0.0 if after == 0 else 100.0
    return 100 * (after - before) / before
