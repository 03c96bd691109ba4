"""A QR code drawn from its modules, dark on light in either theme, with the quiet zone scanners need."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_QUIET_MODULES = 4
"""ISO 18004: four modules on each side."""
_LEAST_MODULE_PX = 3
# Not the theme's: many scanners read no light code on a dark ground.
_DARK, _LIGHT = QColor("#000000"), QColor("#ffffff")


class QrView(QWidget):
    """As large as a whole number of pixels a module allows; its accessible name says what the code holds."""

    def __init__(self, name: str, accessible_name: str, largest_px: int = 240) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._largest_px = largest_px
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self.hide()

    def show_modules(self, modules: tuple[tuple[bool, ...], ...], holds: str) -> None:
        """Show a code, or nothing when there is none; `holds` is its content for who does not see it."""
        self._modules = modules
        self.setAccessibleDescription(holds)
        self.setFixedSize(self.sizeHint())
        self.setVisible(bool(modules))
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._module_px() * self._across() if self._modules else 0
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each module a square of whole pixels."""
        if not self._modules:
            return
        module = self._module_px()
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_LIGHT)
            painter.drawRect(self.rect())
            painter.setBrush(_DARK)
            for row, line in enumerate(self._modules, _QUIET_MODULES):
                for column, is_dark in enumerate(line, _QUIET_MODULES):
                    if is_dark:
                        painter.drawRect(QRectF(column * module, row * module, module, module))

    def _across(self) -> int:
        return len(self._modules) + 2 * _QUIET_MODULES

    def _module_px(self) -> int:
        return max(_LEAST_MODULE_PX, self._largest_px // self._across())
