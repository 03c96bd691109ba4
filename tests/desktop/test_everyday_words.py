"""What a figure is like, in units a person has a feeling for."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel

from wattback.desktop.now import everyday_words
from wattback.desktop.window import MainWindow
from wattback.footprint import Range
from wattback.footprint.comparisons import Equivalent, everyday

from .conftest import answer_range


def like(energy_wh: float, co2e_g: float) -> str:
    equivalents = everyday(answer_range(energy_wh), answer_range(co2e_g))
    return everyday_words.like(equivalents).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("energy_wh", "co2e_g", "words"),
    [
        (
            0.9,
            0.33,
            (
                "Like charging a phone to 5.1 % (1.7–16), or 6.0 minutes of an LED lamp (2.0–19), "
                "or 1.3 m by car (0.44–4.1)."
            ),
        ),
        # A phone can't be charged beyond its battery, so what may be more is counted in charges.
        (
            8.49,
            3.4,
            (
                "Like 0.48 charges of a phone (0.16–1.5), or 57 minutes of an LED lamp (19–180), "
                "or 14 m by car (4.5–42)."
            ),
        ),
        # So little charges no phone; the kettle stands in.
        (
            0.02,
            0.008,
            (
                "Like 8.0 seconds of an LED lamp (2.6–25), or 3.2 cm by car (1.1–10), "
                "or 0.18 mL of water boiled (0.060–0.57)."
            ),
        ),
        (
            123_400,
            48_700,
            (
                "Like 1.6 years of an LED lamp (0.52–4.8), or 200 km by car (65–610), "
                "or 1.1 m³ of water boiled (0.37–3.5)."
            ),
        ),
    ],
)
def test_small_and_large_amounts_get_readable_units(energy_wh: float, co2e_g: float, words: str) -> None:
    assert like(energy_wh, co2e_g) == words


def test_nothing_is_like_nothing() -> None:
    assert like(0, 0) == ""
    assert everyday_words.like(()) == ""
    assert everyday_words.sources(()) == ""


def test_measured_electricity_on_a_grid_without_carbon_is_like_no_car() -> None:
    measured = Range(500.0, 500.0, 500.0)
    words = everyday_words.like(everyday(measured, Range(0.0, 0.0, 0.0))).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Like 28 charges of a phone, or 2.3 days of an LED lamp, or 4.6 litres of water boiled."


def test_a_thing_without_units_of_its_own_keeps_its_words() -> None:
    other = Equivalent("toast", Range(1.0, 2.0, 4.0), "slices of toast", "energy_wh", "Physics")
    words = everyday_words.like((other,)).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Like 2.0 slices of toast (1.0–4.0)."


def test_next_to_nothing_is_told_in_the_one_unit_that_comes_closest() -> None:
    assert like(1e-5, 4e-6) == "Like 0.0040 seconds of an LED lamp (0.0013–0.012)."


@given(st.floats(2e-4, 1e8))
def test_at_most_three_and_each_number_readable(energy_wh: float) -> None:
    phrases = like(energy_wh, energy_wh * 0.4).removeprefix("Like ").removesuffix(".").split(", or ")
    assert 1 <= len(phrases) <= 3
    for phrase in phrases:
        number = phrase.removeprefix("charging a phone to ").split(" ")[0]
        assert 0.049 <= float(number.replace(",", "")) <= 1000


def test_the_line_is_under_the_figures_and_names_its_sources(window: MainWindow, services: Any) -> None:
    line = window.findChild(QLabel, "todayLike")
    assert line is not None
    assert line.isVisible()
    assert line.text().startswith("Like ")
    for told in (line.toolTip(), line.accessibleDescription()):
        assert "same electricity. Battery capacities that phone makers state" in told
        assert "same emissions, location-based. U.S. EPA, a typical passenger vehicle" in told
        assert len(told.splitlines()) == 3
    nothing = Range(0.0, 0.0, 0.0)
    window.show_snapshot(replace(services.current, today_like=tuple(everyday(nothing, nothing))))
    assert not line.isVisible()
