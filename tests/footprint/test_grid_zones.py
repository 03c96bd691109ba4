"""Zones: which are known, how they are named, and which one an answer gets."""

import pytest

from wattback.footprint import Estimator

WORLD, USA, GERMANY = 460.1, 384.4, 334.1


@pytest.mark.parametrize(
    ("written", "zone", "g_per_kwh"),
    [
        ("world", "world", WORLD),
        ("World", "world", WORLD),
        ("USA", "USA", USA),
        ("usa", "USA", USA),
        ("US", "USA", USA),
        ("us", "USA", USA),
        (" Us ", "USA", USA),
        ("DEU", "DEU", GERMANY),
        ("de", "DEU", GERMANY),
        ("GB", "GBR", 218.2),
        ("uk", "GBR", 218.2),
        ("XKX", "XKX", 905.5),
    ],
)
def test_a_zone_may_be_written_as(use, written, zone, g_per_kwh) -> None:
    estimate = Estimator(zone=written).estimate(use(output_tokens=1000))
    assert estimate.zone == zone
    assert estimate.co2e_g.central == pytest.approx(estimate.energy_wh.central * g_per_kwh / 1000)


def test_the_table_has_the_world_and_embers_countries(estimator) -> None:
    zones = estimator.grid.zones()
    assert len(zones) == 194
    assert zones[0].zone == "world"
    for zone in zones:
        assert 0 <= zone.g_co2e_per_kwh < 2000, zone
        assert zone.year in (2024, 2025), zone
        assert zone.basis == "lifecycle, generation"
        assert zone.licence == "CC-BY-4.0"
        assert zone.source in estimator.grid.sources


def test_a_year_that_can_not_be_right_is_not_used(estimator) -> None:
    costa_rica = estimator.grid.find("CRI")
    assert (costa_rica.year, costa_rica.g_co2e_per_kwh) == (2024, 25.8)


@pytest.mark.parametrize(
    ("model", "site", "zone"),
    [
        ("gpt-4o", "chatgpt", "USA"),
        ("claude-opus-4-5", "", "USA"),
        ("deepseek-chat", "deepseek", "CHN"),
        ("mistral-large", "mistral", "SWE"),
        ("never-heard-of", "chatgpt", "USA"),
        ("never-heard-of", "", "world"),
    ],
)
def test_without_a_choice_the_providers_market_is_taken_and_said(estimator, use, model, site, zone) -> None:
    estimate = estimator.estimate(use(model, site, output_tokens=1000))
    assert estimate.zone == zone
    assert any("is taken to run" in note for note in estimate.notes)


def test_a_chosen_zone_holds_for_every_provider(use) -> None:
    estimator = Estimator(zone="FR")
    for model in ("gpt-4o", "deepseek-chat", "never-heard-of"):
        estimate = estimator.estimate(use(model, "", output_tokens=1000))
        assert estimate.zone == "FRA"
        assert any("France 2025, as chosen" in note for note in estimate.notes)


def test_a_factor_goes_before_the_zone_and_is_called_custom(use) -> None:
    estimate = Estimator(zone="FR", factor_g_per_kwh=123.5).estimate(use(output_tokens=1000))
    assert estimate.zone == "custom"
    assert estimate.co2e_g.high == pytest.approx(estimate.energy_wh.high * 0.1235)
    assert any("123.5 g/kWh, as handed in" in note for note in estimate.notes)


def test_recorded_energy_is_taken_as_it_is() -> None:
    estimate = Estimator(zone="DE").recorded(2.5)
    assert (estimate.energy_wh.low, estimate.energy_wh.central, estimate.energy_wh.high) == (2.5, 2.5, 2.5)
    assert estimate.co2e_g.central == pytest.approx(2.5 * GERMANY / 1000)
    assert (estimate.zone, estimate.model.model_class) == ("DEU", "recorded")


def test_recorded_energy_without_a_zone_is_the_worlds(estimator) -> None:
    estimate = estimator.recorded(1)
    assert estimate.zone == "world"
    (grid,) = estimator.sources(estimate)
    assert grid["value"] == WORLD
