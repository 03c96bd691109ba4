"""The chart itself: how mouse, wheel, fingers and keys move it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QVBoxLayout, QWidget

from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.chart_plot import ChartPlot
from wattback.desktop.now.chart_view import MOST_BARS, ChartView, Limits
from wattback.desktop.now.energy_scale import EnergyScale, energy_scale
from wattback.desktop.now.local_steps import step_before_ms, step_end_ms, step_start_ms
from wattback.desktop.now.series import Column
from wattback.desktop.services.usage import Split, Step

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

        self._plot = ChartPlot(theme)
        self.plot = self._plot.widget
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
        self._plot.set_theme(theme, self.font())

    def show_view(self, view: ChartView, limits: Limits) -> None:
        """Show this part of time; what was marked stays marked."""
        self._view, self._limits = view, limits
        self._place()

    def show_columns(self, columns: Sequence[Column], split: Split) -> None:
        """Draw these bars."""
        self._plot.bars.show_columns(columns, split)
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
        self._plot.bars.set_mark(*(bar or (0, 0)))
        self.pointed_at.emit(bar)
        if aloud:
            self.walked.emit()

    def _bar_at(self, at_ms: float) -> tuple[int, int]:
        start_ms = step_start_ms(at_ms, self._view.step)
        return start_ms, step_end_ms(start_ms, self._view.step)

    def _instant_at(self, where: QPointF) -> float:
        return self._plot.instant_at(where)

    def _ms_per_px(self) -> float:
        return self._view.span_ms / self._plot.room_px

    def _place(self) -> None:
        """Axes and bars for what is in view."""
        self._scale = self._plot.place(self._view, self._limits)
