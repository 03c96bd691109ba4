"""The list of last answers: two lines each, at every width, newest on top."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wattback.desktop.look import language, wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.services.usage import AnswerLine

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_PADDING_X, _PADDING_Y, _LINE_GAP, _GAP = 8, 7, 2, 12
_LEAST_ROWS = 4


class AnswersModel(QAbstractListModel):
    """The answers; new ones are put on top, so that the others keep their selection."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[AnswerLine, ...] = ()

    @property
    def lines(self) -> tuple[AnswerLine, ...]:
        """What is listed, newest first."""
        return self._lines

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> int:
        """Show these; returns how many of them are new on top."""
        if lines == self._lines:
            return 0
        ids = [line.event_id for line in lines]
        newest = self._lines[0].event_id if self._lines else None
        new = ids.index(newest) if newest in ids else -1
        kept = len(lines) - new
        if new < 0 or ids[new:] != [line.event_id for line in self._lines[:kept]]:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return 0
        if len(self._lines) > kept:
            self.beginRemoveRows(_NOWHERE, kept, len(self._lines) - 1)
            self._lines = self._lines[:kept]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(_NOWHERE, 0, new - 1)
            self._lines = lines
            self.endInsertRows()
        self._lines = lines
        if kept:
            # A retirement may have covered them, or newer factors changed them.
            self.dataChanged.emit(self.index(new, 0), self.index(len(lines) - 1, 0))
        return new

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """All of an answer in a sentence, for a screen reader and the tooltip."""
        return spoken(self._lines[index.row()]) if role in _SPOKEN and index.isValid() else None


class AnswerPainter(QStyledItemDelegate):
    """Draws an answer: the model and its electricity, below them when, where, how long, emissions and water."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Two lines."""
        line = option.fontMetrics.height()
        return QSize(0, 2 * line + _LINE_GAP + 2 * _PADDING_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one."""
        model = index.model()
        if not isinstance(model, AnswersModel):
            return
        answer, theme = model.lines[index.row()], self.theme
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, QColor(theme.selection))
        painter.setPen(QPen(QColor(theme.gridline)))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(_PADDING_X, _PADDING_Y, -_PADDING_X, -_PADDING_Y)
        line = option.fontMetrics.height()
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        for at, (left, right, font, colour) in enumerate(
            (
                (title(answer), str(wording.energy_figure(answer.energy_wh)), strong, theme.text),
                (circumstances(answer), beside(answer), option.font, theme.muted),
            )
        ):
            painter.setFont(font)
            painter.setPen(QColor(theme.on_selection if is_chosen else colour))
            place = QRect(inside.x(), inside.y() + at * (line + _LINE_GAP), inside.width(), line)
            metrics = painter.fontMetrics()
            room = place.width() - metrics.horizontalAdvance(right) - _GAP
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
            shortened = metrics.elidedText(left, Qt.TextElideMode.ElideRight, max(0, room))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shortened)
        painter.restore()


class AnswersList(QListView):
    """What is being read stays in its place when new answers come in above it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("answersList")
        self.setProperty("role", "answers")
        self.setAccessibleName(tr("Last answers"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.answers = AnswersModel()
        self.setModel(self.answers)
        self._painter = AnswerPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setMinimumHeight(_LEAST_ROWS * self._row_height() + 2)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._painter.theme = theme
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as it must be: no page scrolls for its sake."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these, newest first."""
        bar = self.verticalScrollBar()
        was_at = bar.value()
        new = self.answers.show_lines(lines)
        if was_at > 0 and new:
            self.executeDelayedItemsLayout()
            bar.setValue(was_at + new * self._row_height())

    def _row_height(self) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self._painter.sizeHint(option, _NOWHERE).height()


def title(answer: AnswerLine) -> str:
    """The model, and what is uncertain about its counts."""
    model = answer.model or tr("unknown model of {site}").format(site=answer.site)
    return " · ".join((model, *answer.doubts))


def circumstances(answer: AnswerLine) -> str:
    """When, where, and how much was sent and written."""
    tokens = tr("{sent} → {written} tokens").format(
        sent=language.whole(answer.input_tokens), written=language.whole(answer.output_tokens)
    )
    parts = [wording.recently(answer.at_ms), answer.site, tokens]
    if answer.is_matched:
        parts.append(tr("matched"))
    return " · ".join(parts)


def beside(answer: AnswerLine) -> str:
    """Emissions and water, without their ranges: those are in the tooltip."""
    co2e = wording.co2e_figure(answer.co2e_g)
    shown = f"{co2e.central} {co2e.unit}"
    if answer.water_ml is None:
        return shown
    water = wording.water_figure(answer.water_ml)
    return f"{shown} · {water.central} {water.unit}"


def spoken(answer: AnswerLine) -> str:
    """All of it, each figure with its range."""
    water = (
        tr("water not estimated")
        if answer.water_ml is None
        else tr("{amount} of water").format(amount=wording.water_figure(answer.water_ml))
    )
    figures = (str(wording.energy_figure(answer.energy_wh)), str(wording.co2e_figure(answer.co2e_g)), water)
    return ", ".join((title(answer), circumstances(answer), *figures))
