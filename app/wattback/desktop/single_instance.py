"""A second start brings the first one's window to the front, over a local socket of the person's own."""

import os
import re
import sys
from hashlib import sha256

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from wattback.paths import data_dir

_RAISE = b"raise"
_PATIENCE_MS = 1000
_TOKEN_PATIENCE_MS = 100
_LONGEST_MESSAGE = 512
# Desktops that start programs hand them a token with which a window may come to the front (xdg-activation, Wayland).
_TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - no secret
_TOKEN = re.compile(rb"[\w.:/+-]{1,256}")


def instance_name() -> str:
    """The socket's name: one for each data directory, hence one for each person."""
    # Two starts in different folders may name the same directory; a shared one is still another person's program.
    person = os.getuid() if sys.platform != "win32" else ""
    whose = f"{os.path.realpath(data_dir())}\n{person}"
    return f"wattback-{sha256(whose.encode()).hexdigest()[:24]}"


def send_raise(name: str) -> bool:
    """Ask the companion that is already running to show its window.

    Returns:
        Whether one was there and took the message.
    """
    # Qt's sockets want an application object; a second start has none yet.
    application = QCoreApplication.instance() or QCoreApplication([])
    socket = QLocalSocket(application)
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    token = os.environ.get(_TOKEN_VARIABLE, "").encode()
    socket.write(_RAISE + (b" " + token if _TOKEN.fullmatch(token) else b"") + b"\n")
    taken = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return taken


class RaiseListener(QObject):
    """The first companion's end of the socket. Start it only while holding the companion's lock.

    Signals:
        raise_asked: Somebody started Wattback again.
    """

    raise_asked = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # A killed companion leaves its socket behind; the lock says that it is nobody's now.
        QLocalServer.removeServer(name)
        self.is_listening = self._server.listen(name)

    def close(self) -> None:
        """Let go of the socket."""
        self._server.close()

    def _greet(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            # The message has one meaning, so connecting is the whole of it; a token may come along.
            connection.disconnected.connect(connection.deleteLater)
            connection.waitForReadyRead(_TOKEN_PATIENCE_MS)
            token = bytes(connection.read(_LONGEST_MESSAGE).data()).strip().removeprefix(_RAISE).strip()
            if _TOKEN.fullmatch(token):
                os.environ[_TOKEN_VARIABLE] = token.decode()
            self.raise_asked.emit()
