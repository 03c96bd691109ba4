"""`wattback recompute`: what was counted with other factors follows today's, each event by what was known of it."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from wattback.footprint import Estimate, Estimator, Range, TokenUse, use_of
from wattback.footprint.quantities import LiveIntensity
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
from wattback.usage.flags import mask_of

Terminal = Callable[..., Any]
NOON_MS = 1_795_348_800_000
USE = TokenUse("gpt-4o", "chatgpt", 1000, 0, 400, None, 0, 0)


@pytest.fixture
def person_ledger(home: Path) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(str(home / "ledger.sqlite3"))
    yield connection
    connection.close()


def event(**fields: object) -> UsageEvent:
    values: dict[str, object] = {
        "id": os.urandom(16),
        "dedupe_key": os.urandom(32),
        "at_ms": NOON_MS,
        "site": "chatgpt",
        "model_raw": "gpt-4o",
        "input_tokens": 1000,
        "cached_input_tokens": 0,
        "output_tokens": 400,
        "reasoning_tokens": None,
        "images_in": 0,
        "images_out": 0,
        "latency_ms": 1,
        "count_method": "reported",
        "source": "live",
    }
    return UsageEvent(**{**values, **fields})  # type: ignore[arg-type]  # the tests name fields


def older(estimate: Estimate) -> Estimate:
    """As factors of last year would have had it: twice the energy, and the emissions of that."""
    energy_wh = Range(*(2 * getattr(estimate.energy_wh, bound) for bound in ("low", "central", "high")))
    basis = replace(estimate.basis, factors="factors-2025.01", factors_sha256="0" * 64)
    co2e_g = Range(*(2 * getattr(estimate.co2e_g, bound) for bound in ("low", "central", "high")))
    return replace(estimate, energy_wh=energy_wh, co2e_g=co2e_g, basis=basis)


def counted(ledger: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return ledger.execute(
        "SELECT b.method, b.factors != 'factors-2025.01', b.zone, b.grid, b.co2e_central_g_per_kwh, "
        "m.energy_central_wh FROM estimate AS m JOIN estimate_basis AS b ON b.id = m.basis_id ORDER BY m.event_seq"
    ).fetchall()


def test_an_answer_follows_and_the_month_is_told_in_words(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    today = Estimator().estimate(USE, NOON_MS)
    append_events(person_ledger, [event()] * 1, [older(today)])
    document = terminal("recompute", "--json").document
    assert (document["looked_at"], document["estimated_again"], document["covered_kept"]) == (1, 1, 0)
    (change,) = document["changes"]
    version = today.factors.removeprefix("factors-")
    assert change["text"].endswith(f"looks 50 % lower under {version} than under 2025.01.")
    assert change["energy_after_wh"] == pytest.approx(today.energy_wh.central)
    assert counted(person_ledger)[0][5] == today.energy_wh.central
    again = terminal("recompute")
    assert again.status == 0
    assert again.out.splitlines()[0].split() == ["estimated", "again", "0"]
    assert again.out.splitlines()[2] == change["text"]


def test_uncertain_counts_are_estimated_again_as_the_host_does(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    doubtful = event(
        reasoning_tokens=300,
        cached_input_tokens=500,
        count_method="approx:o200k_basex1.2[1.08-1.5]",
        context_known="partial",
        flags=mask_of(["reasoning_estimated", "cache_estimated", "system_prompt_estimated", "files"]),
    )
    today = Estimator().estimate(use_of(doubtful), NOON_MS)
    append_events(person_ledger, [doubtful], [older(today)])
    terminal("recompute")
    (figures,) = person_ledger.execute(
        "SELECT energy_low_wh, energy_central_wh, energy_high_wh FROM estimate"
    )
    assert Range(*figures) == today.energy_wh
    as_counted = Estimator().estimate(use_of(replace(doubtful, count_method="", context_known=None, flags=0)))
    assert figures[0] < as_counted.energy_wh.low
    assert figures[2] > as_counted.energy_wh.high


def test_what_was_known_of_one_event_alone_is_kept(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    live = LiveIntensity("uk-carbon-intensity", 123.5, "direct, consumption")
    recorded = event(recorded_energy_wh=5.0, source="record", model_raw="", input_tokens=0, output_tokens=0)
    ways = [
        (event(), Estimator(method="arkreen-example").estimate(USE, NOON_MS)),
        (event(), Estimator(factor_g_per_kwh=55.5).estimate(USE, NOON_MS)),
        (event(), Estimator(zone="GBR").estimate(USE, NOON_MS, live)),
        (event(), Estimator(zone="DEU").estimate(USE, NOON_MS)),
        (replace(recorded, id=b"1" * 16, dedupe_key=b"1" * 32), Estimator(zone="FRA").recorded(5.0, NOON_MS)),
        (
            replace(recorded, id=b"2" * 16, dedupe_key=b"2" * 32),
            Estimator(factor_g_per_kwh=7.0).recorded(5.0),
        ),
        (
            replace(recorded, id=b"3" * 16, dedupe_key=b"3" * 32),
            Estimator(method="arkreen-example").recorded(5.0),
        ),
        (event(), Estimator().estimate(USE, NOON_MS)),
    ]
    append_events(
        person_ledger, [each for each, _ in ways],
        [older(estimate) if each.recorded_energy_wh is None else replace(estimate, basis=older(estimate).basis)
         for each, estimate in ways],
    )  # fmt: skip
    before = counted(person_ledger)
    terminal("settings", "set", "footprint.zone", "POL")
    assert terminal("recompute", "--json").document["estimated_again"] == len(ways)
    after = counted(person_ledger)
    assert all(row[1] for row in after)
    for number, (was, now) in enumerate(zip(before, after, strict=True)):
        if number in (0, 7):
            # No place of their own: they follow the settings.
            assert now[2] == "POL"
        else:
            assert (now[0], *now[2:5]) == (was[0], *was[2:5])
    assert [row[5] for row in after[4:7]] == [5.0, 5.0, 5.0]


def test_factors_of_ones_own_from_the_first_version_stay(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    """Their bases say less than those of today, but the factor."""
    estimates = []
    for g_per_kwh in (400.0, 123.45):
        estimate = Estimator(factor_g_per_kwh=g_per_kwh).estimate(USE, NOON_MS)
        basis = replace(
            older(estimate).basis,
            grid="",
            provider="",
            model_step="",
            co2e_g_per_kwh=Range(g_per_kwh, g_per_kwh, g_per_kwh),
        )
        estimates.append(replace(estimate, basis=basis))
    append_events(person_ledger, [event(), event()], estimates)
    terminal("recompute")
    assert [row[4] for row in counted(person_ledger)] == [400.0, 123.45]


def test_a_place_that_is_known_no_more_keeps_what_was_counted(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    recorded = event(recorded_energy_wh=5.0, source="record")
    estimate = older(Estimator().recorded(5.0))
    estimate = replace(estimate, energy_wh=Range(5.0, 5.0, 5.0), basis=replace(estimate.basis, zone="SUN"))
    append_events(person_ledger, [recorded], [estimate])
    document = terminal("recompute", "--json").document
    assert (document["looked_at"], document["estimated_again"]) == (1, 0)
    assert counted(person_ledger)[0][2] == "SUN"


def test_a_companion_without_a_window_does_it_at_its_start(
    home: Path, person_ledger: sqlite3.Connection
) -> None:
    append_events(person_ledger, [event()], [older(Estimator().estimate(USE, NOON_MS))])
    with subprocess.Popen(
        [sys.executable, "-m", "wattback", "run", "--headless"], stderr=subprocess.PIPE, text=True
    ) as companion:
        assert companion.stderr is not None
        lines = []
        for line in companion.stderr:
            lines.append(line)
            if "lower under" in line:
                break
        companion.send_signal(signal.SIGTERM)
        companion.stderr.read()
        assert companion.wait(timeout=60) == 0
    assert any(line == "Estimated again with newer factors: 1.\n" for line in lines)
    assert counted(person_ledger)[0][1] == 1


def test_a_record_of_nowhere_in_particular_keeps_its_spread(
    terminal: Terminal, person_ledger: sqlite3.Connection
) -> None:
    recorded = event(recorded_energy_wh=5.0, source="record", model_raw="", input_tokens=0, output_tokens=0)
    estimate = Estimator().recorded(5.0, NOON_MS)
    append_events(person_ledger, [recorded], [replace(estimate, basis=older(estimate).basis)])
    terminal("settings", "set", "footprint.zone", "POL")
    terminal("recompute")
    bounds = person_ledger.execute("SELECT co2e_low_g, co2e_high_g FROM estimate").fetchone()
    assert bounds == (estimate.co2e_g.low, estimate.co2e_g.high)
