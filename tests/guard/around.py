"""Transactions around an honest one: every field changed, bytes flipped, cut off, put on, and unrelated ones."""

from typing import Any

from guard_cases import ACCOUNT, CHAIN_ID, EVERYBODY
from hypothesis import strategies as st

SELECTORS = [
    bytes.fromhex(selector)
    for selector in (
        "a9059cbb",  # transfer
        "23b872dd",  # transferFrom
        "095ea7b3",  # approve
        "39509351",  # increaseAllowance
        "d505accf",  # permit
        "1af2d34f",  # buyAndRetireWithPermit
        "f5c404c1",  # buyAndRetire
        "ce215be3",  # trigger
        "cab6e476",  # actionBuilder
        "64201ad4",  # buyART
        "e8fef571",  # commitOffset
        "60ee6c83",  # mintCertificate
        "3ccfd60b",  # withdraw
        "f2fde38b",  # transferOwnership
        "00000000",
    )
]
NUMBERS = st.one_of(
    st.sampled_from([0, 1, -1, 2**31, 2**63, 2**64 - 1, 2**64, 2**128, 2**255, 2**256 - 1, 2**256]),
    st.integers(-10, 2**256),
)
NO_NUMBERS: list[Any] = [True, False, 1.0, float(CHAIN_ID), "1", None, "0x1"]


def _address_forms(address: str) -> list[str]:
    return [
        address,
        address.lower(),
        "0x" + address[2:].upper(),
        address[2:],
        " " + address,
        address + "\x00",
        # CYRILLIC SMALL LETTER HA for the x, and full-width digits.
        "0\u0445" + address[2:],
        address.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)}),
    ]


def _near(number: int) -> st.SearchStrategy[int]:
    return st.integers(-3, 3).map(lambda step: number + step) | st.sampled_from(
        [0, 2 * number, number << 96, number | 1 << 160]
    )


@st.composite
def changed_data(draw: st.DrawFn, data: bytes) -> bytes:
    """Call data near this one."""
    kinds = ["word", "word", "byte", "cut", "put on", "selector", "shift", "anything"]
    kind = draw(st.sampled_from(kinds if data else ["put on", "anything"]))
    if kind == "word" and len(data) >= 36:
        words = (len(data) - 4) // 32
        place = 4 + 32 * draw(st.integers(0, words - 1))
        honest = int.from_bytes(data[place : place + 32], "big")
        other = 4 + 32 * draw(st.integers(0, words - 1))
        value = draw(
            _near(honest)
            | NUMBERS
            | st.sampled_from([int(each, 16) for each in (*EVERYBODY, ACCOUNT.address)])
            | st.just(int.from_bytes(data[other : other + 32], "big"))
        )
        return data[:place] + (value % 2**256).to_bytes(32, "big") + data[place + 32 :]
    if kind == "byte":
        place = draw(st.integers(0, len(data) - 1))
        return data[:place] + bytes([data[place] ^ draw(st.integers(1, 255))]) + data[place + 1 :]
    if kind == "cut":
        return data[: -draw(st.integers(1, len(data)))]
    if kind == "put on":
        return data + draw(st.binary(min_size=1, max_size=64) | st.just(bytes(32)) | st.just(data))
    if kind == "selector":
        return draw(st.sampled_from(SELECTORS)) + data[4:]
    if kind == "shift":
        place = draw(st.integers(4, len(data)))
        return data[:place] + bytes(draw(st.sampled_from([1, 12, 31, 32]))) + data[place:]
    return draw(st.sampled_from([*SELECTORS, b""])) + draw(st.binary(max_size=400))


@st.composite
def around(draw: st.DrawFn, honest: dict[str, Any]) -> dict[str, Any]:
    """A transaction near the honest one; now and then the honest one itself."""
    fields = dict(honest)
    for name in draw(st.lists(st.sampled_from(sorted(fields)), max_size=2, unique=True)):
        if name == "data":
            fields[name] = draw(changed_data(honest["data"]))
        elif name == "to":
            somebody = draw(st.sampled_from([honest["to"], *EVERYBODY, ACCOUNT.address, "0x" + "00" * 20]))
            fields[name] = draw(
                st.sampled_from(_address_forms(somebody)) | st.just("") | st.text(max_size=42)
            )
        else:
            fields[name] = draw(_near(honest[name]) | NUMBERS | st.sampled_from(NO_NUMBERS))
    return fields
