"""What web3 talks to: a pool of endpoints. Imports web3, so it is imported late."""

import json
from typing import Any, cast

from web3._utils.encoding import FriendlyJsonSerde, Web3JsonEncoder
from web3.providers.base import JSONBaseProvider
from web3.types import RPCEndpoint, RPCResponse

from wattback.chain.errors import ChainError
from wattback.chain.rpc_pool import RpcPool


class PoolProvider(JSONBaseProvider):
    """web3's provider over an `RpcPool`.

    Attributes:
        pool: The endpoints.
        endpoint_uri: The first address; it may hold a key.
    """

    # A contract could otherwise name an address in a revert, and web3 would ask it (ERC-3668).
    global_ccip_read_enabled = False

    def __init__(self, pool: RpcPool, endpoint_uri: str) -> None:
        super().__init__()
        self.pool = pool
        self.endpoint_uri = endpoint_uri

    def make_request(self, method: RPCEndpoint, params: Any) -> RPCResponse:
        """Asks the pool; a signed transaction goes to every endpoint.

        Raises:
            NetworkUnreachable: None answered.
            WrongNetwork: They answer for another chain.
        """
        plain = json.loads(FriendlyJsonSerde().json_encode(cast(Any, params or []), Web3JsonEncoder))
        ask = self.pool.send if method == "eth_sendRawTransaction" else self.pool.ask
        return cast(RPCResponse, ask(method, plain))

    def is_connected(self, show_traceback: bool = False) -> bool:
        """Whether any endpoint answers for the network's chain."""
        try:
            return "result" in self.pool.ask("eth_chainId", [])
        except ChainError:
            if show_traceback:
                raise
            return False
