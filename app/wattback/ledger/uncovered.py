"""Electricity that no final retirement of real networks covers, by month: for the annual statement."""

import sqlite3
from dataclasses import dataclass

from wattback.footprint import Range
from wattback.ledger.due import REAL

_QUARTER_HOUR_MS = 900_000

_COVERED_THROUGH = "SELECT max(up_to_seq) FROM offset_batch WHERE realm = ? AND state = 'final'"

# Where no real retirement was ever final, the sums are there already: that may be a long history.
_ALL = """
  SELECT strftime('%Y-%m', q.quarter_hour * 900, 'unixepoch'), sum(q.answers + q.records),
    sum(q.energy_low_wh), sum(q.energy_central_wh), sum(q.energy_high_wh),
    sum(q.energy_low_wh * b.co2e_low_g_per_kwh) / 1000, sum(q.energy_central_wh * b.co2e_central_g_per_kwh) / 1000,
    sum(q.energy_high_wh * b.co2e_high_g_per_kwh) / 1000
  FROM quarter_hour_rollup AS q CROSS JOIN estimate_basis AS b ON b.id = q.basis_id
  WHERE q.quarter_hour >= ?1 AND q.quarter_hour < ?2
  GROUP BY 1 HAVING sum(q.answers + q.records) > 0 ORDER BY 1"""

# Batches cover a range of the order of arrival, so what is not covered is all that came after the last final one.
_SINCE = """
  SELECT strftime('%Y-%m', e.at_ms / 1000, 'unixepoch'), count(*),
    sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh),
    sum(m.co2e_low_g), sum(m.co2e_central_g), sum(m.co2e_high_g)
  FROM usage_event AS e CROSS JOIN estimate AS m ON m.event_seq = e.seq
  WHERE e.seq > ?3 AND e.at_ms >= ?1 AND e.at_ms < ?2
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
        energy_wh: Their electricity.
        co2e_g: Their location-based emissions.
    """

    month: str
    uses: int
    energy_wh: Range
    co2e_g: Range


def uncovered_by_month(
    connection: sqlite3.Connection, start_ms: int, end_ms: int
) -> tuple[UncoveredMonth, ...]:
    """What happened from `start_ms` to before `end_ms` and is not covered, oldest month first.

    Args:
        connection: The ledger.
        start_ms: UTC epoch milliseconds, on a quarter of an hour.
        end_ms: Likewise.
    """
    (covered_through,) = connection.execute(_COVERED_THROUGH, (REAL,)).fetchone()
    rows = (
        connection.execute(_ALL, (start_ms // _QUARTER_HOUR_MS, end_ms // _QUARTER_HOUR_MS))
        if covered_through is None
        else connection.execute(_SINCE, (start_ms, end_ms, covered_through))
    )
    return tuple(
        UncoveredMonth(month, uses, Range(*figures[:3]), Range(*figures[3:]))
        for month, uses, *figures in rows
    )


def waiting_for_certificate(connection: sqlite3.Connection, start_ms: int, end_ms: int) -> int:
    """Final retirements whose period ended in a span and whose certificate is not made yet."""
    (count,) = connection.execute(_WAITING, (start_ms, end_ms)).fetchone()
    return int(count)
