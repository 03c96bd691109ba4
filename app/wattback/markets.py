"""Which market is dealt with on a network, how it is reached, and what the wallet may sign for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from wattback.chain.deployments import ArkreenDeployment, DeskDeployment, VaultDeployment
from wattback.chain.networks import NetworkEntry, entry
from wattback.chain.retirement import Network, RetirementProvider
from wattback.offset.allowlist import MAX_FEE_WEI, EnergyMarket, allowlist_of, money_of, rules_of
from wattback.offset.errors import MarketUnsuitable
from wattback.wallet.guard import Allowlist

if TYPE_CHECKING:
    from web3 import Web3

ENERGY_MARKETS = ("desk", "arkreen", "vault")
"""Kinds of markets that retire electricity's certificates, the preferred first; a vault only when it is chosen."""


@dataclass(frozen=True, slots=True)
class MarketChoice:
    """What the person chose about markets.

    Attributes:
        network: Key of the network.
        account: Which signs, EIP-55; for a vault its operator.
        market: Kind of market; None takes the network's preferred one.
        bulk_wh: How much to buy at once, ahead of need, where a market allows it; 0 buys only with each offset.
        vault: Address of the person's own vault; None when there is none.
        desk: The desk that something under way was signed for; None takes the one that sells now.
        native_price: What one native coin costs in the payment token, by the person; None asks the network's feed.
        fee_ceiling_micro: The most one network fee may be, in millionths of the payment token.
    """

    network: str
    account: str
    market: str | None = None
    bulk_wh: int = 0
    vault: str | None = None
    desk: str | None = None
    native_price: Decimal | None = None
    fee_ceiling_micro: int = 10**9


class ChosenMarket:
    """A market with everything the engine needs of it. Reaches nothing before it is asked."""

    def __init__(self, choice: MarketChoice, now_ms: Callable[[], int]) -> None:
        """Looks the market up.

        Args:
            choice: The person's.
            now_ms: The clock, UTC epoch milliseconds.

        Raises:
            UnknownNetwork: There is no such network.
            MarketUnsuitable: The network has no such market, or no vault was named.
        """
        self._choice = choice
        self._now_ms = now_ms
        self._entry = entry(choice.network)
        self._deployment = _deployment(self._entry, choice)
        self._network = _paid_in(self._entry, self._deployment)
        self._vault = _vault_of(self._deployment, choice)
        self._price: Decimal | None = None
        self.provider: RetirementProvider = self._provider()

    def allowlist(self) -> Allowlist:
        """What the wallet may sign here; asks for the coin's price, so that the fee's ceiling holds in the token."""
        rules = rules_of(self._deployment, money_of(self._network), self._vault)
        return allowlist_of(self._network, rules, self._max_fee_wei())

    def native_price(self) -> Decimal | None:
        """What one native coin costs in the payment token: the person's figure, or the network's feed; None if unknown.

        Raises:
            NetworkUnreachable: The feed could not be asked.
        """
        from wattback.chain.native_price import native_price

        if self._network.is_practice:
            return None
        if self._price is None:
            token = self._deployment.payment_erc20
            payment = next(each for each in self._entry.payment_tokens if each.address == token)
            w3 = self._connection()
            now_s = self._now_ms() // 1000
            feed, chosen = self._entry.price_feed, self._choice.native_price
            self._price = native_price(w3, self._network, payment, feed, now_s, chosen).price
        return self._price

    def _max_fee_wei(self) -> int:
        price = self.native_price()
        if price is None:
            return MAX_FEE_WEI
        ceiling = Decimal(self._choice.fee_ceiling_micro) / 10**6
        return min(MAX_FEE_WEI, int(ceiling / price * 10**18))

    def _connection(self) -> "Web3":
        from wattback.chain.rpc import connect

        return connect(self._network)

    def _provider(self) -> RetirementProvider:
        from wattback.chain.providers.arkreen import ArkreenProvider
        from wattback.chain.providers.desk import DeskProvider
        from wattback.chain.providers.practice import PracticeProvider
        from wattback.chain.providers.practice_vault import PracticeVaultProvider
        from wattback.chain.providers.vault import VaultProvider

        if isinstance(self._deployment, VaultDeployment):
            if self._network.is_practice:
                return PracticeVaultProvider(self._deployment, self._vault, self._choice.account)
            desk = _desk_of(self._entry, self._deployment)
            return VaultProvider(
                *(self._network, desk, self._deployment, self._vault, self._choice.account),
                self._connection,
                self._entry.fee_model,
            )
        if isinstance(self._deployment, ArkreenDeployment):
            return ArkreenProvider(
                *(self._network, self._deployment, self._connection, self._entry.fee_model),
                bulk_wh=self._choice.bulk_wh,
            )
        if self._network.is_practice:
            return PracticeProvider(deployment=self._deployment)
        return DeskProvider(self._network, self._deployment, self._connection, self._entry.fee_model)


def _deployment(found: NetworkEntry, choice: MarketChoice) -> EnergyMarket:
    usable = [each for each in found.markets if isinstance(each, EnergyMarket)]
    for each in usable:
        if isinstance(each, DeskDeployment) and each.desk == choice.desk and choice.market == "desk":
            return each
    wanted = [
        each
        for each in usable
        if choice.market in (None, each.kind) and not (isinstance(each, DeskDeployment) and each.superseded)
    ]
    if not wanted:
        kinds = ", ".join(sorted({each.kind for each in usable})) or "none"
        raise MarketUnsuitable(
            f"{found.network.name} has no market {choice.market or 'for electricity'!r}; it has: {kinds}."
        )
    return min(wanted, key=lambda each: ENERGY_MARKETS.index(each.kind))


def _vault_of(market: EnergyMarket, choice: MarketChoice) -> str:
    """The vault to trigger; empty for other markets."""
    if not isinstance(market, VaultDeployment):
        return ""
    vault = choice.vault or market.vault
    if not vault:
        raise MarketUnsuitable(
            "The market vault needs the address of your own vault (setting vault.address)."
        )
    return vault


def _desk_of(found: NetworkEntry, vaults: VaultDeployment) -> DeskDeployment:
    """The desk that a network's vaults buy from."""
    for market in found.markets:
        if isinstance(market, DeskDeployment) and market.desk == vaults.desk:
            return market
    raise MarketUnsuitable(f"The desk that vaults on {found.network.name} buy from is not listed there.")


def _paid_in(found: NetworkEntry, market: EnergyMarket) -> Network:
    """The network with the token that this market is paid in."""
    for token in found.payment_tokens:
        if token.address == market.payment_erc20:
            return replace(found.network, payment_symbol=token.symbol, payment_decimals=token.decimals)
    return found.network
