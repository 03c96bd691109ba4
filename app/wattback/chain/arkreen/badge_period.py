"""Which retirements the next badge shows: those of one month or year that is over, and on no badge yet.

The chain itself says which offsets are on a badge, so nothing has to be remembered about it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

MONTHLY, YEARLY = "monthly", "yearly"
MOST_OFFSETS = 100
"""On one badge: each costs two storage writes, and a block's gas is limited."""


@dataclass(frozen=True, slots=True)
class Offset:
    """An offset as the market's book has it.

    Attributes:
        offset_id: Its number.
        amount_mwh: Milliwatt-hours.
        created_at_s: Block time, UTC epoch seconds.
        is_on_badge: Whether a badge shows it.
    """

    offset_id: int
    amount_mwh: int
    created_at_s: int
    is_on_badge: bool


@dataclass(frozen=True, slots=True)
class BadgePlan:
    """What the next badge would show.

    Attributes:
        period: A UTC month, `2026-11`, or year, `2026`.
        offset_ids: Oldest first.
        amount_mwh: Together.
    """

    period: str
    offset_ids: tuple[int, ...]
    amount_mwh: int


def period_of(at_s: int, cadence: str) -> str:
    """The UTC month or year that a time is in.

    Args:
        at_s: UTC epoch seconds.
        cadence: `monthly` or `yearly`.

    Raises:
        ValueError: Another cadence.
    """
    if cadence not in (MONTHLY, YEARLY):
        raise ValueError(f"badges are monthly or yearly, not {cadence}")
    return datetime.fromtimestamp(at_s, UTC).strftime("%Y-%m" if cadence == MONTHLY else "%Y")


def next_badge(offsets: Iterable[Offset], cadence: str, now_s: int) -> BadgePlan | None:
    """The badge of the oldest period that is over and has offsets on no badge; None when there is none.

    Args:
        offsets: The account's, of retirements that are final.
        cadence: `monthly` or `yearly`.
        now_s: The chain's time, UTC epoch seconds.
    """
    present = period_of(now_s, cadence)
    waiting = sorted(
        (
            each
            for each in offsets
            if not each.is_on_badge and period_of(each.created_at_s, cadence) < present
        ),
        key=lambda each: each.offset_id,
    )
    if not waiting:
        return None
    period = min(period_of(each.created_at_s, cadence) for each in waiting)
    shown = [each for each in waiting if period_of(each.created_at_s, cadence) == period][:MOST_OFFSETS]
    return BadgePlan(
        period=period,
        offset_ids=tuple(each.offset_id for each in shown),
        amount_mwh=sum(each.amount_mwh for each in shown),
    )
