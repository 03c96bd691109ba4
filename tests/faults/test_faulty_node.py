"""The faults are what they are called: each does its harm, and nothing else."""

import random
from typing import Any

import pytest
from faulty_node import (
    CALM,
    OF_SENDING,
    SEND,
    Dropped,
    Fault,
    FaultyNode,
    Garbled,
    Request,
    Response,
    Weather,
)

HEAD = 100


class Upstream:
    """A node that hears, and answers with what it heard."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __call__(self, request: Request) -> Response:
        if request["method"] == "eth_blockNumber":
            return {"id": request["id"], "result": hex(HEAD)}
        self.heard.append(f"{request['method']} {request['params']}")
        mined = {"blockNumber": hex(HEAD), "of": request["params"]}
        return {"id": request["id"], "result": [mined] if request["method"] == "eth_getLogs" else mined}


@pytest.fixture
def upstream() -> Upstream:
    return Upstream()


@pytest.fixture
def node() -> FaultyNode:
    return FaultyNode(random.Random(1), Weather(delay_s=0.001))


def _ask(node: FaultyNode, upstream: Upstream, method: str, *params: Any) -> Response:
    return node.answer({"id": 7, "method": method, "params": list(params)}, upstream)


def test_without_faults_everything_passes(node: FaultyNode, upstream: Upstream) -> None:
    assert _ask(node, upstream, SEND, "0x1") == upstream({"id": 7, "method": SEND, "params": ["0x1"]})
    assert not node.met


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.HOLD])
def test_what_is_dropped_before_is_not_heard(fault: Fault, node: FaultyNode, upstream: Upstream) -> None:
    node.script(SEND, fault)
    with pytest.raises(Dropped):
        _ask(node, upstream, SEND, "0x1")
    assert not upstream.heard


@pytest.mark.parametrize("fault", [Fault.DROP_AFTER, Fault.CUT, Fault.TRUNCATED])
def test_what_is_dropped_after_is_heard_once(fault: Fault, node: FaultyNode, upstream: Upstream) -> None:
    node.script(SEND, fault)
    with pytest.raises((Dropped, Garbled)):
        _ask(node, upstream, SEND, "0x1")
    assert len(upstream.heard) == 1


def test_what_is_held_back_is_heard_after_a_later_request(node: FaultyNode, upstream: Upstream) -> None:
    node.script(SEND, Fault.HOLD)
    with pytest.raises(Dropped):
        _ask(node, upstream, SEND, "0x1")
    for _ in range(8):
        _ask(node, upstream, SEND, "0x2")
    assert upstream.heard.index(f"{SEND} ['0x1']") > 0
    assert upstream.heard.count(f"{SEND} ['0x1']") == 1


def test_what_is_repeated_is_heard_twice(node: FaultyNode, upstream: Upstream) -> None:
    node.script(SEND, Fault.TWICE)
    _ask(node, upstream, SEND, "0x1")
    assert len(upstream.heard) == 2


@pytest.mark.parametrize("fault", OF_SENDING)
def test_a_lie_is_a_nodes_refusal_whether_it_was_sent_or_not(
    fault: Fault, node: FaultyNode, upstream: Upstream
) -> None:
    node.script(SEND, fault)
    assert _ask(node, upstream, SEND, "0x1")["error"]["code"] == -32000
    assert len(upstream.heard) == (not fault.name.endswith("UNSENT"))


@pytest.mark.parametrize(
    ("fault", "status"), [(Fault.PORTAL, 200), (Fault.TOO_MANY, 429), (Fault.BROKEN, 500)]
)
def test_what_is_no_json_rpc_is_not_heard(
    fault: Fault, status: int, node: FaultyNode, upstream: Upstream
) -> None:
    node.script("eth_call", fault)
    with pytest.raises(Garbled) as garbled:
        _ask(node, upstream, "eth_call", {}, "latest")
    assert garbled.value.status == status
    assert not upstream.heard


def test_what_is_hidden_is_seen_after_some_looks(node: FaultyNode, upstream: Upstream) -> None:
    node.hide(2)
    assert _ask(node, upstream, "eth_getTransactionReceipt", "0x1")["result"] is None
    assert _ask(node, upstream, "eth_getLogs", {"blockHash": "0x1"})["result"] == []
    assert _ask(node, upstream, "eth_getTransactionReceipt", "0x1")["result"]


def test_a_node_that_is_behind_knows_nothing_newer(node: FaultyNode, upstream: Upstream) -> None:
    node.be_stale(3, 6)
    assert _ask(node, upstream, "eth_blockNumber")["result"] == hex(HEAD - 3)
    assert _ask(node, upstream, "eth_getTransactionReceipt", "0x1")["result"] is None
    assert _ask(node, upstream, "eth_getBlockByNumber", hex(HEAD), False)["result"] is None
    assert _ask(node, upstream, "eth_call", {}, "latest")["result"]["of"] == [{}, hex(HEAD - 3)]
    assert _ask(node, upstream, "eth_getLogs", {"toBlock": "latest", "fromBlock": "0x1"})["result"] == []
    assert _ask(node, upstream, "eth_getTransactionCount", "0x1", "pending")["result"]["of"][1] == hex(
        HEAD - 3
    )
    assert _ask(node, upstream, "eth_blockNumber")["result"] == hex(HEAD), "it has caught up"


def test_calm_lets_what_was_held_arrive(node: FaultyNode, upstream: Upstream) -> None:
    node.script(SEND, Fault.HOLD, Fault.DROP_BEFORE)
    with pytest.raises(Dropped):
        _ask(node, upstream, SEND, "0x1")
    node.calm(upstream)
    assert upstream.heard == [f"{SEND} ['0x1']"]
    assert node.weather is CALM
    assert _ask(node, upstream, SEND, "0x2")["result"]
