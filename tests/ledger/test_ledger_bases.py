"""What an estimate was computed with is kept once, whatever of it differs."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from wattback.footprint import Estimate, Range
from wattback.footprint.quantities import Basis
from wattback.ledger.connection import transaction
from wattback.ledger.events import append_events, basis_id_of
from wattback.usage.event import UsageEvent

MakeEvent = Callable[..., UsageEvent]
OTHERS: dict[str, object] = {
    "method": "arkreen-example",
    "factors": "other",
    "factors_sha256": "other",
    "zone": "FRA",
    "grid": "live uk-carbon-intensity",
    "provider": "other",
    "model_step": "family",
    "co2e_g_per_kwh": Range(300.0, 384.4, 500.5),
    "embodied_g_per_kwh": None,
    "water_on_site_ml_per_kwh": None,
    "water_power_plant_ml_per_kwh": None,
    "market_based_g_per_kwh": 0.0,
}


@pytest.mark.parametrize("field", OTHERS)
def test_every_field_makes_another_basis(
    ledger: sqlite3.Connection, make_basis: Callable[..., Basis], field: str
) -> None:
    basis = make_basis("factors-2026.11", "openai")
    other = replace(basis, **{field: OTHERS[field]})
    with transaction(ledger):
        first, second = basis_id_of(ledger, basis), basis_id_of(ledger, other)
        assert first != second
        assert (basis_id_of(ledger, replace(basis)), basis_id_of(ledger, replace(other))) == (first, second)
    assert ledger.execute("SELECT count(*) FROM estimate_basis").fetchone() == (2,)


def test_the_same_basis_cannot_be_there_twice(
    ledger: sqlite3.Connection, make_basis: Callable[..., Basis]
) -> None:
    with transaction(ledger):
        basis_id_of(ledger, make_basis("factors-2026.11", "openai", embodied_g_per_kwh=None))
    columns = [row[1] for row in ledger.execute("PRAGMA table_info(estimate_basis)") if row[1] != "id"]
    names = ", ".join(columns)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        ledger.execute(f"INSERT INTO estimate_basis ({names}) SELECT {names} FROM estimate_basis")


def test_events_of_one_call_share_what_they_have_in_common(
    ledger: sqlite3.Connection, make_event: MakeEvent, estimate_as: Callable[..., Estimate]
) -> None:
    events = [make_event(site=site) for site in ("chatgpt", "claude", "chatgpt", "chatgpt")]
    estimates = [estimate_as(event) for event in events]
    # One object twice, and an equal one beside it.
    estimates[2] = replace(estimates[2], basis=estimates[0].basis)
    looked_up: list[str] = []
    ledger.set_trace_callback(looked_up.append)
    append_events(ledger, events, estimates)
    ledger.set_trace_callback(None)
    assert sum("FROM estimate_basis" in statement for statement in looked_up) == 2
    rows = ledger.execute("SELECT event_seq, basis_id FROM estimate ORDER BY 1").fetchall()
    assert [basis_id for _, basis_id in rows] == [1, 2, 1, 1]


def test_a_range_the_wrong_way_round_is_refused_whole(
    ledger: sqlite3.Connection, make_event: MakeEvent, estimate_as: Callable[..., Estimate]
) -> None:
    event = make_event()
    estimate = estimate_as(event, water_on_site_ml_per_kwh=Range(3.0, 2.0, 4.0))
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        append_events(ledger, [event], [estimate])
    assert ledger.execute("SELECT count(*) FROM usage_event").fetchone() == (0,)
