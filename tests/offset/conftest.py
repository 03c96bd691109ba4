"""A ledger with counted answers, a wallet, and an engine on a practice chain of the test's own."""

import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import Retirement, RetirementProvider
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.events import append_events
from wattback.ledger.offsets import Batch
from wattback.offset.allowlist import allowlist_for
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.guard import Guard

ESTIMATOR = Estimator()


@dataclass
class Clock:
    """The real clock, which a test can put forward."""

    ahead_ms: int = 0

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms


def certificate_typed_data(batch: Batch, chain_id: int) -> dict[str, Any]:
    """The part of a certificate's typed data that the guard looks at."""
    fields = {"beneficiary": "address", "amountMilliwattHours": "uint256", "receiptsRoot": "bytes32"}
    return {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
            ],
            "Certificate": [{"name": name, "type": kind} for name, kind in fields.items()],
        },
        "primaryType": "Certificate",
        "domain": {"name": "Wattback Certificate", "version": "1", "chainId": chain_id},
        "message": {
            "beneficiary": batch.beneficiary,
            "amountMilliwattHours": batch.amount_mwh,
            "receiptsRoot": "0x" + batch.receipts_root.hex(),
        },
    }


@dataclass
class Desk:
    """Everything one person has: ledger, wallet, market, clock; `engine()` puts them together."""

    folder: Path
    account: UnlockedAccount
    provider: RetirementProvider
    clock: Clock = field(default_factory=Clock)
    slept_s: list[float] = field(default_factory=list)
    unlocks: int = 0

    @property
    def ledger_path(self) -> str:
        return str(self.folder / "ledger.sqlite3")

    def guard(self) -> Guard:
        self.unlocks += 1
        return Guard(self.account, allowlist_for("practice"), self.clock)

    def issue_certificate(
        self, connection: sqlite3.Connection, batch: Batch, retirement: Retirement, guard: Guard
    ) -> None:
        signature = guard.sign_certificate(
            connection, batch, certificate_typed_data(batch, allowlist_for("practice").chain_id)
        )
        with transaction(connection):
            connection.execute(
                "INSERT INTO certificate VALUES (?, ?, ?, ?, ?, ?)",
                (batch.id.hex(), batch.seq, batch.network, self.clock(), retirement.amount_mwh, signature),
            )

    def engine(self, **changes: Any) -> OffsetEngine:
        settings: dict[str, Any] = {
            "ledger_path": self.ledger_path,
            "lock_path": str(self.folder / "offset.lock"),
            "provider": self.provider,
            "account": self.account.address,
            "guard": self.guard,
            "estimate_recorded": ESTIMATOR.recorded,
            "issue_certificate": self.issue_certificate,
            "now_ms": self.clock,
            "sleep": self.slept_s.append,
        }
        return OffsetEngine(**{**settings, **changes})

    def ledger(self) -> sqlite3.Connection:
        return open_ledger(self.ledger_path)

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        connection = self.ledger()
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def answer(self, count: int = 1, output_tokens: int = 500, age_ms: int = 0) -> None:
        """Count answers, as the native host would."""
        events, estimates = [], []
        for _ in range(count):
            use = TokenUse("gpt-4o", "chatgpt", 1000, 0, output_tokens, None, 0, 0)
            events.append(
                UsageEvent(
                    id=os.urandom(16),
                    dedupe_key=os.urandom(32),
                    at_ms=self.clock() - age_ms,
                    site="chatgpt",
                    model_raw="gpt-4o",
                    input_tokens=use.input_tokens,
                    cached_input_tokens=0,
                    output_tokens=output_tokens,
                    reasoning_tokens=None,
                    images_in=0,
                    images_out=0,
                    latency_ms=1000,
                    count_method="exact:o200k_base",
                    source="live",
                )
            )
            estimates.append(ESTIMATOR.estimate(use))
        connection = self.ledger()
        append_events(connection, events, estimates)
        connection.close()


@pytest.fixture(scope="session")
def account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"a person in tests").digest())


@pytest.fixture(scope="session")
def deployed_chain(tmp_path_factory: pytest.TempPathFactory, account: UnlockedAccount) -> Path:
    """A closed practice chain with play money on the account. Copied, never opened."""
    path = tmp_path_factory.mktemp("practice") / "chain.sqlite3"
    with PracticeChain(str(path)) as chain:
        chain.fund(account.address)
    return path


@pytest.fixture
def desk(tmp_path: Path, account: UnlockedAccount, deployed_chain: Path) -> Iterator[Desk]:
    """A person on the practice network, nothing counted yet."""
    chain = shutil.copy(deployed_chain, tmp_path / "chain.sqlite3")
    provider = PracticeProvider(str(chain), wait_s=0.5)
    yield Desk(tmp_path, account, provider)
    provider.close()


@pytest.fixture
def make_desk(tmp_path: Path, account: UnlockedAccount) -> Callable[[RetirementProvider], Desk]:
    """A person on a market of the test's choice."""
    return lambda provider: Desk(tmp_path, account, provider)
