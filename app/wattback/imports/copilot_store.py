"""Copilot CLI's `session-store.db`: since about 1.0.83 a row for each call of a model, with all of its counts.

The shape is second-hand: the table's columns as several readers of public repositories have them (2026, schema 8).
Input has both parts of the cache in it; whether output has the reasoning in it nobody verified, so it is taken to be
there and not added.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.log_values import at_ms_of, count_at, text_at
from wattback.imports.source import Member, Source
from wattback.imports.sqlite_copy import columns, opened_copy
from wattback.usage.flags import CONTEXT_FULL

NAME = "session-store.db"

_TABLE = "assistant_usage_events"
_NEEDED = ("session_id", "model", "input_tokens", "output_tokens", "cache_read_tokens", "created_at")
_FIRST = "SELECT session_id, min(created_at) FROM assistant_usage_events GROUP BY session_id"
_LONGEST_CALL_MS = 86_400_000


class CopilotStore:
    """The calls in one store."""

    def __init__(self, connection: sqlite3.Connection, place: str, site: str) -> None:
        """Look at an open store.

        Args:
            connection: To a copy of the store.
            place: Of the store, for messages.
            site: Name of the site that its calls count for.
        """
        self._connection = connection
        self._place = place
        self._site = site
        there = columns(connection, _TABLE)
        self._has_calls = there >= {"id", *_NEEDED}
        self._columns = [*_NEEDED, *(["duration_ms"] if "duration_ms" in there else [])]

    def covered_from_ms(self) -> dict[str, int]:
        """From when on the store has a session's calls, by session."""
        if not self._has_calls:
            return {}
        rows = self._connection.execute(_FIRST)
        times = {str(session): _at_ms(created) for session, created in rows}
        return {session: at_ms for session, at_ms in times.items() if at_ms is not None}

    def calls(self, session: str | None) -> Iterator[ImportedUse | LeftOut]:
        """The calls of a session, or of all of them.

        Args:
            session: Its id; None for all.
        """
        if not self._has_calls:
            return
        query = f"SELECT id, {', '.join(self._columns)} FROM {_TABLE} WHERE ? IN (session_id, '') ORDER BY id"  # noqa: S608 - our own names
        for identity, *values in self._connection.execute(query, (session or "",)):
            row = dict(zip(self._columns, values, strict=True))
            place = f"{self._place}, call {identity}"
            at_ms = _at_ms(row["created_at"])
            if at_ms is None:
                yield LeftOut(place, "it does not say when")
                continue
            yield self._use(f"{row['session_id']}/{identity}", at_ms, row, place)

    def _use(self, identity: str, at_ms: int, row: dict[str, Any], place: str) -> ImportedUse:
        whole_input = count_at(row, "input_tokens") or 0
        return ImportedUse(
            message_id=identity,
            at_ms=at_ms,
            site=self._site,
            model_raw=text_at(row, "model"),
            input_tokens=whole_input,
            cached_input_tokens=min(count_at(row, "cache_read_tokens") or 0, whole_input),
            output_tokens=count_at(row, "output_tokens") or 0,
            reasoning_tokens=0,
            images_in=0,
            images_out=0,
            latency_ms=min(count_at(row, "duration_ms") or 0, _LONGEST_CALL_MS),
            count_method="reported",
            context_known=CONTEXT_FULL,
            flags=0,
            place=place,
        )


@contextmanager
def opened_store(source: Source, store: Member, site: str) -> Iterator[CopilotStore]:
    """The store, read from a copy.

    Raises:
        Damaged: SQLite cannot read it.
        Unreadable: No copy can be made.
    """
    with opened_copy(source, store) as connection:
        yield CopilotStore(connection, source.place(store), site)


def store_beside(source: Source, logs: list[Member]) -> Member | None:
    """The store of some logs: in the same history, or two folders above a session's, as Copilot CLI has it."""
    inside = [member for member in source.members if member.basename == NAME]
    if inside:
        return inside[0]
    folders = [os.path.dirname(source.path)]
    if logs and logs[0].path is not None:
        folders.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(logs[0].path))))
    for folder in folders:
        path = os.path.join(folder, NAME)
        if os.path.isfile(path) and not os.path.islink(path):
            return Member(NAME, os.path.getsize(path), path)
    return None


def _at_ms(value: Any) -> int | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 10**14:
        return round(value * 1000) if value < 10**11 else round(value)
    return at_ms_of(value)
