"""Retirements of the person's account that the chain has and no batch here stands for.

They come from a ledger that was put back from a backup, or from another Wattback with the same wallet. Until the person
decided about each, nothing more is signed: what is due here may be matched already.
"""

import sqlite3
from dataclasses import dataclass

from wattback.ledger.connection import transaction
from wattback.ledger.due import realm_of

OURS, IGNORED = "ours", "ignored"


@dataclass(frozen=True, slots=True)
class ForeignRetirement:
    """One row of `foreign_retirement`.

    Attributes:
        network: Key of the network.
        tx_hash: 32 bytes.
        log_index: Of its event in the block.
        batch_key: As in the event; None where it has none.
        amount_mwh: Retired, milliwatt-hours.
        block_time_s: UTC epoch seconds.
        found_at_ms: When it was found, UTC epoch milliseconds.
        decision: `ours`: it matches answers of this ledger, so less is due; `ignored`: it matches others; None before
            the person decided.
    """

    network: str
    tx_hash: bytes
    log_index: int
    batch_key: bytes | None
    amount_mwh: int
    block_time_s: int
    found_at_ms: int
    decision: str | None


def store_foreign(connection: sqlite3.Connection, found: list[ForeignRetirement]) -> None:
    """Keep what was found; what is known already keeps its decision."""
    with transaction(connection):
        connection.executemany(
            "INSERT INTO foreign_retirement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (
                    *(
                        each.network,
                        realm_of(connection, each.network),
                        each.tx_hash,
                        each.log_index,
                        each.batch_key,
                    ),
                    *(each.amount_mwh, each.block_time_s, each.found_at_ms, each.decision),
                )
                for each in found
            ],
        )


def list_foreign(connection: sqlite3.Connection, network: str) -> tuple[ForeignRetirement, ...]:
    """All of a network, oldest first."""
    rows = connection.execute(
        "SELECT network, tx_hash, log_index, batch_key, amount_mwh, block_time_s, found_at_ms, decision "
        "FROM foreign_retirement WHERE network = ? ORDER BY block_time_s, log_index",
        (network,),
    )
    return tuple(ForeignRetirement(*row) for row in rows)


def undecided(connection: sqlite3.Connection, network: str) -> tuple[ForeignRetirement, ...]:
    """Those the person has not decided about."""
    return tuple(each for each in list_foreign(connection, network) if each.decision is None)


def decide(connection: sqlite3.Connection, network: str, decision: str) -> int:
    """Decide about all that are undecided.

    Args:
        connection: The ledger.
        network: Key of the network.
        decision: `ours` or `ignored`.

    Returns:
        About how many.
    """
    with transaction(connection):
        return connection.execute(
            "UPDATE foreign_retirement SET decision = ? WHERE network = ? AND decision IS NULL",
            (decision, network),
        ).rowcount


def highest_known_nonce(connection: sqlite3.Connection, network: str, account: str) -> int | None:
    """The highest nonce this ledger knows to be used by the account, or None when it knows of none.

    What failed is looked at again: the chain may have it after all.
    """
    (highest,) = connection.execute(
        "SELECT max(nonce) FROM ("
        "SELECT nonce FROM wallet_transaction WHERE network = ?1 AND account = ?2 "
        "AND state NOT IN ('failed', 'dropped') "
        "UNION ALL SELECT nonce FROM offset_batch WHERE network = ?1 AND account = ?2 AND nonce IS NOT NULL "
        "AND state NOT IN ('failed', 'abandoned') "
        "UNION ALL SELECT nonce FROM nonce_seen WHERE network = ?1 AND account = ?2)",
        (network, account),
    ).fetchone()
    return None if highest is None else int(highest)


def remember_nonce(
    connection: sqlite3.Connection, network: str, account: str, nonce: int, block_number: int
) -> None:
    """All transactions of the account up to this nonce, in blocks up to this one, were looked at."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO nonce_seen VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET nonce = max(nonce, excluded.nonce), "
            "block_number = max(block_number, excluded.block_number)",
            (network, account, nonce, block_number),
        )


def looked_through_block(connection: sqlite3.Connection, network: str, account: str) -> int | None:
    """Up to which block the account's transactions were looked at, or None."""
    row = connection.execute(
        "SELECT block_number FROM nonce_seen WHERE network = ? AND account = ?", (network, account)
    ).fetchone()
    return None if row is None else int(row[0])
