"""The page Certificates: list, preview, export, verification."""

from wattback.desktop.certificates.certificates_panel import CertificatesPanel
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot


class CertificatesPage(Page):
    """Shows the certificates there are."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._panel = CertificatesPanel(context.services, context.background)
        self._panel.failed.connect(self.failed)
        self.column.addWidget(self._panel, 1)
        self._shown = -1

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Read the list again when there is another."""
        if snapshot.certificates != self._shown:
            self._shown = snapshot.certificates
            self._panel.reload()

    def came_to_front(self) -> None:
        """Read the list."""
        self._panel.reload()

    def verify_file(self, path: str) -> None:
        """Check a file that was dropped on the window."""
        self._panel.verify_file(path)
