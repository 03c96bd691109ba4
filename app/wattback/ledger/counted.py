"""Changing which estimate of an event counts, with every sum that follows from it."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from wattback.footprint import Range
from wattback.ledger.batch import Batch
from wattback.ledger.due import running_totals
from wattback.ledger.events import (
    COUNTED_COLUMNS,
    SELECT_COUNTED,
    CountedEvent,
    add_to_running_total,
    counted_event,
    to_nwh,
)
from wattback.ledger.rollups import QUARTER_HOUR_MS
from wattback.ledger.shared_rows import model_at_site, models_at_sites

COVERED_UP_TO = """
  SELECT coalesce(max(up_to_seq), 0) FROM offset_batch
  WHERE state NOT IN ('failed', 'abandoned') AND seq IS NOT ?"""
"""The last event that any batch, but one left aside, covers or is about to; no estimate up to it may change."""

_KEEP_BESIDE = "INSERT OR REPLACE INTO estimate_beside SELECT * FROM event_estimate WHERE event_seq = ?"
_TAKE_FROM_BESIDE = "DELETE FROM estimate_beside WHERE event_seq = ? AND basis_id = ?"
_COUNT_INSTEAD = """
  UPDATE event_estimate SET basis_id = ?, class_id = ?, energy_low_wh = ?, energy_central_wh = ?, energy_high_wh = ?
  WHERE event_seq = ?"""

# Where something stays, subtracting may leave a hair less than nothing.
_TAKE_FROM_ROLLUP = """
  UPDATE quarter_hour_rollup SET answers = answers - ?, records = records - ?,
    input_tokens = input_tokens - ?, output_tokens = output_tokens - ?,
    energy_low_wh = max(0.0, energy_low_wh - ?), energy_central_wh = max(0.0, energy_central_wh - ?),
    energy_high_wh = max(0.0, energy_high_wh - ?)
  WHERE quarter_hour = ? AND model_id = ? AND basis_id = ?"""
_DROP_EMPTY_ROLLUP = """
  DELETE FROM quarter_hour_rollup
  WHERE quarter_hour = ? AND model_id = ? AND basis_id = ? AND answers = 0 AND records = 0"""
_ADD_TO_ROLLUP = """
  INSERT INTO quarter_hour_rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, records = records + excluded.records,
    input_tokens = input_tokens + excluded.input_tokens, output_tokens = output_tokens + excluded.output_tokens,
    energy_low_wh = energy_low_wh + excluded.energy_low_wh,
    energy_central_wh = energy_central_wh + excluded.energy_central_wh,
    energy_high_wh = energy_high_wh + excluded.energy_high_wh"""

_NOT_AS_COVERED = f"""
  SELECT counted.*, m.basis_id, s.basis_id, s.class_id, s.energy_low_wh, s.energy_central_wh, s.energy_high_wh
  FROM batch_receipt AS r
  JOIN ({SELECT_COUNTED}) AS counted ON counted.seq = r.event_seq
  JOIN event_estimate AS m ON m.event_seq = r.event_seq
  JOIN estimate_beside AS s ON s.event_seq = r.event_seq AND s.basis_id = r.basis_id
  WHERE r.batch_seq = ? AND r.event_seq > ? AND m.basis_id != r.basis_id"""  # noqa: S608 - a constant of ours

_SUMS_AFTER = """
  SELECT count(*), coalesce(sum(to_nwh(energy_low_wh)), 0), coalesce(sum(to_nwh(energy_central_wh)), 0),
    coalesce(sum(to_nwh(energy_high_wh)), 0)
  FROM event_estimate WHERE event_seq > ?"""


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """An estimate as it is stored.

    Attributes:
        basis_id: What it was computed with.
        class_id: The class the event's model was taken for.
        energy_wh: Electricity.
    """

    basis_id: int
    class_id: int
    energy_wh: Range

    def columns(self) -> tuple[object, ...]:
        """In the order of the tables, without the event."""
        energy_wh = self.energy_wh
        return (self.basis_id, self.class_id, energy_wh.low, energy_wh.central, energy_wh.high)


@dataclass(frozen=True, slots=True)
class Replacement:
    """One event's change of the estimate that counts.

    Attributes:
        counted: The event as it counted so far.
        basis_id: The basis it counted with.
        new: What counts from now on.
    """

    counted: CountedEvent
    basis_id: int
    new: EstimateRow


def count_instead(connection: sqlite3.Connection, replacements: Iterable[Replacement]) -> None:
    """Let other estimates count; those that counted stand beside them from then on.

    Rollups and the running total follow. Nothing of what a batch covers may be among the events.

    Args:
        connection: The ledger, inside a transaction.
        replacements: At most one for each event.

    Raises:
        LedgerOverflow: The ledger's total would outgrow 64 bits; roll back.
    """
    replacements = list(replacements)
    if not replacements:
        return
    connection.executemany(_KEEP_BESIDE, [(each.counted.seq,) for each in replacements])
    connection.executemany(
        _TAKE_FROM_BESIDE, [(each.counted.seq, each.new.basis_id) for each in replacements]
    )
    connection.executemany(_COUNT_INSTEAD, [(*each.new.columns(), each.counted.seq) for each in replacements])
    _move_in_rollups(connection, replacements)
    more_nwh = [0, 0, 0]
    for each in replacements:
        before_wh, after_wh = each.counted.energy_wh, each.new.energy_wh
        more_nwh[0] += to_nwh(after_wh.low) - to_nwh(before_wh.low)
        more_nwh[1] += to_nwh(after_wh.central) - to_nwh(before_wh.central)
        more_nwh[2] += to_nwh(after_wh.high) - to_nwh(before_wh.high)
    total = running_totals(connection)
    before = [total.event_count, total.low_nwh, total.central_nwh, total.high_nwh]
    add_to_running_total(connection, total.last_seq, before, [0, *more_nwh])


def _move_in_rollups(connection: sqlite3.Connection, replacements: list[Replacement]) -> None:
    taken: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0] * 7)
    added: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0] * 7)
    model_ids = models_at_sites(connection)
    for each in replacements:
        counted, new = each.counted, each.new
        place = (counted.event.at_ms // QUARTER_HOUR_MS, model_ids[model_at_site(counted.event)])
        _add(taken[*place, each.basis_id], counted, counted.energy_wh)
        _add(added[*place, new.basis_id], counted, new.energy_wh)
    connection.executemany(_TAKE_FROM_ROLLUP, [(*sums, *key) for key, sums in taken.items()])
    connection.executemany(_DROP_EMPTY_ROLLUP, taken)
    connection.executemany(_ADD_TO_ROLLUP, [(*key, *sums) for key, sums in added.items()])


def _add(sums: list[float], counted: CountedEvent, energy_wh: Range) -> None:
    event = counted.event
    is_record = event.recorded_energy_wh is not None
    columns = (
        *(not is_record, is_record, event.input_tokens, event.output_tokens),
        *(energy_wh.low, energy_wh.central, energy_wh.high),
    )
    for index, value in enumerate(columns):
        sums[index] += value


def restore_covered(connection: sqlite3.Connection, batch: Batch) -> None:
    """Let count again what a batch covers, as it covers it: it had failed, and the chain retired it after all.

    While it had failed its events were due again, and newer factors may have changed what counts for them. What another
    batch covers since then stays as that one covers it.

    Args:
        connection: The ledger, inside the transaction that takes the batch out of `failed`.
        batch: That batch.

    Raises:
        LedgerOverflow: The ledger's total would outgrow 64 bits; roll back.
    """
    (others_up_to_seq,) = connection.execute(COVERED_UP_TO, (batch.seq,)).fetchone()
    replacements = []
    for row in connection.execute(_NOT_AS_COVERED, (batch.seq, others_up_to_seq)):
        basis_id, covered_basis_id, class_id, *bounds = row[COUNTED_COLUMNS:]
        covered = EstimateRow(covered_basis_id, class_id, Range(*bounds))
        replacements.append(Replacement(counted_event(row[:COUNTED_COLUMNS]), basis_id, covered))
    count_instead(connection, replacements)
    # What is due is a subtraction from these: they have to be the sums up to its end as those stand now.
    connection.create_function("to_nwh", 1, to_nwh, deterministic=True)
    after = connection.execute(_SUMS_AFTER, (batch.up_to_seq,)).fetchone()
    total = running_totals(connection)
    sums = (total.event_count, total.low_nwh, total.central_nwh, total.high_nwh)
    connection.execute(
        "UPDATE offset_batch SET total_count = ?, total_low_nwh = ?, total_central_nwh = ?, total_high_nwh = ? "
        "WHERE seq = ?",
        (*(whole - later for whole, later in zip(sums, after, strict=True)), batch.seq),
    )
