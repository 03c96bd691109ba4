"""The icon, drawn by code at every size so that it is always sharp. Its shape tells the state too."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

_SIZES = (16, 18, 20, 22, 24, 28, 32, 36, 40, 44, 48, 56, 64, 96, 128, 256)
GROUNDS = {"counting": "#1d8a58", "paused": "#66726b", "attention": "#e0a020", "locked": "#5076a0"}
"""What each state is drawn on: to be told from a light panel as well as from a dark one."""

_WHITE, _DARK = "#ffffff", "#2b1c00"
# A lightning bolt in a unit square.
_BOLT = ((0.57, 0.14), (0.27, 0.56), (0.47, 0.56), (0.42, 0.86), (0.73, 0.42), (0.53, 0.42))


class TrayState(Enum):
    """What the icon says at a glance."""

    COUNTING = "counting"
    PAUSED = "paused"
    ATTENTION = "attention"
    LOCKED = "locked"


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
        painter.setBrush(QColor(GROUNDS[state.value]))
        if state is TrayState.ATTENTION:
            _triangle(painter, size)
            return pixmap
        painter.drawEllipse(QRectF(0, 0, size, size))
        painter.setBrush(QColor(_WHITE))
        if state is TrayState.COUNTING:
            painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in _BOLT]))
        elif state is TrayState.PAUSED:
            for left in (0.31, 0.56):
                painter.drawRect(
                    QRectF(round(left * size), 0.27 * size, max(2.0, round(0.14 * size)), 0.46 * size)
                )
        else:
            _padlock(painter, size)
    return pixmap


def _triangle(painter: QPainter, size: int) -> None:
    # Amber alone would vanish on a white panel.
    edge = QPen(QColor(_DARK), max(1.0, 0.05 * size))
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(0.5 * size, 0.06 * size),
                QPointF(0.96 * size, 0.93 * size),
                QPointF(0.04 * size, 0.93 * size),
            ]
        )
    )
    pen = QPen(QColor(_DARK), max(1.6, 0.11 * size))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(0.5 * size, 0.38 * size), QPointF(0.5 * size, 0.62 * size))
    painter.drawPoint(QPointF(0.5 * size, 0.79 * size))


def _padlock(painter: QPainter, size: int) -> None:
    painter.drawRoundedRect(
        QRectF(0.27 * size, 0.46 * size, 0.46 * size, 0.33 * size), 0.05 * size, 0.05 * size
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_WHITE), max(1.4, 0.09 * size)))
    shackle = QRectF(0.36 * size, 0.21 * size, 0.28 * size, 0.34 * size)
    painter.drawArc(shackle, 0, 180 * 16)
    for x in (shackle.left(), shackle.right()):
        painter.drawLine(QPointF(x, shackle.center().y()), QPointF(x, 0.48 * size))
