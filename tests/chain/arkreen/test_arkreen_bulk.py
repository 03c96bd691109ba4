"""Certificates bought ahead in bulk, where the person chose that, and offset from the wallet's own stock."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.arkreen.offset_fee import MAX_FEE_BASIS_POINTS, gross_of, retired_of
from wattback.chain.errors import OutOfStock

KWH = 10**6


def test_nothing_is_bought_ahead_by_default(arkreen: Any) -> None:
    assert arkreen.provider().stocking(KWH, arkreen.person.address, 0) is None


def test_an_exact_approval_then_the_purchase_then_offsets_for_a_fee_only(arkreen: Any) -> None:
    provider, before = arkreen.provider(bulk_wh=2_500), arkreen.money()
    approval, purchase = arkreen.stock_up(provider, KWH)
    assert (approval.to, purchase.to) == (arkreen.deployment.payment_erc20, arkreen.deployment.bank)
    assert before - arkreen.money() == 25_000
    assert arkreen.allowed("bank") == 0, "nothing stays approved"
    assert provider.stock_mwh(arkreen.person.address) == 2_500_000

    quote = arkreen.quote(provider, KWH)
    assert (quote.price_base_units, quote.value_base_units, quote.worth_base_units) == (0, 10_000, 10_000)
    assert quote.desk == arkreen.deployment.art
    assert provider.preparation(quote, arkreen.person.address, 0) is None
    found = arkreen.retire(provider, KWH)
    assert (found.amount_mwh, found.price_base_units) == (KWH, 0)
    assert before - arkreen.money() == 25_000
    assert provider.stock_mwh(arkreen.person.address) == 1_500_000
    assert arkreen.stock_up(provider, 1_500_000) == [], "it is enough"
    assert len(arkreen.stock_up(provider, 1_500_001)) == 2


def test_what_is_due_is_bought_when_it_is_more_than_the_bulk(arkreen: Any) -> None:
    arkreen.set_fee(1_000)
    provider = arkreen.provider(bulk_wh=1)
    arkreen.stock_up(provider, 9 * KWH)
    assert provider.stock_mwh(arkreen.person.address) == 10 * KWH
    assert arkreen.retire(provider, 9 * KWH).amount_mwh == 9 * KWH
    assert provider.stock_mwh(arkreen.person.address) == 0


def test_a_price_that_rose_between_approval_and_purchase_is_approved_again(arkreen: Any) -> None:
    provider = arkreen.provider(bulk_wh=1_000)
    first = provider.stocking(KWH, arkreen.person.address, arkreen.next_nonce())
    arkreen.send(provider, first)
    arkreen.post_price(11 * 10**6)
    again, purchase = arkreen.stock_up(provider, KWH)
    assert again.to == arkreen.deployment.payment_erc20
    assert purchase.to == arkreen.deployment.bank
    assert arkreen.allowed("bank") == 0


def test_a_stock_that_is_too_small_is_left_alone_and_all_is_bought(arkreen: Any) -> None:
    arkreen.stock_up(arkreen.provider(bulk_wh=500), 500_000)
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    assert quote.price_base_units == 10_000
    assert arkreen.retire(provider, KWH).amount_mwh == KWH
    assert provider.stock_mwh(arkreen.person.address) == 500_000


def test_more_than_the_bank_has_is_not_bought(arkreen: Any) -> None:
    with pytest.raises(OutOfStock):
        arkreen.provider(bulk_wh=1_005_001).stocking(KWH, arkreen.person.address, 0)


@given(amount_mwh=st.integers(1, 10**15) | st.integers(1, 1_000), fee=st.integers(0, MAX_FEE_BASIS_POINTS))
def test_the_gross_amount_retires_exactly_what_was_asked_for(amount_mwh: int, fee: int) -> None:
    gross_mwh = gross_of(amount_mwh, fee)
    assert retired_of(gross_mwh, fee) == amount_mwh
    fee_anew_mwh = amount_mwh * fee // (10_000 - fee)
    assert amount_mwh + fee_anew_mwh <= gross_mwh, "the token would take more than there is"
    smaller_mwh = gross_mwh - 1
    assert retired_of(smaller_mwh, fee) < amount_mwh or amount_mwh + fee_anew_mwh > smaller_mwh
