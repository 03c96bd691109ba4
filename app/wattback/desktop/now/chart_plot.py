"""The chart's axes and bars, placed for what is in view."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QSizePolicy

from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.bars_item import ROOM_ABOVE, BarsItem, to_ms, to_x
from wattback.desktop.now.chart_view import ChartView, Limits
from wattback.desktop.now.energy_scale import EnergyScale, energy_scale
from wattback.desktop.now.local_steps import step_end_ms, step_start_ms
from wattback.desktop.now.time_ticks import time_ticks
from wattback.desktop.services.usage import Step

_AXIS_FONT_SCALE = 0.9
_BEHIND_THE_BARS = -1000
_ROOM_RIGHT_PX, _ROOM_ABOVE_PX, _LABEL_GAP_PX = 14, 8, 26


class ChartPlot:
    """A plot that answers no mouse: whoever holds it does.

    Attributes:
        widget: What is shown.
        bars: What is drawn in it.
    """

    def __init__(self, theme: Theme) -> None:
        self.widget = pg.PlotWidget()
        # Its own wish of 640 by 480 would push everything else off the page.
        self.widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # What a person does is answered by the chart, without the scene looking for what is under the mouse.
        self.widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.widget.setFrameShape(QFrame.Shape.NoFrame)
        self.widget.setMenuEnabled(False)
        self.widget.setMouseEnabled(x=False, y=False)
        self.widget.hideButtons()
        self.widget.getPlotItem().setContentsMargins(0, _ROOM_ABOVE_PX, _ROOM_RIGHT_PX, 0)
        self.bars = BarsItem(theme)
        self.widget.addItem(self.bars, ignoreBounds=True)

    @property
    def room_px(self) -> float:
        """The width of what is between the axes' ends."""
        return max(1.0, float(self.widget.getViewBox().width()))

    def set_theme(self, theme: Theme, chart_font: QFont) -> None:
        """Redraw in these colours."""
        font = QFont(chart_font)
        font.setPointSizeF(font.pointSizeF() * _AXIS_FONT_SCALE)
        self._metrics = QFontMetrics(font)
        for side in ("left", "bottom"):
            axis = self.widget.getAxis(side)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
            axis.enableAutoSIPrefix(False)
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setPen(pg.mkPen(theme.border if side == "bottom" else None))
            # At the bottom even a tick without length would show as a notch in its bar.
            axis.setTickPen(pg.mkPen(None if side == "bottom" else theme.gridline))
        self.widget.setBackground(theme.surface)
        lines = self.widget.getAxis("left")
        # Of one width, so that the bars stay in their places when the labels get longer.
        lines.setWidth(self._metrics.horizontalAdvance("1,000") + 14)
        lines.setGrid(255)
        lines.setZValue(_BEHIND_THE_BARS)
        self.widget.getAxis("bottom").setHeight(self._metrics.height() + 8)
        self.bars.set_theme(theme)

    def place(self, view: ChartView, limits: Limits) -> EnergyScale:
        """Axes and bars for what is in view; returns the vertical axis."""
        scale = energy_scale(self.bars.highest_wh(view.start_ms, view.end_ms))
        left = to_x(view.start_ms)
        area = QRectF(left, 0.0, to_x(view.end_ms) - left, scale.top_wh * ROOM_ABOVE)
        widest = tr("00 Nov", "the widest label of an axis")
        label_px = self._metrics.horizontalAdvance(widest) + _LABEL_GAP_PX
        ticks = time_ticks(view, int(self.room_px // label_px))
        self.widget.getAxis("left").setTicks([[(at, scale.label(at)) for at in scale.ticks_wh]])
        self.widget.getAxis("bottom").setTicks([[(to_x(each.at_ms), each.text) for each in ticks]])
        self.bars.set_area(area)
        self.bars.set_today(*_today(view, limits))
        box = self.widget.getViewBox()
        box.setRange(area, padding=0.0, disableAutoRange=True)
        # Left until the next paint, it would ask for a second one.
        box.updateMatrix()
        return scale

    def instant_at(self, where: QPointF) -> float:
        """The instant at a place of the widget."""
        inside = self.widget.mapToScene(where.toPoint())
        return to_ms(self.widget.getViewBox().mapSceneToView(inside).x())


def _today(view: ChartView, limits: Limits) -> tuple[int, int]:
    """What of the chart is today; nothing where a bar is longer than a day."""
    if view.step not in (Step.HOUR, Step.DAY):
        return 0, 0
    start_ms = step_start_ms(limits.now_ms, Step.DAY)
    return start_ms, step_end_ms(start_ms, Step.DAY)
