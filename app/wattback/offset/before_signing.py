"""What has to be clear before anything new is planned: brake, clock, contracts, and what happened before."""

from wattback.ledger import offsets
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.due import realm_of
from wattback.ledger.settings import get_flag
from wattback.offset.errors import NetworkChanged, StillSettling
from wattback.offset.finishing import reopened
from wattback.offset.policy import read_policy
from wattback.offset.realm import remember_realm
from wattback.offset.reconciling import require_known_retirements
from wattback.offset.steps import BatchSteps
from wattback.wallet.errors import PaymentsStopped

SETTLING_MS = 15 * 60 * 1000
"""How long a failure has to stand, on a network that can drop blocks, before its answers are offset anew: a
transaction that failed in a dropped block may go through in another."""


def require_safe(steps: BatchSteps, account: str) -> None:
    """Nothing is planned while payments are stopped, or while clock, contracts or history are in doubt.

    Raises:
        PaymentsStopped: The person pulled the brake.
        ClockDisagrees: Clock and chain are hours apart.
        ContractChanged: A contract has other code than when it was first used.
        UnknownRetirements: The chain has retirements of this wallet that the ledger does not know.
    """
    connection = steps.connection
    if get_flag(connection, "payments.stopped"):
        raise PaymentsStopped
    steps.require_trust()
    require_known_retirements(
        connection, steps.provider, account, read_policy(connection).coverage, steps.now_ms()
    )


def require_same_network(steps: BatchSteps) -> None:
    """What is under way on a network chosen before is finished first: its answers are the same.

    Raises:
        NetworkChanged: Something is.
    """
    network = steps.provider.network
    remember_realm(steps.connection, network)
    elsewhere = offsets.open_in_realm(steps.connection, realm_of(steps.connection, network.key))
    if elsewhere is not None and elsewhere.network != network.key:
        raise NetworkChanged(elsewhere.network)


def require_settled(steps: BatchSteps) -> None:
    """A failure has to stand for a while.

    Raises:
        StillSettling: The last batch failed a moment ago.
    """
    network = steps.provider.network
    last = offsets.last_batch(steps.connection, network.key)
    if last is None or last.state != BatchState.FAILED or network.confirmations == 0:
        return
    left_ms = last.updated_at_ms + SETTLING_MS - steps.now_ms()
    if left_ms > 0:
        raise StillSettling(-(-left_ms // 60_000))


def reopened_batch(steps: BatchSteps) -> Batch | None:
    """A batch that failed, and that the chain has after all, unless a later one matched its answers meanwhile."""
    for failed in offsets.failed_since_last_live(steps.connection, steps.provider.network.key):
        again = reopened(steps, failed)
        if again.state != BatchState.FAILED:
            return again
    return None
