"""Planning batches and taking them from state to state.

Every change is one transaction, together with its row in `offset_transition`.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from wattback.ledger.batch import (
    NEXT_STATES,
    Batch,
    BatchMoved,
    BatchState,
    Due,
    LedgerInconsistent,
    ReceiptRow,
)
from wattback.ledger.connection import transaction
from wattback.ledger.counted import restore_covered
from wattback.ledger.due import (
    carried_mwh,
    covered_totals,
    due_and_matched_mwh,
    realm_of,
    running_totals,
    whole_mwh,
)
from wattback.ledger.events import to_nwh
from wattback.ledger.matching import count_as_matched

__all__ = [
    "NEXT_STATES",
    "Batch",
    "BatchMoved",
    "BatchState",
    "Due",
    "LedgerInconsistent",
    "ReceiptRow",
    "advance",
    "batch",
    "due",
    "due_and_matched_mwh",
    "due_receipts",
    "failed_since_last_live",
    "last_batch",
    "last_final",
    "list_batches",
    "open_batch",
    "open_in_realm",
    "plan_batch",
    "receipts",
    "without_certificate",
]

_ENERGY = (
    "CASE ?1 WHEN 'high' THEN m.energy_high_wh WHEN 'low' THEN m.energy_low_wh ELSE m.energy_central_wh END"
)

_SUMS = f"""
  SELECT count(*), coalesce(sum(to_nwh({_ENERGY})), 0),
    min(e.at_ms), max(e.at_ms), sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh),
    sum(m.co2e_low_g), sum(m.co2e_central_g), sum(m.co2e_high_g)
  FROM usage_event AS e CROSS JOIN estimate AS m ON m.event_seq = e.seq
  WHERE e.seq > ?2 AND e.seq <= ?3"""  # noqa: S608 - a constant

_INSERT_RECEIPTS = f"""
  INSERT INTO batch_receipt (batch_seq, event_seq, energy_nwh, basis_id)
  SELECT ?4, m.event_seq, to_nwh({_ENERGY}), m.basis_id
  FROM event_estimate AS m WHERE m.event_seq > ?2 AND m.event_seq <= ?3"""  # noqa: S608 - a constant

_DUE_RECEIPTS = f"""
  SELECT e.id, e.at_ms, to_nwh({_ENERGY})
  FROM event AS e CROSS JOIN event_estimate AS m ON m.event_seq = e.seq
  WHERE e.seq > ?2 ORDER BY e.seq"""  # noqa: S608 - a constant

_INSERT_BATCH = """
  INSERT INTO offset_batch (id, network, realm, market, coverage, from_seq, up_to_seq, event_count, amount_mwh,
    carried_mwh, period_start_ms, period_end_ms, energy_low_wh, energy_central_wh, energy_high_wh, co2e_low_g,
    co2e_central_g, co2e_high_g, account, beneficiary, total_count, total_low_nwh, total_central_nwh, total_high_nwh,
    created_at_ms, updated_at_ms, state, receipts_root)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?25, ?25, 'planned', zeroblob(32))
  RETURNING seq"""

_UPDATE_BATCH = """
  UPDATE offset_batch SET state = :to_state, updated_at_ms = :now_ms, quote = :quote,
    price_base_units = :price_base_units, spend_micro = :spend_micro, retired_mwh = :retired_mwh,
    max_fee_wei = :max_fee_wei, nonce = :nonce,
    raw_transaction = :raw_transaction, tx_hash = :tx_hash, retirement = :retirement, reason = :reason
  WHERE seq = :seq AND state = :from_state"""

_SETTABLE = {
    "quote",
    "price_base_units",
    "spend_micro",
    "retired_mwh",
    "max_fee_wei",
    "nonce",
    "raw_transaction",
    "tx_hash",
    "retirement",
    "reason",
}
# Wei and base units of 18 decimals outgrow SQLite's 64 bits, so they are decimal text.
_DECIMAL_TEXT = ("price_base_units", "max_fee_wei")
_COLUMNS = tuple(field.name for field in fields(Batch))


def due(connection: sqlite3.Connection, network: str, coverage: str) -> Due | None:
    """What no batch of this network covers yet, or None; the cost does not grow with the history.

    Args:
        connection: The ledger.
        network: Key of the network.
        coverage: `low`, `central` or `high`, the estimate to cover.
    """
    total = running_totals(connection)
    covered = covered_totals(connection, network)
    if total.last_seq <= covered.last_seq:
        return None
    energy_nwh = total.of(coverage) - covered.of(coverage)
    carried = carried_mwh(connection, network)
    (oldest_at_ms,) = connection.execute(
        "SELECT at_ms FROM event WHERE seq > ? ORDER BY seq LIMIT 1", (covered.last_seq,)
    ).fetchone()
    event_count = total.event_count - covered.event_count
    return Due(
        from_seq=covered.last_seq,
        up_to_seq=total.last_seq,
        event_count=event_count,
        energy_nwh=energy_nwh,
        carried_mwh=carried,
        amount_mwh=max(0, whole_mwh(energy_nwh) + carried),
        oldest_at_ms=oldest_at_ms,
    )


def plan_batch(
    connection: sqlite3.Connection,
    *,
    network: str,
    coverage: str,
    beneficiary: str,
    now_ms: int,
    receipts_root: Callable[[Iterator[ReceiptRow]], bytes],
    market: str = "desk",
    account: str | None = None,
    key_owner: str | None = None,
) -> Batch | None:
    """Cut everything that is due into a batch and freeze its receipts, in one transaction.

    Args:
        connection: The ledger, outside a transaction.
        network: Key of the network.
        coverage: `low`, `central` or `high`, the estimate to cover.
        beneficiary: The person's account, `0x` and 40 hexadecimal digits.
        now_ms: UTC epoch milliseconds.
        receipts_root: Makes the 32 byte root from the receipts in the order of the tree's leaves.
        market: Kind of market it will be retired on.
        account: Which signs; None for the beneficiary itself.
        key_owner: Address the batch's key starts with, the buyer in the market's eyes; None for `account`.

    Returns:
        The planned batch, or None when nothing is due, not even a milliwatt-hour.

    Raises:
        BatchMoved: There is an open batch on this network already.
        LedgerInconsistent: The events do not add up to the running total.
    """
    connection.create_function("to_nwh", 1, to_nwh, deterministic=True)
    with transaction(connection):
        realm = realm_of(connection, network)
        if open_in_realm(connection, realm) is not None:
            raise BatchMoved("not there", "planned")
        found = due(connection, network, coverage)
        if found is None or found.amount_mwh == 0:
            return None
        cut = (coverage, found.from_seq, found.up_to_seq)
        event_count, energy_nwh, *sums = connection.execute(_SUMS, cut).fetchone()
        if (event_count, energy_nwh) != (found.event_count, found.energy_nwh):
            raise LedgerInconsistent(
                f"{event_count} events with {energy_nwh} nWh, not {found.event_count} with {found.energy_nwh}"
            )
        account = account or beneficiary
        # Nobody but the buyer itself can spend a key on chain that starts with its address.
        batch_id = bytes.fromhex((key_owner or account).removeprefix("0x")) + os.urandom(12)
        before_sums = (
            *(batch_id, network, realm, market, *cut, event_count, found.amount_mwh, found.carried_mwh),
        )
        total = running_totals(connection)
        totals = (total.event_count, total.low_nwh, total.central_nwh, total.high_nwh)
        values = (*before_sums, *sums, account, beneficiary, *totals, now_ms)
        (seq,) = connection.execute(_INSERT_BATCH, values).fetchone()
        connection.execute(_INSERT_RECEIPTS, (*cut, seq))
        root = receipts_root(_receipts(connection, seq))
        connection.execute("UPDATE offset_batch SET receipts_root = ? WHERE seq = ?", (root, seq))
        _record_transition(connection, seq, None, BatchState.PLANNED, now_ms, "")
    return batch(connection, batch_id)


def advance(
    connection: sqlite3.Connection,
    batch: Batch,
    to_state: BatchState,
    detail: str,
    *,
    now_ms: int,
    also: Callable[[sqlite3.Connection], None] | None = None,
    **columns: str | int | bytes | None,
) -> Batch:
    """Take a batch one step further: its row, what goes with the step and the transition, or nothing.

    Args:
        connection: The ledger, outside a transaction.
        batch: As last read.
        to_state: One of the `NEXT_STATES` of its state.
        detail: For the record, in words.
        now_ms: UTC epoch milliseconds.
        also: Called with the connection inside the transaction, after the row was written; when it raises,
            nothing happened.
        columns: New values of the columns of the same names; the others stay.

    Returns:
        The batch as it stands now.

    Raises:
        BatchMoved: Not a legal step, or the batch was no longer in the state the caller saw.
        ValueError: A column that no step may change.
    """
    if to_state not in NEXT_STATES[batch.state]:
        raise BatchMoved(batch.state, to_state)
    if not columns.keys() <= _SETTABLE:
        raise ValueError(f"no step may change {sorted(columns.keys() - _SETTABLE)}")
    values: dict[str, object] = {name: getattr(batch, name) for name in _SETTABLE} | columns
    values |= {name: str(values[name]) for name in _DECIMAL_TEXT if values[name] is not None}
    with transaction(connection):
        step = {"to_state": to_state, "now_ms": now_ms, "seq": batch.seq, "from_state": batch.state}
        if connection.execute(_UPDATE_BATCH, values | step).rowcount != 1:
            raise BatchMoved(batch.state, to_state)
        _record_transition(connection, batch.seq, batch.state, to_state, now_ms, detail)
        if to_state in (BatchState.FAILED, BatchState.ABANDONED):
            # What it covered may be estimated anew from now on: a recomputation that passed it by has to come again.
            connection.execute(
                "UPDATE recompute_progress SET up_to_seq = min(up_to_seq, ?)", (batch.from_seq,)
            )
        elif batch.state == BatchState.FAILED:
            restore_covered(connection, batch)
        elif to_state == BatchState.FINAL:
            count_as_matched(connection, batch)
        if also is not None:
            also(connection)
    return _batch(connection.execute("SELECT * FROM offset_batch WHERE seq = ?", (batch.seq,)))


def batch(connection: sqlite3.Connection, batch_id: bytes) -> Batch | None:
    """The batch with this id, or None."""
    return _batch_or_none(connection.execute("SELECT * FROM offset_batch WHERE id = ?", (batch_id,)))


def open_batch(connection: sqlite3.Connection, network: str) -> Batch | None:
    """The batch under way on this network, or None; there is never more than one."""
    return _batch_or_none(
        connection.execute(
            "SELECT * FROM offset_batch WHERE network = ? "
            "AND state IN ('planned', 'quoted', 'offered', 'signed', 'broadcast', 'mined')",
            (network,),
        )
    )


def open_in_realm(connection: sqlite3.Connection, realm: str) -> Batch | None:
    """The batch under way on any network of this realm, or None; there is never more than one."""
    return _batch_or_none(
        connection.execute(
            "SELECT * FROM offset_batch WHERE realm = ? "
            "AND state IN ('planned', 'quoted', 'offered', 'signed', 'broadcast', 'mined')",
            (realm,),
        )
    )


def last_batch(connection: sqlite3.Connection, network: str) -> Batch | None:
    """The newest batch of this network, whatever became of it, or None."""
    return _batch_or_none(
        connection.execute(
            "SELECT * FROM offset_batch WHERE network = ? ORDER BY seq DESC LIMIT 1", (network,)
        )
    )


def last_final(connection: sqlite3.Connection, network: str) -> Batch | None:
    """The newest batch of this network whose retirement is final, or None."""
    return _batch_or_none(
        connection.execute(
            "SELECT * FROM offset_batch WHERE network = ? AND state = 'final' ORDER BY seq DESC LIMIT 1",
            (network,),
        )
    )


def failed_since_last_live(connection: sqlite3.Connection, network: str) -> tuple[Batch, ...]:
    """Failed batches of this network that no later batch under way or final took over from, newest first."""
    cursor = connection.execute(
        "SELECT * FROM offset_batch WHERE network = ?1 AND state = 'failed' AND seq > (SELECT coalesce(max(seq), 0) "
        "FROM offset_batch WHERE network = ?1 AND state NOT IN ('failed', 'abandoned')) ORDER BY seq DESC",
        (network,),
    )
    return tuple(_from_row(cursor, row) for row in cursor.fetchall())


def list_batches(connection: sqlite3.Connection, network: str | None = None) -> tuple[Batch, ...]:
    """Every batch, newest first; of one network, or of all."""
    cursor = connection.execute(
        "SELECT * FROM offset_batch WHERE ?1 IS NULL OR network = ?1 ORDER BY seq DESC", (network,)
    )
    return tuple(_from_row(cursor, row) for row in cursor)


def without_certificate(connection: sqlite3.Connection, network: str) -> tuple[Batch, ...]:
    """Final batches of this network whose certificate was not made yet, oldest first."""
    cursor = connection.execute(
        "SELECT * FROM offset_batch WHERE network = ? AND state = 'final' "
        "AND seq NOT IN (SELECT batch_seq FROM certificate) ORDER BY seq",
        (network,),
    )
    return tuple(_from_row(cursor, row) for row in cursor)


def receipts(connection: sqlite3.Connection, batch: Batch) -> Iterator[ReceiptRow]:
    """What the batch covers, frozen when it was planned, in the order of the tree's leaves."""
    return _receipts(connection, batch.seq)


def due_receipts(connection: sqlite3.Connection, network: str, coverage: str) -> Iterator[ReceiptRow]:
    """What a batch planned now would cover, in the order of the tree's leaves."""
    connection.create_function("to_nwh", 1, to_nwh, deterministic=True)
    rows = connection.execute(_DUE_RECEIPTS, (coverage, covered_totals(connection, network).last_seq))
    return (ReceiptRow(*row) for row in rows)


def _record_transition(
    connection: sqlite3.Connection,
    batch_seq: int,
    from_state: BatchState | None,
    to_state: BatchState,
    at_ms: int,
    detail: str,
) -> None:
    connection.execute(
        "INSERT INTO offset_transition (batch_seq, from_state, to_state, at_ms, detail) "
        "VALUES (?, ?, ?, ?, ?)",
        (batch_seq, from_state, to_state, at_ms, detail),
    )


def _receipts(connection: sqlite3.Connection, batch_seq: int) -> Iterator[ReceiptRow]:
    rows = connection.execute(
        "SELECT e.id, e.at_ms, r.energy_nwh "
        "FROM batch_receipt AS r CROSS JOIN event AS e ON e.seq = r.event_seq "
        "WHERE r.batch_seq = ? ORDER BY r.event_seq",
        (batch_seq,),
    )
    return (ReceiptRow(*row) for row in rows)


def _batch_or_none(cursor: sqlite3.Cursor) -> Batch | None:
    row = cursor.fetchone()
    return None if row is None else _from_row(cursor, row)


def _batch(cursor: sqlite3.Cursor) -> Batch:
    return _from_row(cursor, cursor.fetchone())


def _from_row(cursor: sqlite3.Cursor, row: tuple[object, ...]) -> Batch:
    values: dict[str, Any] = {name[0]: value for name, value in zip(cursor.description, row, strict=True)}
    values["state"] = BatchState(values["state"])
    values |= {name: int(values[name]) for name in _DECIMAL_TEXT if values[name] is not None}
    return Batch(**{name: values[name] for name in _COLUMNS})
