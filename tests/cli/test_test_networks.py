"""What certifies nothing is marked so everywhere: on the practice network, and on a test network alike."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.networks import network, network_keys
from wattback.companion import Companion


@pytest.fixture
def on_amoy(terminal: Any, home: Path) -> None:
    """A person whose retirement was on a test network, which is the chosen one still."""
    assert terminal("wallet", "create", "--yes").status == 0
    assert terminal("record", "--kwh", "0.5", "--source", "home-server").status == 0
    assert terminal("offset", "--yes").status == 0
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        ledger.execute("UPDATE certificate SET network = 'amoy'")
        ledger.execute("UPDATE offset_batch SET network = 'amoy', realm = 'amoy'")
    assert terminal("settings", "set", "network", "amoy").status == 0


def test_a_test_network_s_paper_is_marked_on_every_page(on_amoy: None, terminal: Any) -> None:
    companion = Companion()
    assert companion.snapshot(1).is_practice
    assert companion.certificates()[0].is_practice
    assert companion.documents.detail(companion.certificates()[0].id).summary.is_practice
    assert companion.offsets.overview().is_practice
    assert companion.offsets.history(None, 1)[0].is_practice
    assert terminal("status", "--json").document["practice"] is True
    assert "practice: no renewable energy was certified" in terminal("certificates").out


def test_its_nodes_can_be_chosen_all_the_same(home: Path) -> None:
    lines = {each.key: each for each in Companion().choices.networks()}
    assert [each.is_practice for each in lines.values()] == [
        network(key).certifies_nothing for key in network_keys()
    ]
    assert lines["amoy"].is_practice
    assert lines["amoy"].asks_nodes
    assert not lines["practice"].asks_nodes
    assert not lines["polygon"].is_practice
