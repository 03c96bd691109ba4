"""One node's JSON-RPC address: a question and its answer, bounded in time and size, to that host and no other.

The address may hold a key. So no text of the connection's is repeated anywhere, redirects are not followed, and what
is said of an endpoint names the last two parts of its host only.
"""

import contextlib
import json
import socket
import threading
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from wattback.chain.network_file import is_rpc_address

if TYPE_CHECKING:
    import httpx

CONNECT_TIMEOUT_S = 5.0
TIMEOUT_S = 20.0
MAX_BODY_BYTES = 16 * 1024 * 1024
_LOGIN_PAGE = "a page instead of a node's answer (a login page of the Wi-Fi?)"


class EndpointFailed(Exception):
    """An endpoint gave no answer that can be used; the text says why, and never names the address."""


class Endpoint:
    """A node to ask. Safe to use from several threads, which wait for each other.

    Attributes:
        name: What it is called in front of people.
    """

    def __init__(self, url: str, timeout_s: float = TIMEOUT_S) -> None:
        """Does not connect yet.

        Args:
            url: https, or http on this machine.
            timeout_s: Bound for one whole question and answer, whatever the server does meanwhile.

        Raises:
            EndpointFailed: The address is not one that may be asked.
        """
        if not is_rpc_address(url):
            raise EndpointFailed("its address is neither https nor http on this machine")
        self.name = name_of(url)
        self._url = url
        self._timeout_s = timeout_s
        self._client: httpx.Client | None = None
        self._socket: socket.socket | None = None
        self._time_is_over = threading.Event()
        self._lock = threading.Lock()

    def ask(self, body: bytes) -> dict[str, Any]:
        """Posts one JSON-RPC request.

        Returns:
            The response object: it has a `result`, or an `error` with a whole number as `code` and a text as `message`.

        Raises:
            EndpointFailed: No connection, too slow, too long, an HTTP error, or no JSON-RPC response.
        """
        import httpx

        reason = ""
        try:
            with self._lock, self._time_limit():
                before = self._socket
                try:
                    return _response(*self._post(body))
                except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
                    if before is None or self._socket is not before:
                        raise
                # A node may close a connection that was idle just when it is used again. The same question twice does
                # no harm: a signed transaction has the same hash both times.
                return _response(*self._post(body))
        except httpx.TimeoutException:
            reason = f"no answer within {self._timeout_s:g} s"
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ImportError, ValueError):
            reason = "no connection"
        # Raised here and not above: the library's errors hold the request, and with it the key.
        raise EndpointFailed(reason)

    def _post(self, body: bytes) -> "tuple[int, str, bytes]":

        client = self._client or self._connected()
        answer = bytearray()
        with client.stream(
            "POST", self._url, content=body, extensions={"trace": self._remember_socket}
        ) as response:
            # Raw: a compressed bomb would be unpacked before anybody could count it.
            for chunk in response.iter_raw():
                answer += chunk
                if len(answer) > MAX_BODY_BYTES:
                    raise EndpointFailed("its answer was too long")
            kind = response.headers.get("content-type", "")
        return response.status_code, kind, bytes(answer)

    def _connected(self) -> "httpx.Client":
        import logging

        import httpx

        # It would write every address into the log, and a provider's key with it.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        client = httpx.Client(
            timeout=httpx.Timeout(self._timeout_s, connect=min(CONNECT_TIMEOUT_S, self._timeout_s)),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
            follow_redirects=False,
            # A plain-text question to this machine must not travel to a proxy, key and all.
            trust_env=self._url.startswith("https:"),
            headers={
                "user-agent": "Wattback",
                "content-type": "application/json",
                "accept": "application/json",
                "accept-encoding": "identity",
            },
        )
        weakref.finalize(self, client.close)
        self._client = client
        return client

    def _remember_socket(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith("connect_tcp.complete"):
            self._socket = info["return_value"].get_extra_info("socket")
            if self._time_is_over.is_set():
                self._cut()

    @contextlib.contextmanager
    def _time_limit(self) -> Iterator[None]:
        """Cuts the connection when the time is over: a read's own time-out begins anew with every byte."""
        import httpx

        def end() -> None:
            # In this order: whoever connects meanwhile sees that the time is over.
            self._time_is_over.set()
            self._cut()

        self._time_is_over.clear()
        timer = threading.Timer(self._timeout_s, end)
        timer.daemon = True
        timer.start()
        try:
            yield
        except (httpx.HTTPError, OSError, EndpointFailed) as error:
            if self._time_is_over.is_set():
                raise httpx.ReadTimeout("cut off") from error
            raise
        finally:
            timer.cancel()
            # One that fires just now must not cut the next question.
            timer.join()

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def name_of(url: str) -> str:
    """What an endpoint is called in front of people: the last two parts of its host, which hold no key."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host == "localhost" or ":" in host or host.replace(".", "").isdigit():
        return f"{host}:{parts.port}" if parts.port else host
    return ".".join(host.split(".")[-2:])


def _response(status: int, kind: str, body: bytes) -> dict[str, Any]:
    if 300 <= status < 400 or "html" in kind or body.lstrip()[:1] == b"<":
        raise EndpointFailed(_LOGIN_PAGE)
    if status != 200:
        raise EndpointFailed(f"HTTP status {status}")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise EndpointFailed("an answer that makes no sense: it is not JSON") from None
    if not isinstance(found, dict):
        raise EndpointFailed("an answer that makes no sense: it is no object")
    error = found.get("error")
    if error is not None:
        if not (
            isinstance(error, dict)
            and isinstance(error.get("code"), int)
            and isinstance(error.get("message"), str)
        ):
            raise EndpointFailed("an answer that makes no sense: its error has no code or no words")
        found.pop("result", None)
    elif "result" not in found:
        raise EndpointFailed("an answer that makes no sense: it has neither a result nor an error")
    return found
