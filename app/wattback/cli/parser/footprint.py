"""Commands that estimate, count and list."""

import argparse

from wattback.cli.parser.command import Subparsers, command, count, positive
from wattback.usage.flags import CONTEXT_FULL, CONTEXT_PARTIAL, FLAGS


def add_footprint(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Estimate, status, answers and records."""
    estimate = command(
        commands, "estimate", "estimate the electricity and emissions of one answer", "footprint", "estimate"
    )
    estimate.add_argument("--model", required=True, metavar="M", help="model as the site or API names it")
    estimate.add_argument(
        "--input", type=count, default=0, metavar="N", help="tokens of the whole context sent"
    )
    estimate.add_argument("--output", type=count, default=0, metavar="N", help="tokens of the answer")
    estimate.add_argument(
        "--cached", type=count, default=0, metavar="N", help="input tokens from a prompt cache"
    )
    estimate.add_argument(
        "--reasoning", type=count, metavar="N", help="hidden reasoning tokens, when reported"
    )
    grid = estimate.add_mutually_exclusive_group()
    grid.add_argument("--zone", metavar="Z", help="grid: an ISO country code or 'world'")
    grid.add_argument(
        "--factor", type=positive, metavar="G_PER_KWH", help="your own grid factor, gCO2e per kWh"
    )
    estimate.add_argument(
        "--method", default="measured", metavar="NAME", help="measured (default) or arkreen-example"
    )
    estimate.add_argument(
        "--site",
        default="",
        metavar="S",
        help="site it was asked on, such as chatgpt: tells who runs the model",
    )
    estimate.add_argument(
        "--images-in", type=count, default=0, metavar="N", help="images in the prompt, beyond --input"
    )
    estimate.add_argument("--images-out", type=count, default=0, metavar="N", help="images generated")
    estimate.add_argument(
        "--explain", action="store_true", help="print the chain of this estimate line by line, with sources"
    )

    estimate.add_argument(
        "--counted", default="", metavar="HOW", help="how, for example 'approx:o200k_basex1.2[1.08-1.5]'"
    )
    estimate.add_argument(
        "--context", choices=[CONTEXT_FULL, CONTEXT_PARTIAL], help="whether the whole context is in --input"
    )
    estimate.add_argument(
        "--flag",
        action="append",
        default=[],
        choices=FLAGS,
        metavar="NAME",
        help=f"what is uncertain about the counts: {', '.join(FLAGS)}",
    )

    command(commands, "status", "today's figures, what is due and what is matched", "footprint", "status")

    answers = command(
        commands, "answers", "the last answers, with what is uncertain about them", "answers", "answers"
    )
    answers.add_argument(
        "--explain", metavar="ID", help="how the figures of one answer come about, line by line"
    )
    answers.add_argument("--last", type=count, default=20, metavar="N", help="how many (default: 20)")

    record = command(
        commands, "record", "record electricity that was measured elsewhere", "footprint", "record"
    )
    record.add_argument("--source", required=True, metavar="S", help="what it was, for example 'home-server'")
    record.add_argument("--kwh", type=positive, metavar="X", help="kilowatt-hours; or instead:")
    record.add_argument("--hours", type=positive, metavar="H", help="how long it ran, with --watts")
    record.add_argument("--watts", type=positive, metavar="W", help="the power it drew, with --hours")
    record.add_argument(
        "--units", metavar="'N NAME'", help="what was made with it, for example '1,000 samples'"
    )
    place = record.add_mutually_exclusive_group()
    place.add_argument("--zone", metavar="Z", help="grid of this record: an ISO country code or 'world'")
    place.add_argument(
        "--factor", type=positive, metavar="G_PER_KWH", help="grid factor of this record, gCO2e per kWh"
    )
    record.set_defaults(usage_error=record.error)

    command(commands, "records", "sums of what was recorded, with its intensity", "footprint", "records")


def add_recompute(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Recompute."""
    command(
        commands,
        "recompute",
        "estimate again what was counted with other factors; what a retirement covers stays",
        "recompute",
        "recompute",
    )
