"""Whose signature it is, and what is no signature."""

import copy
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import BadSignature
from wattback.wallet.signature import recover_typed_data_signer

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
ACCOUNT = UnlockedAccount(b"\x11" * 32)
NOTE: dict[str, Any] = {
    "types": {
        "EIP712Domain": [{"name": "name", "type": "string"}],
        "Note": [{"name": "text", "type": "string"}, {"name": "count", "type": "uint256"}],
    },
    "primaryType": "Note",
    "domain": {"name": "Test"},
    "message": {"text": "hello", "count": 7},
}
SIGNATURE = ACCOUNT.sign_typed_data(NOTE)


def test_the_signer_is_recovered() -> None:
    assert recover_typed_data_signer(NOTE, SIGNATURE) == ACCOUNT.address


def test_the_example_of_the_standard() -> None:
    """EIP-712's own example: Cow writes to Bob, signed with keccak256("cow")."""
    person = [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}]
    mail = {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
                {"name": "verifyingContract", "type": "address"},
            ],
            "Person": person,
            "Mail": [
                {"name": "from", "type": "Person"},
                {"name": "to", "type": "Person"},
                {"name": "contents", "type": "string"},
            ],
        },
        "primaryType": "Mail",
        "domain": {
            "name": "Ether Mail",
            "version": "1",
            "chainId": 1,
            "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC",
        },
        "message": {
            "from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
            "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
            "contents": "Hello, Bob!",
        },
    }
    signature = bytes.fromhex(
        "4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
        "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b91562"
        "1c"
    )
    assert recover_typed_data_signer(mail, signature) == "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"


@settings(max_examples=60, deadline=None)
@given(position=st.integers(0, 64), flip=st.integers(1, 255))
def test_a_changed_signature_is_somebody_elses_or_none(position: int, flip: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[position] ^= flip
    with suppress(BadSignature):
        assert recover_typed_data_signer(NOTE, bytes(changed)) != ACCOUNT.address


def test_the_second_form_of_a_signature_is_refused() -> None:
    high_s = ORDER - int.from_bytes(SIGNATURE[32:64], "big")
    twin = SIGNATURE[:32] + high_s.to_bytes(32, "big") + bytes([55 - SIGNATURE[64]])
    with pytest.raises(BadSignature, match="canonical"):
        recover_typed_data_signer(NOTE, twin)
    with pytest.raises(BadSignature, match="recovery id"):
        recover_typed_data_signer(NOTE, SIGNATURE[:64] + bytes([SIGNATURE[64] - 27]))


@pytest.mark.parametrize("signature", [b"", SIGNATURE[:-1], SIGNATURE + b"\x00", bytes(65), b"\xff" * 65])
def test_what_is_no_signature_is_refused(signature: bytes) -> None:
    with pytest.raises(BadSignature):
        recover_typed_data_signer(NOTE, signature)


@pytest.mark.parametrize(("path", "value"), [(("message", "count"), 8), (("domain", "name"), "Tost")])
def test_other_data_has_another_signer(path: tuple[str, str], value: object) -> None:
    changed = copy.deepcopy(NOTE)
    changed[path[0]][path[1]] = value
    assert recover_typed_data_signer(changed, SIGNATURE) != ACCOUNT.address


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"types": {}},
        NOTE | {"message": {}},
        NOTE | {"primaryType": "Nothing"},
        NOTE | {"message": {"text": "", "count": 2**256}},
        NOTE | {"message": {"text": "", "count": -1}},
    ],
)
def test_data_that_cannot_be_encoded_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(BadSignature, match="does not belong"):
        recover_typed_data_signer(broken, SIGNATURE)
