"""From version 2 to 3: answers get room for what is uncertain about their counts, and nothing else changes."""

import sqlite3
from collections.abc import Callable

from wattback.footprint import Estimate
from wattback.ledger.connection import APPLICATION_ID, integrity_problems, open_ledger
from wattback.ledger.due import due_and_matched_mwh, matched_through_seq
from wattback.ledger.events import append_events, events_between, recent_events
from wattback.ledger.migrate import migrate
from wattback.usage.event import UsageEvent
from wattback.usage.flags import FILES


def rows_of(path: str) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
    ]
    rows = {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in names}
    connection.close()
    return rows


def migrate_to_3(path: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path, APPLICATION_ID, 3)
    connection.close()


def test_every_row_stays_and_answers_say_nothing_of_their_counts(version_2: str) -> None:
    before = rows_of(version_2)
    assert {name: len(rows) for name, rows in before.items() if name in ("usage_event", "batch_receipt")} == {
        "usage_event": 37,
        "batch_receipt": 21,
    }
    migrate_to_3(version_2)
    after = rows_of(version_2)
    assert [row[-2:] for row in after["usage_event"]] == [(None, 0)] * 37
    after["usage_event"] = [row[:-2] for row in after["usage_event"]]
    assert after == before
    assert rows_of(version_2 + ".before-3") == before


def test_what_version_2_counted_goes_on_where_it_stood(
    version_2: str, make_event: Callable[..., UsageEvent], estimate_of: Callable[[UsageEvent], Estimate]
) -> None:
    connection = open_ledger(version_2)
    assert integrity_problems(connection) == []
    assert [counted.event.flags for counted in events_between(connection, 0, 99)] == [0] * 37
    due_mwh, matched_mwh = due_and_matched_mwh(connection, "practice", "high")
    assert min(due_mwh, matched_mwh) > 0
    assert matched_through_seq(connection, "practice") == 21
    event = make_event(context_known="full", flags=FILES)
    append_events(connection, [event], [estimate_of(event)])
    assert recent_events(connection, 1)[0].event == event
    connection.close()
