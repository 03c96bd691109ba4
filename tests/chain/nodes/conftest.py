"""Nodes on this machine that answer as a test says: right, wrong, late or not at all."""

import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from wattback.chain.networks import network
from wattback.chain.retirement import Network

CHAIN_ID = 137


@dataclass
class FakeNode:
    """One node: what it answers each method with, and what it was asked."""

    url: str = ""
    chain_id: int = CHAIN_ID
    head_age_s: float = 0.0
    answers: dict[str, Any] = field(default_factory=dict)
    refusals: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    delay_s: float = 0.0
    drip_s: float = 0.0
    asked: list[tuple[str, Any]] = field(default_factory=list)

    def answer(self, method: str, params: Any) -> Any:
        if method in self.answers:
            told = self.answers[method]
            return told(params) if callable(told) else told
        if method == "eth_chainId":
            return hex(self.chain_id)
        if method == "eth_getBlockByNumber":
            return {"number": "0x10", "timestamp": hex(int(time.time() - self.head_age_s))}
        return None

    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]


def _serve(node: FakeNode) -> http.server.ThreadingHTTPServer:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            node.asked.append((request["method"], request["params"]))
            time.sleep(node.delay_s)
            body: dict[str, Any] = {"jsonrpc": "2.0", "id": request["id"]}
            error = node.refusals.get(request["method"])
            if error is not None:
                body["error"] = dict(zip(("code", "message", "data"), error, strict=False))
            else:
                body["result"] = node.answer(request["method"], request["params"])
            content = json.dumps(body).encode() if node.raw is None else node.raw
            self.send_response(node.status)
            for name, value in node.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            try:
                if node.drip_s:
                    for place in range(len(content)):
                        self.wfile.write(content[place : place + 1])
                        self.wfile.flush()
                        time.sleep(node.drip_s)
                else:
                    self.wfile.write(content)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server


@pytest.fixture
def fake_node() -> Iterator[Callable[..., FakeNode]]:
    """Starts a node with these attributes."""
    running: list[http.server.ThreadingHTTPServer] = []

    def start(**attributes: Any) -> FakeNode:
        node = FakeNode(**attributes)
        server = _serve(node)
        running.append(server)
        node.url = f"http://127.0.0.1:{server.server_port}/v3/secret-key"
        return node

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture
def polygon() -> Network:
    """Polygon, with none of its real nodes."""
    return replace(network("polygon"), rpc_urls=())


@pytest.fixture(autouse=True)
def nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """No address from the environment, and no look at other machines by way of a proxy."""
    for name in ("WATTBACK_RPC_URL", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
