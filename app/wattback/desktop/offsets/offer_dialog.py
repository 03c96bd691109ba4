"""What is due, for the watched account's own wallet to sign: a code to scan, and the JSON."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.offsets import OfferedBatch
from wattback.desktop.wallet.request_view import RequestView
from wattback.errors import WattbackError

_WIDTH = 520


class OfferDialog(QDialog):
    """Nothing is signed here: the key is elsewhere. Closing it leaves the offer standing for its hour."""

    def __init__(self, services: Services, background: Background, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("offerDialog")
        self.setWindowTitle(tr("Sign with your other wallet"))
        self.setMinimumWidth(_WIDTH)
        self._title = elements.heading(tr("Asking for today's price…"), "offerTitle", wraps=True)
        self._text = elements.label(name="offerText", wraps=True)
        self._text.hide()
        self._busy = elements.busy_bar("offerBusy")
        self._view = RequestView()
        self._view.hide()
        close = elements.button(tr("Close"), "offerCloseButton")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        for each in (self._title, self._text, self._busy, self._view):
            layout.addWidget(each)
        layout.addStretch(1)
        layout.addLayout(row)
        background.run(self, services.offsets.offer, self._show, self._show_failure)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as it needs."""
        super().showEvent(event)
        elements.fit_height(self)

    def _show(self, offered: OfferedBatch) -> None:
        self._busy.hide()
        self._title.setText(
            tr("{amount} to be signed within the hour").format(
                amount=wording.certificate_amount(offered.amount_mwh)
            )
        )
        self._text.setText(
            tr("Sign in this order. Wattback recognises the result by itself, and nothing is done twice.")
        )
        self._text.show()
        self._view.show_requests(offered.requests)
        self._view.show()
        elements.fit_height(self)

    def _show_failure(self, failure: WattbackError) -> None:
        self._busy.hide()
        self._title.setText(tr(failure.title))
        elements.restyle(self._title, "danger")
        self._text.setText(str(failure))
        self._text.show()
        elements.fit_height(self)
