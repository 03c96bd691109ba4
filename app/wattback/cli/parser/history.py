"""Commands about use over time, and about the companion in a person's session."""

import argparse

from wattback.cli.parser.command import Subparsers, command, day


def add_history(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """History, hints and budget."""
    history = command(
        commands,
        "history",
        "sums over time, with their ranges",
        "history",
        "history",
        example="wattback history --from 2026-11-01 --by week --split model",
    )
    _add_period(history)
    history.add_argument(
        "--by",
        choices=["hour", "day", "week", "month"],
        default="day",
        help="how long one line is (default: day)",
    )
    history.add_argument(
        "--split", choices=["site", "model", "provider"], default="", help="a line for each of them"
    )
    for name, what in (
        ("site", "site, such as chatgpt"),
        ("model", "model, as the site names it"),
        ("provider", "provider"),
    ):
        history.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar="NAME",
            help=f"only this {what}; may be repeated",
        )

    hints = command(
        commands,
        "hints",
        "what smaller models or other places would have taken",
        "history",
        "hints",
        example="wattback hints --from 2026-11-01",
    )
    _add_period(hints)
    command(
        commands,
        "budget",
        "how far your budget of electricity is used",
        "history",
        "budget",
        example="wattback settings set budget.period week && wattback settings set budget.energy_wh 500",
    )


def add_session(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Autostart and notices."""
    autostart = commands.add_parser(
        "autostart",
        help="start the companion with your session",
        description="Start the companion with your session.",
    )
    actions = autostart.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "on", "start it with the session, in the tray", "session", "autostart_on", json=False)
    command(actions, "off", "start it no longer", "session", "autostart_off", json=False)
    command(actions, "status", "whether it starts with the session", "session", "autostart_status")
    command(
        commands,
        "notices",
        "what there is to say of budget, week, money and sites; each thing once, here or in the window",
        "session",
        "notices",
    )


def _add_period(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="since",
        type=day,
        metavar="DAY",
        help="first day, such as 2026-11-01 (default: 30 days up to the last)",
    )
    parser.add_argument("--to", type=day, metavar="DAY", help="last day, included (default: today)")
    parser.set_defaults(usage_error=parser.error)
