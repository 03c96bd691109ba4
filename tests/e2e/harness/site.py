"""A loopback stand-in for chatgpt.com, and the only thing the browser can reach.

The browser is given this as its proxy. It answers `CONNECT chatgpt.com:443` itself, with a certificate of its
own, and refuses and records every other host, so that a test can say that nothing else was contacted.
"""

import contextlib
import io
import json
import socket
import ssl
import subprocess
import sys
import threading
import time
import uuid
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from harness.chatgpt_stream import Answer, Message, conversation_document, ragged, stream

HOST = "chatgpt.com"
PAGE = Path(__file__).parent / "page"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"


@dataclass(slots=True)
class Delivery:
    """How one answer reaches the page.

    Attributes:
        answer: What is said.
        cut_at: Share of the stream after which the connection breaks; None to send all of it.
        hold_at: Share of the stream at which it stops until `release` is set; None to run through.
        pace_s: Pause between two network chunks.
        seed: Decides where the chunks are cut.
        held: Set by the site when it stopped at `hold_at`.
        release: Set by the test to let it go on.
    """

    answer: Answer
    cut_at: float | None = None
    hold_at: float | None = None
    pace_s: float = 0.002
    seed: int = 7
    held: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)


class Site:
    """The stand-in; a context manager that serves while it is entered.

    Attributes:
        port: Loopback port to use as the browser's HTTP proxy.
        foreign_hosts: Every other host a browser asked for, in order.
        requests: `METHOD path` of everything the page asked for, in order.
        prompts: Bodies of the prompts the page sent.
        faults: What the stand-in itself could not do, such as answering a prompt nobody planned.
    """

    def __init__(self, work_dir: Path) -> None:
        self.foreign_hosts: list[str] = []
        self.requests: list[str] = []
        self.prompts: list[dict[str, Any]] = []
        self.faults: list[str] = []
        self._planned: dict[str, list[Delivery]] = {}
        self._conversations: dict[str, list[Message]] = {}
        self._streams: dict[str, tuple[bytes, Delivery]] = {}
        self._lock = threading.Lock()
        self.tls = _tls_context(work_dir)
        handler = type("Handler", (_Handler,), {"site": self})
        self._server = _Server(("127.0.0.1", 0), handler, self.faults)
        self.port: int = self._server.server_address[1]

    def __enter__(self) -> "Site":
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        ).start()
        return self

    def __exit__(self, *_: object) -> None:
        for deliveries in self._planned.values():
            for delivery in deliveries:
                delivery.release.set()
        self._server.shutdown()
        self._server.server_close()

    def will_answer(self, prompt: str, *deliveries: Delivery) -> None:
        """Plans the answers to a prompt: the first time it is sent, the second time, and so on."""
        self._planned[prompt] = list(deliveries)

    def has_conversation(self, *messages: Message) -> str:
        """Stores an old conversation and returns its id; its page is `/c/<id>`."""
        conversation_id = str(uuid.uuid4())
        self._conversations[conversation_id] = list(messages)
        return conversation_id

    def conversation(self, conversation_id: str) -> dict[str, Any] | None:
        """An old conversation as JSON data, or None."""
        with self._lock:
            messages = self._conversations.get(conversation_id)
            return None if messages is None else conversation_document(conversation_id, messages)

    def begin_turn(self, body: dict[str, Any]) -> tuple[bytes, Delivery]:
        """The stream that answers a prompt, regeneration or retry, and how to send it.

        Raises:
            KeyError: No answer was planned for this prompt.
        """
        with self._lock:
            self.prompts.append(body)
            sent = body["messages"][-1]
            prompt = Message("user", sent["content"]["parts"][0], sent["id"])
            delivery = self._planned[prompt.text].pop(0)
            conversation_id = body.get("conversation_id") or str(uuid.uuid4())
            known = self._conversations.setdefault(conversation_id, [])
            if prompt.id not in [m.id for m in known]:
                known.append(prompt)
            context = known[: [m.id for m in known].index(prompt.id) + 1]
            events = stream(delivery.answer, conversation_id, context, delivery.seed)
            self._conversations[conversation_id] = [*context, delivery.answer.message()]
            self._streams[conversation_id] = events, delivery
            return events, delivery

    def resume_turn(self, body: dict[str, Any]) -> tuple[bytes, Delivery]:
        """The conversation's last stream from an event on, unbroken this time."""
        events, delivery = self._streams[body["conversation_id"]]
        parts = events.split(b"\n\n")[int(body["offset"]) :]
        return b"\n\n".join(parts), Delivery(delivery.answer, pace_s=delivery.pace_s, seed=delivery.seed + 1)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler], faults: list[str]
    ) -> None:
        super().__init__(address, handler)
        self._faults = faults

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Records a fault of ours; a browser that drops a connection, or is killed, is nothing to report."""
        error = sys.exception()
        if not isinstance(error, OSError):
            self._faults.append(repr(error))


class _Handler(BaseHTTPRequestHandler):
    site: ClassVar[Site]
    protocol_version = "HTTP/1.1"
    wbufsize = 0

    def log_message(self, *_: object) -> None:
        """Says nothing: standard error belongs to the test run."""

    def do_CONNECT(self) -> None:
        host, _, port = self.path.rpartition(":")
        if (host, port) != (HOST, "443"):
            self._refuse(host)
            return
        self.send_response(200)
        self.end_headers()
        # The tunnel ends here: the connection goes on as TLS, and this same object handles its requests.
        self.connection = self.site.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb", -1)
        self.wfile = _Writer(self.connection)
        self.close_connection = False

    def do_GET(self) -> None:
        if not isinstance(self.connection, ssl.SSLSocket):
            self._refuse(urlsplit(self.path).hostname or self.path)
            return
        self.site.requests.append(f"GET {self.path}")
        path = self.path.split("?")[0]
        if path.startswith("/backend-api/conversation/"):
            found = self.site.conversation(path.rpartition("/")[2])
            self._send(200 if found else 404, json.dumps(found).encode(), "application/json")
        elif path == "/" or path.startswith("/c/"):
            self._send_file("index.html")
        else:
            self._send_file(path.removeprefix("/assets/"))

    def do_POST(self) -> None:
        if not isinstance(self.connection, ssl.SSLSocket):
            self._refuse(urlsplit(self.path).hostname or self.path)
            return
        self.site.requests.append(f"POST {self.path}")
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/backend-api/f/conversation/prepare":
            self._send(200, b'{"status":"ok","conduit_token":"local"}', "application/json")
        elif self.path == "/backend-api/f/conversation":
            self._stream(*self.site.begin_turn(body))
        elif self.path == "/backend-api/f/conversation/resume":
            self._stream(*self.site.resume_turn(body))
        else:
            self._send(404, b"{}", "application/json")

    def finish(self) -> None:
        """Closes the TLS side too, which the server knows nothing of."""
        with contextlib.suppress(OSError):
            super().finish()
        self.connection.close()

    def _refuse(self, host: str) -> None:
        self.site.foreign_hosts.append(host)
        self.close_connection = True
        self.send_error(403)

    def _send_file(self, name: str) -> None:
        file = PAGE / name
        if file.parent == PAGE and file.suffix in TYPES and file.is_file():
            self._send(200, file.read_bytes(), TYPES[file.suffix])
        else:
            self._send(404, b"", "text/plain")

    def _send(self, status: int, body: bytes, content_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, events: bytes, delivery: Delivery) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.close_connection = True
        cut = len(events) if delivery.cut_at is None else int(len(events) * delivery.cut_at)
        hold = None if delivery.hold_at is None else int(len(events) * delivery.hold_at)
        sent = 0
        for chunk in ragged(events[:cut], delivery.seed):
            if hold is not None and sent >= hold:
                delivery.held.set()
                delivery.release.wait(60)
                hold = None
            self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
            sent += len(chunk)
            time.sleep(delivery.pace_s)
        if delivery.cut_at is None:
            # The real site leaves the body open: the answer ends in its events, not with the end of file.
            self.connection.settimeout(5)
            with contextlib.suppress(OSError):
                self.connection.recv(1)
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


class _Writer(io.BufferedIOBase):
    """Unbuffered output that writes each piece whole, so that every chunk leaves at once."""

    def __init__(self, connection: ssl.SSLSocket) -> None:
        self._connection = connection

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._connection.sendall(data)
        return memoryview(data).nbytes


def _tls_context(work_dir: Path) -> ssl.SSLContext:
    certificate, key = work_dir / "site.pem", work_dir / "site.key"
    subject = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
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
    subprocess.run([*command, *files, *subject], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
