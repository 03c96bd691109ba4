"""The guard signs the purchase and retirement of a batch in the ledger, and nothing near it."""

import copy
import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest
from eth_account import Account
from eth_account.typed_transactions.typed_transaction import TypedTransaction
from hexbytes import HexBytes
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from wattback.chain.artifacts import artifact
from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.offsets import Batch, BatchMoved
from wattback.ledger.settings import set_setting
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.desk_call import SELECTOR, SIGNATURE
from wattback.wallet.errors import CapExceeded, SigningRefused
from wattback.wallet.guard import Guard
from wattback.wallet.signature import recover_typed_data_signer

ELSEWHERE = "0x000000000000000000000000000000000000dEaD"
ON_ONE_LEDGER = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

ON_NEW_LEDGERS = settings(ON_ONE_LEDGER, max_examples=40)


def test_the_selector_is_that_of_the_compiled_contract() -> None:
    assert artifact("RetirementDesk").method_identifiers[SIGNATURE] == SELECTOR.hex()


def test_the_honest_retirement_is_signed_and_stored_in_one_step(signing: Any) -> None:
    signed = signing.guard.sign_retirement(signing.connection, signing.batch, signing.request())
    assert signed.state == "signed"
    fields = TypedTransaction.from_bytes(HexBytes(signed.raw_transaction)).as_dict()
    assert Account.recover_transaction(signed.raw_transaction) == signing.account.address
    assert bytes(fields["data"]) == signing.call_data()
    assert (fields["chainId"], fields["nonce"], fields["value"]) == (signing.allowlist.chain_id, 0, 0)
    assert bytes(fields["to"]).hex() == signing.allowlist.market.desk[2:].lower()
    assert not fields["accessList"]
    assert offsets.batch(signing.connection, signing.batch.id) == signed


def test_a_batch_is_signed_once(signing: Any) -> None:
    signing.guard.sign_retirement(signing.connection, signing.batch, signing.request())
    for batch in (signing.batch, offsets.batch(signing.connection, signing.batch.id)):
        with pytest.raises(SigningRefused, match="is signed and not quoted"):
            signing.guard.sign_retirement(signing.connection, batch, signing.request())
        with pytest.raises(SigningRefused, match="is signed and not quoted"):
            signing.guard.sign_permit(signing.connection, batch, signing.permit())


def test_the_honest_permit_is_signed(signing: Any) -> None:
    signature = signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())
    assert recover_typed_data_signer(signing.permit(), signature) == signing.account.address


def test_the_certificate_of_a_final_batch_is_signed_and_of_no_other(signing: Any) -> None:
    for state in ("signed", "broadcast", "mined"):
        batch = signing.walk(state)
        with pytest.raises(SigningRefused, match="and not final"):
            signing.guard.sign_certificate(signing.connection, batch, signing.certificate())
    batch = signing.walk("final")
    signature = signing.guard.sign_certificate(signing.connection, batch, signing.certificate())
    assert recover_typed_data_signer(signing.certificate(), signature) == signing.account.address


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"chain_id": 1}, "another chain"),
        ({"to": ELSEWHERE}, "not allowed"),
        ({"value_wei": 1}, "sends money"),
        ({"nonce": -1}, "no nonce"),
        ({"gas_limit": 200_001}, "network fee"),
        ({"max_fee_per_gas_wei": 10**9 + 1}, "network fee"),
        ({"max_priority_fee_per_gas_wei": 10**9 + 1}, "network fee"),
        ({"gas_limit": 0}, "network fee"),
        ({"data": b""}, "something else"),
        ({"data": bytes.fromhex("a9059cbb") + bytes(64)}, "something else"),
    ],
)
def test_another_transaction_is_refused(signing: Any, changes: dict[str, Any], words: str) -> None:
    with pytest.raises(SigningRefused, match=words):
        signing.guard.sign_retirement(signing.connection, signing.batch, signing.request(**changes))
    assert offsets.batch(signing.connection, signing.batch.id) == signing.batch


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"batch_key": bytes(32)}, "not about this batch"),
        ({"beneficiary": ELSEWHERE}, "not about this batch"),
        ({"certificate_id": 8}, "not about this batch"),
        ({"amount_mwh": 1}, "not about this batch"),
        ({"max_price": 501}, "more than the reserved price"),
        ({"deadline": 1_795_000_000}, "past or far away"),
        ({"deadline": 1_795_003_601}, "past or far away"),
        ({"receipts_root": bytes(32)}, "not about this batch"),
        ({"period_start": 1}, "not about this batch"),
        ({"period_end": 1}, "not about this batch"),
    ],
)
def test_another_order_is_refused(signing: Any, changes: dict[str, Any], words: str) -> None:
    request = signing.request(data=signing.call_data(**changes))
    with pytest.raises(SigningRefused, match=words):
        signing.guard.sign_retirement(signing.connection, signing.batch, request)


@ON_ONE_LEDGER
@given(data=st.data())
def test_call_data_with_any_byte_changed_is_never_signed(signing: Any, data: st.DataObject) -> None:
    """All of it is checked but the permit's signature, which the token's contract checks."""
    honest = signing.call_data()
    position = data.draw(st.integers(0, len(honest) - 1 - 3 * 32))
    changed = bytearray(honest)
    changed[position] ^= data.draw(st.integers(1, 255))
    # A lower price bound or an earlier deadline within the hour is as good.
    in_price_or_deadline = 4 + 4 * 32 <= position < 4 + 6 * 32
    assume(not (in_price_or_deadline and bytes(changed[: 4 + 4 * 32]) == honest[: 4 + 4 * 32]))
    with pytest.raises(SigningRefused):
        signing.guard.sign_retirement(signing.connection, signing.batch, signing.request(data=bytes(changed)))


@ON_NEW_LEDGERS
@given(
    price=st.integers(0, 1000) | st.integers(0, 2**256 - 1),
    deadline=st.integers(1_794_999_000, 1_795_005_000) | st.integers(0, 2**256 - 1),
)
def test_price_and_deadline_are_bounded_whatever_they_are(
    make_signing: Callable[[], Any], price: int, deadline: int
) -> None:
    signing = make_signing()
    honest = signing.order()
    request = signing.request(data=signing.call_data(max_price=price, deadline=deadline))
    try:
        signing.guard.sign_retirement(signing.connection, signing.batch, request)
    except SigningRefused:
        assert price > honest["max_price"] or not 1_795_000_000 < deadline <= 1_795_003_600
    else:
        assert price <= honest["max_price"]
        assert 1_795_000_000 < deadline <= 1_795_003_600


@ON_ONE_LEDGER
@given(extra=st.binary(min_size=1, max_size=64), cut=st.integers(1, 40))
def test_call_data_longer_or_shorter_is_never_signed(signing: Any, extra: bytes, cut: int) -> None:
    for data in (signing.call_data() + extra, signing.call_data()[:-cut]):
        with pytest.raises(SigningRefused):
            signing.guard.sign_retirement(signing.connection, signing.batch, signing.request(data=data))


@pytest.mark.parametrize(
    ("part", "changes", "words"),
    [
        ("message", {"value": 501}, "more than the reserved price"),
        ("message", {"value": 2**256 - 1}, "more than the reserved price"),
        ("message", {"value": True}, "value is no number"),
        ("message", {"value": "500"}, "value is no number"),
        ("message", {"nonce": -1}, "nonce is no number"),
        ("message", {"deadline": 1_795_000_000}, "past or far away"),
        ("message", {"deadline": 1_795_003_601}, "past or far away"),
        ("message", {"deadline": 2**256 - 1}, "past or far away"),
        ("message", {"spender": ELSEWHERE}, "not a permit of this wallet to the allowed market"),
        ("message", {"owner": ELSEWHERE}, "not a permit of this wallet to the allowed market"),
        ("domain", {"chainId": 1}, "not a permit of this wallet to the allowed market"),
        ("domain", {"verifyingContract": ELSEWHERE}, "not a permit of this wallet to the allowed market"),
        ("domain", {"name": "USD Coin"}, "not a permit of this wallet to the allowed market"),
    ],
)
def test_another_permit_is_refused(signing: Any, part: str, changes: dict[str, Any], words: str) -> None:
    honest = signing.permit()
    with pytest.raises(SigningRefused, match=words):
        signing.guard.sign_permit(signing.connection, signing.batch, honest | {part: honest[part] | changes})


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [found for key in value for found in _paths(value[key], (*path, key))]
    if isinstance(value, list):
        return [found for index in range(len(value)) for found in _paths(value[index], (*path, index))]
    return [path]


WILD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 2**256),
    st.text(max_size=5),
    st.just(ELSEWHERE),
    st.just([]),
    st.just({}),
)


def _with(document: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    inner: Any = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


@ON_ONE_LEDGER
@given(data=st.data(), value=WILD)
def test_a_permit_with_anything_changed_is_never_signed(
    signing: Any, data: st.DataObject, value: Any
) -> None:
    honest = signing.permit()
    path = data.draw(st.sampled_from(_paths(honest)))
    changed = _with(honest, path, value)
    assume(changed != honest)
    # A smaller value, another nonce of the token's, and an earlier deadline can do no harm.
    harmless = type(value) is int and (
        (path[-1] == "value" and 0 <= value <= honest["message"]["value"])
        or (path == ("message", "nonce") and 0 <= value < 2**256)
    )
    assume(not harmless)
    with pytest.raises(SigningRefused):
        signing.guard.sign_permit(signing.connection, signing.batch, changed)


def test_a_permit_with_anything_added_or_left_out_is_never_signed(signing: Any) -> None:
    honest = signing.permit()
    added = [
        honest | {"more": 1},
        honest | {"types": honest["types"] | {"Drain": [{"name": "all", "type": "uint256"}]}},
        honest | {"message": honest["message"] | {"more": 1}},
        honest | {"domain": honest["domain"] | {"salt": "0x" + "00" * 32}},
    ]
    left_out = [{key: value for key, value in honest.items() if key != gone} for gone in honest]
    for changed in added + left_out:
        with pytest.raises(SigningRefused):
            signing.guard.sign_permit(signing.connection, signing.batch, changed)


@ON_NEW_LEDGERS
@given(data=st.data(), value=WILD)
def test_a_certificate_with_anything_changed_is_never_signed(
    make_signing: Callable[[], Any], data: st.DataObject, value: Any
) -> None:
    signing = make_signing()
    batch = signing.walk("signed", "broadcast", "mined", "final")
    honest = signing.certificate()
    paths = [path for path in _paths(honest) if path[:2] != ("types", "Certificate")]
    changed = _with(honest, data.draw(st.sampled_from(paths)), value)
    assume(changed != honest)
    with pytest.raises(SigningRefused):
        signing.guard.sign_certificate(signing.connection, batch, changed)


def test_a_permit_in_the_dress_of_a_certificate_is_refused(signing: Any) -> None:
    batch = signing.walk("signed", "broadcast", "mined", "final")
    permit = signing.permit()
    for dressed in (
        permit | {"domain": signing.certificate()["domain"]},
        permit | {"primaryType": "Certificate"},
        signing.certificate() | {"domain": permit["domain"]},
        signing.certificate() | {"primaryType": "Permit", "types": permit["types"]},
    ):
        with pytest.raises(SigningRefused):
            signing.guard.sign_certificate(signing.connection, batch, dressed)


def test_what_counts_is_the_ledger_and_not_what_the_caller_hands_in(signing: Any) -> None:
    lie = replace(signing.batch, amount_mwh=10**9, price_base_units=10**9, max_fee_wei=10**30)
    request = signing.request(data=signing.call_data(amount_mwh=10**9, max_price=10**9))
    with pytest.raises(SigningRefused):
        signing.guard.sign_retirement(signing.connection, lie, request)
    unknown = Batch(**(asdict(signing.batch) | {"id": bytes(32)}))
    with pytest.raises(SigningRefused, match="not in the ledger"):
        signing.guard.sign_retirement(signing.connection, unknown, signing.request())


def test_a_batch_of_another_account_or_network_is_refused(signing: Any) -> None:
    stranger = Guard(UnlockedAccount(b"\x01" * 32), signing.allowlist, lambda: 1_795_000_000_000)
    with pytest.raises(SigningRefused, match="another account"):
        stranger.sign_retirement(signing.connection, signing.batch, signing.request())
    elsewhere = Guard(signing.account, replace(signing.allowlist, network="real"), lambda: 1_795_000_000_000)
    with pytest.raises(SigningRefused, match="another network"):
        elsewhere.sign_retirement(signing.connection, signing.batch, signing.request())


def test_the_allowlists_own_fee_limit_holds_whatever_the_quote_said(signing: Any) -> None:
    allowlist = replace(signing.allowlist, max_fee_wei=10**9)
    guard = Guard(signing.account, allowlist, lambda: 1_795_000_000_000)
    with pytest.raises(SigningRefused, match="network fee"):
        guard.sign_retirement(signing.connection, signing.batch, signing.request())


def test_quotes_without_certificates_are_refused(signing: Any) -> None:
    for quote in (None, "", "{}", json.dumps({"instrument": None})):
        signing.connection.execute("UPDATE offset_batch SET quote = ?", (quote,))
        with pytest.raises(SigningRefused, match="no certificates were quoted"):
            signing.guard.sign_retirement(signing.connection, signing.batch, signing.request())


@pytest.mark.parametrize("column", ["price_base_units", "max_fee_wei"])
def test_without_a_reserved_price_not_even_nothing_is_paid(signing: Any, column: str) -> None:
    signing.connection.execute(f"UPDATE offset_batch SET {column} = NULL")
    request = signing.request(
        data=signing.call_data(max_price=0), max_fee_per_gas_wei=0, max_priority_fee_per_gas_wei=0
    )
    with pytest.raises(SigningRefused, match="no price was reserved"):
        signing.guard.sign_retirement(signing.connection, signing.batch, request)


def _cap(path: str, key: str, value: int) -> None:
    connection = open_ledger(path)
    set_setting(connection, key, value)
    connection.close()


@pytest.mark.parametrize("cap", ["transaction", "day", "month"])
def test_caps_hold_at_the_moment_of_signing(signing: Any, cap: str) -> None:
    """The cap was lowered by another program after the price was reserved."""
    _cap(signing.ledger_path, f"caps.per_{cap}_micro", 499)
    with pytest.raises(CapExceeded, match="Nothing was signed"):
        signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())
    with pytest.raises(CapExceeded, match="Nothing was signed"):
        signing.guard.sign_retirement(signing.connection, signing.batch, signing.request())
    stored = offsets.batch(signing.connection, signing.batch.id)
    assert stored == signing.batch, "no signed bytes are left behind"
    _cap(signing.ledger_path, f"caps.per_{cap}_micro", 500)
    assert (
        signing.guard.sign_retirement(signing.connection, signing.batch, signing.request()).state == "signed"
    )


def test_caps_are_checked_under_the_write_lock(signing: Any) -> None:
    """While the guard checks and stores, no other process can reserve anything."""
    seen: list[str] = []

    class Watching(Guard):
        def _require_allowed(self, connection: sqlite3.Connection, price_micro: int, amount_mwh: int) -> None:
            other = open_ledger(signing.ledger_path, busy_timeout_ms=0)
            try:
                other.execute("UPDATE offset_batch SET price_base_units = '1'")
            except sqlite3.OperationalError as error:
                seen.append(str(error))
            finally:
                other.close()
            super()._require_allowed(connection, price_micro, amount_mwh)

    guard = Watching(signing.account, signing.allowlist, lambda: 1_795_000_000_000)
    guard.sign_retirement(signing.connection, signing.batch, signing.request())
    assert seen == ["database is locked"]


def test_of_two_guards_at_once_one_signs(signing: Any) -> None:
    other = open_ledger(signing.ledger_path)
    try:
        signing.guard.sign_retirement(other, signing.batch, signing.request())
        with pytest.raises((SigningRefused, BatchMoved)):
            signing.guard.sign_retirement(signing.connection, signing.batch, signing.request(nonce=1))
    finally:
        other.close()
