"""Notices new answers within a second, at the cost of one `PRAGMA data_version` each 400 ms.

However many answers come in, they are read at most so often; and should a read take long, so much rarer that it never
takes more than a fifth of a processor from whoever drags the chart.
"""

from threading import Event, Thread
from time import localtime, monotonic

from PySide6.QtCore import QObject, Signal

from wattback.desktop.background import as_wattback_error
from wattback.desktop.services.companion import Services

CHART_DAYS = 30
_ASK_EVERY_S = 0.4
_RESTS_TIMES = 4
_AFTER_FAILURE_S = 2.0
_STOP_WITHIN_S = 2.0


class LedgerWatch(QObject):
    """A thread that reads the ledger whenever it changed, so that Qt's own never does.

    Signals:
        snapshot_read: A fresh `Snapshot`.
        failed: A `WattbackError`; said once while it stays the same; a snapshot follows when it is over.
    """

    snapshot_read = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wake = Event()
        self._ended = Event()
        self._asked = True
        self._thread = Thread(target=self._watch, name="wattback-ledger-watch", daemon=True)

    def start(self) -> None:
        """Read once and then whenever something changed."""
        self._thread.start()

    def refresh(self) -> None:
        """Read again now, for a change this process made itself."""
        self._asked = True
        self._wake.set()

    def stop(self) -> None:
        """End the thread; waits a little for a read under way."""
        self._ended.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_WITHIN_S)

    def _watch(self) -> None:
        seen: tuple[int, int] | None = None
        last_failure = ""
        while not self._ended.is_set():
            pause_s = _ASK_EVERY_S
            try:
                # The hour is part of what was seen: at midnight "today" starts over without any commit.
                now = (self._services.data_version(), localtime().tm_hour)
                if now != seen or self._asked:
                    self._asked = False
                    began_s = monotonic()
                    snapshot = self._services.snapshot(CHART_DAYS)
                    pause_s = max(pause_s, _RESTS_TIMES * (monotonic() - began_s))
                    if not self._ended.is_set():
                        self.snapshot_read.emit(snapshot)
                    seen, last_failure = now, ""
            except Exception as failure:
                seen, pause_s = None, _AFTER_FAILURE_S
                error = as_wattback_error(failure) if repr(failure) != last_failure else None
                if error is not None and not self._ended.is_set():
                    self.failed.emit(error)
                last_failure = repr(failure)
            self._wake.wait(pause_s)
            self._wake.clear()
