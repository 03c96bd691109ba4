"""A wallet elsewhere signs: the companion prepares the transactions, and recognises the result on the chain."""

from typing import Any

import pytest
from eth_account import Account

from wattback.chain.retirement import TransactionRequest
from wattback.ledger.settings import set_setting
from wattback.offset.errors import MarketUnsuitable, StillUnderWay
from wattback.offset.records import retirement_from_json
from wattback.wallet.errors import CapExceeded, PaymentsStopped


def sign_elsewhere(desk: Any, request: TransactionRequest) -> None:
    """As the person's own wallet would: it has the key, and numbers its transactions by itself."""
    w3 = desk.provider._chain()
    account = Account.from_key(desk.account.private_key())
    signed = account.sign_transaction(
        {
            "type": 2,
            "chainId": request.chain_id,
            "nonce": w3.eth.get_transaction_count(account.address),
            "to": request.to,
            "data": request.data,
            "value": request.value_wei,
            "gas": request.gas_limit,
            "maxFeePerGas": request.max_fee_per_gas_wei,
            "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
        }
    )
    tx_hash = w3.eth.send_raw_transaction(signed.raw_transaction)
    assert w3.eth.get_transaction_receipt(tx_hash)["status"] == 1
    desk.provider.close()


def engine(desk: Any) -> Any:
    return desk.engine(patience_s=1.0, poll_s=1.0)


def test_what_a_wallet_elsewhere_signed_is_recognised_and_final(desk: Any) -> None:
    desk.answer(3)
    batch, requests = engine(desk).offer()
    assert (batch.state, desk.unlocks) == ("offered", 0)
    assert [request.to == batch_desk(desk) for request in requests] == [False, True], (
        "an exact approval first"
    )
    assert engine(desk).offer()[1] == requests, "shown again, not made anew"
    assert engine(desk).resume().state == "offered"
    for request in requests:
        sign_elsewhere(desk, request)
    finished = engine(desk).resume()
    assert finished.state == "final"
    retirement = retirement_from_json(finished.retirement)
    assert (retirement.batch_key, retirement.amount_mwh) == (batch.id, batch.amount_mwh)
    assert retirement.receipts_root == batch.receipts_root
    assert desk.query("SELECT count(*) FROM wallet_transaction") == [(0,)], "nothing was signed here"


def test_signed_twice_elsewhere_it_is_retired_once(desk: Any) -> None:
    desk.answer(1)
    _, requests = engine(desk).offer()
    for request in requests:
        sign_elsewhere(desk, request)
    with pytest.raises(AssertionError):
        sign_elsewhere(desk, requests[-1])
    desk.provider.close()
    assert engine(desk).resume().state == "final"


def test_what_nobody_signed_within_the_hour_is_due_again(desk: Any) -> None:
    desk.answer(2)
    engine(desk).offer()
    with pytest.raises(StillUnderWay):
        engine(desk).run()
    desk.clock.ahead_ms += 3 * 3600 * 1000
    failed = engine(desk).resume()
    assert failed.state == "failed"
    assert "other wallet did not send" in failed.reason
    desk.clock.ahead_ms += 3600 * 1000
    assert engine(desk).offer()[0].event_count == 2


def test_caps_and_brake_hold_for_what_is_offered(desk: Any) -> None:
    desk.answer(2)
    connection = desk.ledger()
    set_setting(connection, "payments.stopped", True)
    with pytest.raises(PaymentsStopped):
        engine(desk).offer()
    set_setting(connection, "payments.stopped", False)
    set_setting(connection, "caps.per_transaction_micro", 0)
    with pytest.raises(CapExceeded):
        engine(desk).offer()
    connection.close()
    assert desk.query("SELECT state FROM offset_batch") == [("abandoned",)]


def test_a_market_without_deadlines_is_not_offered(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.answer(2)
    monkeypatch.setattr(type(desk.provider), "enforces_deadline", property(lambda self: False))
    with pytest.raises(MarketUnsuitable, match="at any later time"):
        engine(desk).offer()
    assert desk.query("SELECT state FROM offset_batch") == [("abandoned",)]


def batch_desk(desk: Any) -> str:
    return str(desk.provider.deployment.desk)
