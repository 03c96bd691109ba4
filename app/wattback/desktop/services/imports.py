"""Bringing along what was used before Wattback, and what agents write to their logs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from wattback.footprint import Range


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of history: its name, its title, whether it is a `file` or a `folder`, and how to get it."""

    kind: str
    title: str
    chooses: str
    hint: str


@dataclass(frozen=True, slots=True)
class FoundHistory:
    """A history that lies on this machine; `size_bytes` and `newest_ms` are what its files say."""

    kind: str
    title: str
    path: str
    size_bytes: int
    newest_ms: int


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; `bytes_total` 0 when nobody knows."""

    bytes_done: int
    bytes_total: int
    answers: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not counted: where it stands and why."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of a history.

    Attributes:
        kind: What it was read as.
        read: Answers found.
        new: Those counted now.
        already_known: Those counted before: live, or by an earlier import.
        left_out: What was not counted, the first of them.
        left_out_count: How many that are in all.
        first_ms: The oldest new answer; None when there is none.
        last_ms: The newest.
        energy_wh: Electricity of the new ones.
    """

    kind: str
    read: int
    new: int
    already_known: int
    left_out: tuple[LeftOut, ...]
    left_out_count: int
    first_ms: int | None
    last_ms: int | None
    energy_wh: Range


class ImportServices(Protocol):
    """Readers of histories."""

    def kinds(self) -> tuple[ImportKind, ...]:
        """All kinds, the most common first."""
        ...

    def found(self) -> tuple[FoundHistory, ...]:
        """Histories on this machine, without reading them."""
        ...

    def recognise(self, path: str) -> str:
        """The kind of a file or folder.

        Raises:
            WattbackError: It is no history that Wattback knows.
        """
        ...

    def import_history(
        self, kind: str, path: str, progress: Callable[[ImportProgress], bool]
    ) -> ImportResult | None:
        """Count what is new in a history: all of it, or nothing.

        `progress` is called from the calling thread; when it returns False nothing is imported and None is returned.

        Raises:
            WattbackError: The history cannot be read; the message names file and place, and nothing was imported.
        """
        ...

    def is_watching(self) -> bool:
        """Whether agents' logs are looked at by themselves."""
        ...

    def set_watching(self, on: bool) -> None:
        """Look at agents' logs every minute, or no longer."""
        ...

    def look_at_logs(self) -> str:
        """Go on with agents' logs, when they are watched: quick, and to be called every few seconds by one thread.

        Returns:
            What went wrong last, for people; empty when all is well.
        """
        ...

    def stop_looking(self) -> None:
        """End what is being read of the logs; it is read again next time."""
        ...
