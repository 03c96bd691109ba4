"""Claude's export of all data: `conversations.json`, mostly in a zip.

Answers have the ids of the live page. Exports name no model (as far as samples of 2025 and 2026 show, second-hand), so
answers are counted as those of a Claude that does not say which; newer ones name each message's parent.
"""

from collections.abc import Iterator
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.chatgpt import conversation_files
from wattback.imports.claude_conversation import answers
from wattback.imports.json_elements import elements
from wattback.imports.reader import Counting
from wattback.imports.source import Source


class ClaudeExport:
    """The reader, see `Reader`."""

    kind = "claude"
    title = "Claude export"
    chooses: Literal["file", "folder"] = "file"
    hint = "In Claude: Settings, Privacy, Export data. The mail's link downloads a zip: choose it as it is."

    def recognises(self, source: Source) -> bool:
        """By the list of messages that each of its conversations has."""
        return any(_is_export(source.head(member)) for member in conversation_files(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every answer, a conversation at a time."""
        files = conversation_files(source)
        source.expect(files)
        for member in files:
            for element in elements(source, member, "conversation"):
                if isinstance(element.value, dict) and isinstance(element.value.get("chat_messages"), list):
                    yield from answers(element.value, element.place, counting)
                else:
                    yield LeftOut(element.place, "it holds no messages")


def _is_export(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"[") and b'"chat_messages"' in start
