"""Where a retirement can be interrupted after it was signed, one story each, on a market in memory."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from wattback.chain.errors import (
    ChainError,
    InsufficientFunds,
    NetworkUnreachable,
    NonceTaken,
    TransactionRefused,
)
from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import set_setting
from wattback.offset.errors import RetirementDiffers, RetirementFailed, StillSettling, StillUnderWay
from wattback.wallet.cap_approval import approve


@pytest.fixture
def person(make_person: Any) -> Any:
    return make_person()[0]


@pytest.fixture
def market(person: Any) -> Any:
    person.answer(count=3)
    return person.provider


def engine(person: Any, patience_s: float = 5.0) -> Any:
    return person.engine(sleep=person.provider.time_passes, poll_s=1.0, patience_s=patience_s)


def steps(person: Any) -> list[str]:
    rows = person.query("SELECT to_state FROM offset_transition ORDER BY seq")
    return [state for (state,) in rows]


def interrupt(person: Any, method: str, after_effect: bool, fault: BaseException) -> None:
    """The first call of one of the market's methods fails, before or after it did its work."""
    market = person.provider
    original = getattr(market, method)

    def failing(*arguments: object) -> object:
        setattr(market, method, original)
        if after_effect:
            original(*arguments)
        raise fault

    setattr(market, method, failing)


def test_undisturbed_each_state_is_passed_once(person: Any, market: Any) -> None:
    batch = engine(person).run()
    assert steps(person) == ["planned", "quoted", "signed", "broadcast", "mined", "final"]
    assert [call.amount_mwh for call in market.retired()] == [batch.amount_mwh]


def test_killed_before_sending_the_same_bytes_are_sent_at_the_next_start(person: Any, market: Any) -> None:
    interrupt(person, "send", after_effect=False, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    assert steps(person)[-1] == "signed"
    ((stored,),) = person.query("SELECT raw_transaction FROM offset_batch")
    assert engine(person).resume().state == "final"
    assert {sent.raw for sent in market.sent} == {stored}


def test_killed_after_sending_the_retirement_is_found_and_nothing_is_sent_again(
    person: Any, market: Any
) -> None:
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.time_passes()
    assert engine(person).resume().state == "final"
    assert steps(person) == ["planned", "quoted", "signed", "mined", "final"]
    assert len(market.sent) == 1


def test_an_answer_lost_on_the_way_back_is_no_reason_to_sign_again(person: Any, market: Any) -> None:
    interrupt(person, "send", after_effect=True, fault=NetworkUnreachable("Practice", "timed out"))
    with pytest.raises(NetworkUnreachable):
        engine(person).run()
    assert engine(person).run().state == "final"
    assert len({sent.raw for sent in market.sent}) == 1
    assert len(market.retired()) == 1


def test_a_transaction_in_a_dropped_block_is_sent_again_as_it_was(person: Any, market: Any) -> None:
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=2.0).run()
    assert steps(person)[-1] == "mined"
    market.reorganise(depth=2, keep_transactions=False)
    assert engine(person).resume().state == "final"
    assert steps(person)[-4:] == ["mined", "broadcast", "mined", "final"]
    assert len({sent.raw for sent in market.sent}) == 1
    assert len(market.retired()) == 1


def test_a_dropped_block_whose_transaction_then_fails_fails_the_batch(person: Any, market: Any) -> None:
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=2.0).run()
    market.paused = True
    market.reorganise(depth=2, keep_transactions=True)
    market.paused = False
    assert engine(person).resume().state == "failed"
    assert steps(person)[-3:] == ["mined", "broadcast", "failed"]
    person.clock.ahead_ms += 15 * 60 * 1000
    assert engine(person).run().event_count == 3
    assert len(market.retired()) == 1


def test_a_nonce_used_elsewhere_fails_the_batch_and_its_answers_are_due_again(
    person: Any, market: Any
) -> None:
    interrupt(person, "send", after_effect=False, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.use_nonce_elsewhere()
    with pytest.raises(NonceTaken):
        engine(person).run()
    assert steps(person)[-1] == "signed", "a node that says so may be wrong, or hide our own transaction"
    person.clock.ahead_ms += 2 * 3600 * 1000
    with pytest.raises(RetirementFailed, match="another transaction of the same wallet"):
        engine(person).run()
    assert steps(person)[-2:] == ["signed", "failed"]
    with pytest.raises(StillSettling, match="15 minutes"):
        engine(person).run()
    person.clock.ahead_ms += 15 * 60 * 1000
    batch = engine(person).run()
    assert (batch.state, batch.event_count) == ("final", 3)


def test_a_reverted_transaction_fails_the_batch_and_is_not_tried_again_by_itself(
    person: Any, market: Any
) -> None:
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.paused = True
    market.time_passes()
    with pytest.raises(RetirementFailed, match="Only its network fee was spent"):
        engine(person).run()
    assert steps(person)[-1] == "failed"
    assert market.retired() == []
    assert len(market.sent) == 1


def test_a_failure_the_network_takes_back_is_no_failure(person: Any, market: Any) -> None:
    """The block with the failed transaction is dropped, and another takes it up and it goes through."""
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.paused = True
    market.time_passes()
    with pytest.raises(RetirementFailed):
        engine(person).run()
    market.paused = False
    market.reorganise(depth=3, keep_transactions=True)
    assert engine(person).run().state == "final"
    assert steps(person)[-3:] == ["failed", "mined", "final"]
    assert len(market.retired()) == len(person.query("SELECT 1 FROM offset_batch")) == 1


def test_a_batch_interrupted_before_signing_is_given_up_and_its_answers_are_due(
    person: Any, market: Any
) -> None:
    interrupt(person, "build", after_effect=False, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    assert steps(person)[-1] == "quoted"
    person.answer()
    assert engine(person).resume() is None, "resuming never spends without consent"
    assert steps(person)[-1] == "abandoned"
    assert engine(person).run().event_count == 4


def test_a_batch_the_desk_has_seen_is_waited_for_and_not_sent_again(person: Any, market: Any) -> None:
    """The node knows that the key is spent, and does not show the event yet."""
    honest = market.find
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.time_passes()
    market.find = lambda *key: None
    assert engine(person).resume().state == "signed"
    market.find = honest
    assert engine(person).resume().state == "final"
    assert len(market.sent) == 1


def test_a_node_behind_the_others_does_not_make_a_batch_fail(person: Any, market: Any) -> None:
    """One node says that the nonce is used, by our own transaction, which another does not show yet."""
    honest, looks = market.find, []
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.time_passes()

    def behind(*key: object) -> object:
        looks.append(key)
        return honest(*key) if len(looks) > 2 else None

    def refuse(signed: object) -> None:
        raise NonceTaken

    market.find, market.knows_batch, market.send = behind, lambda key: False, refuse
    assert engine(person).resume().state == "final"


def test_a_transaction_stuck_behind_a_gap_is_given_up_when_the_desk_would_take_it_no_more(
    person: Any, market: Any
) -> None:
    """Another program's transaction, which ours came after, was dropped by the network for good."""
    market.use_nonce_elsewhere()
    interrupt(person, "send", after_effect=False, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.reorganise(depth=2, keep_transactions=False)
    with pytest.raises(StillUnderWay, match="does not send a second one"):
        engine(person).run()
    person.clock.ahead_ms += 2 * 3600 * 1000
    with pytest.raises(RetirementFailed, match="Nothing was bought"):
        engine(person).run()
    person.clock.ahead_ms += 15 * 60 * 1000
    assert engine(person).run().event_count == 3
    market.time_passes()
    assert len(market.retired()) == 1, "the late one was refused by the desk"


@pytest.mark.parametrize(
    "refusal",
    [TransactionRefused("fee too low"), InsufficientFunds("the network fee too low", "more", "too little")],
)
def test_a_refused_transaction_stays_signed_until_the_desk_would_take_it_no_more(
    person: Any, market: Any, refusal: ChainError
) -> None:
    def refuse(signed: object) -> None:
        raise refusal

    market.send = refuse
    with pytest.raises(type(refusal), match="fee too low"):
        engine(person).run()
    assert steps(person)[-1] == "signed"
    person.clock.ahead_ms += 2 * 3600 * 1000
    with pytest.raises(RetirementFailed, match="fee too low"):
        engine(person).run()
    assert market.retired() == []


def test_what_another_node_knows_of_is_never_given_up(person: Any, market: Any) -> None:
    """The node that serves hides the retirement and lets the deadline pass."""
    interrupt(person, "send", after_effect=True, fault=market.killed())
    with pytest.raises(market.killed):
        engine(person).run()
    market.time_passes()
    honest = market.find, market.mined, market.knows_batch, market.send
    market.find = market.mined = market.send = lambda *_: None
    market.knows_batch = lambda *_: False
    market.known_elsewhere = True
    person.clock.ahead_ms += 48 * 3600 * 1000
    assert engine(person).resume().state == "broadcast"
    market.find, market.mined, market.knows_batch, market.send = honest
    assert engine(person).resume().state == "final"
    assert len(market.retired()) == 1


def test_a_refusal_that_passes_is_passed_over(person: Any, market: Any) -> None:
    interrupt(person, "send", after_effect=False, fault=TransactionRefused("underpriced"))
    assert engine(person).run().state == "final"
    assert len(market.retired()) == 1


@pytest.mark.parametrize(
    ("native_price", "makes"), [(None, False), (Decimal("0.04"), True), (Decimal("0.4"), False)]
)
def test_automatic_mode_pays_no_fee_that_is_large_beside_the_price(
    person: Any, market: Any, native_price: Decimal | None, makes: bool
) -> None:
    """The fee is at most 0.0002 coins, the price about 0.0004 of the token, the share at most a tenth."""
    market.network = replace(market.network, is_practice=False)
    connection = open_ledger(person.ledger_path)
    set_setting(connection, "offset.mode", "automatic")
    approve(connection, "offset.mode", "automatic", person.account.mac)
    set_setting(connection, "offset.threshold_wh", 0.001)
    connection.close()
    automatic = replace(engine(person), native_price=lambda: native_price)
    assert automatic.preview().fee.go is makes
    made = automatic.automatic_step()
    assert (made is not None) is makes
    assert len(market.retired()) == makes


def test_a_node_that_reports_another_amount_is_not_believed(person: Any, market: Any) -> None:
    honest = market.find
    market.find = lambda *key: (found := honest(*key)) and replace(found, amount_mwh=found.amount_mwh + 1)
    with pytest.raises(RetirementDiffers, match="amount"):
        engine(person).run()
    assert steps(person)[-1] == "broadcast"
    market.find = honest
    assert engine(person).run().state == "final"
