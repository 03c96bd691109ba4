"""Sending money: nothing is signed before the preview was seen and the password typed; closing means no."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sample_wallet import FRIEND, PASSWORD

from wattback.desktop.background import Background
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.wallet.send_dialog import SendDialog
from wattback.errors import WattbackError


class TransferLostError(WattbackError):
    title = "Nothing was sent"


@pytest.fixture
def dialog(qtbot: QtBot, services: Any, background: Background) -> Iterator[SendDialog]:
    dialog = SendDialog(services, background, None)
    qtbot.addWidget(dialog)
    dialog.open()
    symbols = dialog.findChild(ChoiceBox, "sendSymbol")
    assert symbols is not None
    qtbot.waitUntil(lambda: symbols.count() == 2)
    symbols.setCurrentText("pUSD")
    yield dialog
    dialog.done(0)


def _field(dialog: SendDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def _label(dialog: SendDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def _next(dialog: SendDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "sendNextButton")
    assert found is not None
    return found


def _to_preview(qtbot: QtBot, dialog: SendDialog) -> None:
    _field(dialog, "sendTo").setText(FRIEND)
    _field(dialog, "sendAmount").setText("2.5")
    _next(dialog).click()
    qtbot.waitUntil(lambda: _label(dialog, "sendPreviewTitle") != "")


def _sends(services: Any) -> list[str]:
    return [call for call in services.wallet.calls if call.startswith("send ")]


def test_the_whole_way(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    assert not _next(dialog).isEnabled()
    _to_preview(qtbot, dialog)
    assert f"preview_send {FRIEND} 2.5 pUSD" in services.wallet.calls
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())
    for expected in (
        "Send 2.50 pUSD?",
        "0x 7099 7970 C518",
        "at most 0.00042 PLAY",
        "7.4981 pUSD at least",
        "Practice network",
    ):
        assert expected in shown
    assert not _next(dialog).isEnabled()
    _field(dialog, "sendPassword").setText(PASSWORD)
    assert _next(dialog).text() == "Send 2.50 pUSD"
    with qtbot.waitSignal(dialog.sent):
        _next(dialog).click()
    assert _label(dialog, "sendOutcomeTitle") == "It arrived."
    assert FRIEND in _label(dialog, "sendOutcomeText")
    assert _sends(services) == [f"send {FRIEND} 2.5 pUSD"]
    assert _field(dialog, "sendPassword").text() == ""


@pytest.mark.parametrize("way", ["close", "escape", "enter", "cancel"])
def test_closing_means_no(qtbot: QtBot, dialog: SendDialog, services: Any, way: str) -> None:
    _to_preview(qtbot, dialog)
    _field(dialog, "sendPassword").setText(PASSWORD)
    if way == "close":
        dialog.close()
    elif way == "cancel":
        cancel = dialog.findChild(QPushButton, "sendCancelButton")
        assert cancel is not None
        cancel.click()
    else:
        # Enter presses the default button, and in the preview that is Cancel.
        qtbot.keyClick(dialog, Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    qtbot.wait(50)
    assert _sends(services) == []
    assert _field(dialog, "sendPassword").text() == ""


@pytest.mark.parametrize("field", ["to", "amount", "symbol", ""])
def test_what_speaks_against_it_stands_below_its_field(
    qtbot: QtBot, dialog: SendDialog, services: Any, field: str
) -> None:
    services.wallet.preview = replace(services.wallet.preview, refusal="Not so.", refused_field=field)
    _field(dialog, "sendTo").setText(FRIEND)
    _field(dialog, "sendAmount").setText("2.5")
    _next(dialog).click()
    qtbot.waitUntil(lambda: _label(dialog, f"sendProblem_{field}") == "Not so.")
    others = {"to", "amount", "symbol", ""} - {field}
    assert not any(_label(dialog, f"sendProblem_{other}") for other in others)
    # It goes when something else is typed.
    _field(dialog, "sendAmount").setText("2")
    assert _label(dialog, f"sendProblem_{field}") == ""
    assert _next(dialog).isEnabled()


def test_a_network_that_is_away_is_told_in_the_form(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    def away(*_texts: str) -> None:
        raise TransferLostError("It did not answer.")

    services.wallet.preview_send = away
    _field(dialog, "sendTo").setText(FRIEND)
    _field(dialog, "sendAmount").setText("2.5")
    _next(dialog).click()
    qtbot.waitUntil(lambda: "It did not answer." in _label(dialog, "sendProblem_"))
    assert _next(dialog).isEnabled()


def test_everything_is_a_word(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    everything = dialog.findChild(QPushButton, "sendAll")
    assert everything is not None
    everything.click()
    assert _field(dialog, "sendAmount").text() == "all"


def test_a_warning_is_shown_before_the_password(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    services.wallet.preview = replace(services.wallet.preview, warning="Compare it again, sign by sign.")
    _to_preview(qtbot, dialog)
    assert _label(dialog, "sendWarning") == "Compare it again, sign by sign."


def test_a_wrong_password_is_typed_again_without_another_look(
    qtbot: QtBot, dialog: SendDialog, services: Any
) -> None:
    _to_preview(qtbot, dialog)
    _field(dialog, "sendPassword").setText("wrong")
    _next(dialog).click()
    qtbot.waitUntil(lambda: "does not open" in _label(dialog, "sendPreviewProblem"))
    assert _field(dialog, "sendPassword").text() == ""
    _field(dialog, "sendPassword").setText(PASSWORD)
    _next(dialog).click()
    qtbot.waitUntil(lambda: _label(dialog, "sendOutcomeTitle") == "It arrived.")


def test_a_failure_after_the_signature_is_an_outcome(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    services.wallet.send_result = TransferLostError("The network ran it, and it failed.")
    _to_preview(qtbot, dialog)
    _field(dialog, "sendPassword").setText(PASSWORD)
    with qtbot.waitSignal(dialog.sent):
        _next(dialog).click()
    assert _label(dialog, "sendOutcomeTitle") == "Nothing was sent"
    assert "it failed" in _label(dialog, "sendOutcomeText")


def test_closing_while_it_is_sent_disturbs_nothing(qtbot: QtBot, dialog: SendDialog, services: Any) -> None:
    release, done = Event(), Event()
    services.wallet.before_send = lambda: (release.wait(5), done.set())
    _to_preview(qtbot, dialog)
    _field(dialog, "sendPassword").setText(PASSWORD)
    _next(dialog).click()
    qtbot.waitUntil(lambda: _label(dialog, "sendProgressTitle") == "Sent to the network")
    dialog.close()
    release.set()
    qtbot.waitUntil(done.is_set)


def test_a_watched_account_shows_what_its_wallet_signs(
    qtbot: QtBot, dialog: SendDialog, services: Any
) -> None:
    services.wallet.preview = replace(services.wallet.preview, is_watched=True)
    _to_preview(qtbot, dialog)
    assert not _field(dialog, "sendPassword").isVisible()
    assert _next(dialog).text() == "Show what to sign"
    _next(dialog).click()
    json = dialog.findChild(QPlainTextEdit, "requestJson")
    assert json is not None
    qtbot.waitUntil(json.isVisible)
    assert json.toPlainText() == '{"to": "0x"}'
    assert _sends(services) == []
