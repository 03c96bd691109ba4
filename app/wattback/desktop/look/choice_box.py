"""A list to choose from, closed until it is wanted."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox

_RIGHT, _HALF_WIDTH, _HALF_HEIGHT = 15, 4.0, 2.2


class ChoiceBox(QComboBox):
    """Draws its own arrow, which style sheets take only from files; a wheel passing over it changes nothing."""

    def __init__(self, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over it scrolls the page, unless somebody is at it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and an arrow down at its right."""
        super().paintEvent(event)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        middle = QPointF(self.width() - _RIGHT, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.palette().color(group, QPalette.ColorRole.Text), 1.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            tip = middle + QPointF(0, _HALF_HEIGHT)
            painter.drawLine(middle + QPointF(-_HALF_WIDTH, -_HALF_HEIGHT), tip)
            painter.drawLine(tip, middle + QPointF(_HALF_WIDTH, -_HALF_HEIGHT))
