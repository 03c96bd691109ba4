"""What a wallet elsewhere is asked to sign: a code to scan, and the JSON for wallets that want it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.wallet import WalletRequest
from wattback.desktop.wallet.qr_view import QrView

_JSON_HEIGHT = 96
_CODE_PX = 300


class RequestView(QWidget):
    """One request after the other, in the order they are to be signed."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(elements.SPACE)
        self._requests: tuple[WalletRequest, ...] = ()
        self._at = 0
        self._title = elements.heading("", "requestTitle", wraps=True)
        self._note = elements.label("", "muted", "requestNote", wraps=True)
        self._code = QrView(
            "requestCode", tr("Code of the request, to scan with your other wallet"), _CODE_PX
        )
        self._json = QPlainTextEdit()
        self._json.setReadOnly(True)
        self._json.setTabChangesFocus(True)
        self._json.setObjectName("requestJson")
        self._json.setAccessibleName(tr("The request as JSON"))
        self._json.setFixedHeight(_JSON_HEIGHT)
        layout.addWidget(self._title)
        layout.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._note)
        layout.addWidget(self._json)
        row = QHBoxLayout()
        for text, name, pressed in (
            (tr("Copy the link"), "copyLinkButton", lambda: self._copy(self._requests[self._at].uri)),
            (tr("Copy the JSON"), "copyJsonButton", lambda: self._copy(self._requests[self._at].raw_json)),
        ):
            button = elements.button(text, name)
            button.clicked.connect(pressed)
            row.addWidget(button)
        row.addStretch(1)
        self._following = elements.button(tr("The next one"), "nextRequestButton")
        self._following.clicked.connect(lambda: self._show((self._at + 1) % len(self._requests)))
        row.addWidget(self._following)
        layout.addLayout(row)

    def show_requests(self, requests: tuple[WalletRequest, ...]) -> None:
        """Begin with the first."""
        self._requests = requests
        self._following.setVisible(len(requests) > 1)
        if requests:
            self._show(0)

    def _show(self, at: int) -> None:
        self._at = at
        request = self._requests[at]
        if len(self._requests) > 1:
            self._title.setText(
                tr("{number} of {all}: scan this with your other wallet").format(
                    number=at + 1, all=len(self._requests)
                )
            )
        else:
            self._title.setText(tr("Scan this with your other wallet, and sign it there"))
        self._note.setText(
            tr("The link says all of it.")
            if request.is_standard
            else tr(
                "Some wallets do not read call data from a link. If yours shows none, paste the JSON there."
            )
        )
        if not request.modules:
            self._note.setText(tr("This is too long for a code. Paste the JSON into your other wallet."))
        self._code.show_modules(request.modules, request.uri)
        self._json.setPlainText(request.raw_json)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
