"""Changing the password: the old one opens until the new one is proven, whatever happens in between."""

import json
import multiprocessing
import os
import random
import time
from pathlib import Path
from typing import Any

import pytest

from wattback.wallet import keystore as keystore_module
from wattback.wallet.errors import WalletDamaged, WeakPassword, WrongPassword
from wattback.wallet.keystore import Keystore

OLD, NEW = "correct horse battery", "another horse battery"
ROUNDS = 60


@pytest.fixture
def wallet(keystore: Keystore) -> Keystore:
    keystore.import_private_key("11" * 32, OLD)
    return keystore


def test_the_new_password_opens_and_the_old_one_does_not(wallet: Keystore) -> None:
    before = json.loads(wallet.document())
    assert wallet.change_password(OLD, NEW).address == wallet.address()
    assert wallet.unlock(NEW).address == wallet.address()
    with pytest.raises(WrongPassword):
        wallet.unlock(OLD)
    after = json.loads(wallet.document())
    # Nothing of the old encryption is used again.
    for part in ("ciphertext", "mac"):
        assert after["crypto"][part] != before["crypto"][part]
    assert after["crypto"]["kdfparams"]["salt"] != before["crypto"]["kdfparams"]["salt"]
    assert os.stat(wallet.path).st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("old", "new", "refusal"), [("wrong horse battery", NEW, WrongPassword), (OLD, "short", WeakPassword)]
)
def test_a_refused_change_changes_nothing(
    wallet: Keystore, old: str, new: str, refusal: type[Exception]
) -> None:
    before = wallet.document()
    with pytest.raises(refusal):
        wallet.change_password(old, new)
    assert wallet.document() == before
    assert os.listdir(os.path.dirname(wallet.path)) == ["keystore.json"]


@pytest.mark.parametrize("fault", ["another account", "cut off"])
def test_a_file_that_does_not_come_back_as_it_was_written_replaces_nothing(
    wallet: Keystore, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    before, honest = wallet.document(), keystore_module.encrypted

    def faulty(account: object, password: str, scrypt_n: int) -> bytes:
        content = honest(account, password, scrypt_n)  # type: ignore[arg-type]
        return content[:-40] if fault == "cut off" else content.replace(b'"address": "19', b'"address": "20')

    monkeypatch.setattr(keystore_module, "encrypted", faulty)
    with pytest.raises(WalletDamaged):
        wallet.change_password(OLD, NEW)
    assert wallet.document() == before


def test_what_a_killed_process_left_is_removed_after_an_hour(wallet: Keystore) -> None:
    folder = os.path.dirname(wallet.path)
    old, fresh = os.path.join(folder, ".keystore-old"), os.path.join(folder, ".keystore-fresh")
    for path in (old, fresh):
        Path(path).write_text("{}")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    wallet.change_password(OLD, NEW)
    assert set(os.listdir(folder)) == {"keystore.json", ".keystore-fresh"}


def _change_for_ever(folder: str, ready: Any) -> None:
    wallet, passwords = Keystore(folder, scrypt_n=2), [OLD, NEW]
    try:
        wallet.unlock(OLD)
    except WrongPassword:
        passwords.reverse()
    ready.set()
    while True:
        wallet.change_password(*passwords)
        passwords.reverse()


def test_killed_at_any_instant_one_of_the_two_opens(wallet: Keystore) -> None:
    folder, chance = os.path.dirname(wallet.path), random.Random(5)
    address, opened = wallet.address(), {OLD: 0, NEW: 0}
    context = multiprocessing.get_context("fork")
    for _ in range(ROUNDS):
        ready = context.Event()
        changer = context.Process(target=_change_for_ever, args=(folder, ready))
        changer.start()
        assert ready.wait(30)
        time.sleep(chance.uniform(0, 0.05))
        changer.kill()
        changer.join()
        for password in (OLD, NEW):
            try:
                assert wallet.unlock(password).address == address
            except WrongPassword:
                continue
            opened[password] += 1
    assert sum(opened.values()) == ROUNDS
    assert min(opened.values()) > 0
