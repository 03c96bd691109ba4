"""Checks a message against its JSON Schema: the part of the language that `protocol/*.schema.json` uses, and no more.

The schema is turned into nested functions once; a check walks a value without looking at the schema again. A keyword that
is not understood here is refused when the schema is compiled, never passed over.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Check = Callable[[Any], None]

_ANNOTATIONS = {"$schema", "$defs", "title", "description"}


class SchemaViolation(Exception):  # noqa: N818 - says what a message does, not what failed here
    """A value does not fit.

    Attributes:
        path: Property names and array positions that lead to it, outermost first.
        expected: What should have stood there; nothing of what did.
    """

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.path: list[str | int] = []
        self.expected = expected

    def __str__(self) -> str:
        """`events[3].output_tokens must be ...`."""
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{where.lstrip('.') or 'the message'} {self.expected}"


def compile_schema(schema: dict[str, Any], definition: str) -> Check:
    """A function that raises `SchemaViolation` for values that do not fit `$defs/<definition>`.

    Raises:
        ValueError: The schema uses what is not understood here.
    """
    return _compile(schema["$defs"][definition], schema["$defs"])


def _compile(schema: dict[str, Any], defs: dict[str, Any]) -> Check:
    keywords = schema.keys() - _ANNOTATIONS
    if keywords == {"$ref"}:
        return _compile(defs[schema["$ref"].removeprefix("#/$defs/")], defs)
    if keywords == {"const"} or keywords == {"enum"}:
        return _choice(tuple(schema["enum"]) if "enum" in schema else (schema["const"],))
    kind = schema.get("type")
    if kind == "object" and keywords == {"type", "additionalProperties", "required", "properties"}:
        return _object(schema, defs)
    if kind == "array" and keywords <= {"type", "minItems", "maxItems", "items"}:
        return _array(_compile(schema["items"], defs), schema.get("minItems", 0), schema["maxItems"])
    if kind == "string" and keywords == {"type", "pattern"}:
        return _pattern(schema["pattern"])
    if kind == "string" and keywords == {"type", "maxLength"}:
        return _text(schema["maxLength"])
    if kind == "integer" and keywords == {"type", "minimum", "maximum"}:
        return _integer(schema["minimum"], schema["maximum"], "")
    if kind == ["integer", "null"] and keywords == {"type", "minimum", "maximum"}:
        return _or_null(_integer(schema["minimum"], schema["maximum"], " or null"))
    raise ValueError(f"not understood: {sorted(keywords)} with type {kind!r}")


def _choice(choices: tuple[str, ...]) -> Check:
    if not all(isinstance(choice, str) for choice in choices):
        raise ValueError(f"only texts can be chosen from, not {choices!r}")
    expected = f"must be {' or '.join(choices)}"

    def check(value: Any) -> None:
        if value.__class__ is not str or value not in choices:
            raise SchemaViolation(expected)

    return check


def _integer(minimum: int, maximum: int, or_else: str) -> Check:
    expected = f"must be a whole number from {minimum} to {maximum}{or_else}"

    def check(value: Any) -> None:
        if value.__class__ is int:
            if minimum <= value <= maximum:
                return
        # JSON has one kind of number: 7.0 is an integer.
        elif value.__class__ is float and value.is_integer() and minimum <= value <= maximum:
            return
        raise SchemaViolation(expected)

    return check


def _or_null(inner: Check) -> Check:
    def check(value: Any) -> None:
        if value is not None:
            inner(value)

    return check


def _pattern(pattern: str) -> Check:
    if not (pattern.startswith("^") and pattern.endswith("$")):
        raise ValueError(f"the pattern {pattern!r} must span the whole text")
    matches = re.compile(pattern.removeprefix("^").removesuffix("$"), re.ASCII).fullmatch
    expected = f"must be a text of the form {pattern}"

    def check(value: Any) -> None:
        if value.__class__ is not str or matches(value) is None:
            raise SchemaViolation(expected)

    return check


def _text(max_length: int) -> Check:
    expected = f"must be a text of at most {max_length} characters"

    def check(value: Any) -> None:
        if value.__class__ is not str or len(value) > max_length:
            raise SchemaViolation(expected)
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                # Half a surrogate pair: no character, and SQLite cannot store it.
                raise SchemaViolation("must be a text of whole characters") from None

    return check


def _array(check_item: Check, min_items: int, max_items: int) -> Check:
    expected = f"must be a list of {min_items} to {max_items} items"

    def check(value: Any) -> None:
        if value.__class__ is not list or not min_items <= len(value) <= max_items:
            raise SchemaViolation(expected)
        for position, item in enumerate(value):
            try:
                check_item(item)
            except SchemaViolation as violation:
                violation.path.insert(0, position)
                raise

    return check


def _object(schema: dict[str, Any], defs: dict[str, Any]) -> Check:
    properties: dict[str, Any] = schema["properties"]
    if schema["additionalProperties"] is not False or set(schema["required"]) != properties.keys():
        raise ValueError("an object must require exactly the properties it has")
    checks = tuple((name, _compile(inner, defs)) for name, inner in properties.items())
    count = len(checks)

    def check(value: Any) -> None:
        if value.__class__ is not dict:
            raise SchemaViolation("must be an object")
        name = ""
        try:
            for name, check_property in checks:  # noqa: B007 - the handlers below need it
                check_property(value[name])
        except KeyError:
            raise SchemaViolation(f"must have {name}") from None
        except SchemaViolation as violation:
            violation.path.insert(0, name)
            raise
        if len(value) != count:
            raise SchemaViolation("must have no other fields than the protocol's")

    return check
