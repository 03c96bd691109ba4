"""The native host killed at random instants while answers come in: none acknowledged is lost, none counts twice.

Rounds come from `WATTBACK_CRASH_ROUNDS`, 60 when it is not set.
"""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import wattback_host
from wattback.ledger.connection import integrity_problems, open_ledger
from wattback.ledger.events import to_nwh

pytestmark = pytest.mark.crash

ROUNDS = int(os.environ.get("WATTBACK_CRASH_ROUNDS", "60"))
MAIN = Path(wattback_host.__file__).parent / "__main__.py"
START_MS = 1_795_348_800_000


class Outbox:
    """What an extension keeps: answers not acknowledged yet, sent again until they are."""

    def __init__(self, choices: random.Random) -> None:
        self._choices = choices
        self.waiting: list[dict[str, Any]] = []
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self.made = 0

    def batch(self) -> list[dict[str, Any]]:
        """The next answers to send; now and then one that was acknowledged already, or seen once more."""
        for _ in range(self._choices.randrange(1, 60) - len(self.waiting)):
            self.waiting.append(self._new_answer())
        batch = list(self.waiting)
        if self.acknowledged and self._choices.random() < 0.3:
            old = self._choices.choice(list(self.acknowledged.values()))
            batch.append(old)
            batch.append({**self._new_answer(), "dedupe_key": old["dedupe_key"]})
        return batch

    def acknowledge(self, ids: list[str], batch: list[dict[str, Any]]) -> None:
        assert ids == [answer["id"] for answer in batch]
        for answer in self.waiting:
            self.acknowledged[answer["id"]] = answer
        self.waiting.clear()

    def _new_answer(self) -> dict[str, Any]:
        self.made += 1
        at_ms = START_MS + self.made * 1000
        tail = f"{self._choices.getrandbits(60):015x}"
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at_ms / 1000))
        return {
            "id": f"{at_ms >> 16:08x}-{at_ms & 0xFFFF:04x}-7{tail[:3]}-8{tail[3:6]}-{tail[3:]}",
            "dedupe_key": self._choices.randbytes(32).hex(),
            "at": f"{at}.000Z",
            "site": "chatgpt",
            "model_raw": self._choices.choice(["gpt-5", "gpt-4o", ""]),
            "input_tokens": self._choices.randrange(5000),
            "cached_input_tokens": 0,
            "output_tokens": self._choices.randrange(2000),
            "reasoning_tokens": None,
            "images_in": 0,
            "images_out": 0,
            "latency_ms": 1000,
            "count_method": "exact:o200k_base",
            "source": "live",
        }


def start_host(home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(MAIN)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "WATTBACK_HOME": str(home)},
    )


def exchange(host: subprocess.Popen[bytes], batch: list[dict[str, Any]]) -> list[str] | None:
    """Send a batch; the ids acknowledged, or None when the host died before it said so."""
    assert host.stdin is not None
    assert host.stdout is not None
    payload = json.dumps({"type": "usage", "request_id": "r", "events": batch}).encode()
    try:
        host.stdin.write(len(payload).to_bytes(4, sys.byteorder) + payload)
        host.stdin.flush()
    except BrokenPipeError:
        return None
    header = host.stdout.read(4)
    length = int.from_bytes(header, sys.byteorder)
    body = host.stdout.read(length)
    if len(header) < 4 or len(body) < length:
        return None
    reply = json.loads(body)
    assert reply["type"] == "ack", reply
    ids: list[str] = reply["ids"]
    return ids


def hang_up(host: subprocess.Popen[bytes]) -> None:
    for pipe in (host.stdin, host.stdout):
        assert pipe is not None
        try:
            pipe.close()
        except BrokenPipeError:
            continue


def killed_round(home: Path, outbox: Outbox, choices: random.Random) -> str:
    """Feed a host until it is killed; says what it was doing."""
    host = start_host(home)
    while_starting = choices.random() < 0.25
    killer = threading.Timer(choices.uniform(0, 0.08), host.kill)
    if while_starting:
        killer.start()
    acknowledgements = 0
    while True:
        batch = outbox.batch()
        ids = exchange(host, batch)
        if ids is None:
            break
        outbox.acknowledge(ids, batch)
        acknowledgements += 1
        if acknowledgements == 1 and not while_starting:
            killer.start()
    killer.join()
    assert host.wait(timeout=30) == -signal.SIGKILL
    hang_up(host)
    return "starting" if acknowledgements == 0 else "working"


def in_ledger(home: Path, answer: dict[str, Any]) -> bool:
    """Whether an answer is on disk, seen by a reader of its own process's making."""
    connection = sqlite3.connect(home / "ledger.sqlite3")
    row = connection.execute(
        "SELECT 1 FROM usage_event WHERE id = ?", (bytes.fromhex(answer["id"].replace("-", "")),)
    ).fetchone()
    connection.close()
    return row is not None


def test_no_acknowledged_answer_is_lost_and_none_counts_twice(tmp_path: Path) -> None:
    choices = random.Random(20261122)
    outbox = Outbox(choices)
    kills: Counter[str] = Counter()
    for _ in range(ROUNDS):
        phase = killed_round(tmp_path, outbox, choices)
        kills[phase] += 1
        if phase == "working":
            # What was sent and not acknowledged is there whole or not at all.
            there = {in_ledger(tmp_path, answer) for answer in outbox.waiting}
            assert len(there) <= 1
            kills["after the commit, before the acknowledgement"] += there == {True}
    host = start_host(tmp_path)
    batch = outbox.batch()
    ids = exchange(host, batch)
    assert ids is not None
    outbox.acknowledge(ids, batch)
    hang_up(host)
    assert host.wait(timeout=30) == 0
    print(dict(kills), f"{len(outbox.acknowledged)} answers")
    assert kills["starting"] + kills["working"] == ROUNDS
    assert kills["working"] >= ROUNDS // 2
    assert kills["starting"] >= ROUNDS // 20
    check(tmp_path, outbox)


def check(home: Path, outbox: Outbox) -> None:
    """The ledger holds each acknowledged answer once and nothing else, and its sums are theirs."""
    ledger = open_ledger(str(home / "ledger.sqlite3"))
    assert integrity_problems(ledger) == []
    stored = ledger.execute("SELECT lower(hex(id)), input_tokens, output_tokens FROM usage_event").fetchall()
    expected = [
        (answer["id"].replace("-", ""), answer["input_tokens"], answer["output_tokens"])
        for answer in outbox.acknowledged.values()
    ]
    assert sorted(stored) == sorted(expected)
    energies = ledger.execute(
        "SELECT energy_low_wh, energy_central_wh, energy_high_wh FROM estimate ORDER BY event_seq"
    ).fetchall()
    assert len(energies) == len(expected)
    running = ledger.execute("SELECT * FROM running_total").fetchone()
    assert running[2:] == (
        len(expected),
        *(sum(map(to_nwh, column)) for column in zip(*energies, strict=True)),
    )
    rollup = ledger.execute(
        "SELECT sum(answers), sum(input_tokens), sum(output_tokens), sum(energy_low_wh), sum(energy_central_wh), "
        "sum(energy_high_wh) FROM quarter_hour_rollup"
    ).fetchone()
    assert rollup[:3] == (len(expected), sum(row[1] for row in expected), sum(row[2] for row in expected))
    assert rollup[3:] == pytest.approx([sum(column) for column in zip(*energies, strict=True)], rel=1e-9)
    ledger.close()
