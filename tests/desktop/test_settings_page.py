"""The page Settings: everything there is, found by typing, changed at once or refused with the reason."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.switch import Switch
from wattback.desktop.look.theme import LIGHT
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.page import PageContext
from wattback.desktop.page_area import PageArea
from wattback.desktop.settings.page import SettingsPage
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.errors import WattbackError
from wattback.ledger.setting_table import SETTINGS

from .conftest import SampleServices, destroy


class DiskFullError(WattbackError):
    title = "The disk is full"

    def __init__(self) -> None:
        super().__init__("Nothing was changed.")


@pytest.fixture
def page(
    services: SampleServices, background: Background, offsetting: Offsetting, qtbot: QtBot
) -> Iterator[SettingsPage]:
    area = PageArea(SettingsPage(PageContext(services, background, offsetting, LIGHT)))
    area.resize(760, 900)
    area.show()
    assert isinstance(area.page, SettingsPage)
    area.page.came_to_front()
    qtbot.waitUntil(lambda: _row(area.page, "language").isVisible())
    yield area.page
    area.hide()
    destroy(area)


def _find(page: QWidget, kind: type[Any], name: str) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def _row(page: QWidget, key: str) -> QWidget:
    return _find(page, QWidget, f"row {key}")  # type: ignore[no-any-return]


def _problem(page: QWidget, key: str) -> str:
    label = _find(page, QLabel, f"problem {key}")
    return label.text() if label.isVisible() else ""


def _type(page: QWidget, key: str, text: str) -> QLineEdit:
    field: QLineEdit = _find(page, QLineEdit, f"setting {key}")
    field.setText(text)
    field.editingFinished.emit()
    return field


def _choose(page: QWidget, key: str, words: str) -> None:
    box: QComboBox = _find(page, QComboBox, f"setting {key}")
    index = box.findText(words)
    assert index >= 0, [box.itemText(each) for each in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def _switch(page: QWidget, key: str) -> Switch:
    return _find(page, Switch, f"setting {key}")  # type: ignore[no-any-return]


def _visible_rows(page: QWidget) -> set[str]:
    return {
        each.objectName().removeprefix("row ")
        for each in page.findChildren(QWidget)
        if each.objectName().startswith("row ") and each.isVisible()
    }


def test_every_setting_has_a_row(page: SettingsPage) -> None:
    assert _visible_rows(page) == {*SETTINGS, "session", "grid-key", "nodes", "about"}


def test_while_it_reads_it_says_so(
    services: SampleServices, background: Background, offsetting: Offsetting
) -> None:
    made = SettingsPage(PageContext(services, background, offsetting, LIGHT))
    made.show()
    assert _find(made, QLabel, "settingsStateReading").isVisible()
    destroy(made)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("caps.per_day_micro", {"caps.per_day_micro"}),
        ("24 hours", {"caps.per_day_micro"}),
        ("deutsch", {"language"}),
        ("electricity maps", {"grid.live", "grid.electricity_maps_zone", "grid-key"}),
        ("doctor", {"about"}),
        ("rpc", {"nodes"}),
        ("autostart", {"session"}),
    ],
)
def test_typing_finds_by_title_help_word_and_key(page: SettingsPage, text: str, found: set[str]) -> None:
    QTest.keyClicks(_find(page, QLineEdit, "settingsSearch"), text)
    assert _visible_rows(page) == found


def test_nothing_found_says_so(page: SettingsPage) -> None:
    page.search_for("quantum")
    assert _visible_rows(page) == set()
    assert _find(page, QLabel, "settingsFound").text().startswith("Nothing is called that.")
    page.search_for("")
    assert len(_visible_rows(page)) == len(SETTINGS) + 4


def test_a_switch_takes_effect_at_once(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.refresh_wanted):
        QTest.mouseClick(_switch(page, "notifications.weekly"), Qt.MouseButton.LeftButton)
    assert services.choices.values["notifications.weekly"] is False
    assert _find(page, QPushButton, "reset notifications.weekly").isVisible()


def test_a_switch_is_thrown_with_the_space_bar(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    switch = _switch(page, "imports.watch")
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: services.choices.values["imports.watch"] is True)


def test_language_and_appearance_are_told_to_the_window(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.language_changed):
        _choose(page, "language", "Deutsch")
    with qtbot.waitSignal(page.appearance_changed):
        _choose(page, "appearance", "Dark")


def test_a_zone_is_found_by_part_of_its_name(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    box: QComboBox = _find(page, QComboBox, "setting footprint.zone")
    field = box.lineEdit()
    assert field is not None
    field.setText("califor")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: services.choices.values["footprint.zone"] == "US-CAMX")
    qtbot.waitUntil(_find(page, QPushButton, "reset footprint.zone").isVisible)
    field.setText("nowhere at all")
    field.editingFinished.emit()
    assert "California" in box.currentText()
    _choose(page, "footprint.zone", "Each provider's usual market")
    qtbot.waitUntil(lambda: services.choices.values["footprint.zone"] is None)


def test_what_cannot_be_is_said_in_the_row_and_not_stored(
    page: SettingsPage, services: SampleServices
) -> None:
    field = _type(page, "offset.max_age_days", "0")
    assert _problem(page, "offset.max_age_days") == "It can be from 1 to 3,660."
    assert field.text() == "0"
    assert services.choices.values["offset.max_age_days"] == 31
    _type(page, "offset.max_age_days", "31")
    assert _problem(page, "offset.max_age_days") == ""


def test_a_figure_is_stored_in_its_own_unit(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    _type(page, "offset.fee_share_max", "7.5")
    qtbot.waitUntil(lambda: services.choices.values["offset.fee_share_max"] == 0.075)
    _type(page, "budget.energy_wh", "1,500")
    qtbot.waitUntil(lambda: services.choices.values["budget.energy_wh"] == 1500.0)
    _type(page, "budget.energy_wh", "")
    qtbot.waitUntil(lambda: services.choices.values["budget.energy_wh"] is None)


def test_a_refusal_rolls_back_and_says_why(
    page: SettingsPage, services: SampleServices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(services, "set_setting", refuse)
    switch = _switch(page, "notifications.failed")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: _problem(page, "notifications.failed") == "The disk is full. Nothing was changed."
    )
    assert switch.isChecked()


def test_less_money_needs_no_password(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    _type(page, "caps.per_day_micro", "1.5")
    qtbot.waitUntil(lambda: services.choices.values["caps.per_day_micro"] == 1_500_000)
    assert page.findChild(PasswordDialog) is None


def _password_dialog(page: SettingsPage, qtbot: QtBot) -> PasswordDialog:
    qtbot.waitUntil(lambda: page.window().findChild(PasswordDialog) is not None)
    return _find(page.window(), PasswordDialog, "passwordDialog")  # type: ignore[no-any-return]


def test_more_money_asks_for_the_password(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    _type(page, "caps.per_day_micro", "20")
    dialog = _password_dialog(page, qtbot)
    assert services.choices.values["caps.per_day_micro"] == 2_000_000
    QTest.keyClicks(_find(dialog, QLineEdit, "passwordField"), "correct horse")
    QTest.mouseClick(_find(dialog, QPushButton, "passwordAgreeButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.choices.values["caps.per_day_micro"] == 20_000_000)
    assert _problem(page, "caps.per_day_micro") == ""


def test_closing_the_password_means_no(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    field = _type(page, "caps.per_day_micro", "20")
    _password_dialog(page, qtbot).reject()
    qtbot.waitUntil(lambda: field.text() == "2")
    assert services.choices.values["caps.per_day_micro"] == 2_000_000


def test_a_wrong_password_changes_nothing_and_says_so(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    field = _type(page, "caps.per_day_micro", "20")
    dialog = _password_dialog(page, qtbot)
    dialog.accepted_with.emit("wrong horse")
    qtbot.waitUntil(lambda: "password" in _problem(page, "caps.per_day_micro").lower())
    assert field.text() == "2"
    assert services.choices.values["caps.per_day_micro"] == 2_000_000
    dialog.accept()


def test_the_brake_is_pulled_at_once_and_released_with_the_password(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    QTest.mouseClick(_switch(page, "payments.stopped"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.choices.values["payments.stopped"] is True)
    qtbot.waitUntil(lambda: _find(page, QPushButton, "reset payments.stopped").isVisible())
    QTest.mouseClick(_switch(page, "payments.stopped"), Qt.MouseButton.LeftButton)
    dialog = _password_dialog(page, qtbot)
    assert services.choices.values["payments.stopped"] is True
    dialog.reject()
    qtbot.waitUntil(lambda: _switch(page, "payments.stopped").isChecked())


def test_remembering_switched_off_takes_the_password_out_of_the_keyring(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    switch = _switch(page, "wallet.remember_unlock")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.choices.values["wallet.remember_unlock"] is True)
    assert services.choices.forgotten == 0
    qtbot.waitUntil(lambda: _find(page, QPushButton, "reset wallet.remember_unlock").isVisible())
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.choices.forgotten == 1)


def test_reset_brings_back_the_default(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    reset = _find(page, QPushButton, "reset offset.threshold_wh")
    assert not reset.isVisible()
    _type(page, "offset.threshold_wh", "2000")
    qtbot.waitUntil(reset.isVisible)
    assert reset.toolTip() == "Back to the default: 100"
    assert reset.accessibleName() == "Reset Enough is due from"
    reset.click()
    qtbot.waitUntil(
        lambda: services.choices.values["offset.threshold_wh"] == SETTINGS["offset.threshold_wh"].default
    )


def test_amounts_stand_in_the_token_of_the_chosen_network(page: SettingsPage, qtbot: QtBot) -> None:
    def units() -> set[str]:
        row = _row(page, "caps.per_day_micro")
        return {label.text() for label in row.findChildren(QLabel)}

    assert "pUSD" in units()
    _choose(page, "network", "Polygon")
    qtbot.waitUntil(lambda: "USDC" in units())


def test_two_quick_changes_end_in_the_second(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    services.delay_s = 0.05
    _type(page, "offset.threshold_wh", "200")
    _type(page, "offset.threshold_wh", "300")
    qtbot.waitUntil(lambda: services.choices.values["offset.threshold_wh"] == 300.0)
    services.delay_s = 0.0


def test_what_is_being_typed_survives_reading_again(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    field: QLineEdit = _find(page, QLineEdit, "setting offset.threshold_wh")
    field.setText("12")
    services.choices.values["notifications.weekly"] = False
    page.came_to_front()
    qtbot.waitUntil(lambda: not _switch(page, "notifications.weekly").isChecked())
    assert field.text() == "12"


def test_a_wheel_over_a_list_changes_nothing(page: SettingsPage, services: SampleServices) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    box: QComboBox = _find(page, QComboBox, "setting offset.mode")
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        *(middle, QPointF(box.mapToGlobal(middle.toPoint())), QPoint(0, -40), QPoint(0, -240)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "When I say so"
    assert services.choices.values["offset.mode"] == "manual"


def test_nodes_are_typed_one_a_line(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    assert _find(page, QLabel, "nodesNow").text() == "Asks: publicnode.com, drpc.org"
    use = _find(page, QPushButton, "nodesUseButton")
    assert not use.isEnabled()
    _find(page, QPlainTextEdit, "nodesField").setPlainText("https://one.example/\nhttps://two.example/\n")
    use.click()
    expected = ("polygon", ("https://one.example/", "https://two.example/"))
    qtbot.waitUntil(lambda: services.choices.chosen_nodes == [expected])
    _find(page, QPushButton, "nodesShippedButton").click()
    qtbot.waitUntil(lambda: services.choices.chosen_nodes == [expected, ("polygon", ())])


def test_a_refused_node_stays_typed(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    services.choices.nodes_failure = DiskFullError()
    field = _find(page, QPlainTextEdit, "nodesField")
    field.setPlainText("http://one.example/")
    _find(page, QPushButton, "nodesUseButton").click()
    qtbot.waitUntil(lambda: _problem(page, "nodes") == "The disk is full. Nothing was changed.")
    assert field.toPlainText() == "http://one.example/"


def test_a_key_is_handed_over_and_does_not_stay_on_the_screen(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    field: QLineEdit = _find(page, QLineEdit, "gridKeyField")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    keep = _find(page, QPushButton, "gridKeyKeepButton")
    assert not keep.isEnabled()
    QTest.keyClicks(field, "a-key-of-mine")
    keep.click()
    qtbot.waitUntil(lambda: _problem(page, "grid-key") == "The key is kept in the system keyring.")
    assert services.choices.grid_keys == ["a-key-of-mine"]
    assert field.text() == ""
    _find(page, QPushButton, "gridKeyForgetButton").click()
    qtbot.waitUntil(lambda: _problem(page, "grid-key") == "No key is kept any more.")
    assert services.choices.grid_keys[-1] == ""


def test_a_keyring_that_is_not_there_is_said_and_the_key_stays_typed(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    services.choices.nodes_failure = DiskFullError()
    field: QLineEdit = _find(page, QLineEdit, "gridKeyField")
    field.setText("a-key-of-mine")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _problem(page, "grid-key") == "The disk is full. Nothing was changed.")
    assert field.text() == "a-key-of-mine"


def test_checking_says_what_is_missing_first(page: SettingsPage, qtbot: QtBot) -> None:
    _find(page, QPushButton, "checkButton").click()
    qtbot.waitUntil(lambda: page.findChild(QLabel, "check1") is not None)
    assert _find(page, QLabel, "check0").text() == (
        "Missing: Firefox is not linked. Run `wattback host install`."
    )
    assert _find(page, QLabel, "check1").text().startswith("Well: The ledger at ")


def test_estimating_again_says_what_came_of_it(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    _find(page, QPushButton, "estimateAgainButton").click()
    qtbot.waitUntil(lambda: _find(page, QLabel, "aboutResult").isVisible())
    assert "recompute" in services.calls
    assert _find(page, QLabel, "aboutResult").text() == "Everything is estimated with today's tables."


def test_the_first_minute_and_imports_are_a_button_away(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.welcome_wanted):
        _find(page, QPushButton, "welcomeButton").click()
    with qtbot.waitSignal(page.imports_wanted):
        _find(page, QPushButton, "importsButton").click()


def test_starting_with_the_session(page: SettingsPage, services: SampleServices, qtbot: QtBot) -> None:
    before = services.setup.starts_with_session()
    QTest.mouseClick(_switch(page, "session"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.setup.starts_with_session() is not before)


def test_what_cannot_be_read_is_said_and_tried_again(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    services.choices.failure = DiskFullError()
    page.came_to_front()
    qtbot.waitUntil(lambda: _find(page, QLabel, "settingsStateFailure").isVisible())
    assert _visible_rows(page) == set()
    services.choices.failure = None
    _find(page, QPushButton, "settingsStateRetryButton").click()
    qtbot.waitUntil(lambda: _row(page, "language").isVisible())


def test_what_the_tray_changed_is_read_again(
    page: SettingsPage, services: SampleServices, qtbot: QtBot
) -> None:
    page.show_snapshot(services.current)
    services.choices.values["counting.paused"] = True
    page.show_snapshot(replace(services.current, counting_paused=True))
    qtbot.waitUntil(_switch(page, "counting.paused").isChecked)


@pytest.mark.parametrize("width", [432, 560, 760, 1100, 1500, 2400])
def test_every_width_fits(page: SettingsPage, qtbot: QtBot, width: int) -> None:
    area = page.window()
    assert isinstance(area, PageArea)
    area.resize(1500, 900)
    area.resize(width, 900)
    qtbot.waitUntil(lambda: page.width() == area.viewport().width())
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QPushButton | QLineEdit | QComboBox | Switch):
            assert widget.mapTo(page, QPoint(0, 0)).x() + widget.width() <= page.width(), widget.objectName()


def test_every_control_has_a_name_and_is_reached_by_tab(page: SettingsPage) -> None:
    for kind in (QPushButton, ChoiceBox, QLineEdit, Switch, QPlainTextEdit):
        for widget in page.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName(), widget.objectName()
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()
