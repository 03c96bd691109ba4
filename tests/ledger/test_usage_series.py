"""Sums by local hours, days, weeks and months are those over the events, whatever happened in whatever order."""

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimate
from wattback.ledger import offsets
from wattback.ledger.answers_page import answers
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.local_rollups import kept_sums, local_sums
from wattback.ledger.offsets import BatchState
from wattback.ledger.recompute import recompute_step
from wattback.ledger.usage_names import names
from wattback.ledger.usage_series import ALL, Chosen, most_used, spans, sums_between
from wattback.usage.event import UsageEvent

ZONES = [
    "UTC",
    "Europe/Berlin",
    "Asia/Kathmandu",  # +5:45
    "Australia/Lord_Howe",  # +10:30, and half an hour of daylight saving
    "America/St_Johns",  # -3:30
    "America/Santiago",  # changes its clocks at midnight: the day begins at one
    "America/Havana",  # midnight comes twice
    "Pacific/Kiritimati",  # +14
]
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1000)


# Around the days on which clocks change, and around the end of a year.
DAYS_MS = [
    ms(f"{day}T00:00:00Z")
    for day in (
        "2026-03-08",
        "2026-03-29",
        "2026-04-05",
        "2026-09-06",
        "2026-10-04",
        "2026-10-25",
        "2026-12-31",
    )
]
END_MS = ms("2027-02-01T10:00:00Z")


@contextmanager
def in_zone(zone: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


EVENT = st.fixed_dictionaries(
    {
        "at_ms": st.builds(
            lambda day, into: day + into, st.sampled_from(DAYS_MS), st.integers(-DAY_MS, 2 * DAY_MS)
        ),
        "site": st.sampled_from(["chatgpt", "claude"]),
        "model_raw": st.sampled_from(["gpt-5", "gpt-4o-mini", ""]),
        "input_tokens": st.integers(0, 100_000),
        "output_tokens": st.integers(0, 10_000),
        "recorded_energy_wh": st.none() | st.none() | st.floats(0, 100),
    }
)
ACTION = st.one_of(
    st.tuples(st.just("append"), st.lists(EVENT, min_size=1, max_size=6)),
    st.tuples(st.just("move"), st.sampled_from(ZONES)),
    st.tuples(st.just("wait"), st.integers(0, 200 * DAY_MS)),
    st.tuples(st.just("match"), st.sampled_from(["final", "failed", "failed, then final"])),
    st.tuples(st.just("recompute"), st.sampled_from(["factors-2026.11", "factors-2026.12"])),
)
SUMMED = """
SELECT e.at_ms, p.site, p.model_raw, b.provider, e.recorded_energy_wh IS NULL, e.input_tokens, e.output_tokens,
  m.energy_low_wh, m.energy_central_wh, m.energy_high_wh, m.energy_high_wh * b.co2e_high_g_per_kwh / 1000,
  m.energy_central_wh * EXISTS (
    SELECT 1 FROM offset_batch AS o
    WHERE o.state = 'final' AND o.realm = 'practice' AND e.seq > o.from_seq AND e.seq <= o.up_to_seq)
FROM event AS e JOIN model_at_site AS p ON p.id = e.model_id JOIN event_estimate AS m ON m.event_seq = e.seq
JOIN estimate_basis AS b ON b.id = m.basis_id"""
PLACES: dict[str, Callable[[Any], str]] = {
    "": lambda row: "",
    "site": lambda row: row[1],
    "model": lambda row: row[2],
    "provider": lambda row: row[3],
}


def period_of(at_ms: int, zone: str, step: str) -> object:
    """What tells one local period from another; says nothing of where it begins."""
    local = datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(zone))
    if step == "hour":
        return (local.date(), local.hour, local.utcoffset())
    if step == "week":
        return local.date() - timedelta(days=local.weekday())
    return local.date() if step == "day" else (local.year, local.month)


class Person:
    """Somebody who uses, imports, retires, travels and gets newer factors."""

    def __init__(
        self, path: str, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
    ) -> None:
        self.ledger = open_ledger(path)
        self.zone = "UTC"
        self.now_ms = DAYS_MS[0] - 3 * DAY_MS
        self._make_event, self._estimate_as = make_event, estimate_as

    def append(self, fields: list[dict[str, object]]) -> None:
        events = [self._make_event(**each) for each in fields]
        append_events(self.ledger, events, [self._estimate_as(event) for event in events])

    def move(self, zone: str) -> None:
        self.zone = zone

    def wait(self, span_ms: int) -> None:
        self.now_ms = min(END_MS, self.now_ms + span_ms)

    def match(self, ending: str) -> None:
        batch = offsets.plan_batch(
            self.ledger, network="practice", coverage="high", beneficiary="0x" + "5a" * 20, now_ms=1,
            receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
        )  # fmt: skip
        if batch is None:
            return
        failed = ("quoted", "signed", "failed")
        ways = {
            "final": ("quoted", "signed", "broadcast", "mined", "final"),
            "failed": failed,
            "failed, then final": (*failed, "mined", "final"),
        }
        for state in ways[ending]:
            batch = offsets.advance(self.ledger, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)

    def recompute(self, factors: str) -> None:
        sha256 = self._estimate_as(self._make_event(), factors).factors_sha256
        recompute_step(self.ledger, lambda counted, _: self._estimate_as(counted.event, factors), sha256)

    def check(self) -> None:
        rows = self.ledger.execute(SUMMED).fetchall()
        with in_zone(self.zone), local_sums(self.ledger, "practice", self.now_ms) as local:
            for step, split in (("hour", ""), ("day", "site"), ("week", "provider"), ("month", "model")):
                found = spans(self.ledger, local, DAYS_MS[0] - DAY_MS, END_MS, step=step, split=split)
                self._check_series(rows, found, step, split)
            for chosen in (
                ALL,
                Chosen(sites=("claude",)),
                Chosen(models=("gpt-5", "")),
                Chosen(providers=("openai",)),
            ):
                self._check_period(rows, local, chosen)

    def _check_series(self, rows: list[Any], found: list[Any], step: str, split: str) -> None:
        expected: dict[tuple[object, str], list[float]] = defaultdict(lambda: [0] * 9)
        for row in rows:
            sums = expected[period_of(row[0], self.zone, step), PLACES[split](row)]
            added = (row[4], not row[4], *row[5:])
            for index, value in enumerate(added):
                sums[index] += value
        assert len(found) == len(expected)
        assert [(each.start_ms, each.group) for each in found] == sorted(
            (each.start_ms, each.group) for each in found
        )
        for span in found:
            period = period_of(span.start_ms, self.zone, step)
            assert period == period_of(span.end_ms - 1, self.zone, step), "it ends with its period"
            assert period != period_of(span.start_ms - 1, self.zone, step), "it begins with its period"
            assert period != period_of(span.end_ms, self.zone, step)
            self._check_sums(span.sums, expected[period, span.group])

    def _check_period(self, rows: list[Any], local: Any, chosen: Chosen) -> None:
        start_ms, end_ms = DAYS_MS[1] + 5 * HOUR_MS, DAYS_MS[5] + 7 * HOUR_MS + HOUR_MS // 4
        sums = [0.0] * 9
        for row in rows:
            is_meant = (
                (not chosen.sites or row[1] in chosen.sites)
                and (not chosen.models or row[2] in chosen.models)
                and (not chosen.providers or row[3] in chosen.providers)
            )
            if is_meant and start_ms <= row[0] < end_ms:
                for index, value in enumerate((row[4], not row[4], *row[5:])):
                    sums[index] += value
        self._check_sums(sums_between(self.ledger, local, start_ms, end_ms, chosen), sums)

    def _check_sums(self, sums: Any, expected: list[float]) -> None:
        counts = (sums.answers, sums.records, sums.input_tokens, sums.output_tokens)
        assert counts == tuple(expected[:4])
        energy_wh = sums.energy_wh
        figures = (energy_wh.low, energy_wh.central, energy_wh.high, sums.co2e_g.high, sums.matched_wh)
        assert figures == pytest.approx(expected[4:], rel=1e-9, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(actions=st.lists(ACTION, max_size=14))
def test_local_sums_are_the_sums_over_the_events(
    actions: list[tuple[str, Any]],
    make_event: Callable[..., UsageEvent],
    estimate_as: Callable[..., Estimate],
) -> None:
    with TemporaryDirectory() as folder:
        person = Person(str(Path(folder) / "ledger.sqlite3"), make_event, estimate_as)
        try:
            for name, argument in actions:
                getattr(person, name)(argument)
                person.check()
            person.wait(365 * DAY_MS)
            person.check()
        finally:
            person.ledger.close()


def test_asking_again_writes_nothing(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], append: Callable[..., object]
) -> None:
    noon_ms = ms("2026-11-22T12:00:00Z")
    append(*(make_event(at_ms=noon_ms - day * DAY_MS) for day in range(40)))
    with local_sums(ledger, "practice", noon_ms):
        written = ledger.total_changes
    append(make_event(at_ms=noon_ms))
    appended = ledger.total_changes
    with local_sums(ledger, "practice", noon_ms) as local:
        assert sums_between(ledger, local, 0, noon_ms + 1).answers == 41
        assert kept_sums(ledger, noon_ms) == local
    assert ledger.total_changes == appended, "what is counted today makes no day stale"
    assert written > 0


def test_an_import_makes_again_only_the_days_it_touches(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], append: Callable[..., object]
) -> None:
    noon_ms = ms("2026-11-22T12:00:00Z")
    append(*(make_event(at_ms=noon_ms - day * DAY_MS) for day in range(200)))
    with local_sums(ledger, "practice", noon_ms):
        pass
    append(make_event(at_ms=noon_ms - 100 * DAY_MS))
    before = ledger.total_changes
    assert kept_sums(ledger, noon_ms) is None
    with local_sums(ledger, "practice", noon_ms) as local:
        assert sums_between(ledger, local, 0, noon_ms + 1).answers == 201
    assert ledger.total_changes - before < 20


def test_a_clock_that_was_far_ahead_does_no_lasting_harm(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], append: Callable[..., object]
) -> None:
    noon_ms = ms("2026-11-22T12:00:00Z")
    append(make_event(at_ms=noon_ms - DAY_MS), make_event(at_ms=noon_ms))
    with local_sums(ledger, "practice", noon_ms + 1000 * DAY_MS):
        pass
    with local_sums(ledger, "practice", noon_ms) as local:
        assert local.until * 900_000 <= noon_ms
        assert sums_between(ledger, local, 0, noon_ms + 1).answers == 2


def test_while_nobody_can_write_everything_is_read_all_the_same(
    ledger_path: str, ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent],
    append: Callable[..., object],
) -> None:  # fmt: skip
    noon_ms = ms("2026-11-22T12:00:00Z")
    append(*(make_event(at_ms=noon_ms - day * DAY_MS) for day in range(50)))
    with local_sums(ledger, "practice", noon_ms) as local:
        before = spans(ledger, local, 0, noon_ms + 1, step="week"), names(ledger, local)
    append(make_event(at_ms=noon_ms - 60 * DAY_MS))
    reader = open_ledger(ledger_path, busy_timeout_ms=10)
    ledger.execute("BEGIN IMMEDIATE")
    with local_sums(reader, "practice", noon_ms) as local:
        found = spans(reader, local, 0, noon_ms + 1, step="week")
        assert sums_between(reader, local, 0, noon_ms + 1).answers == 51
        assert names(reader, local).sites == before[1].sites
        assert answers(reader, 0, noon_ms + 1, chosen=Chosen(providers=("openai",)), limit=99)
    ledger.execute("ROLLBACK")
    assert [each.sums.answers for each in found] == [1, *(each.sums.answers for each in before[0])]
    reader.close()


def test_names_come_in_order_of_use(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], append: Callable[..., object]
) -> None:
    noon_ms = ms("2026-11-22T12:00:00Z")
    with local_sums(ledger, "practice", noon_ms) as local:
        assert names(ledger, local).first_ms is None
    append(
        make_event(at_ms=noon_ms - 90 * DAY_MS, site="claude", model_raw="opus"),
        make_event(at_ms=noon_ms - DAY_MS, site="chatgpt", model_raw="gpt-5", output_tokens=9000),
        make_event(at_ms=noon_ms, site="claude", model_raw="opus"),
        make_event(at_ms=noon_ms - 200 * DAY_MS, site="home-server", model_raw="", recorded_energy_wh=500.0),
    )
    with local_sums(ledger, "practice", noon_ms) as local:
        found = names(ledger, local)
        used = most_used(ledger, local, noon_ms - 2 * DAY_MS, noon_ms + 1, 5)
    assert (found.sites, found.models) == (("claude", "chatgpt"), ("opus", "gpt-5"))
    assert found.providers == ("anthropic", "openai")
    assert (found.first_ms, found.last_ms) == (noon_ms - 90 * DAY_MS, noon_ms)
    assert [(site, model, sums.answers) for site, model, sums in used] == [
        ("chatgpt", "gpt-5", 1),
        ("claude", "opus", 1),
    ]
