"""What one step of the first minute is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError


class Step(QWidget):
    """One card. Every step works alone, and skipping it changes nothing.

    Signals:
        settled: What the person chose here is kept: the next step may come.
        refresh_wanted: The ledger was changed from here; read it again.
    """

    settled = Signal()
    refresh_wanted = Signal()

    def __init__(self, services: Services, background: Background, title: str) -> None:
        super().__init__()
        self.services, self.background = services, background
        self.title = title
        self.setProperty("role", "plain")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(elements.SPACE)
        self.column.addWidget(elements.heading(title, wraps=True))
        self._failure: QLabel | None = None

    def came_to_front(self) -> None:
        """Read what the step shows."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The ledger says this now."""

    def keep(self) -> None:
        """The person goes on: keep what was chosen, then emit `settled`, or say why not."""
        self.settled.emit()

    def stop(self) -> None:
        """The dialog closes: end what is under way."""

    def paragraph(self, text: str, role: str = "", name: str = "") -> QLabel:
        """A text below what is there already."""
        label = elements.label(text, role, name, wraps=True)
        self.column.addWidget(label)
        return label

    def say_failure(self, failure: WattbackError | None) -> None:
        """Why something could not be done, below everything else; None when it could after all."""
        if self._failure is None:
            self._failure = elements.label("", "danger", f"{self.objectName()}Failure", wraps=True)
            self.column.addWidget(self._failure)
        self._failure.setVisible(failure is not None)
        if failure is not None:
            self._failure.setText(f"{tr(failure.title)}. {failure}")
