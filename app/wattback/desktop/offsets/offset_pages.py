"""The pages of a retirement's dialog: waiting, the preview, and what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import mark, tr
from wattback.desktop.notices import PracticeBanner
from wattback.desktop.offsets.offset_panel import matching_explained
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.offsets import OffsetPreview
from wattback.errors import WattbackError


class BusyPage(QWidget):
    """Something is under way."""

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
        """The state in words."""
        self._text.setText(state[:1].upper() + state[1:])

    def note(self, text: str) -> None:
        """What is said beside it."""
        self._note.setText(text)


class PreviewPage(QWidget):
    """Everything about a retirement before it is signed, and the field for the password."""

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
        """Show a preview."""
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


class OutcomePage(QWidget):
    """What came of it."""

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
        """It was retired."""
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
        """It was not, why, and what all the same holds."""
        self._title.setText(tr(failure.title))
        elements.restyle(self._title, "danger")
        self._text.setText(str(failure))
        self._note.setText(reassurance)
