"""An offset killed at random instants: each batch is retired at most once, none is lost, ledger and chain agree.

The workers are forked from this process, which has web3 loaded, so that none costs an interpreter's start. How many
are killed comes from `WATTBACK_CRASH_ROUNDS`, 60 when it is not set.
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
from wattback.chain.retirement import Retirement, SignedTransaction
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
# What a worker tells: each state it reached, and when it begins and has ended sending.
STATE_REACHED, SENDING, SENT = b".", b"<", b">"
INSTANTS = (*((STATE_REACHED, nth) for nth in range(1, 7)), (SENDING, 1), (SENT, 1))
DONE, NOTHING_DUE, REFUSED = 0, 3, 4
ACCOUNT = UnlockedAccount(hashlib.sha256(b"a person who is interrupted").digest())
ESTIMATOR = Estimator()


class TellingProvider(PracticeProvider):
    """Tells when it sends: between that and the ledger's next commit a kill is worst."""

    def __init__(self, path: str, tell: Callable[[bytes], object]) -> None:
        super().__init__(path, wait_s=10)
        self._tell = tell

    def send(self, signed: SignedTransaction) -> None:
        self._tell(SENDING)
        super().send(signed)
        self._tell(SENT)


@dataclass(frozen=True)
class Person:
    """Ledger, chain and lock of one person, in a folder."""

    folder: Path

    def engine(self, tell: Callable[[bytes], object]) -> OffsetEngine:
        return OffsetEngine(
            ledger_path=str(self.folder / "ledger.sqlite3"),
            lock_path=str(self.folder / "offset.lock"),
            provider=TellingProvider(str(self.folder / "chain.sqlite3"), tell),
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
        """Fork a worker that resumes and then offsets; returns its id and the pipe through which it tells."""
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                os.close(ours)
                status = self._work(lambda told: os.write(theirs, told))
            finally:
                os._exit(status)
        os.close(theirs)
        return pid, ours

    def _work(self, tell: Callable[[bytes], object]) -> int:
        def progress(_text: str) -> None:
            tell(STATE_REACHED)

        engine = self.engine(tell)
        try:
            engine.resume(progress)
            engine.run(progress)
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


def _wait_until_told(pipe: int, what: bytes, times: int) -> None:
    """Read until the worker told this so many times, or ended."""
    while times > 0 and select.select([pipe], [], [], 60)[0]:
        told = os.read(pipe, 1)
        if not told:
            return
        times -= told == what


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Person:
    folder = tmp_path_factory.mktemp("interrupted")
    with PracticeChain(str(folder / "chain.sqlite3")) as chain:
        chain.fund(ACCOUNT.address)
    return Person(folder)


def test_no_kill_leads_to_a_second_retirement_or_loses_one(person: Person) -> None:
    dice = random.Random(20261122)
    kills, started, found, retired_as = 0, 0, Counter[str](), Counter[str]()
    while kills < ROUNDS:
        person.answer(count=dice.randint(1, 4))
        pid, pipe = person.start()
        # A random while after every instant in turn, so that kills also fall in between.
        _wait_until_told(pipe, *INSTANTS[started % len(INSTANTS)])
        time.sleep(dice.choice((0, dice.uniform(0, 0.03), dice.uniform(0, 0.3))))
        os.kill(pid, signal.SIGKILL)
        started += 1
        kills += _ended(pid) == -signal.SIGKILL
        os.close(pipe)
        batches = person.batches()
        on_chain = person.retired_on_chain()
        found[batches[-1].state if batches else "none"] += 1
        if batches and batches[-1].id in dict(on_chain):
            retired_as[batches[-1].state] += 1
        assert len(on_chain) == len({key for key, _ in on_chain}), "a batch was retired twice"
        amounts = {batch.id: batch.amount_mwh for batch in batches}
        assert all(amounts.get(key) == amount_mwh for key, amount_mwh in on_chain), "chain and ledger differ"

    pid, pipe = person.start()
    assert _ended(pid) in (DONE, NOTHING_DUE)
    os.close(pipe)
    _require_that_all_agrees(person)
    assert all(found[state] for state in STATES), f"kills fell into {found}"
    assert retired_as["signed"], (
        f"no kill fell between the chain's block and the ledger's commit: {retired_as}"
    )


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
