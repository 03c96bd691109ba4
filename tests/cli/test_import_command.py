"""`wattback import`: kinds, results, refusals, and Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Terminal = Callable[..., Any]


def export(path: Path, chats: int = 2) -> Path:
    """A ChatGPT export of chats with one answer each."""
    made = []
    for number in range(chats):
        said = {
            "author": {"role": "assistant"},
            "content": {"content_type": "text", "parts": ["Ferns grow in shade. " * 20]},
        }
        answer = {
            "id": f"a-{number}", "create_time": 1_790_000_000 + number, "status": "finished_successfully",
            "end_turn": True, "metadata": {"model_slug": "gpt-5-2"}, "recipient": "all", **said,
        }  # fmt: skip
        made.append(
            {
                "title": "x",
                "mapping": {f"a-{number}": {"id": f"a-{number}", "parent": None, "message": answer}},
            }
        )
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def test_an_export_is_counted_once(terminal: Terminal, tmp_path: Path) -> None:
    path = export(tmp_path / "conversations.json")
    dry = terminal("import", "auto", str(path), "--dry-run", "--json").document
    assert (dry["kind"], dry["new"], dry["dry_run"]) == ("chatgpt", 2, True)
    assert terminal("answers", "--json").document == []
    first = terminal("import", "chatgpt", str(path))
    assert first.status == 0
    assert first.out.startswith("read as")
    assert "new, counted now" in first.out
    assert "electricity" in first.out
    second = terminal("import", "auto", str(path), "--json").document
    assert (second["read"], second["new"], second["already_known"]) == (2, 0, 2)
    answers = terminal("answers", "--json").document
    assert [each["model"] for each in answers] == ["gpt-5-2", "gpt-5-2"]


def test_the_list_of_kinds(terminal: Terminal) -> None:
    kinds = [each["kind"] for each in terminal("import", "--list", "--json").document]
    assert {"chatgpt", "claude", "gemini-takeout", "claude-code", "codex", "csv", "jsonl"} <= set(kinds)
    assert "chatgpt" in terminal("import", "--list").out


def test_refusals_are_one_line_and_status_one(terminal: Terminal, tmp_path: Path) -> None:
    path = export(tmp_path / "conversations.json")
    path.write_text(path.read_text()[:-40])
    ran = terminal("import", "auto", str(path))
    assert ran.status == 1
    assert ran.err.startswith("wattback: conversations.json, conversation 2, byte ")
    assert "Nothing was imported." in ran.err
    assert ran.err.count("\n") == 1
    assert terminal("import", "claude", str(tmp_path / "gone")).status == 1
    assert terminal("answers", "--json").document == []


def test_without_a_kind_or_a_path_it_is_used_wrongly(home: Path) -> None:
    for arguments in ([], ["chatgpt"]):
        done = subprocess.run(
            [sys.executable, "-m", "wattback", "import", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert "KIND and PATH are needed" in done.stderr


def test_ctrl_c_cancels_and_leaves_nothing(home: Path, terminal: Terminal, tmp_path: Path) -> None:
    path = export(tmp_path / "conversations.json", 60_000)
    child = subprocess.Popen(
        [sys.executable, "-m", "wattback", "import", "auto", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    while not (home / "ledger.sqlite3").exists():
        time.sleep(0.01)
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert err == "wattback: The import was cancelled. Nothing was imported.\n"
    assert out == ""
    assert terminal("answers", "--json").document == []
