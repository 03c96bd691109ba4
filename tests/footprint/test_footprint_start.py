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
]


def loaded_by(code: str) -> set[str]:
    """Modules a bare Python has loaded after running the code on top of json and sqlite3."""
    setup = f"import sys; sys.path.insert(0, {str(APP)!r}); import json, sqlite3"
    program = f"{setup}\n{code}\nprint(json.dumps(list(sys.modules)))"
    result = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True
    )
    return set(json.loads(result.stdout))


def test_importing_it_loads_nothing_dear() -> None:
    assert loaded_by("import wattback.footprint").isdisjoint([*TOO_DEAR, "hashlib"])


def test_estimating_loads_nothing_dear() -> None:
    code = """
from wattback.footprint import Estimator, TokenUse
from wattback.footprint.report import estimate_json
estimator = Estimator()
estimate = estimator.estimate(TokenUse("gpt-4o", "chatgpt", 1000, 0, 500, None, 0, 0))
estimate_json(estimate, estimator.sources(estimate))
"""
    assert loaded_by(code).isdisjoint(TOO_DEAR)
