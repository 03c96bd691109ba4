"""One transaction as several nodes tell it, compared before it counts as final.

A single node can invent a receipt, or show one of a branch that the chain has left. So every node that answers must
tell the same outcome, the same block and the same events in that block; one that knows nothing of the transaction
agrees with nobody.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from wattback.chain.errors import NetworkUnreachable, NodesDisagree
from wattback.chain.retirement import Network

if TYPE_CHECKING:
    from web3 import Web3

    from wattback.chain.rpc_pool import RpcPool


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """How many nodes vouch for a transaction.

    Attributes:
        agreeing: Nodes that told the same. With one configured it is 1, and nobody else was asked.
        configured: Nodes that could have been asked.
    """

    agreeing: int
    configured: int


def cross_check(w3: "Web3", network: Network, tx_hash: bytes, block_hash: bytes) -> CrossCheck:
    """Asks every configured node about a mined transaction.

    Args:
        w3: A connection made by `rpc.connect`; any other (the embedded chain) is its own only node.
        network: Which chain.
        tx_hash: 32 bytes.
        block_hash: 32 bytes: the block the transaction is believed to be in.

    Raises:
        NodesDisagree: They tell different things, or one does not know the transaction.
        NetworkUnreachable: Several are configured, and fewer than two answered.
        WrongNetwork: They answer for another chain.
    """
    pool: RpcPool | None = getattr(w3.provider, "pool", None)
    if pool is None or pool.size == 1:
        return CrossCheck(1, 1)
    receipts = pool.ask_each("eth_getTransactionReceipt", ["0x" + tx_hash.hex()])
    told = {name: _receipt(answer["result"]) for name, answer in receipts.items() if _has_result(answer)}
    _require_two(network, told, pool.size)
    known = {receipt for receipt in told.values() if receipt is not None}
    if not known:
        raise NodesDisagree(network.name, "none of them knows it any more")
    if None in told.values():
        raise NodesDisagree(network.name, "one knows it, another one does not")
    if len(known) > 1:
        raise NodesDisagree(network.name, "its outcome, block or events differ")
    (receipt,) = known
    if receipt.block_hash != "0x" + block_hash.hex():
        raise NodesDisagree(network.name, "it is in another block by now")
    if not receipt.logs:
        return CrossCheck(len(told), pool.size)
    # Once more by the block's hash: a receipt may be one that a node still keeps of a branch it has left.
    asked = {"blockHash": receipt.block_hash, "address": sorted({log.address for log in receipt.logs})}
    blocks = pool.ask_each("eth_getLogs", [asked])
    events = {
        name: _logs(answer["result"], tx_hash) for name, answer in blocks.items() if _has_result(answer)
    }
    _require_two(network, events, pool.size)
    if set(events.values()) != {receipt.logs}:
        raise NodesDisagree(network.name, "the events in its block differ")
    return CrossCheck(len(events), pool.size)


class _Log(NamedTuple):
    address: str
    topics: tuple[str, ...]
    data: str
    log_index: int


class _Receipt(NamedTuple):
    status: int
    block_hash: str
    logs: tuple[_Log, ...]


# What makes no sense differs from every honest node's answer, and so counts as a disagreement.
_SENSELESS = (_Log("", (), "", -1),)


def _has_result(answer: "dict[str, Any] | str") -> TypeGuard[dict[str, Any]]:
    """Whether a node answered at all; one that reports an error has not."""
    return isinstance(answer, dict) and "result" in answer


def _receipt(found: Any) -> _Receipt | None:
    if found is None:
        return None
    try:
        return _Receipt(int(found["status"], 16), str(found["blockHash"]).lower(), _logs(found["logs"], None))
    except (TypeError, ValueError, LookupError):
        return _Receipt(-1, "", _SENSELESS)


def _logs(found: Any, tx_hash: bytes | None) -> tuple[_Log, ...]:
    """A node's logs in their order; with `tx_hash` those of this transaction only."""
    try:
        logs = [
            _Log(
                str(log["address"]).lower(),
                tuple(str(topic).lower() for topic in log["topics"]),
                str(log["data"]).lower(),
                int(log["logIndex"], 16),
            )
            for log in found
            if tx_hash is None or str(log["transactionHash"]).lower() == "0x" + tx_hash.hex()
        ]
    except (TypeError, ValueError, LookupError):
        return _SENSELESS
    return tuple(sorted(logs, key=lambda log: log.log_index))


def _require_two(network: Network, told: dict[str, Any], configured: int) -> None:
    if len(told) < 2:
        raise NetworkUnreachable(
            network.name,
            f"{len(told)} of {configured} nodes answered, and two must agree before a retirement is final",
        )
