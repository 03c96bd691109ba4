"""A vault on the embedded practice chain, to try out a key that can spend no more than its owner's limits."""

from typing import TYPE_CHECKING

from wattback import paths
from wattback.chain.deployments import VaultDeployment
from wattback.chain.networks import PRACTICE_WAIT_S, desk_deployment, network
from wattback.chain.providers.vault import VaultProvider
from wattback.chain.retirement import Balances

if TYPE_CHECKING:
    from web3 import Web3

    from wattback.chain.practice_chain import PracticeChain


class PracticeVaultProvider(VaultProvider):
    """A vault on the practice chain; the chain's file stays locked until `close()`, as with `PracticeProvider`."""

    def __init__(
        self,
        deployment: VaultDeployment,
        vault: str,
        operator: str,
        path: str | None = None,
        wait_s: float = PRACTICE_WAIT_S,
    ) -> None:
        """Does not open the file yet.

        Args:
            deployment: The factory that made the vault.
            vault: Its address.
            operator: The wallet's account, which triggers.
            path: Of the chain's file; None means the one in the person's data directory.
            wait_s: How long to wait for another process that has it open.
        """
        super().__init__(
            *(network("practice"), desk_deployment("practice"), deployment, vault, operator, self._open)
        )
        self._path = path
        self._wait_s = wait_s
        self._practice_chain: PracticeChain | None = None

    def balances(self, account: str) -> Balances:
        """The account's coin, of which it is given some when it is low, and the vault's play money."""
        self._chain()
        if self._practice_chain is not None and account == self._operator:
            self._practice_chain.fund(account)
        return super().balances(account)

    def close(self) -> None:
        """Lets go of the chain's file."""
        super().close()
        if self._practice_chain is not None:
            self._practice_chain.close()
            self._practice_chain = None

    def _open(self) -> "Web3":
        from wattback.chain.practice_chain import PracticeChain

        self._practice_chain = PracticeChain(self._path or paths.practice_chain_path(), self._wait_s)
        return self._practice_chain.w3
