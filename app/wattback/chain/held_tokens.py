"""Every ERC-20 that a wallet may come to hold on a network: what pays, and what markets hand out for it.

All of it must be able to leave the wallet again.
"""

from wattback.chain.deployments import ArkreenDeployment, PaymentToken, ToucanDeployment
from wattback.chain.network_file import NetworkEntry

_ART_DECIMALS = 9
_POOL_DECIMALS = 18


def held_tokens(known: NetworkEntry) -> tuple[PaymentToken, ...]:
    """The network's payment tokens, then those of its markets; decimals are compared with the chain before one is sent.

    Args:
        known: The network with its markets.
    """
    found = {token.address: token for token in known.payment_tokens}
    for market in known.markets:
        if isinstance(market, ArkreenDeployment):
            token = PaymentToken("ART", _ART_DECIMALS, market.art, False, market.checked)
        elif isinstance(market, ToucanDeployment):
            token = PaymentToken(market.pool_symbol, _POOL_DECIMALS, market.pool, False, market.checked)
        else:
            continue
        found.setdefault(token.address, token)
    return tuple(found.values())
