"""Carbon is retired by hand, for no more than was agreed, and counted as the chain tells it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from wattback.chain import carbon_calls
from wattback.chain.carbon import CAVEAT, CarbonQuote
from wattback.chain.errors import ChainError, NetworkUnreachable, NodesDisagree
from wattback.ledger.connection import open_ledger
from wattback.ledger.filelock import FileLock
from wattback.ledger.settings import set_setting
from wattback.offset.carbon_errors import CarbonFailed, CarbonPriceRose, CarbonQuoteChanged, CarbonUnderWay
from wattback.offset.errors import AnotherOffsetRunning, StillUnderWay
from wattback.wallet.errors import CapExceeded, PaymentsStopped

KG = 10**15
SOMEBODY = "0x" + "11" * 20


def retire(carbon: Any, market: str, amount_g: int, **options: Any) -> Any:
    offset = carbon.offset(market)
    quote = offset.quote(amount_g, with_certificate=options.pop("with_certificate", False))
    return offset.retire(quote, **options)


def test_klima_takes_money_retires_exactly_the_amount_and_gives_the_rest_back(with_money: Any) -> None:
    quote = with_money.offset("klima").quote(1_250)
    # 1.25 kg at two dollars a tonne are 0.0025 dollars; Klima's 1 % and 1 % of slippage on top, rounded up.
    assert quote.price_base_units == 2551
    row = with_money.offset("klima").retire(quote, message="for my chats")
    assert row.retired_g == 1_250
    assert 1_000_000 - with_money.held("payment") == 2525
    assert with_money.allowed("payment", "aggregator") == 0
    told = json.loads(row.retirement)
    assert told["amount_base_units"] == 1_250 * 10**12
    assert told["account"] == with_money.me
    assert told["credit"] == with_money.address("new")
    assert [tx["purpose"] for tx in with_money.rows("wallet_transaction")] == ["approve", "carbon"]
    assert [tx["spend_micro"] for tx in with_money.rows("wallet_transaction")] == [0, 2551]
    assert {tx["state"] for tx in with_money.rows("wallet_transaction")} == {"final"}


def test_credits_in_the_wallet_are_retired_in_one_call(with_credits: Any) -> None:
    quote = with_credits.offset("toucan").quote(2_000)
    assert (quote.steps, quote.from_pool) == (("retire",), False)
    assert quote.spend_base_units == 0
    row = with_credits.offset("toucan").retire(quote)
    assert row.retired_g == 2_000
    assert with_credits.held("new") == 1000 * KG - 2 * KG
    assert [tx["purpose"] for tx in with_credits.rows("wallet_transaction")] == ["carbon"]


def test_pool_tokens_are_turned_into_credits_and_retired_with_the_fee_on_top(with_pool_tokens: Any) -> None:
    quote = with_pool_tokens.offset("toucan").quote(2_000)
    # The oldest credit has one kilogram only, so it is the newer; 1 % of what is given is kept.
    assert quote.token == with_pool_tokens.address("new")
    assert quote.price_base_units == -(-2 * KG * 100 // 99)
    row = with_pool_tokens.offset("toucan").retire(quote)
    assert row.retired_g == 2_000
    assert with_pool_tokens.held("pool") == 1000 * KG - quote.price_base_units
    assert with_pool_tokens.held("new") == 0
    assert with_pool_tokens.allowed("new", "pool") == 0
    assert [tx["purpose"] for tx in with_pool_tokens.rows("wallet_transaction")] == ["approve", "carbon"]


def test_with_a_certificate_the_credits_are_taken_out_first_and_the_message_is_public(
    with_pool_tokens: Any,
) -> None:
    row = retire(with_pool_tokens, "toucan", 2_000, with_certificate=True, message="for my chats")
    assert row.retired_g == 2_000
    # Redemption alone costs the higher fee, 3 %.
    assert 1000 * KG - with_pool_tokens.held("pool") == 2 * KG + 2 * KG * 3 // 100
    assert [tx["purpose"] for tx in with_pool_tokens.rows("wallet_transaction")] == ["buy", "carbon"]
    minted = with_pool_tokens.contracts["new"].events.CertificateMinted().get_logs(from_block=0)[-1]
    assert minted["args"]["message"] == "for my chats"
    assert minted["args"]["beneficiary"] == with_pool_tokens.me


def test_what_the_event_says_counts_and_not_what_was_asked_for(with_money: Any) -> None:
    with_money.calls("aggregator", "setHeldBack", 500)
    row = retire(with_money, "klima", 1_000)
    assert (row.amount_g, row.retired_g) == (1_000, 950)


def test_the_network_fee_s_electricity_is_counted_once(with_credits: Any) -> None:
    retire(with_credits, "toucan", 100)
    with_credits.offset("toucan").look()
    (fee,) = with_credits.rows("usage_event")
    assert (fee["source"], fee["site"]) == ("fee", "chain-standin")


def test_carbon_subtracts_nothing_from_electricity(with_credits: Any) -> None:
    retire(with_credits, "toucan", 100)
    assert with_credits.rows("offset_batch") == []
    assert "subtract nothing" in CAVEAT
    assert "Verra has not endorsed" in CAVEAT


def test_a_price_that_jumps_after_the_person_agreed_signs_nothing(with_money: Any) -> None:
    offset = with_money.offset("klima")
    quote = offset.quote(1_000)
    with_money.calls("aggregator", "setPrice", 3 * 10**6)
    with pytest.raises(CarbonPriceRose, match=r"0\.00306\d* USDC\.e.*0\.0020\d* USDC\.e"):
        offset.retire(quote)
    assert with_money.rows("wallet_transaction") == []
    assert with_money.rows("carbon_retirement") == []


def test_a_price_that_jumps_between_approval_and_retirement_retires_nothing(with_money: Any) -> None:
    class Jumping:
        """The market, whose price rises once something was approved."""

        def __init__(self) -> None:
            self.steps = 0
            self.inner = with_money.klima()

        def next_step(self, *arguments: Any) -> Any:
            self.steps += 1
            if self.steps == 2:
                with_money.calls("aggregator", "setPrice", 10**8)
            return self.inner.next_step(*arguments)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

    offset = with_money.offset("klima", provider=Jumping())
    with pytest.raises(ChainError, match="price rose"):
        offset.retire(offset.quote(1_000))
    assert [tx["purpose"] for tx in with_money.rows("wallet_transaction")] == ["approve"]
    # What was approved is no more than the planned amount, and goes with the next try.
    assert with_money.allowed("payment", "aggregator") == 2041
    assert with_money.rows("carbon_retirement") == []


@pytest.mark.parametrize("market", ["klima", "toucan"])
def test_the_brake_holds(with_money: Any, market: str) -> None:
    with_money.calls("new", "mint", with_money.me, KG)
    stop(with_money)
    with pytest.raises(PaymentsStopped):
        retire(with_money, market, 100)
    assert with_money.rows("wallet_transaction") == []
    assert with_money.rows("carbon_retirement") == []


def test_the_caps_hold(with_money: Any) -> None:
    connection = open_ledger(with_money.ledger_path)
    set_setting(connection, "caps.per_transaction_micro", 1_000)
    connection.close()
    with pytest.raises(CapExceeded):
        retire(with_money, "klima", 1_000)
    assert with_money.rows("wallet_transaction") == []


def test_earlier_carbon_counts_against_the_cap_of_the_day(with_money: Any) -> None:
    retire(with_money, "klima", 1_000)
    connection = open_ledger(with_money.ledger_path)
    set_setting(connection, "caps.per_day_micro", 4_000)
    connection.close()
    with pytest.raises(CapExceeded):
        retire(with_money, "klima", 1_000)
    assert len(with_money.rows("carbon_retirement")) == 1


def test_one_at_a_time(with_credits: Any) -> None:
    lock = FileLock(str(with_credits.folder / "offset.lock"))
    assert lock.acquire()
    try:
        with pytest.raises(AnotherOffsetRunning):
            retire(with_credits, "toucan", 100)
    finally:
        lock.release()


def test_it_is_final_only_after_its_confirmations_and_looked_at_until_then(
    with_credits: Any, on: Callable[..., Any]
) -> None:
    patient = on(confirmations=2)
    offset = patient.offset("toucan", patience_s=0.02)
    row = offset.retire(offset.quote(500))
    assert (row.retired_g, row.retirement) == (500, None)
    with pytest.raises(CarbonUnderWay):
        offset.retire(offset.quote(500))
    patient.w3.provider.make_request("anvil_mine", ["0x2"])
    offset.look()
    (stored,) = patient.rows("carbon_retirement")
    assert stored["retired_g"] == 500
    assert json.loads(stored["retirement"])["account"] == patient.me
    assert len(patient.rows("usage_event")) == 1


def test_a_dropped_block_takes_back_what_it_told(with_credits: Any, on: Callable[..., Any]) -> None:
    patient = on(confirmations=20)
    snapshot = patient.w3.provider.make_request("evm_snapshot", [])["result"]
    offset = patient.offset("toucan", patience_s=0.02)
    row = offset.retire(offset.quote(500))
    assert row.retired_g == 500
    patient.w3.provider.make_request("evm_revert", [snapshot])
    held = patient.held("new")
    # The first look finds no receipt and sends the same bytes again; the next one finds them in a new block.
    offset.look()
    offset.look()
    (stored,) = patient.rows("carbon_retirement")
    assert stored["retired_g"] == 500
    assert held - patient.held("new") == 500 * 10**12


def test_a_process_that_ends_before_it_sends_is_gone_on_with_and_nothing_is_signed_twice(
    with_credits: Any,
) -> None:
    class Silent:
        """The market, cut off from the network when something is to be sent."""

        def __init__(self) -> None:
            self.inner = with_credits.toucan()

        def send(self, signed: Any) -> None:
            raise NetworkUnreachable("Stand-in", "cut off")

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

    offset = with_credits.offset("toucan", provider=Silent())
    with pytest.raises(NetworkUnreachable):
        offset.retire(offset.quote(700))
    held = with_credits.held("new")
    with pytest.raises(CarbonUnderWay):
        retire(with_credits, "toucan", 700)
    with_credits.offset("toucan").look()
    assert held - with_credits.held("new") == 700 * 10**12
    assert [row["retired_g"] for row in with_credits.rows("carbon_retirement")] == [700]
    assert len(with_credits.rows("wallet_transaction")) == 1


def test_a_transaction_that_reverts_says_so_and_counts_as_nothing(with_credits: Any) -> None:
    class Late:
        """The market, paused in the moment between trial run and block."""

        def __init__(self) -> None:
            self.inner = with_credits.toucan()

        def send(self, signed: Any) -> None:
            with_credits.calls("new", "setPaused", True)
            self.inner.send(signed)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

    offset = with_credits.offset("toucan", provider=Late())
    with pytest.raises(CarbonFailed, match="Only the network fee was spent"):
        offset.retire(offset.quote(700))
    assert [row["retired_g"] for row in with_credits.rows("carbon_retirement")] == [None]
    assert [tx["state"] for tx in with_credits.rows("wallet_transaction")] == ["failed"]


@pytest.mark.parametrize(
    ("contract", "signature", "arguments"),
    [
        ("new", carbon_calls.APPROVE, [SOMEBODY, 7]),
        ("new", carbon_calls.RETIRE, [7]),
        ("new", carbon_calls.RETIRE_WITH_CERTIFICATE, ["", SOMEBODY, "", "text", 7]),
        ("pool", carbon_calls.REDEEM_OUT_MANY, [[SOMEBODY], [7]]),
        ("pool", carbon_calls.REDEEM_AND_RETIRE_MANY, [[SOMEBODY], [7]]),
        (
            "aggregator",
            carbon_calls.RETIRE_EXACT_CARBON_DEFAULT,
            [SOMEBODY, SOMEBODY, 9, 7, "", SOMEBODY, "", "text", 0],
        ),
        ("aggregator", carbon_calls.SOURCE_AMOUNT, [SOMEBODY, SOMEBODY, 7]),
    ],
)
def test_calls_are_encoded_as_the_compiled_contracts_read_them(
    carbon: Any, contract: str, signature: str, arguments: list[Any]
) -> None:
    name = signature.partition("(")[0]
    expected = carbon.contracts[contract].encode_abi(name, arguments)
    assert "0x" + carbon_calls.encode_call(signature, arguments).hex() == expected


def test_a_quote_of_another_amount_does_not_widen_what_was_agreed(with_money: Any) -> None:
    offset = with_money.offset("klima")
    cheap: CarbonQuote = offset.quote(100)
    with pytest.raises(CarbonPriceRose):
        offset.retire(replace(cheap, amount_g=100_000))


def test_a_redemption_that_is_not_mined_yet_is_waited_for_and_never_signed_again(
    with_pool_tokens: Any,
) -> None:
    request = with_pool_tokens.w3.provider.make_request
    request("evm_setAutomine", [False])
    try:
        for _ in range(2):
            offset = with_pool_tokens.offset("toucan", patience_s=0.02)
            with pytest.raises(StillUnderWay):
                offset.retire(offset.quote(2_000, with_certificate=True))
        assert [tx["purpose"] for tx in with_pool_tokens.rows("wallet_transaction")] == ["buy"]
        request("evm_mine", [])
    finally:
        request("evm_setAutomine", [True])
    assert retire(with_pool_tokens, "toucan", 2_000, with_certificate=True).retired_g == 2_000
    assert [tx["purpose"] for tx in with_pool_tokens.rows("wallet_transaction")] == ["buy", "carbon"]
    assert 1000 * KG - with_pool_tokens.held("pool") == 2 * KG + 2 * KG * 3 // 100


def test_a_node_that_does_not_see_the_redeemed_credits_gets_no_second_redemption(
    with_pool_tokens: Any,
) -> None:
    class Behind:
        """The market, through a node that goes on asking for the first step."""

        def __init__(self) -> None:
            self.inner = with_pool_tokens.toucan()
            self.first: Any = None

        def next_step(self, quote: Any, account: str, nonce: int, message: str) -> Any:
            if self.first is None:
                self.first = self.inner.next_step(quote, account, nonce, message)
            return replace(self.first, nonce=nonce)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

    offset = with_pool_tokens.offset("toucan", provider=Behind())
    with pytest.raises(StillUnderWay):
        offset.retire(offset.quote(2_000, with_certificate=True))
    assert [tx["purpose"] for tx in with_pool_tokens.rows("wallet_transaction")] == ["buy"]


@pytest.mark.parametrize("changed", [{"pool": SOMEBODY}, {"token": SOMEBODY}, {"from_pool": True}])
def test_other_carbon_than_was_agreed_to_is_not_retired(with_credits: Any, changed: dict[str, Any]) -> None:
    offset = with_credits.offset("toucan")
    agreed = replace(offset.quote(1_000), **changed)
    with pytest.raises(CarbonQuoteChanged, match="Nothing was signed"):
        offset.retire(agreed)
    assert with_credits.rows("wallet_transaction") == []


def test_carbon_is_final_only_when_the_other_nodes_tell_the_same(with_credits: Any) -> None:
    class Alone:
        """The market, whose other nodes know nothing of the transaction."""

        def __init__(self) -> None:
            self.inner = with_credits.toucan()

        def confirm(self, retirement: Any) -> None:
            raise NodesDisagree("Stand-in", "one knows it, another one does not")

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

    offset = with_credits.offset("toucan", provider=Alone())
    with pytest.raises(NodesDisagree):
        offset.retire(offset.quote(500))
    assert [row["retirement"] for row in with_credits.rows("carbon_retirement")] == [None]
    assert with_credits.rows("usage_event") == []
    with_credits.offset("toucan").look()
    (row,) = with_credits.rows("carbon_retirement")
    assert json.loads(row["retirement"])["account"] == with_credits.me


def stop(carbon: Any) -> None:
    connection = open_ledger(carbon.ledger_path)
    set_setting(connection, "payments.stopped", True)
    connection.close()
