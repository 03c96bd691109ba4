"""The desk on a real node over JSON-RPC (anvil), at the same addresses as on the practice chain."""

import dataclasses
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from wattback.chain.errors import (
    BatchAlreadyRetired,
    NetworkUnreachable,
    NonceTaken,
    NotOurContract,
    OutOfStock,
    QuoteExpired,
    TransactionRefused,
    TransactionReverted,
    WouldFail,
    WrongNetwork,
)
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.networks import desk_deployment, network
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.rpc import connect

PRACTICE = network("practice")
DESK = desk_deployment("practice")


@pytest.fixture
def desk(node: Any) -> DeskProvider:
    return DeskProvider(PRACTICE, DESK, lambda: connect(PRACTICE, node.url))


@pytest.fixture
def no_automine(node: Any) -> Iterator[Any]:
    """Transactions wait in the mempool until `mine()`."""
    node.w3.provider.make_request("evm_setAutomine", [False])
    yield lambda: node.w3.provider.make_request("evm_mine", [])
    node.w3.provider.make_request("evm_mine", [])
    node.w3.provider.make_request("evm_setAutomine", [True])


@pytest.fixture
def nowhere() -> str:
    """An address where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


def test_a_retirement_on_a_node_reads_back_as_ordered(desk: DeskProvider, buyer: Any, node: Any) -> None:
    quote = buyer.quote(desk, 250_000)
    order, signed = buyer.prepare(desk, 250_000, "on a node")
    desk.send(signed)
    found = desk.find(order.batch_key, signed.tx_hash)
    assert found is not None
    assert (found.amount_mwh, found.price_base_units) == (250_000, quote.price_base_units)
    assert (found.beneficiary, found.receipts_root) == (buyer.address, order.receipts_root)
    assert found.confirmations == 0
    node.w3.provider.make_request("evm_mine", [])
    node.w3.provider.make_request("evm_mine", [])
    assert desk.find(order.batch_key, None) == dataclasses.replace(found, confirmations=2)


def test_a_pending_transaction_counts_as_sent_but_not_as_retired(
    desk: DeskProvider, buyer: Any, no_automine: Any
) -> None:
    order, signed = buyer.prepare(desk, 100, "pending")
    desk.send(signed)
    desk.send(signed)
    assert desk.find(order.batch_key, signed.tx_hash) is None
    assert desk.next_nonce(buyer.address) == signed.nonce + 1
    no_automine()
    found = desk.find(order.batch_key, signed.tx_hash)
    assert found is not None
    desk.send(signed)
    assert desk.find(order.batch_key, signed.tx_hash) == found


def test_a_nonce_that_is_gone_is_told_apart_from_the_same_bytes(desk: DeskProvider, buyer: Any) -> None:
    _, loser = buyer.prepare(desk, 100, "loser")
    _, winner = buyer.prepare(desk, 100, "winner")
    desk.send(winner)
    assert loser.nonce == winner.nonce
    with pytest.raises(NonceTaken):
        desk.send(loser)


def test_a_failure_on_chain_is_reported_as_reverted(desk: DeskProvider, buyer: Any, no_automine: Any) -> None:
    order, first = buyer.prepare(desk, 100, "same batch twice")
    quote = buyer.quote(desk, 200)
    request = desk.build(quote, dataclasses.replace(order, amount_mwh=200), buyer.permit(desk, quote), 0)
    second = buyer.sign(dataclasses.replace(request, nonce=first.nonce + 1))
    desk.send(first)
    desk.send(second)
    no_automine()
    found = desk.find(order.batch_key, second.tx_hash)
    assert found is not None, "the batch was retired, by the other transaction"
    assert (found.tx_hash, found.amount_mwh) == (first.tx_hash, 100)
    with pytest.raises(TransactionReverted):
        read_retirement(str(desk._chain().provider.endpoint_uri), "practice", second.tx_hash)


def test_custom_errors_come_through_json_rpc(desk: DeskProvider, buyer: Any) -> None:
    buyer.retire(desk, 100, "known to the node")
    with pytest.raises(BatchAlreadyRetired):
        buyer.prepare(desk, 100, "known to the node")
    with pytest.raises(OutOfStock):
        buyer.quote(desk, 10**12 + 1)
    quote = buyer.quote(desk, 100)
    with pytest.raises(WouldFail, match="permit was not accepted"):
        desk.build(quote, buyer.order(100, "unsigned"), b"\x00" * 65, 0)
    stale = dataclasses.replace(quote, expires_at_ms=1_000)
    with pytest.raises(QuoteExpired):
        desk.build(stale, buyer.order(100, "stale"), buyer.permit(desk, stale), 0)
    with pytest.raises(WouldFail, match="no certificate batch 99"):
        desk.instrument(99)


def test_a_fee_below_the_base_fee_is_refused_in_the_nodes_words(desk: DeskProvider, buyer: Any) -> None:
    quote = dataclasses.replace(buyer.quote(desk, 100), max_fee_per_gas_wei=1, max_priority_fee_per_gas_wei=1)
    request = desk.build(
        quote, buyer.order(100, "stingy"), buyer.permit(desk, quote), desk.next_nonce(buyer.address)
    )
    with pytest.raises(TransactionRefused, match="fee"):
        desk.send(buyer.sign(request))


def test_fees_leave_room_for_the_base_fee_to_double(desk: DeskProvider, buyer: Any, node: Any) -> None:
    quote = buyer.quote(desk, 100)
    next_base_fee_wei = node.w3.eth.fee_history(1, "latest")["baseFeePerGas"][-1]
    assert quote.max_fee_per_gas_wei == 2 * next_base_fee_wei + quote.max_priority_fee_per_gas_wei


def test_a_verifier_needs_an_rpc_address_and_nothing_else(
    desk: DeskProvider, buyer: Any, node: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    found = buyer.retire(desk, 4_321, "verified elsewhere")
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "never made"))
    assert read_retirement(node.url, "practice", found.tx_hash) == found
    assert read_retirement(node.url, "practice", found.tx_hash, found.batch_key) == found
    instrument = read_instrument(node.url, "practice", found.certificate_id)
    assert instrument.technology == "wind"
    monkeypatch.setenv("WATTBACK_RPC_URL", node.url)
    assert read_retirement(None, "practice", found.tx_hash) == found
    assert read_retirement(None, "practice", b"\x09" * 32) is None
    assert not (tmp_path / "never made").exists()


def test_another_batchs_transaction_proves_nothing(desk: DeskProvider, buyer: Any, node: Any) -> None:
    found = buyer.retire(desk, 10, "the real one")
    other_key = buyer.order(10, "the pretended one").batch_key
    with pytest.raises(NotOurContract):
        read_retirement(node.url, "practice", found.tx_hash, other_key)


def test_the_same_code_at_another_address_proves_nothing(
    desk: DeskProvider, buyer: Any, node: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anyone can deploy our contracts and retire air with them; only the listed addresses count."""
    found = buyer.retire(desk, 10, "listed")
    from wattback.chain import evidence

    elsewhere = dataclasses.replace(DESK, certificates="0x" + "99" * 20)
    monkeypatch.setattr(evidence, "desk_deployments", lambda _key: (elsewhere,))
    with pytest.raises(NotOurContract):
        read_retirement(node.url, "practice", found.tx_hash)


def test_a_node_of_another_chain_is_refused(foreign_node_url: str) -> None:
    with pytest.raises(WrongNetwork, match="31337"):
        connect(PRACTICE, foreign_node_url)
    with pytest.raises(WrongNetwork):
        read_retirement(foreign_node_url, "practice", b"\x09" * 32)


def test_nobody_listening_is_said_in_plain_words(nowhere: str, buyer: Any) -> None:
    with pytest.raises(NetworkUnreachable, match="Practice did not answer"):
        DeskProvider(PRACTICE, DESK, lambda: connect(PRACTICE, nowhere)).balances(buyer.address)
    with pytest.raises(NetworkUnreachable) as caught:
        read_retirement(nowhere + "/v1/secret-key", "practice", b"\x09" * 32)
    assert "secret-key" not in str(caught.value)
