"""Sending money: form, preview, password, progress, result. Closing it before the last button means no."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import SendPreview, WalletRequest
from wattback.desktop.wallet.request_view import RequestView
from wattback.desktop.wallet.send_pages import SendForm, SendOutcome, SendPreviewPage
from wattback.errors import WattbackError

_WIDTH = 520


class SendDialog(QDialog):
    """Nothing is signed before the preview was seen and the password typed.

    Signals:
        sent: Something was signed, whatever becomes of it.
    """

    sent = Signal()
    _progressed = Signal(str)

    def __init__(self, services: Services, background: Background, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("sendDialog")
        self.setWindowTitle(tr("Send money"))
        self.setMinimumWidth(_WIDTH)
        self._services, self._background = services, background
        self._form, self._preview = SendForm(), SendPreviewPage()
        self._progress, self._outcome, self._request = SendOutcome(busy=True), SendOutcome(), RequestView()
        self._pages = elements.Pages(self._form, self._preview, self._progress, self._outcome, self._request)
        self._cancel = elements.button(tr("Cancel"), "sendCancelButton")
        self._cancel.clicked.connect(self.reject)
        self._back = elements.button(tr("Back"), "sendBackButton")
        self._back.clicked.connect(lambda: self._go_to(self._form))
        self._next = elements.button(tr("Preview"), "sendNextButton", "primary")
        self._next.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.MARGIN)
        layout.addWidget(self._pages)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._form.changed.connect(self._check)
        self._preview.password.textChanged.connect(self._check)
        self._progressed.connect(self._show_progress)
        self._is_signed = False
        self._go_to(self._form)
        background.run(self, services.wallet.sendable, self._form.offer, self._form.say_failure)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        elements.fit_height(self)
        self._form.to.setFocus()

    def done(self, result: int) -> None:
        """However the dialog ends, no password stays in it."""
        self._preview.password.clear()
        super().done(result)

    def _go_to(self, page: QWidget) -> None:
        self._preview.password.clear()
        self._pages.show_page(page)
        is_over = page in (self._outcome, self._request)
        self._back.setVisible(page is self._preview)
        self._cancel.setVisible(page in (self._form, self._preview))
        self._next.setVisible(page is not self._progress)
        self._next.setText(
            tr("Close") if is_over else self._preview.agree_text() if page is self._preview else tr("Preview")
        )
        self._next.setAccessibleName(self._next.text())
        # Enter agrees to nothing that costs: in the preview it has to be the button itself.
        self._next.setDefault(page is not self._preview)
        self._cancel.setDefault(page is self._preview)
        self._check()
        elements.fit_height(self)

    def _check(self) -> None:
        page = self._pages.current()
        if page is self._form:
            self._next.setEnabled(self._form.is_filled())
        elif page is self._preview:
            self._next.setEnabled(self._preview.is_agreeable())
        else:
            self._next.setEnabled(True)

    def _go_on(self) -> None:
        page, services = self._pages.current(), self._services
        if page is self._form:
            to, amount, symbol = self._form.values()
            self._form.set_busy(True)
            self._next.setEnabled(False)
            self._background.run(
                self,
                lambda: services.wallet.preview_send(to, amount, symbol),
                self._show_preview,
                self._preview_failed,
            )
        elif page is self._preview:
            self._send()
        else:
            self.accept()

    def _show_preview(self, preview: SendPreview) -> None:
        self._form.set_busy(False)
        if preview.refusal is not None:
            self._form.refuse(preview.refused_field, preview.refusal)
            self._check()
            elements.fit_height(self)
            return
        self._preview.fill(preview)
        self._go_to(self._preview)
        if not preview.is_watched:
            self._preview.password.setFocus()

    def _preview_failed(self, failure: WattbackError) -> None:
        self._form.set_busy(False)
        self._form.say_failure(failure)
        self._check()
        elements.fit_height(self)

    def _send(self) -> None:
        services, (to, amount, symbol) = self._services, self._form.values()
        if self._preview.is_watched:
            self._next.setEnabled(False)
            self._background.run(
                self,
                lambda: services.wallet.handed_over(to, amount, symbol),
                self._show_request,
                self._send_failed,
            )
            return
        password, report = self._preview.password.text(), self._report
        self._progress.say(tr("Signing…"))
        self._go_to(self._progress)
        self._background.run(
            self,
            lambda: services.wallet.send(to, amount, symbol, password, report),
            self._sent,
            self._send_failed,
        )

    def _report(self, state: str) -> None:
        # On the thread that sends; the dialog may be gone by then, and must not disturb it.
        try:
            self._progressed.emit(state)
        except RuntimeError:
            return

    def _show_progress(self, state: str) -> None:
        # The first word comes after the signature is stored.
        self._is_signed = True
        self._progress.say(state)

    def _show_request(self, request: WalletRequest) -> None:
        self._request.show_requests((request,))
        self._go_to(self._request)

    def _sent(self, told: str) -> None:
        self._outcome.show_done(told, self._preview.summary())
        self._go_to(self._outcome)
        self.sent.emit()

    def _send_failed(self, failure: WattbackError) -> None:
        if self._is_signed:
            self._outcome.show_failure(failure)
            self._go_to(self._outcome)
            self.sent.emit()
            return
        # Nothing was signed: a mistyped password is no reason to look at everything again.
        self._go_to(self._preview)
        self._preview.say_problem(failure)
        self._preview.password.setFocus()
        elements.fit_height(self)
