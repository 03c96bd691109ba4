"""Reaching a network over JSON-RPC, and telling its failures as errors for people."""

import contextlib
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wattback.chain.errors import NetworkUnreachable, WrongNetwork
from wattback.chain.recursion import restore_recursion_limit
from wattback.chain.retirement import Network

if TYPE_CHECKING:
    from web3 import Web3

# What decoding raises when the answer is a login page or has other fields and types than a node's.
_NONSENSE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
RPC_URL_VARIABLE = "WATTBACK_RPC_URL"


def rpc_urls_of(network: Network) -> tuple[str, ...]:
    """The only addresses that may be asked about a network; those of `WATTBACK_RPC_URL`, with commas between, win."""
    named = tuple(url.strip() for url in os.environ.get(RPC_URL_VARIABLE, "").split(","))
    return tuple(filter(None, named)) or network.rpc_urls


def connect(network: Network, *rpc_urls: str) -> "Web3":
    """web3 over HTTP, with the chain id checked.

    Args:
        network: Which chain the nodes must answer for.
        *rpc_urls: Where they are; those of `rpc_urls_of` when none is named. The first healthy one serves.

    Raises:
        NetworkUnreachable: No answer, or no address.
        WrongNetwork: The endpoints serve another chain.
    """
    from web3 import Web3
    from web3.middleware import ExtraDataToPOAMiddleware

    from wattback.chain.rpc_pool import RpcPool
    from wattback.chain.rpc_provider import PoolProvider

    restore_recursion_limit()
    urls = rpc_urls or rpc_urls_of(network)
    pool = RpcPool(network, urls)
    w3 = Web3(PoolProvider(pool, urls[0]))
    if network.is_poa:
        w3.middleware_onion.inject(ExtraDataToPOAMiddleware, layer=0)
    require_chain(w3, network)
    return w3


def require_chain(w3: "Web3", network: Network) -> None:
    """Compares the endpoint's chain id with the network's.

    Raises:
        NetworkUnreachable: No answer.
        WrongNetwork: They differ.
    """
    with answers_of(network):
        chain_id = w3.eth.chain_id
    if not isinstance(chain_id, int):
        raise NetworkUnreachable(network.name, "an answer that makes no sense: it names no chain")
    if chain_id != network.chain_id:
        raise WrongNetwork(network.name, network.chain_id, chain_id)


@contextlib.contextmanager
def answers_of(network: Network) -> Iterator[None]:
    """Turns what web3 and the connection raise into `NetworkUnreachable`. Reverts pass through.

    The endpoint's address may hold a key, so no text of the connection's is repeated.
    """
    from web3.exceptions import ContractLogicError, TransactionNotFound, Web3Exception, Web3RPCError

    try:
        yield
    except (ContractLogicError, TransactionNotFound):
        raise
    except Web3RPCError as error:
        raise NetworkUnreachable(network.name, rpc_message(error)) from error
    except (Web3Exception, *_NONSENSE) as error:
        raise NetworkUnreachable(
            network.name, f"an answer that makes no sense: {type(error).__name__}"
        ) from error


def rpc_message(error: Exception) -> str:
    """The node's own words in an RPC error."""
    response = getattr(error, "rpc_response", None)
    if isinstance(response, dict) and isinstance(response.get("error"), dict):
        return str(response["error"].get("message", "unnamed error"))
    return str(error.args[0]) if error.args else type(error).__name__
