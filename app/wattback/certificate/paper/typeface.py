"""The typefaces of a page: how wide words are in them, what they cannot draw, and where lines break.

Only the standard fonts every PDF viewer has are used, so nothing is embedded. They hold the characters of Windows code
page 1252 (ISO 32000-1 Annex D.2, WinAnsiEncoding): all of Western Europe's, and no others.
"""

import json
import unicodedata
from enum import Enum
from functools import cache
from importlib.resources import files

_ENCODING = "cp1252"
NOT_EXACT = "\N{DAGGER}"
CUT = "\N{HORIZONTAL ELLIPSIS} (cut)"
"""What ends a text that had no room."""

# The longest text that is looked at; all of it is in the attached file.
_LONGEST = 4_000
_BLANKS = "\t\n\r\N{NO-BREAK SPACE}"


class Typeface(Enum):
    """By their names in a PDF."""

    SANS = "Helvetica"
    SANS_BOLD = "Helvetica-Bold"
    SERIF = "Times-Roman"
    SERIF_ITALIC = "Times-Italic"


@cache
def _widths(typeface: Typeface) -> tuple[int, ...]:
    table = json.loads(files(__package__).joinpath("typeface_widths.json").read_text(encoding="utf-8"))
    widths: list[int] = table["widths"][typeface.value]
    not_drawn = [0] * int(table["first"])
    return tuple(not_drawn + widths)


def encoded(text: str) -> bytes:
    """A drawable text as it stands in a page's content.

    Raises:
        UnicodeEncodeError: It has characters that `drawable` would have replaced.
    """
    return text.encode(_ENCODING)


def width(text: str, typeface: Typeface, size: float) -> float:
    """Width of a drawable text in points, without kerning."""
    widths = _widths(typeface)
    return sum(widths[byte] for byte in encoded(text)) * size / 1000


def drawable(text: str) -> str:
    """The text with what the typefaces lack replaced, and a dagger at its end where anything was.

    Accents that are lacking are left out; any other character becomes its code point, such as `<U+4E2D>`. So do control
    characters and those that would turn the direction of writing.
    """
    characters: list[str] = []
    is_exact = True
    for character in unicodedata.normalize("NFC", text[:_LONGEST]):
        shown = _shown(character)
        is_exact = is_exact and shown == character
        characters.append(shown)
    joined = "".join(characters)
    return joined if is_exact else joined + NOT_EXACT


@cache
def _shown(character: str) -> str:
    if character in _BLANKS:
        return " "
    if _has(character):
        return character
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if _has(part))
    return plain or f"<U+{ord(character):04X}>"


def _has(character: str) -> bool:
    # Categories C*: control, format (direction, soft hyphen), surrogates, private.
    if unicodedata.category(character).startswith("C"):
        return False
    try:
        character.encode(_ENCODING)
    except UnicodeEncodeError:
        return False
    return True


def wrapped(text: str, typeface: Typeface, size: float, room: float, most_lines: int) -> list[str]:
    """A drawable text in lines no wider than `room` points; it breaks at blanks, and inside words that are too long.

    Where `most_lines` are not enough, the last line ends with `CUT`, or with that and a dagger.
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width(longer, typeface, size) <= room:
            lines[-1] = longer
            continue
        pieces = _pieces(word, typeface, size, room, most_lines + 1)
        if lines[-1]:
            lines.append(pieces[0])
        else:
            lines[-1] = pieces[0]
        lines += pieces[1:]
        if len(lines) > most_lines:
            break
    if len(lines) <= most_lines:
        return lines
    end = CUT + (NOT_EXACT if text.endswith(NOT_EXACT) else "")
    last = lines[most_lines - 1]
    while last and width(last + end, typeface, size) > room:
        last = last[:-1]
    return [*lines[: most_lines - 1], last + end]


def _pieces(word: str, typeface: Typeface, size: float, room: float, most: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, typeface, size) > room:
            if len(pieces) == most:
                break
            pieces.append("")
        pieces[-1] += character
    return pieces
