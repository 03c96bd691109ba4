"""How a stream of bytes reaches the page: cut where it hurts, slowly, held in the middle, broken off."""

import contextlib
import threading
import time
from dataclasses import dataclass, field

from harness.chatgpt_stream import ragged
from harness.proxy import Wire


@dataclass(slots=True, kw_only=True)
class Pace:
    """How a stream is sent.

    Attributes:
        cut_at: Share of the stream after which the connection breaks; None to send all of it.
        hold_at: Share of the stream at which it stops until `release` is set; None to run through.
        pace_s: Pause between two network chunks.
        seed: Decides where the chunks are cut.
        ends: False for a site that leaves the body open: its answer ends in its events, not with the end of file.
        held: Set by the site when it stopped at `hold_at`.
        release: Set by the test to let it go on.
        gone: Set when the page let go before everything was sent.
    """

    cut_at: float | None = None
    hold_at: float | None = None
    pace_s: float = 0.002
    seed: int = 7
    ends: bool = True
    held: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)


def deliver(wire: Wire, body: bytes, pace: Pace, chunks: list[bytes] | None = None) -> None:
    """Sends a body whose head is out already.

    Args:
        wire: Where to.
        body: All of it.
        pace: How.
        chunks: The network chunks; cut anywhere by `pace.seed` when None.
    """
    cut = len(body) if pace.cut_at is None else int(len(body) * pace.cut_at)
    hold = None if pace.hold_at is None else int(len(body) * pace.hold_at)
    sent = 0
    try:
        for chunk in ragged(body[:cut], pace.seed) if chunks is None else chunks:
            if hold is not None and sent >= hold:
                pace.held.set()
                pace.release.wait(60)
                hold = None
            wire.chunk(chunk)
            sent += len(chunk)
            time.sleep(pace.pace_s)
        if pace.cut_at is None and pace.ends:
            wire.end()
        if pace.cut_at is None:
            wire.wait_for_page_to_leave(0.2 if pace.ends else 5)
    except OSError:
        pace.gone.set()
        raise
    finally:
        with contextlib.suppress(OSError):
            wire.cut()
