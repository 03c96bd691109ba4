"""`wallet create|import|export|backup|password`: everything that touches a key."""

import argparse
import getpass
import os
import sys
from typing import TYPE_CHECKING

from wattback.cli.output import print_json
from wattback.cli.secret_input import (
    WalletRefused,
    confirm_words,
    key_material,
    new_password,
    password_typed_now,
    present_password,
)

if TYPE_CHECKING:
    from wattback.wallet.account_index import AccountEntry
    from wattback.wallet.accounts import Accounts


def create(arguments: argparse.Namespace) -> int:
    """Make a wallet: show the words once, have some of them confirmed, store the key encrypted."""
    from wattback.wallet.key_sources import account_from_words
    from wattback.wallet.words import derivation_path, new_words

    accounts = _accounts_to_add_to(arguments)
    unattended = arguments.yes
    if not unattended and not sys.stdin.isatty():
        raise WalletRefused(
            "Nothing was made: the recovery words must be confirmed by a person. Run this in a terminal, or add --yes "
            "for a practice wallet."
        )
    # Before the person writes down words for nothing.
    password = new_password()
    words = new_words()
    # With --json and --yes too: words that nobody saw restore nothing.
    print(
        "Your recovery words. Write them down now; they are shown once and stored nowhere:\n",
        file=sys.stderr,
    )
    print(f"    {words}\n", file=sys.stderr)
    if not unattended:
        confirm_words(words)
    entry = accounts.add(
        account_from_words(words), password, name=arguments.name, derivation_path=derivation_path(0)
    )
    _print_added(accounts, entry, as_json=arguments.json)
    if not arguments.json:
        print("The wallet is made. `wattback offset --dry-run` shows what it would pay for.", file=sys.stderr)
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Bring an account along: from words, a private key or another program's keystore."""
    from wattback.wallet.key_sources import (
        account_from_keystore,
        account_from_private_key,
        account_from_words,
    )
    from wattback.wallet.words import derivation_path

    accounts = _accounts_to_add_to(arguments)
    secret = key_material(arguments.kind, arguments.file)
    path = ""
    if arguments.kind == "keystore":
        its_password = (
            getpass.getpass("Password of that keystore: ") if sys.stdin.isatty() else new_password()
        )
        account = account_from_keystore(secret, its_password)
    elif arguments.kind == "key":
        account = account_from_private_key(secret.decode("utf-8", "replace"))
    else:
        account = account_from_words(secret.decode("utf-8", "replace"), arguments.index)
        path = derivation_path(arguments.index)
    entry = accounts.add(account, new_password(), name=arguments.name, derivation_path=path)
    _print_added(accounts, entry, as_json=arguments.json)
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Copy the encrypted keystore, which other wallets open with the same password; or print the private key."""
    from wattback.files import write_new_file
    from wattback.wiring import accounts

    keystore = accounts().keystore(arguments.account)
    if not arguments.key:
        if arguments.file is None:
            raise WalletRefused("Name the file to write. Nothing was written.")
        write_new_file(arguments.file, keystore.document())
        print(f"The encrypted keystore is in {arguments.file}. It opens with your password.")
        return 0
    if arguments.file is not None:
        raise WalletRefused("A private key is printed and not written to a file. Nothing was written.")
    keystore.address()
    account = keystore.unlock(password_typed_now("Password, to show the private key: "))
    print(
        "Whoever sees this key can take everything in the wallet. Do not keep it on this machine.",
        file=sys.stderr,
    )
    print(f"0x{account.private_key().hex()}")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Write a copy of the keystore and prove that it opens; or check the words on paper against the wallet."""
    from wattback.files import read_file, require_new, write_new_file
    from wattback.wallet.errors import WalletDamaged
    from wattback.wallet.key_sources import account_from_keystore, account_from_words
    from wattback.wiring import accounts

    keystore = accounts().keystore(arguments.account)
    address = keystore.address()
    if arguments.words == (arguments.file is not None):
        raise WalletRefused(
            "Name the file to write, or add --words to check those on paper. Nothing was written."
        )
    if arguments.words:
        entry = next(each for each in accounts().entries() if each.address == address)
        index = int(entry.derivation_path.rpartition("/")[2] or 0)
        words = key_material("words", None).decode("utf-8", "replace")
        if account_from_words(words, index).address != address:
            raise WalletRefused(
                f"These are recovery words, but of another account than {address}. Nothing was changed. If you have no "
                "others, back up the keystore: `wattback wallet backup FILE`."
            )
        print(f"These words make {address}: with them alone the wallet can be restored.")
        return 0
    require_new(arguments.file)
    document = keystore.document()
    # Before anything is written: a copy that nobody can open is no backup.
    if account_from_keystore(document, present_password()).address != address:
        raise WalletDamaged(keystore.path)
    write_new_file(arguments.file, document)
    if read_file(arguments.file) != document:
        raise WalletRefused(f"{arguments.file} did not come back as it was written. Use another disk.")
    print(
        f"The copy in {arguments.file} was read back and opens with your password. Keep it on another disk."
    )
    return 0


def change_password(arguments: argparse.Namespace) -> int:
    """Encrypt an account's key with another password."""
    from wattback.wallet.unlocking import PASSWORD_FILE_VARIABLE, follow_new_password
    from wattback.wiring import accounts

    keystore = accounts().keystore(arguments.account)
    address = keystore.address()
    old = present_password()
    # A wrong one is told before a new one is thought up.
    keystore.unlock(old)
    if arguments.new_password_file is None and not sys.stdin.isatty():
        raise WalletRefused("Nothing was changed: name a file with the new password in --new-password-file.")
    new = new_password(arguments.new_password_file) if arguments.new_password_file else _typed_new_password()
    keystore.change_password(old, new)
    print(f"{address} now opens with the new password. Copies made earlier still open with the old one.")
    follow_new_password(address, new)
    if os.environ.get(PASSWORD_FILE_VARIABLE):
        print("The file in WATTBACK_PASSWORD_FILE still has the old one: change it too.", file=sys.stderr)
    return 0


def _typed_new_password() -> str:
    from wattback.wallet.keystore import require_strong

    password = getpass.getpass("New password: ")
    require_strong(password)
    if getpass.getpass("The same again: ") != password:
        raise WalletRefused("The two passwords differ. Nothing was changed; start again.")
    return password


def _accounts_to_add_to(arguments: argparse.Namespace) -> "Accounts":
    """Say so before the person writes down words for nothing."""
    from wattback.wallet.errors import WalletExists
    from wattback.wiring import accounts

    found = accounts()
    chosen = found.chosen()
    if chosen.exists() and not arguments.add:
        raise WalletExists(chosen.path)
    return found


def _print_added(accounts: "Accounts", entry: "AccountEntry", *, as_json: bool) -> None:
    if as_json:
        print_json({"address": entry.address})
        return
    print(entry.address)
    if accounts.chosen().address() != entry.address:
        print("Another account pays until you say `wattback wallet use` with this one.", file=sys.stderr)
