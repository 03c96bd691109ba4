"""Local steps, what of time is shown, and where the axis has labels: right in every zone, also when clocks change."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.desktop.look import wording
from wattback.desktop.now.chart_view import ChartView, Limits, first_view, fitting_step
from wattback.desktop.now.local_steps import (
    DAY_MS,
    HOUR_MS,
    USUAL_MS,
    midnight_ms,
    step_before_ms,
    step_end_ms,
    step_start_ms,
    tile_bounds_ms,
)
from wattback.desktop.now.time_ticks import time_ticks
from wattback.desktop.services.usage import Step

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Havana",
)
NOW_MS = int(datetime(2026, 11, 24, 13, 37, tzinfo=UTC).timestamp() * 1000)
YEARS_AGO_MS = NOW_MS - 3650 * DAY_MS
LIMITS = Limits(YEARS_AGO_MS, NOW_MS, 140)

instants = st.integers(int(datetime(2015, 1, 1, tzinfo=UTC).timestamp()), NOW_MS // 1000).map(
    lambda seconds: seconds * 1000
)
steps = st.sampled_from(list(Step))


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from _in_zone(monkeypatch, "UTC")


def _in_zone(monkeypatch: pytest.MonkeyPatch, zone: str) -> Iterator[None]:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for _ in _in_zone(monkeypatch, request.param):
        yield request.param


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("step", list(Step))
def test_steps_lie_side_by_side_through_a_whole_year(step: Step) -> None:
    at_ms = step_start_ms(datetime(2025, 12, 15, tzinfo=UTC).timestamp() * 1000, step)
    for _ in range(9000 if step is Step.HOUR else 380 if step is Step.DAY else 14):
        end_ms = step_end_ms(at_ms, step)
        assert end_ms > at_ms
        if step is not Step.HOUR:
            assert step_start_ms(at_ms, step) == at_ms
            assert step_start_ms(end_ms - 1, step) == at_ms
            assert step_before_ms(end_ms, step) == at_ms
        at_ms = end_ms


@pytest.mark.usefixtures("zone")
def test_an_instant_is_in_its_step_and_in_its_tile() -> None:
    for back in range(0, 4000, 7):
        at_ms = NOW_MS - back * 11 * HOUR_MS
        for step in Step:
            start_ms = step_start_ms(at_ms, step)
            assert start_ms <= at_ms < step_end_ms(start_ms, step)
            first_ms, end_ms = tile_bounds_ms(at_ms, step)
            assert first_ms <= start_ms
            assert step_end_ms(start_ms, step) <= end_ms
            assert tile_bounds_ms(end_ms - 1, step) == (first_ms, end_ms)


def test_a_day_on_which_clocks_change_has_23_or_25_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in _in_zone(monkeypatch, "Europe/Berlin"):
        lengths = {
            day: (step_end_ms(midnight_ms(day), Step.DAY) - midnight_ms(day)) / HOUR_MS
            for day in (date(2026, 3, 29), date(2026, 6, 1), date(2026, 10, 25))
        }
    assert list(lengths.values()) == [23, 24, 25]


def test_weeks_begin_on_monday() -> None:
    assert wording.local(step_start_ms(NOW_MS, Step.WEEK)).strftime("%a %d") == "Mon 23"


@pytest.mark.parametrize(
    ("step", "span"),
    [
        (Step.HOUR, timedelta(days=1)),
        (Step.DAY, timedelta(days=30)),
        (Step.WEEK, timedelta(weeks=26)),
        (Step.MONTH, timedelta(days=730)),
    ],
)
def test_at_first_a_step_is_shown_up_to_now(step: Step, span: timedelta) -> None:
    view = first_view(step, LIMITS)
    assert view.span_ms == span.total_seconds() * 1000
    assert view.end_ms == step_end_ms(step_start_ms(NOW_MS, step), step)
    assert view.follows(LIMITS)


@given(
    steps,
    st.lists(st.tuples(st.sampled_from(["zoom", "pan"]), st.floats(-1, 1), st.floats(0, 1)), max_size=30),
)
def test_wherever_one_goes_there_is_something_to_see(
    step: Step, moves: list[tuple[str, float, float]]
) -> None:
    view = first_view(step, LIMITS)
    for kind, amount, share in moves:
        if kind == "zoom":
            at_ms = view.start_ms + share * view.span_ms
            view = view.zoomed(10**amount, at_ms, LIMITS)
        else:
            view = view.panned(3 * amount * view.span_ms, LIMITS)
        assert 0.9 * 6 * HOUR_MS <= view.span_ms <= LIMITS.longest_ms * 1.001
        assert view.span_ms <= 1.001 * LIMITS.most_bars * USUAL_MS[view.step]
        assert view.end_ms <= LIMITS.end_ms(view.step) + 1
        assert view.end_ms > YEARS_AGO_MS


@given(st.floats(0.05, 0.95), st.floats(1.01, 1.2))
def test_zooming_keeps_the_instant_under_the_mouse_in_its_place(share: float, factor: float) -> None:
    before = ChartView(NOW_MS - 400 * DAY_MS, NOW_MS - 350 * DAY_MS, Step.DAY)
    at_ms = before.start_ms + share * before.span_ms
    after = before.zoomed(factor, at_ms, LIMITS)
    assert (at_ms - after.start_ms) / after.span_ms == pytest.approx(share)
    assert after.span_ms == pytest.approx(before.span_ms / factor)


def test_zooming_out_goes_from_hours_to_months_and_in_again_back() -> None:
    view, seen = first_view(Step.HOUR, LIMITS), [Step.HOUR]
    for factor in (0.8, 1.25):
        for _ in range(45):
            view = view.zoomed(factor, view.end_ms, LIMITS)
            if view.step is not seen[-1]:
                seen.append(view.step)
    assert seen == [Step.HOUR, Step.DAY, Step.WEEK, Step.MONTH, Step.WEEK, Step.DAY, Step.HOUR]
    assert view.follows(LIMITS)


def test_a_step_does_not_flicker_where_two_would_do() -> None:
    assert fitting_step(100 * HOUR_MS, Step.HOUR, 140) is Step.HOUR
    assert fitting_step(100 * HOUR_MS, Step.DAY, 140) is Step.DAY


def test_one_cannot_leave_for_the_future_or_for_before_the_first_answer() -> None:
    view = first_view(Step.DAY, LIMITS)
    assert view.panned(DAY_MS, LIMITS) == view
    earliest = view.panned(-10_000 * DAY_MS, LIMITS)
    assert earliest.start_ms <= YEARS_AGO_MS < earliest.end_ms
    assert earliest.at_the_end(LIMITS) == view
    assert view.at_the_beginning(LIMITS).start_ms == step_start_ms(YEARS_AGO_MS, Step.DAY)


def test_time_goes_on_and_only_who_follows_goes_with_it() -> None:
    view = first_view(Step.HOUR, LIMITS)
    later = Limits(YEARS_AGO_MS, NOW_MS + HOUR_MS, 140)
    assert view.follows(LIMITS)
    assert not view.follows(later)
    assert view.at_the_end(later).end_ms == view.end_ms + HOUR_MS
    assert not view.panned(-HOUR_MS, LIMITS).follows(LIMITS)


def _labels(step: Step, days: float, most: int) -> list[str]:
    end_ms = LIMITS.end_ms(step)
    return [tick.text for tick in time_ticks(ChartView(end_ms - days * DAY_MS, end_ms, step), most)]


def test_labels_say_hours_days_months_or_years_as_there_is_room() -> None:
    assert _labels(Step.HOUR, 1, 8) == [
        "15:00",
        "18:00",
        "21:00",
        "24 Nov",
        "03:00",
        "06:00",
        "09:00",
        "12:00",
    ]
    assert _labels(Step.HOUR, 4, 5) == ["21 Nov", "22 Nov", "23 Nov", "24 Nov"]
    assert _labels(Step.DAY, 7, 8) == [f"{day} Nov" for day in range(18, 25)]
    assert _labels(Step.DAY, 30, 6) == ["26 Oct", "2 Nov", "9 Nov", "16 Nov", "23 Nov"]
    assert _labels(Step.MONTH, 730, 9)[:3] == ["2025", "Apr", "Jul"]
    assert _labels(Step.MONTH, 3650, 11)[-3:] == ["2024", "2025", "2026"]


@given(steps, st.floats(0.25, 4000), st.integers(1, 30))
def test_there_are_never_more_labels_than_fit(step: Step, days: float, most: int) -> None:
    end_ms = LIMITS.end_ms(step)
    view = ChartView(end_ms - days * DAY_MS, end_ms, step)
    ticks = time_ticks(view, most)
    assert len(ticks) <= most + 2
    assert all(view.start_ms <= tick.at_ms <= view.end_ms for tick in ticks)
    assert [tick.at_ms for tick in ticks] == sorted(tick.at_ms for tick in ticks)
