"""The decision: never when a limit is broken, always the same for the same facts, and no stricter for better ones."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wattback.ledger.offers_seen import OfferSeen
from wattback.ledger.offsets import Due
from wattback.offset.decision import LOOK_AGAIN_MS, Action, Offer, State, decide
from wattback.offset.policy import Policy, worthwhile_mwh
from wattback.wallet.caps import Cap, Money

DAY_MS = 24 * 3600 * 1000
NOW_MS = 1_795_000_000_000
USDC = Money("USDC", 6)
POLICY = Policy("automatic", "high", threshold_wh=100.0, max_age_ms=31 * DAY_MS, fee_share_max=Decimal("0.1"))
CAPS = (Cap("per retirement", "caps.per_transaction_micro", 25_000, 1_000_000),)
OFFER = Offer(amount_mwh=2_500_000, price_micro=25_000, worth_micro=25_000, fee_micro=2_400, caps=CAPS)


def due(amount_mwh: int, age_days: float = 0) -> Due:
    return Due(0, 9, 9, amount_mwh * 1_000_000, 0, amount_mwh, NOW_MS - int(age_days * DAY_MS))


STATE = State(NOW_MS, POLICY, USDC, "POL", due(2_500_000), offer=OFFER)


def of(state: State = STATE, offer: dict[str, Any] | None = None, **policy: Any) -> State:
    """A state with another offer and another policy."""
    changed = None if state.offer is None else replace(state.offer, **(offer or {}))
    return replace(state, policy=replace(state.policy, **policy), offer=changed)


def test_it_goes_when_all_is_well() -> None:
    decision = decide(STATE)
    assert decision.action == Action.GO
    assert decision.reason == "Certificates for 2.5 kWh cost 0.025 USDC and at most 0.0024 USDC network fee."


def test_it_asks_the_person_who_wants_to_be_asked() -> None:
    decision = decide(of(mode="ask"))
    assert decision.action == Action.ASK
    assert decision.tell
    assert "2.5 kWh cost 0.025 USDC" in decision.reason


def test_the_market_is_asked_only_when_enough_is_due() -> None:
    assert decide(replace(STATE, offer=None)).action == Action.LOOK
    little = replace(STATE, offer=None, due=due(50_000, age_days=30))
    assert decide(little).action == Action.WAIT
    assert decide(little).until_ms == NOW_MS + DAY_MS, "the age limit"
    assert decide(replace(little, now_ms=NOW_MS + DAY_MS)).action == Action.LOOK


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (replace(STATE, stopped=True), "You stopped all payments"),
        (of(mode="manual"), "You retire by hand"),
        (replace(STATE, due=None), "Nothing is due"),
        (replace(STATE, blocked="A contract changed."), "A contract changed"),
        (replace(STATE, paused_until_ms=NOW_MS + 1), "failed a short while ago"),
        (of(offer={"fee_micro": None}), "What a POL costs is not known"),
        (of(offer={"fee_micro": 2_501}), "10 % of the price of 0.025 USDC; your limit is 10 %"),
        (of(offer={"fee_micro": 57_500}), "230 % of the price of 0.025 USDC"),
        (of(offer={"fee_micro": 100_001}), "at most 0.10 USDC, above your ceiling of 0.10 USDC"),
        (of(offer={"price_micro": 0, "worth_micro": 0}), "for certificates that cost nothing"),
        (of(offer={"worth_micro": 125_001}), "Certificates cost 50 USDC for a megawatt-hour, above"),
        (of(offer={"lacks": "The wallet holds too little."}), "holds too little"),
        (of(offer={"caps": (replace(CAPS[0], limit_micro=24_999),)}), r"your cap is 0.024999 USDC"),
        (of(offer={"is_cheap_hour": False}), "waits for a cheaper hour"),
    ],
)
def test_it_waits_and_says_why(state: State, words: str) -> None:
    decision = decide(state)
    assert decision.action == Action.WAIT
    assert words in decision.reason


def test_bought_in_bulk_before_the_fee_is_compared_with_the_posted_price() -> None:
    assert decide(of(offer={"price_micro": 0})).action == Action.GO


def test_fees_in_play_money_are_not_compared() -> None:
    assert decide(of(offer={"fee_micro": None, "fee_is_play": True})).action == Action.GO


def test_a_dear_hour_is_waited_out_until_the_age_limit_and_no_longer() -> None:
    dear = of(replace(STATE, due=due(2_500_000, age_days=30.99)), {"is_cheap_hour": False})
    assert decide(dear).until_ms == NOW_MS + round(0.01 * DAY_MS)
    assert decide(replace(dear, now_ms=NOW_MS + DAY_MS)).action == Action.GO


def test_at_the_age_limit_it_still_pays_no_foolish_fee_and_tells_what_helps() -> None:
    old = of(
        replace(STATE, due=due(100_000, age_days=40)),
        {"amount_mwh": 100_000, "price_micro": 1_000, "worth_micro": 1_000, "fee_micro": 2_260},
    )
    decision = decide(old)
    assert decision.action == Action.WAIT
    assert decision.tell
    assert "it is worth it from about 2.3 kWh" in decision.reason
    assert "Another network or market may be cheaper" in decision.reason
    assert not decide(replace(old, due=due(100_000, age_days=1))).tell, "before it there is nothing to tell"


def test_a_market_that_was_too_dear_is_asked_again_after_an_hour() -> None:
    seen = OfferSeen(NOW_MS, 100_000, 1_000, 2_260)
    waiting = replace(STATE, offer=None, last_offer=seen, due=due(200_000))
    assert decide(waiting).action == Action.WAIT
    assert decide(waiting).until_ms == NOW_MS + LOOK_AGAIN_MS
    assert decide(replace(waiting, now_ms=NOW_MS + LOOK_AGAIN_MS)).action == Action.LOOK
    assert decide(replace(waiting, due=due(2_260_000))).action == Action.LOOK, (
        "enough came together meanwhile"
    )
    assert decide(replace(waiting, now_ms=NOW_MS - 1)).action == Action.LOOK, "the clock was set back"


amounts = st.integers(0, 10**10)
offers = st.builds(
    Offer,
    amount_mwh=amounts,
    price_micro=amounts,
    worth_micro=amounts,
    fee_micro=st.none() | st.integers(0, 200_000),
    caps=st.lists(
        st.builds(Cap, st.just("in 24 hours"), st.just("caps.per_day_micro"), amounts, amounts), max_size=3
    ).map(tuple),
    lacks=st.none() | st.just("It lacks money."),
    is_cheap_hour=st.booleans(),
    fee_is_play=st.booleans(),
)
policies = st.builds(
    Policy,
    mode=st.sampled_from(["manual", "ask", "automatic"]),
    coverage=st.just("high"),
    threshold_wh=st.floats(0.001, 1e6),
    max_age_ms=st.integers(DAY_MS, 3660 * DAY_MS),
    fee_share_max=st.decimals(0, 1, places=3),
    fee_ceiling_micro=st.integers(0, 200_000),
    price_ceiling_micro_per_megawatt_hour=st.integers(0, 10**9),
)
dues = st.none() | st.builds(
    lambda amount, age: due(amount, age), amounts, st.floats(-400, 4000, allow_nan=False)
)
near_the_limits = st.builds(
    lambda fee, used, amount, age, threshold: of(
        replace(STATE, due=due(amount, age)),
        {"fee_micro": fee, "caps": (replace(CAPS[0], used_micro=used),)},
        threshold_wh=threshold,
    ),
    fee=st.integers(0, 2_510) | st.integers(2_497, 2_503),
    used=st.integers(0, 1_000_100),
    amount=st.integers(99_990, 200_000),
    age=st.floats(0, 35),
    threshold=st.floats(1, 105),
)
states = st.one_of(
    near_the_limits,
    st.builds(
        State,
        now_ms=st.just(NOW_MS),
        policy=policies,
        money=st.just(USDC),
        native_symbol=st.just("POL"),
        due=dues,
        stopped=st.booleans(),
        blocked=st.none() | st.just("A contract changed."),
        paused_until_ms=st.none() | st.integers(NOW_MS - DAY_MS, NOW_MS + DAY_MS),
        last_offer=st.none()
        | st.builds(
            OfferSeen,
            st.integers(NOW_MS - DAY_MS, NOW_MS + DAY_MS),
            st.integers(1, 10**9),
            amounts,
            st.none() | amounts,
        ),
        offer=st.none() | offers,
    ),
)


def broken_limits(state: State) -> list[str]:
    """Written down anew, from the text of the promises and not from the code."""
    offer, policy = state.offer, state.policy
    if offer is None:
        return ["nothing was looked at"]
    waited_ms = 0 if state.due is None else NOW_MS - state.due.oldest_at_ms
    found = {
        "stopped": state.stopped,
        "blocked": state.blocked is not None,
        "paused": state.paused_until_ms is not None and state.paused_until_ms > NOW_MS,
        "by hand": policy.mode == "manual",
        "nothing due": state.due is None or state.due.amount_mwh == 0,
        "too early": state.due is not None
        and state.due.amount_mwh < 1000 * policy.threshold_wh
        and waited_ms < policy.max_age_ms,
        "cap": any(cap.used_micro > cap.limit_micro for cap in offer.caps),
        "price": offer.price_micro * 10**9
        > offer.amount_mwh * policy.price_ceiling_micro_per_megawatt_hour + 10**9,
        "money": offer.lacks is not None,
        "fee unknown": not offer.fee_is_play and offer.fee_micro is None,
        "fee ceiling": not offer.fee_is_play and (offer.fee_micro or 0) > policy.fee_ceiling_micro,
        "fee share": not offer.fee_is_play
        and Decimal(offer.fee_micro or 0) > policy.fee_share_max * Decimal(offer.worth_micro),
    }
    return [name for name, broken in found.items() if broken]


@given(state=states)
def test_it_never_goes_when_any_limit_is_broken(state: State) -> None:
    decision = decide(state)
    if decision.action in (Action.GO, Action.ASK):
        assert broken_limits(state) == []
    assert decision.reason
    assert decide(state) == decision


@given(state=near_the_limits, data=st.data())
def test_better_facts_never_make_it_wait(state: State, data: st.DataObject) -> None:
    assume(decide(state).action == Action.GO)
    offer, policy = state.offer, state.policy
    assert offer is not None
    assert state.due is not None
    better = replace(
        state,
        due=replace(state.due, oldest_at_ms=state.due.oldest_at_ms - data.draw(st.integers(0, DAY_MS))),
        policy=replace(
            policy,
            threshold_wh=policy.threshold_wh * data.draw(st.floats(0.1, 1)),
            fee_share_max=policy.fee_share_max + data.draw(st.decimals(0, 1, places=2)),
            fee_ceiling_micro=policy.fee_ceiling_micro + data.draw(amounts),
            price_ceiling_micro_per_megawatt_hour=policy.price_ceiling_micro_per_megawatt_hour
            + data.draw(amounts),
        ),
        offer=replace(
            offer,
            fee_micro=None if offer.fee_micro is None else data.draw(st.integers(0, offer.fee_micro)),
            caps=tuple(replace(cap, limit_micro=cap.limit_micro + data.draw(amounts)) for cap in offer.caps),
            is_cheap_hour=True,
        ),
    )
    assert decide(better).action == Action.GO


@given(
    amount=st.integers(1, 10**12),
    worth=st.integers(1, 10**9),
    fee=st.integers(1, 10**7),
    share=st.decimals("0.001", 1, places=3),
)
def test_the_amount_from_which_it_pays_is_the_smallest(
    amount: int, worth: int, fee: int, share: Decimal
) -> None:
    needed = worthwhile_mwh(amount, worth, fee, share)
    assert needed is not None
    assert fee * amount <= share * worth * needed
    assert fee * amount > share * worth * (needed - 1)
