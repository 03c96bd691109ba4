"""`answers`."""

import argparse
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.ledger.events import CountedEvent


def answers(arguments: argparse.Namespace) -> int:
    """The last answers, newest first, with what is uncertain about their counts."""
    from wattback.companion import Companion

    if arguments.explain is not None:
        return _explain(arguments.explain, as_json=arguments.json)
    counted, matched_through = Companion().last_answers(arguments.last)
    if arguments.json:
        print_json([_document(each, each.seq <= matched_through) for each in counted])
        return 0
    if not counted:
        print("No answer was counted yet. `wattback doctor` says whether a browser is linked.")
    print_lines([_line(each, each.seq <= matched_through) for each in counted])
    return 0


def _explain(event_id: str, *, as_json: bool) -> int:
    from dataclasses import asdict

    from wattback.companion import Companion

    found = Companion().answers.explain(event_id)
    if as_json:
        print_json(asdict(found))
        return 0
    if not found.lines:
        print("This is recorded electricity, which is no estimate.")
    for number, line in enumerate(found.lines, start=1):
        print(f"{number:>2}. {line.what}: {line.figure}")
        if line.source:
            print(f"    from {line.source}")
    for note in found.notes:
        print(f"Note: {note}")
    same = "" if found.is_same else f" It counts with what {found.counted_with} gave."
    print(f"Explained with {found.explained_with}.{same}")
    return 0


def _line(counted: "CountedEvent", is_matched: bool) -> tuple[str, str]:
    from wattback.desktop.look.wording import co2e_figure, count, energy_figure, moment
    from wattback.usage.flags import in_words

    event = counted.event
    parts = [
        f"{event.site} {event.model_raw or counted.model_class}",
        count(event.output_tokens, "token"),
        str(energy_figure(counted.energy_wh)),
        str(co2e_figure(counted.co2e_g)),
        *in_words(event.context_known, event.flags),
        *(("matched",) if is_matched else ()),
    ]
    return moment(event.at_ms), ", ".join(parts)


def _document(counted: "CountedEvent", is_matched: bool) -> dict[str, object]:
    from dataclasses import asdict

    from wattback.usage.flags import in_words, names_of

    event = counted.event
    at = datetime.fromtimestamp(event.at_ms / 1000, UTC).isoformat(timespec="milliseconds")
    return {
        "seq": counted.seq,
        "id": str(UUID(bytes=event.id)),
        "at": at.replace("+00:00", "Z"),
        "site": event.site,
        "model": event.model_raw,
        "model_class": counted.model_class,
        "input_tokens": event.input_tokens,
        "cached_input_tokens": event.cached_input_tokens,
        "output_tokens": event.output_tokens,
        "reasoning_tokens": event.reasoning_tokens,
        "images_in": event.images_in,
        "images_out": event.images_out,
        "count_method": event.count_method,
        "source": event.source,
        "context_known": event.context_known,
        "flags": names_of(event.flags),
        "in_words": list(in_words(event.context_known, event.flags)),
        "energy_wh": asdict(counted.energy_wh),
        "co2e_g": asdict(counted.co2e_g),
        "matched": is_matched,
    }
