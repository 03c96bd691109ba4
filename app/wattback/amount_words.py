"""Coins of eighteen places for people: never more than there is, never less than is asked for."""

from decimal import ROUND_CEILING, Context, Decimal

from wattback.wallet.caps import Money

_NATIVE_DECIMALS = 18
_SHOWN_PLACES = 6
_FEE_DIGITS = 3


def held_text(money: Money, base_units: int) -> str:
    """An amount that somebody has, six places behind the point, rounded down; exact where less than that is there."""
    step = 10 ** max(0, money.decimals - _SHOWN_PLACES)
    return money.text(base_units if base_units < step else base_units - base_units % step)


def fee_text(wei: int, symbol: str) -> str:
    """The most a network fee can be, or was: three significant digits, rounded up."""
    exact = Decimal(wei).scaleb(-_NATIVE_DECIMALS)
    rounded = Context(prec=_FEE_DIGITS, rounding=ROUND_CEILING).create_decimal(exact)
    return f"{rounded.normalize():f} {symbol}"
