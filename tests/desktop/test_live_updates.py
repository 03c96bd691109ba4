"""New answers appear within a second, at almost no cost, and Qt's thread waits for nothing."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.ledger_watch import LedgerWatch
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.window import MainWindow
from wattback.errors import WattbackError
from wattback.ledger.connection import data_version, open_ledger

# What the native host does in another process, without its framing: one answer, committed to the real ledger.
_COMMIT_ONE_ANSWER = """
import os, sys, time
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
ledger = open_ledger(sys.argv[1])
estimator = Estimator()
for line in sys.stdin:
    event = UsageEvent(
        id=os.urandom(16), dedupe_key=os.urandom(32), at_ms=time.time_ns() // 1_000_000, site="chatgpt",
        model_raw="gpt-5", input_tokens=400, cached_input_tokens=0, output_tokens=300, reasoning_tokens=None,
        images_in=0, images_out=0, latency_ms=2000, count_method="reported", source="live",
    )
    use = TokenUse("gpt-5", "chatgpt", 400, 0, 300, None, 0, 0)
    append_events(ledger, [event], [estimator.estimate(use)])
    print("committed", flush=True)
"""


class LedgerServices:
    """Asks the real ledger for its version and counts its events; the rest is a sample."""

    def __init__(self, path: Path, sample: Snapshot) -> None:
        self._path, self._sample = str(path), sample
        self._watched: sqlite3.Connection | None = None
        self.snapshots = 0
        self.threads: set[bool] = set()

    def data_version(self) -> int:
        self.threads.add(current_thread() is main_thread())
        if self._watched is None:
            self._watched = open_ledger(self._path)
        return data_version(self._watched)

    def snapshot(self, days: int) -> Snapshot:
        self.snapshots += 1
        connection = open_ledger(self._path)
        try:
            (events,) = connection.execute("SELECT count(*) FROM usage_event").fetchone()
        finally:
            connection.close()
        return replace(self._sample, today_answers=events)


@pytest.fixture
def watch(qtbot: QtBot, services: Any) -> Iterator[LedgerWatch]:
    watch = LedgerWatch(services)
    yield watch
    watch.stop()


def test_an_answer_another_process_committed_is_on_the_screen_within_a_second(
    qtbot: QtBot, window: MainWindow, services: Any, tmp_path: Path
) -> None:
    path = tmp_path / "ledger.sqlite3"
    open_ledger(str(path)).close()
    real = LedgerServices(path, services.current)
    watch = LedgerWatch(real)  # type: ignore[arg-type]  # only the two methods the watch asks for
    watch.snapshot_read.connect(window.show_snapshot)
    shown = window.findChild(QLabel, "todayAnswers")
    assert shown is not None
    watch.start()
    command = [sys.executable, "-c", _COMMIT_ONE_ANSWER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as host:
        assert host.stdin is not None
        assert host.stdout is not None
        try:
            qtbot.waitUntil(lambda: shown.text() == "0")
            for number in (1, 2, 3):
                host.stdin.write("go\n")
                host.stdin.flush()
                assert host.stdout.readline() == "committed\n"
                committed_at = time.monotonic()
                qtbot.waitUntil(lambda number=number: shown.text() == str(number), timeout=5000)
                assert time.monotonic() - committed_at < 1.0
        finally:
            host.stdin.close()
            watch.stop()
    assert real.threads == {False}


def test_an_unchanged_ledger_is_not_read_again(qtbot: QtBot, services: Any, watch: LedgerWatch) -> None:
    watch.start()
    qtbot.waitUntil(lambda: "snapshot" in services.calls)
    qtbot.wait(1500)
    assert services.calls.count("snapshot") == 1


def test_waiting_costs_next_to_nothing(qtbot: QtBot, services: Any, watch: LedgerWatch) -> None:
    watch.start()
    qtbot.waitUntil(lambda: "snapshot" in services.calls)
    before = time.process_time()
    time.sleep(2.0)
    assert (time.process_time() - before) / 2.0 < 0.02


def test_a_slow_ledger_that_changes_all_the_time_is_read_the_more_rarely(
    qtbot: QtBot, services: Any, watch: LedgerWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = services.snapshot

    def slow(days: int) -> Snapshot:
        time.sleep(0.3)
        services.version += 1
        shown: Snapshot = read(days)
        return shown

    monkeypatch.setattr(services, "snapshot", slow)
    watch.start()
    qtbot.wait(3000)
    # A read each 0.7 seconds would be four or five; one that rests four times as long as it takes comes to two.
    assert 1 <= services.calls.count("snapshot") <= 3


def test_a_change_of_our_own_is_read_at_once(qtbot: QtBot, services: Any, watch: LedgerWatch) -> None:
    watch.start()
    qtbot.waitUntil(lambda: "snapshot" in services.calls)
    with qtbot.waitSignal(watch.snapshot_read, timeout=300):
        watch.refresh()


def test_a_failing_ledger_is_told_once_and_its_recovery_too(
    qtbot: QtBot, services: Any, watch: LedgerWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wattback.desktop.ledger_watch._AFTER_FAILURE_S", 0.1)
    failures: list[WattbackError] = []
    watch.failed.connect(failures.append)
    services.snapshot_failure = WattbackError("The disk is gone. Nothing was lost.")
    with qtbot.waitSignal(watch.failed):
        watch.start()
    qtbot.wait(600)
    assert len(failures) == 1
    assert services.calls.count("snapshot") > 2
    with qtbot.waitSignal(watch.snapshot_read):
        services.snapshot_failure = None


def test_a_slow_service_freezes_nothing(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    services.delay_s = 1.0
    watch = LedgerWatch(services)
    watch.snapshot_read.connect(window.show_snapshot)
    late_ms: list[float] = []
    last = time.monotonic()

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        late_ms.append((now - last) * 1000)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    try:
        with qtbot.waitSignal(watch.snapshot_read, timeout=8000):
            watch.start()
            for name in ("offsetButton", "dayStepButton", "pauseButton"):
                button = window.findChild(QPushButton, name)
                assert button is not None
                button.click()
    finally:
        timer.stop()
        watch.stop()
    assert len(late_ms) > 50
    # A call on Qt's thread would hold it for the whole second; a busy machine does not.
    assert max(late_ms) < 600


def test_a_result_for_something_gone_is_dropped(qtbot: QtBot, background: Background) -> None:
    owner = QObject()
    seen: list[object] = []
    background.run(owner, lambda: time.sleep(0.1), seen.append, seen.append)
    owner.deleteLater()
    del owner
    qtbot.wait(400)
    assert seen == []


def test_results_come_back_on_qts_thread(qtbot: QtBot, background: Background) -> None:
    seen: list[bool] = []
    background.run(
        background, lambda: seen.append(current_thread() is main_thread()), seen.append, seen.append
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [False, None]
    background.run(
        background, lambda: 1, lambda _: seen.append(current_thread() is main_thread()), seen.append
    )
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen[2] is True


def test_closing_the_background_delivers_nothing_more(qtbot: QtBot) -> None:
    background = Background()
    seen: list[object] = []
    background.run(background, lambda: time.sleep(0.2), seen.append, seen.append)
    background.close(5.0)
    qtbot.wait(100)
    assert seen == []
