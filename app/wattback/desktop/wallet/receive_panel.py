"""Where to be paid: address, code to scan, and what must not be sent there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import ReceiveCode
from wattback.desktop.wallet.qr_view import QrView


class ReceivePanel(QWidget):
    """The card with the code. An address is no secret, so it may be copied."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        frame, inside = elements.card("receiveCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Receive"), "receiveTitle"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(elements.SPACE)
        self._network = elements.label(name="receiveNetwork", wraps=True)
        self._code = QrView("receiveCode", tr("Code of your address, to scan"))
        self._address = elements.label(name="receiveAddress", wraps=True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._warning = elements.label("", "muted", "receiveWarning", wraps=True)
        self._copy = elements.button(tr("Copy the address"), "copyAddressButton")
        self._copy.clicked.connect(self._copy_address)
        self._said = elements.label("", "muted", "copiedNote")
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._said, 1)
        column.addWidget(self._network)
        column.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._address)
        column.addLayout(row)
        column.addWidget(self._warning)
        self._states = CardStates("receive", tr("Reading your address…"), content)
        self._states.again_wanted.connect(self.reload)
        inside.addWidget(self._states)
        self._text = ""

    def reload(self) -> None:
        """Read the chosen account's address."""
        self._background.run(self, self._services.wallet.receive_code, self._show, self._states.show_failure)

    def _show(self, code: ReceiveCode) -> None:
        self._text = code.address
        self._network.setText(tr("On {network}").format(network=code.network_name))
        self._address.setText(_in_groups(code.address))
        self._address.setAccessibleName(tr("Address {address}").format(address=code.address))
        self._warning.setText(code.warning)
        self._said.clear()
        self._code.show_modules(code.modules, code.uri)
        self._states.show_content()

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._said.setText(tr("Copied"))


def _in_groups(address: str) -> str:
    """Groups of four digits, to be compared sign by sign and to break anywhere between them."""
    digits = address.removeprefix("0x")
    return " ".join(("0x", *(digits[at : at + 4] for at in range(0, len(digits), 4))))
