"""A transaction of the outbox on its way into a block: sent, watched, replaced at its nonce when it waits long."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.chain.errors import ChainError, InsufficientFunds, TransactionRefused
from wattback.chain.retirement import Mined, SignedTransaction
from wattback.ledger import outbox
from wattback.ledger.outbox import Purpose, TransactionState, WalletTransaction
from wattback.ledger.settings import get_flag
from wattback.offset.errors import PreparationFailed, StillUnderWay
from wattback.offset.replacing import LEAST_WAIT_MS, replacement_fees
from wattback.wallet.errors import WalletError

if TYPE_CHECKING:
    from wattback.offset.steps import BatchSteps
    from wattback.wallet.guard import Guard

HIDDEN_MS = 3600 * 1000
"""How long a nonce has to be used by something else before its transaction is given up: a node may hide a receipt."""


def settle(steps: "BatchSteps", signed: WalletTransaction, guard: "Guard") -> None:
    """Send what prepares a retirement, and wait until it is in a block.

    Args:
        steps: Whose ledger, market and patience.
        signed: From the outbox.
        guard: Signs a replacement when it waits too long.

    Raises:
        StillUnderWay: Patience ended; the next offset goes on with it.
        PreparationFailed: It was mined and failed, or its nonce went to something else.
        ChainError: The network cannot be reached.
    """
    steps.progress(f"Sent to the network: {signed.summary}")
    looks_left = max(1, round(steps.patience_s / steps.poll_s))
    while True:
        refused: TransactionRefused | InsufficientFunds | None = None
        try:
            signed = look(steps, signed)
        except (TransactionRefused, InsufficientFunds) as refusal:
            # Nodes refuse for many reasons that pass, and for being offered too little, which a replacement mends.
            refused = refusal
        if signed.state in (TransactionState.MINED, TransactionState.FINAL) and signed.reason is None:
            return
        if signed.state not in outbox.OPEN_STATES:
            raise PreparationFailed(signed.summary, signed.reason or "")
        looks_left -= 1
        if looks_left <= 0:
            if refused is not None:
                raise refused
            raise StillUnderWay(f"{signed.state} ({signed.summary})")
        signed = replace_if_stuck(steps, signed, guard)
        steps.sleep(steps.poll_s)


def settle_open(steps: "BatchSteps", account: str, guard: "Callable[[], Guard | None]") -> None:
    """One look at every transaction under way that is no batch's retirement.

    Args:
        steps: Whose ledger and market.
        account: Whose approvals and purchases have to be mined before more is signed.
        guard: Gives the unlocked guard when one waits too long, or None when the wallet is locked.

    Raises:
        StillUnderWay: An approval or a purchase is not in a block yet: what comes next depends on it.
        ChainError: The network cannot be reached.
    """
    for signed in outbox.open_transactions(steps.connection, steps.provider.network.key):
        if signed.purpose == Purpose.RETIRE:
            continue
        try:
            looked = look(steps, signed)
        except (TransactionRefused, InsufficientFunds):
            looked = signed
        waits = looked.state in (TransactionState.SIGNED, TransactionState.BROADCAST)
        if waits and looked.purpose in (Purpose.APPROVE, Purpose.BUY) and looked.account == account:
            if is_late(steps, looked):
                replace_if_stuck(steps, looked, guard())
            raise StillUnderWay(f"{looked.state} ({looked.summary})")


def look(steps: "BatchSteps", signed: WalletTransaction) -> WalletTransaction:
    """One look at the chain: note what became of a transaction, or send it (again)."""
    mined = mined_candidate(steps, signed)
    if mined is not None:
        _note_mined(steps, signed, mined)
    elif _nonce_is_gone(steps, signed):
        _mark(
            steps, signed, TransactionState.DROPPED, reason="another transaction of the same wallet was mined"
        )
    elif may_be_sent(steps, signed):
        send_newest(steps, signed)
        if signed.state != TransactionState.BROADCAST:
            _mark(steps, signed, TransactionState.BROADCAST)
    return _again(steps, signed)


def may_be_sent(steps: "BatchSteps", signed: WalletTransaction) -> bool:
    """While payments are stopped only what takes money back, or what the person typed the password for."""
    is_stopped = get_flag(steps.connection, "payments.stopped")
    return not is_stopped or signed.newest.is_cancellation or signed.purpose == Purpose.SEND


def is_late(steps: "BatchSteps", signed: WalletTransaction) -> bool:
    """Whether a transaction waited long enough to ask for a replacement, which may unlock the wallet."""
    return steps.now_ms() - signed.newest.signed_at_ms >= LEAST_WAIT_MS


def mined_candidate(steps: "BatchSteps", signed: WalletTransaction) -> Mined | None:
    """The candidate that is in a block, or None. At most one can be: they share a nonce."""
    for candidate in reversed(signed.candidates):
        mined = steps.provider.mined(candidate.tx_hash)
        if mined is not None:
            return mined
    return None


def send_newest(steps: "BatchSteps", signed: WalletTransaction) -> None:
    """Broadcast the candidate that pays most.

    Raises:
        ChainError: It was not taken, or the network cannot be reached.
    """
    newest = signed.newest
    steps.provider.send(SignedTransaction(newest.raw, newest.tx_hash, signed.nonce))


def replace_if_stuck(
    steps: "BatchSteps", signed: WalletTransaction, guard: "Guard | None"
) -> WalletTransaction:
    """Have a transaction that waits too long replaced at its nonce, where that is possible within the limits."""
    if guard is None or not is_late(steps, signed) or get_flag(steps.connection, "payments.stopped"):
        return signed
    try:
        now_fees = steps.provider.fees()
    except ChainError:
        return signed
    fees = replacement_fees(signed, now_fees, steps.provider.network, guard.max_fee_wei, steps.now_ms())
    if fees is None:
        return signed
    try:
        replaced = guard.sign_replacement(
            steps.connection, signed, fees.max_fee_per_gas_wei, fees.max_priority_fee_per_gas_wei
        )
    except WalletError:
        return signed
    steps.progress("Signed again with a higher network fee, at the same place")
    try:
        send_newest(steps, replaced)
    except ChainError:
        # The bytes are stored: the next look sends them.
        return replaced
    return replaced


def _note_mined(steps: "BatchSteps", signed: WalletTransaction, mined: Mined) -> None:
    is_final = mined.confirmations >= steps.provider.network.confirmations
    did_nothing = any(each.is_cancellation and each.tx_hash == mined.tx_hash for each in signed.candidates)
    if did_nothing:
        state, reason = TransactionState.DROPPED if is_final else TransactionState.MINED, "it was cancelled"
    elif not mined.succeeded:
        # Until it is deep enough another branch may hold it with another outcome.
        state, reason = (
            TransactionState.FAILED if is_final else TransactionState.MINED,
            "it was mined and failed",
        )
    else:
        state, reason = TransactionState.FINAL if is_final else TransactionState.MINED, None
    outbox.mark(
        *(steps.connection, signed.seq, state, steps.now_ms()),
        mined_tx_hash=mined.tx_hash,
        mined_block_hash=mined.block_hash,
        gas_used=mined.gas_used,
        effective_gas_price_wei=mined.effective_gas_price_wei,
        reason=reason,
    )


def _nonce_is_gone(steps: "BatchSteps", signed: WalletTransaction) -> bool:
    if (
        steps.now_ms() - signed.updated_at_ms < HIDDEN_MS
        or steps.provider.mined_nonce(signed.account) <= signed.nonce
    ):
        return False
    # Between the look at the receipts and this count a block may have come with one of them.
    return mined_candidate(steps, signed) is None


def _mark(
    steps: "BatchSteps", signed: WalletTransaction, state: TransactionState, reason: str | None = None
) -> None:
    outbox.mark(steps.connection, signed.seq, state, steps.now_ms(), reason=reason)


def _again(steps: "BatchSteps", signed: WalletTransaction) -> WalletTransaction:
    found = outbox.by_seq(steps.connection, signed.seq)
    return signed if found is None else found
