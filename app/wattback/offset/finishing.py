"""A signed batch on its way to final: sent, watched, replaced at its nonce, read back and compared.

    signed -> broadcast    the newest candidate sent
    broadcast -> mined     the retirement read back from the chain and compared with what was signed for
    mined -> final         enough blocks on top, the other nodes asked; the fee's own electricity counted with it
    offered -> mined       the same for what a wallet elsewhere signed and sent

A batch fails only when the chain has shown that it never will retire: its transaction was mined and failed, or the
market refuses it in any block to come, or its nonce went to something else and stayed so.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.chain.errors import (
    InsufficientFunds,
    NodesDisagree,
    TransactionRefused,
    TransactionReverted,
)
from wattback.chain.retirement import Mined, Retirement
from wattback.ledger import outbox
from wattback.ledger.offsets import Batch, BatchState
from wattback.ledger.outbox import TransactionState, WalletTransaction
from wattback.offset.errors import MarketUnsuitable, RetirementDiffers
from wattback.offset.fee_event import record_fee
from wattback.offset.outbox_steps import (
    is_late,
    may_be_sent,
    mined_candidate,
    replace_if_stuck,
    send_newest,
)
from wattback.offset.records import quote_from_json, retirement_to_json

if TYPE_CHECKING:
    from wattback.offset.steps import BatchSteps
    from wattback.wallet.guard import Guard

LATE_BY_CHAIN_S = 10 * 60
"""Past a deadline by the chain's own time: a branch whose blocks are older could still take the transaction."""
LATE_BY_CLOCK_S = 3600
"""Past a deadline by this machine's clock: far more than two clocks differ."""
ABSENT_MS = 24 * 3600 * 1000
"""How long a nonce has to be gone, where no deadline helps, before a batch is given up: nodes may hide a receipt."""

_NEVER_TAKEN_UP = "The network did not take up the transaction before its price ran out. Nothing was bought."
_CANCELLED = "The transaction was cancelled at its place among the wallet's own. Nothing was bought."
_NEVER_SIGNED = "Your other wallet did not send the transaction before its price ran out. Nothing was bought."


def finish(steps: "BatchSteps", batch: Batch, guard: "Callable[[], Guard | None]") -> Batch:
    """Go on with a signed or offered batch until it is final or failed, or patience ends.

    Args:
        steps: Whose ledger, market and patience.
        batch: From the ledger.
        guard: Gives the unlocked guard when a transaction waits too long, or None when the wallet is locked.

    Returns:
        The batch as far as it came.

    Raises:
        RetirementDiffers: The chain tells of another retirement than was signed for.
        TransactionRefused: The network would not take the transaction, whenever it was asked.
        ChainError: The network cannot be reached.
    """
    if batch.market != steps.provider.market:
        raise MarketUnsuitable(f"The offset under way was made on the market {batch.market}.")
    looks_left = max(1, round(steps.patience_s / steps.poll_s))
    while True:
        before = batch
        refused: TransactionRefused | InsufficientFunds | NodesDisagree | None = None
        try:
            batch = _look(steps, batch, guard)
        except (TransactionRefused, InsufficientFunds, NodesDisagree) as refusal:
            # Nodes refuse for many reasons that pass; only the chain itself makes a batch fail.
            refused = refusal
        if batch.state in (BatchState.FINAL, BatchState.FAILED):
            return batch
        is_back = before.state == BatchState.MINED and batch.state == BatchState.BROADCAST
        if batch == before or is_back:
            if not is_back and _can_never_retire(steps, batch):
                return _fail(steps, batch, str(refused) if refused is not None else _never(batch))
            looks_left -= 1
            if looks_left <= 0:
                if refused is not None:
                    raise refused
                return batch
            steps.sleep(steps.poll_s)


def reopened(steps: "BatchSteps", batch: Batch) -> Batch:
    """A batch that failed once, and that the chain has after all: it dropped the block with the failure."""
    if batch.market != steps.provider.market:
        return batch
    try:
        return _reopened(steps, batch)
    except TransactionReverted:
        return batch


def _reopened(steps: "BatchSteps", batch: Batch) -> Batch:
    signed = outbox.retirement_of_batch(steps.connection, batch.seq)
    mined = None if signed is None else mined_candidate(steps, signed)
    if signed is not None and mined is not None and (not mined.succeeded or _is_cancellation(signed, mined)):
        mined = None
    if mined is None and not steps.provider.knows_batch(batch.id):
        return batch
    tx_hash = None if mined is None else mined.tx_hash
    retirement = steps.provider.find(batch.id, tx_hash)
    return batch if retirement is None else _mined(steps, batch, signed, retirement)


def _look(steps: "BatchSteps", batch: Batch, guard: "Callable[[], Guard | None]") -> Batch:
    """One look at the chain, and at most one step."""
    signed = outbox.retirement_of_batch(steps.connection, batch.seq)
    mined = None if signed is None else mined_candidate(steps, signed)
    if signed is not None and mined is not None and _is_cancellation(signed, mined):
        return _cancelled(steps, batch, signed, mined)
    try:
        retirement = steps.provider.find(batch.id, batch.tx_hash if mined is None else mined.tx_hash)
    except TransactionReverted as reverted:
        return _reverted(steps, batch, signed, mined, str(reverted))
    if batch.state == BatchState.MINED:
        if retirement is None:
            return _unmined(steps, batch, signed)
        if retirement.confirmations >= steps.provider.network.confirmations:
            steps.provider.confirm(retirement)
            return _final(steps, batch, signed, retirement)
        return batch
    if retirement is not None:
        return _mined(steps, batch, signed, retirement)
    if signed is None or steps.provider.knows_batch(batch.id):
        # Another wallet's to send; or spent, but its event is not to be seen yet: nothing may be sent, only waited for.
        return batch
    if not may_be_sent(steps, signed):
        return batch
    try:
        send_newest(steps, signed)
    except (TransactionRefused, InsufficientFunds):
        # The network may have become dearer than all that was offered: then only a replacement helps.
        if not _is_replaced(steps, signed, guard):
            raise
        return batch
    if batch.state == BatchState.SIGNED:
        return steps.advance(
            batch, BatchState.BROADCAST, "", also=_to(signed, TransactionState.BROADCAST, steps)
        )
    _is_replaced(steps, signed, guard)
    return batch


def _is_replaced(steps: "BatchSteps", signed: WalletTransaction, guard: "Callable[[], Guard | None]") -> bool:
    if not is_late(steps, signed):
        # Not at every look: asking for the guard may unlock the wallet, which takes a second.
        return False
    return len(replace_if_stuck(steps, signed, guard()).candidates) > len(signed.candidates)


def _can_never_retire(steps: "BatchSteps", batch: Batch) -> bool:
    """Whether no block to come can retire a batch that no block has."""
    if batch.state == BatchState.MINED or steps.provider.knows_batch(batch.id):
        return False
    signed = outbox.retirement_of_batch(steps.connection, batch.seq)
    hashes = () if signed is None else tuple(each.tx_hash for each in signed.candidates)
    if steps.provider.enforces_deadline:
        is_past = _is_past(steps, quote_from_json(batch.quote or "").expires_at_ms // 1000)
        return is_past and not steps.provider.is_known_elsewhere(batch.id, hashes)
    if signed is None or steps.provider.is_known_elsewhere(batch.id, hashes):
        return False
    gone = steps.provider.mined_nonce(batch.account) > signed.nonce and mined_candidate(steps, signed) is None
    return gone and steps.now_ms() - batch.updated_at_ms >= ABSENT_MS


def _is_past(steps: "BatchSteps", deadline_s: int) -> bool:
    by_clock = steps.now_ms() // 1000 >= deadline_s + LATE_BY_CLOCK_S
    chain_time_s = steps.provider.chain_time_s()
    # A clock put forward makes nothing late, and neither does a node that stands still.
    if chain_time_s is None:
        return by_clock
    network = steps.provider.network
    return chain_time_s >= deadline_s + max(LATE_BY_CHAIN_S, 2 * network.confirmations * network.block_time_s)


def _never(batch: Batch) -> str:
    return _NEVER_SIGNED if batch.state == BatchState.OFFERED else _NEVER_TAKEN_UP


def _reverted(
    steps: "BatchSteps", batch: Batch, signed: WalletTransaction | None, mined: Mined | None, reason: str
) -> Batch:
    """It failed in a block; it is over when no other branch can hold the same bytes with another outcome."""
    if batch.state == BatchState.MINED:
        return _unmined(steps, batch, signed)
    if mined is None or mined.succeeded:
        # It went through, and its event is not to be seen: a node that shows no logs, or one that is behind.
        return batch
    if mined.confirmations < steps.provider.network.confirmations:
        return batch
    steps.provider.confirm_transaction(mined)
    return _fail(steps, batch, reason)


def _is_cancellation(signed: WalletTransaction, mined: Mined) -> bool:
    return any(each.is_cancellation and each.tx_hash == mined.tx_hash for each in signed.candidates)


def _cancelled(steps: "BatchSteps", batch: Batch, signed: WalletTransaction, mined: Mined) -> Batch:
    if batch.state == BatchState.MINED:
        # The branch with the retirement was left for one with the cancellation.
        return _unmined(steps, batch, signed)
    if mined.confirmations < steps.provider.network.confirmations:
        return batch
    steps.provider.confirm_transaction(mined)
    return _fail(steps, batch, _CANCELLED, TransactionState.DROPPED)


def _mined(
    steps: "BatchSteps", batch: Batch, signed: WalletTransaction | None, retirement: Retirement
) -> Batch:
    require_same(batch, retirement)
    return steps.advance(
        batch,
        BatchState.MINED,
        f"block {retirement.block_number}",
        also=_to(signed, TransactionState.MINED, steps, retirement),
        tx_hash=retirement.tx_hash,
        retired_mwh=retirement.amount_mwh,
        retirement=retirement_to_json(retirement),
        reason=None,
    )


def _unmined(steps: "BatchSteps", batch: Batch, signed: WalletTransaction | None) -> Batch:
    return steps.advance(
        batch,
        BatchState.BROADCAST,
        "the chain dropped its block",
        also=_to(signed, TransactionState.BROADCAST, steps),
        retirement=None,
        retired_mwh=None,
    )


def _final(
    steps: "BatchSteps", batch: Batch, signed: WalletTransaction | None, retirement: Retirement
) -> Batch:
    require_same(batch, retirement)
    settled = _to(signed, TransactionState.FINAL, steps, retirement)

    def also(within: sqlite3.Connection) -> None:
        settled(within)
        record_fee(within, steps.provider.network, retirement, steps.estimate_recorded)

    return steps.advance(
        batch,
        BatchState.FINAL,
        f"{retirement.confirmations} blocks on top",
        also=also,
        tx_hash=retirement.tx_hash,
        retired_mwh=retirement.amount_mwh,
        retirement=retirement_to_json(retirement),
    )


def _fail(
    steps: "BatchSteps", batch: Batch, reason: str, state: TransactionState = TransactionState.FAILED
) -> Batch:
    signed = outbox.retirement_of_batch(steps.connection, batch.seq)
    also = _to(signed, state, steps, reason=reason)
    return steps.advance(batch, BatchState.FAILED, reason, also=also, reason=reason)


def require_same(batch: Batch, retirement: Retirement) -> None:
    """What the chain tells is what was signed for, as far as the market's event tells it.

    The amount may be less where a market keeps a fee that was raised meanwhile: it is taken from the event, and the
    rest falls due again. More than was asked for, nobody retires.

    Raises:
        RetirementDiffers: It is not.
    """
    compared = [
        ("network", batch.network, retirement.network),
        ("beneficiary", batch.beneficiary.lower(), retirement.beneficiary.lower()),
    ]
    if retirement.batch_key is not None:
        compared.append(("batch", batch.id.hex(), retirement.batch_key.hex()))
        compared.append(("amount", f"{batch.amount_mwh} mWh", f"{retirement.amount_mwh} mWh"))
    else:
        asked_mwh = quote_from_json(batch.quote or "").gross_mwh or batch.amount_mwh
        if retirement.amount_mwh > asked_mwh:
            raise RetirementDiffers("amount", f"{asked_mwh} mWh", f"{retirement.amount_mwh} mWh")
    if retirement.receipts_root is not None:
        compared.append(("receipts root", batch.receipts_root.hex(), retirement.receipts_root.hex()))
    for field, expected, found in compared:
        if expected != found:
            raise RetirementDiffers(field, expected, found)


def _to(
    signed: WalletTransaction | None,
    state: TransactionState,
    steps: "BatchSteps",
    retirement: Retirement | None = None,
    reason: str | None = None,
) -> Callable[[sqlite3.Connection], None]:
    """Takes the outbox's row along with its batch, in the same SQL transaction."""
    now_ms = steps.now_ms()

    def also(within: sqlite3.Connection) -> None:
        if signed is None:
            return
        outbox.mark_within(
            *(within, signed.seq, state, now_ms),
            mined_tx_hash=None if retirement is None else retirement.tx_hash,
            mined_block_hash=None if retirement is None else retirement.block_hash,
            gas_used=None if retirement is None else retirement.gas_used,
            effective_gas_price_wei=None if retirement is None else retirement.effective_gas_price_wei,
            reason=reason,
        )

    return also
