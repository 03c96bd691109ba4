"""What can go wrong with the ledger's file, in words a person can act on."""

import sqlite3

from wattback.errors import WattbackError

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNREADABLE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_NOT_WRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_NOLFS,
}


class LedgerUnreadable(WattbackError):
    """The file is damaged, or not a Wattback ledger. It was left as it is."""

    title = "The ledger cannot be read"

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"The ledger at {path} cannot be read: {what}. The file was kept as it is and nothing was written to it. "
            "Move it somewhere safe and start Wattback again to begin a new ledger, or put a backup in its place."
        )


class LedgerTooNew(WattbackError):
    """A newer Wattback wrote the file."""

    title = "The ledger is from a newer Wattback"

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(
            f"The ledger at {path} was written by a newer Wattback (format {found}; this one knows up to {known}). "
            "The file was kept as it is. Update Wattback, then start it again."
        )


class LedgerBusy(WattbackError):
    """Another process held the ledger for longer than one waits."""

    title = "The ledger is in use"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The ledger at {path} is in use by another program and did not become free in time. "
            "Nothing was changed. Try again in a moment."
        )


class LedgerNotWritable(WattbackError):
    """The disk is full, or the file or folder may not be written."""

    title = "The ledger cannot be written"

    def __init__(self, path: str, what: str) -> None:
        super().__init__(
            f"The ledger at {path} could not be written: {what}. What it already holds is unharmed, "
            "and nothing was half stored. Free some disk space or make the folder writable, then try again."
        )


class LedgerOverflow(WattbackError):
    """The energy of all events together would not fit the ledger's integers (about nine gigawatt-hours)."""

    title = "The ledger's total is at its limit"

    def __init__(self) -> None:
        super().__init__(
            "These answers would bring the ledger's total above nine gigawatt-hours, which no person uses: "
            "their counts are wrong. Nothing of them was stored. Find the page or program that reports such counts."
        )


def ledger_error(error: BaseException, path: str) -> WattbackError | None:
    """What an error from `sqlite3` means for a person.

    Args:
        error: As caught.
        path: The ledger's file.

    Returns:
        The error to raise instead, or None when the fault lies elsewhere than in the file.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return LedgerBusy(path)
    if code in _UNREADABLE:
        return LedgerUnreadable(path, str(error))
    if code in _NOT_WRITABLE:
        return LedgerNotWritable(path, str(error))
    return None
