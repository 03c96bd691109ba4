"""Preview, agreement, progress, result. Until "Offset" is pressed nothing is signed; closing means no."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import mark, tr
from wattback.desktop.notices import PracticeBanner
from wattback.desktop.offsets.offset_panel import matching_explained
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

        self._loading = _BusyPage(tr("Asking for today's price. Nothing is signed yet."))
        self._preview = _PreviewPage()
        self._progress = _BusyPage(tr("Starting…"))
        self._outcome = _OutcomePage()
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


class _BusyPage(QWidget):
    def __init__(self, text: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(elements.SPACE)
        self._text = elements.heading(text, "offsetProgressText", wraps=True)
        self._note = elements.label("", "muted", "offsetProgressNote", wraps=True)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addWidget(elements.busy_bar("offsetProgressBar"))
        layout.addWidget(self._note)
        layout.addStretch(1)

    def say(self, state: str) -> None:
        self._text.setText(state[:1].upper() + state[1:])

    def note(self, text: str) -> None:
        self._note.setText(text)


class _PreviewPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.needs_password = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(elements.SPACE)
        self._banner = PracticeBanner(
            mark("What you retire here certifies nothing, and is paid for with play money.")
        )
        layout.addWidget(self._banner)
        self._title = elements.heading("", "offsetPreviewTitle", wraps=True)
        layout.addWidget(self._title)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(elements.MARGIN)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        layout.addLayout(self._facts)
        layout.addWidget(elements.label(matching_explained(), "muted", wraps=True))
        self._refusal = elements.label(role="danger", name="offsetRefusal", wraps=True)
        layout.addWidget(self._refusal)
        self._password_label = elements.label(tr("Wallet &password, to sign this one retirement"))
        self.password = QLineEdit()
        self.password.setObjectName("offsetPassword")
        self.password.setAccessibleName(tr("Wallet password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password_label.setBuddy(self.password)
        layout.addWidget(self._password_label)
        layout.addWidget(self.password)
        layout.addStretch(1)

    def fill(self, preview: OffsetPreview) -> None:
        amount = wording.certificate_amount(preview.amount_mwh)
        self._banner.setVisible(preview.is_practice)
        self._title.setText(tr("Retire certificates for {amount}?").format(amount=amount))
        rows = [
            (
                tr("Covers"),
                tr("{what}, at the {coverage}").format(
                    what=wording.covered(preview.answers), coverage=preview.coverage
                ),
            ),
            (tr("Price"), preview.price_text),
            (tr("Network fee"), tr("at most {fee}").format(fee=preview.fee_text)),
            (tr("Your balance"), preview.balance_text),
            *((tr("Cap {name}").format(name=name), text) for name, text in preview.caps),
            (tr("Certificate"), preview.instrument_text),
            (tr("Network"), preview.network_name),
            *([(tr("By itself"), preview.automatic_text)] if preview.automatic_text else []),
        ]
        for row, (name, text) in enumerate(rows):
            self._facts.addWidget(elements.label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(elements.label(text, wraps=True), row, 1)
        self.needs_password = preview.password_needed
        asks = preview.password_needed and preview.refusal is None
        self._password_label.setVisible(asks)
        self.password.setVisible(asks)
        self._refusal.setVisible(preview.refusal is not None)
        self._refusal.setText(preview.refusal or "")


class _OutcomePage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(elements.SPACE)
        self._title = elements.heading("", "offsetOutcomeTitle", wraps=True)
        self._text = elements.label(name="offsetOutcomeText", wraps=True)
        self._note = elements.label("", "muted", "offsetOutcomeNote", wraps=True)
        for each in (self._title, self._text, self._note):
            layout.addWidget(each)
        layout.addStretch(1)

    def show_certificate(self, certificate: CertificateSummary) -> None:
        amount = wording.certificate_amount(certificate.amount_mwh)
        self._title.setText(tr("Matched: {amount}").format(amount=amount))
        answers = wording.covered(certificate.answers)
        period = wording.period(certificate.period_start_ms, certificate.period_end_ms)
        self._text.setText(
            tr("Certificate {id} covers {what} of {period} on {network}.").format(
                id=certificate.id, what=answers, period=period, network=certificate.network_name
            )
        )
        self._note.setText(
            tr("This is practice: no renewable energy was certified.")
            if certificate.is_practice
            else tr("It is in the list of certificates, where you can export and verify it.")
        )

    def show_failure(self, failure: WattbackError, reassurance: str) -> None:
        self._title.setText(failure.title)
        elements.restyle(self._title, "danger")
        self._text.setText(str(failure))
        self._note.setText(reassurance)
