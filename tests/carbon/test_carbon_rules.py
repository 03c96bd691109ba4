"""The guard signs the planned retirement of carbon and what it needs, and nothing around it."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.chain.carbon_calls import (
    APPROVE,
    REDEEM_AND_RETIRE_MANY,
    REDEEM_OUT_MANY,
    RETIRE,
    RETIRE_EXACT_CARBON_DEFAULT,
    RETIRE_WITH_CERTIFICATE,
    encode_call,
)
from wattback.chain.retirement import TransactionRequest
from wattback.ledger.carbon import CarbonRow, carbon_by_seq, list_carbon, plan_carbon
from wattback.ledger.connection import open_ledger
from wattback.ledger.outbox import Purpose, list_transactions
from wattback.offset.allowlist import allowlist_for
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.errors import SigningRefused
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.carbon_rules import CarbonRules

NOW_MS = 1_795_000_000_000
AMOUNT_G = 1_500
AMOUNT = AMOUNT_G * 10**12
PRICE = 4_000
POOL_PRICE = AMOUNT * 100 // 99 + 1


def address(name: str) -> str:
    from eth_utils.address import to_checksum_address

    return str(to_checksum_address(hashlib.sha256(name.encode()).digest()[:20]))


POOL, OTHER_POOL, AGGREGATOR, MONEY, CREDIT, STRANGER = map(
    address, ("pool", "other pool", "aggregator", "money", "credit", "stranger")
)
ACCOUNT = UnlockedAccount(hashlib.sha256(b"a person with carbon").digest())
ME = ACCOUNT.address
KLIMA = CarbonRules("klima", AGGREGATOR, frozenset({POOL}), MONEY, frozenset({MONEY}))
TOUCAN = CarbonRules("toucan", POOL, frozenset({POOL}), "", frozenset({MONEY}))


def guard_of(rules: CarbonRules) -> Guard:
    allowlist = Allowlist("standin", 137, Money("USDC.e", 6), 10**16, rules)
    return Guard(ACCOUNT, allowlist, lambda: NOW_MS)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield opened
    opened.close()


def planned(connection: sqlite3.Connection, market: str, **changes: Any) -> CarbonRow:
    fields: dict[str, Any] = {
        "network": "standin",
        "market": market,
        "account": ME,
        "amount_g": AMOUNT_G,
        "price_base_units": PRICE if market == "klima" else POOL_PRICE,
        "token": MONEY if market == "klima" else CREDIT,
        "message": "text",
        "now_ms": NOW_MS,
    }
    return plan_carbon(connection, **fields | changes)


def request(to: str, signature: str, arguments: list[Any], **changes: Any) -> TransactionRequest:
    honest: dict[str, Any] = {
        "chain_id": 137,
        "nonce": 0,
        "to": to,
        "data": encode_call(signature, arguments),
        "value_wei": 0,
        "gas_limit": 900_000,
        "max_fee_per_gas_wei": 10**9,
        "max_priority_fee_per_gas_wei": 10**8,
    }
    return TransactionRequest(**honest | changes)


KLIMA_CALL: list[Any] = [MONEY, POOL, PRICE, AMOUNT, "", ME, "", "text", 0]
HONEST: dict[str, tuple[CarbonRules, TransactionRequest, Purpose, int]] = {
    "klima approves": (KLIMA, request(MONEY, APPROVE, [AGGREGATOR, PRICE]), Purpose.APPROVE, 0),
    "klima retires": (
        KLIMA,
        request(AGGREGATOR, RETIRE_EXACT_CARBON_DEFAULT, KLIMA_CALL),
        Purpose.CARBON,
        PRICE,
    ),
    "toucan approves": (TOUCAN, request(CREDIT, APPROVE, [POOL, AMOUNT]), Purpose.APPROVE, 0),
    "toucan redeems": (TOUCAN, request(POOL, REDEEM_OUT_MANY, [[CREDIT], [AMOUNT]]), Purpose.BUY, 0),
    "toucan redeems and retires": (
        TOUCAN,
        request(POOL, REDEEM_AND_RETIRE_MANY, [[CREDIT], [POOL_PRICE]]),
        Purpose.CARBON,
        0,
    ),
    "toucan retires": (TOUCAN, request(CREDIT, RETIRE, [AMOUNT]), Purpose.CARBON, 0),
    "toucan retires with a certificate": (
        TOUCAN,
        request(CREDIT, RETIRE_WITH_CERTIFICATE, ["", ME, "", "text", AMOUNT]),
        Purpose.CARBON,
        0,
    ),
}


@pytest.mark.parametrize("kind", HONEST)
def test_each_step_of_a_planned_retirement_is_signed_and_stored(
    connection: sqlite3.Connection, kind: str
) -> None:
    rules, honest, purpose, spend_micro = HONEST[kind]
    row = planned(connection, rules.market)
    signed = guard_of(rules).sign_carbon(connection, row, honest)
    assert (signed.purpose, signed.spend_micro, signed.data) == (purpose, spend_micro, honest.data)
    stored = carbon_by_seq(connection, row.seq)
    assert stored is not None
    assert stored.transaction_seq == (signed.seq if purpose == Purpose.CARBON else None)
    assert bool(list_carbon(connection)) == (purpose == Purpose.CARBON)


def altered(place: int, value: Any) -> TransactionRequest:
    arguments = list(KLIMA_CALL)
    arguments[place] = value
    return request(AGGREGATOR, RETIRE_EXACT_CARBON_DEFAULT, arguments)


REFUSED: dict[str, tuple[CarbonRules, TransactionRequest]] = {
    "another source": (KLIMA, altered(0, CREDIT)),
    "another pool": (KLIMA, altered(1, OTHER_POOL)),
    "a higher price": (KLIMA, altered(2, PRICE + 1)),
    "another amount": (KLIMA, altered(3, AMOUNT - 1)),
    "a name of its own": (KLIMA, altered(4, "somebody")),
    "another beneficiary": (KLIMA, altered(5, STRANGER)),
    "a beneficiary's name": (KLIMA, altered(6, "somebody")),
    "another message": (KLIMA, altered(7, "other text")),
    "another source of the money": (KLIMA, altered(8, 1)),
    "another aggregator": (
        KLIMA,
        request(STRANGER, RETIRE_EXACT_CARBON_DEFAULT, KLIMA_CALL),
    ),
    "an approval of more": (KLIMA, request(MONEY, APPROVE, [AGGREGATOR, PRICE + 1])),
    "an approval of less": (KLIMA, request(MONEY, APPROVE, [AGGREGATOR, PRICE - 1])),
    "an approval of everything": (KLIMA, request(MONEY, APPROVE, [AGGREGATOR, 2**256 - 1])),
    "an approval to another": (KLIMA, request(MONEY, APPROVE, [STRANGER, PRICE])),
    "a transfer": (KLIMA, request(MONEY, "transfer(address,uint256)", [AGGREGATOR, PRICE])),
    "an approval of the pool's tokens": (KLIMA, request(POOL, APPROVE, [AGGREGATOR, PRICE])),
    "something left over": (
        KLIMA,
        replace(HONEST["klima retires"][1], data=HONEST["klima retires"][1].data + bytes(32)),
    ),
    "another chain": (KLIMA, replace(HONEST["klima retires"][1], chain_id=1)),
    "money along": (KLIMA, replace(HONEST["klima retires"][1], value_wei=1)),
    "a fee above the limit": (KLIMA, replace(HONEST["klima retires"][1], max_fee_per_gas_wei=10**12)),
    "toucan: another amount": (TOUCAN, request(CREDIT, RETIRE, [AMOUNT + 1])),
    "toucan: another credit": (TOUCAN, request(STRANGER, RETIRE, [AMOUNT])),
    "toucan: an approval to another": (TOUCAN, request(CREDIT, APPROVE, [STRANGER, AMOUNT])),
    "toucan: an approval of more": (TOUCAN, request(CREDIT, APPROVE, [POOL, POOL_PRICE + 1])),
    "toucan: an approval of money": (TOUCAN, request(MONEY, APPROVE, [POOL, AMOUNT])),
    "toucan: two credits": (
        TOUCAN,
        request(POOL, REDEEM_AND_RETIRE_MANY, [[CREDIT, CREDIT], [POOL_PRICE, POOL_PRICE]]),
    ),
    "toucan: more pool tokens": (
        TOUCAN,
        request(POOL, REDEEM_AND_RETIRE_MANY, [[CREDIT], [POOL_PRICE + 1]]),
    ),
    "toucan: redeems more": (TOUCAN, request(POOL, REDEEM_OUT_MANY, [[CREDIT], [AMOUNT + 1]])),
    "toucan: redeems another": (TOUCAN, request(POOL, REDEEM_OUT_MANY, [[STRANGER], [AMOUNT]])),
    "toucan: a certificate for another": (
        TOUCAN,
        request(CREDIT, RETIRE_WITH_CERTIFICATE, ["", STRANGER, "", "text", AMOUNT]),
    ),
    "toucan: a transfer of the pool's tokens": (
        TOUCAN,
        request(POOL, "transfer(address,uint256)", [STRANGER, AMOUNT]),
    ),
    "toucan: a transfer of the credit": (
        TOUCAN,
        request(CREDIT, "transfer(address,uint256)", [STRANGER, AMOUNT]),
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_nothing_around_it_is_signed(connection: sqlite3.Connection, kind: str) -> None:
    rules, wrong = REFUSED[kind]
    row = planned(connection, rules.market)
    with pytest.raises(SigningRefused):
        guard_of(rules).sign_carbon(connection, row, wrong)
    assert list_transactions(connection, "standin", 10) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"token": MONEY},
        {"token": POOL},
        {"token": ME},
        {"market": "klima", "token": CREDIT},
        {"price_base_units": AMOUNT - 1},
        {"account": STRANGER},
        {"network": "elsewhere"},
    ],
)
def test_what_was_planned_wrongly_is_not_signed(
    connection: sqlite3.Connection, changes: dict[str, Any]
) -> None:
    row = planned(connection, **{"market": "toucan"} | changes)
    to = row.token if row.market == "toucan" else CREDIT
    for honest in (request(to, RETIRE, [AMOUNT]), request(to, APPROVE, [POOL, AMOUNT])):
        with pytest.raises(SigningRefused):
            guard_of(TOUCAN).sign_carbon(connection, row, honest)


def test_a_planned_retirement_is_signed_once(connection: sqlite3.Connection) -> None:
    row = planned(connection, "toucan")
    guard = guard_of(TOUCAN)
    guard.sign_carbon(connection, row, request(CREDIT, RETIRE, [AMOUNT]))
    with pytest.raises(SigningRefused, match="signed before"):
        guard.sign_carbon(connection, row, request(CREDIT, RETIRE, [AMOUNT], nonce=1))
    assert len(list_transactions(connection, "standin", 10)) == 1


def test_what_is_not_in_the_ledger_is_not_signed(connection: sqlite3.Connection) -> None:
    row = planned(connection, "toucan")
    connection.execute("DELETE FROM carbon_retirement")
    with pytest.raises(SigningRefused):
        guard_of(TOUCAN).sign_carbon(connection, row, request(CREDIT, RETIRE, [AMOUNT]))


def test_the_guard_of_an_electricity_market_signs_no_carbon(connection: sqlite3.Connection) -> None:
    guard = Guard(ACCOUNT, allowlist_for("practice"), lambda: NOW_MS)
    row = planned(connection, "toucan", network="practice")
    with pytest.raises(SigningRefused):
        guard.sign_carbon(connection, row, request(CREDIT, RETIRE, [AMOUNT], chain_id=5_777_001))


ADDRESSES = st.sampled_from([POOL, OTHER_POOL, AGGREGATOR, MONEY, CREDIT, STRANGER, ME])
NUMBERS = st.sampled_from([0, 1, AMOUNT, AMOUNT + 1, PRICE, PRICE + 1, POOL_PRICE, 2**256 - 1])
TEXTS = st.sampled_from(["", "text", "other"])
CALLS = st.one_of(
    st.tuples(st.just(APPROVE), st.tuples(ADDRESSES, NUMBERS)),
    st.tuples(st.just(RETIRE), st.tuples(NUMBERS)),
    st.tuples(st.just("transfer(address,uint256)"), st.tuples(ADDRESSES, NUMBERS)),
    st.tuples(st.just(RETIRE_WITH_CERTIFICATE), st.tuples(TEXTS, ADDRESSES, TEXTS, TEXTS, NUMBERS)),
    st.tuples(
        st.sampled_from([REDEEM_OUT_MANY, REDEEM_AND_RETIRE_MANY]),
        st.tuples(st.lists(ADDRESSES, max_size=2), st.lists(NUMBERS, max_size=2)),
    ),
    st.tuples(
        st.just(RETIRE_EXACT_CARBON_DEFAULT),
        st.tuples(ADDRESSES, ADDRESSES, NUMBERS, NUMBERS, TEXTS, ADDRESSES, TEXTS, TEXTS, st.integers(0, 2)),
    ),
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    market=st.sampled_from(["klima", "toucan"]), to=ADDRESSES, call=CALLS, tail=st.sampled_from([b"", b"\0"])
)
def test_of_all_calls_only_the_planned_ones_are_allowed(
    market: str, to: str, call: tuple[str, tuple[Any, ...]], tail: bytes
) -> None:
    signature, arguments = call
    sent = request(to, signature, list(arguments))
    sent = replace(sent, data=sent.data + tail)
    rules = KLIMA if market == "klima" else TOUCAN
    row = CarbonRow(
        seq=1,
        network="standin",
        market=market,
        account=ME,
        amount_g=AMOUNT_G,
        retired_g=None,
        price_base_units=PRICE if market == "klima" else POOL_PRICE,
        token=MONEY if market == "klima" else CREDIT,
        message="text",
        created_at_ms=NOW_MS,
        transaction_seq=None,
        retirement=None,
    )
    expected = any(
        honest_rules is rules and (honest.to, honest.data) == (sent.to, sent.data)
        for honest_rules, honest, _, _ in HONEST.values()
    ) or (rules is TOUCAN and (to, sent.data) == (CREDIT, encode_call(APPROVE, [POOL, POOL_PRICE])))
    try:
        rules.require_carbon(sent, row)
        allowed = True
    except SigningRefused:
        allowed = False
    assert allowed == expected
