"""The brake and the limits at the terminal: pulled by anybody, released and widened with the password only."""

from pathlib import Path

import pytest

_WRONG = "not the password\n"


@pytest.fixture
def person(terminal, home: Path):
    """Somebody with a wallet and half a kilowatt-hour due."""
    terminal("wallet", "create", "--yes")
    terminal("record", "--kwh", "0.5", "--source", "home-server")
    return terminal


def test_stopped_payments_sign_nothing_until_they_are_allowed_with_the_password(person, home: Path) -> None:
    assert person("payments", "stop").status == 0
    assert person("payments", "status", "--json").document["stopped"] is True
    assert person("status", "--json").document["payments"] == "stopped"
    assert "You stopped all payments" in person("offset", "--dry-run").out
    refused = person("offset", "--yes")
    assert (refused.status, refused.out.count("Retired")) == (1, 0)
    assert "wattback payments allow" in refused.err
    password = home.parent / "password"
    right = password.read_text()
    password.write_text(_WRONG)
    assert person("payments", "allow").status == 1
    assert person("payments", "status", "--json").document["stopped"] is True
    password.write_text(right)
    assert person("payments", "allow").status == 0
    assert person("offset", "--yes").status == 0


def test_stopping_needs_no_wallet_and_no_password(terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WATTBACK_PASSWORD_FILE")
    assert terminal("payments", "stop").status == 0
    assert terminal("payments", "stop").status == 0
    assert "stopped: wattback payments allow" in terminal("payments", "status").out
    refused = terminal("settings", "set", "caps.per_day_micro", "3000000")
    assert (refused.status, "no wallet yet" in refused.err) == (1, True)
    assert terminal("payments", "allow").status == 0


@pytest.mark.parametrize(
    ("key", "wider", "tighter"),
    [
        ("caps.per_transaction_micro", "5000000", "500"),
        ("caps.per_day_micro", "5000000", "500"),
        ("caps.per_month_micro", "50000000", "500"),
        ("offset.price_ceiling_micro_per_megawatt_hour", "90000000", "1"),
        ("fees.ceiling_micro", "200000", "1"),
        ("fees.native_price", "0.25", "null"),
        ("offset.mode", "automatic", "manual"),
    ],
)
def test_widening_needs_the_password_and_tightening_does_not(
    person, home: Path, monkeypatch: pytest.MonkeyPatch, key: str, wider: str, tighter: str
) -> None:
    (home.parent / "password").write_text(_WRONG)
    before = person("settings", "get", key).out
    refused = person("settings", "set", key, wider)
    assert refused.status == 1
    assert "does not open the wallet" in refused.err
    assert person("settings", "get", key).out == before
    monkeypatch.delenv("WATTBACK_PASSWORD_FILE")
    locked = person("settings", "set", key, wider)
    assert (locked.status, "needs the wallet's password. Nothing was changed" in locked.err) == (1, True)
    assert person("settings", "set", key, tighter).status == 0


def test_a_widened_cap_pays_and_one_that_another_program_widened_does_not(person) -> None:
    """Four hundred kilowatt-hours cost 1.6 of the token."""
    from wattback import paths
    from wattback.ledger.connection import open_ledger

    person("record", "--kwh", "400", "--source", "home-server")
    refused = person("offset", "--yes")
    assert "your cap is 1.00 pUSD" in refused.err
    connection = open_ledger(paths.ledger_path())
    connection.execute("INSERT INTO setting VALUES ('caps.per_transaction_micro', '2000000')")
    connection.close()
    still = person("offset", "--yes")
    assert (still.status, "your cap is 1.00 pUSD" in still.err) == (1, True)
    assert "caps.per_transaction_micro" in still.err
    assert person("settings", "set", "caps.per_transaction_micro", "2000000").status == 0
    assert person("offset", "--yes").status == 0


def test_status_and_preview_say_when_the_next_is_likely(person) -> None:
    assert "Too early to say when the next retirement is due" in person("status").out
    shown = person("offset", "--dry-run").out
    assert "outlook" in shown
    assert "500 Wh are due; the threshold is 100 Wh" not in shown, "by itself it would ask for the fee first"
    assert "play money" in shown
    payments = person("payments", "status").out
    assert "at most 50.00 pUSD for a megawatt-hour" in payments
    assert "10 % of the price" in payments
