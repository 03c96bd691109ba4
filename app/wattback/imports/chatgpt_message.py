"""What is in one message of a ChatGPT export: the same questions as `extension/sites/chatgpt-message.ts` asks."""

from dataclasses import dataclass

from wattback.imports.json_values import Object, list_at, number_at, object_at, text_at


@dataclass(frozen=True, slots=True)
class Parts:
    """Text and pictures of a message; `has_unknown` when it holds something else."""

    text: str
    images: int
    has_unknown: bool


def role_of(message: Object) -> str:
    """`user`, `assistant`, `tool`, `system`; empty when it does not say."""
    return text_at(object_at(message, "author"), "role") or ""


def echoed_text(message: Object) -> str:
    """Text of a message of any role, which the model reads again with each later answer."""
    content = object_at(message, "content")
    kind = content.get("content_type")
    if kind == "code":
        return text_at(content, "text") or ""
    return parts_of(content).text if kind in ("text", "multimodal_text") else ""


def shown_content(message: Object) -> Parts | None:
    """What an assistant message shows the person; None when it shows nothing that can be counted."""
    recipient, channel = message.get("recipient"), message.get("channel")
    is_hidden = object_at(message, "metadata").get("is_visually_hidden_from_conversation") is True
    if recipient not in (None, "all") or channel not in (None, "final") or is_hidden:
        return None
    content = object_at(message, "content")
    if content.get("content_type") not in ("text", "multimodal_text"):
        return None
    parts = parts_of(content)
    return None if parts.has_unknown or (not parts.text and not parts.images) else parts


def tool_input(message: Object) -> str | None:
    """What an assistant message wrote to a tool; None when it speaks to the person."""
    if text_at(message, "recipient") in (None, "all"):
        return None
    content = object_at(message, "content")
    text = text_at(content, "text")
    return parts_of(content).text if text is None else text


def thought_of(message: Object) -> tuple[str, float | None] | None:
    """What a message shows of the reasoning, and its seconds as far as said; None for other messages."""
    content = object_at(message, "content")
    seconds = number_at(object_at(message, "metadata"), "finished_duration_sec")
    took = seconds if seconds is not None and seconds >= 0 else None
    kind = content.get("content_type")
    if kind == "thoughts":
        return "\n".join(map(_thought_text, list_at(content, "thoughts"))), took
    return ("", took) if kind == "reasoning_recap" else None


def attached_files(message: Object) -> int:
    """Files of a prompt whose text is not in the export."""
    attached = list_at(object_at(message, "metadata"), "attachments")
    return sum(not (isinstance(file, dict) and _is_image(file)) for file in attached)


def drawn_images(message: Object) -> int:
    """Pictures that a tool drew: they carry how they were generated, which screenshots and plots do not."""
    if role_of(message) != "tool":
        return 0
    parts = list_at(object_at(message, "content"), "parts")
    drawn = (object_at(part, "metadata") for part in parts if _is_image_part(part))
    return sum(isinstance(each.get("dalle") or each.get("generation"), dict) for each in drawn)


def parts_of(content: Object) -> Parts:
    """The parts of a message's content."""
    parts = list_at(content, "parts")
    images = sum(map(_is_image_part, parts))
    texts = [part for part in parts if isinstance(part, str)]
    return Parts("".join(texts), images, len(texts) + images < len(parts))


def _thought_text(thought: object) -> str:
    if not isinstance(thought, dict):
        return ""
    return f"{text_at(thought, 'summary') or ''}\n{text_at(thought, 'content') or ''}"


def _is_image_part(part: object) -> bool:
    return isinstance(part, dict) and part.get("content_type") == "image_asset_pointer"


def _is_image(file: Object) -> bool:
    kind = text_at(file, "mime_type") or text_at(file, "mimeType") or ""
    return kind.startswith("image/")
