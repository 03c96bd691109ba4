"""What the guard asks of a market's rules, and the words with which they refuse."""

from dataclasses import dataclass
from typing import Any, Protocol

from wattback.ledger.batch import Batch
from wattback.ledger.outbox import Purpose
from wattback.wallet.errors import SigningRefused

MAX_DEADLINE_AHEAD_S = 3600


class UnsignedTransaction(Protocol):
    """An EIP-1559 transaction as a retirement provider builds it."""

    @property
    def chain_id(self) -> int: ...  # noqa: D102
    @property
    def nonce(self) -> int: ...  # noqa: D102
    @property
    def to(self) -> str: ...  # noqa: D102
    @property
    def data(self) -> bytes: ...  # noqa: D102
    @property
    def value_wei(self) -> int: ...  # noqa: D102
    @property
    def gas_limit(self) -> int: ...  # noqa: D102
    @property
    def max_fee_per_gas_wei(self) -> int: ...  # noqa: D102
    @property
    def max_priority_fee_per_gas_wei(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class PreparationFacts:
    """What a transaction that prepares a retirement does, as its call data says.

    Attributes:
        purpose: `approve` or `buy`.
        at_most_base_units: The most it takes from the wallet, or lets the market take.
        summary: In words, for the person.
        amount_mwh: What a purchase brings at least, so that its price can be held to the ceiling; 0 for an approval.
    """

    purpose: Purpose
    at_most_base_units: int
    summary: str
    amount_mwh: int = 0


class MarketRules(Protocol):
    """What one market may be asked to do in this wallet's name. Every method raises `SigningRefused` otherwise."""

    @property
    def market(self) -> str:
        """Kind of market; a batch for another kind is not signed."""
        ...

    def require_retirement(self, request: UnsignedTransaction, quoted: Batch, now_s: int) -> None:
        """The transaction retires exactly this batch, for no more than its reserved price."""
        ...

    def require_preparation(
        self, request: UnsignedTransaction, quoted: Batch | None, account: str, now_s: int
    ) -> PreparationFacts:
        """The transaction is an approval to this market; or, without a batch, a purchase in bulk from it."""
        ...

    def permit(self, quoted: Batch, message: dict[str, Any], chain_id: int, now_s: int) -> dict[str, Any]:
        """The whole EIP-712 permit that fits what the message says; the caller compares it with what was handed in."""
        ...


def require(condition: bool, otherwise: str) -> None:
    """Raise `SigningRefused` with these words unless the condition holds."""
    if not condition:
        raise SigningRefused(otherwise)


def require_near(deadline_s: int, now_s: int) -> None:
    """Raise `SigningRefused` unless the deadline is to come, and within the hour."""
    require(now_s < deadline_s <= now_s + MAX_DEADLINE_AHEAD_S, "its deadline is past or far away")


def unsigned(message: Any, name: str) -> int:
    """A number in typed data that fits 256 bits."""
    value = message.get(name)
    # True is an int to Python.
    if type(value) is not int or not 0 <= value < 2**256:
        raise SigningRefused(f"the permit's {name} is no number")
    return value
