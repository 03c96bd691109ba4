"""`wallet create|import|address|balance|export`."""

import argparse
import getpass
import os
import secrets
import sys
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines
from wattback.errors import WattbackError

if TYPE_CHECKING:
    from wattback.wallet.keystore import Keystore

_WORDS_ASKED = 3


class WalletRefused(WattbackError):
    """The person did not confirm, or there is nobody to ask."""

    title = "No wallet was made"


def create(arguments: argparse.Namespace) -> int:
    """Make a wallet: show the words once, have some of them confirmed, store the key encrypted."""
    from wattback.wallet.keystore import require_strong
    from wattback.wallet.words import new_words
    from wattback.wiring import keystore

    store = keystore()
    _require_none(store)
    unattended = arguments.yes
    if not unattended and not sys.stdin.isatty():
        raise WalletRefused(
            "Nothing was made: the recovery words must be confirmed by a person. Run this in a terminal, or add --yes "
            "for a practice wallet."
        )
    password = _new_password()
    # Before the person writes down words for nothing.
    require_strong(password)
    words = new_words()
    if not arguments.json:
        print(
            "Your recovery words. Write them down now; they are shown once and stored nowhere:\n",
            file=sys.stderr,
        )
        print(f"    {words}\n", file=sys.stderr)
    if not unattended:
        _confirm(words)
    address = store.create(words, password)
    _print_address(address, as_json=arguments.json)
    if not arguments.json:
        print("The wallet is made. `wattback offset --dry-run` shows what it would pay for.", file=sys.stderr)
    return 0


def _require_none(store: "Keystore") -> None:
    """Say so before the person writes down words for nothing."""
    from wattback.wallet.errors import WalletExists

    if store.exists():
        raise WalletExists(store.path)


def _confirm(words: str) -> None:
    listed = words.split()
    for position in sorted(secrets.SystemRandom().sample(range(len(listed)), _WORDS_ASKED)):
        if input(f"Word number {position + 1}: ").strip().lower() != listed[position]:
            raise WalletRefused("That was not the word. Nothing was stored; start again with fresh words.")


def _new_password() -> str:
    from wattback.wallet.errors import WeakPassword
    from wattback.wallet.keystore import MINIMUM_PASSWORD_LENGTH
    from wattback.wallet.unlocking import PASSWORD_FILE_VARIABLE, password_from_file

    path = os.environ.get(PASSWORD_FILE_VARIABLE)
    if path:
        return password_from_file(path)
    if not sys.stdin.isatty():
        raise WalletRefused("Nothing was made: name a file with the password in WATTBACK_PASSWORD_FILE.")
    password = getpass.getpass(f"New password for the wallet, {MINIMUM_PASSWORD_LENGTH} characters or more: ")
    # Said now, and not after twelve words were written down for nothing.
    if len(password) < MINIMUM_PASSWORD_LENGTH:
        raise WeakPassword(MINIMUM_PASSWORD_LENGTH)
    if getpass.getpass("The same again: ") != password:
        raise WalletRefused("The two passwords differ. Nothing was stored; start again.")
    return password


def restore(arguments: argparse.Namespace) -> int:
    """Restore a wallet from words, a private key or another program's keystore."""
    from wattback.wiring import keystore

    store = keystore()
    _require_none(store)
    secret = _secret(arguments.kind, arguments.file)
    if arguments.kind == "keystore":
        its_password = (
            getpass.getpass("Password of that keystore: ") if sys.stdin.isatty() else _new_password()
        )
        address = store.import_keystore(secret, its_password, _new_password())
    elif arguments.kind == "key":
        address = store.import_private_key(secret.decode("utf-8", "replace"), _new_password())
    else:
        address = store.create(" ".join(secret.decode("utf-8", "replace").split()), _new_password())
    _print_address(address, as_json=arguments.json)
    return 0


def _secret(kind: str, path: str | None) -> bytes:
    if path is not None:
        try:
            with open(path, "rb") as file:
                return file.read(64 * 1024)
        except OSError as error:
            raise WalletRefused(f"{path} could not be read: {error.strerror}. Nothing was stored.") from error
    if kind == "keystore":
        raise WalletRefused("Name the keystore file. Nothing was stored.")
    if not sys.stdin.isatty():
        return sys.stdin.buffer.read(64 * 1024)
    asked = "Recovery words: " if kind == "words" else "Private key: "
    return getpass.getpass(asked).encode()


def address(arguments: argparse.Namespace) -> int:
    """Print the address; needs no password."""
    from wattback.wiring import keystore

    _print_address(keystore().address(), as_json=arguments.json)
    return 0


def balance(arguments: argparse.Namespace) -> int:
    """What the wallet holds on the chosen network."""
    from wattback.wiring import engine

    made = engine()
    network = made.provider.network
    try:
        balances = made.provider.balances(made.account)
    finally:
        made.provider.close()
    if arguments.json:
        print_json(
            {
                "network": network.key,
                "practice": network.is_practice,
                "native_wei": str(balances.native_wei),
                "payment_base_units": balances.payment_base_units,
                "payment_decimals": network.payment_decimals,
            }
        )
        return 0
    from wattback.wallet.caps import Money

    print_lines(
        [
            ("network", network.name),
            (network.native_symbol, Money(network.native_symbol, 18).text(balances.native_wei)),
            (
                network.payment_symbol,
                Money(network.payment_symbol, network.payment_decimals).text(balances.payment_base_units),
            ),
        ]
    )
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Copy the encrypted keystore; other wallets open it with the same password."""
    from wattback.files import write_file
    from wattback.wiring import keystore

    write_file(arguments.file, keystore().document())
    print(f"The encrypted keystore is in {arguments.file}. It opens with your password.")
    return 0


def _print_address(address_text: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"address": address_text})
    else:
        print(address_text)
