"""What a verifier reads on the machine that has the practice chain."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.errors import NetworkUnreachable, NotOurContract, TransactionReverted, UnknownNetwork
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.networks import desk_deployment, network
from wattback.chain.providers.practice import PracticeProvider


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("WATTBACK_RPC_URL", raising=False)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_the_local_chain_is_read_when_there_is_no_rpc_address(
    home: Path, deployed_chain: Path, buyer: Any
) -> None:
    shutil.copy(deployed_chain, home / "practice-chain.sqlite3")
    provider = PracticeProvider()
    found = buyer.retire(provider, 99, "local")
    provider.close()
    assert read_retirement(None, "practice", found.tx_hash) == found
    assert read_retirement(None, "practice", found.tx_hash, found.batch_key) == found
    assert read_retirement(None, "practice", b"\x05" * 32) is None
    assert read_instrument(None, "practice", found.certificate_id).standard == "PRACTICE"
    with pytest.raises(NotOurContract):
        read_retirement(None, "practice", found.tx_hash, b"\x05" * 32)


def test_a_failed_transaction_is_told_apart_from_an_unknown_one(
    home: Path, deployed_chain: Path, buyer: Any, as_owner: Any
) -> None:
    shutil.copy(deployed_chain, home / "practice-chain.sqlite3")
    provider = PracticeProvider()
    _, signed = buyer.prepare(provider, 99, "paused meanwhile")
    as_owner(provider, "pause", [])
    provider.send(signed)
    provider.close()
    with pytest.raises(TransactionReverted):
        read_retirement(None, "practice", signed.tx_hash)


def test_verifying_never_makes_a_practice_chain(home: Path) -> None:
    with pytest.raises(NetworkUnreachable, match="no practice chain of its own"):
        read_retirement(None, "practice", b"\x05" * 32)
    assert list(home.iterdir()) == []


def test_a_network_nobody_knows_is_named() -> None:
    with pytest.raises(UnknownNetwork, match=r"moon.*practice"):
        read_retirement(None, "moon", b"\x05" * 32)
    with pytest.raises(UnknownNetwork):
        network("moon")
    with pytest.raises(UnknownNetwork):
        desk_deployment("moon")
