"""The line at the bottom: whether counting goes on, on which network, and whose figures these are."""

from PySide6.QtWidgets import QStatusBar

from wattback.desktop import elements
from wattback.desktop.services import Snapshot


class StatusLine(QStatusBar):
    """Words only; the colours of the page above carry nothing that is not said here too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(elements.MARGIN - 6, 2, elements.MARGIN - 6, 2)
        self._counting = elements.label("Starting…", name="statusCounting")
        self._rest = elements.label("", "muted", "statusRest")
        self.addWidget(self._counting)
        self.addPermanentWidget(self._rest)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the line."""
        self._counting.setText("⏸  Counting is paused" if snapshot.counting_paused else "●  Counting")
        self._counting.setAccessibleName("Counting is paused" if snapshot.counting_paused else "Counting")
        rest = (snapshot.network_name, f"Grid: {snapshot.zone}", f"Figures: {snapshot.factors}")
        self._rest.setText("   ·   ".join(rest))

    def show_failure(self) -> None:
        """The ledger can't be read just now."""
        self._counting.setText("✗  The ledger can't be read; what you see may be old")
        self._counting.setAccessibleName(self._counting.text()[3:])
