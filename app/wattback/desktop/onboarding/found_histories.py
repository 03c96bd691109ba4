"""The histories that lie on this machine, with a box to tick for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.imports import FoundHistory

_BYTES = (("B", 1), ("kB", 10**3), ("MB", 10**6), ("GB", 10**9))


class FoundHistories(QWidget):
    """Says that it looks, that there is none, or shows them.

    Signals:
        changed: Whether any is ticked.
    """

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._says = elements.label(
            tr("Looking on this computer…"), "muted", "foundHistoriesText", wraps=True
        )
        self._column.addWidget(self._says)
        self._boxes: list[tuple[QCheckBox, FoundHistory]] = []

    def show_found(self, found: tuple[FoundHistory, ...]) -> None:
        """Replace what is shown. Nothing is read yet, and nothing is ticked that the person did not tick."""
        ticked = {each.path for each in self.ticked()}
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        self._boxes = []
        self._says.setText(
            tr("Found on this computer:") if found else tr("No history was found on this computer.")
        )
        for history in found:
            box = QCheckBox(history.title)
            box.setObjectName("foundHistoryBox")
            box.setAccessibleName(history.title)
            about = tr("{size}, last used {day}").format(
                size=size_words(history.size_bytes), day=wording.day(wording.local(history.newest_ms))
            )
            box.setAccessibleDescription(f"{about}. {history.path}")
            box.setChecked(history.path in ticked)
            box.toggled.connect(lambda _on: self.changed.emit(bool(self.ticked())))
            lines = elements.label(f"{about}\n{_breakable(history.path)}", "muted", wraps=True)
            lines.setContentsMargins(32, 0, 0, 4)
            self._column.addWidget(box)
            self._column.addWidget(lines)
            self._boxes.append((box, history))

    def ticked(self) -> list[FoundHistory]:
        """Those the person wants."""
        return [history for box, history in self._boxes if box.isChecked()]


def size_words(size_bytes: int) -> str:
    """`3.9 MB`."""
    name, size = next((each for each in reversed(_BYTES) if size_bytes >= each[1]), _BYTES[0])
    return wording.unbroken(f"{wording.significant(size_bytes / size, 2)} {name}")


def _breakable(path: str) -> str:
    return path.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")
