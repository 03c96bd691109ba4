"""From final retirements in the ledger to a badge that was read again when nobody could edit it any more."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from wattback.certificate.receipts import merkle_root
from wattback.chain.arkreen.badge import EDIT_WINDOW_S
from wattback.chain.errors import TransactionRefused
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets, outbox
from wattback.ledger.badge import badge_transactions, retired_offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.settings import set_setting
from wattback.offset.badge import BadgeMaking
from wattback.offset.badge_due import PAUSE_AFTER_FAILURE_MS, due_by_ledger, pauses, waits_for_a_look
from wattback.offset.badge_errors import BadgeFailed, BadgePlanMoved, BadgeUnderWay, NoBadgeDue
from wattback.offset.badge_reading import AS_ASKED, DIFFERS
from wattback.offset.engine import OffsetEngine
from wattback.offset.errors import NotEnoughMoney
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.errors import NotApproved, PaymentsStopped, SigningRefused
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.arkreen_rules import ArkreenRules

ESTIMATOR = Estimator()
DAY_S = 24 * 3600


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Keeper:
    """A person who retires on the stand-ins and wants badges; their clock is the chain's."""

    ledger_path: str
    market: Any
    max_fee_wei: int = 10**18

    def now_ms(self) -> int:
        return int(self.market.w3.eth.get_block("latest")["timestamp"]) * 1000

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
        allowlist = Allowlist(network.key, network.chain_id, money, self.max_fee_wei, rules)
        return Guard(UnlockedAccount(bytes(self.market.person.account.key)), allowlist, self.now_ms)

    def retire(self) -> int:
        """One answer, retired by the real engine; returns the offset's number."""
        use = TokenUse("gpt-4o", "chatgpt", 1_000, 0, 2_000, None, 0, 0)
        event = UsageEvent(
            *(os.urandom(16), os.urandom(32), self.now_ms(), "chatgpt", "gpt-4o", 1_000, 0, 2_000, None),
            *(0, 0, 900, "exact:o200k_base", "live"),
        )
        self.read(lambda connection: append_events(connection, [event], [ESTIMATOR.estimate(use)]))
        OffsetEngine(
            ledger_path=self.ledger_path,
            lock_path=self.ledger_path + ".lock",
            provider=self.market.provider(),
            account=self.market.person.address,
            guard=self.guard,
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=lambda *_arguments: None,
            now_ms=self.now_ms,
            sleep=lambda _s: self.market.pass_time(2),
        ).run()
        return self.retired()[-1]

    def making(self) -> BadgeMaking:
        return BadgeMaking(
            ledger_path=self.ledger_path,
            lock_path=self.ledger_path + ".lock",
            provider=self.market.provider(),
            badges=self.market.badges(),
            account=self.market.person.address,
            guard=self.guard,
            estimate_recorded=ESTIMATOR.recorded,
            now_ms=self.now_ms,
            sleep=lambda _s: self.market.pass_time(2),
            patience_s=20.0,
        )

    def read(self, what: Callable[[sqlite3.Connection], Any]) -> Any:
        connection = open_ledger(self.ledger_path)
        try:
            return what(connection)
        finally:
            connection.close()

    def retired(self) -> tuple[int, ...]:
        address = self.market.person.address
        found = self.read(lambda connection: retired_offsets(connection, "standin", "arkreen", address))
        return tuple(each.offset_id for each in found)

    def badges(self) -> tuple[outbox.WalletTransaction, ...]:
        address = self.market.person.address
        found = self.read(lambda connection: badge_transactions(connection, "standin", address))
        assert isinstance(found, tuple)
        return found

    def due_by_ledger(self, cadence: str = "monthly") -> Any:
        address, now_s = self.market.person.address, self.now_ms() // 1000
        return self.read(lambda connection: due_by_ledger(connection, "standin", address, cadence, now_s))

    def due_events(self) -> int:
        due = self.read(lambda connection: offsets.due(connection, "standin", "high"))
        return 0 if due is None else int(due.event_count)

    def nonce(self) -> int:
        return int(self.market.next_nonce())

    def set(self, key: str, value: Any) -> None:
        self.read(lambda connection: set_setting(connection, key, value))

    def more_blocks(self) -> None:
        """As many as it takes to be final, and some for what was sent a moment ago."""
        for _ in range(5):
            self.market.pass_time(2)

    def to_next_month(self) -> str:
        """Goes to the tenth of the next month; returns the month that was left."""
        now = datetime.fromtimestamp(self.now_ms() / 1000, UTC)
        year, month = (now.year + 1, 1) if now.month == 12 else (now.year, now.month + 1)
        then = datetime(year, month, 10, tzinfo=UTC)
        self.market.pass_time(int((then - now).total_seconds()))
        return f"{now:%Y-%m}"


@pytest.fixture
def keeper(arkreen: Any, tmp_path: Path) -> Keeper:
    keeper = Keeper(str(tmp_path / "ledger.sqlite3"), arkreen)
    keeper.to_next_month()  # so that no test runs over the end of a month
    return keeper


def test_a_months_retirements_come_on_one_badge_with_the_root_over_their_receipts(keeper: Keeper) -> None:
    first, second = keeper.retire(), keeper.retire()
    assert keeper.making().preview("monthly") is None, "the month is not over"
    month = keeper.to_next_month()
    keeper.retire()
    preview = keeper.making().preview("monthly")
    assert preview is not None
    assert (preview.plan.period, preview.plan.offset_ids) == (month, (first, second))
    ordered = sorted(keeper.read(offsets.list_batches), key=lambda batch: batch.seq)
    root = merkle_root(batch.receipts_root for batch in ordered[:2])
    assert preview.message == f"Electricity of AI chats, {month}, by Wattback. Receipts root 0x{root.hex()}"
    told: list[str] = []
    made = keeper.making().make("monthly", preview, told.append)
    assert (made.signed.state, made.differences, made.is_settled) == ("final", (), False)
    assert made.badge_id is not None
    badge = keeper.market.badges().read_badge(made.badge_id)
    assert (badge.message, badge.offset_ids) == (preview.message, (first, second))
    assert told[0] == "Signed and stored"
    assert keeper.badges()[0].summary == "make one badge of 2 retirements"
    with pytest.raises(NoBadgeDue):
        keeper.making().make("monthly", None)


def test_the_fees_electricity_is_counted_once_however_often_the_badge_is_read(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    before = keeper.due_events()
    keeper.making().make("monthly", None)
    assert keeper.due_events() == before + 1
    keeper.making().look()
    keeper.making().look()
    assert keeper.due_events() == before + 1


def test_what_the_ledger_thinks_due_is_what_the_market_says(keeper: Keeper) -> None:
    keeper.retire()
    assert (keeper.due_by_ledger(), keeper.due_by_ledger("off")) == (None, None)
    keeper.to_next_month()
    preview = keeper.making().preview("monthly")
    assert preview is not None
    assert keeper.due_by_ledger() == preview.plan
    assert keeper.due_by_ledger("off") is None
    keeper.making().make("monthly", preview)
    assert keeper.due_by_ledger() is None


def test_retirements_the_ledger_does_not_hold_are_on_no_badge(keeper: Keeper) -> None:
    elsewhere = keeper.market.retire(keeper.market.provider(), 10**6).certificate_id
    keeper.to_next_month()
    assert keeper.making().preview("monthly") is None
    with pytest.raises(NoBadgeDue):
        keeper.making().make("monthly", None)
    assert elsewhere not in keeper.retired()


def test_three_days_later_it_is_read_again_and_what_was_found_is_kept(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    keeper.making().make("monthly", None)
    (early,) = keeper.making().look()
    assert (early.is_settled, early.signed.reason) == (False, None)
    assert waits_for_a_look(keeper.badges())
    keeper.market.pass_time(EDIT_WINDOW_S)
    (settled,) = keeper.making().look()
    assert (settled.is_settled, settled.differences) == (True, ())
    (kept,) = keeper.badges()
    assert (kept.state, kept.reason) == ("final", AS_ASKED)
    assert kept.gas_used == early.signed.gas_used
    assert not waits_for_a_look(keeper.badges())
    assert keeper.making().look(only_unsettled=True) == ()


def test_an_edited_badge_is_found_and_stays_known_as_such(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    made = keeper.making().make("monthly", None)
    market = keeper.market
    market.w3.provider.make_request("anvil_impersonateAccount", [market.person.address])
    edited = market.contracts["badge"].functions.updateCertificate(
        made.badge_id, market.owner, "", "Somebody Inc.", made.shown.message
    )
    tx_hash = edited.transact({"from": market.person.address})
    market.w3.eth.wait_for_transaction_receipt(tx_hash, poll_latency=0.02)
    market.pass_time(EDIT_WINDOW_S)
    (found,) = keeper.making().look()
    assert found.differences == ("its beneficiary", "the beneficiary's name")
    assert keeper.badges()[0].reason == DIFFERS + "its beneficiary, the beneficiary's name"


def test_killed_between_signature_and_sending_the_same_badge_is_sent_and_no_second_signed(
    keeper: Keeper,
) -> None:
    keeper.retire()
    keeper.to_next_month()
    making = keeper.making()

    def killed(signed: Any) -> None:
        raise Killed

    making.provider.send = killed  # type: ignore[method-assign]
    with pytest.raises(Killed):
        making.make("monthly", None)
    (signed,) = keeper.badges()
    assert (signed.state, keeper.nonce()) == ("signed", signed.nonce)
    with pytest.raises(BadgeUnderWay):
        keeper.making().make("monthly", None)
    keeper.more_blocks()
    (read,) = keeper.making().look()
    assert (read.signed.state, read.signed.seq) == ("final", signed.seq)
    assert read.badge_id is not None
    with pytest.raises(NoBadgeDue):
        keeper.making().make("monthly", None)
    assert len(keeper.badges()) == 1


def test_a_node_that_refuses_leaves_the_signed_badge_to_be_sent_later(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    making = keeper.making()

    def refuses(signed: Any) -> None:
        raise TransactionRefused("not today")

    making.provider.send = refuses  # type: ignore[method-assign]
    with pytest.raises(TransactionRefused):
        making.make("monthly", None)
    keeper.making().look()
    keeper.more_blocks()
    assert keeper.making().look()[0].signed.state == "final"


def test_a_badge_that_the_network_became_too_dear_for_is_replaced_at_its_nonce(keeper: Keeper) -> None:
    """It would be in the way of every later retirement."""
    keeper.retire()
    keeper.to_next_month()
    w3 = keeper.market.w3
    making = replace(keeper.making(), patience_s=2.0)
    send = making.provider.send

    def send_into_a_dear_network(signed: Any) -> None:
        for _ in range(2):
            w3.provider.make_request("anvil_setNextBlockBaseFeePerGas", [hex(50 * 10**9)])
            w3.provider.make_request("evm_mine", [])
        send(signed)

    making.provider.send = send_into_a_dear_network  # type: ignore[method-assign]
    with suppress(TransactionRefused):  # some nodes say so at once, others wait
        making.make("monthly", None)
    (before,) = keeper.badges()
    assert before.state in ("signed", "broadcast")
    w3.provider.make_request("anvil_setNextBlockBaseFeePerGas", [hex(50 * 10**9)])
    w3.provider.make_request("evm_mine", [])
    later = replace(keeper.making(), now_ms=lambda: keeper.now_ms() + 4 * 60_000)
    later.look()
    keeper.more_blocks()
    (read,) = keeper.making().look()
    assert (read.signed.state, read.signed.nonce, len(read.signed.candidates)) == ("final", before.nonce, 2)
    assert read.badge_id is not None


def test_a_retirement_after_a_badge_takes_the_nonce_behind_it(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    badge = keeper.making().make("monthly", None).signed
    keeper.retire()
    listed = keeper.read(lambda connection: outbox.list_transactions(connection, "standin", 20))
    assert [each.nonce for each in listed if each.seq > badge.seq] == [badge.nonce + 2, badge.nonce + 1]


def test_a_badge_that_fails_in_its_block_is_told_and_paused(keeper: Keeper) -> None:
    offset_id = keeper.retire()
    keeper.to_next_month()
    making, market = keeper.making(), keeper.market
    send = making.provider.send

    def send_to_a_broken_contract(signed: Any) -> None:
        market.w3.provider.make_request("anvil_setCode", [market.deployment.badge, "0xfe"])
        send(signed)

    code = market.w3.eth.get_code(market.deployment.badge)
    making.provider.send = send_to_a_broken_contract  # type: ignore[method-assign]
    with pytest.raises(BadgeFailed, match="final all the same"):
        making.make("monthly", None)
    market.w3.provider.make_request("anvil_setCode", [market.deployment.badge, code.to_0x_hex()])
    (failed,) = keeper.badges()
    assert failed.state == "failed"
    assert keeper.due_by_ledger().offset_ids == (offset_id,)
    assert pauses(keeper.badges(), failed.updated_at_ms + PAUSE_AFTER_FAILURE_MS - 1)
    assert not pauses(keeper.badges(), failed.updated_at_ms + PAUSE_AFTER_FAILURE_MS)
    assert keeper.making().make("monthly", None).signed.state == "final", "a person may try at once"
    assert not pauses(keeper.badges(), failed.updated_at_ms)


def nothing_signed(keeper: Keeper, nonce: int) -> bool:
    return keeper.badges() == () and keeper.nonce() == nonce


def test_while_payments_are_stopped_no_badge_is_signed(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    keeper.set("payments.stopped", True)
    nonce = keeper.nonce()
    with pytest.raises(PaymentsStopped):
        keeper.making().make("monthly", None)
    assert nothing_signed(keeper, nonce)


def test_a_fee_above_its_limit_is_not_signed(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    preview, nonce = keeper.making().preview("monthly"), keeper.nonce()
    assert preview is not None
    keeper.max_fee_wei = preview.max_fee_wei - 1
    with pytest.raises(SigningRefused, match="network fee"):
        keeper.making().make("monthly", preview)
    assert nothing_signed(keeper, nonce)
    keeper.max_fee_wei = preview.max_fee_wei
    assert keeper.making().make("monthly", preview).signed.state == "final"


def test_a_wallet_that_cannot_pay_the_fee_signs_nothing(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    preview, nonce = keeper.making().preview("monthly"), keeper.nonce()
    assert preview is not None
    balance = hex(preview.max_fee_wei - 1)
    keeper.market.w3.provider.make_request("anvil_setBalance", [keeper.market.person.address, balance])
    with pytest.raises(NotEnoughMoney, match="badge's network fee"):
        keeper.making().make("monthly", preview)
    assert nothing_signed(keeper, nonce)


def test_without_the_person_automatic_mode_must_have_been_chosen_with_the_password(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    keeper.set("offset.mode", "automatic")
    nonce = keeper.nonce()
    with pytest.raises(NotApproved):
        keeper.making().make("monthly", None, by_itself=True)
    assert nothing_signed(keeper, nonce)


def test_what_the_person_did_not_see_is_not_made(keeper: Keeper) -> None:
    keeper.retire()
    keeper.to_next_month()
    preview, nonce = keeper.making().preview("monthly"), keeper.nonce()
    assert preview is not None
    for seen in (
        replace(preview, message="something else"),
        replace(preview, plan=replace(preview.plan, period="1999-01")),
    ):
        with pytest.raises(BadgePlanMoved):
            keeper.making().make("monthly", seen)
    assert nothing_signed(keeper, nonce)


def test_the_guard_signs_only_over_the_ledgers_own_retirements_and_with_the_text_it_was_told(
    keeper: Keeper,
) -> None:
    offset_id = keeper.retire()
    elsewhere = keeper.market.retire(keeper.market.provider(), 10**6).certificate_id
    badges, address = keeper.market.badges(), keeper.market.person.address
    guard, nonce = keeper.guard(), keeper.nonce()

    def sign(ids: tuple[int, ...], message: str, request: Any) -> Any:
        return keeper.read(lambda connection: guard.sign_badge(connection, ids, message, request))

    foreign = badges.badge_request(address, (offset_id, elsewhere), "text", nonce)
    with pytest.raises(SigningRefused, match="not final in the ledger"):
        sign((offset_id, elsewhere), "text", foreign)
    request = badges.badge_request(address, (offset_id,), "text", nonce)
    with pytest.raises(SigningRefused, match="not the one that was asked for"):
        sign((offset_id,), "another text", request)
    with pytest.raises(SigningRefused, match="not allowed"):
        sign((offset_id,), "text", replace(request, to=keeper.market.deployment.bank))
    assert nothing_signed(keeper, nonce)
    sign((offset_id,), "text", request)
    with pytest.raises(SigningRefused, match="a badge is under way"):
        sign((offset_id,), "text", replace(request, nonce=nonce + 1))
