"""The file of one account: its key, encrypted with the person's password.

A file is written whole under another name, read back, and only then given its own name: at every instant there is
either the file before or the file after, and both open.
"""

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from typing import Any

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import NoWallet, WalletDamaged, WalletExists, WeakPassword
from wattback.wallet.key_sources import (
    account_from_keystore,
    account_from_private_key,
    account_from_words,
)
from wattback.wallet.keystore_format import (
    MAX_FILE_BYTES,
    SCRYPT_N,
    decrypted,
    encrypted,
    normalised_password,
    parsed,
)

MINIMUM_PASSWORD_LENGTH = 8
FIRST_FILE_NAME = "keystore.json"
_TEMPORARY_PREFIX = ".keystore-"
_LEFTOVER_S = 3600


class Keystore:
    """One encrypted key in the wallet's folder.

    Args:
        directory: Created with mode 0700 when a key is stored.
        scrypt_n: Cost of a guess for keys stored from now on, a power of two.
        file_name: Of this account; the first one's when left out.
    """

    def __init__(self, directory: str, *, scrypt_n: int = SCRYPT_N, file_name: str = FIRST_FILE_NAME) -> None:
        self._directory = directory
        self._scrypt_n = scrypt_n
        self.path = os.path.join(directory, file_name)

    def kind(self) -> str:
        """`key`: this account can sign here."""
        return "key"

    def exists(self) -> bool:
        """Whether the account was made."""
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
        """Store the first key that recovery words stand for. The words themselves are not stored.

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
        return self.store(account_from_words(words), password)

    def import_private_key(self, text: str, password: str) -> str:
        """Store a private key of 64 hexadecimal digits; otherwise like `create`.

        Raises:
            KeyInvalid: Not a private key.
        """
        return self.store(account_from_private_key(text), password)

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
        return self.store(account_from_keystore(document, its_password), password)

    def store(self, account: UnlockedAccount, password: str) -> str:
        """Store a key in this file, which must not be there yet; returns its address.

        Raises:
            WeakPassword: Too short.
            WalletExists: The file is there; it was left as it is.
        """
        require_strong(password)
        if self.exists():
            raise WalletExists(self.path)
        with self._written(account, password) as temporary:
            _publish(temporary, self.path)
        return account.address

    def change_password(self, old: str, new: str) -> UnlockedAccount:
        """Encrypt the key anew. Copies made earlier still open with the old password.

        The file before is replaced only when the new one was read back from the disk and opened.

        Args:
            old: Opens it now.
            new: At least `MINIMUM_PASSWORD_LENGTH` characters.

        Returns:
            The account, as the new file opened it.

        Raises:
            NoWallet: None was made.
            WalletDamaged: The file cannot be read, or the new one did not come back from the disk as it was written.
            WrongPassword: `old` does not open it. Nothing was changed.
            WeakPassword: `new` is too short. Nothing was changed.
        """
        require_strong(new)
        account = self.unlock(old)
        with self._written(account, new) as temporary:
            proven = self._proven(temporary, account, new)
            os.replace(temporary, self.path)
        return proven

    def unlock(self, password: str) -> UnlockedAccount:
        """Decrypt the key; takes about a second, on purpose.

        Raises:
            NoWallet: None was made.
            WalletDamaged: The file cannot be read.
            WrongPassword: The password does not open it.
        """
        document = self._read()
        account = decrypted(document, normalised_password(password))
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
                content = parsed(file.read(MAX_FILE_BYTES + 1))
        except FileNotFoundError:
            raise NoWallet from None
        except OSError as error:
            raise WalletDamaged(self.path) from error
        if content is None:
            raise WalletDamaged(self.path)
        return content

    @contextlib.contextmanager
    def _written(self, account: UnlockedAccount, password: str) -> Iterator[str]:
        """A finished file on the disk under a passing name; its real one is synced afterwards."""
        os.makedirs(self._directory, mode=0o700, exist_ok=True)
        self._remove_leftovers()
        content = encrypted(account, password, self._scrypt_n)
        # mkstemp creates with mode 0600.
        descriptor, temporary = tempfile.mkstemp(prefix=_TEMPORARY_PREFIX, dir=self._directory)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            yield temporary
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
        if os.name == "posix":
            folder = os.open(self._directory, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _remove_leftovers(self) -> None:
        """Files that a killed process never gave a name."""
        for name in os.listdir(self._directory):
            path = os.path.join(self._directory, name)
            with contextlib.suppress(OSError):
                if name.startswith(_TEMPORARY_PREFIX) and time.time() - os.stat(path).st_mtime > _LEFTOVER_S:
                    os.unlink(path)

    def _proven(self, temporary: str, account: UnlockedAccount, password: str) -> UnlockedAccount:
        proven = Keystore(self._directory, file_name=os.path.basename(temporary)).unlock(password)
        if proven.address != account.address:
            raise WalletDamaged(temporary)
        return proven


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
