"""`badge status|make|check`: Arkreen's public badge over the retirements of a month or a year."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from wattback.cli.output import print_json, print_lines
from wattback.cli.password import asking_at_a_terminal
from wattback.cli.progress import say_state

if TYPE_CHECKING:
    from wattback.chain.arkreen.badge_period import BadgePlan
    from wattback.offset.badge_preview import BadgePreview
    from wattback.offset.badge_reading import BadgeReading

PUBLIC = (
    "Everything on a badge can be read by anybody, for ever: the wallet's address, the period, the amounts, and a "
    "fingerprint of the receipts. No name, no answer and no chat is on it."
)


def status(arguments: argparse.Namespace) -> int:
    """What is due and what was made, as the ledger knows it."""
    from wattback.badge_wiring import badge_status
    from wattback.offset.badge_due import shown_by

    found = badge_status()
    if arguments.json:
        print_json(
            {
                "network": found.network,
                "cadence": found.cadence,
                "due": None if found.due is None else _plan(found.due),
                "badges": [
                    {
                        "state": each.state.value,
                        "message": shown_by(each).message,
                        "offset_ids": list(shown_by(each).offset_ids),
                        "tx_hash": "0x" + (each.mined_tx_hash or each.newest.tx_hash).hex(),
                        "found": each.reason,
                    }
                    for each in found.badges
                ],
                "public": PUBLIC,
            }
        )
        return 0
    due = "none" if found.due is None else _plan_text(found.due)
    print_lines([("badges", found.cadence), ("due", due), ("network", found.network)])
    for each in found.badges:
        note = f" ({each.reason})" if each.reason else ""
        print(f"{each.state.value}: {shown_by(each).message}{note}")
    print(PUBLIC)
    return 0


def make(arguments: argparse.Namespace) -> int:
    """Show the badge that is due, ask for consent, make it."""
    from wattback.badge_wiring import badge_making, chosen_cadence
    from wattback.offset.badge_errors import BadgeError, NoBadgeDue
    from wattback.wallet.caps import Money

    cadence = chosen_cadence()
    making = badge_making(asking_at_a_terminal())
    preview = making.preview(cadence)
    if preview is None:
        raise NoBadgeDue
    coin = Money(making.provider.network.native_symbol, 18)
    if not arguments.json:
        _print_preview(preview, coin.text(preview.max_fee_wei))
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise BadgeError(
                "Nothing was signed: this needs your consent. Run it in a terminal, or add --yes."
            )
        if input("Make this badge? [y/N] ").strip().lower() not in ("y", "yes"):
            raise BadgeError("Nothing was signed, as you said no.")
    read = making.make(cadence, preview, say_state)
    if arguments.json:
        print_json(_reading(read))
    elif read.badge_id is None:
        print("The badge is on its way. `wattback badge check` looks how far it is.")
    else:
        print(
            f"Badge {read.badge_id} is made. It is read again when nobody can edit it any more, in three days."
        )
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Read every badge again; 1 when one is not as it was asked for."""
    from wattback.badge_wiring import badge_making

    found = badge_making().look()
    if arguments.json:
        print_json([_reading(each) for each in found])
    elif not found:
        print("No badge was made with this wallet here.")
    else:
        for each in found:
            print(_words(each))
    return 1 if any(each.differences for each in found) else 0


def _words(read: "BadgeReading") -> str:
    if read.badge_id is None:
        reason = f" ({read.signed.reason})" if read.signed.reason else ""
        return f"{read.signed.state.value}{reason}: {read.shown.message}"
    if read.differences:
        return (
            f"Badge {read.badge_id} is not as it was asked for: {', '.join(read.differences)}. Only somebody with the "
            "wallet's key could have edited it. The retirements are not touched."
        )
    until = "for good" if read.is_settled else "so far; its holder can edit it for three days"
    return f"Badge {read.badge_id} is as it was asked for, {until}: {read.shown.message}"


def _reading(read: "BadgeReading") -> dict[str, Any]:
    return {
        "state": read.signed.state.value,
        "badge_id": read.badge_id,
        "message": read.shown.message,
        "offset_ids": list(read.shown.offset_ids),
        "is_settled": read.is_settled,
        "differences": list(read.differences),
        "reason": read.signed.reason,
    }


def _plan(plan: "BadgePlan") -> dict[str, Any]:
    return {"period": plan.period, "offset_ids": list(plan.offset_ids), "amount_mwh": plan.amount_mwh}


def _plan_text(plan: "BadgePlan") -> str:
    from wattback.desktop.look.wording import certificate_amount

    count = len(plan.offset_ids)
    retirements = "1 retirement" if count == 1 else f"{count} retirements"
    return f"{plan.period}, {retirements} of {certificate_amount(plan.amount_mwh)}"


def _print_preview(preview: "BadgePreview", fee_text: str) -> None:
    print_lines(
        [
            ("badge", _plan_text(preview.plan)),
            ("public text", preview.message),
            ("network fee", f"{fee_text} at most"),
        ]
    )
    print(PUBLIC)
