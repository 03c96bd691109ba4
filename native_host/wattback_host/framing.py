"""Native messaging frames: a 4-byte length in the machine's byte order, then that many bytes of UTF-8 JSON."""

from __future__ import annotations

import sys

from wattback_host.faults import FRAME_TOO_LARGE, FRAME_TRUNCATED, Refusal

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import BinaryIO

MAX_FRAME_BYTES = 1024 * 1024
"""Largest frame in either direction; browsers refuse larger ones from a host."""

_LENGTH_BYTES = 4


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame's payload, or None when the other side is done.

    The declared length is looked at before anything is read for it, so nobody can make the host reserve more than
    `MAX_FRAME_BYTES`.

    Args:
        stream: Blocking; its `read(n)` returns fewer than `n` bytes only at the end.

    Raises:
        Refusal: `FRAME_TOO_LARGE` or `FRAME_TRUNCATED`. The stream cannot be read on: where the next frame begins
            is unknown, or there is none.
    """
    header = stream.read(_LENGTH_BYTES)
    if not header:
        return None
    if len(header) < _LENGTH_BYTES:
        raise Refusal(FRAME_TRUNCATED, "The message broke off before its length was known.")
    length = int.from_bytes(header, sys.byteorder)
    if length > MAX_FRAME_BYTES:
        raise Refusal(FRAME_TOO_LARGE, f"A message may have at most {MAX_FRAME_BYTES} bytes, not {length}.")
    payload = stream.read(length)
    if len(payload) < length:
        raise Refusal(FRAME_TRUNCATED, f"The message broke off after {len(payload)} of {length} bytes.")
    return payload


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Send one frame at once.

    Raises:
        OSError: The other side is gone.
        ValueError: The payload is larger than a browser accepts.
    """
    if len(payload) > MAX_FRAME_BYTES:
        raise ValueError(f"a frame of {len(payload)} bytes is larger than browsers accept")
    stream.write(len(payload).to_bytes(_LENGTH_BYTES, sys.byteorder) + payload)
    stream.flush()
