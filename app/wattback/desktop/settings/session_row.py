"""Whether Wattback starts with the session: kept by the operating system, not with the other choices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import mark, tr
from wattback.desktop.look.switch import Switch

_TITLE = mark("Start with the session")
_HELP = mark("Wattback starts in the tray when you log in. Answers are counted without it, too.")


class SessionRow(QWidget):
    """A switch like the others.

    Signals:
        wanted: On or off.
    """

    wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("row session")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(elements.label(tr(_TITLE), wraps=True))
        texts.addWidget(elements.label(tr(_HELP), "muted", wraps=True))
        self._problem = elements.label("", "danger", "problem session", wraps=True)
        self._problem.hide()
        texts.addWidget(self._problem)
        self._switch = Switch("setting session", tr(_TITLE))
        self._switch.setAccessibleDescription(tr(_HELP))
        self._switch.clicked.connect(lambda on: self.wanted.emit(on))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(elements.MARGIN)
        row.addLayout(texts, 1)
        row.addWidget(self._switch)

    def show_value(self, on: bool, problem: str = "") -> None:
        """Show what holds, and why it could not be changed."""
        self._switch.setChecked(on)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def matches(self, wanted: str) -> bool:
        """Whether the row is about a text, in the language in use or in English."""
        about = " ".join((_TITLE, _HELP, tr(_TITLE), tr(_HELP), "autostart")).casefold()
        return all(word in about for word in wanted.casefold().split())
