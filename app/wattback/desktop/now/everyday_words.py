"""What a figure is like, in amounts people have a feeling for. No Qt in here."""

from collections.abc import Sequence
from math import log10

from wattback.desktop.look import wording
from wattback.desktop.look.language import tr
from wattback.footprint import Range
from wattback.footprint.comparisons import Equivalent

_MOST = 3
_SMALLEST, _LARGEST = 0.05, 1000.0
_PERCENT = 100

# The order in which they are told: electricity twice, emissions once, and the kettle where another reads badly.
_ORDER = ("phone", "led", "car", "kettle")
# By id: how many of the smallest unit one is, and the units by that.
_SIZES = {
    "led": (
        3600,
        (("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86_400), ("years", 31_557_600)),
    ),
    "car": (100_000, (("cm", 1), ("m", 100), ("km", 100_000))),
    "kettle": (1000, (("mL", 1), ("litres", 1000), ("m³", 1_000_000))),
}


def like(equivalents: Sequence[Equivalent]) -> str:
    """At most three that read well at that size, in one line; empty when nothing was used.

    For example: `Like charging a phone to 5.0 % (1.6–16), or 6.0 minutes of an LED lamp (2.0–19).`
    """
    phrases = [wording.unbroken(_phrase(each)) for each in _chosen(equivalents)]
    if not phrases:
        return ""
    together = {
        1: tr("Like {first}."),
        2: tr("Like {first}, or {second}."),
        3: tr("Like {first}, or {second}, or {third}."),
    }
    names = ("first", "second", "third")
    return together[len(phrases)].format(**dict(zip(names, phrases, strict=False)))


def sources(equivalents: Sequence[Equivalent]) -> str:
    """Where the figures of `like` come from, one a line."""
    texts = {
        "energy_wh": tr("{phrase}: same electricity. {source}."),
        "co2e_g": tr("{phrase}: same emissions, location-based. {source}."),
    }
    return "\n".join(
        texts[each.quantity].format(phrase=_phrase(each), source=each.source) for each in _chosen(equivalents)
    )


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
        return tr("charging a phone to {percent}").format(percent=percent)
    figure, _ = _figure(each)
    spread = f" ({figure.spread})" if figure.spread else ""
    return f"{_with_unit(each, figure)}{spread}"


def _with_unit(each: Equivalent, figure: wording.Figure) -> str:
    """The central figure and what it is of; a text of its own for each, because languages order them differently."""
    texts = {
        ("phone", ""): tr("{n} charges of a phone"),
        ("led", "seconds"): tr("{n} seconds of an LED lamp"),
        ("led", "minutes"): tr("{n} minutes of an LED lamp"),
        ("led", "hours"): tr("{n} hours of an LED lamp"),
        ("led", "days"): tr("{n} days of an LED lamp"),
        ("led", "years"): tr("{n} years of an LED lamp"),
        ("car", "cm"): tr("{n} cm by car"),
        ("car", "m"): tr("{n} m by car"),
        ("car", "km"): tr("{n} km by car"),
        ("kettle", "mL"): tr("{n} mL of water boiled"),
        ("kettle", "litres"): tr("{n} litres of water boiled"),
        ("kettle", "m³"): tr("{n} m³ of water boiled"),
    }
    text = texts.get((each.id, figure.unit))
    return f"{figure.central} {tr(each.words)}" if text is None else text.format(n=figure.central)


def _figure(each: Equivalent) -> tuple[wording.Figure, float]:
    """In the unit that suits it, and the number that is then shown."""
    one, units = _SIZES.get(each.id, (1, (("", 1),)))
    amount = _times(each.amount, one)
    figure = wording.in_units(amount, units)
    return figure, amount.central / dict(units)[figure.unit]


def _times(amount: Range, factor: float) -> Range:
    return Range(amount.low * factor, amount.central * factor, amount.high * factor)
