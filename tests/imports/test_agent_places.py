"""Finding histories on this machine, and noticing which of their files changed: by looking only."""

import os
from pathlib import Path

import pytest

from wattback.imports import found_here
from wattback.imports.found_here import agent_folders, found_histories
from wattback.imports.log_tree import LogTree


def put(path: Path, text: str = "{}\n", at_s: float = 1_780_000_000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (at_s, at_s))
    return path


def found(home: Path, platform: str = "linux", **environment: str) -> dict[str, str]:
    return {each.kind: each.path for each in found_histories(str(home), environment, platform)}


def test_a_new_machine_has_none(tmp_path: Path) -> None:
    assert found_histories(str(tmp_path), {}, "linux") == ()
    (tmp_path / ".claude" / "projects").mkdir(parents=True)
    assert found_histories(str(tmp_path), {}, "linux") == ()


def test_each_history_where_its_program_puts_it(tmp_path: Path) -> None:
    put(tmp_path / ".claude/projects/garden/a.jsonl")
    put(tmp_path / ".codex/sessions/2026/09/22/rollout-1.jsonl")
    put(tmp_path / ".gemini/tmp/3f2a/chats/session-1.json")
    put(tmp_path / ".copilot/session-state/24b9/events.jsonl")
    put(tmp_path / ".open-webui/webui.db")
    put(tmp_path / "emissions.csv")
    assert found(tmp_path) == {
        "claude-code": str(tmp_path / ".claude/projects"),
        "codex": str(tmp_path / ".codex/sessions"),
        "gemini-cli": str(tmp_path / ".gemini/tmp"),
        "copilot-cli": str(tmp_path / ".copilot/session-state"),
        "open-webui": str(tmp_path / ".open-webui/webui.db"),
        "codecarbon": str(tmp_path / "emissions.csv"),
    }


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("darwin", "Library/Application Support/Ollama"),
        ("win32", "AppData/Local/Ollama"),
        ("linux", ".ollama"),
    ],
)
def test_ollama_on_each_system(tmp_path: Path, platform: str, place: str) -> None:
    put(tmp_path / place / "db.sqlite")
    assert found(tmp_path, platform) == {"ollama": str(tmp_path / place / "db.sqlite")}


def test_what_the_environment_says_wins(tmp_path: Path) -> None:
    put(tmp_path / ".claude/projects/a.jsonl")
    put(tmp_path / ".codex/sessions/rollout-1.jsonl")
    put(tmp_path / "one/projects/a.jsonl")
    put(tmp_path / "two/projects/a.jsonl")
    put(tmp_path / "codex/archived_sessions/rollout-1.jsonl")
    put(tmp_path / "data/webui.db")
    environment = {
        "CLAUDE_CONFIG_DIR": f"{tmp_path}/one, {tmp_path}/two/projects",
        "CODEX_HOME": f"{tmp_path}/codex",
        "DATA_DIR": f"{tmp_path}/data",
    }
    paths = sorted(each.path for each in found_histories(str(tmp_path), environment, "linux"))
    assert paths == [
        f"{tmp_path}/{place}"
        for place in ("codex/archived_sessions", "data/webui.db", "one/projects", "two/projects")
    ]


def test_size_and_time_are_what_its_files_say(tmp_path: Path) -> None:
    put(tmp_path / ".codex/sessions/a/rollout-1.jsonl", "x" * 100, 1_780_000_000)
    put(tmp_path / ".codex/sessions/b/rollout-2.jsonl", "x" * 50, 1_790_000_000.5)
    put(tmp_path / ".codex/sessions/notes.txt", "x" * 1000)
    put(tmp_path / ".codex/history.jsonl", "x" * 1000)
    (history,) = found_histories(str(tmp_path), {}, "linux")
    assert (history.title, history.size_bytes, history.newest_ms) == ("Codex logs", 150, 1_790_000_000_500)


def test_links_are_not_followed_and_endless_folders_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects = put(tmp_path / ".claude/projects/a/one.jsonl", "x" * 10).parent
    (projects / "round").symlink_to(tmp_path / ".claude")
    (projects / "two.jsonl").symlink_to(put(tmp_path / "secret.jsonl"))
    (history,) = found_histories(str(tmp_path), {}, "linux")
    assert history.size_bytes == 10
    for at in range(30):
        put(projects / f"{at}.jsonl", "x")
    monkeypatch.setattr(found_here, "MOST_LOOKED_AT", 20)
    (history,) = found_histories(str(tmp_path), {}, "linux")
    assert history.size_bytes < 40


def test_every_agent_has_a_folder_to_watch_before_anything_is_there(tmp_path: Path) -> None:
    kinds = [folder.kind for folder in agent_folders(str(tmp_path), {})]
    assert kinds == ["claude-code", "claude-code", "codex", "codex", "gemini-cli", "copilot-cli"]


# A tree of logs


def names(tree: LogTree, now_s: float) -> dict[str, int]:
    return {os.path.basename(path): state.size for path, state in tree.look(now_s).items()}


def test_a_tree_tells_new_longer_and_vanished_files(tmp_path: Path) -> None:
    tree = LogTree(str(tmp_path / "logs"), (".jsonl",))
    assert names(tree, 0) == {}
    one = put(tmp_path / "logs" / "a" / "one.jsonl", "x")
    put(tmp_path / "logs" / "a" / "note.txt", "x")
    assert names(tree, 0) == {"one.jsonl": 1}
    with one.open("a") as log:
        log.write("yz")
    put(tmp_path / "logs" / "a" / "b" / "two.jsonl", "x")
    assert names(tree, 0) == {"one.jsonl": 3, "two.jsonl": 1}
    one.unlink()
    assert names(tree, 0) == {"two.jsonl": 1}


def test_at_rest_no_folder_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a" / "one.jsonl", "x")
    tree = LogTree(str(tmp_path), (".jsonl",))
    tree.look(0)

    def scandir(path: str) -> None:
        raise AssertionError(f"{path} was listed")

    monkeypatch.setattr(os, "scandir", scandir)
    assert names(tree, 0) == {"one.jsonl": 1}


def test_a_quiet_file_is_looked_at_now_and_then(tmp_path: Path) -> None:
    quiet = put(tmp_path / "one.jsonl", "x", at_s=1_000)
    tree, now_s = LogTree(str(tmp_path), (".jsonl",)), 1_780_000_000
    tree.look(now_s)
    quiet.write_text("xyz")
    looks = 0
    while names(tree, now_s) == {"one.jsonl": 1}:
        looks += 1
    assert 10 <= looks <= 15
