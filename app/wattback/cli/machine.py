"""`run`, `host`, `doctor` and `settings`: this machine's side of things."""

import argparse
import json
from dataclasses import asdict

from wattback.cli.output import print_json, print_lines


def run(arguments: argparse.Namespace) -> int:
    """Start the companion with its window, or without one."""
    if arguments.headless:
        from wattback.headless import run_headless

        return run_headless()
    from wattback.wiring import run_desktop

    return run_desktop(start_hidden=arguments.hidden)


def settings_get(arguments: argparse.Namespace) -> int:
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


def settings_set(arguments: argparse.Namespace) -> int:
    """Change one setting."""
    from wattback.ledger.settings import set_setting
    from wattback.wiring import ledger

    try:
        value = json.loads(arguments.value)
    except json.JSONDecodeError:
        value = arguments.value
    with ledger() as connection:
        set_setting(connection, arguments.key, value)
    return 0
