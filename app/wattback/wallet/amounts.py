"""Amounts of money as a person types them, exact to the last place."""

import re

from wattback.wallet.caps import Money
from wattback.wallet.errors import AmountInvalid

_NUMBER = re.compile(r"[0-9]{1,78}(\.[0-9]{1,78})?")


def amount_from(text: str, money: Money) -> int:
    """Base units of an amount such as `12.5`.

    Args:
        text: Digits with a point; no signs between thousands, because they mean different things in different places.
        money: Whose unit it is.

    Raises:
        AmountInvalid: It is no number above zero, or has more places than the token.
    """
    stripped = text.strip()
    if not _NUMBER.fullmatch(stripped):
        raise AmountInvalid(f"{text!r} is no amount: write digits with a point, such as 12.5.")
    _, _, places = stripped.partition(".")
    if len(places.rstrip("0")) > money.decimals:
        raise AmountInvalid(
            f"{money.symbol} has {money.decimals} places behind the point, and {text} has more."
        )
    whole, _, _ = stripped.partition(".")
    amount = int(whole + places.rstrip("0").ljust(money.decimals, "0"))
    if amount <= 0:
        raise AmountInvalid("There is nothing to send: the amount is 0.")
    if amount >= 2**256:
        raise AmountInvalid(f"{text} {money.symbol} is more than there can be.")
    return amount
