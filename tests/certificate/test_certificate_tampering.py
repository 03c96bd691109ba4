"""A byte changed anywhere in a certificate fails, and the finding names a field."""

import random
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.certificate.finding import Check, overall
from wattback.certificate.verification import verify


def assert_it_fails(checks: tuple[Check, ...], what: object) -> None:
    failed = [check for check in checks if check.verdict == "fail"]
    assert failed, what
    assert all(check.field for check in failed), (what, failed)
    assert overall(checks).verdict == "fail"


def test_each_byte_at_each_position(chain: Any, quick_certificate: bytes, stand_in: Any) -> None:
    """With its lowest bit flipped, and another bit or bits in turn."""
    assert overall(chain.verify(quick_certificate, stand_in.recover)).verdict == "pass"
    others = [0x20, 0x02, 0x04, 0x10, 0x40, 0x80, 0x5A]
    for position, byte in enumerate(quick_certificate):
        for other in (byte ^ 1, byte ^ others[position % len(others)]):
            changed = bytearray(quick_certificate)
            changed[position] = other
            assert_it_fails(chain.verify(bytes(changed), stand_in.recover), (position, byte, other))


def test_each_byte_left_out(chain: Any, quick_certificate: bytes, stand_in: Any) -> None:
    for position in range(len(quick_certificate)):
        changed = quick_certificate[:position] + quick_certificate[position + 1 :]
        assert_it_fails(
            chain.verify(changed, stand_in.recover), (position, changed[position - 9 : position + 9])
        )


def test_a_thousand_random_changes_with_no_chain_to_help(
    chain: Any, quick_certificate: bytes, stand_in: Any
) -> None:
    chain.reachable = False
    chance = random.Random(20_261_122)
    for _ in range(1_000):
        position = chance.randrange(len(quick_certificate))
        other = chance.choice([value for value in range(256) if value != quick_certificate[position]])
        changed = quick_certificate[:position] + bytes([other]) + quick_certificate[position + 1 :]
        assert_it_fails(chain.verify(changed, stand_in.recover), (position, other))


def test_random_changes_under_the_real_signature(
    chain: Any, certificate: bytes, recover: Callable[[dict[str, Any], bytes], str]
) -> None:
    """Half of them in the signature itself, where only the elliptic curve can tell."""
    chance = random.Random(20_261_123)
    signature_at = certificate.index(b'"proofValue": "') + 16
    for number in range(200):
        inside = range(signature_at, signature_at + 87) if number % 2 else range(len(certificate))
        position = chance.choice(inside)
        other = chance.choice([value for value in range(32, 127) if value != certificate[position]])
        changed = certificate[:position] + bytes([other]) + certificate[position + 1 :]
        assert_it_fails(chain.verify(changed, recover), (position, other))


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_at_all_are_refused_in_words(data: bytes) -> None:
    def never(*_: object) -> Any:
        raise AssertionError("nothing is asked about such a file")

    (check,) = verify(data, {}, never, never, never)
    assert (check.name, check.verdict) == ("document form", "fail")
    assert check.field
