"""Open WebUI's database, `webui.db`, read from a private copy.

The shape was read in its public source (`backend/open_webui/models/chats.py` and `chat_messages.py`, 0.5 to 0.11): a
chat is one JSON text with a tree of messages; since 0.9 each message is a row of `chat_message` as well, which is the
newer of the two. Where the model's server reported its counts they stand with the answer; else the texts are counted.
An answer has the id that live counting sees, so what was counted in the browser counts once.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any, Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import Damaged
from wattback.imports.json_lines import parsed
from wattback.imports.log_values import list_at, object_at, text_at
from wattback.imports.open_webui_content import Content, content_of
from wattback.imports.reader import Counting
from wattback.imports.reported_usage import ReportedUsage, reported_usage
from wattback.imports.source import Member, Source
from wattback.imports.sqlite_copy import columns, databases, opened_copy
from wattback.usage.flags import CONTEXT_FULL, FILES, REASONING_ESTIMATED, TOOL_CALLS

SITE = "openwebui"

_SECONDS_UNTIL = 10**11
# Columns of a message that are JSON, under the names the tree has for them.
_COLUMNS = {
    "role": "role", "parent_id": "parentId", "content": "content", "output": "output", "model_id": "model",
    "files": "files", "done": "done", "usage": "usage", "created_at": "timestamp", "error": "error",
}  # fmt: skip

Messages = dict[str, dict[str, Any]]


class OpenWebUiDatabase:
    """Reads the chats of one Open WebUI."""

    kind = "open-webui"
    title = "Open WebUI database"
    chooses: Literal["file", "folder"] = "file"
    hint = "Choose the file webui.db in Open WebUI's data folder."

    def recognises(self, source: Source) -> bool:
        """By the name, or by the tables that the file's first page names."""
        return bool(_databases(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every finished answer of every branch, a chat at a time."""
        found = _databases(source) or databases(source)
        if not found:
            raise Damaged(source.name, "it is no SQLite database", "Choose the file webui.db.")
        source.expect(found)
        for member in found:
            yield from _read(source, member, counting)


def _read(source: Source, member: Member, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
    with opened_copy(source, member) as connection:
        if not columns(connection, "chat") >= {"id", "chat"}:
            raise Damaged(source.place(member), "it has no table of chats", "Choose the file webui.db.")
        rows = columns(connection, "chat_message")
        for (chat_id,) in connection.execute("SELECT id FROM chat ORDER BY id"):
            place = f"{source.place(member)}, chat {str(chat_id)[:60]}"
            try:
                messages = _tree(connection, chat_id)
                if messages is None:
                    yield LeftOut(place, "its text is damaged")
                    messages = {}
                if rows >= {"id", "chat_id", *_COLUMNS}:
                    messages.update(_rows(connection, str(chat_id)))
            except sqlite3.DataError:
                yield LeftOut(place, "it is larger than any chat")
                continue
            yield from _Chat(messages, counting, place).uses()


def _tree(connection: sqlite3.Connection, chat_id: object) -> Messages | None:
    (text,) = connection.execute("SELECT chat FROM chat WHERE id IS ?", (chat_id,)).fetchone()
    chat = parsed(text.encode(errors="replace")) if isinstance(text, str) else None
    if not isinstance(chat, dict):
        return None
    tree = object_at(object_at(chat, "history"), "messages")
    return {identity: message for identity, message in tree.items() if isinstance(message, dict)}


def _rows(connection: sqlite3.Connection, chat_id: str) -> Iterator[tuple[str, dict[str, Any]]]:
    query = f"SELECT id, {', '.join(_COLUMNS)} FROM chat_message WHERE chat_id = ?"  # noqa: S608 - our own names
    for identity, *values in connection.execute(query, (chat_id,)):
        message = {
            key: _json(value)
            for key, value in zip(_COLUMNS.values(), values, strict=True)
            if value is not None
        }
        yield str(identity).removeprefix(f"{chat_id}-"), message


def _json(value: Any) -> Any:
    # Content and lists are JSON; names are not.
    if isinstance(value, str) and value[:1] in ('"', "[", "{"):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


class _Chat:
    """One chat's answers. Texts are kept as long as their chat is read."""

    def __init__(self, messages: Messages, counting: Counting, place: str) -> None:
        self._messages = messages
        self._counting = counting
        self._place = place
        # By the model that counts and the message: tokens of it and of everything above it.
        self._counted: dict[tuple[str, str], int] = {}

    def uses(self) -> Iterator[ImportedUse | LeftOut]:
        for identity, message in self._messages.items():
            if text_at(message, "role") != "assistant" or message.get("done") in (False, 0):
                continue
            content = content_of(message)
            usage = reported_usage(
                object_at(message, "usage") or object_at(object_at(message, "info"), "usage")
            )
            usage = usage or reported_usage(object_at(message, "info"))
            if usage is None and not (content.said or content.thought or content.to_tools):
                continue
            at_ms = _at_ms(message.get("timestamp"))
            if at_ms is None:
                yield LeftOut(f"{self._place}, message {identity[:60]}", "it does not say when")
                continue
            yield self._use(identity, message, content, usage, at_ms)

    def _use(
        self,
        identity: str,
        message: dict[str, Any],
        content: Content,
        usage: ReportedUsage | None,
        at_ms: int,
    ) -> ImportedUse:
        model = text_at(message, "model")
        asked = self._messages.get(text_at(message, "parentId"), {})
        files = [file for file in list_at(asked, "files") if isinstance(file, dict)]
        images = sum(file.get("type") == "image" for file in files)
        reported_input = usage.input_tokens if usage else None
        reported_output = usage.output_tokens if usage else None
        whole_input = self._before(identity, model) if reported_input is None else reported_input
        reasoning = usage.reasoning_tokens if usage else None
        if reported_output is None:
            output = sum(
                self._counting.count(text, model) for text in (content.said, content.to_tools) if text
            )
            if content.thought and reasoning is None:
                reasoning = self._counting.count(content.thought, model)
        else:
            output = reported_output
            # A server that does not tell shown reasoning apart has it in the output.
            if content.thought and reasoning is None:
                reasoning = 0
        is_counted = reported_output is None
        flags = FILES if len(files) > images and reported_input is None else 0
        flags |= TOOL_CALLS if content.to_tools and reported_input is None else 0
        flags |= REASONING_ESTIMATED if is_counted and content.thought else 0
        return ImportedUse(
            message_id=identity,
            at_ms=at_ms,
            site=SITE,
            model_raw=model,
            input_tokens=whole_input,
            cached_input_tokens=min((usage.cached_input_tokens if usage else 0) or 0, whole_input),
            output_tokens=output,
            reasoning_tokens=reasoning,
            images_in=images,
            images_out=sum(
                isinstance(file, dict) and file.get("type") == "image" for file in list_at(message, "files")
            ),
            latency_ms=0,
            count_method=self._counting.method(model) if is_counted else "reported",
            context_known=CONTEXT_FULL,
            flags=flags,
            place=f"{self._place}, message {identity[:60]}",
        )

    def _before(self, identity: str, model: str) -> int:
        """Tokens of everything above a message on its branch, as the model that answered counts."""
        path: list[str] = []
        seen: set[str] = set()
        above = text_at(self._messages[identity], "parentId")
        # A tree that bites its own tail ends there.
        while above in self._messages and (model, above) not in self._counted and above not in seen:
            path.append(above)
            seen.add(above)
            above = text_at(self._messages[above], "parentId")
        tokens = self._counted.get((model, above), 0)
        for each in reversed(path):
            content = content_of(self._messages[each])
            tokens += sum(
                self._counting.count(text, model) for text in (content.said, content.to_tools) if text
            )
            self._counted[model, each] = tokens
        return tokens


def _at_ms(value: Any) -> int | None:
    """Seconds, which is usual, or milliseconds."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 10**14:
        return None
    return round(value * 1000) if value < _SECONDS_UNTIL else round(value)


def _databases(source: Source) -> list[Member]:
    return [
        member
        for member in databases(source)
        if member.basename == "webui.db" or _names_chats(source.head(member))
    ]


def _names_chats(head: bytes) -> bool:
    return (
        b'CREATE TABLE "chat"' in head
        or b"CREATE TABLE chat (" in head
        or b'CREATE TABLE "chat_message"' in head
    )
