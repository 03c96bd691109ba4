"""What stands beside the matching of electricity, made by hand only: carbon credits and Arkreen's badges."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class BesidePreview:
    """What would be signed, in words.

    Attributes:
        title: What would be done.
        rows: Label and value.
        caveat: What it does not do, and what is public for ever.
        agree: On the button that does it.
    """

    title: str
    rows: tuple[tuple[str, str], ...]
    caveat: str
    agree: str


class BesideServices(Protocol):
    """Each signs only what its last preview showed."""

    def quote_carbon(self, kilograms: str) -> BesidePreview:
        """What retiring so much carbon on the chosen network would take; signs nothing.

        Raises:
            WattbackError: It is no amount, or the market or the network said no.
        """
        ...

    def retire_carbon(self, password: str, progress: Callable[[str], None]) -> str:
        """Retire what was quoted, for no more than was shown; returns what happened, in words.

        Raises:
            WattbackError: Nothing was quoted, the password is wrong, a cap says no, or it would take more by now.
        """
        ...

    def preview_badge(self) -> BesidePreview | None:
        """The badge that is due on the chosen network, its transaction tried out; None when none is due.

        Raises:
            WattbackError: Badges are off, the market has none, or the network said no.
        """
        ...

    def make_badge(self, password: str, progress: Callable[[str], None]) -> str:
        """Make what was shown; returns what happened, in words.

        Raises:
            WattbackError: Nothing was shown, the password is wrong, or something else is due by now.
        """
        ...
