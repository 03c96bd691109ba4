"""What Arkreen's market refuses, and what Wattback refuses before it: told so that a person can act, nothing sent."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from wattback.chain.arkreen.errors import (
    AccountDelegated,
    AllowanceMissing,
    BelowMinimum,
    CertificatesMissing,
    MarketDiffers,
    NotForOtherWallets,
    OffsetFeeTooHigh,
    PaymentTokenNotTaken,
)
from wattback.chain.arkreen.reverts import refusal
from wattback.chain.errors import (
    ContractChanged,
    InsufficientFunds,
    MarketPaused,
    OutOfStock,
    PriceMoved,
    WouldFail,
)
from wattback.errors import WattbackError

KWH = 10**6
Spoil = Callable[[Any], None]


def _delegate(market: Any) -> None:
    code = "0xef0100" + "ab" * 20
    market.w3.provider.make_request("anvil_setCode", [market.person.address, code])


def _no_money(market: Any) -> None:
    market.contracts["payment"].functions.transfer(market.owner, market.money()).transact(
        {"from": _impersonated(market)}
    )


def _no_coin(market: Any) -> None:
    market.w3.provider.make_request("anvil_setBalance", [market.person.address, hex(10**9)])


def _impersonated(market: Any) -> str:
    market.w3.provider.make_request("anvil_impersonateAccount", [market.person.address])
    return str(market.person.address)


@pytest.mark.parametrize(
    ("spoil", "error", "words"),
    [
        (lambda m: m.owner_calls("registry", "pause"), MarketPaused, "stopped sales for now"),
        (
            lambda m: m.owner_calls("bank", "removeART", m.deployment.art, 1004 * KWH + 1),
            OutOfStock,
            r"0\.999999 kWh left",
        ),
        (lambda m: m.post_price(0), PaymentTokenNotTaken, r"sells no certificates for USDC\.e"),
        (
            lambda m: m.owner_calls("badge", "setMinOffsetAmount", KWH + 1),
            BelowMinimum,
            r"no less than 1000 Wh at once",
        ),
        (lambda m: m.set_fee(2_001), OffsetFeeTooHigh, r"keep 20\.01 %"),
        (_delegate, AccountDelegated, r"0xABaBa.*EIP-7702.*end the delegation"),
        (
            lambda m: m.owner_calls("builder", "postUpdate", m.owner),
            MarketDiffers,
            "builder buys from another bank",
        ),
        (
            lambda m: m.owner_calls("art", "setClimateBuilder", m.owner),
            MarketDiffers,
            "does not let the builder offset in your name",
        ),
        (
            lambda m: m.owner_calls(
                "registry", "connect", m.deployment.issuance, m.owner, m.deployment.art, m.owner
            ),
            MarketDiffers,
            "another book of offsets",
        ),
    ],
)
def test_nothing_is_quoted(arkreen: Any, spoil: Spoil, error: type[Exception], words: str) -> None:
    spoil(arkreen)
    with pytest.raises(error, match=words) as refused:
        arkreen.quote(arkreen.provider(), KWH)
    assert isinstance(refused.value, WattbackError)
    assert "Nothing was" in str(refused.value)
    if error is not BelowMinimum:  # which is about offsets
        with pytest.raises(error):
            arkreen.provider(bulk_wh=1).stocking(KWH, arkreen.person.address, 0)


@pytest.mark.parametrize("decimals", [0, 8, 18])
def test_a_token_with_other_decimals_than_the_data_says_is_not_paid_with(arkreen: Any, decimals: int) -> None:
    provider = arkreen.provider(payment_decimals=decimals)
    with pytest.raises(MarketDiffers, match=rf"USDC\.e has 6 decimals, not {decimals}"):
        arkreen.quote(provider, KWH)
    with pytest.raises(MarketDiffers):
        arkreen.provider(bulk_wh=1_000, payment_decimals=decimals).stocking(KWH, arkreen.person.address, 0)


@pytest.mark.parametrize(
    ("spoil", "error", "words"),
    [
        (lambda m: m.post_price(10 * 10**6 + 1_000), PriceMoved, "rose after it was quoted"),
        (lambda m: m.owner_calls("registry", "pause"), MarketPaused, "stopped sales"),
        (
            lambda m: m.owner_calls("bank", "removeART", m.deployment.art, 1005 * KWH),
            OutOfStock,
            "has 0 kWh left",
        ),
        (lambda m: m.post_price(0), WouldFail, "sells nothing for this money any more"),
        (
            lambda m: m.owner_calls("badge", "setMinOffsetAmount", 2 * KWH),
            WouldFail,
            "no amounts this small any more",
        ),
        (_no_money, InsufficientFunds, r"has 0 USDC\.e but the price needs up to 0\.01 USDC\.e"),
        (_no_coin, InsufficientFunds, r"has 0\.000000001 POL but the network fee"),
    ],
)
def test_what_changed_between_quote_and_signature_is_noticed(
    arkreen: Any, spoil: Spoil, error: type[Exception], words: str
) -> None:
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    arkreen.prepare(provider, quote)
    spoil(arkreen)
    with pytest.raises(error, match=words):
        provider.build(quote, arkreen.person.order(KWH), None, arkreen.next_nonce())


def test_without_its_approval_nothing_is_built(arkreen: Any) -> None:
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    with pytest.raises(AllowanceMissing, match=r"may take 0 USDC\.e from the wallet, and 0\.01 USDC\.e are"):
        provider.build(quote, arkreen.person.order(KWH), None, 0)


@pytest.mark.parametrize("spoil", [_no_money, _no_coin])
def test_nothing_is_approved_that_could_not_be_paid(arkreen: Any, spoil: Spoil) -> None:
    provider = arkreen.provider()
    quote = arkreen.quote(provider, KWH)
    spoil(arkreen)
    with pytest.raises(InsufficientFunds):
        provider.preparation(quote, arkreen.person.address, 0)
    with pytest.raises(InsufficientFunds):
        arkreen.provider(bulk_wh=1_000).stocking(KWH, arkreen.person.address, 0)


def test_certificates_that_left_the_wallet_are_missed(arkreen: Any) -> None:
    provider = arkreen.provider(bulk_wh=2_000)
    arkreen.stock_up(provider, KWH)
    quote = arkreen.quote(provider, KWH)
    arkreen.contracts["art"].functions.transfer(arkreen.owner, 2 * KWH - 5).transact(
        {"from": _impersonated(arkreen)}
    )
    with pytest.raises(CertificatesMissing, match=r"for 0\.005 Wh, and 1000 Wh were to be taken"):
        provider.build(quote, arkreen.person.order(KWH), None, arkreen.next_nonce())


def test_an_order_that_does_not_fit_is_a_mistake_of_ours(arkreen: Any) -> None:
    provider = arkreen.provider()
    quote, order = arkreen.quote(provider, KWH), arkreen.person.order(KWH)
    with pytest.raises(ValueError, match="the quote for"):
        provider.build(quote, dataclasses.replace(order, amount_mwh=1), None, 0)
    with pytest.raises(ValueError, match="in the sender's name"):
        provider.build(quote, dataclasses.replace(order, beneficiary=arkreen.owner), None, 0)
    with pytest.raises(ValueError, match="positive"):
        arkreen.quote(provider, 0)


def test_another_wallet_gets_no_request_that_it_could_sign_too_late(arkreen: Any) -> None:
    provider = arkreen.provider()
    with pytest.raises(NotForOtherWallets, match="pay twice"):
        provider.external_requests(arkreen.quote(provider, KWH), arkreen.person.order(KWH))


@pytest.mark.parametrize(
    ("reason", "error", "words"),
    [
        ("ARBK: Pay Less", PriceMoved, "rose"),
        ("ART: Paused", MarketPaused, "stopped sales"),
        ("ARB: Paused", MarketPaused, "stopped sales"),
        ("ART: Zero Offset", WouldFail, "nothing was to be retired"),
        ("ART: Too More Offset", WouldFail, "too few underlying certificates"),
        ("ARB: Something Of Tomorrow", WouldFail, "ARB: Something Of Tomorrow"),
    ],
)
def test_refusals_in_words(reason: str, error: type[Exception], words: str) -> None:
    told = refusal(reason)
    assert type(told) is error
    assert words in str(told)


def test_code_that_the_owner_replaced_is_refused_until_it_is_accepted(
    arkreen: Any, deploy_standin: Any, tmp_path: Any
) -> None:
    """The market is upgradeable: what is behind an address is pinned when it is first used."""
    from wattback.ledger.connection import open_ledger
    from wattback.ledger.contract_pins import check_code

    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    provider = arkreen.provider()

    def check(address: str, role: str, code: Any) -> Any:
        return check_code(connection, provider.network.key, address, role, code, 1_800_000_000_000)

    try:
        provider.require_code(check)
        provider.require_code(check)
        other_code = deploy_standin("ArkreenRECBankStandIn")
        arkreen.owner_calls("bank", "upgradeToAndCall", other_code.address, b"")
        with pytest.raises(ContractChanged, match="bank"):
            provider.require_code(check)
    finally:
        connection.close()
