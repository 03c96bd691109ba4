"""The JSON of `wattback estimate --json`, which scripts rely on."""

import json

import pytest

from wattback.footprint import Estimator
from wattback.footprint.comparisons import alternatives, everyday
from wattback.footprint.report import estimate_json

STABLE = {"energy_wh", "co2e_g", "model", "method", "factors", "zone"}
"""Since the first version; scripts read these."""

KEYS = STABLE | {
    "market_based_g",
    "embodied_g",
    "water_on_site_ml",
    "water_power_plant_ml",
    "model_match",
    "factors_sha256",
    "grid",
    "notes",
    "equivalents",
    "alternatives",
    "sources",
}
RANGE = {"low", "central", "high"}
BESIDE = ("market_based_g", "embodied_g", "water_on_site_ml", "water_power_plant_ml")


def report_of(estimator, use) -> dict:
    estimate = estimator.estimate(use)
    document = estimate_json(
        estimate,
        estimator.sources(estimate),
        everyday(estimate.energy_wh, estimate.co2e_g),
        alternatives(estimator, use, estimate),
    )
    return json.loads(json.dumps(document, allow_nan=False))


@pytest.mark.parametrize("method", ["measured", "arkreen-example"])
@pytest.mark.parametrize("zone", [None, "DE"])
@pytest.mark.parametrize("factor", [None, 400.0])
@pytest.mark.parametrize("model", ["gpt-4o", "gpt-5-thinking", "gemini-2.5-flash", "auto", "never-heard-of"])
def test_the_shape_is_the_designs(use, method, zone, factor, model) -> None:
    estimator = Estimator(method=method, zone=zone, factor_g_per_kwh=factor)
    report = report_of(estimator, use(model, "", input_tokens=1000, output_tokens=500))
    assert set(report) == KEYS
    for part in ("energy_wh", "co2e_g"):
        assert set(report[part]) == RANGE
        assert 0 < report[part]["low"] <= report[part]["central"] <= report[part]["high"]
    for part in BESIDE:
        assert report[part] is None or set(report[part]) == RANGE
    assert report["model"] == model
    assert report["method"] == method
    assert report["factors"].startswith("factors-")
    assert len(report["factors_sha256"]) == 64
    assert report["zone"] == ("custom" if factor else "DEU" if zone else report["zone"])
    assert report["notes"]
    for source in report["sources"]:
        assert set(source) == {"what", "value", "unit", "source", "year", "licence"}
        assert source["what"]
        assert source["source"]
    for each in report["equivalents"]:
        assert set(each) == {"id", "amount", "of", "by", "source"}
        assert set(each["amount"]) == RANGE
    for each in report["alternatives"]:
        assert set(each) == {"what", "energy_wh", "co2e_g", "central_share"}


def test_figures_are_the_estimates_unrounded(estimator, use) -> None:
    asked = use("gemini-2.5-flash", "gemini", input_tokens=1000, output_tokens=500)
    estimate, report = estimator.estimate(asked), report_of(estimator, asked)
    for part in ("energy_wh", "co2e_g", *BESIDE):
        for bound in RANGE:
            assert report[part][bound] == getattr(getattr(estimate, part), bound), part


def test_how_the_name_was_read_is_told(estimator, use) -> None:
    report = report_of(estimator, use("gpt-4o-2024-08-06", "copilot", output_tokens=1))
    assert report["model_match"] == {
        "id": "gpt-4o",
        "label": "GPT-4o",
        "class": "moe-44-132b-of-440b",
        "step": "date-suffix",
        "provider": "microsoft",
        "maker": "openai",
        "reasoning": "none",
        "confidence": "assumed",
    }
    assert (report["zone"], report["grid"]) == ("USA", "annual 2025")


def test_what_is_not_estimated_is_null_and_never_zero(founding, estimator, use) -> None:
    report = report_of(founding, use(output_tokens=1000))
    assert [report[part] for part in BESIDE] == [None] * 4
    assert report["alternatives"] == []
    assert report_of(estimator, use("gpt-4o", output_tokens=1000))["market_based_g"] is None


def test_without_comparisons_their_lists_are_empty(estimator, use) -> None:
    estimate = estimator.estimate(use(output_tokens=1))
    report = estimate_json(estimate, [])
    assert (report["equivalents"], report["alternatives"], report["sources"]) == ([], [], [])


def sources_by_what(estimator, use) -> dict:
    return {line["what"]: line for line in estimator.sources(estimator.estimate(use))}


def test_the_sources_name_embers_table_with_year_and_licence(estimator, use) -> None:
    grid = estimator.sources(estimator.estimate(use(output_tokens=500)))[-1]
    assert grid["what"] == "grid intensity, United States, lifecycle, generation"
    assert grid["value"] == 384.4
    assert (grid["unit"], grid["year"], grid["licence"]) == ("g/kWh", 2025, "CC-BY-4.0")
    assert "Ember" in str(grid["source"])


def test_the_sources_hold_a_line_for_all_that_an_answer_rests_on(estimator, use) -> None:
    lines = sources_by_what(estimator, use("gemini-2.5-flash", "gemini", output_tokens=500))
    for what in (
        "1,000 output tokens, 5/50/95 %",
        "1,000 input tokens, 5/50/95 %",
        "1,000 tokens after 1,000 of context, 5/50/95 %",
        "model size",
        "power usage effectiveness",
        "host and idle overhead, median",
        "requests served together",
        "answer times, when it reasoned unreported",
        "making a GPU and its share of a server",
        "water evaporated on site",
        "water at power plants",
        "market-based emissions",
    ):
        assert lines[what]["source"], what
        assert isinstance(lines[what]["year"], int), what
        assert lines[what]["licence"], what


def test_a_model_that_never_reasons_rests_on_no_prior_of_reasoning(estimator, use) -> None:
    assert "answer times, when it reasoned unreported" not in sources_by_what(
        estimator, use("gpt-4o", output_tokens=1)
    )


def test_second_hand_figures_are_marked_and_others_are_not(estimator, use) -> None:
    lines = sources_by_what(estimator, use(output_tokens=500))
    assert str(lines["power usage effectiveness"]["source"]).endswith("(second-hand)")
    assert "(second-hand)" not in str(lines["1,000 output tokens, 5/50/95 %"]["source"])


def test_a_factor_handed_in_is_its_own_source(use) -> None:
    estimator = Estimator(factor_g_per_kwh=12)
    grid = estimator.sources(estimator.estimate(use(output_tokens=500)))[-1]
    assert (grid["value"], grid["source"], grid["year"]) == (12.0, "handed in by the caller", None)
