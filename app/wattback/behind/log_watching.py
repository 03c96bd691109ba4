"""Agents' logs, read by themselves while the companion runs and the person wants it."""

import os
from typing import TYPE_CHECKING

from wattback import paths
from wattback.autostart import this_session
from wattback.ledger.settings import get_flag
from wattback.wiring import ledger

if TYPE_CHECKING:
    from wattback.imports.watched_folders import WatchedFolders

_FILE_NAME = "watched-folders.json"


class LogWatching:
    """Goes on with the watched logs; every call is quick, and one thread at a time makes it."""

    def __init__(self) -> None:
        self._watched: WatchedFolders | None = None

    def step(self) -> str:
        """Look when it is time to, or see whether a reading under way is done.

        Returns:
            What went wrong last, for people; empty when all is well, or when nothing is watched.
        """
        with ledger() as connection:
            wanted = get_flag(connection, "imports.watch")
        if not wanted and self._watched is None:
            return ""
        if self._watched is None:
            self._watched = _watched_folders()
        if not wanted:
            self.close()
            return ""
        self._watched.step()
        return self._watched.trouble

    def close(self) -> None:
        """End what is being read; it is read again next time."""
        if self._watched is not None:
            self._watched.close()
            self._watched = None


def _watched_folders() -> "WatchedFolders":
    from wattback.imports.found_here import agent_folders
    from wattback.imports.reading_process import ReadingProcess
    from wattback.imports.watched_folders import WatchedFolders

    command = this_session().command
    return WatchedFolders(
        os.path.join(paths.data_dir(), _FILE_NAME),
        lambda kind, path: ReadingProcess(command, kind, path),
        agent_folders,
    )
