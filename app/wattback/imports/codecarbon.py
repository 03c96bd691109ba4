"""CodeCarbon's `emissions.csv`: electricity that was metered beside a program, recorded as `wattback record` would.

The columns were read in its public source (`codecarbon/output_methods/`, versions 2 and 3, 2026): `energy_consumed`
in kWh. Rows of one `run_id` are readings of one meter that runs on, so a later row adds what it is above the row
before it. Times are this machine's unless they name a zone. The file's own emissions are not taken over: they are
estimated like everything else.
"""

import csv
import io
import math
from collections.abc import Iterator
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import Damaged
from wattback.imports.log_values import at_ms_of
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.usage.recorded import MAX_ENERGY_WH

SITE = "codecarbon"
MAX_LINE_BYTES = 2**16

_ENERGY = "energy_consumed"
_NEEDED = ("timestamp", _ENERGY)
_MOST_TABLES = 200
_WH_PER_KWH = 1000.0
# A meter that is read again has only the noise of decimals below this.
_LEAST_WH = 1e-9


class CodeCarbonEmissions:
    """Reads the records of CodeCarbon's meter."""

    kind = "codecarbon"
    title = "CodeCarbon emissions"
    chooses: Literal["file", "folder"] = "file"
    hint = "Choose the file emissions.csv that CodeCarbon wrote beside your program."

    def recognises(self, source: Source) -> bool:
        """By the two columns that only CodeCarbon has together."""
        return bool(_files(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:  # noqa: ARG002 - no text
        """What each row adds, a file at a time; rows that cannot be are left out by line."""
        files = _files(source)
        if not files:
            raise Damaged(
                source.name,
                f"its first line does not name the columns {' and '.join(_NEEDED)}",
                "Choose an emissions.csv of CodeCarbon.",
            )
        source.expect(files)
        for member in files:
            yield from _rows(source, member)


def _rows(source: Source, member: Member) -> Iterator[ImportedUse | LeftOut]:
    read_so_far: dict[str, float] = {}
    with source.open_utf8(member) as stream:
        names = _cells(stream.readline(MAX_LINE_BYTES))
        for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE_BYTES), b""), start=2):
            if not line.strip():
                continue
            place = f"{source.place(member)}, line {number}"
            cells = _cells(line)
            if len(cells) > len(names):
                yield LeftOut(place, f"it has {len(cells)} columns, and the first line names {len(names)}")
                continue
            if not line.endswith(b"\n") and len(cells) < len(names):
                return  # still being written
            row = dict(zip(names, cells, strict=False))
            energy_wh = _energy_wh(row.get(_ENERGY, ""))
            at_ms = at_ms_of(row.get("timestamp"), zone=None)
            if energy_wh is None:
                yield LeftOut(place, f"`{_ENERGY}` is no amount of electricity")
            elif at_ms is None:
                yield LeftOut(place, "`timestamp` is no time")
            else:
                run = row.get("run_id") or f"{row.get('project_name', '')} {row['timestamp']}"
                before = read_so_far.get(run, 0.0)
                read_so_far[run] = energy_wh
                # A meter that fell was started anew.
                added = energy_wh - before if energy_wh >= before else energy_wh
                if added > _LEAST_WH:
                    yield _use(f"{run}/{row['timestamp']}", at_ms, added, place)


def _use(identity: str, at_ms: int, energy_wh: float, place: str) -> ImportedUse:
    return ImportedUse(
        message_id=identity,
        at_ms=at_ms,
        site=SITE,
        model_raw="",
        input_tokens=0,
        cached_input_tokens=0,
        output_tokens=0,
        reasoning_tokens=None,
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method="reported",
        context_known=None,
        flags=0,
        recorded_energy_wh=energy_wh,
        place=place,
    )


def _energy_wh(text: str) -> float | None:
    try:
        energy_wh = float(text) * _WH_PER_KWH
    except ValueError:
        return None
    return energy_wh if math.isfinite(energy_wh) and 0 <= energy_wh <= MAX_ENERGY_WH else None


def _cells(line: bytes) -> list[str]:
    """One row. CodeCarbon writes no line breaks into a cell."""
    try:
        return next(csv.reader(io.StringIO(line.decode(errors="replace")), strict=False), [])
    except csv.Error:
        return []


def _files(source: Source) -> list[Member]:
    tables = [member for member in source.members if member.name.lower().endswith(".csv")]
    # By name the likely ones come first.
    tables.sort(key=lambda member: not member.basename.startswith("emissions"))
    return [member for member in tables[:_MOST_TABLES] if _has_columns(source.head(member))]


def _has_columns(head: bytes) -> bool:
    names = _cells(head.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0])
    return all(name in names for name in _NEEDED) and ("run_id" in names or "emissions" in names)
