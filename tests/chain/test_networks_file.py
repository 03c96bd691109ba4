"""The networks that ship, and the person's own file: what it may add, and every mistake that is refused."""

import copy
import json
import time
from pathlib import Path
from typing import Any

import pytest
from eth_utils.address import to_checksum_address
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.deployments import ArkreenDeployment, DeskDeployment, contracts_of
from wattback.chain.errors import NetworkFileInvalid, UnknownNetwork
from wattback.chain.network_file import is_rpc_address
from wattback.chain.networks import (
    DESKS,
    SHIPPED,
    desk_deployment,
    desk_deployments,
    entry,
    markets,
    network,
    network_keys,
    payment_token,
    require_known,
)
from wattback.chain.user_networks import add_networks, set_rpc_urls

OWN_DESK = {
    "kind": "desk",
    "checked": "deployed by myself",
    "desk": "0x8cE54d9625371fb2a068986d32C85De8E6e995f8",
    "certificates": "0xD838290e877E0188a4A44700463419ED96c16107",
    "payment_erc20": "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359",
    "permit_name": "USD Coin",
    "permit_version": "2",
    "first_block": 70_000_000,
}
POOL = {
    "kind": "toucan",
    "checked": "mine",
    "pool": "0x8cE54d9625371fb2a068986d32C85De8E6e995f8",
    "pool_symbol": "NCT",
    "first_block": 0,
}
OWN_NETWORK = {
    "name": "My own chain",
    "chain_id": 424_242,
    "is_practice": False,
    "is_testnet": True,
    "checked": "mine",
    "rpc_urls": ["http://127.0.0.1:8545"],
    "confirmations": 3,
    "block_time_s": 1,
    "native_symbol": "ETH",
    "is_poa": False,
    "explorer_tx_url": "",
    "explorer_address_url": "",
    "fee_model": {"min_priority_fee_wei": 0, "max_priority_fee_wei": 10**12},
    "energy_wh_per_gas": {"low": 0, "central": 1e-9, "high": 1e-8, "source": "guessed"},
    "price_feed": None,
    "payment_tokens": [
        {
            "symbol": "USDC",
            "decimals": 6,
            "address": "0x3c499c542cef5e3811e1192ce70d8cc03d5c3359",
            "usd_stable": True,
            "checked": "mine",
        }
    ],
    "markets": [OWN_DESK],
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path))
    return tmp_path


def write(home: Path, **networks: Any) -> Path:
    path = home / "networks.json"
    path.write_text(json.dumps({"format": 1, "networks": networks}))
    return path


def test_the_networks_that_ship() -> None:
    assert {key: found.network.chain_id for key, found in SHIPPED.items()} == {
        "practice": 5_777_001,
        "polygon": 137,
        "celo": 42_220,
        "amoy": 80_002,
    }
    assert [key for key, found in SHIPPED.items() if found.network.is_testnet] == ["amoy"]
    assert [key for key, found in SHIPPED.items() if found.network.is_practice] == ["practice"]


@pytest.mark.parametrize("key", SHIPPED)
def test_every_shipped_address_has_its_checksum_and_every_payment_its_token(key: str) -> None:
    found = SHIPPED[key]
    addresses = [token.address for token in found.payment_tokens]
    addresses += [address for market in found.markets for address in contracts_of(market).values()]
    if found.price_feed is not None:
        addresses.append(found.price_feed.address)
    assert [to_checksum_address(address) for address in addresses] == addresses
    for market in found.markets:
        if hasattr(market, "payment_erc20") and not getattr(market, "superseded", False):
            assert payment_token(key, market.payment_erc20)
    if key != "practice":
        assert "second-hand" in found.checked
        assert all("second-hand" in market.checked for market in found.markets)
        assert len(found.network.rpc_urls) >= 2, "what one node tells cannot be compared"
        assert found.network.confirmations > 0


def test_the_addresses_are_the_notes() -> None:
    (arkreen,) = [market for market in markets("polygon") if isinstance(market, ArkreenDeployment)]
    assert arkreen.bank == "0xab65900A52f1DcB722CaB2e5342bB6b128630A28"
    assert arkreen.builder == "0x7073Ea8C9B0612F3C3FE604425E2af7954c4c92e"
    assert arkreen.payment_erc20 == "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"


def test_every_contract_of_a_market_is_named_with_its_role() -> None:
    klima = next(market for market in markets("polygon") if market.kind == "klima")
    assert list(contracts_of(klima)) == ["aggregator", "pools[0]", "pools[1]", "payment_erc20"]
    desk = contracts_of(DESKS["practice"])
    assert list(desk) == ["desk", "certificates", "payment_erc20"]


def test_unknown_networks_are_named_with_those_there_are(home: Path) -> None:
    with pytest.raises(UnknownNetwork, match="amoy, celo, polygon, practice"):
        require_known("moon")
    with pytest.raises(UnknownNetwork):
        desk_deployment("celo")


def test_a_desk_of_ones_own_on_a_network_that_ships(home: Path) -> None:
    write(home, polygon={"markets": [OWN_DESK]})
    assert desk_deployment("polygon").desk == OWN_DESK["desk"]
    assert [market.kind for market in markets("polygon")] == ["arkreen", "toucan", "klima", "desk"]
    assert network("polygon").rpc_urls == SHIPPED["polygon"].network.rpc_urls
    assert desk_deployments("practice")[0] == DESKS["practice"]


def test_a_desk_that_sells_no_more_is_only_read(home: Path) -> None:
    newer = {**OWN_DESK, "desk": "0xD838290e877E0188a4A44700463419ED96c16107"}
    write(home, polygon={"markets": [{**OWN_DESK, "superseded": True}, newer]})
    assert desk_deployment("polygon").desk == newer["desk"]
    assert [desk.superseded for desk in desk_deployments("polygon")] == [False, True]
    write(home, polygon={"markets": [{**OWN_DESK, "superseded": True}]})
    with pytest.raises(UnknownNetwork):
        desk_deployment("polygon")


def test_a_network_of_ones_own(home: Path) -> None:
    write(home, mine=OWN_NETWORK)
    assert network_keys() == ("practice", "polygon", "celo", "amoy", "mine")
    assert network("mine").payment_symbol == "USDC"
    assert entry("mine").payment_tokens[0].address == to_checksum_address(OWN_DESK["payment_erc20"])
    assert isinstance(markets("mine")[0], DeskDeployment)


def test_a_change_of_the_file_is_seen(home: Path) -> None:
    path = write(home, mine=OWN_NETWORK)
    assert "mine" in network_keys()
    time.sleep(0.01)
    write(home, other={**OWN_NETWORK, "chain_id": 5})
    assert "other" in network_keys()
    path.unlink()
    assert network_keys() == tuple(SHIPPED)


def test_looking_makes_no_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A verifier has no data directory."""
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "none"))
    assert network("polygon").chain_id == 137
    assert not (tmp_path / "none").exists()


def changed(path: str, value: Any) -> dict[str, Any]:
    """`OWN_NETWORK` with one place changed; a value of `...` takes it away."""
    document: Any = copy.deepcopy(OWN_NETWORK)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = document
    for step in steps:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return dict(document)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("surprise", 1, "surprise: is not a field"),
        ("name", ..., "networks.mine.name: is missing"),
        ("name", "a\nb", "name: must be a text"),
        ("chain_id", 0, "chain_id: must be a whole number"),
        ("chain_id", True, "chain_id: must be a whole number"),
        ("chain_id", "137", "chain_id: must be a whole number"),
        ("chain_id", 137, "chain_id: another network has it too"),
        ("chain_id", 5_777_001, "chain_id: another network has it too"),
        ("is_practice", True, "there is one practice network already"),
        ("is_poa", "no", "is_poa: must be true or false"),
        ("rpc_urls", ["http://203.0.113.9:8545"], r"rpc_urls\[0\]: must be https"),
        ("rpc_urls", ["https://me:secret@example.com"], r"rpc_urls\[0\]: must be https"),
        ("rpc_urls", ["https://example.com/#x"], r"rpc_urls\[0\]: must be https"),
        ("rpc_urls", "https://example.com", "rpc_urls: must be a list"),
        ("rpc_urls", [5], "rpc_urls: must be a list of texts"),
        ("confirmations", -1, "confirmations: must be"),
        ("block_time_s", 0, "block_time_s: must be from"),
        ("explorer_tx_url", "https://example.com/tx/", "must be an https address with one {}"),
        ("explorer_tx_url", "javascript:{}", "must be an https address with one {}"),
        ("fee_model.max_priority_fee_wei", -1, "max_priority_fee_wei: must be"),
        ("fee_model", None, "fee_model must be an object"),
        ("energy_wh_per_gas.high", 1e-12, "high: must be from"),
        ("energy_wh_per_gas.central", float("nan"), "central: must be a number"),
        ("price_feed", {"address": "0x0"}, "descriptions: is missing"),
        ("payment_tokens", [], "names no token"),
        ("payment_tokens.0.decimals", 77, "decimals: must be"),
        ("payment_tokens.0.address", "0x3C499c542cEF5E3811e1192ce70d8cC03d5c3359", "wrong checksum"),
        ("markets.0.desk", "0x8cE54d9625371fb2a068986d32C85De8E6e995f", "must be an address"),
        ("markets.0.desk", "vitalik.eth", "must be an address"),
        ("markets.0.kind", "casino", "kind: must be one of desk, vault"),
        ("markets.0.owner", "me", "owner: is not a field"),
        ("markets.0.first_block", ..., "first_block: is missing"),
        ("markets.0.checked", ..., "checked: is missing"),
        ("markets.0.payment_erc20", OWN_DESK["desk"], "payment_tokens does not list this token"),
    ],
)
def test_a_mistake_is_refused_with_its_place(home: Path, path: str, value: Any, words: str) -> None:
    write(home, mine=changed(path, value))
    with pytest.raises(NetworkFileInvalid, match=words) as caught:
        network("polygon")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("networks", "words"),
    [
        ({"polygon": {"chain_id": 1}}, "networks.polygon.chain_id: is not a field"),
        ({"polygon": {"confirmations": 0}}, "confirmations: is not a field"),
        (
            {"polygon": {"markets": [POOL]}},
            "a toucan market cannot be added to a network that Wattback knows",
        ),
        ({"practice": {"rpc_urls": ["https://example.com"]}}, "the practice network is on this machine"),
        ({"Polygon": OWN_NETWORK}, "small letters, digits and hyphens"),
        ({"../mine": OWN_NETWORK}, "small letters, digits and hyphens"),
    ],
)
def test_what_ships_cannot_be_replaced(home: Path, networks: dict[str, Any], words: str) -> None:
    write(home, **networks)
    with pytest.raises(NetworkFileInvalid, match=words):
        network("polygon")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b" " * 300_000, b'{"format": 2}']
)
def test_no_file_of_networks_at_all(home: Path, content: bytes) -> None:
    (home / "networks.json").write_bytes(content)
    with pytest.raises(NetworkFileInvalid):
        network("polygon")


@given(st.integers(2, 41))
def test_one_letter_of_another_case_is_noticed(place: int) -> None:
    """The checksum is in the case of the letters."""
    from wattback.chain.json_node import JsonNode

    address = OWN_DESK["desk"]
    letter = str(address)[place]
    typo = str(address)[:place] + letter.swapcase() + str(address)[place + 1 :]
    node = JsonNode({"desk": typo}, "a file", "", to_checksum_address)
    if letter.isdigit():
        assert node.address("desk") == address
    else:
        with pytest.raises(NetworkFileInvalid, match="wrong checksum"):
            node.address("desk")


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://polygon-rpc.com", True),
        ("https://node.example.com/v2/key_in-the.path", True),
        ("https://node.example.com/?dkey=abc&network=polygon", True),
        ("http://localhost:8545", True),
        ("http://127.0.0.1:8545", True),
        ("http://[::1]:8545", True),
        ("http://node.example.com", False),
        ("http://127.0.0.1.example.com", False),
        ("https://user@example.com", False),
        ("https://example.com/?a@b", False),
        ("https://example.com/?a b", False),
        ("ws://localhost:8545", False),
        ("https://", False),
        ("", False),
        ("https://example.com/" + "x" * 600, False),
    ],
)
def test_where_a_node_may_be(address: str, allowed: bool) -> None:
    assert is_rpc_address(address) is allowed


def test_choosing_nodes_and_going_back(home: Path) -> None:
    set_rpc_urls(SHIPPED, "celo", ("https://a.example.com/key", "http://localhost:8545"))
    assert network("celo").rpc_urls == ("https://a.example.com/key", "http://localhost:8545")
    assert (home / "networks.json").stat().st_mode & 0o077 == 0, "an address may hold a key"
    time.sleep(0.01)
    set_rpc_urls(SHIPPED, "celo", ())
    assert network("celo").rpc_urls == SHIPPED["celo"].network.rpc_urls


def test_adding_keeps_what_was_there(home: Path, tmp_path: Path) -> None:
    set_rpc_urls(SHIPPED, "polygon", ("https://a.example.com",))
    file = tmp_path / "more.json"
    file.write_text(
        json.dumps({"format": 1, "networks": {"polygon": {"markets": [OWN_DESK]}, "mine": OWN_NETWORK}})
    )
    assert add_networks(SHIPPED, str(file)) == ("polygon", "mine")
    assert network("polygon").rpc_urls == ("https://a.example.com",)
    assert desk_deployment("polygon").desk == OWN_DESK["desk"]
    assert network("mine").chain_id == 424_242


def test_a_file_with_a_mistake_adds_nothing(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "more.json"
    file.write_text(json.dumps({"format": 1, "networks": {"mine": changed("chain_id", 137)}}))
    with pytest.raises(NetworkFileInvalid):
        add_networks(SHIPPED, str(file))
    with pytest.raises(NetworkFileInvalid, match="cannot be read"):
        add_networks(SHIPPED, str(tmp_path / "none.json"))
    assert not (home / "networks.json").exists()
