"""One answer in detail: how its figures came about, line by line."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ExplanationLine:
    """One line of the chain from counts to grams.

    Attributes:
        what: What is reckoned.
        figure: Its figures, low / central / high where there are three.
        source: What it rests on; empty where it only follows from the lines above.
    """

    what: str
    figure: str
    source: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an estimate comes about by today's tables.

    Attributes:
        lines: The chain; empty for recorded electricity, which is no estimate.
        notes: What should be known about it, a sentence each.
        counted_with: Tables behind the figure that counts.
        explained_with: Tables behind the chain; other ones when a retirement covers the answer since.
        is_same: Whether the chain ends in the figure that counts.
    """

    lines: tuple[ExplanationLine, ...]
    notes: tuple[str, ...]
    counted_with: str
    explained_with: str
    is_same: bool


class AnswerServices(Protocol):
    """Looks an answer up in the ledger; asks no network."""

    def explain(self, event_id: str) -> Explanation:
        """The chain of one answer.

        Args:
            event_id: Its id, hexadecimal with or without hyphens.

        Raises:
            AnswerUnknown: The ledger has no such answer.
        """
        ...
