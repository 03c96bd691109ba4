"""The notification service of Linux desktops, with or without a tray (freedesktop.org, Desktop Notifications 1.3).

Qt's own D-Bus module cannot make the unsigned number this call begins with from Python, so the message goes through
jeepney, which the keyring brings along. Whether a notice pops up, waits or is silent, the desktop decides: it knows
whether the person wants to be disturbed.
"""

import html
import os
import re
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QImage

from wattback.desktop.background import Background
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.notifier import Notification
from wattback.errors import WattbackError

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_IMAGE = 64
_REMEMBERED = 64
_DEFAULT_EXPIRY = -1
_TOKEN = re.compile(r"[\w.:/+-]{1,256}")


class NoSessionBus(WattbackError):
    """There is no bus to ask."""

    title = "No session bus"


class BusNotifications(QObject):
    """Connects when the first notice comes; whatever it cannot show, it gives back.

    Signals:
        opened: A notice was clicked; the page it is about.
        refused: A `Notification` that nobody on the bus shows.
    """

    opened = Signal(str)
    refused = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._opening = _Opening()
        self._bus: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._is_connecting = False
        self._capabilities: tuple[str, ...] | None = None
        self._queue: deque[Notification] = deque()
        # Serial of a call to what it is about, and the service's number of a notice to its page.
        self._asked: dict[int, Notification | None] = {}
        self._pages: dict[int, str] = {}

    def show(self, notification: Notification) -> None:
        """Show one, now or as soon as the service answers."""
        self._queue.append(notification)
        if self._bus is None and not self._is_connecting:
            self._is_connecting = True
            self._opening = _Opening()
            self._background.run(self, self._opening.open, self._connected, self._not_connected)
        elif self._capabilities is not None:
            self._send_queued()

    def close(self) -> None:
        """Let go of the bus."""
        self._bus = self._capabilities = None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        self._opening.close()

    def _connected(self, bus: "DBusConnection | None") -> None:
        from jeepney import MatchRule, message_bus

        self._is_connecting = False
        if bus is None:
            return
        self._bus = bus
        self._notifier = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        rule = MatchRule(type="signal", interface=_SERVICE, path=_PATH)
        try:
            bus.send(message_bus.AddMatch(rule))
            self._call("GetCapabilities", "", (), None)
        except OSError:
            self._lost()

    def _not_connected(self, _failure: WattbackError) -> None:
        self._is_connecting = False
        self._refuse_queued()

    def _call(
        self, method: str, signature: str, body: tuple[object, ...], about: Notification | None
    ) -> None:
        from jeepney import DBusAddress, new_method_call

        assert self._bus is not None
        serial = next(self._bus.outgoing_serial)
        self._asked[serial] = about
        address = DBusAddress(_PATH, _SERVICE, _SERVICE)
        self._bus.send(new_method_call(address, method, signature, body), serial=serial)

    def _send_queued(self) -> None:
        while self._queue and self._bus is not None:
            notification = self._queue.popleft()
            try:
                self._call("Notify", "susssasa{sv}i", self._arguments(notification), notification)
            except OSError:
                self._queue.appendleft(notification)
                self._lost()

    def _arguments(self, notification: Notification) -> tuple[object, ...]:
        capabilities = self._capabilities or ()
        text = notification.text
        if "body-markup" in capabilities:
            text = html.escape(text, quote=False)
        actions = ["default", "Wattback"] if "actions" in capabilities else []
        hints = {
            "urgency": ("y", int(notification.urgency)),
            "desktop-entry": ("s", "wattback"),
            "image-data": ("(iiibiiay)", _image(notification)),
        }
        return ("Wattback", 0, "", notification.title, text, actions, hints, _DEFAULT_EXPIRY)

    def _read(self) -> None:
        while self._bus is not None:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, ValueError):
                self._lost()
                return
            self._take(message)

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        kind, body = message.header.message_type, message.body
        if kind == MessageType.signal:
            self._take_signal(str(fields.get(HeaderFields.member, "")), body)
            return
        serial = fields.get(HeaderFields.reply_serial)
        if serial not in self._asked:
            return
        about = self._asked.pop(serial)
        if kind == MessageType.error:
            if about is not None:
                self.refused.emit(about)
            else:
                # Nobody shows notices on this bus; somebody may by the next one.
                self.close()
                self._refuse_queued()
        elif about is None:
            self._capabilities = tuple(map(str, body[0]))
            self._send_queued()
        else:
            self._pages[int(body[0])] = about.page
            while len(self._pages) > _REMEMBERED:
                del self._pages[next(iter(self._pages))]

    def _take_signal(self, member: str, body: tuple[Any, ...]) -> None:
        if member == "ActivationToken" and body[0] in self._pages and _TOKEN.fullmatch(body[1]):
            # Wayland lets a window come to the front only with the click that it answers.
            os.environ["XDG_ACTIVATION_TOKEN"] = body[1]
        elif member == "ActionInvoked" and body[0] in self._pages:
            self.opened.emit(self._pages[body[0]])
        elif member == "NotificationClosed":
            self._pages.pop(body[0], None)

    def _lost(self) -> None:
        self.close()
        waiting = [each for each in self._asked.values() if each is not None]
        self._asked.clear()
        self._queue.extendleft(reversed(waiting))
        self._refuse_queued()

    def _refuse_queued(self) -> None:
        while self._queue:
            self.refused.emit(self._queue.popleft())


class _Opening:
    """A connection being made on a thread, which may come when nobody wants it any more."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._bus: DBusConnection | None = None
        self._is_closed = False

    def open(self) -> "DBusConnection | None":
        """Connect; None when it was closed meanwhile."""
        bus = _connect()
        with self._lock:
            if not self._is_closed:
                self._bus = bus
                return bus
        bus.close()
        return None

    def close(self) -> None:
        """Close it, now or when it comes."""
        with self._lock:
            self._is_closed = True
            bus, self._bus = self._bus, None
        if bus is not None:
            bus.close()


def _connect() -> "DBusConnection":
    from jeepney.io.blocking import open_dbus_connection

    try:
        return open_dbus_connection(bus="SESSION")
    except Exception as failure:
        # jeepney raises what its parts raise: no address, no socket, no permission, a strange answer.
        raise NoSessionBus(
            f"The session's message bus cannot be used: {type(failure).__name__}."
        ) from failure


def _image(notification: Notification) -> tuple[int, int, int, bool, int, int, bytes]:
    state = TrayState.ATTENTION if notification.is_problem else TrayState.COUNTING
    image = icon(state).pixmap(_IMAGE, _IMAGE).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return (image.width(), image.height(), image.bytesPerLine(), True, 8, 4, bytes(image.constBits()))
