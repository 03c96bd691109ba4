"""The command that brings histories along."""

import argparse

from wattback.cli.parser.command import Subparsers, command


def add_imports(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Import."""
    parser = command(
        commands,
        "import",
        "count the answers of an export, of agents' logs or of a file of your own; each counts once",
        "imports",
        "import_history",
    )
    parser.add_argument(
        "kind", nargs="?", metavar="KIND", help="one that --list names, or auto to recognise it"
    )
    parser.add_argument("path", nargs="?", metavar="PATH", help="the file as it was downloaded, or a folder")
    parser.add_argument("--found", action="store_true", help="list the histories that lie on this machine")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be counted")
    parser.add_argument("--list", action="store_true", help="list the kinds, and where to get each")
    parser.set_defaults(usage_error=parser.error)
