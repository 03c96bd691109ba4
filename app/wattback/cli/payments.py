"""`payments`: the brake, and what the limits are."""

import argparse
from dataclasses import asdict

from wattback.cli.output import print_json, print_lines
from wattback.cli.password import asking_at_a_terminal


def stop(_arguments: argparse.Namespace) -> int:
    """Pull the brake: nothing that pays is signed any more. Needs no password."""
    from wattback.choosing import choose

    choose("payments.stopped", True)
    print(
        "All payments are stopped. What was signed before is only watched; nothing new is signed until "
        "`wattback payments allow`."
    )
    return 0


def allow(_arguments: argparse.Namespace) -> int:
    """Release the brake; needs the wallet's password."""
    from wattback.choosing import choose

    choose("payments.stopped", False, ask=asking_at_a_terminal())
    print("Payments are allowed again, within your caps: wattback payments status")
    return 0


def status(arguments: argparse.Namespace) -> int:
    """Whether payments are stopped, how far each cap is used, and when the next is likely."""
    from wattback.companion import Companion

    found = Companion().payments()
    if arguments.json:
        print_json(asdict(found))
        return 0
    print_lines(
        [
            ("payments", "stopped: wattback payments allow" if found.stopped else "allowed"),
            ("mode", found.mode),
            *(("cap " + name, text) for name, text in found.caps),
            ("price", f"at most {found.price_ceiling_text} for a megawatt-hour"),
            ("network fee", f"at most {found.fee_ceiling_text}, and {found.fee_share_text} of the price"),
            ("outlook", found.outlook),
        ]
    )
    return 0
