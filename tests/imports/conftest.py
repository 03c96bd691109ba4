"""A ledger, and importing into it as `wattback import` does."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from wattback.footprint import Estimate, Estimator, use_of
from wattback.imports.importing import ImportResult, import_history
from wattback.ledger.connection import open_ledger
from wattback.usage.event import UsageEvent

# Exports are made by a plain module beside the tests.
sys.path.insert(0, str(Path(__file__).parent))

NOW_MS = 1_795_348_800_000


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def estimate() -> Callable[[UsageEvent], Estimate]:
    estimator = Estimator()

    def of(event: UsageEvent) -> Estimate:
        if event.recorded_energy_wh is not None:
            return estimator.recorded(event.recorded_energy_wh, event.at_ms)
        return estimator.estimate(use_of(event), event.at_ms)

    return of


@pytest.fixture
def import_it(
    ledger: sqlite3.Connection, estimate: Callable[[UsageEvent], Estimate]
) -> Callable[..., ImportResult]:
    def run(path: Path | str, kind: str | None = None, **options: Any) -> ImportResult:
        return import_history(
            ledger, str(path), kind=kind, estimate=estimate, **{"now_ms": NOW_MS, **options}
        )

    return run


@pytest.fixture
def totals(ledger: sqlite3.Connection) -> Callable[[], tuple[Any, ...]]:
    """Everything the ledger sums up: equal when nothing was counted in between."""

    def read() -> tuple[Any, ...]:
        return (
            *ledger.execute("SELECT * FROM running_total").fetchone(),
            *ledger.execute("SELECT count(*), sum(input_tokens) FROM usage_event").fetchone(),
            *ledger.execute("SELECT count(*), sum(answers) FROM quarter_hour_rollup").fetchone(),
        )

    return read
