"""Asks for a file and writes the chart into it, on a thread."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look.language import tr
from wattback.files import write_file


class ChartSaving(QObject):
    """One file after another, none of which holds up the window.

    Signals:
        saved: Path of a file that was written.
        failed: A `WattbackError`: it was not.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._window = background, parent

    def ask(self, kind: str, day: date, content: Callable[[], bytes]) -> None:
        """Ask where, then write.

        Args:
            kind: `png`, `svg` or `csv`.
            day: Where the chart begins; part of the name that is proposed.
            content: Makes the file's content, called on a worker thread.
        """
        filters = {
            "png": tr("Picture (*.png)"),
            "svg": tr("Drawing (*.svg)"),
            "csv": tr("Table (*.csv)"),
        }
        name = f"wattback-{day.isoformat()}.{kind}"
        dialog = QFileDialog(self._window, tr("Save the chart"), name, filters[kind])
        dialog.setObjectName("chartSaveDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(lambda path: self._write(path, content))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: str, content: Callable[[], bytes]) -> None:
        self._background.run(
            self, lambda: write_file(path, content()), lambda _: self.saved.emit(path), self.failed.emit
        )
