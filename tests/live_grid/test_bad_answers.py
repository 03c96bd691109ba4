"""Servers that fail, lie, drip or point elsewhere: nothing of it is stored, and the person is told in words."""

import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from wattback.live_grid.errors import (
    AnswerRefused,
    KeyRefused,
    LiveGridError,
    ServiceUnreachable,
    TooManyRequests,
    ZoneNotServed,
)


def refused(person: Any, kind: type[LiveGridError]) -> str:
    with pytest.raises(kind) as told:
        person.refresh()
    assert person.stored() == []
    assert "annual factor meanwhile" in str(told.value)
    assert str(person.key) not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    ("status", "kind", "says"),
    [
        (401, KeyRefused, "refused the stored key for the zone DE"),
        (403, KeyRefused, "refused the stored key for the zone DE"),
        (404, ZoneNotServed, "no figures for the zone DE"),
        (429, TooManyRequests, "left alone for a while"),
        (500, ServiceUnreachable, "status 500"),
        (503, ServiceUnreachable, "status 503"),
        (204, ServiceUnreachable, "status 204"),
        (304, ServiceUnreachable, "another address"),
    ],
)
def test_each_refusal_is_told_as_what_it_is(
    german: Any, service: Any, status: int, kind: type[LiveGridError], says: str
) -> None:
    # Some servers send back what they were sent.
    service.says({"error": german.key}, status=status)
    if status in (204, 304):
        service.says(b"", status=status)
    assert says in refused(german, kind)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"carbonIntensity": -1}, "not between 0 and 10,000"),
        ({"carbonIntensity": 10_000.5}, "not between 0 and 10,000"),
        ({"carbonIntensity": 10**400}, "not between 0 and 10,000"),
        ({"carbonIntensity": float("nan")}, "not between 0 and 10,000"),
        ({"carbonIntensity": float("inf")}, "not between 0 and 10,000"),
        ({"carbonIntensity": "302"}, "is no number"),
        ({"carbonIntensity": True}, "is no number"),
        ({"carbonIntensity": None}, "is no number"),
        ({"carbonIntensity": [302]}, "is no number"),
        ({"datetime": "2026-11-25T07:09:59Z"}, "over three hours old"),
        ({"datetime": "2026-11-25T11:10:01Z"}, "over an hour ahead"),
        ({"datetime": "2026-11-25T10:00:00"}, "no time with a zone"),
        ({"datetime": "0001-01-01T00:00:00+14:00"}, "no time with a zone|over three hours old"),
        ({"datetime": "yesterday"}, "no time with a zone"),
        ({"datetime": 1_795_601_400}, "is no text"),
        ({"zone": "FR"}, "not about the zone DE"),
        ({"zone": None}, "is no text"),
        ({"emissionFactorType": "marginal"}, "neither lifecycle nor direct"),
        ({"isEstimated": "false"}, "neither true nor false"),
    ],
)
def test_a_figure_that_makes_no_sense_is_not_used(
    german: Any, service: Any, changes: dict[str, Any], says: str
) -> None:
    service.says_maps(**changes)
    with pytest.raises(AnswerRefused, match=says):
        german.refresh()
    assert german.stored() == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"intensity": {"actual": "263"}}, "its actual is no number"),
        ({"intensity": {"actual": None, "forecast": None}}, "its forecast is no number"),
        ({"intensity": {"actual": -5}}, "not between"),
        ({"from": "2026-11-24T10:00Z"}, "over three hours old"),
        ({"to": "2026-11-25T09:00Z"}, "ends before it begins"),
        ({"to": "2026-11-25T10:00Z"}, "ends before it begins"),
        ({"to": "2026-11-26T10:30Z"}, "more than three hours"),
        ({"to": None}, "is no text"),
    ],
)
def test_a_british_figure_that_makes_no_sense_is_not_used(
    briton: Any, service: Any, changes: dict[str, Any], says: str
) -> None:
    service.says_uk(**changes)
    assert says in refused(briton, AnswerRefused)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "not JSON"),
        (b"<html>maintenance</html>", "not JSON"),
        (b'{"zone": "DE", ', "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 60_000, "not JSON"),
        (b'{"carbonIntensity": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"[]", "no JSON object"),
        (b"null", "no JSON object"),
        (b'"DE"', "no JSON object"),
    ],
)
def test_what_is_not_the_promised_document_is_not_used(
    german: Any, service: Any, body: bytes, says: str
) -> None:
    service.says(body)
    assert says in refused(german, AnswerRefused)


@pytest.mark.parametrize("document", [{}, {"data": []}, {"data": {}}, {"data": [1]}, {"data": [{}]}])
def test_a_british_answer_without_a_figure_is_not_used(briton: Any, service: Any, document: Any) -> None:
    service.says(document)
    refused(briton, AnswerRefused)


def test_a_body_without_end_is_left_after_64_kilobytes(german: Any, service: Any) -> None:
    sent = 0

    def pour(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.end_headers()
        for _ in range(4000):
            handler.wfile.write(b" " * 65536)
            sent += 65536

    service.behaviour = pour
    assert "too long" in refused(german, ServiceUnreachable)
    assert sent < 4000 * 65536


def test_a_compressed_body_is_never_unpacked(german: Any, service: Any) -> None:
    import gzip

    service.says(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")
    assert "not JSON" in refused(german, AnswerRefused)


def dripping_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Drip: ")
    drip(handler)


def dripping_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    drip(handler)


def drip(handler: BaseHTTPRequestHandler) -> None:
    for _ in range(250):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.02)


@pytest.mark.parametrize("behaviour", [dripping_head, dripping_body])
def test_a_server_that_drips_is_left_when_the_whole_time_is_over(
    german: Any, service: Any, behaviour: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    service.behaviour = behaviour
    german.total_timeout_s = 0.4
    began = time.monotonic()
    assert "did not answer in time" in refused(german, ServiceUnreachable)
    assert time.monotonic() - began < 3


def cut_before(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def cut_within(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(json.dumps({"zone": "DE"}).encode())
    handler.close_connection = True


def not_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")
    handler.close_connection = True


@pytest.mark.parametrize("behaviour", [cut_before, cut_within, not_http])
def test_a_connection_that_breaks_gives_no_figure(
    german: Any, service: Any, behaviour: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    service.behaviour = behaviour
    assert "connection broke" in refused(german, ServiceUnreachable)


def test_nobody_there_gives_no_figure(german: Any) -> None:
    german.choose(grid__live_url="http://127.0.0.1:9")
    assert "no connection" in refused(german, ServiceUnreachable)


def test_a_server_without_a_trusted_certificate_hears_no_key(german: Any, service: Any) -> None:
    german.choose(grid__live_url=service.address.replace("http://", "https://"))
    assert "no connection that can be trusted" in refused(german, ServiceUnreachable)
    assert service.requests == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(german: Any, service: Any, elsewhere: Any, status: int) -> None:
    service.says({}, status=status, Location=f"{elsewhere.address}/v3/carbon-intensity/latest?zone=DE")
    assert "another address, which is not followed" in refused(german, ServiceUnreachable)
    assert len(service.requests) == 1


def test_what_stays_on_this_machine_passes_no_proxy(
    german: Any, service: Any, elsewhere: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", elsewhere.address)
    monkeypatch.setenv("ALL_PROXY", elsewhere.address)
    service.says_maps()
    assert german.refresh().fetched


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "gopher://127.0.0.1:9"])
def test_a_proxy_that_cannot_be_used_is_told_in_words(
    german: Any, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    for name in (
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "no_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "NO_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALL_PROXY", proxy)
    german.choose(grid__live_url="https://127.0.0.1:9")
    assert "proxy that is set up" in refused(german, ServiceUnreachable)
