"""Totals over time: exact in every time zone, the same cost whatever the history."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.ledger.events import AppendResult
from wattback.ledger.rollups import (
    HOUR_MS,
    QUARTER_HOUR_MS,
    daily_series,
    hourly_series,
    local_day_start_ms,
    series,
    totals_between,
)
from wattback.usage.event import UsageEvent

MakeEvent = Callable[..., UsageEvent]
Append = Callable[..., AppendResult]

ZONES = [
    "UTC",
    "Europe/Berlin",
    "Asia/Kolkata",  # +5:30
    "Asia/Kathmandu",  # +5:45
    "Australia/Lord_Howe",  # +10:30, and half an hour of daylight saving
    "America/St_Johns",  # -3:30
    "America/Santiago",  # changes its clocks at midnight: the day begins at one
    "America/Havana",  # midnight comes twice
    "Pacific/Kiritimati",  # +14
    "Africa/Cairo",
]


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1000)


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def use(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield use
    monkeypatch.undo()
    time.tzset()


def test_totals_hold_what_ended_in_the_span(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    start = ms("2026-11-22T10:00:00Z")
    append(
        make_event(at_ms=start - 1, output_tokens=1),
        make_event(at_ms=start, output_tokens=10),
        make_event(at_ms=start + HOUR_MS - 1, output_tokens=100),
        make_event(at_ms=start + HOUR_MS, output_tokens=1000),
    )
    assert totals_between(ledger, start, start + HOUR_MS).output_tokens == 110
    assert totals_between(ledger, start, start + HOUR_MS).answers == 2
    assert totals_between(ledger, start + HOUR_MS, start + HOUR_MS).answers == 0


def test_a_quiet_span_is_zero(ledger: sqlite3.Connection) -> None:
    totals = totals_between(ledger, 0, HOUR_MS)
    assert (totals.answers, totals.input_tokens, totals.output_tokens) == (0, 0, 0)
    assert (totals.energy_wh.high, totals.co2e_g.low) == (0.0, 0.0)


def test_now_is_a_fine_end(ledger: sqlite3.Connection, make_event: MakeEvent, append: Append) -> None:
    now = ms("2026-11-22T10:07:31Z")
    append(make_event(at_ms=now))
    assert totals_between(ledger, now - HOUR_MS, now + 1).answers == 1


def test_series_are_grouped_and_in_order(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    start = ms("2026-11-22T00:00:00Z")
    append(
        make_event(at_ms=start + 5 * HOUR_MS, site="claude", output_tokens=1),
        make_event(at_ms=start + 2 * HOUR_MS, site="claude", output_tokens=2),
        make_event(at_ms=start + 2 * HOUR_MS + 1_000_000, site="chatgpt", output_tokens=4),
        make_event(at_ms=start + 2 * HOUR_MS + 2_000_000, site="chatgpt", output_tokens=8),
    )
    by_site = hourly_series(ledger, start, start + 6 * HOUR_MS, group_by="site")
    assert [(span.start_ms, span.group, span.totals.output_tokens) for span in by_site] == [
        (start + 2 * HOUR_MS, "chatgpt", 12),
        (start + 2 * HOUR_MS, "claude", 2),
        (start + 5 * HOUR_MS, "claude", 1),
    ]
    together = hourly_series(ledger, start, start + 6 * HOUR_MS)
    assert [(span.start_ms, span.group, span.totals.answers) for span in together] == [
        (start + 2 * HOUR_MS, "", 3),
        (start + 5 * HOUR_MS, "", 1),
    ]
    assert len(hourly_series(ledger, start, start + 6 * HOUR_MS, group_by="model_class")) == 2
    assert series(ledger, [], start) == []
    with pytest.raises(ValueError, match="cannot group by"):
        series(ledger, [start], start + 1, group_by="site; DROP TABLE setting")


def test_a_day_in_india_begins_at_half_past(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append, in_zone: Callable[[str], None]
) -> None:
    in_zone("Asia/Kolkata")
    append(
        make_event(at_ms=ms("2026-11-21T18:29:59Z"), output_tokens=1),
        make_event(at_ms=ms("2026-11-21T18:30:00Z"), output_tokens=10),
        make_event(at_ms=ms("2026-11-22T18:29:59Z"), output_tokens=100),
        make_event(at_ms=ms("2026-11-22T18:30:00Z"), output_tokens=1000),
    )
    now = ms("2026-11-22T18:45:00Z")
    days = daily_series(ledger, now, 3)
    assert [(span.start_ms, span.totals.output_tokens) for span in days] == [
        (ms("2026-11-21T00:00:00+05:30") - 0, 1),
        (ms("2026-11-22T00:00:00+05:30"), 110),
        (ms("2026-11-23T00:00:00+05:30"), 1000),
    ]
    assert totals_between(ledger, local_day_start_ms(now), now).output_tokens == 1000


def test_days_of_23_and_25_hours_are_whole(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append, in_zone: Callable[[str], None]
) -> None:
    in_zone("Europe/Berlin")
    append(*(make_event(at_ms=ms("2026-10-24T22:00:00Z") + n * HOUR_MS) for n in range(25)))
    append(make_event(at_ms=ms("2026-10-25T23:00:00Z")))
    spans = daily_series(ledger, ms("2026-10-26T12:00:00Z"), 2)
    assert [span.totals.answers for span in spans] == [25, 1]


@settings(max_examples=150, deadline=None)
@given(zone=st.sampled_from(ZONES), at_s=st.integers(ms("2024-01-01T00:00:00Z") // 1000, 1_900_000_000))
def test_the_local_day_is_the_longest_span_of_its_date(zone: str, at_s: int) -> None:
    import os

    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        start_ms = local_day_start_ms(at_s * 1000)
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()
    assert start_ms <= at_s * 1000
    assert start_ms % QUARTER_HOUR_MS == 0

    def date_at(epoch_s: float) -> object:
        return datetime.fromtimestamp(epoch_s, UTC).astimezone(ZoneInfo(zone)).date()

    assert date_at(start_ms / 1000) == date_at(at_s)
    assert date_at(start_ms / 1000 - 1) < date_at(at_s)  # type: ignore[operator]  # dates
