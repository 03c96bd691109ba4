"""One form for one content: strict JSON in, the same bytes out.

A certificate file is JSON with two spaces of indentation, keys in the order of its schema, UTF-8 and one
newline at the end. What is hashed is the same content by RFC 8785 (JSON Canonicalization Scheme), which any
other program can reproduce. There are no floats anywhere, so no two readers can disagree about a number.
"""

import json
import re
from hashlib import sha256
from typing import Any

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 16
FORM = "document form"

CHECKSUM_DIGITS = 8

_JCS = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_KEY = re.compile(r"@?[A-Za-z][A-Za-z0-9]*", re.ASCII)
_KEY_OF_LINE = re.compile(r'\s*"([^"]{1,60})"?\s*:')
_STRING_OR_BRACKET = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]')
_MAX_INTEGER_DIGITS = 16


class FormError(Exception):
    """The bytes are not a document in its one form.

    Attributes:
        field: Path of the field at fault, or `document form` when the fault is between fields.
    """

    def __init__(self, text: str, field: str = FORM) -> None:
        super().__init__(text)
        self.field = field


def parse(data: bytes) -> dict[str, Any]:
    """Read a document strictly: no duplicate keys, no floats, no other spelling of the same content.

    Args:
        data: The file, byte for byte.

    Raises:
        FormError: With the field, or the line, that is at fault.
    """
    if len(data) > MAX_BYTES:
        raise FormError(f"the file has {len(data)} bytes; a certificate has at most {MAX_BYTES}")
    _refuse_deep_nesting(data)
    try:
        document = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_no_float,
            parse_constant=_no_float,
        )
        rewritten = file_bytes(document)
    except UnicodeDecodeError as error:
        raise _error_at(data, error.start, "is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise _error_at(data, len(error.doc[: error.pos].encode()), f"is not JSON ({error.msg})") from error
    except UnicodeEncodeError as error:
        raise FormError("a text holds half a surrogate pair") from error
    if not isinstance(document, dict):
        raise FormError("the file is not a JSON object")
    if rewritten != data:
        raise _error_at(
            data, _first_difference(data, rewritten), "is not written in the one form of a certificate"
        )
    return document


def file_bytes(document: Any) -> bytes:
    """The document as it stands in a file."""
    return (json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()


def digest(document: Any) -> bytes:
    """SHA-256 of the document's RFC 8785 form.

    Keys are ASCII and numbers are integers below 2**53, the part of the RFC in which sorting by code point
    and Python's own escaping of strings are exact.
    """
    return sha256(_JCS.encode(document).encode()).digest()


def leaves(document: Any) -> list[tuple[str, Any]]:
    """Every field that holds a value, in the order of the document, with its path such as `a.b[0].c`.

    Raises:
        FormError: A key is not a plain word, so that paths would be ambiguous.
    """
    found: list[tuple[str, Any]] = []
    _add_leaves(document, "", found)
    return found


def checksum(path: str, value: Any) -> str:
    """32 bits that tell which field of a document was changed; whether one was, the signature says."""
    return digest([path, value]).hex()[:CHECKSUM_DIGITS]


def _add_leaves(value: Any, path: str, found: list[tuple[str, Any]]) -> None:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            inner_path = f"{path}.{key}" if path else key
            if not _KEY.fullmatch(key):
                raise FormError(f"{key!r} is not the name of a field", inner_path)
            _add_leaves(inner, inner_path, found)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            _add_leaves(inner, f"{path}[{index}]", found)
    else:
        found.append((path, value))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise FormError(f"the field {twice!r} stands there twice", twice)
    return found


def _refuse_deep_nesting(data: bytes) -> None:
    # Not left to `json`: py-evm raises Python's recursion limit so far that nesting overflows the C stack.
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(data):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(found[0], 0)
        if depth > MAX_DEPTH:
            raise FormError("the file is nested too deeply")


def _integer(digits: str) -> int:
    if len(digits) > _MAX_INTEGER_DIGITS:
        raise FormError(f"the number {digits[:20]} is too long; large numbers are written as text")
    return int(digits)


def _no_float(text: str) -> float:
    raise FormError(f"{text[:20]} is not an integer; fractions are written as text")


def _first_difference(data: bytes, rewritten: bytes) -> int:
    pairs = enumerate(zip(data, rewritten, strict=False))
    return next(
        (position for position, (ours, theirs) in pairs if ours != theirs), min(len(data), len(rewritten))
    )


def _error_at(data: bytes, position: int, what: str) -> FormError:
    line = data.count(b"\n", 0, position) + 1
    start = data.rfind(b"\n", 0, position) + 1
    text = data[start : start + 200].split(b"\n", 1)[0].decode("utf-8", "replace")
    named = _KEY_OF_LINE.match(text)
    near = f', at the field "{named[1]}",' if named else ""
    return FormError(f"line {line}{near} {what}", named[1] if named else FORM)
