"""The server's side of a WebSocket on a connection that HTTP began (RFC 6455); `websockets` does the framing."""

import contextlib
import ssl
import threading
from collections import deque
from collections.abc import Mapping

from websockets.exceptions import WebSocketException
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol
from websockets.utils import accept_key


class SocketGone(Exception):
    """The page closed the socket, or went away."""


class ServerSocket:
    """One open socket; receive in one thread, send from any.

    Attributes:
        received: Every text the page sent and the host took, in order.
    """

    def __init__(self, connection: ssl.SSLSocket) -> None:
        self._connection = connection
        self._protocol = ServerProtocol(state=OPEN, max_size=None)
        self._inbox: deque[str] = deque()
        self._parts: list[bytes] = []
        self._lock = threading.Lock()
        self.received: list[str] = []

    def receive(self, timeout_s: float = 30) -> str:
        """The next message of the page, as text.

        Raises:
            SocketGone: There will be none.
            TimeoutError: None came in time.
        """
        self._connection.settimeout(timeout_s)
        while not self._inbox:
            try:
                data = self._connection.recv(65536)
            except TimeoutError:
                raise
            except OSError:
                data = b""
            if not data:
                raise SocketGone
            with self._lock:
                self._protocol.receive_data(data)
                self._flush()
                for event in self._protocol.events_received():
                    self._take(event)
            if not self._inbox and self._protocol.close_rcvd:
                raise SocketGone
        text = self._inbox.popleft()
        self.received.append(text)
        return text

    def send(self, message: str | bytes) -> None:
        """Sends one message, text or binary.

        Raises:
            SocketGone: Nobody is there any more.
        """
        with self._lock:
            try:
                if isinstance(message, str):
                    self._protocol.send_text(message.encode())
                else:
                    self._protocol.send_binary(message)
                self._flush()
            except (WebSocketException, OSError) as error:
                raise SocketGone from error

    def close(self, code: int = 1000) -> None:
        """Says goodbye."""
        with self._lock, contextlib.suppress(WebSocketException, OSError):
            self._protocol.send_close(code)
            self._flush()

    def _take(self, event: object) -> None:
        if not isinstance(event, Frame) or event.opcode not in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
            return
        self._parts.append(bytes(event.data))
        if event.fin:
            self._inbox.append(b"".join(self._parts).decode("utf-8", "replace"))
            self._parts = []

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            if data:
                self._connection.sendall(data)


def accept(connection: ssl.SSLSocket, headers: Mapping[str, str]) -> ServerSocket:
    """Answers the page's handshake."""
    lines = [
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Accept: {accept_key(headers['sec-websocket-key'])}",
    ]
    asked = headers.get("sec-websocket-protocol")
    if asked:
        lines.append(f"Sec-WebSocket-Protocol: {asked.split(',')[0].strip()}")
    connection.sendall("\r\n".join([*lines, "", ""]).encode())
    return ServerSocket(connection)
