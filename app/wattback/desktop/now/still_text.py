"""Text that changes many times a second. It never asks for another size, so that nothing around it moves."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wattback.desktop.look.theme import Theme


class StillText(QWidget):
    """So many lines of text, drawn without a layout; the whole of a longer one is in its tooltip."""

    def __init__(self, name: str, lines: int, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(name)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._text = ""
        self._is_muted = False

    def text(self) -> str:
        """What it says."""
        return self._text

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._theme = theme
        self.update()

    def show_text(self, text: str, *, muted: bool = False) -> None:
        """Say this; a hint is muted."""
        if (text, muted) == (self._text, self._is_muted):
            return
        self._text, self._is_muted = text, muted
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(0, self._lines * self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        with QPainter(self) as painter:
            painter.setPen(QColor(self._theme.muted if self._is_muted else self._theme.text))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._text)
