"""The first wallet: words shown once, three asked back, created only at the end, gone when closed."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

PASSWORD = "correct horse"


@pytest.fixture
def dialog(qtbot: QtBot, services: Any, background: Background) -> Iterator[WalletDialog]:
    dialog = WalletDialog(services, background, None, is_practice=True)
    qtbot.addWidget(dialog)
    dialog.open()
    yield dialog
    dialog.done(0)


def _press(qtbot: QtBot, dialog: WalletDialog, name: str = "walletNextButton") -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _field(dialog: WalletDialog, name: str) -> QLineEdit:
    field = dialog.findChild(QLineEdit, name)
    assert field is not None
    return field


def _problem(dialog: WalletDialog) -> str:
    label = dialog.findChild(QLabel, "walletProblem")
    assert label is not None
    return label.text() if label.isVisible() else ""


def _words(dialog: WalletDialog) -> list[str]:
    labels = [dialog.findChild(QLabel, f"walletWord{number}") for number in range(1, 13)]
    return [label.text().split()[1] for label in labels if label is not None and label.isVisible()]


def _to_words(qtbot: QtBot, dialog: WalletDialog) -> list[str]:
    _field(dialog, "walletPassword").setText(PASSWORD)
    _field(dialog, "walletPasswordAgain").setText(PASSWORD)
    _press(qtbot, dialog)
    qtbot.waitUntil(lambda: len(_words(dialog)) == 12)
    return _words(dialog)


def _confirm(dialog: WalletDialog, words: list[str]) -> None:
    for number in (1, 2, 3):
        field = _field(dialog, f"walletConfirm{number}")
        field.setText(words[int(field.accessibleName().removeprefix("Word ")) - 1])


def test_the_whole_way_creates_the_wallet_from_the_words_shown(
    qtbot: QtBot, dialog: WalletDialog, services: Any
) -> None:
    words = _to_words(qtbot, dialog)
    _press(qtbot, dialog)
    _confirm(dialog, words)
    assert services.created == []
    with qtbot.waitSignal(dialog.wallet_created) as created:
        _press(qtbot, dialog)
    assert services.created == [(" ".join(words), PASSWORD)]
    address = dialog.findChild(QLabel, "walletAddress")
    assert address is not None
    assert created.args == [address.text()]


@pytest.mark.parametrize(
    ("password", "again", "problem"),
    [("short", "short", "at least 8"), ("long enough", "long enouhg", "differ"), ("", "", "at least 8")],
)
def test_a_weak_or_mistyped_password_is_refused(
    qtbot: QtBot, dialog: WalletDialog, services: Any, password: str, again: str, problem: str
) -> None:
    _field(dialog, "walletPassword").setText(password)
    _field(dialog, "walletPasswordAgain").setText(again)
    _press(qtbot, dialog)
    assert problem in _problem(dialog)
    assert services.calls == []


def test_a_wrong_word_does_not_create_and_back_shows_the_words_again(
    qtbot: QtBot, dialog: WalletDialog, services: Any
) -> None:
    words = _to_words(qtbot, dialog)
    _press(qtbot, dialog)
    assert _words(dialog) == []
    _confirm(dialog, words)
    _field(dialog, "walletConfirm2").setText("zebra")
    _press(qtbot, dialog)
    assert "is not the one that was shown" in _problem(dialog)
    _press(qtbot, dialog, "walletBackButton")
    assert _words(dialog) == words
    _press(qtbot, dialog)
    _confirm(dialog, [f"  {word.upper()} " for word in words])
    with qtbot.waitSignal(dialog.wallet_created):
        _press(qtbot, dialog)
    assert services.calls.count("new_recovery_words") == 1


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_closing_at_any_step_leaves_no_wallet_and_no_words(
    qtbot: QtBot, dialog: WalletDialog, services: Any, steps: int
) -> None:
    if steps:
        words = _to_words(qtbot, dialog)
    if steps == 2:
        _press(qtbot, dialog)
        _confirm(dialog, words)
    dialog.close()
    qtbot.wait(50)
    assert services.created == []
    left = [each.text() for each in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QLabel, "word"))]
    assert not any(left)
    assert PASSWORD not in repr(vars(dialog))
    assert "absorb" not in repr(vars(dialog))


def test_a_failure_keeps_the_step_and_says_why(qtbot: QtBot, dialog: WalletDialog, services: Any) -> None:
    def fail() -> str:
        raise WattbackError("No randomness to be had. Nothing was made. Try again.")

    services.new_recovery_words = fail
    _field(dialog, "walletPassword").setText(PASSWORD)
    _field(dialog, "walletPasswordAgain").setText(PASSWORD)
    _press(qtbot, dialog)
    qtbot.waitUntil(lambda: "No randomness" in _problem(dialog))
    assert _field(dialog, "walletPassword").isVisible()
