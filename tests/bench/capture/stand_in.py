"""chatgpt.com for the benchmark: a page that reads, and the long answer as often as it asks."""

import json
import time
import uuid
from functools import cache
from pathlib import Path

from harness.chatgpt_stream import Answer, Message, stream
from harness.proxy import Request, Wire

from capture.answer import deltas

HOST = "chatgpt.com"
URL = f"https://{HOST}/bench/reader.html"
FILES = {"reader.html": "text/html; charset=utf-8", "reader.js": "text/javascript; charset=utf-8"}
# A page that shares its process with nobody may read the clock to 5 microseconds.
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
LAST = "."


@cache
def delta_events() -> tuple[bytes, ...]:
    """One event a delta, in ChatGPT's form: path and operation are left out where they repeat."""
    first, *rest = deltas()
    spelled = {"p": "/message/content/parts/0", "o": "append", "v": first}
    return tuple(_event(delta) for delta in (spelled, *({"v": text} for text in rest)))


class StandIn:
    """What chatgpt.com answers.

    Attributes:
        deltas_a_second: How fast; as fast as it goes, in large chunks, when None.
        answers: Ids of the answers given, in order.
    """

    def __init__(self) -> None:
        self.deltas_a_second: int | None = None
        self.answers: list[str] = []

    def answer(self, request: Request, wire: Wire) -> None:
        """Answers one request of the page."""
        name = request.path.removeprefix("/bench/")
        if name in FILES:
            body = (Path(__file__).parent / name).read_bytes()
            wire.send(200, body, HEADERS | {"Content-Type": FILES[name]})
        elif request.method == "POST" and request.path == "/backend-api/f/conversation":
            self._stream(json.loads(request.body), wire)
        else:
            wire.send(404, b"", HEADERS)

    def _stream(self, asked: dict[str, list[dict[str, str]]], wire: Wire) -> None:
        prompt = Message("user", "Tell me everything.", asked["messages"][0]["id"])
        answer = Answer(LAST)
        self.answers.append(answer.id)
        # The stream of an answer of one character, into which the deltas are put.
        events = stream(answer, str(uuid.uuid4()), [prompt], 1).split(b"\n\n")
        end = next(at for at, event in enumerate(events) if b'"o":"patch"' in event)
        before, after = (
            b"".join(event + b"\n\n" for event in part) for part in (events[:end], events[end:-1])
        )
        wire.begin(200, HEADERS | {"Content-Type": "text/event-stream; charset=utf-8"})
        wire.chunk(before)
        if self.deltas_a_second is None:
            for at in range(0, len(delta_events()), 1_000):
                wire.chunk(b"".join(delta_events()[at : at + 1_000]))
        else:
            self._pace(wire, self.deltas_a_second)
        wire.chunk(after)
        wire.wait_for_page_to_leave(5)
        wire.cut()

    @staticmethod
    def _pace(wire: Wire, deltas_a_second: int) -> None:
        start = time.perf_counter()
        for number, event in enumerate(delta_events()):
            ahead_s = number / deltas_a_second - (time.perf_counter() - start)
            if ahead_s > 0:
                time.sleep(ahead_s)
            wire.chunk(event)


def _event(data: dict[str, str]) -> bytes:
    return f"event: delta\ndata: {json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n\n".encode()
