"""Tray, closing, automatic mode, notifications, second start, signals: what the running companion does."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from wattback.desktop import preferences
from wattback.desktop.app import Companion
from wattback.desktop.clock_gap import ClockGap
from wattback.desktop.lock_watch import waits_for_password
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.notifier_bus import BusNotifications
from wattback.desktop.preferences import Preferences
from wattback.desktop.services.notices import Notice
from wattback.desktop.services.offsets import PolicyNotice
from wattback.desktop.single_instance import RaiseListener, instance_name, send_raise
from wattback.desktop.tray import Tray
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.errors import WattbackError

_HERE = Path(__file__).parent
_RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from conftest import SampleServices
from wattback.desktop.app import run
sys.exit(run(SampleServices()))
"""


class CapReachedError(WattbackError):
    title = "Your cap is reached"


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A tray that is there, and what it was asked to tell."""
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(BusNotifications, "show", lambda bus, notification: bus.refused.emit(notification))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda *_: True)
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda *_: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _tray, title, text, *_rest: told.append((title, text))
    )
    return told


def _question(companion: Companion) -> QMessageBox:
    question = companion.window.findChild(QMessageBox, "closeQuestion")
    assert question is not None
    return question


def _answer(companion: Companion, text: str) -> None:
    (button,) = [each for each in _question(companion).findChildren(QPushButton) if each.text() == text]
    button.click()


def test_without_a_tray_closing_asks(companion: Companion) -> None:
    companion.window.close()
    assert companion.window.isVisible()
    assert _question(companion).isVisible()
    companion.window.close()
    assert len(companion.window.findChildren(QMessageBox)) == 1


def test_dismissing_the_question_keeps_the_window(companion: Companion) -> None:
    companion.window.close()
    _question(companion).reject()
    assert companion.window.isVisible()
    assert not companion.window.isMinimized()


def test_at_the_end_of_the_session_nothing_asks(companion: Companion) -> None:
    # Asking would hold up the logout of the whole desktop.
    companion.window.allow_closing()
    companion.window.close()
    assert not companion.window.isVisible()
    assert companion.window.findChild(QMessageBox, "closeQuestion") is None
    companion.window.bring_to_front()
    companion.window.close()
    assert companion.window.isVisible()


def test_keep_running_minimises(companion: Companion) -> None:
    companion.window.close()
    _answer(companion, "Keep running")
    assert companion.window.isMinimized()


def test_quit_ends(companion: Companion, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: ended.append(True))
    companion.window.close()
    _answer(companion, "Quit")
    assert ended == [True]
    assert not companion.window.isVisible()


def test_with_a_tray_closing_hides_and_says_so_once(
    qtbot: QtBot, companion: Companion, messages: list[tuple[str, str]]
) -> None:
    for _ in range(2):
        companion.window.show()
        companion.window.close()
        assert not companion.window.isVisible()
    assert [title for title, _ in messages] == ["Wattback keeps running"]
    qtbot.waitUntil(lambda: preferences.load().tray_notice_shown)


def test_a_start_in_the_tray_without_a_tray_shows_the_window(
    qtbot: QtBot, hidden_companion: Companion
) -> None:
    hidden_companion.start()
    qtbot.wait(50)
    assert not hidden_companion.window.isVisible()
    hidden_companion.tray.settled.emit(False)
    assert hidden_companion.window.isMinimized()


def test_a_late_tray_is_found(qtbot: QtBot, companion: Companion, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([False, False, True])
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda *_: next(looks, True))
    with qtbot.waitSignal(companion.tray.settled, timeout=3000) as settled:
        companion.tray.start()
    assert settled.args == [True]


def test_a_panel_that_goes_away_leaves_nobody_without_a_window(
    qtbot: QtBot, companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [True]
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda *_: there[0])
    settled: list[bool] = []
    companion.tray.settled.connect(settled.append)
    companion.tray.start()
    companion.window.hide()
    there[0] = False
    companion.tray._look()
    assert companion.window.isMinimized()
    assert companion.window.isVisible()
    there[0] = True
    companion.tray._look()
    companion.tray._look()
    assert settled == [True, False, True]


def test_ten_seconds_is_how_long_a_tray_is_waited_for() -> None:
    from wattback.desktop import tray

    assert tray._LOOK_EVERY_MS * tray._LOOK_AT_MOST == 10_000


def _menu(tray: Tray) -> dict[str, bool]:
    tray.menu.aboutToShow.emit()
    return {action.text(): action.isEnabled() for action in tray.menu.actions() if action.text()}


def test_the_menu_is_made_anew_each_time_it_opens(qtbot: QtBot, companion: Companion, services: Any) -> None:
    qtbot.waitUntil(lambda: "Offset now…" in _menu(companion.tray))
    qtbot.waitUntil(lambda: "Today: 8.5 Wh (2.8–26), 29 answers" in _menu(companion.tray))
    menu = _menu(companion.tray)
    assert list(menu)[-5:] == ["Pause counting", "Offset now…", "Stop all payments", "Open Wattback", "Quit"]
    services.change(replace(services.current, counting_paused=True, today_answers=30))
    qtbot.waitUntil(lambda: "Resume counting" in _menu(companion.tray))
    assert "Counting is paused" in _menu(companion.tray)
    assert companion.tray.state is TrayState.PAUSED


def _trigger(tray: Tray, text: str) -> None:
    tray.menu.aboutToShow.emit()
    (action,) = [each for each in tray.menu.actions() if each.text() == text]
    action.trigger()


def test_the_brake_is_pulled_at_once_and_released_with_the_password(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    _trigger(companion.tray, "Stop all payments")
    qtbot.waitUntil(lambda: "Allow payments…" in _menu(companion.tray))
    assert "All payments are stopped" in _menu(companion.tray)
    assert messages[-1][0] == "All payments are stopped"
    for password, then in (("wrong", "Allow payments…"), ("correct horse", "Stop all payments")):
        _trigger(companion.tray, "Allow payments…")
        dialog = [each for each in companion.window.findChildren(PasswordDialog) if each.isVisible()][-1]
        field = dialog.findChild(QLineEdit, "passwordField")
        agree = dialog.findChild(QPushButton, "passwordAgreeButton")
        assert not agree.isEnabled()
        qtbot.keyClicks(field, password)
        agree.click()
        assert field.text() == ""
        qtbot.waitUntil(lambda wanted=then: wanted in _menu(companion.tray))
    assert services.calls.count("set_setting payments.stopped False") == 2


def test_a_question_of_the_policy_is_told_once(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    services.notice = PolicyNotice(
        "ask", "Retire certificates now?", "Certificates for 2.5 kWh cost 0.025 USDC."
    )
    for _ in range(2):
        companion.offsetting.step_automatically()
        qtbot.waitUntil(lambda: not companion.offsetting.is_stepping)
    assert messages.count(("Retire certificates now?", "Certificates for 2.5 kWh cost 0.025 USDC.")) == 1
    services.notice = None
    companion.offsetting.step_automatically()
    qtbot.waitUntil(lambda: not companion.offsetting.is_stepping)
    services.notice = PolicyNotice("ask", "Retire certificates now?", "Again.")
    companion.offsetting.step_automatically()
    qtbot.waitUntil(lambda: ("Retire certificates now?", "Again.") in messages)


def test_a_locked_wallet_shows_only_where_automatic_mode_waits_for_it(
    qtbot: QtBot, companion: Companion, services: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked = [False]
    monkeypatch.setattr(services.wallet, "is_unlocked", lambda: unlocked[0])
    for mode, is_unlocked, expected in (
        ("manual", False, TrayState.COUNTING),
        ("automatic", False, TrayState.LOCKED),
        ("automatic", True, TrayState.COUNTING),
    ):
        services.choices.values["offset.mode"] = mode
        unlocked[0] = is_unlocked
        with qtbot.waitSignal(companion.lock_watch.read):
            companion.lock_watch.ask()
        assert companion.tray.state is expected
        said = "The wallet is locked: nothing is matched by itself" in _menu(companion.tray)
        assert said == (expected is TrayState.LOCKED)
    services.change(replace(services.current, wallet_address=None))
    unlocked[0] = False
    assert not waits_for_password(services)


def test_what_is_due_to_be_said_is_told_and_a_click_opens_its_page(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    services.notices.waiting = (Notice("weekly", "Your week: 31 Wh", "112 answers.", "history"),)
    companion.notices.ask()
    companion.notices.ask()
    qtbot.waitUntil(lambda: messages == [("Your week: 31 Wh", "112 answers.")])
    companion.window.hide()
    companion.tray.notice_clicked.emit()
    assert companion.window.isVisible()
    assert companion.window._chosen == "history"


def test_after_sleep_everything_is_looked_at_again(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    qtbot.waitUntil(lambda: "snapshot" in services.calls)
    services.calls.clear()
    companion.findChild(ClockGap).woke.emit()
    qtbot.waitUntil(lambda: {"snapshot", "refresh_grid", "automatic_step"} <= set(services.calls))


def test_pausing_from_the_tray_stops_counting(qtbot: QtBot, companion: Companion, services: Any) -> None:
    qtbot.waitUntil(lambda: _menu(companion.tray).get("Pause counting", False))
    (pause,) = [each for each in companion.tray.menu.actions() if each.text() == "Pause counting"]
    pause.trigger()
    qtbot.waitUntil(lambda: companion.tray.state is TrayState.PAUSED)
    assert "set_counting_paused True" in services.calls


def test_a_retirement_is_told(qtbot: QtBot, companion: Companion, messages: list[tuple[str, str]]) -> None:
    companion.offsetting.offset_now(None)
    qtbot.waitUntil(lambda: len(messages) == 1)
    title, text = messages[0]
    assert title == "Matched 38.214 Wh"
    assert text.startswith("Practice, no renewable energy was certified.")
    assert "wb-0003-7f3a" in text


def test_who_does_not_want_notifications_gets_none(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    services.wanted = False
    companion.offsetting.offset_now(None)
    qtbot.waitUntil(lambda: "notifications_wanted retired" in services.calls)
    qtbot.wait(100)
    assert messages == []


def test_a_failure_is_told_and_needs_attention_until_the_window_is_opened(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    services.offset_result = CapReachedError("2 pUSD today. Nothing was lost.")
    companion.offsetting.offset_now(None)
    qtbot.waitUntil(lambda: messages == [("Your cap is reached", "2 pUSD today. Nothing was lost.")])
    assert companion.tray.state is TrayState.ATTENTION
    companion.tray.open_wanted.emit()
    assert companion.tray.state is TrayState.COUNTING


def test_the_same_automatic_failure_is_told_once(
    qtbot: QtBot, companion: Companion, services: Any, messages: list[tuple[str, str]]
) -> None:
    def step() -> None:
        companion.offsetting.step_automatically()
        qtbot.waitUntil(lambda: not companion.offsetting.is_stepping)
        qtbot.wait(100)

    services.automatic_result = CapReachedError("2 pUSD today.")
    step()
    qtbot.waitUntil(lambda: len(messages) == 1)
    step()
    assert services.calls.count("automatic_step") == 2
    assert len(messages) == 1
    services.automatic_result = None
    step()
    services.automatic_result = CapReachedError("2 pUSD today.")
    step()
    qtbot.waitUntil(lambda: len(messages) == 2)
    services.automatic_result = services.offset_result
    step()
    qtbot.waitUntil(lambda: messages[-1][0] == "Matched 38.214 Wh")


def test_automatic_mode_does_not_step_into_a_retirement_by_hand(
    qtbot: QtBot, companion: Companion, services: Any
) -> None:
    with qtbot.waitSignal(companion.offsetting.retired):
        companion.offsetting.offset_now(None)
        companion.offsetting.step_automatically()
        companion.offsetting.offset_now(None)
    assert "automatic_step" not in services.calls
    assert services.calls.count("offset_now") == 1


def test_a_failing_ledger_shows_in_the_tray_until_it_is_over(
    qtbot: QtBot, companion: Companion, services: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wattback.desktop.ledger_watch._AFTER_FAILURE_S", 0.1)
    services.snapshot_failure = CapReachedError("The disk is gone.")
    services.version += 1
    qtbot.waitUntil(lambda: companion.tray.state is TrayState.ATTENTION)
    services.snapshot_failure = None
    qtbot.waitUntil(lambda: companion.tray.state is TrayState.COUNTING)


def test_each_state_has_an_icon_of_its_own_at_every_size(qapp: QApplication) -> None:
    for size in (16, 22, 32, 64):
        images = [icon(state).pixmap(size, size).toImage() for state in TrayState]
        assert all(image.width() == size for image in images)
        assert len({bytes(image.constBits()) for image in images}) == len(TrayState)


def test_a_second_start_raises_the_first_window(qtbot: QtBot, companion: Companion) -> None:
    assert companion.listener.is_listening
    companion.window.hide()
    code = "import sys; from wattback.desktop.single_instance import *; sys.exit(not send_raise(instance_name()))"
    with subprocess.Popen([sys.executable, "-c", code]) as second:
        qtbot.waitUntil(companion.window.isVisible, timeout=10_000)
        assert second.wait(10) == 0


def test_without_a_first_start_there_is_nobody_to_raise(qapp: QApplication) -> None:
    assert not send_raise(instance_name())


def test_the_token_of_a_second_start_lets_the_window_come_to_the_front(
    qtbot: QtBot, companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    code = "import sys; from wattback.desktop.single_instance import *; sys.exit(not send_raise(instance_name()))"
    for token, expected in (("ab-12.3:x", "ab-12.3:x"), ("two words\n", "ab-12.3:x")):
        companion.window.hide()
        environment = {**os.environ, "XDG_ACTIVATION_TOKEN": token}
        with subprocess.Popen([sys.executable, "-c", code], env=environment) as second:
            qtbot.waitUntil(companion.window.isVisible, timeout=10_000)
            assert second.wait(10) == 0
        assert os.environ["XDG_ACTIVATION_TOKEN"] == expected


def test_one_data_directory_is_one_however_it_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    named_in_full = instance_name()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WATTBACK_HOME", "home")
    assert instance_name() == named_in_full
    (tmp_path / "link").symlink_to(home)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "link"))
    assert instance_name() == named_in_full


def test_what_a_killed_companion_left_is_taken_over(qtbot: QtBot, qapp: QApplication, home: Path) -> None:
    from PySide6.QtNetwork import QLocalServer

    left_over = QLocalServer()
    assert left_over.listen(instance_name())
    path = left_over.fullServerName()
    left_over.close()
    Path(path).touch()
    listener = RaiseListener(instance_name())
    assert listener.is_listening
    listener.close()


def test_each_data_directory_has_a_socket_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = instance_name()
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "other"))
    assert instance_name() != first


@pytest.mark.parametrize("content", ["", "{", "[]", '{"geometry": 5, "tray_notice_shown": "yes"}'])
def test_damaged_preferences_are_the_defaults(home: Path, content: str) -> None:
    home.mkdir()
    (home / "window.json").write_text(content, encoding="utf-8")
    assert preferences.load() == Preferences()


def test_preferences_survive(home: Path) -> None:
    kept = Preferences(preferences.encode_geometry(b"\x00\x01"), tray_notice_shown=True)
    preferences.save(kept)
    assert preferences.load() == kept
    assert kept.geometry_bytes == b"\x00\x01"
    assert Preferences("!!!").geometry_bytes == b""


def test_what_is_remembered_last_holds_however_many_threads_write(
    qtbot: QtBot, companion: Companion, home: Path
) -> None:
    for number in range(40):
        companion._remember(Preferences(preferences.encode_geometry(bytes([number]))))
    qtbot.waitUntil(lambda: not companion.background._waiting)
    assert preferences.load().geometry_bytes == bytes([39])
    assert [each.name for each in home.iterdir() if each.name.startswith(".wattback-")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_properly(home: Path, number: signal.Signals) -> None:
    companion = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(_HERE)], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    try:
        deadline = time.monotonic() + 60
        while not send_raise(instance_name()):
            assert companion.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        time.sleep(0.3)
        companion.send_signal(number)
        assert companion.wait(20) == 0
        assert json.loads((home / "window.json").read_text(encoding="utf-8"))["geometry"]
    finally:
        companion.kill()
        companion.wait()
