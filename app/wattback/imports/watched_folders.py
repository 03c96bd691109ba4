"""Logs of agents that are read by themselves while the companion runs.

Once a minute the known files are looked at, by size and time. One that changed is imported by a process of its own,
so that neither memory nor a moment of the window is spent on it, and so that it may be killed at any time: importing
the same log again counts only what is new. What was read, as it looked before the reading began, is kept in
`watched-folders.json`.

When an answer may be counted is the readers' rule, because a counted answer never changes: Claude Code's when its
last line says how it ended and something follows, or ten minutes after its last line; Codex' and Gemini CLI's when
their counts are written; Copilot CLI's when its session ends, or a day after its last line. So a file that changed is
read once more after that time.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wattback.errors import WattbackError
from wattback.imports.found_here import AgentFolder
from wattback.imports.log_tree import FileState, LogTree
from wattback.imports.watched_file import ReadFile, WatchedFolder, load, save

LOOK_EVERY_S = 60.0
READ_BYTES_PER_S = 2**20
"""A growing log is read as a whole, and so the more seldom the larger it is: on average not faster than this."""
LONGEST_READ_S = 30 * 60.0
RETRY_AFTER_S = 10 * 60.0
LONGEST_PAUSE_S = 24 * 3600.0
WHOLE_FOLDER_FROM = 24
"""As many changed files are read faster together, by one process."""

_SETTLES_S = {"claude-code": 11 * 60.0, "copilot-cli": 24 * 3600.0 + 60.0}
_ENDINGS = (".jsonl", ".json", ".csv")


class Reading(Protocol):
    """An import under way."""

    def poll(self) -> int | None:
        """Its exit status; None while it runs."""
        ...

    def kill(self) -> None:
        """End it."""
        ...

    def trouble(self) -> str:
        """What it said when it failed."""
        ...


StartReading = Callable[[str, str], Reading]
"""Starts importing: the kind (`auto` to recognise it) and the path."""


@dataclass(frozen=True, slots=True)
class _Failed:
    state: FileState
    times: int
    until_s: float


@dataclass(frozen=True, slots=True)
class _Job:
    kind: str
    path: str
    files: dict[str, FileState]


@dataclass(frozen=True, slots=True)
class _Running:
    job: _Job
    reading: Reading
    begun_s: float


class WatchedFolders:
    """Looks at logs and has them imported, one at a time."""

    def __init__(
        self,
        path: str,
        start: StartReading,
        agents: Callable[[], Sequence[AgentFolder]],
        now_s: Callable[[], float] = time.time,
    ) -> None:
        """Nothing is looked at before the first `step`.

        Args:
            path: `watched-folders.json` in the data directory.
            start: See `StartReading`.
            agents: Where agents write; empty while the person has that switched off.
            now_s: The clock, seconds since the epoch.
        """
        self._path = path
        self._start = start
        self._agents = agents
        self._now_s = now_s
        self._chosen, self._read = load(path)
        self._failed: dict[str, _Failed] = {}
        self._trees: dict[AgentFolder, LogTree] = {}
        self._jobs: list[_Job] = []
        self._running: _Running | None = None
        self._looked_s = float("-inf")
        self._retry_s = float("-inf")
        self.trouble = ""
        """What went wrong last, for people; empty when all is well."""

    @property
    def chosen(self) -> tuple[WatchedFolder, ...]:
        """Folders the person chose, beside those of known agents."""
        return tuple(self._chosen)

    def choose(self, folders: Sequence[WatchedFolder]) -> None:
        """Watch these folders from now on, and no others that were chosen.

        Raises:
            FileUnusable: The data directory may not be written.
        """
        self._chosen = list(dict.fromkeys(folders))
        self._save()
        self._looked_s = float("-inf")

    def step(self) -> None:
        """Go on: to be called every few seconds. Never waits and never raises; trouble is kept in `trouble`."""
        try:
            self._step()
        except (OSError, WattbackError) as error:
            self.trouble = str(error)
            self._retry_s = self._now_s() + RETRY_AFTER_S

    def close(self) -> None:
        """End what is being read; it is read again next time."""
        if self._running is not None:
            self._running.reading.kill()
            self._running = None
        self._jobs.clear()

    def _step(self) -> None:
        now_s = self._now_s()
        if self._running is not None:
            if not self._is_over(self._running, now_s):
                return
            self._running = None
        if now_s < self._retry_s:
            return
        if not self._jobs and not 0 <= now_s - self._looked_s < LOOK_EVERY_S:
            self._looked_s = now_s
            self._jobs = self._due(now_s)
        if self._jobs:
            job = self._jobs.pop(0)
            self._running = _Running(job, self._start(job.kind, job.path), now_s)

    def _is_over(self, running: _Running, now_s: float) -> bool:
        status = running.reading.poll()
        if status is None:
            if now_s - running.begun_s <= LONGEST_READ_S:
                return False
            running.reading.kill()
        job = running.job
        if status != 0:
            # Nothing was counted by halves. It is read again when it changed, or after a while, and ever more seldom.
            self.trouble = (
                running.reading.trouble() or f"{job.path} could not be read and was left for later."
            )
            for path, state in job.files.items():
                times = self._failed[path].times + 1 if path in self._failed else 1
                pause_s = min(RETRY_AFTER_S * 2.0 ** (times - 1), LONGEST_PAUSE_S)
                self._failed[path] = _Failed(state, times, now_s + pause_s)
            return True
        self.trouble = ""
        for path, state in job.files.items():
            self._read[path] = ReadFile(state, running.begun_s)
            self._failed.pop(path, None)
        self._save()
        return True

    def _due(self, now_s: float) -> list[_Job]:
        agents = self._agents()
        folders = [
            *agents,
            *(AgentFolder(each.kind, each.path, _ENDINGS) for each in self._chosen),
        ]
        trees: dict[AgentFolder, LogTree] = {}
        jobs: list[_Job] = []
        there: set[str] = set()
        for folder in folders:
            trees[folder] = self._trees.get(folder) or LogTree(folder.path, folder.endings)
            files = trees[folder].look(now_s)
            there.update(files)
            due = {
                path: state for path, state in files.items() if self._is_due(folder.kind, path, state, now_s)
            }
            if len(due) >= WHOLE_FOLDER_FROM:
                jobs.append(_Job(folder.kind, folder.path, due))
            else:
                jobs.extend(_Job(folder.kind, path, {path: state}) for path, state in sorted(due.items()))
        self._trees = trees
        if agents:
            # Of a log that is gone nothing needs to be known; while the switch is off all of it is kept.
            self._read = {path: read for path, read in self._read.items() if path in there}
        return jobs

    def _is_due(self, kind: str, path: str, state: FileState, now_s: float) -> bool:
        failed = self._failed.get(path)
        if failed is not None and failed.state == state and now_s < failed.until_s:
            return False
        read = self._read.get(path)
        if read is None:
            return state.size > 0
        rests_until_s = read.at_s + max(LOOK_EVERY_S, state.size / READ_BYTES_PER_S)
        if state != read.state:
            return now_s >= rests_until_s
        settles_s = state.mtime_ns / 1e9 + _SETTLES_S.get(kind, 0.0)
        return read.at_s < settles_s <= now_s

    def _save(self) -> None:
        save(self._path, self._chosen, self._read)
