"""Event ids made on this side of the browser."""

import os


def uuid7(at_ms: int) -> bytes:
    """A fresh UUIDv7 (RFC 9562 section 5.7): the time, then 74 random bits.

    Args:
        at_ms: UTC epoch milliseconds.

    Returns:
        16 bytes.
    """
    value = bytearray(at_ms.to_bytes(6, "big") + os.urandom(10))
    value[6] = 0x70 | value[6] & 0x0F
    value[8] = 0x80 | value[8] & 0x3F
    return bytes(value)
