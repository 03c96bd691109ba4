"""Nothing is signed before the person agrees, and closing means no."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.errors import WattbackError


class MarketClosedError(WattbackError):
    title = "The market is closed"


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> Iterator[OffsetDialog]:
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    yield dialog
    dialog.done(0)


def _label(dialog: OffsetDialog, name: str) -> QLabel:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label


def _agree(dialog: OffsetDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "offsetConfirmButton")
    assert button is not None
    return button


def _password(dialog: OffsetDialog) -> QLineEdit:
    field = dialog.findChild(QLineEdit, "offsetPassword")
    assert field is not None
    return field


def _wait_for_preview(qtbot: QtBot, dialog: OffsetDialog) -> None:
    qtbot.waitUntil(lambda: _label(dialog, "offsetPreviewTitle").isVisible())


def test_the_preview_shows_everything_before_anything_is_signed(
    qtbot: QtBot, dialog: OffsetDialog, services: Any
) -> None:
    _wait_for_preview(qtbot, dialog)
    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    for expected in (
        "Practice – no renewable energy is certified",
        "Retire certificates for 38.214 Wh?",
        "71 answers, at the high estimate",
        "0.00191 pUSD",
        "at most 0.00042 pETH",
        "9.9981 pUSD and 0.9997 pETH",
        "0.0040 of 2.00 pUSD",
        "a made-up 5 MW solar park",
        "A REC is not a carbon offset; kilograms are not subtracted.",
    ):
        assert expected in shown
    assert services.calls == ["preview_offset"]


def test_a_real_network_carries_no_practice_warning(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    services.preview = replace(services.preview, is_practice=False)
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    _wait_for_preview(qtbot, dialog)
    assert not _label(dialog, "practiceWarning").isVisible()


@pytest.mark.parametrize("way", ["close", "reject", "escape", "enter"])
def test_closing_means_no(qtbot: QtBot, dialog: OffsetDialog, services: Any, way: str) -> None:
    _wait_for_preview(qtbot, dialog)
    _password(dialog).setText("correct horse")
    if way == "close":
        dialog.close()
    elif way == "reject":
        dialog.reject()
    else:
        # Enter presses the default button, and that is Cancel.
        qtbot.keyClick(dialog, Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.wait(50)
    assert "offset_now" not in services.calls
    assert _password(dialog).text() == ""


def test_enter_behind_the_password_signs_nothing_and_takes_it_for_no_no_either(
    qtbot: QtBot, dialog: OffsetDialog, services: Any
) -> None:
    _wait_for_preview(qtbot, dialog)
    qtbot.keyClick(_password(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClicks(_password(dialog), "correct horse")
    qtbot.keyClick(_password(dialog), Qt.Key.Key_Return)
    qtbot.wait(50)
    assert "offset_now" not in services.calls
    assert dialog.isVisible()
    assert _password(dialog).text() == "correct horse"
    assert _agree(dialog).isDefault()
    # The second Enter is the one that agrees; changing the password goes back to the first.
    qtbot.keyClicks(_password(dialog), "!")
    assert not _agree(dialog).isDefault()
    qtbot.keyClick(_password(dialog), Qt.Key.Key_Backspace)
    qtbot.keyClick(_password(dialog), Qt.Key.Key_Return)
    qtbot.keyClick(_agree(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "offset_now" in services.calls)


def test_agreeing_needs_the_password_and_leads_to_the_certificate(
    qtbot: QtBot, dialog: OffsetDialog, services: Any, offsetting: Offsetting
) -> None:
    _wait_for_preview(qtbot, dialog)
    assert not _agree(dialog).isEnabled()
    qtbot.keyClicks(_password(dialog), "correct horse")
    assert _agree(dialog).text() == "Offset 38.214 Wh"
    release = Event()
    services.hold_offset = release.wait
    states: list[str] = []
    offsetting.progressed.connect(states.append)
    qtbot.mouseClick(_agree(dialog), Qt.MouseButton.LeftButton)
    assert _password(dialog).text() == ""
    qtbot.waitUntil(lambda: len(states) == 3)
    visible = [each for each in dialog.findChildren(QLabel, "offsetProgressText") if each.isVisible()]
    assert [each.text() for each in visible] == [services.offset_states[-1]]
    release.set()
    qtbot.waitUntil(lambda: _label(dialog, "offsetOutcomeTitle").isVisible())
    assert _label(dialog, "offsetOutcomeTitle").text() == "Matched: 38.214 Wh"
    assert "wb-0003-7f3a" in _label(dialog, "offsetOutcomeText").text()
    assert "no renewable energy was certified" in _label(dialog, "offsetOutcomeNote").text()
    assert services.passwords == ["correct horse"]


def test_without_need_of_a_password_none_is_asked(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    services.preview = replace(services.preview, password_needed=False)
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    _wait_for_preview(qtbot, dialog)
    assert not _password(dialog).isVisible()
    qtbot.mouseClick(_agree(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.passwords == [None])


def test_a_failure_says_what_happened_and_that_nothing_is_lost(
    qtbot: QtBot, dialog: OffsetDialog, services: Any
) -> None:
    services.offset_result = MarketClosedError("It opens at nine. Nothing was paid.")
    _wait_for_preview(qtbot, dialog)
    qtbot.keyClicks(_password(dialog), "correct horse")
    qtbot.mouseClick(_agree(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _label(dialog, "offsetOutcomeTitle").isVisible())
    assert _label(dialog, "offsetOutcomeTitle").text() == "The market is closed"
    assert _label(dialog, "offsetOutcomeText").text() == "It opens at nine. Nothing was paid."
    assert "lost" in _label(dialog, "offsetOutcomeNote").text()


def test_a_defect_is_told_without_its_traceback(
    qtbot: QtBot, dialog: OffsetDialog, services: Any, caplog: pytest.LogCaptureFixture
) -> None:
    services.offset_result = ZeroDivisionError("secret detail")
    _wait_for_preview(qtbot, dialog)
    qtbot.keyClicks(_password(dialog), "correct horse")
    qtbot.mouseClick(_agree(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _label(dialog, "offsetOutcomeTitle").isVisible())
    assert "secret detail" not in _label(dialog, "offsetOutcomeText").text()
    assert "ZeroDivisionError" in caplog.text
    assert "correct horse" not in caplog.text


def test_a_refusal_leaves_nothing_to_agree_to(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    services.preview = replace(services.preview, refusal="Over your cap of 2.00 pUSD a day.")
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    _wait_for_preview(qtbot, dialog)
    assert _label(dialog, "offsetRefusal").text() == "Over your cap of 2.00 pUSD a day."
    assert not _agree(dialog).isVisible()
    assert not _password(dialog).isVisible()


def test_no_preview_no_offset(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    services.preview = MarketClosedError("It opens at nine.")
    dialog = OffsetDialog(services, background, offsetting, None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: _label(dialog, "offsetOutcomeTitle").isVisible())
    assert "Nothing was signed" in _label(dialog, "offsetOutcomeNote").text()
    assert not _agree(dialog).isVisible()


def test_closing_during_the_retirement_leaves_it_running(
    qtbot: QtBot, dialog: OffsetDialog, services: Any, offsetting: Offsetting
) -> None:
    release = Event()
    services.hold_offset = release.wait
    _wait_for_preview(qtbot, dialog)
    qtbot.keyClicks(_password(dialog), "correct horse")
    qtbot.mouseClick(_agree(dialog), Qt.MouseButton.LeftButton)
    dialog.close()
    with qtbot.waitSignal(offsetting.retired):
        release.set()
    assert services.calls.count("offset_now") == 1


def test_an_automatic_retirement_does_not_take_the_preview_away(
    qtbot: QtBot, dialog: OffsetDialog, services: Any, offsetting: Offsetting
) -> None:
    _wait_for_preview(qtbot, dialog)
    services.automatic_result = services.offset_result
    with qtbot.waitSignal(offsetting.retired):
        offsetting.step_automatically()
    assert _label(dialog, "offsetPreviewTitle").isVisible()
