"""Answers that a script wrote down, one JSON object a line: `docs/import-format.md`."""

import json
from collections.abc import Iterator
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.generic_record import Records, bounded_lines, slip
from wattback.imports.reader import Counting
from wattback.imports.source import Source


class GenericJsonLines:
    """The reader, see `Reader`."""

    kind = "jsonl"
    title = "JSONL file of answers"
    chooses: Literal["file", "folder"] = "file"
    hint = "One JSON object a line, with the fields that docs/import-format.md explains."

    def recognises(self, source: Source) -> bool:
        """By the fields of its first line."""
        if len(source.members) != 1:
            return False
        start = source.head(source.members[0]).removeprefix(b"\xef\xbb\xbf").lstrip()
        first = _object(start.split(b"\n", 1)[0].decode("utf-8", "replace"))
        return first is not None and "at" in first and ("output_tokens" in first or "energy_wh" in first)

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:  # noqa: ARG002
        """Every record; a line that is none is refused."""
        source.expect(source.members)
        for member in source.members:
            records = Records()
            with source.open_utf8(member) as stream:
                for number, line in bounded_lines(stream, source.place(member)):
                    if not line.strip():
                        continue
                    place = f"{source.place(member)}, line {number:,}"
                    fields = _object(line)
                    if fields is None:
                        raise slip(place, "it is no JSON object")
                    yield records.use(fields, place)


def _object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
