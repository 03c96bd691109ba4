"""`import`."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from types import FrameType

    from wattback.behind.imports import Imports
    from wattback.imports.importing import ImportResult
    from wattback.imports.reader import Progress


def import_history(arguments: argparse.Namespace) -> int:
    """Count the answers of a history."""
    from wattback.behind.imports import Imports, import_into_ledger
    from wattback.imports.errors import ImportCancelled

    if arguments.list:
        return _list(Imports(), arguments.json)
    if arguments.found:
        return _found(Imports(), arguments.json)
    if arguments.kind is None or arguments.path is None:
        arguments.usage_error("KIND and PATH are needed; `wattback import --list` shows the kinds")
    kind = None if arguments.kind == "auto" else arguments.kind
    try:
        with _told() as tell:
            result = import_into_ledger(kind, arguments.path, tell, dry_run=arguments.dry_run)
    except ImportCancelled as cancelled:
        print(f"wattback: {cancelled}", file=sys.stderr)
        return 130
    if arguments.json:
        print_json(_document(result, arguments.dry_run))
    else:
        print_lines(_lines(result, arguments.dry_run))
    return 0


def _list(imports: "Imports", as_json: bool) -> int:
    kinds = imports.kinds()
    if as_json:
        print_json([{"kind": each.kind, "title": each.title, "hint": each.hint} for each in kinds])
    else:
        print_lines([(each.kind, f"{each.title}. {each.hint}") for each in kinds])
    return 0


def _found(imports: "Imports", as_json: bool) -> int:
    from dataclasses import asdict

    found = imports.found()
    if as_json:
        print_json([asdict(each) for each in found])
        return 0
    if not found:
        print(
            "No history that Wattback reads was found on this machine. `wattback import --list` shows the kinds."
        )
    print_lines([(each.kind, f"{each.title}: {each.path}") for each in found])
    return 0


@contextmanager
def _told() -> "Iterator[Progress]":
    """Shows at a terminal how far it is; the first Ctrl-C cancels the reading, and lets a commit finish."""
    from tqdm import tqdm

    from wattback.imports.errors import ImportCancelled

    is_cancelled = False

    def cancel(_number: int, _frame: "FrameType | None") -> None:
        nonlocal is_cancelled
        is_cancelled = True
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, cancel)
    bar = tqdm(
        unit="B",
        unit_scale=True,
        file=sys.stderr,
        disable=not sys.stderr.isatty(),
        leave=False,
        dynamic_ncols=True,
    )

    def tell(done: int, total: int, answers: int) -> None:
        if is_cancelled:
            raise ImportCancelled
        bar.total = total or None
        bar.set_postfix_str(f"{answers:,} answers", refresh=False)
        bar.update(done - bar.n)

    try:
        yield tell
    finally:
        bar.close()
        signal.signal(signal.SIGINT, before)


def _lines(result: "ImportResult", dry_run: bool) -> list[tuple[str, str]]:
    from wattback.desktop.look.wording import count, energy_figure, period

    new = f"{result.new:,}"
    if result.sites:
        new += f" ({', '.join(result.sites)})"
    lines = [
        ("read as", result.kind),
        ("answers found", f"{result.read:,}"),
        ("new, not counted in a dry run" if dry_run else "new, counted now", new),
        ("known already", f"{result.already_known:,}"),
    ]
    if result.first_ms is not None and result.last_ms is not None:
        lines += [
            ("period", period(result.first_ms, result.last_ms)),
            ("electricity", str(energy_figure(result.energy_wh))),
        ]
    if result.left_out_count:
        lines.append(("left out", count(result.left_out_count, "entry", "entries")))
        lines += [("", f"{each.place}: {each.reason}") for each in result.left_out]
        if result.left_out_count > len(result.left_out):
            lines.append(("", f"and {result.left_out_count - len(result.left_out):,} more"))
    return lines


def _document(result: "ImportResult", dry_run: bool) -> dict[str, object]:
    energy_wh = result.energy_wh
    return {
        "kind": result.kind,
        "dry_run": dry_run,
        "read": result.read,
        "new": result.new,
        "already_known": result.already_known,
        "left_out_count": result.left_out_count,
        "left_out": [{"place": each.place, "reason": each.reason} for each in result.left_out],
        "first_ms": result.first_ms,
        "last_ms": result.last_ms,
        "sites": list(result.sites),
        "energy_wh": {"low": energy_wh.low, "central": energy_wh.central, "high": energy_wh.high},
    }
