"""Somebody else's SQLite database, read from a private copy.

The person's own file is never opened by SQLite: opening would lock it, and may write beside it. It is copied with the
changes that its program has not folded in yet, and where the system allows it the copy has no name any more once it
is open, so that nothing of it stays behind, whatever happens. The file is not trusted: only plain tables are read, no
view, trigger or function in it runs, and no value may fill memory.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

from wattback import paths
from wattback.imports.errors import Damaged, Unreadable
from wattback.imports.source import Member, Source

MAX_VALUE_BYTES = 64 * 2**20
"""A conversation of this size is beyond any; SQLite refuses to return more."""

_MAGIC = b"SQLite format 3\0"
_ENDINGS = (".db", ".sqlite", ".sqlite3")
_MOST = 50
_LOG_SUFFIX = "-wal"
_PREFIX = "import-"
_STALE_AFTER_S = 24 * 3600.0
_TRIES = 8
_PAUSE_S = 0.05
# How SQLite's journal of a change begins that is under way.
_HOT = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


def databases(source: Source) -> list[Member]:
    """The SQLite databases of a history: a file of any name, or files of a folder that are called so."""
    named = [
        member
        for member in source.members
        if len(source.members) == 1 or member.name.lower().endswith(_ENDINGS)
    ]
    return [member for member in named[:_MOST] if source.head(member).startswith(_MAGIC)]


@contextmanager
def opened_copy(source: Source, member: Member) -> Iterator[sqlite3.Connection]:
    """A read-only connection to a copy of a database.

    Args:
        source: The history.
        member: The database in it.

    Raises:
        Damaged: SQLite cannot read it.
        Unreadable: It, or the room for its copy, is not there.
    """
    place = source.place(member)
    try:
        folder = _scratch_folder(place, member.size)
    except OSError as error:
        raise Unreadable(place, _no_copy(error)) from error
    try:
        copy = os.path.join(folder, "copy.sqlite3")
        try:
            _copy(source, member, copy)
        except OSError as error:
            raise Unreadable(place, _no_copy(error)) from error
        with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            _disarm(connection)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if os.name == "posix":
                # It is open; without a name it is gone with this process.
                shutil.rmtree(folder, ignore_errors=True)
            yield connection
    except sqlite3.Error as error:
        raise Damaged(
            place,
            f"SQLite cannot read it ({_first_words(error)})",
            "Close the program it belongs to and import it again.",
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _no_copy(error: OSError) -> str:
    return f"no copy of it could be made ({error.strerror or type(error).__name__})"


def columns(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    """Names of a table's columns; none when it is no plain table."""
    row = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
    ).fetchone()
    if row is None or not isinstance(row[0], str) or "VIRTUAL" in row[0][:20].upper():
        return frozenset()
    # Of generated columns, which are expressions of the file's maker, nothing is told here.
    return frozenset(row[1] for row in connection.execute("SELECT * FROM pragma_table_info(?)", (table,)))


def _disarm(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA query_only = ON")


def _copy(source: Source, member: Member, copy: str) -> None:
    """Copy a database with its log of changes, as they were at one moment.

    A log may grow meanwhile: SQLite reads it up to its last whole transaction. The database itself may not change, as
    it does when its program folds a log in, or works without one.

    Raises:
        Unreadable: It changes all the time, or its program broke off in the middle of a change.
    """
    for attempt in range(_TRIES):
        time.sleep(_PAUSE_S * attempt)
        before = _state(member)
        with source.open(member) as stream, open(copy, "wb") as file:
            shutil.copyfileobj(stream, file, 2**20)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(copy + _LOG_SUFFIX)
        if member.path is not None:
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(member.path + _LOG_SUFFIX, copy + _LOG_SUFFIX)
        if before is not None and before == _state(member):
            return
    raise Unreadable(
        source.place(member),
        "a change to it is under way or was broken off; start its program, close it, then import it again",
    )


def _state(member: Member) -> tuple[int, int] | None:
    """Size and time of a database; None in the middle of a change."""
    if member.path is None:
        return (member.size, 0)
    with contextlib.suppress(FileNotFoundError), open(member.path + "-journal", "rb") as journal:
        if journal.read(len(_HOT)) == _HOT:
            return None
    status = os.stat(member.path)
    return (status.st_size, status.st_mtime_ns)


def _scratch_folder(place: str, size: int) -> str:
    parent = os.path.join(paths.data_dir(), "import-scratch")
    os.makedirs(parent, mode=0o700, exist_ok=True)
    # What a process left that was killed while it copied.
    for name in os.listdir(parent):
        old = os.path.join(parent, name)
        with contextlib.suppress(OSError):
            if time.time() - os.stat(old).st_mtime > _STALE_AFTER_S:
                shutil.rmtree(old, ignore_errors=True)
    if shutil.disk_usage(parent).free < 2 * size:
        raise Unreadable(place, f"there is no room for a copy of its {size / 2**20:,.0f} MB")
    return tempfile.mkdtemp(prefix=_PREFIX, dir=parent)


def _first_words(error: sqlite3.Error) -> str:
    return str(error).split("\n", 1)[0][:120] or type(error).__name__
