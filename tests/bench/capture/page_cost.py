"""What the extension costs the page: a delta, a task, an answer."""

import json
import statistics
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from harness.chromium import Chromium, ChromiumPage

from capture.browsers import Browsers, Clocks
from capture.stand_in import URL, delta_events
from capture.trace import Event, traced

DELTAS = 10_000
DELTA_RUNS = 9
ANSWER_PAIRS = 5
# Far faster than any model: what the browser itself does for a delta is the less, and so the tap's share the more.
DELTAS_A_SECOND = 5_000
HAND_OUT = (Path(__file__).parent / "hand_out.js").read_text(encoding="utf-8")
TASK = "ThreadControllerImpl::RunTask"


def tap_us_per_delta_p99(browsers: Browsers) -> float:
    """What the tap adds to the 99th percentile of what a delta costs the page's thread, in microseconds.

    A stream in the page hands out one delta at a time, and the clock runs from there until the page read it and its
    thread is free again: everything the tap does for a delta is in it. What it does ten times a second, handing over
    what it holds, is in the other two figures. Median of pairs of runs, for the machine does other things meanwhile.
    """
    pages = {name: _fed_by_hand(browser) for name, browser in browsers.both()}
    added_us: list[float] = []
    for _ in range(DELTA_RUNS + 1):
        costs_us = {
            name: page.evaluate("costOfDeltas(bodies)", timeout_s=120) for name, page in pages.items()
        }
        p99_us = {name: statistics.quantiles(each, n=100)[98] for name, each in costs_us.items()}
        added_us.append(p99_us["extended"] - p99_us["bare"])
    for page in pages.values():
        page.close()
    # The first run warms the compiler up.
    return statistics.median(added_us[1:])


def page_cpu_ratio(browsers: Browsers) -> float:
    """Processor time of the tab's renderer for one answer, with over without the extension: median of pairs of runs.

    The page does less for a delta than any real one: it parses, appends, and lays out what is seen. The two of a pair
    run at the same time, so that whatever else the machine does slows both.
    """
    pages = {name: browser.open(URL) for name, browser in browsers.both()}
    clocks = {name: Clocks(page) for name, page in pages.items()}

    def cost_s(name: str) -> float:
        before = clocks[name].process_s()
        _read_answer(pages[name])
        return clocks[name].process_s() - before

    browsers.stand_in.deltas_a_second = DELTAS_A_SECOND
    ratios: list[float] = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(ANSWER_PAIRS):
            extended_s, bare_s = pool.map(cost_s, ("extended", "bare"))
            ratios.append(extended_s / bare_s)
    for page in pages.values():
        page.close()
    return statistics.median(ratios)


def longest_task_ms(browsers: Browsers) -> float:
    """The most processor time the extension takes of one task of the page's thread, in milliseconds.

    From the opening of the page to the end of the answer, by Chromium's own trace. Opening counts: both scripts are
    compiled and started in the task that begins to parse the page.

    Raises:
        AssertionError: No task had any part of the extension in it.
    """
    browsers.stand_in.deltas_a_second = DELTAS_A_SECOND
    with traced(browsers.person.profile("chromium")) as events:
        page = browsers.extended.open(URL)
        _read_answer(page)
        page.close()
    ours = sorted(filter(_of_content_script, events), key=lambda event: event["ts"])
    if not ours:
        raise AssertionError("the trace shows nothing of the extension")
    threads = {(event["pid"], event["tid"]) for event in ours}
    tasks = [
        event
        for event in events
        if event["name"] == TASK and event["ph"] == "X" and (event["pid"], event["tid"]) in threads
    ]
    shares_us: list[int] = []
    for task in tasks:
        share_us, until = 0, 0
        for event in ours:
            # What the tap calls in the bridge is a part of the tap's own call.
            if _within(event, task) and event["ts"] >= until:
                share_us += event.get("tdur") or event["dur"]
                until = event["ts"] + event["dur"]
        shares_us.append(share_us)
    return max(shares_us) / 1000


def _within(event: Event, task: Event) -> bool:
    same_thread = (event["pid"], event["tid"]) == (task["pid"], task["tid"])
    return same_thread and bool(task["ts"] <= event["ts"] <= task["ts"] + task["dur"])


def _of_content_script(event: Event) -> bool:
    url: Any = event.get("args", {}).get("data", {}).get("url", "")
    # The tap gives its functions no address; the page's own all have one.
    return event["ph"] == "X" and str(url).endswith(("/tap.js", "<anonymous>", "/bridge.js"))


def _read_answer(page: ChromiumPage) -> None:
    """Asks for the answer, waits for its end, and for what the tap holds to be handed over."""
    page.evaluate("readAnswer('Tell me everything.')", timeout_s=300)
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 500))")


def _fed_by_hand(browser: Chromium) -> ChromiumPage:
    page = browser.open("about:blank")
    page._call("Page.enable")
    page._call("Page.addScriptToEvaluateOnNewDocument", {"source": "globalThis.fedByHand = true;" + HAND_OUT})
    page.navigate(URL)
    bodies = [event.decode() for event in delta_events()[:DELTAS]]
    page.evaluate(f"void (globalThis.bodies = {json.dumps(bodies)})")
    if not page.evaluate("crossOriginIsolated"):
        raise AssertionError("the page's clock is too coarse")
    return page
