"""Commands that match, certify and verify, and the brake."""

import argparse

from wattback.cli.parser.command import Subparsers, command, count, year


def add_retirement(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """Offset, certificates, export, statement and verify."""
    offset = command(
        commands, "offset", "match what is due with renewable energy certificates", "retirement", "offset"
    )
    consent = offset.add_mutually_exclusive_group()
    consent.add_argument("--dry-run", action="store_true", help="show what would happen; sign nothing")
    consent.add_argument("--yes", action="store_true", help="do it without asking")

    command(commands, "certificates", "list your certificates", "retirement", "certificates")

    export = command(commands, "export", "write a certificate to a file", "retirement", "export", json=False)
    export.add_argument("id", metavar="ID", help="certificate id, or the start of it")
    export.add_argument(
        "--format", choices=["json", "pdf"], default="json", help="json (default), or a page with it inside"
    )
    export.add_argument("--output", metavar="FILE", help="file to write; standard output when left out")
    export.add_argument(
        "--answer", metavar="EVENT_ID", help="instead, the proof that this one answer is covered"
    )
    export.set_defaults(usage_error=export.error)

    statement = command(
        commands, "statement", "sum up a year's retirements", "retirement", "statement", json=False
    )
    statement.add_argument("year", type=year, metavar="YEAR", help="such as 2026; in UTC")
    statement.add_argument(
        "--format",
        choices=["pdf", "csv", "json"],
        default="json",
        help="json (default), pdf, or csv for accountants",
    )
    statement.add_argument("--output", metavar="FILE", help="file to write; standard output when left out")
    statement.set_defaults(usage_error=statement.error)

    verify = command(
        commands,
        "verify",
        "check a certificate, or the proof of one answer, against the chain",
        "retirement",
        "verify",
    )
    verify.add_argument(
        "file", metavar="FILE", help="the certificate (JSON or PDF), or the proof of one answer"
    )
    verify.add_argument(
        "--certificate", metavar="FILE", help="the certificate that an answer's proof belongs to"
    )
    verify.add_argument(
        "--rpc",
        metavar="URL",
        help="node to ask (default: WATTBACK_RPC_URL, then this machine's practice chain)",
    )


def add_payments(commands: "Subparsers[argparse.ArgumentParser]") -> None:
    """The brake, and what is under way."""
    payments = commands.add_parser(
        "payments", help="stop or allow all payments", description="Stop or allow all payments."
    )
    actions = payments.add_subparsers(title="actions", metavar="ACTION", required=True)
    command(actions, "stop", "sign nothing that pays, from now on", "payments", "stop", json=False)
    command(actions, "allow", "go on; asks for the wallet's password", "payments", "allow", json=False)
    command(actions, "status", "brake, caps and what is likely next", "payments", "status")
    history = command(actions, "history", "every retirement, whatever became of it", "payments", "history")
    history.add_argument("--last", type=count, default=20, metavar="N", help="how many (default: 20)")
    command(
        *(actions, "cancel", "take back a retirement the network has not taken up", "under_way", "cancel"),
        json=False,
    )
    command(actions, "offer", "prepare what is due for a wallet elsewhere to sign", "under_way", "offer")
    unknown = command(
        *(
            actions,
            "unknown",
            "retirements of this wallet that this ledger does not know",
            "under_way",
            "unknown",
        )
    )
    decision = unknown.add_mutually_exclusive_group()
    decision.add_argument("--ours", action="store_true", help="they matched answers that are counted here")
    decision.add_argument("--ignore", action="store_true", help="they matched others")
