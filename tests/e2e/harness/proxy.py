"""The only thing the browser can reach: a loopback proxy that answers some hosts itself and refuses all others.

`CONNECT host:443` to a host that is served here ends in this process, as TLS with a certificate of our own, so that a
page is on its true origin. Whatever else is asked for is refused and recorded, so that a test can say that nobody else
was contacted.
"""

import contextlib
import io
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

from harness.websocket import ServerSocket, accept


@dataclass(frozen=True, slots=True)
class Request:
    """One request of a page.

    Attributes:
        host: The host it was sent to.
        method: HTTP method.
        path: Path with query.
        headers: By lower-case name.
        body: As it was sent.
    """

    host: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def url(self) -> str:
        """The whole address, without query."""
        return f"https://{self.host}{self.path.partition('?')[0]}"


class Wire:
    """The way back to the page, for one request."""

    def __init__(self, handler: "_Handler") -> None:
        self._handler = handler

    def send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        """Sends a whole response."""
        self._head(status, {**headers, "Content-Length": str(len(body))})
        self._handler.wfile.write(body)

    def begin(self, status: int, headers: Mapping[str, str]) -> None:
        """Starts a response whose body follows in chunks; the connection ends with it."""
        self._head(status, {**headers, "Transfer-Encoding": "chunked"})
        self._handler.close_connection = True

    def chunk(self, data: bytes) -> None:
        """Sends a part of the body at once, as one network chunk."""
        self._handler.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def end(self) -> None:
        """Ends the body as HTTP wants it."""
        self._handler.wfile.write(b"0\r\n\r\n")

    def wait_for_page_to_leave(self, timeout_s: float) -> None:
        """Waits until the page lets go of the connection, and at most this long."""
        self._handler.connection.settimeout(timeout_s)
        with contextlib.suppress(OSError):
            self._handler.connection.recv(1)

    def cut(self) -> None:
        """Breaks the connection."""
        self._handler.close_connection = True
        with contextlib.suppress(OSError):
            self._handler.connection.shutdown(socket.SHUT_RDWR)

    def upgrade(self, request: Request) -> ServerSocket:
        """Turns the connection into a WebSocket."""
        self._handler.close_connection = True
        return accept(self._handler.connection, request.headers)

    def _head(self, status: int, headers: Mapping[str, str]) -> None:
        self._handler.send_response(status)
        for name, value in headers.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()


class Host(Protocol):
    """What one served host answers."""

    def answer(self, request: Request, wire: Wire) -> None:
        """Answers one request; the connection's thread is its own."""


class Proxy:
    """The proxy; a context manager that serves while it is entered.

    Attributes:
        port: Loopback port to use as the browser's HTTP proxy.
        foreign_hosts: Every host a browser asked for that is not served, in order.
        requests: `METHOD https://host/path` of everything that was asked of served hosts, in order, with query.
        faults: What a host itself could not do, such as answering a prompt nobody planned.
    """

    def __init__(self, work_dir: Path, hosts: Mapping[str, Host]) -> None:
        self.foreign_hosts: list[str] = []
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.hosts = hosts
        self.tls = _tls_context(work_dir, list(hosts))
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._server = _Server(("127.0.0.1", 0), handler, self.faults)
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> "Proxy":
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._server.wait_for_connections(6)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler], faults: list[str]
    ) -> None:
        super().__init__(address, handler)
        self._faults = faults
        self._threads_alive: list[threading.Thread] = []

    def process_request(self, request: Any, client_address: Any) -> None:
        """Handles a connection in a thread of its own, which `wait_for_connections` waits for."""
        thread = threading.Thread(
            target=self.process_request_thread, args=(request, client_address), daemon=True
        )
        self._threads_alive = [*(each for each in self._threads_alive if each.is_alive()), thread]
        thread.start()

    def wait_for_connections(self, timeout_s: float) -> None:
        """Waits until every connection is closed: one cut off by the end of the process is a warning, so an error."""
        deadline = time.monotonic() + timeout_s
        for thread in self._threads_alive:
            thread.join(max(0.0, deadline - time.monotonic()))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Records a fault of ours; a browser that drops a connection, or is killed, is nothing to report."""
        error = sys.exception()
        if not isinstance(error, OSError):
            self._faults.append(repr(error))


class _Handler(BaseHTTPRequestHandler):
    proxy: ClassVar[Proxy]
    protocol_version = "HTTP/1.1"
    wbufsize = 0
    host = ""

    def log_message(self, *_: object) -> None:
        """Says nothing: standard error belongs to the test run."""

    def do_CONNECT(self) -> None:
        host, _, port = self.path.rpartition(":")
        if host not in self.proxy.hosts or port != "443":
            self._refuse(host)
            return
        self.send_response(200)
        self.end_headers()
        # The tunnel ends here: the connection goes on as TLS, and this same object handles its requests.
        self.host = host
        self.connection = self.proxy.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb", -1)
        self.wfile = _Writer(self.connection)
        self.close_connection = False

    def do_GET(self) -> None:
        if not self.host:
            self._refuse(urlsplit(self.path).hostname or self.path)
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", "0")))
        request = Request(self.host, self.command, self.path, headers, body)
        self.proxy.requests.append(f"{request.method} https://{request.host}{request.path}")
        self.proxy.hosts[self.host].answer(request, Wire(self))

    do_POST = do_PUT = do_DELETE = do_OPTIONS = do_GET  # noqa: N815

    def finish(self) -> None:
        """Closes the TLS side too, which the server knows nothing of."""
        with contextlib.suppress(OSError):
            super().finish()
        self.connection.close()

    def _refuse(self, host: str) -> None:
        self.proxy.foreign_hosts.append(host)
        self.close_connection = True
        self.send_error(403)


class _Writer(io.BufferedIOBase):
    """Unbuffered output that writes each piece whole, so that every chunk leaves at once."""

    def __init__(self, connection: ssl.SSLSocket) -> None:
        self._connection = connection

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._connection.sendall(data)
        return memoryview(data).nbytes


def _tls_context(work_dir: Path, hosts: list[str]) -> ssl.SSLContext:
    certificate, key = work_dir / "site.pem", work_dir / "site.key"
    names = ",".join(f"DNS:{host}" for host in hosts)
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
    ]
    files = ["-days", "2", "-keyout", str(key), "-out", str(certificate)]
    subject = ["-subj", "/CN=stand-in", "-addext", f"subjectAltName={names}"]
    subprocess.run([*command, *files, *subject], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
