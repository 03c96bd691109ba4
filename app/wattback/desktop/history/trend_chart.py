"""A line of central estimates in a band from low to high."""

import pyqtgraph as pg
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wattback.desktop.history.reading import TrendPoint
from wattback.desktop.look import wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme

_HEIGHT, _BAND_ALPHA, _ROOM_ABOVE = 170, 60, 1.08
_PIXELS_PER_LABEL = 90


class TrendChart(QWidget):
    """Drawn only: what can be read in it stands in the card's table too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("trendChart")
        self.setMinimumHeight(_HEIGHT)
        self._plot = pg.PlotWidget()
        # Its own wish of 640 by 480 would push everything else off the page.
        self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.getPlotItem().setContentsMargins(0, 8, 26, 0)
        # A wheel over the chart scrolls the page it is on.
        self._plot.wheelEvent = lambda event: event.ignore()
        self._low, self._high = pg.PlotCurveItem(pen=None), pg.PlotCurveItem(pen=None)
        self._band = pg.FillBetweenItem(self._low, self._high)
        self._line = pg.PlotDataItem(symbol="o", symbolSize=5)
        for item in (self._low, self._high, self._band, self._line):
            self._plot.addItem(item)
        self._points: tuple[TrendPoint, ...] = ()
        self._labels: tuple[str, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._plot.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setStyle(tickLength=0, tickTextOffset=6)
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setPen(pg.mkPen(theme.border if side == "bottom" else None))
        band = QColor(theme.accent)
        band.setAlpha(_BAND_ALPHA)
        self._band.setBrush(pg.mkBrush(band))
        self._line.setPen(pg.mkPen(theme.accent, width=2))
        self._line.setSymbolBrush(pg.mkBrush(theme.accent))
        self._line.setSymbolPen(pg.mkPen(theme.surface))

    def show_points(self, points: tuple[TrendPoint, ...], labels: tuple[str, ...]) -> None:
        """Draw them; each label belongs to a point."""
        self._points, self._labels = points, labels
        # In order, not in time: weeks without answers would stretch a line over nothing.
        places = [float(place) for place in range(len(points))]
        ranges = [point.wh_per_1000 for point in points]
        self._low.setData(places, [each.low for each in ranges])
        self._high.setData(places, [each.high for each in ranges])
        self._line.setData(places, [each.central for each in ranges])
        top = max((each.high for each in ranges), default=1.0) or 1.0
        self._plot.setXRange(-0.4, max(0.6, len(points) - 0.6), padding=0)
        self._plot.setYRange(0, top * _ROOM_ABOVE, padding=0)
        unit, size = wording.energy_unit(top)
        ticks = [0.0, top / 2, top]
        self._plot.getAxis("left").setTicks(
            [[(each, f"{wording.significant(each / size, 2)} {unit}") for each in ticks]]
        )
        self._show_labels()
        central = sorted(each.central for each in ranges)
        if central:
            self.setAccessibleName(
                tr("Electricity for 1,000 tokens of answers, from {least} to {most}").format(
                    least=wording.energy(central[0]), most=wording.energy(central[-1])
                )
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many dates below as there is room for."""
        super().resizeEvent(event)
        self._show_labels()

    def _show_labels(self) -> None:
        room = max(2, self.width() // _PIXELS_PER_LABEL)
        every = max(1, -(-len(self._labels) // room))
        ticks = [(float(place), text) for place, text in enumerate(self._labels) if place % every == 0]
        self._plot.getAxis("bottom").setTicks([ticks])
