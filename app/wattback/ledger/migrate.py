"""Bringing an older ledger up to date. Forward only, all or nothing, with a copy kept of what was there before."""

import os
import sqlite3
import time
from collections.abc import Iterator

from wattback.ledger.faults import LedgerTooNew, LedgerUnreadable

MIGRATIONS_DIR = os.path.join(os.path.dirname(__file__), "migrations")

_WAL_PATIENCE_S = 5.0


def migrate(
    connection: sqlite3.Connection, path: str, application_id: int, target: int, folder: str = MIGRATIONS_DIR
) -> None:
    """Run the migrations a file still lacks, in one transaction.

    Two processes may come here at once: the write lock is taken first and the version read again under it, so the
    second finds the work done. A file that already holds data is copied beside itself before it is changed, as
    `<name>.before-<version>`; that copy is a ledger of the old version.

    Args:
        connection: In autocommit mode, no transaction open.
        path: The ledger's file.
        application_id: Written to the file's header.
        target: Version to reach.
        folder: Holds `NNNN_<name>.sql`, one file a version.

    Raises:
        LedgerUnreadable: A migration does not fit what the file holds; it is kept as it was.
        LedgerTooNew: Another process just migrated it beyond `target`.
        sqlite3.Error: Busy, full disk and the like, for the caller to translate.
    """
    _enter_wal(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > target:
            raise LedgerTooNew(path, version, target)
        if 0 < version < target:
            _copy(path, f"{path}.before-{target}")
        for number in range(version + 1, target + 1):
            for statement in _statements(_script(folder, number)):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {target:d}")
        connection.execute(f"PRAGMA application_id = {application_id:d}")
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error) and error.sqlite_errorcode & 0xFF in (
            sqlite3.SQLITE_ERROR,
            sqlite3.SQLITE_CONSTRAINT,
        ):
            raise LedgerUnreadable(path, f"it could not be brought up to date ({error})") from error
        raise


def _enter_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL. That needs the file for itself and SQLite does not wait for it: several first starts wait here."""
    deadline = time.monotonic() + _WAL_PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _copy(path: str, copy_path: str) -> None:
    """Copy what is committed, through a connection of its own: the caller's open transaction is not part of it."""
    half_done = copy_path + ".part"
    os.close(os.open(half_done, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    source = sqlite3.connect(path, isolation_level=None)
    try:
        copy = sqlite3.connect(half_done, isolation_level=None)
        try:
            source.backup(copy)
        finally:
            copy.close()
    finally:
        source.close()
    os.replace(half_done, copy_path)


def _script(folder: str, number: int) -> str:
    prefix = f"{number:04d}_"
    (name,) = (name for name in os.listdir(folder) if name.startswith(prefix) and name.endswith(".sql"))
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def _statements(script: str) -> Iterator[str]:
    # executescript() would commit the open transaction first.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
