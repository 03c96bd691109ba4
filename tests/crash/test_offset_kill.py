"""An offset killed at random instants: each batch is retired at most once, none is lost, ledger and chain agree.

The workers are forked from this process, which has web3 loaded, so that a round costs no interpreter start. Rounds come
from `WATTBACK_CRASH_ROUNDS`, 60 when it is not set.
"""

import hashlib
import os
import random
import select
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import Retirement
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.events import append_events
from wattback.ledger.offsets import Batch, due, list_batches, receipts
from wattback.offset.allowlist import allowlist_for
from wattback.offset.engine import OffsetEngine
from wattback.offset.errors import AnotherOffsetRunning, NothingDue
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.guard import Guard

pytestmark = pytest.mark.crash

ROUNDS = int(os.environ.get("WATTBACK_CRASH_ROUNDS", "60"))
STATES = ("planned", "quoted", "signed", "broadcast", "mined", "final")
DONE, NOTHING_DUE, REFUSED = 0, 3, 4
ACCOUNT = UnlockedAccount(hashlib.sha256(b"a person who is interrupted").digest())
ESTIMATOR = Estimator()


@dataclass(frozen=True)
class Person:
    """Ledger, chain and lock of one person, in a folder."""

    folder: Path

    def engine(self) -> OffsetEngine:
        return OffsetEngine(
            ledger_path=str(self.folder / "ledger.sqlite3"),
            lock_path=str(self.folder / "offset.lock"),
            provider=PracticeProvider(str(self.folder / "chain.sqlite3"), wait_s=10),
            account=ACCOUNT.address,
            guard=lambda: Guard(ACCOUNT, allowlist_for("practice"), _now_ms),
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=_issue_certificate,
            now_ms=_now_ms,
        )

    def ledger(self) -> sqlite3.Connection:
        return open_ledger(str(self.folder / "ledger.sqlite3"))

    def answer(self, count: int) -> None:
        use = TokenUse("gpt-4o", "chatgpt", 800, 0, 400, None, 0, 0)
        counts = ("chatgpt", "gpt-4o", 800, 0, 400, None, 0, 0, 900, "exact:o200k_base", "live")
        events = [UsageEvent(os.urandom(16), os.urandom(32), _now_ms(), *counts) for _ in range(count)]
        connection = self.ledger()
        append_events(connection, events, [ESTIMATOR.estimate(use)] * count)
        connection.close()

    def start(self) -> tuple[int, int]:
        """Fork a worker that resumes and then offsets; returns its id and a pipe with a byte for each state reached."""
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                os.close(ours)
                status = self._work(lambda text: os.write(theirs, b"."))
            finally:
                os._exit(status)
        os.close(theirs)
        return pid, ours

    def _work(self, progress: Callable[[str], object]) -> int:
        engine = self.engine()
        try:
            engine.resume(progress)  # type: ignore[arg-type]  # what progress returns is not looked at
            engine.run(progress)  # type: ignore[arg-type]  # likewise
        except NothingDue:
            return NOTHING_DUE
        except AnotherOffsetRunning:
            return REFUSED
        return DONE

    def batches(self) -> list[Batch]:
        connection = self.ledger()
        try:
            return list(reversed(list_batches(connection)))
        finally:
            connection.close()

    def retired_on_chain(self) -> list[tuple[bytes, int]]:
        """Every sale the desk ever made: batch key and milliwatt-hours."""
        provider = PracticeProvider(str(self.folder / "chain.sqlite3"), wait_s=10)
        try:
            sales = provider._desk().events.CertificateSold().get_logs(from_block=0)
            return [(bytes(sale["args"]["batchKey"]), int(sale["args"]["amountMwh"])) for sale in sales]
        finally:
            provider.close()


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _issue_certificate(
    connection: sqlite3.Connection, batch: Batch, retirement: Retirement, guard: Guard
) -> None:
    row = (batch.id.hex(), batch.seq, batch.network, _now_ms(), retirement.amount_mwh, guard.address.encode())
    with transaction(connection):
        connection.execute("INSERT INTO certificate VALUES (?, ?, ?, ?, ?, ?)", row)


def _ended(pid: int) -> int:
    """Exit status of a worker, negative for the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _wait_for_bytes(pipe: int, count: int, timeout_s: float) -> None:
    """Read until so many states were reached, or the worker ended."""
    deadline = time.monotonic() + timeout_s
    while count > 0 and select.select([pipe], [], [], max(0, deadline - time.monotonic()))[0]:
        got = os.read(pipe, count)
        if not got:
            return
        count -= len(got)


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Person:
    folder = tmp_path_factory.mktemp("interrupted")
    with PracticeChain(str(folder / "chain.sqlite3")) as chain:
        chain.fund(ACCOUNT.address)
    return Person(folder)


def test_no_kill_leads_to_a_second_retirement_or_loses_one(person: Person) -> None:
    dice = random.Random(20261122)
    kills, found_states = 0, Counter[str]()
    for turn in range(ROUNDS):
        person.answer(count=dice.randint(1, 4))
        pid, pipe = person.start()
        # Every state in turn, left a random while later; so kills also fall into the steps between two states.
        _wait_for_bytes(pipe, 1 + turn % len(STATES), timeout_s=60)
        time.sleep(dice.choice((0, dice.uniform(0, 0.03), dice.uniform(0, 0.3))))
        os.kill(pid, signal.SIGKILL)
        kills += _ended(pid) == -signal.SIGKILL
        os.close(pipe)
        batches = person.batches()
        found_states[batches[-1].state if batches else "none"] += 1
        on_chain = person.retired_on_chain()
        assert len(on_chain) == len({key for key, _ in on_chain}), "a batch was retired twice"
        amounts = {batch.id: batch.amount_mwh for batch in batches}
        assert all(amounts.get(key) == amount_mwh for key, amount_mwh in on_chain), "chain and ledger differ"

    pid, pipe = person.start()
    assert _ended(pid) in (DONE, NOTHING_DUE)
    os.close(pipe)
    _require_that_all_agrees(person)
    assert kills >= min(ROUNDS, 50), (
        f"only {kills} of {ROUNDS} workers were still running when they were killed"
    )
    assert {state for state in STATES if found_states[state] == 0} == set(), f"kills fell into {found_states}"


def _require_that_all_agrees(person: Person) -> None:
    batches = person.batches()
    final = [batch for batch in batches if batch.state == "final"]
    assert {batch.state for batch in batches} <= {"final", "abandoned"}
    assert dict(person.retired_on_chain()) == {batch.id: batch.amount_mwh for batch in final}
    connection = person.ledger()
    covered = [row.event_id for batch in final for row in receipts(connection, batch)]
    answers = {
        event_id for (event_id,) in connection.execute("SELECT id FROM usage_event WHERE source = 'live'")
    }
    fees = connection.execute("SELECT count(*) FROM usage_event WHERE source = 'fee'").fetchone()[0]
    certificates = connection.execute("SELECT count(*) FROM certificate").fetchone()[0]
    left = due(connection, "practice", "high")
    connection.close()
    assert len(covered) == len(set(covered)), "an answer is in two batches"
    assert answers <= set(covered), "an answer was left out"
    assert fees == len(final), "each retirement's fee is counted once"
    assert certificates == len(final), "each retirement has its certificate"
    assert left is not None
    assert left.event_count == 1, "only the last fee is due"


def test_of_two_offsets_at_once_one_is_refused(person: Person) -> None:
    before = len(person.retired_on_chain())
    person.answer(count=3)
    workers = [person.start() for _ in range(2)]
    statuses = sorted(_ended(pid) for pid, _ in workers)
    for _, pipe in workers:
        os.close(pipe)
    assert statuses == [DONE, REFUSED]
    assert len(person.retired_on_chain()) == before + 1
