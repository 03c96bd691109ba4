"""The footprint: how well it foretells what it never saw, how it stands to published figures and peers, what it costs.

Run alone: `python tests/bench/run.py build/bench.json footprint`.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "factors"))

EVENTS = 20_000
PEER_EVENTS = 300
ROUNDS = 7
IMPORTS = 15


def measure() -> dict[str, float]:
    """All figures of this area."""
    return {**_foretelling(), **_published(), **_speed(), **_import()}


def _foretelling() -> dict[str, float]:
    """Families left out of the fit, and the peers on the same rows."""
    from fit import closeness, leave_one_family_out
    from measurements import measured_runs
    from peers import coverage, ecocost_estimates, ecologits_estimates, ratios

    runs = measured_runs()
    foretold = leave_one_family_out(runs)
    figures = _close("footprint.lofo", closeness(foretold.ratios))
    figures["footprint.lofo_coverage90"] = float(foretold.inside.mean())
    figures["footprint.lofo_rows"] = float(len(runs))
    for name, estimates in (
        ("ecologits", ecologits_estimates(runs, at_measured_batch=False)),
        ("ecologits_at_batch", ecologits_estimates(runs, at_measured_batch=True)),
        ("ecocost", ecocost_estimates(runs)),
    ):
        figures |= _close(f"footprint.peer_{name}", closeness(ratios(estimates, runs)))
        figures[f"footprint.peer_{name}_coverage90"] = coverage(estimates, runs)
    return figures


def _close(prefix: str, quality: object) -> dict[str, float]:
    names = ("median_ratio", "median_abs_factor", "p90_abs_factor", "within_2x")
    return {f"{prefix}_{name}": float(getattr(quality, name)) for name in names}


def _published() -> dict[str, float]:
    """Published figures beside ours."""
    from scorecard import counted, scorecard, summary

    from wattback.footprint import Estimator

    rows = scorecard(Estimator())
    figures: dict[str, float] = {}
    for name, chosen in (("published", counted(rows)), ("published_with_all", rows)):
        sums = summary(chosen)
        figures |= {
            f"footprint.{name}_inside": sums.inside,
            f"footprint.{name}_median_ratio": sums.median_ratio,
            f"footprint.{name}_median_p95_over_p5": sums.median_width,
            f"footprint.{name}_rows": float(sums.rows),
        }
    return figures


def _speed() -> dict[str, float]:
    """One event here and in EcoLogits, in turns."""
    from ecologits.tracers.utils import llm_impacts

    from wattback.footprint import Estimator, TokenUse

    estimate = Estimator().estimate
    use = TokenUse("gpt-4o", "chatgpt", 2000, 500, 400, None, 0, 0)
    llm_impacts("openai", "gpt-4o", 400, float("inf"))
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(EVENTS):
            estimate(use)
        ours.append((time.perf_counter() - start) / EVENTS)
        start = time.perf_counter()
        for _ in range(PEER_EVENTS):
            llm_impacts("openai", "gpt-4o", 400, float("inf"))
        theirs.append((time.perf_counter() - start) / PEER_EVENTS)
    return {
        "footprint.us_per_event": median(ours) * 1e6,
        "footprint.speedup_vs_ecologits": median(
            their / our for our, their in zip(ours, theirs, strict=True)
        ),
    }


def _import() -> dict[str, float]:
    """Importing the package, beyond what a bare Python takes, in turns."""

    def milliseconds(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return (time.perf_counter() - start) * 1000.0

    code = "import wattback.footprint"
    loading = "from wattback.footprint import Estimator; Estimator()"
    milliseconds(code)
    bare, importing, ready = [], [], []
    for _ in range(IMPORTS):
        bare.append(milliseconds("pass"))
        importing.append(milliseconds(code))
        ready.append(milliseconds(loading))
    return {
        "footprint.import_ms": median(importing) - median(bare),
        "footprint.import_and_load_ms": median(ready) - median(bare),
    }
