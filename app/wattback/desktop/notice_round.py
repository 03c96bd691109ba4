"""Asks every ten minutes, and when the machine wakes, what has to be said."""

import time

from PySide6.QtCore import QObject, QTimer

from wattback.desktop.background import Background
from wattback.desktop.notifier import Notification, Notifier, Urgency
from wattback.desktop.services.companion import Services
from wattback.desktop.services.notices import Notice

_FIRST_AFTER_MS = 60_000
_EVERY_MS = 600_000
# What nobody has to act on: desktops may keep it for later.
_QUIET = ("weekly",)


class NoticeRound(QObject):
    """What was handed out is remembered behind it, so that each thing is said once, also over restarts."""

    def __init__(
        self, services: Services, background: Background, notifier: Notifier, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._background, self._notifier = services, background, notifier
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Begin a little after the start: a person who logs in has enough to look at."""
        self._timer.start(_EVERY_MS)
        QTimer.singleShot(_FIRST_AFTER_MS, self, self.ask)

    def ask(self) -> None:
        """Look once, now."""
        if self._is_asking:
            return
        self._is_asking = True
        notices = self._services.notices
        self._background.run(
            self, lambda: notices.due_notices(time.time_ns() // 1_000_000), self._tell, self._not_asked
        )

    def _tell(self, due: tuple[Notice, ...]) -> None:
        self._is_asking = False
        for notice in due:
            urgency = Urgency.LOW if notice.kind in _QUIET else Urgency.NORMAL
            self._notifier.tell(Notification(notice.title, notice.text, notice.page, urgency))

    def _not_asked(self, _failure: object) -> None:
        # The ledger's watch meets the same failure and shows it; the next round asks again.
        self._is_asking = False
