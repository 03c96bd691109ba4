"""The window's person types the password once, and the wallet stays open for a while, and no longer."""

import io
import os
from pathlib import Path

import pytest

from wattback import paths, wiring
from wattback.cli import main
from wattback.companion import Companion
from wattback.ledger.settings import set_setting
from wattback.wallet.accounts import Accounts
from wattback.wallet.errors import WalletLocked
from wattback.wallet.key_sources import account_from_private_key
from wattback.wallet.words import new_words
from wattback.wiring import ledger

PASSWORD = "correct horse battery"


def silent(_text: str) -> None:
    """Nobody follows."""


@pytest.fixture
def companion(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Companion:
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    wiring.unlock_session().lock()
    Accounts(paths.wallet_dir(), scrypt_n=2).keystore(None).create(new_words(), PASSWORD)
    made = Companion()
    made.record_energy(2.0, "lamp")
    return made


def test_typed_once_it_is_not_asked_again(companion: Companion) -> None:
    assert wiring.password_needed()
    companion.offset_now(PASSWORD, silent)
    assert not wiring.password_needed()
    companion.record_energy(2.0, "lamp")
    companion.offset_now(None, silent)
    assert len(companion.certificates()) == 2


@pytest.mark.parametrize("how", ["the companion", "another command", "another account"])
def test_after_locking_it_is_asked_again(companion: Companion, how: str) -> None:
    companion.offset_now(PASSWORD, silent)
    if how == "the companion":
        companion.lock_wallet()
    elif how == "another command":
        assert main(["wallet", "lock"]) == 0
    else:
        other = account_from_private_key("11" * 32)
        Accounts(paths.wallet_dir(), scrypt_n=2).add(other, "another password")
        assert main(["wallet", "use", other.address]) == 0
    assert wiring.password_needed()
    companion.record_energy(2.0, "lamp")
    with pytest.raises(WalletLocked):
        companion.offset_now(None, silent)


def test_with_zero_minutes_it_is_asked_every_time(companion: Companion) -> None:
    with ledger() as connection:
        set_setting(connection, "wallet.lock_after_minutes", 0)
    companion.offset_now(PASSWORD, silent)
    assert wiring.password_needed()
    companion.record_energy(2.0, "lamp")
    with pytest.raises(WalletLocked):
        companion.offset_now(None, silent)


def test_an_open_wallet_sends_no_money_without_the_password(
    companion: Companion, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    companion.offset_now(PASSWORD, silent)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["wallet", "send", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "1", "--yes"]) == 1
    assert "The wallet is locked" in capsys.readouterr().err
