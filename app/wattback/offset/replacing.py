"""When a transaction that waits too long is replaced at its nonce, and by what."""

from wattback.chain.fees import LEAST_BUMP_PERCENT, bumped
from wattback.chain.retirement import Fees, Network
from wattback.ledger.outbox import WalletTransaction

LEAST_WAIT_MS = 3 * 60 * 1000
BLOCKS_TO_WAIT = 20
MOST_CANDIDATES = 12
"""More than that many fees for one purchase are a sign of something else than a busy network."""


def replacement_fees(
    signed: WalletTransaction, now_fees: Fees, network: Network, max_fee_wei: int, now_ms: int
) -> Fees | None:
    """What the next candidate should pay, or None when the present one should go on waiting.

    A candidate is replaced when it waited for twenty blocks and three minutes at least, and the network now takes more
    than it offers. It then pays a tenth more, as nodes demand, or what a new transaction would pay, if that is more.

    Args:
        signed: Not mined yet.
        now_fees: What a new transaction would pay.
        network: Its usual time between blocks.
        max_fee_wei: The most the network fee may be, whatever is paid per gas.
        now_ms: UTC epoch milliseconds.
    """
    newest = signed.newest
    waited_ms = now_ms - newest.signed_at_ms
    if waited_ms < max(LEAST_WAIT_MS, BLOCKS_TO_WAIT * network.block_time_s * 1000):
        return None
    # Of what an earlier version sent, only the bytes are known.
    is_bare = signed.gas_limit == 0
    if newest.is_cancellation or is_bare or len(signed.candidates) >= MOST_CANDIDATES:
        return None
    offered = Fees(newest.max_fee_per_gas_wei, newest.max_priority_fee_per_gas_wei)
    takes_more = (
        now_fees.max_fee_per_gas_wei > offered.max_fee_per_gas_wei
        or now_fees.max_priority_fee_per_gas_wei > offered.max_priority_fee_per_gas_wei
    )
    if not takes_more:
        return None
    fees = bumped(offered, LEAST_BUMP_PERCENT, at_least=now_fees)
    return fees if fees.max_fee_per_gas_wei * signed.gas_limit <= max_fee_wei else None


def cancellation_fees(signed: WalletTransaction, now_fees: Fees) -> Fees:
    """What a transaction that does nothing has to pay to take the place of this one."""
    newest = signed.newest
    offered = Fees(newest.max_fee_per_gas_wei, newest.max_priority_fee_per_gas_wei)
    return bumped(offered, LEAST_BUMP_PERCENT, at_least=now_fees)
