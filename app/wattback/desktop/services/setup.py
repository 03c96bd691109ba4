"""The first minute: browsers, place, starting with the session."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class BrowserState:
    """One browser on this machine: whether it reaches Wattback, and what to do if not; empty when linking helps."""

    name: str
    is_linked: bool
    text: str
    remedy: str


class SetupServices(Protocol):
    """What a new person sets up once."""

    def browsers(self) -> tuple[BrowserState, ...]:
        """Every browser found, from `doctor`'s own look at it."""
        ...

    def link_browsers(self) -> tuple[BrowserState, ...]:
        """Register with every browser found; returns how they are now."""
        ...

    def extension_folders(self) -> tuple[tuple[str, str], ...]:
        """Where the extension lies that can be loaded by hand: (kind of browser, folder); empty in an installed app."""
        ...

    def answers_counted(self) -> int:
        """How many of the last hundred answers were counted live, to notice the first one."""
        ...

    def likely_zone(self) -> tuple[str, str] | None:
        """The grid zone that this machine's time zone suggests: code and name; asks no network."""
        ...

    def starts_with_session(self) -> bool:
        """Whether Wattback starts when the person logs in."""
        ...

    def set_starts_with_session(self, on: bool) -> None:
        """Start with the session, or no longer."""
        ...
