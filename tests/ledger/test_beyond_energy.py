"""What is beyond energy, summed from rollups, equals the sums over the events' estimates."""

import sqlite3
from collections.abc import Callable

import pytest

from wattback.footprint import Estimate, Range
from wattback.ledger.beyond import BeyondEnergy, beyond_energy_between
from wattback.ledger.events import append_events
from wattback.ledger.local_rollups import local_sums
from wattback.ledger.rollups import local_day_start_ms
from wattback.usage.event import UsageEvent

NOON_MS = 1_795_348_800_000
HOUR_MS = 3_600_000


def beyond(ledger: sqlite3.Connection, start_ms: int, end_ms: int, now_ms: int = NOON_MS) -> BeyondEnergy:
    with local_sums(ledger, "practice", now_ms) as local:
        return beyond_energy_between(ledger, local, start_ms, end_ms)


def added(ranges: list[Range]) -> list[float]:
    return [sum(getattr(each, bound) for each in ranges) for bound in ("low", "central", "high")]


def figures(total: Range) -> list[float]:
    return [total.low, total.central, total.high]


def test_sums_are_those_over_the_estimates(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
) -> None:
    events = [
        make_event(
            at_ms=NOON_MS + turn * 300_000, site=("chatgpt", "claude")[turn % 2], output_tokens=100 * turn
        )
        for turn in range(1, 30)
    ]
    events.append(make_event(at_ms=NOON_MS + HOUR_MS, recorded_energy_wh=2.5, source="fee"))
    estimates = [
        estimate_as(event, market_based_g_per_kwh=60.0 if event.site == "claude" else None)
        for event in events
    ]
    append_events(ledger, events, estimates)
    sums = beyond(ledger, NOON_MS, NOON_MS + 3 * HOUR_MS)
    for name in ("embodied_g", "water_on_site_ml", "water_power_plant_ml"):
        expected = added([part for each in estimates if (part := getattr(each, name)) is not None])
        assert figures(getattr(sums, name)) == pytest.approx(expected, rel=1e-12)
    assert figures(sums.location_based_g) == pytest.approx(added([each.co2e_g for each in estimates]))
    assert figures(sums.market_based_g) == pytest.approx(
        added([each.market_based_g or each.co2e_g for each in estimates])
    )
    whole = sum(each.energy_wh.central for each in estimates)
    claude = sum(
        each.energy_wh.central
        for event, each in zip(events, estimates, strict=True)
        if event.site == "claude"
    )
    assert sums.own_market_factor_share == pytest.approx(claude / whole)
    assert sums.not_estimated_share == pytest.approx(2.5 / whole)
    # A week later the same day is read as one.
    day_ms = local_day_start_ms(NOON_MS)
    later = beyond(ledger, day_ms, day_ms + 8 * 24 * HOUR_MS, NOON_MS + 7 * 24 * HOUR_MS)
    for name in (
        "embodied_g",
        "water_on_site_ml",
        "water_power_plant_ml",
        "location_based_g",
        "market_based_g",
    ):
        assert figures(getattr(later, name)) == pytest.approx(figures(getattr(sums, name)), rel=1e-12)


def test_a_quiet_span_has_no_shares(ledger: sqlite3.Connection) -> None:
    sums = beyond(ledger, 0, HOUR_MS)
    assert (sums.own_market_factor_share, sums.not_estimated_share) == (0.0, 0.0)
    assert figures(sums.embodied_g) == [0.0, 0.0, 0.0]


def test_a_published_zero_is_a_figure_and_no_gap(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
) -> None:
    event = make_event()
    append_events(ledger, [event], [estimate_as(event, market_based_g_per_kwh=0.0)])
    sums = beyond(ledger, NOON_MS, NOON_MS + 1)
    assert (figures(sums.market_based_g), sums.own_market_factor_share) == ([0.0, 0.0, 0.0], 1.0)


def test_the_cost_does_not_grow_with_the_number_of_events(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
) -> None:
    def instructions() -> int:
        ticks = 0

        def tick() -> int:
            nonlocal ticks
            ticks += 1
            return 0

        ledger.set_progress_handler(tick, 1)
        beyond(ledger, NOON_MS, NOON_MS + HOUR_MS)
        ledger.set_progress_handler(None, 1)
        return ticks

    def append(count: int) -> None:
        events = [make_event() for _ in range(count)]
        append_events(ledger, events, [estimate_as(event) for event in events])

    append(2)
    few = instructions()
    append(2000)
    assert instructions() <= few + 10
