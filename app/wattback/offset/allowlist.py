"""What the wallet may sign on a network, from the table of networks that ships with Wattback."""

from wattback.chain.networks import desk_deployment, network
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist
from wattback.wallet.rules.desk_rules import DeskRules

MAX_FEE_WEI = 10**17
"""A tenth of a native coin: far above any honest fee, far below what hurts."""


def allowlist_for(network_key: str) -> Allowlist:
    """The allowlist of the network called `network_key`.

    Raises:
        UnknownNetwork: There is none, or our contracts are not on it.
    """
    chain, contracts = network(network_key), desk_deployment(network_key)
    return Allowlist(
        network=chain.key,
        chain_id=chain.chain_id,
        money=Money(chain.payment_symbol, chain.payment_decimals),
        max_fee_wei=MAX_FEE_WEI,
        market=DeskRules(
            desk=contracts.desk,
            payment_token=contracts.payment_erc20,
            permit_name=contracts.permit_name,
            permit_version=contracts.permit_version,
        ),
    )
