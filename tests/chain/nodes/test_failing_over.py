"""Several nodes serve as one: the first healthy one, then the next, and why each other does not."""

import json
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from wattback.chain.broadcast import broadcast
from wattback.chain.errors import NetworkUnreachable, TransactionRefused, WrongNetwork
from wattback.chain.retirement import Network, SignedTransaction
from wattback.chain.rpc import answers_of, connect
from wattback.chain.rpc_endpoint import Endpoint
from wattback.chain.rpc_pool import RpcPool

Start = Callable[..., Any]


def block_number(pool: RpcPool) -> Any:
    return pool.ask("eth_blockNumber", [])["result"]


def test_the_first_node_serves_as_long_as_it_answers(fake_node: Start, polygon: Network) -> None:
    first = fake_node(answers={"eth_blockNumber": "0x1"})
    second = fake_node(answers={"eth_blockNumber": "0x2"})
    pool = RpcPool(polygon, [first.url, second.url])
    assert [block_number(pool) for _ in range(3)] == ["0x1"] * 3
    assert "eth_blockNumber" not in second.methods()
    assert pool.asides == ()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"status": 500}, "HTTP status 500"),
        ({"status": 429}, "HTTP status 429"),
        ({"status": 401}, "HTTP status 401"),
        ({"raw": b"<!doctype html><title>Welcome to the hotel</title>"}, "a login page of the Wi-Fi"),
        ({"raw": b"  <html>", "status": 511}, "a login page of the Wi-Fi"),
        ({"raw": b"hello", "headers": {"Content-Type": "text/html"}}, "a login page of the Wi-Fi"),
        ({"status": 302, "headers": {"Location": "https://example.com/"}}, "a login page of the Wi-Fi"),
        ({"raw": b"{}"}, "neither a result nor an error"),
        ({"raw": b"[]"}, "no object"),
        ({"raw": b'{"error": "no"}'}, "no code or no words"),
        ({"raw": b"\xff\xfe"}, "not JSON"),
        ({"raw": b'{"jsonrpc": "2.0", "id": -7, "result": "0x1"}'}, "to another question"),
        ({"raw": b'{"jsonrpc": "2.0", "id": 1, "res'}, "not JSON"),
        ({"raw": b"[" * 200_000}, "not JSON"),
        ({"chain_id": 1}, "it answers for chain 1"),
        ({"answers": {"eth_chainId": "polygon"}}, "it names no chain"),
    ],
)
def test_a_node_that_fails_is_put_aside_with_the_reason(
    fake_node: Start, polygon: Network, fault: dict[str, Any], reason: str
) -> None:
    bad, good = fake_node(**fault), fake_node(answers={"eth_blockNumber": "0x2"})
    pool = RpcPool(polygon, [bad.url, good.url])
    assert block_number(pool) == "0x2"
    (aside,) = pool.asides
    assert reason in aside.reason
    alone = RpcPool(polygon, [bad.url])
    with pytest.raises((NetworkUnreachable, WrongNetwork)) as caught:
        block_number(alone)
    assert "secret-key" not in str(caught.value)
    assert isinstance(caught.value, WrongNetwork) == (fault == {"chain_id": 1})


def test_a_node_that_stops_answering_hands_over_in_the_middle(fake_node: Start, polygon: Network) -> None:
    first, second = (
        fake_node(answers={"eth_blockNumber": "0x1"}),
        fake_node(answers={"eth_blockNumber": "0x2"}),
    )
    pool = RpcPool(polygon, [first.url, second.url])
    assert block_number(pool) == "0x1"
    first.status = 503
    assert block_number(pool) == "0x2"
    asked = len(first.asked)
    assert block_number(pool) == "0x2"
    assert len(first.asked) == asked, "one that failed is left alone for a while"


def test_a_node_that_cannot_answer_is_not_believed_when_another_can(
    fake_node: Start, polygon: Network
) -> None:
    limited = fake_node(refusals={"eth_blockNumber": (-32005, "daily request limit exceeded")})
    good = fake_node(answers={"eth_blockNumber": "0x2"})
    assert block_number(RpcPool(polygon, [limited.url, good.url])) == "0x2"
    response = RpcPool(polygon, [limited.url]).ask("eth_blockNumber", [])
    assert response["error"]["code"] == -32005


def test_a_revert_is_an_answer(fake_node: Start, polygon: Network) -> None:
    reverting = fake_node(refusals={"eth_call": (3, "execution reverted: paused")})
    other = fake_node(answers={"eth_call": "0x"})
    response = RpcPool(polygon, [reverting.url, other.url]).ask("eth_call", [{}, "latest"])
    assert response["error"]["message"] == "execution reverted: paused"
    assert "eth_call" not in other.methods()


def test_only_the_named_addresses_are_asked(fake_node: Start, polygon: Network) -> None:
    elsewhere = fake_node(answers={"eth_blockNumber": "0x666"})
    redirecting = fake_node(status=307, headers={"Location": elsewhere.url})
    with pytest.raises(NetworkUnreachable):
        block_number(RpcPool(polygon, [redirecting.url]))
    assert elsewhere.asked == []


def test_a_contract_cannot_send_web3_to_an_address_of_its_own(fake_node: Start, polygon: Network) -> None:
    """ERC-3668 lets a revert name an address to ask; nobody configured it."""
    from eth_abi.abi import encode
    from web3.exceptions import OffchainLookup

    contract, elsewhere = "0x" + "11" * 20, fake_node()
    named = encode(
        ["address", "string[]", "bytes", "bytes4", "bytes"],
        [contract, [elsewhere.url + "/{sender}/{data}.json"], b"", b"abcd", b""],
    )
    node = fake_node(refusals={"eth_call": (3, "execution reverted", "0x556f1830" + named.hex())})
    with pytest.raises(OffchainLookup):
        connect(polygon, node.url).eth.call({"to": contract, "data": "0x12345678"})
    assert elsewhere.asked == []


@pytest.mark.parametrize(
    "url", ["http://203.0.113.5:8545", "ftp://127.0.0.1", "https://user:pw@example.com", "x"]
)
def test_no_key_travels_in_the_clear(polygon: Network, url: str) -> None:
    with pytest.raises(NetworkUnreachable, match="neither https nor http on this machine"):
        connect(polygon, url)


def test_without_an_address_nobody_is_asked(polygon: Network) -> None:
    with pytest.raises(NetworkUnreachable, match="no RPC address is set"):
        connect(polygon)


def test_the_environment_names_the_nodes(
    fake_node: Start, polygon: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    down, up = fake_node(status=500), fake_node(answers={"eth_blockNumber": "0x7"})
    monkeypatch.setenv("WATTBACK_RPC_URL", f"{down.url}, {up.url}")
    assert connect(polygon).eth.block_number == 7


def test_bytes_that_drip_end_with_the_time(fake_node: Start, polygon: Network) -> None:
    slow = fake_node(drip_s=0.05)
    started_s = time.monotonic()
    with pytest.raises(NetworkUnreachable, match=r"no answer within 0\.5 s"):
        block_number(RpcPool(polygon, [slow.url], timeout_s=0.5))
    assert time.monotonic() - started_s < 2


def test_the_time_also_ends_for_a_connection_made_too_late(
    fake_node: Start, polygon: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine the time may be over before there is a connection to cut."""
    plain = Endpoint._connected

    def late(endpoint: Endpoint) -> Any:
        time.sleep(0.4)
        return plain(endpoint)

    monkeypatch.setattr(Endpoint, "_connected", late)
    slow = fake_node(drip_s=0.1)
    started_s = time.monotonic()
    with pytest.raises(NetworkUnreachable, match=r"no answer within 0\.2 s"):
        block_number(RpcPool(polygon, [slow.url], timeout_s=0.2))
    assert time.monotonic() - started_s < 2


def test_headers_that_drip_end_with_the_time(polygon: Network) -> None:
    """A read's own time-out begins anew with every byte."""
    listener = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(10_000)
            try:
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
                for _ in range(200):
                    connection.sendall(b"x")
                    time.sleep(0.05)
            except OSError:
                pass

    server = threading.Thread(target=drip, daemon=True)
    server.start()
    started_s = time.monotonic()
    with listener, pytest.raises(NetworkUnreachable, match=r"no answer within 0\.5 s"):
        block_number(RpcPool(polygon, [f"http://127.0.0.1:{listener.getsockname()[1]}"], timeout_s=0.5))
    assert time.monotonic() - started_s < 2
    server.join(5)


def test_a_connection_closed_while_idle_is_made_again(polygon: Network) -> None:
    """The server answers one question a connection, and closes it only when the next one arrives."""
    listener = socket.create_server(("127.0.0.1", 0))
    asked = []

    def serve() -> None:
        for _ in range(3):
            connection, _ = listener.accept()
            with connection:
                received = b""
                while not received.endswith(b"}"):
                    received += connection.recv(10_000)
                question = json.loads(received.split(b"\r\n\r\n", 1)[1])
                asked.append(question["method"])
                body = json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": "0x89"}).encode()
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
                connection.recv(10_000)

    server = threading.Thread(target=serve, daemon=True)
    server.start()
    pool = RpcPool(polygon, [f"http://127.0.0.1:{listener.getsockname()[1]}"])
    with listener:
        assert [block_number(pool), block_number(pool)] == ["0x89", "0x89"]
    del pool
    assert asked == ["eth_chainId", "eth_blockNumber", "eth_blockNumber"]


def test_an_answer_without_end_is_not_kept(fake_node: Start, polygon: Network, monkeypatch: Any) -> None:
    monkeypatch.setattr("wattback.chain.rpc_endpoint.MAX_BODY_BYTES", 1000)
    with pytest.raises(NetworkUnreachable, match="too long"):
        block_number(RpcPool(polygon, [fake_node(raw=b" " * 2000).url]))


SIGNED = SignedTransaction(raw=b"\x02\xc0", tx_hash=b"\x07" * 32, nonce=3)


def test_a_signed_transaction_goes_to_every_node(fake_node: Start, polygon: Network) -> None:
    nodes = [fake_node(answers={"eth_sendRawTransaction": "0x" + "07" * 32}) for _ in range(3)]
    nodes[0].refusals["eth_sendRawTransaction"] = (-32000, "nonce too low")
    nodes[1].status = 500
    broadcast(connect(polygon, *(node.url for node in nodes)), SIGNED)
    assert [("eth_sendRawTransaction" in node.methods()) for node in (nodes[0], nodes[2])] == [True, True]


def test_a_transaction_that_any_node_has_counts_as_sent(fake_node: Start, polygon: Network) -> None:
    """All say "nonce too low" of one that is mined, and the one that serves has not heard of it."""
    refusal = {"eth_sendRawTransaction": (-32000, "nonce too low")}
    serving = fake_node(refusals=refusal)
    other = fake_node(refusals=refusal, answers={"eth_getTransactionByHash": {"hash": "0x" + "07" * 32}})
    broadcast(connect(polygon, serving.url, other.url), SIGNED)
    with pytest.raises(TransactionRefused):
        broadcast(connect(polygon, serving.url), SIGNED)


def test_a_transaction_that_every_node_refuses_is_refused(fake_node: Start, polygon: Network) -> None:
    refusal = {"eth_sendRawTransaction": (-32000, "intrinsic gas too low")}
    nodes = [fake_node(refusals=refusal) for _ in range(2)]
    with pytest.raises(TransactionRefused, match="intrinsic gas too low"), answers_of(polygon):
        broadcast(connect(polygon, *(node.url for node in nodes)), SIGNED)


def test_when_no_node_answers_each_is_named_without_its_key(fake_node: Start, polygon: Network) -> None:
    nodes = [fake_node(status=500), fake_node(raw=b"<html>")]
    with pytest.raises(NetworkUnreachable) as caught:
        connect(polygon, *(node.url for node in nodes))
    words = str(caught.value)
    assert "HTTP status 500" in words
    assert "a login page of the Wi-Fi" in words
    assert "secret-key" not in words


def test_a_signers_seal_in_a_block_does_not_make_it_unreadable(fake_node: Start, polygon: Network) -> None:
    block = {"number": "0x10", "timestamp": "0x6a000000", "extraData": "0x" + "ab" * 97}
    node = fake_node(answers={"eth_getBlockByNumber": block})
    assert connect(polygon, node.url).eth.get_block("latest")["timestamp"] == 0x6A000000


def test_the_library_logs_no_address(
    fake_node: Start, polygon: Network, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    connect(polygon, fake_node().url)
    assert "secret-key" not in caplog.text
