"""The page History: what is chosen is what is shown, and no state is blank."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sample_settings import EXPLANATION
from sample_usage import SampleUsage, answers_of_years, sample_answer

from wattback.desktop.background import Background
from wattback.desktop.history.answer_dialog import AnswerDialog
from wattback.desktop.history.page import HistoryPage
from wattback.desktop.history.period_choice import Choice
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.theme import DARK, LIGHT
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.page import PageContext
from wattback.desktop.page_area import PageArea
from wattback.errors import WattbackError
from wattback.footprint import Range

from .conftest import SampleServices, destroy


class DiskGoneError(WattbackError):
    title = "The disk is gone"

    def __init__(self) -> None:
        super().__init__("Nothing was lost. Check the disk.")


@pytest.fixture
def history(services: SampleServices) -> SampleUsage:
    services.usage.set_answers(answers_of_years(1.5))
    services.usage._recent = ()
    return services.usage


@pytest.fixture
def page(
    services: SampleServices, history: SampleUsage, background: Background, offsetting: Offsetting
) -> Iterator[HistoryPage]:
    area = PageArea(HistoryPage(PageContext(services, background, offsetting, LIGHT)))
    area.resize(1100, 900)
    area.show()
    assert isinstance(area.page, HistoryPage)
    yield area.page
    area.hide()
    destroy(area)


def _label(page: QWidget, name: str) -> QLabel:
    label = page.findChild(QLabel, name)
    assert label is not None, name
    return label


def _text(page: QWidget, name: str) -> str:
    return _label(page, name).text().replace("\N{NO-BREAK SPACE}", " ")


def _button(page: QWidget, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    return button


def _table(page: QWidget) -> QTableView:
    table = page.findChild(QTableView, "answersTable")
    assert table is not None
    return table


def _rows(page: QWidget) -> int:
    return _table(page).model().rowCount()


def _column(page: QWidget, column: int) -> set[str]:
    model = _table(page).model()
    return {model.index(row, column).data() for row in range(model.rowCount())}


def _open(page: HistoryPage, qtbot: QtBot, choice: Choice = Choice.LAST_MONTH) -> None:
    page.filters.choose_time(choice)
    page.came_to_front()
    _wait_for_list(page, qtbot)
    qtbot.waitUntil(lambda: _label(page, "weekWords").isVisible())
    qtbot.waitUntil(lambda: _label(page, "budgetWords").isVisible())


def _wait_for_list(page: HistoryPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _rows(page) > 0 and _label(page, "answersState").isVisible())
    qtbot.wait(50)


def _now_ms() -> int:
    return int(datetime.now(tz=UTC).timestamp() * 1000)


def test_before_anything_is_read_each_card_says_that_it_reads(page: HistoryPage) -> None:
    for card in (
        "historyTotals",
        "historyTrend",
        "historyAnswers",
        "historyWeek",
        "historyBudget",
        "historyGreener",
    ):
        assert _label(page, f"{card}Reading").isVisible()


def test_the_sums_of_a_month_and_how_they_compare_with_the_month_before(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot
) -> None:
    _open(page, qtbot)
    reading = page.filters.time.period(_now_ms(), None, None)
    totals = history.totals(reading.start_ms, reading.end_ms)
    assert _text(page, "historyAnswers") == f"{totals.answers:,}"
    assert _text(page, "historyTotalsTitle").startswith("1–")
    assert _text(page, "historyThan").startswith("Compared with 1–")
    assert "by the central estimates" in _text(page, "historyElectricityChange")
    assert _text(page, "historyEnergyNote").startswith("range ")


def test_a_week_under_way_is_compared_with_as_much_of_the_week_before(
    page: HistoryPage, qtbot: QtBot
) -> None:
    _open(page, qtbot, Choice.THIS_WEEK)
    assert _text(page, "historyThan").endswith(", up to the same time")


def test_everything_is_compared_with_nothing(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot, Choice.ALL)
    assert not _label(page, "historyThan").isVisible()


def test_two_dates_of_ones_own(page: HistoryPage, history: SampleUsage, qtbot: QtBot) -> None:
    _open(page, qtbot, Choice.CUSTOM)
    first, last = page.findChild(QDateEdit, "historyFirst"), page.findChild(QDateEdit, "historyLast")
    assert first is not None
    assert last is not None
    assert first.isVisible()
    assert last.isVisible()
    day = QDate.currentDate().addDays(-40)
    last.setDate(day)
    first.setDate(day.addDays(-2))
    period = page.filters.time.period(_now_ms(), None, None)
    assert period.end_ms - period.start_ms in (71 * 3_600_000, 72 * 3_600_000, 73 * 3_600_000)
    expected = history.totals(period.start_ms, period.end_ms).answers
    qtbot.waitUntil(lambda: _text(page, "historyAnswers") == str(expected))


def test_typing_gpt_and_return_filters_by_every_model_called_so(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    search = page.findChild(QLineEdit, "historySearch")
    assert search is not None
    search.setText("gpt")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert set(page.filters.wanted.models) == {"gpt-5", "gpt-5-mini"}
    qtbot.waitUntil(lambda: _column(page, 2) <= {"gpt-5", "gpt-5-mini"} and _rows(page) > 0)
    assert {_button(page, f"chip{number}").isVisible() for number in (0, 1)} == {True}


def test_the_completer_offers_names_that_hold_what_was_typed(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    search = page.findChild(QLineEdit, "historySearch")
    assert search is not None
    completer = search.completer()
    assert completer is not None
    completer.setCompletionPrefix("gpt")
    model = completer.completionModel()
    offered = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert offered == {"Model: gpt-5", "Model: gpt-5-mini", "Site: chatgpt"}
    completer.activated.emit("Site: chatgpt")
    assert page.filters.wanted.sites == ("chatgpt",)
    qtbot.waitUntil(lambda: _column(page, 1) == {"chatgpt"})


def test_find_goes_to_the_filter(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    page.window().activateWindow()
    page.setFocus()
    QTest.keySequence(page, QKeySequence.StandardKey.Find)
    search = page.findChild(QLineEdit, "historySearch")
    assert search is not None
    qtbot.waitUntil(search.hasFocus)


def test_a_chip_pressed_is_gone_and_so_is_its_filter(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    page.filters.choose("site", "claude")
    page.filters.choose("provider", "Anthropic")
    qtbot.waitUntil(lambda: _column(page, 1) == {"claude"})
    chip = _button(page, "chip0")
    assert chip.accessibleName() == "Remove the filter Site: claude"
    chip.click()
    assert page.filters.wanted.sites == ()
    assert page.filters.wanted.providers == ("Anthropic",)
    page.filters.clear()
    qtbot.waitUntil(lambda: len(_column(page, 1)) > 1)


def test_a_filter_that_leaves_nothing_says_so(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    page.filters.choose("site", "nobody-was-here")
    qtbot.waitUntil(lambda: _label(page, "historyTotalsEmpty").isVisible())
    qtbot.waitUntil(lambda: _label(page, "historyAnswersEmpty").isVisible())
    assert "as it is filtered" in _text(page, "historyTotalsEmpty")
    assert _label(page, "historyTrendEmpty").isVisible()


def test_scrolling_to_the_end_reads_more_and_ends_with_all(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot
) -> None:
    _open(page, qtbot, Choice.ALL)
    assert _rows(page) == 100
    assert "scroll for more" in _text(page, "answersState")
    bar = _table(page).verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: _rows(page) == 200)
    page.filters.choose("site", "perplexity")
    count = history.totals(0, _now_ms() + 1, page.filters.wanted).answers
    assert 0 < count < 200
    qtbot.waitUntil(lambda: _column(page, 1) == {"perplexity"})
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: _rows(page) == count)
    qtbot.waitUntil(lambda: _text(page, "answersState").endswith("that is all of them."))


def test_the_newest_answer_stands_first_with_its_range(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot
) -> None:
    answer = sample_answer(_now_ms() - 1000, 0.41)
    history.add(answer)
    _open(page, qtbot, Choice.ALL)
    cell = _table(page).model().index(0, 4)
    assert cell.data() == "0.41 Wh (0.14–1.3)"
    spoken = _table(page).model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "0.41 Wh" in spoken
    assert "gpt-5" in spoken


def test_an_answer_opens_with_the_chain_of_its_estimate(
    page: HistoryPage, services: SampleServices, qtbot: QtBot
) -> None:
    _open(page, qtbot)
    assert not _button(page, "answerDetailsButton").isEnabled()
    _table(page).selectRow(1)
    _button(page, "answerDetailsButton").click()
    dialog = page.findChild(AnswerDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "step1") is not None)
    assert _text(dialog, "step1").startswith("1. model: gpt-5 read as GPT-5")
    assert services.answers.asked == [_table(page).model().line(1).event_id]  # type: ignore[attr-defined]
    dialog.reject()


def test_a_chain_that_cannot_be_read_can_be_tried_again(
    page: HistoryPage, services: SampleServices, qtbot: QtBot
) -> None:
    services.answers.explanation = DiskGoneError()
    _open(page, qtbot)
    _table(page).selectRow(0)
    QTest.keyClick(_table(page), Qt.Key.Key_Return)
    dialog = page.findChild(AnswerDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: _label(dialog, "answerChainFailure").isVisible())
    assert _text(dialog, "answerChainFailure") == "The disk is gone. Nothing was lost. Check the disk."
    services.answers.explanation = EXPLANATION
    _button(dialog, "answerChainRetryButton").click()
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "step4") is not None)
    dialog.reject()


def test_a_ledger_that_cannot_be_read_is_said_in_each_card_and_tried_again(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot
) -> None:
    history.failure = DiskGoneError()
    page.came_to_front()
    cards = ("historyTotals", "historyWeek", "historyBudget", "historyAnswers")
    qtbot.waitUntil(lambda: all(_label(page, f"{card}Failure").isVisible() for card in cards))
    history.failure = None
    _button(page, "historyTotalsRetryButton").click()
    _wait_for_list(page, qtbot)
    assert _label(page, "historyEnergy").isVisible()


def test_no_history_at_all(page: HistoryPage, history: SampleUsage, qtbot: QtBot) -> None:
    history.set_answers(())
    page.came_to_front()
    qtbot.waitUntil(lambda: _label(page, "historyTotalsEmpty").isVisible())
    with qtbot.waitSignal(page.imports_wanted):
        _button(page, "historyTotalsHelpsButton").click()
    qtbot.waitUntil(lambda: _label(page, "historyGreenerEmpty").isVisible())
    qtbot.waitUntil(lambda: _text(page, "weekWords").startswith("No answers were counted"))


def test_the_trend_is_a_table_too(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    table = page.findChild(QTableWidget, "trendTable")
    assert table is not None
    assert not table.isVisible()
    _button(page, "trendTableButton").click()
    assert table.isVisible()
    assert table.rowCount() > 5
    first = table.item(0, 2)
    assert first is not None
    assert first.text().endswith("Wh")
    assert _text(page, "trendSummary").startswith("On average ")


def test_greener_choices_come_with_their_caveat(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    qtbot.waitUntil(lambda: _label(page, "greener0").isVisible())
    assert "gpt-5-mini would have taken" in _text(page, "greener0")
    assert "may answer worse" in _text(page, "greenerCaveat")


def test_a_budget_over_its_end_stays_gentle(
    page: HistoryPage, services: SampleServices, qtbot: QtBot
) -> None:
    services.choices.values |= {"budget.period": "month", "budget.energy_wh": 0.5}
    _open(page, qtbot)
    qtbot.waitUntil(lambda: "over the budget" in _text(page, "budgetWords"))
    bar = page.findChild(QProgressBar, "budgetBar")
    assert bar is not None
    assert bar.value() == bar.maximum()
    assert bar.property("role") == "budgetOver"
    assert not _button(page, "budgetTakeButton").isVisible()


def test_a_goal_from_ones_own_history_becomes_the_budget(
    page: HistoryPage, services: SampleServices, qtbot: QtBot
) -> None:
    _open(page, qtbot)
    assert _text(page, "budgetWords").startswith("No budget is set.")
    take = _button(page, "budgetTakeButton")
    assert take.isVisible()
    take.click()
    qtbot.waitUntil(lambda: services.choices.values["budget.period"] == "week")
    assert isinstance(services.choices.values["budget.energy_wh"], float)
    qtbot.waitUntil(lambda: _label(page, "budgetTitle").isVisible())


def test_changing_the_budget_leads_to_the_settings(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    with qtbot.waitSignal(page.go_to) as wanted:
        _button(page, "budgetChangeButton").click()
    assert wanted.args == ["settings", "budget"]


def test_what_is_shown_is_exported_whole(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot, tmp_path: Path
) -> None:
    _open(page, qtbot, Choice.ALL)
    page.filters.choose("site", "claude")
    qtbot.waitUntil(lambda: _column(page, 1) == {"claude"})
    _button(page, "answersExportButton").click()
    dialog = page.findChild(QFileDialog, "answersExportDialog")
    assert dialog is not None
    path = tmp_path / "answers.csv"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "written to answers.csv" in _text(page, "answersState"))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + history.totals(0, _now_ms() + 1, page.filters.wanted).answers
    assert all(",claude," in line for line in lines[1:])


def test_an_export_that_fails_says_why(page: HistoryPage, qtbot: QtBot, tmp_path: Path) -> None:
    _open(page, qtbot)
    page._answers.export(str(tmp_path / "not-there" / "answers.csv"))
    qtbot.waitUntil(lambda: "could not be written" in _text(page, "answersState"))
    assert _button(page, "answersExportButton").isEnabled()


def test_new_answers_appear_while_nobody_scrolls(
    page: HistoryPage, services: SampleServices, history: SampleUsage, qtbot: QtBot
) -> None:
    _open(page, qtbot, Choice.ALL)
    page.show_snapshot(services.current)
    history.add(sample_answer(_now_ms() - 500, 7.7))
    from dataclasses import replace

    page.show_snapshot(replace(services.current, today_answers=99))
    qtbot.waitUntil(lambda: _table(page).model().index(0, 4).data() == "7.7 Wh (2.5–24)", timeout=8000)


@pytest.mark.parametrize("width", [420, 560, 760, 880, 1100, 1400, 2400])
def test_every_width_fits(page: HistoryPage, qtbot: QtBot, width: int) -> None:
    _open(page, qtbot)
    area = page.window()
    assert isinstance(area, PageArea)
    area.resize(width, 900)
    qtbot.waitUntil(lambda: page.width() == area.viewport().width())
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QPushButton | QLineEdit | ChoiceBox):
            assert widget.mapTo(page, QPoint(0, 0)).x() + widget.width() <= page.width(), widget.objectName()


def test_both_themes_are_drawn(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    page.set_theme(DARK)
    assert not page.grab().isNull()


def test_every_control_has_a_name(page: HistoryPage, qtbot: QtBot) -> None:
    _open(page, qtbot)
    kinds: tuple[Any, ...] = (QPushButton, QLineEdit, QDateEdit, ChoiceBox, QTableView)
    for kind in kinds:
        for widget in page.findChildren(kind):
            if widget.isVisible() and widget.objectName() and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName(), widget.objectName()


def test_an_answer_in_the_future_of_a_wrong_clock_is_in_everything(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot
) -> None:
    ahead = datetime.now(tz=UTC) + timedelta(days=3)
    history.add(sample_answer(int(ahead.timestamp() * 1000), 9.1))
    _open(page, qtbot, Choice.ALL)
    assert _table(page).model().index(0, 4).data().startswith("9.1 Wh")


def test_csv_makes_no_formula_of_a_name(
    page: HistoryPage, history: SampleUsage, qtbot: QtBot, tmp_path: Path
) -> None:
    from dataclasses import replace

    history.set_answers([replace(sample_answer(_now_ms() - 500, 1.0), model='=HYPERLINK("x")')])
    _open(page, qtbot, Choice.ALL)
    path = tmp_path / "answers.csv"
    page._answers.export(str(path))
    qtbot.waitUntil(path.exists)
    assert "'=HYPERLINK" in path.read_text(encoding="utf-8")


def test_a_figure_without_doubt_has_no_range(page: HistoryPage, history: SampleUsage, qtbot: QtBot) -> None:
    from dataclasses import replace

    exact = replace(
        sample_answer(_now_ms() - 500, 1.0), energy_wh=Range(1.0, 1.0, 1.0), co2e_g=Range(0.4, 0.4, 0.4)
    )
    history.set_answers([exact])
    _open(page, qtbot, Choice.ALL)
    assert _text(page, "historyEnergyNote") == ""
    assert _text(page, "historyCo2eNote") == "location-based"
