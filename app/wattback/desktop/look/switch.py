"""A switch: on or off, with a mouse or the space bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton

_WIDTH, _HEIGHT, _RING = 42, 24, 2


class Switch(QAbstractButton):
    """Its state is a shape and a place as well as a colour; screen readers see a check box."""

    def __init__(self, name: str, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The switch and the ring that marks the focus."""
        return QSize(_WIDTH + 4 * _RING, _HEIGHT + 4 * _RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the palette's colours."""
        colours, is_on = self.palette(), self.isChecked()
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        accent = colours.color(QPalette.ColorRole.Highlight)
        knob = colours.color(
            QPalette.ColorRole.HighlightedText if is_on else QPalette.ColorRole.PlaceholderText
        )
        ground = QColor(accent) if is_on else colours.color(QPalette.ColorRole.Base)
        edge = accent if is_on else colours.color(QPalette.ColorRole.PlaceholderText)
        if group is QPalette.ColorGroup.Disabled:
            ground.setAlpha(110)
        body = QRectF(2 * _RING, 2 * _RING, _WIDTH, _HEIGHT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(accent, _RING))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = body.adjusted(-_RING - 0.5, -_RING - 0.5, _RING + 0.5, _RING + 0.5)
                painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
            painter.setPen(QPen(edge, 1.4))
            painter.setBrush(ground)
            painter.drawRoundedRect(body.adjusted(0.7, 0.7, -0.7, -0.7), _HEIGHT / 2, _HEIGHT / 2)
            radius = _HEIGHT / 2 - 4
            middle = body.right() - _HEIGHT / 2 if is_on else body.left() + _HEIGHT / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(knob)
            painter.drawEllipse(QRectF(middle - radius, body.center().y() - radius, 2 * radius, 2 * radius))
