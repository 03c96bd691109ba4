"""The page Certificates: the list, the chosen one as its paper says it, statements, and checking any file."""

import os
from collections.abc import Callable
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.certificates.certificates_panel import CertificatesPanel
from wattback.desktop.certificates.preview_panel import PreviewPanel
from wattback.desktop.certificates.statement_panel import StatementPanel
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.certificates import CheckResult
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError

_TWO_COLUMNS_FROM = 820
_FORMS = ("pdf", "json")


class CertificatesPage(Page):
    """Shows the certificates there are."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        services, background = context.services, context.background
        self._panel = CertificatesPanel(services, background)
        self._preview = PreviewPanel(services, background)
        self._statement = StatementPanel(services, background)
        self._verifying = self._verify_card()
        self._said = elements.label("", name="savedNote", wraps=True)
        self._said.hide()
        cards = QWidget()
        self._beside = QHBoxLayout(cards)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(elements.SPACE)
            self._beside.addLayout(column)
        self._column_count = 0
        self._arrange(2)
        self.column.addWidget(self._said)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        self._shown = -1

        self._panel.chosen.connect(self._preview.show_certificate)
        self._preview.export_wanted.connect(self._ask_where)
        self._preview.verify_wanted.connect(self._verify_chosen)
        self._statement.export_wanted.connect(self._ask_where_for_statement)
        self._statement.failed.connect(self.failed)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Read the list again when there is another."""
        if snapshot.certificates != self._shown:
            self._shown = snapshot.certificates
            self._read()

    def came_to_front(self) -> None:
        """Read the list."""
        self._said.hide()
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    def look_at(self, what: str) -> None:
        """Choose a certificate by its id."""
        self._panel.select(what)

    def verify_file(self, path: str) -> None:
        """Check a file against the chain and show what was found; also one that was dropped on the window."""
        services = self.context.services
        self._verify_with(os.path.basename(path), lambda: services.documents.verify(path))

    def _read(self) -> None:
        self._panel.reload()
        self._statement.reload()

    def _ask_where(self) -> None:
        chosen, services = self._panel.selected(), self.context.services
        if chosen is None:
            return
        dialog = QFileDialog(self, tr("Save the certificate"), f"wattback-{chosen.id}.pdf")
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        names = (tr("Page to show, with the signed document in it (*.pdf)"), tr("Signed document (*.json)"))
        dialog.setNameFilters(list(names))
        dialog.setDefaultSuffix(_FORMS[0])
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(_FORMS[names.index(name)]))

        def save(path: str) -> None:
            form = "json" if path.lower().endswith(".json") else "pdf"
            self._save(path, lambda: services.documents.export(chosen.id, path, form))

        _open(dialog, save)

    def _ask_where_for_statement(self, year: int, form: str) -> None:
        services = self.context.services
        dialog = QFileDialog(self, tr("Save the statement"), f"wattback-{year}.{form}")
        dialog.setObjectName("statementDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Statement (*.{form})").format(form=form))
        dialog.setDefaultSuffix(form)
        _open(
            dialog,
            lambda path: self._save(path, lambda: services.documents.export_statement(year, path, form)),
        )

    def _save(self, path: str, call: Callable[[], None]) -> None:
        self._said.hide()
        self.context.background.run(self, call, lambda _: self._say_saved(path), self._saving_failed)

    def _say_saved(self, path: str) -> None:
        elements.restyle(self._said, "")
        self._said.setText(
            tr("Saved as {path}. Anybody can check it, with the file alone.").format(path=path)
        )
        self._said.show()

    def _saving_failed(self, failure: WattbackError) -> None:
        elements.restyle(self._said, "danger")
        self._said.setText(f"{tr(failure.title)}. {failure}")
        self._said.show()

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, tr("Verify a certificate"))
        dialog.setObjectName("verifyFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Wattback certificate (*.pdf *.json)"))
        _open(dialog, self.verify_file)

    def _verify_chosen(self) -> None:
        chosen, services = self._panel.selected(), self.context.services
        if chosen is None:
            return

        def export_and_verify() -> tuple[CheckResult, ...]:
            # From the file alone, as anybody else would.
            with TemporaryDirectory(prefix="wattback-") as folder:
                path = os.path.join(folder, "certificate.json")
                services.documents.export(chosen.id, path, "json")
                return services.documents.verify(path)

        self._verify_with(chosen.id, export_and_verify)

    def _verify_with(self, name: str, verify: Callable[[], tuple[CheckResult, ...]]) -> None:
        dialog = VerificationDialog(name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context.background.run(dialog, verify, dialog.show_checks, dialog.show_failure)
        dialog.open()

    def _verify_card(self) -> QWidget:
        frame, inside = elements.card("verifyCard")
        inside.addWidget(elements.heading(tr("Check a certificate"), "verifyTitle"))
        inside.addWidget(
            elements.label(
                tr(
                    "Drop a file on this window, whoever made it. It is read again from the chain, and nothing is "
                    "believed because the file says it."
                ),
                "muted",
                wraps=True,
            )
        )
        button = elements.button(
            tr("Verify a file…"), "verifyFileButton", explains=tr("Check a certificate from a file")
        )
        button.clicked.connect(self._ask_which)
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _arrange(self, columns: int) -> None:
        if columns == self._column_count:
            return
        self._column_count = columns
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 1)
        self._beside.setStretch(1, 1 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for place, card in (
            (left, self._panel),
            (beside, self._preview),
            (left, self._verifying),
            (left, self._statement),
        ):
            for each in self._columns:
                each.removeWidget(card)
            place.addWidget(card)
        for each in self._columns:
            each.addStretch(1)


def _open(dialog: QFileDialog, chosen: Callable[[str], None]) -> None:
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
