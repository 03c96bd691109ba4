"""py-evm's key/value store in one SQLite file, held by one process at a time, one SQL transaction a block.

The lock is SQLite's own: in exclusive locking mode a connection takes the file's lock at its first access
and keeps it until it is closed, or until the operating system takes it from a killed process. The
write-ahead log with `synchronous=FULL` makes a block durable when its transaction's commit returns.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator

from eth.db.atomic import AtomicDB

from wattback.chain.errors import ChainBusy, ChainFileUnusable

FORMAT_VERSION = 1


class SqliteState(AtomicDB):
    """The chain's whole state. Reads at any time; writes only inside `block()`."""

    def __init__(self, path: str, wait_s: float) -> None:
        """Opens or creates the file.

        Args:
            path: Of the SQLite file.
            wait_s: How long to wait for another process to let go of it.

        Raises:
            ChainBusy: Another process still held it after `wait_s`.
            ChainFileUnusable: It is damaged, not writable, or from a newer Wattback.
        """
        super().__init__()
        self.path = path
        try:
            self._sql = sqlite3.connect(path, timeout=wait_s, isolation_level=None, check_same_thread=False)
            try:
                self._open()
            except BaseException:
                self._sql.close()
                raise
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise ChainBusy(wait_s) from error
            raise ChainFileUnusable(path, str(error)) from error
        except sqlite3.DatabaseError as error:
            raise ChainFileUnusable(path, str(error)) from error

    def _open(self) -> None:
        self._sql.execute("PRAGMA locking_mode=EXCLUSIVE")
        self._sql.execute("PRAGMA journal_mode=WAL")
        self._sql.execute("PRAGMA synchronous=FULL")
        self._sql.execute("BEGIN IMMEDIATE")
        version: int = self._sql.execute("PRAGMA user_version").fetchone()[0]
        if version > FORMAT_VERSION:
            raise sqlite3.DatabaseError("it was written by a newer version of Wattback")
        if version == 0:
            self._sql.execute("CREATE TABLE state(key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID")
            self._sql.execute(f"PRAGMA user_version={FORMAT_VERSION}")
        self._sql.execute("COMMIT")
        if os.name == "posix":
            os.chmod(self.path, 0o600)

    @contextlib.contextmanager
    def block(self) -> Iterator[None]:
        """Everything written inside is on disk when this returns, or none of it after an error or a kill.

        A block inside a block is part of the outer one.

        Raises:
            ChainFileUnusable: The disk did not take it.
        """
        if self._in_block():
            yield
            return
        try:
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._sql.execute("COMMIT")
            except BaseException:
                if self._in_block():
                    self._sql.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise ChainFileUnusable(self.path, str(error)) from error

    def close(self) -> None:
        """Lets go of the file. Closing twice is fine."""
        self._sql.close()

    def __getitem__(self, key: bytes) -> bytes:
        value = self._read(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._require_block()
        self._sql.execute("INSERT OR REPLACE INTO state VALUES(?, ?)", (key, value))

    def __delitem__(self, key: bytes) -> None:
        self._require_block()
        if self._sql.execute("DELETE FROM state WHERE key=?", (key,)).rowcount == 0:
            raise KeyError(key)

    def _exists(self, key: bytes) -> bool:
        return self._read(key) is not None

    def _read(self, key: bytes) -> bytes | None:
        try:
            row = self._sql.execute("SELECT value FROM state WHERE key=?", (key,)).fetchone()
        except sqlite3.Error as error:
            raise ChainFileUnusable(self.path, str(error)) from error
        return None if row is None else bytes(row[0])

    def _in_block(self) -> bool:
        return self._sql.in_transaction

    def _require_block(self) -> None:
        if not self._in_block():
            raise RuntimeError("the practice chain's state is written inside a block only")
