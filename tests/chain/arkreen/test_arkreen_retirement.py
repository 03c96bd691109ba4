"""Offsets on Arkreen: amounts, payments and attributes as the chain tells them, whatever was asked for."""

import dataclasses
from typing import Any

import pytest

from wattback.chain.arkreen import events
from wattback.chain.arkreen.quoting import BUILDER_GAS, OFFSET_GAS
from wattback.chain.errors import NetworkUnreachable, TransactionReverted, WouldFail

KWH = 10**6


def test_bought_and_offset_in_one_call_after_an_exact_approval(arkreen: Any) -> None:
    provider, before = arkreen.provider(), arkreen.money()
    quote = arkreen.quote(provider, KWH)
    assert (quote.price_base_units, quote.gross_mwh, quote.market) == (10_000, KWH, "arkreen")
    assert quote.desk == arkreen.deployment.builder
    approval = provider.preparation(quote, arkreen.person.address, 0)
    assert approval is not None
    assert approval.to == arkreen.deployment.payment_erc20
    arkreen.prepare(provider, quote)
    assert arkreen.allowed("builder") == 10_000
    assert provider.preparation(quote, arkreen.person.address, 1) is None

    found = arkreen.retire(provider, KWH)
    assert (found.amount_mwh, found.price_base_units) == (KWH, 10_000)
    assert (found.beneficiary, found.contract) == (arkreen.person.address, arkreen.deployment.art)
    assert (found.batch_key, found.receipts_root, found.period_start_s) == (None, None, None)
    assert before - arkreen.money() == 10_000
    assert arkreen.allowed("builder") == 0, "nothing stays approved"
    assert provider.stock_mwh(arkreen.person.address) == 0


def test_what_was_pulled_too_much_comes_back(arkreen: Any) -> None:
    provider, before = arkreen.provider(), arkreen.money()
    quote = arkreen.quote(provider, KWH)
    arkreen.prepare(provider, quote)
    arkreen.post_price(4 * 10**6)
    order = arkreen.person.order(KWH)
    mined = arkreen.send(provider, provider.build(quote, order, None, arkreen.next_nonce()))
    found = provider.find(order.batch_key, mined.tx_hash)
    assert found is not None
    assert found.price_base_units == 4_000, "the price is the sale's, not the maximum"
    assert before - arkreen.money() == 4_000
    assert arkreen.allowed("builder") == 0


@pytest.mark.parametrize("basis_points", [1, 100, 333, 1_999, 2_000])
@pytest.mark.parametrize("amount_mwh", [1, 198, 123_457])
def test_the_market_s_fee_is_put_on_top_and_exactly_the_amount_is_retired(
    arkreen: Any, basis_points: int, amount_mwh: int
) -> None:
    arkreen.set_fee(basis_points)
    provider = arkreen.provider()
    quote = arkreen.quote(provider, amount_mwh)
    assert quote.gross_mwh > amount_mwh or basis_points * amount_mwh < 10_000
    assert arkreen.retire(provider, amount_mwh).amount_mwh == amount_mwh


def test_a_fee_raised_after_the_quote_shows_in_the_event_and_nowhere_else(arkreen: Any) -> None:
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    arkreen.prepare(provider, quote)
    arkreen.set_fee(500)
    order = arkreen.person.order(KWH)
    mined = arkreen.send(provider, provider.build(quote, order, None, arkreen.next_nonce()))
    found = provider.find(order.batch_key, mined.tx_hash)
    assert found is not None
    assert found.amount_mwh == KWH * 95 // 100


def test_a_token_of_eighteen_decimals(on_celo: Any) -> None:
    provider, before = on_celo.provider(), on_celo.money()
    quote = on_celo.quote(provider, 1_234)
    assert quote.price_base_units == 1_234 * 10 * 10**18 // 10**9
    assert on_celo.retire(provider, 1_234).price_base_units == quote.price_base_units
    assert before - on_celo.money() == quote.price_base_units


def test_no_deadline_ends_a_purchase(arkreen: Any) -> None:
    """So that nobody may conclude from the time alone that it can never be mined."""
    provider = arkreen.provider()
    assert provider.enforces_deadline is False
    quote = dataclasses.replace(arkreen.quote(provider, KWH), expires_at_ms=1_000)
    arkreen.prepare(provider, quote)
    order = arkreen.person.order(KWH)
    mined = arkreen.send(provider, provider.build(quote, order, None, arkreen.next_nonce()))
    assert provider.find(order.batch_key, mined.tx_hash).amount_mwh == KWH


def test_the_same_order_twice_is_retired_twice(arkreen: Any) -> None:
    """No key on chain: what keeps it from happening is the one nonce of a batch."""
    provider = arkreen.provider()
    first = arkreen.retire(provider, KWH, "same")
    assert provider.knows_batch(arkreen.person.order(KWH, "same").batch_key) is False
    second = arkreen.retire(provider, KWH, "same")
    assert first.certificate_id != second.certificate_id
    assert provider.find(arkreen.person.order(KWH, "same").batch_key, None) is None
    since = provider.retirements_of(arkreen.person.address, first.block_number)
    assert [each.tx_hash for each in since] == [first.tx_hash, second.tx_hash]
    assert provider.retirements_of(arkreen.person.address, first.block_number + 1) == since[1:]
    assert provider.retirements_of(arkreen.owner, 0) == ()


def test_nodes_are_asked_for_few_blocks_and_none_where_the_book_has_nothing(
    arkreen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider, person = arkreen.provider(), arkreen.person.address
    arkreen.pass_time(10)
    begin = arkreen.w3.eth.block_number
    found = [arkreen.retire(provider, 1_000, f"batch {number}") for number in range(3)]
    arkreen.pass_time(10)
    asked: list[tuple[int, int]] = []
    get_logs = arkreen.w3.eth.get_logs

    def counting(criteria: Any) -> Any:
        if "fromBlock" in criteria:
            asked.append((criteria["fromBlock"], criteria["toBlock"]))
        return get_logs(criteria)

    monkeypatch.setattr(arkreen.w3.eth, "get_logs", counting)
    monkeypatch.setattr(events, "WINDOW_BLOCKS", 2)
    assert [each.tx_hash for each in provider.retirements_of(person, begin)] == [
        each.tx_hash for each in found
    ]
    assert asked
    assert all(0 <= last - first < 2 for first, last in asked)
    assert min(first for first, _ in asked) >= found[0].block_number - 1, "no further than the oldest"
    asked.clear()
    assert provider.retirements_of(person, arkreen.w3.eth.block_number) == ()
    assert provider.retirements_of(person, arkreen.w3.eth.block_number + 5) == ()
    assert provider.retirements_of(arkreen.owner, 0) == ()
    assert asked == []


@pytest.mark.parametrize("hidden", ["its place", "its events"])
def test_a_node_that_hides_an_offset_the_book_has_is_not_believed(
    arkreen: Any, monkeypatch: pytest.MonkeyPatch, hidden: str
) -> None:
    provider, person = arkreen.provider(), arkreen.person.address
    begin = arkreen.w3.eth.block_number
    arkreen.pass_time(10)
    found = arkreen.retire(provider, 1_000, "seen")
    arkreen.pass_time(10)
    arkreen.retire(provider, 1_000, "hidden")
    get_logs = arkreen.w3.eth.get_logs

    def hiding(criteria: Any) -> Any:
        logs = get_logs(criteria)
        if ("fromBlock" in criteria) == (hidden == "its place"):
            return [log for log in logs if log["blockNumber"] <= found.block_number]
        return logs

    monkeypatch.setattr(arkreen.w3.eth, "get_logs", hiding)
    with pytest.raises(NetworkUnreachable, match="book has 2 offsets of this account, and the node shows 1"):
        provider.retirements_of(person, begin)


def test_blocks_that_come_while_an_offset_is_read_do_not_count_on_top_of_it(
    arkreen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They may stand on a branch that does not have it."""
    provider = arkreen.provider()
    made = arkreen.retire(provider, KWH)
    before = arkreen.w3.eth.block_number - made.block_number
    get_logs = arkreen.w3.eth.get_logs

    def slowly(criteria: Any) -> Any:
        logs = get_logs(criteria)
        arkreen.pass_time(10)
        return logs

    monkeypatch.setattr(arkreen.w3.eth, "get_logs", slowly)
    found = provider.find(arkreen.person.order(KWH).batch_key, made.tx_hash)
    assert arkreen.w3.eth.block_number - made.block_number > before
    assert found.confirmations == before


def test_a_transaction_of_somebody_else_s_is_not_ours(arkreen: Any) -> None:
    provider = arkreen.provider()
    found = arkreen.retire(provider, KWH)
    others_key = bytes.fromhex(arkreen.owner[2:]) + bytes(12)
    with pytest.raises(TransactionReverted, match="retired nothing"):
        provider.find(others_key, found.tx_hash)
    assert provider.find(others_key, b"\x01" * 32) is None


def test_a_failure_on_chain_is_told_apart_from_nothing_found(arkreen: Any) -> None:
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    arkreen.prepare(provider, quote)
    order = arkreen.person.order(KWH)
    request = provider.build(quote, order, None, arkreen.next_nonce())
    arkreen.post_price(10**9)
    mined = arkreen.send(provider, request)
    assert not mined.succeeded
    with pytest.raises(TransactionReverted, match="failed"):
        provider.find(order.batch_key, mined.tx_hash)


def test_an_offset_may_be_in_one_certificate_or_reach_into_others(arkreen: Any) -> None:
    provider = arkreen.provider()
    coming = provider.instrument(0)
    assert (coming.region, coming.registry) == ("Hainan, China", "Arkreen, AREC 101 (AR-2023-101)")

    within = provider.instrument(arkreen.retire(provider, 1_500_000, "within").certificate_id)
    assert within.region == "Hainan, China"
    assert within.production_start_s == 1_700_000_101
    assert (within.issuer, within.standard) == ("0x00000000000000000000000000000000000A4Ec0", "AREC")
    assert (within.device, within.technology, within.capacity_kw) == ("", "", 0), "the records name none"

    found = arkreen.retire(provider, 4 * KWH, "across")
    assert found.amount_mwh == 4 * KWH
    across = provider.instrument(found.certificate_id)
    assert across.certificate_id == found.certificate_id
    assert across.registry == "Arkreen, AREC 101 (AR-2023-101), 102 (AR-2023-102), 103 (AR-2024-103)"
    assert across.region == "Hainan, China, Gujarat, India"
    assert (across.production_start_s, across.production_end_s) == (1_700_000_101, 1_702_592_103)
    with pytest.raises(WouldFail, match="no offset 99"):
        provider.instrument(99)


def test_gas_stays_below_what_is_set_aside_and_near_the_notes(arkreen: Any) -> None:
    """The notes measured Arkreen's own code: 301,820 through the builder, 204,186 from stock, 111,059 a purchase.

    The stand-ins are other code that writes the same things down, so a third more or less is near.
    """
    provider = arkreen.provider(bulk_wh=3_000)
    purchase = arkreen.stock_up(provider, KWH)[-1]
    block = arkreen.w3.eth.get_block("latest", full_transactions=True)
    (bought,) = (arkreen.w3.eth.get_transaction_receipt(each["hash"]) for each in block["transactions"])
    arkreen.retire(provider, 1_000, "the account's first")
    from_stock = arkreen.retire(provider, 1_000, "from stock")
    arkreen.retire(arkreen.provider(), 4 * KWH, "into another certificate")
    through_builder = arkreen.retire(arkreen.provider(), 4 * KWH, "through the builder")
    for gas_used, notes, set_aside in (
        (bought["gasUsed"], 111_059, purchase.gas_limit),
        (from_stock.gas_used, 204_186, OFFSET_GAS),
        (through_builder.gas_used, 301_820, BUILDER_GAS),
    ):
        assert notes * 2 / 3 < gas_used < notes * 4 / 3
        assert max(notes, gas_used) * 1.1 < set_aside
