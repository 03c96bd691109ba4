"""Whether any configured node knows of a transaction: before it is given up, one node's silence is not enough."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from web3 import Web3

    from wattback.chain.rpc_pool import RpcPool


def any_node_has(w3: "Web3", tx_hashes: Iterable[bytes]) -> bool:
    """Whether a node shows a receipt of one of these transactions.

    Args:
        w3: A connection made by `rpc.connect`; any other is its own only node and was asked before.
        tx_hashes: 32 bytes each.
    """
    pool: RpcPool | None = getattr(w3.provider, "pool", None)
    if pool is None or pool.size == 1:
        return False
    return any(
        _result(answer) is not None
        for tx_hash in tx_hashes
        for answer in pool.ask_each("eth_getTransactionReceipt", ["0x" + tx_hash.hex()]).values()
    )


def any_node_says_yes(w3: "Web3", contract: str, data: bytes) -> bool:
    """Whether a node answers a call that returns a flag with true.

    Args:
        w3: As above.
        contract: Whom to ask, EIP-55.
        data: Call data.
    """
    pool: RpcPool | None = getattr(w3.provider, "pool", None)
    if pool is None or pool.size == 1:
        return False
    call = {"to": contract, "data": "0x" + data.hex()}
    answers = (_result(each) for each in pool.ask_each("eth_call", [call, "latest"]).values())
    return any(isinstance(each, str) and each.strip("0x") != "" for each in answers)


def _result(answer: "dict[str, Any] | str") -> Any:
    return answer.get("result") if isinstance(answer, dict) else None
