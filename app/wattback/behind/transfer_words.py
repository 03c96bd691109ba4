"""What became of a transfer, in words."""

from wattback.behind.wallet_errors import TransferFailed
from wattback.chain.retirement import Network
from wattback.desktop.look.language import tr
from wattback.desktop.services.wallet import TransferLine
from wattback.ledger.outbox import TransactionState, WalletTransaction

_LOST = (TransactionState.FAILED, TransactionState.DROPPED)
_WAITING = (TransactionState.SIGNED, TransactionState.BROADCAST)


def sent_words(done: WalletTransaction, *, was_cancelled: bool = False) -> str:
    """How far a transfer came.

    Args:
        done: As far as somebody waited for it.
        was_cancelled: It was to be taken back, so that its loss is no failure.

    Raises:
        TransferFailed: It failed, and nobody had asked for that.
    """
    if done.state in _LOST and not was_cancelled:
        raise TransferFailed(done.reason or str(done.state))
    if done.state in _LOST:
        return tr("It was taken back. Only a network fee was spent.")
    if done.state in _WAITING:
        return tr(
            "It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. You can "
            "take it back as long as it is in no block."
        )
    if was_cancelled:
        return tr("The transfer was faster: it arrived.")
    if done.state == TransactionState.MINED:
        return tr("It is in a block and waits for its confirmations.")
    return tr("It arrived.")


def transfer_line(signed: WalletTransaction, network: Network) -> TransferLine:
    """A transfer as a line of the list."""
    tx_hash = "0x" + (signed.mined_tx_hash or signed.newest.tx_hash).hex()
    return TransferLine(
        at_ms=signed.created_at_ms,
        text=signed.summary[:1].upper() + signed.summary[1:],
        state=str(signed.state),
        reason=signed.reason or "",
        explorer_url=network.explorer_tx_url.format(tx_hash) if network.explorer_tx_url else "",
        can_cancel=signed.state in _WAITING and not signed.newest.is_cancellation,
    )
