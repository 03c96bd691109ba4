"""Older files are brought forward, all or nothing; what was there before is kept beside them."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wattback.ledger.connection import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    LedgerNotWritable,
    LedgerTooNew,
    LedgerUnreadable,
    integrity_problems,
    open_ledger,
)
from wattback.ledger.events import event_count, recent_events
from wattback.ledger.migrate import MIGRATIONS_DIR, migrate
from wattback.ledger.rollups import totals_between

NEXT = SCHEMA_VERSION + 1
LATER = f"{NEXT:04d}_later.sql"


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """Migrations as a later version might have them: one more, which fills a new column."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS_DIR, folder)
    (folder / LATER).write_text(
        "-- a comment; with a semicolon\n"
        "ALTER TABLE estimate_basis ADD COLUMN note TEXT NOT NULL DEFAULT '';\n"
        "CREATE TRIGGER note_is_short BEFORE UPDATE ON estimate_basis\n"
        "BEGIN SELECT RAISE(ABORT, 'too long') WHERE length(new.note) > 9; END;\n"
        "UPDATE estimate_basis SET note = 'old';\n"
    )
    return folder


def version_of(path: str) -> int:
    connection = sqlite3.connect(path)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return version


def migrate_to_next(path: str, folder: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        migrate(connection, path, APPLICATION_ID, NEXT, str(folder))
    finally:
        connection.close()


def test_the_newest_migration_is_the_version_this_program_writes() -> None:
    numbers = sorted(int(path.name[:4]) for path in Path(MIGRATIONS_DIR).glob("*.sql"))
    assert numbers == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("version", [1, 2])
def test_a_migration_still_makes_what_its_version_made(
    version: int, kept_ledger: Callable[[int], str], tmp_path: Path
) -> None:
    """A migration that was released is never edited: files made by it exist."""

    def schema(connection: sqlite3.Connection) -> list[tuple[str, str]]:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
        connection.close()
        return rows

    made = sqlite3.connect(tmp_path / "made.sqlite3", isolation_level=None)
    migrate(made, str(tmp_path / "made.sqlite3"), APPLICATION_ID, version)
    assert schema(made) == schema(sqlite3.connect(kept_ledger(version)))


def test_a_file_of_version_1_opens_with_all_it_held(version_1: str) -> None:
    connection = open_ledger(version_1)
    assert event_count(connection) == 40
    assert len(recent_events(connection, 100)) == 40
    first_quarter_hour = 1_767_225_600_000
    totals = totals_between(connection, first_quarter_hour, first_quarter_hour + 900_000)
    assert (totals.answers, totals.input_tokens, totals.output_tokens) == (1, 100, 10)
    assert integrity_problems(connection) == []
    connection.close()


def test_migrating_keeps_a_copy_that_the_old_version_can_open(version_1: str, next_version: Path) -> None:
    migrate_to_next(version_1, next_version)
    assert version_of(version_1) == NEXT
    migrated = sqlite3.connect(version_1)
    assert migrated.execute("SELECT DISTINCT note FROM estimate_basis").fetchall() == [("old",)]
    assert migrated.execute("SELECT count(*) FROM usage_event").fetchone() == (40,)
    migrated.close()
    copy = Path(version_1 + f".before-{NEXT}")
    assert copy.stat().st_mode & 0o077 == 0
    assert not Path(str(copy) + ".part").exists()
    old = open_ledger(str(copy))
    assert event_count(old) == 40
    old.close()
    with pytest.raises(LedgerTooNew):
        open_ledger(version_1)


def test_a_migration_that_fails_half_way_changes_nothing(version_1: str, next_version: Path) -> None:
    with (next_version / LATER).open("a") as file:
        file.write("UPDATE estimate_basis SET note = 'far too long';\n")
    with pytest.raises(LedgerUnreadable, match="could not be brought up to date"):
        migrate_to_next(version_1, next_version)
    assert version_of(version_1) == 1
    connection = open_ledger(version_1)
    assert event_count(connection) == 40
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        connection.execute("SELECT note FROM estimate_basis")
    connection.close()


SLOW = """
import sqlite3, sys
from wattback.ledger.migrate import migrate
from wattback.ledger.connection import APPLICATION_ID
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.create_function("started", 0, lambda: print("started", flush=True))
migrate(connection, sys.argv[1], APPLICATION_ID, int(sys.argv[3]), sys.argv[2])
"""


def test_a_migration_that_is_killed_changes_nothing(version_1: str, next_version: Path) -> None:
    with (next_version / LATER).open("a") as file:
        file.write("SELECT started();\nCREATE TABLE filler (n INTEGER);\n")
        file.write(
            "INSERT INTO filler WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c) SELECT n FROM c;\n"
        )
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, version_1, str(next_version), str(NEXT)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "started\n"
        time.sleep(0.3)
        assert process.poll() is None, "it must be killed while it works"
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert version_of(version_1) == 1
    connection = open_ledger(version_1)
    assert event_count(connection) == 40
    assert integrity_problems(connection) == []
    connection.close()


def test_of_two_processes_that_migrate_at_once_one_does(version_1: str, next_version: Path) -> None:
    first = sqlite3.connect(version_1, isolation_level=None)
    first.execute("PRAGMA journal_mode = WAL")
    first.execute("BEGIN IMMEDIATE")
    code = SLOW.replace("isolation_level=None", "isolation_level=None, timeout=30")
    arguments = [sys.executable, "-c", code, version_1, str(next_version), str(NEXT)]
    waiting = [subprocess.Popen(arguments) for _ in range(2)]
    time.sleep(0.5)
    assert [process.poll() for process in waiting] == [None, None]
    first.execute("ROLLBACK")
    first.close()
    assert [process.wait(timeout=60) for process in waiting] == [0, 0]
    assert version_of(version_1) == NEXT


def test_a_file_that_is_behind_is_not_migrated_by_readers(ledger_path: str) -> None:
    connection = sqlite3.connect(ledger_path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE old (a)")
    connection.commit()
    connection.close()
    with pytest.raises(LedgerNotWritable, match="brought up to date"):
        open_ledger(ledger_path, read_only=True)
