"""Records of electricity: power times time, what was made with it, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.usage.recorded import (
    BadRecord,
    Units,
    UnnamedSource,
    checked_energy_wh,
    energy_of_power,
    recorded_event,
    units_of,
)


def test_hours_times_watts_are_watt_hours() -> None:
    assert energy_of_power(1.5, 300) == 450.0


@pytest.mark.parametrize(
    ("hours", "watts", "field"),
    [
        (0, 300, "hours"),
        (-1, 300, "hours"),
        (float("nan"), 300, "hours"),
        (1, 0, "watts"),
        (1, float("inf"), "watts"),
        (1e6, 1e6, "energy_wh"),
        (1e-200, 1e-200, "energy_wh"),
    ],
)
def test_power_that_makes_no_sense_is_refused_by_name(hours: float, watts: float, field: str) -> None:
    with pytest.raises(BadRecord, match="Nothing was recorded") as refused:
        energy_of_power(hours, watts)
    assert refused.value.field == field


@pytest.mark.parametrize("energy_wh", [0.0, -1.0, 1.000001e9, float("nan"), float("inf")])
def test_absurd_energy_is_refused(energy_wh: float) -> None:
    with pytest.raises(BadRecord, match="gigawatt-hour"):
        checked_energy_wh(energy_wh)


def test_a_gigawatt_hour_can_be_recorded() -> None:
    assert checked_energy_wh(1e9) == 1e9


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("1,000 samples", Units(1000, "samples")),
        ("1000 samples", Units(1000, "samples")),
        ("  12,345,678   lab  reports ", Units(12_345_678, "lab reports")),
        ("1 Bild", Units(1, "Bild")),
        ("7 échantillons", Units(7, "échantillons")),
    ],
)
def test_units_are_a_number_and_a_name(text: str, units: Units) -> None:
    assert units_of(text) == units


@pytest.mark.parametrize(
    "text",
    [
        "",
        "samples",
        "1000",
        "1000 ",
        "0 samples",
        "-5 samples",
        "1.5 samples",
        "1,5 samples",
        "10,00 samples",
        ",000 samples",
        "1e3 samples",
        "٣ samples",
        "1 " + "x" * 65,
        "1 a\x1b[2J",
        "9" * 5000 + " samples",
        "5 6",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(BadRecord, match="`units` is") as refused:
        units_of(text)
    assert refused.value.field == "units"
    assert len(str(refused.value)) < 300


@given(st.integers(1, 10**15), st.sampled_from(["samples", "pages"]))
def test_any_count_is_read_with_and_without_commas(count: int, name: str) -> None:
    assert units_of(f"{count:,} {name}") == units_of(f"{count} {name}") == Units(count, name)


def test_sources_are_plain_names() -> None:
    assert recorded_event(1.0, "home-server", 1).site == "home-server"
    for source in ("", "Home", "a b", "x" * 65):
        with pytest.raises(UnnamedSource):
            recorded_event(1.0, source, 1)
