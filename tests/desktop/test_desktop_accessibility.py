"""Every control has a name and can be reached without a mouse, on every screen."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QProgressBar,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.services.certificates import CheckResult
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.desktop.window import MainWindow

_CONTROLS = (QAbstractButton, QLineEdit, QTableView)


def _controls(screen: QWidget) -> list[QWidget]:
    return [
        each
        for each in screen.findChildren(QWidget)
        if isinstance(each, _CONTROLS)
        and each.isVisible()
        and each.isEnabled()
        # A table's corner is Qt's own and not drawn, for there are no row headers.
        and not isinstance(each.parent(), QTableView)
    ]


def _reached_by_tab(qtbot: QtBot, screen: QWidget) -> set[QObject]:
    reached: set[QObject] = set()
    screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is screen)
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            if focused in reached:
                break
            reached.add(focused)
    return reached


def _assert_accessible(qtbot: QtBot, screen: QWidget, *, at_least: int) -> None:
    controls = _controls(screen)
    assert len(controls) >= at_least
    unnamed = [each.objectName() or repr(each) for each in controls if not each.accessibleName()]
    assert unnamed == []
    bars = [each for each in screen.findChildren(QProgressBar) if each.isVisible()]
    assert all(bar.accessibleName() for bar in bars)
    reached = _reached_by_tab(qtbot, screen)
    missed = [each for each in controls if each not in reached]
    # Of buttons that exclude each other Tab reaches the chosen one, and the arrow keys the others.
    assert [each.objectName() for each in missed if not getattr(each, "group", lambda: None)()] == []


def test_the_window(qtbot: QtBot, window: MainWindow) -> None:
    table = window.findChild(QTableWidget, "certificatesTable")
    assert table is not None
    qtbot.waitUntil(lambda: table.rowCount() == 2)
    _assert_accessible(qtbot, window, at_least=11)
    chart = window.findChild(QWidget, "usageChart")
    assert chart is not None
    assert chart in _reached_by_tab(qtbot, window)
    assert "answers" in chart.accessibleDescription()


def test_the_arrow_keys_walk_the_steps_of_the_chart(qtbot: QtBot, window: MainWindow) -> None:
    hour, day = (window.findChild(QAbstractButton, name) for name in ("hourStepButton", "dayStepButton"))
    assert hour is not None
    assert day is not None
    hour.setFocus()
    qtbot.keyClick(hour, Qt.Key.Key_Right)
    assert day.isChecked()


def test_the_empty_window(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    empty = replace(services.current, hours=(), recent=(), due_mwh=0, matched_mwh=0, wallet_address=None)
    window.show_snapshot(empty)
    _assert_accessible(qtbot, window, at_least=2)


def test_the_offset_dialog(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: len(_controls(dialog)) == 2)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("correct horse")
    _assert_accessible(qtbot, dialog, at_least=3)


@pytest.mark.parametrize("step", ["password", "words", "confirm"])
def test_the_wallet_dialog(qtbot: QtBot, services: Any, background: Background, step: str) -> None:
    dialog = WalletDialog(services, background, None, is_practice=True)
    qtbot.addWidget(dialog)
    dialog.open()
    forward: Callable[[], None] = dialog.findChild(QAbstractButton, "walletNextButton").click  # type: ignore[union-attr]
    if step != "password":
        for field in dialog.findChildren(QLineEdit):
            field.setText("correct horse")
        forward()
        word = "walletWord1"
        qtbot.waitUntil(lambda: dialog.findChild(QWidget, word) is not None)
        reached = {each.objectName() for each in _reached_by_tab(qtbot, dialog)}
        assert {f"walletWord{number}" for number in range(1, 13)} <= reached
    if step == "confirm":
        forward()
    _assert_accessible(qtbot, dialog, at_least=2)


def test_the_verification_dialog(qtbot: QtBot) -> None:
    dialog = VerificationDialog("certificate.json", None)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.show_checks((CheckResult("Amount", "pass", "5 mWh."),))
    _assert_accessible(qtbot, dialog, at_least=1)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lives forever since Python 3.12")
def test_pyside_does_not_use_up_none() -> None:
    """PySide6 6.12.0's wheels take a reference from None with every call, until Python 3.11 aborts."""
    some = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        some.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
