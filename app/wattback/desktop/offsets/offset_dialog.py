"""Preview, agreement, progress, result. Until "Offset" is pressed nothing is signed; closing means no."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.offsets.offset_pages import BusyPage, OutcomePage, PreviewPage
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.desktop.services.offsets import OffsetPreview
from wattback.errors import WattbackError

_WIDTH = 560


class OffsetDialog(QDialog):
    """Shows what a retirement would do and, when the person agrees, how it goes."""

    def __init__(
        self, services: Services, background: Background, offsetting: Offsetting, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("offsetDialog")
        self.setWindowTitle(tr("Offset now"))
        self.setMinimumWidth(_WIDTH)
        self._services, self._background, self._offsetting = services, background, offsetting
        self._is_mine = False

        self._loading = BusyPage(tr("Asking for today's price. Nothing is signed yet."))
        self._preview = PreviewPage()
        self._progress = BusyPage(tr("Starting…"))
        self._outcome = OutcomePage()
        self._pages = elements.Pages(self._loading, self._preview, self._progress, self._outcome)

        self._close = elements.button(tr("Cancel"), "offsetCancelButton")
        self._close.setDefault(True)
        self._close.clicked.connect(self.reject)
        self._agree = elements.button(tr("Offset"), "offsetConfirmButton", "primary")
        self._agree.clicked.connect(self._agreed)
        self._agree.setVisible(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._agree)
        buttons.addWidget(self._close)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.MARGIN)
        layout.addWidget(self._pages, 1)
        layout.addLayout(buttons)

        self._preview.password.textChanged.connect(self._check_password)
        self._preview.password.installEventFilter(self)
        offsetting.progressed.connect(self._progress.say)
        offsetting.retired.connect(self._show_certificate)
        offsetting.failed.connect(self._show_failure)
        elements.fit_height(self)
        if offsetting.is_running:
            self._begin_progress()
        else:
            background.run(self, services.preview_offset, self._show_preview, self._show_no_preview)

    def showEvent(self, event: QShowEvent) -> None:
        """Cancel holds the focus until the preview is there, so that an impatient Enter means no."""
        super().showEvent(event)
        self._close.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter behind the password leads to the button that offsets, and signs nothing by itself.

        Left to Qt it would press Cancel, and take the password just typed for a no.
        """
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super().eventFilter(watched, event)
        if self._agree.isEnabled():
            self._agree.setDefault(True)
            self._agree.setFocus()
        return True

    def done(self, result: int) -> None:
        """However the dialog ends, no password stays in it."""
        self._preview.password.clear()
        super().done(result)

    def _show_preview(self, preview: OffsetPreview) -> None:
        self._preview.fill(preview)
        if preview.refusal is None:
            self._agree.setText(
                tr("Offset {amount}").format(amount=wording.certificate_amount(preview.amount_mwh))
            )
            self._agree.setAccessibleName(self._agree.text())
            self._agree.setVisible(True)
            self._check_password()
            if preview.password_needed:
                self._preview.password.setFocus()
        self._show_page(self._preview)

    def _show_page(self, page: QWidget) -> None:
        self._pages.show_page(page)
        elements.fit_height(self)

    def _check_password(self) -> None:
        needed = self._preview.needs_password
        self._agree.setEnabled(not needed or bool(self._preview.password.text()))
        self._close.setDefault(True)

    def _show_no_preview(self, failure: WattbackError) -> None:
        self._outcome.show_failure(failure, tr("Nothing was signed and nothing was paid."))
        self._finish()

    def _agreed(self) -> None:
        password = self._preview.password.text() if self._preview.needs_password else None
        self._preview.password.clear()
        self._begin_progress()
        self._offsetting.offset_now(password)

    def _begin_progress(self) -> None:
        self._is_mine = True
        self._close.setDefault(True)
        self._agree.setVisible(False)
        self._close.setText(tr("Close"))
        self._close.setAccessibleName(tr("Close"))
        self._progress.note(
            tr("You may close this window: the retirement goes on, and you are told when it is done.")
        )
        self._show_page(self._progress)

    def _show_certificate(self, certificate: CertificateSummary) -> None:
        # An automatic retirement may end while somebody is still reading a preview; that preview stays.
        if self._is_mine:
            self._outcome.show_certificate(certificate)
            self._finish()

    def _show_failure(self, failure: WattbackError) -> None:
        if self._is_mine:
            self._outcome.show_failure(failure, tr("Nothing that was counted is lost."))
            self._finish()

    def _finish(self) -> None:
        self._agree.setVisible(False)
        self._close.setText(tr("Close"))
        self._close.setAccessibleName(tr("Close"))
        self._show_page(self._outcome)
        self._close.setFocus()
