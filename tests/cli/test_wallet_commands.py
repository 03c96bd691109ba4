"""The wallet's commands as a person uses them: accounts, backups, passwords, money in and out, and what is refused."""

import io
import json
import sys
from pathlib import Path

import pytest

from wattback.chain.errors import NetworkUnreachable
from wattback.companion import Companion
from wattback.files import FileUnusable, write_file
from wattback.wallet.key_sources import account_from_words
from wattback.wallet.keystore import Keystore

JUNK = "test test test test test test test test test test test junk"
FIRST = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
SECOND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
PASSWORD = "correct horse battery"
FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@pytest.fixture(autouse=True)
def cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a guess has a test of its own."""
    monkeypatch.setattr("wattback.wallet.accounts.Accounts.__init__.__kwdefaults__", {"scrypt_n": 2})


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch):
    """What comes on standard input."""

    def type_in(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return type_in


@pytest.fixture
def junk_wallet(terminal, typed):
    typed(JUNK)
    assert terminal("wallet", "import", "words").out.strip() == FIRST
    return terminal


def test_further_accounts_are_added_chosen_and_named(junk_wallet, typed) -> None:
    terminal = junk_wallet
    typed(JUNK)
    refused = terminal("wallet", "import", "words", "--index", "1")
    assert (refused.status, "--add" in refused.err) == (1, True)
    typed(JUNK)
    added = terminal("wallet", "import", "words", "--index", "1", "--add", "--name", "Savings")
    assert (added.status, added.out.strip()) == (0, SECOND)
    assert terminal("wallet", "address").out.strip() == FIRST
    assert terminal("wallet", "use", "savings").status == 0
    assert terminal("wallet", "address").out.strip() == SECOND
    assert terminal("wallet", "address", "--account", FIRST, "--json").document == {
        "address": FIRST,
        "kind": "key",
    }
    assert terminal("wallet", "name", FIRST, "Everyday").status == 0
    listed = terminal("wallet", "accounts", "--json").document
    assert [(each["address"], each["name"], each["chosen"]) for each in listed] == [
        (FIRST, "Everyday", False),
        (SECOND, "Savings", True),
    ]
    assert [each["derivation_path"] for each in listed] == ["m/44'/60'/0'/0/0", "m/44'/60'/0'/0/1"]
    unknown = terminal("wallet", "use", "Holidays")
    assert (unknown.status, "Everyday, Savings" in unknown.err) == (1, True)


def test_a_backup_is_read_back_and_opened(junk_wallet, tmp_path: Path) -> None:
    terminal = junk_wallet
    copy = tmp_path / "copy.json"
    done = terminal("wallet", "backup", str(copy))
    assert (done.status, "opens with your password" in done.out) == (0, True)
    assert Keystore(str(tmp_path), file_name="copy.json").unlock(PASSWORD).address == FIRST
    neither = terminal("wallet", "backup")
    assert (neither.status, "Name the file" in neither.err) == (1, True)


def test_a_backup_whose_password_is_forgotten_is_told(
    junk_wallet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong"
    wrong.touch(mode=0o600)
    wrong.write_text("wrong horse battery\n")
    monkeypatch.setenv("WATTBACK_PASSWORD_FILE", str(wrong))
    refused = junk_wallet("wallet", "backup", str(tmp_path / "copy.json"))
    assert (refused.status, "does not open the wallet" in refused.err) == (1, True)
    assert not (tmp_path / "copy.json").exists(), "a copy that nobody could open"


def test_the_words_on_paper_are_checked_against_the_wallet(junk_wallet, typed) -> None:
    typed(JUNK.upper())
    right = junk_wallet("wallet", "backup", "--words")
    assert (right.status, FIRST in right.out) == (0, True)
    typed("abandon " * 11 + "about")
    others = junk_wallet("wallet", "backup", "--words")
    assert (others.status, "another account" in others.err) == (1, True)
    typed(JUNK.replace("junk", "jumk"))
    strange = junk_wallet("wallet", "backup", "--words")
    assert (strange.status, "word 12" in strange.err, "jumk" in strange.err) == (1, True, False)


def test_the_private_key_is_shown_only_after_the_password(junk_wallet, typed, tmp_path: Path) -> None:
    terminal = junk_wallet
    typed("")
    assert terminal("wallet", "export", "--key").status == 1
    typed("wrong horse battery\n")
    refused = terminal("wallet", "export", "--key")
    assert (refused.status, refused.out) == (1, "")
    typed(PASSWORD + "\n")
    shown = terminal("wallet", "export", "--key")
    assert shown.out.strip() == "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
    assert "take everything" in shown.err
    typed(PASSWORD + "\n")
    assert terminal("wallet", "export", "--key", str(tmp_path / "key")).status == 1
    assert not (tmp_path / "key").exists()


def test_the_password_is_changed(
    junk_wallet, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = junk_wallet
    new = tmp_path / "new"
    new.touch(mode=0o600)
    new.write_text("another horse battery\n")
    nobody = terminal("wallet", "password")
    assert (nobody.status, "--new-password-file" in nobody.err) == (1, True)
    changed = terminal("wallet", "password", "--new-password-file", str(new))
    assert changed.status == 0
    assert "Copies made earlier still open with the old one" in changed.out
    assert "still has the old one" in changed.err
    assert Keystore(str(home / "wallet")).unlock("another horse battery").address == FIRST
    again = terminal("wallet", "password", "--new-password-file", str(new))
    assert (again.status, "does not open" in again.err) == (1, True)


def test_money_is_sent_as_typed(junk_wallet, typed) -> None:
    terminal = junk_wallet
    held = terminal("wallet", "balance", "--json").document
    assert (held["address"], held["tokens"][0]["symbol"]) == (FIRST, "pUSD")
    looked = terminal("wallet", "send", FRIEND, "2.5", "pusd", "--dry-run", "--json").document
    assert (looked["to"], looked["base_units"], looked["has_checksum"]) == (FRIEND, "2500000", True)
    assert int(looked["leaves_base_units"]) == held["payment_base_units"] - 2_500_000
    typed("")
    nobody = terminal("wallet", "send", FRIEND, "2.5", "pUSD")
    assert (nobody.status, "consent" in nobody.err) == (1, True)
    typed("wrong horse battery\n")
    assert terminal("wallet", "send", FRIEND, "2.5", "pUSD", "--yes").status == 1
    # The file with the password, which opens the wallet for offsets, opens it for no transfer.
    typed("")
    assert terminal("wallet", "send", FRIEND, "2.5", "pUSD", "--yes").status == 1
    assert terminal("wallet", "balance", "--json").document == held
    typed(PASSWORD + "\n")
    sent = terminal("wallet", "send", FRIEND.lower(), "2.5", "pUSD", "--yes", "--json")
    assert (sent.status, sent.document["state"], sent.document["network"]) == (0, "final", "practice")
    assert "no checksum" in sent.err
    after = terminal("wallet", "balance", "--json").document
    assert after["payment_base_units"] == held["payment_base_units"] - 2_500_000


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "1"), "checksum"),
        ((FRIEND[:-1], "1"), "40 hexadecimal digits"),
        (("0x" + "00" * 20, "1"), "zero address"),
        ((FIRST, "1"), "to the wallet itself"),
        ((FRIEND, "1,5"), "no amount"),
        ((FRIEND, "1", "USDT"), "PLAY, pUSD"),
        ((FRIEND, "1000000"), "Send some to the wallet"),
        ((FRIEND, "0.0000001", "pUSD"), "6 places"),
    ],
)
def test_a_transfer_that_makes_no_sense_is_refused(
    junk_wallet, arguments: tuple[str, ...], says: str
) -> None:
    refused = junk_wallet("wallet", "send", *arguments, "--yes")
    assert (refused.status, refused.out) == (1, "")
    assert says in refused.err


def test_to_be_paid_there_is_an_address_a_link_and_a_picture(junk_wallet, tmp_path: Path) -> None:
    terminal = junk_wallet
    shown = terminal("wallet", "receive")
    assert f"ethereum:{FIRST}@5777001" in shown.out
    assert "█" in shown.out
    assert terminal("wallet", "receive", "--json").document["eip681"] == f"ethereum:{FIRST}@5777001"
    picture = tmp_path / "me.svg"
    assert terminal("wallet", "receive", "--qr", str(picture)).status == 0
    assert picture.read_bytes().lstrip().startswith(b"<")
    assert terminal("wallet", "receive", "--qr", str(tmp_path / "me.jpg")).status == 1


def test_a_watched_account_hands_the_payment_to_another_wallet(terminal) -> None:
    assert terminal("wallet", "watch", FRIEND, "--name", "Drawer").status == 0
    assert terminal("wallet", "address").out.strip() == FRIEND
    handed = terminal("wallet", "send", FIRST, "1")
    assert handed.status == 0
    assert f"ethereum:{FIRST}@5777001?value=1000000000000000000" in handed.out
    raw = json.loads(handed.out[handed.out.index("{") :])
    assert (raw["from"], raw["to"], raw["value"]) == (FRIEND, FIRST, hex(10**18))
    for command in (("export", "x.json"), ("backup", "x.json"), ("password",)):
        refused = terminal("wallet", *command)
        assert (refused.status, "only watches" in refused.err) == (1, True)


def test_locking_and_forgetting(junk_wallet, home: Path) -> None:
    assert junk_wallet("wallet", "lock").status == 0
    assert (home / "wallet" / "locked").exists()
    # This session has no keyring, and that is said rather than passed over.
    refused = junk_wallet("wallet", "forget")
    assert (refused.status, "keyring" in refused.err) == (1, True)
    assert junk_wallet("settings", "get", "wallet.remember_unlock").out == "false\n"


def test_a_transfer_that_the_network_did_not_hear_of_is_sent_by_the_companion(
    junk_wallet, typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = junk_wallet
    before = terminal("wallet", "balance", "--json").document["payment_base_units"]

    def drop(*_arguments: object) -> None:
        raise NetworkUnreachable("Practice", "connection reset")

    with monkeypatch.context() as offline:
        offline.setattr("wattback.chain.node.Node.send", drop)
        typed(PASSWORD + "\n")
        unheard = terminal("wallet", "send", FRIEND, "2.5", "pUSD", "--yes")
        assert (unheard.status, "signed" in unheard.out) == (0, True)
        assert "did not answer" in unheard.err
        assert "do not send it a second time" in unheard.err
    assert terminal("wallet", "balance", "--json").document["payment_base_units"] == before
    for _ in range(3):
        assert Companion().automatic_step() is None
    assert terminal("wallet", "balance", "--json").document["payment_base_units"] == before - 2_500_000


def test_a_transfer_in_no_block_is_taken_back(junk_wallet, typed, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = junk_wallet
    before = terminal("wallet", "balance", "--json").document["payment_base_units"]

    def drop(*_arguments: object) -> None:
        raise NetworkUnreachable("Practice", "connection reset")

    with monkeypatch.context() as offline:
        offline.setattr("wattback.chain.node.Node.send", drop)
        typed(PASSWORD + "\n")
        assert terminal("wallet", "send", FRIEND, "2.5", "pUSD", "--yes").status == 0
    typed("wrong horse battery\n")
    assert terminal("wallet", "cancel").status == 1
    typed(PASSWORD + "\n")
    (taken_back,) = terminal("wallet", "cancel", "--json").document
    assert (taken_back["state"], taken_back["reason"]) == ("dropped", "it was cancelled")
    assert Companion().automatic_step() is None
    assert terminal("wallet", "balance", "--json").document["payment_base_units"] == before
    typed(PASSWORD + "\n")
    assert "nothing to cancel" in terminal("wallet", "cancel").out


@pytest.mark.parametrize("command", ["backup", "export"])
def test_a_copy_replaces_no_file(junk_wallet, typed, tmp_path: Path, home: Path, command: str) -> None:
    terminal = junk_wallet
    typed(JUNK)
    assert terminal("wallet", "import", "words", "--index", "1", "--add", "--name", "two").status == 0
    key_of_one = home / "wallet" / "keystore.json"
    older = tmp_path / "older.json"
    older.write_text("an older backup")
    for path in (key_of_one, older, home / "wallet" / "new.json", home / "ledger.sqlite3-wal"):
        before = path.read_bytes() if path.exists() else None
        refused = terminal("wallet", command, "--account", "two", str(path))
        assert (refused.status, str(path) in refused.err) == (1, True)
        assert (path.read_bytes() if path.exists() else None) == before
    assert Keystore(str(home / "wallet")).unlock(PASSWORD).address == FIRST


def test_a_picture_or_a_certificate_replaces_no_key(junk_wallet, home: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(home / "wallet")
    for folder in (home / "wallet", tmp_path / "link"):
        refused = junk_wallet("wallet", "receive", "--qr", str(folder / "me.svg"))
        assert (refused.status, "keeps your keys" in refused.err) == (1, True)
    assert not (home / "wallet" / "me.svg").exists()
    for name in ("wallet/keystore.json", "ledger.sqlite3", "practice-chain.sqlite3"):
        before = (home / name).read_bytes() if (home / name).exists() else None
        with pytest.raises(FileUnusable, match="keeps your keys"):
            write_file(str(home / name), b"a certificate")
        assert ((home / name).read_bytes() if (home / name).exists() else None) == before


def test_on_a_disk_without_links_a_backup_is_written_and_replaces_nothing(
    junk_wallet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: str) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("wattback.files.os.link", no_links)
    copy = tmp_path / "copy.json"
    assert junk_wallet("wallet", "backup", str(copy)).status == 0
    before = copy.read_bytes()
    assert junk_wallet("wallet", "backup", str(copy)).status == 1
    assert [copy.read_bytes(), sorted(tmp_path.glob(".wattback-*"))] == [before, []]


def test_the_recovery_words_are_shown_whatever_the_form(terminal) -> None:
    made = terminal("wallet", "create", "--yes", "--json")
    words = made.err.split("nowhere:")[1].split()[:12]
    assert account_from_words(" ".join(words)).address == made.document["address"]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("vault.address", "0x12", "40 hexadecimal digits"),
        ("vault.address", FRIEND.replace("B", "b"), "checksum"),
        ("network", "nope", "nope"),
    ],
)
def test_a_setting_that_names_nothing_is_refused(terminal, key: str, value: str, said: str) -> None:
    before = terminal("settings", "get", key, "--json").document
    refused = terminal("settings", "set", key, value)
    assert (refused.status, said in refused.err) == (1, True)
    assert terminal("settings", "get", key, "--json").document == before
