"""The networks Wattback can retire on, and where the markets' contracts are on each.

What ships is `networks.json` beside this file. The person's own `networks.json` in the data directory adds
networks, addresses of nodes and deployments of our own contracts; see `user_networks`.
"""

import os

from wattback.chain.deployments import (
    MARKET_KINDS,
    ArkreenDeployment,
    DeskDeployment,
    KlimaDeployment,
    Market,
    PaymentToken,
    ToucanDeployment,
    VaultDeployment,
    contracts_of,
)
from wattback.chain.errors import UnknownNetwork
from wattback.chain.network_file import EnergyPerGas, FeeModel, NetworkEntry, PriceFeed, parse_networks
from wattback.chain.retirement import Network

__all__ = [
    "DESKS",
    "MARKET_KINDS",
    "NETWORKS",
    "PRACTICE_CHAIN_ID",
    "PRACTICE_WAIT_S",
    "ArkreenDeployment",
    "DeskDeployment",
    "EnergyPerGas",
    "FeeModel",
    "KlimaDeployment",
    "Market",
    "NetworkEntry",
    "PaymentToken",
    "PriceFeed",
    "ToucanDeployment",
    "VaultDeployment",
    "contracts_of",
    "desk_deployment",
    "desk_deployments",
    "entry",
    "markets",
    "network",
    "network_keys",
    "payment_token",
    "require_known",
]

# How long to wait for another process that has the practice chain open.
PRACTICE_WAIT_S = 10.0


def _shipped() -> dict[str, NetworkEntry]:
    with open(os.path.join(os.path.dirname(__file__), "networks.json"), "rb") as file:
        entries = parse_networks(file.read(), "Wattback's own networks.json")
    return {key: found for key, found in entries.items() if isinstance(found, NetworkEntry)}


SHIPPED: dict[str, NetworkEntry] = _shipped()
"""What comes with Wattback; `entry` has the person's own as well."""

NETWORKS: dict[str, Network] = {key: found.network for key, found in SHIPPED.items()}
"""The networks that come with Wattback."""

PRACTICE_CHAIN_ID = NETWORKS["practice"].chain_id

# The practice addresses follow from its deployer's first transactions, so they are the same on every machine.
DESKS: dict[str, DeskDeployment] = {
    key: market
    for key, found in SHIPPED.items()
    for market in reversed(found.markets)
    if isinstance(market, DeskDeployment) and not market.superseded
}
"""The desk that sells on each network that comes with Wattback and has one."""


def entry(key: str) -> NetworkEntry:
    """All that is known about the network called `key`, the person's own file included.

    Raises:
        UnknownNetwork: There is none.
        NetworkFileInvalid: The person's file has a mistake.
    """
    from wattback.chain.user_networks import all_networks

    entries = all_networks(SHIPPED)
    if key not in entries:
        raise UnknownNetwork(key, sorted(entries))
    return entries[key]


def network_keys() -> tuple[str, ...]:
    """Every network's key, the shipped ones first.

    Raises:
        NetworkFileInvalid: The person's file has a mistake.
    """
    from wattback.chain.user_networks import all_networks

    return tuple(all_networks(SHIPPED))


def network(key: str) -> Network:
    """The network called `key`.

    Raises:
        UnknownNetwork: There is none.
        NetworkFileInvalid: The person's file has a mistake.
    """
    return entry(key).network


def require_known(key: str) -> None:
    """Refuses a key that no network has.

    Raises:
        UnknownNetwork: There is none.
        NetworkFileInvalid: The person's file has a mistake.
    """
    entry(key)


def markets(key: str) -> tuple[Market, ...]:
    """Where one can retire on the network called `key`; the shipped ones first.

    Raises:
        UnknownNetwork: There is no such network.
        NetworkFileInvalid: The person's file has a mistake.
    """
    return entry(key).markets


def desk_deployments(key: str) -> tuple[DeskDeployment, ...]:
    """Every desk of ours on the network, those first that still sell; all of their retirements count.

    Raises:
        UnknownNetwork: There is no such network.
        NetworkFileInvalid: The person's file has a mistake.
    """
    desks = [market for market in markets(key) if isinstance(market, DeskDeployment)]
    return tuple(sorted(desks, key=lambda desk: desk.superseded))


def desk_deployment(key: str) -> DeskDeployment:
    """Our contracts on the network called `key`.

    Raises:
        UnknownNetwork: There are none.
        NetworkFileInvalid: The person's file has a mistake.
    """
    for desk in desk_deployments(key):
        if not desk.superseded:
            return desk
    with_desks = [other for other in network_keys() if desk_deployments(other)]
    raise UnknownNetwork(key, sorted(with_desks))


def payment_token(key: str, address: str) -> PaymentToken:
    """The payment token at `address`.

    Raises:
        UnknownNetwork: There is no such network.
        NetworkFileInvalid: The person's file has a mistake.
        LookupError: The network lists no such token.
    """
    for token in entry(key).payment_tokens:
        if token.address == address:
            return token
    raise LookupError(f"{address} is no payment token on {key}")
