"""Beside the grams of the electricity: making the hardware, water in two places, and the provider's own contracts."""

import pytest

from wattback.footprint import Estimator, Range

BOUNDS = ("low", "central", "high")


def per_kwh(energy_wh: Range, factor: list[float]) -> Range:
    return Range(
        *(getattr(energy_wh, bound) * each / 1000 for bound, each in zip(BOUNDS, factor, strict=True))
    )


@pytest.mark.parametrize(
    ("model", "site"),
    [("gpt-4o", "azure-usa"), ("claude-opus-4-5", "aws-google-usa"), ("deepseek-v3", "china")],
)
def test_each_is_the_electricity_times_what_a_kilowatt_hour_carries(estimator, use, model, site) -> None:
    estimate = estimator.estimate(use(model, "", input_tokens=1000, output_tokens=500))
    energy = estimator.factors.energy
    table = energy["sites"][site]
    assert estimate.embodied_g == per_kwh(estimate.energy_wh, table["embodied_g_per_kwh"])
    assert estimate.water_on_site_ml == per_kwh(estimate.energy_wh, table["water_on_site_ml_per_kwh"])
    plants = energy["water_power_plant"][table["zone"]]["ml_per_kwh"]
    assert estimate.water_power_plant_ml == per_kwh(estimate.energy_wh, plants)


def test_a_kilowatt_hours_hardware_by_hand(estimator, use) -> None:
    """A GPU of 500 kg that works three quarters of 4.5 years takes 0.5 kW and 1.6 times that with its host."""
    by_hand = 500_000 / (4.5 * 8766 * 0.75) / (0.5 * 1.6)
    embodied = estimator.estimate(use(output_tokens=1)).basis.embodied_g_per_kwh
    assert embodied.low * 0.5 < by_hand / 1.2 < embodied.high * 1.5
    assert by_hand / 1.2 == pytest.approx(embodied.central, rel=0.25)


def test_a_kilowatt_hours_water_is_between_what_was_published(estimator) -> None:
    """Litres a kilowatt-hour of the computers, over the overhead: the spread of the product is narrower."""
    for key, site in estimator.factors.energy["sites"].items():
        prior, ours = site["wue_l_per_kwh"], site["water_on_site_ml_per_kwh"]
        assert 1000 * prior["low"] / site["pue"]["high"] < ours[0] < ours[1] < ours[2], key
        assert ours[2] < 1000 * prior["high"] / site["pue"]["low"], key
    for zone, water in estimator.factors.energy["water_power_plant"].items():
        assert 1000 * water["low"] < water["ml_per_kwh"][0], zone
        assert water["ml_per_kwh"][2] < 1000 * water["high"], zone


def test_hardware_is_never_part_of_the_emissions(estimator, use) -> None:
    estimate = estimator.estimate(use(output_tokens=1000))
    for bound in BOUNDS:
        of_the_grid = (
            getattr(estimate.energy_wh, bound) * getattr(estimate.basis.co2e_g_per_kwh, bound) / 1000
        )
        assert getattr(estimate.co2e_g, bound) == of_the_grid
    assert estimate.embodied_g.low > 0


def test_a_cleaner_grid_changes_neither_hardware_nor_water_at_the_data_centre(use) -> None:
    here, there = (Estimator(zone=zone).estimate(use(output_tokens=1000)) for zone in ("POL", "SWE"))
    assert here.co2e_g.central > 5 * there.co2e_g.central
    assert here.embodied_g == there.embodied_g
    assert here.water_on_site_ml == there.water_on_site_ml


def test_only_what_a_provider_publishes_is_market_based_and_the_grid_stays(estimator, use) -> None:
    providers, sites = estimator.factors.energy["providers"], estimator.factors.energy["sites"]
    published = {key for key, each in providers.items() if "market_based_g_per_kwh" in sites[each["site"]]}
    assert published == {"google"}
    google = estimator.estimate(use("gemini-2.5-flash", "gemini", output_tokens=1000))
    assert google.market_based_g == per_kwh(google.energy_wh, [96.0, 96.0, 96.0])
    assert google.co2e_g.central == pytest.approx(google.energy_wh.central * 0.3844)
    for model in ("gpt-4o", "claude-opus-4-5", "never-heard-of", "gemini-2.5-flash"):
        assert estimator.estimate(use(model, "chatgpt", output_tokens=1000)).market_based_g is None, model


def test_a_google_prompt_is_near_what_google_published(estimator, use) -> None:
    """0.023 g market-based and 0.26 mL for 0.24 Wh: per kilowatt-hour, 96 g and 1.08 L."""
    basis = estimator.estimate(use("gemini-2.5-flash", "gemini", output_tokens=1)).basis
    assert basis.market_based_g_per_kwh == pytest.approx(0.023 / 0.24 * 1000, rel=0.01)
    assert basis.water_on_site_ml_per_kwh.central == pytest.approx(0.26 / 0.24 * 1000, rel=0.05)


def test_the_founding_example_says_nothing_of_all_this(founding, use) -> None:
    for model in ("gpt-4o", "gemini-2.5-flash"):
        estimate = founding.estimate(use(model, "", output_tokens=1000))
        assert estimate.embodied_g is None
        assert estimate.water_on_site_ml is None
        assert estimate.water_power_plant_ml is None
        assert estimate.market_based_g is None


def test_nothing_is_known_of_the_hardware_behind_recorded_electricity(estimator) -> None:
    estimate = estimator.recorded(1000)
    assert estimate.embodied_g is None
    assert estimate.water_on_site_ml is None
    assert estimate.water_power_plant_ml is None
    assert estimate.market_based_g is None
