"""Several accounts side by side: found, named, chosen, watched, and never mixed up."""

import json
import multiprocessing
import os
from pathlib import Path
from typing import Any

import pytest

from wattback.wallet.accounts import Accounts
from wattback.wallet.errors import (
    AccountNameTaken,
    AccountsDamaged,
    AccountThere,
    NoWallet,
    UnknownAccount,
    WalletDamaged,
    WatchOnly,
    WrongPassword,
)
from wattback.wallet.key_sources import account_from_private_key, account_from_words
from wattback.wallet.keystore import Keystore
from wattback.wallet.words import derivation_path

JUNK = "test test test test test test test test test test test junk"
# The accounts every development tool derives from these words.
JUNK_ADDRESSES = (
    "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC",
)
PASSWORD = "correct horse battery"
ELSEWHERE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(str(tmp_path / "wallet"), scrypt_n=2)


def _add_word_account(accounts: Accounts, index: int, **more: Any) -> str:
    path = derivation_path(index)
    return accounts.add(account_from_words(JUNK, index), PASSWORD, derivation_path=path, **more).address


def test_without_an_account_there_is_no_wallet(accounts: Accounts) -> None:
    assert accounts.entries() == ()
    assert not accounts.chosen().exists()
    with pytest.raises(NoWallet):
        accounts.chosen().address()


def test_a_wallet_of_the_layout_before_is_the_chosen_account(accounts: Accounts, tmp_path: Path) -> None:
    address = Keystore(str(tmp_path / "wallet"), scrypt_n=2).create(JUNK, PASSWORD)
    assert [entry.address for entry in accounts.entries()] == [address]
    assert accounts.chosen().kind() == "key"
    assert accounts.chosen().unlock(PASSWORD).address == address
    assert os.listdir(tmp_path / "wallet") == ["keystore.json"]


def test_words_make_the_accounts_that_other_wallets_show(accounts: Accounts) -> None:
    made = [_add_word_account(accounts, index) for index in range(3)]
    assert tuple(made) == JUNK_ADDRESSES
    assert [entry.derivation_path for entry in accounts.entries()] == [
        "m/44'/60'/0'/0/0",
        "m/44'/60'/0'/0/1",
        "m/44'/60'/0'/0/2",
    ]


def test_a_further_account_waits_until_it_is_chosen(accounts: Accounts) -> None:
    first = _add_word_account(accounts, 0)
    imported = accounts.add(account_from_private_key("11" * 32), "another password", name="Savings")
    assert accounts.chosen().address() == first
    accounts.use("savings")
    assert accounts.chosen().address() == imported.address
    assert accounts.chosen().unlock("another password").address == imported.address
    with pytest.raises(WrongPassword):
        accounts.chosen().unlock(PASSWORD)
    accounts.use(first.lower())
    assert accounts.chosen().address() == first


def test_each_key_is_a_file_of_its_own_that_only_its_owner_reads(accounts: Accounts, tmp_path: Path) -> None:
    _add_word_account(accounts, 0)
    second = _add_word_account(accounts, 1)
    folder = tmp_path / "wallet"
    names = {"keystore.json", f"{second.lower()}.json", "accounts.json", "accounts.lock"}
    assert set(os.listdir(folder)) == names
    assert {os.stat(folder / name).st_mode & 0o777 for name in names} == {0o600}


def test_the_list_holds_no_secret(accounts: Accounts, tmp_path: Path) -> None:
    _add_word_account(accounts, 0)
    accounts.add(account_from_private_key("11" * 32), PASSWORD, name="Other")
    listed = (tmp_path / "wallet" / "accounts.json").read_text()
    for secret in ("junk", "11" * 8, PASSWORD, "ac0974be"):
        assert secret not in listed


def test_the_same_key_is_not_added_twice(accounts: Accounts) -> None:
    first = _add_word_account(accounts, 0)
    before = accounts.chosen().document()
    with pytest.raises(AccountThere, match=first):
        accounts.add(account_from_words(JUNK), "another password")
    assert accounts.chosen().document() == before
    with pytest.raises(AccountThere):
        accounts.watch(first)


def test_a_watched_account_signs_nothing(accounts: Accounts) -> None:
    entry = accounts.watch(ELSEWHERE, name="Ledger in the drawer")
    watched = accounts.chosen()
    assert (entry.kind, watched.kind(), watched.address(), watched.exists()) == (
        "watch",
        "watch",
        ELSEWHERE,
        True,
    )
    with pytest.raises(WatchOnly, match="only watches"):
        watched.unlock(PASSWORD)
    with pytest.raises(WatchOnly):
        watched.document()
    with pytest.raises(WatchOnly):
        accounts.keystore(None)


def test_the_key_of_a_watched_account_can_be_brought_along(accounts: Accounts) -> None:
    accounts.watch(JUNK_ADDRESSES[1], name="Mine")
    _add_word_account(accounts, 1, name="Mine")
    assert [(entry.kind, entry.name) for entry in accounts.entries()] == [("key", "Mine")]
    assert accounts.chosen().unlock(PASSWORD).address == JUNK_ADDRESSES[1]


@pytest.mark.parametrize("name", ["x" * 41, "0xdead", " blank", "tab\t", "savings"])
def test_a_name_that_could_mislead_is_refused(accounts: Accounts, name: str) -> None:
    _add_word_account(accounts, 0, name="Savings")
    with pytest.raises(AccountNameTaken, match="Nothing was stored"):
        accounts.watch(ELSEWHERE, name=name)
    with pytest.raises(AccountNameTaken):
        _add_word_account(accounts, 1, name=name)
    assert len(accounts.entries()) == 1


def test_an_account_can_be_renamed(accounts: Accounts) -> None:
    address = _add_word_account(accounts, 0)
    accounts.rename(address, "Everyday")
    assert accounts.find("everyday").address() == address
    accounts.rename("everyday", "EVERYDAY")
    accounts.rename("everyday", "")
    assert [entry.name for entry in accounts.entries()] == [""]


def test_an_unknown_account_is_refused_with_those_there_are(accounts: Accounts) -> None:
    _add_word_account(accounts, 0, name="Everyday")
    for which in ("", "savings", ELSEWHERE):
        with pytest.raises(UnknownAccount, match="Everyday"):
            accounts.use(which)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"version": 2, "chosen": "", "accounts": []}',
        b'{"version": 1, "chosen": 5, "accounts": []}',
        b'{"version": 1, "chosen": "", "accounts": [{"address": "0x", "kind": "other"}]}',
        b'{"version": 1, "chosen": "", "accounts": [{"address": "0x", "file_name": "../elsewhere.json"}]}',
        b'{"version": 1, "chosen": "", "accounts": [{"address": "0x", "surplus": ""}]}',
        b"\xff",
    ],
)
def test_a_damaged_list_never_chooses_another_account(
    accounts: Accounts, tmp_path: Path, content: bytes
) -> None:
    _add_word_account(accounts, 0)
    _add_word_account(accounts, 1)
    index = tmp_path / "wallet" / "accounts.json"
    index.write_bytes(content)
    for action in (accounts.chosen, accounts.entries, lambda: accounts.use(JUNK_ADDRESSES[1])):
        with pytest.raises(AccountsDamaged, match="keys are in files of their own"):
            action()
    assert index.read_bytes() == content
    # What the message says to do.
    index.unlink()
    assert {entry.address for entry in accounts.entries()} == set(JUNK_ADDRESSES[:2])
    accounts.use(JUNK_ADDRESSES[1])
    assert accounts.chosen().address() == JUNK_ADDRESSES[1]


def test_a_chosen_key_that_was_moved_away_is_replaced_by_no_other(accounts: Accounts, tmp_path: Path) -> None:
    _add_word_account(accounts, 0)
    second = _add_word_account(accounts, 1)
    accounts.use(second)
    (tmp_path / "wallet" / f"{second.lower()}.json").unlink()
    assert not accounts.chosen().exists()
    with pytest.raises(NoWallet):
        accounts.chosen().unlock(PASSWORD)


def _watch(directory: str, address: str, done: Any) -> None:
    Accounts(directory).watch(address)
    done.put(address)


def test_accounts_added_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    directory = str(tmp_path / "wallet")
    addresses = [account_from_private_key(f"{number:064x}").address for number in range(1, 7)]
    context = multiprocessing.get_context("fork")
    done = context.Queue()
    adders = [context.Process(target=_watch, args=(directory, address, done)) for address in addresses]
    for adder in adders:
        adder.start()
    for _ in adders:
        done.get(timeout=60)
    for adder in adders:
        adder.join()
    assert {entry.address for entry in Accounts(directory).entries()} == set(addresses)
    assert len(json.loads((tmp_path / "wallet" / "accounts.json").read_text())["accounts"]) == 6


def test_a_file_overwritten_with_another_key_is_told(accounts: Accounts, tmp_path: Path) -> None:
    _add_word_account(accounts, 0)
    _add_word_account(accounts, 1)
    folder = tmp_path / "wallet"
    (folder / "keystore.json").write_bytes((folder / f"{JUNK_ADDRESSES[1].lower()}.json").read_bytes())
    for asked in (accounts.entries, accounts.chosen):
        with pytest.raises(WalletDamaged, match=f"holds the key of {JUNK_ADDRESSES[1]}.*{JUNK_ADDRESSES[0]}"):
            asked()
