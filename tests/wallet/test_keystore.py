"""Recovery words, and the encrypted file they become."""

import json
import multiprocessing
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from wattback.wallet.errors import (
    KeyInvalid,
    NoWallet,
    WalletDamaged,
    WalletExists,
    WeakPassword,
    WordsInvalid,
    WrongPassword,
)
from wattback.wallet.keystore import SCRYPT_N, Keystore
from wattback.wallet.words import new_words, private_key_from_words

# The words every Ethereum development tool knows, and the BIP-39 test vector of zeros, with their first accounts.
JUNK = "test test test test test test test test test test test junk"
ABANDON = "abandon " * 11 + "about"
PASSWORD = "correct horse battery"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (JUNK, "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"),
        (ABANDON, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
    ],
)
def test_words_stand_for_the_account_other_wallets_show(keystore: Keystore, words: str, address: str) -> None:
    assert keystore.create(words, PASSWORD) == address
    assert keystore.address() == address
    assert keystore.unlock(PASSWORD).address == address


def test_the_key_of_the_test_vector() -> None:
    assert (
        private_key_from_words(JUNK).hex()
        == "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
    )


def test_words_are_taken_however_they_were_typed() -> None:
    typed = "  Test TEST test\ttest test test\n test test test test test   Junk "
    assert private_key_from_words(typed) == private_key_from_words(JUNK)


def test_new_words_are_twelve_valid_and_never_the_same() -> None:
    made = {new_words() for _ in range(5)}
    assert len(made) == 5
    for words in made:
        assert len(words.split()) == 12
        assert len(private_key_from_words(words)) == 32


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "There are 0 words"),
        ("test " * 11, "There are 11 words"),
        ("test " * 11 + "jumk", "Not on the list of recovery words: word 12"),
        ("tset " + "test " * 10 + "jumk", "word 1, 12"),
        ("test " * 12, "together they do not fit"),
    ],
)
def test_wrong_words_are_told_by_position_and_never_repeated(
    keystore: Keystore, words: str, says: str
) -> None:
    with pytest.raises(WordsInvalid, match=says) as refused:
        keystore.create(words, PASSWORD)
    assert not any(word in str(refused.value) for word in ("jumk", "tset"))
    assert not keystore.exists()


def test_the_file_is_a_version_3_keystore_that_other_programs_open(keystore: Keystore) -> None:
    keystore.create(JUNK, PASSWORD)
    document = json.loads(keystore.document())
    assert document["version"] == 3
    assert document["crypto"]["kdf"] == "scrypt"
    assert bytes(Account.decrypt(document, PASSWORD)) == private_key_from_words(JUNK)


def test_by_default_a_guess_costs_what_the_standard_says(tmp_path: Path) -> None:
    keystore = Keystore(str(tmp_path / "wallet"))
    keystore.create(JUNK, PASSWORD)
    assert json.loads(keystore.document())["crypto"]["kdfparams"]["n"] == SCRYPT_N == 262_144
    assert keystore.unlock(PASSWORD).address == keystore.address()


def test_words_and_password_are_not_in_the_file(keystore: Keystore) -> None:
    keystore.create(JUNK, PASSWORD)
    stored = keystore.document()
    for secret in (
        b"junk",
        PASSWORD.encode(),
        private_key_from_words(JUNK),
        private_key_from_words(JUNK).hex().encode(),
    ):
        assert secret not in stored


def test_only_its_owner_may_read_the_file(keystore: Keystore, tmp_path: Path) -> None:
    keystore.create(JUNK, PASSWORD)
    assert stat.S_IMODE(os.stat(keystore.path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(tmp_path / "wallet").st_mode) == 0o700
    assert os.listdir(tmp_path / "wallet") == ["keystore.json"]


def test_a_wallet_is_never_overwritten(keystore: Keystore) -> None:
    keystore.create(JUNK, PASSWORD)
    before = keystore.document()
    refused = pytest.raises(WalletExists, match="left as it is")
    with refused:
        keystore.create(ABANDON, PASSWORD)
    with refused:
        keystore.import_private_key("11" * 32, PASSWORD)
    with refused:
        keystore.import_keystore(before, PASSWORD, PASSWORD)
    assert keystore.document() == before


def _create(directory: str, key: str, results: Any) -> None:
    try:
        results.put(Keystore(directory, scrypt_n=2).import_private_key(key, PASSWORD))
    except WalletExists:
        results.put(None)


def test_of_many_at_once_one_makes_the_wallet(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    results = context.Queue()
    directory = str(tmp_path / "wallet")
    makers = [
        context.Process(target=_create, args=(directory, f"{number:064x}", results)) for number in range(1, 7)
    ]
    for maker in makers:
        maker.start()
    made = [results.get(timeout=60) for _ in makers]
    for maker in makers:
        maker.join()
    winners = [address for address in made if address is not None]
    assert winners == [Keystore(directory).unlock(PASSWORD).address]
    assert os.listdir(directory) == ["keystore.json"]


@pytest.mark.parametrize("text", ["11" * 32, "0x" + "11" * 32, " 0x" + "11" * 32 + "\n"])
def test_a_private_key_can_be_imported(keystore: Keystore, text: str) -> None:
    assert keystore.import_private_key(text, PASSWORD) == Account.from_key("11" * 32).address


@pytest.mark.parametrize("text", ["", "11" * 31, "zz" * 32, "00" * 32, "ff" * 32, "1 " * 32])
def test_what_is_no_private_key_is_refused_without_repeating_it(keystore: Keystore, text: str) -> None:
    with pytest.raises(KeyInvalid) as refused:
        keystore.import_private_key(text, PASSWORD)
    assert not text or text not in str(refused.value)
    assert not keystore.exists()


@pytest.mark.parametrize("kdf", ["scrypt", "pbkdf2"])
def test_another_programs_keystore_can_be_imported(keystore: Keystore, kdf: Any) -> None:
    key = bytes.fromhex("22" * 32)
    foreign = json.dumps(
        Account.encrypt(key, "its own", kdf=kdf, iterations=2 if kdf == "scrypt" else 1)
    ).encode()
    with pytest.raises(WrongPassword):
        keystore.import_keystore(foreign, "not its own", PASSWORD)
    assert keystore.import_keystore(foreign, "its own", PASSWORD) == Account.from_key(key).address
    assert keystore.unlock(PASSWORD).address == Account.from_key(key).address


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"[]",
        b"{}",
        b'{"version": 3}',
        b'{"version": 1, "crypto": {"kdfparams": {}}}',
        b'{"version": 3, "crypto": {"kdf": "scrypt", "kdfparams": {"n": 1073741824, "r": 8, "p": 1}}}',
        b'{"version": 3, "crypto": {"kdf": "scrypt", "kdfparams": {"n": "many"}}}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_keystore_is_refused(keystore: Keystore, document: bytes) -> None:
    with pytest.raises(KeyInvalid):
        keystore.import_keystore(document, PASSWORD, PASSWORD)


@pytest.mark.parametrize(
    ("kdf", "greedy"),
    [
        ("scrypt", {"p": 1 << 27}),
        ("scrypt", {"dklen": 1 << 40}),
        ("scrypt", {"dklen": 0}),
        ("scrypt", {"n": True}),
        ("pbkdf2", {"c": 10**12}),
        ("pbkdf2", {"c": -1}),
        ("pbkdf2", {"dklen": (1 << 31) - 2}),
    ],
)
def test_a_keystore_made_to_eat_memory_or_time_is_refused(
    keystore: Keystore, kdf: Any, greedy: dict[str, int]
) -> None:
    document = Account.encrypt(bytes.fromhex("22" * 32), "its own", kdf=kdf, iterations=2)
    document["crypto"]["kdfparams"].update(greedy)
    with pytest.raises(KeyInvalid):
        keystore.import_keystore(json.dumps(document).encode(), "its own", PASSWORD)


def test_a_deeply_nested_file_is_refused(keystore: Keystore) -> None:
    with pytest.raises(KeyInvalid):
        keystore.import_keystore(b'{"version": 3, "crypto": ' + b"[" * 60_000, PASSWORD, PASSWORD)


@pytest.mark.parametrize("damage", [{"prf": 5}, {"prf": "md5"}, {"salt": "zz"}, {"salt": []}])
def test_a_keystore_with_damaged_parameters_does_not_open(keystore: Keystore, damage: dict[str, Any]) -> None:
    document = Account.encrypt(bytes.fromhex("22" * 32), "its own", kdf="pbkdf2", iterations=1)
    document["crypto"]["kdfparams"].update(damage)
    with pytest.raises(WrongPassword):
        keystore.import_keystore(json.dumps(document).encode(), "its own", PASSWORD)


def test_a_wrong_password_is_told_from_a_damaged_file(keystore: Keystore) -> None:
    with pytest.raises(NoWallet):
        keystore.unlock(PASSWORD)
    with pytest.raises(NoWallet):
        keystore.address()
    keystore.create(JUNK, PASSWORD)
    with pytest.raises(WrongPassword):
        keystore.unlock("wrong horse battery")
    whole = keystore.document()
    for damaged in (whole[:-20], b"", b"{}", whole.replace(b'"address": "f39', b'"address": "zzz')):
        Path(keystore.path).write_bytes(damaged)
        with pytest.raises(WalletDamaged, match="recovery words"):
            keystore.address()
    Path(keystore.path).write_text(json.dumps(json.loads(whole) | {"address": "11" * 20}))
    with pytest.raises(WalletDamaged):
        keystore.unlock(PASSWORD)


@pytest.mark.parametrize("password", ["", "1234567", "sévén77"])
def test_a_short_password_is_refused_and_the_rule_said(keystore: Keystore, password: str) -> None:
    with pytest.raises(WeakPassword, match="at least 8 characters"):
        keystore.create(JUNK, password)
    assert not keystore.exists()


def test_a_password_opens_in_whatever_unicode_form_it_is_typed(keystore: Keystore) -> None:
    keystore.create(JUNK, "caf\u00e9 au lait")
    assert keystore.unlock("cafe\u0301 au lait").address == keystore.address()
