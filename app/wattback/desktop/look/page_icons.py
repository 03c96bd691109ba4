"""The signs of the window's pages: lines drawn by code, sharp at every size and in every colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_SIZE = 20
_SCALES = (1, 2, 3)
_LINE = 1.6


def page_icon(name: str, colour: str, chosen_colour: str) -> QIcon:
    """The sign of one page, in another colour while the page is shown."""
    icon = QIcon()
    for state, each in ((QIcon.State.Off, colour), (QIcon.State.On, chosen_colour)):
        for scale in _SCALES:
            icon.addPixmap(_draw(name, each, scale), QIcon.Mode.Normal, state)
    return icon


def _draw(name: str, colour: str, scale: int) -> QPixmap:
    pixmap = QPixmap(_SIZE * scale, _SIZE * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colour), _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(_PATHS[name]())
    return pixmap


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *rest in strokes:
        path.moveTo(QPointF(*first))
        for point in rest:
            path.lineTo(QPointF(*point))
    return path


def _now() -> QPainterPath:
    return _lines(((2, 11), (6, 11), (8.5, 4), (12, 16), (14, 11), (18, 11)))


def _history() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(2.5, 2.5, 15, 15))
    path.addPath(_lines(((10, 6), (10, 10.5), (13, 12.5))))
    return path


def _offsets() -> QPainterPath:
    path = QPainterPath()
    path.moveTo(4, 16)
    path.cubicTo(2.5, 7, 9, 3.5, 17, 3.5)
    path.cubicTo(17.5, 12, 12.5, 17, 6, 14.5)
    path.addPath(_lines(((3, 17.5), (11, 9))))
    return path


def _certificates() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(5, 2, 10, 10))
    path.addPath(_lines(((7, 11.3), (6, 18), (10, 15.6), (14, 18), (13, 11.3))))
    return path


def _wallet() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(2.5, 5.5, 15, 11), 2, 2)
    path.addPath(_lines(((4.5, 5.5), (13.5, 2.8), (14.3, 5.5)), ((17.5, 9.3), (12.8, 9.3))))
    path.addPath(_lines(((12.8, 9.3), (12.8, 12.7), (17.5, 12.7))))
    return path


def _settings() -> QPainterPath:
    path = _lines(((2.5, 5.5), (8, 5.5)), ((12.5, 5.5), (17.5, 5.5)))
    path.addPath(_lines(((2.5, 14.5), (6, 14.5)), ((10.5, 14.5), (17.5, 14.5))))
    path.addEllipse(QRectF(8, 3.3, 4.4, 4.4))
    path.addEllipse(QRectF(6, 12.3, 4.4, 4.4))
    return path


_PATHS = {
    "now": _now,
    "history": _history,
    "offsets": _offsets,
    "certificates": _certificates,
    "wallet": _wallet,
    "settings": _settings,
}
