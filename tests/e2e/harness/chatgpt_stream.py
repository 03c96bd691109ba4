"""A streamed ChatGPT answer in the shape that was recorded (delta encoding v1), for any answer text.

The order and the names follow real captures: the encoding line, echoed system, user and older assistant
messages (finished ones, not to be counted), optional reasoning, the answer with path and operation left out
where they repeat, a closing patch, the model in `server_ste_metadata`, `message_stream_complete`, `[DONE]`.
"""

import itertools
import json
import random
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

MODEL = "gpt-5-2-thinking"


@dataclass(frozen=True, slots=True)
class Message:
    """One finished message of a conversation."""

    role: str
    text: str
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    model: str = MODEL

    def document(self, **changes: Any) -> dict[str, Any]:
        """The message as the site sends it; `changes` replace top-level fields."""
        assistant = self.role == "assistant"
        metadata: dict[str, Any] = {"is_complete": True} if assistant else {"selected_github_repos": []}
        if assistant:
            metadata |= {"model_slug": self.model, "resolved_model_slug": self.model, "message_type": "next"}
        return {
            "id": self.id,
            "author": {"role": self.role, "name": None, "metadata": {}},
            "create_time": time.time(),
            "update_time": None,
            "content": {"content_type": "text", "parts": [self.text]},
            "status": "finished_successfully",
            "end_turn": True if assistant else None,
            "weight": 1.0,
            "metadata": metadata,
            "recipient": "all",
            "channel": "final" if assistant else None,
        } | changes


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answers.

    Attributes:
        text: The visible answer; its o200k_base tokens are what must be counted.
        thoughts: Summaries of hidden reasoning, not part of the visible answer.
        id: The site's message id; the same for a retry and a resumption, another for a regenerated answer.
        model: Model slug.
    """

    text: str
    thoughts: tuple[str, ...] = ()
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    model: str = MODEL

    def message(self) -> Message:
        """The answer as it stands in the conversation afterwards."""
        return Message("assistant", self.text, self.id, self.model)


def stream(answer: Answer, conversation_id: str, context: list[Message], seed: int) -> bytes:
    """The whole event stream of one turn.

    Args:
        answer: What to say.
        conversation_id: The conversation's id.
        context: Every earlier message, the new prompt last; all of it is echoed.
        seed: Decides how the text falls into deltas.
    """
    rng = random.Random(seed)
    events = ['event: delta_encoding\ndata: "v1"\n\n']
    channel = 0

    def delta(data: dict[str, Any]) -> None:
        events.append(f"event: delta\ndata: {_json(data)}\n\n")

    def notice(kind: str, **data: Any) -> None:
        events.append(f"data: {_json({'type': kind, 'conversation_id': conversation_id} | data)}\n\n")

    def add(message: dict[str, Any]) -> None:
        nonlocal channel
        value = {"message": message, "conversation_id": conversation_id, "error": None}
        # The first event spells path and operation out; the next ones leave them out as they repeat.
        delta({"p": "", "o": "add", "v": value, "c": channel} if channel == 0 else {"v": value, "c": channel})
        channel += 1

    notice("resume_conversation_token", token=f"local-{rng.getrandbits(64):x}")
    add(Message("system", "").document(weight=0.0, metadata={"is_visually_hidden_from_conversation": True}))
    for message in context:
        add(message.document())
    if context:
        notice("input_message", input_message=context[-1].document())
    notice("message_marker", message_id=answer.id, marker="user_visible_token", event="first")
    if answer.thoughts:
        _reason(answer, add, delta)

    body = answer.message()
    blank = {"content_type": "text", "parts": [""]}
    started = body.document(status="in_progress", end_turn=None, content=blank)
    started["metadata"] = {"model_slug": answer.model, "message_type": "next", "is_complete": None}
    delta({"p": "", "o": "add", "v": {"message": started, "conversation_id": conversation_id}, "c": channel})
    pieces = pieces_of(answer.text, rng)
    last = pieces.pop() if pieces else ""
    for number, piece in enumerate(pieces):
        if number == 0:
            delta({"p": "/message/content/parts/0", "o": "append", "v": piece})
        elif number % 23 == 22:
            # Now and then changes arrive as one patch, after which the sticky fields are spelled out again.
            delta(
                {"p": "", "o": "patch", "v": [{"p": "/message/content/parts/0", "o": "append", "v": piece}]}
            )
        elif number % 23 == 0:
            delta({"p": "/message/content/parts/0", "o": "append", "v": piece})
        else:
            delta({"v": piece})
    finished = [
        {"p": "/message/content/parts/0", "o": "append", "v": last},
        {"p": "/message/status", "o": "replace", "v": "finished_successfully"},
        {"p": "/message/end_turn", "o": "replace", "v": True},
        {
            "p": "/message/metadata",
            "o": "append",
            "v": {"is_complete": True, "finish_details": {"type": "stop"}},
        },
    ]
    delta({"p": "", "o": "patch", "v": finished})
    notice(
        "server_ste_metadata", metadata={"model_slug": answer.model, "fast_convo": True, "plan_type": "plus"}
    )
    notice("message_stream_complete")
    events.append("data: [DONE]\n\n")
    return "".join(events).encode()


def _reason(answer: Answer, add: Any, delta: Any) -> None:
    thinking = Message("assistant", "", model=answer.model)
    thoughts = {"content_type": "thoughts", "thoughts": [], "source_analysis_msg_id": str(uuid.uuid4())}
    add(thinking.document(content=thoughts, status="in_progress", end_turn=False, channel=None))
    for number, thought in enumerate(answer.thoughts):
        item = {"summary": f"Step {number + 1}", "content": thought, "chunks": [], "finished": True}
        delta({"p": "/message/content/thoughts", "o": "append", "v": [item]})
    delta({"p": "/message/status", "o": "replace", "v": "finished_successfully"})
    recap = {"content_type": "reasoning_recap", "content": "Thought for 4 seconds"}
    metadata = {"model_slug": answer.model, "finished_duration_sec": 4, "reasoning_status": "reasoning_ended"}
    recapped = Message("assistant", "", model=answer.model).document(
        content=recap, end_turn=False, metadata=metadata
    )
    delta({"p": "", "o": "add", "v": {"message": recapped, "error": None}, "c": 90})


def pieces_of(text: str, rng: random.Random) -> list[str]:
    """Cuts a text into pieces of one to nine characters, without regard for where its tokens begin."""
    pieces = []
    at = 0
    while at < len(text):
        size = rng.randint(1, 9)
        pieces.append(text[at : at + size])
        at += size
    return pieces


def ragged(body: bytes, seed: int, *, largest: int = 400) -> list[bytes]:
    """Cuts a body into network chunks at any byte: within a line, a UTF-8 character, a line end.

    Args:
        body: The bytes to cut; joining the chunks gives them back.
        seed: Decides where.
        largest: Longest chunk, in bytes.
    """
    rng = random.Random(seed)
    cuts = {0, len(body)}
    at = 0
    while at < len(body):
        at += rng.choice((1, 2, 3, 5, 17, rng.randint(20, largest)))
        cuts.add(min(at, len(body)))
    inside_characters = [i for i in range(1, len(body)) if body[i] & 0xC0 == 0x80]
    cuts.update(rng.sample(inside_characters, min(12, len(inside_characters))))
    line_ends = [i + 1 for i in range(len(body) - 1) if body[i : i + 2] == b"\n\n"]
    cuts.update(rng.sample(line_ends, min(12, len(line_ends))))
    ordered = sorted(cuts)
    return [body[a:b] for a, b in itertools.pairwise(ordered)]


def conversation_document(conversation_id: str, messages: list[Message]) -> dict[str, Any]:
    """The JSON with which the site opens an old conversation."""
    mapping: dict[str, Any] = {"root": {"id": "root", "message": None, "parent": None, "children": []}}
    parent = "root"
    for message in messages:
        mapping[message.id] = {
            "id": message.id,
            "message": message.document(),
            "parent": parent,
            "children": [],
        }
        mapping[parent]["children"].append(message.id)
        parent = message.id
    return {
        "title": "An old conversation",
        "conversation_id": conversation_id,
        "current_node": parent,
        "mapping": mapping,
        "default_model_slug": MODEL,
    }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
