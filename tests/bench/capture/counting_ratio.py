"""What counting an answer while it streams costs, over counting it once at its end."""

import json
import statistics
import tempfile
from pathlib import Path

from capture.answer import deltas, long_answer
from capture.bundle import bundled
from capture.browsers import bare_browser
from harness.o200k import o200k_base

PAIRS = 15


def count_ratio() -> float:
    """Median over pairs of runs in one page of Chromium; the counting module is the extension's own.

    Raises:
        AssertionError: A count was not tiktoken's.
    """
    expected = len(o200k_base().encode_ordinary(long_answer()))
    with tempfile.TemporaryDirectory(prefix="wattback-") as directory, bare_browser(Path(directory)) as browser:
        script = bundled("count_ratio.ts", "browser", Path(directory)).read_text(encoding="utf-8")
        page = browser.open("about:blank")
        page.evaluate(f"void (0, eval)({json.dumps(script)})", timeout_s=60)
        page.evaluate(f"void (globalThis.deltas = {json.dumps(deltas())})")
        ratios = []
        for number in range(PAIRS + 2):
            pair = page.evaluate("pair(deltas)", timeout_s=60)
            counted = {pair["whole"]["tokens"], pair["streaming"]["tokens"]}
            if counted != {expected}:
                raise AssertionError(f"{expected} tokens were counted as {counted}")
            # The first runs warm the compiler up.
            if number >= 2:
                ratios.append(pair["streaming"]["ms"] / pair["whole"]["ms"])
    return statistics.median(ratios)
