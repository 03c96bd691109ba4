"""How many steps there are, and which of them is shown."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wattback.desktop.look.language import tr

_DOT, _GAP = 8, 10


class ProgressDots(QWidget):
    """One dot a step: the present one filled and wider, those before it filled, those to come empty."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setObjectName("welcomeDots")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._count, self._current = count, 0
        self.set_current(0)

    def set_current(self, index: int) -> None:
        """Show that this step is in front."""
        self._current = index
        words = tr("Step {number} of {count}").format(number=index + 1, count=self._count)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for all of them."""
        return QSize(self._count * _DOT + (self._count - 1) * _GAP + _DOT + 2, _DOT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them in the theme's own colours."""
        accent = self.palette().color(QPalette.ColorRole.Accent)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(accent, 1.2))
            left = 1.0
            for index in range(self._count):
                width = 2 * _DOT if index == self._current else _DOT
                painter.setBrush(accent if index <= self._current else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(int(left), 1, width, _DOT, _DOT / 2, _DOT / 2)
                left += width + _GAP
