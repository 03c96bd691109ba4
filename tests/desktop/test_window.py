"""Every part of the window says what the snapshot says."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.look.theme import LIGHT
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.services.certificates import CheckResult
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.desktop.window import MainWindow
from wattback.errors import WattbackError
from wattback.footprint import Range


class DiskGoneError(WattbackError):
    title = "The disk is gone"


def _text(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None, name
    return label.text()


def _is_shown(window: QWidget, name: str) -> bool:
    widget = window.findChild(QWidget, name)
    assert widget is not None, name
    return widget.isVisible()


def _button(window: QWidget, name: str) -> QPushButton:
    button = window.findChild(QPushButton, name)
    assert button is not None, name
    return button


def _cells(window: QWidget, name: str) -> list[list[str]]:
    table = window.findChild(QTableWidget, name)
    assert table is not None
    rows = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        rows.append([item.text() if item is not None else "" for item in items])
    return rows


def test_today_in_three_figures(window: MainWindow, services: Any) -> None:
    window.show_snapshot(
        replace(
            services.current,
            today_answers=41,
            today_energy_wh=Range(4.1, 12.34, 38.0),
            today_co2e_g=Range(1.6, 4.9, 15.2),
        )
    )
    assert _text(window, "todayEnergy") == "12.3 Wh"
    assert _text(window, "todayEnergyNote") == "range 4.1–38 Wh"
    assert _text(window, "todayCo2e") == "4.90 g CO₂e"
    assert _text(window, "todayCo2eNote") == "range 1.6–15,\nlocation-based"
    assert _text(window, "todayAnswers") == "41"


def test_measured_electricity_of_today_is_shown_without_a_range(window: MainWindow, services: Any) -> None:
    window.show_snapshot(
        replace(
            services.current,
            today_answers=0,
            today_energy_wh=Range(500.0, 500.0, 500.0),
            today_co2e_g=Range(230.0, 230.0, 230.0),
        )
    )
    assert _text(window, "todayEnergy") == "500 Wh"
    assert _text(window, "todayEnergyNote") == "electricity"


def test_practice_is_marked_and_a_real_network_is_not(window: MainWindow, services: Any) -> None:
    assert _is_shown(window, "practiceBanner")
    assert _text(window, "practiceWarning") == "Practice – no renewable energy is certified"
    window.show_snapshot(replace(services.current, is_practice=False))
    assert not _is_shown(window, "practiceBanner")


def test_due_and_matched(window: MainWindow, services: Any) -> None:
    assert _text(window, "dueAmount") == "38.214 Wh"
    assert _text(window, "matchedAmount") == "412.907 Wh"
    assert _text(window, "offsetState") == "Due for 71 answers, at the upper end of the estimate."
    assert "A REC is not a carbon offset; kilograms are not subtracted." in _text(window, "matchingExplained")
    window.show_snapshot(replace(services.current, due_mwh=0))
    assert not _button(window, "offsetButton").isEnabled()
    assert _text(window, "offsetState") == "Everything counted so far is matched."
    window.show_snapshot(replace(services.current, open_batch_state="broadcast"))
    assert _text(window, "offsetState") == "A retirement is under way: sent, waiting for the network."
    assert _button(window, "offsetButton").text() == "Continue…"


def test_the_status_line(window: MainWindow, services: Any) -> None:
    assert _text(window, "statusCounting") == "Counting"
    assert _text(window, "statusRest") == "Practice network   ·   Grid: World   ·   Figures: 2026.1, measured"
    window.show_snapshot(replace(services.current, zone="GBR", grid_is_live=True))
    assert "   ·   Grid: GBR, live   ·   " in _text(window, "statusRest")
    window.show_snapshot(replace(services.current, counting_paused=True))
    assert _text(window, "statusCounting") == "Counting is paused"
    window.show_ledger_failure(DiskGoneError("Plug it in. Nothing was lost."))
    assert "can't be read" in _text(window, "statusCounting")
    assert _text(window, "failureTitle") == "The disk is gone"
    assert _text(window, "failureText") == "Plug it in. Nothing was lost."


def test_pausing_asks_for_the_opposite_of_what_is(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    with qtbot.waitSignal(window.pause_wanted) as wanted:
        _button(window, "pauseButton").click()
    assert wanted.args == [True]
    window.show_snapshot(replace(services.current, counting_paused=True))
    assert _button(window, "pauseButton").text() == "Resume counting"
    with qtbot.waitSignal(window.pause_wanted) as wanted:
        _button(window, "pauseButton").click()
    assert wanted.args == [False]


def test_before_the_first_answer_the_window_says_what_to_do(
    qtbot: QtBot, window: MainWindow, services: Any
) -> None:
    nothing = Range(0.0, 0.0, 0.0)
    empty = replace(
        services.current,
        today_answers=0,
        today_energy_wh=nothing,
        today_co2e_g=nothing,
        hours=(),
        recent=(),
        due_mwh=0,
        matched_mwh=0,
        wallet_address=None,
    )
    window.show_snapshot(empty)
    assert _is_shown(window, "nothingYetCard")
    assert not _is_shown(window, "chartCard")
    qtbot.mouseClick(_button(window, "emptyWalletButton"), Qt.MouseButton.LeftButton)
    assert window.findChild(WalletDialog) is not None
    window.show_snapshot(services.current)
    assert _is_shown(window, "chartCard")


def test_without_a_wallet_the_way_leads_to_one(window: MainWindow, services: Any) -> None:
    window.show_snapshot(replace(services.current, wallet_address=None))
    assert _button(window, "offsetButton").text() == "Make a wallet…"
    _button(window, "offsetButton").click()
    assert window.findChild(WalletDialog) is not None
    assert window.findChild(OffsetDialog) is None


def test_offset_now_opens_one_preview(window: MainWindow) -> None:
    _button(window, "offsetButton").click()
    window.open_offset()
    assert len(window.findChildren(OffsetDialog)) == 1


def test_narrow_windows_stack_their_cards(qtbot: QtBot, window: MainWindow) -> None:
    chart, offset = (window.findChild(QWidget, name) for name in ("chartCard", "offsetCard"))
    assert chart is not None
    assert offset is not None
    window.resize(1100, 800)
    qtbot.waitUntil(lambda: offset.mapTo(window, QPoint()).x() > chart.width())
    window.resize(560, 800)
    qtbot.waitUntil(lambda: offset.mapTo(window, QPoint()).y() > chart.mapTo(window, QPoint()).y())
    assert offset.mapTo(window, QPoint()).x() + offset.width() <= window.width()


def test_certificates_with_their_practice_badge(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("certificates")
    qtbot.waitUntil(lambda: len(_cells(window, "certificatesTable")) == 2)
    assert [row[0] for row in _cells(window, "certificatesTable")] == ["200.207 Wh", "212.7 Wh"]
    assert _text(window, "practiceBadge0") == "PRACTICE"


def test_exporting_writes_the_chosen_certificate(
    qtbot: QtBot, window: MainWindow, services: Any, tmp_path: Path
) -> None:
    window.show_page("certificates")
    qtbot.waitUntil(lambda: _button(window, "exportButton").isEnabled())
    _button(window, "exportButton").click()
    dialog = window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    target = tmp_path / "mine.json"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: target.read_text(encoding="utf-8") == '{"id": "wb-0002-7f3a"}')
    dialog.close()


def test_verifying_shows_each_check_in_words(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    window.show_page("certificates")
    qtbot.waitUntil(lambda: _button(window, "verifyButton").isEnabled())
    _button(window, "verifyButton").click()
    dialog = window.findChild(VerificationDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "1 of 5 checks could not be made" in _text(dialog, "verificationTitle"))
    assert _text(dialog, "verdict0") == "✓ pass"
    for label in dialog.findChildren(QLabel):
        # No line of a long explanation is cut off.
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())
    assert _text(dialog, "verdict4") == "? unknown"


def test_a_certificate_that_does_not_hold_says_so(qtbot: QtBot, window: MainWindow) -> None:
    dialog = VerificationDialog("file.json", window)
    qtbot.addWidget(dialog)
    dialog.show_checks((CheckResult("Amount", "fail", "The chain has 5 mWh, the file says 6."),))
    assert _text(dialog, "verificationTitle") == "This certificate does not hold"
    dialog.show_failure(DiskGoneError("Plug it in."))
    assert _text(dialog, "verificationFailure") == "Plug it in."


def test_a_failed_retirement_can_be_tried_again_through_the_preview(
    qtbot: QtBot, window: MainWindow, services: Any, offsetting: Offsetting
) -> None:
    services.offset_result = DiskGoneError("Plug it in. Nothing was lost.")
    with qtbot.waitSignal(offsetting.failed):
        offsetting.offset_now("x")
    assert _text(window, "failureTitle") == "The disk is gone"
    assert _button(window, "offsetButton").isEnabled()
    _button(window, "retryButton").click()
    assert not _is_shown(window, "failureBanner")
    assert window.findChild(OffsetDialog) is not None
    assert services.calls.count("offset_now") == 1


def test_a_retirement_reloads_the_certificates(
    qtbot: QtBot, window: MainWindow, offsetting: Offsetting
) -> None:
    window.show_page("certificates")
    qtbot.waitUntil(lambda: len(_cells(window, "certificatesTable")) == 2)
    offsetting.offset_now(None)
    assert not _button(window, "offsetButton").isEnabled()
    qtbot.waitUntil(lambda: len(_cells(window, "certificatesTable")) == 3)


def test_the_table_stands_alone_without_legend_or_hint(window: MainWindow) -> None:
    assert _is_shown(window, "chartReadout")
    _button(window, "chartTableButton").click()
    assert not _is_shown(window, "chartReadout")
    assert not _is_shown(window, "chartLegend")
    _button(window, "chartTableButton").click()
    assert _is_shown(window, "chartReadout")
    assert _is_shown(window, "chartLegend")


def test_the_chosen_certificate_is_told_in_full(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    window.show_page("certificates")
    qtbot.waitUntil(lambda: _is_shown(window, "certificateDetails"))
    (newest, *_) = services.certificates()
    assert newest.id in _text(window, "certificateDetails")
    assert f"{newest.answers} answers" in _text(window, "certificateDetails")


def test_a_ledger_that_fails_at_the_start_is_not_said_to_be_read_still(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting
) -> None:
    window = MainWindow(services, background, offsetting, LIGHT)
    qtbot.addWidget(window)
    window.show()
    assert _is_shown(window, "loadingBar")
    window.show_ledger_failure(DiskGoneError("Plug it in. Nothing was lost."))
    window.show_failure(DiskGoneError("The certificates are on it too."))
    assert not _is_shown(window, "loadingBar")
    assert "until the ledger can be read" in _text(window, "loadingText")
    with qtbot.waitSignal(window.refresh_wanted):
        _button(window, "retryButton").click()
    assert _is_shown(window, "loadingBar")


@pytest.mark.parametrize(("width", "beside"), [(1120, True), (620, False)])
def test_the_cards_take_the_whole_width(
    qtbot: QtBot, window: MainWindow, services: Any, width: int, beside: bool
) -> None:
    window.resize(width, 800)
    qtbot.wait(20)
    names = ("practiceBanner", "todayCard", "chartCard", "offsetCard")
    cards = {name: window.findChild(QWidget, name) for name in names}
    left, right = (
        {name: card.mapTo(window, corner(card)).x() for name, card in cards.items() if card is not None}
        for corner in (lambda card: card.rect().topLeft(), lambda card: card.rect().topRight())
    )
    assert right["offsetCard"] == right["practiceBanner"]
    assert right["chartCard"] == right["todayCard"]
    assert (left["offsetCard"] > left["chartCard"]) is beside
    assert (right["chartCard"] == right["practiceBanner"]) is not beside


def test_a_retirement_leads_to_its_own_certificate(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    newest, older = services.certificates()
    window.page("offsets").go_to.emit("certificates", older.id)
    qtbot.waitUntil(lambda: older.id in _text(window, "certificateDetails"))
    window.page("offsets").go_to.emit("certificates", newest.id)
    qtbot.waitUntil(lambda: newest.id in _text(window, "certificateDetails"))


def test_the_budget_leads_to_its_choices(qtbot: QtBot, window: MainWindow) -> None:
    window.page("history").go_to.emit("settings", "budget")
    search = window.findChild(QLineEdit, "settingsSearch")
    assert search is not None
    assert search.text() == "budget"
