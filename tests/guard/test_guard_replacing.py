"""What replaces or cancels a transaction, whatever another program of the same person wrote into the ledger.

The rule: new bytes carry the nonce and the call of bytes that this account signed before, or do nothing at that nonce.
"""

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from guard_cases import CASES, CHAIN_ID, MAX_FEE_WEI, ME, NETWORK, STRANGER, Case, desk
from guard_oracle import Said, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.errors import WattbackError
from wattback.ledger import outbox
from wattback.ledger.outbox import WalletTransaction
from wattback.ledger.settings import set_setting
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import PaymentsStopped
from wattback.wallet.guard import Guard

TRIED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MINE = UnlockedAccount(hashlib.sha256(b"a person whose guard is tried").digest())
SOMEBODY = UnlockedAccount(hashlib.sha256(b"somebody else").digest())


def _raw(account: UnlockedAccount, **changes: Any) -> bytes:
    fields: dict[str, Any] = {
        "type": 2,
        "chainId": CHAIN_ID,
        "nonce": 3,
        "to": STRANGER,
        "value": 10**18,
        "data": b"",
        "gas": 21_000,
        "maxFeePerGas": 10**9,
        "maxPriorityFeePerGas": 10**8,
    }
    return account.sign_transaction(fields | changes)[0]


# What an attacker can lay hands on: none of these may lead to new bytes, for they are not this account's on this chain.
FOREIGN = [
    _raw(SOMEBODY),
    _raw(MINE, chainId=1),
    MINE.sign_transaction(
        {"chainId": CHAIN_ID, "nonce": 3, "to": STRANGER, "value": 1, "gas": 21_000, "gasPrice": 10**9}
    )[0],
    b"",
    b"\x02",
    b"\x02\xc0",
]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = desk(tmp_path)
    yield made
    made.close()


def _sign_honest(case: Case) -> WalletTransaction:
    assert case.untouched.execute("SELECT count(*) FROM transaction_candidate").fetchone() == (0,)
    from wattback.chain.retirement import TransactionRequest

    case.sign(TransactionRequest(**case.honest))
    signed = outbox.by_seq(case.connection, 1)
    assert signed is not None
    return signed


def _raws(connection: sqlite3.Connection) -> set[bytes]:
    return {bytes(raw) for (raw,) in connection.execute("SELECT raw FROM transaction_candidate") if raw}


def _same_call(new: Said, before: Said) -> bool:
    return (new.nonce, new.to, new.data, new.value_wei, new.gas_limit) == (
        *(before.nonce, before.to, before.data, before.value_wei, before.gas_limit),
    )


def _does_nothing(new: Said, before: Said) -> bool:
    return (new.nonce, new.to.hex(), new.data, new.value_wei) == (before.nonce, ME[2:].lower(), b"", 0)


FEES = st.integers(0, 10**13) | st.integers(9 * 10**8, 2 * 10**10) | st.integers(-(2**70), 2**256)


@TRIED
@given(fee=FEES, tip=FEES, cancels=st.booleans())
def test_the_same_call_for_a_higher_fee_within_the_limit(
    case: Case, fee: int, tip: int, cancels: bool
) -> None:
    signed = _sign_honest(case)
    before = read(signed.newest.raw)
    sign = case.guard.sign_cancellation if cancels else case.guard.sign_replacement
    with contextlib.suppress(WattbackError):
        sign(case.connection, signed, fee, tip)
    new = [read(raw) for raw in _raws(case.connection) - {signed.newest.raw}]
    gas = 21_000 if cancels else before.gas_limit
    allowed = (
        0 <= tip <= fee
        and gas * fee <= MAX_FEE_WEI
        and 10 * fee >= 11 * before.max_fee_per_gas_wei
        and 10 * tip >= 11 * before.max_priority_fee_per_gas_wei
    )
    assert len(new) == allowed
    for said in new:
        assert (said.signer, said.chain_id, said.access_list) == (ME, CHAIN_ID, [])
        assert (said.max_fee_per_gas_wei, said.max_priority_fee_per_gas_wei) == (fee, tip)
        assert _does_nothing(said, before) if cancels else _same_call(said, before)
    case.restore()


ROW_CHANGES = st.sampled_from(
    [
        ("wallet_transaction", "target", STRANGER),
        ("wallet_transaction", "data", b"\xa9\x05\x9c\xbb" + bytes(64)),
        ("wallet_transaction", "value_wei", str(10**20)),
        ("wallet_transaction", "nonce", 4),
        ("wallet_transaction", "nonce", 2),
        ("wallet_transaction", "gas_limit", 10**9),
        ("wallet_transaction", "account", STRANGER),
        ("wallet_transaction", "network", "elsewhere"),
        ("wallet_transaction", "purpose", "send"),
        ("wallet_transaction", "state", "final"),
        ("wallet_transaction", "state", "broadcast"),
        ("wallet_transaction", "spend_micro", 0),
        ("wallet_transaction", "batch_seq", None),
        ("transaction_candidate", "is_cancellation", 1),
        ("transaction_candidate", "max_fee_per_gas_wei", "0"),
        ("transaction_candidate", "max_priority_fee_per_gas_wei", "0"),
        ("transaction_candidate", "max_fee_per_gas_wei", "many"),
        ("transaction_candidate", "raw", "0x02"),
        *(("transaction_candidate", "raw", raw) for raw in FOREIGN),
    ]
)
BYTE_CHANGES = st.tuples(st.integers(0, 10_000), st.integers(1, 255))


@TRIED
@given(
    changes=st.lists(ROW_CHANGES, max_size=3),
    flipped=st.none() | BYTE_CHANGES,
    older=st.booleans(),
    cancels=st.booleans(),
)
def test_a_ledger_that_was_tampered_with_leads_to_no_other_call(
    case: Case,
    changes: list[tuple[str, str, Any]],
    flipped: tuple[int, int] | None,
    older: bool,
    cancels: bool,
) -> None:
    signed = _sign_honest(case)
    mine = [read(signed.newest.raw)]
    if older:
        # Something this account signed long ago and never sent, put in the place of the newest.
        raw = _raw(MINE, nonce=3, value=0, data=b"once", maxFeePerGas=2 * 10**10)
        mine.append(read(raw))
        case.connection.execute("UPDATE transaction_candidate SET raw = ?", (raw,))
    for table, column, value in changes:
        with contextlib.suppress(sqlite3.IntegrityError):
            case.connection.execute(f"UPDATE {table} SET {column} = ?", (value,))
    if flipped is not None:
        (raw,) = case.connection.execute("SELECT raw FROM transaction_candidate").fetchone()
        if isinstance(raw, bytes) and raw:
            place = flipped[0] % len(raw)
            raw = raw[:place] + bytes([raw[place] ^ flipped[1]]) + raw[place + 1 :]
            case.connection.execute("UPDATE transaction_candidate SET raw = ?", (raw,))
    there = case.connection.execute("SELECT tx_hash FROM transaction_candidate").fetchall()
    sign = case.guard.sign_cancellation if cancels else case.guard.sign_replacement
    # A row that is no row any more may end in another error: what counts is that nothing is signed.
    with contextlib.suppress(WattbackError, ValueError, TypeError, sqlite3.Error):
        sign(case.connection, signed, 3 * 10**10, 3 * 10**9)
    rows = case.connection.execute("SELECT tx_hash, raw FROM transaction_candidate").fetchall()
    for said in (read(raw) for tx_hash, raw in rows if (tx_hash,) not in there):
        assert (said.signer, said.chain_id) == (ME, CHAIN_ID)
        assert said.gas_limit * said.max_fee_per_gas_wei <= MAX_FEE_WEI
        fits = _does_nothing if cancels else _same_call
        assert any(fits(said, before) for before in mine)
        assert NETWORK in {
            row[0] for row in case.connection.execute("SELECT network FROM wallet_transaction")
        }
    case.restore()


def test_the_brake_stops_replacements_and_lets_cancellations_through(case: Case) -> None:
    signed = _sign_honest(case)
    set_setting(case.connection, "payments.stopped", True)
    with pytest.raises(PaymentsStopped):
        case.guard.sign_replacement(case.connection, signed, 2 * 10**10, 2 * 10**9)
    cancelled = case.guard.sign_cancellation(case.connection, signed, 2 * 10**10, 2 * 10**9)
    assert _does_nothing(read(cancelled.newest.raw), read(signed.newest.raw))


@pytest.mark.parametrize("kind", [kind for kind in CASES if not kind.startswith("transfer")])
def test_with_the_brake_on_nothing_that_pays_is_signed(kind: str, tmp_path: Path) -> None:
    case = CASES[kind](tmp_path)
    case.connection.execute("INSERT INTO setting VALUES ('payments.stopped', 'true')")
    for call in case.allowed:
        assert case.signed(case.honest | {"to": call.to, "data": call.data}) == []
    case.close()


@settings(TRIED, max_examples=60)
@given(
    price=st.integers(0, 2 * 10**6) | st.integers(10**6 - 3, 10**6 + 3) | st.integers(0, 2**62),
    spend=st.integers(0, 2**62) | st.just(0),
    amount=st.integers(1, 2**50),
    forged=st.sampled_from(["", "{}", '{"value": 9007199254740992, "mac": "00"}', "null", '{"value": true}']),
)
def test_prices_and_limits_written_by_another_program_change_nothing(
    case: Case, price: int, spend: int, amount: int, forged: str
) -> None:
    """It reserves what it likes, raises every cap and forges approvals: the password's limits hold."""
    connection = case.connection
    for key in ("per_transaction", "per_day", "per_month"):
        connection.execute("INSERT INTO setting VALUES (?, ?)", (f"caps.{key}_micro", str(2**53)))
        connection.execute("INSERT INTO setting VALUES (?, ?)", (f"approval.caps.{key}_micro", forged))
    ceiling = "offset.price_ceiling_micro_per_megawatt_hour"
    connection.execute("INSERT INTO setting VALUES (?, ?)", (ceiling, str(2**53)))
    connection.execute("INSERT INTO setting VALUES (?, ?)", (f"approval.{ceiling}", forged))
    connection.execute(
        "UPDATE offset_batch SET price_base_units = ?, spend_micro = ?, amount_mwh = ?",
        (str(price), spend, amount),
    )
    data = bytearray(case.honest["data"])
    data[4 + 32 * 3 : 4 + 32 * 4] = amount.to_bytes(32, "big")
    data[4 + 32 * 4 : 4 + 32 * 5] = price.to_bytes(32, "big")
    signed = case.signed(case.honest | {"data": bytes(data)})
    within = price <= spend <= 10**6 and spend * 10**9 <= amount * 50_000_000 + 10**9 - 1
    assert bool(signed) == within, json.dumps({"price": price, "spend": spend, "amount": amount})
    case.restore()


def test_another_account_replaces_nothing(case: Case) -> None:
    signed = _sign_honest(case)
    other = Guard(SOMEBODY, case.guard._allowlist, lambda: 0)
    for sign in (other.sign_replacement, other.sign_cancellation):
        with pytest.raises(WattbackError, match="not signed by this account"):
            sign(case.connection, signed, 2 * 10**10, 2 * 10**9)
