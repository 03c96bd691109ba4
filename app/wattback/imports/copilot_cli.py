"""Copilot CLI's logs: `session-state/<session>/events.jsonl` of its folder, earlier `session-state/<session>.jsonl`.

GitHub documents no format of these files. All of this is second-hand, from reports to `github/copilot-cli` (issues
1394, 3551, 3994) and from other readers' recordings (agentsview 577, copilot-arewecooked 45), 2026:

- `assistant.message` says an answer's output at most. Input, cache and the rest stand once for each model, in
  `session.shutdown`: what an answer had of them is not known, so each gets an equal share. Their sum is as reported.
- Reports disagree whether a resumed session's shutdown starts from zero or goes on: what is nearer to the outputs of
  the answers since the shutdown before holds.
- Since about 1.0.83 a database beside the logs has every call with its counts (`copilot_store.py`): from a session's
  first call there on, that is what counts.
- Not every session has a shutdown (`/new` writes none, nor does a crash). One that was left alone for a day gets none
  any more: its answers' context is then counted from the text, without what the CLI itself adds.
"""

import os
import time
from collections.abc import Iterator
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.copilot_session import SITE, SessionLog
from wattback.imports.copilot_store import opened_store, store_beside
from wattback.imports.json_lines import first_objects
from wattback.imports.log_values import object_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source

CLOSED_AFTER_S = 24 * 3600.0
"""A session to which nothing was added for so long gets no shutdown any more."""

_LOOKED_AT = 8
_NO_SESSION = "-"


class CopilotCliLogs:
    """Reads the logs of one person's Copilot CLI: the folder, or one session."""

    kind = "copilot-cli"
    title = "Copilot CLI logs"
    chooses: Literal["file", "folder"] = "folder"
    hint = "Choose the folder session-state in .copilot, in your home folder."

    def __init__(self, now_s: float | None = None) -> None:
        """Take the clock's time as the time of reading, unless `now_s` (seconds since the epoch) is given."""
        self._now_s = time.time() if now_s is None else now_s

    def recognises(self, source: Source) -> bool:
        """By the first lines of the first logs."""
        return any(_is_log(source.head(member)) for member in _logs(source)[:_LOOKED_AT])

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every call in the store, and what stands in logs only: of a closed session, or up to its last shutdown."""
        logs = _logs(source)
        source.expect(logs)
        store, covered = store_beside(source, logs), dict[str, int]()
        if store is not None:
            with opened_store(source, store, SITE) as opened:
                covered = opened.covered_from_ms()
                # Who names one session's log means that session.
                yield from opened.calls(None if source.is_folder else _session_id(source, logs))
        for member in logs:
            is_open = self._is_open(member)
            yield from SessionLog(source, member, counting, is_open=is_open, covered=covered).uses()

    def _is_open(self, member: Member) -> bool:
        try:
            return member.path is not None and self._now_s - os.stat(member.path).st_mtime < CLOSED_AFTER_S
        except OSError:
            return False


def _logs(source: Source) -> list[Member]:
    logs = [member for member in source.members if member.name.endswith(".jsonl")]
    states = [
        member for member in logs if member.basename == "events.jsonl" or "session-state/" in member.name
    ]
    return states or logs


def _session_id(source: Source, logs: list[Member]) -> str:
    """The session of a single log, which its first line names; else an id that no session has."""
    for value in first_objects(source.head(logs[0]), most=1) if logs else ():
        if value.get("type") == "session.start":
            return text_at(object_at(value, "data"), "sessionId") or _NO_SESSION
    return _NO_SESSION


def _is_log(head: bytes) -> bool:
    return any(
        str(value.get("type", "")).startswith(("session.", "assistant.", "user.")) and "data" in value
        for value in first_objects(head, most=3)
    )
