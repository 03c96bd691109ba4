"""The key that Electricity Maps asks for: handed to the system keyring, and shown nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import mark, tr

_TITLE = mark("Key for Electricity Maps")
_HELP = mark("The service asks for one. The system keyring keeps it, and nobody is shown it again.")
_FIELD_WIDTH = 230


class GridKeyRow(QWidget):
    """A field that hides what is typed, and two buttons.

    Signals:
        wanted: A key to keep; an empty one forgets what was kept.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("row grid-key")
        self._field = QLineEdit()
        self._field.setObjectName("gridKeyField")
        self._field.setAccessibleName(tr(_TITLE))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setMinimumWidth(_FIELD_WIDTH)
        self._keep = elements.button(tr("Keep the key"), "gridKeyKeepButton")
        self._keep.setEnabled(False)
        self._keep.clicked.connect(lambda: self.wanted.emit(self._field.text()))
        self._field.textChanged.connect(lambda text: self._keep.setEnabled(bool(text.strip())))
        self._field.returnPressed.connect(self._keep.click)
        forget = elements.button(tr("Forget the key"), "gridKeyForgetButton", "quiet")
        forget.clicked.connect(lambda: self.wanted.emit(""))
        line = QWidget()
        flow = FlowLayout(elements.SPACE, 8)
        line.setLayout(flow)
        for each in (self._field, self._keep, forget):
            flow.addWidget(each)
        self._result = elements.label("", "muted", "problem grid-key", wraps=True)
        self._result.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(elements.label(tr(_TITLE)))
        column.addWidget(elements.label(tr(_HELP), "muted", wraps=True))
        column.addWidget(line)
        column.addWidget(self._result)

    def show_kept(self, key: str) -> None:
        """It is done; the key does not stay in the field."""
        self._field.clear()
        self._say(
            tr("The key is kept in the system keyring.") if key else tr("No key is kept any more."), "muted"
        )

    def show_problem(self, text: str) -> None:
        """Say why it can't be done; what was typed stays to be mended."""
        self._say(text, "danger")

    def matches(self, wanted: str) -> bool:
        """Whether the row is about a text, in the language in use or in English."""
        about = " ".join((_TITLE, _HELP, tr(_TITLE), tr(_HELP), "grid key token api")).casefold()
        return all(word in about for word in wanted.casefold().split())

    def _say(self, text: str, role: str) -> None:
        elements.restyle(self._result, role)
        self._result.setText(text)
        self._result.show()
