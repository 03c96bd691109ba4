"""A ledger in a file, and events and estimates to fill it with."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wattback.footprint import Estimate, Estimator, TokenUse
from wattback.ledger.connection import open_ledger
from wattback.usage.event import UsageEvent

NOON_MS = 1_795_348_800_000  # 2026-11-22T12:00:00Z

MakeEvent = Callable[..., UsageEvent]


@pytest.fixture
def ledger_path(tmp_path: Path) -> str:
    return str(tmp_path / "ledger.sqlite3")


@pytest.fixture
def ledger(ledger_path: str) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(ledger_path)
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def make_event() -> MakeEvent:
    """An event with what a test cares about, and new keys when it does not care."""

    def make(**fields: object) -> UsageEvent:
        values: dict[str, object] = {
            "id": os.urandom(16),
            "dedupe_key": os.urandom(32),
            "at_ms": NOON_MS,
            "site": "chatgpt",
            "model_raw": "gpt-5",
            "input_tokens": 1000,
            "cached_input_tokens": 0,
            "output_tokens": 400,
            "reasoning_tokens": None,
            "images_in": 0,
            "images_out": 0,
            "latency_ms": 5000,
            "count_method": "exact:o200k_base",
            "source": "live",
        }
        return UsageEvent(**{**values, **fields})  # type: ignore[arg-type]  # the tests name fields

    return make


@pytest.fixture(scope="session")
def estimate_of() -> Callable[[UsageEvent], Estimate]:
    """The real estimate of an event."""
    estimator = Estimator()

    def estimate(event: UsageEvent) -> Estimate:
        if event.recorded_energy_wh is not None:
            return estimator.recorded(event.recorded_energy_wh)
        return estimator.estimate(
            TokenUse(
                event.model_raw,
                event.site,
                event.input_tokens,
                event.cached_input_tokens,
                event.output_tokens,
                event.reasoning_tokens,
                event.images_in,
                event.images_out,
            )
        )

    return estimate


@pytest.fixture
def append(
    ledger: sqlite3.Connection, estimate_of: Callable[[UsageEvent], Estimate]
) -> Callable[..., object]:
    """Appends events with their real estimates."""
    from wattback.ledger.events import append_events

    def append_all(*events: UsageEvent) -> object:
        return append_events(ledger, events, [estimate_of(event) for event in events])

    return append_all
