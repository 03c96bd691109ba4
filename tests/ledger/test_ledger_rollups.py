"""Totals over time: exact in every time zone, the same cost whatever the history."""

import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.ledger.events import AppendResult
from wattback.ledger.rollups import QUARTER_HOUR_MS, local_day_start_ms, totals_between
from wattback.usage.event import UsageEvent

HOUR_MS = 4 * QUARTER_HOUR_MS

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
