"""Base fees as they were seen, so that a cheap hour can be told from a dear one."""

import sqlite3

from wattback.ledger.connection import transaction
from wattback.record import record

KEPT_MS = 7 * 24 * 3600 * 1000
APART_MS = 15 * 60 * 1000
"""Samples closer than this would let busy hours weigh more than quiet ones."""


@record(frozen=True, slots=True)
class FeeSample:
    """A base fee per gas, in wei, at a moment, UTC epoch milliseconds."""

    at_ms: int
    base_fee_wei: int


def record_fee_sample(connection: sqlite3.Connection, network: str, sample: FeeSample) -> bool:
    """Keeps a sample, unless the last one is a few minutes old only. Forgets those older than a week.

    Returns:
        Whether it was kept.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    at_ms = sample.at_ms
    with transaction(connection):
        (near,) = connection.execute(
            "SELECT count(*) FROM fee_sample WHERE network = ? AND at_ms > ? AND at_ms <= ?",
            (network, at_ms - APART_MS, at_ms),
        ).fetchone()
        if near:
            return False
        # Also those from the future: the clock was wrong when they were taken, and would keep them for ever.
        connection.execute(
            "DELETE FROM fee_sample WHERE network = ? AND (at_ms < ? OR at_ms > ?)",
            (network, at_ms - KEPT_MS, at_ms),
        )
        connection.execute(
            "INSERT INTO fee_sample VALUES (?, ?, ?)", (network, at_ms, str(sample.base_fee_wei))
        )
    return True


def fee_samples(connection: sqlite3.Connection, network: str, now_ms: int) -> tuple[FeeSample, ...]:
    """The samples of the last seven days, oldest first."""
    rows = connection.execute(
        "SELECT at_ms, base_fee_wei FROM fee_sample WHERE network = ? AND at_ms BETWEEN ? AND ? ORDER BY at_ms",
        (network, now_ms - KEPT_MS, now_ms),
    )
    return tuple(FeeSample(at_ms, int(text)) for at_ms, text in rows)
