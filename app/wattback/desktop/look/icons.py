"""The icon, drawn by code at every size so that it is always sharp. Its shape tells the state too."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_GREEN, _GREY, _AMBER, _WHITE, _DARK = "#1d8a58", "#66726b", "#e0a020", "#ffffff", "#2b1c00"
# A lightning bolt in a unit square.
_BOLT = ((0.57, 0.14), (0.27, 0.56), (0.47, 0.56), (0.42, 0.86), (0.73, 0.42), (0.53, 0.42))


class TrayState(Enum):
    """What the icon says at a glance."""

    COUNTING = "counting"
    PAUSED = "paused"
    ATTENTION = "attention"


def icon(state: TrayState) -> QIcon:
    """The icon in one state, at all sizes a desktop may ask for."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_draw(state, size))
    return result


def _draw(state: TrayState, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        face = QRectF(0, 0, size, size)
        if state is TrayState.COUNTING:
            painter.setBrush(QColor(_GREEN))
            painter.drawEllipse(face)
            painter.setBrush(QColor(_WHITE))
            painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in _BOLT]))
        elif state is TrayState.PAUSED:
            painter.setBrush(QColor(_GREY))
            painter.drawEllipse(face)
            painter.setBrush(QColor(_WHITE))
            for left in (0.31, 0.56):
                painter.drawRect(
                    QRectF(round(left * size), 0.27 * size, max(2.0, round(0.14 * size)), 0.46 * size)
                )
        else:
            painter.setBrush(QColor(_AMBER))
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(0.5 * size, 0.02 * size), QPointF(size, 0.95 * size), QPointF(0, 0.95 * size)]
                )
            )
            pen = QPen(QColor(_DARK), max(1.6, 0.11 * size))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(0.5 * size, 0.38 * size), QPointF(0.5 * size, 0.62 * size))
            painter.drawPoint(QPointF(0.5 * size, 0.80 * size))
    return pixmap
