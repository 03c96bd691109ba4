"""The window against the least any program of its kind could do: start to first paint, memory, what it costs at rest.

The bare program imports PySide6 and pyqtgraph and shows one empty plot. Both draw offscreen and are started in turn.
Run alone: `python tests/bench/run.py build/bench.json desktop`. WATTBACK_BENCH_SECONDS shortens the time at rest.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROUNDS = 9
EVENTS = 20_000
REST_S = float(os.environ.get("WATTBACK_BENCH_SECONDS", "120"))
_SETTLE_S = 4.0
_SAID_WITHIN_S = 60.0
_DAY_MS = 86_400_000

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph as pg

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            print(f"paint {time.time()}", flush=True)
        return False

app = QApplication([sys.argv[0]])
watch = Watch()
app.installEventFilter(watch)
window = QMainWindow()
window.setCentralWidget(pg.PlotWidget())
window.resize(1180, 860)
window.show()
sys.exit(app.exec())
"""

# The companion as `wattback run` starts it; the filter stands outside of it and changes nothing.
WATTBACK = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            name = watched.objectName()
            if self.waits_for_paint:
                self.waits_for_paint = False
                print(f"paint {time.time()}", flush=True)
            if name == "chartCard":
                app.removeEventFilter(self)
                print(f"figures {time.time()}", flush=True)
        return False

app = QApplication([sys.argv[0]])
watch = Watch()
watch.waits_for_paint = True
app.installEventFilter(watch)
from wattback.companion import Companion
from wattback.desktop.app import run
sys.exit(run(Companion()))
"""


@contextmanager
def _running(code: str, home: str) -> Iterator[tuple[subprocess.Popen[str], float]]:
    """A program and the moment it was started at; ended afterwards."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WATTBACK_HOME": home}
    started = time.time()
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    try:
        yield process, started
    finally:
        process.terminate()
        process.wait(20)


def _until(process: subprocess.Popen[str], what: str) -> float:
    assert process.stdout is not None
    # A program that never says it must not hold up the benchmark for ever.
    killer = threading.Timer(_SAID_WITHIN_S, process.kill)
    killer.start()
    try:
        return _said(process.stdout, what)
    finally:
        killer.cancel()


def _said(lines: IO[str], what: str) -> float:
    for line in lines:
        word, _, moment = line.partition(" ")
        if word == what:
            return float(moment)
    raise RuntimeError(f"the program ended before it said {what!r}")


def _rss_mb(process: subprocess.Popen[str]) -> float:
    for line in Path(f"/proc/{process.pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the program has no VmRSS")


def _cpu_s(process: subprocess.Popen[str]) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    return (user + system) / os.sysconf("SC_CLK_TCK")


def _fill(home: str) -> None:
    """A person's history of two months."""
    os.environ["WATTBACK_HOME"] = home
    from wattback import paths
    from wattback.desktop import preferences
    from wattback.footprint import use_of
    from wattback.ledger.connection import open_ledger
    from wattback.ledger.events import append_events
    from wattback.usage.event import UsageEvent, dedupe_key
    from wattback.usage.ids import uuid7
    from wattback.wiring import estimator

    now = int(time.time() * 1000)
    events = []
    for number in range(EVENTS):
        at = now - 60 * _DAY_MS + number * (60 * _DAY_MS // EVENTS)
        site, model = (("chatgpt", "gpt-5"), ("claude", "claude-sonnet-4-5"), ("gemini", "gemini-2.5-pro"))[
            number % 3
        ]
        events.append(
            UsageEvent(
                id=uuid7(at),
                dedupe_key=dedupe_key(site, str(number)),
                at_ms=at,
                site=site,
                model_raw=model,
                input_tokens=200 + number % 4000,
                cached_input_tokens=0,
                output_tokens=50 + number % 900,
                reasoning_tokens=None,
                images_in=0,
                images_out=0,
                latency_ms=4000,
                count_method="exact:o200k_base",
                source="live",
                context_known="full",
            )
        )
    # Not a new person: the first minute would stand before the figures.
    preferences.save(preferences.Preferences(onboarding_done=True))
    connection = open_ledger(paths.ledger_path())
    estimates = estimator(connection)
    for start in range(0, EVENTS, 500):
        some = events[start : start + 500]
        append_events(connection, some, [estimates.estimate(use_of(event)) for event in some])
    connection.close()


def measure() -> dict[str, float]:
    """Start, memory and rest of the window."""
    home = tempfile.mkdtemp(prefix="wattback-bench-")
    bare_s: list[float] = []
    paint_s: list[float] = []
    figures_s: list[float] = []
    extra_mb: list[float] = []
    try:
        os.makedirs(home, exist_ok=True)
        _fill(home)
        for _ in range(ROUNDS):
            with _running(BARE, home) as (process, started):
                bare_s.append(_until(process, "paint") - started)
                time.sleep(_SETTLE_S)
                bare_mb = _rss_mb(process)
            with _running(WATTBACK, home) as (process, started):
                paint_s.append(_until(process, "paint") - started)
                figures_s.append(_until(process, "figures") - started)
                time.sleep(_SETTLE_S)
                extra_mb.append(_rss_mb(process) - bare_mb)
        with _running(WATTBACK, home) as (process, _started):
            _until(process, "figures")
            # What runs once after the start (the tray, the first automatic step, the grid) is no rest.
            time.sleep(45)
            before, began = _cpu_s(process), time.monotonic()
            time.sleep(REST_S)
            idle_pct = 100 * (_cpu_s(process) - before) / (time.monotonic() - began)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    ratios = [ours / bare for ours, bare in zip(paint_s, bare_s, strict=True)]
    figures = [ours / bare for ours, bare in zip(figures_s, bare_s, strict=True)]
    return {
        "desktop.start_ratio": statistics.median(ratios),
        "desktop.figures_ratio": statistics.median(figures),
        "desktop.rss_extra_mb": statistics.median(extra_mb),
        "desktop.idle_cpu_pct": idle_pct,
    }
