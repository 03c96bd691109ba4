"""Notices that the machine slept, from the clock alone: where no desktop announces it, and on every system."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_EVERY_S = 60
_SLEPT_FROM_S = 60.0


class ClockGap(QObject):
    """Looks at the clock once a minute. Timers stand still while a machine sleeps, the time of day does not.

    Signals:
        woke: The machine slept, or its clock was put forward, which is to be met in the same way.
    """

    woke = Signal()

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last_s = clock()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_S * 1000)

    def look(self) -> None:
        """Compare with the last look."""
        now_s = self._clock()
        before_s, self._last_s = self._last_s, now_s
        if now_s - before_s > _LOOK_EVERY_S + _SLEPT_FROM_S:
            self.woke.emit()
