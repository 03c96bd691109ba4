"""Commands of the person's own wallet."""

import argparse

from wattback.cli.parser.command import Subparsers, command, count


def add_wallet(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Accounts, backup, balance and transfers."""
    wallet = commands.add_parser("wallet", help="your own wallet", description="Your own wallet.")
    actions = wallet.add_subparsers(title="actions", metavar="ACTION", required=True)
    create = command(actions, "create", "make a wallet; shows the recovery words once", "wallet", "create")
    create.add_argument(
        "--yes", action="store_true", help="do not ask for the words again (unattended use, practice network)"
    )
    _add_naming(create)
    restore = command(actions, "import", "bring an account along", "wallet", "restore")
    restore.add_argument(
        "kind",
        choices=["words", "key", "keystore"],
        help="recovery words, a private key, or another program's keystore file",
    )
    restore.add_argument(
        "file", nargs="?", metavar="FILE", help="read from this file instead of asking (a keystore: always)"
    )
    restore.add_argument(
        "--index",
        type=count,
        default=0,
        metavar="N",
        help="which account of the words (default: 0, the first)",
    )
    _add_naming(restore)
    export = command(
        actions,
        "export",
        "copy the encrypted keystore, or show the private key",
        "wallet",
        "export",
        json=False,
    )
    export.add_argument("file", nargs="?", metavar="FILE", help="file to write")
    export.add_argument(
        "--key", action="store_true", help="print the private key instead; asks for the password"
    )
    _add_which(export)
    backup = command(
        actions, "backup", "copy the keystore and prove that the copy opens", "wallet", "backup", json=False
    )
    backup.add_argument("file", nargs="?", metavar="FILE", help="file to write")
    backup.add_argument(
        "--words", action="store_true", help="instead, check the recovery words you wrote down"
    )
    _add_which(backup)
    password = command(
        actions, "password", "change an account's password", "wallet", "change_password", json=False
    )
    password.add_argument(
        "--new-password-file", metavar="FILE", help="take the new one from a file only you can read"
    )
    _add_which(password)

    command(actions, "accounts", "list the accounts", "wallet_accounts", "accounts")
    use = command(actions, "use", "choose the account that pays", "wallet_accounts", "use")
    use.add_argument("which", metavar="ACCOUNT", help="its name or address")
    name = command(actions, "name", "call an account something", "wallet_accounts", "name", json=False)
    name.add_argument("which", metavar="ACCOUNT", help="its name or address")
    name.add_argument("name", metavar="NAME", help="the new name")
    watch = command(actions, "watch", "add an account whose key is elsewhere", "wallet_accounts", "watch")
    watch.add_argument("address", metavar="ADDRESS", help="0x and 40 digits")
    watch.add_argument("--name", default="", metavar="NAME", help="what to call it")
    _add_which(command(actions, "address", "print the address", "wallet_accounts", "address"))
    command(actions, "lock", "lock the wallet everywhere", "wallet_accounts", "lock", json=False)
    command(
        actions, "forget", "take the password out of the keyring", "wallet_accounts", "forget", json=False
    )

    command(actions, "balance", "what the wallet holds on the chosen network", "wallet_money", "balance")
    receive = command(
        actions, "receive", "the address to be paid at, as a QR code", "wallet_money", "receive"
    )
    receive.add_argument("--qr", metavar="FILE", help="write the code to a .png or .svg file instead")
    send = command(actions, "send", "send money to an address; asks for the password", "wallet_money", "send")
    send.add_argument("to", metavar="ADDRESS", help="who gets it: 0x and 40 digits")
    send.add_argument("amount", metavar="AMOUNT", help="such as 12.5, or 'all'")
    send.add_argument(
        "asset", nargs="?", metavar="SYMBOL", help="coin or token (default: the network's coin)"
    )
    asked = send.add_mutually_exclusive_group()
    asked.add_argument("--dry-run", action="store_true", help="show what would be sent; sign nothing")
    asked.add_argument("--yes", action="store_true", help="do not ask; the password is read all the same")
    command(
        actions, "transfers", "what was sent lately, and whether it arrived", "wallet_money", "list_transfers"
    )
    command(actions, "cancel", "take back transfers that are in no block yet", "wallet_money", "cancel")


def _add_naming(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--add", action="store_true", help="beside the accounts there are")
    parser.add_argument("--name", default="", metavar="NAME", help="what to call the account")


def _add_which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--account", metavar="ACCOUNT", help="name or address (default: the one that pays)")
