"""What the ledger knows of badges: the retirements one may show, and the transactions that were signed for them."""

import json
import sqlite3
from dataclasses import dataclass

from wattback.ledger.outbox import Purpose, WalletTransaction, by_seq


@dataclass(frozen=True, slots=True)
class RetiredOffset:
    """A final retirement in the market's own numbering.

    Attributes:
        offset_id: The market's number.
        amount_mwh: Milliwatt-hours, as the chain told it.
        block_time_s: UTC epoch seconds.
        receipts_root: 32 bytes, over the answers it matched.
    """

    offset_id: int
    amount_mwh: int
    block_time_s: int
    receipts_root: bytes


def retired_offsets(
    connection: sqlite3.Connection, network: str, market: str, account: str
) -> tuple[RetiredOffset, ...]:
    """The account's retirements on one market that are final, oldest first.

    Args:
        connection: The ledger.
        network: Key of the network.
        market: Kind of market.
        account: EIP-55.
    """
    rows = connection.execute(
        "SELECT retirement, receipts_root FROM offset_batch WHERE network = ? AND market = ? AND account = ? "
        "AND state = 'final' ORDER BY seq",
        (network, market, account),
    )
    found = []
    for text, receipts_root in rows:
        told = json.loads(text)
        found.append(
            RetiredOffset(
                int(told["certificate_id"]), int(told["amount_mwh"]), int(told["block_time_s"]), receipts_root
            )
        )
    return tuple(found)


def badge_transactions(
    connection: sqlite3.Connection, network: str, account: str
) -> tuple[WalletTransaction, ...]:
    """Every badge transaction the account signed on a network, oldest first."""
    rows = connection.execute(
        "SELECT seq FROM wallet_transaction WHERE network = ? AND account = ? AND purpose = ? ORDER BY seq",
        (network, account, Purpose.BADGE),
    ).fetchall()
    found = (by_seq(connection, seq) for (seq,) in rows)
    return tuple(each for each in found if each is not None)
