"""The chart on its card: what a person presses, points at and hears, and what is written into files."""

import csv
import io
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot
from sample_usage import SampleUsage, answers_of_years, sample_answer

from wattback.desktop.background import Background
from wattback.desktop.look.theme import DARK, LIGHT, Theme
from wattback.desktop.now.bars_item import group_colours
from wattback.desktop.now.chart_panel import ChartPanel
from wattback.desktop.now.local_steps import DAY_MS, HOUR_MS, step_start_ms
from wattback.desktop.now.still_text import StillText
from wattback.desktop.now.usage_chart import UsageChart
from wattback.desktop.services.usage import Split, Step
from wattback.errors import WattbackError

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class DiskGoneError(WattbackError):
    title = "The disk is gone"


def now_ms() -> int:
    return int(time.time() * 1000)


@pytest.fixture
def usage() -> SampleUsage:
    usage = SampleUsage()
    usage.set_answers(answers_of_years(2.5, a_day=6))
    return usage


@pytest.fixture
def panel(qtbot: QtBot, usage: SampleUsage, background: Background) -> Iterator[ChartPanel]:
    panel = ChartPanel(usage, background, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(760, 520)
    panel.show()
    panel.ledger_changed(now_ms())
    qtbot.waitUntil(lambda: "Electricity, " in chart_of(panel).accessibleDescription())
    return panel


def chart_of(panel: QWidget) -> UsageChart:
    chart = panel.findChild(UsageChart)
    assert chart is not None
    return chart


def button(panel: QWidget, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert found is not None, name
    return found


def readout(panel: QWidget) -> str:
    found = panel.findChild(StillText, "chartReadout")
    assert found is not None
    return found.text()


def title(panel: QWidget) -> str:
    found = panel.findChild(QLabel, "chartTitle")
    assert found is not None
    return found.text()


def settled(qtbot: QtBot, panel: ChartPanel) -> None:
    """Wait until all that is in view was read and said."""
    qtbot.waitUntil(lambda: readout(panel) != "Reading…")
    qtbot.wait(320)


def mouse(chart: UsageChart, kind: QEvent.Type, where: QPointF, held: Qt.MouseButton) -> None:
    which = NONE if kind == QEvent.Type.MouseMove else LEFT
    event = QMouseEvent(kind, where, chart.mapToGlobal(where), which, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(chart, event)


def wheel(chart: UsageChart, by: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
    where = QPointF(chart.rect().center())
    event = QWheelEvent(
        where, chart.mapToGlobal(where), QPoint(), by, NONE, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    event.setAccepted(True)
    chart.wheelEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize("step", list(Step))
def test_each_step_has_a_button_and_its_unit_in_the_title(
    qtbot: QtBot, panel: ChartPanel, step: Step
) -> None:
    button(panel, f"{step}StepButton").click()
    settled(qtbot, panel)
    assert chart_of(panel).view.step is step
    assert title(panel).endswith(f"per {step}")
    assert title(panel).startswith("Electricity, ")


def test_what_is_shown_is_what_was_used(qtbot: QtBot, panel: ChartPanel, usage: SampleUsage) -> None:
    for step in Step:
        button(panel, f"{step}StepButton").click()
        settled(qtbot, panel)
        start_ms = step_start_ms(chart_of(panel).view.start_ms, step)
        expected = usage.totals(start_ms, now_ms())
        shown = panel.shown_totals(0)
        assert shown.answers == expected.answers
        assert shown.energy_wh.high == pytest.approx(expected.energy_wh.high)


def test_zooming_out_changes_to_longer_steps_and_the_buttons_follow(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage
) -> None:
    for _ in range(16):
        button(panel, "zoomOutButton").click()
        qtbot.wait(30)
    settled(qtbot, panel)
    # Two and a half years fit as weeks.
    assert chart_of(panel).view.step is Step.WEEK
    assert button(panel, "weekStepButton").isChecked()
    assert panel.shown_totals(0).answers == usage.totals(0, now_ms()).answers
    button(panel, "chartTodayButton").click()
    assert chart_of(panel).view.step is Step.WEEK
    button(panel, "hourStepButton").click()
    settled(qtbot, panel)
    assert title(panel).endswith("per hour")


def test_ctrl_and_the_wheel_zoom_and_the_plain_wheel_is_the_page_s(panel: ChartPanel) -> None:
    chart = chart_of(panel)
    before = chart.view.span_ms
    assert wheel(chart, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert chart.view.span_ms == pytest.approx(before / 1.25)
    view = chart.view
    assert not wheel(chart, QPoint(0, 120), Qt.KeyboardModifier.NoModifier)
    assert chart.view == view
    assert wheel(chart, QPoint(120, 0), Qt.KeyboardModifier.NoModifier)
    assert chart.view.start_ms < view.start_ms


def test_two_fingers_on_a_touch_pad_zoom(panel: ChartPanel) -> None:
    chart = chart_of(panel)
    before, where = chart.view.span_ms, QPointF(chart.rect().center())
    pad = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, pad, 2, where, where, chart.mapToGlobal(where), 0.5, QPointF()
    )
    QApplication.sendEvent(chart, event)
    assert chart.view.span_ms == pytest.approx(before / 1.5)


def test_dragging_moves_time_with_the_mouse(qtbot: QtBot, panel: ChartPanel) -> None:
    chart = chart_of(panel)
    before, middle = chart.view, QPointF(chart.rect().center())
    mouse(chart, QEvent.Type.MouseButtonPress, middle, LEFT)
    mouse(chart, QEvent.Type.MouseMove, middle + QPointF(chart.plot.getViewBox().width(), 0), LEFT)
    assert chart.view.start_ms == pytest.approx(before.start_ms - before.span_ms, abs=HOUR_MS / 10)
    mouse(chart, QEvent.Type.MouseButtonRelease, middle, NONE)
    moved = chart.view
    mouse(chart, QEvent.Type.MouseMove, middle + QPointF(40, 0), NONE)
    assert chart.view == moved
    qtbot.mouseDClick(chart, LEFT, pos=chart.rect().center())
    assert chart.view.end_ms == before.end_ms


def test_a_click_that_trembles_moves_nothing(panel: ChartPanel) -> None:
    chart = chart_of(panel)
    before, middle = chart.view, QPointF(chart.rect().center())
    mouse(chart, QEvent.Type.MouseButtonPress, middle, LEFT)
    mouse(chart, QEvent.Type.MouseMove, middle + QPointF(2, 0), LEFT)
    mouse(chart, QEvent.Type.MouseButtonRelease, middle, NONE)
    assert chart.view == before


def test_pointing_at_a_bar_tells_its_exact_figures(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage
) -> None:
    button(panel, "dayStepButton").click()
    settled(qtbot, panel)
    chart = chart_of(panel)
    assert readout(panel).startswith("Point at a bar")
    mouse(chart, QEvent.Type.MouseMove, QPointF(chart.rect().center()), NONE)
    assert chart.pointed is not None
    expected = usage.totals(*chart.pointed)
    assert f"{expected.answers} answer" in readout(panel)
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert readout(panel).startswith("Point at a bar")


def test_the_arrow_keys_walk_every_step_also_those_without_use(qtbot: QtBot, panel: ChartPanel) -> None:
    chart = chart_of(panel)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.pointed == (step_start_ms(now_ms(), Step.HOUR), step_start_ms(now_ms(), Step.HOUR) + HOUR_MS)
    seen = []
    for _ in range(40):
        seen.append(readout(panel))
        qtbot.keyClick(chart, Qt.Key.Key_Left)
        qtbot.wait(5)
    settled(qtbot, panel)
    assert any(text.endswith("no answers") for text in seen)
    assert len(set(seen)) == len(seen)
    assert chart.pointed is not None
    assert chart.view.start_ms <= chart.pointed[0]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.pointed is None


def test_right_of_now_there_is_nothing_to_walk_to(qtbot: QtBot, panel: ChartPanel) -> None:
    chart = chart_of(panel)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    last, view = chart.pointed, chart.view
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert (chart.pointed, chart.view) == (last, view)


def test_home_end_and_the_page_keys_go_far(qtbot: QtBot, panel: ChartPanel, usage: SampleUsage) -> None:
    button(panel, "dayStepButton").click()
    settled(qtbot, panel)
    chart = chart_of(panel)
    at_first = chart.view
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.view.end_ms == pytest.approx(at_first.start_ms)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    settled(qtbot, panel)
    first_ms = usage.names().first_ms
    assert first_ms is not None
    assert chart.view.start_ms <= first_ms < chart.view.end_ms
    assert "answer" in readout(panel)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.view.end_ms == at_first.end_ms
    assert readout(panel).startswith("Today")
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.view.span_ms > at_first.span_ms
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.view.span_ms == pytest.approx(at_first.span_ms)


@pytest.mark.parametrize("split", list(Split))
def test_the_bars_are_taken_apart_by_what_is_chosen(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage, split: Split
) -> None:
    button(panel, "monthStepButton").click()
    choice = panel.findChild(QComboBox, "chartSplit")
    assert choice is not None
    choice.setCurrentIndex(choice.findData(split))
    settled(qtbot, panel)
    spoken = chart_of(panel).accessibleDescription()
    legend = panel.findChild(QWidget, "chartLegend")
    assert legend is not None
    told = [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]
    if split is Split.NONE:
        assert told == ["Matched", "Due", "Range, low to high"]
        return
    names = usage.names()
    most_used = {Split.SITE: names.sites, Split.MODEL: names.models, Split.PROVIDER: names.providers}[split]
    assert told[: min(6, len(most_used))] == list(most_used[:6])
    assert ("Others" in told) == (len(most_used) > 6)
    assert "Solid is matched, pale is due" in told
    assert f"\n{most_used[0]}: " in spoken


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("split", [Split.NONE, Split.SITE])
def test_the_chart_draws_matched_and_due_in_their_colours(
    qtbot: QtBot, panel: ChartPanel, theme: Theme, split: Split
) -> None:
    panel.set_theme(theme)
    button(panel, "weekStepButton").click()
    panel.show_split(split)
    settled(qtbot, panel)
    image = chart_of(panel).grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    colours = group_colours(theme, split)[0]
    assert {theme.surface, colours.solid.name(), colours.light.name(), theme.whisker} <= seen


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_groups_are_told_apart_without_colour(theme: Theme) -> None:
    def lightness(colour: QColor) -> float:
        red, green, blue = (
            each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
            for each in (colour.redF(), colour.greenF(), colour.blueF())
        )
        return 116 * (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3) - 16

    all_of_them = group_colours(theme, Split.MODEL)
    seen = sorted(lightness(each.solid) for each in all_of_them)
    assert min(after - before for before, after in pairwise(seen)) >= 4
    surface = lightness(QColor(theme.surface))
    for each in all_of_them:
        assert abs(lightness(each.light) - surface) < 0.7 * abs(lightness(each.solid) - surface)


def test_the_table_has_the_same_figures(qtbot: QtBot, panel: ChartPanel, usage: SampleUsage) -> None:
    button(panel, "dayStepButton").click()
    settled(qtbot, panel)
    button(panel, "chartTableButton").click()
    table = panel.findChild(QTableView, "chartTable")
    assert table is not None
    assert table.isVisible()
    assert not chart_of(panel).isVisible()
    model = table.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == ["When", "Answers", "Central", "Low", "High", "Matched", "Due"]
    start_ms = step_start_ms(chart_of(panel).view.start_ms, Step.DAY)
    days = usage.spans(start_ms, now_ms(), Step.DAY)
    assert model.rowCount() == len(days)
    assert [int(model.index(row, 1).data()) for row in range(len(days))] == [
        day.totals.answers for day in days
    ]
    panel.show_split(Split.SITE)
    qtbot.waitUntil(lambda: model.columnCount() == 8)
    parts = usage.spans(start_ms, now_ms(), Step.DAY, Split.SITE)
    assert model.rowCount() == len(parts)
    assert sum(int(model.index(row, 2).data()) for row in range(len(parts))) == sum(
        day.totals.answers for day in days
    )


def test_new_answers_come_in_at_the_right_end_and_keep_the_row_that_was_chosen(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage
) -> None:
    button(panel, "chartTableButton").click()
    table = panel.findChild(QTableView, "chartTable")
    assert table is not None
    table.selectRow(0)
    before, rows = panel.shown_totals(0), table.model().rowCount()
    for number in range(5):
        usage.add(sample_answer(now_ms(), 0.5, number))
        panel.ledger_changed(now_ms())
        qtbot.waitUntil(lambda number=number: panel.shown_totals(0).answers == before.answers + number + 1)
    qtbot.wait(320)
    assert table.currentIndex().row() == 0
    assert table.model().rowCount() in (rows, rows + 1)
    assert panel.shown_totals(0).energy_wh.central == pytest.approx(before.energy_wh.central + 2.5)


def test_new_answers_do_not_move_what_somebody_looks_at(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage
) -> None:
    chart = chart_of(panel)
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    settled(qtbot, panel)
    view, before = chart.view, panel.shown_totals(0)
    usage.add(sample_answer(now_ms(), 0.5))
    panel.ledger_changed(now_ms() + 2 * HOUR_MS)
    settled(qtbot, panel)
    assert chart.view == view
    assert panel.shown_totals(0) == before


def test_the_present_moves_on_with_whoever_follows_it(qtbot: QtBot, panel: ChartPanel) -> None:
    view = chart_of(panel).view
    panel.ledger_changed(now_ms() + HOUR_MS)
    assert chart_of(panel).view == replace(
        view, start_ms=view.start_ms + HOUR_MS, end_ms=view.end_ms + HOUR_MS
    )


def test_answers_of_long_ago_appear_too(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage, monkeypatch: pytest.MonkeyPatch
) -> None:
    button(panel, "dayStepButton").click()
    settled(qtbot, panel)
    before = panel.shown_totals(0).answers
    usage.add(*(sample_answer(now_ms() - back * DAY_MS, 0.5, back) for back in range(3, 20)))
    panel.ledger_changed(now_ms())
    qtbot.waitUntil(lambda: panel.shown_totals(0).answers == before + 17, timeout=6000)


def test_a_burst_of_changes_is_read_a_few_times(qtbot: QtBot, panel: ChartPanel, usage: SampleUsage) -> None:
    settled(qtbot, panel)
    usage.calls.clear()
    usage.hold = lambda: time.sleep(0.05)
    for _ in range(100):
        panel.ledger_changed(now_ms())
    settled(qtbot, panel)
    assert usage.calls.count("spans") <= 4


def test_a_failure_is_told_on_the_card_with_a_way_to_try_again(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage
) -> None:
    usage.failure = DiskGoneError("Plug it in. Nothing was lost.")
    button(panel, "monthStepButton").click()
    told = panel.findChild(QLabel, "chartFailure")
    assert told is not None
    qtbot.waitUntil(told.isVisible)
    assert told.text() == "The disk is gone. Plug it in. Nothing was lost."
    usage.failure = None
    button(panel, "chartRetryButton").click()
    settled(qtbot, panel)
    assert not told.isVisible()
    assert panel.shown_totals(0).answers > 0


def test_no_answers_at_all_says_so_and_draws_an_axis(qtbot: QtBot, background: Background) -> None:
    panel = ChartPanel(SampleUsage(), background, LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    assert readout(panel) == ""
    panel.ledger_changed(now_ms())
    qtbot.waitUntil(lambda: readout(panel) == "No answers in this time.")
    qtbot.waitUntil(lambda: chart_of(panel).accessibleDescription().endswith(": no answers."))
    assert chart_of(panel).scale.unit == "Wh"


def test_until_it_is_read_the_card_says_that_it_reads(
    qtbot: QtBot, background: Background, usage: SampleUsage
) -> None:
    usage.hold = lambda: time.sleep(0.4)
    panel = ChartPanel(usage, background, LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    panel.ledger_changed(now_ms())
    assert readout(panel) == "Reading…"
    settled(qtbot, panel)


def _save(qtbot: QtBot, panel: ChartPanel, kind: str, path: Path) -> None:
    action = panel.findChild(QAction, f"{kind}SaveAction")
    assert action is not None
    action.trigger()
    dialog = panel.findChild(QFileDialog, "chartSaveDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, "chartSaveDialog") is None)


@pytest.mark.parametrize("split", [Split.NONE, Split.MODEL])
def test_the_figures_are_saved_in_full_with_their_units(
    qtbot: QtBot, panel: ChartPanel, usage: SampleUsage, tmp_path: Path, split: Split
) -> None:
    button(panel, "dayStepButton").click()
    panel.show_split(split)
    settled(qtbot, panel)
    path = tmp_path / "chart.csv"
    _save(qtbot, panel, "csv", path)
    qtbot.waitUntil(path.exists)
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    expected = panel.shown_totals(0)
    assert sum(int(row["answers"]) for row in rows) == expected.answers
    for column, value in (
        ("energy_low_wh", expected.energy_wh.low),
        ("energy_central_wh", expected.energy_wh.central),
        ("matched_wh", expected.matched_energy_wh),
        ("co2e_location_high_g", expected.co2e_g.high),
    ):
        assert sum(float(row[column]) for row in rows) == pytest.approx(value)
    assert {row["step"] for row in rows} == {"day"}
    assert rows[0]["start_utc"].endswith("+00:00")
    assert rows[0]["start_local"][10:19] == "T00:00:00"
    assert ({row["group"] for row in rows} == {""}) is (split is Split.NONE)
    qtbot.waitUntil(lambda: readout(panel) == f"Saved as {path}.")


def test_a_name_from_a_web_page_is_no_formula(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    usage = SampleUsage()
    usage.set_answers([replace(sample_answer(now_ms() - 1000, 1.0), model='=HYPERLINK("x")')])
    panel = ChartPanel(usage, background, LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    panel.ledger_changed(now_ms())
    panel.show_split(Split.MODEL)
    settled(qtbot, panel)
    path = tmp_path / "chart.csv"
    _save(qtbot, panel, "csv", path)
    qtbot.waitUntil(path.exists)
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))
    assert row["group"] == '\'=HYPERLINK("x")'


def test_a_picture_is_twice_as_sharp_as_the_screen(qtbot: QtBot, panel: ChartPanel, tmp_path: Path) -> None:
    button(panel, "weekStepButton").click()
    settled(qtbot, panel)
    path = tmp_path / "chart.png"
    _save(qtbot, panel, "png", path)
    qtbot.waitUntil(path.exists)
    image = QImage(str(path))
    assert image.width() > 2 * chart_of(panel).width()
    seen = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 3)
    }
    assert {LIGHT.surface, LIGHT.matched, LIGHT.due_fill} <= seen


def test_a_drawing_is_of_shapes_and_text(qtbot: QtBot, panel: ChartPanel, tmp_path: Path) -> None:
    button(panel, "weekStepButton").click()
    settled(qtbot, panel)
    path = tmp_path / "chart.svg"
    _save(qtbot, panel, "svg", path)
    qtbot.waitUntil(path.exists)
    drawing = ElementTree.parse(path).getroot()
    texts = "".join(drawing.itertext())
    for text in ("Electricity", "per week", "Matched", "Due", "Range, low to high"):
        assert text in texts
    assert LIGHT.matched in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, panel: ChartPanel, tmp_path: Path) -> None:
    _save(qtbot, panel, "csv", tmp_path / "nowhere" / "chart.csv")
    told = panel.findChild(QLabel, "chartFailure")
    assert told is not None
    qtbot.waitUntil(told.isVisible)
    assert "nowhere" in told.text()
    assert not button(panel, "chartRetryButton").isVisible()


def test_pictures_are_saved_of_the_chart_not_of_the_table(panel: ChartPanel) -> None:
    button(panel, "chartTableButton").click()
    enabled: dict[str, bool] = {}
    for kind in ("png", "svg", "csv"):
        action = panel.findChild(QAction, f"{kind}SaveAction")
        assert action is not None
        enabled[kind] = action.isEnabled()
    assert enabled == {"png": False, "svg": False, "csv": True}


def test_what_is_pointed_at_moves_nothing_on_the_card(qtbot: QtBot, panel: ChartPanel) -> None:
    chart = chart_of(panel)
    places: Callable[[], list[Any]] = lambda: [  # noqa: E731 - asked twice
        each.geometry() for each in panel.findChildren(QWidget) if each.isVisible()
    ]
    before = places()
    for x in range(80, chart.width(), 9):
        mouse(chart, QEvent.Type.MouseMove, QPointF(x, 90), NONE)
    assert places() == before
