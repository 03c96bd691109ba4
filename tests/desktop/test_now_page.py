"""The page Now: today with its water, and the last answers, which come in on top without moving what is read."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sample_usage import SampleUsage, sample_answer

from wattback.desktop.background import Background
from wattback.desktop.look.theme import DARK, LIGHT
from wattback.desktop.now.answers_list import AnswersList, beside, circumstances, spoken, title
from wattback.desktop.now.answers_panel import AnswersPanel
from wattback.desktop.services.usage import AnswerLine
from wattback.desktop.window import MainWindow
from wattback.errors import WattbackError
from wattback.footprint import Range

AT_MS = 1_795_348_800_000
ANSWER = AnswerLine(
    "a", AT_MS, "chatgpt", "gpt-5", 12_400, 214, Range(0.04, 0.12, 0.37), Range(0.016, 0.05, 0.16),
    Range(0.2, 0.55, 1.7), False,
)  # fmt: skip


class DiskGoneError(WattbackError):
    title = "The disk is gone"


def text(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None, name
    return label.text()


def answers_list(window: QWidget) -> AnswersList:
    found = window.findChild(AnswersList)
    assert found is not None
    return found


@pytest.fixture
def panel(qtbot: QtBot, background: Background) -> AnswersPanel:
    usage = SampleUsage()
    usage.set_answers(sample_answer(AT_MS - 60_000 * number, 0.2, number) for number in range(30))
    panel = AnswersPanel(usage, background, LIGHT)
    panel.setProperty("usage", usage)
    qtbot.addWidget(panel)
    panel.resize(420, 300)
    panel.show()
    panel.ledger_changed()
    qtbot.waitUntil(lambda: len(answers_list(panel).answers.lines) == 30)
    return panel


def test_today_s_water_is_that_of_data_centres_and_of_power_plants(window: MainWindow, services: Any) -> None:
    today = replace(
        services.current.beside[0],
        water_on_site_ml=Range(1.0, 3.4, 10.0),
        water_power_plant_ml=Range(10.0, 36.0, 110.0),
    )
    window.show_snapshot(replace(services.current, beside=(today,)))
    assert text(window, "todayWater") == "39.4 mL"
    assert text(window, "todayWaterNote") == "range 11–120,\nwater"
    window.show_snapshot(replace(services.current, beside=(replace(today, not_estimated_share=1.0),)))
    assert text(window, "todayWater") == "–"
    assert text(window, "todayWaterNote") == "water,\nnot estimated"


def test_an_answer_in_two_lines_and_in_a_sentence() -> None:
    assert title(ANSWER) == "gpt-5"
    assert circumstances(ANSWER).endswith(" · chatgpt · 12,400 → 214 tokens")
    assert circumstances(replace(ANSWER, is_matched=True)).endswith(" · matched")
    assert beside(ANSWER) == "50 mg CO₂e · 0.55 mL"
    assert beside(replace(ANSWER, water_ml=None)) == "50 mg CO₂e"
    for part in ("0.12 Wh (0.040–0.37)", "50 mg CO₂e (16–160)", "0.55 mL (0.20–1.7) of water"):
        assert part in spoken(ANSWER)
    assert spoken(replace(ANSWER, water_ml=None)).endswith("water not estimated")
    assert (
        title(replace(ANSWER, model="", doubts=("stopped early",)))
        == "unknown model of chatgpt · stopped early"
    )


def test_the_last_answers_are_listed_newest_first(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    shown = answers_list(window)
    qtbot.waitUntil(lambda: len(shown.answers.lines) == len(services.current.recent))
    assert [line.at_ms for line in shown.answers.lines] == [each.at_ms for each in services.current.recent]
    first = shown.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == spoken(shown.answers.lines[0])


def test_a_new_answer_comes_in_on_top_and_the_chosen_one_stays_chosen(
    qtbot: QtBot, panel: AnswersPanel
) -> None:
    shown, usage = answers_list(panel), panel.property("usage")
    shown.setCurrentIndex(shown.model().index(2, 0))
    chosen = shown.answers.lines[2]
    usage.add(sample_answer(AT_MS + 1000, 0.3, 4))
    panel.ledger_changed()
    qtbot.waitUntil(lambda: len(shown.answers.lines) == 31)
    assert shown.answers.lines[0].at_ms == AT_MS + 1000
    assert shown.answers.lines[shown.currentIndex().row()] == chosen
    assert shown.verticalScrollBar().value() == 0


def test_what_somebody_reads_further_down_stays_in_its_place(qtbot: QtBot, panel: AnswersPanel) -> None:
    shown, usage = answers_list(panel), panel.property("usage")
    shown.verticalScrollBar().setValue(200)
    below = shown.visualRect(shown.model().index(6, 0)).top()
    usage.add(*(sample_answer(AT_MS + 1000 * number, 0.3, number) for number in range(1, 4)))
    panel.ledger_changed()
    qtbot.waitUntil(lambda: len(shown.answers.lines) == 33)
    assert shown.visualRect(shown.model().index(9, 0)).top() == below


def test_the_list_never_grows_beyond_fifty(qtbot: QtBot, panel: AnswersPanel) -> None:
    shown, usage = answers_list(panel), panel.property("usage")
    for count in range(1, 5):
        usage.add(*(sample_answer(AT_MS + 1000 * (10 * count + number), 0.3, number) for number in range(10)))
        panel.ledger_changed()
        newest = AT_MS + 1000 * (10 * count + 9)
        qtbot.waitUntil(lambda newest=newest: shown.answers.lines[0].at_ms == newest)
    assert len(shown.answers.lines) == shown.model().rowCount() == 50


def test_a_failure_is_told_on_the_card(qtbot: QtBot, panel: AnswersPanel) -> None:
    usage = panel.property("usage")
    usage.failure = DiskGoneError("Plug it in. Nothing was lost.")
    panel.ledger_changed()
    qtbot.waitUntil(
        lambda: text(panel, "answersCardFailure") == "The disk is gone. Plug it in. Nothing was lost."
    )
    usage.failure = None
    again = panel.findChild(QPushButton, "answersCardRetryButton")
    assert again is not None
    again.click()
    qtbot.waitUntil(answers_list(panel).isVisible)


def test_without_answers_the_card_says_so(qtbot: QtBot, background: Background) -> None:
    panel = AnswersPanel(SampleUsage(), background, DARK)
    qtbot.addWidget(panel)
    panel.show()
    panel.ledger_changed()
    qtbot.waitUntil(lambda: text(panel, "answersCardEmpty") == "No answers yet.")


def test_nothing_is_read_while_another_page_is_in_front(
    qtbot: QtBot, window: MainWindow, services: Any
) -> None:
    qtbot.waitUntil(lambda: "answers" in services.usage.calls)
    qtbot.wait(400)
    window.show_page("offsets")
    before = len(services.usage.calls)
    window.show_snapshot(services.current)
    qtbot.wait(300)
    assert len(services.usage.calls) == before
    window.show_page("now")
    qtbot.waitUntil(lambda: len(services.usage.calls) > before)
