"""Passwords, words and keys from the person: at the terminal without an echo, or from a file only they can read.

They never come from the command line's arguments, which every program on the machine can list.
"""

import getpass
import os
import secrets
import sys

from wattback.errors import WattbackError

_WORDS_ASKED = 3
_MAX_BYTES = 64 * 1024


class WalletRefused(WattbackError):
    """The person did not confirm, or there is nobody to ask."""

    title = "Nothing was done"


def new_password(path: str | None = None) -> str:
    """The password for a key that is to be stored: from a file, or typed twice.

    Args:
        path: File with it; `WATTBACK_PASSWORD_FILE` when left out.

    Raises:
        WeakPassword: Too short, said before anything else is asked.
        WalletRefused: The two differ, or there is nobody to ask.
        PasswordFileUnsafe: Others may read the file, or it is no such file.
    """
    from wattback.wallet.keystore import MINIMUM_PASSWORD_LENGTH, require_strong
    from wattback.wallet.unlocking import PASSWORD_FILE_VARIABLE, password_from_file

    path = path or os.environ.get(PASSWORD_FILE_VARIABLE)
    if path:
        password = password_from_file(path)
        require_strong(password)
        return password
    if not sys.stdin.isatty():
        raise WalletRefused("Nothing was stored: name a file with the password in WATTBACK_PASSWORD_FILE.")
    password = getpass.getpass(f"New password for the wallet, {MINIMUM_PASSWORD_LENGTH} characters or more: ")
    # Said now, and not after twelve words were written down for nothing.
    require_strong(password)
    if getpass.getpass("The same again: ") != password:
        raise WalletRefused("The two passwords differ. Nothing was stored; start again.")
    return password


def present_password() -> str:
    """The password that opens the wallet now: from the file the person named, or typed. Never from the keyring.

    Raises:
        WalletLocked: There is nobody to ask.
        PasswordFileUnsafe: Others may read the file, or it is no such file.
    """
    from wattback.wallet.errors import WalletLocked
    from wattback.wallet.unlocking import PASSWORD_FILE_VARIABLE, password_from_file

    path = os.environ.get(PASSWORD_FILE_VARIABLE)
    if path:
        return password_from_file(path)
    if not sys.stdin.isatty():
        raise WalletLocked
    return getpass.getpass("Password of the wallet: ")


def password_typed_now(question: str) -> str:
    """The password, given for this very action: typed, or the first line of standard input. Never from a file.

    Raises:
        WalletLocked: Standard input is empty.
    """
    from wattback.wallet.errors import WalletLocked

    if sys.stdin.isatty():
        return getpass.getpass(question)
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise WalletLocked
    return password


def key_material(kind: str, path: str | None) -> bytes:
    """Recovery words, a private key or a keystore file.

    Args:
        kind: `words`, `key` or `keystore`.
        path: File to read; None asks, or reads standard input.

    Raises:
        WalletRefused: The file cannot be read, or a keystore was not named.
    """
    if path is not None:
        try:
            with open(path, "rb") as file:
                return file.read(_MAX_BYTES)
        except OSError as error:
            raise WalletRefused(f"{path} could not be read: {error.strerror}. Nothing was stored.") from error
    if kind == "keystore":
        raise WalletRefused("Name the keystore file. Nothing was stored.")
    if not sys.stdin.isatty():
        return sys.stdin.buffer.read(_MAX_BYTES)
    return getpass.getpass("Recovery words: " if kind == "words" else "Private key: ").encode()


def confirm_words(words: str) -> None:
    """Have three of the words typed back.

    Raises:
        WalletRefused: One was another word.
    """
    listed = words.split()
    for position in sorted(secrets.SystemRandom().sample(range(len(listed)), _WORDS_ASKED)):
        if input(f"Word number {position + 1}: ").strip().lower() != listed[position]:
            raise WalletRefused("That was not the word. Nothing was stored; start again with fresh words.")


def confirm(question: str) -> None:
    """Have the person say yes.

    Raises:
        WalletRefused: They did not, or there is nobody to ask.
    """
    if not sys.stdin.isatty():
        raise WalletRefused(
            "Nothing was signed: this needs your consent. Run it in a terminal, or add --yes."
        )
    if input(f"{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise WalletRefused("Nothing was signed, as you said no.")
