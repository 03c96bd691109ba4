"""A transaction is final only when every node that answers tells the same of it."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from wattback.chain.cross_check import CrossCheck, cross_check
from wattback.chain.errors import NetworkUnreachable, NodesDisagree
from wattback.chain.retirement import Network
from wattback.chain.rpc import connect

Start = Callable[..., Any]
TX_HASH, BLOCK_HASH, OTHER_BLOCK = b"\x07" * 32, b"\xab" * 32, b"\xcd" * 32
CONTRACT = "0x" + "11" * 20


def log(amount: int = 5, index: int = 3, tx_hash: bytes = TX_HASH) -> dict[str, Any]:
    return {
        "address": CONTRACT,
        "topics": ["0x" + "aa" * 32],
        "data": f"0x{amount:064x}",
        "logIndex": hex(index),
        "transactionHash": "0x" + tx_hash.hex(),
    }


def told(block_hash: bytes = BLOCK_HASH, status: str = "0x1", logs: Any = None) -> dict[str, Any]:
    """What an honest node tells; a stranger's event in the same block is not compared."""
    logs = [log()] if logs is None else logs
    receipt = {"status": status, "blockHash": "0x" + block_hash.hex(), "logs": logs}
    return {
        "eth_getTransactionReceipt": receipt,
        "eth_getLogs": [*copy.deepcopy(logs), log(99, 9, b"\x01" * 32)] if isinstance(logs, list) else logs,
    }


def check(network: Network, *nodes: Any) -> CrossCheck:
    return cross_check(connect(network, *(node.url for node in nodes)), network, TX_HASH, BLOCK_HASH)


def test_nodes_that_agree_make_it_final(fake_node: Start, polygon: Network) -> None:
    shouting = told()
    shouting["eth_getTransactionReceipt"]["blockHash"] = "0x" + BLOCK_HASH.hex().upper()
    nodes = [fake_node(answers=each) for each in (told(), told(), shouting)]
    assert check(polygon, *nodes) == CrossCheck(agreeing=3, configured=3)
    ((_, (asked,)),) = [each for each in nodes[0].asked if each[0] == "eth_getLogs"]
    assert asked == {"blockHash": "0x" + BLOCK_HASH.hex(), "address": [CONTRACT]}


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (told(status="0x0"), "outcome, block or events differ"),
        (told(OTHER_BLOCK), "outcome, block or events differ"),
        (told(logs=[log(6)]), "outcome, block or events differ"),
        (told(logs=[log(), log(index=4)]), "outcome, block or events differ"),
        (told(logs=[]), "outcome, block or events differ"),
        ({**told(), "eth_getLogs": []}, "events in its block differ"),
        ({**told(), "eth_getLogs": [log(6)]}, "events in its block differ"),
        ({**told(), "eth_getLogs": ["x", 5]}, "events in its block differ"),
        ({**told(), "eth_getLogs": None}, "events in its block differ"),
        ({**told(), "eth_getTransactionReceipt": None}, "one knows it, another one does not"),
        ({**told(), "eth_getTransactionReceipt": "yes"}, "outcome, block or events differ"),
        ({**told(), "eth_getTransactionReceipt": {"status": "0x1"}}, "outcome, block or events differ"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_one_that_tells_otherwise_makes_nothing_final(
    fake_node: Start, polygon: Network, other: dict[str, Any], words: str, is_first: bool
) -> None:
    nodes = [fake_node(answers=other), fake_node(answers=told()), fake_node(answers=told())]
    with pytest.raises(NodesDisagree, match=words):
        check(polygon, *(nodes if is_first else reversed(nodes)))


def test_another_block_than_the_one_believed_in_is_not_final(fake_node: Start, polygon: Network) -> None:
    with pytest.raises(NodesDisagree, match="in another block by now"):
        check(polygon, *(fake_node(answers=told(OTHER_BLOCK)) for _ in range(2)))


def test_what_no_node_knows_any_more_is_not_final(fake_node: Start, polygon: Network) -> None:
    with pytest.raises(NodesDisagree, match="none of them knows it any more"):
        check(polygon, fake_node(), fake_node())


def test_two_of_three_are_enough_when_the_third_is_silent(fake_node: Start, polygon: Network) -> None:
    silent = fake_node(answers=told())
    silent.refusals = dict.fromkeys(told(), (-32005, "rate limit"))
    nodes = [fake_node(answers=told()), silent, fake_node(answers=told())]
    assert check(polygon, *nodes) == CrossCheck(agreeing=2, configured=3)


@pytest.mark.parametrize("fault", [{"status": 500}, {"chain_id": 1}, {"head_age_s": 86_400}])
def test_one_of_two_is_not_enough(fake_node: Start, polygon: Network, fault: dict[str, Any]) -> None:
    with pytest.raises(NetworkUnreachable, match="1 of 2 nodes answered, and two must agree"):
        check(polygon, fake_node(answers=told()), fake_node(answers=told(), **fault))


def test_with_one_node_nobody_else_can_be_asked(fake_node: Start, polygon: Network) -> None:
    node = fake_node(answers=told(OTHER_BLOCK))
    assert check(polygon, node) == CrossCheck(agreeing=1, configured=1)
    assert "eth_getTransactionReceipt" not in node.methods()


def test_a_transaction_without_events_is_compared_too(fake_node: Start, polygon: Network) -> None:
    nodes = [fake_node(answers=told(logs=[])) for _ in range(2)]
    assert check(polygon, *nodes) == CrossCheck(agreeing=2, configured=2)
