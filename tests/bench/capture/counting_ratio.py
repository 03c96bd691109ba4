"""What counting an answer while it streams costs, over counting it once at its end."""

import json
import statistics
import tempfile
from pathlib import Path

from harness.o200k import o200k_base

from capture.answer import deltas, long_answer
from capture.browsers import Clocks, bare_browser
from capture.bundle import bundled

PAIRS = 15
WARM_UP = 3


def count_ratio() -> float:
    """Median over pairs of runs in one page of Chromium; the counting module is the extension's own.

    Raises:
        AssertionError: A count was not tiktoken's.
    """
    expected = len(o200k_base().encode_ordinary(long_answer()))
    with (
        tempfile.TemporaryDirectory(prefix="wattback-") as directory,
        bare_browser(Path(directory)) as browser,
    ):
        script = bundled("count_ratio.ts", "browser", Path(directory)).read_text(encoding="utf-8")
        page = browser.open("about:blank")
        clocks = Clocks(page)
        page.evaluate(f"void (0, eval)({json.dumps(script)})", timeout_s=60)
        page.evaluate(f"void (globalThis.deltas = {json.dumps(deltas())})")

        def cost_s(way: str) -> float:
            before = clocks.main_thread_s()
            tokens = page.evaluate(f"{way}(deltas)", timeout_s=60)
            if tokens != expected:
                raise AssertionError(f"{expected} tokens were counted as {tokens} by {way}")
            return clocks.main_thread_s() - before

        ratios = []
        for number in range(WARM_UP + PAIRS):
            # Each goes first in turn: what one leaves to be collected may fall on the other.
            order = ("streaming", "whole") if number % 2 else ("whole", "streaming")
            cost = {way: cost_s(way) for way in order}
            ratios.append(cost["streaming"] / cost["whole"])
    return statistics.median(ratios[WARM_UP:])
