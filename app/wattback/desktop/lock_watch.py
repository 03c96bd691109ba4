"""Whether automatic mode waits for the wallet's password: it cannot sign while the wallet is locked."""

from PySide6.QtCore import QObject, QTimer, Signal

from wattback.desktop.background import Background
from wattback.desktop.services.companion import Services

_ASK_EVERY_MS = 60_000


class LockWatch(QObject):
    """Asks once a minute; the wallet locks itself after some idle minutes.

    Signals:
        read: Whether automatic mode waits.
    """

    read = Signal(bool)

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._background = services, background
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Begin to ask."""
        self._timer.start(_ASK_EVERY_MS)
        self.ask()

    def ask(self) -> None:
        """Ask once, now."""
        if self._is_asking:
            return
        self._is_asking = True
        services = self._services
        self._background.run(self, lambda: waits_for_password(services), self._answered, self._not_answered)

    def _answered(self, waits: bool) -> None:
        self._is_asking = False
        self.read.emit(waits)

    def _not_answered(self, _failure: object) -> None:
        # The ledger's watch meets the same failure and shows it.
        self._is_asking = False


def waits_for_password(services: Services) -> bool:
    """Whether the person chose automatic mode and the next signature needs the password."""
    return (
        services.wallet_exists()
        and services.setting("offset.mode") == "automatic"
        and not services.wallet.is_unlocked()
    )
