"""Usage events and their estimates: appended once, never changed."""

import sqlite3
from collections.abc import Iterator, Sequence

from wattback.footprint import Estimate, Range
from wattback.ledger.connection import LedgerOverflow, transaction
from wattback.ledger.rollups import QUARTER_HOUR_MS
from wattback.record import record
from wattback.usage.event import UsageEvent

_MAX_INTEGER = 2**63 - 1

_INSERT_EVENT = """
INSERT INTO usage_event (id, dedupe_key, at_ms, site, model_raw, input_tokens, cached_input_tokens, output_tokens,
  reasoning_tokens, images_in, images_out, latency_ms, count_method, source, recorded_energy_wh)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""

_INSERT_ESTIMATE = "INSERT INTO estimate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

_ADD_TO_ROLLUP = """
INSERT INTO quarter_hour_rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
  answers = answers + excluded.answers,
  input_tokens = input_tokens + excluded.input_tokens,
  output_tokens = output_tokens + excluded.output_tokens,
  energy_low_wh = energy_low_wh + excluded.energy_low_wh,
  energy_central_wh = energy_central_wh + excluded.energy_central_wh,
  energy_high_wh = energy_high_wh + excluded.energy_high_wh,
  co2e_low_g = co2e_low_g + excluded.co2e_low_g,
  co2e_central_g = co2e_central_g + excluded.co2e_central_g,
  co2e_high_g = co2e_high_g + excluded.co2e_high_g"""

# Of several estimates of one event, the one with the newest basis.
_SELECT_COUNTED = """
SELECT e.seq, e.id, e.dedupe_key, e.at_ms, e.site, e.model_raw, e.input_tokens, e.cached_input_tokens, e.output_tokens,
  e.reasoning_tokens, e.images_in, e.images_out, e.latency_ms, e.count_method, e.source, e.recorded_energy_wh,
  m.model_class, m.energy_low_wh, m.energy_central_wh, m.energy_high_wh, m.co2e_low_g, m.co2e_central_g, m.co2e_high_g
FROM usage_event AS e JOIN estimate AS m
  ON m.event_seq = e.seq AND m.basis_id = (SELECT max(basis_id) FROM estimate WHERE event_seq = e.seq)"""


@record(frozen=True, slots=True)
class AppendResult:
    """What became of the events handed in.

    Attributes:
        inserted: How many are new.
        already_known: How many were counted before, under the same id or the same dedupe key.
        known_positions: Where those stand in the sequence handed in.
    """

    inserted: int
    already_known: int
    known_positions: tuple[int, ...]


@record(frozen=True, slots=True)
class CountedEvent:
    """An event as it stands in the ledger.

    Attributes:
        seq: Order of arrival, from 1.
        event: What was counted.
        model_class: The class its model was taken for.
        energy_wh: Its electricity.
        co2e_g: Its emissions.
    """

    seq: int
    event: UsageEvent
    model_class: str
    energy_wh: Range
    co2e_g: Range


def to_nwh(energy_wh: float) -> int:
    """Nanowatt-hours, the unit of sums that must be exact. Every event is rounded by itself, so sums do not depend on order."""
    return round(energy_wh * 1e9)


def append_events(
    connection: sqlite3.Connection, events: Sequence[UsageEvent], estimates: Sequence[Estimate]
) -> AppendResult:
    """Commit events with their estimates; those already counted are passed over.

    One transaction: events, estimates, rollups and the running total are on disk together when this returns, or none is.

    Args:
        connection: An open ledger, outside a transaction.
        events: In the order in which they shall be numbered.
        estimates: One for each event; for an event with `recorded_energy_wh`, that figure as low, central and high.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only; nothing was stored.
        LedgerUnreadable: The file turned out to be damaged; nothing was stored.
        LedgerOverflow: The ledger's total would outgrow 64 bits; nothing was stored.
    """
    estimate_rows: list[tuple[object, ...]] = []
    rollup: dict[tuple[int, str, str], list[float]] = {}
    known_positions: list[int] = []
    basis_ids: dict[tuple[str, str, str, str], int] = {}
    seq = low_nwh = central_nwh = high_nwh = 0
    with transaction(connection):
        insert = connection.cursor().execute
        for position, (event, estimate) in enumerate(zip(events, estimates, strict=True)):
            cursor = insert(
                _INSERT_EVENT,
                (
                    event.id,
                    event.dedupe_key,
                    event.at_ms,
                    event.site,
                    event.model_raw,
                    event.input_tokens,
                    event.cached_input_tokens,
                    event.output_tokens,
                    event.reasoning_tokens,
                    event.images_in,
                    event.images_out,
                    event.latency_ms,
                    event.count_method,
                    event.source,
                    event.recorded_energy_wh,
                ),
            )
            if cursor.rowcount == 0:
                known_positions.append(position)
                continue
            seq = cursor.lastrowid or 0
            basis = (estimate.method, estimate.factors, estimate.factors_sha256, estimate.zone)
            basis_id = basis_ids.get(basis)
            if basis_id is None:
                basis_id = basis_ids[basis] = _basis_id(connection, basis)
            energy_wh, co2e_g, model_class = estimate.energy_wh, estimate.co2e_g, estimate.model.model_class
            figures = (
                energy_wh.low,
                energy_wh.central,
                energy_wh.high,
                co2e_g.low,
                co2e_g.central,
                co2e_g.high,
            )
            estimate_rows.append((seq, basis_id, model_class, *figures))
            low_nwh += to_nwh(energy_wh.low)
            central_nwh += to_nwh(energy_wh.central)
            high_nwh += to_nwh(energy_wh.high)
            key = (event.at_ms // QUARTER_HOUR_MS, event.site, model_class)
            addition = (1, event.input_tokens, event.output_tokens, *figures)
            known_sums = rollup.get(key)
            if known_sums is None:
                rollup[key] = list(addition)
            else:
                for index, figure in enumerate(addition):
                    known_sums[index] += figure
        if estimate_rows:
            connection.executemany(_INSERT_ESTIMATE, estimate_rows)
            connection.executemany(_ADD_TO_ROLLUP, [(*key, *sums) for key, sums in rollup.items()])
            _add_to_running_total(connection, seq, len(estimate_rows), low_nwh, central_nwh, high_nwh)
    return AppendResult(len(estimate_rows), len(known_positions), tuple(known_positions))


def _basis_id(connection: sqlite3.Connection, basis: tuple[str, str, str, str]) -> int:
    connection.execute(
        "INSERT INTO estimate_basis (method, factors, factors_sha256, zone) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        basis,
    )
    (basis_id,) = connection.execute(
        "SELECT id FROM estimate_basis WHERE method = ? AND factors = ? AND factors_sha256 = ? AND zone = ?",
        basis,
    ).fetchone()
    return int(basis_id)


def _add_to_running_total(
    connection: sqlite3.Connection, last_seq: int, count: int, low_nwh: int, central_nwh: int, high_nwh: int
) -> None:
    before = connection.execute(
        "SELECT event_count, energy_low_nwh, energy_central_nwh, energy_high_nwh FROM running_total"
    ).fetchone()
    after = [old + new for old, new in zip(before, (count, low_nwh, central_nwh, high_nwh), strict=True)]
    if max(after) > _MAX_INTEGER:
        raise LedgerOverflow
    connection.execute(
        "UPDATE running_total SET last_seq = ?, event_count = ?, energy_low_nwh = ?, energy_central_nwh = ?, energy_high_nwh = ?",
        (last_seq, *after),
    )


def event_count(connection: sqlite3.Connection) -> int:
    """How many events the ledger holds, at the cost of reading one row."""
    (count,) = connection.execute("SELECT event_count FROM running_total").fetchone()
    return int(count)


def known_ids(connection: sqlite3.Connection, ids: Sequence[bytes]) -> set[bytes]:
    """Those of the given event ids that are in the ledger."""
    found = set()
    for event_id in ids:
        if connection.execute("SELECT 1 FROM usage_event WHERE id = ?", (event_id,)).fetchone():
            found.add(event_id)
    return found


def counted_as(connection: sqlite3.Connection, event: UsageEvent) -> CountedEvent | None:
    """The entry under which this event, or the same answer under another id, was counted; None when it was not."""
    row = connection.execute(
        _SELECT_COUNTED + " WHERE e.id = ? OR e.dedupe_key = ? ORDER BY e.id = ? DESC LIMIT 1",
        (event.id, event.dedupe_key, event.id),
    ).fetchone()
    return None if row is None else _counted_event(row)


def recent_events(connection: sqlite3.Connection, limit: int) -> list[CountedEvent]:
    """The last events to arrive, newest first, at most `limit`."""
    rows = connection.execute(_SELECT_COUNTED + " ORDER BY e.seq DESC LIMIT ?", (limit,))
    return [_counted_event(row) for row in rows]


def events_between(connection: sqlite3.Connection, after_seq: int, up_to_seq: int) -> Iterator[CountedEvent]:
    """The events with `after_seq < seq <= up_to_seq` in order of arrival, read as they are asked for."""
    rows = connection.execute(
        _SELECT_COUNTED + " WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq", (after_seq, up_to_seq)
    )
    for row in rows:
        yield _counted_event(row)


def _counted_event(row: tuple[object, ...]) -> CountedEvent:
    seq, *event = row[:16]
    model_class, *figures = row[16:]
    # The columns are the fields in order, and STRICT tables hold nothing of another type.
    return CountedEvent(seq, UsageEvent(*event), model_class, Range(*figures[:3]), Range(*figures[3:]))  # type: ignore[arg-type]
