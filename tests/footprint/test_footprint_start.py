"""The native host loads this at every start: what it may load, and that it needs no installed package."""

import json
import subprocess
import sys
from pathlib import Path

APP = Path(__file__).parents[2] / "app"
TOO_DEAR = [
    "dataclasses",
    "inspect",
    "typing",
    "pathlib",
    "logging",
    "asyncio",
    "importlib.resources",
    "difflib",
    "ast",
    "decimal",
    "random",
]
ESTIMATING = """
from wattback.footprint import Estimator, LiveIntensity, TokenUse
from wattback.footprint.report import estimate_json
estimator = Estimator(zone="GB")
live = LiveIntensity("uk-carbon-intensity", 123.0, "direct")
use = TokenUse("gpt-4o", "chatgpt", 1000, 0, 500, None, 1, 1)
for at_ms, reading in ((None, None), (1_700_000_000_000, None), (None, live)):
    estimate = estimator.estimate(use, at_ms, reading)
    estimate_json(estimate, estimator.sources(estimate))
estimator.estimate(TokenUse("bar-70b", "", 1000, 0, 500, None, 1, 1))
"""


def loaded_by(code: str, before: str = "json, sqlite3") -> set[str]:
    """Modules a bare Python has loaded after running the code on top of some others."""
    setup = f"import sys; sys.path.insert(0, {str(APP)!r}); import {before}"
    program = f"{setup}\n{code}\nnames = list(sys.modules)\nimport json; print(json.dumps(names))"
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True
    )
    return set(json.loads(result.stdout))


def test_importing_it_loads_nothing_dear() -> None:
    assert loaded_by("import wattback.footprint").isdisjoint([*TOO_DEAR, "hashlib"])


def test_importing_it_makes_no_classes_of_others() -> None:
    """Without what reading the tables needs: `json` loads `re`, and that `enum` and `collections`."""
    loaded = loaded_by("import wattback.footprint", before="sys")
    assert loaded.isdisjoint([*TOO_DEAR, "hashlib", "json", "re", "enum", "functools", "collections"])


def test_estimating_loads_nothing_dear() -> None:
    assert loaded_by(ESTIMATING).isdisjoint(TOO_DEAR)


def test_only_the_standard_library_and_wattback_are_loaded() -> None:
    extra = """
from wattback.footprint.comparisons import alternatives, everyday
from wattback.footprint.explanation import explain
everyday(estimate.energy_wh, estimate.co2e_g), alternatives(estimator, use, estimate), explain(estimator, use, estimate)
"""
    loaded = {name.partition(".")[0] for name in loaded_by(ESTIMATING + extra)}
    assert "wattback" in loaded
    assert loaded - {"wattback", "__main__"} <= sys.stdlib_module_names


def test_checks_and_comparisons_are_not_imported_before_they_are_needed() -> None:
    late = ["comparisons", "explanation", "report", "sources", "energy_checks", "grid_checks", "model_checks"]
    assert loaded_by("import wattback.footprint").isdisjoint(f"wattback.footprint.{name}" for name in late)
