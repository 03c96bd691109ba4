"""Gemini CLI's recorded chats: `tmp/<project>/chats/` of its folder, a file a session.

The shape was read in Google's public source (`packages/core/src/services/chatRecordingService.ts`, August 2026): a
line for each state of a message, so that the last line of an id counts; before 2026 one JSON object a session. Input
has the cached tokens in it; thoughts stand beside the output. `logs.json` has only what was asked, and saved
checkpoints have neither ids nor counts: both are passed over.
"""

from collections.abc import Iterator
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import Damaged
from wattback.imports.json_lines import Line, json_lines, parsed
from wattback.imports.log_values import at_ms_of, count_at, list_at, object_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.usage.flags import CONTEXT_FULL

SITE = "gemini-cli"
MAX_SESSION_BYTES = 64 * 2**20
"""Of the older form, which has to be read whole."""

_LOOKED_AT = 40


class GeminiCliLogs:
    """Reads what Gemini CLI recorded: its folder, a project, or one session."""

    kind = "gemini-cli"
    title = "Gemini CLI chats"
    chooses: Literal["file", "folder"] = "folder"
    hint = "Choose the folder tmp in .gemini, in your home folder."

    def recognises(self, source: Source) -> bool:
        """By the two names that begin every session."""
        return any(_is_session(source, member) for member in _files(source)[:_LOOKED_AT])

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:  # noqa: ARG002 - all counts are its own
        """Every answer with counts, a file at a time."""
        files = _files(source)
        source.expect(files)
        for member in files:
            yield from _session(source, member)


def _session(source: Source, member: Member) -> Iterator[ImportedUse | LeftOut]:
    answers: dict[str, ImportedUse] = {}
    uncounted: set[str] = set()
    for found in _records(source, member):
        if isinstance(found, LeftOut):
            yield found
            continue
        if found.value.get("type") != "gemini":
            continue
        identity, at_ms = text_at(found.value, "id"), at_ms_of(found.value.get("timestamp"))
        if not identity or at_ms is None:
            yield LeftOut(found.place, "it has no id, or does not say when")
        elif object_at(found.value, "tokens"):
            answers[identity] = _use(identity, at_ms, found)
        else:
            uncounted.add(identity)
    yield from answers.values()
    # An answer is written before its counts come, so the last one may only be waiting for them.
    missing = len(uncounted - answers.keys())
    if missing:
        yield LeftOut(source.place(member), f"{missing:,} of its answers have no counts yet")


def _records(source: Source, member: Member) -> Iterator[Line | LeftOut]:
    """The messages of a session, each as often as it was written."""
    if member.name.endswith(".jsonl"):
        for line in json_lines(source, member):
            yield line
            if isinstance(line, Line):
                # A checkpoint of the whole conversation.
                yield from _messages(object_at(line.value, "$set") or line.value, line.place)
        return
    place = source.place(member)
    if member.size > MAX_SESSION_BYTES:
        yield LeftOut(place, f"it is larger than {MAX_SESSION_BYTES // 2**20} MB")
        return
    with source.open_utf8(member) as stream:
        session = parsed(stream.read())
    if isinstance(session, dict):
        yield from _messages(session, place)
    elif source.is_folder:
        # It is written anew with every message, so it may be only half there at this moment.
        yield LeftOut(place, "it is not whole JSON")
    else:
        raise Damaged(place, "it is not whole JSON", "Import it again when Gemini CLI is not running.")


def _messages(holder: dict[str, Any], place: str) -> Iterator[Line]:
    for number, message in enumerate(list_at(holder, "messages"), start=1):
        if isinstance(message, dict):
            yield Line(f"{place}, message {number}", message)


def _use(identity: str, at_ms: int, found: Line) -> ImportedUse:
    tokens = object_at(found.value, "tokens")
    whole_input = (count_at(tokens, "input") or 0) + (count_at(tokens, "tool") or 0)
    return ImportedUse(
        message_id=identity,
        at_ms=at_ms,
        site=SITE,
        model_raw=text_at(found.value, "model"),
        input_tokens=whole_input,
        cached_input_tokens=min(count_at(tokens, "cached") or 0, whole_input),
        output_tokens=count_at(tokens, "output") or 0,
        reasoning_tokens=count_at(tokens, "thoughts") or 0,
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method="reported",
        context_known=CONTEXT_FULL,
        flags=0,
        place=found.place,
    )


def _files(source: Source) -> list[Member]:
    files = [member for member in source.members if member.name.endswith((".json", ".jsonl"))]
    if len(files) == 1:
        return files
    return [member for member in files if "chats/" in member.name or member.basename.startswith("session-")]


def _is_session(source: Source, member: Member) -> bool:
    head = source.head(member)
    return b'"sessionId"' in head and b'"projectHash"' in head
