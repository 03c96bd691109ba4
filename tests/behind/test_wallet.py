"""What the page Wallet asks for, with the real parts on the practice chain."""

import os
from pathlib import Path

import keyring
import pytest

from wattback import paths, wiring
from wattback.behind.wallet import Wallet
from wattback.behind.wallet_errors import PreviewPassed
from wattback.chain.errors import NetworkUnreachable
from wattback.companion import Companion
from wattback.errors import WattbackError
from wattback.files import FileUnusable
from wattback.ledger.settings import get_flag, set_setting
from wattback.wallet.errors import (
    AccountNameTaken,
    AccountThere,
    KeyInvalid,
    KeyringUnusable,
    NoWallet,
    WatchOnly,
    WeakPassword,
    WordsInvalid,
    WrongPassword,
)
from wattback.wallet.keystore import Keystore

JUNK = "test test test test test test test test test test test junk"
FIRST = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
SECOND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
SECOND_KEY = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"
FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own directory, cheap guesses at passwords, and no keyring."""
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("wattback.wallet.accounts.Accounts.__init__.__kwdefaults__", {"scrypt_n": 2})
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    wiring.unlock_session().lock()
    return tmp_path


@pytest.fixture
def wallet() -> Wallet:
    made = Wallet()
    made.import_words(JUNK, 0, "", PASSWORD)
    return made


def held(wallet: Wallet, symbol: str) -> str:
    return next(line.amount_text for line in wallet.balances() if line.symbol == symbol)


def test_without_an_account_it_says_so() -> None:
    wallet = Wallet()
    assert wallet.accounts() == ()
    assert not wallet.is_unlocked()
    for call in (wallet.balances, wallet.receive_code, wallet.transfers):
        with pytest.raises(NoWallet):
            call()


def test_accounts_come_by_every_way_and_the_chosen_one_stands_first(wallet: Wallet, tmp_path: Path) -> None:
    added = wallet.import_key(SECOND_KEY, " Savings ", PASSWORD)
    assert (added.address, added.name, added.is_chosen) == (SECOND, "Savings", False)
    assert wallet.watch(FRIEND, "Drawer").is_watched
    wallet.use(SECOND)
    assert [(each.address, each.is_chosen) for each in wallet.accounts()] == [
        (SECOND, True),
        (FIRST, False),
        (FRIEND, False),
    ]
    wallet.rename(FIRST, "Everyday")
    with pytest.raises(AccountNameTaken):
        wallet.rename(SECOND, "everyday")
    copy = tmp_path / "copy.json"
    wallet.backup(str(copy), PASSWORD)
    with pytest.raises(AccountThere):
        wallet.import_keystore(str(copy), PASSWORD, "", PASSWORD)
    with pytest.raises(WrongPassword):
        wallet.import_keystore(str(copy), "wrong horse battery", "", PASSWORD)
    with pytest.raises(KeyInvalid):
        wallet.import_key("12", "", PASSWORD)
    with pytest.raises(WordsInvalid):
        wallet.import_words("some words", 0, "", PASSWORD)
    with pytest.raises(WeakPassword):
        wallet.import_words(JUNK, 7, "", "short")
    assert len(wallet.accounts()) == 3


def test_a_keystore_of_another_program_is_encrypted_anew(tmp_path: Path) -> None:
    other = Keystore(str(tmp_path), scrypt_n=2, file_name="theirs.json")
    other.import_private_key(SECOND_KEY, "their own password")
    wallet = Wallet()
    wallet.import_keystore(str(tmp_path / "theirs.json"), "their own password", "Theirs", PASSWORD)
    assert Keystore(paths.wallet_dir()).unlock(PASSWORD).address == SECOND


def test_balances_name_what_each_is_for(wallet: Wallet) -> None:
    lines = wallet.balances()
    assert [(line.symbol, line.role) for line in lines] == [
        ("PLAY", "pays network fees"),
        ("pUSD", "pays for certificates"),
    ]
    assert all(line.amount_text.endswith(line.symbol) for line in lines)


def test_the_code_to_be_paid_holds_address_and_chain_and_warns_of_practice(wallet: Wallet) -> None:
    code = wallet.receive_code()
    assert code.uri == f"ethereum:{FIRST}@5777001"
    assert "no real money" in code.warning
    assert len(code.modules) == len(code.modules[0]) >= 21
    # The finder pattern of ISO 18004 in the first corner.
    assert all(code.modules[0][:7])
    assert not any(code.modules[1][1:6])
    with wiring.ledger() as connection:
        set_setting(connection, "network", "polygon")
    real = wallet.receive_code()
    assert real.uri == f"ethereum:{FIRST}@137"
    assert "the same address on another network" in real.warning


def test_a_transfer_is_looked_at_sent_and_listed(wallet: Wallet) -> None:
    before = held(wallet, "pUSD")
    preview = wallet.preview_send(FRIEND, "2.5", "pUSD")
    assert (preview.amount_text, preview.refusal, preview.warning) == ("2.50 pUSD", None, "")
    assert preview.fee_text.endswith(" PLAY")
    assert wallet.transfers() == ()
    states: list[str] = []
    assert wallet.send(FRIEND, "2.5", "pUSD", PASSWORD, states.append) == "It arrived."
    assert states[0] == "Signed and stored"
    assert held(wallet, "pUSD") == preview.left_text != before
    (line,) = wallet.transfers()
    assert (line.text, line.state, line.can_cancel) == (f"Send 2.50 pUSD to {FRIEND}", "final", False)
    # What was agreed to once is not agreed to twice.
    with pytest.raises(PreviewPassed):
        wallet.send(FRIEND, "2.5", "pUSD", PASSWORD, states.append)


def test_only_what_was_shown_last_is_sent_and_only_with_the_password(wallet: Wallet) -> None:
    before = held(wallet, "pUSD")
    wallet.preview_send(FRIEND, "2.5", "pUSD")
    for to, amount, symbol in ((SECOND, "2.5", "pUSD"), (FRIEND, "25", "pUSD"), (FRIEND, "2.5", "PLAY")):
        with pytest.raises(PreviewPassed):
            wallet.send(to, amount, symbol, PASSWORD, lambda _text: None)
    with pytest.raises(WrongPassword):
        wallet.send(FRIEND, "2.5", "pUSD", "wrong horse battery", lambda _text: None)
    assert held(wallet, "pUSD") == before
    # A mistyped password is no reason to look at everything again.
    assert wallet.send(FRIEND, "2.5", "pUSD", PASSWORD, lambda _text: None) == "It arrived."


def test_all_of_the_coin_leaves_its_fee(wallet: Wallet) -> None:
    preview = wallet.preview_send(FRIEND, " All ", "PLAY")
    assert preview.refusal is None
    assert wallet.send(FRIEND, " All ", "PLAY", PASSWORD, lambda _text: None) == "It arrived."


@pytest.mark.parametrize(
    ("to", "amount", "symbol", "field", "says"),
    [
        ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "1", "PLAY", "to", "checksum"),
        ("friend", "1", "PLAY", "to", "40 hexadecimal digits"),
        ("0x" + "00" * 20, "1", "PLAY", "to", "zero address"),
        (FIRST, "1", "PLAY", "to", "to the wallet itself"),
        (FRIEND, "1,5", "PLAY", "amount", "no amount"),
        (FRIEND, "0", "PLAY", "amount", "nothing to send"),
        (FRIEND, "10000000", "PLAY", "amount", "the wallet holds"),
        (FRIEND, "0.0000001", "pUSD", "amount", "6 places"),
        (FRIEND, "1", "USDT", "symbol", "PLAY, pUSD"),
    ],
)
def test_what_speaks_against_a_transfer_stands_at_its_field(
    wallet: Wallet, to: str, amount: str, symbol: str, field: str, says: str
) -> None:
    preview = wallet.preview_send(to, amount, symbol)
    assert preview.refused_field == field
    assert preview.refusal is not None
    assert says in preview.refusal
    with pytest.raises(PreviewPassed):
        wallet.send(to, amount, symbol, PASSWORD, lambda _text: None)


def test_an_address_without_a_checksum_is_taken_with_a_warning(wallet: Wallet) -> None:
    preview = wallet.preview_send(FRIEND.lower(), "1", "PLAY")
    assert (preview.to, preview.refusal) == (FRIEND, None)
    assert "sign by sign" in preview.warning


def test_a_transfer_in_no_block_is_taken_back(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    def drop(*_arguments: object) -> None:
        raise NetworkUnreachable("Practice", "connection reset")

    wallet.preview_send(FRIEND, "2.5", "pUSD")
    with monkeypatch.context() as offline:
        offline.setattr("wattback.chain.node.Node.send", drop)
        told = wallet.send(FRIEND, "2.5", "pUSD", PASSWORD, lambda _text: None)
    assert "do not send it a second time" in told
    assert wallet.transfers()[0].can_cancel
    assert "taken back" in wallet.cancel_transfers(PASSWORD, lambda _text: None)
    assert wallet.transfers()[0].state == "dropped"
    assert "nothing to take back" in wallet.cancel_transfers(PASSWORD, lambda _text: None)


def test_a_watched_account_hands_the_transfer_over_and_signs_nothing() -> None:
    wallet = Wallet()
    wallet.watch(FRIEND, "Drawer")
    preview = wallet.preview_send(FIRST, "1", "PLAY")
    assert (preview.refusal, preview.is_watched) == (None, True)
    request = wallet.handed_over(FIRST, "1", "PLAY")
    assert request.uri.startswith(f"ethereum:{FIRST}@5777001?value={10**18}")
    assert request.modules
    with pytest.raises(WatchOnly):
        wallet.send(FIRST, "1", "PLAY", PASSWORD, lambda _text: None)
    with pytest.raises(WatchOnly):
        wallet.check_words(JUNK)
    with pytest.raises(WatchOnly):
        wallet.change_password(PASSWORD, "another password")


def test_a_backup_opens_and_replaces_nothing(wallet: Wallet, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    with pytest.raises(WrongPassword):
        wallet.backup(str(copy), "wrong horse battery")
    assert not copy.exists()
    wallet.backup(str(copy), PASSWORD)
    assert Keystore(str(tmp_path), file_name="copy.json").unlock(PASSWORD).address == FIRST
    with pytest.raises(FileUnusable):
        wallet.backup(str(copy), PASSWORD)


def test_the_words_on_paper_are_checked(wallet: Wallet) -> None:
    assert wallet.check_words(JUNK.upper())
    assert not wallet.check_words("abandon " * 11 + "about")
    with pytest.raises(WordsInvalid):
        wallet.check_words("abandon")


def test_the_password_is_changed(wallet: Wallet) -> None:
    with pytest.raises(WrongPassword):
        wallet.change_password("wrong horse battery", "another password")
    wallet.change_password(PASSWORD, "another password")
    assert Keystore(paths.wallet_dir()).unlock("another password").address == FIRST


def test_it_stays_unlocked_until_it_is_locked_here_or_for_everybody(wallet: Wallet, home: Path) -> None:
    companion = Companion()
    companion.record_energy(5.0, "home-server")
    assert not wallet.lock_state().is_unlocked
    companion.offset_now(PASSWORD, lambda _text: None)
    assert wallet.lock_state().is_unlocked
    wallet.lock()
    assert not wallet.lock_state().is_unlocked
    assert (home / "home" / "wallet" / "locked").exists()


def test_choosing_another_account_locks(wallet: Wallet) -> None:
    wallet.import_words(JUNK, 1, "", PASSWORD)
    wiring.unlock_session().keep(Keystore(paths.wallet_dir()).unlock(PASSWORD), 60.0)
    assert wallet.is_unlocked()
    wallet.use(SECOND)
    assert not wallet.is_unlocked()
    wallet.use(FIRST)
    assert not wallet.is_unlocked()


def test_forgetting_without_a_keyring_stops_asking_it_all_the_same(wallet: Wallet) -> None:
    with wiring.ledger() as connection:
        set_setting(connection, "wallet.remember_unlock", True)
    assert wallet.lock_state().keyring_remembers
    with pytest.raises(KeyringUnusable):
        wallet.forget_password()
    with wiring.ledger() as connection:
        assert not get_flag(connection, "wallet.remember_unlock")


def test_no_error_holds_a_secret(wallet: Wallet) -> None:
    secrets = ("wrong horse battery", JUNK.replace("junk", "jumk"), SECOND_KEY[:-1])
    for call in (
        lambda: wallet.send(FRIEND, "1", "PLAY", secrets[0], lambda _text: None),
        lambda: wallet.change_password(secrets[0], "another password"),
        lambda: wallet.check_words(secrets[1]),
        lambda: wallet.import_key(secrets[2], "", PASSWORD),
    ):
        with pytest.raises(WattbackError) as raised:
            call()
        assert not any(secret in f"{raised.value.title} {raised.value}" for secret in secrets)
