"""A verifier with several nodes believes none of them alone."""

from collections.abc import Callable
from typing import Any

import pytest

from wattback.chain.errors import NodesDisagree
from wattback.chain.evidence import read_retirement
from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment, network
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.retirement import Retirement

Start = Callable[..., Any]


@pytest.fixture
def retired(node: Any, buyer: Any, request: pytest.FixtureRequest) -> Retirement:
    desk = DeskProvider(network("practice"), desk_deployment("practice"), lambda: node.w3)
    found: Retirement = buyer.retire(desk, 10, request.node.name)
    return found


def test_nodes_that_agree_are_believed(
    node: Any, retired: Retirement, monkeypatch: pytest.MonkeyPatch
) -> None:
    same = node.url.replace("127.0.0.1", "localhost")
    monkeypatch.setenv("WATTBACK_RPC_URL", f"{node.url},{same}")
    assert read_retirement(None, "practice", retired.tx_hash) == retired


def test_what_another_node_does_not_know_is_not_evidence(
    node: Any, retired: Retirement, fake_node: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = fake_node(chain_id=PRACTICE_CHAIN_ID)
    monkeypatch.setenv("WATTBACK_RPC_URL", f"{node.url},{other.url}")
    with pytest.raises(NodesDisagree, match="one knows it, another one does not"):
        read_retirement(None, "practice", retired.tx_hash)


def test_silent_nodes_do_not_keep_one_from_verifying(
    node: Any, retired: Retirement, fake_node: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATTBACK_RPC_URL", f"{fake_node(status=500).url},{node.url}")
    assert read_retirement(None, "practice", retired.tx_hash) == retired
