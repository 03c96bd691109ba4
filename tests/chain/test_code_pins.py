"""Contracts are pinned on first use, on a real node; whatever changes behind an address stops what pays."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from eth_utils.crypto import keccak

from wattback.chain.code_pins import is_delegated, read_code, require_pinned
from wattback.chain.errors import ContractChanged, NoContract
from wattback.chain.networks import contracts_of, desk_deployment, network
from wattback.ledger.connection import open_ledger
from wattback.ledger.contract_pins import ContractCode, accept_changes, changes, check_code, pin_of, pins

PRACTICE = network("practice")
BANK, FIRST, SECOND = ("0x" + byte * 20 for byte in ("b1", "c1", "c2"))
DAY_MS = 86_400_000


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture
def chain(node: Any) -> Iterator[Any]:
    """The node, put back afterwards."""
    make = node.w3.provider.make_request
    snapshot = make("evm_snapshot", [])["result"]
    yield node.w3
    make("evm_revert", [snapshot])


def put_code(w3: Any, address: str, code: str) -> None:
    w3.provider.make_request("anvil_setCode", [address, code])


def put_slot(w3: Any, address: str, name: str, minus: int, value: str) -> None:
    slot = int.from_bytes(keccak(text=name), "big") - minus
    w3.provider.make_request(
        "anvil_setStorageAt", [address, f"0x{slot:064x}", "0x" + value[2:].rjust(64, "0")]
    )


def require(w3: Any, connection: sqlite3.Connection, now_ms: int = 0, **contracts: str) -> None:
    def check(address: str, role: str, code: ContractCode) -> Any:
        return check_code(connection, "practice", address, role, code, now_ms)

    require_pinned(w3, PRACTICE, contracts, check)


def test_the_first_use_pins_and_the_next_compares(chain: Any, connection: sqlite3.Connection) -> None:
    put_code(chain, BANK, "0x6001")
    require(chain, connection, bank=BANK)
    (pin,) = pins(connection)
    assert (pin.role, pin.address, pin.code.implementation) == ("bank", BANK, None)
    require(chain, connection, 5, bank=BANK)
    assert pins(connection) == (pin,)


def test_a_change_stops_everything_until_the_person_accepts_it(
    chain: Any, connection: sqlite3.Connection
) -> None:
    put_code(chain, BANK, "0x6001")
    require(chain, connection, bank=BANK)
    put_code(chain, BANK, "0x6002")
    for now_ms in (3 * DAY_MS, 4 * DAY_MS):
        with pytest.raises(ContractChanged) as caught:
            require(chain, connection, now_ms, bank=BANK)
    old, new = (pin_of(connection, "practice", BANK), changes(connection)[0].code)
    assert old is not None
    words = str(caught.value)
    assert f"the bank {BANK} was {old.code.code_sha256.hex()[:8]} since 1970-01-01" in words
    assert f"is {new.code_sha256.hex()[:8]} since 1970-01-04" in words, "since it was first seen so"
    assert "wattback network accept-code practice" in words
    assert accept_changes(connection, changes(connection), 5 * DAY_MS)
    require(chain, connection, 6 * DAY_MS, bank=BANK)
    assert changes(connection) == ()
    (pin,) = pins(connection)
    assert (pin.code, pin.pinned_at_ms) == (new, 5 * DAY_MS)


def test_only_what_the_person_was_shown_is_accepted(chain: Any, connection: sqlite3.Connection) -> None:
    for code in ("0x6001", "0x6002"):
        put_code(chain, BANK, code)
        shown = changes(connection)
        try:
            require(chain, connection, bank=BANK)
        except ContractChanged:
            shown = changes(connection)
    put_code(chain, BANK, "0x6003")
    with pytest.raises(ContractChanged):
        require(chain, connection, bank=BANK)
    assert accept_changes(connection, shown, 1) == ()
    with pytest.raises(ContractChanged):
        require(chain, connection, bank=BANK)


def test_a_change_taken_back_is_over(chain: Any, connection: sqlite3.Connection) -> None:
    for code in ("0x6001", "0x6002", "0x6001"):
        put_code(chain, BANK, code)
        if code == "0x6002":
            with pytest.raises(ContractChanged):
                require(chain, connection, bank=BANK)
        else:
            require(chain, connection, bank=BANK)
    assert changes(connection) == ()


@pytest.mark.parametrize(
    ("slot", "minus"),
    [
        ("eip1967.proxy.implementation", 1),
        ("org.zeppelinos.proxy.implementation", 0),
        ("matic.network.proxy.implementation", 0),
    ],
)
def test_a_proxy_is_pinned_with_what_is_behind_it(
    chain: Any, connection: sqlite3.Connection, slot: str, minus: int
) -> None:
    for address, code in ((BANK, "0x6001"), (FIRST, "0x6010"), (SECOND, "0x6020")):
        put_code(chain, address, code)
    put_slot(chain, BANK, slot, minus, FIRST)
    require(chain, connection, bank=BANK)
    (pin,) = pins(connection)
    assert str(pin.code.implementation).lower() == FIRST
    put_slot(chain, BANK, slot, minus, SECOND)
    with pytest.raises(ContractChanged, match=r"over [0-9a-f]{8}"):
        require(chain, connection, bank=BANK)
    put_slot(chain, BANK, slot, minus, FIRST)
    put_code(chain, FIRST, "0x6011")
    with pytest.raises(ContractChanged):
        require(chain, connection, bank=BANK)


def test_a_beacon_is_asked_what_is_behind_it(chain: Any) -> None:
    beacon = "0x" + "be" * 20
    put_code(chain, BANK, "0x6001")
    put_code(chain, FIRST, "0x6010")
    # Returns FIRST to every call.
    put_code(chain, beacon, f"0x73{FIRST[2:]}60005260206000f3")
    put_slot(chain, BANK, "eip1967.proxy.beacon", 1, beacon)
    assert str(read_code(chain, PRACTICE, "bank", BANK).implementation).lower() == FIRST


def test_a_clone_is_pinned_with_what_it_copies(chain: Any) -> None:
    put_code(chain, FIRST, "0x6010")
    put_code(chain, BANK, f"0x363d3d373d3d3d363d73{FIRST[2:]}5af43d82803e903d91602b57fd5bf3")
    assert str(read_code(chain, PRACTICE, "vault", BANK).implementation).lower() == FIRST


def test_a_diamonds_parts_are_part_of_its_code(chain: Any) -> None:
    def diamond(mark: str) -> str:
        # Returns 96 bytes to every call, the last word `mark`.
        return f"0x60{mark}60405260606000f3"

    put_code(chain, BANK, diamond("01"))
    first = read_code(chain, PRACTICE, "aggregator", BANK)
    assert first.implementation is None
    assert first.implementation_sha256 is not None
    put_code(chain, BANK, diamond("02"))
    assert read_code(chain, PRACTICE, "aggregator", BANK).implementation_sha256 != first.implementation_sha256


def test_no_code_at_an_address_is_no_contract(chain: Any, connection: sqlite3.Connection) -> None:
    with pytest.raises(NoContract, match=f"no contract at {BANK}, which is listed as the market's bank"):
        require(chain, connection, bank=BANK)
    put_code(chain, BANK, "0x6001")
    put_slot(chain, BANK, "eip1967.proxy.implementation", 1, FIRST)
    with pytest.raises(NoContract, match="bank's implementation"):
        require(chain, connection, bank=BANK)
    assert pins(connection) == ()


def test_an_account_that_hands_its_calls_on_is_told(chain: Any, buyer: Any) -> None:
    assert not is_delegated(chain, buyer.address)
    put_code(chain, BANK, "0xef0100" + FIRST[2:])
    assert is_delegated(chain, BANK)
    put_code(chain, BANK, "0x6001")
    assert not is_delegated(chain, BANK)


def test_our_own_desk_is_pinned_as_it_is(chain: Any, connection: sqlite3.Connection) -> None:
    contracts = contracts_of(desk_deployment("practice"))
    check = partial(require, chain, connection)
    check(**contracts)
    assert {pin.role for pin in pins(connection, "practice")} == set(contracts)
    assert pins(connection, "polygon") == ()
    check(**contracts)
