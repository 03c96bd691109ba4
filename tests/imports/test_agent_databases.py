"""Databases of other programs: read from a copy, never locked, never trusted."""

import json
import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import Damaged, ImportFailed, Unreadable
from wattback.imports.ollama import OllamaHistory
from wattback.imports.open_webui import OpenWebUiDatabase
from wattback.imports.open_webui_content import content_of
from wattback.imports.reader import Reader
from wattback.imports.reported_usage import ReportedUsage, reported_usage
from wattback.imports.source import Source
from wattback.imports.sqlite_copy import MAX_VALUE_BYTES
from wattback.imports.tokens import TokenCounting
from wattback.usage.event import dedupe_key

COUNTING = TokenCounting()
LATER_MS = 1_800_000_000_000

WEBUI_TABLES = """
CREATE TABLE "chat" (id VARCHAR(255) NOT NULL, user_id VARCHAR(255) NOT NULL, title TEXT NOT NULL, chat JSON,
  created_at BIGINT, updated_at BIGINT, PRIMARY KEY (id));
"""
WEBUI_ROWS = """
CREATE TABLE chat_message (id TEXT PRIMARY KEY, chat_id TEXT NOT NULL, user_id TEXT, role TEXT NOT NULL, parent_id TEXT,
  content JSON, output JSON, model_id TEXT, files JSON, sources JSON, embeds JSON, meta JSON, done BOOLEAN,
  status_history JSON, error JSON, usage JSON, context_summary TEXT, created_at BIGINT, updated_at BIGINT);
"""
OLLAMA_TABLES = """
CREATE TABLE chats (id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', created_at TIMESTAMP, browser_state TEXT);
CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id TEXT NOT NULL, role TEXT NOT NULL,
  content TEXT NOT NULL DEFAULT '', thinking TEXT NOT NULL DEFAULT '', stream BOOLEAN NOT NULL DEFAULT 0,
  model_name TEXT, created_at TIMESTAMP, updated_at TIMESTAMP, thinking_time_start TIMESTAMP,
  thinking_time_end TIMESTAMP, tool_result TEXT);
CREATE TABLE tool_calls (id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL, type TEXT NOT NULL,
  function_name TEXT NOT NULL, function_arguments TEXT NOT NULL, function_result TEXT);
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def read(reader: Reader, path: Path) -> tuple[dict[str, ImportedUse], list[LeftOut]]:
    with Source(str(path)) as source:
        found = list(reader.read(source, COUNTING))
    return {use.message_id: use for use in found if isinstance(use, ImportedUse)}, [
        left for left in found if isinstance(left, LeftOut)
    ]


def tree(*messages: dict[str, Any]) -> str:
    return json.dumps(
        {"history": {"messages": {message["id"]: message for message in messages}}, "models": ["llama3.2:3b"]}
    )


ASKED: dict[str, Any] = {
    "id": "q1",
    "parentId": None,
    "role": "user",
    "content": "Which beds are dry?",
    "timestamp": 1_780_000_000,
}
ANSWER: dict[str, Any] = {
    "id": "a1",
    "parentId": "q1",
    "role": "assistant",
    "model": "llama3.2:3b",
    "done": True,
    "timestamp": 1_780_000_001,
    "content": "Bed one.",
    "info": {"prompt_eval_count": 31, "eval_count": 4, "response_token/s": 40.1},
}
AGAIN: dict[str, Any] = {
    "id": "a2",
    "parentId": "q1",
    "role": "assistant",
    "model": "llama3.2:3b",
    "done": True,
    "timestamp": 1_780_000_050,
    "content": "Bed one and two.",
}
ASKED_ON: dict[str, Any] = {
    "id": "q2",
    "parentId": "a2",
    "role": "user",
    "content": "Water both.",
    "timestamp": 1_780_000_060,
    "files": [{"type": "image", "url": "x"}, {"type": "file", "id": "f"}],
}
THOUGHT = {
    "id": "a3", "parentId": "q2", "role": "assistant", "model": "qwen3:8b", "done": True, "timestamp": 1_780_000_070,
    "content": '<details type="reasoning" done="true" duration="3">\n<summary>Thought for 3 seconds</summary>\n'
    "&gt; The person wants\n&gt; water.\n</details>\nDone.",
}  # fmt: skip
GROWING = {
    "id": "a4",
    "parentId": "q2",
    "role": "assistant",
    "content": "Do",
    "done": False,
    "timestamp": 1_780_000_080,
}


def webui(path: Path, *chats: str | None, rows: bool = False) -> Path:
    with sqlite3.connect(path) as connection:
        connection.executescript(WEBUI_TABLES + (WEBUI_ROWS if rows else ""))
        connection.executemany(
            "INSERT INTO chat VALUES (?, 'u', 'Garden', ?, 1, 1)",
            [(f"c{at}", chat) for at, chat in enumerate(chats)],
        )
    connection.close()
    return path


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return webui(tmp_path / "webui.db", tree(ASKED, ANSWER, AGAIN, ASKED_ON, THOUGHT, GROWING))


def count(text: str, model: str) -> int:
    return COUNTING.count(text, model)


def test_every_branch_of_open_webui_counts_as_reported_or_by_its_text(database: Path) -> None:
    uses, left = read(OpenWebUiDatabase(), database)
    assert left == []
    assert set(uses) == {"a1", "a2", "a3"}
    reported, counted, thought = uses["a1"], uses["a2"], uses["a3"]
    assert (reported.input_tokens, reported.output_tokens, reported.count_method) == (31, 4, "reported")
    assert reported.at_ms == 1_780_000_001_000
    model = "llama3.2:3b"
    asked = count(ASKED["content"], model)
    assert (counted.input_tokens, counted.output_tokens) == (asked, count(AGAIN["content"], model))
    assert counted.count_method == COUNTING.method(model)
    assert thought.input_tokens == asked + count("Bed one and two.", model) + count("Water both.", model)
    assert thought.output_tokens == count("Done.", "qwen3:8b")
    assert thought.reasoning_tokens == count("The person wants\nwater.", "qwen3:8b")
    assert (thought.images_in, thought.flags) == (1, 32 + 2)


def test_an_answer_of_open_webui_has_the_key_that_live_counting_gives_it(database: Path) -> None:
    use = read(OpenWebUiDatabase(), database)[0]["a1"]
    assert dedupe_key(use.site, use.message_id) == dedupe_key("openwebui", "a1")


def test_the_newer_table_of_messages_wins_and_adds(tmp_path: Path) -> None:
    path = webui(tmp_path / "webui.db", tree(ASKED, GROWING), rows=True)
    with sqlite3.connect(path) as connection:
        columns = "id, chat_id, role, parent_id, content, model_id, done, usage, created_at"
        insert = f"INSERT INTO chat_message ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        usage = json.dumps({"input_tokens": 50, "output_tokens": 9, "total_tokens": 59})
        connection.execute(
            insert, ("c0-a4", "c0", "assistant", "q1", '"Done at last."', "gpt-5", 1, usage, 1_780_000_090)
        )
        connection.execute(
            insert, ("c0-a5", "c0", "assistant", "q1", '"Or not."', "gpt-5", 1, None, 1_780_000_091)
        )
    connection.close()
    uses, _ = read(OpenWebUiDatabase(), path)
    assert {key: use.output_tokens for key, use in uses.items()} == {"a4": 9, "a5": count("Or not.", "gpt-5")}
    assert uses["a4"].input_tokens == 50


def test_what_is_still_in_the_log_of_changes_counts_and_nothing_is_locked_or_written(database: Path) -> None:
    owner = sqlite3.connect(database, isolation_level=None)
    owner.execute("PRAGMA journal_mode = WAL")
    owner.execute("PRAGMA wal_autocheckpoint = 0")
    owner.execute(
        "INSERT INTO chat VALUES ('c9', 'u', 't', ?, 1, 1)", (tree(ASKED, {**ANSWER, "id": "late"}),)
    )
    owner.execute("BEGIN IMMEDIATE")
    before = {path.name: path.read_bytes() for path in database.parent.glob("webui.db*")}
    uses, _ = read(OpenWebUiDatabase(), database)
    assert "late" in uses
    assert {path.name: path.read_bytes() for path in database.parent.glob("webui.db*")} == before
    owner.execute("COMMIT")
    owner.close()


def test_a_database_that_is_written_to_meanwhile_reads_whole(database: Path) -> None:
    ended = threading.Event()

    def write() -> None:
        owner = sqlite3.connect(database, isolation_level=None, timeout=30)
        owner.execute("PRAGMA journal_mode = WAL")
        at = 0
        while not ended.is_set():
            at += 1
            owner.execute(
                "INSERT INTO chat VALUES (?, 'u', 't', ?, 1, 1)",
                (f"w{at}", tree(ASKED, {**ANSWER, "id": f"x{at}"})),
            )
            if at % 40 == 0:
                owner.execute("PRAGMA wal_checkpoint(PASSIVE)")
        owner.close()

    writer = threading.Thread(target=write)
    writer.start()
    refused: list[str] = []
    try:
        for _ in range(15):
            try:
                uses, _ = read(OpenWebUiDatabase(), database)
            except Unreadable as error:
                refused.append(str(error))
            else:
                assert {"a1", "a2", "a3"} <= set(uses)
    finally:
        ended.set()
        writer.join()
    # A copy during which a checkpoint came is made anew, or refused with a way out; never half read.
    assert all("start its program, close it" in each for each in refused)
    assert len(refused) < 15


def test_a_change_under_way_is_waited_for(database: Path) -> None:
    owner = sqlite3.connect(database, isolation_level=None)
    owner.execute("PRAGMA cache_size = 1")
    owner.execute("BEGIN")
    # More than its cache holds: pages of it are in the file already, and may be taken back.
    owner.execute(
        "INSERT INTO chat VALUES ('half', 'u', 't', ?, 1, 1)",
        (tree(ASKED, {**ANSWER, "content": "x" * 99_999}),),
    )
    with pytest.raises(Unreadable, match="a change to it is under way"):
        read(OpenWebUiDatabase(), database)
    owner.execute("ROLLBACK")
    assert set(read(OpenWebUiDatabase(), database)[0]) == {"a1", "a2", "a3"}
    owner.close()


def test_the_copy_is_private_and_gone_while_it_is_read(database: Path, home: Path) -> None:
    with Source(str(database)) as source:
        found = OpenWebUiDatabase().read(source, COUNTING)
        next(iter(found))
        scratch = home / "import-scratch"
        assert stat.S_IMODE(scratch.stat().st_mode) == 0o700
        if os.name == "posix":
            assert list(scratch.iterdir()) == []
        found.close()  # type: ignore[attr-defined]
    assert list(scratch.iterdir()) == []


def test_a_copy_that_a_killed_process_left_is_swept_away(database: Path, home: Path) -> None:
    left = home / "import-scratch" / "import-old"
    left.mkdir(parents=True)
    (left / "copy.sqlite3").write_text("private")
    os.utime(left, (1, 1))
    read(OpenWebUiDatabase(), database)
    assert not left.exists()


def test_without_room_for_a_copy_nothing_is_imported(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(database)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(Unreadable, match=r"webui\.db cannot be read: there is no room for a copy"):
        read(OpenWebUiDatabase(), database)


def test_a_scratch_folder_that_cannot_be_made_is_told(database: Path, home: Path) -> None:
    home.mkdir()
    (home / "import-scratch").write_text("in the way")
    with pytest.raises(Unreadable, match="no copy of it could be made"):
        read(OpenWebUiDatabase(), database)


@pytest.mark.parametrize("chat", ["", "not json", "[" * 100_000, "[]", '{"history": 5}', None])
def test_a_chat_that_is_no_chat_is_named_or_empty(tmp_path: Path, chat: str | None) -> None:
    path = webui(tmp_path / "webui.db", chat, tree(ASKED, ANSWER))
    uses, left = read(OpenWebUiDatabase(), path)
    assert set(uses) == {"a1"}
    assert all(each.place == "webui.db, chat c0" for each in left)


def test_a_chat_larger_than_any_is_named(tmp_path: Path) -> None:
    path = webui(tmp_path / "webui.db", tree(ASKED, ANSWER))
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO chat VALUES ('big', 'u', 't', zeroblob(?), 1, 1)", (MAX_VALUE_BYTES + 10,)
        )
    connection.close()
    uses, left = read(OpenWebUiDatabase(), path)
    assert set(uses) == {"a1"}
    assert left == [LeftOut("webui.db, chat big", "it is larger than any chat")]


def test_a_tree_that_bites_its_own_tail_ends(tmp_path: Path) -> None:
    path = webui(tmp_path / "webui.db", tree({**ASKED, "parentId": "a2"}, {**AGAIN, "parentId": "q1"}))
    uses, _ = read(OpenWebUiDatabase(), path)
    assert set(uses) == {"a2"}


HOSTILE = {
    "a view in place of the table": "ALTER TABLE chat RENAME TO t; CREATE VIEW chat AS SELECT id, chat FROM t;",
    "an endless view": "DROP TABLE chat; CREATE VIEW chat AS WITH RECURSIVE r(id) AS"
    " (SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT id, 'x' AS chat FROM r;",
    "a virtual table": "DROP TABLE chat; CREATE VIRTUAL TABLE chat USING rtree(id, chat, c);",
    "a generated column": "DROP TABLE chat; CREATE TABLE chat (id, chat AS (hex(zeroblob(100000000))) VIRTUAL);",
    "no table": "DROP TABLE chat;",
}


@pytest.mark.parametrize("script", HOSTILE.values(), ids=HOSTILE)
def test_a_database_made_to_trick_a_reader_is_refused(database: Path, script: str) -> None:
    with sqlite3.connect(database) as connection:
        connection.executescript(script)
    connection.close()
    with pytest.raises(Damaged, match="it has no table of chats"):
        read(OpenWebUiDatabase(), database)


def test_triggers_and_names_of_a_stranger_do_nothing(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.executescript(
            "CREATE TRIGGER t AFTER INSERT ON chat BEGIN DELETE FROM chat; END;"
            "CREATE TABLE \"x'; DROP TABLE chat; --\" (id); INSERT INTO chat VALUES ('''; --', 'u', 't', '{}', 1, 1);"
            f"INSERT INTO chat VALUES ('c0', 'u', 't', '{tree(ASKED, ANSWER)}', 1, 1);"
        )
    connection.close()
    assert read(OpenWebUiDatabase(), database)[0] == {}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_gives_a_message_or_its_answers(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "webui.db"
    if not path.exists():
        webui(path, *[tree(ASKED, {**ANSWER, "id": f"{at}", "content": "word " * 900}) for at in range(6)])
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(16, len(whole) - 1))] = data.draw(st.integers(0, 255))
    broken = tmp_path / "broken"
    broken.mkdir(exist_ok=True)
    target = broken / "webui.db"
    target.write_bytes(whole[: data.draw(st.integers(100, len(whole)))])
    refused = ""
    try:
        read(OpenWebUiDatabase(), target)
    except ImportFailed as error:
        refused = str(error)
    assert not refused or ("webui.db" in refused and "Nothing was imported" in refused)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "webui.db"
    path.write_text("hello")
    for reader in (OpenWebUiDatabase(), OllamaHistory()):
        with Source(str(path)) as source:
            assert not reader.recognises(source)
        with pytest.raises(Damaged, match="no SQLite database"):
            read(reader, path)


def test_reported_counts_of_every_form() -> None:
    assert reported_usage(
        {"prompt_tokens": 10, "completion_tokens": 5, "completion_tokens_details": {"reasoning_tokens": 2}}
    ) == ReportedUsage(10, None, 3, 2)
    assert reported_usage(
        {
            "input_tokens": 3,
            "output_tokens": 5,
            "cache_read_input_tokens": 20,
            "cache_creation_input_tokens": 7,
        }
    ) == ReportedUsage(30, 20, 5, None)
    assert reported_usage({"prompt_n": 5, "cache_n": 7, "predicted_n": 3}) == ReportedUsage(12, 7, 3, None)
    # Some count reasoning beside the output, as their total shows.
    beside = {
        "prompt_tokens": 10,
        "completion_tokens": 5,
        "total_tokens": 17,
        "completion_tokens_details": {"reasoning_tokens": 2},
    }
    assert reported_usage(beside) == ReportedUsage(10, None, 5, 2)
    assert reported_usage({"total_duration": 5}) is None
    assert reported_usage({"prompt_tokens": -1, "completion_tokens": True}) is None


def test_texts_of_the_newer_form() -> None:
    items = [
        {"type": "reasoning", "summary": [{"type": "summary_text", "text": "Hm."}], "content": []},
        {"type": "function_call", "arguments": '{"a":1}'},
        {"type": "message", "content": [{"type": "output_text", "text": "Bed "}, {"text": "one."}]},
    ]
    content = content_of({"content": "ignored", "output": items})
    assert (content.said, content.thought, content.to_tools) == ("Bed one.", "Hm.", '{"a":1}')
    arguments = "&quot;{\\&quot;a\\&quot;:1}&quot;"
    older = f'<details type="tool_calls" id="t" arguments="{arguments}"><summary>x</summary>r</details>Yes.'
    assert content_of({"content": older}).to_tools == '{"a":1}'
    assert content_of({"content": older}).said == "Yes."


@pytest.fixture
def ollama(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(tmp_path / "db.sqlite", isolation_level=None)
    connection.executescript(OLLAMA_TABLES)
    fill(connection)
    yield connection
    connection.close()


def fill(connection: sqlite3.Connection) -> None:
    columns = "chat_id, role, content, thinking, model_name, created_at, updated_at"
    insert = f"INSERT INTO messages ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    rows = [
        ("c1", "user", "Which beds are dry?", "", None, "2026-05-01 10:00:00.123456789+02:00", ""),
        (
            "c1",
            "assistant",
            "Bed one.",
            "They ask.",
            "gpt-oss:20b",
            "2026-05-01 10:00:01.5+02:00",
            "2026-05-01 10:00:04.1234567+02:00",
        ),
        ("c2", "assistant", "Hello.", "", "llama3.2", "2026-05-02 10:00:00Z", "2026-05-02 10:00:01Z"),
        ("c1", "user", "Thanks.", "", None, "2026-05-01 10:01:00+02:00", ""),
        ("c1", "assistant", "", "", "gpt-oss:20b", "2026-05-01 10:01:01+02:00", "2026-05-01 10:01:04+02:00"),
    ]
    connection.executemany(insert, rows)
    last = connection.execute("SELECT max(id) FROM messages").fetchone()[0]
    call = "INSERT INTO tool_calls (message_id, type, function_name, function_arguments) VALUES (?, ?, ?, ?)"
    connection.execute(call, (last, "function", "water", '{"bed":1}'))


def test_ollamas_window_is_counted_by_its_text(tmp_path: Path, ollama: sqlite3.Connection) -> None:
    uses, left = read(OllamaHistory(LATER_MS), tmp_path / "db.sqlite")
    assert left == []
    first, greeting, calling = uses["c1/1777622401500"], uses["c2/1777716000000"], uses["c1/1777622461000"]
    assert (first.input_tokens, first.output_tokens) == (
        count("Which beds are dry?", "gpt-oss"),
        count("Bed one.", "gpt-oss"),
    )
    assert (first.reasoning_tokens, first.at_ms) == (count("They ask.", "gpt-oss"), 1777622404123)
    assert (greeting.input_tokens, greeting.reasoning_tokens) == (0, None)
    assert calling.output_tokens == count('{"bed":1}', "gpt-oss")
    assert {use.site for use in uses.values()} == {"ollama"}


def test_a_chat_that_ollama_stored_anew_counts_once(tmp_path: Path, ollama: sqlite3.Connection) -> None:
    before = set(read(OllamaHistory(LATER_MS), tmp_path / "db.sqlite")[0])
    ollama.execute("DELETE FROM messages")
    ollama.execute("DELETE FROM tool_calls")
    fill(ollama)
    assert set(read(OllamaHistory(LATER_MS), tmp_path / "db.sqlite")[0]) == before


def test_an_answer_ollama_is_still_writing_waits(tmp_path: Path, ollama: sqlite3.Connection) -> None:
    uses, _ = read(OllamaHistory(1777622464000 + 60_000), tmp_path / "db.sqlite")
    assert set(uses) == {"c1/1777622401500"}


def test_each_database_is_known_to_its_own_reader_only(
    tmp_path: Path, database: Path, ollama: sqlite3.Connection
) -> None:
    for path, reader in ((database, OpenWebUiDatabase), (tmp_path / "db.sqlite", OllamaHistory)):
        with Source(str(path)) as source:
            for each in (OpenWebUiDatabase, OllamaHistory):
                assert each().recognises(source) == (each is reader)
