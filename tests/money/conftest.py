"""People who retire on real nodes with something in the way. The node is put back after each test."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

# The node and the proxy are those of the fault campaign.
sys.path.insert(0, str(Path(__file__).parents[1] / "faults"))
sys.path.insert(0, str(Path(__file__).parent))

from anvil import Anvil
from scenes import DESK_ACCOUNT, ArkreenScene, DeskScene, VaultScene

TESTS = Path(__file__).parents[1]


def _module(name: str, path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


_ARKREEN = _module("arkreen_stand_ins", TESTS / "chain" / "arkreen" / "conftest.py")
arkreen_node, deployed_markets = _ARKREEN.arkreen_node, _ARKREEN.deployed_markets
markets, arkreen = _ARKREEN.markets, _ARKREEN.arkreen
_CHAIN = _module("practice_chains_and_buyers", TESTS / "chain" / "conftest.py")
buyer, other_buyer = _CHAIN.buyer, _CHAIN.other_buyer
deployed_chain, chain_path = _CHAIN.deployed_chain, _CHAIN.chain_path
operated = _module("operated_vaults", TESTS / "chain" / "test_vault_end_to_end.py").operated
_CLI = _module("terminals", TESTS / "cli" / "conftest.py")
home, terminal = _CLI.home, _CLI.terminal


@pytest.fixture(scope="module")
def desk_node() -> Iterator[Anvil]:
    with Anvil() as running:
        running.open_market(DESK_ACCOUNT.address)
        running.mine(5)
        yield running


@pytest.fixture
def desk_scene(desk_node: Anvil, tmp_path: Path) -> Iterator[DeskScene]:
    snapshot = desk_node.rpc("evm_snapshot")
    scene = DeskScene(desk_node, tmp_path)
    yield scene
    scene.close()
    desk_node.rpc("evm_revert", snapshot)


@pytest.fixture
def arkreen_scene(arkreen: object, tmp_path: Path) -> Iterator[ArkreenScene]:
    scene = ArkreenScene(arkreen, tmp_path)
    yield scene
    scene.close()


@pytest.fixture
def vault_scene(operated: object, tmp_path: Path) -> VaultScene:
    return VaultScene(operated, tmp_path)
