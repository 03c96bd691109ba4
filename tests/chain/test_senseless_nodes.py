"""A verifier told to ask something that is no node: a login page, a broken proxy, a node with other answers."""

import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from wattback.chain.errors import NetworkUnreachable, WrongNetwork
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.networks import PRACTICE_CHAIN_ID

Serve = Callable[[Callable[[str], Any]], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server that answers each method with what the function returns: bytes as they are, else as result."""
    running: list[http.server.ThreadingHTTPServer] = []

    def start(answer: Callable[[str], Any]) -> str:
        class Node(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                found = answer(request["method"])
                if not isinstance(found, bytes):
                    found = json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": found}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(found)))
                self.end_headers()
                self.wfile.write(found)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Node)
        running.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>Please log in</html>",
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'"x"',
        b"{}",
        None,
        "zz",
        "",
        [],
        {},
    ],
)
def test_what_is_no_node_is_not_reachable(serve: Serve, answer: Any) -> None:
    url = serve(lambda _method: answer)
    with pytest.raises(NetworkUnreachable):
        read_retirement(url, "practice", b"\x05" * 32)
    with pytest.raises(NetworkUnreachable):
        read_instrument(url, "practice", 1)


@pytest.mark.parametrize(
    "answer", [b"<html>", "zz", {}, [], 5, True, {"status": "0x1"}, {"status": "0x1", "logs": 5}]
)
def test_a_node_that_answers_nonsense_is_not_reachable(serve: Serve, answer: Any) -> None:
    url = serve(lambda method: hex(PRACTICE_CHAIN_ID) if method == "eth_chainId" else answer)
    with pytest.raises(NetworkUnreachable):
        read_retirement(url, "practice", b"\x05" * 32)
    with pytest.raises(NetworkUnreachable):
        read_instrument(url, "practice", 1)


def test_a_node_of_another_chain_is_named(serve: Serve) -> None:
    with pytest.raises(WrongNetwork, match="chain 1,"):
        read_retirement(serve(lambda _method: "0x1"), "practice", b"\x05" * 32)


NESTED = """
import sys
from wattback.chain.errors import NetworkUnreachable
from wattback.chain.evidence import read_instrument
try:
    read_instrument(sys.argv[1], "practice", 1)
except NetworkUnreachable:
    print("refused")
"""


def test_a_deeply_nested_answer_does_not_end_the_process(serve: Serve) -> None:
    url = serve(lambda _method: b"[" * 200_000)
    done = subprocess.run(
        [sys.executable, "-c", NESTED, url], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "refused")
