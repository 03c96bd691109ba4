"""Logs that are read by themselves: each answer once, at rest nothing, never in the way."""

import json
import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wattback.imports.found_here import AgentFolder, agent_folders
from wattback.imports.reading_process import ReadingProcess
from wattback.imports.watched_file import WatchedFolder
from wattback.imports.watched_folders import (
    LONGEST_READ_S,
    READ_BYTES_PER_S,
    RETRY_AFTER_S,
    WHOLE_FOLDER_FROM,
    WatchedFolders,
)

NOW_S = 1_780_000_000.0


class Import:
    """An import that ends when it is told to."""

    def __init__(self, kind: str, path: str) -> None:
        self.kind, self.path = kind, path
        self.status: int | None = None
        self.said = ""

    def poll(self) -> int | None:
        return self.status

    def kill(self) -> None:
        self.status = -9

    def trouble(self) -> str:
        return self.said


class Desk:
    """A watcher with a clock that is turned by hand."""

    def __init__(self, tmp_path: Path) -> None:
        self.now_s = NOW_S
        self.logs = tmp_path / "projects"
        self.logs.mkdir(parents=True)
        self.state = tmp_path / "watched-folders.json"
        self.agents: tuple[AgentFolder, ...] = (AgentFolder("claude-code", str(self.logs), (".jsonl",)),)
        self.started: list[Import] = []
        self.refuses: Exception | None = None
        self.watcher = self.another()

    def another(self) -> WatchedFolders:
        self.watcher = WatchedFolders(str(self.state), self.start, lambda: self.agents, lambda: self.now_s)
        return self.watcher

    def start(self, kind: str, path: str) -> Import:
        if self.refuses is not None:
            raise self.refuses
        self.started.append(Import(kind, path))
        return self.started[-1]

    def write(self, name: str, text: str = "x", seconds_ago: float = 3600.0) -> Path:
        path = self.logs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        at_s = self.now_s - seconds_ago
        os.utime(path, (at_s, at_s))
        return path

    def run(self, status: int = 0, said: str = "", seconds: float = 61.0) -> list[str]:
        """A minute later: what was read until nothing more was due."""
        self.now_s += seconds
        before = len(self.started)
        for _ in range(100):
            self.watcher.step()
            if not self.started or self.started[-1].status is not None:
                break
            self.started[-1].status, self.started[-1].said = status, said
        return [os.path.basename(each.path) for each in self.started[before:]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_log_is_read_once_and_again_when_it_grew(desk: Desk) -> None:
    desk.write("a.jsonl")
    assert desk.run() == ["a.jsonl"]
    assert desk.run() == []
    desk.write("a.jsonl", "xy")
    assert desk.run() == ["a.jsonl"]
    assert [(each.kind, each.path) for each in desk.started[:1]] == [
        ("claude-code", str(desk.logs / "a.jsonl"))
    ]


def test_what_was_read_is_known_after_a_restart(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.write("b/c.jsonl")
    assert desk.run() == ["a.jsonl", "c.jsonl"]
    desk.another()
    assert desk.run() == []
    desk.write("b/c.jsonl", "longer")
    assert desk.run() == ["c.jsonl"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"read": {"x": [1]}, "folders": [3]}', b"\xff" * 99])
def test_a_damaged_state_costs_one_more_reading(desk: Desk, content: bytes) -> None:
    desk.write("a.jsonl")
    desk.run()
    desk.state.write_bytes(content)
    desk.another()
    assert desk.run() == ["a.jsonl"]
    assert desk.run() == []


def test_it_is_looked_once_a_minute_and_one_thing_is_read_at_a_time(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.write("b.jsonl")
    for _ in range(5):
        desk.watcher.step()
    assert len(desk.started) == 1
    assert desk.run() == ["b.jsonl"]
    desk.write("c.jsonl")
    assert desk.run(seconds=20) == []
    assert desk.run(seconds=41) == ["c.jsonl"]


def test_many_new_logs_are_read_together(desk: Desk) -> None:
    for at in range(WHOLE_FOLDER_FROM):
        desk.write(f"{at}.jsonl")
    assert desk.run() == ["projects"]
    assert desk.run() == []


def test_a_log_that_was_read_while_fresh_is_read_once_more_when_its_last_answer_is_over(desk: Desk) -> None:
    desk.write("a.jsonl", seconds_ago=5.0)
    assert desk.run(seconds=1) == ["a.jsonl"]
    assert desk.run(seconds=300) == []
    assert desk.run(seconds=400) == ["a.jsonl"]
    assert desk.run(seconds=4000) == []


def test_a_large_log_is_read_the_more_seldom(desk: Desk) -> None:
    path = desk.write("a.jsonl")
    os.truncate(path, 300 * READ_BYTES_PER_S)
    assert desk.run() == ["a.jsonl"]
    os.truncate(path, 301 * READ_BYTES_PER_S)
    assert desk.run() == []
    assert desk.run(seconds=300) == ["a.jsonl"]


def test_a_log_that_cannot_be_read_is_tried_again_ever_more_seldom_or_when_it_changed(desk: Desk) -> None:
    desk.write("a.jsonl")
    assert desk.run(status=1, said="a.jsonl, line 2: damaged") == ["a.jsonl"]
    assert desk.watcher.trouble == "a.jsonl, line 2: damaged"
    assert desk.run(status=1) == []
    assert desk.run(status=1, seconds=RETRY_AFTER_S) == ["a.jsonl"]
    assert desk.run(status=1, seconds=RETRY_AFTER_S) == []
    desk.write("a.jsonl", "mended")
    assert desk.run() == ["a.jsonl"]
    assert desk.watcher.trouble == ""


def test_a_killed_import_is_repeated(desk: Desk) -> None:
    desk.write("a.jsonl")
    assert desk.run(status=-9) == ["a.jsonl"]
    assert desk.run(seconds=RETRY_AFTER_S) == ["a.jsonl"]


def test_an_import_that_never_ends_is_ended(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.watcher.step()
    desk.now_s += LONGEST_READ_S + 1
    desk.watcher.step()
    assert desk.started[0].status == -9
    assert "could not be read and was left for later" in desk.watcher.trouble


def test_what_goes_wrong_is_kept_and_never_raised(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.refuses = FileNotFoundError(2, "No such file", "wattback")
    desk.watcher.step()
    assert "No such file" in desk.watcher.trouble
    desk.refuses = None
    assert desk.run(seconds=RETRY_AFTER_S + 61) == ["a.jsonl"]


def test_switched_off_it_reads_nothing_and_forgets_nothing(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.run()
    agents, desk.agents = desk.agents, ()
    desk.write("b.jsonl")
    assert desk.run() == []
    desk.agents = agents
    assert desk.run() == ["b.jsonl"]


def test_a_chosen_folder_is_watched_and_kept(desk: Desk, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "emissions.csv").write_text("x")
    desk.watcher.choose([WatchedFolder("codecarbon", str(own))] * 2)
    assert desk.run() == ["emissions.csv"]
    assert desk.another().chosen == (WatchedFolder("codecarbon", str(own)),)
    assert desk.run() == []
    desk.watcher.choose([])
    (own / "emissions.csv").write_text("xy")
    assert desk.run() == []


def test_logs_that_are_gone_are_forgotten(desk: Desk) -> None:
    path = desk.write("a.jsonl")
    desk.write("b.jsonl")
    desk.run()
    path.unlink()
    desk.write("b.jsonl", "xy")
    desk.run()
    assert list(json.loads(desk.state.read_text())["read"]) == [str(desk.logs / "b.jsonl")]


def test_a_clock_that_was_set_back_stops_nothing(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.run()
    desk.now_s -= 86_400
    desk.write("b.jsonl")
    assert "b.jsonl" in desk.run()


def test_the_state_is_private(desk: Desk) -> None:
    desk.write("a.jsonl")
    desk.run()
    assert desk.state.stat().st_mode & 0o077 == 0


# With real processes and a real ledger


COMMAND = (sys.executable, "-m", "wattback")


def answer_lines(number: int) -> list[bytes]:
    """One answer as Claude Code writes it while it comes: the last line has its real output."""
    identity = f"msg_{number:04}"
    at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime())

    def line(kind: str, part: int, **more: Any) -> bytes:
        value = {
            "type": kind,
            "sessionId": "s",
            "uuid": f"{number}.{part}",
            "timestamp": f"{at}.{part:03}Z",
            **more,
        }
        return json.dumps(value).encode() + b"\n"

    def message(output: int, stop: str | None) -> dict[str, Any]:
        usage = {"input_tokens": 3, "cache_read_input_tokens": 1000 + number, "output_tokens": output}
        content = [{"type": "text", "text": f"Answer {number}."}]
        return {
            "id": identity,
            "model": "claude-sonnet-4-6",
            "content": content,
            "stop_reason": stop,
            "usage": usage,
        }

    return [
        line("user", 1, message={"role": "user", "content": "?"}),
        line("assistant", 2, message=message(1, None)),
        line("assistant", 3, message=message(100 + number, "end_turn")),
    ]


def test_a_growing_session_counts_each_answer_once_under_kill_and_repeat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    log = tmp_path / ".claude" / "projects" / "garden" / "session.jsonl"
    log.parent.mkdir(parents=True)
    chance, clock = random.Random(7), [time.time()]

    def watcher() -> WatchedFolders:
        return WatchedFolders(
            str(tmp_path / "watched-folders.json"),
            lambda kind, path: ReadingProcess(COMMAND, kind, path),
            lambda: agent_folders(str(tmp_path), {}),
            lambda: clock[0],
        )

    def until(
        watching: WatchedFolders, is_over: Callable[[WatchedFolders], bool], seconds: float = 60.0
    ) -> None:
        ends_s = time.monotonic() + seconds
        while time.monotonic() < ends_s and not is_over(watching):
            watching.step()
            time.sleep(0.02)

    def is_running(wanted: bool) -> Callable[[WatchedFolders], bool]:
        return lambda watching: (watching._running is not None) == wanted

    answers = [answer_lines(number) for number in range(12)]
    written = b""
    watching = watcher()
    for number, (question, begun, ended) in enumerate(answers):
        written += question + begun
        if number % 2:
            # Caught in the middle of an answer, and in the middle of its last line.
            log.write_bytes(written + ended[: chance.randrange(len(ended))])
            clock[0] += 120
            until(watching, is_running(True), 5)
            if chance.random() < 0.5:
                # Killed at some moment between its start and its end.
                time.sleep(chance.uniform(0.0, 1.2))
                watching.close()
                watching = watcher()
            else:
                until(watching, is_running(False))
        written += ended
    log.write_bytes(written + b'{"type":"system","sessionId":"s"}\n')
    clock[0] += 2 * RETRY_AFTER_S
    for _ in range(2):
        clock[0] += 120
        until(watching, is_running(True), 3)
        until(watching, is_running(False))
    watching.close()
    assert watching.trouble == ""
    with sqlite3.connect(tmp_path / "home" / "ledger.sqlite3") as ledger:
        rows = ledger.execute("SELECT input_tokens, output_tokens FROM usage_event ORDER BY 1").fetchall()
    ledger.close()
    assert rows == [(1003 + number, 100 + number) for number in range(12)]


def test_a_process_says_what_it_could_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    path = tmp_path / "notes.txt"
    path.write_text("hello")
    reading = ReadingProcess(COMMAND, "claude-code", str(path))
    while reading.poll() is None:
        time.sleep(0.02)
    assert reading.poll() == 1
    assert "notes.txt does not look like a Claude Code logs" in reading.trouble()
    ended = ReadingProcess(COMMAND, "auto", str(tmp_path))
    ended.kill()
    assert ended.poll() not in (None, 0)
