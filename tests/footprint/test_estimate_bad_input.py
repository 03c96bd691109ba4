"""Questions that have no answer are refused in words, with the field named."""

import math

import pytest

from wattback.errors import WattbackError
from wattback.footprint import Estimator, FootprintError

COUNTS = [
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images_in",
    "images_out",
]
NOT_COUNTS = [-1, -(10**30), 10**12 + 1, 10**400, 10**5000, 1.0, math.nan, math.inf, True, "7", b"7", [], {}]


@pytest.mark.parametrize("field", COUNTS)
@pytest.mark.parametrize("value", NOT_COUNTS, ids=range(len(NOT_COUNTS)))
@pytest.mark.parametrize("method", ["measured", "arkreen-example"])
def test_a_count_that_is_none_is_refused(request, use, field, value, method) -> None:
    estimator = request.getfixturevalue("estimator" if method == "measured" else "founding")
    with pytest.raises(FootprintError) as refusal:
        estimator.estimate(use(**{field: value}))
    assert refusal.value.field == field
    assert field in str(refusal.value)


@pytest.mark.parametrize("field", [field for field in COUNTS if field != "reasoning_tokens"])
def test_only_reasoning_may_be_left_out(estimator, use, field) -> None:
    with pytest.raises(FootprintError) as refusal:
        estimator.estimate(use(**{field: None}))
    assert refusal.value.field == field


def test_more_cached_than_sent_is_refused(estimator, use) -> None:
    with pytest.raises(
        FootprintError, match="`cached_input_tokens` is 11, more than `input_tokens`, which is 10"
    ):
        estimator.estimate(use(input_tokens=10, cached_input_tokens=11))


@pytest.mark.parametrize("factor", [-1, -0.001, 10_000.1, math.nan, math.inf, -math.inf, True, "400", [400]])
def test_a_grid_factor_that_makes_no_sense_is_refused(factor) -> None:
    with pytest.raises(FootprintError) as refusal:
        Estimator(factor_g_per_kwh=factor)
    assert refusal.value.field == "factor_g_per_kwh"


@pytest.mark.parametrize("factor", [0, 0.0, 400, 10_000])
def test_a_grid_factor_at_the_bounds_is_taken(use, factor) -> None:
    estimate = Estimator(factor_g_per_kwh=factor).estimate(use(output_tokens=1000))
    assert estimate.co2e_g.high == pytest.approx(estimate.energy_wh.high * factor / 1000)


@pytest.mark.parametrize("method", ["", "Measured", "ecologits", None, 1])
def test_an_unknown_method_is_refused_and_the_known_ones_named(method) -> None:
    with pytest.raises(FootprintError, match="measured, arkreen-example") as refusal:
        Estimator(method=method)
    assert refusal.value.field == "method"


@pytest.mark.parametrize(
    ("zone", "suggestion"),
    [
        ("Germny", "DEU (Germany)"),
        ("united stats", "USA (United States)"),
        ("wrld", "world (World)"),
        ("FRAU", "FRA (France)"),
    ],
)
def test_an_unknown_zone_is_refused_with_what_is_close(zone, suggestion) -> None:
    with pytest.raises(FootprintError) as refusal:
        Estimator(zone=zone)
    assert refusal.value.field == "zone"
    assert repr(zone) in str(refusal.value)
    assert suggestion in str(refusal.value)


@pytest.mark.parametrize(
    "zone", ["", " ", "XX", "ZZZ", "X" * 100_000, 7, b"US"], ids=lambda zone: repr(zone)[:12]
)
def test_a_zone_far_from_all_is_refused_too(zone) -> None:
    with pytest.raises(FootprintError) as refusal:
        Estimator(zone=zone)
    assert refusal.value.field == "zone"
    assert len(str(refusal.value)) < 400


def test_a_zone_is_checked_even_when_a_factor_goes_before_it() -> None:
    with pytest.raises(FootprintError):
        Estimator(zone="ZZZ", factor_g_per_kwh=100)


@pytest.mark.parametrize("energy_wh", [-1, math.nan, math.inf, True, "1", None, 1e13])
def test_recorded_energy_must_be_a_figure(estimator, energy_wh) -> None:
    with pytest.raises(FootprintError) as refusal:
        estimator.recorded(energy_wh)
    assert refusal.value.field == "energy_wh"


@pytest.mark.parametrize("field", COUNTS)
def test_a_refused_answer_leaves_the_estimator_as_it_was(use, field) -> None:
    estimator = Estimator()
    before = estimator.estimate(use("gpt-4o", input_tokens=10, output_tokens=10))
    with pytest.raises(FootprintError):
        estimator.estimate(use("gpt-4o", **{"input_tokens": 10, field: -1}))
    assert estimator.estimate(use("gpt-4o", input_tokens=10, output_tokens=10)) == before


@pytest.mark.parametrize("field", COUNTS)
def test_the_largest_count_is_taken(estimator, use, field) -> None:
    counts = {"input_tokens": 10**12, field: 10**12}
    assert math.isfinite(estimator.estimate(use(**counts)).water_power_plant_ml.high)


@pytest.mark.parametrize("energy_wh", [0, 0.0, 2.5, 10**12])
def test_recorded_energy_at_the_bounds_is_taken(estimator, energy_wh) -> None:
    assert estimator.recorded(energy_wh).energy_wh.central == energy_wh


def test_a_refusal_is_an_error_for_people() -> None:
    assert issubclass(FootprintError, WattbackError)
