"""Bringing histories along, for this ledger."""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.behind.log_watching import LogWatching
from wattback.desktop.services.imports import (
    FoundHistory,
    ImportKind,
    ImportProgress,
    ImportResult,
    LeftOut,
)
from wattback.footprint import Estimate, LiveIntensity, use_of
from wattback.ledger.settings import all_settings, get_flag, set_setting
from wattback.usage.event import UsageEvent
from wattback.wiring import estimator, ledger, now_ms

if TYPE_CHECKING:
    from wattback.imports.importing import ImportResult as Outcome

_WATCH = "imports.watch"


class Imports:
    """Implements `ImportServices`."""

    def __init__(self) -> None:
        self._logs = LogWatching()

    def kinds(self) -> tuple[ImportKind, ...]:
        """All kinds, the most common first."""
        from wattback.imports.readers import all_readers

        return tuple(ImportKind(each.kind, each.title, each.chooses, each.hint) for each in all_readers())

    def found(self) -> tuple[FoundHistory, ...]:
        """Histories on this machine, without reading them."""
        from wattback.imports.found_here import found_histories

        return tuple(
            FoundHistory(each.kind, each.title, each.path, each.size_bytes, each.newest_ms)
            for each in found_histories()
        )

    def recognise(self, path: str) -> str:
        """The kind of a file or folder.

        Raises:
            ImportFailed: It cannot be read, or is no history that Wattback knows.
        """
        from wattback.imports.importing import chosen_reader
        from wattback.imports.source import Source

        with Source(path) as source:
            return chosen_reader(source, None).kind

    def import_history(
        self, kind: str, path: str, progress: Callable[[ImportProgress], bool]
    ) -> ImportResult | None:
        """Count what is new in a history, see `ImportServices`.

        Raises:
            ImportFailed: The history cannot be read; nothing was imported.
            LedgerError: The ledger cannot be written.
        """
        from wattback.imports.errors import ImportCancelled

        def tell(done: int, total: int, answers: int) -> None:
            if not progress(ImportProgress(done, total, answers)):
                raise ImportCancelled

        try:
            outcome = import_into_ledger(kind, path, tell)
        except ImportCancelled:
            return None
        return ImportResult(
            kind=outcome.kind,
            read=outcome.read,
            new=outcome.new,
            already_known=outcome.already_known,
            left_out=tuple(LeftOut(each.place, each.reason) for each in outcome.left_out),
            left_out_count=outcome.left_out_count,
            first_ms=outcome.first_ms,
            last_ms=outcome.last_ms,
            energy_wh=outcome.energy_wh,
        )

    def is_watching(self) -> bool:
        """Whether agents' logs are looked at by themselves."""
        with ledger() as connection:
            return get_flag(connection, _WATCH)

    def set_watching(self, on: bool) -> None:
        """Look at agents' logs every minute, or no longer."""
        with ledger() as connection:
            set_setting(connection, _WATCH, on)

    def look_at_logs(self) -> str:
        """Go on with agents' logs, when they are watched, see `ImportServices`."""
        return self._logs.step()

    def stop_looking(self) -> None:
        """End what is being read of the logs."""
        self._logs.close()


def import_into_ledger(
    kind: str | None,
    path: str,
    tell: Callable[[int, int, int], None] | None = None,
    *,
    dry_run: bool = False,
) -> "Outcome":
    """Count what is new in a history with the estimator the person chose.

    Args:
        kind: Its kind; None to recognise it.
        path: File, zip or folder.
        tell: Told bytes read, bytes in all and answers found; may raise `ImportCancelled`.
        dry_run: Only say what would be counted.

    Raises:
        ImportFailed: The history cannot be read, or the person cancelled; nothing was imported.
        LedgerError: The ledger cannot be written.
    """
    from wattback.imports.importing import import_history

    with ledger() as connection:
        return import_history(
            connection,
            path,
            kind=kind,
            estimate=event_estimator(connection),
            now_ms=now_ms(),
            progress=tell,
            dry_run=dry_run,
        )


def event_estimator(connection: sqlite3.Connection) -> Callable[[UsageEvent], Estimate]:
    """What an event took, as the native host estimates it: with a live reading of the grid where there is one."""
    from wattback.ledger.grid_readings import chosen_reading

    chosen, settings = estimator(connection), all_settings(connection)
    zone, asks_live = chosen.places.chosen_zone, settings["grid.live"] != "off"

    def estimate(event: UsageEvent) -> Estimate:
        if event.recorded_energy_wh is not None:
            return chosen.recorded(event.recorded_energy_wh, event.at_ms)
        reading = chosen_reading(connection, settings, zone, event.at_ms) if asks_live else None
        live = (
            None
            if reading is None
            else LiveIntensity(reading.source, reading.g_co2e_per_kwh, reading.basis, reading.from_ms)
        )
        return chosen.estimate(use_of(event), event.at_ms, live)

    return estimate
