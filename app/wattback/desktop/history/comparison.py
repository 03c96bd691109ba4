"""Two estimates set beside each other, without claiming more than both ranges allow. No Qt in here."""

from dataclasses import dataclass

from wattback.footprint import Range

ALIKE_WITHIN = 0.005
"""Central estimates closer than this share of the earlier one are about the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure differs from an earlier one.

    Attributes:
        share: By the central estimates: 0.38 is 38 % more, -0.2 is 20 % less; None when there was nothing before.
        is_certain: Whether the two ranges are apart, so that the direction holds whatever is true within them.
    """

    share: float | None
    is_certain: bool

    @property
    def is_alike(self) -> bool:
        """About the same, by the central estimates."""
        return self.share is not None and abs(self.share) < ALIKE_WITHIN


def compare(now: Range, earlier: Range) -> Change:
    """Set a figure beside an earlier one.

    Args:
        now: The later figure.
        earlier: The earlier figure in the same unit.
    """
    apart = now.low > earlier.high or now.high < earlier.low
    if earlier.central == 0:
        return Change(None if now.central else 0.0, apart)
    return Change(now.central / earlier.central - 1, apart)
