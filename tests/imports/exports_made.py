"""Exports as the sites write them, made for a test."""

import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from wattback.imports.importing import ImportResult

NOW_MS = 1_795_348_800_000  # 2026-11-22T12:00:00Z
BEGAN_S = 1_790_000_000.0  # 2026-09-21


ImportIt = Callable[..., ImportResult]
Totals = Callable[[], tuple[Any, ...]]


def message(
    identity: str,
    role: str,
    text: Any = "",
    *,
    parent: str | None = None,
    at_s: float = BEGAN_S,
    model: str | None = "gpt-5-2",
    end_turn: bool | None = True,
    status: str = "finished_successfully",
    content: Mapping[str, Any] | None = None,
    recipient: str = "all",
    metadata: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """One node of a ChatGPT conversation."""
    parts = text if isinstance(text, list) else [text]
    named = {"model_slug": model} if role == "assistant" and model is not None else {}
    return {
        "id": identity,
        "parent": parent,
        "children": [],
        "message": {
            "id": identity,
            "author": {"role": role, "name": None, "metadata": {}},
            "create_time": at_s,
            "update_time": None,
            "content": content or {"content_type": "text", "parts": parts},
            "status": status,
            "end_turn": end_turn if role == "assistant" else None,
            "weight": 1.0,
            "metadata": {**named, **(metadata or {})},
            "recipient": recipient,
            "channel": None,
        },
    }


def conversation(*nodes: dict[str, Any], identity: str = "c-1") -> dict[str, Any]:
    """A ChatGPT conversation; a node without a parent hangs below the root."""
    root = {"id": "client-created-root", "message": None, "parent": None, "children": []}
    mapping = {"client-created-root": root}
    for node in nodes:
        mapping[node["id"]] = {**node, "parent": node["parent"] or "client-created-root"}
    return {
        "title": "Gärten",
        "create_time": BEGAN_S,
        "mapping": mapping,
        "current_node": nodes[-1]["id"] if nodes else None,
        "conversation_id": identity,
        "default_model_slug": "auto",
    }


def plain_chat(number: int = 0, turns: int = 3) -> dict[str, Any]:
    """Questions and answers, one after the other."""
    nodes: list[dict[str, Any]] = []
    parent: str | None = None
    for turn in range(turns):
        asked, answered = f"q-{number}-{turn}", f"a-{number}-{turn}"
        at_s = BEGAN_S + 1000 * number + 60 * turn
        nodes.append(message(asked, "user", f"What grows in shade, part {turn}?", parent=parent, at_s=at_s))
        text = f"Ferns, hostas and moss grow in shade. Part {turn} of chat {number}. " * 4
        nodes.append(message(answered, "assistant", text, parent=asked, at_s=at_s + 5))
        parent = answered
    return conversation(*nodes, identity=f"c-{number}")


def claude_chat(*messages: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "uuid": "cc-1",
        "name": "Gärten",
        "created_at": "2026-09-21T10:00:00Z",
        "chat_messages": list(messages),
        **more,
    }


def claude_message(
    identity: str, sender: str, text: str = "", *, at: str = "2026-09-21T10:00:00Z", **more: Any
) -> dict[str, Any]:
    blocks = [{"type": "text", "text": text}] if text else []
    return {
        "uuid": identity,
        "sender": sender,
        "text": text,
        "content": blocks,
        "created_at": at,
        "attachments": [],
        "files": [],
        **more,
    }


def write_json(path: Path, document: Any) -> Path:
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def write_zip(path: Path, files: Mapping[str, Any], *, names: Iterable[str] = ()) -> Path:
    """A zip of documents; those of other names are there and empty of interest."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, document in files.items():
            made.writestr(name, document if isinstance(document, str | bytes) else json.dumps(document))
        for name in names:
            made.writestr(name, "not for counting")
    return path
