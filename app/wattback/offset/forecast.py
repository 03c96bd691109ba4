"""When the next retirement is likely, of how much, and what it would cost: from the person's own use of the last weeks.

A pure function. The rate is the mean of the weeks that are known, those without use among them; the slowest and the
fastest of them bound the day.
"""

from dataclasses import dataclass
from enum import StrEnum

from wattback.ledger.offers_seen import OfferSeen
from wattback.offset.policy import DAY_MS, Policy, worthwhile_mwh

WEEK_MS = 7 * DAY_MS
WEEKS = 4
_LEAST_KNOWN_MS = 3 * DAY_MS
_FARTHEST_MS = 730 * DAY_MS


@dataclass(frozen=True, slots=True)
class Use:
    """How much was used lately, by the coverage that is matched.

    Attributes:
        by_week_mwh: Milliwatt-hours in each of the last weeks, counted back from now, newest first; `WEEKS` at most.
        known_for_ms: How long ago the first use was, 0 when there was none.
    """

    by_week_mwh: tuple[int, ...]
    known_for_ms: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next retirement, as far as it can be told.

    Attributes:
        at_ms: Around when, UTC epoch milliseconds.
        earliest_ms: When all goes on as in the fastest week.
        latest_ms: As in the slowest; None when that is not within two years.
        amount_mwh: Milliwatt-hours by then.
        price_micro: Their price, in millionths of the payment token; None when no price was ever seen.
        fee_micro: The most the network fee would be, likewise; None when unknown.
        seen_at_ms: Of when the price is.
    """

    at_ms: int
    earliest_ms: int
    latest_ms: int | None
    amount_mwh: int
    price_micro: int | None
    fee_micro: int | None
    seen_at_ms: int | None


class Doubt(StrEnum):
    """Why nothing can be said about the next retirement."""

    TOO_EARLY = "too early"
    UNUSED = "unused"
    FREE = "free"
    TOO_SLOW = "too slow"


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing can be said about the next retirement, and why."""

    reason: Doubt


def forecast(
    use: Use, due_mwh: int, oldest_at_ms: int | None, policy: Policy, offer: OfferSeen | None, now_ms: int
) -> Forecast | Unknown:
    """When the policy will find a retirement worth it.

    That is when the threshold or the age limit is reached, and the network fee has become a small enough share.

    Args:
        use: Of the last weeks.
        due_mwh: Milliwatt-hours due now.
        oldest_at_ms: Of what is due; None when nothing is. From the future, it counts as of now.
        policy: The person's choices.
        offer: What the market asked for last; None when it never did, or when its fee is play money.
        now_ms: UTC epoch milliseconds.
    """
    known_ms = min(use.known_for_ms, WEEKS * WEEK_MS)
    if known_ms < _LEAST_KNOWN_MS:
        return Unknown(Doubt.TOO_EARLY)
    used_mwh = sum(use.by_week_mwh)
    if used_mwh == 0 and due_mwh == 0:
        return Unknown(Doubt.UNUSED)
    needed_mwh: int | None = 0
    if offer is not None and offer.fee_micro is not None:
        needed_mwh = worthwhile_mwh(
            offer.amount_mwh, offer.worth_micro, offer.fee_micro, policy.fee_share_max
        )
    if needed_mwh is None:
        return Unknown(Doubt.FREE)
    oldest_ms = now_ms if oldest_at_ms is None or due_mwh == 0 else min(oldest_at_ms, now_ms)
    age_limit_ms = oldest_ms + policy.max_age_ms

    def when(mwh_per_ms: float) -> float:
        enough_ms = _reached_after_ms(round(policy.threshold_wh * 1000) - due_mwh, mwh_per_ms)
        worth_it_ms = _reached_after_ms(max(needed_mwh or 0, 1) - due_mwh, mwh_per_ms)
        return max(min(enough_ms, age_limit_ms - now_ms), worth_it_ms, 0.0)

    mean = used_mwh / known_ms
    whole_weeks = [week_mwh / WEEK_MS for week_mwh in use.by_week_mwh[: known_ms // WEEK_MS]]
    slowest, fastest = min([mean, *whole_weeks]), max([mean, *whole_weeks])
    after_ms = when(mean)
    if after_ms > _FARTHEST_MS:
        return Unknown(Doubt.TOO_SLOW)
    latest_after_ms = when(slowest)
    amount_mwh = max(1, due_mwh + round(mean * after_ms))
    return Forecast(
        at_ms=now_ms + round(after_ms),
        earliest_ms=now_ms + round(when(fastest)),
        latest_ms=None if latest_after_ms > _FARTHEST_MS else now_ms + round(latest_after_ms),
        amount_mwh=amount_mwh,
        price_micro=None if offer is None else -(-offer.worth_micro * amount_mwh // offer.amount_mwh),
        fee_micro=None if offer is None else offer.fee_micro,
        seen_at_ms=None if offer is None else offer.at_ms,
    )


def _reached_after_ms(missing_mwh: int, mwh_per_ms: float) -> float:
    if missing_mwh <= 0:
        return 0.0
    return missing_mwh / mwh_per_ms if mwh_per_ms > 0 else float("inf")
