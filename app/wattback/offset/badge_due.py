"""Whether a badge is due or one is to be looked at, as the ledger alone tells: asked often, so without the network."""

import sqlite3
from collections.abc import Iterable

from wattback.chain.arkreen.badge_period import BadgePlan, Offset, next_badge
from wattback.ledger.badge import badge_transactions, retired_offsets
from wattback.ledger.outbox import OPEN_STATES, TransactionState, WalletTransaction
from wattback.wallet.arkreen_call import BadgeCall, decode_badge_call

MARKET = "arkreen"
OFF = "off"
PAUSE_AFTER_FAILURE_MS = 7 * 24 * 3600 * 1000
"""A badge that failed cost its fee; what made it fail is seldom gone within the hour."""

_GONE = (TransactionState.FAILED, TransactionState.DROPPED)


def shown_by(signed: WalletTransaction) -> BadgeCall:
    """What a badge's transaction asks for, as its call data says."""
    return decode_badge_call(signed.data)


def due_by_ledger(
    connection: sqlite3.Connection, network: str, account: str, cadence: str, now_s: int
) -> BadgePlan | None:
    """The next badge as far as the ledger knows; the market's book may know of badges made elsewhere.

    Args:
        connection: The ledger.
        network: Key of the network.
        account: EIP-55.
        cadence: `monthly`, `yearly` or `off`.
        now_s: UTC epoch seconds.
    """
    if cadence == OFF:
        return None
    made = [each for each in badge_transactions(connection, network, account) if each.state not in _GONE]
    shown = {offset_id for signed in made for offset_id in shown_by(signed).offset_ids}
    return next_badge(
        (
            Offset(each.offset_id, each.amount_mwh, each.block_time_s, each.offset_id in shown)
            for each in retired_offsets(connection, network, MARKET, account)
        ),
        cadence,
        now_s,
    )


def pauses(badges: Iterable[WalletTransaction], now_ms: int) -> bool:
    """Whether the newest badge failed so lately that none is made without the person."""
    newest = max(badges, key=lambda each: each.seq, default=None)
    return (
        newest is not None
        and newest.state in _GONE
        and now_ms - newest.updated_at_ms < PAUSE_AFTER_FAILURE_MS
    )


def waits_for_a_look(badges: Iterable[WalletTransaction]) -> bool:
    """Whether a badge is on its way, or was never read again after nobody could edit it any more."""
    return any(
        each.state in OPEN_STATES or (each.state == TransactionState.FINAL and each.reason is None)
        for each in badges
    )
