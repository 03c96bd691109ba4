"""Where the password comes from, and what is refused as a source."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from wattback.wallet.errors import KeyringUnusable, PasswordFileUnsafe, WalletLocked, WrongPassword
from wattback.wallet.keystore import Keystore
from wattback.wallet.unlocking import password_from_file, recall, remember, unlock

PASSWORD = "correct horse battery"


@pytest.fixture
def wallet(keystore: Keystore) -> Keystore:
    keystore.import_private_key("11" * 32, PASSWORD)
    return keystore


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.touch(mode=0o600)
    path.write_text(PASSWORD + "\nanother line\n")
    return path


def test_a_typed_password_is_the_only_one_tried(wallet: Keystore, password_file: Path) -> None:
    assert unlock(wallet, typed=PASSWORD, environment={}).address == wallet.address()
    with pytest.raises(WrongPassword):
        unlock(
            wallet,
            typed="wrong",
            ask=lambda: PASSWORD,
            environment={"WATTBACK_PASSWORD_FILE": str(password_file)},
        )


def test_the_file_named_in_the_environment_opens_the_wallet(wallet: Keystore, password_file: Path) -> None:
    environment = {"WATTBACK_PASSWORD_FILE": str(password_file)}
    assert unlock(wallet, environment=environment).address == wallet.address()


def test_asking_comes_last_and_without_it_the_wallet_stays_locked(wallet: Keystore) -> None:
    assert unlock(wallet, ask=lambda: PASSWORD, environment={}).address == wallet.address()
    with pytest.raises(WalletLocked, match="WATTBACK_PASSWORD_FILE"):
        unlock(wallet, environment={})


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o644, 0o666])
def test_a_file_others_may_read_is_refused_with_the_remedy(password_file: Path, mode: int) -> None:
    password_file.chmod(mode)
    with pytest.raises(PasswordFileUnsafe, match="chmod 600") as refused:
        password_from_file(str(password_file))
    assert PASSWORD not in str(refused.value)


def test_a_file_without_a_password_is_refused(tmp_path: Path, password_file: Path) -> None:
    for content, says in ((b"", "no password"), (b"\nsecond", "no password"), (b"\xff\xfe", "no password")):
        password_file.write_bytes(content)
        with pytest.raises(PasswordFileUnsafe, match=says):
            password_from_file(str(password_file))
    with pytest.raises(PasswordFileUnsafe, match="cannot be opened"):
        password_from_file(str(tmp_path / "nowhere"))
    with pytest.raises(PasswordFileUnsafe, match="not an ordinary file"):
        password_from_file(str(tmp_path))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    with pytest.raises(PasswordFileUnsafe, match="not an ordinary file"):
        password_from_file(str(pipe))


@pytest.mark.parametrize(
    ("backend", "says"),
    [
        ("keyring.backends.null.Keyring", "no keyring service"),
        ("keyring.backends.fail.Keyring", "no keyring service"),
        ("plaintext_keyring.Keyring", "plaintext_keyring is set up as the keyring, and it does not encrypt"),
    ],
)
def test_a_keyring_that_keeps_no_secret_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, backend: str, says: str
) -> None:
    import keyring

    (tmp_path / "plaintext_keyring.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "class Keyring(KeyringBackend):\n"
        "    priority = 9\n"
        "    kept = {}\n"
        "    def get_password(self, service, username): return self.kept.get((service, username))\n"
        "    def set_password(self, service, username, password): self.kept[service, username] = password\n"
        "    def delete_password(self, service, username): del self.kept[service, username]\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    before = keyring.get_keyring()
    try:
        keyring.set_keyring(keyring.core.load_keyring(backend))
        with pytest.raises(KeyringUnusable, match=says) as refused:
            remember("0xaddress", PASSWORD)
        assert PASSWORD not in str(refused.value)
        with pytest.raises(KeyringUnusable, match="works without one"):
            recall("0xaddress")
        assert getattr(keyring.get_keyring(), "kept", {}) == {}
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize(("order", "refused"), [("plaintext first", True), ("secret service first", False)])
def test_a_chain_of_keyrings_is_judged_by_the_one_that_would_be_used(
    monkeypatch: pytest.MonkeyPatch, order: str, refused: bool
) -> None:
    import keyring
    from keyring.backends.SecretService import Keyring as SecretService

    from wattback.keyring_backend import NoSystemKeyring, system_keyring

    plaintext, real = type("PlaintextKeyring", (), {"__module__": "keyrings.alt.file"})(), SecretService()
    backends = [plaintext, real] if order == "plaintext first" else [real, plaintext]
    monkeypatch.setattr(keyring, "get_keyring", lambda: SimpleNamespace(backends=backends))
    if refused:
        with pytest.raises(NoSystemKeyring, match="does not encrypt"):
            system_keyring()
    else:
        # The encrypting one itself, so that nothing falls through to the next in the chain.
        assert system_keyring() is real
