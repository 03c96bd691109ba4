"""Where the password comes from: typed, a file the person names, the system keyring, or a question."""

import os
import stat
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from wattback.keyring_backend import NoSystemKeyring, first_line, system_keyring
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import KeyringUnusable, PasswordFileUnsafe, WalletLocked
from wattback.wallet.wallet_account import WalletAccount

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

PASSWORD_FILE_VARIABLE = "WATTBACK_PASSWORD_FILE"  # noqa: S105 - the name of a variable, not a password
_MAX_PASSWORD_FILE_BYTES = 4096
_KEYRING_SERVICE = "Wattback wallet"


def unlock(
    wallet: WalletAccount,
    *,
    typed: str | None = None,
    use_keyring: bool = False,
    ask: Callable[[], str] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> UnlockedAccount:
    """Open the wallet with the first password there is.

    Args:
        wallet: The account to open.
        typed: A password the person just typed; nothing else is tried then.
        use_keyring: Whether the person chose to let the system keyring remember it (`wallet.remember_unlock`).
        ask: Asks the person, when nothing else has a password.
        environment: `WATTBACK_PASSWORD_FILE` names a file with the password, for unattended use.

    Raises:
        WalletLocked: Nobody gave a password.
        WrongPassword: The one that was given does not open it.
        PasswordFileUnsafe: Others may read the file, or it is no such file.
        KeyringUnusable: The person chose the keyring, but there is none to trust.
        NoWallet: None was made.
        WatchOnly: Its key is in another wallet.
    """
    if typed is not None:
        return wallet.unlock(typed)
    path = environment.get(PASSWORD_FILE_VARIABLE)
    if path:
        return wallet.unlock(password_from_file(path))
    remembered = recall(wallet.address()) if use_keyring else None
    if remembered is not None:
        return wallet.unlock(remembered)
    if ask is None:
        raise WalletLocked
    return wallet.unlock(ask())


def password_from_file(path: str) -> str:
    """The first line of a file that only its owner may read.

    Raises:
        PasswordFileUnsafe: It is missing, empty, no ordinary file, or others may read it.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise PasswordFileUnsafe(
            path, f"cannot be opened ({error.strerror})", "Check WATTBACK_PASSWORD_FILE."
        ) from error
    try:
        # Of the file that is open, not of what the name stands for by now.
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise PasswordFileUnsafe(
                path, "is not an ordinary file", "Put the password into a file of its own."
            )
        if os.name == "posix" and status.st_mode & 0o077:
            raise PasswordFileUnsafe(path, "may be read or changed by others", f"Run: chmod 600 {path}")
        content = os.read(descriptor, _MAX_PASSWORD_FILE_BYTES)
    finally:
        os.close(descriptor)
    password = None
    try:
        password = content.decode().splitlines()[0]
    except (UnicodeDecodeError, IndexError):
        # Raised below, so that no error holds the bytes.
        password = None
    if not password:
        raise PasswordFileUnsafe(path, "has no password in its first line", "Write it there as UTF-8 text.")
    return password


def remember(address: str, password: str) -> None:
    """Hand the password to the system keyring. Every program of the same person can then read it.

    Raises:
        KeyringUnusable: There is no keyring that keeps secrets.
    """
    from keyring.errors import KeyringError

    try:
        _keyring().set_password(_KEYRING_SERVICE, address, password)
    except KeyringError as error:
        raise KeyringUnusable(first_line(error)) from error


def recall(address: str) -> str | None:
    """The password from the system keyring, or None when it holds none.

    Raises:
        KeyringUnusable: There is no keyring that keeps secrets, or it stayed locked.
    """
    from keyring.errors import KeyringError

    try:
        return _keyring().get_password(_KEYRING_SERVICE, address)
    except KeyringError as error:
        raise KeyringUnusable(first_line(error)) from error


def follow_new_password(address: str, password: str) -> None:
    """Replace what the keyring remembers of an account by its new password; it is told nothing that it did not know.

    Raises:
        KeyringUnusable: It stayed locked. A session without a keyring remembers nothing, and is no error.
    """
    try:
        remembered = recall(address)
    except KeyringUnusable:
        return
    if remembered is not None:
        remember(address, password)


def forget(address: str) -> None:
    """Take the password out of the system keyring; nothing happens when it holds none.

    Raises:
        KeyringUnusable: There is no keyring that keeps secrets, or it stayed locked.
    """
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        _keyring().delete_password(_KEYRING_SERVICE, address)
    except PasswordDeleteError:
        return
    except KeyringError as error:
        raise KeyringUnusable(first_line(error)) from error


def _keyring() -> "KeyringBackend":
    try:
        return system_keyring()
    except NoSystemKeyring as error:
        raise KeyringUnusable(str(error)) from error
