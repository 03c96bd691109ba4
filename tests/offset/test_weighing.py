"""What a decision is made of: the ledger first, then the market, and that not twice within the hour."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from wattback.chain.errors import MarketPaused
from wattback.chain.retirement import Balances
from wattback.ledger.connection import open_ledger
from wattback.ledger.fee_samples import fee_samples
from wattback.ledger.offers_seen import last_offer
from wattback.ledger.settings import set_setting
from wattback.offset.decision import Action, Decision
from wattback.offset.weighing import weigh

HOUR_MS = 3600 * 1000
CHEAP_COIN, DEAR_COIN = Decimal("0.04"), Decimal("0.4")


@pytest.fixture
def person(make_person: Any) -> Any:
    """Somebody with a few answers due, on a market whose fees are real money."""
    desk, market = make_person()
    market.network = replace(market.network, is_practice=False, native_symbol="POL")
    desk.answer(count=3)
    return desk


@pytest.fixture
def ledger(person: Any) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(person.ledger_path)
    set_setting(connection, "offset.mode", "automatic")
    set_setting(connection, "offset.threshold_wh", 0.001)
    yield connection
    connection.close()


def weighed(person: Any, ledger: sqlite3.Connection, price: Decimal | None, **changes: Any) -> Decision:
    return weigh(ledger, person.provider, person.account.address, price, person.clock(), **changes)


def test_what_the_ledger_decides_asks_no_market(person: Any, ledger: sqlite3.Connection) -> None:
    for key, value in (("offset.mode", "manual"), ("payments.stopped", True), ("offset.threshold_wh", 1e6)):
        set_setting(ledger, "offset.mode", "automatic")
        set_setting(ledger, key, value)
        assert weighed(person, ledger, CHEAP_COIN).action == Action.WAIT
        set_setting(ledger, "payments.stopped", False)
    set_setting(ledger, "offset.threshold_wh", 0.001)
    assert weighed(person, ledger, CHEAP_COIN, blocked="A contract changed.").reason == "A contract changed."
    assert person.provider.calls == 0


def test_a_small_fee_goes_and_a_large_one_waits_an_hour_before_it_looks_again(
    person: Any, ledger: sqlite3.Connection
) -> None:
    assert weighed(person, ledger, CHEAP_COIN).action == Action.GO
    for _ in range(3):
        decision = weighed(person, ledger, DEAR_COIN)
        assert decision.action == Action.WAIT
        assert "your limit is 10 %" in decision.reason
    assert person.provider.calls == 2, "one look for each price of the coin"
    person.clock.ahead_ms += HOUR_MS
    assert weighed(person, ledger, CHEAP_COIN).action == Action.GO
    assert person.provider.calls == 3


def test_what_was_seen_is_kept(person: Any, ledger: sqlite3.Connection) -> None:
    weighed(person, ledger, CHEAP_COIN)
    seen = last_offer(ledger, person.provider.network.key)
    assert seen is not None
    # 200,000 gas at 1 gwei are 0.0002 coins of 0.04.
    assert seen.fee_micro == 8
    assert seen.worth_micro == -(-seen.amount_mwh // 25)
    assert len(fee_samples(ledger, person.provider.network.key, person.clock() + 1)) == 1


def test_a_coin_of_unknown_price_waits_and_says_how_to_help(person: Any, ledger: sqlite3.Connection) -> None:
    decision = weighed(person, ledger, None)
    assert (decision.action, decision.tell) == (Action.WAIT, True)
    assert "wattback settings set fees.native_price" in decision.reason


def test_caps_ceiling_and_balance_are_weighed(person: Any, ledger: sqlite3.Connection) -> None:
    set_setting(ledger, "caps.per_day_micro", 1)
    assert "your cap is 0.000001" in weighed(person, ledger, CHEAP_COIN).reason
    set_setting(ledger, "caps.per_day_micro", 2_000_000)
    set_setting(ledger, "offset.price_ceiling_micro_per_megawatt_hour", 39_000_000)
    assert "above your ceiling of 39.00" in weighed(person, ledger, CHEAP_COIN).reason
    set_setting(ledger, "offset.price_ceiling_micro_per_megawatt_hour", 50_000_000)
    for held, words in ((Balances(10**19, 0), "price"), (Balances(0, 10**9), "network fee")):
        person.provider.balances = lambda _account, held=held: held
        decision = weighed(person, ledger, CHEAP_COIN)
        assert (decision.action, decision.tell) == (Action.WAIT, True)
        assert words in decision.reason


def test_a_market_that_says_no_is_heard(person: Any, ledger: sqlite3.Connection) -> None:
    person.provider.paused = True
    with pytest.raises(MarketPaused):
        weighed(person, ledger, CHEAP_COIN)
    assert last_offer(ledger, person.provider.network.key) is None
