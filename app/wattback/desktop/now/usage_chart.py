"""The chart itself: its axes and bars, and how mouse, wheel, fingers and keys move it."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QVBoxLayout, QWidget

from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.bars_item import ROOM_ABOVE, BarsItem, to_ms, to_x
from wattback.desktop.now.chart_view import MOST_BARS, ChartView, Limits
from wattback.desktop.now.energy_scale import EnergyScale, energy_scale
from wattback.desktop.now.local_steps import step_before_ms, step_end_ms, step_start_ms
from wattback.desktop.now.series import Column
from wattback.desktop.now.time_ticks import time_ticks
from wattback.desktop.services.usage import Split, Step

_AXIS_FONT_SCALE = 0.9
_BEHIND_THE_BARS = -1000
_ROOM_RIGHT_PX, _ROOM_ABOVE_PX, _LABEL_GAP_PX = 14, 8, 26
_NARROWEST_BAR_PX = 5
_KEY_ZOOM, _WHEEL_NOTCH, _WHEEL_ZOOM = 1.5, 120.0, 1.25
_DRAG_FROM_PX = 3


class UsageChart(QWidget):
    """Bars over time that can be dragged, zoomed, and walked with the mouse or the arrow keys.

    Signals:
        walked: The keyboard put its mark on another bar; follows `pointed_at`.
        view_changed: The `ChartView` that the person moved to.
        pointed_at: Start and end of the bar under the mouse or the keyboard's mark, a pair; None when there is none.
        reset_wanted: Back to now, at the usual size.
    """

    view_changed = Signal(object)
    pointed_at = Signal(object)
    walked = Signal()
    reset_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("usageChart")
        self.setProperty("role", "chart")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(tr("Chart of electricity"))
        self._limits = Limits(None, 0)
        self._view = ChartView(0, 1, Step.HOUR)
        self._scale = energy_scale(0)
        self._pointed: tuple[int, int] | None = None
        self._pressed_at: QPointF | None = None
        self._pressed_view = self._view
        self._is_dragged = False

        self.plot = pg.PlotWidget()
        # Its own wish of 640 by 480 would push everything else off the page.
        self.plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # What a person does is answered here, without the scene looking for what is under the mouse.
        self.plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.plot.getPlotItem().setContentsMargins(0, _ROOM_ABOVE_PX, _ROOM_RIGHT_PX, 0)
        self._bars = BarsItem(theme)
        self.plot.addItem(self._bars, ignoreBounds=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.set_theme(theme)

    @property
    def view(self) -> ChartView:
        """What is shown."""
        return self._view

    @property
    def scale(self) -> EnergyScale:
        """The vertical axis."""
        return self._scale

    @property
    def pointed(self) -> tuple[int, int] | None:
        """Start and end of the marked bar."""
        return self._pointed

    @property
    def most_bars(self) -> int:
        """So many fit side by side."""
        return max(24, min(MOST_BARS, int(self.plot.width()) // _NARROWEST_BAR_PX))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _AXIS_FONT_SCALE)
        self._metrics = QFontMetrics(font)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
            axis.enableAutoSIPrefix(False)
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setPen(pg.mkPen(theme.border if side == "bottom" else None))
            # At the bottom even a tick without length would show as a notch in its bar.
            axis.setTickPen(pg.mkPen(None if side == "bottom" else theme.gridline))
        self.plot.setBackground(theme.surface)
        lines = self.plot.getAxis("left")
        # Of one width, so that the bars stay in their places when the labels get longer.
        lines.setWidth(self._metrics.horizontalAdvance("1,000") + 14)
        lines.setGrid(255)
        lines.setZValue(_BEHIND_THE_BARS)
        self.plot.getAxis("bottom").setHeight(self._metrics.height() + 8)
        self._bars.set_theme(theme)

    def show_view(self, view: ChartView, limits: Limits) -> None:
        """Show this part of time; what was marked stays marked."""
        self._view, self._limits = view, limits
        self._place()

    def show_columns(self, columns: Sequence[Column], split: Split) -> None:
        """Draw these bars."""
        self._bars.show_columns(columns, split)
        self._place()

    def set_spoken(self, text: str) -> None:
        """The same in words, for a screen reader."""
        self.setAccessibleDescription(text)

    def announce(self, text: str) -> None:
        """Say what the keyboard's mark stands on."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def zoom(self, factor: float, at_ms: float | None = None) -> None:
        """Closer by `factor`: around an instant, the marked bar, or else the present or the middle."""
        if at_ms is None:
            if self._pointed is not None:
                at_ms = sum(self._pointed) / 2
            elif self._view.follows(self._limits):
                at_ms = self._view.end_ms
            else:
                at_ms = (self._view.start_ms + self._view.end_ms) / 2
        self._move(self._view.zoomed(factor, at_ms, self._limits))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many labels as fit."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Fingers: two on a touch screen or on a touch pad bring closer."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), self._instant_at(event.position()))
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                where = self.mapFromGlobal(pinch.centerPoint())
                self.zoom(max(0.2, pinch.scaleFactor()), self._instant_at(where))
                event.accept(pinch)
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl closer or farther, sideways to another time; else the page scrolls."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned.y():
            self.zoom(_WHEEL_ZOOM ** (turned.y() / _WHEEL_NOTCH), self._instant_at(event.position()))
        elif abs(turned.x()) > abs(turned.y()):
            self._move(self._view.panned(-turned.x() * self._ms_per_px(), self._limits))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the chart."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._pressed_view = event.position(), self._view
            self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, or point at a bar."""
        if self._pressed_at is None:
            self._point_below(event.position())
            return
        by_px = self._pressed_at.x() - event.position().x()
        if not self._is_dragged and abs(by_px) < _DRAG_FROM_PX:
            return
        if not self._is_dragged:
            self._is_dragged = True
            self._point(None)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._move(self._pressed_view.panned(by_px * self._ms_per_px(), self._limits))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = None
            self.unsetCursor()
            self._point_below(event.position())

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Back to now."""
        self.reset_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Takes the mark away when the mouse leaves."""
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk the bars, Page Up and Page Down leaf, Home and End go to the ends, + and - zoom."""
        key, view, limits = event.key(), self._view, self._limits
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move(view.panned(view.span_ms * (-1 if key == Qt.Key.Key_PageUp else 1), limits))
        elif key == Qt.Key.Key_Home:
            self._move(view.at_the_beginning(limits))
            self._point(self._bar_at(self._view.start_ms), aloud=True)
        elif key == Qt.Key.Key_End:
            self._move(view.at_the_end(limits))
            self._point(self._bar_at(limits.now_ms), aloud=True)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_KEY_ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _KEY_ZOOM)
        elif key == Qt.Key.Key_Escape and self._pointed is not None:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        step, limits = self._view.step, self._limits
        if self._pointed is None:
            last_ms = min(self._view.end_ms - 1, limits.now_ms)
            bar = self._bar_at(last_ms if by < 0 else self._view.start_ms)
        else:
            at_ms = self._pointed[1] if by > 0 else step_before_ms(self._pointed[0], step)
            bar = self._bar_at(at_ms)
            beginning_ms = self._view.at_the_beginning(limits).start_ms
            if not min(beginning_ms, self._view.start_ms) <= bar[0] < limits.end_ms(step):
                return
        self._move(self._view.around(*bar, limits))
        self._point(bar, aloud=True)

    def _move(self, view: ChartView) -> None:
        if view != self._view:
            if view.step is not self._view.step:
                self._point(None)
            self._view = view
            self._place()
            self.view_changed.emit(view)

    def _point_below(self, where: QPointF) -> None:
        at_ms = self._instant_at(where)
        inside = self._view.start_ms <= at_ms <= self._view.end_ms and self.rect().contains(where.toPoint())
        bar = self._bar_at(at_ms) if inside else None
        self._point(bar if bar is not None and bar[0] < self._limits.end_ms(self._view.step) else None)

    def _point(self, bar: tuple[int, int] | None, *, aloud: bool = False) -> None:
        if bar == self._pointed:
            return
        self._pointed = bar
        self._bars.set_mark(*(bar or (0, 0)))
        self.pointed_at.emit(bar)
        if aloud:
            self.walked.emit()

    def _bar_at(self, at_ms: float) -> tuple[int, int]:
        start_ms = step_start_ms(at_ms, self._view.step)
        return start_ms, step_end_ms(start_ms, self._view.step)

    def _instant_at(self, where: QPointF) -> float:
        box = self.plot.getViewBox()
        return to_ms(box.mapSceneToView(self.plot.mapToScene(where.toPoint())).x())

    def _ms_per_px(self) -> float:
        return self._view.span_ms / max(1.0, float(self.plot.getViewBox().width()))

    def _place(self) -> None:
        """Axes and bars for what is in view."""
        view = self._view
        self._scale = energy_scale(self._bars.highest_wh(view.start_ms, view.end_ms))
        area = QRectF(
            to_x(view.start_ms),
            0.0,
            to_x(view.end_ms) - to_x(view.start_ms),
            self._scale.top_wh * ROOM_ABOVE,
        )
        room_px = max(1.0, self.plot.getViewBox().width())
        label_px = (
            self._metrics.horizontalAdvance(tr("00 Nov", "the widest label of an axis")) + _LABEL_GAP_PX
        )
        ticks = time_ticks(view, int(room_px // label_px))
        self.plot.getAxis("left").setTicks([[(at, self._scale.label(at)) for at in self._scale.ticks_wh]])
        self.plot.getAxis("bottom").setTicks([[(to_x(each.at_ms), each.text) for each in ticks]])
        self._bars.set_area(area)
        self._bars.set_today(*self._today())
        box = self.plot.getViewBox()
        box.setRange(area, padding=0.0, disableAutoRange=True)
        # Left until the next paint, it would ask for a second one.
        box.updateMatrix()

    def _today(self) -> tuple[int, int]:
        """What of the chart is today; nothing where a bar is longer than a day."""
        if self._view.step not in (Step.HOUR, Step.DAY):
            return 0, 0
        start_ms = step_start_ms(self._limits.now_ms, Step.DAY)
        return start_ms, step_end_ms(start_ms, Step.DAY)
