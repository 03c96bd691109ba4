"""`run`, `host`, `doctor` and `settings`: this machine's side of things."""

import argparse
import json

from wattback.cli.output import print_json, print_lines


def run(arguments: argparse.Namespace) -> int:
    """Start the companion with its window, or without one."""
    if arguments.headless:
        from wattback.headless import run_headless

        return run_headless()
    from wattback import paths
    from wattback.companion import Companion
    from wattback.desktop.app import run as run_desktop
    from wattback.desktop.single_instance import instance_name, send_raise
    from wattback.headless import AlreadyRunning
    from wattback.ledger.filelock import FileLock

    lock = FileLock(paths.companion_lock_path())
    if not lock.acquire():
        if send_raise(instance_name()):
            return 0
        raise AlreadyRunning("Another Wattback is running for this data directory, without a window to show.")
    try:
        return run_desktop(Companion(), start_hidden=arguments.hidden)
    finally:
        lock.release()


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
