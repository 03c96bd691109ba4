"""From a frame's bytes to a checked request, and from there to usage events. Never raises anything but `Refusal`."""

from __future__ import annotations

import json
import os
from datetime import datetime

from wattback.usage.event import UsageEvent
from wattback.usage.flags import mask_of
from wattback_host.faults import NOT_JSON, SCHEMA_VIOLATED, UNKNOWN_TYPE, Refusal
from wattback_host.validation import SchemaViolation, compile_schema

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wattback_host.validation import Check

PROTOCOL_DIR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "protocol")


def _refuse_constant(_name: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")


def _number(text: str) -> int | float:
    # JSON has one kind of number: 7.0 is a whole one.
    value = float(text)
    return int(value) if value.is_integer() else value


def _unambiguous(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return values


_decode = json.JSONDecoder(
    object_pairs_hook=_unambiguous, parse_float=_number, parse_constant=_refuse_constant
).decode


def parse_json(payload: bytes) -> Any:
    """The value a frame holds.

    Names that stand twice, NaN, Infinity, numbers of thousands of digits, nesting beyond the interpreter's limit and
    bytes that are not UTF-8 count as not being JSON. Whole numbers are integers however they are written.

    Raises:
        Refusal: `NOT_JSON`.
    """
    try:
        return _decode(payload.decode())
    except (ValueError, RecursionError):
        # Neither the exception's text nor its cause is passed on: they quote what was sent.
        raise Refusal(NOT_JSON, "The message is not JSON in UTF-8.") from None


class RequestReader:
    """Tells requests that fit the protocol from those that do not.

    Args:
        schema_path: `request.schema.json`; every branch of its `oneOf` carries a constant `type`.
    """

    def __init__(self, schema_path: str = os.path.join(PROTOCOL_DIR, "request.schema.json")) -> None:
        with open(schema_path, encoding="utf-8") as file:
            self._schema: dict[str, Any] = json.load(file)
        self._definitions: dict[str, str] = {}
        for branch in self._schema["oneOf"]:
            name = branch["$ref"].removeprefix("#/$defs/")
            self._definitions[self._schema["$defs"][name]["properties"]["type"]["const"]] = name
        self._checks: dict[str, Check] = {}
        self._is_request_id = _accepts(compile_schema(self._schema, "RequestId"))

    def read(self, message: Any) -> dict[str, Any]:
        """The message itself, now known to fit the schema.

        Raises:
            Refusal: `UNKNOWN_TYPE` or `SCHEMA_VIOLATED`, with the request's and the event's id where they can be told.
        """
        if message.__class__ is not dict:
            raise Refusal(SCHEMA_VIOLATED, "The message must be an object.")
        kind = message.get("type")
        check = self._checks.get(kind) if kind.__class__ is str else None
        if check is None:
            check = self._compile(message, kind)
        try:
            check(message)
        except SchemaViolation as violation:
            raise Refusal(
                SCHEMA_VIOLATED,
                f"The request does not fit the protocol: {violation}.",
                request_id=self._request_id(message),
                event_id=self._event_id(message, violation.path),
            ) from None
        request: dict[str, Any] = message
        return request

    def _compile(self, message: dict[str, Any], kind: Any) -> Check:
        # Compiled at first use: a host that starts to commit one answer needs two of the patterns, not all.
        definition = self._definitions.get(kind) if kind.__class__ is str else None
        if definition is None:
            raise Refusal(
                UNKNOWN_TYPE,
                f"The message's type must be one of {', '.join(self._definitions)}.",
                request_id=self._request_id(message),
            )
        check = self._checks[kind] = compile_schema(self._schema, definition)
        return check

    def _request_id(self, message: dict[str, Any]) -> str | None:
        request_id = message.get("request_id")
        return request_id if self._is_request_id(request_id) else None

    def _event_id(self, message: dict[str, Any], path: tuple[str | int, ...]) -> str | None:
        if len(path) < 2 or path[0] != "events" or not isinstance(path[1], int):
            return None
        event = message["events"][path[1]]
        event_id = event.get("id") if isinstance(event, dict) else None
        id_schema = self._schema["$defs"]["UsageEvent"]["properties"]["id"]
        is_id = _accepts(compile_schema({"$defs": {"Id": id_schema}}, "Id"))
        return event_id if is_id(event_id) else None


def _accepts(check: Check) -> Callable[[Any], bool]:
    def accepts(value: Any) -> bool:
        try:
            check(value)
        except SchemaViolation:
            return False
        return True

    return accepts


def usage_event(fields: dict[str, Any], request_id: str) -> UsageEvent:
    """One event of a request that fits the schema.

    A time in the future is taken as it is: extension and host read the same clock, and refusing would lose an answer
    that was counted.

    Raises:
        Refusal: `SCHEMA_VIOLATED`, when the date is no day of the calendar or more tokens are cached than were sent.
    """
    event_id: str = fields["id"]
    try:
        at_s = datetime.fromisoformat(fields["at"]).timestamp()
    except ValueError:
        raise Refusal(
            SCHEMA_VIOLATED,
            "An answer's time is no day of the calendar.",
            request_id=request_id,
            event_id=event_id,
        ) from None
    if fields["cached_input_tokens"] > fields["input_tokens"]:
        raise Refusal(
            SCHEMA_VIOLATED,
            "More tokens are cached than were sent.",
            request_id=request_id,
            event_id=event_id,
        )
    flags = fields.get("flags")
    return UsageEvent(
        bytes.fromhex(event_id.replace("-", "")),
        bytes.fromhex(fields["dedupe_key"]),
        round(at_s * 1000),
        fields["site"],
        fields["model_raw"],
        fields["input_tokens"],
        fields["cached_input_tokens"],
        fields["output_tokens"],
        fields["reasoning_tokens"],
        fields["images_in"],
        fields["images_out"],
        fields["latency_ms"],
        fields["count_method"],
        fields["source"],
        None,
        fields.get("context_known"),
        mask_of(flags) if flags else 0,
    )
