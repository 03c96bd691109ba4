"""What a verifier reads from a chain: no wallet, and with an RPC address no data directory either.

Only contracts listed in `networks` count, those of desks that sell no more included, and only on an endpoint that
answers for the network's chain.
"""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wattback import paths
from wattback.chain.arkreen import events, underlying
from wattback.chain.arkreen.market import Contracts
from wattback.chain.certificates import read_instrument as _read_instrument
from wattback.chain.cross_check import cross_check
from wattback.chain.desk_events import receipt_of, retirement_by_transaction
from wattback.chain.errors import NetworkUnreachable, NotOurContract, TransactionReverted
from wattback.chain.networks import (
    ArkreenDeployment,
    DeskDeployment,
    desk_deployment,
    desk_deployments,
    markets,
    network,
)
from wattback.chain.retirement import Instrument, Network, Retirement
from wattback.chain.rpc import answers_of, connect, rpc_urls_of

if TYPE_CHECKING:
    from web3 import Web3


def read_retirement(
    rpc_url: str | None, network_key: str, tx_hash: bytes, batch_key: bytes | None = None
) -> Retirement | None:
    """The retirement in a transaction, decoded from its event; None when the chain has no such transaction.

    Args:
        rpc_url: Where to ask; None means `WATTBACK_RPC_URL`, and without it the network's own nodes, or this machine's
            practice chain.
        network_key: For example `practice`.
        tx_hash: 32 bytes.
        batch_key: Which retirement of the transaction; None takes its first.

    Raises:
        UnknownNetwork: No network has this key.
        NetworkUnreachable: No answer, or this machine has no practice chain.
        WrongNetwork: The endpoint serves another chain.
        ChainBusy: Another process has the practice chain open.
        NodesDisagree: Several nodes tell different things about it.
        TransactionReverted: The transaction was mined and failed.
        NotOurContract: It was mined, but retired nothing (for this batch) through a contract on the list.
    """
    chain = network(network_key)
    with _reading(rpc_url, chain) as w3, answers_of(chain):
        for market in _markets(network_key):
            found = _retirement(w3, chain, market, tx_hash, batch_key)
            if found is not None:
                # When the other nodes are silent one has to do, as with a single address.
                with contextlib.suppress(NetworkUnreachable):
                    cross_check(w3, chain, tx_hash, found.block_hash)
                return found
        receipt = receipt_of(w3, tx_hash)
    if receipt is None:
        return None
    if receipt["status"] != 1:
        raise TransactionReverted(tx_hash, "failed")
    raise NotOurContract(chain.name)


def read_sender(rpc_url: str | None, network_key: str, tx_hash: bytes) -> str | None:
    """Which account sent a mined transaction, EIP-55; None when the chain has no such transaction.

    Args:
        rpc_url: As for `read_retirement`.
        network_key: For example `practice`.
        tx_hash: 32 bytes.

    Raises:
        UnknownNetwork: No network has this key.
        NetworkUnreachable: No answer, or this machine has no practice chain.
        WrongNetwork: The endpoint serves another chain.
        ChainBusy: Another process has the practice chain open.
    """
    chain = network(network_key)
    with _reading(rpc_url, chain) as w3, answers_of(chain):
        receipt = receipt_of(w3, tx_hash)
        return None if receipt is None else str(w3.to_checksum_address(receipt["from"]))


def read_instrument(
    rpc_url: str | None, network_key: str, certificate_id: int, contract: str | None = None
) -> Instrument:
    """Attributes of a certificate batch, as its issuer wrote them on chain.

    Args:
        rpc_url: As for `read_retirement`.
        network_key: For example `practice`.
        certificate_id: ERC-1155 token id; on Arkreen the number of the offset.
        contract: Whose; None means the certificates that are sold now.

    Raises:
        NotOurContract: The contract is not on the list.
        UnknownNetwork: No network has this key.
        NetworkUnreachable: No answer, or this machine has no practice chain.
        WrongNetwork: The endpoint serves another chain.
        ChainBusy: Another process has the practice chain open.
        WouldFail: There is no such batch.
    """
    chain = network(network_key)
    market = _issuing(network_key, contract)
    with _reading(rpc_url, chain) as w3:
        if isinstance(market, DeskDeployment):
            return _read_instrument(w3, chain, market, certificate_id)
        with answers_of(chain):
            return underlying.read_instrument(Contracts(w3, market), certificate_id)


def _markets(network_key: str) -> tuple[DeskDeployment | ArkreenDeployment, ...]:
    """The markets whose events are retirements of electricity certificates."""
    arkreen = (market for market in markets(network_key) if isinstance(market, ArkreenDeployment))
    return (*desk_deployments(network_key), *arkreen)


def _retirement(
    w3: "Web3",
    chain: Network,
    market: DeskDeployment | ArkreenDeployment,
    tx_hash: bytes,
    batch_key: bytes | None,
) -> Retirement | None:
    if isinstance(market, DeskDeployment):
        return retirement_by_transaction(w3, chain, market, tx_hash, batch_key)
    # Its events name no batch, so none of them is this one's.
    return None if batch_key else events.retirement_by_transaction(w3, chain, market, tx_hash, None)


def _issuing(network_key: str, contract: str | None) -> DeskDeployment | ArkreenDeployment:
    if contract is None:
        return desk_deployment(network_key)
    for market in _markets(network_key):
        if contract == (market.certificates if isinstance(market, DeskDeployment) else market.art):
            return market
    raise NotOurContract(network(network_key).name)


@contextlib.contextmanager
def _reading(rpc_url: str | None, chain: Network) -> "Iterator[Web3]":
    urls = (rpc_url,) if rpc_url else rpc_urls_of(chain)
    if urls or not chain.is_practice:
        yield connect(chain, *urls)
        return
    path = paths.made_practice_chain_path()
    if path is None:
        raise NetworkUnreachable(chain.name, "this machine has no practice chain of its own")
    from wattback.chain.practice_chain import PracticeChain

    with PracticeChain(path) as practice:
        yield practice.w3
