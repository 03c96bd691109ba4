"""A log that is imported by a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

_NICENESS = 10
_LONGEST_SAID = 1000


class ReadingProcess:
    """An import in a process of its own, behind everything else in the queue for the processor."""

    def __init__(self, command: Sequence[str], kind: str, path: str) -> None:
        """Start it.

        Args:
            command: How this very Wattback is started.
            kind: The kind of the log, or `auto`.
            path: The log, or the folder.

        Raises:
            OSError: It cannot be started.
        """
        self._said = ""
        flags = 0
        if sys.platform == "win32":
            flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
        self._process = subprocess.Popen(  # noqa: S603 - our own command, and a path as one argument
            [*command, "import", kind, path, "--json"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            creationflags=flags,
        )
        if sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICENESS)

    def poll(self) -> int | None:
        """Its exit status; None while it runs."""
        status = self._process.poll()
        if status is not None:
            self._listen()
        return status

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._listen()

    def trouble(self) -> str:
        """What it said when it failed; empty while it runs."""
        return self._said

    def _listen(self) -> None:
        if self._process.stderr is not None and not self._process.stderr.closed:
            _, said = self._process.communicate()
            self._said = said.decode(errors="replace").strip()[:_LONGEST_SAID]
