"""The person's caps on payments: per retirement, in 24 hours, and in 31 days."""

import sqlite3
from dataclasses import dataclass

from wattback.ledger.offsets import spending_since
from wattback.ledger.settings import get_integer
from wattback.wallet.errors import CapExceeded

DAY_MS = 24 * 3600 * 1000
MONTH_MS = 31 * DAY_MS


@dataclass(frozen=True, slots=True)
class Money:
    """A payment token, for people.

    Attributes:
        symbol: For example `pUSD`.
        decimals: Base units are that many places behind the point.
    """

    symbol: str
    decimals: int

    def text(self, base_units: int) -> str:
        """For example `0.00002 pUSD`: exact, without trailing zeros, two places at least."""
        whole, rest = divmod(base_units, 10**self.decimals)
        places = f"{rest:0{self.decimals}d}".rstrip("0").ljust(2, "0") if self.decimals else ""
        return f"{whole}.{places} {self.symbol}" if places else f"{whole} {self.symbol}"


@dataclass(frozen=True, slots=True)
class Cap:
    """One cap and how far it is used, in base units of the payment token.

    Attributes:
        name: `per retirement`, `in 24 hours` or `in 31 days`.
        setting: Key of the setting that holds it.
        used_base_units: Payments that count against it, the one asked about included.
        limit_base_units: The cap.
    """

    name: str
    setting: str
    used_base_units: int
    limit_base_units: int

    def require(self, money: Money) -> None:
        """Raise `CapExceeded` when the payments are above it."""
        if self.used_base_units > self.limit_base_units:
            used, limit = money.text(self.used_base_units), money.text(self.limit_base_units)
            raise CapExceeded(self.name, used, limit, self.setting)


def caps_with(
    connection: sqlite3.Connection, network: str, price_base_units: int, now_ms: int
) -> tuple[Cap, ...]:
    """How far each cap would be used by a payment that the ledger does not hold yet."""
    return _caps(connection, network, price_base_units, price_base_units, now_ms)


def check_caps(
    connection: sqlite3.Connection, network: str, price_base_units: int, now_ms: int, money: Money
) -> None:
    """Refuse when the payments reserved in the ledger, this one among them, are above a cap.

    To be called inside the transaction that reserves the payment: it holds the write lock, so no other process can
    reserve in between, and what it refuses is rolled back.

    Args:
        connection: The ledger, inside a transaction.
        network: Key of the network.
        price_base_units: The payment, already written to its batch.
        now_ms: UTC epoch milliseconds.
        money: How to write amounts for the person.

    Raises:
        CapExceeded: With the cap, the amount and the setting.
    """
    for cap in _caps(connection, network, price_base_units, 0, now_ms):
        cap.require(money)


def _caps(
    connection: sqlite3.Connection, network: str, price_base_units: int, on_top_base_units: int, now_ms: int
) -> tuple[Cap, ...]:
    def cap(name: str, setting: str, used_base_units: int) -> Cap:
        return Cap(name, setting, used_base_units, get_integer(connection, setting))

    in_a_day = spending_since(connection, network, now_ms - DAY_MS) + on_top_base_units
    in_a_month = spending_since(connection, network, now_ms - MONTH_MS) + on_top_base_units
    return (
        cap("per retirement", "caps.per_transaction_base_units", price_base_units),
        cap("in 24 hours", "caps.per_day_base_units", in_a_day),
        cap("in 31 days", "caps.per_month_base_units", in_a_month),
    )
