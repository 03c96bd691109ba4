"""One at a time: whoever signs or sends holds the one lock of this ledger, whatever it is for."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from wattback.chain.retirement import RetirementProvider
from wattback.footprint import Estimate
from wattback.ledger.connection import open_ledger
from wattback.ledger.filelock import FileLock
from wattback.offset.errors import AnotherOffsetRunning
from wattback.offset.steps import BatchSteps, silent
from wattback.wallet.caps import Money


class MoneyFlow(Protocol):
    """Where a flow of money keeps its things, and how long it looks; see `OffsetEngine` for each."""

    @property
    def ledger_path(self) -> str: ...  # noqa: D102
    @property
    def lock_path(self) -> str: ...  # noqa: D102
    @property
    def provider(self) -> RetirementProvider: ...  # noqa: D102
    @property
    def estimate_recorded(self) -> Callable[[float], Estimate]: ...  # noqa: D102
    @property
    def now_ms(self) -> Callable[[], int]: ...  # noqa: D102
    @property
    def sleep(self) -> Callable[[float], None]: ...  # noqa: D102
    @property
    def poll_s(self) -> float: ...  # noqa: D102
    @property
    def patience_s(self) -> float: ...  # noqa: D102


@contextmanager
def ledger_alone(ledger_path: str, lock_path: str) -> Iterator[sqlite3.Connection]:
    """Hold the lock, with the ledger open.

    Raises:
        AnotherOffsetRunning: Another process holds it.
    """
    lock = FileLock(lock_path)
    if not lock.acquire():
        raise AnotherOffsetRunning
    try:
        connection = open_ledger(ledger_path)
        try:
            yield connection
        finally:
            connection.close()
    finally:
        lock.release()


@contextmanager
def steps_alone(flow: MoneyFlow, progress: Callable[[str], None] = silent) -> Iterator[BatchSteps]:
    """Hold the lock, with the ledger open and the market at hand, which is closed again.

    Raises:
        AnotherOffsetRunning: Another process holds it.
    """
    network = flow.provider.network
    with ledger_alone(flow.ledger_path, flow.lock_path) as connection:
        try:
            yield BatchSteps(
                connection=connection,
                provider=flow.provider,
                money=Money(network.payment_symbol, network.payment_decimals),
                estimate_recorded=flow.estimate_recorded,
                now_ms=flow.now_ms,
                sleep=flow.sleep,
                poll_s=flow.poll_s,
                patience_s=flow.patience_s,
                progress=progress,
            )
        finally:
            flow.provider.close()
