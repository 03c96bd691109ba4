"""The caps, with several processes on one ledger at the same time, and with clocks that are wrong."""

import multiprocessing
import random
import threading
from pathlib import Path
from typing import Any

import pytest
from guard_cases import ACCOUNT, ARKREEN_RULES, CHAIN_ID, MAX_FEE_WEI, MONEY, NETWORK, NOW_MS, arkreen_in_bulk
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from wattback.chain.retirement import TransactionRequest
from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import set_setting
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import CapExceeded, PaymentsStopped
from wattback.wallet.guard import Allowlist, Guard

DAY_CAP = 2_000_000
HOUR_MS = 3_600_000


def _purchase(honest: dict[str, Any], nonce: int, price: int) -> TransactionRequest:
    """In bulk, of so much that the price is below every ceiling."""
    data = bytearray(honest["data"])
    data[4 + 2 * 32 : 4 + 3 * 32] = price.to_bytes(32, "big")
    data[4 + 3 * 32 : 4 + 4 * 32] = (10**15).to_bytes(32, "big")
    return TransactionRequest(**honest | {"data": bytes(data), "nonce": nonce})


def _guard(now_ms: Any) -> Guard:
    account = UnlockedAccount(ACCOUNT.private_key())
    return Guard(account, Allowlist(NETWORK, CHAIN_ID, MONEY, MAX_FEE_WEI, ARKREEN_RULES), now_ms)


def _spend(path: str, honest: dict[str, Any], worker: int, refused: Any) -> None:
    dice = random.Random(worker)
    connection = open_ledger(path, busy_timeout_ms=30_000)
    guard = _guard(lambda: NOW_MS + dice.randint(-HOUR_MS, 0))
    for turn in range(12):
        price = dice.randint(1, 400_000)
        try:
            guard.sign_preparation(connection, None, _purchase(honest, 1000 * worker + turn, price))
        except CapExceeded:
            refused.append(price)
    connection.close()


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_many_at_once_spend_the_cap_and_not_a_millionth_more(kind: str, tmp_path: Path) -> None:
    case = arkreen_in_bulk(tmp_path)
    (path,) = (str(each) for each in tmp_path.glob("*.sqlite3"))
    context = multiprocessing.get_context("fork")
    with context.Manager() as manager:
        refused = manager.list() if kind == "processes" else []
        arguments = [(path, case.honest, worker, refused) for worker in range(4)]
        if kind == "threads":
            workers: list[Any] = [threading.Thread(target=_spend, args=each) for each in arguments]
        else:
            workers = [context.Process(target=_spend, args=each) for each in arguments]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(60)
        assert kind == "threads" or all(worker.exitcode == 0 for worker in workers)
        rows = case.connection.execute("SELECT spend_micro FROM wallet_transaction").fetchall()
        spent = sum(micro for (micro,) in rows)
        assert len(rows) + len(refused) == 4 * 12
        assert spent <= DAY_CAP
        assert refused
        assert spent + min(refused) > DAY_CAP, "what would have fitted was refused"
    case.close()


class ClocksAndCaps(RuleBasedStateMachine):
    """Payments under a clock that is as wrong as the engine accepts: two hours either way, changing at any time."""

    folder: Path
    made = 0

    def __init__(self) -> None:
        super().__init__()
        type(self).made += 1
        folder = self.folder / str(self.made)
        folder.mkdir()
        self.case = arkreen_in_bulk(folder)
        self.true_ms, self.wrong_ms, self.nonce = NOW_MS, 0, 0
        self.paid: list[tuple[int, int]] = []
        self.guard = _guard(lambda: self.true_ms + self.wrong_ms)
        self.stopped = False

    @initialize(wrong_ms=st.integers(-2 * HOUR_MS, 2 * HOUR_MS))
    def begin(self, wrong_ms: int) -> None:
        self.wrong_ms = wrong_ms

    @rule(hours=st.sampled_from([0.1, 1, 5, 11, 19.9, 20, 24, 30, 24 * 31]))
    def time_passes(self, hours: float) -> None:
        self.true_ms += int(hours * HOUR_MS)

    @rule(wrong_ms=st.integers(-2 * HOUR_MS, 2 * HOUR_MS) | st.sampled_from([-2 * HOUR_MS, 0, 2 * HOUR_MS]))
    def the_clock_is_set(self, wrong_ms: int) -> None:
        self.wrong_ms = wrong_ms

    @rule(stopped=st.booleans())
    def the_brake(self, stopped: bool) -> None:
        self.stopped = stopped
        set_setting(self.case.connection, "payments.stopped", stopped)

    @rule(price=st.sampled_from([1, 400_000, 999_999, 1_000_000, 1_000_001]) | st.integers(1, 1_100_000))
    def pay(self, price: int) -> None:
        try:
            self.guard.sign_preparation(
                self.case.connection, None, _purchase(self.case.honest, self.nonce, price)
            )
        except CapExceeded:
            assert price > 1_000_000 or self._paid_in(40) + price > DAY_CAP or self._paid_in(900) > 8_000_000
            return
        except PaymentsStopped:
            assert self.stopped
            return
        assert not self.stopped
        assert price <= 1_000_000
        self.nonce += 1
        self.paid.append((self.true_ms, price))

    @invariant()
    def never_more_than_the_cap(self) -> None:
        # Twice two hours less than a day: the most that two readings of the clock can differ.
        assert self._paid_in(20) <= DAY_CAP
        assert self._paid_in(31 * 24 - 4) <= 5 * DAY_CAP

    def _paid_in(self, hours: float) -> int:
        since = self.true_ms - hours * HOUR_MS
        return sum(price for at_ms, price in self.paid if at_ms >= since)

    def teardown(self) -> None:
        self.case.close()


def test_a_clock_that_changes_frees_no_room(tmp_path: Path) -> None:
    ClocksAndCaps.folder = tmp_path
    ClocksAndCaps.made = 0
    machine = ClocksAndCaps.TestCase
    machine.settings = settings(
        max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
    )
    machine("runTest").runTest()  # type: ignore[no-untyped-call]


def test_with_a_clock_that_is_right_no_24_hours_see_more_than_the_cap(tmp_path: Path) -> None:
    case = arkreen_in_bulk(tmp_path)
    dice, now, paid = random.Random(5), [NOW_MS], []
    guard = _guard(lambda: now[0])
    for nonce in range(300):
        now[0] += dice.randint(0, 6 * HOUR_MS)
        price = dice.randint(1, 1_000_000)
        try:
            guard.sign_preparation(case.connection, None, _purchase(case.honest, nonce, price))
        except CapExceeded:
            continue
        paid.append((now[0], price))
        for hours, cap in ((24, DAY_CAP), (31 * 24, 10_000_000)):
            assert sum(spent for at_ms, spent in paid if at_ms >= now[0] - hours * HOUR_MS) <= cap
    assert len(paid) > 20
    case.close()


@pytest.mark.parametrize("days_back", [1, 40, 4_000])
def test_a_clock_that_is_set_back_after_a_payment_and_right_again_frees_nothing(
    days_back: int, tmp_path: Path
) -> None:
    case = arkreen_in_bulk(tmp_path)
    now = [NOW_MS]
    guard = _guard(lambda: now[0])

    def pay(nonce: int) -> None:
        guard.sign_preparation(case.connection, None, _purchase(case.honest, nonce, 1_000_000))

    pay(1)
    now[0] -= days_back * 24 * HOUR_MS
    pay(2)
    with pytest.raises(CapExceeded):
        pay(3)
    now[0] = NOW_MS + HOUR_MS
    with pytest.raises(CapExceeded):
        pay(3)
    case.close()
