"""What may stand in one field of a document, and how a list of fields is held to its rules."""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from wattback.certificate import notation
from wattback.certificate.canonical import FORM, FormError

MAX_INTEGER = 2**53 - 1
MAX_TEXT = 4000
"""Characters in one field."""

Rule = Callable[[object], bool]


def exactly(constant: object) -> Rule:
    """This value and no other; unlike with `==`, true is not 1."""
    return lambda value: type(value) is type(constant) and value == constant


def one_of(*constants: str) -> Rule:
    """One of these texts."""
    return lambda value: isinstance(value, str) and value in constants


def matches(pattern: str) -> Rule:
    """A text that matches as a whole."""
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def is_text(value: object) -> bool:
    """Any text of at most 4,000 characters, also none."""
    return isinstance(value, str) and len(value) <= MAX_TEXT


def is_count(value: object) -> bool:
    """An integer that every JSON reader holds exactly (RFC 8785 section 3.2.2.3), not negative."""
    return type(value) is int and 0 <= value <= MAX_INTEGER


def is_boolean(value: object) -> bool:
    """True or false."""
    return isinstance(value, bool)


def is_time(value: object) -> bool:
    """A time as `notation.utc_text` writes it."""
    return isinstance(value, str) and _reads_back(
        value, lambda text: notation.utc_text(notation.utc_seconds(text))
    )


def is_time_ms(value: object) -> bool:
    """A time as `notation.utc_ms_text` writes it."""
    return isinstance(value, str) and _reads_back(
        value, lambda text: notation.utc_ms_text(notation.utc_ms(text))
    )


def is_signature(value: object) -> bool:
    """65 bytes in multibase."""
    return (
        isinstance(value, str)
        and value.startswith("u")
        and len(value) == 88
        and _reads_back(value, lambda text: notation.multibase(notation.multibase_bytes(text)))
    )


def _reads_back(text: str, again: Callable[[str], str]) -> bool:
    try:
        return again(text) == text
    except ValueError:
        return False


DIGITS = matches(r"0|[1-9][0-9]{0,77}")
DECIMAL = matches(r"(0|[1-9][0-9]{0,77})(\.[0-9]{0,98}[1-9])?")
NANO_DECIMAL = matches(r"(0|[1-9][0-9]{0,20})(\.[0-9]{0,11}[1-9])?")
ADDRESS = matches(r"0x[0-9A-Fa-f]{40}")
HASH = matches(r"0x[0-9a-f]{64}")
SHA256 = matches(r"[0-9a-f]{64}")
ACCOUNT = matches(r"did:pkh:eip155:[1-9][0-9]{0,15}:0x[0-9A-Fa-f]{40}")
CERTIFICATE_URN = matches(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def check_leaves(found: list[tuple[str, Any]], expected: list[tuple[str, Rule]]) -> None:
    """Compare leaves with the paths and rules they should have, in order.

    Raises:
        FormError: With the first field at fault.
    """
    paths, known = {path for path, _ in found}, {path for path, _ in expected}
    for have, want in zip_longest(found, expected):
        if have is not None and have[0] not in known:
            raise FormError(f"there is no field {have[0]} in this kind of document", have[0])
        if want is not None and want[0] not in paths:
            raise FormError(f"the field {want[0]} is missing", want[0])
        if have is None or want is None or have[0] != want[0]:
            raise FormError("the fields are not in their order", FORM if have is None else have[0])
        if not want[1](have[1]):
            raise FormError(f"{have[0]} cannot be {_shown(have[1])}", have[0])


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
