"""Agents' logs are counted by themselves while the person wants it, by a process of its own."""

import json
import time
from pathlib import Path

import pytest

from wattback.companion import Companion

_LINE = {
    "type": "assistant",
    "sessionId": "s-1",
    "uuid": "u-1",
    "timestamp": "2026-11-20T10:00:00.000Z",
    "message": {
        "id": "msg_1",
        "model": "claude-sonnet-4-5",
        "role": "assistant",
        "stop_reason": "end_turn",
        "content": [{"type": "text", "text": "Hello there"}],
        "usage": {"input_tokens": 12, "output_tokens": 34, "cache_read_input_tokens": 0},
    },
}


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with one Claude Code session that ended days ago."""
    home = tmp_path / "home"
    log = home / ".claude" / "projects" / "kettle" / "s-1.jsonl"
    log.parent.mkdir(parents=True)
    log.write_text(json.dumps(_LINE) + "\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "wattback"))
    for name in ("XDG_CONFIG_HOME", "CLAUDE_CONFIG_DIR", "CODEX_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def _step_until(companion: Companion, answers: int) -> None:
    until = time.monotonic() + 60
    while companion.setup.answers_counted() < answers and companion.snapshot(1).due_answers < answers:
        assert companion.imports.look_at_logs() == ""
        assert time.monotonic() < until
        time.sleep(0.2)


def test_nothing_is_read_before_it_is_wanted(person: Path) -> None:
    companion = Companion()
    for _ in range(3):
        assert companion.imports.look_at_logs() == ""
    assert companion.snapshot(1).due_answers == 0


def test_a_log_is_counted_once_it_is_wanted(person: Path) -> None:
    companion = Companion()
    companion.imports.set_watching(True)
    try:
        _step_until(companion, 1)
    finally:
        companion.imports.stop_looking()
    assert companion.snapshot(30).due_answers == 1
