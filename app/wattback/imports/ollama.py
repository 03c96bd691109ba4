"""The chats of Ollama's own window, `db.sqlite`, read from a private copy.

The shape was read in Ollama's public source (`app/store/database.go`, schema 18, 2026). Its server keeps no history
at all, and its logs name no tokens; only the window of the desktop program keeps what was said, without counts, so
the texts are counted. A chat that changes is stored anew with new row numbers, so an answer is named by its chat and
the time it began.
"""

import time
from collections.abc import Iterator
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import Damaged
from wattback.imports.log_values import at_ms_of
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.imports.sqlite_copy import columns, databases, opened_copy
from wattback.usage.flags import CONTEXT_FULL, REASONING_ESTIMATED, TOOL_CALLS

SITE = "ollama"
SETTLED_AFTER_MS = 10 * 60_000
"""The last answer of a chat is over when it did not change for so long."""

_QUERY = """
SELECT chat_id, role, content, thinking, model_name, created_at, updated_at,
  (SELECT group_concat(function_arguments, char(10)) FROM tool_calls WHERE message_id = messages.id)
FROM messages ORDER BY chat_id, id
"""
_MODELS = "SELECT chat_id, max(model_name) FROM messages GROUP BY chat_id"
_COLUMNS = {"id", "chat_id", "role", "content", "thinking", "model_name", "created_at", "updated_at"}


class OllamaHistory:
    """Reads what was said in Ollama's window."""

    kind = "ollama"
    title = "Ollama chats"
    chooses: Literal["file", "folder"] = "file"
    hint = (
        "Choose the file db.sqlite of Ollama's desktop program. Without its window Ollama keeps no history."
    )

    def __init__(self, now_ms: int | None = None) -> None:
        """Take the clock's time as the time of reading, unless `now_ms` (UTC epoch milliseconds) is given."""
        self._now_ms = round(time.time() * 1000) if now_ms is None else now_ms

    def recognises(self, source: Source) -> bool:
        """By the tables that the file's first page names."""
        return bool(_databases(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every answer that is over."""
        found = _databases(source) or databases(source)
        if not found:
            raise Damaged(source.name, "it is no SQLite database", "Choose the file db.sqlite.")
        source.expect(found)
        for member in found:
            yield from self._read(source, member, counting)

    def _read(self, source: Source, member: Member, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        with opened_copy(source, member) as connection:
            calls = columns(connection, "tool_calls") >= {"message_id", "function_arguments"}
            if not calls or not columns(connection, "messages") >= _COLUMNS:
                raise Damaged(
                    source.place(member), "it has no table of messages", "Choose the file db.sqlite."
                )
            models = dict(connection.execute(_MODELS))
            chat, context, waiting = "", 0, None
            for chat_id, role, *values in connection.execute(_QUERY):
                if chat_id != chat:
                    yield from self._settled(waiting)
                elif waiting is not None:
                    yield waiting  # something follows it
                context, chat, waiting = context if chat_id == chat else 0, chat_id, None
                content, thought, model, created, updated, to_tools = map(_text, values)
                model = model or _text(models.get(chat_id))
                written = sum(counting.count(text, model) for text in (content, to_tools) if text)
                place = f"{source.place(member)}, chat {_text(chat_id)[:60]}, {created[:30]}"
                begun_ms, at_ms = at_ms_of(created), at_ms_of(updated or created)
                if role == "assistant" and (content or thought or to_tools):
                    if begun_ms is None or at_ms is None:
                        yield LeftOut(place, "it does not say when")
                    else:
                        waiting = ImportedUse(
                            message_id=f"{_text(chat_id)}/{begun_ms}",
                            at_ms=at_ms,
                            site=SITE,
                            model_raw=model,
                            input_tokens=context,
                            cached_input_tokens=0,
                            output_tokens=written,
                            reasoning_tokens=counting.count(thought, model) if thought else None,
                            images_in=0,
                            images_out=0,
                            latency_ms=0,
                            count_method=counting.method(model),
                            context_known=CONTEXT_FULL,
                            flags=(TOOL_CALLS if to_tools else 0) | (REASONING_ESTIMATED if thought else 0),
                            place=place,
                        )
                context += written
            yield from self._settled(waiting)

    def _settled(self, last: ImportedUse | None) -> Iterator[ImportedUse]:
        if last is not None and self._now_ms - last.at_ms > SETTLED_AFTER_MS:
            yield last


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _databases(source: Source) -> list[Member]:
    return [member for member in databases(source) if b"thinking_time_start" in source.head(member)]
