"""Amounts of money for people, as their language writes them; coins of eighteen places shortened to the safe side."""

from decimal import ROUND_CEILING, Context, Decimal

from wattback.desktop.look.language import localized
from wattback.wallet.caps import Money

_NATIVE_DECIMALS = 18
_SHOWN_PLACES = 6
_FEE_DIGITS = 3


def exact_text(money: Money, base_units: int) -> str:
    """Exactly, for example `0.00002 pUSD`."""
    return in_language(money.text(base_units))


def micro_text(money: Money, micro: int) -> str:
    """Exactly, of millionths."""
    return in_language(money.micro_text(micro))


def held_text(money: Money, base_units: int) -> str:
    """An amount that somebody has, six places behind the point, rounded down; exact where less than that is there."""
    step = 10 ** max(0, money.decimals - _SHOWN_PLACES)
    return exact_text(money, base_units if base_units < step else base_units - base_units % step)


def fee_text(wei: int, symbol: str) -> str:
    """The most a network fee can be, or was: three significant digits, rounded up."""
    exact = Decimal(wei).scaleb(-_NATIVE_DECIMALS)
    rounded = Context(prec=_FEE_DIGITS, rounding=ROUND_CEILING).create_decimal(exact)
    return in_language(f"{rounded.normalize():f} {symbol}")


def in_language(amount: str) -> str:
    """An amount such as `0.0023 USDC.e` or `1.2 kWh` with its figure as the language in use writes it."""
    # A symbol may have a point of its own: USDC.e.
    figure, _, symbol = amount.partition(" ")
    return f"{localized(figure)} {symbol}"
