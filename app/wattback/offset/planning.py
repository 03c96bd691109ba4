"""From what is due to a batch: cut, and given up again when nothing was signed for it."""

from collections.abc import Iterator

from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.ledger import offsets
from wattback.ledger.batch import Batch, BatchState, ReceiptRow
from wattback.offset.errors import NothingDue
from wattback.offset.policy import read_policy
from wattback.offset.steps import BatchSteps

UNSIGNED_STATES = (BatchState.PLANNED, BatchState.QUOTED)


def plan(steps: BatchSteps, account: str) -> Batch:
    """Cut everything that is due into a batch for this account and market.

    Raises:
        NothingDue: Nothing is due.
    """
    provider = steps.provider
    batch = offsets.plan_batch(
        steps.connection,
        network=provider.network.key,
        coverage=read_policy(steps.connection).coverage,
        beneficiary=provider.beneficiary(account),
        now_ms=steps.now_ms(),
        receipts_root=receipts_root,
        market=provider.market,
        account=account,
        key_owner=provider.key_owner(account),
    )
    if batch is None:
        raise NothingDue
    answers = "answer" if batch.event_count == 1 else "answers"
    steps.progress(f"{batch.amount_mwh / 1000:g} Wh planned for {batch.event_count} {answers}")
    return batch


def give_up_unsigned(steps: BatchSteps, batch: Batch, reason: str) -> None:
    """Abandon a batch unless something was signed for it meanwhile; its answers are due again."""
    stored = offsets.batch(steps.connection, batch.id)
    if stored is not None and stored.state in UNSIGNED_STATES:
        steps.abandon(stored, reason)


def receipts_root(rows: Iterator[ReceiptRow]) -> bytes:
    """Root of the receipts tree over rows in the order of its leaves, 32 bytes."""
    return merkle_root(leaf_bytes(row.event_id, row.at_ms, row.energy_nwh) for row in rows)
