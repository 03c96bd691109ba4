"""Amounts as people read them: in the unit that suits them, exact where they were retired, rounded where estimated."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

_ENERGY_UNITS = (("mWh", 6), ("Wh", 3), ("kWh", 0), ("MWh", -3), ("GWh", -6))
_MASS_UNITS = (("mg", 6), ("g", 3), ("kg", 0), ("t", -3), ("kt", -6))
_DIGITS = 3
# More digits than a field of a certificate can have, and the same rounding everywhere.
_CONTEXT = Context(prec=300, rounding=ROUND_HALF_EVEN)

Units = tuple[tuple[str, int], ...]


def exact_energy(kwh: str) -> str:
    """Kilowatt-hours, every digit kept: `35 mWh`, `1.2345 Wh`."""
    value = Decimal(kwh)
    unit, places = _unit(value, _ENERGY_UNITS)
    return f"{_plain(value.scaleb(places, _CONTEXT))} {unit}"


def estimated_energy(kwh: dict[str, str]) -> str:
    """Central, low and high in one unit, three digits each: `11.5 mWh (3.84 to 34.6 mWh)`."""
    return _estimated(kwh, _ENERGY_UNITS, "")


def estimated_mass(kilograms: dict[str, str]) -> str:
    """The same of emissions: `5.3 mg CO2e (1.77 to 15.9 mg)`."""
    return _estimated(kilograms, _MASS_UNITS, " CO2e")


def one_energy(kwh: str) -> str:
    """One estimate without a range."""
    return _rounded(Decimal(kwh), *_unit(Decimal(kwh), _ENERGY_UNITS))


def one_mass(kilograms: str) -> str:
    """One estimate without a range."""
    return _rounded(Decimal(kilograms), *_unit(Decimal(kilograms), _MASS_UNITS)) + " CO2e"


def grouped(digits: str) -> str:
    """Digits in groups of three; a text of none is left as it is."""
    return f"{int(digits):,}" if digits.isascii() and digits.isdigit() else digits


def _estimated(figure: dict[str, str], units: Units, what: str) -> str:
    low, central, high = (Decimal(figure[name]) for name in ("low", "central", "high"))
    unit, places = _unit(central or high, units)
    middle = _rounded(central, unit, places)
    if low == high:
        return middle + what
    return f"{middle}{what} ({_significant(low.scaleb(places, _CONTEXT))} to {_rounded(high, unit, places)})"


def _rounded(value: Decimal, unit: str, places: int) -> str:
    return f"{_significant(value.scaleb(places, _CONTEXT))} {unit}"


def _unit(value: Decimal, units: Units) -> tuple[str, int]:
    chosen = units[0]
    for unit, places in units:
        if value.scaleb(places, _CONTEXT) >= 1:
            chosen = (unit, places)
    return chosen


def _significant(value: Decimal) -> str:
    if not value:
        return "0"
    places = _DIGITS - 1 - value.adjusted()
    return _plain(value.quantize(Decimal(1).scaleb(-max(0, places)), context=_CONTEXT))


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
