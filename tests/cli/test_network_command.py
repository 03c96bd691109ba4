"""`wattback network`: what a person sees of networks, nodes and the code of contracts, and what they decide."""

import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from wattback.ledger.connection import open_ledger
from wattback.ledger.contract_pins import ContractCode, changes, check_code

BANK = "0xab65900A52f1DcB722CaB2e5342bB6b128630A28"


@pytest.fixture
def changed_bank(home: Path) -> sqlite3.Connection:
    connection = open_ledger(str(home / "ledger.sqlite3"))
    for byte in (b"a", b"b"):
        check_code(
            connection, "polygon", BANK, "bank", ContractCode(byte * 32, None, None), 1_790_000_000_000
        )
    return connection


def test_the_list_says_what_is_real_money(terminal: Any) -> None:
    lines = terminal("network", "list").out.splitlines()
    assert lines[0].startswith("* practice")
    assert "certifies nothing" in lines[0]
    assert "real money; arkreen" in next(line for line in lines if "polygon" in line)
    (chosen,) = [each for each in terminal("network", "list", "--json").document if each["chosen"]]
    assert chosen["key"] == "practice"


def test_one_network_is_shown_with_how_it_is_known(terminal: Any) -> None:
    shown = terminal("network", "show", "polygon").out
    for words in ("chain 137", "second-hand", "polygon-rpc.com", BANK, "64 blocks", "Judgement"):
        assert words in shown
    document = terminal("network", "show", "polygon", "--json").document
    assert document["markets"][0]["contracts"]["bank"] == BANK


def test_an_unknown_network_is_refused(terminal: Any) -> None:
    for command in (["show", "moon"], ["rpc", "moon", "https://example.com"], ["accept-code", "moon"]):
        ran = terminal("network", *command)
        assert (ran.status, ran.out) == (1, "")
        assert "no network called 'moon'" in ran.err


def test_chosen_nodes_are_named_without_their_keys(terminal: Any, home: Path) -> None:
    ran = terminal(
        "network", "rpc", "celo", "https://a.example.com/secret-key", "https://b.example.org/?k=secret-key"
    )
    assert "asks 2 nodes" in ran.out
    shown = terminal("network", "show", "celo")
    assert "example.com, example.org" in shown.out
    assert "secret-key" not in shown.out + terminal("network", "show", "celo", "--json").out + ran.out
    assert "came with Wattback" in terminal("network", "rpc", "celo").out


def test_addresses_with_keys_need_not_stand_on_the_command_line(
    terminal: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("https://a.example.com/secret-key\n"))
    assert "asks this one node" in terminal("network", "rpc", "celo", "-").out
    assert "secret-key" in (home / "networks.json").read_text()


def test_an_address_in_the_clear_is_refused(terminal: Any, home: Path) -> None:
    ran = terminal("network", "rpc", "celo", "http://node.example.com/secret-key")
    assert ran.status == 1
    assert "https" in ran.err
    assert "secret-key" not in ran.err
    assert not (home / "networks.json").exists()


def test_a_file_is_added_or_refused_with_its_mistake(terminal: Any, tmp_path: Path) -> None:
    file = tmp_path / "more.json"
    file.write_text(json.dumps({"format": 1, "networks": {"celo": {"rpc_urls": ["https://a.example.com"]}}}))
    assert "Added: celo." in terminal("network", "add", str(file)).out
    file.write_text(json.dumps({"format": 1, "networks": {"celo": {"chain_id": 5}}}))
    ran = terminal("network", "add", str(file))
    assert ran.status == 1
    assert "networks.celo.chain_id: is not a field" in ran.err
    assert "Nothing was changed" in ran.err


def test_pins_and_changes_are_shown(terminal: Any, changed_bank: sqlite3.Connection) -> None:
    shown = terminal("network", "pins").out
    assert f"{BANK}  {'61' * 8}" in shown
    assert f"CHANGED on polygon: the code of the bank {BANK} was 61616161 since 2026-09-21" in shown
    document = terminal("network", "pins", "polygon", "--json").document
    assert document["changes"][0]["code_sha256"] == "62" * 32
    assert "No contract was used yet" in terminal("network", "pins", "celo").out


@pytest.mark.parametrize(("answer", "accepted"), [("yes\n", True), ("y\n", False), ("\n", False)])
def test_a_change_is_accepted_only_with_a_whole_yes(
    terminal: Any,
    changed_bank: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    accepted: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    ran = terminal("network", "accept-code", "polygon")
    assert ran.status == (0 if accepted else 1)
    assert "62626262" in ran.out
    assert (changes(changed_bank) == ()) is accepted


def test_a_change_is_accepted_unattended_when_asked_to(
    terminal: Any, changed_bank: sqlite3.Connection
) -> None:
    assert "Accepted for 1 of 1" in terminal("network", "accept-code", "polygon", "--yes").out
    assert "No contract on polygon was found changed" in terminal("network", "accept-code", "polygon").out
