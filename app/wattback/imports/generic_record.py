"""One record of the documented format, from a row of CSV or a line of JSON: `docs/import-format.md`.

It is written by people's own scripts, so a slip is refused with its place: whoever wrote it can mend it.
What stands there is not repeated: a message may end in a log, and nobody knows what a file holds.
"""

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BufferedReader
from typing import Any

from wattback.imports.answer import ImportedUse
from wattback.imports.errors import Damaged
from wattback.imports.json_values import iso_to_ms

_LONGEST_NAME = 32
FIELDS = (
    "at",
    "site",
    "model",
    "input_tokens",
    "output_tokens",
    "cached_input_tokens",
    "reasoning_tokens",
    "id",
    "energy_wh",
)
"""In the order in which the documents name them."""

MAX_LINE_BYTES = 2**20

_THEN = "Correct that line, then import the file again."
# Unix times of 2001 and later: in seconds, or in milliseconds when they have more digits than any second of ours.
_MILLISECONDS_FROM = 10**11


class Records:
    """Reads the records of one file, and gives an id to those that have none."""

    def __init__(self) -> None:
        self._unnamed: Counter[bytes] = Counter()

    def use(self, fields: Mapping[str, Any], place: str) -> ImportedUse:
        """The answer, or the record of electricity, that these fields say.

        Args:
            fields: By name; a value that is None or empty text is none.
            place: File and line.

        Raises:
            Damaged: A field is unknown, missing, or not what it has to be.
        """
        given = {name: value for name, value in fields.items() if value is not None and value != ""}
        for name in given:
            if name not in FIELDS:
                known = f"no field of this format, which are {', '.join(FIELDS)}"
                # Only what looks like a field's name is one; anything else may be somebody's text.
                is_name = name.isascii() and name.isidentifier() and len(name) <= _LONGEST_NAME
                raise slip(
                    place,
                    f"`{name}` is {known}" if is_name else "it has a field that this format does not have",
                )
        energy_wh = _energy(given, place)
        if energy_wh is not None and any(name.endswith("_tokens") for name in given):
            raise slip(place, "it has tokens and `energy_wh`; a record has one or the other")
        if energy_wh is None and not {"input_tokens", "output_tokens"} <= given.keys():
            raise slip(place, "it needs `input_tokens` and `output_tokens`, or else `energy_wh`")
        site = _text(given, "site", place)
        if site is None:
            raise slip(place, "it names no `site`")
        return ImportedUse(
            message_id=_text(given, "id", place) or self._id(given),
            at_ms=_time(given, place),
            site=site,
            model_raw=_text(given, "model", place) or "",
            input_tokens=_count(given, "input_tokens", place) or 0,
            cached_input_tokens=_count(given, "cached_input_tokens", place) or 0,
            output_tokens=_count(given, "output_tokens", place) or 0,
            reasoning_tokens=_count(given, "reasoning_tokens", place),
            images_in=0,
            images_out=0,
            latency_ms=0,
            count_method="reported",
            context_known=None,
            flags=0,
            recorded_energy_wh=energy_wh,
            place=place,
        )

    def _id(self, given: Mapping[str, Any]) -> str:
        """A record without an id is known by all it says; the second equal one of a file is another one."""
        said = "\n".join(f"{name}={given.get(name, '')}" for name in FIELDS)
        digest = hashlib.sha256(said.encode("utf-8", "replace")).digest()
        self._unnamed[digest] += 1
        return f"row:{digest.hex()}:{self._unnamed[digest]}"


def bounded_lines(stream: BufferedReader, place: str) -> Iterator[tuple[int, str]]:
    """Number and text of each line.

    Raises:
        Damaged: A line is not UTF-8, or longer than any record.
    """
    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > MAX_LINE_BYTES:
            raise Damaged(f"{place}, line {number:,}", "it is longer than a megabyte", _THEN)
        try:
            yield number, line.decode()
        except UnicodeDecodeError as error:
            raise Damaged(
                f"{place}, line {number:,}",
                "it is not written in UTF-8",
                "Save it as UTF-8, then import it again.",
            ) from error


def slip(place: str, why: str) -> Damaged:
    """The error of a line that its writer can mend."""
    return Damaged(place, why, _THEN)


def _time(given: Mapping[str, Any], place: str) -> int:
    value = given.get("at")
    at_ms = None
    number = _number(value)
    if number is not None and number >= 0:
        at_ms = round(number if number >= _MILLISECONDS_FROM else number * 1000)
    elif isinstance(value, str):
        at_ms = iso_to_ms(value)
    if at_ms is None:
        raise slip(place, "`at` is no time; write one like 2026-11-24T09:30:00Z, or Unix seconds")
    return at_ms


def _energy(given: Mapping[str, Any], place: str) -> float | None:
    if "energy_wh" not in given:
        return None
    energy_wh = _number(given["energy_wh"])
    if energy_wh is None or energy_wh <= 0:
        raise slip(place, f"`energy_wh` is {given['energy_wh']!r:.60}; it is a number above 0")
    return energy_wh


def _count(given: Mapping[str, Any], name: str, place: str) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        digits = value.strip()
        if digits.isascii() and digits.isdecimal() and len(digits) <= 18:
            return int(digits)
    elif type(value) is int and value >= 0:
        return value
    raise slip(place, f"`{name}` is no whole number from 0")


def _text(given: Mapping[str, Any], name: str, place: str) -> str | None:
    value = given.get(name)
    if value is None or isinstance(value, str):
        return value
    if name == "id" and type(value) is int:
        return str(value)
    raise slip(place, f"`{name}` is no text")


def _number(value: object) -> float | None:
    """A finite number, also one written as text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
