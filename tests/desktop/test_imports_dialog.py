"""Bringing a history along at any time: chosen, dropped, cancelled, refused."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from wattback.desktop.background import Background
from wattback.desktop.onboarding.history_import import result_words
from wattback.desktop.onboarding.imports_dialog import ImportsDialog
from wattback.desktop.services.imports import ImportResult
from wattback.errors import WattbackError
from wattback.footprint import Range


class DamagedZip(WattbackError):
    title = "The export is damaged"


@pytest.fixture
def dialog(qtbot: QtBot, services: Any, background: Background) -> ImportsDialog:
    dialog = ImportsDialog(services, background, None)
    qtbot.addWidget(dialog)
    dialog.open()
    kinds = dialog.findChild(QComboBox, "importKindBox")
    assert kinds is not None
    qtbot.waitUntil(lambda: kinds.count() == 6)
    return dialog


def _button(inside: QWidget, name: str) -> QAbstractButton:
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    return button


def _texts(inside: QWidget) -> str:
    return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.isVisible())


def test_each_kind_says_where_it_is_found(dialog: ImportsDialog) -> None:
    kinds = dialog.findChild(QComboBox, "importKindBox")
    assert kinds is not None
    assert "Export data" in _texts(dialog)
    assert _button(dialog, "chooseHistoryButton").text() == "Choose the file…"
    kinds.setCurrentIndex(3)
    assert ".claude/projects" in _texts(dialog)
    assert _button(dialog, "chooseHistoryButton").text() == "Choose the folder…"


def test_a_dropped_file_is_recognised_and_counted(qtbot: QtBot, dialog: ImportsDialog, services: Any) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/ada/chatgpt-export.zip")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(dialog.refresh_wanted):
        dialog.dropEvent(event)
    assert services.imports.imported == [("chatgpt", "/home/ada/chatgpt-export.zip")]
    qtbot.waitUntil(lambda: "11,238 new answers" in _texts(dialog))
    assert "chatgpt-export.zip" in _texts(dialog)


def test_progress_is_shown_and_cancel_counts_nothing(
    qtbot: QtBot, dialog: ImportsDialog, services: Any
) -> None:
    services.imports.steps = 10_000
    dialog.bring("/home/ada/chatgpt.zip")
    bar = dialog.findChild(QProgressBar, "importBar")
    assert bar is not None
    qtbot.waitUntil(lambda: "answers found so far" in _texts(dialog))
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert not _button(dialog, "chooseHistoryButton").isEnabled()
    _button(dialog, "importCancelButton").click()
    qtbot.waitUntil(lambda: "cancelled, nothing was counted" in _texts(dialog))
    assert services.imports.imported == []
    assert _button(dialog, "chooseHistoryButton").isEnabled()


def test_closing_stops_it(qtbot: QtBot, dialog: ImportsDialog, services: Any) -> None:
    services.imports.steps = 10_000
    dialog.bring("/home/ada/chatgpt.zip")
    qtbot.waitUntil(lambda: "import chatgpt" in services.imports.calls)
    dialog.reject()
    qtbot.wait(100)
    assert services.imports.imported == []


def test_what_is_no_history_says_so_and_the_next_one_works(
    qtbot: QtBot, dialog: ImportsDialog, services: Any
) -> None:
    dialog.bring("/home/ada/holiday.zip")
    qtbot.waitUntil(lambda: "none of the histories that Wattback reads" in _texts(dialog))
    dialog.bring("/home/ada/claude.zip")
    qtbot.waitUntil(lambda: services.imports.imported == [("claude", "/home/ada/claude.zip")])
    qtbot.waitUntil(lambda: "none of the histories" not in _texts(dialog))


def test_a_damaged_file_names_its_place(qtbot: QtBot, dialog: ImportsDialog, services: Any) -> None:
    services.imports.failure = DamagedZip("conversations.json, line 14: no JSON. Nothing was imported.")
    dialog.bring("/home/ada/claude.zip")
    qtbot.waitUntil(lambda: "conversations.json, line 14" in _texts(dialog))


def test_what_was_left_out_can_be_read(qtbot: QtBot, dialog: ImportsDialog) -> None:
    dialog.bring("/home/ada/claude.zip")
    qtbot.waitUntil(lambda: dialog.findChild(QAbstractButton, "leftOutButton") is not None)
    left_out = _button(dialog, "leftOutButton")
    assert left_out.text() == "214 things left out"
    assert "conversation 14, message 3" not in _texts(dialog)
    left_out.click()
    assert "conversations.json, conversation 14, message 3: It has no time." in _texts(dialog)
    assert "and 212 more" in _texts(dialog)


def test_watching_agents_logs_is_switched(qtbot: QtBot, dialog: ImportsDialog, services: Any) -> None:
    box = dialog.findChild(QCheckBox, "watchLogsBox")
    assert box is not None
    qtbot.waitUntil(box.isEnabled)
    box.click()
    qtbot.waitUntil(lambda: services.imports.watching)


def test_a_chosen_file_is_read_as_the_chosen_kind(
    qtbot: QtBot, dialog: ImportsDialog, services: Any, tmp_path: Path
) -> None:
    dialog.bring(str(tmp_path / "table.txt"), "csv")
    qtbot.waitUntil(lambda: services.imports.imported == [("csv", str(tmp_path / "table.txt"))])


@pytest.mark.parametrize(
    ("new", "known", "expected"),
    [
        (0, 0, "Nothing new."),
        (0, 5, "Nothing new. 5 answers known before, not counted twice."),
        (1, 0, "1 new answer of 25 Nov 2026, 2.0 Wh (1.0–6.0)."),
        (3, 1, "3 new answers of 25 Nov 2026, 2.0 Wh (1.0–6.0). 1 answer known before, not counted twice."),
    ],
)
def test_the_result_in_words(new: int, known: int, expected: str) -> None:
    noon_ms = 1_795_608_000_000
    result = ImportResult("chatgpt", new + known, new, known, (), 0, noon_ms, noon_ms, Range(1.0, 2.0, 6.0))
    assert result_words(result) == expected
