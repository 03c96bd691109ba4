"""Which histories lie on this machine, found by looking where their programs put them; none is read.

Where agents keep their logs is documented for Copilot CLI (`COPILOT_HOME`), Codex (`CODEX_HOME`) and Claude Code
(`CLAUDE_CONFIG_DIR`), and stands in the public source of Gemini CLI (`GEMINI_CLI_HOME`) and Ollama; Open WebUI has no
one place, so the usual ones are tried, and `DATA_DIR`.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wattback.imports.readers import reader_of

MOST_LOOKED_AT = 20_000
"""Files and folders of one history; of a larger one the size is what was seen until then."""

_MAX_DEPTH = 5
_LINES = (".jsonl",)
_CHATS = (".json", ".jsonl")


@dataclass(frozen=True, slots=True)
class FoundHistory:
    """A history on this machine.

    Attributes:
        kind: As `readers.py` names it.
        title: For people.
        path: What to import: a file or a folder.
        size_bytes: Of its files.
        newest_ms: When one of them changed last, UTC epoch milliseconds.
    """

    kind: str
    title: str
    path: str
    size_bytes: int
    newest_ms: int


@dataclass(frozen=True, slots=True)
class AgentFolder:
    """Where an agent writes.

    Attributes:
        kind: As `readers.py` names it.
        path: The folder of its logs.
        endings: How names of its files end.
    """

    kind: str
    path: str
    endings: tuple[str, ...]


def found_histories(
    home: str | None = None, environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> tuple[FoundHistory, ...]:
    """The histories on this machine, the largest first. Looks at names, sizes and times only.

    Args:
        home: The person's home folder; this session's when None.
        environment: Environment variables.
        platform: As `sys.platform`.
    """
    home = home or os.path.expanduser("~")
    found = []
    for folder in agent_folders(home, environment):
        seen = list(_files(folder.path, folder.endings))
        if seen:
            found.append(_history(folder.kind, folder.path, seen))
    for kind, path in _single_files(home, environment, platform):
        try:
            status = os.stat(path)
        except OSError:
            continue
        if status.st_size and os.path.isfile(path):
            found.append(_history(kind, path, [status]))
    return tuple(sorted(found, key=lambda history: -history.size_bytes))


def agent_folders(
    home: str | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[AgentFolder, ...]:
    """Where the agents of this machine write, whether or not anything is there yet.

    Args:
        home: The person's home folder; this session's when None.
        environment: Environment variables.
    """
    home = home or os.path.expanduser("~")
    config = environment.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    claude = environment.get("CLAUDE_CONFIG_DIR", "").split(",")
    chosen = [os.path.expanduser(path.strip()) for path in claude if path.strip()]
    folders = []
    for path in chosen or (os.path.join(home, ".claude"), os.path.join(config, "claude")):
        projects = path if os.path.basename(path) == "projects" else os.path.join(path, "projects")
        folders.append(AgentFolder("claude-code", projects, _LINES))
    codex = environment.get("CODEX_HOME") or os.path.join(home, ".codex")
    # Not the folder above: copies of whole projects may lie beside its logs.
    folders.append(AgentFolder("codex", os.path.join(codex, "sessions"), _LINES))
    folders.append(AgentFolder("codex", os.path.join(codex, "archived_sessions"), _LINES))
    gemini = os.path.join(environment.get("GEMINI_CLI_HOME") or home, ".gemini", "tmp")
    folders.append(AgentFolder("gemini-cli", gemini, _CHATS))
    copilot = environment.get("COPILOT_HOME") or os.path.join(home, ".copilot")
    states = os.path.join(copilot, "session-state")
    folders.append(AgentFolder("copilot-cli", states, _LINES))
    return tuple(folders)


def _single_files(home: str, environment: Mapping[str, str], platform: str) -> Iterator[tuple[str, str]]:
    support = os.path.join(home, "Library", "Application Support")
    local = environment.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    config = environment.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    if platform == "darwin":
        yield "ollama", os.path.join(support, "Ollama", "db.sqlite")
    elif platform == "win32":
        yield "ollama", os.path.join(local, "Ollama", "db.sqlite")
    else:
        yield "ollama", os.path.join(home, ".ollama", "db.sqlite")
    places = [
        os.path.join(home, ".open-webui"),
        os.path.join(home, "open-webui", "data"),
        os.path.join(home, "open-webui", "backend", "data"),
        os.path.join(support if platform == "darwin" else config, "open-webui", "data"),
    ]
    if environment.get("DATA_DIR"):
        places.insert(0, environment["DATA_DIR"])
    for place in places:
        yield "open-webui", os.path.join(place, "webui.db")
    yield "codecarbon", os.path.join(home, "emissions.csv")


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[os.stat_result]:
    """Files of a folder and of those in it, as far as is looked."""
    waiting, looked_at = [(folder, 0)], 0
    while waiting:
        place, depth = waiting.pop()
        try:
            entries = os.scandir(place)
        except OSError:
            continue
        with entries:
            for entry in entries:
                looked_at += 1
                if looked_at > MOST_LOOKED_AT:
                    return
                try:
                    if entry.is_dir(follow_symlinks=False):
                        if depth < _MAX_DEPTH:
                            waiting.append((entry.path, depth + 1))
                    elif entry.name.endswith(endings) and entry.is_file(follow_symlinks=False):
                        yield entry.stat(follow_symlinks=False)
                except OSError:
                    continue  # gone since it was listed


def _history(kind: str, path: str, files: list[os.stat_result]) -> FoundHistory:
    size = sum(status.st_size for status in files)
    return FoundHistory(
        kind, reader_of(kind).title, path, size, round(max(status.st_mtime for status in files) * 1000)
    )
