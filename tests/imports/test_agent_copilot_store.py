"""Copilot CLI's own database of calls: where it has them they count, and the log's view of them does not."""

import json
import os
import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.copilot_cli import CopilotCliLogs
from wattback.imports.errors import Damaged
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting

EVENTS = Path(__file__).parent / "agents" / "copilot-cli" / "session-state" / "24b9ca9f" / "events.jsonl"
SESSION = "24b9ca9f"
COLUMNS = """
CREATE TABLE assistant_usage_events (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL, turn_index INTEGER,
  model TEXT NOT NULL, input_tokens INTEGER, output_tokens INTEGER, cache_read_tokens INTEGER,
  cache_write_tokens INTEGER,
  reasoning_tokens INTEGER, duration_ms INTEGER, created_at TEXT DEFAULT (datetime('now')))
"""
# The second day of the fixture's session, call by call: its answer, and one that made a title.
CALLS = [
    (SESSION, "claude-haiku-4.5", 21500, 4, 21000, 300, 0, 2400, "2026-07-07 02:36:36"),
    (SESSION, "gpt-5-mini", 500, 9, 0, 0, 3, 800, "2026-07-07T02:36:37.250Z"),
    ("another", "gpt-5-mini", 700, 11, 0, 0, 0, 900, "2026-07-08 10:00:00"),
]


@pytest.fixture
def copilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    folder = tmp_path / ".copilot"
    session = folder / "session-state" / SESSION
    session.mkdir(parents=True)
    shutil.copyfile(EVENTS, session / "events.jsonl")
    return folder


def store(copilot: Path, calls: Sequence[tuple[object, ...]]) -> None:
    with sqlite3.connect(copilot / "session-store.db") as connection:
        connection.execute(COLUMNS)
        connection.executemany(
            "INSERT INTO assistant_usage_events (session_id, model, input_tokens, output_tokens, cache_read_tokens,"
            " cache_write_tokens, reasoning_tokens, duration_ms, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            calls,
        )
    connection.close()


def read(path: Path, *, days_later: float = 30.0) -> dict[str, ImportedUse]:
    now_s = EVENTS.stat().st_mtime + days_later * 86_400
    if path.is_dir():
        now_s = max(log.stat().st_mtime for log in path.rglob("events.jsonl")) + days_later * 86_400
    with Source(str(path)) as source:
        found = list(CopilotCliLogs(now_s).read(source, TokenCounting()))
    uses = [each for each in found if isinstance(each, ImportedUse)]
    assert len({use.message_id for use in uses}) == len(uses)
    return {use.message_id: use for use in uses}


def test_calls_in_the_store_take_the_place_of_the_logs_shares(copilot: Path) -> None:
    without = read(copilot / "session-state")
    store(copilot, CALLS)
    uses = read(copilot / "session-state")
    assert {f"{SESSION}/1", f"{SESSION}/2", "another/3"} == set(uses) - set(without)
    # The first day, before there was a store, is still the log's.
    assert set(without) - set(uses) == {"a2312371"}
    call = uses[f"{SESSION}/1"]
    assert (call.input_tokens, call.cached_input_tokens, call.output_tokens) == (21500, 21000, 4)
    assert (call.at_ms, call.latency_ms, call.count_method) == (1783391796000, 2400, "reported")
    assert uses[f"{SESSION}/2"].at_ms == 1783391797250


def test_a_single_log_brings_its_own_sessions_calls(copilot: Path) -> None:
    store(copilot, CALLS)
    log = copilot / "session-state" / SESSION / "events.jsonl"
    assert set(read(log)) == set(read(copilot / "session-state")) - {"another/3"}
    assert set(read(copilot)) == set(read(copilot / "session-state"))


def test_an_open_sessions_calls_count_at_once(copilot: Path) -> None:
    log = copilot / "session-state" / SESSION / "events.jsonl"
    log.write_text("".join(log.read_text().splitlines(keepends=True)[:-1]))
    store(copilot, CALLS)
    os.utime(log)
    assert f"{SESSION}/1" in read(copilot / "session-state", days_later=0.01)


def test_calls_that_came_later_are_added_and_nothing_changes(copilot: Path) -> None:
    store(copilot, CALLS)
    before = read(copilot)
    with sqlite3.connect(copilot / "session-store.db", isolation_level=None) as connection:
        # A program that is running keeps its newest rows beside the file.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "INSERT INTO assistant_usage_events (session_id, model, input_tokens, output_tokens, created_at)"
            " VALUES (?, 'gpt-5-mini', 40, 2, '2026-07-09 10:00:00')",
            (SESSION,),
        )
        after = read(copilot)
    connection.close()
    assert set(after) - set(before) == {f"{SESSION}/4"}
    assert {key: after[key] for key in before} == before


def test_a_store_without_calls_changes_nothing(copilot: Path) -> None:
    without = read(copilot / "session-state")
    with sqlite3.connect(copilot / "session-store.db") as connection:
        connection.execute("CREATE TABLE turns (id INTEGER)")
    connection.close()
    assert read(copilot / "session-state") == without


def test_a_damaged_store_is_named(copilot: Path) -> None:
    (copilot / "session-store.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    with pytest.raises(Damaged, match=r"session-store\.db: SQLite cannot read it"):
        read(copilot / "session-state")


@pytest.mark.parametrize("value", [None, -1, 1.5, "many", 2**62, b"x"])
def test_odd_values_in_the_store_break_nothing(copilot: Path, value: object) -> None:
    store(copilot, [(SESSION, "m", value, value, value, value, value, value, "2026-07-07 02:36:36")])
    use = read(copilot)[f"{SESSION}/1"]
    assert 0 == use.input_tokens == use.cached_input_tokens == use.output_tokens == use.latency_ms


def test_a_call_without_a_time_is_named(copilot: Path) -> None:
    store(copilot, [(SESSION, "m", 1, 1, 0, 0, 0, 0, "soon")])
    with Source(str(copilot)) as source:
        found = list(CopilotCliLogs(4e9).read(source, TokenCounting()))
    assert LeftOut(".copilot, session-store.db, call 1", "it does not say when") in found


def test_answers_before_a_resume_without_a_shutdown_do_not_take_a_share(copilot: Path) -> None:
    log = copilot / "session-state" / SESSION / "events.jsonl"
    lines = log.read_text().splitlines(keepends=True)
    assert json.loads(lines[6])["type"] == "session.shutdown"
    log.write_text("".join(lines[:6] + lines[7:]))
    uses = read(copilot)
    assert uses["a2312371"].input_tokens == 22000
    assert uses["a2312370"].context_known == "partial"
