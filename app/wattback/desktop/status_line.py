"""The line at the bottom: whether counting goes on, on which network, and whose figures these are."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QStatusBar

from wattback.desktop import elements
from wattback.desktop.icons import TrayState, icon
from wattback.desktop.services import Snapshot

_ICON = 16


class StatusLine(QStatusBar):
    """Words only; the colours of the page above carry nothing that is not said here too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(elements.MARGIN - 6, 2, elements.MARGIN - 6, 2)
        self._counting = elements.label("Starting…", name="statusCounting")
        self._rest = elements.label("", "muted", "statusRest")
        self._icon = QLabel()
        self.addWidget(self._icon)
        self.addWidget(self._counting)
        self.addPermanentWidget(self._rest)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the line."""
        paused = snapshot.counting_paused
        self._say(
            TrayState.PAUSED if paused else TrayState.COUNTING, "Counting is paused" if paused else "Counting"
        )
        rest = (snapshot.network_name, f"Grid: {snapshot.zone}", f"Figures: {snapshot.factors}")
        self._rest.setText("   ·   ".join(rest))

    def show_failure(self) -> None:
        """The ledger can't be read just now."""
        self._say(TrayState.ATTENTION, "The ledger can't be read; what you see may be old")

    def _say(self, state: TrayState, text: str) -> None:
        self._icon.setPixmap(icon(state).pixmap(QSize(_ICON, _ICON)))
        self._counting.setText(text)
