"""The last price a market asked for and the network fee it would have taken, kept to say when the next is likely."""

import sqlite3

from wattback.ledger.connection import transaction
from wattback.record import record


@record(frozen=True, slots=True)
class OfferSeen:
    """What was on offer on one network at one moment; nothing was bought by looking.

    Attributes:
        at_ms: When it was asked for, UTC epoch milliseconds.
        amount_mwh: Milliwatt-hours that were asked for.
        worth_micro: Their posted price, in millionths of the payment token.
        fee_micro: The most the network fee would have been, likewise; None when nobody knew what the coin costs.
    """

    at_ms: int
    amount_mwh: int
    worth_micro: int
    fee_micro: int | None


def note_offer(connection: sqlite3.Connection, network: str, offer: OfferSeen) -> None:
    """Keep what was seen last.

    Args:
        connection: The ledger, outside a transaction.
        network: Key of the network.
        offer: With an amount above 0.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO offer_seen VALUES (?, ?, ?, ?, ?)",
            (network, offer.at_ms, offer.amount_mwh, offer.worth_micro, offer.fee_micro),
        )


def last_offer(connection: sqlite3.Connection, network: str) -> OfferSeen | None:
    """What was seen last on a network, or None when nobody ever asked."""
    row = connection.execute(
        "SELECT at_ms, amount_mwh, worth_micro, fee_micro FROM offer_seen WHERE network = ?", (network,)
    ).fetchone()
    return None if row is None else OfferSeen(*row)
