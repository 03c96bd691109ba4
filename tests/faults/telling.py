"""A market and a wallet that tell what they are doing, so that a kill can be timed by it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from wattback.chain.networks import desk_deployment, network
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.retirement import Network, RetirementProvider, SignedTransaction
from wattback.chain.rpc import connect
from wattback.wallet.account import UnlockedAccount

CONFIRMATIONS = 3
NODE_NETWORK: Network = replace(
    network("practice"), confirmations=CONFIRMATIONS, is_practice=False, block_time_s=2.0
)
"""As a real network is treated: its time is asked, its blocks can be replaced."""

Tell = Callable[[bytes], object]
# What a worker tells: a state it reached; a signature it has and nobody stored; when it begins and has ended sending.
STATE_REACHED, SIGNED_ONLY, SENDING, SENT = b".", b"s", b"<", b">"


class TellingAccount(UnlockedAccount):
    """Tells when it has signed a transaction: between that and the ledger's commit nobody may send it."""

    tell: Tell

    def sign_transaction(self, transaction: dict[str, Any]) -> tuple[bytes, bytes]:
        signed = super().sign_transaction(transaction)
        self.tell(SIGNED_ONLY)
        return signed


class TellingDesk(DeskProvider):
    """The desk over HTTP, telling when it sends; between that and the ledger's next commit a kill is worst."""

    tell: Tell

    def send(self, signed: SignedTransaction) -> None:
        self.tell(SENDING)
        super().send(signed)
        self.tell(SENT)


def desk_at(rpc_urls: Sequence[str], tell: Tell) -> RetirementProvider:
    """The desk behind these addresses, asked as one."""
    provider = TellingDesk(
        NODE_NETWORK, desk_deployment("practice"), lambda: connect(NODE_NETWORK, *rpc_urls)
    )
    provider.tell = tell
    return provider
