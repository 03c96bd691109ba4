"""`wattback grid`: what a person sees and can do about live intensity."""

import io
import json
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

KEY = "canary-key-4711"


class Service(BaseHTTPRequestHandler):
    """Speaks the British service's language; says what `answer` holds."""

    answer: Any = None

    def do_GET(self) -> None:
        body = json.dumps(self.answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def briton(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Somebody in Britain who chose live figures, with a service that has one of the current half-hour."""
    start = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=10)
    monkeypatch.setattr(
        Service,
        "answer",
        {
            "data": [
                {
                    "from": start.isoformat(),
                    "to": (start + timedelta(minutes=30)).isoformat(),
                    "intensity": {"forecast": 266, "actual": 263, "index": "moderate"},
                }
            ]
        },
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        for key, value in (
            ("footprint.zone", "GBR"),
            ("grid.live", "uk-carbon-intensity"),
            ("grid.live_url", f"http://127.0.0.1:{server.server_port}"),
        ):
            assert terminal("settings", "set", key, value).status == 0
        yield terminal
    finally:
        # Left running, its thread would keep the whole test run from ending.
        server.shutdown()
        thread.join()
        server.server_close()


def test_at_first_live_figures_are_off_and_said_to_be(terminal: Any) -> None:
    said = terminal("grid", "status")
    assert said.status == 0
    assert "Live grid intensity is off. Emissions are estimated with the zone's annual factor" in said.out
    assert "used now     the annual factor" in said.out
    document = terminal("grid", "status", "--json").document
    assert (document["live"], document["active"], document["used_now"]) == ("off", False, "annual")
    assert document["last_reading"] is None
    assert document["key_stored"] is None
    assert "keyring" in document["key_problem"]


def test_asking_for_nothing_in_particular_is_refused_with_what_to_set(terminal: Any) -> None:
    refused = terminal("grid", "refresh")
    assert (refused.status, refused.out) == (1, "")
    assert "set grid.live to uk-carbon-intensity or electricity-maps" in refused.err
    terminal("settings", "set", "grid.live", "electricity-maps")
    assert "Set footprint.zone" in terminal("grid", "refresh").err


def test_a_fetched_figure_is_shown_and_used(briton: Any) -> None:
    assert briton("grid", "status", "--json").document["last_reading"] is None
    fetched = briton("grid", "refresh")
    assert fetched.status == 0
    assert fetched.out == "UK Carbon Intensity, GBR: 263 g/kWh, measured (direct, consumption).\n"
    document = briton("grid", "status", "--json").document
    assert (document["zone"], document["used_now"]) == ("GBR", "live")
    assert document["last_reading"]["g_co2e_per_kwh"] == 263.0
    assert document["last_reading"]["is_estimated"] is False
    assert 600 <= document["last_reading"]["age_s"] < 780
    said = briton("grid", "status").out
    assert "263 g/kWh, measured (direct, consumption), for the time that began 1" in said
    assert "used now     263 g/kWh, live" in said


def test_a_refresh_can_be_read_by_a_program(briton: Any) -> None:
    document = briton("grid", "refresh", "--json").document
    assert document["fetched"] is True
    assert document["reading"]["source"] == "uk-carbon-intensity"


def test_a_service_that_is_down_is_told_in_one_line(briton: Any) -> None:
    briton("settings", "set", "grid.live_url", "http://127.0.0.1:9")
    refused = briton("grid", "refresh")
    assert refused.status == 1
    assert refused.err.count("\n") == 1
    assert "annual factor meanwhile" in refused.err


@pytest.mark.parametrize("arguments", [("grid", "key"), ("grid", "key", "--forget")])
def test_a_keyring_that_keeps_nothing_is_refused(
    terminal: Any, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(KEY + "\n"))
    refused = terminal(*arguments)
    assert refused.status == 1
    assert "no keyring service that keeps secrets" in refused.err
    assert KEY not in refused.out + refused.err


@pytest.mark.parametrize("given", ["short\n", "two words in it\n", "x" * 5000, "\n"])
def test_what_is_no_key_is_refused_without_repeating_it(
    terminal: Any, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    refused = terminal("grid", "key")
    assert refused.status == 1
    assert "no key for Electricity Maps" in refused.err
    assert not given.strip() or given.strip() not in refused.err


def test_no_key_at_all_is_no_answer(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    refused = terminal("grid", "key")
    assert refused.status == 1
    assert "no answer came" in refused.err


def test_a_key_typed_at_a_terminal_is_not_shown(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import wattback.live_grid.key

    stored: list[str] = []
    typed = io.StringIO()
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)
    monkeypatch.setattr("getpass.getpass", lambda _question: KEY)
    monkeypatch.setattr(wattback.live_grid.key, "store_key", stored.append)
    done = terminal("grid", "key")
    assert (done.status, stored) == (0, [KEY])
    assert KEY not in done.out + done.err


def test_the_companion_tells_trouble_and_goes_on(briton: Any) -> None:
    from wattback.companion import Companion

    companion = Companion()
    assert companion.refresh_grid() is None
    assert briton("grid", "status", "--json").document["used_now"] == "live"
    briton("settings", "set", "grid.live", "electricity-maps")
    trouble = companion.refresh_grid()
    assert "keyring" in trouble
    assert companion.refresh_grid() == trouble, "while it waits it says why"
    briton("settings", "set", "grid.live", "off")
    assert companion.refresh_grid() is None
