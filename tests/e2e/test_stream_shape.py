"""The stand-in itself: what it streams is what it was told to say, cut where it hurts."""

import codecs
import itertools
import json
import random
from typing import Any

from harness.chatgpt_stream import Answer, Message, pieces_of, ragged, stream
from harness.texts import CJK, TRICKY
from hypothesis import given
from hypothesis import strategies as st

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(st.binary(max_size=5000), st.integers())
def test_ragged_chunks_join_to_the_body(body: bytes, seed: int) -> None:
    chunks = ragged(body, seed)
    assert b"".join(chunks) == body
    assert all(chunks)


def test_ragged_chunks_end_inside_characters_and_line_ends() -> None:
    chunks = ragged(stream(Answer(CJK), "c", [], 1), 1)
    decoder = codecs.getincrementaldecoder("utf-8")()
    inside_a_character = 0
    for chunk in chunks:
        decoder.decode(chunk)
        inside_a_character += bool(decoder.getstate()[0])
    assert inside_a_character >= 10
    inside_a_line_end = [a for a, b in itertools.pairwise(chunks) if a[-1:] == b"\n" == b[:1]]
    assert len(inside_a_line_end) >= 10


@given(TEXT, st.integers())
def test_pieces_join_to_the_text(text: str, seed: int) -> None:
    assert "".join(pieces_of(text, random.Random(seed))) == text


@given(TEXT | st.sampled_from(sorted(TRICKY.values())), st.integers())
def test_the_stream_says_the_answer(text: str, seed: int) -> None:
    answer = Answer(text, thoughts=("first", "second"))
    old = [
        Message("user", "Old question"),
        Message("assistant", "Old answer"),
        Message("user", "New question"),
    ]
    messages = _read(stream(answer, "a-conversation", old, seed))
    assert [m["content"]["parts"] for m in messages if m["content"]["content_type"] == "text"][1:] == [
        ["Old question"],
        ["Old answer"],
        ["New question"],
        [text],
    ]
    assert messages[-1]["id"] == answer.id
    assert (messages[-1]["status"], messages[-1]["end_turn"]) == ("finished_successfully", True)


def _read(body: bytes) -> list[dict[str, Any]]:
    """Reads delta encoding v1 once more, independently of the extension."""
    messages: list[dict[str, Any]] = []
    path, operation = "", ""
    for event in body.decode().split("\n\n"):
        if not event.startswith("event: delta\n"):
            continue
        data = json.loads(event.partition("data: ")[2])
        path, operation = data.get("p", path), data.get("o", operation)
        changes = data["v"] if operation == "patch" else [{"p": path, "o": operation, "v": data["v"]}]
        for change in changes:
            _apply(messages, change["p"], change["o"], change["v"])
    return messages


def _apply(messages: list[dict[str, Any]], path: str, operation: str, value: Any) -> None:
    if operation == "add":
        messages.append(value["message"])
        return
    *steps, last = path.removeprefix("/message/").split("/")
    node: Any = messages[-1]
    for step in steps:
        node = node[step]
    key: Any = int(last) if isinstance(node, list) else last
    if operation == "replace":
        node[key] = value
    elif isinstance(value, dict):
        node[key] |= value
    else:
        node[key] += value
