"""All kinds of histories, in the order in which they are recognised: the telling shapes before the general ones."""

from collections.abc import Iterator
from importlib import import_module

from wattback.imports.errors import NotRecognised
from wattback.imports.reader import Reader
from wattback.imports.source import Source

# Module and class by kind: a reader is imported when it is asked for, because some need more than the standard library.
_READERS = {
    "chatgpt": ("chatgpt", "ChatGptExport"),
    "claude": ("claude", "ClaudeExport"),
    "gemini-takeout": ("gemini_takeout", "GeminiTakeout"),
    "claude-code": ("claude_code", "ClaudeCodeLogs"),
    "codex": ("codex", "CodexLogs"),
    "gemini-cli": ("gemini_cli", "GeminiCliLogs"),
    "copilot-cli": ("copilot_cli", "CopilotCliLogs"),
    "ollama": ("ollama", "OllamaHistory"),
    "open-webui": ("open_webui", "OpenWebUiDatabase"),
    "codecarbon": ("codecarbon", "CodeCarbonEmissions"),
    "jsonl": ("generic_jsonl", "GenericJsonLines"),
    "csv": ("generic_csv", "GenericCsv"),
}


def kinds() -> tuple[str, ...]:
    """Names of all kinds, the most common first."""
    return tuple(_READERS)


def reader_of(kind: str) -> Reader:
    """A fresh reader of a kind.

    Raises:
        NotRecognised: There is no such kind.
    """
    if kind not in _READERS:
        raise NotRecognised(
            f"{kind[:60]!r} is no kind of history. Nothing was imported. Known kinds: {', '.join(_READERS)}."
        )
    module, name = _READERS[kind]
    reader: Reader = getattr(import_module(f"wattback.imports.{module}"), name)()
    return reader


def all_readers() -> Iterator[Reader]:
    """A fresh reader of every kind, in order of recognition."""
    for kind in _READERS:
        yield reader_of(kind)


def recognised(source: Source) -> Reader | None:
    """The reader of the first kind that a source is of; None when it is of none."""
    return next((reader for reader in all_readers() if reader.recognises(source)), None)
