"""Any other chat site: a plain page on its true origin, and answers a test plans request by request.

host.will_reply("POST", "/api/chat", Reply(b"data: hello\\n\\n", "text/event-stream"))
host.will_talk("/ws", lambda socket: socket.send(socket.receive()))
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from harness.delivery import Pace, deliver
from harness.pages import HEADERS, send_file
from harness.proxy import Request, Wire
from harness.websocket import ServerSocket, SocketGone

# For requests that come from a page on another host.
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
}
Talk = Callable[[ServerSocket], None]
Answering = Callable[[Request], "Reply"]


@dataclass(slots=True)
class Reply:
    """One planned response.

    Attributes:
        body: All of it.
        content_type: Its type.
        pace: How it is sent.
        chunks: The network chunks, when they matter; else it is cut anywhere.
        status: HTTP status.
        headers: More headers.
        whole: Sent at once with its length instead of in chunks.
    """

    body: bytes
    content_type: str = "text/event-stream; charset=utf-8"
    pace: Pace = field(default_factory=Pace)
    chunks: list[bytes] | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    whole: bool = False


class NotPlanned(Exception):
    """A page asked for something no test planned."""


class ScriptedHost:
    """One host.

    Attributes:
        name: Its name.
        requests: Every request that was no part of the page itself, in order.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.requests: list[Request] = []
        self._replies: dict[tuple[str, str], list[Reply | Answering]] = {}
        self._talks: dict[str, Talk] = {}
        self._lock = threading.Lock()

    @property
    def origin(self) -> str:
        """Its origin."""
        return f"https://{self.name}"

    def will_reply(self, method: str, path: str, *replies: Reply | Answering) -> None:
        """Plans responses to requests with this method and path (without query); the last one stays. None: no plan."""
        with self._lock:
            self._replies[method, path] = list(replies)

    def plans(self, request: Request) -> bool:
        """Whether a test planned what to answer here."""
        return bool(self._replies.get((request.method, request.path.partition("?")[0])))

    def will_talk(self, path: str, talk: Talk) -> None:
        """Plans what a WebSocket at this path says; `talk` runs in the connection's own thread."""
        self._talks[path] = talk

    def release_all(self) -> None:
        """Lets every held stream go on."""
        for replies in self._replies.values():
            for reply in replies:
                if isinstance(reply, Reply):
                    reply.pace.release.set()

    def answer(self, request: Request, wire: Wire) -> None:
        """Answers one request of the page."""
        path = request.path.partition("?")[0]
        if request.headers.get("upgrade", "").lower() == "websocket":
            self.requests.append(request)
            self._talk(path, wire.upgrade(request))
            return
        if request.method == "OPTIONS":
            wire.send(204, b"", OPEN_TO_ALL)
            return
        with self._lock:
            planned = self._replies.get((request.method, path), [])
            reply = planned.pop(0) if len(planned) > 1 else planned[0] if planned else None
        if reply is not None:
            self.requests.append(request)
            self._reply(reply if isinstance(reply, Reply) else reply(request), wire)
        elif request.method == "GET" and path.startswith("/assets/"):
            send_file(wire, path.removeprefix("/assets/"))
        elif request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            send_file(wire, "plain.html")
        else:
            wire.send(404, b"", HEADERS | {"Content-Type": "text/plain"})
            raise NotPlanned(f"{request.method} {request.url}")

    def _reply(self, reply: Reply, wire: Wire) -> None:
        headers = HEADERS | {"Content-Type": reply.content_type} | reply.headers
        if reply.whole:
            wire.send(reply.status, reply.body, headers)
            return
        wire.begin(reply.status, headers)
        deliver(wire, reply.body, reply.pace, reply.chunks)

    def _talk(self, path: str, socket: ServerSocket) -> None:
        if path not in self._talks:
            socket.close(1008)
            raise NotPlanned(f"WebSocket wss://{self.name}{path}")
        try:
            self._talks[path](socket)
            while True:
                socket.receive(60)
        except (SocketGone, TimeoutError):
            return


def send_all(socket: ServerSocket, frames: Sequence[str], pace_s: float = 0.002) -> None:
    """Sends frames one after the other."""
    for frame in frames:
        socket.send(frame)
        time.sleep(pace_s)
