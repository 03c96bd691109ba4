"""The way between the pages, at the window's left."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from wattback.desktop.look.page_icons import page_icon
from wattback.desktop.look.theme import Theme

_ICON = 20
_WIDE, _NARROW = 176, 52


class Navigation(QFrame):
    """One button a page; Up and Down go from one to the next.

    Signals:
        chosen: Name of the page that the person wants.
    """

    chosen = Signal(str)

    def __init__(self, pages: tuple[tuple[str, str], ...], theme: Theme) -> None:
        """Make the buttons.

        Args:
            pages: Name and title of each page, in order.
            theme: The colours now in force.
        """
        super().__init__()
        self.setObjectName("navigation")
        self.setProperty("role", "navigation")
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        for number, (name, title) in enumerate(pages, start=1):
            button = QToolButton()
            button.setObjectName(f"{name}PageButton")
            button.setProperty("role", "navigate")
            # Qt leaves hardly any room between sign and word.
            button.setText(f"\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{title}")
            button.setAccessibleName(title)
            button.setToolTip(f"{title} (Ctrl+{number})")
            button.setCheckable(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, wanted=name: self.chosen.emit(wanted))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[name] = button
        column.addStretch(1)
        self._is_narrow: bool | None = None
        self.set_narrow(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in these colours."""
        for name, button in self._buttons.items():
            button.setIcon(page_icon(name, theme.muted, theme.on_selection))

    def set_narrow(self, narrow: bool) -> None:
        """Signs only, where there is no room for words."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self.setFixedWidth(_NARROW if narrow else _WIDE)
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setFixedWidth((_NARROW if narrow else _WIDE) - 16)

    def mark(self, name: str) -> None:
        """Show which page is in front."""
        self._buttons[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between the buttons, as in a list."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        focused = next((at for at, each in enumerate(buttons) if each.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[max(0, min(len(buttons) - 1, focused + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
