"""One request for one small JSON document, bounded in time and size, to one host and no other."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

CONNECT_TIMEOUT_S = 5.0
READ_TIMEOUT_S = 5.0
TOTAL_TIMEOUT_S = 10.0
MAX_BODY_BYTES = 64 * 1024
LONGEST_RETRY_AFTER_S = 86_400.0


class NoResponse(Exception):
    """No whole response came; the text says why, as the end of a sentence. Never reaches a person as it is."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a server said.

    Attributes:
        status: HTTP status.
        body: At most `MAX_BODY_BYTES`; empty unless the status is 200.
        retry_after_s: Seconds from its Retry-After header, at most a day; None without one.
    """

    status: int
    body: bytes
    retry_after_s: float | None


def fetch(
    url: str, headers: Mapping[str, str], *, now_ms: int, is_loopback: bool, total_timeout_s: float
) -> Response:
    """GET a small document. Redirects are not followed, so the headers reach the named host only.

    Args:
        url: Where to ask.
        headers: Beside our own; they may hold a key.
        now_ms: For a Retry-After that is a date; UTC epoch milliseconds.
        is_loopback: Whether the address is on this machine: no proxy is used then.
        total_timeout_s: Bound for everything after the name was resolved, also against a server that drips bytes.

    Raises:
        NoResponse: No connection, too slow, too long, or cut short.
    """
    import httpx

    reason = ""
    try:
        return asyncio.run(_get(url, headers, now_ms, is_loopback, total_timeout_s))
    except (TimeoutError, httpx.TimeoutException):
        reason = "it did not answer in time"
    except httpx.ConnectError:
        reason = "no connection that can be trusted could be made"
    except httpx.ProxyError:
        reason = "the proxy that is set up for this machine did not let it through"
    except (ImportError, ValueError, httpx.InvalidURL):
        # SOCKS without its package, a proxy's address that is none.
        reason = "its address or the proxy that is set up for this machine cannot be used"
    except (httpx.HTTPError, OSError):
        reason = "the connection broke before the answer was complete"
    # Raised here and not above: the library's errors hold the request, and with it the key.
    raise NoResponse(reason)


async def _get(
    url: str, headers: Mapping[str, str], now_ms: int, is_loopback: bool, total_timeout_s: float
) -> Response:
    import httpx

    # Asynchronous for one reason: its time-out ends a read at any byte, a read's own time-out starts anew with each.
    ours = {"user-agent": "Wattback", "accept": "application/json", "accept-encoding": "identity"}
    async with (
        asyncio.timeout(total_timeout_s),
        httpx.AsyncClient(
            timeout=httpx.Timeout(READ_TIMEOUT_S, connect=CONNECT_TIMEOUT_S),
            follow_redirects=False,
            # A plain-text request to this machine must not travel to a proxy, key and all.
            trust_env=not is_loopback,
        ) as client,
        client.stream("GET", url, headers={**ours, **headers}) as response,
    ):
        body = bytearray()
        if response.status_code == httpx.codes.OK:
            # Raw: a compressed bomb would be unpacked before anybody could count it.
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > MAX_BODY_BYTES:
                    raise NoResponse("its answer was too long")
        return Response(
            response.status_code, bytes(body), _retry_after_s(response.headers.get("retry-after"), now_ms)
        )


def _retry_after_s(text: str | None, now_ms: int) -> float | None:
    if text is None:
        return None
    stripped = text.strip()
    if stripped.isascii() and stripped.isdigit():
        # Nobody means more digits than a day has.
        seconds = float(stripped[:12])
    else:
        try:
            seconds = parsedate_to_datetime(stripped).timestamp() - now_ms / 1000
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(0.0, seconds), LONGEST_RETRY_AFTER_S)
