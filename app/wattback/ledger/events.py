"""Usage events and their estimates: appended once, never changed."""

import sqlite3
from collections.abc import Iterator, Sequence
from operator import attrgetter

from wattback.footprint import Estimate, Range
from wattback.footprint.quantities import Basis
from wattback.ledger.connection import LedgerOverflow, transaction
from wattback.ledger.rollups import QUARTER_HOUR_MS
from wattback.ledger.shared_rows import counting, countings, model_at_site, model_classes, models_at_sites
from wattback.record import record
from wattback.usage.event import UsageEvent

_MAX_INTEGER = 2**63 - 1

_keys = attrgetter("id", "dedupe_key", "at_ms")
_counts = attrgetter(
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images_in",
    "images_out",
    "latency_ms",
)

_basis_texts = attrgetter("method", "factors", "factors_sha256", "zone", "grid", "provider", "model_step")
_bounds = attrgetter("low", "central", "high")
_NO_BOUNDS = (None, None, None)

_INSERT_EVENT = """
INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"""

_INSERT_ESTIMATE = "INSERT INTO event_estimate VALUES (?, ?, ?, ?, ?, ?)"

_ADD_TO_ROLLUPS = f"""
INSERT INTO quarter_hour_rollup
SELECT e.at_ms / {QUARTER_HOUR_MS}, e.model_id, m.basis_id, sum(e.recorded_energy_wh IS NULL),
  sum(e.recorded_energy_wh IS NOT NULL), sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e CROSS JOIN event_estimate AS m ON m.event_seq = e.seq
WHERE e.seq > ? GROUP BY 1, 2, 3
ON CONFLICT DO UPDATE SET
  answers = answers + excluded.answers,
  records = records + excluded.records,
  input_tokens = input_tokens + excluded.input_tokens,
  output_tokens = output_tokens + excluded.output_tokens,
  energy_low_wh = energy_low_wh + excluded.energy_low_wh,
  energy_central_wh = energy_central_wh + excluded.energy_central_wh,
  energy_high_wh = energy_high_wh + excluded.energy_high_wh"""  # noqa: S608 - a constant of ours

_GET_RUNNING_TOTAL = """
SELECT last_seq, event_count, energy_low_nwh, energy_central_nwh, energy_high_nwh FROM running_total"""

_SET_RUNNING_TOTAL = """
UPDATE running_total SET last_seq = ?, event_count = ?,
  energy_low_nwh = ?, energy_central_nwh = ?, energy_high_nwh = ?"""

_INSERT_BASIS = """
INSERT INTO estimate_basis VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""

# The first ten find it in its index; the others may be NULL.
_FIND_BASIS = """
SELECT id FROM estimate_basis
WHERE method = ? AND factors = ? AND factors_sha256 = ? AND zone = ? AND grid = ? AND provider = ? AND model_step = ?
  AND co2e_low_g_per_kwh = ? AND co2e_central_g_per_kwh = ? AND co2e_high_g_per_kwh = ?
  AND embodied_low_g_per_kwh IS ? AND embodied_central_g_per_kwh IS ? AND embodied_high_g_per_kwh IS ?
  AND water_on_site_low_ml_per_kwh IS ? AND water_on_site_central_ml_per_kwh IS ?
  AND water_on_site_high_ml_per_kwh IS ? AND water_power_plant_low_ml_per_kwh IS ?
  AND water_power_plant_central_ml_per_kwh IS ? AND water_power_plant_high_ml_per_kwh IS ?
  AND market_based_g_per_kwh IS ?"""

SELECT_COUNTED = """
SELECT e.seq, e.id, e.dedupe_key, e.at_ms, e.site, e.model_raw, e.input_tokens, e.cached_input_tokens, e.output_tokens,
  e.reasoning_tokens, e.images_in, e.images_out, e.latency_ms, e.count_method, e.source, e.recorded_energy_wh,
  e.context_known, e.flags,
  m.model_class, m.energy_low_wh, m.energy_central_wh, m.energy_high_wh, m.co2e_low_g, m.co2e_central_g, m.co2e_high_g
FROM usage_event AS e CROSS JOIN estimate AS m ON m.event_seq = e.seq"""
"""Of each event the one estimate that counts; `counted_event` reads the row."""

COUNTED_COLUMNS = 25
"""How many columns such a row has."""

_EVENT_COLUMNS = 18

# The index is on the half of the key that tells answers apart.
_COUNTED_AS = f"""{SELECT_COUNTED}
WHERE e.seq IN (SELECT seq FROM event WHERE id = ?1 OR substr(dedupe_key, 17) = substr(?2, 17))
ORDER BY e.id = ?1 DESC LIMIT 1"""  # noqa: S608 - a constant


@record(frozen=True, slots=True)
class AppendResult:
    """What became of the events handed in.

    Attributes:
        inserted: How many are new.
        already_known: How many were counted before, under the same id or the same dedupe key.
        known_positions: Where those stand in the sequence handed in.
        first_seq: Order of arrival of the first event handed in, were it new; a new one further on has that much more.
    """

    inserted: int
    already_known: int
    known_positions: tuple[int, ...]
    first_seq: int


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
    """Nanowatt-hours, the unit of exact sums. Every event is rounded by itself, so their order does not matter."""
    return round(energy_wh * 1e9)


def append_events(
    connection: sqlite3.Connection, events: Sequence[UsageEvent], estimates: Sequence[Estimate]
) -> AppendResult:
    """Commit events with their estimates; those already counted are passed over.

    One transaction: events, estimates, rollups and the running total are on disk when this returns, or none is.

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
    with transaction(connection):
        return append_events_within(connection, events, estimates)


def append_events_within(
    connection: sqlite3.Connection, events: Sequence[UsageEvent], estimates: Sequence[Estimate]
) -> AppendResult:
    """`append_events` inside a transaction that the caller began, so that something else commits with it."""
    count = len(events)
    last_seq, *sums = connection.execute(_GET_RUNNING_TOTAL).fetchone()
    model_ids, counting_ids = models_at_sites(connection), countings(connection)
    rows = [
        (
            seq,
            *_keys(event),
            model_ids[model_at_site(event)],
            *_counts(event),
            counting_ids[counting(event)],
            event.recorded_energy_wh,
        )
        for seq, event in enumerate(events, last_seq + 1)
    ]
    inserted = connection.executemany(_INSERT_EVENT, rows).rowcount
    positions: Sequence[int] = range(count)
    if inserted < count:
        # An event passed over leaves its number unused.
        stored = connection.execute("SELECT seq FROM event WHERE seq > ? ORDER BY seq", (last_seq,))
        positions = [seq - last_seq - 1 for (seq,) in stored]
    if inserted:
        energies = _append_estimates(connection, last_seq, positions, estimates)
        add_to_running_total(connection, last_seq + 1 + positions[-1], [*sums], [inserted, *energies])
        connection.execute(_ADD_TO_ROLLUPS, (last_seq,))
    known = () if inserted == count else tuple(sorted(set(range(count)).difference(positions)))
    return AppendResult(inserted, len(known), known, last_seq + 1)


def _append_estimates(
    connection: sqlite3.Connection, last_seq: int, positions: Sequence[int], estimates: Sequence[Estimate]
) -> tuple[int, int, int]:
    """Store the estimates of the new events; returns the sums of their energy, low, central and high, in nWh."""
    low_nwh = central_nwh = high_nwh = 0
    # Estimates of one estimator share their basis: telling objects apart is cheaper than comparing what they hold.
    ids_of_objects: dict[int, int] = {}
    ids_of_values: dict[tuple[object, ...], int] = {}
    class_ids = model_classes(connection)
    rows = []
    for position in positions:
        estimate = estimates[position]
        basis = estimate.basis
        basis_id = ids_of_objects.get(id(basis))
        if basis_id is None:
            values = _basis_columns(basis)
            basis_id = ids_of_values.get(values)
            if basis_id is None:
                basis_id = ids_of_values[values] = _basis_id(connection, values)
            ids_of_objects[id(basis)] = basis_id
        energy_wh = estimate.energy_wh
        low_wh, central_wh, high_wh = energy_wh.low, energy_wh.central, energy_wh.high
        low_nwh += to_nwh(low_wh)
        central_nwh += to_nwh(central_wh)
        high_nwh += to_nwh(high_wh)
        class_id = class_ids[(estimate.model.model_class,)]
        rows.append((last_seq + 1 + position, basis_id, class_id, low_wh, central_wh, high_wh))
    connection.executemany(_INSERT_ESTIMATE, rows)
    return low_nwh, central_nwh, high_nwh


def basis_id_of(connection: sqlite3.Connection, basis: Basis) -> int:
    """The id under which a basis is kept, for now or from now on.

    Args:
        connection: The ledger, inside a transaction: two processes could add the same basis at once.
        basis: Every one of its fields makes it what it is.
    """
    return _basis_id(connection, _basis_columns(basis))


def _basis_id(connection: sqlite3.Connection, columns: tuple[object, ...]) -> int:
    row = connection.execute(_FIND_BASIS, columns).fetchone()
    return int((row or connection.execute(_INSERT_BASIS, columns).fetchone())[0])


def _basis_columns(basis: Basis) -> tuple[object, ...]:
    # This is asked for every batch of answers: hashing a tuple is quicker than hashing records of records.
    co2e, embodied = basis.co2e_g_per_kwh, basis.embodied_g_per_kwh
    on_site, power_plant = basis.water_on_site_ml_per_kwh, basis.water_power_plant_ml_per_kwh
    return (
        *_basis_texts(basis),
        *_bounds(co2e),
        *(_NO_BOUNDS if embodied is None else _bounds(embodied)),
        *(_NO_BOUNDS if on_site is None else _bounds(on_site)),
        *(_NO_BOUNDS if power_plant is None else _bounds(power_plant)),
        basis.market_based_g_per_kwh,
    )


def add_to_running_total(
    connection: sqlite3.Connection, last_seq: int, before: list[int], additions: list[int]
) -> None:
    """Set the one row of sums.

    Args:
        connection: The ledger, inside a transaction.
        last_seq: Number of the newest event.
        before: Event count and low, central and high nanowatt-hours as they are stored.
        additions: What to add to each.

    Raises:
        LedgerOverflow: A sum would outgrow 64 bits.
    """
    after = [old + new for old, new in zip(before, additions, strict=True)]
    if max(after) > _MAX_INTEGER:
        raise LedgerOverflow
    connection.execute(_SET_RUNNING_TOTAL, (last_seq, *after))


def event_count(connection: sqlite3.Connection) -> int:
    """How many events the ledger holds, at the cost of reading one row."""
    (count,) = connection.execute("SELECT event_count FROM running_total").fetchone()
    return int(count)


def known_ids(connection: sqlite3.Connection, ids: Sequence[bytes]) -> set[bytes]:
    """Those of the given event ids that are in the ledger."""
    found = set()
    for event_id in ids:
        if connection.execute("SELECT 1 FROM event WHERE id = ?", (event_id,)).fetchone():
            found.add(event_id)
    return found


def known_keys(connection: sqlite3.Connection, keys: Sequence[bytes]) -> set[bytes]:
    """Those of the given dedupe keys under which something was counted."""
    found = set()
    for key in keys:
        if connection.execute(
            "SELECT 1 FROM event WHERE substr(dedupe_key, 17) = substr(?, 17)", (key,)
        ).fetchone():
            found.add(key)
    return found


def counted_as(connection: sqlite3.Connection, event: UsageEvent) -> CountedEvent | None:
    """The entry under which this event, or the same answer under another id, was counted; None when it was not."""
    row = connection.execute(_COUNTED_AS, (event.id, event.dedupe_key)).fetchone()
    return None if row is None else counted_event(row)


def recent_events(connection: sqlite3.Connection, limit: int) -> list[CountedEvent]:
    """The last events to arrive, newest first, at most `limit`."""
    rows = connection.execute(SELECT_COUNTED + " ORDER BY e.seq DESC LIMIT ?", (limit,))
    return [counted_event(row) for row in rows]


def recent_answers(connection: sqlite3.Connection, limit: int) -> list[CountedEvent]:
    """Likewise without recorded electricity and fees, which are no answers."""
    rows = connection.execute(
        SELECT_COUNTED + " WHERE e.recorded_energy_wh IS NULL ORDER BY e.seq DESC LIMIT ?", (limit,)
    )
    return [counted_event(row) for row in rows]


def events_between(connection: sqlite3.Connection, after_seq: int, up_to_seq: int) -> Iterator[CountedEvent]:
    """The events with `after_seq < seq <= up_to_seq` in order of arrival, read as they are asked for."""
    rows = connection.execute(
        SELECT_COUNTED + " WHERE e.seq > ? AND e.seq <= ? ORDER BY e.seq", (after_seq, up_to_seq)
    )
    for row in rows:
        yield counted_event(row)


def counted_event(row: tuple[object, ...]) -> CountedEvent:
    """The event of one row of `SELECT_COUNTED`."""
    seq, *event = row[:_EVENT_COLUMNS]
    model_class, *figures = row[_EVENT_COLUMNS:]
    # The columns are the fields in order, and STRICT tables hold nothing of another type.
    return CountedEvent(seq, UsageEvent(*event), model_class, Range(*figures[:3]), Range(*figures[3:]))  # type: ignore[arg-type]
