"""Every transaction the wallet signed, stored before it is sent, with all its candidates.

A nonce is used once: a transaction that replaces another is one more candidate for the same nonce, so at most one of
them can ever be mined. The last candidate may be a cancellation, which does nothing.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wattback.ledger.connection import transaction


class Purpose(StrEnum):
    """What a transaction is for."""

    APPROVE = "approve"
    BUY = "buy"
    RETIRE = "retire"
    BADGE = "badge"
    CARBON = "carbon"
    SEND = "send"


class TransactionState(StrEnum):
    """Where a transaction stands."""

    SIGNED = "signed"
    BROADCAST = "broadcast"
    MINED = "mined"
    FINAL = "final"
    FAILED = "failed"
    DROPPED = "dropped"


OPEN_STATES = (TransactionState.SIGNED, TransactionState.BROADCAST, TransactionState.MINED)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One set of signed bytes for a nonce.

    Attributes:
        tx_hash: 32 bytes.
        raw: What is sent.
        is_cancellation: Whether it does nothing but use up the nonce.
        max_fee_per_gas_wei: EIP-1559 ceiling.
        max_priority_fee_per_gas_wei: EIP-1559 tip.
        signed_at_ms: UTC epoch milliseconds.
    """

    tx_hash: bytes
    raw: bytes
    is_cancellation: bool
    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int
    signed_at_ms: int


@dataclass(frozen=True, slots=True)
class WalletTransaction:
    """One row of `wallet_transaction` with its candidates.

    Attributes:
        seq: Order in which they were signed first.
        network: Key of the network.
        account: Which signed, EIP-55.
        nonce: Its place among the account's transactions.
        purpose: What it is for.
        batch_seq: The batch it belongs to, or None.
        state: Where it stands.
        target: The contract or account it goes to.
        data: Call data.
        value_wei: Native coin sent along.
        gas_limit: The most gas it may use.
        spend_micro: Millionths of the payment token that count against the caps beside the batches' own.
        summary: In words, for the person.
        created_at_ms: When it was first signed, UTC epoch milliseconds.
        updated_at_ms: When it took its newest step.
        mined_tx_hash: The candidate that went through; None before.
        mined_block_hash: In which block.
        gas_used: By it.
        effective_gas_price_wei: Paid per gas.
        reason: Why it failed or was dropped; of a final badge, what was found after its edit window.
        candidates: Oldest first, never empty.
    """

    seq: int
    network: str
    account: str
    nonce: int
    purpose: Purpose
    batch_seq: int | None
    state: TransactionState
    target: str
    data: bytes
    value_wei: int
    gas_limit: int
    spend_micro: int
    summary: str
    created_at_ms: int
    updated_at_ms: int
    mined_tx_hash: bytes | None
    mined_block_hash: bytes | None
    gas_used: int | None
    effective_gas_price_wei: int | None
    reason: str | None
    candidates: tuple[Candidate, ...]

    @property
    def newest(self) -> Candidate:
        """The candidate to send: the one that pays most."""
        return self.candidates[-1]


def store_signed_within(
    connection: sqlite3.Connection,
    *,
    network: str,
    account: str,
    nonce: int,
    purpose: Purpose,
    target: str,
    data: bytes,
    value_wei: int,
    gas_limit: int,
    summary: str,
    candidate: Candidate,
    batch_seq: int | None = None,
    spend_micro: int = 0,
) -> int:
    """Keep a freshly signed transaction, inside the caller's SQL transaction.

    Returns:
        Its `seq`.

    Raises:
        sqlite3.IntegrityError: Another open transaction has this nonce.
    """
    (seq,) = connection.execute(
        "INSERT INTO wallet_transaction (network, account, nonce, purpose, batch_seq, state, target, data, value_wei, "
        "gas_limit, spend_micro, summary, created_at_ms, updated_at_ms) "
        "VALUES (?, ?, ?, ?, ?, 'signed', ?, ?, ?, ?, ?, ?, ?12, ?12) RETURNING seq",
        (
            *(network, account, nonce, purpose, batch_seq, target, data, str(value_wei), gas_limit),
            *(spend_micro, summary, candidate.signed_at_ms),
        ),
    ).fetchone()
    add_candidate_within(connection, seq, candidate)
    return int(seq)


def add_candidate_within(connection: sqlite3.Connection, seq: int, candidate: Candidate) -> None:
    """Keep one more set of signed bytes for the transaction `seq`, inside the caller's SQL transaction."""
    connection.execute(
        "INSERT INTO transaction_candidate VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(candidate.tx_hash, seq, candidate.raw, candidate.is_cancellation),
            *(str(candidate.max_fee_per_gas_wei), str(candidate.max_priority_fee_per_gas_wei)),
            candidate.signed_at_ms,
        ),
    )
    connection.execute(
        "UPDATE wallet_transaction SET updated_at_ms = max(updated_at_ms, ?) WHERE seq = ?",
        (candidate.signed_at_ms, seq),
    )


def mark(
    connection: sqlite3.Connection,
    seq: int,
    state: TransactionState,
    now_ms: int,
    *,
    mined_tx_hash: bytes | None = None,
    mined_block_hash: bytes | None = None,
    gas_used: int | None = None,
    effective_gas_price_wei: int | None = None,
    reason: str | None = None,
    also: Callable[[sqlite3.Connection], None] | None = None,
) -> None:
    """Take a transaction to another state, in one SQL transaction with what goes with it."""
    with transaction(connection):
        mark_within(
            *(connection, seq, state, now_ms),
            mined_tx_hash=mined_tx_hash,
            mined_block_hash=mined_block_hash,
            gas_used=gas_used,
            effective_gas_price_wei=effective_gas_price_wei,
            reason=reason,
        )
        if also is not None:
            also(connection)


def mark_within(
    connection: sqlite3.Connection,
    seq: int,
    state: TransactionState,
    now_ms: int,
    *,
    mined_tx_hash: bytes | None = None,
    mined_block_hash: bytes | None = None,
    gas_used: int | None = None,
    effective_gas_price_wei: int | None = None,
    reason: str | None = None,
) -> None:
    """`mark`, inside the caller's SQL transaction."""
    price = None if effective_gas_price_wei is None else str(effective_gas_price_wei)
    connection.execute(
        "UPDATE wallet_transaction SET state = ?, updated_at_ms = ?, mined_tx_hash = ?, mined_block_hash = ?, "
        "gas_used = ?, effective_gas_price_wei = ?, reason = ? WHERE seq = ?",
        (state, now_ms, mined_tx_hash, mined_block_hash, gas_used, price, reason, seq),
    )


def open_transactions(connection: sqlite3.Connection, network: str) -> tuple[WalletTransaction, ...]:
    """Those that may still be mined, or dropped again, oldest nonce first."""
    return _read(
        connection,
        "network = ? AND state IN ('signed', 'broadcast', 'mined') ORDER BY account, nonce",
        network,
    )


def open_networks(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Keys of the networks on which a transaction is under way."""
    rows = connection.execute(
        "SELECT DISTINCT network FROM wallet_transaction WHERE state IN ('signed', 'broadcast', 'mined') ORDER BY 1"
    )
    return tuple(network for (network,) in rows)


def of_batch(connection: sqlite3.Connection, batch_seq: int) -> tuple[WalletTransaction, ...]:
    """The transactions made for a batch, in the order they were signed."""
    return _read(connection, "batch_seq = ? ORDER BY seq", batch_seq)


def retirement_of_batch(connection: sqlite3.Connection, batch_seq: int) -> WalletTransaction | None:
    """The transaction that retires a batch, or None when none was signed."""
    found = _read(connection, "batch_seq = ? AND purpose = 'retire' ORDER BY seq DESC LIMIT 1", batch_seq)
    return found[0] if found else None


def by_seq(connection: sqlite3.Connection, seq: int) -> WalletTransaction | None:
    """The transaction with this `seq`, or None."""
    found = _read(connection, "seq = ?", seq)
    return found[0] if found else None


def list_transactions(
    connection: sqlite3.Connection, network: str, limit: int
) -> tuple[WalletTransaction, ...]:
    """The newest transactions of a network, newest first."""
    return _read(connection, "network = ? ORDER BY seq DESC LIMIT ?", network, limit)


def next_nonce(connection: sqlite3.Connection, network: str, account: str, chain_nonce: int) -> int:
    """The nonce for the next transaction: the first from the chain's count on that nothing under way here has.

    Not one above the highest: a place that became free below would hold up everything after it for ever.

    Args:
        connection: The ledger.
        network: Key of the network.
        account: EIP-55.
        chain_nonce: The chain's count, pending ones included.
    """
    rows = connection.execute(
        "SELECT nonce FROM wallet_transaction WHERE network = ? AND account = ? "
        "AND state IN ('signed', 'broadcast', 'mined')",
        (network, account),
    )
    taken = {int(nonce) for (nonce,) in rows}
    nonce = chain_nonce
    while nonce in taken:
        nonce += 1
    return nonce


def _read(connection: sqlite3.Connection, where: str, *values: object) -> tuple[WalletTransaction, ...]:
    cursor = connection.execute(f"SELECT * FROM wallet_transaction WHERE {where}", values)  # noqa: S608 - constants
    names = [column[0] for column in cursor.description]
    return tuple(_from_row(connection, dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def _from_row(connection: sqlite3.Connection, row: dict[str, Any]) -> WalletTransaction:
    price = row["effective_gas_price_wei"]
    return WalletTransaction(
        **row
        | {
            "purpose": Purpose(row["purpose"]),
            "state": TransactionState(row["state"]),
            "value_wei": int(row["value_wei"]),
            "effective_gas_price_wei": None if price is None else int(price),
            "candidates": _candidates(connection, row["seq"]),
        }
    )


def _candidates(connection: sqlite3.Connection, seq: int) -> tuple[Candidate, ...]:
    rows = connection.execute(
        "SELECT tx_hash, raw, is_cancellation, max_fee_per_gas_wei, max_priority_fee_per_gas_wei, signed_at_ms "
        "FROM transaction_candidate WHERE transaction_seq = ? "
        "ORDER BY length(max_fee_per_gas_wei), max_fee_per_gas_wei, signed_at_ms",
        (seq,),
    )
    return tuple(
        Candidate(tx_hash, raw, bool(cancels), int(max_fee), int(tip), at_ms)
        for tx_hash, raw, cancels, max_fee, tip, at_ms in rows
    )
