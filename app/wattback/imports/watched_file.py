"""`watched-folders.json`: which folders the person chose, and what was read of all of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wattback.files import replace_file
from wattback.imports.log_tree import FileState
from wattback.imports.log_values import list_at, object_at, text_at


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder the person chose.

    Attributes:
        kind: As `readers.py` names it, or `auto`.
        path: The folder.
    """

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read.

    Attributes:
        state: As it looked when its reading began.
        at_s: When that was, seconds since the epoch.
    """

    state: FileState
    at_s: float


def load(path: str) -> tuple[list[WatchedFolder], dict[str, ReadFile]]:
    """What was kept. A file that is damaged costs only a reading of what was read already."""
    try:
        with open(path, "rb") as file:
            content = json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        return [], {}
    chosen = [
        WatchedFolder(text_at(each, "kind"), text_at(each, "path"))
        for each in list_at(content, "folders")
        if isinstance(each, dict) and text_at(each, "kind") and text_at(each, "path")
    ]
    read = {each: _read_of(value) for each, value in object_at(content, "read").items()}
    return chosen, {each: value for each, value in read.items() if value is not None}


def _read_of(value: Any) -> ReadFile | None:
    if not isinstance(value, list) or [type(each) for each in value[:2]] != [int, int] or len(value) != 3:
        return None
    return (
        ReadFile(FileState(value[0], value[1]), float(value[2]))
        if isinstance(value[2], int | float)
        else None
    )


def save(path: str, chosen: Sequence[WatchedFolder], read: Mapping[str, ReadFile]) -> None:
    """Keep it.

    Raises:
        FileUnusable: The data directory may not be written.
    """
    content = {
        "folders": [{"kind": each.kind, "path": each.path} for each in chosen],
        "read": {name: [each.state.size, each.state.mtime_ns, each.at_s] for name, each in read.items()},
    }
    replace_file(path, json.dumps(content, separators=(",", ":")).encode())
