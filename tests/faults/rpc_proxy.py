"""An HTTP JSON-RPC proxy on loopback, with a `FaultyNode` in it, before a real node."""

import contextlib
import http.client
import http.server
import json
import socket
import struct
import threading
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from faulty_node import Dropped, FaultyNode, Garbled, Request, Response

_RESET_AT_CLOSE = struct.pack("ii", 1, 0)


class RpcProxy:
    """Serves until closed. Its connections end with a reset when the node drops them.

    Attributes:
        node: Decides what becomes of each request.
        url: Where it listens.
    """

    def __init__(self, upstream_url: str, node: FaultyNode) -> None:
        self.node = node
        self._upstream = urlsplit(upstream_url).netloc
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def forward(self, request: Request) -> Response:
        """Asks the node behind, without any fault."""
        return _ask(self._upstream, request)

    def calm(self) -> None:
        """No more faults; what was held arrives now."""
        self.node.calm(self.forward)

    def close(self) -> None:
        """Stops serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(10)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        node, forward = self.node, self.forward

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                try:
                    asked: Any = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                except ValueError:
                    # Whoever asked was killed in the middle of its question.
                    self.close_connection = True
                    return
                try:
                    if isinstance(asked, list):
                        answered: Any = [node.answer(request, forward) for request in asked]
                    else:
                        answered = node.answer(asked, forward)
                    self._say(200, json.dumps(answered).encode(), "application/json")
                except Garbled as garbled:
                    self._say(garbled.status, garbled.body, garbled.content_type)
                except Dropped as dropped:
                    self._break_off(dropped.part)

            def _say(self, status: int, body: bytes, content_type: str) -> None:
                self.send_response(status)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def _break_off(self, part: bytes) -> None:
                if part:
                    self.send_response(200)
                    self.send_header("Content-Length", str(2 * len(part)))
                    self.end_headers()
                    self.wfile.write(part)
                self.close_connection = True
                with contextlib.suppress(OSError):
                    if not part:
                        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
                    # A forked worker holds a copy of this connection: closing ours alone would not end it.
                    self.connection.shutdown(socket.SHUT_RDWR)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that was killed hears no answer; nothing else may go wrong here."""
        import sys

        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def _ask(netloc: str, request: Request) -> Response:
    connection = http.client.HTTPConnection(netloc, timeout=30)
    try:
        connection.request("POST", "/", json.dumps(request), {"Content-Type": "application/json"})
        answered: Response = json.loads(connection.getresponse().read())
        return answered
    finally:
        connection.close()
