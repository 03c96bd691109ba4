"""Opening the ledger: what a good file is, and what happens to every other."""

import multiprocessing
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wattback.ledger.connection import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    LedgerBusy,
    LedgerNotWritable,
    LedgerTooNew,
    LedgerUnreadable,
    data_version,
    integrity_problems,
    open_ledger,
    reading,
    transaction,
)


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_ledger_is_private_durable_and_marked(ledger_path: str) -> None:
    connection = open_ledger(ledger_path)
    assert pragma(connection, "journal_mode") == "wal"
    assert pragma(connection, "synchronous") == 2, "FULL"
    assert pragma(connection, "foreign_keys") == 1
    assert pragma(connection, "application_id") == APPLICATION_ID
    assert pragma(connection, "user_version") == SCHEMA_VERSION
    assert not connection.in_transaction
    for name in ("", "-wal", "-shm"):
        assert stat.S_IMODE(Path(ledger_path + name).stat().st_mode) == 0o600
    connection.close()


def test_a_ledger_readable_by_others_is_made_private(ledger_path: str) -> None:
    open_ledger(ledger_path).close()
    Path(ledger_path).chmod(0o644)
    open_ledger(ledger_path).close()
    assert stat.S_IMODE(Path(ledger_path).stat().st_mode) == 0o600


def test_reading_only_neither_creates_nor_writes(ledger_path: str) -> None:
    with pytest.raises(LedgerUnreadable, match="no such file"):
        open_ledger(ledger_path, read_only=True)
    assert not Path(ledger_path).exists()
    open_ledger(ledger_path).close()
    connection = open_ledger(ledger_path, read_only=True)
    with pytest.raises(LedgerNotWritable), transaction(connection):
        connection.execute("INSERT INTO setting VALUES ('a', '1')")
    connection.close()


def test_a_path_with_url_characters_opens_read_only(tmp_path: Path) -> None:
    folder = tmp_path / "50% off? #1 ä"
    folder.mkdir()
    path = str(folder / "ledger.sqlite3")
    open_ledger(path).close()
    open_ledger(path, read_only=True).close()


def garbage() -> bytes:
    return b"This is not a database, it is my diary. " * 500


def header_only() -> bytes:
    return b"SQLite format 3\x00" + b"\x00" * 84 + b"\xff" * 4000


def other_program(path: Path) -> bytes:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.commit()
    connection.close()
    content = path.read_bytes()
    path.unlink()
    return content


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", ["garbage", "header only", "other program"])
def test_a_file_that_is_no_ledger_is_refused_and_kept(tmp_path: Path, kind: str, read_only: bool) -> None:
    path = tmp_path / "ledger.sqlite3"
    content = {"garbage": garbage, "header only": header_only, "other program": lambda: other_program(path)}[
        kind
    ]()
    path.write_bytes(content)
    path.chmod(0o640)
    with pytest.raises(LedgerUnreadable) as caught:
        open_ledger(str(path), read_only=read_only)
    text = str(caught.value)
    assert str(path) in text
    assert "kept" in text
    assert "start Wattback again" in text, "says what to do"
    assert path.read_bytes() == content
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_our_header_over_other_tables_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("CREATE TABLE running_total (only_row INTEGER)")
    connection.commit()
    connection.close()
    with pytest.raises(LedgerUnreadable, match="totals are missing"):
        open_ledger(str(path))


def test_a_newer_ledger_is_refused_and_kept(ledger_path: str) -> None:
    connection = open_ledger(ledger_path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    content = Path(ledger_path).read_bytes()
    with pytest.raises(LedgerTooNew, match="Update Wattback") as caught:
        open_ledger(ledger_path)
    assert ledger_path in str(caught.value)
    assert Path(ledger_path).read_bytes() == content


def test_damage_in_the_middle_is_told_when_it_is_met(ledger_path: str) -> None:
    connection = open_ledger(ledger_path)
    with transaction(connection):
        connection.executemany(
            "INSERT INTO setting VALUES (?, ?)", [(f"k{n}", '"v"' * 50) for n in range(500)]
        )
    page = int(str(pragma(connection, "page_size")))
    connection.close()
    content = bytearray(Path(ledger_path).read_bytes())
    content[-2 * page :] = b"\xa5" * (2 * page)
    Path(ledger_path).write_bytes(content)
    connection = open_ledger(ledger_path)
    with pytest.raises(LedgerUnreadable), reading(connection):
        connection.execute("SELECT * FROM setting ORDER BY value").fetchall()
    assert integrity_problems(connection)
    connection.close()


def test_a_sound_ledger_has_no_integrity_problems(ledger: sqlite3.Connection) -> None:
    assert integrity_problems(ledger) == []


def test_a_writer_elsewhere_is_waited_for_and_then_told(ledger_path: str) -> None:
    first = open_ledger(ledger_path)
    second = open_ledger(ledger_path, busy_timeout_ms=50)
    with transaction(first), pytest.raises(LedgerBusy, match="Try again"), transaction(second):
        raise AssertionError("two writers at once")
    with transaction(second):
        second.execute("INSERT INTO setting VALUES ('a', '1')")
    first.close()
    second.close()


def test_a_transaction_that_raises_leaves_nothing(ledger: sqlite3.Connection) -> None:
    def fail() -> None:
        with transaction(ledger):
            ledger.execute("INSERT INTO setting VALUES ('a', '1')")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert not ledger.in_transaction
    assert ledger.execute("SELECT count(*) FROM setting").fetchone() == (0,)


def test_reading_sees_one_state(ledger_path: str, ledger: sqlite3.Connection) -> None:
    other = open_ledger(ledger_path)
    before = data_version(ledger)
    with reading(ledger):
        assert ledger.execute("SELECT count(*) FROM setting").fetchone() == (0,)
        with transaction(other):
            other.execute("INSERT INTO setting VALUES ('a', '1')")
        assert ledger.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    assert ledger.execute("SELECT count(*) FROM setting").fetchone() == (1,)
    assert data_version(ledger) != before
    other.close()


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerNotWritable, match="its folder does not exist"):
        open_ledger(str(tmp_path / "nowhere" / "ledger.sqlite3"))


def as_nobody(path: str, answers: "multiprocessing.connection.Connection") -> None:
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        open_ledger(path).close()
        answers.send("opened")
    except LedgerNotWritable as error:
        answers.send(str(error))


@pytest.mark.parametrize("existing", [False, True])
def test_a_read_only_folder_or_file_is_told(tmp_path: Path, existing: bool) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "ledger.sqlite3"
    if existing:
        open_ledger(str(path)).close()
        path.chmod(0o444)
    folder.chmod(0o555)
    for parent in folder.parents:
        if parent.owner() == folder.owner() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    # Root may write anywhere, so the attempt is made as nobody.
    here, there = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=as_nobody, args=(str(path), there))
    child.start()
    assert here.poll(20)
    answer = here.recv()
    child.join()
    folder.chmod(0o755)
    assert "could not be written" in answer
    assert "make the folder writable" in answer


def test_a_full_disk_is_told_and_nothing_is_half_stored(ledger_path: str) -> None:
    connection = open_ledger(ledger_path)
    connection.execute(f"PRAGMA max_page_count = {pragma(connection, 'page_count')}")

    def fill_up() -> None:
        with transaction(connection):
            for number in range(1000):
                connection.execute("INSERT INTO setting VALUES (?, ?)", (f"key {number}", "x" * 500))

    with pytest.raises(LedgerNotWritable, match="full"):
        fill_up()
    assert not connection.in_transaction
    connection.execute("PRAGMA max_page_count = 100000")
    assert connection.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    assert integrity_problems(connection) == []
    connection.close()


FILL_UP = """
import resource, sys
from wattback.ledger.connection import LedgerNotWritable, open_ledger, transaction
connection = open_ledger(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    for number in range(2000):
        with transaction(connection):
            connection.execute("INSERT INTO setting VALUES (?, ?)", (f"key {number}", "x" * 500))
        print(number, flush=True)
except LedgerNotWritable as error:
    print("told", flush=True)
"""


def test_writes_refused_by_the_operating_system_lose_nothing_committed(ledger_path: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILL_UP, ledger_path], capture_output=True, text=True, check=True, timeout=60
    )
    lines = done.stdout.split()
    assert lines[-1] == "told"
    committed = int(lines[-2]) + 1
    connection = open_ledger(ledger_path)
    assert connection.execute("SELECT count(*) FROM setting").fetchone() == (committed,)
    assert integrity_problems(connection) == []
    connection.close()


def test_many_first_opens_at_once_make_one_ledger(ledger_path: str) -> None:
    failures: list[BaseException] = []
    start = threading.Barrier(8)

    def open_at_once() -> None:
        start.wait()
        try:
            open_ledger(ledger_path).close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=open_at_once) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    connection = open_ledger(ledger_path)
    assert connection.execute("SELECT count(*) FROM running_total").fetchone() == (1,)
    connection.close()
