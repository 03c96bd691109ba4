"""Asks for the wallet's password, for one thing that is named."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr

_WIDTH = 440


class PasswordDialog(QDialog):
    """However it ends, no password stays in it.

    Signals:
        accepted_with: The password typed, once.
    """

    accepted_with = Signal(str)

    def __init__(self, title: str, explains: str, agree: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("passwordDialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._password = QLineEdit()
        self._password.setObjectName("passwordField")
        self._password.setAccessibleName(tr("Wallet password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        label = elements.label(tr("Wallet &password"))
        label.setBuddy(self._password)
        cancel = elements.button(tr("Cancel"), "passwordCancelButton")
        cancel.clicked.connect(self.reject)
        self._agree = elements.button(agree, "passwordAgreeButton", "primary")
        self._agree.setDefault(True)
        self._agree.setEnabled(False)
        self._agree.clicked.connect(self._hand_over)
        self._password.textChanged.connect(lambda text: self._agree.setEnabled(bool(text)))
        self.finished.connect(lambda _: self._password.clear())
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._agree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        layout.addWidget(elements.label(explains, wraps=True))
        layout.addWidget(label)
        layout.addWidget(self._password)
        layout.addLayout(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        self._password.setFocus()

    def _hand_over(self) -> None:
        password = self._password.text()
        self._password.clear()
        self.accept()
        self.accepted_with.emit(password)
