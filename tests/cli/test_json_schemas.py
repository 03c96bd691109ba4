"""Every document of `--json` is described by a schema, every schema by a command, and what is printed keeps to it."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from wattback.cli.parser import build_parser

SCHEMAS = Path(__file__).parents[2] / "docs" / "json"
FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def reporting(parser: argparse.ArgumentParser, name: str = "") -> Iterator[str]:
    """Commands with `--json`, their words with hyphens between."""
    if any("--json" in action.option_strings for action in parser._actions):
        yield name
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, each in action.choices.items():
                yield from reporting(each, f"{name}-{word}".strip("-"))


def schema_of(command: str) -> Any:
    return json.loads((SCHEMAS / f"{command}.schema.json").read_text(encoding="utf-8"))


def named() -> list[str]:
    return sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json"))


def subschemas(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from subschemas(each)
    elif isinstance(node, list):
        for each in node:
            yield from subschemas(each)


def test_every_command_with_json_has_a_schema_and_every_schema_a_command() -> None:
    assert sorted(reporting(build_parser())) == named()


@pytest.mark.parametrize("command", named())
def test_a_schema_is_strict_and_says_what_it_means(command: str) -> None:
    schema = schema_of(command)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["title"] == f"wattback {command.replace('-', ' ')} --json"
    for each in subschemas(schema):
        if each.get("type") == "object":
            assert "additionalProperties" in each
            for field, rule in each.get("properties", {}).items():
                assert rule.get("description"), field
                if field.endswith(("_ms", "_wh", "_mwh", "_g", "_ml")):
                    words = rule["description"] + each.get("description", "")
                    units = ("milliseconds", "Wh", "att-hour", "gram", "illilit", "CO2e")
                    assert any(unit in words for unit in units), field


@pytest.fixture
def prints(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a command with `--json` and holds what it printed to the schema of that command."""
    monkeypatch.setattr("wattback.wallet.accounts.Accounts.__init__.__kwdefaults__", {"scrypt_n": 2})

    def run(*arguments: str, status: int = 0, typed: str | None = None) -> Any:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((typed or "").encode())))
        ran = terminal(*arguments, "--json")
        assert ran.status == status, ran.err
        two = "-".join(arguments[:2])
        command = two if two in named() else arguments[0]
        Draft202012Validator(schema_of(command), format_checker=Draft202012Validator.FORMAT_CHECKER).validate(
            ran.document
        )
        return ran.document

    return run


def test_counting_and_history(prints: Any, terminal: Any, tmp_path: Path) -> None:
    prints("estimate", "--model", "gpt-4o", "--input", "900", "--output", "300")
    prints("estimate", "--model", "never heard of", "--output", "5", "--zone", "FRA")
    prints("estimate", "--model", "gpt-4o", "--output", "5", "--method", "arkreen-example")
    for nothing in ("status", "answers", "records", "history", "hints", "notices"):
        prints(nothing)
    assert prints("budget") == {"budget": None, "suggested": None}
    prints("record", "--kwh", "0.5", "--source", "home-server")
    prints("record", "--hours", "2", "--watts", "90", "--source", "gpu", "--units", "1,000 samples")
    prints("records")

    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps(
            {
                "id": "1",
                "site": "chatgpt",
                "at": "2026-11-20T10:00:00Z",
                "model": "gpt-4o",
                "input_tokens": 9,
                "output_tokens": 99,
            }
        )
        + "\n"
    )
    prints("import", "--list")
    prints("import", "--found")
    assert prints("import", "jsonl", str(own), "--dry-run")["new"] == 1
    assert prints("import", "jsonl", str(own))["new"] == 1
    (answer,) = prints("answers")
    assert prints("answers", "--explain", answer["id"])["lines"]
    period = ("--from", "2026-11-01", "--to", "2026-11-30")
    for split in ("site", "model", "provider"):
        assert prints("history", *period, "--by", "week", "--split", split)["spans"]
    assert prints("history", *period, "--model", "gpt-4o")["totals"]["answers"] == 1
    assert prints("hints", *period)
    terminal("settings", "set", "budget.period", "month")
    terminal("settings", "set", "budget.energy_wh", "0.001")
    assert prints("budget")["budget"]["energy_wh"] == 0.001
    prints("notices")
    prints("recompute")
    prints("status")


def test_money_and_certificates(prints: Any, terminal: Any, home: Path) -> None:
    prints("wallet", "accounts")
    prints("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    prints("offset", "--dry-run")
    certificate = prints("offset", "--yes")
    file = home.parent / "certificate.json"
    assert terminal("export", certificate["id"], "--output", str(file)).status == 0
    assert prints("certificates") == [certificate]
    assert prints("verify", str(file))["verdict"] == "pass"
    assert prints("payments", "history")[0]["state"] == "final"
    prints("payments", "status")
    prints("payments", "unknown")
    prints("network", "pins")
    prints("status")

    for command in ("accounts", "address", "balance", "receive", "transfers"):
        prints("wallet", command)
    prints("wallet", "send", FRIEND, "0.01", "--dry-run")
    password = (home.parent / "password").read_text()
    prints("wallet", "send", FRIEND, "0.01", "--yes", typed=password)
    prints("wallet", "cancel", typed=password)
    assert len(prints("wallet", "transfers")) == 1
    prints("wallet", "watch", FRIEND)
    prints("wallet", "use", FRIEND)
    assert prints("wallet", "send", certificate_account(file), "0.01")["eip681"].startswith("ethereum:")
    key = home.parent / "key"
    key.write_text("0x" + "11" * 32)
    prints("wallet", "import", "key", str(key), "--add")


def certificate_account(file: Path) -> str:
    return str(json.loads(file.read_text())["issuer"]).rpartition(":")[2]


def test_an_offer_for_a_wallet_elsewhere(prints: Any, terminal: Any) -> None:
    prints("wallet", "watch", FRIEND)
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    offered = terminal("payments", "offer", "--json")
    if offered.status == 0:
        Draft202012Validator(schema_of("payments-offer")).validate(offered.document)
    else:
        # The practice chain gives play money to accounts of this wallet only.
        assert offered.err.startswith("wattback: ")


def test_this_machine(prints: Any, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home.parent / "config"))
    prints("autostart", "status")
    prints("service", "status", status=1)
    prints("doctor", status=1)
    prints("host", "status", status=1)
    prints("host", "uninstall")
    prints("grid", "status")
    prints("network", "list")
    for key in ("practice", "polygon", "celo", "amoy"):
        prints("network", "show", key)
    prints("settings", "get")
    assert prints("settings", "get", "network") == {"network": "practice"}


def test_every_setting_is_in_the_schema() -> None:
    from wattback.ledger.setting_table import SETTINGS

    assert list(schema_of("settings-get")["properties"]) == list(SETTINGS)
