"""A second start brings the first one's window to the front, over a local socket of the person's own."""

from hashlib import sha256

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from wattback.paths import data_dir

_RAISE = b"raise\n"
_PATIENCE_MS = 1000


def instance_name() -> str:
    """The socket's name: one for each data directory, hence one for each person."""
    return f"wattback-{sha256(data_dir().encode()).hexdigest()[:24]}"


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
    socket.write(_RAISE)
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
            # The message has one meaning, so connecting is the whole of it; what is sent is not read.
            connection.disconnected.connect(connection.deleteLater)
            self.raise_asked.emit()
