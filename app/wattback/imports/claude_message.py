"""What is in one message of a Claude export: the same questions as `extension/sites/claude-message.ts` asks."""

import json
from typing import Any

from wattback.imports.json_values import Object, iso_to_ms, list_at, text_at


def read_text(message: Object) -> str:
    """What later answers read of a message: what was said, what tools were asked and replied, what was attached."""
    blocks = list_at(message, "content")
    said = "".join(map(_block_text, blocks)) if blocks else text_at(message, "text") or ""
    attached = (text_at(each, "extracted_content") for each in list_at(message, "attachments"))
    return "\n\n".join(part for part in (said, *attached) if part)


def visible_text(message: Object) -> str:
    """What an answer shows the person."""
    blocks = list_at(message, "content")
    if not blocks:
        return text_at(message, "text") or ""
    return "".join(text_at(block, "text") or "" for block in blocks if _kind(block) == "text")


def tool_inputs(message: Object) -> list[str]:
    """What an answer wrote to each tool; empty text for a call without anything in it."""
    return [_json(block) for block in list_at(message, "content") if _kind(block) == "tool_use"]


def thinking_of(message: Object) -> tuple[str, float] | None:
    """What is shown of the thinking, its text or else its headlines, and its seconds; None when there was none."""
    blocks = [block for block in list_at(message, "content") if _kind(block) == "thinking"]
    if not blocks:
        return None
    text = "".join(text_at(block, "thinking") or "" for block in blocks)
    if not text:
        headlines = (
            text_at(each, "summary") or "" for block in blocks for each in list_at(block, "summaries")
        )
        text = "\n".join(filter(None, headlines))
    return text, sum(map(_seconds, blocks))


def ended_ms(message: Object) -> int | None:
    """When the last block of a message ended, where its blocks say so."""
    times = [iso_to_ms(text_at(block, "stop_timestamp")) for block in list_at(message, "content")]
    return max((at_ms for at_ms in times if at_ms is not None), default=None)


def unread_files(message: Object) -> int:
    """Files of a prompt whose text is not in the export; pictures are among them."""
    attached = list_at(message, "attachments")
    unread = sum(not text_at(each, "extracted_content") for each in attached)
    return unread + max(len(list_at(message, "files")), len(list_at(message, "files_v2")))


def _kind(block: Any) -> object:
    return block.get("type") if isinstance(block, dict) else None


def _block_text(block: Any) -> str:
    kind = _kind(block)
    if kind == "text":
        return text_at(block, "text") or ""
    if kind == "tool_use":
        return _json(block)
    if kind == "tool_result":
        return "".join(text_at(part, "text") or "" for part in list_at(block, "content"))
    return ""


def _json(block: Object) -> str:
    """A tool's input as the browser writes it."""
    value = block.get("input")
    if not isinstance(value, dict) or not value:
        return ""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _seconds(block: Object) -> float:
    began, ended = iso_to_ms(text_at(block, "start_timestamp")), iso_to_ms(text_at(block, "stop_timestamp"))
    return 0.0 if began is None or ended is None else max(0, ended - began) / 1000
