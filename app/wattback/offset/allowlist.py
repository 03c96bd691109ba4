"""What the wallet may sign on a network, from the table of networks."""

from wattback.chain.deployments import ArkreenDeployment, DeskDeployment
from wattback.chain.networks import desk_deployment, network
from wattback.chain.retirement import Network
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.desk_rules import DeskRules
from wattback.wallet.rules.market import MarketRules

MAX_FEE_WEI = 10**17
"""A tenth of a native coin, where nobody knows what one costs: above any honest fee, far below what hurts."""


def allowlist_for(network_key: str) -> Allowlist:
    """The allowlist of our own desk on the network called `network_key`.

    Raises:
        UnknownNetwork: There is none, or our contracts are not on it.
    """
    return allowlist_of(network(network_key), desk_deployment(network_key), MAX_FEE_WEI)


def allowlist_of(chain: Network, market: DeskDeployment | ArkreenDeployment, max_fee_wei: int) -> Allowlist:
    """The allowlist of one market.

    Args:
        chain: The network, with the token that this market is paid in.
        market: Its contracts.
        max_fee_wei: The most any transaction's network fee may be.
    """
    money = Money(chain.payment_symbol, chain.payment_decimals)
    return Allowlist(
        network=chain.key,
        chain_id=chain.chain_id,
        money=money,
        max_fee_wei=max_fee_wei,
        market=_rules(market, money),
    )


def _rules(market: DeskDeployment | ArkreenDeployment, money: Money) -> MarketRules:
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
