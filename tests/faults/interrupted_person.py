"""A person whose companion is killed, whose network fails, and whose ledger must agree with the chain afterwards."""

import contextlib
import hashlib
import os
import select
import shutil
import signal
import sqlite3
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anvil import Anvil
from telling import STATE_REACHED, Tell, TellingAccount, desk_at

from wattback.chain.retirement import Retirement, RetirementProvider
from wattback.errors import WattbackError
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.events import append_events
from wattback.ledger.offsets import Batch, list_batches, without_certificate
from wattback.ledger.outbox import list_transactions
from wattback.offset.allowlist import allowlist_for
from wattback.offset.engine import OffsetEngine
from wattback.offset.errors import AnotherOffsetRunning, NothingDue, StillSettling, StillUnderWay
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.guard import Guard

ESTIMATOR = Estimator()
# How a worker ends. `CRASHED` is a defect: something else than an error with words for a person.
DONE, CRASHED, NOTHING_DUE, REFUSED, UNDER_WAY, SETTLING, TROUBLE = range(7)


@dataclass
class Clock:
    """The real clock, which a test can put forward."""

    ahead_ms: int = 0

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms


@dataclass
class Person:
    """Ledger, wallet and market of one person.

    Attributes:
        folder: Of the ledger and the lock.
        provider: Makes the market, given what tells.
        time_passes: Lets so many seconds pass on the network.
        name: Gives the wallet's key.
        world: What happens on the network while the engine waits.
        patience_looks: How often it looks before it leaves the rest for later.
        answers_given: Ids of the answers counted so far.
    """

    folder: Path
    provider: Callable[[Tell], RetirementProvider]
    world: Callable[[], object] = lambda: None
    time_passes: Callable[[int], object] = lambda _seconds: None
    name: str = "a person who is interrupted"
    clock: Clock = field(default_factory=Clock)
    patience_looks: int = 12
    answers_given: set[bytes] = field(default_factory=set)

    @property
    def address(self) -> str:
        return address_of(self.name)

    @property
    def ledger_path(self) -> str:
        return str(self.folder / "ledger.sqlite3")

    def engine(self, tell: Tell = lambda _told: None) -> OffsetEngine:
        account = TellingAccount(_key_of(self.name))
        account.tell = tell
        return OffsetEngine(
            ledger_path=self.ledger_path,
            lock_path=str(self.folder / "offset.lock"),
            provider=self.provider(tell),
            account=account.address,
            guard=lambda: Guard(account, allowlist_for("practice"), self.clock),
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=self._issue_certificate,
            now_ms=self.clock,
            sleep=self._sleep,
            poll_s=1.0,
            patience_s=float(self.patience_looks),
        )

    def _sleep(self, _seconds: float) -> None:
        self.world()

    def _issue_certificate(
        self, connection: sqlite3.Connection, batch: Batch, retirement: Retirement, guard: Guard
    ) -> None:
        row = (
            batch.id.hex(),
            batch.seq,
            batch.network,
            self.clock(),
            retirement.amount_mwh,
            guard.address.encode(),
        )
        with transaction(connection):
            connection.execute("INSERT INTO certificate VALUES (?, ?, ?, ?, ?, ?)", row)

    def ledger(self) -> sqlite3.Connection:
        return open_ledger(self.ledger_path)

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with contextlib.closing(self.ledger()) as connection:
            return connection.execute(sql, values).fetchall()

    def batches(self) -> list[Batch]:
        """Every batch, oldest first."""
        with contextlib.closing(self.ledger()) as connection:
            return list(reversed(list_batches(connection)))

    def unmatched(self) -> set[bytes]:
        """Answers that no final batch covers."""
        matched = self.query(
            "SELECT e.id FROM usage_event AS e JOIN batch_receipt AS r ON r.event_seq = e.seq "
            "JOIN offset_batch AS b ON b.seq = r.batch_seq WHERE b.state = 'final'"
        )
        return self.answers_given - {event_id for (event_id,) in matched}

    def candidates(self) -> list[bytes]:
        """The raw bytes signed for the newest nonce, the cheapest first."""
        with contextlib.closing(self.ledger()) as connection:
            signed = list_transactions(connection, "practice", 1)
        return [candidate.raw for candidate in signed[0].candidates] if signed else []

    def back_up(self, path: Path) -> None:
        """A copy of the ledger as it is now."""
        with contextlib.closing(self.ledger()) as ledger, contextlib.closing(sqlite3.connect(path)) as copy:
            ledger.backup(copy)

    def restore(self, path: Path) -> None:
        """The ledger becomes what it was when the copy was made."""
        for suffix in ("", "-wal", "-shm"):
            Path(self.ledger_path + suffix).unlink(missing_ok=True)
        shutil.copy(path, self.ledger_path)

    def answer(self, count: int = 1, age_s: int = 0) -> None:
        """Counts answers, as the native host would."""
        use = TokenUse("gpt-4o", "chatgpt", 800, 0, 400, None, 0, 0)
        counts = ("chatgpt", "gpt-4o", 800, 0, 400, None, 0, 0, 900, "exact:o200k_base", "live")
        events = [
            UsageEvent(os.urandom(16), os.urandom(32), self.clock() - age_s * 1000, *counts)
            for _ in range(count)
        ]
        with contextlib.closing(self.ledger()) as connection:
            append_events(connection, events, [ESTIMATOR.estimate(use)] * count)
        self.answers_given |= {event.id for event in events}

    # ------------------------------------------------------------------------------------------------------ working
    def attempt(self, tell: Tell = lambda _told: None) -> int:
        """Resumes, then offsets, as the companion does; says how it ended."""

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
        except StillUnderWay:
            return UNDER_WAY
        except StillSettling:
            return SETTLING
        except WattbackError as error:
            self._note(f"{type(error).__name__}: {error}")
            return TROUBLE
        except BaseException:
            self._note(traceback.format_exc())
            return CRASHED
        return DONE

    def _note(self, text: str) -> None:
        with (self.folder / "errors.log").open("a") as log:
            log.write(text + "\n")

    def said(self) -> Counter[str]:
        """The errors the companion told the person, by their name."""
        path = self.folder / "errors.log"
        lines = path.read_text().splitlines() if path.exists() else []
        return Counter(line.partition(":")[0] for line in lines)

    def start(self) -> "Worker":
        """Forks a worker that makes an attempt."""
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            status = CRASHED
            try:
                os.close(ours)
                status = self.attempt(lambda told: os.write(theirs, told))
            finally:
                os._exit(status)
        os.close(theirs)
        return Worker(pid, ours)

    def settle(self, minutes: int = 16, rounds: int = 40) -> None:
        """With a network that works again: attempts until all has ended, time going on after each."""
        for _ in range(rounds):
            if self._has_settled():
                return
            ended = self.attempt()
            assert ended != CRASHED, (self.folder / "errors.log").read_text()
            if ended not in (DONE, NOTHING_DUE):
                self.wait(minutes)
        assert self._has_settled(), (
            f"not settled: {Counter(batch.state for batch in self.batches())}, {self.said()}"
        )

    def wait(self, minutes: int) -> None:
        """Time goes on, here and on the network."""
        self.clock.ahead_ms += minutes * 60_000
        self.time_passes(minutes * 60)
        self.world()

    def _has_settled(self) -> bool:
        ended = all(batch.state in ("final", "failed", "abandoned") for batch in self.batches())
        return ended and not self.unmatched() and self._certificates_are_made()

    def _certificates_are_made(self) -> bool:
        with contextlib.closing(self.ledger()) as connection:
            return not without_certificate(connection, "practice")


@dataclass(frozen=True)
class Worker:
    """A forked companion, and the pipe through which it tells."""

    pid: int
    pipe: int

    def wait_until_told(self, what: bytes, times: int, within_s: float = 60.0) -> None:
        """Reads until the worker told this so many times, or ended."""
        while times > 0 and select.select([self.pipe], [], [], within_s)[0]:
            told = os.read(self.pipe, 1)
            if not told:
                return
            times -= told == what

    def kill(self) -> bool:
        """`kill -9`; whether it came before the worker's end."""
        os.kill(self.pid, signal.SIGKILL)
        status = self.ended()
        assert status != CRASHED, (
            "the worker ended with an error that has no words for a person: see errors.log"
        )
        return status == -signal.SIGKILL

    def ended(self) -> int:
        """Waits; the exit status, negative for the signal that ended it."""
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.pipe)
        return status


def address_of(name: str) -> str:
    """The wallet's address of the person called `name`."""
    return UnlockedAccount(_key_of(name)).address


def person_on(anvil: Anvil, rpc_urls: Sequence[str], folder: Path, **more: Any) -> Person:
    """A person whose market is the desk behind these addresses; while the engine waits, the node makes a block."""
    folder.mkdir(parents=True, exist_ok=True)
    on_anvil = {
        "world": anvil.mine,
        "time_passes": lambda seconds: anvil.rpc("evm_increaseTime", seconds),
    }
    return Person(folder, lambda tell: desk_at(rpc_urls, tell), **{**on_anvil, **more})


def _key_of(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
