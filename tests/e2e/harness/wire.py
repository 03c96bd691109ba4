"""Requests and replies over a browser's remote-control WebSocket.

Chromium's DevTools protocol and Firefox's WebDriver BiDi frame their calls alike (`id`, `method`, `params`
out; `id` with a result or an error back), so one small client serves both and no driver package is needed.
"""

import contextlib
import itertools
import json
import threading
import time
from typing import Any

from websockets.sync.client import connect

Json = dict[str, Any]


class RemoteError(Exception):
    """The browser refused a command or a script in the page threw."""


class RemoteSocket:
    """One remote-control connection; safe to use from several threads, one call at a time."""

    def __init__(self, url: str) -> None:
        opening = connect(
            url, max_size=None, ping_interval=None, compression=None, proxy=None, close_timeout=1
        )
        # The connection lives as long as this object, so its context is entered here and left in `close`.
        self._closing = contextlib.ExitStack()
        self._socket = self._closing.enter_context(opening)
        self._ids = itertools.count(1)
        self._lock = threading.Lock()

    def call(
        self, method: str, params: Json | None = None, *, session: str = "", timeout_s: float = 30
    ) -> Json:
        """Sends one command and returns its result.

        Args:
            method: Command name, for example `Target.getTargets` or `browsingContext.navigate`.
            params: Its parameters.
            session: DevTools session id of a target; empty for the browser itself and for BiDi.
            timeout_s: How long to wait for the reply.

        Raises:
            RemoteError: The browser answered with an error.
            TimeoutError: It did not answer in time.
        """
        message: Json = {"id": next(self._ids), "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        deadline = time.monotonic() + timeout_s
        with self._lock:
            self._socket.send(json.dumps(message))
            while True:
                try:
                    reply: Json = json.loads(self._socket.recv(max(0.0, deadline - time.monotonic())))
                except TimeoutError:
                    raise TimeoutError(f"no reply to {method} within {timeout_s:g} s") from None
                if reply.get("id") == message["id"]:
                    break
        if "error" in reply:
            raise RemoteError(f"{method}: {reply['error']} {reply.get('message', '')}".strip())
        result: Json = reply["result"]
        return result

    def close(self) -> None:
        """Closes the connection; the browser may already be gone."""
        self._closing.close()
