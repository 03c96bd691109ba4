"""One certificate as its paper says it: the claim, what it rests on, and where anybody can look it up."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.certificates.checks_view import ChecksView
from wattback.desktop.certificates.explorer_code import explorer_modules
from wattback.desktop.look import elements, wording
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import mark, tr
from wattback.desktop.notices import PracticeBanner
from wattback.desktop.services.certificates import CertificateDetail, CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.desktop.wallet.qr_view import QrView
from wattback.errors import WattbackError

_PAPER_IS_WORTHLESS = mark(
    "This paper is worthless: it was made on a chain inside this computer, paid for with play money."
)


class PreviewPanel(QWidget):
    """The card of the chosen certificate.

    Signals:
        export_wanted: Save it.
        verify_wanted: Check it against the chain.
    """

    export_wanted = Signal()
    verify_wanted = Signal()

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._summary: CertificateSummary | None = None
        frame, inside = elements.card("certificateCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._title = elements.heading("", "certificateTitle", wraps=True)
        self._banner = PracticeBanner(_PAPER_IS_WORTHLESS)
        self._details = elements.label("", "muted", "certificateDetails", wraps=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self._title)
        inside.addWidget(self._banner)
        inside.addWidget(self._details)
        row = FlowLayout(8, 8)
        self._export = elements.button(
            tr("Save…"), "exportButton", explains=tr("Save it as a page to show (PDF) or as signed JSON")
        )
        self._export.clicked.connect(self.export_wanted)
        self._verify = elements.button(
            tr("Verify"), "verifyButton", explains=tr("Check it against the chain, from the saved file alone")
        )
        self._verify.clicked.connect(self.verify_wanted)
        for each in (self._export, self._verify):
            each.setEnabled(False)
            row.addWidget(each)
        inside.addLayout(row)

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(elements.SPACE)
        self._claim = elements.label(name="certificateClaim", wraps=True)
        column.addWidget(self._claim)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(elements.SPACE)
        column.addLayout(self._groups)
        self._checks_title = elements.label(tr("Checks when it was made"), "muted", "certificateChecksTitle")
        self._checks = ChecksView("certificate")
        column.addWidget(self._checks_title)
        column.addWidget(self._checks)
        self._code = QrView("explorerCode", tr("Code of the transaction's page in the explorer"), 168)
        column.addWidget(self._code, 0, Qt.AlignmentFlag.AlignLeft)
        self._explorer = elements.button(tr("Show in the explorer"), "explorerButton")
        self._explorer.clicked.connect(self._open_explorer)
        column.addWidget(self._explorer, 0, Qt.AlignmentFlag.AlignLeft)
        self._states = CardStates("certificate", tr("Reading the certificate…"), content)
        self._states.again_wanted.connect(self._read)
        inside.addWidget(self._states)
        self._url = ""
        self.hide()

    def show_certificate(self, summary: CertificateSummary | None) -> None:
        """Show this one; None hides the card."""
        self.setVisible(summary is not None)
        for each in (self._export, self._verify):
            each.setEnabled(summary is not None)
        if summary == self._summary:
            return
        self._summary = summary
        if summary is None:
            return
        self._title.setText(wording.certificate_amount(summary.amount_mwh))
        self._banner.setVisible(summary.is_practice)
        self._details.setText(
            tr("Made {time} for {what}. {network}, {id}").format(
                time=wording.moment(summary.created_at_ms),
                what=wording.covered(summary.answers),
                network=summary.network_name,
                id=summary.id,
            )
        )
        self._states.forget()
        self._read()

    def _read(self) -> None:
        wanted, services = self._summary, self._services
        if wanted is None:
            return

        # Whoever goes through the list fast gets the last one, not the slowest.
        def show(detail: CertificateDetail) -> None:
            if wanted is self._summary:
                self._show(detail)

        def show_failure(failure: WattbackError) -> None:
            if wanted is self._summary:
                self._states.show_failure(failure)

        self._states.show_loading()
        self._background.run(self, lambda: services.documents.detail(wanted.id), show, show_failure)

    def _show(self, detail: CertificateDetail) -> None:
        self._claim.setText(detail.claim)
        while (item := self._groups.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (title, rows) in enumerate(detail.groups):
            self._groups.addWidget(_group(number, title, rows))
        self._checks.show_checks(detail.checks)
        for each in (self._checks, self._checks_title):
            each.setVisible(bool(detail.checks))
        self._url = url = detail.explorer_url if detail.explorer_url.startswith("https://") else ""
        self._explorer.setVisible(bool(url))
        self._explorer.setToolTip(url)
        self._code.hide()
        self._states.show_content()
        if url:
            # Drawn afterwards: what the paper says waits for nothing.
            self._background.run(
                self,
                lambda: explorer_modules(url),
                lambda modules: self._code.show_modules(modules, url) if url == self._url else None,
                lambda _failure: None,
            )

    def _open_explorer(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))


def _group(number: int, title: str, rows: tuple[tuple[str, str], ...]) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(elements.SPACE)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    heading = elements.label(title, name=f"group{number}")
    font = heading.font()
    font.setWeight(font.Weight.DemiBold)
    heading.setFont(font)
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (name, value) in enumerate(rows, 1):
        grid.addWidget(elements.label(name, "muted", wraps=True), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_value(value), row, 1)
    return widget


def _value(text: str) -> QLabel:
    # A hash or an address is one word: it may break anywhere, so that no column grows beyond the card.
    broken = " ".join(_pieces(word) for word in text.split(" "))
    value = elements.label(broken, wraps=True)
    value.setAccessibleName(text)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value


def _pieces(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    return "\N{ZERO WIDTH SPACE}".join(word[at : at + 8] for at in range(0, len(word), 8))


_LONGEST_WORD = 22
