"""A recomputation killed at random instants, two at a time: nothing counts twice, nothing covered changes.

Rounds come from `WATTBACK_CRASH_ROUNDS`, 20 when it is not set. The workers are forked, so that none costs an
interpreter's start.
"""

import os
import random
import select
import signal
import sqlite3
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from wattback.footprint import Estimate, ModelMatch, Range
from wattback.footprint.quantities import Basis
from wattback.ledger import offsets
from wattback.ledger.connection import integrity_problems, open_ledger
from wattback.ledger.events import CountedEvent, append_events, to_nwh
from wattback.ledger.offsets import Batch, BatchState
from wattback.ledger.recompute import StoredBasis, factor_changes, recompute_step
from wattback.usage.event import UsageEvent

pytestmark = pytest.mark.crash

ROUNDS = int(os.environ.get("WATTBACK_CRASH_ROUNDS", "20"))
MOST_EVENTS = 1500
START_MS = 1_795_348_800_000
STEP = 20
ROLLUP_FROM_EVENTS = """
SELECT e.at_ms / 900000, e.model_id, m.basis_id, count(*), 0, sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e JOIN event_estimate AS m ON m.event_seq = e.seq GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""


def hash_of(version: int) -> str:
    return sha256(f"factors-{version}".encode()).hexdigest()


def estimate_as(event: UsageEvent, version: int) -> Estimate:
    """What version so and so of the factors says of an event."""
    central = event.output_tokens * (1 + version % 7) / 1000
    energy_wh = Range(central / 3, central, central * 4)
    texts = ("measured", f"factors-{version}", hash_of(version), "USA", "annual 2025", "openai", "exact")
    basis = Basis(*texts, Range(400.0, 400.0, 400.0), None, None, None, None)
    co2e_g = Range(energy_wh.low * 0.4, energy_wh.central * 0.4, energy_wh.high * 0.4)
    match = ModelMatch("", "large", "exact", "openai", "openai", "label", "none", "assumed", "source", "id")
    return Estimate(energy_wh, co2e_g, match, basis, ())


def start_worker(path: str, version: int) -> tuple[int, int]:
    """Fork a process that estimates again and tells of every step; returns its id and the pipe."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(ours)
            connection = open_ledger(path, busy_timeout_ms=60_000)
            os.write(theirs, b"<")

            def again(counted: CountedEvent, stored: StoredBasis) -> Estimate:
                return estimate_as(counted.event, version)

            while not recompute_step(connection, again, hash_of(version), limit=STEP).done:
                os.write(theirs, b".")
            connection.close()
            status = 0
        finally:
            os._exit(status)
    os.close(theirs)
    return pid, ours


def kill_at_a_random_instant(worker: tuple[int, int], choices: random.Random) -> str:
    """Kill a worker some steps into its work; says whether it was working, or had ended already."""
    pid, pipe = worker
    steps = choices.randrange(1, 12)
    told = b""
    while len(told) < steps and select.select([pipe], [], [], 60)[0]:
        some = os.read(pipe, steps - len(told))
        if not some:
            break
        told += some
    time.sleep(choices.uniform(0, 0.004))
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(pipe)
    return "working" if os.WIFSIGNALED(status) else "at its end"


def count(connection: sqlite3.Connection, answers: int, version: int, choices: random.Random) -> None:
    events = [
        UsageEvent(
            *(os.urandom(16), os.urandom(32), START_MS + choices.randrange(7_200_000), "chatgpt", "gpt-5"),
            *(choices.randrange(5000), 0, choices.randrange(2000), None, 0, 0, 900, "reported", "live"),
        )
        for _ in range(answers)
    ]
    append_events(connection, events, [estimate_as(event, version) for event in events])


def plan_and_perhaps_end(connection: sqlite3.Connection, choices: random.Random) -> Batch | None:
    """Cover what is due; some batches are given up again."""
    batch = offsets.plan_batch(
        connection,
        network="practice",
        coverage="high",
        beneficiary="0x" + "5a" * 20,
        now_ms=1,
        receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
    )
    assert batch is not None
    ends = choices.random() < 0.5
    states = ("quoted", "signed", "broadcast", "mined", "final") if ends else ("quoted", "abandoned")
    for state in states:
        batch = offsets.advance(connection, batch, BatchState(state), "", now_ms=2)
    return batch if ends else None


def frozen(connection: sqlite3.Connection) -> list[Any]:
    """What no recomputation may change: final batches, their receipts and the estimates behind them."""
    return [
        connection.execute(query).fetchall()
        for query in (
            "SELECT * FROM offset_batch WHERE state = 'final' ORDER BY seq",
            (
                "SELECT r.* FROM batch_receipt AS r JOIN offset_batch AS b ON b.seq = r.batch_seq "
                "WHERE b.state = 'final' ORDER BY 1, 2"
            ),
            (
                "SELECT * FROM estimate WHERE event_seq <= (SELECT coalesce(max(up_to_seq), 0) FROM offset_batch "
                "WHERE state = 'final') ORDER BY event_seq"
            ),
        )
    ]


def check_sums(connection: sqlite3.Connection, events: int) -> None:
    """Rollups and the running total are those of the estimates that count, one for each event."""
    assert integrity_problems(connection) == []
    energies = connection.execute(
        "SELECT energy_low_wh, energy_central_wh, energy_high_wh FROM estimate"
    ).fetchall()
    assert len(energies) == events
    running = connection.execute("SELECT * FROM running_total").fetchone()
    assert running[2:] == (events, *(sum(map(to_nwh, column)) for column in zip(*energies, strict=True)))
    kept = connection.execute("SELECT * FROM quarter_hour_rollup ORDER BY 1, 2, 3").fetchall()
    summed = connection.execute(ROLLUP_FROM_EVENTS).fetchall()
    assert [row[:7] for row in kept] == [row[:7] for row in summed]
    for kept_row, summed_row in zip(kept, summed, strict=True):
        assert kept_row[7:] == pytest.approx(summed_row[7:], rel=1e-9, abs=1e-6)


def finish(path: str, version: int) -> None:
    pid, pipe = start_worker(path, version)
    while os.read(pipe, 4096):
        continue
    _, status = os.waitpid(pid, 0)
    os.close(pipe)
    assert status == 0


def check_told_once(connection: sqlite3.Connection, version: int, events: int) -> None:
    """Every answer was estimated with this version once, counts or stands beside, and was told of once."""
    told = sum(each.answers for each in factor_changes(connection) if each.to_factors == f"factors-{version}")
    assert told == events
    rows = connection.execute(
        "SELECT count(*), count(DISTINCT s.event_seq) FROM "
        "(SELECT event_seq, basis_id FROM estimate UNION ALL SELECT event_seq, basis_id FROM estimate_beside) AS s "
        "JOIN estimate_basis AS b ON b.id = s.basis_id WHERE b.factors_sha256 = ?",
        (hash_of(version),),
    ).fetchone()
    assert rows == (events, events)


def test_a_killed_recomputation_goes_on_and_counts_nothing_twice(tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.sqlite3")
    choices = random.Random(20261201)
    kills: Counter[str] = Counter()
    events = 0
    for version in range(1, ROUNDS + 1):
        connection = open_ledger(path)
        # Enough that is not covered, so that there is work to be killed in.
        new = 300 if events < MOST_EVENTS else 40
        count(connection, new, version - 1, choices)
        events += new
        if version % 4 == 0:
            plan_and_perhaps_end(connection, choices)
        covered = frozen(connection)
        connection.close()
        workers = [start_worker(path, version) for _ in range(2)]
        for worker in workers:
            kills[kill_at_a_random_instant(worker, choices)] += 1
        connection = open_ledger(path)
        check_sums(connection, events)
        assert frozen(connection) == covered
        connection.close()
        finish(path, version)
        connection = open_ledger(path)
        check_sums(connection, events)
        check_told_once(connection, version, events)
        assert frozen(connection) == covered
        connection.close()
    print(dict(kills), f"{events} answers")
    assert kills["working"] >= ROUNDS // 2
