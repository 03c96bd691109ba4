"""What History says of two periods, a week, a budget: no more than is known."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wattback.budget import Budget, BudgetUse
from wattback.desktop.history.comparison import compare
from wattback.desktop.history.reading import per_1000, trend
from wattback.desktop.history.weekly import WeeklySummary
from wattback.desktop.history.words import (
    budget_in_words,
    budget_title,
    electricity_change,
    emissions_change,
    greener_in_words,
    week_in_words,
)
from wattback.desktop.services.usage import GreenerChoice, UsageSpan, UsageTotals
from wattback.footprint import Range
from wattback.periods import days, local_date, week_of

NOW_MS = 1_795_000_000_000
NOTHING = UsageTotals(0, 0, 0, 0, Range(0.0, 0.0, 0.0), Range(0.0, 0.0, 0.0), 0.0)
SOME = replace(NOTHING, answers=312, output_tokens=2000, energy_wh=Range(140.0, 420.0, 1300.0))


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    low, central, high = sorted(draw(st.tuples(*[st.floats(0, 1e9)] * 3)))
    return Range(low, central, high)


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_more_electricity_with_ranges_that_overlap() -> None:
    assert _plain(electricity_change(Range(46.0, 138.0, 430.0), Range(33.0, 100.0, 310.0))) == (
        "38 % more electricity, by the central estimates. The ranges overlap, so the truth may differ; most of their "
        "doubt is common to both."
    )


def test_less_electricity_with_ranges_apart() -> None:
    words = _plain(electricity_change(Range(8.0, 10.0, 12.0), Range(80.0, 100.0, 120.0)))
    assert words == "90 % less electricity, by the central estimates. The two ranges lie apart."


def test_nothing_before_and_nothing_changed() -> None:
    same = Range(3.0, 10.0, 31.0)
    assert electricity_change(same, Range(0.0, 0.0, 0.0)) == "There was no electricity to compare with."
    assert electricity_change(same, same) == "About as much electricity, by the central estimates."
    assert emissions_change(same, same) == "About as many emissions, by the central estimates."


@given(ranges(), ranges())
def test_a_direction_is_certain_only_where_no_truth_within_the_ranges_contradicts_it(
    now: Range, earlier: Range
) -> None:
    change = compare(now, earlier)
    if change.is_certain and change.share is not None:
        assert (change.share > 0) == (now.low > earlier.high)
        assert (change.share < 0) == (now.high < earlier.low)
    if now.low <= earlier.high and earlier.low <= now.high:
        assert not change.is_certain


@given(ranges())
def test_a_figure_compared_with_itself_has_not_changed(figure: Range) -> None:
    change = compare(figure, figure)
    assert change.share == 0.0
    assert not change.is_certain


def test_a_week_says_how_it_was_beside_the_one_before() -> None:
    earlier = replace(SOME, energy_wh=Range(100.0, 300.0, 930.0))
    words = _plain(week_in_words(WeeklySummary(week_of(NOW_MS), SOME, earlier)))
    assert words.startswith("312 answers took 420 Wh (140–1,300) from ")
    assert words.endswith(
        "That is 40 % more than the week before by the central estimates; the ranges overlap."
    )
    assert week_in_words(WeeklySummary(week_of(NOW_MS), SOME, NOTHING)).endswith(
        "Nothing was counted in the week before."
    )
    assert week_in_words(WeeklySummary(week_of(NOW_MS), NOTHING, SOME)).startswith("No answers were counted")


def test_a_budget_says_what_is_left_and_that_the_range_may_say_otherwise() -> None:
    period = week_of(NOW_MS)
    budget = Budget("week", 500.0)
    assert budget_title(budget) == "500 Wh a week"
    assert budget_title(Budget("month", 1234.5)) == "1.2345 kWh a month"
    used = budget_in_words(BudgetUse(budget, period, Range(40.0, 120.0, 380.0)))
    assert used == "120 Wh (40–380) used; 380 Wh left."
    near = _plain(budget_in_words(BudgetUse(budget, period, Range(140.0, 420.0, 1300.0))))
    assert near == (
        "420 Wh (140–1,300) used, 84 % of the budget; 80 Wh left. Within the range of the estimates it may be on "
        "either side of the budget."
    )
    over = budget_in_words(BudgetUse(budget, period, Range(600.0, 700.0, 900.0)))
    assert over == "700 Wh (600–900) used: 200 Wh over the budget, by the central estimate."


def test_greener_choices_tell_and_do_not_preach() -> None:
    choice = GreenerChoice(
        *("gpt-5", "chatgpt", 312, "smaller-model", "gpt-5-mini"),
        *(Range(140.0, 420.0, 1300.0), Range(50.0, 160.0, 500.0)),
        *(Range(19.0, 61.0, 220.0), Range(7.0, 24.0, 84.0)),
    )
    assert greener_in_words(choice) == (
        "gpt-5 on chatgpt: 312 answers took 420 Wh (140–1,300). gpt-5-mini would have taken 61 Wh (19–220)."
    )
    elsewhere = replace(choice, kind="other-place", instead="France")
    assert greener_in_words(elsewhere) == (
        "gpt-5 on chatgpt: 312 answers caused 160 g CO₂e (50–500). On the grid of France it would have been "
        "24 g CO₂e (7.0–84)."
    )


def test_a_trend_is_electricity_for_a_thousand_tokens_and_leaves_out_what_has_none() -> None:
    spans = (UsageSpan(0, 1, "", SOME), UsageSpan(1, 2, "", NOTHING))
    assert [point.wh_per_1000 for point in trend(spans)] == [Range(70.0, 210.0, 650.0)]
    assert per_1000(NOTHING) == Range(0.0, 0.0, 0.0)


def test_days_are_told_by_their_dates() -> None:
    period = days(local_date(NOW_MS), local_date(NOW_MS))
    assert local_date(period.end_ms - 1) == local_date(period.start_ms)
