"""A transaction that waits too long is replaced at its nonce, or cancelled there; whichever is mined, one retires."""

from typing import Any

import pytest

from wattback.chain.retirement import Fees, Network
from wattback.ledger import outbox
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.outbox import TransactionState, WalletTransaction
from wattback.ledger.settings import set_setting
from wattback.offset.errors import NothingToCancel, RetirementFailed, StillUnderWay
from wattback.offset.replacing import LEAST_WAIT_MS, MOST_CANDIDATES, replacement_fees
from wattback.wallet.errors import PaymentsStopped

GWEI = 10**9


@pytest.fixture
def person(make_person: Any) -> Any:
    made, _market = make_person()
    made.answer(3)
    return made


@pytest.fixture
def market(person: Any) -> Any:
    return person.provider


def engine(person: Any, patience_s: float = 12.0) -> Any:
    return person.engine(sleep=person.provider.time_passes, poll_s=1.0, patience_s=patience_s)


def the_transaction(person: Any) -> WalletTransaction:
    connection = open_ledger(person.ledger_path)
    try:
        (found,) = outbox.list_transactions(connection, "practice", 10)
    finally:
        connection.close()
    return found


def test_when_the_network_becomes_dear_the_same_call_is_signed_again_at_the_same_nonce(
    person: Any, market: Any
) -> None:
    market.base_fee_wei, market.fee_per_gas_wei = 3 * GWEI, 3 * GWEI
    batch = engine(person).run()
    assert batch.state == "final"
    assert len(market.retired()) == 1
    made = the_transaction(person)
    first, second = made.candidates
    assert (made.state, made.mined_tx_hash) == (TransactionState.FINAL, second.tx_hash)
    assert second.max_fee_per_gas_wei == 3 * GWEI
    assert batch.tx_hash == second.tx_hash != first.tx_hash
    assert {each.call for each in market.sent} == {market.sent[0].call}, "the same call"
    assert {each.nonce for each in market.sent} == {0}


def test_the_older_candidate_may_be_mined_after_all(person: Any, market: Any) -> None:
    market.base_fee_wei, market.fee_per_gas_wei = 3 * GWEI, 3 * GWEI
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=3.0).run()
    first, second = the_transaction(person).candidates
    # Another node's pool never heard of the newer one.
    market.pool = [each for each in market.sent if each.tx_hash == first.tx_hash][:1]
    market.base_fee_wei = 0
    market.time_passes()
    batch = engine(person).run()
    assert (batch.state, batch.tx_hash) == ("final", first.tx_hash)
    assert len(market.retired()) == 1
    assert the_transaction(person).mined_tx_hash == first.tx_hash != second.tx_hash


def test_each_branch_of_a_reorganisation_may_hold_another_candidate(person: Any, market: Any) -> None:
    market.base_fee_wei, market.fee_per_gas_wei = 3 * GWEI, 3 * GWEI
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=4.0).run()
    first, second = the_transaction(person).candidates
    older = next(each for each in market.sent if each.tx_hash == first.tx_hash)
    assert the_transaction(person).mined_tx_hash == second.tx_hash
    market.base_fee_wei = 0
    market.pool = [older]
    # The other branch's blocks are as old as those it replaces.
    person.clock.ahead_ms -= 10 * 60 * 1000
    market.reorganise(depth=2, keep_transactions=False)
    assert market.mined(second.tx_hash) is None
    batch = engine(person).run()
    assert (batch.state, batch.tx_hash) == ("final", first.tx_hash)
    assert len(market.retired()) == 1


def test_a_replacement_never_costs_more_than_the_limit(person: Any, market: Any) -> None:
    market.base_fee_wei = market.fee_per_gas_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person).run()
    assert len(the_transaction(person).candidates) == 1


def test_a_locked_wallet_waits(person: Any, market: Any) -> None:
    market.base_fee_wei = 3 * GWEI
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    market.fee_per_gas_wei = 3 * GWEI
    unlocks = person.unlocks

    def locked() -> None:
        raise PaymentsStopped

    assert person.engine(
        sleep=market.time_passes, poll_s=1.0, patience_s=5.0, guard=locked
    ).resume().state == ("broadcast")
    assert person.unlocks == unlocks
    assert len(the_transaction(person).candidates) == 1
    assert engine(person).resume().state == "final"


def test_a_cancelled_retirement_gives_its_answers_back(person: Any, market: Any) -> None:
    market.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    market.base_fee_wei = 0
    market.pool.clear()
    batch = engine(person).cancel()
    assert batch.state == "failed"
    assert "cancelled" in batch.reason
    assert market.retired() == []
    assert the_transaction(person).state == TransactionState.DROPPED
    person.clock.ahead_ms += 15 * 60 * 1000
    assert engine(person).run().event_count == 3
    assert len(market.retired()) == 1


def test_a_retirement_that_was_faster_than_its_cancellation_is_final(person: Any, market: Any) -> None:
    market.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    market.base_fee_wei = 0
    market.time_passes()
    assert engine(person).cancel().state == "final"
    assert len(market.retired()) == 1


def test_there_is_nothing_to_cancel_when_nothing_is_under_way(person: Any, market: Any) -> None:
    with pytest.raises(NothingToCancel):
        engine(person).cancel()
    engine(person).run()
    with pytest.raises(NothingToCancel):
        engine(person).cancel()


def test_with_the_brake_on_what_was_signed_is_watched_and_nothing_is_sent(person: Any, market: Any) -> None:
    honest = market.send

    def unsent(signed: object) -> None:
        raise market.killed

    market.send = unsent
    with pytest.raises(market.killed):
        engine(person).run()
    market.send = honest
    connection = open_ledger(person.ledger_path)
    set_setting(connection, "payments.stopped", True)
    assert engine(person).resume().state == "signed"
    assert market.sent == []
    person.clock.ahead_ms += 2 * 3600 * 1000
    assert engine(person).resume().state == "failed"
    person.clock.ahead_ms += 15 * 60 * 1000
    with pytest.raises(PaymentsStopped):
        engine(person).run()
    set_setting(connection, "payments.stopped", False)
    connection.close()
    assert engine(person).run().state == "final"
    assert len(market.retired()) == 1


def test_a_brake_pulled_after_sending_does_not_lose_the_retirement(person: Any, market: Any) -> None:
    market.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    connection = open_ledger(person.ledger_path)
    set_setting(connection, "payments.stopped", True)
    connection.close()
    market.base_fee_wei = 0
    assert engine(person).resume().state == "final"


def test_fees_rise_by_a_tenth_at_least_and_only_when_the_network_takes_more(
    person: Any, market: Any, make_signed: Any
) -> None:
    network: Network = market.network
    signed = make_signed(max_fee=100, tip=10, age_ms=LEAST_WAIT_MS)
    now_ms = LEAST_WAIT_MS

    def fees(
        max_fee: int, tip: int, limit: int = 10**18, at_ms: int = now_ms, of: Any = signed
    ) -> Fees | None:
        return replacement_fees(of, Fees(max_fee, tip), network, limit, at_ms)

    assert fees(100, 10) is None, "the network takes no more than it offers"
    assert fees(101, 10) == Fees(110, 11), "nodes want a tenth more of both"
    assert fees(1000, 500) == Fees(1000, 500)
    assert fees(1000, 500, limit=999 * signed.gas_limit) is None
    assert fees(1000, 500, at_ms=now_ms - 1) is None, "it has not waited long enough"
    many = make_signed(max_fee=100, tip=10, age_ms=LEAST_WAIT_MS, candidates=MOST_CANDIDATES)
    assert fees(1000, 500, of=many) is None


@pytest.fixture
def make_signed() -> Any:
    def make(max_fee: int, tip: int, age_ms: int, candidates: int = 1) -> WalletTransaction:
        each = outbox.Candidate(bytes(32), b"raw", False, max_fee, tip, 0)
        return WalletTransaction(
            *(1, "practice", "0x", 0, outbox.Purpose.RETIRE, 1, TransactionState.BROADCAST, "0x", b"data"),
            *(0, 200_000, 0, "", 0, age_ms, None, None, None, None, None, (each,) * candidates),
        )

    return make


def test_a_failed_replacement_is_said_and_nothing_is_retired_twice(person: Any, market: Any) -> None:
    """The network's fee rises while the desk is paused: the newer candidate is mined and reverts."""
    market.base_fee_wei, market.fee_per_gas_wei = 3 * GWEI, 3 * GWEI
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=3.0).run()
    market.paused = True
    with pytest.raises(RetirementFailed):
        engine(person).run()
    market.paused = False
    person.clock.ahead_ms += 15 * 60 * 1000
    assert engine(person).run().state == "final"
    assert len(market.retired()) == 1


def test_with_the_brake_on_a_cancellation_is_sent_all_the_same(person: Any, market: Any) -> None:
    market.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    connection = open_ledger(person.ledger_path)
    set_setting(connection, "payments.stopped", True)
    connection.close()
    market.base_fee_wei = 0
    market.pool.clear()
    assert engine(person).cancel().state == "failed"
    assert market.retired() == []
    assert market.sent[-1].call is None


def test_a_place_that_became_free_is_taken_before_a_later_one(person: Any) -> None:
    connection = open_ledger(person.ledger_path)
    with transaction(connection):
        for nonce, state in ((4, "failed"), (5, "broadcast"), (7, "signed")):
            seq = outbox.store_signed_within(
                connection,
                network="practice",
                account="0x",
                nonce=nonce,
                purpose=outbox.Purpose.SEND,
                target="0x",
                data=b"",
                value_wei=1,
                gas_limit=21_000,
                summary="",
                candidate=outbox.Candidate(bytes([nonce]) * 32, b"raw", False, 1, 1, 0),
            )
            outbox.mark_within(connection, seq, TransactionState(state), 0)
    assert [outbox.next_nonce(connection, "practice", "0x", chain) for chain in (4, 5, 6, 7, 9)] == [
        4,
        6,
        6,
        8,
        9,
    ]
    connection.close()
