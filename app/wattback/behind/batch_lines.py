"""Retirements of the ledger as the window lists them: amounts with units, and each step with its time."""

import sqlite3
from typing import TYPE_CHECKING

from wattback.amount_words import exact_text, fee_text
from wattback.chain.networks import network
from wattback.desktop.services.offsets import BatchLine, BatchStep, RunningBatch
from wattback.ledger import outbox
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.coverage import batch_answers
from wattback.offset.records import retirement_from_json
from wattback.wallet.caps import Money

if TYPE_CHECKING:
    from wattback.chain.retirement import Network, Retirement
    from wattback.ledger.outbox import WalletTransaction

_SIGNED_HERE = ("planned", "quoted", "signed", "broadcast", "mined", "final")
_SIGNED_ELSEWHERE = ("planned", "quoted", "offered", "mined", "final")


def batch_line(connection: sqlite3.Connection, batch: Batch) -> BatchLine:
    """One retirement as a line; amounts and fees are what the chain told, as soon as it did.

    Args:
        connection: The ledger.
        batch: Any.
    """
    chain = network(batch.network)
    told = None if batch.retirement is None else retirement_from_json(batch.retirement)
    signed = outbox.retirement_of_batch(connection, batch.seq)
    tx_hash = _tx_hash(batch, signed, told)
    return BatchLine(
        seq=batch.seq,
        state=str(batch.state),
        at_ms=batch.updated_at_ms,
        period_start_ms=batch.period_start_ms,
        period_end_ms=batch.period_end_ms,
        answers=batch_answers(connection, batch),
        amount_mwh=batch.amount_mwh if batch.retired_mwh is None else batch.retired_mwh,
        network_name=chain.name,
        is_practice=chain.certifies_nothing,
        price_text=_price_text(batch, chain, told),
        fee_text=_fee_text(batch, chain, signed),
        reason=batch.reason or "",
        explorer_url=chain.explorer_tx_url.format(tx_hash) if chain.explorer_tx_url and tx_hash else "",
        certificate_id=_certificate_id(connection, batch),
    )


def running_batch(connection: sqlite3.Connection, batch: Batch) -> RunningBatch:
    """A retirement under way with every step of its way.

    Args:
        connection: The ledger.
        batch: Under way.
    """
    reached = _reached(connection, batch)
    way = _SIGNED_ELSEWHERE if "offered" in reached else _SIGNED_HERE
    signed = outbox.retirement_of_batch(connection, batch.seq)
    cancels = signed is not None and signed.newest.is_cancellation
    told = None if batch.retirement is None else retirement_from_json(batch.retirement)
    return RunningBatch(
        line=batch_line(connection, batch),
        steps=tuple(BatchStep(state, reached.get(state)) for state in way),
        confirmations=told.confirmations if told is not None and batch.state == BatchState.MINED else None,
        confirmations_needed=network(batch.network).confirmations,
        can_cancel=signed is not None and batch.state != BatchState.MINED and not cancels,
        cancels=cancels,
    )


def _reached(connection: sqlite3.Connection, batch: Batch) -> dict[str, int]:
    """When each state was taken last, up to the one it is in: a dropped block takes `mined` back."""
    taken: dict[str, int] = {}
    for state, at_ms in connection.execute(
        "SELECT to_state, at_ms FROM offset_transition WHERE batch_seq = ? ORDER BY seq", (batch.seq,)
    ):
        taken.pop(state, None)
        taken[state] = at_ms
    order = [*_SIGNED_HERE[:2], "offered", *_SIGNED_HERE[2:]]
    here = order.index(batch.state) if batch.state in order else len(order)
    return {state: at_ms for state, at_ms in taken.items() if state in order and order.index(state) <= here}


def _tx_hash(batch: Batch, signed: "WalletTransaction | None", told: "Retirement | None") -> str:
    found = batch.tx_hash
    if signed is not None:
        found = signed.mined_tx_hash or signed.newest.tx_hash
    if told is not None:
        found = told.tx_hash
    return "" if found is None else "0x" + found.hex()


def _price_text(batch: Batch, chain: "Network", told: "Retirement | None") -> str:
    money = Money(chain.payment_symbol, chain.payment_decimals)
    if told is not None:
        return exact_text(money, told.price_base_units)
    return "" if batch.price_base_units is None else exact_text(money, batch.price_base_units)


def _fee_text(batch: Batch, chain: "Network", signed: "WalletTransaction | None") -> str:
    if signed is not None and signed.gas_used is not None and signed.effective_gas_price_wei is not None:
        return fee_text(signed.gas_used * signed.effective_gas_price_wei, chain.native_symbol)
    return "" if batch.max_fee_wei is None else fee_text(batch.max_fee_wei, chain.native_symbol)


def _certificate_id(connection: sqlite3.Connection, batch: Batch) -> str:
    row = connection.execute("SELECT id FROM certificate WHERE batch_seq = ?", (batch.seq,)).fetchone()
    return "" if row is None else str(row[0])
