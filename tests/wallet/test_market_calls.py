"""The desk's and the vault's calls as the wallet reads them: everything in them, and nothing but them."""

from collections.abc import Callable
from typing import Any

import pytest
from eth_abi.abi import encode
from hypothesis import given
from hypothesis import strategies as st

from wattback.wallet import desk_call, vault_call
from wattback.wallet.canonical import ORDER_TYPE
from wattback.wallet.desk_call import (
    DeskCall,
    decode_approved_desk_call,
    decode_authorized_desk_call,
    decode_desk_call,
)
from wattback.wallet.errors import SigningRefused
from wattback.wallet.vault_call import VaultCall, decode_vault_call

WORD = st.integers(0, 2**256 - 1)
HALF = st.integers(0, 2**64 - 1)
ORDERS = st.builds(
    DeskCall,
    batch_key=st.binary(min_size=32, max_size=32),
    beneficiary=st.just("0x2850349adbf8A846a6C2bD5ABdA7e5AA5F57DAF9"),
    certificate_id=WORD,
    amount_mwh=WORD,
    max_price_base_units=WORD,
    deadline_s=WORD,
    receipts_root=st.binary(min_size=32, max_size=32),
    period_start_s=HALF,
    period_end_s=HALF,
    previous_gas_used=HALF,
    previous_co2e_mg=HALF,
)
SIGNATURE = (27, b"\x01" * 32, b"\x02" * 32)
SIGNED = [ORDER_TYPE, "uint8", "bytes32", "bytes32"]
CALLS: dict[str, tuple[bytes, list[str], Callable[[Any], list[Any]], Callable[[bytes], Any]]] = {
    "permit": (desk_call.SELECTOR, SIGNED, lambda order: [order, *SIGNATURE], decode_desk_call),
    "authorisation": (
        desk_call.AUTHORIZED_SELECTOR,
        SIGNED,
        lambda order: [order, *SIGNATURE],
        decode_authorized_desk_call,
    ),
    "allowance": (
        desk_call.APPROVED_SELECTOR,
        [ORDER_TYPE],
        lambda order: [order],
        decode_approved_desk_call,
    ),
    "vault": (vault_call.SELECTOR, ["uint256", ORDER_TYPE], lambda order: [777, order], decode_vault_call),
}


def encoded(name: str, order: DeskCall) -> bytes:
    selector, types, arguments, _ = CALLS[name]
    fields = tuple(getattr(order, field) for field in DeskCall.__slots__)
    return selector + encode(types, arguments(fields))


@pytest.mark.parametrize("name", CALLS)
@given(order=ORDERS)
def test_every_field_is_read_back(name: str, order: DeskCall) -> None:
    read = CALLS[name][3](encoded(name, order))
    assert read == (VaultCall(used_mwh=777, order=order) if name == "vault" else order)


@pytest.mark.parametrize("name", CALLS)
@given(order=ORDERS, extra=st.binary(min_size=1, max_size=64), cut=st.integers(1, 400))
def test_longer_and_shorter_calls_are_refused(name: str, order: DeskCall, extra: bytes, cut: int) -> None:
    honest = encoded(name, order)
    for changed in (honest + extra, honest[:-cut]):
        with pytest.raises(SigningRefused):
            CALLS[name][3](changed)


@pytest.mark.parametrize("name", CALLS)
@given(order=ORDERS, data=st.data())
def test_bits_where_the_encoder_writes_none_are_refused(
    name: str, order: DeskCall, data: st.DataObject
) -> None:
    """An address has 12 empty bytes before it, a period's start 24: nothing may hide there."""
    order_at = 4 + (32 if name == "vault" else 0)
    word, empty = data.draw(st.sampled_from([(1, 12), (7, 24), (8, 24), (9, 24), (10, 24)]))
    changed = bytearray(encoded(name, order))
    changed[order_at + 32 * word + data.draw(st.integers(0, empty - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SigningRefused):
        CALLS[name][3](bytes(changed))


@pytest.mark.parametrize("name", CALLS)
@given(order=ORDERS)
def test_each_reader_reads_its_own_call_only(name: str, order: DeskCall) -> None:
    data = encoded(name, order)
    for other, (*_, decode) in CALLS.items():
        if other != name:
            with pytest.raises(SigningRefused, match="calls something else"):
                decode(data)
