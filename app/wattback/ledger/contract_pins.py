"""What the code of every contract was when it was first used, and what was seen instead until the person accepts it."""

import sqlite3

from wattback.ledger.connection import transaction
from wattback.record import record


@record(frozen=True, slots=True)
class ContractCode:
    """The code behind an address.

    Attributes:
        code_sha256: Of the code at the address itself, 32 bytes.
        implementation: The address an EIP-1967 proxy hands calls to; None when it is no such proxy.
        implementation_sha256: Of the code there; None likewise.
    """

    code_sha256: bytes
    implementation: str | None
    implementation_sha256: bytes | None


@record(frozen=True, slots=True)
class ContractPin:
    """A contract as it was accepted, by first use or by the person.

    Attributes:
        network: Key of the network.
        address: EIP-55 checksummed.
        role: What it is to its market, for example `bank`.
        code: As it was then.
        pinned_at_ms: When; UTC epoch milliseconds.
    """

    network: str
    address: str
    role: str
    code: ContractCode
    pinned_at_ms: int


@record(frozen=True, slots=True)
class ContractChange:
    """What a pinned contract was found to be instead.

    Attributes:
        pin: What was accepted.
        code: What is there now.
        seen_at_ms: When it was first seen so; UTC epoch milliseconds.
    """

    pin: ContractPin
    code: ContractCode
    seen_at_ms: int


def pin_of(connection: sqlite3.Connection, network: str, address: str) -> ContractPin | None:
    """What is accepted at an address; None before its first use."""
    return next((pin for pin in pins(connection, network) if pin.address == address), None)


def pins(connection: sqlite3.Connection, network: str | None = None) -> tuple[ContractPin, ...]:
    """Every pinned contract, of one network or of all."""
    rows = connection.execute(
        "SELECT network, address, role, code_sha256, implementation, implementation_sha256, pinned_at_ms"
        " FROM contract_pin WHERE ?1 IS NULL OR network = ?1 ORDER BY network, address",
        (network,),
    )
    return tuple(
        ContractPin(key, address, role, ContractCode(code, implementation, implementation_code), pinned_at_ms)
        for key, address, role, code, implementation, implementation_code, pinned_at_ms in rows
    )


def changes(connection: sqlite3.Connection, network: str | None = None) -> tuple[ContractChange, ...]:
    """Every change that waits for the person, of one network or of all; while one does, nothing is signed for it."""
    rows = connection.execute(
        "SELECT network, address, code_sha256, implementation, implementation_sha256, seen_at_ms FROM contract_change"
        " WHERE ?1 IS NULL OR network = ?1 ORDER BY network, address",
        (network,),
    ).fetchall()
    found = []
    for key, address, code, implementation, implementation_code, seen_at_ms in rows:
        pin = pin_of(connection, key, address)
        if pin is not None:
            found.append(
                ContractChange(pin, ContractCode(code, implementation, implementation_code), seen_at_ms)
            )
    return tuple(found)


def check_code(
    connection: sqlite3.Connection, network: str, address: str, role: str, code: ContractCode, now_ms: int
) -> ContractChange | None:
    """Pins the code on first use and compares it with the pin ever after.

    A change is kept until the person accepts it, or until the code is the pinned one again.

    Returns:
        The change, when there is one.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    key = (network, address)
    if (
        (pin := pin_of(connection, *key)) is not None
        and pin.code == code
        and not _change_is_open(connection, key)
    ):
        # The usual case writes nothing.
        return None
    with transaction(connection):
        connection.execute(
            "INSERT INTO contract_pin VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (*key, role, *_columns(code), now_ms),
        )
        pin = pin_of(connection, *key)
        if pin is None or pin.code == code:
            connection.execute("DELETE FROM contract_change WHERE network = ? AND address = ?", key)
            return None
        before = connection.execute(
            "SELECT code_sha256, implementation, implementation_sha256, seen_at_ms FROM contract_change"
            " WHERE network = ? AND address = ?",
            key,
        ).fetchone()
        seen_at_ms = int(before[3]) if before is not None and ContractCode(*before[:3]) == code else now_ms
        connection.execute(
            "INSERT OR REPLACE INTO contract_change VALUES (?, ?, ?, ?, ?, ?)",
            (*key, *_columns(code), seen_at_ms),
        )
    return ContractChange(pin, code, seen_at_ms)


def accept_changes(
    connection: sqlite3.Connection, shown: tuple[ContractChange, ...], now_ms: int
) -> tuple[ContractChange, ...]:
    """Pins what the person was shown and said yes to; what changed once more meanwhile goes on waiting.

    Args:
        connection: The ledger.
        shown: As `changes` told them.
        now_ms: UTC epoch milliseconds.

    Returns:
        What was accepted.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    with transaction(connection):
        waiting = changes(connection)
        accepted = tuple(change for change in shown if change in waiting)
        for change in accepted:
            key = (change.pin.network, change.pin.address)
            connection.execute(
                "UPDATE contract_pin SET code_sha256 = ?, implementation = ?, implementation_sha256 = ?,"
                " pinned_at_ms = ? WHERE network = ? AND address = ?",
                (*_columns(change.code), now_ms, *key),
            )
            connection.execute("DELETE FROM contract_change WHERE network = ? AND address = ?", key)
    return accepted


def _columns(code: ContractCode) -> tuple[bytes, str | None, bytes | None]:
    return code.code_sha256, code.implementation, code.implementation_sha256


def _change_is_open(connection: sqlite3.Connection, key: tuple[str, str]) -> bool:
    sql = "SELECT 1 FROM contract_change WHERE network = ? AND address = ?"
    return connection.execute(sql, key).fetchone() is not None
