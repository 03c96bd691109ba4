"""The engine on the real practice chain: from counted answers to a final retirement."""

from collections.abc import Callable
from typing import Any

import pytest

from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.chain.errors import MarketPaused
from wattback.chain.networks import network
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import Balances
from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.filelock import FileLock
from wattback.ledger.settings import set_setting
from wattback.offset.errors import AnotherOffsetRunning, NotEnoughMoney, NothingDue, PriceTooHigh
from wattback.offset.records import retirement_from_json
from wattback.wallet.cap_approval import approve
from wattback.wallet.errors import CapExceeded, NotApproved, PaymentsStopped, WalletLocked, WrongPassword

DAY_MS = 24 * 3600 * 1000


def choose(desk: Any, key: str, value: object) -> None:
    connection = open_ledger(desk.ledger_path)
    set_setting(connection, key, value)  # type: ignore[arg-type]  # tests hand in what fits
    if key == "offset.mode":
        approve(connection, key, str(value), desk.account.mac)
    connection.close()


def refuse_with(error: Exception) -> Callable[..., Any]:
    def refuse(*_: object) -> Any:
        raise error

    return refuse


def sales(desk: Any) -> list[tuple[bytes, int, int]]:
    provider = desk.provider
    found = provider._desk().events.CertificateSold().get_logs(from_block=0)
    provider.close()
    return [
        (sale["args"]["batchKey"], sale["args"]["amountMwh"], sale["args"]["pricePaid"]) for sale in found
    ]


def test_what_is_due_is_retired_to_the_milliwatt_hour(desk: Any) -> None:
    desk.answer(count=7)
    words: list[str] = []
    batch = desk.engine().run(words.append)
    assert batch.state == "final"
    retirement = retirement_from_json(batch.retirement)
    connection = desk.ledger()
    rows = list(offsets.receipts(connection, batch))
    connection.close()
    assert sales(desk) == [(batch.id, batch.amount_mwh, batch.price_base_units)]
    assert retirement.amount_mwh == batch.amount_mwh == -(-sum(row.energy_nwh for row in rows) // 10**6)
    assert retirement.beneficiary == batch.beneficiary == desk.account.address
    leaves = [leaf_bytes(row.event_id, row.at_ms, row.energy_nwh) for row in rows]
    assert retirement.receipts_root == merkle_root(leaves)
    assert words == [
        f"{batch.amount_mwh / 1000:g} Wh planned for 7 answers",
        "Price read and reserved",
        "Signed",
        "Sent to the network",
        "Retired on the network",
        "Final",
    ]


def test_the_fee_is_counted_once_and_covered_by_the_next_batch(desk: Any) -> None:
    desk.answer(count=2)
    first = desk.engine().run()
    retirement = retirement_from_json(first.retirement)
    ((site, energy_wh, tokens),) = desk.query(
        "SELECT site, recorded_energy_wh, output_tokens FROM usage_event WHERE source = 'fee'"
    )
    assert (site, tokens) == ("chain-practice", 0)
    assert energy_wh == retirement.gas_used * network("practice").energy_wh_per_gas
    desk.answer()
    second = desk.engine().run()
    assert (second.from_seq, second.event_count) == (first.up_to_seq, 2)
    assert desk.query("SELECT count(*) FROM usage_event WHERE source = 'fee'") == [(2,)]


def test_nothing_due_is_said_and_unlocks_nothing(desk: Any) -> None:
    with pytest.raises(NothingDue):
        desk.engine().run()
    assert desk.engine().preview().refusal == str(NothingDue())
    assert desk.engine().resume() is None
    assert desk.unlocks == 0


def test_a_preview_tells_what_the_run_does_and_signs_nothing(desk: Any) -> None:
    desk.answer(count=3)
    preview = desk.engine().preview()
    assert desk.unlocks == 0
    assert desk.query("SELECT count(*) FROM offset_batch") == [(0,)]
    assert preview.refusal is None
    batch = desk.engine().run()
    assert (preview.amount_mwh, preview.event_count) == (batch.amount_mwh, 3)
    assert preview.quote.price_base_units == batch.price_base_units
    assert retirement_from_json(batch.retirement).price_base_units == preview.quote.price_base_units
    assert [cap.used_micro for cap in preview.caps] == [batch.spend_micro] * 3
    assert preview.balances.payment_base_units >= preview.quote.price_base_units


@pytest.mark.parametrize("cap", ["transaction", "day", "month"])
def test_a_cap_refuses_before_anything_is_signed(desk: Any, cap: str) -> None:
    setting = f"caps.per_{cap}_micro"
    desk.answer(count=2)
    price = desk.engine().preview().quote.price_base_units
    choose(desk, setting, price - 1)
    assert setting in desk.engine().preview().refusal
    with pytest.raises(CapExceeded, match="Nothing was signed"):
        desk.engine().run()
    assert sales(desk) == []
    assert desk.query("SELECT state, raw_transaction FROM offset_batch") == [("abandoned", None)]
    choose(desk, setting, price)
    assert desk.engine().run().event_count == 2


def test_a_days_cap_counts_earlier_offsets_and_frees_itself(desk: Any) -> None:
    desk.answer(count=2)
    spent = desk.engine().run().price_base_units
    desk.answer(count=2)
    choose(desk, "caps.per_day_micro", 2 * spent - 1)
    with pytest.raises(CapExceeded, match="in 24 hours"):
        desk.engine().run()
    connection = open_ledger(desk.ledger_path)
    connection.execute("UPDATE offset_batch SET updated_at_ms = updated_at_ms - ?", (DAY_MS + 60_000,))
    connection.close()
    assert desk.engine().run().state == "final"


def test_a_price_above_what_was_agreed_is_not_paid(desk: Any) -> None:
    desk.answer()
    price = desk.engine().preview().quote.price_base_units
    with pytest.raises(PriceTooHigh, match="Nothing was signed"):
        desk.engine().run(price_limit_base_units=price - 1)
    assert desk.engine().run(price_limit_base_units=price).state == "final"


def test_a_second_offset_at_the_same_time_is_refused(desk: Any) -> None:
    desk.answer()
    with_lock = FileLock(str(desk.folder / "offset.lock"))
    assert with_lock.acquire()
    try:
        for action in (desk.engine().run, desk.engine().preview, desk.engine().resume):
            with pytest.raises(AnotherOffsetRunning, match="nothing was spent here"):
                action()
        choose(desk, "offset.mode", "automatic")
        choose(desk, "offset.threshold_wh", 0.001)
        assert desk.engine().automatic_step() is None
    finally:
        with_lock.release()
    assert desk.engine().run().state == "final"


def test_a_wrong_password_leaves_no_trace(desk: Any) -> None:
    desk.answer()
    with pytest.raises(WrongPassword):
        desk.engine(guard=refuse_with(WrongPassword())).run()
    assert desk.query("SELECT count(*) FROM offset_batch") == [(0,)]


@pytest.mark.parametrize("mode", ["manual", "ask"])
def test_only_automatic_mode_retires_by_itself(desk: Any, mode: str) -> None:
    desk.answer(count=5)
    choose(desk, "offset.mode", mode)
    choose(desk, "offset.threshold_wh", 0.001)
    assert desk.engine().automatic_step() is None
    choose(desk, "offset.mode", "automatic")
    assert desk.engine().automatic_step().event_count == 5


def test_automatic_mode_waits_for_the_threshold_or_the_age(desk: Any) -> None:
    choose(desk, "offset.mode", "automatic")
    desk.answer(count=2)
    assert desk.engine().automatic_step() is None
    assert desk.unlocks == 0
    choose(desk, "offset.max_age_days", 30)
    desk.clock.ahead_ms = -30 * DAY_MS
    desk.answer()
    desk.clock.ahead_ms = 0
    # The oldest by arrival counts; the old one arrived last.
    assert desk.engine().automatic_step() is None
    choose(desk, "offset.threshold_wh", 0.001)
    assert desk.engine().automatic_step().event_count == 3


def test_an_old_answer_is_retired_although_the_threshold_is_far(desk: Any) -> None:
    choose(desk, "offset.mode", "automatic")
    desk.answer(age_ms=31 * DAY_MS)
    assert desk.engine().automatic_step().event_count == 1


def test_automatic_mode_pauses_after_a_failure(desk: Any) -> None:
    choose(desk, "offset.mode", "automatic")
    choose(desk, "offset.threshold_wh", 0.001)
    desk.answer()
    batch_steps = ("quoted", "signed", "failed")
    connection = open_ledger(desk.ledger_path)
    batch = offsets.plan_batch(
        connection,
        network="practice",
        coverage="high",
        beneficiary=desk.account.address,
        now_ms=desk.clock(),
        receipts_root=lambda rows: bytes(32) if list(rows) else b"",
    )
    assert batch is not None
    for state in batch_steps:
        batch = offsets.advance(connection, batch, offsets.BatchState(state), "", now_ms=desk.clock())
    connection.close()
    assert desk.engine().automatic_step() is None
    later = desk.clock() + DAY_MS
    connection = desk.ledger()
    assert desk.engine(now_ms=lambda: later)._automatic_verdict(connection).go
    connection.close()


def test_a_certificate_that_was_not_made_is_made_by_the_next_run(desk: Any) -> None:
    desk.answer()
    with pytest.raises(OSError, match="disk full"):
        desk.engine(issue_certificate=refuse_with(OSError("disk full"))).run()
    ((state,),) = desk.query("SELECT state FROM offset_batch")
    assert state == "final"
    assert desk.query("SELECT count(*) FROM certificate") == [(0,)]
    assert desk.engine(guard=refuse_with(WalletLocked())).resume() is None
    assert desk.engine().resume() is not None
    assert desk.query("SELECT count(*) FROM certificate") == [(1,)]
    assert desk.engine().resume() is None


def test_the_next_offset_makes_the_missing_certificate_first(desk: Any) -> None:
    desk.answer()
    with pytest.raises(OSError, match="disk full"):
        desk.engine(issue_certificate=refuse_with(OSError("disk full"))).run()
    desk.answer()
    desk.engine().run()
    assert desk.query("SELECT batch_seq FROM certificate ORDER BY created_at_ms, batch_seq") == [(1,), (2,)]


@pytest.mark.parametrize(
    ("held", "says"),
    [
        (Balances(native_wei=10**19, payment_base_units=1), "price needs"),
        (Balances(native_wei=1, payment_base_units=10**9), "network fee needs"),
    ],
)
def test_too_little_money_is_said_before_anything_is_signed(desk: Any, held: Balances, says: str) -> None:
    class Poor(PracticeProvider):
        def balances(self, account: str) -> Balances:
            return held

    desk.answer(count=2)
    poor = Poor(str(desk.folder / "chain.sqlite3"), wait_s=0.5)
    assert says in desk.engine(provider=poor).preview().refusal
    with pytest.raises(NotEnoughMoney, match=says):
        desk.engine(provider=poor).run()
    assert desk.query("SELECT state, raw_transaction FROM offset_batch") == [("abandoned", None)]
    assert desk.engine().run().event_count == 2


def test_the_market_being_paused_gives_the_answers_back(desk: Any) -> None:
    class Paused(PracticeProvider):
        def build(self, *arguments: Any) -> Any:
            raise MarketPaused

    desk.answer(count=2)
    paused = Paused(str(desk.folder / "chain.sqlite3"), wait_s=0.5)
    with pytest.raises(MarketPaused):
        desk.engine(provider=paused).run()
    assert desk.query("SELECT state, reason FROM offset_batch") == [("abandoned", str(MarketPaused()))]
    assert desk.engine().run().event_count == 2


def test_the_wallet_is_unlocked_once_for_one_offset(desk: Any) -> None:
    desk.answer()
    desk.engine().run()
    assert desk.unlocks == 1


def test_automatic_mode_that_another_program_switched_on_signs_nothing(desk: Any) -> None:
    connection = open_ledger(desk.ledger_path)
    set_setting(connection, "offset.mode", "automatic")
    set_setting(connection, "offset.threshold_wh", 0.001)
    connection.close()
    desk.answer()
    with pytest.raises(NotApproved, match="never confirmed with the wallet's password"):
        desk.engine().automatic_step()
    assert desk.query("SELECT count(*) FROM offset_batch") == [(0,)]
    choose(desk, "offset.mode", "automatic")
    assert desk.engine().automatic_step().state == "final"


def test_who_wants_to_be_asked_is_asked_and_nothing_is_signed(desk: Any) -> None:
    choose(desk, "offset.mode", "ask")
    desk.answer()
    assert desk.engine().notice() is None, "below the threshold"
    choose(desk, "offset.threshold_wh", 0.001)
    question = desk.engine().notice()
    assert question.action == "ask"
    assert "pUSD" in question.reason
    assert desk.engine().automatic_step() is None
    assert desk.unlocks == 0
    assert desk.engine().run().state == "final"
    choose(desk, "offset.threshold_wh", 100.0)
    assert desk.engine().notice() is None


def test_while_payments_are_stopped_nothing_is_signed_or_asked(desk: Any) -> None:
    choose(desk, "offset.mode", "automatic")
    choose(desk, "offset.threshold_wh", 0.001)
    choose(desk, "payments.stopped", True)
    desk.answer()
    assert desk.engine().automatic_step() is None
    assert desk.engine().notice() is None
    assert "You stopped all payments" in desk.engine().preview().refusal
    with pytest.raises(PaymentsStopped):
        desk.engine().run()
    assert desk.unlocks == 0
    choose(desk, "payments.stopped", False)
    assert desk.engine().automatic_step().state == "final"
