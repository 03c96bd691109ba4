"""What a person decides about money under way: cancel it, hand it to another wallet, retirements nobody here knows."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wattback.errors import WattbackError
from wattback.wiring import AskPassword, engine, keystore, ledger

if TYPE_CHECKING:
    from wattback.ledger.batch import Batch
    from wattback.ledger.foreign import ForeignRetirement
    from wattback.wallet.payment_request import PaymentRequest


@dataclass(frozen=True, slots=True)
class Offer:
    """What the person's wallet elsewhere is asked to sign and send, in this order.

    Attributes:
        batch: Offered.
        requests: An approval first, where one is needed.
    """

    batch: "Batch"
    requests: "tuple[PaymentRequest, ...]"


def cancel(ask: AskPassword | None, progress: Callable[[str], None]) -> "Batch":
    """Have a transaction that does nothing take the place of the retirement under way; see `OffsetEngine.cancel`."""
    return engine(None, ask).cancel(progress)


def offer(progress: Callable[[str], None]) -> Offer:
    """Prepare what is due for a wallet elsewhere, or show again what was prepared; see `OffsetEngine.offer`."""
    from wattback.wallet.payment_request import payment_request

    batch, requests = engine().offer(progress)
    return Offer(batch, tuple(payment_request(request, keystore().address()) for request in requests))


def unknown_retirements() -> "tuple[ForeignRetirement, ...]":
    """Retirements of this wallet on any network that no batch here stands for, decided or not."""
    from wattback.chain.networks import network_keys
    from wattback.ledger.foreign import list_foreign

    with ledger() as connection:
        return tuple(each for key in network_keys() for each in list_foreign(connection, key))


def decide_unknown(decision: str) -> int:
    """Decide about all that are undecided: `ours` or `ignored`. Returns how many those were."""
    from wattback.chain.networks import network_keys
    from wattback.ledger.foreign import decide

    with ledger() as connection:
        return sum(decide(connection, key, decision) for key in network_keys())


def resume_elsewhere(chosen_key: str) -> None:
    """Go on with what is under way on networks that are no longer the chosen one. Signs nothing.

    One that cannot be reached stays as it is, and holds up neither the others nor the chosen network.
    """
    from wattback.ledger.offsets import list_batches
    from wattback.ledger.outbox import open_networks

    with ledger() as connection:
        open_keys = {batch.network for batch in list_batches(connection) if batch.state in _open_states()}
        open_keys |= set(open_networks(connection))
    for key in sorted(open_keys - {chosen_key}):
        with contextlib.suppress(WattbackError):
            engine(network_key=key).resume()


def _open_states() -> tuple[str, ...]:
    from wattback.ledger.batch import OPEN_STATES

    return tuple(OPEN_STATES)
