"""What the person should hear of while the window is closed: budget, week, money, sites that changed."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice, ready to be shown. It tells of something; it never asks for a decision about money.

    Attributes:
        kind: `budget`, `weekly`, `low_balance`, `cap_reached` or `drift`: `notifications.<kind>` switches it.
        title: A few words.
        text: One or two sentences.
        page: Name of the page that shows more, such as `history`.
    """

    kind: str
    title: str
    text: str
    page: str


class NoticeServices(Protocol):
    """Decides what is due, and remembers what was handed out."""

    def due_notices(self, now_ms: int) -> tuple[Notice, ...]:
        """What has to be said now, each thing once, also over restarts; nothing that is switched off.

        Ask every few minutes, from a worker thread: it reads the ledger, and asks a network for the wallet's balance at
        most once an hour, while a retirement is about to be made.

        Args:
            now_ms: UTC epoch milliseconds.
        """
        ...
