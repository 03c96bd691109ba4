"""The person's limits on payments: caps per retirement, in 24 hours and in 31 days, and a ceiling on the price.

The windows have no upper bound: a payment that the ledger holds for later than now counts, and so does one that was
written down after another of the window. So a clock that is set back never frees room, nor does setting it right again.
One that is put forward does; the engine compares it with the chain's before anything is signed.
"""

import sqlite3
from dataclasses import dataclass

from wattback.ledger.settings import get_integer
from wattback.ledger.spending import MICRO_DECIMALS, spent_micro_since, to_micro
from wattback.wallet.errors import CapExceeded, PriceAboveCeiling

DAY_MS = 24 * 3600 * 1000
MONTH_MS = 31 * DAY_MS
MWH_PER_MEGAWATT_HOUR = 10**9

PER_TRANSACTION = "caps.per_transaction_micro"
PER_DAY = "caps.per_day_micro"
PER_MONTH = "caps.per_month_micro"
PRICE_CEILING = "offset.price_ceiling_micro_per_megawatt_hour"


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

    def micro(self, base_units: int) -> int:
        """Millionths of the token, rounded up: the unit of the caps."""
        return to_micro(base_units, self.decimals)

    def micro_text(self, micro: int) -> str:
        """Millionths of the token, for people."""
        return Money(self.symbol, MICRO_DECIMALS).text(micro)


@dataclass(frozen=True, slots=True)
class Limits:
    """What payments are held to, in millionths of the payment token.

    Attributes:
        per_transaction_micro: Most one payment may be.
        per_day_micro: Most in 24 hours.
        per_month_micro: Most in 31 days.
        price_ceiling_micro_per_megawatt_hour: Most certificates may cost.
    """

    per_transaction_micro: int
    per_day_micro: int
    per_month_micro: int
    price_ceiling_micro_per_megawatt_hour: int


def chosen_limits(connection: sqlite3.Connection) -> Limits:
    """The limits as the settings say, whoever wrote them: for showing, and for refusing early.

    What is signed is held to `cap_approval.approved_limits`.
    """
    return Limits(
        *(get_integer(connection, key) for key in (PER_TRANSACTION, PER_DAY, PER_MONTH, PRICE_CEILING))
    )


@dataclass(frozen=True, slots=True)
class Cap:
    """One cap and how far it is used, in millionths of the payment token.

    Attributes:
        name: `per retirement`, `in 24 hours` or `in 31 days`.
        setting: Key of the setting that holds it.
        used_micro: Payments that count against it, the one asked about included.
        limit_micro: The cap.
    """

    name: str
    setting: str
    used_micro: int
    limit_micro: int

    def require(self, money: Money) -> None:
        """Raise `CapExceeded` when the payments are above it."""
        if self.used_micro > self.limit_micro:
            used, limit = money.micro_text(self.used_micro), money.micro_text(self.limit_micro)
            raise CapExceeded(self.name, used, limit, self.setting)

    def refusal(self, money: Money) -> str | None:
        """Why the payments cannot be made, in words; None when they are within it."""
        try:
            self.require(money)
        except CapExceeded as error:
            return str(error)
        return None


def caps_with(
    connection: sqlite3.Connection,
    network: str,
    price_micro: int,
    now_ms: int,
    limits: Limits | None = None,
) -> tuple[Cap, ...]:
    """How far each cap would be used by a payment that the ledger does not hold yet; `limits` None: the settings'."""
    return _caps(connection, network, price_micro, price_micro, now_ms, limits)


def check_caps(
    connection: sqlite3.Connection,
    network: str,
    price_micro: int,
    now_ms: int,
    money: Money,
    limits: Limits | None = None,
) -> None:
    """Refuse when the payments reserved in the ledger, this one among them, are above a cap.

    To be called inside the transaction that reserves the payment: it holds the write lock, so no other process can
    reserve in between, and what it refuses is rolled back.

    Args:
        connection: The ledger, inside a transaction.
        network: Key of the network.
        price_micro: The payment, already written to the ledger.
        now_ms: UTC epoch milliseconds.
        money: How to write amounts for the person.
        limits: What to hold it to; None takes the settings'.

    Raises:
        CapExceeded: With the cap, the amount and the setting.
    """
    for cap in _caps(connection, network, price_micro, 0, now_ms, limits):
        cap.require(money)


def highest_price_micro(amount_mwh: int, ceiling_micro_per_megawatt_hour: int) -> int:
    """What an amount may cost under a price ceiling, rounded up: the smallest payment there is must be possible."""
    return -(-amount_mwh * ceiling_micro_per_megawatt_hour // MWH_PER_MEGAWATT_HOUR)


def check_price_ceiling(worth_micro: int, amount_mwh: int, money: Money, limits: Limits) -> None:
    """Refuse certificates that cost more for a megawatt-hour than the person's ceiling.

    Args:
        worth_micro: Their price, in millionths of the payment token, rounded up.
        amount_mwh: Milliwatt-hours.
        money: How to write amounts for the person.
        limits: With the ceiling.

    Raises:
        PriceAboveCeiling: With the price and the ceiling.
    """
    ceiling_micro = limits.price_ceiling_micro_per_megawatt_hour
    if worth_micro > highest_price_micro(amount_mwh, ceiling_micro):
        price_micro = -(-worth_micro * MWH_PER_MEGAWATT_HOUR // max(amount_mwh, 1))
        raise PriceAboveCeiling(money.micro_text(price_micro), money.micro_text(ceiling_micro), PRICE_CEILING)


def _caps(
    connection: sqlite3.Connection,
    network: str,
    price_micro: int,
    on_top_micro: int,
    now_ms: int,
    limits: Limits | None,
) -> tuple[Cap, ...]:
    held_to = limits or chosen_limits(connection)
    in_a_day = spent_micro_since(connection, network, now_ms - DAY_MS, now_ms) + on_top_micro
    in_a_month = spent_micro_since(connection, network, now_ms - MONTH_MS, now_ms) + on_top_micro
    return (
        Cap("per retirement", PER_TRANSACTION, price_micro, held_to.per_transaction_micro),
        Cap("in 24 hours", PER_DAY, in_a_day, held_to.per_day_micro),
        Cap("in 31 days", PER_MONTH, in_a_month, held_to.per_month_micro),
    )
