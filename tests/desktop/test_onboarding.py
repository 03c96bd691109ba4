"""The first minute: every step works alone, skipping and closing keep nothing, money stays off unless agreed to."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wattback.desktop import preferences
from wattback.desktop.app import Companion
from wattback.desktop.background import Background
from wattback.desktop.onboarding.dialog import WelcomeDialog
from wattback.desktop.onboarding.policy_step import forecast_words
from wattback.desktop.services.snapshot import ChartHour
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.footprint import Range

ABOUT, BROWSERS, PLACE, IMPORTS, WALLET, POLICY, SESSION = range(7)


@pytest.fixture
def dialog(qtbot: QtBot, services: Any, background: Background) -> WelcomeDialog:
    dialog = WelcomeDialog(services, background, None)
    qtbot.addWidget(dialog)
    dialog.show_snapshot(services.current)
    dialog.open()
    return dialog


def _press(inside: QWidget, name: str) -> None:
    _button(inside, name).click()


def _button(inside: QWidget, name: str) -> QAbstractButton:
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    return button


def _texts(inside: QWidget) -> str:
    return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.isVisible())


def test_next_walks_through_every_step_and_ends(qtbot: QtBot, dialog: WelcomeDialog) -> None:
    for index in range(dialog.count):
        qtbot.waitUntil(lambda wanted=index: dialog.current == wanted)
        qtbot.wait(30)
        assert _button(dialog, "welcomeSkipButton").isVisible() == (index < SESSION)
        _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_skipping_everything_changes_nothing(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    for _ in range(SESSION):
        _press(dialog, "welcomeSkipButton")
    assert dialog.current == SESSION
    dialog.reject()
    qtbot.wait(50)
    assert not any(call.startswith(("set_setting", "create_wallet")) for call in services.calls)
    assert services.setup.calls == ["browsers"]
    assert services.imports.imported == []


def test_back_goes_back_and_the_dots_say_where(dialog: WelcomeDialog) -> None:
    dots = dialog.findChild(QWidget, "welcomeDots")
    assert dots is not None
    assert dots.accessibleName() == "Step 1 of 7"
    assert not _button(dialog, "welcomeBackButton").isEnabled()
    dialog.go_to(PLACE)
    assert dots.accessibleName() == "Step 3 of 7"
    _press(dialog, "welcomeBackButton")
    assert dialog.current == BROWSERS


def test_it_says_what_it_never_does(dialog: WelcomeDialog) -> None:
    said = _texts(dialog)
    assert "never keeps what you write" in said
    assert "never pays by itself" in said
    assert "practice certificate is worthless" in said


def test_browsers_are_linked_and_sandboxed_ones_say_what_helps(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    dialog.go_to(BROWSERS)
    qtbot.waitUntil(lambda: "Google Chrome: not linked" in _texts(dialog))
    assert "Install Chromium as a package" in _texts(dialog)
    _press(dialog, "linkBrowsersButton")
    qtbot.waitUntil(lambda: "Google Chrome: ✓ linked" in _texts(dialog))
    qtbot.waitUntil(lambda: not _button(dialog, "linkBrowsersButton").isVisible())


def test_linking_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    from sample_setup import FolderNotWritable

    services.setup.link_failure = FolderNotWritable()
    dialog.go_to(BROWSERS)
    qtbot.waitUntil(lambda: _button(dialog, "linkBrowsersButton").isVisible())
    _press(dialog, "linkBrowsersButton")
    qtbot.waitUntil(lambda: "Permission denied" in _texts(dialog))
    assert _button(dialog, "linkBrowsersButton").isEnabled()


def test_without_a_browser_it_says_what_to_do(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    services.setup.found = ()
    dialog.go_to(BROWSERS)
    qtbot.waitUntil(lambda: "No browser that Wattback knows" in _texts(dialog))


def test_the_extensions_folder_can_be_copied(qtbot: QtBot, dialog: WelcomeDialog) -> None:
    dialog.go_to(BROWSERS)
    qtbot.waitUntil(lambda: dialog.findChild(QAbstractButton, "copyFirefoxFolderButton") is not None)
    _press(dialog, "copyFirefoxFolderButton")
    assert QGuiApplication.clipboard().text() == "/home/ada/wattback/extension/.output/firefox-mv3"


def test_the_first_answer_is_noticed_while_it_is_waited_for(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    dialog.go_to(BROWSERS)
    bar = dialog.findChild(QProgressBar, "firstAnswerBar")
    assert bar is not None
    qtbot.waitUntil(lambda: "Waiting for your first answer…" in _texts(dialog))
    qtbot.wait(50)
    assert bar.isVisible()
    services.setup.answers = 1
    dialog.show_snapshot(services.current)
    qtbot.waitUntil(lambda: "Got it: your first answer is counted." in _texts(dialog))
    assert not bar.isVisible()
    assert "The last one: gpt-5 at chatgpt, 0.12 Wh (0.040–0.37)" in _texts(dialog)
    services.setup.answers = 2
    dialog.show_snapshot(services.current)
    qtbot.wait(50)
    assert "Got it" in _texts(dialog)


def test_who_counted_before_is_told_so(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    services.setup.answers = 100
    dialog.go_to(BROWSERS)
    qtbot.waitUntil(lambda: "Your answers are being counted." in _texts(dialog))


def test_the_usual_place_holds_unless_another_is_chosen(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    dialog.go_to(PLACE)
    zones = dialog.findChild(QComboBox, "zoneBox")
    assert zones is not None
    qtbot.waitUntil(lambda: zones.count() > 0)
    assert _button(dialog, "usualPlaceButton").isChecked()
    assert zones.currentData() == "DEU", "the clock's suggestion is at hand, and not taken by itself"
    assert "clock suggests Germany" in _texts(dialog)
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: dialog.current == IMPORTS)
    assert services.choices.values["footprint.zone"] is None
    _press(dialog, "welcomeBackButton")
    _press(dialog, "ownPlaceButton")
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: dialog.current == IMPORTS)
    assert services.choices.values["footprint.zone"] == "DEU"


def test_what_is_found_is_imported_when_it_is_ticked(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    refreshed: list[bool] = []
    dialog.refresh_wanted.connect(lambda: refreshed.append(True))
    dialog.go_to(IMPORTS)
    qtbot.waitUntil(lambda: len(dialog.findChildren(QCheckBox, "foundHistoryBox")) == 3)
    boxes = dialog.findChildren(QCheckBox, "foundHistoryBox")
    assert not any(box.isChecked() for box in boxes)
    assert not _button(dialog, "bringAlongButton").isEnabled()
    for box in boxes[:2]:
        box.click()
    _press(dialog, "bringAlongButton")
    qtbot.waitUntil(lambda: len(services.imports.imported) == 2)
    qtbot.waitUntil(lambda: refreshed == [True])
    assert [kind for kind, _ in services.imports.imported] == ["claude-code", "codex"]
    assert "11,238 new answers" in _texts(dialog)
    assert "1,200 answers known before, not counted twice." in _texts(dialog)


def test_leaving_the_step_stops_what_is_half_read(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    services.imports.steps = 10_000
    dialog.go_to(IMPORTS)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QCheckBox, "foundHistoryBox")))
    dialog.findChildren(QCheckBox, "foundHistoryBox")[0].click()
    _press(dialog, "bringAlongButton")
    qtbot.waitUntil(lambda: "import claude-code" in services.imports.calls)
    dialog.reject()
    qtbot.wait(100)
    assert services.imports.imported == []


def test_closing_the_wallets_dialog_leaves_no_wallet(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    dialog.show_snapshot(replace(services.current, wallet_address=None))
    dialog.go_to(WALLET)
    _press(dialog, "welcomeWalletButton")
    wallet = dialog.findChild(WalletDialog)
    assert wallet is not None
    wallet.reject()
    qtbot.wait(50)
    assert services.created == []
    assert _button(dialog, "welcomeWalletButton").isVisible()


def test_a_wallet_that_is_there_is_shown(dialog: WelcomeDialog, services: Any) -> None:
    dialog.go_to(WALLET)
    assert not _button(dialog, "welcomeWalletButton").isVisible()
    assert "Your wallet is ready" in _texts(dialog)


def test_without_a_wallet_nothing_happens_by_itself(dialog: WelcomeDialog, services: Any) -> None:
    dialog.show_snapshot(replace(services.current, wallet_address=None))
    dialog.go_to(POLICY)
    assert not _button(dialog, "automaticModeButton").isEnabled()
    assert "Without a wallet" in _texts(dialog)


def test_you_decide_is_what_holds(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    dialog.go_to(POLICY)
    assert _button(dialog, "manualModeButton").isChecked()
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: dialog.current == SESSION)
    assert services.choices.values["offset.mode"] == "manual"


@pytest.mark.parametrize("way", ["close the first minute", "close the question", "wrong password"])
def test_automatic_stays_off_without_the_password(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any, way: str
) -> None:
    dialog.go_to(POLICY)
    qtbot.wait(50)
    _press(dialog, "automaticModeButton")
    if way == "close the first minute":
        dialog.reject()
        qtbot.wait(50)
    else:
        _press(dialog, "welcomeNextButton")
        qtbot.waitUntil(lambda: dialog.findChild(PasswordDialog) is not None)
        question = dialog.findChild(PasswordDialog)
        assert question is not None
        if way == "close the question":
            question.reject()
        else:
            field = question.findChild(QLineEdit, "passwordField")
            assert field is not None
            field.setText("wrong")
            _press(question, "passwordAgreeButton")
            qtbot.waitUntil(
                lambda: any(call.startswith("set_setting offset.mode") for call in services.calls)
            )
        qtbot.waitUntil(lambda: _button(dialog, "manualModeButton").isChecked())
        assert dialog.current == POLICY
    assert services.choices.values["offset.mode"] == "manual"


def test_automatic_with_the_password(qtbot: QtBot, dialog: WelcomeDialog, services: Any) -> None:
    dialog.go_to(POLICY)
    qtbot.wait(50)
    _press(dialog, "automaticModeButton")
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: dialog.findChild(PasswordDialog) is not None)
    question = dialog.findChild(PasswordDialog)
    assert question is not None
    field = question.findChild(QLineEdit, "passwordField")
    assert field is not None
    field.setText("correct horse")
    _press(question, "passwordAgreeButton")
    qtbot.waitUntil(lambda: dialog.current == SESSION)
    assert services.choices.values["offset.mode"] == "automatic"


def _hours(days: int) -> tuple[ChartHour, ...]:
    return tuple(ChartHour(86_400_000 * day, 2, Range(1.0, 2.0, 6.0), 0.0) for day in range(days))


def test_the_forecast_is_the_persons_own_history_with_its_range() -> None:
    assert "Nothing is known" in forecast_words(())
    assert "Too early to say" in forecast_words(_hours(2))
    assert forecast_words(_hours(10)) == (
        "In 10 days your answers took 20 Wh (10–60). A year like that comes to some 730 Wh (360–2,200)."
    )


def test_starting_with_the_session_is_kept_at_the_end(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    dialog.go_to(SESSION)
    box = _button(dialog, "startWithSessionBox")
    qtbot.waitUntil(box.isEnabled)
    box.click()
    assert not services.setup.starts
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: services.setup.starts)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_session_that_cannot_be_changed_says_why(
    qtbot: QtBot, dialog: WelcomeDialog, services: Any
) -> None:
    from sample_setup import FolderNotWritable

    services.setup.start_failure = FolderNotWritable()
    dialog.go_to(SESSION)
    box = _button(dialog, "startWithSessionBox")
    qtbot.waitUntil(box.isEnabled)
    box.click()
    _press(dialog, "welcomeNextButton")
    qtbot.waitUntil(lambda: "Permission denied" in _texts(dialog))
    assert dialog.isVisible()
    assert not box.isChecked()


def test_no_step_needs_more_than_the_narrowest_window(dialog: WelcomeDialog, qtbot: QtBot) -> None:
    dialog.resize(dialog.minimumWidth(), 620)
    for index in range(dialog.count):
        dialog.go_to(index)
        qtbot.wait(60)
        for label in dialog.findChildren(QLabel):
            if label.isVisible():
                right = label.mapTo(dialog, label.rect().topRight()).x()
                assert right <= dialog.width(), label.text()


def test_it_opens_at_the_first_start_and_not_again(
    qtbot: QtBot, qapp: QApplication, services: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from .conftest import stop

    first = Companion(qapp, services, start_hidden=False)
    try:
        first.start()
        qtbot.waitUntil(lambda: first.window.findChild(WelcomeDialog) is not None)
        welcome = first.window.findChild(WelcomeDialog)
        assert welcome is not None
        qtbot.keyClick(welcome, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: preferences.load().onboarding_done)
        first.watch.refresh()
        qtbot.wait(100)
        assert first.window.findChild(WelcomeDialog) is None
        # From the settings it opens as often as one likes.
        first.window.welcome_wanted.emit()
        first.window.welcome_wanted.emit()
        assert len(first.window.findChildren(WelcomeDialog)) == 1
    finally:
        stop(first)
    second = Companion(qapp, services, start_hidden=False)
    try:
        second.start()
        qtbot.wait(200)
        assert second.window.findChild(WelcomeDialog) is None
    finally:
        stop(second)


def test_the_focus_goes_on_when_its_button_is_done(dialog: WelcomeDialog) -> None:
    dialog.go_to(BROWSERS)
    after: QWidget | None = dialog.findChild(QPushButton, "linkBrowsersButton")
    own_buttons = ("welcomeNextButton", "welcomeSkipButton", "welcomeBackButton")
    while after is not None and after.objectName() not in own_buttons:
        after = after.nextInFocusChain()
    assert after is not None
    assert after.objectName() == "welcomeNextButton"
