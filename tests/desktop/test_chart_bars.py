"""From hours to bars: nothing is lost, every hour and day has its place."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.desktop.now import chart_bars
from wattback.desktop.now.chart_bars import Span
from wattback.desktop.services.snapshot import ChartHour
from wattback.footprint import Range

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def _hour(back_h: int, answers: int = 1, central: float = 1.0, matched: float = 0.0) -> ChartHour:
    start = datetime(2026, 11, 22, 23, tzinfo=UTC) - timedelta(hours=back_h)
    return ChartHour(
        int(start.timestamp() * 1000), answers, Range(central / 3, central, central * 3), matched
    )


@pytest.mark.parametrize(("span", "number"), [(Span.TODAY, 24), (Span.WEEK, 7), (Span.MONTH, 30)])
def test_every_hour_or_day_has_a_bar_even_without_use(span: Span, number: int) -> None:
    bars = chart_bars.bars((), span, TODAY)
    assert len(bars) == number
    assert all(bar.answers == 0 for bar in bars)


def test_today_shows_only_today_by_the_local_hour() -> None:
    bars = chart_bars.bars((_hour(0, 2), _hour(13, 5), _hour(24, 7)), Span.TODAY, TODAY)
    assert {bar.title: bar.answers for bar in bars if bar.answers} == {"10:00–11:00": 5, "23:00–24:00": 2}


def test_the_last_bar_of_a_week_is_today() -> None:
    bars = chart_bars.bars((_hour(0), _hour(24), _hour(24 * 6)), Span.WEEK, TODAY)
    assert [bar.title for bar in bars if bar.answers] == ["Mon, 16 Nov 2026", "Sat, 21 Nov 2026", "Today"]


@given(st.sets(st.integers(0, 23), min_size=1))
def test_today_shows_every_used_hour_and_at_least_nine(backs: set[int]) -> None:
    bars = chart_bars.bars([_hour(back) for back in sorted(backs, reverse=True)], Span.TODAY, TODAY)
    assert sum(bar.answers for bar in bars) == len(backs)
    assert len(bars) >= 9
    assert len(bars) % 3 == 0
    assert [bar.title for bar in bars] == sorted(bar.title for bar in bars)


def test_the_first_answer_of_a_day_is_not_one_line_among_24() -> None:
    bars = chart_bars.bars((_hour(9),), Span.TODAY, TODAY)
    assert [bar.axis_label for bar in bars] == [f"{hour:02d}:00" for hour in range(9, 18)]


def test_recorded_electricity_is_in_the_words_though_it_is_no_answer() -> None:
    hour = ChartHour(_hour(9).hour_start_ms, 0, Range(500.0, 500.0, 500.0), 0.0)
    shown = chart_bars.bars((hour,), Span.TODAY, TODAY)
    assert chart_bars.describe(shown[5]) == "14:00–15:00: 500.0 Wh · recorded electricity · 500.0 Wh due"
    assert "500 Wh for recorded electricity" in chart_bars.summary(shown, Span.TODAY)


@given(
    st.lists(
        st.builds(_hour, st.integers(0, 30 * 24 - 1), st.integers(1, 50), st.floats(1e-4, 1e3)), max_size=40
    )
)
def test_a_month_of_bars_adds_up_to_its_hours(hours: list[ChartHour]) -> None:
    bars = chart_bars.bars(hours, Span.MONTH, TODAY)
    assert sum(bar.answers for bar in bars) == sum(hour.answers for hour in hours)
    for bound in ("low", "central", "high"):
        assert sum(getattr(bar.energy_wh, bound) for bar in bars) == pytest.approx(
            sum(getattr(hour.energy_wh, bound) for hour in hours)
        )


def test_matched_and_due_make_up_the_bar() -> None:
    (bar,) = [each for each in chart_bars.bars((_hour(0, 3, 2.5, 1.0),), Span.TODAY, TODAY) if each.answers]
    assert (bar.matched_energy_wh, bar.due_energy_wh) == (1.0, 1.5)
    assert chart_bars.describe(bar) == (
        "23:00–24:00: 2.500 Wh (0.833–7.50) · 3 answers · 1.000 Wh matched · 1.500 Wh due"
    )


@given(st.floats(1e-6, 1e9))
def test_the_axis_reaches_the_highest_value_in_few_round_steps(highest_wh: float) -> None:
    axis = chart_bars.energy_axis(highest_wh)
    assert axis.ticks[0] == 0
    assert highest_wh < axis.top * axis.unit_wh < highest_wh * 1.1
    assert 2 <= len(axis.ticks) <= 6
    assert axis.ticks[-1] <= axis.top
    step = axis.ticks[1]
    assert f"{step:.0e}"[0] in "125"


def test_an_empty_chart_still_has_an_axis() -> None:
    assert chart_bars.energy_axis(0.0).ticks == (0.0, 0.5, 1.0)


def test_the_chart_in_words() -> None:
    hours = (_hour(0, 3, 2.5, 1.0), _hour(30, 2, 1.5))
    words = chart_bars.summary(chart_bars.bars(hours, Span.WEEK, TODAY), Span.WEEK)
    assert words.splitlines() == [
        "Electricity over the last 7 days: 4.0 Wh (1.3–12) for 5 answers.",
        "Of it 1.0 Wh is matched.",
        "Sat, 21 Nov 2026: 1.500 Wh (0.500–4.50) · 2 answers · 1.500 Wh due.",
        "Today: 2.500 Wh (0.833–7.50) · 3 answers · 1.000 Wh matched · 1.500 Wh due.",
    ]
    assert "no answers" in chart_bars.summary(chart_bars.bars((), Span.TODAY, TODAY), Span.TODAY)
