"""Whatever is wrong with a carbon market, the person is told what to do, and nothing is signed."""

from collections.abc import Callable
from typing import Any

import pytest

from wattback.chain.carbon_calls import Wanted, gas_for
from wattback.chain.carbon_errors import (
    AllowanceShort,
    CarbonAmountTooSmall,
    CreditsPaused,
    NoCreditsHeld,
    PoolEmpty,
    PoolUnsupported,
    TokenDiffers,
)
from wattback.chain.deployments import ToucanDeployment
from wattback.chain.errors import ChainError, InsufficientFunds, PriceMoved, WouldFail
from wattback.chain.networks import contracts_of
from wattback.chain.providers.toucan import ToucanProvider
from wattback.errors import WattbackError

TONNE = 10**18
KG = 10**15

Prepare = Callable[[Any], None]
REFUSALS: dict[str, tuple[str, int, Prepare, type[ChainError], str]] = {
    "nothing": ("klima", 0, lambda _: None, CarbonAmountTooSmall, "least is one gram"),
    "nothing at Toucan": ("toucan", 0, lambda _: None, CarbonAmountTooSmall, "least is one gram"),
    "a price of nothing": (
        "klima",
        1,
        lambda world: world.calls("aggregator", "setPrice", 0),
        CarbonAmountTooSmall,
        "rounds to no USDC.e",
    ),
    "no money": ("klima", 1_000, lambda _: None, InsufficientFunds, "add money to the wallet"),
    "no credits": ("toucan", 2_000, lambda _: None, NoCreditsHeld, "the wallet holds 0 NCT"),
    "more than any credit in the pool has": (
        "toucan",
        20_000_000,
        lambda world: world.calls("pool", "mint", world.me, 100 * TONNE),
        PoolEmpty,
        "at most 10000 kg of one credit",
    ),
    "the pool paused": (
        "toucan",
        2_000,
        lambda world: world.calls("pool", "setPaused", True),
        CreditsPaused,
        "try again another day",
    ),
    "a pool that keeps a fifth": (
        "toucan",
        2_000,
        lambda world: world.calls("pool", "setFees", 2000, 2000),
        WouldFail,
        "keeps 20.0 % as its fee",
    ),
}


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_quote_that_cannot_be_had_says_why(carbon: Any, kind: str) -> None:
    market, amount_g, prepare, error, words = REFUSALS[kind]
    prepare(carbon)
    with pytest.raises(error) as refused:
        carbon.offset(market).quote(amount_g)
    assert words in str(refused.value)
    assert says_what_happened(refused.value)


def paused_credit(world: Any) -> None:
    world.calls("new", "setPaused", True)


def empty_aggregator(world: Any) -> None:
    who = world.address("aggregator")
    world.w3.provider.make_request("anvil_impersonateAccount", [who])
    world.w3.provider.make_request("anvil_setBalance", [who, hex(10**18)])
    world.calls("new", "transfer", world.address("pool"), 10 * TONNE, who=who)


FAILING: dict[str, tuple[str, Prepare, type[ChainError], str]] = {
    "the credit paused": ("toucan", paused_credit, CreditsPaused, "the credits has paused"),
    "whole tonnes only": (
        "toucan",
        lambda world: world.calls("new", "setWholeTonnesOnly", True),
        CarbonAmountTooSmall,
        "whole tonnes only",
    ),
    "the aggregator's pool empty": ("klima", empty_aggregator, PoolEmpty, "less than that"),
}


@pytest.mark.parametrize("kind", FAILING)
def test_what_would_fail_is_found_out_before_it_is_signed(carbon: Any, kind: str) -> None:
    market, prepare, error, words = FAILING[kind]
    carbon.calls("new", "mint", carbon.me, TONNE)
    carbon.calls("payment", "mint", carbon.me, 1_000_000)
    offset = carbon.offset(market)
    quote = offset.quote(500)
    prepare(carbon)
    with pytest.raises(error) as refused:
        offset.retire(quote)
    assert words in str(refused.value)
    assert says_what_happened(refused.value)
    assert "carbon" not in {tx["purpose"] for tx in carbon.rows("wallet_transaction")}
    assert carbon.rows("carbon_retirement") == []


def test_a_pool_without_fixed_fees_is_not_dealt_with(with_pool_tokens: Any) -> None:
    offset = with_pool_tokens.offset("toucan")
    quote = offset.quote(2_000)
    with_pool_tokens.calls("pool", "setHasFeeCalculator", True)
    with pytest.raises(PoolUnsupported, match="choose another market"):
        offset.retire(quote)


def test_a_fee_that_rises_after_the_quote_is_a_price_that_moved(with_pool_tokens: Any) -> None:
    provider = with_pool_tokens.toucan()
    quote = provider.quote(2_000, with_pool_tokens.me)
    with_pool_tokens.calls("pool", "setFees", 300, 200)
    with pytest.raises(PriceMoved):
        provider.next_step(quote, with_pool_tokens.me, 0, "")


def test_a_fee_for_redemption_that_rises_after_the_quote_is_one_too(with_pool_tokens: Any) -> None:
    provider = with_pool_tokens.toucan()
    quote = provider.quote(2_000, with_pool_tokens.me, with_certificate=True)
    with_pool_tokens.calls("pool", "setFees", 400, 100)
    with pytest.raises(PriceMoved):
        provider.next_step(quote, with_pool_tokens.me, 0, "")


@pytest.mark.parametrize(
    ("reason", "error"),
    [
        ("14", CreditsPaused),
        ("Paused TCO2", CreditsPaused),
        ("EnforcedPause", CreditsPaused),
        ("15", PoolEmpty),
        ("16", PoolEmpty),
        ("21", CarbonAmountTooSmall),
        ("Cannot retire zero tonnes", CarbonAmountTooSmall),
        ("53", PoolUnsupported),
        ("54", CarbonAmountTooSmall),
        ("UniswapV2Router: EXCESSIVE_INPUT_AMOUNT", PriceMoved),
        ("Swap not enough", PriceMoved),
        ("ERC20: insufficient allowance", AllowanceShort),
        ("ERC20InsufficientAllowance", AllowanceShort),
        ("ERC20: transfer amount exceeds balance", InsufficientFunds),
        ("Specific redeem not supported.", WouldFail),
    ],
)
def test_every_reason_a_contract_gives_is_told_in_words(reason: str, error: type[ChainError]) -> None:
    told = Wanted("NCT", 1_000, "USDC.e").refusal(reason)
    assert type(told) is error
    assert says_what_happened(told)


def test_an_approval_that_was_withdrawn_is_told_apart_from_an_empty_purse(with_money: Any) -> None:
    provider = with_money.klima()
    quote = provider.quote(1_000, with_money.me)
    who = with_money.me
    with_money.w3.provider.make_request("anvil_impersonateAccount", [who])
    with_money.calls("payment", "approve", with_money.address("aggregator"), quote.price_base_units, who=who)
    # Allowed when it was asked, withdrawn when it is tried out.
    step = provider.next_step(quote, who, 0, "")
    with_money.calls("payment", "approve", with_money.address("aggregator"), 0, who=who)
    with pytest.raises(AllowanceShort, match="a new approval is made first"):
        gas_for(with_money.w3, who, step.to, step.data, 10**6, Wanted("NCT", 1_000, "USDC.e"))
    with_money.calls("payment", "approve", with_money.address("aggregator"), 10**9, who=who)
    with_money.calls("payment", "transfer", with_money.address("pool"), 1_000_000, who=who)
    with pytest.raises(InsufficientFunds):
        gas_for(with_money.w3, who, step.to, step.data, 10**6, Wanted("NCT", 1_000, "USDC.e"))


def test_money_of_other_decimals_is_refused(with_money: Any, on: Callable[..., Any]) -> None:
    with pytest.raises(TokenDiffers, match="has 6 decimals instead of 18"):
        on(payment_decimals=18).offset("klima").quote(1_000)


def test_a_credit_of_other_decimals_is_refused(carbon: Any, deploy_carbon: Callable[..., Any]) -> None:
    odd = deploy_carbon("TCO2StandIn", "TCO2-ODD", 6)
    odd.functions.mint(carbon.me, 10**24).transact({"from": carbon.w3.eth.accounts[0]})
    carbon.calls("pool", "setTCO2Scoring", [odd.address])
    with pytest.raises(TokenDiffers, match="instead of 18"):
        carbon.offset("toucan").quote(1_000)


def test_a_contract_that_is_something_else_is_told_in_words(carbon: Any) -> None:
    elsewhere = ToucanDeployment(pool=carbon.address("aggregator"), pool_symbol="NCT", first_block=0)
    with pytest.raises(WouldFail, match="decimals"):
        ToucanProvider(carbon.network, elsewhere, lambda: carbon.w3).quote(1_000, carbon.me)
    assert contracts_of(elsewhere) == {"pool": carbon.address("aggregator")}


def test_somebody_else_s_retirement_in_the_same_transaction_is_not_ours(with_money: Any) -> None:
    offset = with_money.offset("klima")
    row = offset.retire(offset.quote(1_000))
    (sent,) = [tx for tx in with_money.rows("wallet_transaction") if tx["purpose"] == "carbon"]
    stranger = with_money.w3.eth.accounts[0]
    assert with_money.klima().retirement(sent["mined_tx_hash"], stranger, row.token) is None
    assert with_money.klima().retirement(bytes(32), with_money.me, row.token) is None
    # The credit's own event is the aggregator's, which burned it, and not the account's.
    assert (
        with_money.toucan().retirement(sent["mined_tx_hash"], with_money.me, with_money.address("new"))
        is None
    )


def says_what_happened(error: WattbackError) -> bool:
    text = str(error)
    return "Nothing was" in text or "nothing was" in text or "It was not sent" in text
