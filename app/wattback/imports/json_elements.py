"""The elements of one long JSON list, one at a time: an export of a gigabyte takes the memory of its longest chat."""

import codecs
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Never

from wattback.imports.errors import Damaged, TooLarge
from wattback.imports.source import Member, Source

MAX_ELEMENT_CHARS = 32 * 2**20
"""The longest chats seen in exports have some ten million characters."""

_READ_BYTES = 2**20
_SPACE = " \t\r\n"
# An error this near to the end of what was read may be one of reading too little: half a literal, half an escape.
_UNSURE_CHARS = 16
_OPEN_TEXT = "Unterminated string"


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the list.

    Attributes:
        place: File and number, for messages.
        value: What `json` makes of it.
    """

    place: str
    value: object


def elements(source: Source, member: Member, noun: str) -> Iterator[Element]:
    """Read the elements of a member that is one JSON list.

    Args:
        source: The history.
        member: Its file.
        noun: What an element is: `conversation`.

    Raises:
        Damaged: It is not UTF-8, not JSON, nested deeper than any history, or not one list to its end.
        TooLarge: One element is longer than `MAX_ELEMENT_CHARS`.
    """
    with source.open_utf8(member) as stream:
        window = _Window(stream.read1, source.place(member), noun)
        window.skip_space()
        if window.peek() != "[":
            raise window.damaged("a list is missing here that each of these exports begins with")
        window.at += 1
        window.skip_space()
        if window.peek() == "]":
            window.at += 1
        else:
            yield from window.rest_of_list()
        window.skip_space()
        if window.peek():
            raise window.damaged("something follows after the end of the list")


class _Window:
    """The part of a text that was read and not used yet."""

    def __init__(self, read: Callable[[int], bytes], place: str, noun: str) -> None:
        self._read = read
        self._place = place
        self._noun = noun
        self._decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self._json = json.JSONDecoder(parse_constant=_refuse_constant)
        self._ended = False
        self._bytes_before = 0  # bytes of what was dropped from the window
        self._bytes_decoded = 0
        self.text = ""
        self.at = 0
        self.number = 0

    def peek(self) -> str:
        """The next character; empty at the end."""
        while self.at >= len(self.text) and self._more():
            pass
        return self.text[self.at : self.at + 1]

    def skip_space(self) -> None:
        while (character := self.peek()) and character in _SPACE:
            self.at += 1

    def rest_of_list(self) -> Iterator[Element]:
        """The elements up to the closing bracket."""
        while True:
            self.number += 1
            self.skip_space()
            yield Element(f"{self._place}, {self._noun} {self.number:,}", self._value())
            self.skip_space()
            separator = self.peek()
            if separator not in (",", "]"):
                raise self.damaged("the file ends here" if not separator else "a comma is missing")
            self.at += 1
            if separator == "]":
                return

    def damaged(self, why: str, at: int | None = None) -> Damaged:
        """The error for this place, or for a character of the window."""
        byte = self._bytes_before + len(self.text[: self.at if at is None else at].encode()) + 1
        number = f"{self._noun} {self.number:,}, " if self.number else ""
        return Damaged(f"{self._place}, {number}byte {byte:,}", why)

    def _value(self) -> object:
        while True:
            try:
                value, self.at = self._json.raw_decode(self.text, self.at)
            except json.JSONDecodeError as error:
                if not self._may_be_short(error) or not self._more():
                    is_end = error.msg.startswith(_OPEN_TEXT) or error.pos >= len(self.text.rstrip())
                    why = "the file ends here, in the middle" if is_end else f"this is no JSON ({error.msg})"
                    raise self.damaged(why, min(error.pos, len(self.text))) from error
            except _Constant as error:
                raise self.damaged(f"{error} is no number that JSON has") from error
            except RecursionError as error:
                raise self.damaged("it is nested deeper than any chat") from error
            except ValueError as error:
                # Python refuses to read a number of thousands of digits.
                raise self.damaged("a number has more digits than any chat needs") from error
            else:
                return value

    def _may_be_short(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith(_OPEN_TEXT) or error.pos >= len(self.text) - _UNSURE_CHARS

    def _more(self) -> bool:
        """Read on: as much again as there is, so that a long element is not looked at too often."""
        if self._ended:
            return False
        if len(self.text) - self.at > MAX_ELEMENT_CHARS:
            raise TooLarge(
                f"{self._place}, {self._noun} {self.number:,}",
                f"it has more than {MAX_ELEMENT_CHARS:,} characters",
            )
        wanted = max(_READ_BYTES, len(self.text) - self.at)
        pieces = [] if self.at == len(self.text) else [self.text[self.at :]]
        self._bytes_before += len(self.text[: self.at].encode())
        self.text, self.at = "", 0
        while wanted > 0 and not self._ended:
            chunk = self._read(_READ_BYTES)
            wanted -= len(chunk)
            self._ended = not chunk
            half_a_character = len(self._decoder.getstate()[0])
            try:
                pieces.append(self._decoder.decode(chunk, self._ended))
            except UnicodeDecodeError as error:
                byte = self._bytes_decoded - half_a_character + error.start + 1
                raise Damaged(
                    f"{self._place}, byte {byte:,}",
                    "it is not written in UTF-8",
                    "Save it as UTF-8, then import that file.",
                ) from error
            self._bytes_decoded += len(chunk)
        self.text = "".join(pieces)
        return True


class _Constant(Exception):
    """NaN or an infinity, which Python would read and JSON does not have."""


def _refuse_constant(name: str) -> Never:
    raise _Constant(name)
