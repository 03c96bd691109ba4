"""`wallet accounts|use|name|watch|address|lock|forget`: which account pays, and what is remembered of it."""

import argparse
import sys

from wattback.cli.output import print_json, print_lines


def accounts(arguments: argparse.Namespace) -> int:
    """List every account; a star marks the one that pays."""
    from wattback.wiring import accounts as wallet

    entries, chosen = wallet().entries(), wallet().chosen()
    address = chosen.address() if chosen.exists() else None
    if arguments.json:
        print_json(
            [
                {
                    "address": entry.address,
                    "name": entry.name,
                    "kind": entry.kind,
                    "derivation_path": entry.derivation_path,
                    "chosen": entry.address == address,
                }
                for entry in entries
            ]
        )
    elif not entries:
        print("No account yet. `wattback wallet create` makes one.")
    for entry in () if arguments.json else entries:
        star = "*" if entry.address == address else " "
        what = "watched, its key is elsewhere" if entry.kind == "watch" else entry.derivation_path
        print(f"{star} {entry.address}  {entry.name or '-'}  {what}".rstrip())
    return 0


def use(arguments: argparse.Namespace) -> int:
    """Choose the account that pays."""
    from wattback import paths
    from wattback.wallet.unlock_session import mark_locked
    from wattback.wiring import accounts as wallet

    entry = wallet().use(arguments.which)
    # What was unlocked for the account before is of no use any more.
    mark_locked(paths.wallet_dir())
    if arguments.json:
        print_json({"address": entry.address, "name": entry.name, "kind": entry.kind})
    else:
        print(f"{entry.address} pays from now on.")
    return 0


def name(arguments: argparse.Namespace) -> int:
    """Call an account something."""
    from wattback.wiring import accounts as wallet

    entry = wallet().rename(arguments.which, arguments.name)
    print_lines([(entry.address, entry.name or "(no name)")])
    return 0


def watch(arguments: argparse.Namespace) -> int:
    """Add an account whose key is in another wallet."""
    from wattback.wallet.addresses import checked_address
    from wattback.wiring import accounts as wallet

    address, has_checksum = checked_address(arguments.address)
    entry = wallet().watch(address, name=arguments.name)
    if arguments.json:
        print_json({"address": entry.address, "name": entry.name, "kind": entry.kind})
        return 0
    print(f"Watching {entry.address}. Wattback prepares payments; your other wallet signs them.")
    if not has_checksum:
        print(NO_CHECKSUM, file=sys.stderr)
    return 0


NO_CHECKSUM = (
    "The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign."
)


def address(arguments: argparse.Namespace) -> int:
    """Print the address; needs no password."""
    from wattback.wiring import accounts as wallet

    found = wallet().chosen() if arguments.account is None else wallet().find(arguments.account)
    text = found.address()
    if arguments.json:
        print_json({"address": text, "kind": found.kind()})
    else:
        print(text)
    return 0


def lock(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - it takes none
    """Have every Wattback that holds the wallet unlocked lock it."""
    from wattback import paths
    from wattback.wallet.unlock_session import mark_locked

    mark_locked(paths.wallet_dir())
    print("Every Wattback that had the wallet unlocked locks it within a second.")
    return 0


def forget(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Take the password out of the system keyring, and do not put it there again."""
    from wattback.ledger.settings import set_setting
    from wattback.wallet.unlocking import forget as forget_password
    from wattback.wiring import accounts as wallet
    from wattback.wiring import ledger

    with ledger() as connection:
        set_setting(connection, "wallet.remember_unlock", False)
    for entry in wallet().entries():
        if entry.kind == "key":
            forget_password(entry.address)
    print("The system keyring knows the password no more, and is not asked again.")
    return 0
