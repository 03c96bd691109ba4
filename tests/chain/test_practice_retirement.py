"""Retiring on the practice chain, from the quote to the retirement read back."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.chain.errors import (
    BatchAlreadyRetired,
    InsufficientFunds,
    MarketPaused,
    NonceTaken,
    OutOfStock,
    PriceMoved,
    QuoteExpired,
    TokenDiffers,
    TransactionRefused,
    TransactionReverted,
    WouldFail,
)
from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment
from wattback.chain.practice_chain import GRANT_BASE_UNITS, GRANT_WEI
from wattback.chain.providers.desk import GAS_LIMIT, QUOTE_LIFETIME_MS
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import RetirementProvider, batch_key_of

DESK = desk_deployment("practice")
MEGAWATT_HOUR = 10**9


def test_the_provider_is_a_retirement_provider(practice: PracticeProvider) -> None:
    provider: RetirementProvider = practice
    assert provider.network.key == "practice"
    assert provider.network.is_practice
    assert provider.network.chain_id == PRACTICE_CHAIN_ID


def test_an_account_seen_first_is_given_play_money_once(practice: PracticeProvider) -> None:
    newcomer = "0x" + "42" * 20
    first = practice.balances(newcomer)
    assert (first.native_wei, first.payment_base_units) == (GRANT_WEI, GRANT_BASE_UNITS)
    assert practice.balances(newcomer) == first


def test_a_quote_is_for_the_cheapest_batch_at_its_price(practice: PracticeProvider, buyer: Any) -> None:
    quote = practice.quote(MEGAWATT_HOUR, buyer.address, 1)
    assert quote.instrument.technology == "wind"
    assert quote.price_base_units == 4_000_000
    assert quote.desk == DESK.desk
    assert quote.payment_token == DESK.payment_erc20
    assert 0 < quote.max_priority_fee_per_gas_wei <= quote.max_fee_per_gas_wei


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amount_mwh=st.integers(1, 10**12))
def test_the_price_is_rounded_up_to_a_whole_base_unit(
    practice: PracticeProvider, buyer: Any, amount_mwh: int
) -> None:
    quote = buyer.quote(practice, amount_mwh)
    assert quote.price_base_units == -(-amount_mwh * 4_000_000 // MEGAWATT_HOUR)


def test_a_retirement_reads_back_as_ordered(practice: PracticeProvider, buyer: Any) -> None:
    before = practice.balances(buyer.address)
    quote = buyer.quote(practice, 123_456)
    order, signed = buyer.prepare(practice, 123_456, "july")
    assert practice.find(order.batch_key, signed.tx_hash) is None
    assert not practice.knows_batch(order.batch_key)

    practice.send(signed)

    found = practice.find(order.batch_key, signed.tx_hash)
    assert found is not None
    assert found.network == "practice"
    assert found.contract == DESK.certificates
    assert found.tx_hash == signed.tx_hash
    assert found.batch_key == order.batch_key
    assert found.beneficiary == buyer.address
    assert found.certificate_id == quote.instrument.certificate_id
    assert found.amount_mwh == 123_456
    assert found.receipts_root == order.receipts_root
    assert (found.period_start_s, found.period_end_s) == (order.period_start_s, order.period_end_s)
    assert found.price_base_units == quote.price_base_units
    assert found.confirmations == 0
    assert practice.knows_batch(order.batch_key)
    after = practice.balances(buyer.address)
    assert before.payment_base_units - after.payment_base_units == quote.price_base_units
    assert before.native_wei - after.native_wei == found.gas_used * found.effective_gas_price_wei
    assert found.gas_used * found.effective_gas_price_wei <= quote.max_fee_wei


def test_a_retirement_is_found_without_its_hash(practice: PracticeProvider, buyer: Any) -> None:
    found = buyer.retire(practice, 5, "lost hash")
    buyer.retire(practice, 6, "another")
    again = practice.find(found.batch_key, None)
    assert again == dataclasses.replace(found, confirmations=1)
    assert practice.find(found.batch_key, b"\x01" * 32) == again


def test_the_permit_speaks_the_tokens_own_domain(practice: PracticeProvider, buyer: Any) -> None:
    quote = buyer.quote(practice, 1000)
    typed_data = practice.permit_typed_data(quote, buyer.address)
    _, name, version, chain_id, contract, _, _ = practice._token().functions.eip712Domain().call()
    assert typed_data["domain"] == {
        "name": name,
        "version": version,
        "chainId": chain_id,
        "verifyingContract": contract,
    }
    assert chain_id == PRACTICE_CHAIN_ID
    assert typed_data["message"]["spender"] == DESK.desk
    assert typed_data["message"]["value"] == quote.price_base_units
    assert typed_data["message"]["deadline"] == quote.expires_at_ms // 1000


def test_the_same_bytes_sent_again_change_nothing(practice: PracticeProvider, buyer: Any) -> None:
    order, signed = buyer.prepare(practice, 777, "twice")
    practice.send(signed)
    first = practice.find(order.batch_key, signed.tx_hash)
    after = practice.balances(buyer.address)
    practice.send(signed)
    assert practice.find(order.batch_key, signed.tx_hash) == first
    assert practice.balances(buyer.address) == after


def test_a_batch_is_refused_a_second_time(practice: PracticeProvider, buyer: Any) -> None:
    buyer.retire(practice, 777, "once only")
    with pytest.raises(BatchAlreadyRetired):
        buyer.prepare(practice, 778, "once only")


def test_a_second_purchase_mined_anyway_fails_and_the_first_is_found(
    practice: PracticeProvider, buyer: Any
) -> None:
    order, first = buyer.prepare(practice, 777, "raced")
    _, second = buyer.prepare(practice, 777, "raced")
    practice.send(first)
    request_at_next_nonce = practice.next_nonce(buyer.address)
    assert request_at_next_nonce == second.nonce + 1
    with pytest.raises(NonceTaken):
        practice.send(buyer.sign(_self_payment(buyer, practice, second.nonce)))
    found = practice.find(order.batch_key, first.tx_hash)
    assert found is not None
    assert found.amount_mwh == 777


def test_a_purchase_that_fails_on_chain_is_reported_as_reverted(
    practice: PracticeProvider, buyer: Any, as_owner: Callable[[PracticeProvider, str, list[Any]], None]
) -> None:
    before = practice.balances(buyer.address)
    order, signed = buyer.prepare(practice, 777, "too late")
    as_owner(practice, "pause", [])
    practice.send(signed)
    with pytest.raises(TransactionReverted, match="0x" + signed.tx_hash.hex()):
        practice.find(order.batch_key, signed.tx_hash)
    assert not practice.knows_batch(order.batch_key)
    assert practice.find(order.batch_key, None) is None
    assert practice.balances(buyer.address).payment_base_units == before.payment_base_units


def test_a_transaction_that_retires_nothing_is_not_taken_for_a_retirement(
    practice: PracticeProvider, buyer: Any
) -> None:
    payment = buyer.sign(_self_payment(buyer, practice, practice.next_nonce(buyer.address)))
    practice.send(payment)
    with pytest.raises(TransactionReverted, match="retired nothing"):
        practice.find(buyer.order(1, "none").batch_key, payment.tx_hash)


def test_a_paused_market_sells_nothing(
    practice: PracticeProvider, buyer: Any, as_owner: Callable[[PracticeProvider, str, list[Any]], None]
) -> None:
    quote = buyer.quote(practice, 10)
    permit = buyer.permit(practice, quote)
    as_owner(practice, "pause", [])
    with pytest.raises(MarketPaused):
        practice.build(quote, buyer.order(10, "paused"), permit, 0)
    with pytest.raises(MarketPaused):
        buyer.quote(practice, 10)


def test_a_risen_price_is_not_paid(
    practice: PracticeProvider, buyer: Any, as_owner: Callable[[PracticeProvider, str, list[Any]], None]
) -> None:
    quote = buyer.quote(practice, MEGAWATT_HOUR)
    permit = buyer.permit(practice, quote)
    as_owner(practice, "postPrice", [quote.instrument.certificate_id, 4_000_001])
    with pytest.raises(PriceMoved):
        practice.build(quote, buyer.order(MEGAWATT_HOUR, "dearer"), permit, 0)


def test_a_batch_taken_off_the_list_is_not_bought(
    practice: PracticeProvider, buyer: Any, as_owner: Callable[[PracticeProvider, str, list[Any]], None]
) -> None:
    quote = buyer.quote(practice, 10)
    permit = buyer.permit(practice, quote)
    as_owner(practice, "postPrice", [quote.instrument.certificate_id, 0])
    with pytest.raises(WouldFail, match="no longer for sale"):
        practice.build(quote, buyer.order(10, "gone"), permit, 0)
    assert buyer.quote(practice, 10).instrument.technology == "solar"


def test_a_quote_runs_out(practice: PracticeProvider, buyer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    quote = buyer.quote(practice, 10)
    permit = buyer.permit(practice, quote)
    late_s = quote.expires_at_ms / 1000 + 2
    monkeypatch.setattr(time, "time", lambda: late_s)
    with pytest.raises(QuoteExpired):
        practice.build(quote, buyer.order(10, "late"), permit, 0)


def test_a_quote_lasts_its_time_even_when_the_chains_clock_is_ahead(
    practice: PracticeProvider, buyer: Any
) -> None:
    chain_ms = practice._chain().eth.get_block("latest")["timestamp"] * 1000
    quote = practice.quote(10, buyer.address, chain_ms - 3_600_000)
    assert quote.expires_at_ms == chain_ms + QUOTE_LIFETIME_MS


def test_more_than_there_is_cannot_be_quoted(practice: PracticeProvider, buyer: Any) -> None:
    with pytest.raises(OutOfStock, match=r"1,000,000 kWh left .* 1,000,000\.000001 kWh are wanted"):
        buyer.quote(practice, 10**12 + 1)


def test_stock_sold_after_the_quote_is_missed_before_anything_is_sent(
    practice: PracticeProvider, buyer: Any, as_owner: Callable[[PracticeProvider, str, list[Any]], None]
) -> None:
    quote = buyer.quote(practice, 100)
    permit = buyer.permit(practice, quote)
    everything_but = [quote.instrument.certificate_id, "0x" + "77" * 20, 10**12 - 99]
    as_owner(practice, "withdrawStock", everything_but)
    with pytest.raises(OutOfStock, match=r"0\.000099 kWh left"):
        practice.build(quote, buyer.order(100, "sold out"), permit, 0)


def test_a_price_above_the_purse_is_not_tried(practice: PracticeProvider, buyer: Any) -> None:
    quote = buyer.quote(practice, 10**12)
    assert quote.price_base_units > GRANT_BASE_UNITS
    with pytest.raises(InsufficientFunds, match=r"1000 pUSD .* 4000 pUSD"):
        practice.build(quote, buyer.order(10**12, "too much"), buyer.permit(practice, quote), 0)


def test_a_fee_above_the_purse_is_not_tried(practice: PracticeProvider, buyer: Any) -> None:
    quote = dataclasses.replace(buyer.quote(practice, 10), max_fee_per_gas_wei=10**15)
    with pytest.raises(InsufficientFunds, match="PLAY but the network fee"):
        practice.build(quote, buyer.order(10, "dear gas"), buyer.permit(practice, quote), 0)


def test_another_accounts_permit_does_not_pay(
    practice: PracticeProvider, buyer: Any, other_buyer: Any
) -> None:
    quote = buyer.quote(practice, 10)
    with pytest.raises(WouldFail, match="permit was not accepted"):
        practice.build(quote, buyer.order(10, "forged"), other_buyer.permit(practice, quote), 0)


def test_only_the_account_in_the_batch_key_can_spend_it(
    practice: PracticeProvider, buyer: Any, other_buyer: Any
) -> None:
    """Whoever copies a pending purchase from the network gets nothing from it."""
    order, signed = buyer.prepare(practice, 10, "front-run")
    quote = other_buyer.quote(practice, 10)
    stolen = dataclasses.replace(order, beneficiary=other_buyer.address)
    request = practice.build(quote, stolen, buyer.permit(practice, quote), 0)
    theft = other_buyer.sign(dataclasses.replace(request, nonce=practice.next_nonce(other_buyer.address)))
    practice.send(theft)
    assert practice.find(order.batch_key, None) is None
    practice.send(signed)
    found = practice.find(order.batch_key, signed.tx_hash)
    assert found is not None
    assert found.beneficiary == buyer.address


def test_an_event_that_somebody_else_emits_is_not_a_retirement_of_the_batch(
    practice: PracticeProvider,
    buyer: Any,
    other_buyer: Any,
    as_owner: Callable[[PracticeProvider, str, list[Any]], None],
) -> None:
    """A holder of certificates may retire them with any key; only the desk's sale makes it count."""
    key = buyer.order(1, "spoofed").batch_key
    as_owner(practice, "withdrawStock", [1, other_buyer.address, 50])
    w3 = practice._chain()
    from wattback.chain.artifacts import artifact

    certificates = w3.eth.contract(DESK.certificates, abi=artifact("WattbackCertificates").abi)
    data = certificates.encode_abi("retire", [1, 50, (key, buyer.address, b"\x00" * 32, 0, 0)])
    request = dataclasses.replace(
        _self_payment(other_buyer, practice, practice.next_nonce(other_buyer.address)),
        to=DESK.certificates,
        data=bytes.fromhex(data[2:]),
    )
    signed = other_buyer.sign(request)
    practice.send(signed)
    assert w3.eth.get_transaction_receipt(signed.tx_hash)["status"] == 1
    assert practice.find(key, None) is None
    assert buyer.retire(practice, 1, "spoofed").amount_mwh == 1
    found = practice.find(key, None)
    assert found is not None
    assert found.amount_mwh == 1


def test_a_transaction_out_of_turn_is_refused_and_leaves_the_chain_as_it_was(
    practice: PracticeProvider, buyer: Any
) -> None:
    head = practice._chain().eth.get_block("latest")["hash"]
    nonce = practice.next_nonce(buyer.address)
    with pytest.raises(TransactionRefused, match="nonce too high"):
        practice.send(buyer.sign(_self_payment(buyer, practice, nonce + 1)))
    poor = dataclasses.replace(_self_payment(buyer, practice, nonce), value_wei=10**24)
    with pytest.raises(InsufficientFunds):
        practice.send(buyer.sign(poor))
    cheap = dataclasses.replace(
        _self_payment(buyer, practice, nonce), max_fee_per_gas_wei=1, max_priority_fee_per_gas_wei=1
    )
    with pytest.raises(TransactionRefused):
        practice.send(buyer.sign(cheap))
    assert practice._chain().eth.get_block("latest")["hash"] == head
    assert buyer.retire(practice, 9, "after the refusals").amount_mwh == 9


def test_an_instruments_attributes_are_the_issuers(practice: PracticeProvider, buyer: Any) -> None:
    quote = buyer.quote(practice, 10)
    instrument = practice.instrument(quote.instrument.certificate_id)
    assert instrument == quote.instrument
    assert instrument.standard == "PRACTICE"
    assert "does not exist" in instrument.device
    assert instrument.serial_last - instrument.serial_first + 1 == 10**12
    with pytest.raises(WouldFail, match="no certificate batch 99"):
        practice.instrument(99)


def test_senseless_requests_are_refused(practice: PracticeProvider, buyer: Any) -> None:
    with pytest.raises(ValueError, match="positive"):
        practice.quote(0, buyer.address, 1)
    quote = buyer.quote(practice, 10)
    with pytest.raises(ValueError, match="11 mWh"):
        practice.build(quote, buyer.order(11, "other amount"), b"\x00" * 65, 0)
    with pytest.raises(ValueError, match="65 bytes"):
        practice.build(quote, buyer.order(10, "short signature"), b"\x00" * 64, 0)
    with pytest.raises(ValueError, match="20-byte address"):
        batch_key_of("0x1234", b"\x00" * 32)
    with pytest.raises(ValueError, match="12 bytes"):
        batch_key_of(buyer.address, b"\x00" * 11)


def test_a_first_purchase_costs_most_and_stays_well_below_the_gas_limit(
    practice: PracticeProvider, buyer: Any
) -> None:
    first = buyer.retire(practice, 10, "first ever")
    second = buyer.retire(practice, 10, "second")
    assert second.gas_used < first.gas_used < 0.8 * GAS_LIMIT


def test_close_lets_go_and_the_next_call_opens_again(practice: PracticeProvider, buyer: Any) -> None:
    found = buyer.retire(practice, 10, "before closing")
    practice.close()
    practice.close()
    assert practice.find(found.batch_key, found.tx_hash) == found


def _self_payment(buyer: Any, provider: PracticeProvider, nonce: int) -> Any:
    from wattback.chain.retirement import TransactionRequest

    return TransactionRequest(
        chain_id=provider.network.chain_id,
        nonce=nonce,
        to=buyer.address,
        data=b"",
        value_wei=0,
        gas_limit=200_000,
        max_fee_per_gas_wei=10**10,
        max_priority_fee_per_gas_wei=10**9,
    )


def test_a_token_that_counts_in_other_units_than_listed_is_refused(
    practice: PracticeProvider, buyer: Any
) -> None:
    practice._network = dataclasses.replace(practice.network, payment_decimals=18)
    with pytest.raises(TokenDiffers, match="6 decimals, and the networks' file says 18"):
        buyer.quote(practice, 250_000)
