"""Days, weeks, months and years in the person's own zone, and what each is compared with."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.periods import (
    Period,
    as_far,
    before,
    comparable,
    day_of,
    days,
    local_date,
    month_of,
    week_before,
    week_of,
    year_of,
)

HOUR_MS = 3_600_000
instants = st.integers(int(datetime(2001, 1, 1, tzinfo=UTC).timestamp()) * 1000, 4_102_444_800_000)


@pytest.fixture(params=["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"])
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    earlier = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if earlier is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = earlier
    time.tzset()


@pytest.fixture
def berlin() -> Iterator[None]:
    earlier = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Berlin"
    time.tzset()
    yield
    os.environ.pop("TZ") if earlier is None else os.environ.update(TZ=earlier)
    time.tzset()


def _ms(*when: int) -> int:
    return int(datetime(*when).astimezone().timestamp() * 1000)  # type: ignore[arg-type]


def test_a_week_begins_on_monday_and_a_month_on_its_first(zone: str) -> None:
    now_ms = _ms(2026, 11, 24, 20, 50)
    assert local_date(week_of(now_ms).start_ms) == date(2026, 11, 23)
    assert local_date(week_of(now_ms).end_ms) == date(2026, 11, 30)
    assert local_date(month_of(now_ms).start_ms) == date(2026, 11, 1)
    assert local_date(month_of(now_ms).end_ms) == date(2026, 12, 1)
    assert local_date(year_of(now_ms).end_ms) == date(2027, 1, 1)


def test_a_day_has_23_hours_when_clocks_go_forward_and_25_when_they_go_back(berlin: None) -> None:
    forward, back = day_of(_ms(2026, 3, 29, 12)), day_of(_ms(2026, 10, 25, 12))
    assert forward.end_ms - forward.start_ms == 23 * HOUR_MS
    assert back.end_ms - back.start_ms == 25 * HOUR_MS


def test_before_a_month_is_the_month_before_and_before_ten_days_are_ten_days() -> None:
    march = month_of(_ms(2026, 3, 15, 12))
    assert before(march) == month_of(_ms(2026, 2, 10, 12))
    assert before(year_of(march.start_ms)) == year_of(_ms(2025, 7, 1, 12))
    ten = days(date(2026, 11, 11), date(2026, 11, 20))
    assert before(ten) == days(date(2026, 11, 1), date(2026, 11, 10))


def test_a_week_under_way_is_compared_with_as_much_of_the_week_before() -> None:
    week = week_of(_ms(2026, 11, 25, 12))
    now_ms = week.start_ms + 50 * HOUR_MS
    earlier = comparable(week, now_ms)
    assert earlier == Period(week_before(week).start_ms, week_before(week).start_ms + 50 * HOUR_MS)
    assert comparable(week, week.end_ms) == week_before(week)


def test_the_days_of_a_choice_may_be_given_in_either_order() -> None:
    assert days(date(2026, 11, 20), date(2026, 11, 3)) == days(date(2026, 11, 3), date(2026, 11, 20))


@given(instants)
def test_periods_hold_their_instant_and_meet_without_gap(at_ms: int) -> None:
    for of in (day_of, week_of, month_of, year_of):
        period = of(at_ms)
        assert period.start_ms <= at_ms < period.end_ms
        assert of(period.end_ms).start_ms == period.end_ms
        assert of(period.start_ms) == period


@given(instants, instants)
def test_what_is_compared_ends_where_the_period_begins_at_the_latest(at_ms: int, now_ms: int) -> None:
    for of in (day_of, week_of, month_of, year_of):
        period = of(at_ms)
        earlier = comparable(period, now_ms)
        assert earlier.start_ms <= earlier.end_ms <= period.start_ms
        passed = as_far(period, now_ms)
        assert period.start_ms <= passed.end_ms <= period.end_ms
