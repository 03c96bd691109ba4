"""Our validator and the `jsonschema` library agree on every message, however it was bent."""

import copy
import json
import random
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wattback_host.decoding import RequestReader, parse_json, usage_event
from wattback_host.faults import NOT_JSON, SCHEMA_VIOLATED, UNKNOWN_TYPE, Refusal
from wattback_host.validation import SchemaViolation, compile_schema

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
TEXTS = [
    "",
    "\n",
    "live\n",
    "x" * 129,
    "0",
    "reported",
    "approx:x_1x1.25",
    "approx:x_1x1.25[1-2.5]",
    "approx:x_1x1.25[1-2.5",
    "full",
    "aborted",
    "implausible",
    "exact:A",
    "ａ",
    "2026-13-45T29:00:00.000Z",
]
NUMBERS = [0, -1, 1, 1.0, 0.5, 20_000_001, 2**64, 1e300]
LISTS = [["aborted", "aborted"], ["files", "implausible"], ["files", 1], ["files", ["files"]], ["full"]]
INTERESTING = st.sampled_from([*TEXTS, *NUMBERS, *LISTS, True, False, None, [], {}])


@pytest.fixture(scope="module")
def library(request_schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    # JSON Schema's patterns are ECMAScript's, where $ is the very end; the library hands them to Python as they are.
    text = json.dumps(request_schema).replace('$"', '\\\\Z"')
    schema = json.loads(text)
    schema["$schema"] = request_schema["$schema"]
    return jsonschema.Draft202012Validator(schema)


def code_of(payload: bytes) -> int | None:
    """The code with which a payload is refused, None when it is not."""
    try:
        RequestReader().read(parse_json(payload))
    except Refusal as refusal:
        return refusal.code
    return None


def ours(message: object) -> bool:
    code = code_of(json.dumps(message).encode())
    assert code in (None, SCHEMA_VIOLATED, UNKNOWN_TYPE)
    return code is None


def valid_messages(make_answer: Callable[..., dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "type": "hello",
            "request_id": "a",
            "protocol": 1,
            "browser": "firefox",
            "extension_version": "0.1.0",
        },
        {"type": "status", "request_id": "A-_9"},
        {"type": "open_app", "request_id": "x" * 64},
        {
            "type": "usage",
            "request_id": "u",
            "events": [
                make_answer(),
                make_answer(reasoning_tokens=5, model_raw="modèle"),
                make_answer(
                    context_known="partial",
                    flags=["aborted", "files"],
                    count_method="approx:o200k_basex1.15[1.05-1.3]",
                ),
                make_answer(flags=[]),
            ],
        },
    ]


@pytest.mark.parametrize("index", range(4))
def test_what_the_extension_sends_fits(
    make_answer: Callable[..., dict[str, Any]], library: jsonschema.Draft202012Validator, index: int
) -> None:
    message = valid_messages(make_answer)[index]
    assert ours(message)
    assert library.is_valid(message)


def bend(message: Any, choices: random.Random, replacement: object) -> Any:
    """Replace, drop, add or double one thing somewhere inside."""
    places: list[tuple[Any, Any]] = []

    def collect(value: Any) -> None:
        for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
            places.append((value, key))
            collect(value[key])

    message = copy.deepcopy(message)
    collect(message)
    container, key = choices.choice(places)
    act = choices.choice(["replace", "replace", "replace", "drop", "add"])
    if act == "replace":
        container[key] = replacement
    elif act == "drop":
        del container[key]
    elif isinstance(container, dict):
        container["extra"] = replacement
    else:
        container.append(replacement)
    return message


@settings(max_examples=600, deadline=None)
@given(
    index=st.integers(0, 3),
    seed=st.integers(0, 2**32),
    replacements=st.lists(INTERESTING | JSON_VALUES, min_size=1, max_size=2),
)
def test_bent_messages_are_judged_alike(
    make_answer: Callable[..., dict[str, Any]],
    library: jsonschema.Draft202012Validator,
    index: int,
    seed: int,
    replacements: list[object],
) -> None:
    message = valid_messages(make_answer)[index]
    choices = random.Random(seed)
    for replacement in replacements:
        message = bend(message, choices, replacement)
        if not message:
            break
    assert ours(message) == library.is_valid(message)


@settings(max_examples=200, deadline=None)
@given(message=JSON_VALUES)
@example(message={"type": ["usage"]})
@example(message=[])
def test_any_json_is_judged_alike(message: object, library: jsonschema.Draft202012Validator) -> None:
    assert ours(message) == library.is_valid(message)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "nul",
        '{"type":"status","request_id":"a"} ',
        '{"type":"status","type":"status","request_id":"a"}',
        '{"type":"status","request_id":NaN}',
        "[Infinity]",
        "-Infinity",
        "[" * 100_000,
        '{"a":' * 50_000,
        "9" * 5000,
        '"\x01"',
        "\ufeff{}",
        "'x'",
    ],
)
def test_what_is_not_json_is_refused_as_that(text: str) -> None:
    if text.endswith("} "):
        assert parse_json(text.encode()) == {"type": "status", "request_id": "a"}, (
            "white space around is fine"
        )
        return
    with pytest.raises(Refusal) as caught:
        parse_json(text.encode())
    assert caught.value.code == NOT_JSON
    assert caught.value.__cause__ is None, "an exception's text would quote the message"


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(payload: bytes) -> None:
    assert code_of(payload) in (NOT_JSON, SCHEMA_VIOLATED, UNKNOWN_TYPE)


def test_whole_numbers_are_integers_however_written() -> None:
    assert [type(number) for number in parse_json(b"[7, 7.0, 7e2, 7.5, 1e400]")] == [
        int,
        int,
        int,
        float,
        float,
    ]


def test_half_a_character_is_refused(make_answer: Callable[..., dict[str, Any]]) -> None:
    message = valid_messages(make_answer)[3]
    message["events"][1]["model_raw"] = "gpt\ud800"
    assert not ours(message)
    message["events"][1]["model_raw"] = "gpt \N{ROBOT FACE}"
    assert ours(message)


def refusal_of(message: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        RequestReader().read(message)
    return caught.value


def test_a_refusal_names_the_place_and_the_event_and_quotes_nothing(
    make_answer: Callable[..., dict[str, Any]],
) -> None:
    secret = "what is the meaning of life"
    good, bad = make_answer(), make_answer(site=secret)
    refusal = refusal_of({"type": "usage", "request_id": "r7", "events": [good, bad]})
    assert refusal.code == SCHEMA_VIOLATED
    assert refusal.request_id == "r7"
    assert refusal.event_id == bad["id"]
    assert "events[1].site must be a text of the form" in refusal.message
    assert secret not in refusal.message
    extra = refusal_of({"type": "usage", "request_id": "r7", "events": [{**good, secret: secret}]})
    assert extra.event_id == good["id"]
    assert secret not in extra.message


def test_ids_that_are_none_are_not_repeated(make_answer: Callable[..., dict[str, Any]]) -> None:
    bad = make_answer(id="<script>", site=5)
    refusal = refusal_of({"type": "usage", "request_id": "no good", "events": [bad]})
    assert refusal.request_id is None
    assert refusal.event_id is None
    assert refusal_of({"type": "usage", "request_id": "ok", "events": [bad]}).event_id is None


def test_an_unknown_type_is_told_from_a_bad_field() -> None:
    assert refusal_of({"type": "pay", "request_id": "r"}).code == UNKNOWN_TYPE
    assert refusal_of({"type": "pay", "request_id": "r"}).request_id == "r"
    assert refusal_of({"type": {}, "request_id": "r"}).code == UNKNOWN_TYPE
    assert refusal_of("status").code == SCHEMA_VIOLATED


@pytest.mark.parametrize(
    "wrong", ["2026-02-30T10:00:00.000Z", "2026-13-01T10:00:00.000Z", "2026-01-01T25:00:00.000Z"]
)
def test_impossible_dates_are_refused_by_event(
    make_answer: Callable[..., dict[str, Any]], wrong: str
) -> None:
    answer = make_answer(at=wrong)
    assert ours({"type": "usage", "request_id": "r", "events": [answer]}), "the schema cannot know"
    with pytest.raises(Refusal) as caught:
        usage_event(answer, "r")
    assert (caught.value.code, caught.value.event_id) == (SCHEMA_VIOLATED, answer["id"])


@given(st.integers(946_684_800_000, 4_102_444_799_999))
def test_times_keep_their_milliseconds(make_answer: Callable[..., dict[str, Any]], at_ms: int) -> None:
    from datetime import UTC, datetime

    text = datetime.fromtimestamp(at_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%S") + f".{at_ms % 1000:03d}Z"
    assert usage_event(make_answer(at=text), "r").at_ms == at_ms


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "email"},
        {"type": "integer", "minimum": 0},
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "object", "additionalProperties": True, "required": [], "properties": {}},
        {
            "type": "object",
            "additionalProperties": False,
            "required": [],
            "properties": {"a": {"const": "x"}},
        },
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["b"],
            "properties": {"a": {"const": "x"}},
        },
        {
            "type": "array",
            "minItems": 0,
            "maxItems": 2,
            "uniqueItems": True,
            "items": {"type": "string", "maxLength": 3},
        },
        {"enum": [1, 2]},
        {"type": "string", "pattern": "abc"},
        {"type": "array", "items": {"const": "x"}},
        {"oneOf": []},
    ],
)
def test_a_schema_that_is_not_understood_does_not_compile(schema: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"not understood|only texts|whole text|array must|object must"):
        compile_schema({"$defs": {"It": schema}}, "It")


def test_single_definitions_check_single_values(request_schema: dict[str, Any]) -> None:
    check = compile_schema(request_schema, "RequestId")
    check("abc")
    with pytest.raises(SchemaViolation, match="the message must be a text of the form"):
        check("no good")


def test_an_event_without_the_optional_fields_says_nothing_of_them(
    make_answer: Callable[..., dict[str, Any]],
) -> None:
    event = usage_event(make_answer(), "r")
    assert (event.context_known, event.flags) == (None, 0)
    event = usage_event(make_answer(context_known="full", flags=[]), "r")
    assert (event.context_known, event.flags) == ("full", 0)
    event = usage_event(make_answer(context_known="partial", flags=["implausible", "aborted"]), "r")
    assert (event.context_known, event.flags) == ("partial", 65)


@pytest.mark.parametrize(
    "wrong",
    [
        {"context_known": "unknown"},
        {"context_known": None},
        {"flags": ["aborted", "aborted"]},
        {"flags": ["stopped"]},
        {"flags": "aborted"},
        {"flags": None},
        {"count_method": "approx:o200k_basex1.15[1.05]"},
        {"count_method": "approx:o200k_basex1.15[1.05-1.3]x"},
        {"count_method": "exact:o200k_base[1-2]"},
    ],
)
def test_optional_fields_are_checked_like_the_others(
    make_answer: Callable[..., dict[str, Any]], wrong: dict[str, object]
) -> None:
    answer = make_answer(**wrong)
    refusal = refusal_of({"type": "usage", "request_id": "r", "events": [make_answer(), answer]})
    assert (refusal.code, refusal.event_id) == (SCHEMA_VIOLATED, answer["id"])
    assert f"events[1].{next(iter(wrong))}" in refusal.message
