"""Electricity that no final retirement of real networks covers, by month: for the annual statement."""

import sqlite3
from dataclasses import dataclass

from wattback.footprint import Range
from wattback.ledger.due import REAL

# Batches cover a range of the order of arrival, so what is not covered is all that came after the last final one.
_BY_MONTH = """
  SELECT strftime('%Y-%m', e.at_ms / 1000, 'unixepoch'), count(*), min(e.at_ms), max(e.at_ms),
    total(m.energy_low_wh), total(m.energy_central_wh), total(m.energy_high_wh),
    total(m.co2e_low_g), total(m.co2e_central_g), total(m.co2e_high_g)
  FROM usage_event AS e JOIN estimate AS m ON m.event_seq = e.seq
  WHERE e.seq > (SELECT coalesce(max(up_to_seq), 0) FROM offset_batch WHERE realm = ?1 AND state = 'final')
    AND e.at_ms >= ?2 AND e.at_ms < ?3
  GROUP BY 1 ORDER BY 1"""

_WAITING = """
  SELECT count(*) FROM offset_batch
  WHERE state = 'final' AND period_end_ms >= ? AND period_end_ms < ?
    AND seq NOT IN (SELECT batch_seq FROM certificate)"""


@dataclass(frozen=True, slots=True)
class UncoveredMonth:
    """One month's uncovered part.

    Attributes:
        month: `YYYY-MM` in UTC.
        uses: Answers, records and fees.
        first_ms: The first of them, UTC epoch milliseconds.
        last_ms: The last.
        energy_wh: Their electricity.
        co2e_g: Their location-based emissions.
    """

    month: str
    uses: int
    first_ms: int
    last_ms: int
    energy_wh: Range
    co2e_g: Range


def uncovered_by_month(
    connection: sqlite3.Connection, start_ms: int, end_ms: int
) -> tuple[UncoveredMonth, ...]:
    """What happened from `start_ms` to before `end_ms` and is not covered, oldest month first."""
    return tuple(
        UncoveredMonth(month, uses, first_ms, last_ms, Range(*figures[:3]), Range(*figures[3:]))
        for month, uses, first_ms, last_ms, *figures in connection.execute(
            _BY_MONTH, (REAL, start_ms, end_ms)
        )
    )


def waiting_for_certificate(connection: sqlite3.Connection, start_ms: int, end_ms: int) -> int:
    """Final retirements whose period ended in a span and whose certificate is not made yet."""
    (count,) = connection.execute(_WAITING, (start_ms, end_ms)).fetchone()
    return int(count)
