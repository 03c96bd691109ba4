"""Opening the ledger, and the two kinds of transaction everything else uses."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from wattback.ledger.faults import (
    LedgerBusy,
    LedgerNotWritable,
    LedgerOverflow,
    LedgerTooNew,
    LedgerUnreadable,
    ledger_error,
)

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "LedgerBusy",
    "LedgerNotWritable",
    "LedgerOverflow",
    "LedgerTooNew",
    "LedgerUnreadable",
    "data_version",
    "integrity_problems",
    "open_ledger",
    "reading",
    "transaction",
]

APPLICATION_ID = 0x57744231
"""`WtB1` in the file's header: tells a ledger from any other SQLite file."""

SCHEMA_VERSION = 5
"""The newest migration; `PRAGMA user_version` of a file that is up to date."""


def open_ledger(path: str, *, read_only: bool = False, busy_timeout_ms: int = 5000) -> sqlite3.Connection:
    """Open the ledger, creating or migrating it when needed.

    The connection is in autocommit mode: use `transaction` to write and `reading` for several reads that must agree. It
    belongs to the thread that opened it. The file is in WAL mode with `synchronous=FULL`, so a commit that returned is
    on disk, and only its owner may read it (mode 0600).

    Args:
        path: The ledger's file.
        read_only: Refuse to write; the file must exist and be up to date.
        busy_timeout_ms: How long to wait for another process's write.

    Returns:
        A connection to a ledger of exactly `SCHEMA_VERSION`.

    Raises:
        LedgerUnreadable: Damaged, or some other program's file; it is kept untouched.
        LedgerTooNew: Written by a newer Wattback; it is kept untouched.
        LedgerBusy: Another process did not let go within `busy_timeout_ms`.
        LedgerNotWritable: Disk full, read-only, or no such folder.
    """
    connection = _connect(path, read_only, busy_timeout_ms)
    try:
        _prepare(connection, path, read_only)
    except BaseException as error:
        connection.close()
        if (known := ledger_error(error, path)) is not None:
            raise known from error
        raise
    return connection


def _connect(path: str, read_only: bool, busy_timeout_ms: int) -> sqlite3.Connection:
    try:
        if read_only:
            uri = "file:" + _percent_encoded(os.path.abspath(path)) + "?mode=ro"
            return sqlite3.connect(uri, uri=True, timeout=busy_timeout_ms / 1000, isolation_level=None)
        return sqlite3.connect(path, timeout=busy_timeout_ms / 1000, isolation_level=None)
    except sqlite3.Error as error:
        if read_only and not os.path.exists(path):
            raise LedgerUnreadable(path, "there is no such file") from error
        if not os.path.isdir(os.path.dirname(os.path.abspath(path))):
            raise LedgerNotWritable(path, "its folder does not exist") from error
        if (known := ledger_error(error, path)) is not None:
            raise known from error
        raise


def _percent_encoded(path: str) -> str:
    # urllib.parse costs the native host more at start than all of this module.
    escaped = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("\\", "/")
    return escaped if escaped.startswith("/") else "/" + escaped


def _prepare(connection: sqlite3.Connection, path: str, read_only: bool) -> None:
    application_id, version, is_empty = _header(connection)
    if application_id != APPLICATION_ID and (read_only or not is_empty):
        raise LedgerUnreadable(path, "it is not a Wattback ledger")
    if version > SCHEMA_VERSION:
        raise LedgerTooNew(path, version, SCHEMA_VERSION)
    if not read_only:
        _make_private(path)
    if version < SCHEMA_VERSION:
        if read_only:
            raise LedgerNotWritable(
                path, "it must first be brought up to date, and was opened for reading only"
            )
        # Only a file that is behind pays for loading the migrations.
        from wattback.ledger.migrate import migrate

        migrate(connection, path, APPLICATION_ID, SCHEMA_VERSION)
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        # fullfsync matters on macOS only, where fsync alone leaves data in the drive's cache.
        connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Parses the schema and reads a table: a file that is only a header does not pass for a ledger.
    if connection.execute("SELECT count(*) FROM running_total").fetchone() != (1,):
        raise LedgerUnreadable(path, "its totals are missing")


def _make_private(path: str) -> None:
    # By name, never by opening the file: closing a descriptor of it would drop the locks of every connection in this
    # process (POSIX locks belong to the process), and another process would then take the WAL from under them.
    if os.name == "posix" and os.stat(path).st_mode & 0o077:
        try:
            os.chmod(path, 0o600)
        except OSError as error:
            raise LedgerNotWritable(path, "it belongs to somebody else") from error


def _header(connection: sqlite3.Connection) -> tuple[int, int, bool]:
    # In one snapshot: between two reads another process may have made the ledger, and it would look like a stranger's.
    connection.execute("BEGIN")
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.execute("ROLLBACK")
    return application_id, version, tables == 0


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block's writes, or none: commits at its end, rolls back when it raises.

    Takes the write lock at once, so what the block reads stays true until it commits.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
        LedgerUnreadable: The file turned out to be damaged.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself after a full disk or an input/output error.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        if (known := ledger_error(error, _path_of(connection))) is not None:
            raise known from error
        raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """One snapshot for all of the block's reads, without keeping anybody from writing.

    Raises:
        LedgerBusy: The file could not be read in time.
        LedgerUnreadable: The file turned out to be damaged.
    """
    try:
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        if (known := ledger_error(error, _path_of(connection))) is not None:
            raise known from error
        raise


def _path_of(connection: sqlite3.Connection) -> str:
    try:
        return str(connection.execute("PRAGMA database_list").fetchone()[2])
    except sqlite3.Error:
        return "its usual place"


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection committed; cheap enough to ask several times a second."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


def integrity_problems(connection: sqlite3.Connection) -> list[str]:
    """Read the whole file and report damage; empty when it is sound. Slow on a long history."""
    problems = []
    try:
        problems += [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        for row in connection.execute("PRAGMA foreign_key_check"):
            problems.append(f"{row[0]}: row {row[1]} refers to nothing")
    except sqlite3.DatabaseError as error:
        # So damaged that it cannot even be checked.
        problems.append(str(error))
    return problems
