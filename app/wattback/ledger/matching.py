"""What final retirements match, summed by quarter hours: nobody has to look at events to know it."""

import sqlite3
from bisect import bisect_left

from wattback.ledger.batch import Batch
from wattback.ledger.rollups import QUARTER_HOUR_MS

# An event that two batches cover counts once: the first had failed, and turned out to be retired after all.
_COUNT = f"""
INSERT INTO matched_rollup
SELECT ?1, e.at_ms / {QUARTER_HOUR_MS}, e.model_id, m.basis_id, sum(m.energy_central_wh)
FROM event AS e CROSS JOIN event_estimate AS m ON m.event_seq = e.seq
WHERE e.seq > ?2 AND e.seq <= ?3 AND NOT EXISTS (
  SELECT 1 FROM offset_batch AS o
  WHERE o.realm = ?1 AND o.state = 'final' AND o.seq != ?4 AND e.seq > o.from_seq AND e.seq <= o.up_to_seq)
GROUP BY 2, 3, 4
ON CONFLICT DO UPDATE SET energy_central_wh = energy_central_wh + excluded.energy_central_wh"""  # noqa: S608 - a constant


def count_as_matched(connection: sqlite3.Connection, batch: Batch) -> None:
    """Add what a batch covers to what is matched in its realm. From here on none of its estimates changes.

    Args:
        connection: The ledger, inside the transaction that makes the batch final.
        batch: That batch.
    """
    connection.execute(_COUNT, (batch.realm, batch.from_seq, batch.up_to_seq, batch.seq))


class MatchedEvents:
    """Tells of any event whether a final retirement covers it.

    Args:
        connection: The ledger.
        realm: Networks whose retirements match the same answers.
    """

    def __init__(self, connection: sqlite3.Connection, realm: str) -> None:
        self._up_to: list[int] = []
        self._from: list[int] = []
        for from_seq, up_to_seq in connection.execute(
            "SELECT from_seq, up_to_seq FROM offset_batch WHERE realm = ? AND state = 'final' ORDER BY from_seq",
            (realm,),
        ):
            if self._up_to and from_seq <= self._up_to[-1]:
                self._up_to[-1] = max(self._up_to[-1], up_to_seq)
            else:
                self._from.append(from_seq)
                self._up_to.append(up_to_seq)

    def __contains__(self, seq: int) -> bool:
        at = bisect_left(self._up_to, seq)
        return at < len(self._up_to) and seq > self._from[at]
