"""Agents' histories in a real ledger: recognised by themselves, and counted once however often they come."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from wattback.behind.imports import import_into_ledger
from wattback.imports.importing import ImportResult
from wattback.usage.event import dedupe_key

AGENTS = Path(__file__).parent / "agents"
KINDS = {"claude-code": 3, "codex": 5, "gemini-cli": 4, "copilot-cli": 4, "codecarbon": 3}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def totals(home: Path) -> tuple[object, ...]:
    columns = "count(*), sum(input_tokens), sum(cached_input_tokens), sum(output_tokens), sum(at_ms)"
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        row: tuple[object, ...] = ledger.execute(f"SELECT {columns} FROM usage_event").fetchone()
    ledger.close()
    return row


def imported(path: Path) -> ImportResult:
    return import_into_ledger(None, str(path))


@pytest.mark.parametrize("kind", KINDS)
def test_a_history_is_recognised_and_counts_once(home: Path, kind: str) -> None:
    first = imported(AGENTS / kind)
    assert (first.kind, first.new, first.already_known) == (kind, KINDS[kind], 0)
    assert first.energy_wh.high > first.energy_wh.low * 0.99 > 0
    before = totals(home)
    again = imported(AGENTS / kind)
    assert (again.new, again.already_known) == (0, KINDS[kind])
    assert totals(home) == before


@pytest.mark.parametrize("kind", KINDS)
def test_file_by_file_in_any_order_and_from_copies_is_the_same(home: Path, tmp_path: Path, kind: str) -> None:
    imported(AGENTS / kind)
    expected = totals(home)
    shutil.rmtree(home)
    files = [path for path in (AGENTS / kind).rglob("*") if path.is_file() and path.name != "logs.json"]
    chance = random.Random(3)
    for turn in range(2):
        chance.shuffle(files)
        for number, path in enumerate(files):
            # Rotated away and put elsewhere: the name is kept, the place and the times are not.
            copy = tmp_path / f"{turn}-{number}" / path.name
            copy.parent.mkdir()
            shutil.copyfile(path, copy)
            imported(copy if kind != "copilot-cli" else path)
    counts = totals(home)
    # Of a fork that was read before its parent the copies have the fork's times, and no other difference.
    assert counts[:4] == expected[:4]


def test_all_agents_beside_each_other_keep_their_own_answers(home: Path) -> None:
    for kind in KINDS:
        imported(AGENTS / kind)
    assert totals(home)[0] == sum(KINDS.values())
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        key = ledger.execute(
            "SELECT count(*) FROM usage_event WHERE dedupe_key = ?", (dedupe_key("claude-code", "msg_01A"),)
        )
        assert key.fetchone() == (1,)
    ledger.close()
