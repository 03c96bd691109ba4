"""What the wallet may sign on a network, from the table of networks."""

from wattback.chain.deployments import ArkreenDeployment, DeskDeployment, VaultDeployment
from wattback.chain.networks import desk_deployment, network
from wattback.chain.retirement import Network
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.desk_rules import DeskRules
from wattback.wallet.rules.market import MarketRules
from wattback.wallet.rules.vault_rules import VaultRules

EnergyMarket = DeskDeployment | ArkreenDeployment | VaultDeployment
"""A market that retires electricity's certificates."""
MAX_FEE_WEI = 10**17
"""A tenth of a native coin, where nobody knows what one costs: above any honest fee, far below what hurts."""


def allowlist_for(network_key: str) -> Allowlist:
    """The allowlist of our own desk on the network called `network_key`.

    Raises:
        UnknownNetwork: There is none, or our contracts are not on it.
    """
    chain, desk = network(network_key), desk_deployment(network_key)
    return allowlist_of(chain, rules_of(desk, money_of(chain)), MAX_FEE_WEI)


def allowlist_of(chain: Network, rules: MarketRules, max_fee_wei: int) -> Allowlist:
    """The allowlist of one market.

    Args:
        chain: The network, with the token that this market is paid in.
        rules: What may be asked of the market.
        max_fee_wei: The most any transaction's network fee may be.
    """
    return Allowlist(
        network=chain.key,
        chain_id=chain.chain_id,
        money=money_of(chain),
        max_fee_wei=max_fee_wei,
        market=rules,
    )


def money_of(chain: Network) -> Money:
    """How a network's payment token is written."""
    return Money(chain.payment_symbol, chain.payment_decimals)


def rules_of(market: EnergyMarket, money: Money, vault: str = "") -> MarketRules:
    """What may be asked of a market.

    Args:
        market: Its contracts.
        money: How its payment token is written.
        vault: The person's own vault, where the market is vaults.
    """
    if isinstance(market, VaultDeployment):
        return VaultRules(vault)
    if isinstance(market, ArkreenDeployment):
        return ArkreenRules(
            bank=market.bank,
            builder=market.builder,
            art=market.art,
            badge=market.badge,
            payment_token=market.payment_erc20,
            money=money,
        )
    return DeskRules(
        desk=market.desk,
        payment_token=market.payment_erc20,
        permit_name=market.permit_name,
        permit_version=market.permit_version,
    )
