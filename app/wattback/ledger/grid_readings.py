"""What live services said a grid carried, kept so that whoever estimates an answer needs no network.

The companion stores readings; the native host only looks them up, so this file stays cheap to import.
"""

import sqlite3
from collections.abc import Mapping

from wattback.ledger.connection import transaction
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

UK_CARBON_INTENSITY = "uk-carbon-intensity"
ELECTRICITY_MAPS = "electricity-maps"
UK_ZONE = "GBR"

GRACE_MS = 30 * 60_000
"""How long after its end a reading still serves: the companion fetches the next one a little late."""

LONGEST_VALIDITY_MS = 3 * 3_600_000
"""No service's reading spans more; keeps `reading_at` from searching years of them."""

KEPT_MS = 31 * 86_400_000
"""An answer that comes later than this is an import, and estimates keep the figure they used."""

_COLUMNS = "zone, source, from_ms, until_ms, g_co2e_per_kwh, is_estimated, basis, fetched_at_ms"


@record(frozen=True, slots=True)
class GridReading:
    """One figure of one service for one span of time.

    Attributes:
        zone: As in `ReadingKey`.
        source: As in `ReadingKey`.
        from_ms: It holds from here, UTC epoch milliseconds,
        until_ms: up to and without this moment.
        g_co2e_per_kwh: Grams of CO2e per kilowatt-hour.
        is_estimated: Forecast or modelled, not measured.
        basis: What it counts, for example `direct, consumption`.
        fetched_at_ms: When it was asked for, UTC epoch milliseconds.
    """

    zone: str
    source: str
    from_ms: int
    until_ms: int
    g_co2e_per_kwh: float
    is_estimated: bool
    basis: str
    fetched_at_ms: int


@record(frozen=True, slots=True)
class ReadingKey:
    """Under what the chosen live figures are stored.

    Attributes:
        zone: The chosen zone's ISO 3166 alpha-3 code, or the Electricity Maps key that the person set instead.
        source: `uk-carbon-intensity` or `electricity-maps`.
    """

    zone: str
    source: str


def reading_key(settings: Mapping[str, object], zone: str | None) -> ReadingKey | None:
    """Which readings may replace the annual factor; None when it has to stay.

    Live figures are for the one zone the person chose. Without that choice the place is not known, and they would be
    precision nobody has.

    Args:
        settings: As `all_settings` gives them.
        zone: `footprint.zone` as the factor tables spell it (`Grid.find(...).zone`); None when none is chosen.
    """
    source = settings["grid.live"]
    if zone is None or zone == "world" or settings["footprint.factor_g_per_kwh"] is not None:
        return None
    if source == UK_CARBON_INTENSITY:
        return ReadingKey(zone, UK_CARBON_INTENSITY) if zone == UK_ZONE else None
    if source == ELECTRICITY_MAPS:
        return ReadingKey(str(settings["grid.electricity_maps_zone"] or zone), ELECTRICITY_MAPS)
    return None


def store_reading(connection: sqlite3.Connection, reading: GridReading) -> None:
    """Keep a reading for a month; a later figure for the same span (actual after forecast) takes its place.

    Args:
        connection: An open ledger, outside a transaction.
        reading: Checked by whoever fetched it.

    Raises:
        ValueError: It spans nothing, or more than `LONGEST_VALIDITY_MS`.
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only; nothing was stored.
    """
    if not 0 < reading.until_ms - reading.from_ms <= LONGEST_VALIDITY_MS:
        raise ValueError("a reading spans more than nothing and at most three hours")
    with transaction(connection):
        connection.execute("DELETE FROM grid_reading WHERE from_ms < ?", (reading.from_ms - KEPT_MS,))
        connection.execute(
            f"INSERT INTO grid_reading ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "  # noqa: S608 - a constant
            "until_ms = excluded.until_ms, g_co2e_per_kwh = excluded.g_co2e_per_kwh, "
            "is_estimated = excluded.is_estimated, basis = excluded.basis, fetched_at_ms = excluded.fetched_at_ms",
            (
                reading.zone,
                reading.source,
                reading.from_ms,
                reading.until_ms,
                reading.g_co2e_per_kwh,
                int(reading.is_estimated),
                reading.basis,
                reading.fetched_at_ms,
            ),
        )


def reading_at(connection: sqlite3.Connection, zone: str, source: str, at_ms: int) -> GridReading | None:
    """The newest reading that held at a moment, or ended at most `GRACE_MS` before it.

    Args:
        connection: An open ledger.
        zone: As in `ReadingKey`.
        source: As in `ReadingKey`.
        at_ms: When the answer ended, UTC epoch milliseconds.
    """
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM grid_reading WHERE zone = ? AND source = ? AND from_ms <= ? AND from_ms > ? "  # noqa: S608 - a constant
        "AND until_ms > ? ORDER BY from_ms DESC LIMIT 1",
        (zone, source, at_ms, at_ms - GRACE_MS - LONGEST_VALIDITY_MS, at_ms - GRACE_MS),
    ).fetchone()
    return None if row is None else _reading(row)


def latest_reading(connection: sqlite3.Connection, zone: str, source: str) -> GridReading | None:
    """The reading with the latest span, whether or not it still holds."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM grid_reading WHERE zone = ? AND source = ? ORDER BY from_ms DESC LIMIT 1",  # noqa: S608 - a constant
        (zone, source),
    ).fetchone()
    return None if row is None else _reading(row)


def chosen_reading(
    connection: sqlite3.Connection, settings: Mapping[str, object], zone: str | None, at_ms: int
) -> GridReading | None:
    """The live figure for an answer that ended at `at_ms`; None: use the annual factor. Arguments as above."""
    key = reading_key(settings, zone)
    return None if key is None else reading_at(connection, key.zone, key.source, at_ms)


def _reading(row: "tuple[Any, ...]") -> GridReading:
    zone, source, from_ms, until_ms, g_co2e_per_kwh, is_estimated, basis, fetched_at_ms = row
    return GridReading(
        zone, source, from_ms, until_ms, g_co2e_per_kwh, bool(is_estimated), basis, fetched_at_ms
    )
