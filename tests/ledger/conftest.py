"""A ledger in a file, and events and estimates to fill it with."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from wattback.footprint import Estimate, ModelMatch, Range
from wattback.footprint.quantities import Basis
from wattback.ledger.connection import open_ledger
from wattback.usage.event import UsageEvent

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "ledger"
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


@pytest.fixture
def kept_ledger(tmp_path: Path) -> Callable[[int], str]:
    """Copies a file as that version left it."""

    def copy(version: int) -> str:
        path = tmp_path / "ledger.sqlite3"
        shutil.copy(FIXTURES / f"version-{version}.sqlite3", path)
        return str(path)

    return copy


@pytest.fixture
def version_1(kept_ledger: Callable[[int], str]) -> str:
    """40 answers, one of them in the first quarter hour of 2026."""
    return kept_ledger(1)


@pytest.fixture
def version_2(kept_ledger: Callable[[int], str]) -> str:
    """36 answers of three sites and one record; the first 21 to arrive are covered by a final retirement."""
    return kept_ledger(2)


@pytest.fixture
def version_3(kept_ledger: Callable[[int], str]) -> str:
    """What version 2 held, brought up to version 3 by it."""
    return kept_ledger(3)


@pytest.fixture
def version_4(kept_ledger: Callable[[int], str]) -> str:
    """The same, brought up to version 4 by it."""
    return kept_ledger(4)


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


EstimateAs = Callable[..., Estimate]

# Watt-hours of a thousand tokens under two versions of the factors, central: the ledger cares only that they differ.
WH_PER_1000_TOKENS = {"factors-2026.11": 0.5, "factors-2026.12": 0.44}


def basis_of(factors: str, provider: str, **fields: object) -> Basis:
    """A basis as an estimator would make it, with what a test cares about."""
    values: dict[str, object] = {
        "method": "measured",
        "factors": factors,
        "factors_sha256": sha256(factors.encode()).hexdigest(),
        "zone": "USA",
        "grid": "annual 2025",
        "provider": provider,
        "model_step": "exact",
        "co2e_g_per_kwh": Range(300.0, 384.4, 500.0),
        "embodied_g_per_kwh": Range(20.0, 50.0, 120.0),
        "water_on_site_ml_per_kwh": Range(200.0, 400.0, 1200.0),
        "water_power_plant_ml_per_kwh": Range(1000.0, 3000.0, 5000.0),
        "market_based_g_per_kwh": None,
    }
    return Basis(**{**values, **fields})  # type: ignore[arg-type]  # the tests name fields


@pytest.fixture(scope="session")
def make_basis() -> Callable[..., Basis]:
    return basis_of


@pytest.fixture(scope="session")
def estimate_as() -> EstimateAs:
    """The estimate of an event under some version of the factors, made by hand."""

    def estimate(event: UsageEvent, factors: str = "factors-2026.11", **fields: object) -> Estimate:
        model_class = {"": "unknown", "gpt-5": "large"}.get(event.model_raw, "medium")
        if (recorded_wh := event.recorded_energy_wh) is not None:
            energy_wh = Range(recorded_wh, recorded_wh, recorded_wh)
            model_class = "recorded"
            fields = {
                "zone": "world",
                "embodied_g_per_kwh": None,
                "water_on_site_ml_per_kwh": None,
                "water_power_plant_ml_per_kwh": None,
                **fields,
            }
        else:
            tokens = event.output_tokens + event.input_tokens / 10 + (event.reasoning_tokens or 0)
            central = tokens * WH_PER_1000_TOKENS[factors] / 1000
            energy_wh = Range(central / 3, central, central * 4)
        basis = basis_of(factors, {"claude": "anthropic"}.get(event.site, "openai"), **fields)
        per_kwh = basis.co2e_g_per_kwh
        co2e_g = Range(
            *(energy_wh.low * per_kwh.low / 1000, energy_wh.central * per_kwh.central / 1000),
            energy_wh.high * per_kwh.high / 1000,
        )
        texts = (basis.provider, "maker", "label", "none", "assumed", "source", "id")
        return Estimate(
            energy_wh, co2e_g, ModelMatch(event.model_raw, model_class, "exact", *texts), basis, ()
        )

    return estimate


@pytest.fixture(scope="session")
def estimate_of(estimate_as: EstimateAs) -> Callable[[UsageEvent], Estimate]:
    """The estimate of an event under the older factors."""
    return lambda event: estimate_as(event)


@pytest.fixture
def append(
    ledger: sqlite3.Connection, estimate_of: Callable[[UsageEvent], Estimate]
) -> Callable[..., object]:
    """Appends events with their estimates under the older factors."""
    from wattback.ledger.events import append_events

    def append_all(*events: UsageEvent) -> object:
        return append_events(ledger, events, [estimate_of(event) for event in events])

    return append_all
