"""Claude Code's logs: one JSON object a line, under `projects/` of its folder, a file a session.

The shape is second-hand: Anthropic documents no format of these files; it was read in ccusage's public source and in
reports to `anthropics/claude-code` (issues 22671, 22686, 27361), 2025 and 2026. What follows from them:

- One answer stands on several lines, one for each block of its content, all with one `message.id`. The line with the
  most output counts. Copies of a session, which resuming, forking and sub-agents make, keep that id.
- `input_tokens` is what was neither read from the prompt cache nor written to it: the context is the sum of the
  three.
- Many versions never write the final `output_tokens`: `stop_reason` stays null and the figure is a placeholder. Of
  such an answer the text is counted, and the larger of both holds. Thinking that was not logged is then missing.
- Counts of thinking are part of the output, and never told apart.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.json_lines import Line, first_objects, json_lines
from wattback.imports.log_values import at_ms_of, count_at, list_at, object_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.usage.flags import CONTEXT_FULL, REASONING_ESTIMATED

SITE = "claude-code"
SETTLED_AFTER_MS = 10 * 60_000
"""An answer without a final word is over when nothing more of it came for so long."""

# What Claude Code says itself, as if a model had: errors and interruptions.
_SYNTHETIC = "<synthetic>"
# Lines without a session that a log may begin with.
_BESIDES = ("summary", "file-history-snapshot")
_LOOKED_AT = 8


@dataclass(slots=True)
class _Answer:
    place: str
    model: str = ""
    last_ms: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = -1
    counted: int = 0
    is_final: bool = False
    was_left: bool = False
    shows_thinking: bool = False
    blocks: set[int] = field(default_factory=set)


class ClaudeCodeLogs:
    """Reads the logs of one person's Claude Code: the folder, a project, or one session."""

    kind = "claude-code"
    title = "Claude Code logs"
    chooses: Literal["file", "folder"] = "folder"
    hint = "Choose the folder projects in .claude, in your home folder."

    def __init__(self, now_ms: int | None = None) -> None:
        """Take the clock's time as the time of reading, unless `now_ms` (UTC epoch milliseconds) is given."""
        self._now_ms = round(time.time() * 1000) if now_ms is None else now_ms

    def recognises(self, source: Source) -> bool:
        """By the first lines of the first logs."""
        return any(_is_log(source.head(member)) for member in _logs(source)[:_LOOKED_AT])

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every settled answer, a file at a time."""
        logs = _logs(source)
        source.expect(logs)
        for member in logs:
            yield from self._session(source, member, counting)

    def _session(self, source: Source, member: Member, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        answers: dict[str, _Answer] = {}
        current = ""
        for line in json_lines(source, member):
            if isinstance(line, LeftOut):
                yield line
                continue
            identity = _answer_id(line.value)
            if identity != current and current in answers:
                answers[current].was_left = True
            current = identity
            if not identity:
                if _is_answer(line.value):
                    yield LeftOut(line.place, "it has no id under which it could be known again")
                continue
            at_ms = at_ms_of(line.value.get("timestamp"))
            if at_ms is None:
                yield LeftOut(line.place, "it does not say when")
                continue
            _take(answers.setdefault(identity, _Answer(line.place)), line, at_ms, counting)
        for identity, answer in answers.items():
            if self._is_settled(answer):
                yield _use(identity, answer, counting)

    def _is_settled(self, answer: _Answer) -> bool:
        # Events never change once they are counted, so what may still grow waits for the next time.
        return (answer.is_final and answer.was_left) or self._now_ms - answer.last_ms > SETTLED_AFTER_MS


def _logs(source: Source) -> list[Member]:
    return [member for member in source.members if member.name.endswith(".jsonl")]


def _is_log(head: bytes) -> bool:
    return any(
        ("sessionId" in value and "type" in value and "projectHash" not in value)
        or (value.get("type") in _BESIDES and ("leafUuid" in value or "snapshot" in value))
        for value in first_objects(head)
    )


def _is_answer(value: dict[str, Any]) -> bool:
    message = object_at(value, "message")
    says_model = text_at(message, "model") not in ("", _SYNTHETIC)
    return value.get("type") == "assistant" and says_model and bool(object_at(message, "usage"))


def _answer_id(value: dict[str, Any]) -> str:
    """The id of the answer a line is part of; empty for every other line."""
    return text_at(object_at(value, "message"), "id") if _is_answer(value) else ""


def _take(answer: _Answer, line: Line, at_ms: int, counting: Counting) -> None:
    message = object_at(line.value, "message")
    usage = object_at(message, "usage")
    output = count_at(usage, "output_tokens") or 0
    answer.last_ms = max(answer.last_ms, at_ms)
    # A model that another took over from in mid-answer left its own figures: those of one line belong together.
    if output >= answer.output_tokens:
        answer.output_tokens = output
        answer.model = text_at(message, "model")
        answer.cached_tokens = count_at(usage, "cache_read_input_tokens") or 0
        answer.input_tokens = (
            (count_at(usage, "input_tokens") or 0)
            + (count_at(usage, "cache_creation_input_tokens") or 0)
            + answer.cached_tokens
        )
    answer.is_final = answer.is_final or bool(text_at(message, "stop_reason"))
    for block in list_at(message, "content"):
        if not isinstance(block, dict):
            continue
        written = _written(block)
        answer.shows_thinking = answer.shows_thinking or bool(text_at(block, "thinking"))
        if written and hash(written) not in answer.blocks:
            answer.blocks.add(hash(written))
            answer.counted += counting.count(written, answer.model, "claude")


def _written(block: dict[str, Any]) -> str:
    """What the model wrote in a block of its answer."""
    match block.get("type"):
        case "text":
            return text_at(block, "text")
        case "thinking":
            return text_at(block, "thinking")
        case "tool_use":
            return json.dumps(object_at(block, "input"), ensure_ascii=False, separators=(",", ":"))
    return ""


def _use(identity: str, answer: _Answer, counting: Counting) -> ImportedUse:
    is_counted = not answer.is_final and answer.counted > answer.output_tokens
    # A final count has the thinking in it; of the others only thinking that was logged.
    has_thinking = answer.is_final or answer.shows_thinking
    return ImportedUse(
        message_id=identity,
        at_ms=answer.last_ms,
        site=SITE,
        model_raw=answer.model,
        input_tokens=answer.input_tokens,
        cached_input_tokens=answer.cached_tokens,
        output_tokens=answer.counted if is_counted else max(answer.output_tokens, 0),
        reasoning_tokens=0 if has_thinking else None,
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method=counting.method(answer.model, "claude") if is_counted else "reported",
        context_known=CONTEXT_FULL,
        flags=REASONING_ESTIMATED if is_counted and answer.shows_thinking else 0,
        place=answer.place,
    )
