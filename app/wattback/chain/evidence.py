"""What a verifier reads from a chain: no wallet, and with an RPC address no data directory either.

Only contracts listed in `networks.DESKS` count, and only on an endpoint that answers for the network's chain.
"""

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wattback import paths
from wattback.chain.certificates import read_instrument as _read_instrument
from wattback.chain.desk_events import receipt_of, retirement_by_transaction
from wattback.chain.errors import NetworkUnreachable, NotOurContract, TransactionReverted
from wattback.chain.networks import desk_deployment, network
from wattback.chain.retirement import Instrument, Network, Retirement
from wattback.chain.rpc import answers_of, connect

if TYPE_CHECKING:
    from web3 import Web3


def read_retirement(
    rpc_url: str | None, network_key: str, tx_hash: bytes, batch_key: bytes | None = None
) -> Retirement | None:
    """The retirement in a transaction, decoded from its event; None when the chain has no such transaction.

    Args:
        rpc_url: Where to ask; None means `WATTBACK_RPC_URL`, and without it this machine's practice chain.
        network_key: For example `practice`.
        tx_hash: 32 bytes.
        batch_key: Which retirement of the transaction; None takes its first.

    Raises:
        UnknownNetwork: No network has this key.
        NetworkUnreachable: No answer, or this machine has no practice chain.
        WrongNetwork: The endpoint serves another chain.
        ChainBusy: Another process has the practice chain open.
        TransactionReverted: The transaction was mined and failed.
        NotOurContract: It was mined, but retired nothing (for this batch) through a contract on the list.
    """
    chain, deployment = network(network_key), desk_deployment(network_key)
    with _reading(rpc_url, chain) as w3, answers_of(chain):
        found = retirement_by_transaction(w3, chain, deployment, tx_hash, batch_key)
        if found is not None:
            return found
        receipt = receipt_of(w3, tx_hash)
    if receipt is None:
        return None
    if receipt["status"] != 1:
        raise TransactionReverted(tx_hash, "failed")
    raise NotOurContract(chain.name)


def read_instrument(rpc_url: str | None, network_key: str, certificate_id: int) -> Instrument:
    """Attributes of a certificate batch, as its issuer wrote them on chain.

    Args:
        rpc_url: As for `read_retirement`.
        network_key: For example `practice`.
        certificate_id: ERC-1155 token id.

    Raises:
        UnknownNetwork: No network has this key.
        NetworkUnreachable: No answer, or this machine has no practice chain.
        WrongNetwork: The endpoint serves another chain.
        ChainBusy: Another process has the practice chain open.
        WouldFail: There is no such batch.
    """
    chain, deployment = network(network_key), desk_deployment(network_key)
    with _reading(rpc_url, chain) as w3:
        return _read_instrument(w3, chain, deployment, certificate_id)


@contextlib.contextmanager
def _reading(rpc_url: str | None, chain: Network) -> "Iterator[Web3]":
    url = rpc_url or os.environ.get("WATTBACK_RPC_URL")
    if url:
        yield connect(chain, url)
        return
    path = paths.practice_chain_path()
    if not chain.is_practice:
        raise NetworkUnreachable(chain.name, "no RPC address is set")
    if not os.path.exists(path):
        raise NetworkUnreachable(chain.name, "this machine has no practice chain of its own")
    from wattback.chain.practice_chain import PracticeChain

    with PracticeChain(path) as practice:
        yield practice.w3
