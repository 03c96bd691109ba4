"""Says when the machine is about to sleep, wakes, or the screen is locked, where the desktop announces it (D-Bus).

The wallet notices sleep by itself afterwards, from its clocks; this tells it before, while the memory is still warm.
Without a bus, or on another system, nothing is announced and nothing is lost but that.
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SLEEP = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "PrepareForSleep",
)
_SCREEN_LOCKS = (
    ("", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
)


class SleepWatch(QObject):
    """Listens as long as it lives.

    Signals:
        going_away: The person leaves the machine, or it goes to sleep.
        came_back: The machine is awake again, or the screen unlocked.
    """

    going_away = Signal()
    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listen(QDBusConnection.systemBus(), _SLEEP)
        for screen_lock in _SCREEN_LOCKS:
            self._listen(QDBusConnection.sessionBus(), screen_lock)

    def _listen(self, bus: QDBusConnection, signal: tuple[str, str, str, str]) -> None:
        # PySide's types ask for bytes here, and its code for text.
        bus.connect(*signal, self, SLOT("announced(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def announced(self, begins: bool) -> None:
        """The bus told of sleep or a locked screen: True when it begins, False when it is over."""
        if begins:
            self.going_away.emit()
        else:
            self.came_back.emit()
