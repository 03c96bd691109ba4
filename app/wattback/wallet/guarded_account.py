"""An unlocked account behind its limits: whatever is signed passes here, and is stored in the same step."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from wattback.ledger import outbox
from wattback.ledger.outbox import Candidate, Purpose, WalletTransaction
from wattback.ledger.settings import get_flag
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.cap_approval import (
    FEE_CEILING,
    MODE,
    NATIVE_PRICE,
    approved_limits,
    require_approved,
)
from wattback.wallet.caps import Money, check_caps, check_price_ceiling
from wattback.wallet.errors import PaymentsStopped, SigningRefused
from wattback.wallet.rules.market import MarketRules, PreparationFacts, UnsignedTransaction, require


@dataclass(frozen=True, slots=True)
class Allowlist:
    """The one network and market the wallet may deal with.

    Attributes:
        network: Key of the network.
        chain_id: EIP-155 id.
        money: How its payment token is written.
        max_fee_wei: The most any transaction's network fee may be.
        market: What may be asked of the market there.
    """

    network: str
    chain_id: int
    money: Money
    max_fee_wei: int
    market: MarketRules


class GuardedAccount:
    """What every kind of signature needs: the limits, the signer, the outbox.

    Args:
        account: Unlocked by the person.
        allowlist: What it may sign for.
        now_ms: The clock, UTC epoch milliseconds.
    """

    def __init__(self, account: UnlockedAccount, allowlist: Allowlist, now_ms: Callable[[], int]) -> None:
        self._account = account
        self._allowlist = allowlist
        self._now_ms = now_ms

    @property
    def address(self) -> str:
        """The account, EIP-55."""
        return self._account.address

    def require_automatic(self, connection: sqlite3.Connection) -> None:
        """Refuse to go on without the person when automatic mode was never switched on with the wallet's password.

        Raises:
            NotApproved: Another program, or somebody without the password, switched it on.
        """
        require_approved(connection, MODE, self._account.mac)

    @property
    def max_fee_wei(self) -> int:
        """The most any transaction's network fee may be."""
        return self._allowlist.max_fee_wei

    def _require_allowed(self, connection: sqlite3.Connection, price_micro: int, amount_mwh: int) -> None:
        self._require_not_stopped(connection)
        limits, money = approved_limits(connection, self._account.mac), self._allowlist.money
        check_caps(connection, self._allowlist.network, price_micro, self._now_ms(), money, limits)
        if amount_mwh:
            check_price_ceiling(price_micro, amount_mwh, money, limits)

    def _require_not_stopped(self, connection: sqlite3.Connection) -> None:
        if get_flag(connection, "payments.stopped"):
            raise PaymentsStopped
        # The limit on network fees was reckoned with these two.
        for key in (FEE_CEILING, NATIVE_PRICE):
            require_approved(connection, key, self._account.mac)

    def _require_network(self, request: UnsignedTransaction, max_fee_wei: int, value_wei: int = 0) -> None:
        # A node's answer may be anything. More than 63 bits the ledger could not hold; True is an int to Python.
        require(
            all(type(number) is int and number < bound for number, bound in _numbers(request)),
            "the transaction has a number that makes no sense",
        )
        require(request.chain_id == self._allowlist.chain_id, "the transaction is for another chain")
        require(request.value_wei == value_wei, "the transaction sends money along")
        require(request.nonce >= 0, "the transaction has no nonce")
        require(
            0 <= request.max_priority_fee_per_gas_wei <= request.max_fee_per_gas_wei
            and request.gas_limit > 0
            and request.gas_limit * request.max_fee_per_gas_wei <= max_fee_wei,
            "the network fee could be above its limit",
        )

    def _at_most_micro(self, facts: PreparationFacts) -> int:
        at_most_micro = self._allowlist.money.micro(facts.at_most_base_units)
        # The caps are checked with the payment in the ledger, which holds no more than 63 bits.
        require(at_most_micro < 2**63, "it takes more money than there is")
        return at_most_micro

    def _sign(self, request: UnsignedTransaction, *, is_cancellation: bool = False) -> Candidate:
        raw, tx_hash = self._account.sign_transaction(
            {
                "type": 2,
                "chainId": self._allowlist.chain_id,
                "nonce": request.nonce,
                "to": request.to,
                "value": request.value_wei,
                "data": request.data,
                "gas": request.gas_limit,
                "maxFeePerGas": request.max_fee_per_gas_wei,
                "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
                "accessList": [],
            }
        )
        return Candidate(
            tx_hash=tx_hash,
            raw=raw,
            is_cancellation=is_cancellation,
            max_fee_per_gas_wei=request.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=request.max_priority_fee_per_gas_wei,
            signed_at_ms=self._now_ms(),
        )

    def _store(
        self,
        connection: sqlite3.Connection,
        request: UnsignedTransaction,
        candidate: Candidate,
        purpose: Purpose,
        summary: str,
        *,
        batch_seq: int | None = None,
        spend_micro: int = 0,
    ) -> int:
        return outbox.store_signed_within(
            connection,
            network=self._allowlist.network,
            account=self.address,
            nonce=request.nonce,
            purpose=purpose,
            target=request.to,
            data=request.data,
            value_wei=request.value_wei,
            gas_limit=request.gas_limit,
            summary=summary,
            candidate=candidate,
            batch_seq=batch_seq,
            spend_micro=spend_micro,
        )

    def _now_s(self) -> int:
        return self._now_ms() // 1000


def _numbers(request: UnsignedTransaction) -> tuple[tuple[int, int], ...]:
    """Each number of a transaction, and what it must be below."""
    return (
        *((number, 2**63) for number in (request.chain_id, request.nonce, request.gas_limit)),
        (request.value_wei, 2**256),
        *((fee, 2**128) for fee in (request.max_fee_per_gas_wei, request.max_priority_fee_per_gas_wei)),
    )


def stored_transaction(connection: sqlite3.Connection, seq: int) -> WalletTransaction:
    """The transaction as the ledger has it; raises `SigningRefused` when it has none."""
    stored = outbox.by_seq(connection, seq)
    if stored is None:
        raise SigningRefused("the transaction is not in the ledger")
    return stored
