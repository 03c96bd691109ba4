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


def history(arguments: argparse.Namespace) -> int:
    """Every retirement with its state, newest first; nobody is asked."""
    from wattback.companion import Companion
    from wattback.desktop.look.wording import batch_state, certificate_amount, covered, moment

    lines = Companion().offsets.history(None, arguments.last)
    if arguments.json:
        print_json([asdict(each) for each in lines])
        return 0
    if not lines:
        print("Nothing was retired yet. `wattback offset --dry-run` shows what is due.")
    for each in lines:
        practice = ", practice: no renewable energy was certified" if each.is_practice else ""
        parts = [
            certificate_amount(each.amount_mwh),
            covered(each.answers),
            each.network_name + practice,
            batch_state(each.state) + (f": {each.reason}" if each.reason else ""),
            each.explorer_url or (f"certificate {each.certificate_id}" if each.certificate_id else ""),
        ]
        print("  ".join((moment(each.at_ms), *(part for part in parts if part))))
    return 0
