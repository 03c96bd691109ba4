"""Makes a ledger of three years of use, by the way every answer takes, and keeps it under `build/` for the next run.

A person who asks in sessions: by day, more on weekdays, mostly one model at a time, newer models every half year, one
site that is hardly ever visited. All but the last three months is matched, a month and more at a time.

Usage: long_history.py EVENTS
"""

import os
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from wattback.footprint import Estimate, Estimator
from wattback.footprint.quantities import use_of
from wattback.ledger import offsets
from wattback.ledger.connection import SCHEMA_VERSION, open_ledger, transaction
from wattback.ledger.events import append_events_within
from wattback.ledger.offsets import BatchState
from wattback.usage.event import UsageEvent

ROOT = Path(__file__).resolve().parents[2]
END_MS = int(datetime(2026, 11, 20, 18, 5, tzinfo=UTC).timestamp() * 1000)
DAYS = 3 * 365
DAY_MS = 86_400_000
START_MS = END_MS - DAYS * DAY_MS
RARE_SITE = "mistral"

_SESSION_MS = 20 * 60_000
_FIRST_HOUR, _LAST_HOUR = 7, 22
_UNMATCHED_DAYS = 90
_AT_ONCE = 10_000
_TRANSACTIONS = 40

_REPORTED = "reported"
_EXACT = "exact:o200k_base"
_APPROX = "approx:o200k_basex1.15[1.05-1.3]"
# Site, models by half year, how its tokens are counted, share of the sessions.
_SITES = (
    ("chatgpt", ("gpt-4o", "gpt-4o", "gpt-4.1", "gpt-5", "gpt-5.2", "gpt-5.4"), _EXACT, 0.45),
    ("claude", ("claude-3-opus", "claude-3-5-sonnet-20241022", "claude-3-7-sonnet-20250219",
                "claude-sonnet-4-20250514", "claude-sonnet-4-5-20250929", "claude-opus-4-6"), _APPROX, 0.25),
    ("claude-code", ("claude-3-5-sonnet-20241022", "claude-3-5-sonnet-20241022", "claude-3-7-sonnet-20250219",
                     "claude-sonnet-4-20250514", "claude-sonnet-4-5-20250929", "claude-opus-4-6"), _REPORTED, 0.22),
    ("gemini", ("gemini-1.5-pro", "gemini-1.5-pro", "gemini-2.0-flash", "gemini-2.5-pro", "gemini-2.5-pro",
                "gemini-3-pro"), _APPROX, 0.08),
)  # fmt: skip
_FLAGS = (0, 0, 0, 0, 0, 1, 4, 16)


def home_of(events: int) -> Path:
    """The data directory with a history of so many events, made when it is not there yet.

    Args:
        events: How many answers.
    """
    home = ROOT / "build" / f"history-{SCHEMA_VERSION}-{events}"
    if not (home / "ledger.sqlite3").exists():
        home.mkdir(parents=True, exist_ok=True)
        half_done = home / "ledger.part"
        for path in home.glob("ledger.part*"):
            path.unlink()
        _make(half_done, events)
        half_done.rename(home / "ledger.sqlite3")
    return home


def _make(path: Path, events: int) -> None:
    began_s = time.monotonic()
    ledger = open_ledger(str(path))
    # Nobody misses this file should the machine fail: what is measured is how it is read.
    ledger.execute("PRAGMA journal_mode = OFF")
    ledger.execute("PRAGMA synchronous = OFF")
    ledger.execute("PRAGMA cache_size = -1000000")
    pairs = _history(events)
    done, matched_up_to_ms = 0, START_MS
    while done < events:
        until = min(events, done + events // _TRANSACTIONS + 1)
        with transaction(ledger):
            while done < until:
                chunk = list(islice(pairs, min(_AT_ONCE, until - done)))
                append_events_within(ledger, [event for event, _ in chunk], [each for _, each in chunk])
                done += len(chunk)
                newest_ms = chunk[-1][0].at_ms
        print(f"  {done:,} of {events:,} events, {time.monotonic() - began_s:.0f} s", flush=True)
        if matched_up_to_ms + 30 * DAY_MS < newest_ms < END_MS - _UNMATCHED_DAYS * DAY_MS:
            _match(ledger, newest_ms)
            matched_up_to_ms = newest_ms
    ledger.execute("PRAGMA journal_mode = WAL")
    ledger.close()


def _match(ledger: object, now_ms: int) -> None:
    batch = offsets.plan_batch(
        ledger, network="practice", coverage="high", beneficiary="0x" + "5a" * 20, now_ms=now_ms,  # type: ignore[arg-type]
        receipts_root=lambda rows: bytes(32),
    )  # fmt: skip
    assert batch is not None
    for state in ("quoted", "signed", "broadcast", "mined", "final"):
        batch = offsets.advance(ledger, batch, BatchState(state), "", now_ms=now_ms)  # type: ignore[arg-type]


def _history(events: int) -> Iterator[tuple[UsageEvent, Estimate]]:
    """Answers in order of time, the same ones every time but for their ids."""
    chance = random.Random(20261120)
    pool = _Pool(chance)
    days = [_weight(START_MS + day * DAY_MS) for day in range(DAYS + 1)]
    per_weight = events / sum(days)
    left, owed = events, 0.0
    for day, weight in enumerate(days):
        midnight_ms = (START_MS // DAY_MS + day) * DAY_MS
        owed += weight * per_weight
        count = min(left, int(owed)) if day < DAYS else left
        owed -= count
        left -= count
        yield from _day(chance, pool, midnight_ms, count)


def _weight(at_ms: int) -> float:
    return 0.4 if time.gmtime(at_ms / 1000).tm_wday >= 5 else 1.0


def _day(
    chance: random.Random, pool: "_Pool", midnight_ms: int, count: int
) -> Iterator[tuple[UsageEvent, Estimate]]:
    if count == 0:
        return
    if chance.random() < 0.04:
        yield pool.pair(RARE_SITE, "mistral-large-latest", _APPROX, midnight_ms + 7 * 3_600_000)
        count -= 1
    first_ms = midnight_ms + _FIRST_HOUR * 3_600_000
    last_ms = min(midnight_ms + _LAST_HOUR * 3_600_000, END_MS)
    sessions = (last_ms - first_ms) // _SESSION_MS
    # Somebody who uses little has fewer sessions, not thinner ones.
    used = sorted(chance.sample(range(sessions), max(1, min(sessions * 3 // 4, count // 4 + 1))))
    half_year = min(5, (midnight_ms - START_MS) // (DAYS * DAY_MS // 6 + 1))
    for number, session in enumerate(used):
        site, models, count_method, _ = chance.choices(_SITES, [each[3] for each in _SITES])[0]
        in_session = count * (number + 1) // len(used) - count * number // len(used)
        for turn in range(in_session):
            at_ms = first_ms + session * _SESSION_MS + turn * _SESSION_MS // in_session
            yield pool.pair(site, models[max(0, half_year)], count_method, at_ms)


class _Pool:
    """Answers to choose from: what an answer is estimated at depends on its counts, model and year, not on its id."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._estimator = Estimator()
        self._kinds: dict[tuple[str, str, int], list[tuple[tuple[object, ...], Estimate]]] = {}

    def pair(self, site: str, model: str, count_method: str, at_ms: int) -> tuple[UsageEvent, Estimate]:
        """One answer and its estimate."""
        kind = (site, model, time.gmtime(at_ms / 1000).tm_year)
        choices = self._kinds.get(kind)
        if choices is None:
            choices = self._kinds[kind] = [self._choice(site, model, count_method, at_ms) for _ in range(500)]
        columns, estimate = self._chance.choice(choices)
        # A UUIDv7: the time in front, the rest random.
        event_id = at_ms.to_bytes(6, "big") + b"\x70" + self._chance.randbytes(9)
        return UsageEvent(event_id, self._chance.randbytes(32), at_ms, site, model, *columns), estimate  # type: ignore[arg-type]

    def _choice(
        self, site: str, model: str, count_method: str, at_ms: int
    ) -> tuple[tuple[object, ...], Estimate]:
        chance = self._chance
        input_tokens = int(chance.lognormvariate(8, 1.2))
        reported = count_method == _REPORTED
        columns = (
            input_tokens,
            input_tokens * 3 // 4 if reported else 0,
            int(chance.lognormvariate(6, 1)),
            int(chance.lognormvariate(6, 1)) if reported else None,
            int(chance.random() < 0.05),
            0,
            chance.randrange(1000, 60_000),
            count_method,
            "import:claude-code" if reported else "live",
            None,
            chance.choice(("full", "full", "full", "partial")),
            chance.choice(_FLAGS),
        )
        event = UsageEvent(bytes(16), bytes(32), at_ms, site, model, *columns)  # type: ignore[arg-type]
        return columns, self._estimator.estimate(use_of(event), at_ms)


if __name__ == "__main__":
    os.nice(5)
    print(home_of(int(sys.argv[1])))
