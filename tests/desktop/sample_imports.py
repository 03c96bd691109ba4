"""Histories that are not there: found, recognised and imported in memory."""

import time
from collections.abc import Callable

from wattback.desktop.services.imports import (
    FoundHistory,
    ImportKind,
    ImportProgress,
    ImportResult,
    LeftOut,
)
from wattback.errors import WattbackError
from wattback.footprint import Range

KINDS = (
    ImportKind(
        "chatgpt",
        "ChatGPT export",
        "file",
        "In ChatGPT: Settings, Data controls, Export data. The link in the mail gives a .zip; choose that file.",
    ),
    ImportKind("claude", "Claude export", "file", "In Claude: Settings, Privacy, Export data."),
    ImportKind("gemini", "Google Takeout", "file", "At takeout.google.com choose My Activity, Gemini Apps."),
    ImportKind("claude-code", "Claude Code", "folder", "The folder .claude/projects in your home folder."),
    ImportKind("codex", "Codex CLI", "folder", "The folder .codex/sessions in your home folder."),
    ImportKind("csv", "Table of your own (CSV)", "file", "Its columns are described in the documentation."),
)
FOUND = (
    FoundHistory("claude-code", "Claude Code", "/home/ada/.claude/projects", 48_211_000, 1_795_348_800_000),
    FoundHistory("codex", "Codex CLI", "/home/ada/.codex/sessions", 3_902_114, 1_794_900_000_000),
    FoundHistory(
        "open-webui",
        "Open WebUI",
        "/home/ada/servers/a-folder-with-a-very-long-name/that-goes-on-and-on/open-webui/data/webui.db",
        1_204_882_432,
        1_795_100_000_000,
    ),
)


class NotAHistory(WattbackError):
    title = "This is no history that Wattback knows"


class SampleImports:
    """Counts whatever it is given; `hold` is called between two steps of progress."""

    def __init__(self) -> None:
        self.histories: tuple[FoundHistory, ...] = FOUND
        self.failure: Exception | None = None
        self.left_out = (
            LeftOut("conversations.json, conversation 14, message 3", "It has no time."),
            LeftOut("conversations.json, conversation 201", "It is not a conversation."),
        )
        self.steps = 4
        self.hold: Callable[[], object] = lambda: time.sleep(0.01)
        self.imported: list[tuple[str, str]] = []
        self.watching = False
        self.calls: list[str] = []

    def kinds(self) -> tuple[ImportKind, ...]:
        return KINDS

    def found(self) -> tuple[FoundHistory, ...]:
        self.calls.append("found")
        return self.histories

    def recognise(self, path: str) -> str:
        for kind in KINDS:
            if kind.kind in path:
                return kind.kind
        raise NotAHistory(
            f"{path} is none of the histories that Wattback reads. Nothing was imported. Choose its kind yourself, or "
            "another file."
        )

    def import_history(
        self, kind: str, path: str, progress: Callable[[ImportProgress], bool]
    ) -> ImportResult | None:
        self.calls.append(f"import {kind}")
        for step in range(self.steps):
            if not progress(ImportProgress(1_000_000 * step, 1_000_000 * self.steps, 611 * step)):
                return None
            self.hold()
        if self.failure is not None:
            raise self.failure
        known = 1_200 if (kind, path) not in self.imported else 12_438
        self.imported.append((kind, path))
        return ImportResult(
            kind,
            12_438,
            12_438 - known,
            known,
            self.left_out,
            214 if self.left_out else 0,
            1_735_689_600_000,
            1_795_348_800_000,
            Range(1_404.0, 4_120.0, 13_890.0),
        )

    def is_watching(self) -> bool:
        return self.watching

    def set_watching(self, on: bool) -> None:
        self.calls.append(f"set_watching {on}")
        self.watching = on

    def look_at_logs(self) -> str:
        return ""

    def stop_looking(self) -> None:
        self.calls.append("stop_looking")
