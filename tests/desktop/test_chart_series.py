"""From spans to columns, what is remembered of them, the vertical axis, and all of it in words: nothing is lost."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_usage import MODELS, SampleUsage, answers_of_years, sample_answer

from wattback.desktop.now import chart_words
from wattback.desktop.now.energy_scale import energy_scale
from wattback.desktop.now.local_steps import DAY_MS, HOUR_MS, step_end_ms, step_start_ms, tile_bounds_ms
from wattback.desktop.now.series import (
    MOST_GROUPS,
    OTHERS,
    Column,
    SeriesKind,
    columns_of,
    due_wh,
    empty_column,
    groups_of,
    sum_of,
)
from wattback.desktop.now.series_cache import Piece, SeriesCache
from wattback.desktop.services.usage import ALL_USE, Split, Step, UsageSpan, UsageTotals
from wattback.footprint import Range

START_MS = int(datetime(2026, 11, 22, tzinfo=UTC).timestamp() * 1000)
TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def totals(answers: int = 1, central: float = 1.0, matched: float = 0.0) -> UsageTotals:
    energy = Range(central / 3, central, central * 3)
    return UsageTotals(answers, 0, 10, 20, energy, Range(central, 2 * central, 3 * central), matched)


def column(hour: int, answers: int = 1, central: float = 1.0, matched: float = 0.0) -> Column:
    spans = [
        UsageSpan(
            START_MS + hour * HOUR_MS, START_MS + (hour + 1) * HOUR_MS, "x", totals(answers, central, matched)
        )
    ]
    (made,), _ = columns_of(spans, ("x",))
    return made


spans_of_groups = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from("abcdefghij"), st.integers(1, 9), st.floats(1e-4, 1e3)),
    max_size=60,
    unique_by=lambda each: each[:2],
).map(
    lambda some: [
        UsageSpan(START_MS + hour * HOUR_MS, START_MS + (hour + 1) * HOUR_MS, group, totals(answers, central))
        for hour, group, answers, central in sorted(some)
    ]
)


@given(spans_of_groups, st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=MOST_GROUPS))
def test_columns_add_up_to_their_spans_however_many_groups_there_are(
    spans: list[UsageSpan], first: list[str]
) -> None:
    columns, groups = columns_of(spans, tuple(first))
    assert groups[: len(first)] == tuple(first)
    assert len(groups) <= MOST_GROUPS
    assert [each.start_ms for each in columns] == sorted({span.start_ms for span in spans})
    for kept in (columns, [part for each in columns for part in each.parts]):
        whole = sum_of(each.totals for each in kept)
        assert whole.answers == sum(span.totals.answers for span in spans)
        for bound in ("low", "central", "high"):
            assert getattr(whole.energy_wh, bound) == pytest.approx(
                sum(getattr(span.totals.energy_wh, bound) for span in spans)
            )
    for each in columns:
        places = [part.group for part in each.parts]
        assert places == sorted(set(places))
        named = {span.group for span in spans if span.start_ms == each.start_ms}
        assert (OTHERS in places) == bool(named - set(groups))


def test_a_group_keeps_its_place() -> None:
    spans = [UsageSpan(START_MS, START_MS + HOUR_MS, "new", totals())]
    _, groups = columns_of(spans, ("old",))
    assert groups == ("old", "new")
    again, same = columns_of(spans, groups)
    assert same == groups
    assert again[0].parts[0].group == 1


def test_the_most_used_get_the_colours() -> None:
    usage = SampleUsage()
    usage.set_answers(sample_answer(START_MS + n, 1.0, kind) for kind in range(8) for n in range(20 - kind))
    assert groups_of(usage.names(), Split.MODEL) == tuple(model for _, model, _ in MODELS[:MOST_GROUPS])
    assert groups_of(usage.names(), Split.NONE) == ("",)


KIND = SeriesKind(Split.NONE, ALL_USE)


def _read_all(cache: SeriesCache, wanted: Piece, tail_ms: int, since: int = 0) -> tuple[Piece, ...]:
    pieces = cache.to_read(KIND, Step.HOUR, wanted, tail_ms, since)
    for piece in pieces:
        hours = range((piece.start_ms - START_MS) // HOUR_MS, (piece.end_ms - START_MS) // HOUR_MS, 5)
        cache.put(KIND, Step.HOUR, piece, tuple(column(hour) for hour in hours), cache.version)
    return pieces


def test_what_was_read_is_not_read_again() -> None:
    cache, wanted = SeriesCache(), Piece(START_MS - 8 * DAY_MS, START_MS + DAY_MS)
    assert not cache.knows(KIND, Step.HOUR, wanted)
    first = _read_all(cache, wanted, START_MS)
    assert [piece.end_ms > piece.start_ms for piece in first] == [True, True, True][: len(first)]
    assert first[0].start_ms > first[-1].start_ms
    assert cache.knows(KIND, Step.HOUR, wanted)
    assert _read_all(cache, wanted, START_MS) == ()
    other = SeriesKind(Split.SITE, ALL_USE)
    assert cache.to_read(other, Step.HOUR, wanted, START_MS, 0) == first


def test_a_change_reads_only_the_newest_steps_until_all_is_wanted_again() -> None:
    cache, wanted = SeriesCache(), Piece(START_MS - 8 * DAY_MS, START_MS + DAY_MS)
    everything = _read_all(cache, wanted, START_MS)
    cache.ledger_changed()
    tail_ms = START_MS + 9 * HOUR_MS
    (tail,) = cache.to_read(KIND, Step.HOUR, wanted, tail_ms, 0)
    assert tail == Piece(tail_ms, everything[0].end_ms)
    before = cache.columns(KIND, Step.HOUR, wanted)
    fresh = column(10, answers=7)
    cache.put(KIND, Step.HOUR, tail, (fresh,), cache.version)
    after = cache.columns(KIND, Step.HOUR, wanted)
    assert after == (*(each for each in before if each.start_ms < tail_ms), fresh)
    assert cache.to_read(KIND, Step.HOUR, wanted, tail_ms, 0) == ()
    assert cache.to_read(KIND, Step.HOUR, wanted, tail_ms, cache.version) == everything


def test_a_tail_in_the_tile_before_reads_the_newest_tile_whole() -> None:
    cache = SeriesCache()
    first_ms, end_ms = tile_bounds_ms(START_MS, Step.HOUR)
    _read_all(cache, Piece(first_ms, end_ms), first_ms)
    cache.ledger_changed()
    assert cache.to_read(KIND, Step.HOUR, Piece(first_ms, end_ms), first_ms - HOUR_MS, 0) == (
        Piece(first_ms, end_ms),
    )


def test_a_change_during_a_read_is_not_missed() -> None:
    cache, wanted = SeriesCache(), Piece(START_MS, START_MS + HOUR_MS)
    (piece,) = cache.to_read(KIND, Step.HOUR, wanted, START_MS, 0)
    version = cache.version
    cache.ledger_changed()
    cache.put(KIND, Step.HOUR, piece, (), version)
    assert cache.to_read(KIND, Step.HOUR, wanted, START_MS, 0) != ()


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("split", list(Split))
def test_tiles_of_a_history_are_the_history(step: Step, split: Split) -> None:
    usage, cache = SampleUsage(), SeriesCache()
    usage.set_answers(answers_of_years(1.2, a_day=3))
    names = usage.names()
    assert names.first_ms is not None
    assert names.last_ms is not None
    wanted = Piece(names.first_ms, names.last_ms + 1)
    kind, groups = SeriesKind(split, ALL_USE), groups_of(names, split)
    for piece in cache.to_read(kind, step, wanted, names.last_ms, 0):
        columns, groups = columns_of(usage.spans(piece.start_ms, piece.end_ms, step, split), groups)
        cache.put(kind, step, piece, columns, cache.version)
    columns = cache.columns(kind, step, wanted)
    assert [each.start_ms for each in columns] == sorted({each.start_ms for each in columns})
    whole = sum_of(each.totals for each in columns)
    expected = usage.totals(wanted.start_ms, wanted.end_ms)
    assert whole.answers == expected.answers
    assert whole.energy_wh.central == pytest.approx(expected.energy_wh.central)
    assert whole.matched_energy_wh == pytest.approx(expected.matched_energy_wh)


@given(st.floats(1e-6, 1e9))
def test_the_axis_reaches_the_highest_value_in_few_round_steps(highest_wh: float) -> None:
    scale = energy_scale(highest_wh)
    assert scale.ticks_wh[0] == 0
    assert highest_wh < scale.top_wh < highest_wh * 2.1
    assert 3 <= len(scale.ticks_wh) <= 6
    assert scale.ticks_wh[-1] == pytest.approx(scale.top_wh)
    labels = [scale.label(each) for each in scale.ticks_wh]
    assert labels[0] == "0"
    assert len(set(labels)) == len(labels)
    assert all(len(label) <= 7 for label in labels)


def test_an_empty_chart_still_has_an_axis() -> None:
    scale = energy_scale(0.0)
    assert (scale.unit, [scale.label(each) for each in scale.ticks_wh]) == (
        "Wh",
        ["0", "0.25", "0.5", "0.75", "1"],
    )


@pytest.mark.parametrize(
    ("step", "title"),
    [
        (Step.HOUR, "Today, 14:00–15:00"),
        (Step.DAY, "Today"),
        (Step.WEEK, "16–22 Nov 2026"),
        (Step.MONTH, "November 2026"),
    ],
)
def test_a_bar_s_title_says_what_it_stands_for(step: Step, title: str) -> None:
    start_ms = step_start_ms(START_MS + 14 * HOUR_MS, step)
    assert chart_words.span_title(start_ms, step_end_ms(start_ms, step), step, TODAY) == title
    if step is Step.DAY:
        earlier = chart_words.span_title(START_MS - DAY_MS, START_MS, step, TODAY)
        assert earlier == "Sat, 21 Nov 2026"


def test_a_bar_in_words_has_the_exact_figures() -> None:
    words = chart_words.describe(column(9, 3, 2.5, 1.0), "Today, 09:00–10:00", (), Split.NONE)
    assert words == "Today, 09:00–10:00: 2.500 Wh (0.833–7.50) · 3 answers · 1.000 Wh matched · 1.500 Wh due"
    empty = empty_column(START_MS, START_MS + HOUR_MS)
    assert (
        chart_words.describe(empty, "Today, 00:00–01:00", (), Split.NONE) == "Today, 00:00–01:00: no answers"
    )


def test_a_bar_that_is_taken_apart_says_each_part() -> None:
    spans = [
        UsageSpan(START_MS, START_MS + HOUR_MS, name, totals(1, central))
        for name, central in (("claude", 1.0), ("chatgpt", 2.0), ("", 0.5))
    ]
    (made,), groups = columns_of(spans, ("chatgpt",))
    words = chart_words.describe(made, "Today", groups, Split.MODEL)
    assert words.endswith("3.500 Wh due · chatgpt 2.00 Wh · claude 1.00 Wh · Unknown model 0.500 Wh")


def test_recorded_electricity_is_in_the_words_though_it_is_no_answer() -> None:
    made = column(9, 0, 500.0)
    assert "recorded electricity" in chart_words.describe(made, "Today", (), Split.NONE)
    assert due_wh(made.totals) == 500.0


def test_the_chart_in_words() -> None:
    columns = (column(-10, 2, 1.5), column(9, 3, 2.5, 1.0))
    words = chart_words.summary(columns, Step.HOUR, TODAY, "21–22 Nov 2026", (), Split.NONE)
    assert words.splitlines() == [
        "Electricity, 21–22 Nov 2026: 4.0 Wh (1.3–12) for 5 answers.",
        "Of it 1.0 Wh is matched.",
        "Sat, 21 Nov 2026, 14:00–15:00: 1.500 Wh (0.500–4.50) · 2 answers · 1.500 Wh due.",
        "Today, 09:00–10:00: 2.500 Wh (0.833–7.50) · 3 answers · 1.000 Wh matched · 1.500 Wh due.",
    ]
    assert "no answers" in chart_words.summary((), Step.HOUR, TODAY, "today", (), Split.NONE)


def test_a_long_chart_in_words_leaves_the_rest_to_the_table() -> None:
    columns = tuple(column(hour) for hour in range(-300, 0))
    words = chart_words.summary(columns, Step.HOUR, TODAY, "November", (), Split.NONE)
    assert "300 Wh" in words
    assert words.endswith("The table has all of it.")
    assert len(words.splitlines()) < 70
