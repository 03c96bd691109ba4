"""Every command and its options. The functions behind them are imported when called, so that `--help` is quick."""

import argparse

from wattback import __version__
from wattback.cli.parser import beside, footprint, history, imports, machine, network, retirement, wallet


def build_parser() -> argparse.ArgumentParser:
    """The parser of `wattback`; each command leaves its function in `command`."""
    parser = argparse.ArgumentParser(
        prog="wattback",
        description="What your AI chats cost in electricity, and proof that it was matched.",
    )
    parser.add_argument("--version", action="version", version=f"wattback {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    footprint.add_footprint(commands)
    history.add_history(commands)
    imports.add_imports(commands)
    retirement.add_retirement(commands)
    retirement.add_payments(commands)
    wallet.add_wallet(commands)
    machine.add_machine(commands)
    machine.add_service(commands)
    history.add_session(commands)
    network.add_grid(commands)
    footprint.add_recompute(commands)
    network.add_network(commands)
    beside.add_carbon(commands)
    beside.add_badge(commands)
    return parser
