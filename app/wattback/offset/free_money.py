"""What an account may still spend: its balance, less what it signed already and the chain has not taken yet."""

from wattback.chain.deployments import PaymentToken
from wattback.ledger import offsets, outbox
from wattback.ledger.offsets import BatchState
from wattback.ledger.outbox import TransactionState, WalletTransaction
from wattback.offset.steps import BatchSteps
from wattback.wallet.rules.transfer_rules import TRANSFER_SELECTOR


def free_base_units(steps: BatchSteps, account: str, token: PaymentToken | None) -> int:
    """Free balance, 0 at least.

    Args:
        steps: Whose ledger and network.
        account: EIP-55.
        token: Which token; None for the native coin, whose base unit is the wei.

    Raises:
        ChainError: The network cannot be reached.
    """
    balances = steps.provider.balances(account)
    waiting = [each for each in under_way_of(steps, account) if each.state != TransactionState.MINED]
    if token is None:
        return max(0, balances.native_wei - sum(_most_wei(each) for each in waiting))
    taken = sum(_tokens_sent(each, token.address) for each in waiting)
    batch = offsets.open_batch(steps.connection, steps.provider.network.key)
    if batch is not None and batch.state in (BatchState.SIGNED, BatchState.BROADCAST):
        # Whichever token pays: to send a little less is the smaller harm.
        taken += batch.price_base_units or 0
    return max(0, steps.provider.token_balance(token.address, account) - taken)


def under_way_of(steps: BatchSteps, account: str) -> tuple[WalletTransaction, ...]:
    """The account's transactions that may still be mined, or dropped again."""
    found = outbox.open_transactions(steps.connection, steps.provider.network.key)
    return tuple(each for each in found if each.account == account)


def _most_wei(signed: WalletTransaction) -> int:
    highest_wei = max(candidate.max_fee_per_gas_wei for candidate in signed.candidates)
    return signed.value_wei + signed.gas_limit * highest_wei


def _tokens_sent(signed: WalletTransaction, token: str) -> int:
    is_transfer = signed.target == token and signed.data[:4] == TRANSFER_SELECTOR
    return int.from_bytes(signed.data[36:68], "big") if is_transfer else 0
