"""Anything at all on the pipe: a numbered error or a clean end, bounded memory, and a ledger left alone."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

MAX_FRAME_BYTES = 1024 * 1024
MEMORY_LIMIT_BYTES = 160 * 1024 * 1024
PEAK_MEMORY_MB = 64
STATUS = {"type": "status", "request_id": "s"}


def limited() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))


def framed(payload: bytes) -> bytes:
    return len(payload).to_bytes(4, sys.byteorder) + payload


class Besieged:
    """A host under a memory limit with one answer committed, started again whenever it ended."""

    def __init__(self, start: Callable[[], Any], answer: dict[str, Any]) -> None:
        self._start = start
        self.host = start()
        request = {"type": "usage", "request_id": "r", "events": [answer]}
        assert self.host.ask(request)["type"] == "ack"
        self.before = self.rows()
        self.endings: set[int] = set()
        self.codes: set[int] = set()

    def rows(self) -> list[str]:
        import sqlite3

        connection = sqlite3.connect(self.host.ledger_path)
        lines = list(connection.iterdump())
        connection.close()
        return lines

    def throw(self, data: bytes) -> None:
        """Send anything, then see whether the host still serves, or end the pipe and see how it ends."""
        status, out, err = self.host.finish(data)
        assert status in (0, 1), err
        assert err == b""
        self.endings.add(status)
        while out:
            length = int.from_bytes(out[:4], sys.byteorder)
            reply = json.loads(out[4 : 4 + length])
            assert reply["type"] in ("error", "status")
            if reply["type"] == "error":
                self.codes.add(reply["code"])
            out = out[4 + length :]
        self.host = self._start()


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory, make_answer: Any, new_host: Any) -> Any:
    home: Path = tmp_path_factory.mktemp("besieged")
    siege = Besieged(lambda: new_host(home, limit=limited), make_answer())
    yield siege
    siege.host.finish()


WRONG = st.sampled_from(
    [
        b"{}",
        b"[]",
        b"null",
        b"",
        b'{"type":"pay"}',
        b'{"type":"usage","request_id":"r","events":[]}',
        b'{"type":"status","request_id":"s","a":1}',
        b'{"type":"status","request_id":"s"}',
        b"\xff\xfe",
        b"[" * 5000,
        b'"' + b"x" * 3000,
    ]
)
FRAMES = (st.binary(max_size=200) | WRONG).map(framed)
LIES = st.builds(
    lambda length, payload: length.to_bytes(4, sys.byteorder) + payload,
    st.integers(0, 2**32 - 1) | st.integers(0, 300),
    st.binary(max_size=100),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.lists(FRAMES | LIES | st.binary(max_size=20), max_size=6).map(b"".join))
@example(data=(2**32 - 1).to_bytes(4, sys.byteorder) + b"x" * 1000)
@example(data=framed(b"{}") * 100)
@example(data=framed(b"[]") + framed(b"null") + (7).to_bytes(4, sys.byteorder) + b"x")
@example(data=b"\x01")
@example(data=b'{"type":"status","request_id":"s"}')
def test_no_bytes_crash_it(besieged: Any, data: bytes) -> None:
    besieged.throw(data)


def test_the_siege_met_every_kind_of_ending_and_touched_nothing(besieged: Any) -> None:
    assert besieged.endings == {0, 1}
    assert besieged.codes >= {1, 2, 3, 4, 5}
    assert besieged.rows() == besieged.before


def test_after_a_refusal_the_conversation_goes_on(host: Any) -> None:
    for payload, code in ((b"", 3), (b"\xff", 3), (b"[", 3), (b"{}", 4), (b'{"type":"pay"}', 4), (b"[]", 5)):
        assert host.ask_bytes(payload)["code"] == code
    assert host.ask(STATUS)["type"] == "status"


def test_a_frame_too_large_is_answered_before_it_arrives(host: Any) -> None:
    host.send((2**31).to_bytes(4, sys.byteorder))
    reply = host.receive()
    assert (reply["code"], reply["request_id"]) == (1, None)
    assert host.process.wait(timeout=10) == 1
    assert not host.ledger_path.exists()


def test_a_frame_that_breaks_off_is_answered(host: Any) -> None:
    host.send((100).to_bytes(4, sys.byteorder) + b"{")
    host.process.stdin.close()
    assert host.receive()["code"] == 2
    assert host.process.wait(timeout=10) == 1


@pytest.mark.parametrize(
    "payload",
    [
        b'{"type":"status","request_id":"s","x":' + b"[" * 300_000 + b"]" * 300_000 + b"}",
        b'{"a":' * 150_000 + b"1" + b"}" * 150_000,
        b"[" + b"1," * 400_000 + b"1]",
        b"[" + b'"",' * 330_000 + b'""]',
        b"[" + b"{}," * 330_000 + b"{}]",
        b"[" + b"9" * 1_000_000 + b"]",
        b"[" + b"1e999999999," * 80_000 + b"1]",
        b'{"type":"usage","request_id":"r","events":[' + b"{}," * 300_000 + b"{}]}",
        b'"' + rb"\ud83d" * 170_000 + b'"',
        b'"' + b"\xf0\x9f\xa4\x96" * 260_000 + b'"',
    ],
    ids=range(10),
)
def test_the_worst_megabyte_takes_bounded_memory(start_host: Any, payload: bytes) -> None:
    assert len(payload) <= MAX_FRAME_BYTES
    host = start_host(limit=limited)
    for _ in range(3):
        assert host.ask_bytes(payload)["code"] in (3, 4, 5)
    assert host.peak_memory_mb() < PEAK_MEMORY_MB
    assert host.ask(STATUS)["type"] == "status"
