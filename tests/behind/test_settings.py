"""What the page Settings reads: every choice as it stands, networks, zones, and what runs here."""

import os
from pathlib import Path

import pytest

from wattback import __version__
from wattback.chain.errors import NetworkFileInvalid, UnknownNetwork
from wattback.companion import Companion
from wattback.ledger.setting_table import SETTINGS
from wattback.live_grid.errors import KeyUnusable


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_every_setting_in_the_order_of_the_table_with_what_holds() -> None:
    companion = Companion()
    companion.set_setting("appearance", "dark")
    lines = companion.choices.all()
    assert [line.key for line in lines] == list(SETTINGS)
    values = {line.key: line.value for line in lines}
    assert values["appearance"] == "dark"
    assert values["offset.mode"] == SETTINGS["offset.mode"].default


def test_networks_say_what_is_worthless_and_how_one_pays() -> None:
    networks = {each.key: each for each in Companion().choices.networks()}
    assert networks["practice"].is_practice
    assert networks["practice"].nodes == ()
    assert not networks["polygon"].is_practice
    assert "arkreen" in networks["polygon"].markets
    assert all(each.payment_symbol for each in networks.values())


def test_nodes_chosen_are_named_without_the_keys_in_their_addresses() -> None:
    choices = Companion().choices
    before = next(each.nodes for each in choices.networks() if each.key == "polygon")
    choices.choose_nodes("polygon", ("https://node.example.org/v2/a-secret-key",))
    assert next(each.nodes for each in choices.networks() if each.key == "polygon") == ("example.org",)
    choices.choose_nodes("polygon", ())
    assert next(each.nodes for each in choices.networks() if each.key == "polygon") == before


def test_a_node_that_is_no_safe_address_is_refused() -> None:
    with pytest.raises(NetworkFileInvalid):
        Companion().choices.choose_nodes("polygon", ("http://node.example.org/",))
    with pytest.raises(UnknownNetwork):
        Companion().choices.choose_nodes("nowhere", ("https://node.example.org/",))


def test_zones_begin_with_the_world_and_go_on_by_name() -> None:
    zones = Companion().choices.zones()
    assert zones[0][0] == "world"
    names = [name.casefold() for _, name in zones[1:]]
    assert names == sorted(names)
    assert ("FRA", "France") in zones


def test_without_a_wallet_there_is_no_password_to_forget() -> None:
    Companion().choices.forget_password()


def test_what_cannot_be_a_key_is_refused_before_any_keyring_is_asked() -> None:
    with pytest.raises(KeyUnusable):
        Companion().choices.keep_grid_key("short")


def test_what_runs_here(home: Path) -> None:
    about = Companion().choices.about()
    assert about.version == __version__
    assert about.data_folder == str(home)
    assert about.licence == "Apache-2.0"
    assert about.factors


def test_checks_look_at_the_ledger() -> None:
    ledger = next(each for each in Companion().choices.checks() if each.subject == "ledger")
    assert ledger.is_well
    assert "sound" in ledger.text
