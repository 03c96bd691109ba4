"""Retiring on the embedded practice chain: our desk, play money, certificates that certify nothing."""

from typing import TYPE_CHECKING

from wattback import paths
from wattback.chain.deployments import DeskDeployment
from wattback.chain.networks import PRACTICE_WAIT_S, desk_deployment, network
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.retirement import Balances, Quote

if TYPE_CHECKING:
    from web3 import Web3

    from wattback.chain.practice_chain import PracticeChain


class PracticeProvider(DeskProvider):
    """The desk on the practice chain.

    The chain's file is opened at first use and stays locked until `close()`; a later call opens it again.
    Close it as soon as the work at hand is done, because other Wattback processes wait for it.
    """

    def __init__(
        self,
        path: str | None = None,
        wait_s: float = PRACTICE_WAIT_S,
        deployment: DeskDeployment | None = None,
    ) -> None:
        """Does not open the file yet.

        Args:
            path: Of the chain's file; None means the one in the person's data directory.
            wait_s: How long to wait for another process that has it open.
            deployment: Another desk than the present one, for what was signed for it.
        """
        super().__init__(network("practice"), deployment or desk_deployment("practice"), self._open)
        self._path = path
        self._wait_s = wait_s
        self._practice_chain: PracticeChain | None = None

    def balances(self, account: str) -> Balances:
        """What the account holds now; an account low on play money is given some first."""
        self._fund(account)
        return super().balances(account)

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """As `DeskProvider.quote`; an account low on play money is given some first."""
        self._fund(account)
        return super().quote(amount_mwh, account, now_ms)

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

    def _fund(self, account: str) -> None:
        self._chain()
        if self._practice_chain is not None:
            self._practice_chain.fund(account)
