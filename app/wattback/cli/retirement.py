"""`offset`, `certificates`, `export`, `statement` and `verify`."""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines
from wattback.cli.password import asking_at_a_terminal
from wattback.cli.progress import say_state, waiting

if TYPE_CHECKING:
    from wattback.desktop.services.offsets import OffsetPreview


def offset(arguments: argparse.Namespace) -> int:
    """Preview what is due and, with consent, retire certificates for it."""
    from wattback.companion import Companion
    from wattback.desktop.look.wording import certificate_amount
    from wattback.offset.errors import OffsetError

    companion = Companion(asking_at_a_terminal())
    preview = companion.preview_offset()
    if arguments.dry_run or not arguments.json:
        _print_preview(preview, as_json=arguments.json)
    if arguments.dry_run:
        return 0
    if preview.refusal is not None:
        raise OffsetError(preview.refusal)
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise OffsetError(
                "Nothing was signed: this needs your consent. Run it in a terminal, or add --yes."
            )
        if input("Retire these certificates? [y/N] ").strip().lower() not in ("y", "yes"):
            raise OffsetError("Nothing was signed, as you said no.")
    certificate = companion.offset_now(None, say_state)
    if arguments.json:
        print_json(asdict(certificate))
    else:
        print(f"Retired {certificate_amount(certificate.amount_mwh)}. Certificate {certificate.id}")
    return 0


def _print_preview(preview: "OffsetPreview", *, as_json: bool) -> None:
    from wattback.desktop.look.wording import certificate_amount, covered

    if as_json:
        print_json(asdict(preview))
        return
    print_lines(
        [
            (
                "amount",
                f"{certificate_amount(preview.amount_mwh)} for {covered(preview.answers)}, {preview.coverage}",
            ),
            ("price", preview.price_text),
            ("network fee", f"at most {preview.fee_text}"),
            ("wallet holds", preview.balance_text),
            *(("cap " + name, text) for name, text in preview.caps),
            ("instrument", preview.instrument_text),
            ("network", preview.network_name),
            *([("by itself", preview.automatic_text)] if preview.automatic_text else []),
            *([("outlook", preview.outlook)] if preview.outlook else []),
            *([("refused", preview.refusal)] if preview.refusal else []),
        ]
    )


def certificates(arguments: argparse.Namespace) -> int:
    """List certificates, newest first."""
    from wattback.companion import Companion
    from wattback.desktop.look.wording import certificate_amount, covered, moment

    summaries = Companion().certificates()
    if arguments.json:
        print_json([asdict(summary) for summary in summaries])
    elif not summaries:
        print("No certificates yet. `wattback offset --dry-run` shows what is due.")
    for summary in () if arguments.json else summaries:
        practice = "  practice: no renewable energy was certified" if summary.is_practice else ""
        print(
            f"{summary.id}  {moment(summary.created_at_ms)}  {certificate_amount(summary.amount_mwh)}"
            f"  {covered(summary.answers)}  {summary.network_name}{practice}"
        )
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write a certificate, its page, or the proof of one of its answers, byte for byte."""
    from wattback.behind.certificates import certificate_file
    from wattback.companion import Companion
    from wattback.files import write_file

    companion = Companion()
    if arguments.answer and arguments.format != "json":
        arguments.usage_error("the proof of one answer is JSON; leave --format away")
    if arguments.answer:
        document = companion.answer_proof(arguments.id, arguments.answer)
    else:
        document = certificate_file(companion.certificate_document(arguments.id), arguments.format)
    if arguments.output:
        write_file(arguments.output, document)
        what = "proof" if arguments.answer else "certificate"
        print(
            f"The {what} is in {arguments.output}. Anybody can check it with `wattback verify`.",
            file=sys.stderr,
        )
    else:
        if arguments.format == "pdf" and sys.stdout.isatty():
            arguments.usage_error("a PDF is no text for a terminal; add --output FILE")
        sys.stdout.buffer.write(document)
    return 0


def statement(arguments: argparse.Namespace) -> int:
    """Write a year's statement."""
    from wattback.behind.certificates import statement_file
    from wattback.files import write_file

    if arguments.format == "pdf" and not arguments.output and sys.stdout.isatty():
        arguments.usage_error("a PDF is no text for a terminal; add --output FILE")
    content = statement_file(arguments.year, arguments.format)
    if arguments.output:
        write_file(arguments.output, content)
        print(f"The statement of {arguments.year} is in {arguments.output}.", file=sys.stderr)
    else:
        sys.stdout.buffer.write(content)
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Re-derive a certificate from the chain; exit status 1 unless every check was made and passed."""
    from wattback.verifying import verify_file

    with waiting("Asking the network"):
        checks = verify_file(arguments.file, rpc_url=arguments.rpc, certificate_path=arguments.certificate)
    failed = [check for check in checks if check.verdict == "fail"]
    unknown = [check for check in checks if check.verdict == "unknown"]
    verdict = "fail" if failed else "unknown" if unknown else "pass"
    if arguments.json:
        print_json({"verdict": verdict, "checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            print(f"{check.verdict:<8}{check.name}: {check.text}")
        if failed:
            print(f"FAILED: {len(failed)} of {len(checks)} checks.")
        elif unknown:
            print(
                f"NOT CONFIRMED: nothing is wrong, but {len(unknown)} of {len(checks)} checks could not be made."
            )
        else:
            print("Passed every check.")
    if failed:
        print(f"wattback: this file does not verify: {failed[0].name}: {failed[0].text}", file=sys.stderr)
    elif unknown:
        # What the chain could not be asked for explains the rest.
        gap = next((check for check in unknown if check.name in ("page", "retirement")), unknown[0])
        print(f"wattback: this file is not confirmed: {gap.name}: {gap.text}", file=sys.stderr)
    return 0 if verdict == "pass" else 1
