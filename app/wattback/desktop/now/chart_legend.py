"""What the chart's colours and lines mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now import chart_words
from wattback.desktop.now.bars_item import group_colours
from wattback.desktop.services.usage import Split

_GAP, _LINE_GAP, _SWATCH_GAP = 16, 4, 6
_LONGEST_NAME = 28


class _Shape(Enum):
    SQUARE = "square"
    HALVES = "halves"
    WHISKER = "whisker"


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sign and what it means; `fill` and `edge` are its colours."""

    text: str
    shape: _Shape
    fill: QColor
    edge: QColor


def legend_entries(
    theme: Theme, split: Split, groups: Sequence[str], places: Sequence[int]
) -> tuple[LegendEntry, ...]:
    """What stands in the legend.

    Args:
        theme: The colours in force.
        split: What the bars are taken apart by.
        groups: Their names.
        places: The groups that occur.
    """
    colours = group_colours(theme, split)
    whisker = QColor(theme.whisker)
    spread = LegendEntry(tr("Range, low to high"), _Shape.WHISKER, whisker, whisker)
    if split is Split.NONE:
        return (
            LegendEntry(tr("Matched"), _Shape.SQUARE, colours[0].solid, colours[0].solid),
            LegendEntry(tr("Due"), _Shape.SQUARE, colours[0].light, QColor(theme.due)),
            spread,
        )
    others = colours[-1]
    return (
        *(
            LegendEntry(
                _shortened(chart_words.group_name(place, groups, split)),
                _Shape.SQUARE,
                colours[place].solid,
                colours[place].solid,
            )
            for place in places
        ),
        LegendEntry(tr("Solid is matched, pale is due"), _Shape.HALVES, others.light, others.solid),
        spread,
    )


class ChartLegend(QWidget):
    """Signs with their meaning, on as many lines as it takes."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chartLegend")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = FlowLayout(_GAP, _LINE_GAP)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._row)
        self.entries: tuple[LegendEntry, ...] = ()

    def show_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        """Say this; does nothing when it is said already."""
        if entries == self.entries:
            return
        self.entries = entries
        while (item := self._row.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for entry in entries:
            both = QWidget()
            line = QHBoxLayout(both)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(_SWATCH_GAP)
            line.addWidget(_Swatch(entry))
            line.addWidget(elements.label(entry.text, "muted"))
            self._row.addWidget(both)
        self.updateGeometry()


def paint_sign(painter: QPainter, entry: LegendEntry, place: QRect) -> None:
    """Draw an entry's sign, 13 pixels square."""
    x, y = place.x(), place.y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(entry.edge)
    if entry.shape is _Shape.WHISKER:
        painter.drawLine(x + 6, y + 1, x + 6, y + 11)
        painter.drawLine(x + 4, y + 1, x + 8, y + 1)
        painter.drawLine(x + 4, y + 11, x + 8, y + 11)
    else:
        painter.setBrush(entry.fill)
        painter.drawRect(x, y, 12, 12)
    if entry.shape is _Shape.HALVES:
        painter.setBrush(entry.edge)
        painter.drawRect(x, y + 6, 12, 6)
    # What is drawn next has its own pens and brushes.
    painter.restore()


SIGN_PX = 13


class _Swatch(QWidget):
    def __init__(self, entry: LegendEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setFixedSize(QSize(SIGN_PX, SIGN_PX))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            paint_sign(painter, self._entry, self.rect())


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
