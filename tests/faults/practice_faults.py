"""The practice chain behind a `FaultyNode`: what would be a broken answer over HTTP is a network not reached here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from faulty_node import Dropped, FaultyNode, Garbled, Request, Response
from web3.exceptions import Web3RPCError

from wattback.chain.errors import NetworkUnreachable
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import SignedTransaction

if TYPE_CHECKING:
    from web3 import Web3

RequestFunction = Callable[[str, Any], Response]


class FaultyPractice(PracticeProvider):
    """The desk on a practice chain, over a connection that fails and a node that lies; tells when it sends."""

    def __init__(
        self, path: str, node: FaultyNode, before: Callable[[], object], after: Callable[[], object]
    ) -> None:
        super().__init__(path, wait_s=20)
        self._node, self._before, self._after = node, before, after
        self._is_funding = False

    def send(self, signed: SignedTransaction) -> None:
        self._before()
        super().send(signed)
        self._after()

    def _fund(self, account: str) -> None:
        # Play money is given by the machine itself, over no connection.
        self._is_funding = True
        try:
            super()._fund(account)
        finally:
            self._is_funding = False

    def close(self) -> None:
        """Lets go of the chain; what was on its way arrives first, unless the process is killed."""
        if self._w3 is not None:
            self._node.calm(self._forward, keep_weather=True)
        super().close()

    def _open(self) -> "Web3":
        w3 = super()._open()
        provider: Any = w3.provider
        usual = provider.request_func

        def faulty(w3: Any, onion: Any) -> RequestFunction:
            truthful = usual(w3, onion)
            self._forward = _forward_to(truthful)
            return lambda method, params: self._asked(method, params)

        provider.request_func = faulty
        return w3

    def _asked(self, method: str, params: Any) -> Response:
        if self._is_funding:
            return self._forward({"method": method, "params": params})
        try:
            return self._node.answer({"id": 0, "method": method, "params": params}, self._forward)
        except (Dropped, Garbled) as fault:
            raise NetworkUnreachable("Practice", str(fault)) from fault


def _forward_to(truthful: RequestFunction) -> Callable[[Request], Response]:
    def forward(request: Request) -> Response:
        try:
            return truthful(request["method"], request.get("params") or [])
        except Web3RPCError as refused:
            return {"jsonrpc": "2.0", "id": 0, "error": {"code": -32000, "message": str(refused.args[0])}}

    return forward
