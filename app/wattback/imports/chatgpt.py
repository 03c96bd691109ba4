"""ChatGPT's export of all data: `conversations.json`, since 2026 `conversations-000.json` and so on, mostly in a zip.

Every branch counts, because a regenerated answer took electricity too. Ids of answers are those of the live page.
"""

import re
from collections.abc import Iterator
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.chatgpt_conversation import Conversation
from wattback.imports.json_elements import elements
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source

_FILE = re.compile(r"conversations(?:[-_]\d+)?\.json", re.IGNORECASE)


class ChatGptExport:
    """The reader, see `Reader`."""

    kind = "chatgpt"
    title = "ChatGPT export"
    chooses: Literal["file", "folder"] = "file"
    hint = "In ChatGPT: Settings, Data controls, Export data. The mail's link downloads a zip: choose it as it is."

    def recognises(self, source: Source) -> bool:
        """By the tree of messages that each of its conversations has."""
        return any(_is_export(source.head(member)) for member in conversation_files(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every answer, a conversation at a time."""
        files = conversation_files(source)
        source.expect(files)
        for member in files:
            for element in elements(source, member, "conversation"):
                if isinstance(element.value, dict) and isinstance(element.value.get("mapping"), dict):
                    yield from Conversation(element.value, element.place, counting).answers()
                else:
                    yield LeftOut(element.place, "it holds no messages")


def conversation_files(source: Source) -> list[Member]:
    """The files of an export that hold its chats: by name, or the one file that was chosen whatever its name."""
    if not (source.is_zip or source.is_folder):
        return list(source.members)
    return [member for member in source.members if _FILE.fullmatch(member.basename)]


def _is_export(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"[") and b'"mapping"' in start
