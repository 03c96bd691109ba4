"""The chart as a table: for screen readers, and for whoever likes figures better."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from wattback.desktop.look import elements, language, wording
from wattback.desktop.look.language import tr
from wattback.desktop.now import chart_words
from wattback.desktop.now.series import Column, due_wh
from wattback.desktop.services.usage import Split, Step, UsageTotals

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_ROW_PADDING = 10
_FIGURES = 7


class ChartTableModel(QAbstractTableModel):
    """One row a bar, or one a group in it; texts are made when they are looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Column, int, UsageTotals]] = []
        self._groups: tuple[str, ...] = ()
        self._split, self._step, self._today = Split.NONE, Step.DAY, date.min

    def show_columns(
        self, columns: Sequence[Column], step: Step, split: Split, groups: tuple[str, ...], today: date
    ) -> None:
        """Replace the rows; those that stay where they are keep the selection."""
        rows = [
            (column, part.group, part.totals if split is not Split.NONE else column.totals)
            for column in columns
            for part in column.parts
        ]
        same = (step, split) == (self._step, self._split)
        kept = same and _keys(rows[: len(self._rows)]) == _keys(self._rows)
        self._groups, self._today = groups, today
        if not kept:
            self.beginResetModel()
            self._rows, self._step, self._split = rows, step, split
            self.endResetModel()
            return
        known = len(self._rows)
        if len(rows) > known:
            self.beginInsertRows(_NOWHERE, known, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """When, the group where there are several, and the figures."""
        return 0 if parent.isValid() else _FIGURES + (self._split is not Split.NONE)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal or role not in _TEXT_ROLES:
            return None
        group = {Split.SITE: tr("Site"), Split.MODEL: tr("Model"), Split.PROVIDER: tr("Provider")}
        heads = [tr("When"), tr("Answers"), tr("Central"), tr("Low"), tr("High"), tr("Matched"), tr("Due")]
        if self._split is not Split.NONE:
            heads.insert(1, group[self._split])
        return heads[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """One cell."""
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        column, place, totals = self._rows[index.row()]
        at = index.column()
        if at == 0:
            return chart_words.span_title(column.start_ms, column.end_ms, self._step, self._today)
        if self._split is not Split.NONE:
            if at == 1:
                return chart_words.group_name(place, self._groups, self._split)
            at -= 1
        if at == 1:
            return language.whole(totals.answers)
        energy = totals.energy_wh
        figures = (energy.central, energy.low, energy.high, totals.matched_energy_wh, due_wh(totals))
        return wording.energy(figures[at - 2], digits=4)


class ChartTable(QTableView):
    """Shows the model; Tab leaves it, the arrow keys walk in it."""

    def __init__(self) -> None:
        super().__init__()
        self.model_of_columns = ChartTableModel()
        self.setModel(self.model_of_columns)
        self.setObjectName("chartTable")
        self.setAccessibleName(tr("Electricity as a table"))
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * elements.SPACE)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Measuring what is in view is enough.
        header.setResizeContentsPrecision(0)


def _keys(rows: Sequence[tuple[Column, int, UsageTotals]]) -> list[tuple[int, int]]:
    return [(column.start_ms, place) for column, place, _ in rows]
