"""A node that fails and lies, between whoever asks and a node that does neither.

It knows JSON-RPC requests and answers and no wire, so it stands before anvil (`rpc_proxy.py`, HTTP) and before the
practice chain (`practice_faults.py`, no wire) alike. Faults come one by one as a test scripts them, or from dice.
"""

import json
import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Request = dict[str, Any]
Response = dict[str, Any]
Forward = Callable[[Request], Response]

SEND = "eth_sendRawTransaction"
PORTAL_PAGE = b"<!doctype html><title>Welcome to the hotel</title><p>Please accept our terms."
TOO_LOW_WORDS = "nonce too low: next nonce 4097, tx nonce 4096"

# Where a method's parameters name a block.
_BLOCK_PARAMETER = {
    "eth_call": 1,
    "eth_estimateGas": 1,
    "eth_feeHistory": 1,
    "eth_getBalance": 1,
    "eth_getBlockByNumber": 0,
    "eth_getCode": 1,
    "eth_getStorageAt": 2,
    "eth_getTransactionCount": 1,
}
_BY_TRANSACTION = ("eth_getTransactionReceipt", "eth_getTransactionByHash")
_HIDEABLE = (*_BY_TRANSACTION, "eth_getLogs")
_STALE_HEADS = ("latest", "pending", "safe", "finalized")


class Fault(StrEnum):
    """What can become of a request."""

    DROP_BEFORE = "the connection breaks before the node hears"
    DROP_AFTER = "the connection breaks after the node heard"
    CUT = "the connection breaks in the middle of the answer"
    TRUNCATED = "half of the answer's JSON"
    DELAY = "the answer is late"
    TWICE = "the node hears it twice"
    HOLD = "the node hears it after later requests"
    KNOWN_SENT = "sent, and answered: already known"
    KNOWN_UNSENT = "not sent, and answered: already known"
    TOO_LOW_SENT = "sent, and answered: nonce too low"
    TOO_LOW_UNSENT = "not sent, and answered: nonce too low"
    UNDERPRICED_SENT = "sent, and answered: underpriced"
    UNDERPRICED_UNSENT = "not sent, and answered: underpriced"
    HIDE = "receipts, transactions and logs are not to be seen for some looks"
    STALE = "a node that is some blocks behind answers for some requests"
    PORTAL = "a login page instead of an answer"
    TOO_MANY = "HTTP 429"
    BROKEN = "HTTP 500"


OF_SENDING = tuple(fault for fault in Fault if fault.name.startswith(("KNOWN", "TOO_LOW", "UNDERPRICED")))
_WORDS = {
    "KNOWN": "already known",
    "TOO": TOO_LOW_WORDS,
    "UNDERPRICED": "replacement transaction underpriced",
}


class Dropped(Exception):
    """The connection breaks.

    Attributes:
        part: What still went over it.
    """

    def __init__(self, part: bytes = b"") -> None:
        self.part = part
        super().__init__("connection broken")


class Garbled(Exception):
    """Something else than JSON-RPC comes back."""

    def __init__(self, status: int, body: bytes, content_type: str) -> None:
        self.status, self.body, self.content_type = status, body, content_type
        super().__init__(f"HTTP {status}")


@dataclass(frozen=True)
class Weather:
    """How often what happens.

    Attributes:
        rate: Share of requests that meet a fault.
        sending_rate: Share of sendings that do.
        hiding_rate: Share of looks for receipts, transactions and logs at which they begin to be hidden.
        faults: From which it is drawn.
        looks: The longest that receipts stay hidden.
        stale_blocks: The furthest a node is behind.
        stale_requests: The longest it answers.
        delay_s: The longest delay.
    """

    rate: float = 0.0
    sending_rate: float = 0.0
    hiding_rate: float = 0.0
    faults: Sequence[Fault] = tuple(Fault)
    looks: int = 3
    stale_blocks: int = 4
    stale_requests: int = 25
    delay_s: float = 0.03


CALM = Weather()


class FaultyNode:
    """Answers requests, truthfully but for its faults.

    Attributes:
        dice: For everything random.
        weather: For the random faults; `CALM` has none.
        met: Which faults happened, and how often.
        happens: Told each fault that happens.
        heard: Methods that arrived, in their order.
        hears: Called with each request before anything else, for what has to happen at that very moment.
        first_block: A stale node is never further behind than this.
    """

    def __init__(
        self, dice: random.Random | None = None, weather: Weather = CALM, first_block: int = 1
    ) -> None:
        self.dice = dice or random.Random(0)
        self.weather = weather
        self.met: Counter[Fault] = Counter()
        self.happens: Callable[[Fault], object] = lambda _fault: None
        self.heard: list[str] = []
        self.hears: Callable[[Request], None] = lambda _request: None
        self.first_block = first_block
        self._script: deque[tuple[str, Fault | None]] = deque()
        self._held: deque[tuple[int, Request]] = deque()
        self._hidden_looks = 0
        self._stale_requests = 0
        self._stale_blocks = 0
        self._lock = threading.RLock()

    def script(self, method: str, *faults: Fault | None) -> None:
        """The next requests of this method meet these faults, one each; None lets one pass."""
        with self._lock:
            self._script.extend((method, fault) for fault in faults)

    def hide(self, looks: int) -> None:
        """Receipts, transactions and logs are not to be seen for so many looks."""
        self._hidden_looks = looks

    def be_stale(self, blocks: int, requests: int) -> None:
        """The next requests are answered by a node that is so many blocks behind."""
        self._stale_blocks, self._stale_requests = blocks, requests

    def calm(self, forward: Forward, *, keep_weather: bool = False) -> None:
        """What was held arrives now, and nothing stays hidden; no more faults either, unless the weather is kept."""
        with self._lock:
            self.weather = self.weather if keep_weather else CALM
            self._script.clear()
            self._hidden_looks = self._stale_requests = 0
        self._release(forward, everything=True)

    def answer(self, request: Request, forward: Forward) -> Response:
        """What whoever asks gets.

        Raises:
            Dropped: The connection breaks.
            Garbled: It is no JSON-RPC.
        """
        self.hears(request)
        method = request["method"]
        with self._lock:
            self.heard.append(method)
            fault = self._drawn(method)
            if fault is not None:
                self.met[fault] += 1
                self.happens(fault)
        try:
            return self._with_fault(fault, request, forward)
        finally:
            self._release(forward)

    def _drawn(self, method: str) -> Fault | None:
        for index, (wanted, fault) in enumerate(self._script):
            if wanted == method:
                del self._script[index]
                return fault
        if method in _HIDEABLE and self.dice.random() < self.weather.hiding_rate:
            return Fault.HIDE
        rate = self.weather.sending_rate if method == SEND else self.weather.rate
        if self.dice.random() >= rate:
            return None
        possible = [
            fault
            for fault in self.weather.faults
            if (fault not in OF_SENDING or method == SEND) and (fault != Fault.HIDE or method in _HIDEABLE)
        ]
        return self.dice.choice(possible) if possible else None

    def _with_fault(self, fault: Fault | None, request: Request, forward: Forward) -> Response:
        if fault in OF_SENDING:
            kind, _, sent = fault.name.partition("_")
            if sent.endswith("UNSENT"):
                return _refusal(request, _WORDS[kind])
            forward(request)
            return _refusal(request, _WORDS[kind])
        match fault:
            case Fault.DROP_BEFORE:
                raise Dropped
            case Fault.HOLD:
                # A question heard late changes nothing; its answer would go to nobody.
                if request["method"] == SEND:
                    self._held.append((self.dice.randint(1, 6), request))
                raise Dropped
            case Fault.PORTAL:
                raise Garbled(200, PORTAL_PAGE, "text/html")
            case Fault.TOO_MANY:
                raise Garbled(429, b"slow down", "text/plain")
            case Fault.BROKEN:
                raise Garbled(500, b"<html>Internal Server Error</html>", "text/html")
            case Fault.DELAY:
                time.sleep(self.dice.uniform(0, self.weather.delay_s))
            case Fault.HIDE:
                self.hide(self.dice.randint(1, self.weather.looks))
            case Fault.STALE:
                self.be_stale(
                    self.dice.randint(1, self.weather.stale_blocks),
                    self.dice.randint(1, self.weather.stale_requests),
                )
            case Fault.TWICE:
                forward(request)
        response = self._seen(request, forward)
        if fault == Fault.DROP_AFTER:
            raise Dropped
        if fault in (Fault.CUT, Fault.TRUNCATED):
            half = json.dumps(response, default=str).encode()
            half = half[: len(half) // 2]
            raise Dropped(half) if fault == Fault.CUT else Garbled(200, half, "application/json")
        return response

    def _seen(self, request: Request, forward: Forward) -> Response:
        """The answer, unless the node hides it or is behind."""
        method = request["method"]
        if method in _HIDEABLE and self._hidden_looks > 0:
            self._hidden_looks -= 1
            return _result(request, [] if method == "eth_getLogs" else None)
        if self._stale_requests > 0 and method != SEND:
            self._stale_requests -= 1
            return self._stale(request, forward)
        return forward(request)

    def _stale(self, request: Request, forward: Forward) -> Response:
        newest = _number(forward({**request, "method": "eth_blockNumber", "params": []})["result"])
        head = max(newest - self._stale_blocks, self.first_block)
        method, params = request["method"], list(request.get("params") or [])
        if method == "eth_blockNumber":
            return _result(request, hex(head))
        if method in _BLOCK_PARAMETER:
            at = _BLOCK_PARAMETER[method]
            if at < len(params):
                params[at] = _not_above(params[at], head)
                if params[at] is None:
                    return _result(request, None)
        if method == "eth_getLogs":
            wanted = dict(params[0])
            if "blockHash" not in wanted:
                wanted["toBlock"] = _not_above(wanted.get("toBlock", "latest"), head) or hex(head)
                first = wanted.get("fromBlock", "0x0")
                if first not in _STALE_HEADS and _number(first) > head:
                    return _result(request, [])
            params[0] = wanted
        response = forward({**request, "params": params})
        found = response.get("result")
        if method == "eth_getLogs" and found:
            return {**response, "result": [log for log in found if _number(log["blockNumber"]) <= head]}
        if method in (*_BY_TRANSACTION, "eth_getBlockByHash") and found:
            number = found.get("blockNumber", found.get("number"))
            if number is not None and _number(number) > head:
                return _result(request, None)
        return response

    def _release(self, forward: Forward, *, everything: bool = False) -> None:
        with self._lock:
            waiting = [(left - 1, request) for left, request in self._held]
            self._held = deque((left, request) for left, request in waiting if left > 0 and not everything)
        for left, request in waiting:
            if left <= 0 or everything:
                forward(request)


def _not_above(block: Any, head: int) -> Any:
    """The block parameter as a node with this head understands it; None when it does not know the block."""
    if block in _STALE_HEADS:
        return hex(head)
    if isinstance(block, dict) or block == "earliest":
        return block
    return block if _number(block) <= head else None


def _number(value: Any) -> int:
    return int(value, 16) if isinstance(value, str) else int(value)


def _result(request: Request, result: Any) -> Response:
    return {"jsonrpc": "2.0", "id": request.get("id"), "result": result}


def _refusal(request: Request, words: str) -> Response:
    return {"jsonrpc": "2.0", "id": request.get("id"), "error": {"code": -32000, "message": words}}
