"""What the extension's worker keeps of answers it has counted."""

from typing import Any

from harness.chromium import Chromium
from harness.o200k import o200k_base

from capture.answer import long_answer
from capture.browsers import Browsers
from capture.stand_in import LAST, URL

WARM_UP = 3
ANSWERS = 50


def worker_heap_growth_mb(browsers: Browsers) -> float:
    """Growth of the worker's heap over 50 answers of 100,000 tokens, in megabytes, after a collection before and after.

    Raises:
        AssertionError: An answer did not reach the ledger, or not with its exact count.
    """
    browsers.stand_in.deltas_a_second = None
    first = len(browsers.stand_in.answers)
    page = browsers.extended.open(URL)

    def ask(answers: int) -> None:
        for _ in range(answers):
            page.evaluate("readAnswer('Tell me everything.')", timeout_s=120)
            # One after the other, as a person would: the next is asked when this one is counted.
            browsers.person.wait_for_rows(browsers.stand_in.answers[-1:])

    ask(WARM_UP)
    heap = _WorkerHeap(browsers.extended)
    before = heap.used_bytes()
    ask(ANSWERS)
    growth = heap.used_bytes() - before
    page.close()
    expected = len(o200k_base().encode_ordinary(long_answer() + LAST))
    rows = browsers.person.wait_for_rows(browsers.stand_in.answers[first:])
    counted = {row.output_tokens for row in rows}
    if counted != {expected}:
        raise AssertionError(f"answers of {expected} tokens were counted as {counted}")
    return growth / 1e6


class _WorkerHeap:
    def __init__(self, browser: Chromium) -> None:
        self._socket = browser._socket
        targets = self._socket.call("Target.getTargets", {"filter": [{"type": "service_worker"}]})[
            "targetInfos"
        ]
        (worker,) = (target for target in targets if target["url"].startswith("chrome-extension://"))
        attached = self._socket.call(
            "Target.attachToTarget", {"targetId": worker["targetId"], "flatten": True}
        )
        self._session: str = attached["sessionId"]

    def used_bytes(self) -> int:
        for _ in range(3):
            self._call("HeapProfiler.collectGarbage")
        usage = self._call("Runtime.getHeapUsage")
        return int(
            usage["usedSize"] + usage.get("embedderHeapUsedSize", 0) + usage.get("backingStorageSize", 0)
        )

    def _call(self, method: str) -> dict[str, Any]:
        return self._socket.call(method, session=self._session, timeout_s=60)
