"""Before anything is signed: does the chain have retirements of this wallet that this ledger does not know?

A ledger put back from a backup, or another Wattback with the same wallet: both used nonces that are not known here.
So the account's count is compared first, which costs one question; only when it is ahead its retirements are read.
"""

import sqlite3
from collections.abc import Iterator

from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.chain.retirement import Retirement, RetirementProvider
from wattback.ledger import foreign, offsets
from wattback.ledger.foreign import OURS, ForeignRetirement
from wattback.ledger.offsets import ReceiptRow
from wattback.ledger.rollups import QUARTER_HOUR_MS
from wattback.offset.errors import UnknownRetirements

ROOTS_TO_TRY = 64
"""How many cuts of what is due are tried against a retirement's receipts root."""
CLOCKS_APART_S = 3 * 3600
"""More than the machine's clock and the chain's may differ when something is signed."""


def require_known_retirements(
    connection: sqlite3.Connection, provider: RetirementProvider, account: str, coverage: str, now_ms: int
) -> None:
    """Compare the account's retirements on chain with the ledger's.

    One whose receipts root is that of answers due here is taken as ours: what is due becomes less by it.

    Args:
        connection: The ledger, outside a transaction.
        provider: The market.
        account: Which signs here.
        coverage: The estimate that is covered.
        now_ms: UTC epoch milliseconds.

    Raises:
        UnknownRetirements: The person has to decide about some.
        ChainError: The network cannot be reached.
    """
    network = provider.network
    newest_nonce = provider.mined_nonce(account) - 1
    known = foreign.highest_known_nonce(connection, network.key, account)
    if newest_nonce > (-1 if known is None else known):
        head = provider.block_number()
        since = foreign.looked_through_block(connection, network.key, account)
        from_block = _first_block(connection, provider, head, now_ms) if since is None else since + 1
        unknown = [
            retirement
            for retirement in provider.retirements_of(account, from_block)
            if not _is_known(connection, retirement)
        ]
        foreign.store_foreign(
            connection, [_row(connection, coverage, retirement, now_ms) for retirement in unknown]
        )
        # Not up to the head itself: its newest blocks may still be replaced by others.
        settled = max(0, head - network.confirmations)
        foreign.remember_nonce(connection, network.key, account, newest_nonce, settled)
    waiting = foreign.undecided(connection, network.key)
    if waiting:
        amount_mwh = sum(each.amount_mwh for each in waiting)
        raise UnknownRetirements(len(waiting), f"{amount_mwh / 1000:g} Wh")


def _first_block(connection: sqlite3.Connection, provider: RetirementProvider, head: int, now_ms: int) -> int:
    """No retirement before the first answer counted here can have matched it."""
    (first,) = connection.execute("SELECT min(quarter_hour) FROM quarter_hour_rollup").fetchone()
    if first is None:
        return head
    before_s = int(first) * QUARTER_HOUR_MS // 1000 - CLOCKS_APART_S
    age_s = max(0, now_ms // 1000 - before_s)
    back = int(age_s / max(provider.network.block_time_s, 0.1)) + 1
    # The usual time between blocks is a guess; the blocks themselves tell.
    while head - back > 0 and provider.block_time_s(head - back) > before_s:
        back *= 2
    return max(0, head - back)


def _is_known(connection: sqlite3.Connection, retirement: Retirement) -> bool:
    # A batch that failed here and retired there is not known to have.
    (count,) = connection.execute(
        "SELECT count(*) FROM offset_batch WHERE state NOT IN ('failed', 'abandoned') AND (tx_hash = ?1 OR id = ?2 "
        "OR seq IN (SELECT batch_seq FROM wallet_transaction AS t JOIN transaction_candidate AS c "
        "ON c.transaction_seq = t.seq WHERE c.tx_hash = ?1))",
        (retirement.tx_hash, retirement.batch_key),
    ).fetchone()
    return bool(count)


def _row(
    connection: sqlite3.Connection, coverage: str, retirement: Retirement, now_ms: int
) -> ForeignRetirement:
    return ForeignRetirement(
        network=retirement.network,
        tx_hash=retirement.tx_hash,
        log_index=retirement.log_index,
        batch_key=retirement.batch_key,
        amount_mwh=retirement.amount_mwh,
        block_time_s=retirement.block_time_s,
        found_at_ms=now_ms,
        decision=OURS if _is_of_what_is_due(connection, coverage, retirement) else None,
    )


def _is_of_what_is_due(connection: sqlite3.Connection, coverage: str, retirement: Retirement) -> bool:
    """Whether the retirement's root is that of the answers due here, up to some cut within its period."""
    if retirement.receipts_root is None:
        return False
    due = list(offsets.due_receipts(connection, retirement.network, coverage))
    tried, first_ms, last_ms = 0, None, 0
    for count, row in enumerate(due, 1):
        first_ms = row.at_ms if first_ms is None else min(first_ms, row.at_ms)
        last_ms = max(last_ms, row.at_ms)
        period_s = (first_ms // 1000, last_ms // 1000)
        if period_s != (retirement.period_start_s, retirement.period_end_s):
            continue
        if _root(iter(due[:count])) == retirement.receipts_root:
            return True
        tried += 1
        if tried >= ROOTS_TO_TRY:
            return False
    return False


def _root(rows: Iterator[ReceiptRow]) -> bytes:
    return merkle_root(leaf_bytes(row.event_id, row.at_ms, row.energy_nwh) for row in rows)
