"""The native host against the least any program could do: start to first commit, durable events a second, memory.

Run alone: `python tests/bench/run.py build/bench.json host`.
"""

import json
import os
import pickle
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
HOST = [sys.executable, "-I", "-S", str(ROOT / "native_host" / "wattback_host" / "__main__.py")]
COLD_STARTS = 25
ROUNDS = 12
EVENTS = 5_000
BATCH = 200
HISTORY_EVENTS = 50_000

# Start, open, commit one row, say so.
BARE = """
import sqlite3, sys
ledger = sqlite3.connect(sys.argv[1], isolation_level=None)
ledger.execute("PRAGMA journal_mode = WAL")
ledger.execute("PRAGMA synchronous = FULL")
ledger.execute("INSERT INTO answer VALUES (?, ?)", (b"0123456789abcdef", 1))
sys.stdout.write("x")
sys.stdout.flush()
"""

# The rows the host stores, ready made, into the same tables, in the same batches and with the same durability. What the
# host does beyond is reading and checking JSON, estimating, telling new from known, and acknowledging.
RAW = """
import pickle, sqlite3, sys, time
with open(sys.argv[2], "rb") as file:
    shared, batches = pickle.load(file)
ledger = sqlite3.connect(sys.argv[1], isolation_level=None)
ledger.execute("PRAGMA journal_mode = WAL")
ledger.execute("PRAGMA synchronous = FULL")
ledger.execute("PRAGMA foreign_keys = ON")
for table, rows in shared:
    ledger.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?{', ?' * (len(rows[0]) - 1)})", rows)
start = time.perf_counter()
for events, estimates, rollups in batches:
    ledger.execute("BEGIN IMMEDIATE")
    ledger.executemany(f"INSERT INTO event VALUES (?{', ?' * 13})", events)
    ledger.executemany("INSERT INTO event_estimate VALUES (?, ?, ?, ?, ?, ?)", estimates)
    ledger.executemany(
        "INSERT INTO quarter_hour_rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, records = records + excluded.records, "
        "input_tokens = input_tokens + excluded.input_tokens, "
        "output_tokens = output_tokens + excluded.output_tokens, "
        "energy_low_wh = energy_low_wh + excluded.energy_low_wh, "
        "energy_central_wh = energy_central_wh + excluded.energy_central_wh, "
        "energy_high_wh = energy_high_wh + excluded.energy_high_wh",
        rollups,
    )
    ledger.execute(
        "UPDATE running_total SET last_seq = last_seq + ?, event_count = event_count + ?", (len(events), len(events))
    )
    ledger.execute("COMMIT")
print(time.perf_counter() - start)
"""

ROLLUPS = """
SELECT e.at_ms / 900000, e.model_id, m.basis_id, count(*), 0, sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e JOIN event_estimate AS m ON m.event_seq = e.seq WHERE e.seq BETWEEN ? AND ? GROUP BY 1, 2, 3"""

MODELS = ("gpt-5", "gpt-5-mini", "gpt-4o", "o3", "")

# One answer in four is of another family, one in four has doubts about its counts.
COUNT_METHODS = ("exact:o200k_base",) * 3 + ("approx:o200k_basex1.2[1.08-1.5]",)
FLAGS: tuple[list[str], ...] = ([], [], [], ["system_prompt_estimated", "tool_calls"])


def measure() -> dict[str, float]:
    """The host's three figures; both sides of a ratio take turns."""
    with tempfile.TemporaryDirectory(prefix="wattback-bench-") as name:
        folder = Path(name)
        return {
            "host.cold_start_ratio": cold_start_ratio(folder),
            "host.rss_mb": peak_rss_mb(folder / "history"),
            "host.events_per_s_ratio": events_per_s_ratio(folder, folder / "history" / "ledger.sqlite3"),
            # A ledger of the first minutes is small enough for raw SQLite to be at its fastest.
            "host.events_per_s_ratio_new_ledger": events_per_s_ratio(
                folder, folder / "cold" / "ledger.sqlite3"
            ),
        }


def cold_start_ratio(folder: Path) -> float:
    """Start of the process to the first acknowledgement, over start to the commit of the bare program; medians."""
    home = folder / "cold"
    with running_host(home) as host:
        exchange(host, [usage_frame(answers(1))])
    bare_path = folder / "bare.sqlite3"
    bare = sqlite3.connect(bare_path)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("CREATE TABLE answer (id BLOB, tokens INTEGER)")
    bare.close()
    host_s, bare_s = [], []
    for _ in range(COLD_STARTS):
        frame = usage_frame(answers(1))
        start = time.perf_counter()
        with running_host(home) as host:
            exchange(host, [frame])
            host_s.append(time.perf_counter() - start)
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", BARE, str(bare_path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stdout.read(1) == b"x"
            bare_s.append(time.perf_counter() - start)
    print(f"  host {statistics.median(host_s) * 1000:.1f} ms, bare {statistics.median(bare_s) * 1000:.1f} ms")
    return statistics.median(host / bare for host, bare in zip(host_s, bare_s, strict=True))


def peak_rss_mb(home: Path) -> float:
    """Largest resident set of a host that committed many answers, MiB."""
    with running_host(home) as host:
        for _ in range(0, HISTORY_EVENTS, EVENTS):
            events = answers(EVENTS)
            stream(host, [usage_frame(events[at : at + BATCH]) for at in range(0, EVENTS, BATCH)])
        status = Path(f"/proc/{host.pid}/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def events_per_s_ratio(folder: Path, history: Path) -> float:
    """Acknowledged events a second through the real host, over raw SQLite storing the same rows.

    Both add to copies of one ledger, `history`. The median over rounds of both sides' ratio: a round is
    short enough for the machine to stay as it is.
    """
    ratios, rates = [], []
    for number in range(ROUNDS):
        events = answers(EVENTS)
        frames = [usage_frame(events[at : at + BATCH]) for at in range(0, EVENTS, BATCH)]
        home = folder / f"rate-{number}"
        home.mkdir()
        shutil.copy(history, home / "ledger.sqlite3")
        shutil.copy(history, home / "raw.sqlite3")
        with running_host(home) as host:
            exchange(host, [usage_frame(answers(1))])
            start = time.perf_counter()
            acks = stream(host, frames)
            host_s = time.perf_counter() - start
        assert all(len(ack["ids"]) == BATCH for ack in acks)
        raw_s = raw_seconds(home)
        shutil.rmtree(home)
        ratios.append(raw_s / host_s)
        rates.append((EVENTS / host_s, EVENTS / raw_s))
    host_rate, raw_rate = (statistics.median(column) for column in zip(*rates, strict=True))
    print(
        f"  host {host_rate:.0f} events/s, raw {raw_rate:.0f} events/s, ratios {min(ratios):.2f}-{max(ratios):.2f}"
    )
    return statistics.median(ratios)


def raw_seconds(home: Path) -> float:
    """Seconds that raw SQLite takes for the rows a host just stored, into a copy of the ledger from before."""
    source = sqlite3.connect(home / "ledger.sqlite3")
    (first_seq,) = source.execute("SELECT max(seq) - ? FROM event", (EVENTS - 1,)).fetchone()
    batches = []
    for first in range(first_seq, first_seq + EVENTS, BATCH):
        span = (first, first + BATCH - 1)
        batches.append(
            (
                source.execute("SELECT * FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq", span).fetchall(),
                source.execute(
                    "SELECT * FROM event_estimate WHERE event_seq BETWEEN ? AND ?", span
                ).fetchall(),
                source.execute(ROLLUPS, span).fetchall(),
            )
        )
    shared = [
        (table, source.execute(f"SELECT * FROM {table}").fetchall())
        for table in ("estimate_basis", "model_at_site", "counting", "model_class")
    ]
    source.close()
    assert sum(len(events) for events, _, _ in batches) == EVENTS
    rows = home / "rows.pickle"
    rows.write_bytes(pickle.dumps((shared, batches)))
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", RAW, str(home / "raw.sqlite3"), str(rows)],
        check=True,
        capture_output=True,
    )
    return float(done.stdout)


@contextmanager
def running_host(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The real host, as a browser starts it."""
    environment = {**os.environ, "WATTBACK_HOME": str(home)}
    with subprocess.Popen(HOST, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def exchange(host: subprocess.Popen[bytes], frames: list[bytes]) -> list[dict[str, Any]]:
    """Send each frame when the one before it was acknowledged."""
    assert host.stdin is not None
    assert host.stdout is not None
    payloads = []
    for frame in frames:
        host.stdin.write(frame)
        host.stdin.flush()
        payloads.append(host.stdout.read(int.from_bytes(host.stdout.read(4), sys.byteorder)))
    replies: list[dict[str, Any]] = [json.loads(payload) for payload in payloads]
    assert all(reply["type"] == "ack" for reply in replies), replies[0]
    return replies


def stream(host: subprocess.Popen[bytes], frames: list[bytes]) -> list[dict[str, Any]]:
    """Send frames as fast as the pipe takes them, so that the host and not the scheduler is measured."""
    assert host.stdin is not None
    assert host.stdout is not None
    sender = threading.Thread(target=send, args=(host.stdin, frames))
    sender.start()
    payloads = [host.stdout.read(int.from_bytes(host.stdout.read(4), sys.byteorder)) for _ in frames]
    sender.join()
    replies: list[dict[str, Any]] = [json.loads(payload) for payload in payloads]
    assert all(reply["type"] == "ack" for reply in replies), replies[0]
    return replies


def send(stdin: IO[bytes], frames: list[bytes]) -> None:
    """Write frames until the last byte is in the pipe."""
    stdin.writelines(frames)
    stdin.flush()


def usage_frame(events: list[dict[str, Any]]) -> bytes:
    """A framed `usage` request."""
    payload = json.dumps(
        {"type": "usage", "request_id": "bench", "events": events}, separators=(",", ":")
    ).encode()
    return len(payload).to_bytes(4, sys.byteorder) + payload


def answers(count: int) -> list[dict[str, Any]]:
    """Answers as an extension reports them, with ids in order of time and random dedupe keys."""
    now_ms = time.time_ns() // 1_000_000
    events = []
    for number in range(count):
        at_ms = now_ms - (count - number) * 7_000
        tail = random.getrandbits(60)
        digits = f"{at_ms:012x}7{random.getrandbits(12):03x}{0x8 | random.getrandbits(2):x}{tail:015x}"
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at_ms / 1000))
        events.append(
            {
                "id": f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}",
                "dedupe_key": random.randbytes(32).hex(),
                "at": f"{at}.{at_ms % 1000:03d}Z",
                "site": "chatgpt",
                "model_raw": random.choice(MODELS),
                "input_tokens": random.randrange(20_000),
                "cached_input_tokens": 0,
                "output_tokens": random.randrange(2_000),
                "reasoning_tokens": None,
                "images_in": 0,
                "images_out": 0,
                "latency_ms": random.randrange(60_000),
                "count_method": random.choice(COUNT_METHODS),
                "source": "live",
                "context_known": random.choice(("full", "full", "full", "partial")),
                "flags": random.choice(FLAGS),
            }
        )
    return events
