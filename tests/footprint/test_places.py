"""Where an answer is taken to be computed, and what a kilowatt-hour carries there at that time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimator, FootprintError, LiveIntensity, Range
from wattback.footprint.places import year_of

LIVE = LiveIntensity("uk-carbon-intensity", 123.0, "direct, consumption")


def at(*date: int) -> int:
    return int(datetime(*date, tzinfo=UTC).timestamp() * 1000)


def point(value: float) -> Range:
    return Range(value, value, value)


@pytest.mark.parametrize(
    ("model", "site", "zone"),
    [
        ("gpt-4o", "chatgpt", "USA"),
        ("claude-opus-4-5", "", "USA"),
        ("deepseek-chat", "deepseek", "CHN"),
        ("mistral-large", "mistral", "FRA"),
        ("never-heard-of", "chatgpt", "USA"),
        ("never-heard-of", "", "world"),
        ("llama-3.1-8b", "ollama", "world"),
        ("llama-3.1-8b", "", "USA"),
    ],
)
def test_without_a_choice_the_providers_market_is_taken_with_its_spread_and_said(
    estimator, use, model, site, zone
) -> None:
    estimate = estimator.estimate(use(model, site, output_tokens=1000))
    per_kwh = estimate.basis.co2e_g_per_kwh
    assert (estimate.zone, estimate.basis.grid) == (zone, "annual 2025")
    assert per_kwh.low < per_kwh.central < per_kwh.high
    assert per_kwh.central == estimator.grid.find(zone).g_co2e_per_kwh
    assert "is taken to run; the real place is not known" in estimate.notes[0]


def test_every_provider_has_a_market_whose_average_lies_inside_its_places(estimator) -> None:
    energy = estimator.factors.energy
    newest = {zone.zone: zone.g_co2e_per_kwh for zone in estimator.grid.zones()}
    for key, site in energy["sites"].items():
        assert site["zone"] in newest, key
        assert site["place_factor"][0] <= 1.0 == site["place_factor"][1] <= site["place_factor"][2], key
        assert set(site["places"]) <= set(newest), key


def test_nobody_knows_where_an_unknown_provider_runs_so_its_spread_is_widest(estimator) -> None:
    spreads = {
        key: site["place_factor"][2] / site["place_factor"][0] for key, site in _sites(estimator).items()
    }
    assert max(spreads, key=spreads.get) == "world"


def _sites(estimator) -> dict:
    return estimator.factors.energy["sites"]


def test_a_chosen_zone_holds_for_every_provider_without_a_spread(use) -> None:
    estimator = Estimator(zone="FR")
    for model in ("gpt-4o", "deepseek-chat", "never-heard-of"):
        estimate = estimator.estimate(use(model, "", output_tokens=1000))
        assert estimate.zone == "FRA"
        assert estimate.basis.co2e_g_per_kwh == point(41.2)
        assert estimate.notes[0] == "Grid: France 2025, as chosen."


def test_a_factor_goes_before_the_zone_and_is_called_custom(use) -> None:
    estimator = Estimator(zone="FR", factor_g_per_kwh=123.5)
    estimate = estimator.estimate(use(output_tokens=1000), at(2023, 5, 1), LIVE)
    assert (estimate.zone, estimate.basis.grid) == ("custom", "custom")
    assert estimate.basis.co2e_g_per_kwh == point(123.5)
    assert estimate.notes[0] == "Grid: 123.5 g/kWh, as handed in."
    assert estimator.zone_of(estimate).g_co2e_per_kwh == 123.5


def test_an_unknown_zone_is_refused_before_anything_is_estimated() -> None:
    with pytest.raises(FootprintError, match="No grid factor for the zone 'Atlantis'"):
        Estimator(zone="Atlantis")


@pytest.mark.parametrize(
    ("at_ms", "year", "g_per_kwh"),
    [
        (0, 2023, 363.6),
        (at(2019, 7, 1), 2023, 363.6),
        (at(2022, 12, 31, 23, 59, 59), 2023, 363.6),
        (at(2023, 1, 1), 2023, 363.6),
        (at(2024, 1, 1) - 1, 2023, 363.6),
        (at(2024, 1, 1), 2024, 339.9),
        (at(2024, 2, 29, 12), 2024, 339.9),
        (at(2024, 12, 31, 23, 59, 59), 2024, 339.9),
        (at(2025, 1, 1) - 1, 2024, 339.9),
        (at(2025, 1, 1), 2025, 334.1),
        (at(2026, 11, 24), 2025, 334.1),
        (at(2099, 12, 31), 2025, 334.1),
        (10**15, 2025, 334.1),
        (None, 2025, 334.1),
    ],
)
def test_the_grid_is_that_of_the_answers_year_or_of_the_nearest_known(use, at_ms, year, g_per_kwh) -> None:
    estimator = Estimator(zone="DE")
    estimate = estimator.estimate(use(output_tokens=1000), at_ms)
    assert estimate.basis.grid == f"annual {year}"
    assert estimate.basis.co2e_g_per_kwh == point(g_per_kwh)
    assert estimate.notes[0] == f"Grid: Germany {year}, as chosen."
    assert (estimator.zone_of(estimate).year, estimator.zone_of(estimate).g_co2e_per_kwh) == (year, g_per_kwh)
    recorded = estimator.recorded(1000, at_ms)
    assert (recorded.basis.grid, recorded.co2e_g) == (f"annual {year}", point(g_per_kwh))


def test_the_year_moves_the_whole_spread_of_a_market(estimator, use) -> None:
    newest = estimator.estimate(use(output_tokens=1000))
    older = estimator.estimate(use(output_tokens=1000), at(2023, 6, 1))
    assert older.energy_wh == newest.energy_wh
    for bound in ("low", "central", "high"):
        ratio = getattr(older.co2e_g, bound) / getattr(newest.co2e_g, bound)
        assert ratio == pytest.approx(392.9 / 384.4)
    assert "United States 2023, where OpenAI" in older.notes[0]
    assert older.notes[1:] == newest.notes[1:]


def test_a_zone_without_the_newest_year_keeps_its_last(use) -> None:
    estimate = Estimator(zone="CRI").estimate(use(output_tokens=1), at(2025, 6, 1))
    assert (estimate.basis.grid, estimate.basis.co2e_g_per_kwh) == ("annual 2024", point(25.8))


@settings(deadline=None)
@given(st.datetimes(datetime(2020, 1, 1), datetime(2099, 12, 31, 23, 59)))  # noqa: DTZ001  # made aware below
def test_the_year_of_an_instant_is_the_calendars(instant) -> None:
    milliseconds = (instant.replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(
        milliseconds=1
    )
    assert year_of(milliseconds) == instant.year


@pytest.mark.parametrize("year", range(2020, 2100))
def test_every_year_begins_at_its_first_millisecond(year) -> None:
    assert (year_of(at(year, 1, 1) - 1), year_of(at(year, 1, 1))) == (max(year - 1, 2019), year)


def test_before_2020_it_is_before_2020() -> None:
    assert year_of(0) == year_of(-1) == year_of(at(2019, 12, 31)) == 2019


def test_a_live_reading_takes_the_place_of_the_chosen_zones_average(use) -> None:
    estimator = Estimator(zone="GB")
    estimate = estimator.estimate(use(output_tokens=1000), at(2026, 1, 1), LIVE)
    assert (estimate.zone, estimate.basis.grid) == ("GBR", "live uk-carbon-intensity, direct, consumption")
    assert estimate.basis.co2e_g_per_kwh == point(123.0)
    assert estimate.notes[0] == (
        "Grid: United Kingdom, 123 g/kWh live from uk-carbon-intensity (direct, consumption)."
    )
    zone = estimator.zone_of(estimate)
    assert (zone.name, zone.g_co2e_per_kwh, zone.source) == ("United Kingdom", 123.0, "uk-carbon-intensity")
    assert "live: uk-carbon-intensity" in [line["source"] for line in estimator.sources(estimate)]


def test_two_readings_are_two_bases(use) -> None:
    estimator = Estimator(zone="GB")
    one = estimator.estimate(use(output_tokens=1000), None, LIVE)
    other = estimator.estimate(use(output_tokens=1000), None, LiveIntensity(LIVE.source, 50.0, LIVE.basis))
    assert one.co2e_g.central / other.co2e_g.central == pytest.approx(123 / 50)
    assert one.basis != other.basis


def test_a_live_reading_is_not_used_where_nobody_knows_the_place(estimator, use) -> None:
    for at_ms in (None, at(2024, 1, 1), at(2026, 1, 1)):
        with_reading = estimator.estimate(use(output_tokens=1000), at_ms, LIVE)
        assert with_reading == estimator.estimate(use(output_tokens=1000), at_ms)


def test_a_live_reading_is_not_used_beside_a_factor_of_ones_own(use) -> None:
    estimator = Estimator(zone="GB", factor_g_per_kwh=7)
    estimate = estimator.estimate(use(output_tokens=1000), None, LIVE)
    assert estimate.basis.co2e_g_per_kwh == point(7.0)


def test_the_founding_example_has_a_zone_of_its_own_unless_one_is_chosen(founding, use) -> None:
    estimate = founding.estimate(use(output_tokens=1000), at(2023, 1, 1), LIVE)
    assert (estimate.zone, estimate.basis.grid) == ("arkreen-example", "founding text")
    assert estimate.basis.co2e_g_per_kwh == point(400.0)
    chosen = Estimator(method="arkreen-example", zone="DE").estimate(use(output_tokens=1000), at(2023, 1, 1))
    assert (chosen.zone, chosen.basis.co2e_g_per_kwh) == ("DEU", point(363.6))


def test_the_water_of_a_subregion_is_that_of_the_usa(use) -> None:
    california = Estimator(zone="US-CAMX").estimate(use(output_tokens=1000))
    country = Estimator(zone="USA").estimate(use(output_tokens=1000))
    world = Estimator(zone="world").estimate(use(output_tokens=1000))
    assert california.zone == "US-CAMX"
    assert california.basis.water_power_plant_ml_per_kwh == country.basis.water_power_plant_ml_per_kwh
    assert california.basis.water_power_plant_ml_per_kwh != world.basis.water_power_plant_ml_per_kwh
    assert california.co2e_g.central < country.co2e_g.central


def test_a_country_without_water_of_its_own_has_the_worlds(use) -> None:
    poland = Estimator(zone="PL").estimate(use(output_tokens=1000)).basis.water_power_plant_ml_per_kwh
    assert poland == Estimator(zone="world").estimate(use(output_tokens=1)).basis.water_power_plant_ml_per_kwh


def test_with_a_factor_of_ones_own_the_water_is_the_providers_markets(use) -> None:
    custom = Estimator(factor_g_per_kwh=10).estimate(use(output_tokens=1000)).basis
    assert custom.water_power_plant_ml_per_kwh == (
        Estimator(zone="USA").estimate(use(output_tokens=1000)).basis.water_power_plant_ml_per_kwh
    )


def test_estimates_of_one_model_share_one_basis(use) -> None:
    estimator = Estimator(zone="GB")
    for at_ms, live in ((None, None), (at(2026, 1, 1), None), (at(2024, 1, 1), None), (at(2026, 1, 1), LIVE)):
        one = estimator.estimate(use(output_tokens=1), at_ms, live)
        other = estimator.estimate(use(output_tokens=999, images_in=1), at_ms, live)
        assert one.basis is other.basis


def test_a_basis_says_who_ran_the_model_and_how_its_name_was_read(estimator, use) -> None:
    dated = estimator.estimate(use("gpt-4o-2024-08-06", "", output_tokens=1)).basis
    assert (dated.provider, dated.model_step, dated.method) == ("openai", "date-suffix", "measured")
    assert dated.factors == estimator.factors.version
    assert dated.factors_sha256 == estimator.factors.sha256
    assert estimator.estimate(use("gpt-4o", "copilot", output_tokens=1)).basis.provider == "microsoft"


def test_many_readings_do_not_fill_the_memory(use) -> None:
    estimator = Estimator(zone="GB")
    for number in range(10_000):
        estimator.estimate(use(output_tokens=1), None, LiveIntensity("test", float(number), "direct"))
    assert len(estimator.places._bases) <= 4100


def test_a_live_readings_note_says_of_which_hour_it_is(use) -> None:
    """Nine minutes past ten the companion may still have the half hour before."""
    reading = LiveIntensity(LIVE.source, 60.0, LIVE.basis, at(2026, 11, 24) + 9 * 3_600_000 + 30 * 60_000)
    estimate = Estimator(zone="GBR").estimate(use(output_tokens=1000), at(2026, 11, 24), reading)
    assert estimate.notes[0].endswith("(direct, consumption), of the span from 09:30 UTC.")
