"""The founding text: 1,000 generated tokens, 0.1 kWh, at 0.4 kg/kWh 0.04 kg. Exactly."""

import pytest

from wattback.footprint import Estimator, Range


def exactly(value: float) -> Range:
    return Range(value, value, value)


def test_it_gives_a_tenth_of_a_kilowatt_hour_and_forty_grams(founding, use) -> None:
    estimate = founding.estimate(use(output_tokens=1000))
    assert estimate.energy_wh == exactly(100.0)
    assert estimate.co2e_g == exactly(40.0)
    assert (estimate.method, estimate.zone) == ("arkreen-example", "arkreen-example")


def test_it_gives_the_same_with_the_factor_handed_in(use) -> None:
    estimate = Estimator(method="arkreen-example", factor_g_per_kwh=400).estimate(use(output_tokens=1000))
    assert estimate.energy_wh == exactly(100.0)
    assert estimate.co2e_g == exactly(40.0)
    assert estimate.zone == "custom"


def test_a_zone_changes_the_grams_only(use) -> None:
    estimate = Estimator(method="arkreen-example", zone="DE").estimate(use(output_tokens=1000))
    assert estimate.energy_wh == exactly(100.0)
    assert estimate.co2e_g == exactly(100.0 * 334.1 / 1000)
    assert estimate.zone == "DEU"
    assert "Germany" in estimate.notes[0]


@pytest.mark.parametrize("model", ["gpt-4o", "claude-opus-4-5", "never-heard-of", ""])
def test_it_knows_no_models(founding, use, model) -> None:
    assert founding.estimate(use(model, output_tokens=1000)).energy_wh == exactly(100.0)


def test_it_counts_what_was_generated_and_not_what_was_read(founding, use) -> None:
    estimate = founding.estimate(
        use(input_tokens=9000, cached_input_tokens=4000, output_tokens=600, reasoning_tokens=400, images_in=3)
    )
    assert estimate.energy_wh == exactly(100.0)


def test_the_year_of_an_answer_changes_nothing(founding, use) -> None:
    for at_ms in (0, 1_700_000_000_000, 1_800_000_000_000):
        assert founding.estimate(use(output_tokens=1000), at_ms) == founding.estimate(use(output_tokens=1000))


def test_it_counts_no_images_it_made(founding, use) -> None:
    assert founding.estimate(use(output_tokens=1000, images_out=9)).energy_wh == exactly(100.0)


def test_every_thousand_tokens_cost_the_same(founding, use) -> None:
    assert founding.estimate(use(output_tokens=1)).energy_wh == exactly(0.1)
    assert founding.estimate(use(output_tokens=10**6)).energy_wh == exactly(100_000.0)


def test_it_says_that_it_is_an_illustration(founding, use) -> None:
    estimate = founding.estimate(use(output_tokens=1000))
    assert any("illustration" in note for note in estimate.notes)
    energy, grid = founding.sources(estimate)
    assert (energy["value"], energy["unit"]) == (100.0, "Wh")
    assert (grid["value"], grid["unit"]) == (400.0, "g/kWh")
    assert "Arkreen" in str(energy["source"])
    assert "Arkreen" in str(grid["source"])


def test_the_measured_method_is_the_default_and_far_below_it(estimator, use) -> None:
    estimate = estimator.estimate(use(output_tokens=1000))
    assert estimate.method == "measured"
    assert estimate.energy_wh.high < 100.0 / 10
    assert 100.0 / estimate.energy_wh.central > 50
