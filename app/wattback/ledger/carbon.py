"""Carbon credits retired, beside the electricity and never subtracted from it: one row for each that was asked for.

A row is planned before anything is signed, so that what is signed can be compared with it, and it holds what the chain
said once it said it. Its transaction is in the outbox.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any

from wattback.ledger.connection import transaction

_COLUMNS = (
    "seq, network, market, account, amount_g, retired_g, price_base_units, payment_token AS token, message, "
    "created_at_ms, transaction_seq, retirement"
)


@dataclass(frozen=True, slots=True)
class CarbonRow:
    """One row of `carbon_retirement`.

    Attributes:
        seq: Order in which they were planned.
        network: Key of the network.
        market: `toucan` or `klima`.
        account: Whose, EIP-55.
        amount_g: Grams of CO2e asked for.
        retired_g: What was retired, in whole grams, as the chain told it; None before.
        price_base_units: The most that is given of `token`, or for `toucan` of the pool's tokens.
        token: What is given: the payment token; for `toucan` the credit itself.
        message: Public, goes with the retirement.
        created_at_ms: UTC epoch milliseconds.
        transaction_seq: The retirement's transaction in the outbox; None before it was signed.
        retirement: JSON as the chain told it; None before that was final.
    """

    seq: int
    network: str
    market: str
    account: str
    amount_g: int
    retired_g: int | None
    price_base_units: int
    token: str
    message: str
    created_at_ms: int
    transaction_seq: int | None
    retirement: str | None


def plan_carbon(
    connection: sqlite3.Connection,
    *,
    network: str,
    market: str,
    account: str,
    amount_g: int,
    price_base_units: int,
    token: str,
    message: str,
    now_ms: int,
) -> CarbonRow:
    """Keep what is to be retired, before anything is signed.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    with transaction(connection):
        (seq,) = connection.execute(
            "INSERT INTO carbon_retirement (network, market, account, amount_g, price_base_units, payment_token, "
            "message, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq",
            (network, market, account, amount_g, str(price_base_units), token, message, now_ms),
        ).fetchone()
    planned = carbon_by_seq(connection, int(seq))
    if planned is None:
        raise RuntimeError("a row that was just written is gone")
    return planned


def forget_unsigned(connection: sqlite3.Connection, network: str) -> None:
    """Remove what was planned and never signed: nothing of it can happen any more."""
    with transaction(connection):
        connection.execute(
            "DELETE FROM carbon_retirement WHERE network = ? AND transaction_seq IS NULL", (network,)
        )


def attach_within(connection: sqlite3.Connection, seq: int, transaction_seq: int) -> None:
    """Note the signed transaction, inside the caller's SQL transaction."""
    connection.execute(
        "UPDATE carbon_retirement SET transaction_seq = ? WHERE seq = ? AND transaction_seq IS NULL",
        (transaction_seq, seq),
    )


def store_retired(
    connection: sqlite3.Connection, seq: int, retired_g: int | None, retirement: str | None
) -> None:
    """Keep what the chain told.

    Args:
        connection: The ledger.
        seq: Of the row.
        retired_g: Whole grams; None takes back what a dropped block had told.
        retirement: Its JSON, once it is final.
    """
    with transaction(connection):
        connection.execute(
            "UPDATE carbon_retirement SET retired_g = ?, retirement = ? WHERE seq = ?",
            (retired_g, retirement, seq),
        )


def carbon_by_seq(connection: sqlite3.Connection, seq: int) -> CarbonRow | None:
    """The row with this `seq`, or None."""
    found = _read(connection, "seq = ?", seq)
    return found[0] if found else None


def under_way(connection: sqlite3.Connection, network: str) -> tuple[CarbonRow, ...]:
    """Signed, and not final or failed yet; oldest first."""
    return _read(
        connection,
        "network = ? AND transaction_seq IN (SELECT seq FROM wallet_transaction "
        "WHERE state IN ('signed', 'broadcast', 'mined')) ORDER BY seq",
        network,
    )


def unread(connection: sqlite3.Connection, network: str) -> tuple[CarbonRow, ...]:
    """Final by the outbox, and what the chain says of it was not read yet: a process ended in between."""
    return _read(
        connection,
        "network = ? AND retirement IS NULL AND transaction_seq IN "
        "(SELECT seq FROM wallet_transaction WHERE state = 'final') ORDER BY seq",
        network,
    )


def list_carbon(connection: sqlite3.Connection) -> tuple[CarbonRow, ...]:
    """All that were signed, newest first."""
    return _read(connection, "transaction_seq IS NOT NULL ORDER BY seq DESC")


def _read(connection: sqlite3.Connection, where: str, *values: object) -> tuple[CarbonRow, ...]:
    cursor = connection.execute(
        f"SELECT {_COLUMNS} FROM carbon_retirement WHERE {where}",  # noqa: S608 - constants
        values,
    )
    names = [column[0] for column in cursor.description]
    return tuple(_from_row(dict(zip(names, row, strict=True))) for row in cursor.fetchall())


def _from_row(row: dict[str, Any]) -> CarbonRow:
    return CarbonRow(**row | {"price_base_units": int(row["price_base_units"])})
