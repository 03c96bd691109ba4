"""`service`: the companion without a window, started with the session and again when it fails."""

import argparse

from wattback.cli.output import print_json, print_lines


def install(_arguments: argparse.Namespace) -> int:
    """Register with the system's own service manager, and start."""
    from wattback.session_service import install as register

    where = register()
    print(f"Installed and started: {where}")
    print(
        "It retires only what offset.mode automatic and your caps allow, and needs the wallet's password for it:"
    )
    print("see `wattback settings get wallet.remember_unlock`, or WATTBACK_PASSWORD_FILE in the README.")
    return 0


def uninstall(_arguments: argparse.Namespace) -> int:
    """Stop, and leave nothing behind."""
    from wattback.session_service import uninstall as remove

    print("Stopped and removed." if remove() else "It was not installed.")
    return 0


def status(arguments: argparse.Namespace) -> int:
    """Say whether it is installed and running; exit status 1 when it is not running."""
    from wattback.session_service import status as look

    found = look()
    if arguments.json:
        print_json({"installed": found.is_installed, "running": found.is_running, "file": found.path})
    else:
        print_lines(
            [
                ("installed", found.path if found.is_installed else "no: wattback service install"),
                ("running", "yes" if found.is_running else "no"),
            ]
        )
    return 0 if found.is_running else 1
