"""From answers in the ledger to a final retirement on Arkreen: the real engine, guard and rules on the stand-ins."""

import os
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.errors import MarketPaused, OutOfStock
from wattback.chain.retirement import Retirement
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets, outbox
from wattback.ledger.batch import Batch, Due
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.offset.engine import OffsetEngine
from wattback.offset.errors import RetirementFailed
from wattback.offset.records import retirement_from_json
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.errors import CapExceeded
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.arkreen_rules import ArkreenRules

ESTIMATOR = Estimator()


@dataclass
class Saver:
    """One person's ledger and wallet, and the market they retire on."""

    ledger_path: str
    market: Any
    issued: list[tuple[Batch, Retirement]]

    def guard(self) -> Guard:
        where, network = self.market.deployment, self.market.network
        money = Money(network.payment_symbol, network.payment_decimals)
        rules = ArkreenRules(
            bank=where.bank,
            builder=where.builder,
            art=where.art,
            badge=where.badge,
            payment_token=where.payment_erc20,
            money=money,
        )
        allowlist = Allowlist(network.key, network.chain_id, money, 10**17, rules)
        return Guard(UnlockedAccount(bytes(self.market.person.account.key)), allowlist, _now_ms)

    def engine(self, bulk_wh: int = 0) -> OffsetEngine:
        return OffsetEngine(
            ledger_path=self.ledger_path,
            lock_path=self.ledger_path + ".lock",
            provider=self.market.provider(bulk_wh=bulk_wh),
            account=self.market.person.address,
            guard=self.guard,
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=lambda _connection, batch, retirement, _guard: self.issued.append(
                (batch, retirement)
            ),
            now_ms=_now_ms,
            sleep=lambda _s: self.market.pass_time(2),
        )

    def answer(self, output_tokens: int = 2_000) -> None:
        use = TokenUse("gpt-4o", "chatgpt", 1_000, 0, output_tokens, None, 0, 0)
        event = UsageEvent(
            *(os.urandom(16), os.urandom(32), _now_ms(), "chatgpt", "gpt-4o", 1_000, 0, output_tokens, None),
            *(0, 0, 900, "exact:o200k_base", "live"),
        )
        self.read(lambda connection: append_events(connection, [event], [ESTIMATOR.estimate(use)]))

    def read(self, what: Callable[[sqlite3.Connection], Any]) -> Any:
        connection = open_ledger(self.ledger_path)
        try:
            return what(connection)
        finally:
            connection.close()

    def due(self) -> Due:
        due = self.read(lambda connection: offsets.due(connection, "standin", "high"))
        assert isinstance(due, Due)
        return due

    def due_mwh(self) -> int:
        return self.due().amount_mwh

    def sent(self) -> list[tuple[str, str]]:
        listed = self.read(lambda connection: outbox.list_transactions(connection, "standin", 20))
        return [(each.purpose.value, each.state.value) for each in reversed(listed)]


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture
def saver(arkreen: Any, tmp_path: Path) -> Saver:
    return Saver(str(tmp_path / "ledger.sqlite3"), arkreen, [])


@pytest.mark.parametrize("basis_points", [0, 250])
def test_approved_bought_and_offset(saver: Saver, basis_points: int) -> None:
    saver.market.set_fee(basis_points)
    saver.answer()
    due_mwh = saver.due_mwh()
    final = saver.engine().run()
    assert (final.state, final.market, final.retired_mwh) == ("final", "arkreen", due_mwh)
    retirement = retirement_from_json(final.retirement or "")
    assert (retirement.amount_mwh, retirement.beneficiary) == (due_mwh, saver.market.person.address)
    assert retirement.confirmations >= saver.market.network.confirmations
    assert [purpose for purpose, _ in saver.sent()] == ["approve", "retire"]
    assert [batch.id for batch, _ in saver.issued] == [final.id]
    assert saver.market.allowed("builder") == 0
    left = saver.due()
    assert (left.event_count, left.carried_mwh) == (1, 0), "the network fee's own electricity"


def test_bought_in_bulk_and_then_offset_from_stock_twice(saver: Saver) -> None:
    saver.answer()
    before = saver.market.money()
    saver.engine(bulk_wh=500).run()
    saver.answer()
    second = saver.engine(bulk_wh=500).run()
    assert [purpose for purpose, _ in saver.sent()] == ["approve", "buy", "retire", "retire"]
    assert before - saver.market.money() == 5_000, "half a kilowatt-hour at 10 a megawatt-hour, once"
    assert (second.price_base_units, second.state) == (0, "final")


def test_paid_in_a_token_of_eighteen_decimals(on_celo: Any, tmp_path: Path) -> None:
    saver = Saver(str(tmp_path / "ledger.sqlite3"), on_celo, [])
    saver.answer()
    before = on_celo.money()
    final = saver.engine().run()
    assert final.price_base_units == before - on_celo.money() == (final.retired_mwh or 0) * 10**10
    assert final.spend_micro == -(-final.price_base_units // 10**12), "the caps count millionths, rounded up"


def test_a_purchase_in_bulk_above_the_caps_is_not_signed(saver: Saver) -> None:
    saver.answer()
    due_mwh, before = saver.due_mwh(), saver.market.money()
    with pytest.raises(CapExceeded):
        saver.engine(bulk_wh=1_000_000).run()
    assert (saver.sent(), saver.due_mwh(), saver.market.money()) == ([], due_mwh, before)
    assert saver.market.allowed("bank") == 0


def test_a_fee_raised_in_the_last_moment_leaves_the_rest_due(saver: Saver) -> None:
    """What the market kept is matched with the next offset: the event alone says what was retired."""
    saver.answer()
    due_mwh = saver.due_mwh()
    engine = saver.engine()
    build = engine.provider.build

    def build_before_the_fee(*arguments: Any) -> Any:
        request = build(*arguments)
        saver.market.set_fee(1_000)
        return request

    engine.provider.build = build_before_the_fee  # type: ignore[method-assign]
    final = engine.run()
    fee_mwh = due_mwh // 10
    assert final.retired_mwh == due_mwh - fee_mwh
    left = saver.due()
    assert left.carried_mwh == fee_mwh
    saver.market.set_fee(0)
    assert saver.engine().run().retired_mwh == left.amount_mwh >= fee_mwh
    assert saver.due().carried_mwh == 0


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda market: market.owner_calls("registry", "pause"), MarketPaused),
        (
            lambda market: market.owner_calls("bank", "removeART", market.deployment.art, 1005 * 10**6),
            OutOfStock,
        ),
    ],
    ids=["paused", "out of stock"],
)
def test_refused_by_the_market_nothing_is_signed_and_all_stays_due(
    saver: Saver, spoil: Callable[[Any], None], error: type[Exception]
) -> None:
    saver.answer()
    due_mwh, before = saver.due_mwh(), saver.market.money()
    spoil(saver.market)
    with pytest.raises(error):
        saver.engine().run()
    assert (saver.sent(), saver.due_mwh(), saver.market.money()) == ([], due_mwh, before)


def test_a_price_that_rose_before_the_block_fails_and_is_due_again(saver: Saver) -> None:
    saver.answer()
    due_mwh, before = saver.due_mwh(), saver.market.money()
    engine = saver.engine()
    send, sent = engine.provider.send, []

    def send_after_the_rise(signed: Any) -> None:
        sent.append(signed)
        if len(sent) == 2:  # the approval, then the purchase
            saver.market.post_price(10**10)
        send(signed)

    engine.provider.send = send_after_the_rise  # type: ignore[method-assign]
    with pytest.raises(RetirementFailed):
        engine.run()
    assert [state for _, state in saver.sent()][-1] == "failed"
    assert (saver.due_mwh(), saver.market.money()) == (due_mwh, before)


def test_killed_after_signing_it_goes_on_with_the_same_nonce(saver: Saver) -> None:
    """The market would sell twice without a word: only that the same bytes are sent again keeps it from that."""
    saver.answer()
    due_mwh, before = saver.due_mwh(), saver.market.money()
    engine = saver.engine()

    class Killed(BaseException):
        pass

    def killed(signed: Any) -> None:
        if saver.sent()[-1] != ("approve", "signed"):
            raise Killed
        real_send(signed)

    real_send = engine.provider.send
    engine.provider.send = killed  # type: ignore[method-assign]
    with pytest.raises(Killed):
        engine.run()
    final = saver.engine().run()
    assert (final.state, final.retired_mwh) == ("final", due_mwh)
    provider = saver.market.provider()
    assert len(provider.retirements_of(saver.market.person.address, 0)) == 1
    assert before - saver.market.money() == final.price_base_units
