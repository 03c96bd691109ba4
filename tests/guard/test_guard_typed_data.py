"""Around permits and certificates: what is signed is read back from its EIP-712 digest, computed here by hand."""

import copy
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from eth_abi.abi import encode
from eth_keys.datatypes import Signature
from eth_utils.crypto import keccak
from guard_cases import CHAIN_ID, DESK, ME, NOW_MS, NOW_S, PRICE, STRANGER, TOKEN, Case, desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.ledger import offsets
from wattback.ledger.batch import Batch, BatchState
from wattback.wallet.errors import SigningRefused, WalletError

TRIED = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PERMIT = "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
DOMAIN = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
CERTIFICATE_DOMAIN = "EIP712Domain(string name,string version,uint256 chainId)"
WILD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**257),
    st.sampled_from([PRICE + 1, PRICE - 1, NOW_S, NOW_S + 3600, NOW_S + 3601, CHAIN_ID]),
    st.sampled_from([float(PRICE), float(CHAIN_ID), math.nan, math.inf, 1e300]),
    st.text(max_size=6),
    st.sampled_from(
        [STRANGER, DESK.lower(), TOKEN, "0x" + DESK[2:].upper(), "Play Doll\u0430r", "uint256", "bytes"]
    ),
    st.sampled_from([[], {}, [[]], {"name": "x", "type": "y"}, b"", b"\x00" * 32]),
)


def _digest(domain: bytes, struct: bytes) -> bytes:
    return keccak(b"\x19\x01" + domain + struct)


def _signer(digest: bytes, signature: bytes) -> str:
    r, s, v = signature[:32], signature[32:64], signature[64]
    parts = (v - 27, int.from_bytes(r, "big"), int.from_bytes(s, "big"))
    return str(Signature(vrs=parts).recover_public_key_from_msg_hash(digest).to_checksum_address())


def permit_digest(value: int, nonce: int, deadline: int) -> bytes:
    names = [keccak(text=text) for text in (DOMAIN, "Play Dollar", "1")]
    domain = keccak(encode(["bytes32"] * 3 + ["uint256", "address"], [*names, CHAIN_ID, TOKEN]))
    fields = [keccak(text=PERMIT), ME, DESK, value, nonce, deadline]
    return _digest(domain, keccak(encode(["bytes32", "address", "address", *["uint256"] * 3], fields)))


def permit() -> dict[str, Any]:
    domain = {"name": "string", "version": "string", "chainId": "uint256", "verifyingContract": "address"}
    fields = {"owner": "address", "spender": "address", "value": "uint256", "nonce": "uint256"}
    fields["deadline"] = "uint256"
    return {
        "types": {
            "EIP712Domain": [{"name": name, "type": kind} for name, kind in domain.items()],
            "Permit": [{"name": name, "type": kind} for name, kind in fields.items()],
        },
        "primaryType": "Permit",
        "domain": {
            "name": "Play Dollar",
            "version": "1",
            "chainId": CHAIN_ID,
            "verifyingContract": TOKEN,
        },
        "message": {"owner": ME, "spender": DESK, "value": PRICE, "nonce": 0, "deadline": NOW_S + 600},
    }


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = desk(tmp_path)
    yield made
    made.close()


def _batch(case: Case) -> Batch:
    return offsets.list_batches(case.connection)[0]


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(*path,), *(found for key, each in inner for found in _places(each, (*path, key)))]


@st.composite
def around(draw: st.DrawFn, honest: dict[str, Any]) -> dict[str, Any]:
    """One or two places, leaves or whole branches, replaced, left out, or with something put beside them."""
    changed = copy.deepcopy(honest)
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from(_places(changed)[1:]))
        inner: Any = changed
        for key in path[:-1]:
            inner = inner[key]
        kind = draw(st.sampled_from(["replace", "replace", "leave out", "beside"]))
        if kind == "replace":
            inner[path[-1]] = copy.deepcopy(draw(WILD))
        elif kind == "leave out":
            del inner[path[-1]]
        elif isinstance(inner, dict):
            inner[draw(st.text(max_size=8) | st.sampled_from(["salt", "Permit", "owner"]))] = copy.deepcopy(
                draw(WILD)
            )
        else:
            inner.append(copy.deepcopy(draw(WILD)))
        if len(_places(changed)) == 1:
            break
    return changed


@TRIED
@given(data=st.data())
def test_a_permit_is_for_the_desk_the_price_and_the_hour_or_is_not_signed(
    case: Case, data: st.DataObject
) -> None:
    asked = data.draw(around(permit()))
    try:
        signature = case.guard.sign_permit(case.connection, _batch(case), asked)
    except WalletError:
        honest = permit()
        numbers = (
            {name: asked.get("message", {}).get(name) for name in ("value", "nonce", "deadline")}
            if isinstance(asked.get("message"), dict)
            else {}
        )
        harmless = bool(numbers) and asked == honest | {"message": honest["message"] | numbers}
        assert not (harmless and _within(numbers)), "an honest permit was refused"
        return
    message = asked["message"]
    assert _within(message)
    digest = permit_digest(message["value"], message["nonce"], message["deadline"])
    assert _signer(digest, signature) == ME


def _within(message: dict[str, Any]) -> bool:
    value, nonce, deadline = (message[name] for name in ("value", "nonce", "deadline"))
    return (
        all(type(number) is int for number in (value, nonce, deadline))
        and 0 <= value <= PRICE
        and 0 <= nonce < 2**256
        and NOW_S < deadline <= NOW_S + 3600
    )


def certificate(batch: Batch) -> dict[str, Any]:
    fields = {"beneficiary": "address", "amountMilliwattHours": "uint256", "receiptsRoot": "bytes32"}
    return {
        "types": {
            "EIP712Domain": permit()["types"]["EIP712Domain"][:3],
            "Certificate": [{"name": name, "type": kind} for name, kind in fields.items()],
        },
        "primaryType": "Certificate",
        "domain": {"name": "Wattback Certificate", "version": "1", "chainId": CHAIN_ID},
        "message": {
            "beneficiary": ME,
            "amountMilliwattHours": batch.amount_mwh,
            "receiptsRoot": "0x" + batch.receipts_root.hex(),
        },
    }


@TRIED
@given(data=st.data())
def test_a_certificate_is_in_its_own_domain_and_about_its_batch_or_is_not_signed(
    case: Case, data: st.DataObject
) -> None:
    """No contract's domain can be had this way: a signature's digest begins with the one of certificates."""
    batch = _batch(case)
    if batch.state != BatchState.FINAL:
        for state in ("signed", "broadcast", "mined", "final"):
            batch = offsets.advance(case.connection, batch, BatchState(state), "", now_ms=NOW_MS)
    honest = certificate(batch)
    asked = data.draw(around(honest))
    try:
        signature = case.guard.sign_certificate(case.connection, batch, asked)
    except WalletError:
        assert asked != honest
        return
    assert asked["domain"] == honest["domain"]
    assert asked["types"].keys() == honest["types"].keys()
    assert asked["message"].items() >= honest["message"].items()
    names = [keccak(text=text) for text in (CERTIFICATE_DOMAIN, "Wattback Certificate", "1")]
    domain = keccak(encode(["bytes32"] * 3 + ["uint256"], [*names, CHAIN_ID]))
    kinds = asked["types"]["Certificate"]
    if kinds == honest["types"]["Certificate"]:
        text = "Certificate(" + ",".join(f"{each['type']} {each['name']}" for each in kinds) + ")"
        values = [keccak(text=text), ME, batch.amount_mwh, batch.receipts_root]
        struct = keccak(encode(["bytes32", "address", "uint256", "bytes32"], values))
        assert _signer(_digest(domain, struct), signature) == ME, json.dumps(asked, default=repr)


def test_what_is_about_a_batch_that_is_not_quoted_is_refused(case: Case) -> None:
    batch = _batch(case)
    offsets.advance(case.connection, batch, BatchState.ABANDONED, "", now_ms=NOW_MS)
    with pytest.raises(SigningRefused, match="abandoned and not quoted"):
        case.guard.sign_permit(case.connection, batch, permit())
