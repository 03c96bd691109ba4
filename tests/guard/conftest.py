"""The guard, tried with everything around what it may sign."""

import sys
from pathlib import Path

import pytest

# The oracle and the cases are plain modules beside the tests.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True, scope="session")
def libraries_loaded() -> None:
    """As in the app: loaded before anything is signed, and Python's recursion limit put back."""
    import eth_account  # noqa: F401

    from wattback.chain.recursion import restore_recursion_limit

    restore_recursion_limit()
