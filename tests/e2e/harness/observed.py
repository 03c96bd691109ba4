"""The server's side of `page/observe.js`: the same things to see for a browser with and one without the extension."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from harness.delivery import Pace
from harness.proxy import Request
from harness.scripted_host import Reply
from harness.websocket import ServerSocket, SocketGone

# Long enough that two chunks do not arrive as one on a busy machine.
APART_S = 0.07


def reply_in_kinds(body: bytes, content_type: str) -> Callable[[Request], Reply]:
    """Answers `?kind=...` with one and the same body in different manners."""
    third = len(body) // 3
    # The last cut falls inside a character when there is one that can be cut.
    inside = next((i for i in range(2 * third, len(body)) if body[i] & 0xC0 == 0x80), 2 * third)
    parts = [body[:third], body[third:inside], body[inside:]]
    apart = {"chunks": parts, "pace": Pace(pace_s=APART_S)}

    def reply(request: Request) -> Reply:
        kind = parse_qs(urlsplit(request.path).query)["kind"][0]
        kinds: Mapping[str, Reply] = {
            "plain": Reply(body, content_type, whole=True, headers={"X-Seen": "yes"}),
            "steady": Reply(body, content_type, **apart),
            "held": Reply(body, content_type, chunks=parts[:2], pace=Pace(pace_s=3)),
            "cut": Reply(body, content_type, chunks=parts[:1], pace=Pace(cut_at=0.3, pace_s=APART_S)),
            "empty": Reply(b"", content_type, whole=True),
            "untyped": Reply(body, "application/octet-stream", whole=True),
            "refused": Reply(b'{"detail":"no"}', content_type, status=429, whole=True),
            "failed": Reply(b"", "text/plain", status=500, whole=True),
            "nothing": Reply(b"", content_type, status=204, whole=True),
            "moved": Reply(b"", status=307, whole=True, headers={"Location": "?kind=plain"}),
        }
        return kinds[kind]

    return reply


def echo(socket: ServerSocket) -> None:
    """Five messages for every one: the text itself, JSON, several lines, bytes, and a long one."""
    try:
        while True:
            said = socket.receive(60)
            if said == "bye":
                socket.send("goodbye")
                socket.close(4001)
            elif said == "drop":
                raise ConnectionAbortedError
            else:
                for message in (
                    said,
                    json.dumps({"said": said}),
                    "one\ntwo\r\n\u2028三",
                    b"\x00\x01\xff",
                    "x" * 70_000,
                ):
                    socket.send(message)
    except (SocketGone, TimeoutError):
        return


def differences(one: Any, two: Any, path: str = "") -> Iterator[str]:
    """Every property in which two JSON values differ, by its path."""
    if isinstance(one, dict) and isinstance(two, dict):
        for key in sorted(one.keys() | two.keys()):
            yield from differences(one.get(key, "(none)"), two.get(key, "(none)"), f"{path}.{key}")
    elif isinstance(one, list) and isinstance(two, list) and len(one) == len(two):
        for index, (a, b) in enumerate(zip(one, two, strict=True)):
            yield from differences(a, b, f"{path}[{index}]")
    elif one != two:
        yield f"{path}: {json.dumps(one, ensure_ascii=False)[:300]} became {json.dumps(two, ensure_ascii=False)[:300]}"
