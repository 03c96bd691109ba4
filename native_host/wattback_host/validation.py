"""Checks a message against its JSON Schema: the part of the language `protocol/*.schema.json` uses, no more.

A definition is written out once as one Python function, without loops or calls for the fields of an object:
that takes half as long for each answer as walking the schema or nested functions. A keyword that is not
understood here is refused when the schema is compiled, never passed over.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Check = Callable[[Any], None]

_ANNOTATIONS = {"$schema", "$defs", "title", "description"}


class SchemaViolation(Exception):
    """A value does not fit.

    Attributes:
        path: Property names and array positions that lead to it, outermost first.
        expected: What should have stood there; nothing of what did.
    """

    def __init__(self, expected: str, *path: str | int) -> None:
        super().__init__(expected)
        self.path = path
        self.expected = expected

    def __str__(self) -> str:
        """`events[3].output_tokens must be ...`."""
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{where.lstrip('.') or 'the message'} {self.expected}"


def compile_schema(schema: dict[str, Any], definition: str) -> Check:
    """A function that raises `SchemaViolation` for values that do not fit `$defs/<definition>`.

    Values are as `parse_json` makes them: whole numbers are integers however they were written.

    Raises:
        ValueError: The schema uses what is not understood here.
    """
    return _check(schema["$defs"][definition], schema["$defs"])


def _check(schema: dict[str, Any], defs: dict[str, Any]) -> Check:
    """The check of any schema, as a function of its own."""
    schema = _resolved(schema, defs)
    if schema.get("type") == "object":
        return _object(schema, defs)
    if schema.get("type") == "array":
        return _array(schema, defs)
    scope: dict[str, Any] = {"SchemaViolation": SchemaViolation}
    condition, expected = _unfit(schema, "c0", scope)
    return _define(
        f"def check(v):\n    if {condition}:\n        raise SchemaViolation({expected!r})\n", scope
    )


def _resolved(schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    while schema.keys() == {"$ref"}:
        schema = defs[schema["$ref"].removeprefix("#/$defs/")]
    return schema


def _define(source: str, scope: dict[str, Any]) -> Check:
    exec(source, scope)  # noqa: S102 - written from the schema we ship, never from a message
    check: Check = scope["check"]
    return check


def _unfit(schema: dict[str, Any], name: str, scope: dict[str, Any]) -> tuple[str, str]:
    """The condition under which `v` does not fit, and what is expected; `scope[name]` is the condition's to use."""
    keywords = schema.keys() - _ANNOTATIONS
    kind = schema.get("type")
    if keywords in ({"const"}, {"enum"}):
        choices = tuple(schema["enum"]) if "enum" in schema else (schema["const"],)
        if not all(isinstance(choice, str) for choice in choices):
            raise ValueError(f"only texts can be chosen from, not {choices!r}")
        scope[name] = choices
        return f"v.__class__ is not str or v not in {name}", f"must be {' or '.join(choices)}"
    if keywords == {"type", "minimum", "maximum"} and kind in ("integer", ["integer", "null"]):
        # True is an instance of int, but not of its class.
        minimum, maximum = schema["minimum"], schema["maximum"]
        condition = f"v.__class__ is not int or not {minimum:d} <= v <= {maximum:d}"
        expected = f"must be a whole number from {minimum} to {maximum}"
        return (
            (condition, expected)
            if kind == "integer"
            else (f"v is not None and ({condition})", f"{expected} or null")
        )
    if keywords == {"type", "pattern"} and kind == "string":
        pattern = schema["pattern"]
        if not (pattern.startswith("^") and pattern.endswith("$")):
            raise ValueError(f"the pattern {pattern!r} must span the whole text")
        scope[name] = re.compile(pattern.removeprefix("^").removesuffix("$"), re.ASCII).fullmatch
        return f"v.__class__ is not str or {name}(v) is None", f"must be a text of the form {pattern}"
    if keywords == {"type", "maxLength"} and kind == "string":
        longest = schema["maxLength"]
        scope[name] = _has_half_a_character
        return (
            f"v.__class__ is not str or len(v) > {longest:d} or not v.isascii() and {name}(v)",
            f"must be a text of at most {longest} whole characters",
        )
    raise ValueError(f"not understood: {sorted(keywords)} with type {kind!r}")


def _has_half_a_character(text: str) -> bool:
    # One half of a surrogate pair is no character, and SQLite cannot store it.
    return any("\ud800" <= character <= "\udfff" for character in text)


def _array(schema: dict[str, Any], defs: dict[str, Any]) -> Check:
    if schema.keys() - _ANNOTATIONS - {"uniqueItems"} != {"type", "minItems", "maxItems", "items"}:
        raise ValueError("an array must have items and bounds, and nothing else")
    check_item = _check(schema["items"], defs)
    least, most = schema["minItems"], schema["maxItems"]
    unique = schema.get("uniqueItems", False)
    if unique and "enum" not in schema["items"]:
        raise ValueError("an array must choose its items from texts to have each once")

    def check(value: Any) -> None:
        if value.__class__ is not list or not least <= len(value) <= most:
            raise SchemaViolation(f"must be a list of {least} to {most} items")
        position = 0
        try:
            for item in value:
                check_item(item)
                position += 1
        except SchemaViolation as violation:
            raise SchemaViolation(violation.expected, position, *violation.path) from None
        if unique and len(value) > 1 and len(set(value)) != len(value):
            raise SchemaViolation("must not name anything twice")

    return check


def _object(schema: dict[str, Any], defs: dict[str, Any]) -> Check:
    properties: dict[str, Any] = schema["properties"]
    if (
        schema.keys() - _ANNOTATIONS != {"type", "additionalProperties", "required", "properties"}
        or schema["additionalProperties"] is not False
        or not set() < set(schema["required"]) <= properties.keys()
    ):
        raise ValueError("an object must name its properties and require some of them, and nothing else")
    required = {name: inner for name, inner in properties.items() if name in schema["required"]}
    optional = {name: inner for name, inner in properties.items() if name not in required}
    scope: dict[str, Any] = {"SchemaViolation": SchemaViolation}
    lines = [
        "def check(value):",
        "    if value.__class__ is not dict:",
        "        raise SchemaViolation('must be an object')",
        "    try:",
    ]
    for name, inner in required.items():
        lines += _property(name, _resolved(inner, defs), defs, scope, "        ")
    lines += [
        "    except KeyError as missing:",
        "        raise SchemaViolation(f'must have {missing}') from None",
        f"    if len(value) != {len(required)}:",
        f"        known = {len(required)}",
    ]
    # Only a value with more fields than it must have pays for the optional ones.
    for name, inner in optional.items():
        lines += [f"        if {name!r} in value:", "            known += 1"]
        lines += _property(name, _resolved(inner, defs), defs, scope, "            ")
    lines += [
        "        if len(value) != known:",
        "            raise SchemaViolation('must have no fields but the protocol\\'s')",
    ]
    return _define("\n".join(lines), scope)


def _property(
    name: str, schema: dict[str, Any], defs: dict[str, Any], scope: dict[str, Any], indent: str
) -> list[str]:
    """The lines that check the property called `name` of `value`."""
    check = f"c{len(scope)}"
    if schema.get("type") in ("object", "array"):
        scope[check] = _nested(name, _check(schema, defs))
        lines = [f"v = value[{name!r}]", f"{check}(v)"]
    else:
        condition, expected = _unfit(schema, check, scope)
        lines = [
            f"v = value[{name!r}]",
            f"if {condition}:",
            f"    raise SchemaViolation({expected!r}, {name!r})",
        ]
    return [indent + line for line in lines]


def _nested(name: str, inner: Check) -> Check:
    def check(value: Any) -> None:
        try:
            inner(value)
        except SchemaViolation as violation:
            raise SchemaViolation(violation.expected, name, *violation.path) from None

    return check
