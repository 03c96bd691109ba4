"""Answers of a history that is still being read. They are set down here first, so that a damaged one leaves no trace.

Counts and hashed ids only. It is SQLite's own temporary database: on disk when it grows, readable by nobody else, and
gone with the process, however that ends.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any, Self

from wattback.imports.answer import ImportedUse
from wattback.imports.errors import ImportFailed
from wattback.usage.event import UsageEvent, dedupe_key
from wattback.usage.ids import uuid7

_CREATE = """
CREATE TABLE use (
  dedupe_key BLOB PRIMARY KEY, at_ms INTEGER, site TEXT, model_raw TEXT, input_tokens INTEGER,
  cached_input_tokens INTEGER, output_tokens INTEGER, reasoning_tokens INTEGER, images_in INTEGER, images_out INTEGER,
  latency_ms INTEGER, count_method TEXT, recorded_energy_wh REAL, context_known TEXT, flags INTEGER
) WITHOUT ROWID"""

_INSERT = "INSERT OR IGNORE INTO use VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ROWS_AT_ONCE = 1_000


class Scratch:
    """To be used in a `with` statement."""

    def __init__(self) -> None:
        # An empty name is a temporary file of SQLite's own.
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA cache_size = -16384; {_CREATE}; BEGIN"
        )
        self._waiting: list[tuple[object, ...]] = []
        self.count = 0
        """Answers set down, each counted once."""

    def add(self, use: ImportedUse) -> None:
        """Set an answer down; one that is there already stays as it is.

        Raises:
            ImportFailed: The disk is full.
        """
        self._waiting.append(
            (
                dedupe_key(use.site, use.message_id),
                use.at_ms,
                use.site,
                use.model_raw,
                use.input_tokens,
                use.cached_input_tokens,
                use.output_tokens,
                use.reasoning_tokens,
                use.images_in,
                use.images_out,
                use.latency_ms,
                use.count_method,
                use.recorded_energy_wh,
                use.context_known,
                use.flags,
            )
        )
        if len(self._waiting) >= _ROWS_AT_ONCE:
            self._write()

    def events(self, source: str, size: int) -> Iterator[Sequence[UsageEvent]]:
        """The answers as events with ids of their own, oldest first, so many at a time.

        Args:
            source: `import:` and the kind.
            size: Events at a time, at most.
        """
        self._write()
        rows = self._connection.execute("SELECT * FROM use ORDER BY at_ms, dedupe_key")
        while batch := rows.fetchmany(size):
            yield [_event(row, source) for row in batch]

    def finish(self) -> int:
        """Set down what waits; returns how many answers there are."""
        self._write()
        return self.count

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _write(self) -> None:
        try:
            self.count += (
                self._connection.executemany(_INSERT, self._waiting).rowcount if self._waiting else 0
            )
        except sqlite3.OperationalError as error:
            raise ImportFailed(
                f"The counts could not be set down in the folder for temporary files: {error}. Nothing was imported. "
                "Make room on the disk, then import it again."
            ) from error
        self._waiting.clear()


def _event(row: Sequence[Any], source: str) -> UsageEvent:
    key, at_ms, *names_and_counts, recorded_energy_wh, context_known, flags = row
    # The columns in between are the event's fields in order, from its site to its method.
    fields = (*names_and_counts, source, recorded_energy_wh, context_known, flags)
    return UsageEvent(uuid7(at_ms), key, at_ms, *fields)
