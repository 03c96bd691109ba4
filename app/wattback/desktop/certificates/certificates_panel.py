"""What was retired: one row a certificate, to export or to verify again."""

import os
from collections.abc import Callable
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.look import elements, wording
from wattback.desktop.notices import PRACTICE_WARNING
from wattback.desktop.services.certificates import CertificateSummary, CheckResult
from wattback.desktop.services.companion import Services

_COLUMNS = ("Amount", "Period", "Network")
_NONE_YET = (
    "None yet. Each offset leaves one here, to export and to check again. "
    "Anybody can check an exported one against the chain."
)
_PRACTICE_BADGE = "PRACTICE"
_JSON_FILTER = "Wattback certificate (*.json)"
_TABLE_HEIGHT = 100
_NETWORK_COLUMN = 2
_BADGE_MARGIN = 24


class CertificatesPanel(QWidget):
    """The list and its three buttons.

    Signals:
        failed: A `WattbackError` from reading, exporting or verifying.
    """

    failed = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._certificates: tuple[CertificateSummary, ...] = ()
        frame, inside = elements.card("certificatesCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading("Certificates", "certificatesTitle"))
        self._table = elements.table("certificatesTable", "Certificates", _COLUMNS, 1)
        self._table.setMinimumHeight(_TABLE_HEIGHT)
        self._table.itemSelectionChanged.connect(self._selection_changed)
        self._none = elements.label(_NONE_YET, "muted")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._table)
        inside.addWidget(self._stack, 1)
        self._details = elements.label("", "muted", "certificateDetails", wraps=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self._details)

        self._export = elements.button(
            "Export…", "exportButton", explains="Save the chosen certificate as a signed file"
        )
        self._export.clicked.connect(self._ask_where)
        self._verify = elements.button(
            "Verify", "verifyButton", explains="Check the chosen certificate against the chain"
        )
        self._verify.clicked.connect(self._verify_chosen)
        verify_file = elements.button(
            "Verify a file…", "verifyFileButton", "quiet", explains="Check a certificate from a file"
        )
        verify_file.clicked.connect(self._ask_which)
        row = QHBoxLayout()
        for each in (self._export, self._verify):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(verify_file)
        inside.addLayout(row)
        self._selection_changed()

    def reload(self) -> None:
        """Read the list again."""
        self._background.run(self, self._services.certificates, self._show, self.failed.emit)

    def _show(self, certificates: tuple[CertificateSummary, ...]) -> None:
        chosen = self._chosen()
        self._certificates = certificates
        elements.set_rows(self._table, [_row(each) for each in certificates])
        for row, each in enumerate(certificates):
            self._show_badge(row, each.is_practice)
        self._stack.setCurrentIndex(1 if certificates else 0)
        kept = [row for row, each in enumerate(certificates) if chosen is not None and each.id == chosen.id]
        if kept:
            self._table.selectRow(kept[0])
        elif certificates:
            self._table.selectRow(0)
        self._selection_changed()

    def _show_badge(self, row: int, is_practice: bool) -> None:
        self._table.removeCellWidget(row, _NETWORK_COLUMN)
        item = self._table.item(row, _NETWORK_COLUMN)
        if is_practice and item is not None:
            badge = elements.label(_PRACTICE_BADGE, "badge", f"practiceBadge{row}")
            badge.setToolTip(PRACTICE_WARNING)
            badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._table.setCellWidget(row, _NETWORK_COLUMN, badge)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, PRACTICE_WARNING)
            # Only in its place does the badge have the style sheet's padding.
            badge.ensurePolished()
            item.setSizeHint(badge.sizeHint() + QSize(_BADGE_MARGIN, 0))

    def _chosen(self) -> CertificateSummary | None:
        rows = self._table.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self._certificates):
            return self._certificates[rows[0].row()]
        return None

    def _selection_changed(self) -> None:
        chosen = self._chosen()
        for each in (self._export, self._verify):
            each.setEnabled(chosen is not None)
            each.setVisible(bool(self._certificates))
        self._details.setVisible(chosen is not None)
        if chosen is not None:
            self._details.setText(
                f"Made {wording.moment(chosen.created_at_ms)} for {wording.covered(chosen.answers)}\n{chosen.id}"
            )

    def _ask_where(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        dialog = QFileDialog(self, "Export certificate", f"wattback-{chosen.id}.json", _JSON_FILTER)
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        services = self._services
        self._open(dialog, lambda path: self._run(lambda: services.export_certificate(chosen.id, path)))

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, "Verify a certificate", "", _JSON_FILTER)
        dialog.setObjectName("verifyFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self.verify_file)

    def verify_file(self, path: str) -> None:
        """Check a file against the chain and show what was found."""
        services = self._services
        self._verify_with(os.path.basename(path), lambda: services.verify_certificate(path))

    def _open(self, dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _verify_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        services = self._services

        def export_and_verify() -> tuple[CheckResult, ...]:
            with TemporaryDirectory(prefix="wattback-") as folder:
                path = os.path.join(folder, "certificate.json")
                services.export_certificate(chosen.id, path)
                return services.verify_certificate(path)

        self._verify_with(chosen.id, export_and_verify)

    def _verify_with(self, name: str, verify: Callable[[], tuple[CheckResult, ...]]) -> None:
        dialog = VerificationDialog(name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._background.run(dialog, verify, dialog.show_checks, dialog.show_failure)
        dialog.open()

    def _run(self, call: Callable[[], None]) -> None:
        self._background.run(self, call, lambda _: None, self.failed.emit)


def _row(certificate: CertificateSummary) -> tuple[str, ...]:
    return (
        wording.certificate_amount(certificate.amount_mwh),
        wording.period(certificate.period_start_ms, certificate.period_end_ms),
        # The badge stands in the place of the name, for a practice network's name says nothing more.
        "" if certificate.is_practice else certificate.network_name,
    )
