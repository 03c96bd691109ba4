"""`wattback record` and `records`: by amount or by hours and power, with units and a grid of its own; bad input."""

from collections.abc import Callable
from typing import Any

import pytest

Terminal = Callable[..., Any]


def test_an_amount_is_recorded(terminal: Terminal) -> None:
    ran = terminal("record", "--kwh", "1.5", "--source", "home-server")
    assert ran.status == 0
    assert ran.out.startswith("Recorded 1.5 kWh from home-server, ")
    assert "(grid world, annual 2025; name your own with --zone)" in ran.out
    # Anywhere in the world is no one figure.
    document = terminal("record", "--kwh", "1.5", "--source", "home-server", "--json").document
    assert document["co2e_g"]["low"] < document["co2e_g"]["central"] / 3
    assert document["co2e_g"]["high"] > document["co2e_g"]["central"] * 1.5
    assert terminal("status", "--json").document["due_mwh"] == 3_000_000


def test_hours_times_power_is_the_founding_formula(terminal: Terminal) -> None:
    document = terminal(
        "record", "--hours", "1.5", "--watts", "300", "--source", "lab", "--factor", "400", "--json"
    ).document
    assert document["recorded_wh"] == 450.0
    assert document["co2e_g"] == {"low": 180.0, "central": 180.0, "high": 180.0}
    assert (document["hours"], document["watts"], document["zone"]) == (1.5, 300.0, "custom")


def test_units_give_an_intensity(terminal: Terminal) -> None:
    arguments = ("record", "--hours", "1.5", "--watts", "300", "--source", "lab", "--units", "1,000 samples")
    assert terminal(*arguments).out.splitlines()[1] == "0.45 kWh per 1,000 samples"
    document = terminal(*arguments, "--json").document
    assert (document["units"], document["unit"], document["kwh_per_1000_units"]) == (1000, "samples", 0.45)


def test_a_record_may_name_its_own_grid(terminal: Terminal) -> None:
    terminal("settings", "set", "footprint.zone", "USA")
    chosen = terminal("record", "--kwh", "1", "--source", "lab", "--json").document
    french = terminal("record", "--kwh", "1", "--source", "lab", "--zone", "fr", "--json").document
    assert (chosen["zone"], french["zone"]) == ("USA", "FRA")
    assert french["co2e_g"]["central"] < chosen["co2e_g"]["central"] / 3
    assert terminal("settings", "get", "footprint.zone", "--json").document["footprint.zone"] == "USA"


def test_records_are_listed_by_source_and_unit(terminal: Terminal) -> None:
    assert "Nothing was recorded yet" in terminal("records").out
    assert terminal("records", "--json").document == []
    for arguments in (
        ("--kwh", "0.45", "--source", "lab", "--units", "1,000 samples"),
        ("--kwh", "0.15", "--source", "lab", "--units", "2000 samples"),
        ("--kwh", "2", "--source", "home-server"),
    ):
        assert terminal("record", *arguments, "--factor", "400").status == 0
    server, lab = terminal("records", "--json").document
    assert server == {
        "source": "home-server",
        "unit": None,
        "records": 1,
        "kwh": 2.0,
        "units": None,
        "kwh_per_1000_units": None,
        "co2e_g": {"low": 800.0, "central": 800.0, "high": 800.0},
    }
    assert (lab["records"], lab["kwh"], lab["units"]) == (2, pytest.approx(0.6), 3000)
    assert lab["kwh_per_1000_units"] == pytest.approx(0.2)
    assert lab["co2e_g"]["central"] == pytest.approx(240.0)
    lines = terminal("records").out.splitlines()
    assert lines[0] == "home-server  1 record, 2.00 kWh, 800 g CO₂e"
    assert lines[1] == "lab          2 records, 600 Wh, 240 g CO₂e, 3,000 samples, 0.2 kWh per 1,000 samples"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--kwh", "0"), 2, "--kwh"),
        (("--kwh", "-1"), 2, "--kwh"),
        (("--kwh", "nan"), 2, "--kwh"),
        (("--kwh", "1000001"), 1, "gigawatt-hour"),
        (("--hours", "1"), 2, "--hours and --watts go together"),
        (("--watts", "1"), 2, "--hours and --watts go together"),
        (("--hours", "0", "--watts", "1"), 2, "--hours"),
        (("--hours", "1", "--watts", "-5"), 2, "--watts"),
        (("--hours", "1e6", "--watts", "1e6"), 1, "gigawatt-hour"),
        (("--kwh", "1", "--hours", "1", "--watts", "1"), 2, "name the energy once"),
        (("--kwh", "1", "--watts", "1"), 2, "name the energy once"),
        ((), 2, "name the energy once"),
        (("--kwh", "1", "--units", "many samples"), 1, "`units`"),
        (("--kwh", "1", "--units", "1,5 samples"), 1, "`units`"),
        (("--kwh", "1", "--units", "0 samples"), 1, "`units`"),
        (("--kwh", "1", "--zone", "Atlantis"), 1, "zone"),
        (("--kwh", "1", "--factor", "10001"), 1, "factor"),
        (("--kwh", "1", "--factor", "0"), 2, "--factor"),
        (("--kwh", "1", "--zone", "fr", "--factor", "400"), 2, "not allowed with"),
    ],
)
def test_bad_input_is_named_and_stores_nothing(
    terminal: Terminal, arguments: tuple[str, ...], status: int, said: str
) -> None:
    ran = terminal("record", "--source", "lab", *arguments)
    assert (ran.status, ran.out) == (status, "")
    assert said in ran.err
    assert terminal("records", "--json").document == []
    assert terminal("status", "--json").document["due_mwh"] == 0


def test_a_source_needs_a_name(terminal: Terminal) -> None:
    ran = terminal("record", "--kwh", "1", "--source", "My Server")
    assert ran.status == 1
    assert "no name for a source" in ran.err
