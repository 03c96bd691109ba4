"""The wallet's file: one key, encrypted with the person's password (Web3 Secret Storage 3, scrypt)."""

import contextlib
import json
import os
import tempfile
import unicodedata
from typing import Any

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import (
    KeyInvalid,
    NoWallet,
    WalletDamaged,
    WalletExists,
    WeakPassword,
    WrongPassword,
)
from wattback.wallet.words import private_key_from_words

MINIMUM_PASSWORD_LENGTH = 8
SCRYPT_N = 262_144
"""Cost of one guess: about a second and 256 MiB."""

_MAX_FILE_BYTES = 64 * 1024
_MAX_SCRYPT_BYTES = 1 << 30
# Bounds on the time a file may ask for: some seconds on an ordinary machine.
_MAX_SCRYPT_WORK = 1 << 32
_MAX_PBKDF2_ROUNDS = 10_000_000
_KEY_BYTES = range(32, 1025)
_MAX_BRACKETS = 64


class Keystore:
    """The encrypted key in a folder of its own.

    Args:
        directory: Created with mode 0700 when a wallet is stored.
        scrypt_n: Cost of a guess for keys stored from now on, a power of two.
    """

    def __init__(self, directory: str, *, scrypt_n: int = SCRYPT_N) -> None:
        self._directory = directory
        self._scrypt_n = scrypt_n
        self.path = os.path.join(directory, "keystore.json")

    def exists(self) -> bool:
        """Whether a wallet was made."""
        return os.path.lexists(self.path)

    def address(self) -> str:
        """The account, EIP-55, read without the password.

        Raises:
            NoWallet: None was made.
            WalletDamaged: The file cannot be read.
        """
        from eth_utils.address import to_checksum_address

        address = self._read().get("address")
        if not isinstance(address, str) or len(address.removeprefix("0x")) != 40:
            raise WalletDamaged(self.path)
        try:
            return str(to_checksum_address("0x" + address.removeprefix("0x")))
        except ValueError as error:
            raise WalletDamaged(self.path) from error

    def create(self, words: str, password: str) -> str:
        """Store the key that recovery words stand for. The words themselves are not stored.

        Args:
            words: Fresh from `words.new_words`, or those of a wallet to bring along.
            password: At least `MINIMUM_PASSWORD_LENGTH` characters.

        Returns:
            The account's address, EIP-55.

        Raises:
            WeakPassword: Too short.
            WordsInvalid: Not recovery words.
            WalletExists: There is a wallet already; it was left as it is.
        """
        return self._store(UnlockedAccount(private_key_from_words(words)), password)

    def import_private_key(self, text: str, password: str) -> str:
        """Store a private key of 64 hexadecimal digits; otherwise like `create`.

        Raises:
            KeyInvalid: Not a private key.
        """
        digits = text.strip().removeprefix("0x")
        try:
            key = bytes.fromhex(digits) if len(digits) == 64 else b""
        except ValueError:
            key = b""
        if not key:
            raise KeyInvalid("A private key is 64 hexadecimal digits, with or without 0x before them.")
        return self._store(UnlockedAccount(key), password)

    def import_keystore(self, document: bytes, its_password: str, password: str) -> str:
        """Store the key of another program's keystore file, encrypted anew; otherwise like `create`.

        Args:
            document: The file, version 3.
            its_password: Opens it.
            password: For the wallet here.

        Raises:
            KeyInvalid: Not a keystore file, or one made to eat memory.
            WrongPassword: `its_password` does not open it.
        """
        content = _parsed(document[: _MAX_FILE_BYTES + 1])
        if content is None:
            raise KeyInvalid("This is not a keystore file of version 3.")
        # Other programs do not normalise the password.
        for candidate in dict.fromkeys((its_password, _normalised(its_password))):
            with contextlib.suppress(WrongPassword):
                return self._store(_decrypted(content, candidate), password)
        raise WrongPassword

    def unlock(self, password: str) -> UnlockedAccount:
        """Decrypt the key; takes about a second, on purpose.

        Raises:
            NoWallet: None was made.
            WalletDamaged: The file cannot be read.
            WrongPassword: The password does not open it.
        """
        document = self._read()
        account = _decrypted(document, _normalised(password))
        if account.address.lower() != "0x" + str(document.get("address", "")).lower().removeprefix("0x"):
            raise WalletDamaged(self.path)
        return account

    def document(self) -> bytes:
        """The encrypted file as it is, for a backup.

        Raises:
            NoWallet: None was made.
            WalletDamaged: The file cannot be read.
        """
        self._read()
        with open(self.path, "rb") as file:
            return file.read()

    def _read(self) -> dict[str, Any]:
        try:
            with open(self.path, "rb") as file:
                content = _parsed(file.read(_MAX_FILE_BYTES + 1))
        except FileNotFoundError:
            raise NoWallet from None
        except OSError as error:
            raise WalletDamaged(self.path) from error
        if content is None:
            raise WalletDamaged(self.path)
        return content

    def _store(self, account: UnlockedAccount, password: str) -> str:
        from eth_account import Account

        require_strong(password)
        if self.exists():
            raise WalletExists(self.path)
        encrypted = Account.encrypt(
            account.private_key(), _normalised(password), kdf="scrypt", iterations=self._scrypt_n
        )
        self._write(json.dumps(encrypted, sort_keys=True).encode() + b"\n")
        return account.address

    def _write(self, content: bytes) -> None:
        os.makedirs(self._directory, mode=0o700, exist_ok=True)
        # mkstemp creates with mode 0600.
        descriptor, temporary = tempfile.mkstemp(prefix=".keystore-", dir=self._directory)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _publish(temporary, self.path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
        if os.name == "posix":
            folder = os.open(self._directory, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def require_strong(password: str) -> None:
    """Raise `WeakPassword` when it is too short for a wallet."""
    if len(password) < MINIMUM_PASSWORD_LENGTH:
        raise WeakPassword(MINIMUM_PASSWORD_LENGTH)


def _publish(temporary: str, path: str) -> None:
    """Give a finished file its name, unless some file has it: both ways are one step and never overwrite."""
    try:
        if os.name == "nt":
            os.rename(temporary, path)
        else:
            os.link(temporary, path)
    except FileExistsError:
        raise WalletExists(path) from None


def _normalised(password: str) -> str:
    # The same password typed on another system may come in another Unicode form.
    return unicodedata.normalize("NFC", password)


def _parsed(document: bytes) -> dict[str, Any] | None:
    """The keystore in these bytes, or None when they are none."""
    # Not left to `json`: py-ecc raises Python's recursion limit so far that nesting overflows the C stack.
    if document.count(b"{") + document.count(b"[") > _MAX_BRACKETS:
        return None
    try:
        content = json.loads(document)
    except ValueError:
        return None
    return content if isinstance(content, dict) and _is_keystore(content) else None


def _is_keystore(content: dict[str, Any]) -> bool:
    if content.get("version") != 3:
        return False
    crypto = content.get("crypto", content.get("Crypto"))
    params = crypto.get("kdfparams") if isinstance(crypto, dict) else None
    if not isinstance(params, dict):
        return False
    # The file says how much memory and time it takes to open it; one made to take all of it is no keystore.
    cost = {
        name: params.get(name, least)
        for name, least in (("n", 1), ("r", 1), ("p", 1), ("c", 1), ("dklen", 32))
    }
    if not all(type(value) is int and value > 0 for value in cost.values()):
        return False
    scrypt_bytes = 128 * cost["n"] * cost["r"]
    return (
        scrypt_bytes <= _MAX_SCRYPT_BYTES
        and scrypt_bytes * cost["p"] <= _MAX_SCRYPT_WORK
        and cost["c"] <= _MAX_PBKDF2_ROUNDS
        and cost["dklen"] in _KEY_BYTES
    )


def _decrypted(document: dict[str, Any], password: str) -> UnlockedAccount:
    from eth_account import Account

    account = None
    try:
        account = UnlockedAccount(bytes(Account.decrypt(document, password)))
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError):
        # A damaged ciphertext looks the same as a wrong password: that is what its authentication code is for.
        account = None
    if account is None:
        raise WrongPassword
    return account
