"""Commands about grids and networks."""

import argparse

from wattback.cli.parser.command import Subparsers, command


def add_grid(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """The live grid."""
    grid = commands.add_parser(
        "grid", help="live intensity of your zone's grid", description="Live intensity of your zone's grid."
    )
    actions = grid.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "status", "what is chosen, the last figure and its age", "grid", "status")
    command(actions, "refresh", "ask the chosen service now", "grid", "refresh")
    key = command(
        actions, "key", "store the Electricity Maps key in the system keyring", "grid", "key", json=False
    )
    key.add_argument("--forget", action="store_true", help="remove it from the keyring instead")


def add_network(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Networks and nodes."""
    network = commands.add_parser(
        "network",
        help="networks, their nodes and the contracts on them",
        description="Networks, their nodes and the contracts on them.",
    )
    actions = network.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "list", "every network one can retire on", "network", "list_networks")
    show = command(actions, "show", "what is known about one network", "network", "show")
    show.add_argument("key", metavar="KEY", help="one that `wattback network list` names")
    add = command(actions, "add", "take networks and deployments from a file", "network", "add", json=False)
    add.add_argument(
        "file", metavar="FILE", help="of the same form as the networks.json that comes with Wattback"
    )
    rpc = command(actions, "rpc", "choose the nodes of a network", "network", "rpc", json=False)
    rpc.add_argument("key", metavar="KEY", help="one that `wattback network list` names")
    rpc.add_argument(
        "url",
        nargs="*",
        metavar="URL",
        help="addresses of nodes, the preferred first; - reads them from standard input; none: those that shipped",
    )
    pins = command(actions, "pins", "contracts whose code is pinned, and changes of it", "network", "pins")
    pins.add_argument("key", nargs="?", metavar="KEY", help="one network only")
    accept = command(
        actions,
        "accept-code",
        "accept the changed code of a network's contracts",
        "network",
        "accept_code",
        json=False,
    )
    accept.add_argument("key", metavar="KEY", help="the network")
    accept.add_argument("--yes", action="store_true", help="without asking")
