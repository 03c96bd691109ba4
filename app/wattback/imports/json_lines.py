"""Logs of one JSON object a line, as agents on this machine append them.

A log that grows ends in half a line whenever it is read while something is being written: that line waits. A line that
is damaged further up, as a crash or a full disk leaves it, is named and left out; each line stands for itself, so the
others still count. A file of mostly damaged lines is no log: alone it is refused, in a folder it is passed over.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wattback.imports.answer import LeftOut
from wattback.imports.errors import Damaged
from wattback.imports.source import Member, Source

MAX_LINE_BYTES = 8 * 2**20
"""Longer lines hold pictures or files, and no counts."""
MAX_DAMAGED = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One object of a log.

    Attributes:
        place: File and line, for messages.
        value: What stands there.
    """

    place: str
    value: dict[str, Any]


def json_lines(source: Source, member: Member) -> Iterator[Line | LeftOut]:
    """The objects of a log, in order; lines that are no object are left out, each with its place.

    Args:
        source: The history.
        member: The log in it.

    Raises:
        Damaged: The person named this one file, and it is no such log: more than half of it, or more than
            `MAX_DAMAGED` lines, cannot be read.
    """
    good = damaged = 0
    with source.open_utf8(member) as stream:
        for number, line in enumerate(_lines(stream), start=1):
            place = f"{source.place(member)}, line {number}"
            if line is None:
                yield LeftOut(place, f"it is longer than {MAX_LINE_BYTES // 2**20} MB")
                continue
            if not line.strip():
                continue
            value = parsed(line)
            if isinstance(value, dict):
                good += 1
                yield Line(place, value)
                continue
            if not line.endswith(b"\n"):
                return  # still being written
            damaged += 1
            if damaged > MAX_DAMAGED or (damaged > good and damaged > 1):
                why = "neither this line nor others before it are JSON objects, so this is no log of an agent"
                if source.is_folder:
                    yield LeftOut(place, why)
                    return
                raise Damaged(place, why, "Choose the folder in which the agent keeps its logs.")
            yield LeftOut(place, "the line is damaged")


def parsed(text: bytes) -> Any:
    """What a line of JSON says; None when it is not JSON, not UTF-8, or nested deeper than any log."""
    try:
        return json.loads(text.decode())
    except (ValueError, RecursionError):
        return None


def first_objects(head: bytes, most: int = 20) -> list[dict[str, Any]]:
    """The objects of the first lines, to recognise a log by; the last line of `head` may be cut off."""
    found = []
    for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n")[:most]:
        value = parsed(line)
        if isinstance(value, dict):
            found.append(value)
    return found


def _lines(stream: Any) -> Iterator[bytes | None]:
    """Each line with its end; None for one that is too long, which is passed over without being held."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE_BYTES)
        yield None
