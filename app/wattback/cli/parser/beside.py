"""Commands beside electricity: carbon credits and Arkreen's badge."""

import argparse

from wattback.cli.parser.command import Subparsers, command, count, grams_of_kilograms


def add_carbon(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Carbon credits."""
    carbon = commands.add_parser(
        "carbon",
        help="carbon credits, beside the electricity",
        description="Carbon credits, retired by hand; they subtract nothing from what electricity emitted.",
    )
    actions = carbon.add_subparsers(title="actions", metavar="ACTION", required=True)
    quote = command(actions, "quote", "what an amount would take; signs nothing", "carbon", "quote")
    retire = command(actions, "retire", "retire carbon credits", "carbon", "retire")
    for each in (quote, retire):
        amount = each.add_mutually_exclusive_group(required=True)
        amount.add_argument("--grams", type=count, metavar="G", help="how much, in whole grams of CO2e")
        amount.add_argument("--kg", type=grams_of_kilograms, metavar="KG", help="how much, in kilograms")
        each.add_argument("--market", choices=["klima", "toucan"], help="klima takes money, toucan credits")
        each.add_argument("--network", metavar="KEY", help="another network than the chosen one")
        each.add_argument(
            "--certificate", action="store_true", help="toucan: mint its public certificate too"
        )
    retire.add_argument("--message", metavar="TEXT", help="goes with the retirement, for everybody to read")
    retire.add_argument("--yes", action="store_true", help="do not ask")
    command(actions, "list", "what was retired", "carbon", "list_retired")


def add_badge(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Arkreen's badge."""
    badge = commands.add_parser(
        "badge",
        help="Arkreen's public badge over your retirements",
        description="Arkreen's badge over the retirements of a month or a year; all of it is public for ever.",
    )
    actions = badge.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "status", "what is due and what was made", "badge", "status")
    make = command(actions, "make", "make the badge that is due", "badge", "make")
    make.add_argument("--yes", action="store_true", help="do not ask")
    command(actions, "check", "read every badge again and compare it", "badge", "check")
