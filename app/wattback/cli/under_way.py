"""`payments cancel|offer|unknown`: what a person decides about money that is under way."""

import argparse
from dataclasses import asdict

from wattback.cli.output import print_json
from wattback.cli.password import asking_at_a_terminal
from wattback.cli.progress import say_state


def cancel(_arguments: argparse.Namespace) -> int:
    """Take back a retirement that the network has not taken up."""
    from wattback.desktop.look.wording import certificate_amount
    from wattback.under_way import cancel as cancel_offset

    batch = cancel_offset(asking_at_a_terminal(), say_state)
    if batch.state == "failed":
        print(
            f"Cancelled: {certificate_amount(batch.amount_mwh)} are due again. Only a network fee was spent."
        )
    elif batch.state == "final":
        print(f"The retirement was faster: {certificate_amount(batch.amount_mwh)} are retired.")
    else:
        print("The network has taken up neither yet. Wattback goes on watching; nothing is done twice.")
    return 0


def offer(arguments: argparse.Namespace) -> int:
    """Prepare what is due for a wallet elsewhere, or show again what was prepared."""
    from wattback.desktop.look.wording import certificate_amount
    from wattback.under_way import offer as offer_offset

    made = offer_offset(say_state)
    if arguments.json:
        print_json(
            {"batch": "0x" + made.batch.id.hex(), "requests": [asdict(request) for request in made.requests]}
        )
        return 0
    print(
        f"{certificate_amount(made.batch.amount_mwh)} to be signed by your other wallet within the hour, in this "
        "order. Wattback recognises the result by itself."
    )
    for number, request in enumerate(made.requests, 1):
        kind = "link" if request.is_standard else "link, for wallets that read call data from it"
        print(f"\n{number}. {kind}: {request.eip681}\n   or as JSON:\n{request.raw_json}")
    return 0


def unknown(arguments: argparse.Namespace) -> int:
    """Show, or decide about, retirements of this wallet that this ledger does not know."""
    from wattback.desktop.look.wording import certificate_amount, moment
    from wattback.ledger.foreign import IGNORED, OURS
    from wattback.under_way import decide_unknown, unknown_retirements

    if arguments.ours or arguments.ignore:
        decided = decide_unknown(OURS if arguments.ours else IGNORED)
        if not arguments.json:
            print(f"Decided about {decided}.")
    found = unknown_retirements()
    if arguments.json:
        print_json(
            [
                {
                    "network": each.network,
                    "tx_hash": "0x" + each.tx_hash.hex(),
                    "amount_mwh": each.amount_mwh,
                    "block_time_s": each.block_time_s,
                    "decision": each.decision,
                }
                for each in found
            ]
        )
        return 0
    if not found:
        print("None: every retirement that was looked at is one of this ledger's.")
    for each in found:
        decision = {OURS: "ours", IGNORED: "ignored"}.get(each.decision or "", "not decided")
        print(
            f"{each.network}  {moment(each.block_time_s * 1000)}  {certificate_amount(each.amount_mwh)}  "
            f"0x{each.tx_hash.hex()}  {decision}"
        )
    return 0
