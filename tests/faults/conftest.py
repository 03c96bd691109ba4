"""Faults of the network and of the machine, around the real engine, wallet, ledger and contracts."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The harness is plain modules beside the tests.
sys.path.insert(0, str(Path(__file__).parent))

from anvil import Anvil
from faulty_node import FaultyNode
from interrupted_person import Person, address_of, person_on
from rpc_proxy import RpcProxy
from telling import CONFIRMATIONS


@pytest.fixture
def anvil() -> Iterator[Anvil]:
    """A node of the test's own, with the market and some blocks on top of it."""
    with Anvil() as running:
        running.open_market(address_of("a person who is interrupted"), address_of("another wallet"))
        running.mine(CONFIRMATIONS + 2)
        yield running


@pytest.fixture
def proxy(anvil: Anvil) -> Iterator[RpcProxy]:
    """What the person's companion asks; it has no faults until it is given some."""
    with RpcProxy(anvil.url, FaultyNode(random.Random(5), first_block=anvil.first_block)) as running:
        yield running


@pytest.fixture
def person(anvil: Anvil, proxy: RpcProxy, tmp_path: Path) -> Person:
    """Whose network makes a block whenever the engine waits."""
    return person_on(anvil, [proxy.url], tmp_path)
