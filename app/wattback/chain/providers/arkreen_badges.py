"""Arkreen's badges over retirements that are final already: asked for, found and read back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.chain.arkreen import badge, events
from wattback.chain.arkreen.badge_period import Offset
from wattback.chain.arkreen.market import Contracts
from wattback.chain.deployments import ArkreenDeployment, contracts_of
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.retirement import Network, TransactionRequest
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3


class ArkreenBadges(Node):
    """One badge a month or a year over many retirements. Connects at first use; for one thread at a time."""

    def __init__(
        self,
        network: Network,
        deployment: ArkreenDeployment,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain.
            deployment: Arkreen's contracts there.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        super().__init__(network, connect, fee_model)
        self._deployment = deployment

    def contracts(self) -> dict[str, str]:
        """Arkreen's contracts and the payment token."""
        return contracts_of(self._deployment)

    def offsets(self, account: str) -> tuple[Offset, ...]:
        """Every offset in the account's name by the market's book, and whether a badge shows it.

        Raises:
            NetworkUnreachable: No answer.
        """
        market = self._market()
        with answers_of(self._network):
            return badge.read_offsets(market, account)

    def badge_request(
        self, account: str, offset_ids: tuple[int, ...], message: str, nonce: int
    ) -> TransactionRequest:
        """The transaction that mints one badge over these offsets, tried out; see `arkreen.badge.badge_request`.

        Raises:
            NetworkUnreachable: No answer.
            ChainError: `AccountDelegated`, `BadgeImpossible`, or what the market refused with.
        """
        market, fees = self._market(), self.fees()
        with answers_of(self._network):
            return badge.badge_request(
                *(market, self._network.chain_id, account, offset_ids, message, nonce, fees)
            )

    def badge_of(self, tx_hash: bytes) -> int | None:
        """The badge minted in a mined transaction, or None.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return events.badge_by_transaction(w3, self._deployment, tx_hash)

    def read_badge(self, badge_id: int) -> badge.Badge:
        """A badge as it is now.

        Raises:
            NetworkUnreachable: No answer.
            BadgeImpossible: There is no such badge.
        """
        market = self._market()
        with answers_of(self._network):
            return badge.read_badge(market, badge_id)

    def check_badge(
        self, badge_id: int, account: str, message: str, offset_ids: tuple[int, ...]
    ) -> badge.BadgeCheck:
        """Reads a badge again and compares it with what was asked for; of worth once the check says it is settled.

        Raises:
            NetworkUnreachable: No answer.
            BadgeImpossible: There is no such badge.
        """
        found, w3 = self.read_badge(badge_id), self._chain()
        with answers_of(self._network):
            chain_time_s = int(w3.eth.get_block("latest")["timestamp"])
        return badge.check_badge(found, account, message, offset_ids, chain_time_s)

    def _market(self) -> Contracts:
        return Contracts(self._chain(), self._deployment)
