"""Chromium's own trace: every task of every thread, with the processor time it took."""

import contextlib
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

Event = dict[str, Any]
CATEGORIES = ["toplevel", "devtools.timeline"]
PART_BYTES = 8 << 20


@contextlib.contextmanager
def traced(profile: Path) -> Iterator[list[Event]]:
    """Traces the block; the list is filled at its end.

    Args:
        profile: The running browser's profile, where it wrote how it is reached.
    """
    port, path = (profile / "DevToolsActivePort").read_text(encoding="ascii").split("\n")
    events: list[Event] = []
    with connect(
        f"ws://127.0.0.1:{port}{path}", max_size=None, compression=None, proxy=None, ping_interval=None
    ) as socket:
        wire = _Wire(socket)
        config = {"includedCategories": CATEGORIES, "excludedCategories": ["*"]}
        wire.call("Tracing.start", {"transferMode": "ReturnAsStream", "traceConfig": config})
        yield events
        wire.call("Tracing.end", {})
        stream = wire.wait_for("Tracing.tracingComplete")["stream"]
        parts = []
        while True:
            part = wire.call("IO.read", {"handle": stream, "size": PART_BYTES})
            parts.append(part["data"])
            if part["eof"]:
                break
        events += json.loads("".join(parts))["traceEvents"]


class _Wire:
    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._ids = itertools.count(1)
        self._notices: list[Event] = []

    def call(self, method: str, params: dict[str, Any]) -> Event:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            reply = self._receive()
            if reply.get("id") == number:
                result: Event = reply["result"]
                return result
            self._notices.append(reply)

    def wait_for(self, method: str) -> Event:
        while True:
            reply = self._notices.pop(0) if self._notices else self._receive()
            if reply.get("method") == method:
                params: Event = reply["params"]
                return params

    def _receive(self) -> Event:
        reply: Event = json.loads(self._socket.recv(120))
        return reply
