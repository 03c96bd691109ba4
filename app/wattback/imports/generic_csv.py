"""Answers that a script or a spreadsheet wrote down as CSV: `docs/import-format.md`."""

import csv
from collections.abc import Iterator
from io import BufferedReader
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.generic_record import FIELDS, Records, bounded_lines, slip
from wattback.imports.reader import Counting
from wattback.imports.source import Source


class GenericCsv:
    """The reader, see `Reader`."""

    kind = "csv"
    title = "CSV file of answers"
    chooses: Literal["file", "folder"] = "file"
    hint = "A line for each answer, under the names of columns that docs/import-format.md explains."

    def recognises(self, source: Source) -> bool:
        """By the names of its columns."""
        if len(source.members) != 1:
            return False
        start = source.head(source.members[0]).removeprefix(b"\xef\xbb\xbf")
        header = start.split(b"\n", 1)[0].decode("utf-8", "replace")
        names = _names(header)
        return "at" in names and ("output_tokens" in names or "energy_wh" in names)

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:  # noqa: ARG002
        """Every record; a line that is none is refused."""
        source.expect(source.members)
        for member in source.members:
            with source.open_utf8(member) as stream:
                yield from _rows(stream, source.place(member))


def _rows(stream: BufferedReader, place: str) -> Iterator[ImportedUse]:
    lines = bounded_lines(stream, place)
    _, header = next(lines, (1, ""))
    names = _names(header)
    for name in names:
        if name not in FIELDS:
            raise slip(
                f"{place}, line 1",
                f"{name!r:.60} is no column of this format, which are {', '.join(FIELDS)}",
            )
    records = Records()
    line = 1

    def texts() -> Iterator[str]:
        nonlocal line
        for number, text in lines:
            line = number
            if not text.endswith("\n"):
                # The last figure of a file that was cut off looks like a smaller one.
                why = "it does not end with a line break, so the file may be cut off"
                raise slip(f"{place}, line {line:,}", why)
            yield text

    rows = csv.reader(texts(), delimiter=_delimiter(header), strict=True)
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise slip(f"{place}, line {line:,}", f"it is no CSV: {error}") from error
        if row is None:
            return
        here = f"{place}, line {line:,}"
        if not row:
            continue
        if len(row) != len(names):
            raise slip(here, f"it has {len(row)} columns, and the first line names {len(names)}")
        yield records.use(dict(zip(names, row, strict=True)), here)


def _names(header: str) -> list[str]:
    return [name.strip().strip('"') for name in header.strip().split(_delimiter(header))]


def _delimiter(header: str) -> str:
    """Spreadsheets write semicolons where the comma is the decimal point."""
    return ";" if header.count(";") > header.count(",") else ","
