"""The rows of the list of answers, which grow while somebody scrolls."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from wattback.desktop.look import wording
from wattback.desktop.look.language import tr, whole
from wattback.desktop.services.usage import AnswerLine, AnswersPage

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

WHEN, SITE, MODEL, TOKENS, ENERGY, EMISSIONS, MATCHED = range(7)


class AnswersModel(QAbstractTableModel):
    """Holds what was read, and asks for more when the view comes to its end.

    Signals:
        more_wanted: Where the next page begins.
    """

    more_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[AnswerLine] = []
        self._next: str | None = None
        self._is_reading = False
        self._titles = (
            tr("When"),
            tr("Site"),
            tr("Model"),
            tr("Tokens"),
            tr("Electricity"),
            tr("Emissions"),
            tr("Matched"),
        )

    def start(self, page: AnswersPage) -> None:
        """Begin anew with the newest answers."""
        self.beginResetModel()
        self._lines = list(page.lines)
        self._next, self._is_reading = page.next_cursor, False
        self.endResetModel()

    def append(self, page: AnswersPage) -> None:
        """Put a page under what is there."""
        self._is_reading, self._next = False, page.next_cursor
        if page.lines:
            first = len(self._lines)
            self.beginInsertRows(_NOWHERE, first, first + len(page.lines) - 1)
            self._lines += page.lines
            self.endInsertRows()

    def give_up(self) -> None:
        """The next page could not be read; scrolling asks for it again."""
        self._is_reading = False

    @property
    def is_complete(self) -> bool:
        """Whether everything is here."""
        return self._next is None

    def line(self, row: int) -> AnswerLine:
        """The answer of a row."""
        return self._lines[row]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many were read."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Seven."""
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, _parent: _Index) -> bool:
        """Whether there is more in the ledger."""
        return self._next is not None and not self._is_reading

    def fetchMore(self, _parent: _Index) -> None:
        """Ask for the next page; it comes later, and nothing waits for it."""
        if self._next is not None and not self._is_reading:
            self._is_reading = True
            self.more_wanted.emit(self._next)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; as a hint it holds the doubts too."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(line)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((_cells(line)[index.column()], *map(tr, line.doubts)))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WHEN:
            return ", ".join(filter(None, _cells(line)))
        return None


def _cells(line: AnswerLine) -> Sequence[str]:
    return (
        wording.recently(line.at_ms),
        line.site,
        line.model,
        whole(line.output_tokens),
        str(wording.energy_figure(line.energy_wh)),
        str(wording.co2e_figure(line.co2e_g)),
        tr("yes") if line.is_matched else tr("no"),
    )
