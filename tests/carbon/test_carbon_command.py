"""`wattback carbon`: quote, consent, retirement and list, for a person with a wallet and a network of their own."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import pytest

from wattback import wiring
from wattback.behind.beside import Beside
from wattback.behind.offsets import Offsets
from wattback.behind.wallet_errors import PreviewPassed
from wattback.chain.carbon import CAVEAT
from wattback.cli import main
from wattback.cli.parser import build_parser
from wattback.ledger.settings import set_setting
from wattback.wallet.errors import AmountInvalid, WrongPassword

Terminal = Callable[..., tuple[int, str, str]]


@pytest.fixture
def terminal(
    carbon: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Terminal:
    """A person whose own networks.json names the stand-ins' network and markets."""
    home = tmp_path / "wattback"
    home.mkdir()
    password = tmp_path / "password"
    password.touch(mode=0o600)
    password.write_text("correct horse battery\n")
    for name in list(os.environ):
        if name.startswith("WATTBACK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(home))
    monkeypatch.setenv("WATTBACK_PASSWORD_FILE", str(password))
    monkeypatch.setenv("HOME", str(tmp_path))
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    (home / "networks.json").write_text(json.dumps(networks_file(carbon)))

    def run(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        try:
            status = main(arguments)
        except SystemExit as end:  # argparse: wrong usage
            status = int(end.code or 0)
        out, err = capfd.readouterr()
        return status, out, err

    return run


def networks_file(carbon: Any) -> dict[str, Any]:
    url = str(carbon.w3.provider.endpoint_uri)
    payment = carbon.address("payment")
    known = {"checked": "a test's own"}
    return {
        "format": 1,
        "networks": {
            "standin": {
                "name": "Stand-in",
                "chain_id": 31_339,
                "is_practice": False,
                "is_testnet": True,
                **known,
                "rpc_urls": [url],
                "confirmations": 0,
                "block_time_s": 1.0,
                "native_symbol": "POL",
                "is_poa": False,
                "explorer_tx_url": "",
                "explorer_address_url": "",
                "fee_model": {"min_priority_fee_wei": 0, "max_priority_fee_wei": 10**12},
                "energy_wh_per_gas": {"low": 1e-9, "central": 3e-9, "high": 9e-9, "source": "a guess"},
                "price_feed": None,
                "payment_tokens": [
                    {"symbol": "USDC.e", "decimals": 6, "address": payment, "usd_stable": True, **known}
                ],
                "markets": [
                    {
                        "kind": "klima",
                        "aggregator": carbon.address("aggregator"),
                        "first_block": 0,
                        "pools": [carbon.address("pool")],
                        "payment_erc20": payment,
                        **known,
                    },
                    {
                        "kind": "toucan",
                        "pool": carbon.address("pool"),
                        "pool_symbol": "NCT",
                        "first_block": 0,
                        **known,
                    },
                ],
            }
        },
    }


@pytest.fixture
def wallet(terminal: Terminal, carbon: Any) -> str:
    status, out, err = terminal("wallet", "create", "--yes", "--json")
    assert status == 0, err
    address = str(json.loads(out)["address"])
    carbon.w3.provider.make_request("anvil_setBalance", [address, hex(10**19)])
    carbon.calls("payment", "mint", address, 1_000_000)
    return address


def test_from_the_quote_to_the_list(terminal: Terminal, wallet: str, carbon: Any) -> None:
    status, out, err = terminal("carbon", "quote", "--kg", "1.25", "--network", "standin")
    assert status == 0, err
    assert "1.25 kg of CO2e, credits of NCT" in out
    assert "0.002551 USDC.e" in out
    assert CAVEAT in out

    status, _, err = terminal("carbon", "retire", "--kg", "1.25", "--network", "standin")
    assert status == 1
    assert "needs your consent" in err

    status, out, err = terminal("carbon", "retire", "--kg", "1.25", "--network", "standin", "--yes")
    assert status == 0, err
    assert "Retired 1.25 kg, as the network tells." in out

    status, out, _ = terminal("carbon", "list")
    assert "1.25 kg" in out
    assert "klima on standin, final" in out
    status, out, _ = terminal("carbon", "list", "--json")
    listed = json.loads(out)
    assert listed["retired_g"] == 1_250
    assert listed["retirements"][0]["retirement"]["account"] == wallet
    assert listed["caveat"] == CAVEAT
    # Beside the electricity: nothing in the ledger's own figures changed but the fee's electricity.
    status, out, _ = terminal("certificates", "--json")
    assert json.loads(out) == []


def test_grams_and_the_other_market(terminal: Terminal, wallet: str, carbon: Any) -> None:
    carbon.calls("new", "mint", wallet, 10**18)
    status, out, err = terminal(
        *(
            "carbon",
            "retire",
            "--grams",
            "20",
            "--market",
            "toucan",
            "--network",
            "standin",
            "--yes",
            "--json",
        )
    )
    assert status == 0, err
    assert json.loads(out)["retired_g"] == 20


def test_the_brake_is_told_in_one_line(terminal: Terminal, wallet: str) -> None:
    assert terminal("payments", "stop")[0] == 0
    status, _, err = terminal("carbon", "retire", "--kg", "1", "--network", "standin", "--yes")
    assert status == 1
    assert "stopped" in err
    assert "Traceback" not in err


def test_a_network_without_carbon_says_so(terminal: Terminal, wallet: str) -> None:
    status, _, err = terminal("carbon", "quote", "--kg", "1")
    assert status == 1
    assert "has no carbon market" in err


def test_nothing_retired_is_said(terminal: Terminal) -> None:
    status, out, _ = terminal("carbon", "list")
    assert (status, out.strip()) == (
        0,
        "No carbon was retired. Carbon is apart from electricity and subtracts nothing.",
    )


@pytest.mark.parametrize("amount", ["0.0001", "nine", "-1", "nan", "1e30"])
def test_amounts_are_whole_grams(amount: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        build_parser().parse_args(["carbon", "quote", f"--kg={amount}"])
    assert refused.value.code == 2
    assert "--kg" in capsys.readouterr().err


def test_a_network_fee_above_the_person_s_ceiling_is_not_signed(
    terminal: Terminal, wallet: str, carbon: Any
) -> None:
    # At such a price of the coin, a tenth of a dollar pays for no transaction.
    assert terminal("settings", "set", "fees.native_price", "1000000000")[0] == 0
    status, _, err = terminal("carbon", "retire", "--kg", "1", "--network", "standin", "--yes")
    assert status == 1
    assert "the network fee could be above its limit" in err
    listed = json.loads(terminal("carbon", "list", "--json")[1])
    assert listed["retirements"] == []


def test_the_window_quotes_signs_with_the_password_typed_and_counts_it_beside(wallet: str) -> None:
    with wiring.ledger() as connection:
        set_setting(connection, "network", "standin")
    beside = Beside()
    with pytest.raises(PreviewPassed):
        beside.retire_carbon("correct horse battery", lambda _text: None)
    preview = beside.quote_carbon("12.5")
    assert "12.5" in preview.title
    assert preview.caveat == CAVEAT
    # The file with the password, which signs for the terminal, does not stand in for what the person types.
    with pytest.raises(WrongPassword):
        beside.retire_carbon("wrong horse battery", lambda _text: None)
    assert Offsets().overview().beside.carbon_count == 0
    assert beside.retire_carbon("correct horse battery", lambda _text: None).startswith("Retired 12.5 kg")
    seen = Offsets().overview()
    assert (seen.beside.carbon_g, seen.beside.carbon_count, seen.matched_mwh) == (12_500, 1, 0)
    # One agreement, one retirement.
    with pytest.raises(PreviewPassed):
        beside.retire_carbon("correct horse battery", lambda _text: None)


@pytest.mark.parametrize(
    "text", ["", "much", "0", "-1", "1e99", "NaN", "Infinity", "0.0001", "1,5", "2000000"]
)
def test_the_window_takes_kilograms_and_nothing_else(text: str) -> None:
    with pytest.raises(AmountInvalid):
        Beside().quote_carbon(text)
