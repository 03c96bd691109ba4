"""Zones: which are known, how they are named, and what stands beside each figure."""

import pytest

from wattback.footprint import Estimator, FootprintError
from wattback.footprint.grid import Grid

WORLD, USA, GERMANY = 460.1, 384.4, 334.1


@pytest.mark.parametrize(
    ("written", "zone", "g_per_kwh"),
    [
        ("world", "world", WORLD),
        ("World", "world", WORLD),
        ("WLD", "world", WORLD),
        ("USA", "USA", USA),
        ("usa", "USA", USA),
        ("US", "USA", USA),
        ("us", "USA", USA),
        (" Us ", "USA", USA),
        ("DEU", "DEU", GERMANY),
        ("de", "DEU", GERMANY),
        ("GB", "GBR", 218.2),
        ("uk", "GBR", 218.2),
        ("EL", "GRC", None),
        ("XKX", "XKX", 905.5),
        ("US-CAMX", "US-CAMX", 219.2),
        ("us-ercot", None, None),
        ("us-erct", "US-ERCT", None),
    ],
)
def test_a_zone_may_be_written_as(use, written, zone, g_per_kwh) -> None:
    if zone is None:
        with pytest.raises(FootprintError):
            Estimator(zone=written)
        return
    estimate = Estimator(zone=written).estimate(use(output_tokens=1000))
    assert estimate.zone == zone
    if g_per_kwh is not None:
        assert estimate.co2e_g.central == pytest.approx(estimate.energy_wh.central * g_per_kwh / 1000)


def test_the_table_has_the_world_and_embers_countries(estimator) -> None:
    zones = estimator.grid.zones()
    countries = [zone for zone in zones if len(zone.zone) == 3]
    assert zones[0].zone == "world"
    assert len(countries) >= 190
    assert len({zone.zone for zone in zones}) == len(zones)


def test_beside_every_figure_stand_its_basis_its_year_its_source_and_its_licence(estimator) -> None:
    for zone in estimator.grid.zones():
        subregion = zone.zone.startswith("US-")
        assert 5 <= zone.g_co2e_per_kwh < 2000, zone
        assert zone.basis == "lifecycle, generation"
        assert zone.name
        assert zone.licence == ("public domain" if subregion else "CC-BY-4.0")
        assert zone.source == ("egrid" if subregion else "ember")
        assert zone.year in ((2023,) if subregion else (2023, 2024, 2025)), zone


def test_every_source_says_release_way_licence_and_what_was_changed(estimator) -> None:
    assert set(estimator.grid.sources) == {"ember", "egrid"}
    for source in estimator.grid.sources.values():
        for part in ("title", "version", "retrieved", "url", "via", "licence", "changes"):
            assert source[part], part


def test_countries_have_several_years(estimator) -> None:
    years = {
        zone.zone: estimator.grid.years(zone.zone) for zone in estimator.grid.zones() if len(zone.zone) == 3
    }
    assert sum(len(each) >= 2 for each in years.values()) >= 190
    assert sum(2025 in each for each in years.values()) >= 90
    assert years["USA"] == {2023: 392.9, 2024: 383.8, 2025: 384.4}
    assert list(years["DEU"]) == [2023, 2024, 2025]


def test_years_are_those_of_any_name_of_the_zone(estimator) -> None:
    assert estimator.grid.years("uk") == estimator.grid.years("GBR")
    with pytest.raises(FootprintError):
        estimator.grid.years("Atlantis")


@pytest.mark.parametrize(
    ("year", "found", "g_per_kwh"),
    [(None, 2025, 334.1), (2030, 2025, 334.1), (2024, 2024, 339.9), (2023, 2023, 363.6), (1990, 2023, 363.6)],
)
def test_a_year_finds_its_own_figure_or_the_nearest_before_it_or_the_oldest(
    estimator, year, found, g_per_kwh
) -> None:
    zone = estimator.grid.find("DEU", year)
    assert (zone.year, zone.g_co2e_per_kwh) == (found, g_per_kwh)


def test_a_gap_in_the_years_takes_the_one_before() -> None:
    columns = ["zone", "alpha_2", "name", "unit", "years", "basis", "source", "licence"]
    row = ["world", "", "World", "g/kWh", {"2025": 3.0, "2021": 1.0}, "b", "s", "l"]
    grid = Grid({"sources": {}, "columns": columns, "rows": [row]})
    assert [grid.find("world", year).year for year in (2020, 2021, 2022, 2024, 2025, None)] == (
        [2021, 2021, 2021, 2021, 2025, 2025]
    )


def test_a_year_that_can_not_be_right_is_not_used(estimator) -> None:
    costa_rica = estimator.grid.find("CRI")
    assert (costa_rica.year, costa_rica.g_co2e_per_kwh) == (2024, 25.8)


def test_subregions_of_the_usa_lie_around_its_average(estimator) -> None:
    zones = [zone for zone in estimator.grid.zones() if zone.zone.startswith("US-")]
    assert len(zones) == 12
    average = estimator.grid.find("USA", 2023).g_co2e_per_kwh
    assert min(zone.g_co2e_per_kwh for zone in zones) < average < max(zone.g_co2e_per_kwh for zone in zones)
    for zone in zones:
        assert zone.name.startswith("USA, ")


def test_a_subregion_is_epas_rate_raised_by_the_ratio_of_the_countrys_figures(estimator) -> None:
    """California 430.0 lb/MWh of the country's 770.884, which Ember's basis puts at 392.9 g/kWh."""
    california = estimator.grid.find("US-CAMX").g_co2e_per_kwh
    assert california == pytest.approx(430.0 * 392.9 / 770.884, abs=0.05)


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
