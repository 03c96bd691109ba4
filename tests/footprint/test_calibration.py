"""The committed tables are what the committed scripts make, and they say what the research found."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging/factors"

# research/estimation.md, section 3: Wh per 1,000 tokens, p5 / p50 / p95, to the digits given there.
RESEARCH = [
    ("small", "output", (0.027, 0.075, 0.26)),
    ("small", "input", (0.009, 0.027, 0.083)),
    ("large", "output", (0.37, 1.34, 5.7)),
    ("large", "input", (0.046, 0.136, 0.40)),
    ("medium", "output", (0.24, 0.88, 3.7)),
    ("very-large", "output", (0.57, 2.06, 8.7)),
    ("frontier", "output", (0.78, 2.79, 11.9)),
]
ROUNDING_AND_SAMPLING = 0.05


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True, check=False, timeout=300)


def run_code(code: str) -> subprocess.CompletedProcess[str]:
    return run("-c", code)


@pytest.mark.parametrize("script", ["calibrate.py", "methodology.py"])
def test_running_it_again_changes_nothing(script: str) -> None:
    result = run(script, "--check")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("model_class", "kind", "research"), RESEARCH)
def test_a_class_has_the_quantiles_of_the_research(estimator, model_class, kind, research) -> None:
    assert estimator.factors.energy["classes"][model_class]["rows"]["default"][kind] == pytest.approx(
        research, rel=ROUNDING_AND_SAMPLING
    )


def test_the_fitted_form_follows_the_measurements() -> None:
    code = """
from fit_check import fit_quality, measured_ratios
quality = fit_quality([ratio for ratios in measured_ratios().values() for ratio in ratios])
assert quality.runs == 328 and 0.9 < quality.median_ratio < 1.1 and quality.within_2 > 0.94, quality
"""
    result = run_code(code)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("model", "input_tokens", "output_tokens", "published_wh"),
    [
        ("gpt-4o", 100, 500, 0.30),
        ("gpt-4o", 500, 300, 0.31),
        ("gpt-4o", 100, 300, 0.423),
        ("gpt-4.1", 100, 300, 0.871),
    ],
)
def test_what_others_published_for_large_models_lies_inside(
    estimator, use, model, input_tokens, output_tokens, published_wh
) -> None:
    energy = estimator.estimate(use(model, input_tokens=input_tokens, output_tokens=output_tokens)).energy_wh
    assert energy.low < published_wh < energy.high


def test_the_grid_importer_passes_over_a_negative_year_and_an_unknown_form() -> None:
    code = """
import json, sys
from import_grid import grid_table
source = {"version": "r", "retrieved": "d", "url": "u"}
area = {"iso3": "CRI", "iso2": "CR", "display_name": "Costa Rica", "latest_year": "2025"}
area["years"] = {"2023": 25.3, "2024": 25.8, "2025": -36.4}
document = {"version": "1", "unit": "gCO2e per kWh", "licence": "CC BY 4.0", "data_version": "x"}
document["source"] = source
rows = grid_table({**document, "areas": [area]})["rows"]
assert rows == [["CRI", "CR", "Costa Rica", 25.8, 2024, "lifecycle, generation", "ember", "CC-BY-4.0"]], rows
try:
    grid_table({**document, "unit": "lb per MWh", "areas": [area]})
except ValueError:
    sys.exit(0)
sys.exit("a table in another unit was taken")
"""
    result = run_code(code)
    assert result.returncode == 0, result.stdout + result.stderr
