"""A stored reading serves the answers of its time and a little longer, and no others."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from wattback.ledger.grid_readings import (
    GRACE_MS,
    KEPT_MS,
    GridReading,
    ReadingKey,
    chosen_reading,
    latest_reading,
    reading_at,
    reading_key,
    store_reading,
)
from wattback.ledger.settings import SETTINGS

TEN_MS = 1_795_600_800_000
MINUTE_MS = 60_000
READING = GridReading(
    zone="GBR",
    source="uk-carbon-intensity",
    from_ms=TEN_MS,
    until_ms=TEN_MS + 30 * MINUTE_MS,
    g_co2e_per_kwh=263.0,
    is_estimated=False,
    basis="direct, consumption",
    fetched_at_ms=TEN_MS + 7 * MINUTE_MS,
)


def at(ledger: sqlite3.Connection, ms: int) -> GridReading | None:
    return reading_at(ledger, "GBR", "uk-carbon-intensity", ms)


def chosen(**changes: Any) -> dict[str, Any]:
    defaults = {key: setting.default for key, setting in SETTINGS.items()}
    return defaults | {key.replace("__", "."): value for key, value in changes.items()}


def test_a_reading_is_found_from_its_beginning_until_its_grace_is_over(ledger: sqlite3.Connection) -> None:
    store_reading(ledger, READING)
    last_ms = READING.until_ms + GRACE_MS - 1
    assert at(ledger, READING.from_ms) == at(ledger, last_ms) == READING
    assert at(ledger, READING.from_ms - 1) is None
    assert at(ledger, last_ms + 1) is None


def test_of_several_readings_the_newest_that_had_begun_counts(ledger: sqlite3.Connection) -> None:
    later = replace(READING, from_ms=READING.until_ms, until_ms=READING.until_ms + 30 * MINUTE_MS)
    store_reading(ledger, later)
    store_reading(ledger, READING)
    assert at(ledger, later.from_ms - 1) == READING
    assert at(ledger, later.from_ms) == later
    assert latest_reading(ledger, "GBR", "uk-carbon-intensity") == later


def test_another_zone_and_another_service_have_readings_of_their_own(ledger: sqlite3.Connection) -> None:
    store_reading(ledger, READING)
    assert reading_at(ledger, "DEU", "uk-carbon-intensity", TEN_MS) is None
    assert reading_at(ledger, "GBR", "electricity-maps", TEN_MS) is None
    assert latest_reading(ledger, "DEU", "uk-carbon-intensity") is None


def test_the_actual_figure_takes_the_place_of_the_forecast(ledger: sqlite3.Connection) -> None:
    store_reading(ledger, replace(READING, g_co2e_per_kwh=300.0, is_estimated=True))
    store_reading(ledger, READING)
    assert at(ledger, TEN_MS) == READING


@pytest.mark.parametrize("span_ms", [0, -1, 3 * 3_600_000 + 1])
def test_a_span_that_no_service_means_is_refused(ledger: sqlite3.Connection, span_ms: int) -> None:
    with pytest.raises(ValueError, match="at most three hours"):
        store_reading(ledger, replace(READING, until_ms=TEN_MS + span_ms))


def test_looking_up_costs_the_same_after_years(ledger: sqlite3.Connection) -> None:
    (plan,) = ledger.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM grid_reading WHERE zone = '' AND source = '' AND from_ms <= 2 "
        "AND from_ms > 1 AND until_ms > 1 ORDER BY from_ms DESC LIMIT 1"
    )
    assert "USING PRIMARY KEY (zone=? AND source=? AND from_ms>? AND from_ms<?)" in plan[3]


@pytest.mark.parametrize(
    ("zone", "settings", "key"),
    [
        ("GBR", {"grid__live": "uk-carbon-intensity"}, ReadingKey("GBR", "uk-carbon-intensity")),
        ("DEU", {"grid__live": "electricity-maps"}, ReadingKey("DEU", "electricity-maps")),
        (
            "USA",
            {"grid__live": "electricity-maps", "grid__electricity_maps_zone": "US-CAL-CISO"},
            ReadingKey("US-CAL-CISO", "electricity-maps"),
        ),
        ("GBR", {}, None),
        ("DEU", {"grid__live": "uk-carbon-intensity"}, None),
        (None, {"grid__live": "electricity-maps"}, None),
        (None, {"grid__live": "electricity-maps", "grid__electricity_maps_zone": "DE"}, None),
        ("world", {"grid__live": "electricity-maps"}, None),
        ("GBR", {"grid__live": "uk-carbon-intensity", "footprint__factor_g_per_kwh": 20.0}, None),
    ],
)
def test_only_the_one_zone_a_person_chose_has_live_figures(
    zone: str | None, settings: dict[str, Any], key: ReadingKey | None
) -> None:
    assert reading_key(chosen(**settings), zone) == key


def test_an_answer_finds_the_figure_of_its_end_or_none(ledger: sqlite3.Connection) -> None:
    store_reading(ledger, READING)
    live = chosen(grid__live="uk-carbon-intensity")
    assert chosen_reading(ledger, live, "GBR", TEN_MS) == READING
    assert chosen_reading(ledger, live, "GBR", TEN_MS - 1) is None
    assert chosen_reading(ledger, live, None, TEN_MS) is None
    assert chosen_reading(ledger, chosen(), "GBR", TEN_MS) is None


def test_looking_up_loads_no_network_and_nothing_dear() -> None:
    dear = ["httpx", "keyring", "asyncio", "socket", "ssl", "dataclasses", "inspect", "typing", "urllib"]
    code = (
        "import sys, json, sqlite3; before = set(sys.modules)\n"
        "import wattback.ledger.grid_readings\n"
        f"loaded = (set(sys.modules) - before) & set({dear})\n"
        "sys.exit(str(loaded) if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_a_reading_is_kept_for_a_month(ledger: sqlite3.Connection) -> None:
    store_reading(ledger, READING)
    store_reading(
        ledger, replace(READING, from_ms=READING.from_ms + KEPT_MS, until_ms=READING.until_ms + KEPT_MS)
    )
    assert at(ledger, READING.from_ms) == READING
    later = KEPT_MS + 30 * MINUTE_MS
    store_reading(
        ledger, replace(READING, from_ms=READING.from_ms + later, until_ms=READING.until_ms + later)
    )
    assert at(ledger, READING.from_ms) is None
    assert at(ledger, READING.from_ms + KEPT_MS) is not None
