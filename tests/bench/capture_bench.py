"""Capture: exactness of the counts, what counting costs while an answer streams, and what the page feels of it.

Run alone: `python tests/bench/run.py build/bench.json capture`. The built extension in a real Chromium, before a
stand-in for chatgpt.com that sends an answer of 100,000 tokens in deltas of eight characters.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e")]

from capture.browsers import both_browsers  # noqa: E402
from capture.counting_ratio import count_ratio  # noqa: E402
from capture.exactness import token_error_max  # noqa: E402
from capture.page_cost import longest_task_ms, page_cpu_ratio, tap_us_per_delta_p99  # noqa: E402
from capture.worker_heap import worker_heap_growth_mb  # noqa: E402
from harness.person import EXTENSION_BUILDS  # noqa: E402


def content_script_kb() -> float:
    """Size of what is put into every page of a chat site, as built, in kilobytes."""
    build = EXTENSION_BUILDS["chromium"]
    return sum((build / name).stat().st_size for name in ("tap.js", "bridge.js")) / 1000


def measure() -> dict[str, float]:
    """Every figure of this area."""
    figures: dict[str, float] = {
        "capture.content_script_kb": content_script_kb(),
        "capture.token_error_max": token_error_max(),
        "capture.count_ratio": count_ratio(),
    }
    with both_browsers() as browsers:
        figures["capture.tap_us_per_delta_p99"] = tap_us_per_delta_p99(browsers)
        figures["capture.longest_task_ms"] = longest_task_ms(browsers)
        figures["capture.page_cpu_ratio"] = page_cpu_ratio(browsers)
        figures["capture.worker_heap_growth_mb"] = worker_heap_growth_mb(browsers)
    return figures
