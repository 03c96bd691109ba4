"""Codex's logs: `rollout-*.jsonl` under `sessions/` and `archived_sessions/` of its folder, a file a session.

The shape was read in OpenAI's public source (`codex-rs/protocol/src/protocol.rs`: `TokenUsage`, `TokenUsageInfo`);
how copies come about is second-hand, from reports about other readers (ccusage 897, cc-switch 4982 and 5341, CodexBar
627), 2026. What follows from them:

- `token_count` is written again whenever a limit changes: only where `total_token_usage` moved, something was
  answered.
- A fork, and a sub-agent that starts from its parent's history, copies the parent's lines under new times, its
  `session_meta` among them. The totals go on from the parent's. So an answer is named by the session all copies come
  from and by the totals after it: the same in each copy, and different where two branches went apart.
- `input_tokens` has the cached ones in it, `output_tokens` the reasoning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.json_lines import Line, first_objects, json_lines
from wattback.imports.log_values import at_ms_of, count_at, object_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.usage.flags import CONTEXT_FULL

SITE = "codex"

_FIELDS = ("input_tokens", "cached_input_tokens", "output_tokens", "reasoning_output_tokens")
_TYPES = frozenset(("session_meta", "turn_context", "response_item", "event_msg"))
_LOOKED_AT = 8

Totals = tuple[int, ...]


@dataclass(slots=True)
class _Session:
    """What is known of a session while its file is read."""

    origin: str
    model: str = ""
    totals: Totals | None = None
    has_counts: bool = False
    has_answers: bool = False


class CodexLogs:
    """Reads the logs of one person's Codex: the folder, or one session."""

    kind = "codex"
    title = "Codex logs"
    chooses: Literal["file", "folder"] = "folder"
    hint = "Choose the folder sessions in .codex, in your home folder."

    def recognises(self, source: Source) -> bool:
        """By the first lines of the first logs."""
        return any(_is_log(source.head(member)) for member in _logs(source)[:_LOOKED_AT])

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:  # noqa: ARG002 - all counts are its own
        """Every answer, a file at a time."""
        logs = _logs(source)
        source.expect(logs)
        for member in logs:
            yield from _read(source, member)


def _read(source: Source, member: Member) -> Iterator[ImportedUse | LeftOut]:
    session = _Session(origin=member.basename)
    for line in json_lines(source, member):
        if isinstance(line, LeftOut):
            yield line
            continue
        payload = object_at(line.value, "payload")
        match line.value.get("type"):
            case "session_meta":
                # Of copied ones the last is the oldest ancestor's, except where the ancestor's own were not copied.
                session.origin = text_at(payload, "forked_from_id") or _session_id(payload) or session.origin
            case "turn_context":
                session.model = text_at(payload, "model") or session.model
            case "response_item":
                session.has_answers = session.has_answers or payload.get("role") == "assistant"
            case "event_msg" if payload.get("type") == "token_count":
                yield from _take(session, line, object_at(payload, "info"))
    if session.has_answers and not session.has_counts:
        yield LeftOut(source.place(member), "this version of Codex wrote no counts")


def _take(session: _Session, line: Line, info: dict[str, Any]) -> Iterator[ImportedUse | LeftOut]:
    totals = _counts(object_at(info, "total_token_usage"))
    last = _counts(object_at(info, "last_token_usage"))
    if totals is None:
        return
    before, session.totals = session.totals, totals
    session.has_counts = True
    used = _used(before, totals, last)
    if not any(used):
        return
    at_ms = at_ms_of(line.value.get("timestamp"))
    if at_ms is None:
        yield LeftOut(line.place, "it does not say when")
        return
    whole_input, cached, output, reasoning = used
    yield ImportedUse(
        message_id=":".join((session.origin, *map(str, totals))),
        at_ms=at_ms,
        site=SITE,
        model_raw=session.model,
        input_tokens=whole_input,
        cached_input_tokens=min(cached, whole_input),
        output_tokens=max(output - reasoning, 0),
        reasoning_tokens=min(reasoning, output),
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method="reported",
        context_known=CONTEXT_FULL,
        flags=0,
        place=line.place,
    )


def _used(before: Totals | None, totals: Totals, last: Totals | None) -> Totals:
    """What was used since the totals before: their growth, where they only grew."""
    if before == totals:
        return (0,) * len(totals)
    grown = tuple(now - then for now, then in zip(totals, before or (0,) * len(totals), strict=True))
    # A file's first totals may have another session's in them; after a reset they fall.
    if last is not None and (before is None or min(grown) < 0):
        return last
    return grown if min(grown) >= 0 else totals


def _counts(usage: dict[str, Any]) -> Totals | None:
    if count_at(usage, "input_tokens") is None and count_at(usage, "output_tokens") is None:
        return None
    return tuple(count_at(usage, field) or 0 for field in _FIELDS)


def _session_id(meta: dict[str, Any]) -> str:
    return text_at(meta, "id") or text_at(meta, "session_id")


def _logs(source: Source) -> list[Member]:
    logs = [member for member in source.members if member.name.endswith(".jsonl")]
    rollouts = [member for member in logs if member.basename.startswith("rollout-")]
    # By name, which is by time: where a copy and its original are read together, the original's times count.
    return sorted(rollouts or logs, key=lambda member: member.basename)


def _is_log(head: bytes) -> bool:
    return any(value.get("type") in _TYPES and "payload" in value for value in first_objects(head, most=3))
