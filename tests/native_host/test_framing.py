"""Frames: length, then that many bytes; anything else is told apart without reading it."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback_host.faults import FRAME_TOO_LARGE, FRAME_TRUNCATED, Refusal
from wattback_host.framing import MAX_FRAME_BYTES, read_frame, write_frame


def framed(payload: bytes) -> bytes:
    return len(payload).to_bytes(4, sys.byteorder) + payload


@given(st.lists(st.binary(max_size=300)))
def test_what_is_written_is_read(payloads: list[bytes]) -> None:
    stream = io.BytesIO()
    for payload in payloads:
        write_frame(stream, payload)
    stream.seek(0)
    assert [read_frame(stream) for _ in payloads] == payloads
    assert read_frame(stream) is None


@given(st.binary(min_size=1, max_size=60), st.data())
def test_a_frame_that_breaks_off_is_refused(payload: bytes, data: st.DataObject) -> None:
    whole = framed(payload)
    cut = data.draw(st.integers(1, len(whole) - 1))
    with pytest.raises(Refusal) as caught:
        read_frame(io.BytesIO(whole[:cut]))
    assert caught.value.code == FRAME_TRUNCATED


@given(st.integers(MAX_FRAME_BYTES + 1, 2**32 - 1))
def test_a_frame_too_large_is_refused_before_it_is_read(length: int) -> None:
    stream = io.BytesIO(length.to_bytes(4, sys.byteorder) + b"x" * 100)
    with pytest.raises(Refusal) as caught:
        read_frame(stream)
    assert caught.value.code == FRAME_TOO_LARGE
    assert stream.tell() == 4


def test_the_largest_frame_is_read_and_written() -> None:
    payload = b"x" * MAX_FRAME_BYTES
    assert read_frame(io.BytesIO(framed(payload))) == payload
    with pytest.raises(ValueError, match="larger than browsers accept"):
        write_frame(io.BytesIO(), payload + b"x")


def test_an_empty_frame_is_a_frame() -> None:
    assert read_frame(io.BytesIO(framed(b""))) == b""
