"""One pure function says whether the companion retires now by itself, asks, or waits, and why.

It weighs what the ledger holds before a market is asked for its price, and everything once it was. Whatever it says,
the guard holds each payment to the limits again.
"""

from dataclasses import dataclass
from enum import StrEnum

from wattback.ledger.offers_seen import OfferSeen
from wattback.ledger.offsets import Due
from wattback.offset.decision_words import (
    dear_hour_words,
    fee_ceiling_words,
    fee_share_words,
    offer_words,
    price_ceiling_words,
)
from wattback.offset.policy import Policy, amount_verdict, worthwhile_mwh
from wattback.wallet.caps import Cap, Money, highest_price_micro

LOOK_AGAIN_MS = 3600 * 1000
"""How long what a market said is good enough to wait by."""


class Action(StrEnum):
    """What to do now."""

    GO = "go"
    ASK = "ask"
    LOOK = "look"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Offer:
    """What the market and the network ask for what is due, and whether the wallet can pay it.

    Attributes:
        amount_mwh: Milliwatt-hours priced.
        price_micro: What is to be paid now, in millionths of the payment token, rounded up.
        worth_micro: The certificates' posted price, likewise, rounded down: what the fee is compared with.
        fee_micro: The most the network fee can be, likewise, rounded up; None when nobody knows what the coin costs.
        caps: Each cap, with this payment counted in.
        lacks: What the wallet has too little of, in words; None when it can pay.
        is_cheap_hour: False when the network's fees are dear beside the last days'.
        fee_is_play: The fee is play money, which is not compared with anything.
    """

    amount_mwh: int
    price_micro: int
    worth_micro: int
    fee_micro: int | None
    caps: tuple[Cap, ...] = ()
    lacks: str | None = None
    is_cheap_hour: bool = True
    fee_is_play: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """All that a decision depends on.

    Attributes:
        now_ms: UTC epoch milliseconds.
        policy: The person's choices.
        money: The payment token.
        native_symbol: The coin that pays network fees.
        due: What is due, or None.
        stopped: The person pulled the brake.
        blocked: Why nothing new may be signed, in words: a changed contract, unknown retirements, a wrong clock.
        paused_until_ms: After a failure, until when nothing is tried again; None when nothing failed lately.
        last_offer: What was seen last; None when nobody ever looked.
        offer: What was seen just now; None before the market was asked.
    """

    now_ms: int
    policy: Policy
    money: Money
    native_symbol: str
    due: Due | None
    stopped: bool = False
    blocked: str | None = None
    paused_until_ms: int | None = None
    last_offer: OfferSeen | None = None
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, and why.

    Attributes:
        action: `go`, `ask`, `look` (ask the market for its price and decide again) or `wait`.
        reason: In words for the person.
        until_ms: When waiting may end by itself; None when only the person can end it, or more use.
        tell: What keeps it waiting needs the person: the age limit is passed, or it is impossible.
    """

    action: Action
    reason: str
    until_ms: int | None = None
    tell: bool = False


def decide(state: State) -> Decision:
    """Whether to retire what is due now. Depends on nothing but its argument; never `go` when any limit is broken."""
    return _before_looking(state) or _after_looking(state)


def _before_looking(state: State) -> Decision | None:
    policy, now_ms = state.policy, state.now_ms
    if state.stopped:
        return _wait("You stopped all payments.")
    if policy.mode not in ("ask", "automatic"):
        return _wait("You retire by hand.")
    if state.blocked is not None:
        return Decision(Action.WAIT, state.blocked, tell=True)
    amount = amount_verdict(state.due, policy, now_ms)
    if state.due is None or not amount.go:
        age_limit_ms = None if state.due is None or not state.due.amount_mwh else _age_limit_ms(state)
        return Decision(Action.WAIT, amount.reason, age_limit_ms)
    if state.paused_until_ms is not None and now_ms < state.paused_until_ms:
        return _wait(
            "The last offset failed a short while ago; the next is tried later.", state.paused_until_ms
        )
    if state.offer is not None:
        return None
    seen = state.last_offer
    if seen is not None and 0 <= now_ms - seen.at_ms < LOOK_AGAIN_MS and seen.fee_micro is not None:
        needed_mwh = worthwhile_mwh(seen.amount_mwh, seen.worth_micro, seen.fee_micro, policy.fee_share_max)
        if needed_mwh is None or state.due.amount_mwh < needed_mwh:
            return Decision(
                Action.WAIT,
                fee_share_words(seen, needed_mwh, state.money, policy.fee_share_max),
                seen.at_ms + LOOK_AGAIN_MS,
                _is_old(state),
            )
    return Decision(Action.LOOK, amount.reason)


def _after_looking(state: State) -> Decision:
    offer, policy, money = state.offer, state.policy, state.money
    if offer is None:
        raise ValueError("nothing was looked at")
    later_ms = state.now_ms + LOOK_AGAIN_MS
    trouble = _refusal(offer, policy, money)
    if trouble is not None:
        return Decision(Action.WAIT, trouble, later_ms, tell=True)
    if not offer.fee_is_play:
        if offer.fee_micro is None:
            what = f"What a {state.native_symbol} costs is not known, so the network fee cannot be compared."
            helps = " Say what it costs, in the payment token: wattback settings set fees.native_price"
            return Decision(Action.WAIT, what + helps, later_ms, tell=True)
        if offer.fee_micro > policy.fee_ceiling_micro:
            words = fee_ceiling_words(offer.fee_micro, policy.fee_ceiling_micro, money)
            return Decision(Action.WAIT, words, later_ms, _is_old(state))
        if offer.fee_micro > policy.fee_share_max * offer.worth_micro:
            seen = OfferSeen(state.now_ms, offer.amount_mwh, offer.worth_micro, offer.fee_micro)
            needed_mwh = worthwhile_mwh(
                offer.amount_mwh, offer.worth_micro, offer.fee_micro, policy.fee_share_max
            )
            words = fee_share_words(seen, needed_mwh, money, policy.fee_share_max)
            return Decision(Action.WAIT, words, later_ms, _is_old(state))
        if not offer.is_cheap_hour and not _is_old(state):
            return Decision(Action.WAIT, dear_hour_words(), min(later_ms, _age_limit_ms(state)))
    reason = offer_words(offer.amount_mwh, offer.price_micro, offer.fee_micro, money)
    return Decision(Action.ASK if policy.mode == "ask" else Action.GO, reason, tell=policy.mode == "ask")


def _refusal(offer: Offer, policy: Policy, money: Money) -> str | None:
    ceiling_micro = policy.price_ceiling_micro_per_megawatt_hour
    dearest_micro = max(offer.price_micro, offer.worth_micro)
    if offer.amount_mwh <= 0 or dearest_micro > highest_price_micro(offer.amount_mwh, ceiling_micro):
        return price_ceiling_words(offer.amount_mwh, dearest_micro, ceiling_micro, money)
    refusals = (cap.refusal(money) for cap in offer.caps)
    return next((words for words in refusals if words is not None), offer.lacks)


def _wait(reason: str, until_ms: int | None = None) -> Decision:
    return Decision(Action.WAIT, reason, until_ms)


def _age_limit_ms(state: State) -> int:
    return state.now_ms if state.due is None else state.due.oldest_at_ms + state.policy.max_age_ms


def _is_old(state: State) -> bool:
    return state.due is not None and state.now_ms >= _age_limit_ms(state)
