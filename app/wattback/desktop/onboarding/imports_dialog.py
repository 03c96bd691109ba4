"""Bringing a history along at any time: what was found, or a file or folder that is chosen or dropped."""

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.found_histories import FoundHistories
from wattback.desktop.onboarding.history_import import HistoryImport
from wattback.desktop.services.companion import Services
from wattback.desktop.services.imports import ImportKind
from wattback.errors import WattbackError

_WIDTH, _HEIGHT = 600, 640
_NARROWEST = 420


class ImportsDialog(QDialog):
    """Closing it while something is read stops that: nothing half read is counted.

    Signals:
        refresh_wanted: Something new was counted.
    """

    refresh_wanted = Signal()

    def __init__(self, services: Services, background: Background, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("importsDialog")
        self.setWindowTitle(tr("Bring a history along"))
        self.setMinimumWidth(_NARROWEST)
        self.resize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._services, self._background = services, background
        self._kinds: tuple[ImportKind, ...] = ()
        self._read_state()
        inside = QVBoxLayout()
        inside.setSpacing(elements.SPACE)
        self._import = HistoryImport(services, background)
        self._import.begun.connect(lambda: self._set_running(True))
        self._import.ended.connect(self._ended)
        # Above what can be chosen: what is under way must not be below the end of the window.
        inside.addWidget(self._import)
        inside.addWidget(self._found_card())
        inside.addWidget(self._choose_card())
        inside.addWidget(self._watch_box())
        self._failure = elements.label(role="danger", name="importsFailure", wraps=True)
        self._failure.hide()
        inside.addWidget(self._failure)
        inside.addStretch(1)
        page = QWidget()
        page.setProperty("role", "plain")
        page.setLayout(inside)
        inside.setContentsMargins(0, 0, 8, 0)
        self._area = QScrollArea()
        self._area.setObjectName("importsArea")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        close = elements.button(tr("Close"), "importsCloseButton")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)

    def bring(self, path: str, kind: str = "") -> None:
        """Read one file or folder; an empty kind is found out from it."""
        if not self._import.is_running:
            self._import.start([(kind, path, os.path.basename(path.rstrip("/\\")) or path)])

    def done(self, result: int) -> None:
        """However it ends, nothing is read any further."""
        self._import.stop()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file or folder at a time."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and not self._import.is_running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        event.acceptProposedAction()
        self.bring(event.mimeData().urls()[0].toLocalFile())

    def _read_state(self) -> None:
        imports = self._services.imports
        self._background.run(
            self, imports.found, lambda found: self._found.show_found(found), self._say_failure
        )
        self._background.run(self, imports.kinds, self._show_kinds, self._say_failure)
        self._background.run(self, imports.is_watching, self._show_watching, self._say_failure)

    def _found_card(self) -> QWidget:
        card, inside = elements.card("foundHistoriesCard")
        self._found = FoundHistories()
        self._bring = elements.button(tr("Bring along"), "bringAlongButton", "primary")
        self._bring.setEnabled(False)
        self._bring.clicked.connect(
            lambda: self._import.start([(each.kind, each.path, each.title) for each in self._found.ticked()])
        )
        self._found.changed.connect(self._bring.setEnabled)
        inside.addWidget(self._found)
        inside.addWidget(self._bring, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _choose_card(self) -> QWidget:
        card, inside = elements.card("chooseHistoryCard")
        inside.addWidget(elements.heading(tr("A file or a folder of yours")))
        self._kind = ChoiceBox("importKindBox", tr("Kind of history"))
        self._kind.setMinimumContentsLength(16)
        self._kind.currentIndexChanged.connect(self._show_hint)
        label = elements.label(tr("&Kind"))
        label.setBuddy(self._kind)
        self._hint = elements.label(role="muted", name="importKindHint", wraps=True)
        self._choose = elements.button(tr("Choose…"), "chooseHistoryButton")
        self._choose.setEnabled(False)
        self._choose.clicked.connect(self._choose_path)
        inside.addWidget(label)
        inside.addWidget(self._kind)
        inside.addWidget(self._hint)
        inside.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(
            elements.label(
                tr("Or drop it on this window: its kind is found out by itself."), "muted", wraps=True
            )
        )
        return card

    def _watch_box(self) -> QWidget:
        self._watch = QCheckBox(tr("Look at coding agents' logs every minute"))
        self._watch.setObjectName("watchLogsBox")
        self._watch.setAccessibleName(self._watch.text())
        self._watch.setEnabled(False)
        self._watch.clicked.connect(self._set_watching)
        return self._watch

    def _show_kinds(self, kinds: tuple[ImportKind, ...]) -> None:
        self._kinds = kinds
        for each in kinds:
            self._kind.addItem(each.title, each.kind)
        self._choose.setEnabled(bool(kinds))
        self._show_hint()

    def _show_hint(self) -> None:
        kind = self._chosen_kind()
        self._hint.setText(kind.hint if kind is not None else "")
        if kind is not None:
            text = tr("Choose the folder…") if kind.chooses == "folder" else tr("Choose the file…")
            self._choose.setText(text)
            self._choose.setAccessibleName(text.rstrip("…"))

    def _chosen_kind(self) -> ImportKind | None:
        index = self._kind.currentIndex()
        return self._kinds[index] if 0 <= index < len(self._kinds) else None

    def _choose_path(self) -> None:
        kind = self._chosen_kind()
        if kind is None:
            return
        picker = QFileDialog(self, kind.title)
        picker.setObjectName("historyPicker")
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setFileMode(
            QFileDialog.FileMode.Directory if kind.chooses == "folder" else QFileDialog.FileMode.ExistingFile
        )
        picker.fileSelected.connect(lambda path: self.bring(path, kind.kind))
        picker.open()

    def _show_watching(self, on: bool) -> None:
        self._watch.setChecked(on)
        self._watch.setEnabled(True)

    def _set_watching(self, on: bool) -> None:
        imports = self._services.imports
        self._background.run(self, lambda: imports.set_watching(on), lambda _: None, self._not_watching)

    def _not_watching(self, failure: WattbackError) -> None:
        self._watch.setChecked(not self._watch.isChecked())
        self._say_failure(failure)

    def _set_running(self, running: bool) -> None:
        self._failure.hide()
        self._found.setEnabled(not running)
        self._choose.setEnabled(not running)
        self._kind.setEnabled(not running)
        self._bring.setEnabled(not running and bool(self._found.ticked()))
        if running:
            self._area.verticalScrollBar().setValue(0)

    def _ended(self, has_new: bool) -> None:
        self._set_running(False)
        if has_new:
            self.refresh_wanted.emit()

    def _say_failure(self, failure: WattbackError) -> None:
        self._failure.setText(f"{tr(failure.title)}. {failure}")
        self._failure.show()
