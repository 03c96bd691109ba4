"""The page Offsets: what is due and why, what is under way, what was retired, what only a person decides."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from sample_offsets import many_lines, real_overview, sample_line, sample_overview, sample_running
from sample_wallet import PASSWORD

from wattback.desktop.background import Background
from wattback.desktop.look.theme import ThemeFollower
from wattback.desktop.offsets.offer_dialog import OfferDialog
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.offsets.page import OffsetsPage
from wattback.desktop.page import PageContext
from wattback.desktop.services.offsets import BesideOffsets
from wattback.desktop.wallet.form_dialog import FormDialog
from wattback.errors import WattbackError

from .conftest import destroy, sample_certificate

_Child = TypeVar("_Child", bound=QWidget)
MakePage = Callable[..., OffsetsPage]


class LedgerAwayError(WattbackError):
    title = "The ledger is busy"


@pytest.fixture
def make_page(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting, themes: ThemeFollower
) -> Iterator[MakePage]:
    made: list[OffsetsPage] = []

    def make(width: int = 1100) -> OffsetsPage:
        page = OffsetsPage(PageContext(services, background, offsetting, themes.theme))
        made.append(page)
        page.resize(width, 900)
        page.show()
        page.show_snapshot(services.current)
        page.came_to_front()
        return page

    yield make
    for each in made:
        destroy(each)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages that would have been shown in the browser."""
    seen: list[str] = []

    def note(url: QUrl) -> bool:
        seen.append(url.toString())
        return True

    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", note)
    return seen


def _part(inside: QWidget, kind: type[_Child], name: str) -> _Child:
    found = inside.findChild(kind, name)
    assert found is not None, name
    return found


def _text(inside: QWidget, name: str) -> str:
    shown = [each for each in inside.findChildren(QLabel, name) if each.isVisibleTo(inside)]
    return shown[0].text() if shown else ""


def _shown(inside: QWidget, name: str) -> bool:
    return any(each.isVisible() for each in inside.findChildren(QPushButton, name))


def _press(inside: QWidget, name: str) -> None:
    button = next(each for each in inside.findChildren(QPushButton, name) if each.isVisible())
    assert button.isEnabled()
    button.click()


def _filled(qtbot: QtBot, page: OffsetsPage) -> None:
    qtbot.waitUntil(lambda: _text(page, "dueRange") != "")
    qtbot.waitUntil(lambda: "Reading" not in _text(page, "batchesLoading"))


def test_what_is_due_has_its_range_and_what_it_is_for(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    _filled(qtbot, page)
    assert _text(page, "dueRange") == (
        "Estimated 23 Wh (12–38). Retired would be 38.214 Wh: the upper end of the estimate."
    )
    assert _text(page, "dueFor") == "For 71 answers."
    assert (
        _text(page, "matchedShareText")
        == "Matched so far: 412.907 Wh, 92\u00a0% of all that was to be matched."
    )
    assert _text(page, "dueOutlook").startswith("Next: about 120 Wh around 3 December")


def test_nothing_due_is_said_plainly(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.offsets.seen = replace(
        sample_overview(), due_mwh=0, matched_mwh=0, oldest_at_ms=None, due_answers=0
    )
    services.offsets.lines = ()
    page = make_page()
    _filled(qtbot, page)
    assert _text(page, "dueRange") == "Nothing is due."
    assert _text(page, "dueFor") == _text(page, "matchedShareText") == ""
    assert _text(page, "noBatches").startswith("None yet.")
    assert not _part(page, QTableWidget, "batchesTable").isVisible()


def test_the_rules_stand_in_words_and_lead_to_the_settings(qtbot: QtBot, make_page: MakePage) -> None:
    page = make_page()
    _filled(qtbot, page)
    assert "Enough is 100 Wh, or what is 31 days old." in _text(page, "policyWords")
    month = _part(page, QProgressBar, "capBar2")
    assert (month.value(), month.accessibleName()) == (960, "in 31 days: 9.60 pUSD of 10.00 pUSD")
    with qtbot.waitSignal(page.go_to) as gone:
        _press(page, "policySettingsButton")
    assert gone.args == ["settings", ""]


def test_the_brake_is_pulled_and_released(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    page = make_page()
    _filled(qtbot, page)
    assert not _shown(page, "allowPaymentsButton")
    with qtbot.waitSignal(page.stop_wanted):
        _press(page, "stopPaymentsButton")
    services.offsets.seen = replace(sample_overview(), stopped=True)
    page.show_snapshot(services.current)
    qtbot.waitUntil(lambda: _text(page, "brakeState").startswith("You stopped all payments."))
    assert not _shown(page, "stopPaymentsButton")
    with qtbot.waitSignal(page.allow_wanted):
        _press(page, "allowPaymentsButton")


def test_each_state_of_what_is_under_way_is_a_sign_and_words(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.offsets.seen = replace(sample_overview(), running=(sample_running("mined"),))
    page = make_page()
    _filled(qtbot, page)
    assert _text(page, "step0_mined") == "In a block, 17 of 64 confirmations"
    assert _part(page, QLabel, "step0_signed").accessibleName() == "Signed: done"
    assert _part(page, QLabel, "step0_mined").accessibleName() == "In a block: now"
    assert _part(page, QLabel, "step0_final").accessibleName() == "Final: to come"
    assert not _shown(page, "cancelBatchButton")
    assert "Nothing can be taken back any more" in _text(page, "runningNote0")


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        ("planned", {"lookButton", "goOnButton"}),
        ("quoted", {"lookButton", "goOnButton"}),
        ("offered", {"lookButton", "showOfferButton"}),
        ("signed", {"lookButton", "cancelBatchButton"}),
        ("broadcast", {"lookButton", "cancelBatchButton"}),
        ("mined", {"lookButton"}),
    ],
)
def test_what_can_be_done_depends_on_how_far_it_is(
    qtbot: QtBot, services: Any, make_page: MakePage, state: str, buttons: set[str]
) -> None:
    services.offsets.seen = replace(sample_overview(), running=(sample_running(state),))
    page = make_page()
    _filled(qtbot, page)
    every = ("lookButton", "goOnButton", "showOfferButton", "cancelBatchButton")
    assert {name for name in every if _shown(page, name)} == buttons
    assert _text(page, "runningNote0")


def test_looking_again_says_why_it_did_not_work(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.offsets.seen = replace(sample_overview(), running=(sample_running("broadcast"),))
    services.offsets.look_failure = LedgerAwayError("Another Wattback is at it.")
    page = make_page()
    _filled(qtbot, page)
    _press(page, "lookButton")
    qtbot.waitUntil(lambda: "Another Wattback is at it." in _text(page, "runningProblem"))
    services.offsets.look_failure = None
    services.offsets.seen = sample_overview()
    with qtbot.waitSignal(page.refresh_wanted):
        _press(page, "lookButton")
    qtbot.waitUntil(lambda: not _part(page, QWidget, "runningCard").isVisible())


def test_while_somebody_sees_it_what_is_under_way_is_looked_at(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.offsets.seen = replace(sample_overview(), running=(sample_running("broadcast"),))
    page = make_page()
    _filled(qtbot, page)
    (timer,) = page.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer.isActive()
    services.offsets.seen = sample_overview()
    timer.timeout.emit()
    qtbot.waitUntil(lambda: not _part(page, QWidget, "runningCard").isVisible())
    looks = services.offsets.calls.count("look")
    assert looks == 1
    # There is nothing to look at any more.
    timer.timeout.emit()
    page.hide()
    assert not timer.isActive()
    assert services.offsets.calls.count("look") == looks


def test_taking_back_needs_the_password(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.offsets.seen = replace(sample_overview(), running=(sample_running("broadcast"),))
    page = make_page()
    _filled(qtbot, page)
    _press(page, "cancelBatchButton")
    (form,) = page.findChildren(FormDialog)
    field, agree = (
        _part(form, QLineEdit, "cancelBatchDialog_password"),
        _part(form, QPushButton, "cancelBatchDialogAgree"),
    )
    form.reject()
    assert "cancel" not in services.offsets.calls
    _press(page, "cancelBatchButton")
    form = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    field, agree = (
        _part(form, QLineEdit, "cancelBatchDialog_password"),
        _part(form, QPushButton, "cancelBatchDialogAgree"),
    )
    field.setText("wrong")
    agree.click()
    qtbot.waitUntil(lambda: "does not open" in _text(form, "cancelBatchDialogProblem"))
    assert field.text() == ""
    field.setText(PASSWORD)
    agree.click()
    qtbot.waitUntil(lambda: "is due again" in _text(form, "cancelBatchDialogOutcome"))
    qtbot.waitUntil(lambda: not _part(page, QWidget, "runningCard").isVisible())


def test_the_list_is_read_in_parts_and_keeps_its_place(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.offsets.lines = many_lines(120)
    page = make_page()
    table = _part(page, QTableWidget, "batchesTable")
    qtbot.waitUntil(lambda: table.rowCount() == 50)
    table.selectRow(7)
    _press(page, "moreBatchesButton")
    qtbot.waitUntil(lambda: table.rowCount() == 100)
    _press(page, "moreBatchesButton")
    qtbot.waitUntil(lambda: table.rowCount() == 120)
    assert not _shown(page, "moreBatchesButton")
    assert table.selectionModel().selectedRows()[0].row() == 7
    # A new one at the top moves the choice along with its row.
    services.offsets.lines = (sample_line(121), *services.offsets.lines)
    page.came_to_front()
    qtbot.waitUntil(lambda: table.item(0, 1).text() == "1.147905 kWh")
    assert table.selectionModel().selectedRows()[0].row() == 8


def test_a_retirement_is_told_in_full_with_its_page(
    qtbot: QtBot, services: Any, make_page: MakePage, opened: list[str]
) -> None:
    services.offsets.lines = (
        sample_line(400),
        sample_line(399, "failed"),
        sample_line(398, is_practice=True),
    )
    page = make_page()
    table = _part(page, QTableWidget, "batchesTable")
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    assert [table.item(row, 2).text() for row in range(3)] == ["✓ Final", "✗ Failed", "✓ Final"]
    assert "Price 0.00191 USDC.e, network fee 0.0042 POL." in _text(page, "batchDetails")
    _press(page, "batchExplorerButton")
    assert opened == [f"https://explorer.example/tx/0x{400:064x}"]
    with qtbot.waitSignal(page.go_to) as gone:
        _press(page, "batchCertificateButton")
    assert gone.args == ["certificates", "wb-0400-7f3a"]
    table.selectRow(1)
    assert "the deadline passed" in _text(page, "batchDetails")
    assert "is due again" in _text(page, "batchDetails")
    assert not _shown(page, "batchCertificateButton")
    table.selectRow(2)
    assert "Practice: nothing real was certified" in _text(page, "batchDetails")
    assert not _shown(page, "batchExplorerButton")


def test_only_pages_of_the_web_are_opened(
    qtbot: QtBot, services: Any, make_page: MakePage, opened: list[str]
) -> None:
    """A networks file of the person's own may say anything."""
    services.offsets.lines = (replace(sample_line(400), explorer_url="file:///etc/passwd"),)
    page = make_page()
    qtbot.waitUntil(lambda: _part(page, QTableWidget, "batchesTable").rowCount() == 1)
    assert not _shown(page, "batchExplorerButton")
    assert opened == []


@pytest.mark.parametrize(("button", "ours"), [("unknownOursButton", True), ("unknownIgnoreButton", False)])
def test_unknown_retirements_are_decided_about(
    qtbot: QtBot, services: Any, make_page: MakePage, button: str, ours: bool
) -> None:
    services.offsets.seen = real_overview()
    page = make_page()
    _filled(qtbot, page)
    assert _part(page, QWidget, "unknownCard").isVisible()
    with qtbot.waitSignal(page.refresh_wanted):
        _press(page, button)
    assert f"decide_unknown {ours}" in services.offsets.calls
    qtbot.waitUntil(lambda: not _part(page, QWidget, "unknownCard").isVisible())


def test_a_watched_account_is_offered_a_code_to_scan(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.offsets.seen = replace(sample_overview(), is_watched=True)
    page = make_page()
    _filled(qtbot, page)
    qtbot.wait(50)
    with qtbot.assertNotEmitted(page.offset_wanted):
        _press(page, "offsetButton")
    (dialog,) = page.findChildren(OfferDialog)
    qtbot.waitUntil(lambda: _text(dialog, "offerTitle") == "38.214 Wh to be signed within the hour")
    assert "paste the JSON" in _text(dialog, "requestNote")
    dialog.reject()


def test_an_offer_that_cannot_be_made_says_why(qtbot: QtBot, services: Any, background: Background) -> None:
    services.offsets.offered = LedgerAwayError("Your cap is reached.")
    dialog = OfferDialog(services, background, None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: _text(dialog, "offerTitle") == "The ledger is busy")
    assert _text(dialog, "offerText") == "Your cap is reached."


def test_carbon_and_badges_stand_beside(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.offsets.seen = real_overview()
    page = make_page()
    _filled(qtbot, page)
    assert (
        _text(page, "carbonText") == "Carbon credits: 12.50 kg retired, in 2 retirements. 1 more under way."
    )
    assert (
        _text(page, "badgeText") == "Arkreen badges: monthly. 3 made; due: 2026-10, 4 retirements of 1.5 kWh."
    )
    assert "Neither is subtracted from anything" in _text(page, "besideNote")
    services.offsets.seen = replace(
        sample_overview(), beside=BesideOffsets(0, 0, 0, True, 0, "off", "", True)
    )
    page.show_snapshot(services.current)
    qtbot.waitUntil(lambda: _text(page, "carbonText") == "Carbon credits: none retired.")
    assert _text(page, "badgeText") == "Arkreen badges: off. 0 made."


def test_a_ledger_that_cannot_be_read_is_said_in_the_cards(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.offsets.seen = LedgerAwayError("Nothing was lost; try again.")
    page = make_page()
    qtbot.waitUntil(lambda: "Nothing was lost" in _text(page, "overviewFailure"))
    services.offsets.seen = sample_overview()
    _press(page, "overviewAgain")
    _filled(qtbot, page)


def test_a_retirement_that_ends_is_in_the_list_at_once(
    qtbot: QtBot, services: Any, make_page: MakePage, offsetting: Offsetting
) -> None:
    page = make_page()
    table = _part(page, QTableWidget, "batchesTable")
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    services.offsets.lines = (sample_line(400, is_practice=True), *services.offsets.lines)
    services.automatic_result = sample_certificate(3)
    with qtbot.waitSignal(offsetting.retired):
        offsetting.step_automatically()
    qtbot.waitUntil(lambda: table.rowCount() == 4)


def test_nothing_is_read_before_the_page_is_in_front(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting, themes: ThemeFollower
) -> None:
    page = OffsetsPage(PageContext(services, background, offsetting, themes.theme))
    qtbot.addWidget(page)
    page.show_snapshot(services.current)
    qtbot.wait(50)
    assert services.offsets.calls == []


@pytest.mark.parametrize("width", [420, 700, 1000, 1500])
def test_it_fits_every_width(qtbot: QtBot, services: Any, make_page: MakePage, width: int) -> None:
    services.offsets.seen = real_overview()
    services.offsets.lines = many_lines()
    page = make_page(width)
    _filled(qtbot, page)
    assert page.minimumSizeHint().width() <= width
    for kind in (QPushButton, QTableWidget, QProgressBar):
        for each in page.findChildren(kind):
            assert each.accessibleName(), each.objectName()
