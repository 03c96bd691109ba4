"""Bringing along what was used before Wattback."""

from PySide6.QtCore import Qt

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.found_histories import FoundHistories
from wattback.desktop.onboarding.history_import import HistoryImport
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services


class ImportsStep(Step):
    """Histories found on this machine, and a way to any other file."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("Bring your past along"))
        self.setObjectName("welcomeImports")
        self.paragraph(
            tr(
                "Exports of your chats and the logs of coding agents can be counted too. Their text is read to count "
                "its tokens and thrown away. What was counted already is never counted twice."
            )
        )
        self._found = FoundHistories()
        self._found.changed.connect(self._ticked)
        self.column.addWidget(self._found)
        self._bring = elements.button(tr("Bring along"), "bringAlongButton", "primary")
        self._bring.setEnabled(False)
        self._bring.clicked.connect(self._start)
        self._other = elements.button(tr("Another file or folder…"), "otherHistoryButton")
        self._other.clicked.connect(self._open_dialog)
        row = FlowLayout(8, 8)
        row.addWidget(self._bring)
        row.addWidget(self._other)
        self.column.addLayout(row)
        self._import = HistoryImport(services, background)
        self._import.begun.connect(lambda: self._set_running(True))
        self._import.ended.connect(self._ended)
        self.column.addWidget(self._import)
        self.column.addStretch(1)

    def came_to_front(self) -> None:
        """Look for histories; none of them is read."""
        self.background.run(self, self.services.imports.found, self._found.show_found, self.say_failure)

    def stop(self) -> None:
        """What is half read is not counted."""
        self._import.stop()

    def _ticked(self, any_ticked: bool) -> None:
        self._bring.setEnabled(any_ticked and not self._import.is_running)

    def _start(self) -> None:
        self._import.start([(each.kind, each.path, each.title) for each in self._found.ticked()])

    def _set_running(self, running: bool) -> None:
        self._found.setEnabled(not running)
        self._other.setEnabled(not running)
        self._bring.setEnabled(not running and bool(self._found.ticked()))

    def _ended(self, has_new: bool) -> None:
        self._set_running(False)
        if has_new:
            self.refresh_wanted.emit()

    def _open_dialog(self) -> None:
        from wattback.desktop.onboarding.imports_dialog import ImportsDialog

        dialog = ImportsDialog(self.services, self.background, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.refresh_wanted.connect(self.refresh_wanted)
        dialog.open()
