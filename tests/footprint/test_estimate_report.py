"""The JSON of `wattback estimate --json`, which scripts rely on."""

import json

import pytest

from wattback.footprint import Estimator
from wattback.footprint.report import estimate_json

KEYS = {
    "energy_wh",
    "co2e_g",
    "model",
    "model_match",
    "method",
    "factors",
    "factors_sha256",
    "zone",
    "notes",
    "sources",
}


@pytest.mark.parametrize("method", ["measured", "arkreen-example"])
@pytest.mark.parametrize("zone", [None, "DE"])
@pytest.mark.parametrize("factor", [None, 400.0])
@pytest.mark.parametrize("model", ["gpt-4o", "gpt-5-thinking", "never-heard-of"])
def test_the_shape_is_the_designs(use, method, zone, factor, model) -> None:
    estimator = Estimator(method=method, zone=zone, factor_g_per_kwh=factor)
    estimate = estimator.estimate(use(model, "", input_tokens=1000, output_tokens=500))
    report = json.loads(json.dumps(estimate_json(estimate, estimator.sources(estimate)), allow_nan=False))
    assert set(report) == KEYS
    for part in ("energy_wh", "co2e_g"):
        assert set(report[part]) == {"low", "central", "high"}
        assert 0 < report[part]["low"] <= report[part]["central"] <= report[part]["high"]
    assert report["model"] == model
    assert report["method"] == method
    assert report["factors"].startswith("factors-")
    assert report["zone"] == estimate.zone
    assert report["notes"]
    for source in report["sources"]:
        assert set(source) == {"what", "value", "unit", "source", "year", "licence"}
        assert source["what"]
        assert source["source"]


def test_the_sources_name_embers_table_with_year_and_licence(estimator, use) -> None:
    estimate = estimator.estimate(use(output_tokens=500))
    grid = estimator.sources(estimate)[-1]
    assert grid["value"] == 384.4
    assert (grid["unit"], grid["year"], grid["licence"]) == ("g/kWh", 2025, "CC-BY-4.0")
    assert "Ember" in str(grid["source"])


def test_second_hand_figures_are_marked(estimator, use) -> None:
    sources = estimator.sources(estimator.estimate(use(output_tokens=500)))
    (pue,) = [source for source in sources if source["what"] == "power usage effectiveness"]
    assert "(second-hand)" in str(pue["source"])
