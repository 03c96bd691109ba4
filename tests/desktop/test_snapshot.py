"""What the companion reads from a real ledger for the window."""

import os
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from wattback import paths
from wattback.companion import Companion
from wattback.desktop.now import everyday_words
from wattback.desktop.services.snapshot import SPANS_DAYS, FactorChange
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.events import append_events
from wattback.ledger.grid_readings import GridReading, store_reading
from wattback.ledger.settings import set_setting
from wattback.usage.event import UsageEvent

DAY_MS = 86_400_000
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def companion(home: Path) -> Companion:
    return Companion()


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def answer(at_ms: int, site: str = "chatgpt", model: str = "gpt-5") -> None:
    event = UsageEvent(
        id=os.urandom(16),
        dedupe_key=os.urandom(32),
        at_ms=at_ms,
        site=site,
        model_raw=model,
        input_tokens=400,
        cached_input_tokens=0,
        output_tokens=300,
        reasoning_tokens=None,
        images_in=0,
        images_out=0,
        latency_ms=2000,
        count_method="reported",
        source="live",
    )
    ledger = open_ledger(paths.ledger_path())
    append_events(
        ledger, [event], [Estimator().estimate(TokenUse(model, site, 400, 0, 300, None, 0, 0), at_ms)]
    )
    ledger.close()


def test_an_empty_ledger_has_nothing_beside(companion: Companion) -> None:
    snapshot = companion.snapshot(30)
    assert [each.days for each in snapshot.beside] == list(SPANS_DAYS)
    for each in snapshot.beside:
        assert each.location_based_g.high == each.hardware_g.high == each.water_power_plant_ml.high == 0
        assert (each.own_market_factor_share, each.not_estimated_share) == (0, 0)
    assert everyday_words.like(snapshot.today_like) == ""
    assert snapshot.factor_changes == ()
    assert not snapshot.grid_is_live


def test_each_span_sums_its_own_days(companion: Companion) -> None:
    now = now_ms()
    for days_ago in (0, 3, 3, 20):
        answer(now - days_ago * DAY_MS)
    today, week, month = companion.snapshot(30).beside
    assert today.location_based_g.high == pytest.approx(companion.snapshot(30).today_co2e_g.high)
    for name in (
        "location_based_g",
        "market_based_g",
        "hardware_g",
        "water_on_site_ml",
        "water_power_plant_ml",
    ):
        one = getattr(today, name).central
        assert one > 0, name
        assert getattr(week, name).central == pytest.approx(3 * one, rel=0.2)
        assert getattr(month, name).central == pytest.approx(4 * one, rel=0.2)
    assert [each.days for each in companion.snapshot(1).beside] == [1]


def test_recorded_electricity_is_not_estimated_beside(companion: Companion) -> None:
    companion.record_energy(500.0, "home-server")
    snapshot = companion.snapshot(1)
    (today,) = snapshot.beside
    assert today.not_estimated_share == 1.0
    assert today.hardware_g.high == 0
    assert today.market_based_g == today.location_based_g
    assert today.location_based_g.central == pytest.approx(snapshot.today_co2e_g.central)
    assert everyday_words.like(snapshot.today_like).startswith("Like 28")


def test_the_grid_is_live_while_a_reading_of_the_chosen_zone_holds(companion: Companion) -> None:
    ledger = open_ledger(paths.ledger_path())
    set_setting(ledger, "footprint.zone", "gb")
    set_setting(ledger, "grid.live", "uk-carbon-intensity")
    assert not companion.snapshot(1).grid_is_live
    now = now_ms()
    half_an_hour = 1_800_000
    store_reading(
        ledger, GridReading("GBR", "uk-carbon-intensity", now, now + half_an_hour, 120.0, False, "", now)
    )
    assert companion.snapshot(1).grid_is_live
    set_setting(ledger, "footprint.zone", "FRA")
    assert not companion.snapshot(1).grid_is_live
    ledger.close()


def test_changes_come_newest_month_first(companion: Companion) -> None:
    ledger = open_ledger(paths.ledger_path())
    with transaction(ledger):
        for month in ("2026-02", "2026-03"):
            ledger.execute(
                "INSERT INTO factor_change VALUES (?, '2026.11', '2026.12', 812, 210.0, 184.8, 81.0, 71.3)",
                (month,),
            )
    ledger.close()
    first, second = companion.snapshot(1).factor_changes
    assert first == FactorChange("2026-03", "2026.11", "2026.12", 812, 210.0, 184.8, 81.0, 71.3)
    assert second.month == "2026-02"


def test_days_begin_at_midnight_on_both_sides_of_a_change_of_clocks(
    companion: Companion, berlin: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The clocks went back on 25 October; five days and an hour lie between the midnights.
    now = datetime(2026, 10, 28, 15, 0, tzinfo=BERLIN)
    first = datetime(2026, 10, 22, 0, 5, tzinfo=BERLIN)
    before = datetime(2026, 10, 21, 23, 55, tzinfo=BERLIN)
    monkeypatch.setattr("wattback.snapshot.now_ms", lambda: int(now.timestamp() * 1000))
    for when in (first, before):
        answer(int(when.timestamp() * 1000))
    snapshot = companion.snapshot(7)
    _, week = snapshot.beside
    assert sum(hour.answers for hour in snapshot.hours) == 1
    assert week.location_based_g.central > 0
    (hour,) = snapshot.hours
    assert hour.hour_start_ms == int(first.timestamp() * 1000) - 300_000
