"""What a network's batches cover, seen from the answers' side."""

import sqlite3

from wattback.ledger.batch import Batch
from wattback.ledger.due import covered_totals, running_totals

_BASES = """
  SELECT DISTINCT b.method, b.factors, b.factors_sha256, b.zone
  FROM batch_receipt AS r JOIN estimate_basis AS b ON b.id = r.basis_id
  WHERE r.batch_seq = ? ORDER BY 1, 2, 3, 4"""


def bases_of(connection: sqlite3.Connection, batch_seq: int) -> list[tuple[str, str, str, str]]:
    """What the estimates behind a batch were computed with: method, factors, their SHA-256, zone."""
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(_BASES, (batch_seq,))]


def batch_answers(connection: sqlite3.Connection, batch: Batch) -> int:
    """How many answers a batch covers; the fees and records it covers besides are no answers."""
    (others,) = connection.execute(
        "SELECT count(*) FROM event WHERE seq > ? AND seq <= ? AND recorded_energy_wh IS NOT NULL",
        (batch.from_seq, batch.up_to_seq),
    ).fetchone()
    return batch.event_count - int(others)


def due_answers(connection: sqlite3.Connection, network: str) -> int:
    """How many answers no batch of this network covers yet; fees and records are due too and are no answers."""
    covered = covered_totals(connection, network)
    (others,) = connection.execute(
        "SELECT count(*) FROM event WHERE seq > ? AND recorded_energy_wh IS NOT NULL",
        (covered.last_seq,),
    ).fetchone()
    return running_totals(connection).event_count - covered.event_count - int(others)
