"""`settings get` and `settings set`."""

import argparse
import json
import sys

from wattback.cli.output import print_json, print_lines
from wattback.cli.password import asking_at_a_terminal
from wattback.errors import WattbackError


def get(arguments: argparse.Namespace) -> int:
    """Print one setting or all of them."""
    from wattback.ledger.settings import all_settings, get_setting
    from wattback.wiring import ledger

    with ledger() as connection:
        if arguments.key is not None:
            value = get_setting(connection, arguments.key)
            print(json.dumps({arguments.key: value} if arguments.json else value))
            return 0
        values = all_settings(connection)
    if arguments.json:
        print_json(values)
    else:
        print_lines([(key, json.dumps(value)) for key, value in values.items()])
    return 0


def put(arguments: argparse.Namespace) -> int:
    """Change one setting; what lets more money go asks for the wallet's password."""
    from wattback.choosing import choose
    from wattback.ledger.settings import parse_setting
    from wattback.wallet.errors import KeyringUnusable
    from wattback.wallet.unlocking import forget
    from wattback.wiring import keystore, password_needed

    value = parse_setting(arguments.key, arguments.value)
    choose(arguments.key, value, ask=asking_at_a_terminal())
    print_lines([(arguments.key, json.dumps(value))])
    if arguments.key == "offset.mode" and value == "automatic" and password_needed():
        print(
            "Signing by itself needs the wallet's password: let the system keyring keep it (wattback settings set "
            "wallet.remember_unlock true, then offset once in the window), or name a file in WATTBACK_PASSWORD_FILE.",
            file=sys.stderr,
        )
    if arguments.key == "wallet.remember_unlock" and value is False and keystore().exists():
        # Switched off means forgotten, not merely unused.
        try:
            forget(keystore().address())
        except KeyringUnusable as error:
            raise NotForgotten from error
    return 0


class NotForgotten(WattbackError):
    """The keyring could not be asked to forget the password."""

    title = "The system keyring was not asked"

    def __init__(self) -> None:
        super().__init__(
            "The setting is changed and the keyring is not asked for the password any more. This session has no "
            "keyring to remove it from: if one remembered it, set this again in a session that has."
        )
