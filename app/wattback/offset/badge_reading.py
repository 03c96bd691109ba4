"""A badge's transaction read back: its fee's electricity counted, the badge compared once nobody can edit it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from wattback.chain.errors import InsufficientFunds, TransactionRefused
from wattback.chain.providers.arkreen_badges import ArkreenBadges
from wattback.chain.retirement import Retirement
from wattback.ledger import outbox
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import OPEN_STATES, TransactionState, WalletTransaction
from wattback.offset.badge_due import shown_by
from wattback.offset.fee_event import record_fee
from wattback.offset.outbox_steps import look, replace_if_stuck
from wattback.offset.replacing import LEAST_WAIT_MS
from wattback.wallet.arkreen_call import BadgeCall
from wattback.wallet.errors import WalletError

if TYPE_CHECKING:
    from wattback.offset.steps import BatchSteps
    from wattback.wallet.guard import Guard

AS_ASKED = "read again when nobody could edit it any more: as asked for"
DIFFERS = "read again when nobody could edit it any more, it differs: "


@dataclass(frozen=True, slots=True)
class BadgeReading:
    """A badge's transaction, and the badge as far as it was read.

    Attributes:
        signed: From the outbox, as it is now; its `reason` says what was found once the badge was settled.
        shown: What it asks for.
        badge_id: Number of the badge; None when it was not read.
        is_settled: Whether it was read after its edit window.
        differences: What is not as it was asked for, in words.
    """

    signed: WalletTransaction
    shown: BadgeCall
    badge_id: int | None = None
    is_settled: bool = False
    differences: tuple[str, ...] = ()


def read_again(steps: "BatchSteps", badges: ArkreenBadges, signed: WalletTransaction) -> BadgeReading:
    """Take a badge as far as the chain has come, and keep what was found once it is settled.

    Args:
        steps: Whose ledger and network.
        badges: The market's badges.
        signed: From the outbox.

    Raises:
        ChainError: The network cannot be reached.
    """
    if signed.state in OPEN_STATES:
        signed = look(steps, signed)
    read = BadgeReading(signed, shown_by(signed))
    if signed.state != TransactionState.FINAL or signed.mined_tx_hash is None:
        return read
    mined = steps.provider.mined(signed.mined_tx_hash)
    badge_id = None if mined is None else badges.badge_of(signed.mined_tx_hash)
    if mined is None or badge_id is None:
        # A node that is behind: the next look asks again.
        return read
    with transaction(steps.connection):
        # It has what is needed of a retirement: hash, time and gas. Counted once, however often it is read.
        record_fee(steps.connection, steps.provider.network, cast(Retirement, mined), steps.estimate_recorded)
    check = badges.check_badge(badge_id, signed.account, read.shown.message, read.shown.offset_ids)
    if check.is_settled and signed.reason is None:
        signed = _keep(
            steps, signed, DIFFERS + ", ".join(check.differences) if check.differences else AS_ASKED
        )
    return replace(
        read,
        signed=signed,
        badge_id=badge_id,
        is_settled=check.is_settled,
        differences=check.differences,
    )


def read_or_replace(
    steps: "BatchSteps", badges: ArkreenBadges, signed: WalletTransaction, guard: "Callable[[], Guard]"
) -> BadgeReading:
    """`read_again`, and one that waits too long is replaced at its nonce, where the wallet opens for it.

    Args:
        steps: Whose ledger and network.
        badges: The market's badges.
        signed: From the outbox.
        guard: Unlocks the wallet; asked only when the transaction waits for minutes.

    Raises:
        TransactionRefused: The network would not take it, and it was not replaced.
        ChainError: The network cannot be reached.
    """
    refused: TransactionRefused | InsufficientFunds | None = None
    read = BadgeReading(signed, shown_by(signed))
    try:
        read = read_again(steps, badges, signed)
    except (TransactionRefused, InsufficientFunds) as refusal:
        # The network may have become dearer than what was offered: then only a replacement helps.
        refused = refusal
    replaced = _replaced(steps, read.signed, guard)
    if refused is not None and len(replaced.candidates) == len(signed.candidates):
        raise refused
    return replace(read, signed=replaced)


def _replaced(
    steps: "BatchSteps", signed: WalletTransaction, guard: "Callable[[], Guard]"
) -> WalletTransaction:
    waits = signed.state in (TransactionState.SIGNED, TransactionState.BROADCAST)
    # Not at every look: asking for the guard may unlock the wallet, which takes a second.
    if not waits or steps.now_ms() - signed.newest.signed_at_ms < LEAST_WAIT_MS:
        return signed
    try:
        unlocked = guard()
    except WalletError:
        return signed
    return replace_if_stuck(steps, signed, unlocked)


def _keep(steps: "BatchSteps", signed: WalletTransaction, found: str) -> WalletTransaction:
    outbox.mark(
        *(steps.connection, signed.seq, signed.state, steps.now_ms()),
        mined_tx_hash=signed.mined_tx_hash,
        mined_block_hash=signed.mined_block_hash,
        gas_used=signed.gas_used,
        effective_gas_price_wei=signed.effective_gas_price_wei,
        reason=found,
    )
    return replace(signed, reason=found)
