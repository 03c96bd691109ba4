"""This machine's clock against the chain's: caps are counted with the first, deadlines enforced by the second."""

from typing import TYPE_CHECKING

from wattback.chain.errors import ClockDisagrees
from wattback.chain.retirement import Network

if TYPE_CHECKING:
    from web3 import Web3

MOST_APART_S = 2 * 3600


def chain_time_s(w3: "Web3") -> int:
    """Time of the newest block, UTC epoch seconds."""
    return int(w3.eth.get_block("latest")["timestamp"])


def require_clock(network: Network, newest_block_s: int, now_ms: int) -> None:
    """Refuses to go on when clock and chain are more than two hours apart.

    The practice chain is exempt: its blocks come only with transactions.

    Args:
        network: Which chain.
        newest_block_s: As `chain_time_s` tells.
        now_ms: The clock, UTC epoch milliseconds.

    Raises:
        ClockDisagrees: They are too far apart.
    """
    apart_s = now_ms / 1000 - newest_block_s
    if not network.is_practice and abs(apart_s) > MOST_APART_S:
        raise ClockDisagrees(network.name, abs(apart_s), is_clock_ahead=apart_s > 0)
