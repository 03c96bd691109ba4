"""Python's guard against runaway recursion, which libraries under web3 take away when they are imported."""

import sys

RECURSION_LIMIT = 5_000
"""Far more than our contracts' calls need. py-evm and py-ecc raise Python's own limit to 100,000 when imported; a
hostile answer or file of 100,000 nested brackets then overflows the C stack of `json.loads` and ends the whole
companion."""


def restore_recursion_limit() -> None:
    """To be called after web3 or py-evm was imported."""
    sys.setrecursionlimit(RECURSION_LIMIT)
