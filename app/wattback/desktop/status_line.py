"""The line at the bottom: whether counting goes on, on which network, and whose figures these are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from wattback.desktop.look import elements
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.look.language import tr
from wattback.desktop.services.snapshot import Snapshot

_ICON = 16


class StatusLine(QStatusBar):
    """Words only; the colours of the page above carry nothing that is not said here too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(elements.MARGIN - 6, 2, elements.MARGIN - 6, 2)
        self._counting = elements.label(tr("Starting…"), name="statusCounting")
        self._rest = elements.label("", "muted", "statusRest")
        self._about = ""
        self._icon = QLabel()
        self.addWidget(self._icon)
        self.addWidget(self._counting)
        self.addPermanentWidget(self._rest)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the line."""
        paused = snapshot.counting_paused
        self._say(
            TrayState.PAUSED if paused else TrayState.COUNTING,
            tr("Counting is paused") if paused else tr("Counting"),
        )
        grid = (tr("Grid: {zone}, live") if snapshot.grid_is_live else tr("Grid: {zone}")).format(
            zone=snapshot.zone
        )
        figures = tr("Figures: {factors}").format(factors=snapshot.factors)
        about = (snapshot.network_name, grid, figures)
        self._about = "   ·   ".join(about)
        self._rest.setToolTip(self._about)
        self._rest.setAccessibleName(self._about)
        self._fit()

    def show_failure(self) -> None:
        """The ledger can't be read just now."""
        self._say(TrayState.ATTENTION, tr("The ledger can't be read; what you see may be old"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - _ICON - self._counting.sizeHint().width() - 4 * elements.SPACE
        self._rest.setText(
            self._rest.fontMetrics().elidedText(self._about, Qt.TextElideMode.ElideRight, max(0, room))
        )

    def _say(self, state: TrayState, text: str) -> None:
        self._icon.setPixmap(icon(state).pixmap(QSize(_ICON, _ICON)))
        self._counting.setText(text)
        self._fit()
