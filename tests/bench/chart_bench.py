"""The live chart over ten million answers: how long a frame takes while a person zooms, drags, and answers come in.

A frame is measured from the moment its input was due, at 60 a second, until the chart has been painted: whatever holds
up Qt's thread in between counts. The window, the page and what is behind them are the real ones, drawn offscreen.
Run alone: `python tests/bench/run.py build/bench.json chart`. WATTBACK_BENCH_EVENTS makes the history shorter,
WATTBACK_BENCH_SECONDS the minute in which answers come in.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QWidget

    from wattback.desktop.app import Companion
    from wattback.desktop.now.usage_chart import UsageChart

EVENTS = int(os.environ.get("WATTBACK_BENCH_EVENTS", "10000000"))
LIVE_S = float(os.environ.get("WATTBACK_BENCH_SECONDS", "60"))
CYCLES = 10
EVENTS_A_SECOND = 200
FRAME_S = 1 / 60
SIZE = (1180, 860)
_GIVE_UP_S = 30.0
_HERE = Path(__file__).resolve().parent

# What the native host does in another process, without its framing: twenty transactions a second to the real ledger.
LIVE = """
import os, sys, time
from wattback.footprint import Estimator, use_of
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
ledger, seconds, rate = open_ledger(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
estimate = Estimator().estimate
models = (("chatgpt", "gpt-5"), ("claude", "claude-sonnet-4-5"), ("gemini", "gemini-2.5-pro"))
began, sent, at_once = time.monotonic(), 0, rate // 20
while sent < seconds * rate:
    events = []
    for number in range(at_once):
        site, model = models[(sent + number) % 3]
        events.append(UsageEvent(
            id=os.urandom(16), dedupe_key=os.urandom(32), at_ms=time.time_ns() // 1_000_000, site=site,
            model_raw=model, input_tokens=400, cached_input_tokens=0, output_tokens=300, reasoning_tokens=None,
            images_in=0, images_out=0, latency_ms=2000, count_method="reported", source="live"))
    append_events(ledger, events, [estimate(use_of(event), event.at_ms) for event in events])
    sent += at_once
    time.sleep(max(0.0, began + sent / rate - time.monotonic()))
print(sent, flush=True)
"""


def measure() -> dict[str, float]:
    """Frames while zooming and panning; frames while answers come in, and whether the chart then shows them all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    history = _long_history().home_of(EVENTS)
    with tempfile.TemporaryDirectory(prefix="chart-bench-", dir=history.parent) as folder:
        home = Path(folder)
        # A copy: what is added must not be in the next run.
        shutil.copyfile(history / "ledger.sqlite3", home / "ledger.sqlite3")
        os.environ["WATTBACK_HOME"] = folder
        with _companion() as companion:
            chart = _chart(companion)
            zoomed = zooming_frames(chart)
            live, differ = live_frames_s(companion, chart, home / "ledger.sqlite3")
    frames, cpu = sorted(zoomed.seconds), sorted(zoomed.cpu_seconds)
    p50, p99 = frames[len(frames) // 2], frames[len(frames) * 99 // 100]
    print(f"  {len(frames)} frames, half of them within {1000 * p50:.1f} ms; {len(live)} live frames")
    return {
        "chart.frame_ms_p99": 1000 * p99,
        "chart.frame_ms_max": 1000 * frames[-1],
        # What a frame takes of the processor: the same on a machine that others use too.
        "chart.frame_cpu_ms_p99": 1000 * cpu[len(cpu) * 99 // 100],
        "chart.live_frame_ms_p99": 1000 * sorted(live)[len(live) * 99 // 100],
        "chart.live_frame_ms_max": 1000 * max(live),
        "chart.live_totals_differ": differ,
    }


def zooming_frames(chart: "UsageChart") -> "_Frames":
    """From a day of hours to all years in months and back, dragged at each end, again and again."""
    frames = _Frames(chart)
    middle = chart.rect().center().toPointF()
    # What any program does once, when fonts and tables are first used, is not the chart's.
    for notches in (-1, 1):
        for _ in range(20):
            frames.take(lambda turned=notches: _wheel(chart, middle, turned))
    frames.seconds.clear()
    frames.cpu_seconds.clear()
    for cycle in range(CYCLES):
        for notches in (-1, 1):
            for _ in range(45):
                frames.take(lambda turned=notches: _wheel(chart, middle, turned))
            _drag(frames, chart, 30, 12 if (cycle + notches) % 4 else -12)
    return frames


def live_frames_s(companion: "Companion", chart: "UsageChart", ledger: Path) -> tuple[list[float], float]:
    """The chart dragged to and fro while another process commits answers; then the difference of what both know."""
    from wattback.desktop.services.usage import Step

    chart.reset_wanted.emit()
    page = companion.window.page("now")
    page.chart.show_step(Step.HOUR)  # type: ignore[attr-defined]
    _wait(0.5)
    began_ms = time.time_ns() // 1_000_000
    frames = _Frames(chart)
    command = [sys.executable, "-c", LIVE, str(ledger), str(LIVE_S), str(EVENTS_A_SECOND)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as host:
        to_and_fro = 6
        while host.poll() is None:
            _drag(frames, chart, 40, to_and_fro)
            to_and_fro = -to_and_fro
        assert host.stdout is not None
        sent = int(host.stdout.read())
    assert host.returncode == 0, "the process that adds answers failed"
    chart.reset_wanted.emit()
    expected = _sums_since(ledger, began_ms)
    assert expected[0] == sent
    deadline = time.monotonic() + _GIVE_UP_S
    differ = 1.0
    while differ and time.monotonic() < deadline:
        _wait(0.2)
        shown = page.chart.shown_totals(began_ms)  # type: ignore[attr-defined]
        same = shown.answers == sent and abs(shown.energy_wh.central - expected[1]) <= 1e-9 * expected[1]
        differ = 0.0 if same else abs(shown.answers - sent) + abs(shown.energy_wh.central - expected[1])
    return frames.seconds, differ


class _Frames:
    """Takes one input a sixtieth of a second, and the time until the chart has been painted after it."""

    def __init__(self, chart: "UsageChart") -> None:
        from PySide6.QtCore import QEvent, QObject

        class Painted(QObject):
            count = 0

            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint:
                    self.count += 1
                return False

        self._painted = Painted()
        chart.plot.viewport().installEventFilter(self._painted)
        self._chart = chart
        self._due = time.perf_counter()
        self.seconds: list[float] = []
        self.cpu_seconds: list[float] = []

    def take(self, act: Callable[[], None]) -> None:
        """Wait until it is due, act, and wait for the paint."""
        from PySide6.QtCore import QCoreApplication

        while time.perf_counter() < self._due:
            QCoreApplication.processEvents()
            time.sleep(0.0005)
        painted, view = self._painted.count, self._chart.view
        cpu_s = time.thread_time()
        act()
        # At an end of the history nothing moves, and nothing is painted.
        while self._chart.view != view and self._painted.count == painted:
            QCoreApplication.processEvents()
        ended = time.perf_counter()
        if self._chart.view != view:
            self.seconds.append(ended - self._due)
            self.cpu_seconds.append(time.thread_time() - cpu_s)
        self._due = max(self._due + FRAME_S, ended)


def _drag(frames: _Frames, chart: "UsageChart", steps: int, by_px: int) -> None:
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    def send(kind: QEvent.Type, x: float, held: Qt.MouseButton) -> None:
        where = QPointF(x, chart.height() / 2)
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, where, chart.mapToGlobal(where), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(chart, event)

    held = Qt.MouseButton.LeftButton
    x = chart.width() / 2
    send(QEvent.Type.MouseButtonPress, x, held)
    for _ in range(steps):
        x += by_px
        frames.take(lambda at=x: send(QEvent.Type.MouseMove, at, held))
    send(QEvent.Type.MouseButtonRelease, x, Qt.MouseButton.NoButton)


def _wheel(chart: "QWidget", where: "QPointF", notches: int) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    event = QWheelEvent(
        where,
        chart.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, event)


@contextmanager
def _companion() -> "Iterator[Companion]":
    """The whole companion, with its window shown and its watch running."""
    from PySide6.QtWidgets import QApplication

    from wattback.companion import Companion as Services
    from wattback.desktop import preferences
    from wattback.desktop.app import Companion

    app = QApplication.instance() or QApplication(["wattback"])
    assert isinstance(app, QApplication)
    # Not a new person: the first minute would stand before the chart.
    preferences.save(preferences.Preferences(onboarding_done=True))
    companion = Companion(app, Services(), start_hidden=False)
    companion.window.resize(*SIZE)
    companion.start()
    try:
        yield companion
    finally:
        companion.window.end()
        companion.tray.close()
        companion.notifier.close()
        companion.listener.close()
        companion.let_go()


def _chart(companion: "Companion") -> "UsageChart":
    """The chart, once there is something on it."""
    from wattback.desktop.now.usage_chart import UsageChart

    deadline = time.monotonic() + 600
    while time.monotonic() < deadline:
        _wait(0.2)
        chart = companion.window.findChild(UsageChart)
        if chart is not None and chart.isVisible() and chart.accessibleDescription():
            _wait(2.0)
            return chart
    raise RuntimeError("the chart never showed anything")


def _wait(seconds: float) -> None:
    from PySide6.QtCore import QCoreApplication

    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _sums_since(ledger: Path, at_ms: int) -> tuple[int, float]:
    """What the ledger holds, event by event."""
    connection = sqlite3.connect(ledger)
    try:
        count, energy_wh = connection.execute(
            "SELECT count(*), total(energy_central_wh) FROM event AS e "
            "JOIN event_estimate AS m ON m.event_seq = e.seq WHERE e.at_ms >= ?",
            (at_ms,),
        ).fetchone()
    finally:
        connection.close()
    return count, energy_wh


def _long_history() -> ModuleType:
    sys.path.insert(0, str(_HERE))
    import long_history

    return long_history
