"""`recompute`."""

import argparse

from wattback.cli.output import print_json, print_lines
from wattback.cli.progress import counting


def recompute(arguments: argparse.Namespace) -> int:
    """Estimate again what was counted with other factors than today's."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.desktop.look.wording import factor_change

    with counting("looked at") as tell:
        result = Companion().recompute(tell)
    if arguments.json:
        print_json(
            {
                "looked_at": result.seen,
                "estimated_again": result.changed,
                "covered_kept": result.beside,
                "changes": [asdict(change) | {"text": factor_change(change)} for change in result.changes],
            }
        )
        return 0
    why = "" if result.beside == 0 else " (the new estimate stands beside the one a retirement covers)"
    print_lines(
        [("estimated again", f"{result.changed:,}"), ("covered, kept", f"{result.beside:,}{why}")],
    )
    for change in result.changes:
        print(factor_change(change))
    return 0
