"""A person with a zone and a ledger, a service on loopback that says what a test wants, and a clock set by hand."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import set_setting
from wattback.live_grid.backoff import RefreshState
from wattback.live_grid.refresh import RefreshOutcome, refresh

NOW_MS = 1_795_601_400_000  # 2026-11-25T10:10:00Z
KEY = "canary-key-4711"
MINUTE_MS = 60_000

Behaviour = Callable[[BaseHTTPRequestHandler], None]


class StandIn:
    """A service on loopback. It does what `behaviour` says and remembers every request."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.behaviour: Behaviour = lambda handler: None
        self.address = ""

    def says(self, document: Any = None, *, status: int = 200, **headers: str) -> None:
        """Answer with a document, or with bytes as they are."""
        body = document if isinstance(document, bytes) else json.dumps(document).encode()

        def behave(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.send_header("Content-Length", str(len(body)))
            handler.end_headers()
            handler.wfile.write(body)

        self.behaviour = behave

    def says_uk(self, **changes: Any) -> None:
        """The half-hour around `NOW_MS`; changes go to the span, those of `intensity` into it."""
        intensity = {"forecast": 266, "actual": 263, "index": "moderate"} | changes.pop("intensity", {})
        span = {"from": "2026-11-25T10:00Z", "to": "2026-11-25T10:30Z", "intensity": intensity}
        self.says({"data": [span | changes]})

    def says_maps(self, **changes: Any) -> None:
        """The hour around `NOW_MS` in Germany, with changes."""
        self.says(
            {
                "zone": "DE",
                "carbonIntensity": 302,
                "datetime": "2026-11-25T10:00:00.000Z",
                "updatedAt": "2026-11-25T10:05:00.000Z",
                "emissionFactorType": "lifecycle",
                "isEstimated": True,
                "estimationMethod": "TIME_SLICER_AVERAGE",
            }
            | changes
        )


@contextmanager
def standing_in() -> Iterator[StandIn]:
    stand_in = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            stand_in.requests.append(
                (self.path, {name.lower(): value for name, value in self.headers.items()})
            )
            try:
                stand_in.behaviour(self)
            except ConnectionError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stand_in.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def service() -> Iterator[StandIn]:
    with standing_in() as stand_in:
        yield stand_in


@pytest.fixture
def elsewhere() -> Iterator[StandIn]:
    """Another host, which must never hear of anything."""
    with standing_in() as stand_in:
        yield stand_in
        assert stand_in.requests == []


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield connection
    connection.close()


@dataclass
class Person:
    """The companion of somebody: one ledger, one memory, one key, and hands on the clock."""

    ledger: sqlite3.Connection
    address: str
    now_ms: int = NOW_MS
    key: str | None = KEY
    state: RefreshState = field(default_factory=RefreshState)
    total_timeout_s: float = 5.0

    def choose(self, **settings: Any) -> None:
        for name, value in settings.items():
            set_setting(self.ledger, name.replace("__", "."), value)
        if "grid__live" in settings and "grid__live_url" not in settings:
            # Another service is asked at its own address until another is named.
            set_setting(self.ledger, "grid.live_url", self.address)

    def refresh(self, *, manual: bool = False) -> RefreshOutcome:
        return refresh(
            self.ledger,
            self.state,
            manual=manual,
            now_ms=lambda: self.now_ms,
            steady_s=lambda: self.now_ms / 1000,
            key=lambda: self.key,
            total_timeout_s=self.total_timeout_s,
        )

    def stored(self) -> list[tuple[Any, ...]]:
        """Zone, source, figure, whether it is estimated, and basis of every reading in the ledger."""
        return self.ledger.execute(
            "SELECT zone, source, g_co2e_per_kwh, is_estimated, basis FROM grid_reading ORDER BY from_ms"
        ).fetchall()

    def iso_now(self) -> str:
        return datetime.fromtimestamp(self.now_ms / 1000, UTC).isoformat()

    def wait(self, *, minutes: float) -> None:
        self.now_ms += round(minutes * MINUTE_MS)


@pytest.fixture
def person(ledger: sqlite3.Connection, service: StandIn) -> Person:
    """Nothing chosen yet; whichever service is, the stand-in is asked."""
    return Person(ledger, service.address)


@pytest.fixture
def briton(person: Person) -> Person:
    person.choose(footprint__zone="GBR", grid__live="uk-carbon-intensity")
    return person


@pytest.fixture
def german(person: Person) -> Person:
    person.choose(footprint__zone="DEU", grid__live="electricity-maps")
    return person
