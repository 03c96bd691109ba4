"""The chart itself: bars of the central estimate, matched below, due above, a whisker from low to high."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wattback.desktop.look.theme import Theme
from wattback.desktop.now.chart_bars import Bar, EnergyAxis, energy_axis

_BAR_WIDTH = 0.62
_CAP_WIDTH = 0.22
_AXIS_FONT_SCALE = 0.9
_BEHIND_THE_BARS = -1000


class UsageChart(QWidget):
    """Bars that can be walked with the mouse or the arrow keys.

    Signals:
        pointed_at: Index of the bar under the mouse or the keyboard's mark, or -1.
    """

    pointed_at = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("usageChart")
        self.setProperty("role", "chart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Chart of electricity")
        self._bars: tuple[Bar, ...] = ()
        self._pointed = -1

        self._plot = pg.PlotWidget()
        # Its own wish of 640 by 480 would push everything else off the page.
        self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.getPlotItem().setContentsMargins(0, 8, 26, 0)
        # A wheel over the chart scrolls the page it is on.
        self._plot.wheelEvent = lambda event: event.ignore()
        self._plot.viewport().installEventFilter(self)
        self._plot.scene().sigMouseMoved.connect(self._mouse_moved)

        self._highlight = pg.BarGraphItem(x=[0.0], height=[0.0], width=1.0, pen=None)
        self._matched = pg.BarGraphItem(x=[0.0], height=[0.0], width=_BAR_WIDTH)
        self._due = pg.BarGraphItem(x=[0.0], height=[0.0], width=_BAR_WIDTH)
        self._whiskers = pg.PlotDataItem(connect="pairs", antialias=False)
        for item in (self._highlight, self._matched, self._due, self._whiskers):
            self._plot.addItem(item)
        self._highlight.setVisible(False)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.set_theme(theme)

    @property
    def pointed(self) -> int:
        """Index of the marked bar, or -1."""
        return self._pointed

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            font = QFont(self.font())
            font.setPointSizeF(font.pointSizeF() * _AXIS_FONT_SCALE)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=6)
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setPen(pg.mkPen(theme.border if side == "bottom" else None))
            # At the bottom even a tick without length would show as a notch in its bar.
            axis.setTickPen(pg.mkPen(None if side == "bottom" else theme.gridline))
        self._plot.setBackground(theme.surface)
        # The last day's label may reach into the margin, and those of zero and of the highest tick above and below.
        for side in ("left", "bottom"):
            self._plot.getAxis(side).setStyle(hideOverlappingLabels=False)
        lines = self._plot.getAxis("left")
        lines.setGrid(255)
        lines.setZValue(_BEHIND_THE_BARS)
        self._highlight.setOpts(brush=QBrush(QColor(theme.surface_hover)))
        self._matched.setOpts(brush=QBrush(QColor(theme.matched)), pen=_line(theme.matched))
        self._due.setOpts(brush=QBrush(QColor(theme.due_fill)), pen=_line(theme.due))
        self._whiskers.setPen(_line(theme.whisker))

    def show_bars(self, shown: tuple[Bar, ...], spoken: str) -> EnergyAxis:
        """Draw these bars; `spoken` is the same in words, for a screen reader."""
        if len(shown) != len(self._bars):
            self._point_at(-1)
        self._bars = shown
        axis = energy_axis(max((bar.energy_wh.high for bar in shown), default=0.0))
        places = [float(index) for index in range(len(shown))]
        central = [bar.energy_wh.central / axis.unit_wh for bar in shown]
        matched = [
            min(bar.matched_energy_wh / axis.unit_wh, top) for bar, top in zip(shown, central, strict=True)
        ]
        due = [top - below for top, below in zip(central, matched, strict=True)]
        _set_bars(self._matched, places, [0.0] * len(shown), matched)
        _set_bars(self._due, places, matched, due)
        self._whiskers.setData(*_whisker_lines(shown, axis.unit_wh))

        self._plot.getAxis("left").setTicks([[(tick, f"{tick:,g}") for tick in axis.ticks]])
        self._plot.getAxis("bottom").setTicks(
            [[(at, bar.axis_label) for at, bar in zip(places, shown, strict=True)]]
        )
        self._plot.getViewBox().setRange(
            QRectF(-0.6, 0.0, len(shown) + 0.2, axis.top), padding=0.0, disableAutoRange=True
        )
        self._show_highlight()
        self.setAccessibleDescription(spoken)
        return axis

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk the bars, Home and End go to the ends, Escape takes the mark away."""
        last = len(self._bars) - 1
        here = self._pointed
        target = {
            Qt.Key.Key_Right: min(here + 1, last),
            Qt.Key.Key_Left: here - 1 if here > 0 else (last if here < 0 else 0),
            Qt.Key.Key_Home: min(0, last),
            Qt.Key.Key_End: last,
            Qt.Key.Key_Escape: -1,
        }.get(Qt.Key(event.key()))
        if target is None or (target == -1 and here == -1):
            super().keyPressEvent(event)
            return
        self._point_at(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the mark away when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().eventFilter(watched, event)

    def _mouse_moved(self, where: QPointF) -> None:
        box = self._plot.getViewBox()
        inside = bool(box.sceneBoundingRect().contains(where))
        index = round(box.mapSceneToView(where).x()) if inside else -1
        self._point_at(index if 0 <= index < len(self._bars) else -1)

    def _point_at(self, index: int) -> None:
        if index == self._pointed:
            return
        self._pointed = index
        self._show_highlight()
        self.pointed_at.emit(index)

    def _show_highlight(self) -> None:
        visible = 0 <= self._pointed < len(self._bars)
        self._highlight.setVisible(visible)
        if visible:
            top = self._plot.getViewBox().viewRange()[1][1]
            self._highlight.setOpts(x=[float(self._pointed)], height=[top], width=1.0)


def _set_bars(item: pg.BarGraphItem, places: list[float], bottoms: list[float], heights: list[float]) -> None:
    """Give the item the bars that have a height; one without would still be drawn as a line."""
    kept = [(at, low, high) for at, low, high in zip(places, bottoms, heights, strict=True) if high > 0]
    item.setVisible(bool(kept))
    if kept:
        x, y0, height = zip(*kept, strict=True)
        item.setOpts(x=x, y0=y0, height=height, width=_BAR_WIDTH)


def _whisker_lines(shown: tuple[Bar, ...], unit_wh: float) -> tuple[list[float], list[float]]:
    """Start and end points of every whisker's three strokes: the stem and the two caps."""
    across: list[float] = []
    up: list[float] = []
    for index, bar in enumerate(shown):
        if not bar.is_empty:
            low, high = bar.energy_wh.low / unit_wh, bar.energy_wh.high / unit_wh
            left, right = index - _CAP_WIDTH / 2, index + _CAP_WIDTH / 2
            across += [index, index, left, right, left, right]
            up += [low, high, low, low, high, high]
    return across, up


def _line(colour: str) -> QPen:
    pen = QPen(QColor(colour))
    pen.setCosmetic(True)
    return pen
