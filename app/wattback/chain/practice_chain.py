"""The practice chain: our contracts, play money and certificates that certify nothing, in one file.

The first opening writes the whole market in one SQL transaction, so that a process killed meanwhile leaves
an empty file and the next one starts again. A file of the version with earlier contracts gets the present market in one
block more; what was retired there stays.
"""

from types import TracebackType
from typing import Self

from eth.db.schema import SchemaV1
from eth_utils.address import to_canonical_address
from web3 import Web3

from wattback.chain.artifacts import artifact
from wattback.chain.networks import PRACTICE_WAIT_S, desk_deployment
from wattback.chain.practice_evm import PracticeBackend, start_chain
from wattback.chain.practice_market import (
    deployer,
    first_deployer,
    moving_transactions,
    opening_transactions,
    signed,
)
from wattback.chain.practice_rpc import node_provider
from wattback.chain.sqlite_state import SqliteState

GRANT_WEI = 10 * 10**18
GRANT_BASE_UNITS = 1_000 * 10**6
_DEPLOYER_WEI = 10**9 * 10**18


class PracticeChain:
    """An open practice chain. Holds its file's lock until closed; use it from one thread at a time.

    Attributes:
        w3: web3 over it.
    """

    def __init__(self, path: str, wait_s: float = PRACTICE_WAIT_S) -> None:
        """Opens the chain in `path`, and makes it first when the file has none.

        Raises:
            ChainBusy: Another process still had it open after `wait_s`.
            ChainFileUnusable: The file cannot be read or written.
        """
        self._state = SqliteState(path, wait_s)
        try:
            with self._state.block():
                is_new = SchemaV1.make_canonical_head_hash_lookup_key() not in self._state
                if is_new:
                    start_chain(self._state, {to_canonical_address(deployer().address): _DEPLOYER_WEI})
                self._backend = PracticeBackend(self._state)
                if is_new:
                    self._backend.mine(opening_transactions())
                elif not self._has_market():
                    nonce = self._backend.get_nonce(to_canonical_address(first_deployer().address))
                    self._backend.mine(moving_transactions(nonce))
        except BaseException:
            self._state.close()
            raise
        self.w3 = Web3(node_provider(self._backend))

    def fund(self, account: str) -> bool:
        """Gives `account` play coin and play money when it is low on either, so that practice never ends.

        Returns:
            Whether it was given any.
        """
        token = self.w3.eth.contract(
            address=self.w3.to_checksum_address(desk_deployment("practice").payment_erc20),
            abi=artifact("PracticeDollar").abi,
        )
        holder = self.w3.to_checksum_address(account)
        enough_coin = self.w3.eth.get_balance(holder) >= GRANT_WEI // 10
        enough_money = token.functions.balanceOf(holder).call() >= GRANT_BASE_UNITS // 10
        if enough_coin and enough_money:
            return False
        nonce = self.w3.eth.get_transaction_count(deployer().address)
        self._backend.mine(
            [
                signed(nonce, holder, "0x", value_wei=GRANT_WEI),
                signed(nonce + 1, token.address, token.encode_abi("mint", [holder, GRANT_BASE_UNITS])),
            ]
        )
        return True

    def _has_market(self) -> bool:
        desk = to_canonical_address(desk_deployment("practice").desk)
        return bool(self._backend.get_code(desk))

    def close(self) -> None:
        """Lets go of the file."""
        self._state.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
