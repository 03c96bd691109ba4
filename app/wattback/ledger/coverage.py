"""Which answers a network's retirements cover, seen from the answers' side: for the chart and for certificates."""

import sqlite3

from wattback.ledger.batch import Batch
from wattback.ledger.due import covered_totals, realm_of, running_totals

HOUR_MS = 3_600_000

_BASES = """
  SELECT DISTINCT b.method, b.factors, b.factors_sha256, b.zone
  FROM batch_receipt AS r JOIN estimate_basis AS b ON b.id = r.basis_id
  WHERE r.batch_seq = ? ORDER BY 1, 2, 3, 4"""

_UNMATCHED = """
  SELECT e.at_ms / 3600000, total(m.energy_central_wh)
  FROM usage_event AS e JOIN estimate AS m ON m.event_seq = e.seq
  WHERE e.seq > ? AND e.at_ms >= ? GROUP BY 1"""


def bases_of(connection: sqlite3.Connection, batch_seq: int) -> list[tuple[str, str, str, str]]:
    """What the estimates behind a batch were computed with: method, factors, their SHA-256, zone."""
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(_BASES, (batch_seq,))]


def unmatched_by_hour(connection: sqlite3.Connection, network: str, start_ms: int) -> dict[int, float] | None:
    """Central watt-hours of answers that no final retirement covers, by the hour they ended in.

    Batches cover a range of the order of arrival, so what is not matched is all that came after the last final one.

    Args:
        connection: The ledger.
        network: Key of the network.
        start_ms: Answers before this are left out.

    Returns:
        Start of the hour (UTC epoch milliseconds) to watt-hours; None when nothing was ever matched on this network.
    """
    (up_to_seq,) = connection.execute(
        "SELECT max(up_to_seq) FROM offset_batch WHERE realm = ? AND state = 'final'",
        (realm_of(connection, network),),
    ).fetchone()
    if up_to_seq is None:
        return None
    return {int(hour) * HOUR_MS: wh for hour, wh in connection.execute(_UNMATCHED, (up_to_seq, start_ms))}


def batch_answers(connection: sqlite3.Connection, batch: Batch) -> int:
    """How many answers a batch covers; the fees and records it covers besides are no answers."""
    (others,) = connection.execute(
        "SELECT count(*) FROM usage_event WHERE seq > ? AND seq <= ? AND recorded_energy_wh IS NOT NULL",
        (batch.from_seq, batch.up_to_seq),
    ).fetchone()
    return batch.event_count - int(others)


def due_answers(connection: sqlite3.Connection, network: str) -> int:
    """How many answers no batch of this network covers yet; fees and records are due too and are no answers."""
    covered = covered_totals(connection, network)
    (others,) = connection.execute(
        "SELECT count(*) FROM usage_event WHERE seq > ? AND recorded_energy_wh IS NOT NULL",
        (covered.last_seq,),
    ).fetchone()
    return running_totals(connection).event_count - covered.event_count - int(others)
