"""Several nodes of one network, asked as one: the first healthy one serves, the others stand by.

An endpoint that fails is put aside with its reason and the next one serves. With several endpoints they are looked
over together: one that answers for another chain, or whose newest block is far from the others' and the clock's time,
does not serve. Answers are not mixed: the same endpoint serves until it fails, because two honest nodes may be some
blocks apart.
"""

import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any

from wattback.chain.errors import NetworkUnreachable, WrongNetwork
from wattback.chain.retirement import Network
from wattback.chain.rpc_endpoint import TIMEOUT_S, Endpoint, EndpointFailed
from wattback.chain.rpc_heads import unfit_heads

ASIDE_S = 60.0
"""How long an endpoint that failed is left alone while another one serves."""
LOOK_OVER_S = 300.0
"""How long a look at all endpoints holds."""

_UNABLE_CODES = {-32601, -32603, -32002, -32004, -32005, -32016, 429}
_UNABLE_WORDS = (
    *(
        "rate limit",
        "too many requests",
        "limit exceeded",
        "timed out",
        "timeout",
        "not synced",
        "unauthorized",
    ),
    *("header not found", "missing trie node", "pruned", "try again"),
)


@dataclass(frozen=True, slots=True)
class Aside:
    """An endpoint that does not serve now.

    Attributes:
        name: As it is called in front of people.
        reason: Why, in words.
    """

    name: str
    reason: str


@dataclass(slots=True)
class _Member:
    endpoint: Endpoint
    aside_until_s: float = 0.0
    reason: str = ""
    is_known_good: bool = False
    is_unfit: bool = False
    wrong_chain_id: int | None = None


class RpcPool:
    """The endpoints of one network."""

    def __init__(
        self,
        network: Network,
        urls: Sequence[str],
        *,
        timeout_s: float = TIMEOUT_S,
        now_s: Callable[[], float] = time.time,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Whose chain id they must answer for.
            urls: The only addresses that are ever asked, the preferred first.
            timeout_s: Bound for one question to one endpoint.
            now_s: The clock that newest blocks are compared with, UTC epoch seconds.

        Raises:
            NetworkUnreachable: There is no address, or one is neither https nor on this machine.
        """
        if not urls:
            raise NetworkUnreachable(network.name, "no RPC address is set")
        try:
            self._members = [_Member(Endpoint(url, timeout_s)) for url in dict.fromkeys(urls)]
        except EndpointFailed as error:
            raise NetworkUnreachable(network.name, str(error)) from None
        self._network = network
        self._now_s = now_s
        self._looked_over_s = -LOOK_OVER_S
        self._ids = count(1)

    @property
    def size(self) -> int:
        """How many endpoints are configured."""
        return len(self._members)

    @property
    def asides(self) -> tuple[Aside, ...]:
        """The endpoints that do not serve now, and why."""
        now_s = time.monotonic()
        return tuple(
            Aside(m.endpoint.name, m.reason) for m in self._members if m.is_unfit or m.aside_until_s > now_s
        )

    def ask(self, method: str, params: Any) -> dict[str, Any]:
        """Asks the endpoint that serves, and the next ones when it cannot answer.

        Returns:
            A response object with `result`, or with `error` when no endpoint could do better.

        Raises:
            NetworkUnreachable: None of them answered.
            WrongNetwork: They answer for another chain.
        """
        self._look_over()
        first_error: dict[str, Any] | None = None
        for member in self._in_turn():
            try:
                self._require_chain(member)
                response = self._ask(member, method, params)
            except EndpointFailed as error:
                self._put_aside(member, str(error))
                continue
            if not is_unable(response):
                return response
            first_error = first_error or response
        if first_error is not None:
            return first_error
        raise self._unreachable()

    def ask_each(self, method: str, params: Any) -> dict[str, dict[str, Any] | str]:
        """Asks every endpoint of the right chain whose newest block is a new one, all at the same time.

        Returns:
            By a name that is unique in the pool: the response, or why there is none.
        """
        self._look_over()
        answers = self._all_at_once(lambda m: m.reason if m.is_unfit else self._ask_member(m, method, params))
        return {f"{place}. {m.endpoint.name}": a for place, (m, a) in enumerate(answers, start=1)}

    def send(self, method: str, params: Any) -> dict[str, Any]:
        """Gives a signed transaction to every endpoint: one that keeps it to itself must not delay it.

        Returns:
            The response of the first that took it, else of the first that refused it.

        Raises:
            NetworkUnreachable: None of them answered; any of them may have it all the same.
            WrongNetwork: They answer for another chain.
        """
        answers = self._all_at_once(lambda member: self._ask_member(member, method, params))
        responses = [answer for _, answer in answers if isinstance(answer, dict)]
        if not responses:
            raise self._unreachable()
        took = [each for each in responses if "result" in each]
        refused = sorted(responses, key=is_unable)
        return (took or refused)[0]

    def _ask_member(self, member: _Member, method: str, params: Any) -> dict[str, Any] | str:
        try:
            self._require_chain(member)
            return self._ask(member, method, params)
        except EndpointFailed as error:
            self._put_aside(member, str(error))
            return str(error)

    def _ask(self, member: _Member, method: str, params: Any) -> dict[str, Any]:
        number = next(self._ids)
        request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        response = member.endpoint.ask(json.dumps(request).encode())
        if response.get("id") not in (number, str(number)) and "error" not in response:
            raise EndpointFailed("an answer that makes no sense: it is to another question")
        return response

    def _require_chain(self, member: _Member) -> None:
        if member.is_known_good:
            return
        chain_id = _quantity(self._ask(member, "eth_chainId", []), "it names no chain")
        if chain_id != self._network.chain_id:
            member.wrong_chain_id = chain_id
            raise EndpointFailed(f"it answers for chain {chain_id}")
        member.wrong_chain_id = None
        member.is_known_good = True

    def _look_over(self) -> None:
        """Compares the newest blocks of all endpoints; with one there is nothing to compare with."""
        now_s = time.monotonic()
        if self.size < 2 or now_s - self._looked_over_s < LOOK_OVER_S:
            return
        self._looked_over_s = now_s
        heads = {}
        for place, (member, time_s) in enumerate(self._all_at_once(self._head_time_s)):
            member.is_unfit = False
            if isinstance(time_s, str):
                self._put_aside(member, time_s)
            else:
                heads[place] = time_s
        if self._network.is_practice:
            # Its blocks come only with transactions.
            return
        for place, reason in unfit_heads(heads, self._now_s(), self._network.block_time_s).items():
            self._put_aside(self._members[place], reason)
            self._members[place].is_unfit = True

    def _head_time_s(self, member: _Member) -> float | str:
        try:
            self._require_chain(member)
            block = self._ask(member, "eth_getBlockByNumber", ["latest", False]).get("result")
            if not isinstance(block, dict):
                return "an answer that makes no sense: it has no newest block"
            return float(_quantity({"result": block.get("timestamp")}, "its newest block has no time"))
        except EndpointFailed as error:
            return str(error)

    def _in_turn(self) -> list[_Member]:
        """Those that serve, in their order; when there are none, those that failed before: it may be over."""
        now_s = time.monotonic()
        fit = [member for member in self._members if not member.is_unfit]
        return [member for member in fit if member.aside_until_s <= now_s] or fit

    def _put_aside(self, member: _Member, reason: str) -> None:
        member.reason = reason
        member.aside_until_s = time.monotonic() + ASIDE_S
        member.is_known_good = False

    def _unreachable(self) -> NetworkUnreachable | WrongNetwork:
        wrong = [m.wrong_chain_id for m in self._members if m.wrong_chain_id is not None]
        if len(wrong) == self.size:
            return WrongNetwork(self._network.name, self._network.chain_id, wrong[0])
        if self.size == 1:
            return NetworkUnreachable(self._network.name, self._members[0].reason)
        reasons = "; ".join(f"{m.endpoint.name}: {m.reason}" for m in self._members)
        return NetworkUnreachable(self._network.name, reasons)

    def _all_at_once(self, one: Callable[[_Member], Any]) -> list[tuple[_Member, Any]]:
        if self.size == 1:
            return [(self._members[0], one(self._members[0]))]
        with ThreadPoolExecutor(self.size, "wattback-rpc") as executor:
            return list(zip(self._members, executor.map(one, self._members), strict=True))


def _quantity(response: dict[str, Any], what: str) -> int:
    value = response.get("result")
    try:
        if isinstance(value, str) and value.startswith("0x") and len(value) <= 66:
            return int(value, 16)
    except ValueError:
        pass
    raise EndpointFailed(f"an answer that makes no sense: {what}")


def is_unable(response: dict[str, Any]) -> bool:
    """Whether a node says that it cannot answer, rather than what the answer is."""
    error = response.get("error")
    if not isinstance(error, dict):
        return False
    words = error["message"].lower()
    return error["code"] in _UNABLE_CODES or any(each in words for each in _UNABLE_WORDS)
