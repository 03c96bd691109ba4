"""How a command is added, and what its arguments may be."""

import argparse
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from importlib import import_module

Command = Callable[[argparse.Namespace], int]
Subparsers = argparse._SubParsersAction  # the only name argparse gives this type


def later(module: str, function: str) -> Command:
    """The function of that name, imported when the command is called."""

    def call(arguments: argparse.Namespace) -> int:
        command: Command = getattr(import_module(f"wattback.cli.{module}"), function)
        return command(arguments)

    return call


def command(
    commands: "Subparsers[argparse.ArgumentParser]",
    name: str,
    summary: str,
    module: str,
    function: str,
    *,
    json: bool = True,
    example: str = "",
) -> argparse.ArgumentParser:
    """Add one command; `json` gives it the option of that name, and `example` stands at the end of its help."""
    parser = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=f"Example: {example}" if example else None,
    )
    parser.set_defaults(command=later(module, function))
    if json:
        parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def count(text: str) -> int:
    """A whole number from 0."""
    try:
        value = int(text)
    except ValueError:
        value = -1
    if value < 0:
        raise argparse.ArgumentTypeError(f"must be a whole number, 0 or more, not {text!r}")
    return value


def year(text: str) -> int:
    """A year in four digits."""
    if not (len(text) == 4 and text.isascii() and text.isdigit() and text > "1970"):
        raise argparse.ArgumentTypeError(f"must be a year such as 2026, not {text!r}")
    return int(text)


def day(text: str) -> date:
    """A day of the calendar, in the person's own time zone."""
    try:
        value = date.fromisoformat(text) if len(text) == 10 else date.min
    except ValueError:
        value = date.min
    # Days beside these have no time in every time zone.
    if not 1970 < value.year < 9999:
        raise argparse.ArgumentTypeError(f"must be a day such as 2026-11-22, not {text!r}")
    return value


def positive(text: str) -> float:
    """A number above 0."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"must be a number above 0, not {text!r}")
    return value


def grams_of_kilograms(text: str) -> int:
    """Kilograms with at most three places, in whole grams."""
    try:
        grams = Decimal(text) * 1000
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{text!r} is no number") from None
    if not grams.is_finite() or grams != grams.to_integral_value() or not 0 <= grams <= 10**12:
        raise argparse.ArgumentTypeError("carbon is counted in whole grams: at most three places")
    return int(grams)
