"""What a figure is like, in amounts people have a feeling for. No Qt in here."""

from collections.abc import Sequence
from math import log10

from wattback.desktop.look import wording
from wattback.footprint import Range
from wattback.footprint.comparisons import Equivalent

_MOST = 3
_SMALLEST, _LARGEST = 0.05, 1000.0
_PERCENT = 100

# The order in which they are told: electricity twice, emissions once, and the kettle where another reads badly.
_ORDER = ("phone", "led", "car", "kettle")
# By id: how many of the smallest unit one is, the units by that, and what is said after them.
_UNITS = {
    "led": (
        3600,
        (("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86_400), ("years", 31_557_600)),
        "of an LED lamp",
    ),
    "car": (100_000, (("cm", 1), ("m", 100), ("km", 100_000)), "by car"),
    "kettle": (1000, (("mL", 1), ("litres", 1000), ("m³", 1_000_000)), "of water boiled"),
}


def like(equivalents: Sequence[Equivalent]) -> str:
    """At most three that read well at that size, in one line; empty when nothing was used.

    For example: `Like charging a phone to 5.0 % (1.6–16), or 6.0 minutes of an LED lamp (2.0–19).`
    """
    phrases = [_phrase(each) for each in _chosen(equivalents)]
    told = [wording.unbroken(f"or {phrase}" if at else phrase) for at, phrase in enumerate(phrases)]
    return f"Like {', '.join(told)}." if told else ""


def sources(equivalents: Sequence[Equivalent]) -> str:
    """Where the figures of `like` come from, one a line."""
    return "\n".join(
        f"{_phrase(each)}: same {_QUANTITIES[each.quantity]}. {each.source}." for each in _chosen(equivalents)
    )


_QUANTITIES = {"energy_wh": "electricity", "co2e_g": "emissions, location-based"}


def _chosen(equivalents: Sequence[Equivalent]) -> list[Equivalent]:
    some = sorted((each for each in equivalents if each.amount.central > 0), key=_place)
    readable = [each for each in some if _reads_well(each)]
    # Next to nothing, or a power station's year: the one of which there is neither too little nor too much.
    return readable[:_MOST] or sorted(some, key=lambda each: abs(log10(_figure(each)[1])))[:1]


def _place(each: Equivalent) -> int:
    return _ORDER.index(each.id) if each.id in _ORDER else len(_ORDER)


def _reads_well(each: Equivalent) -> bool:
    if each.id == "phone":
        return 1 / _PERCENT <= each.amount.central <= _LARGEST
    _, shown = _figure(each)
    return _SMALLEST <= shown <= _LARGEST


def _phrase(each: Equivalent) -> str:
    if each.id == "phone" and each.amount.high <= 1:
        percent = wording.in_units(_times(each.amount, _PERCENT), (("%", 1),))
        return f"charging a phone to {percent}"
    figure, _ = _figure(each)
    words = _UNITS[each.id][2] if each.id in _UNITS else each.words
    spread = f" ({figure.spread})" if figure.spread else ""
    return " ".join(part for part in (figure.central, figure.unit, words) if part) + spread


def _figure(each: Equivalent) -> tuple[wording.Figure, float]:
    """In the unit that suits it, and the number that is then shown."""
    one, units, _ = _UNITS.get(each.id, (1, (("", 1),), ""))
    amount = _times(each.amount, one)
    figure = wording.in_units(amount, units)
    return figure, amount.central / dict(units)[figure.unit]


def _times(amount: Range, factor: float) -> Range:
    return Range(amount.low * factor, amount.central * factor, amount.high * factor)
