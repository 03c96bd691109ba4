"""A budget is used by the central estimate, and says so where the range allows another answer."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from wattback.budget import (
    Budget,
    BudgetState,
    BudgetUse,
    chosen_budget,
    period_of,
    suggested_wh,
)
from wattback.footprint import Range
from wattback.periods import Period, day_of, month_of, week_of

PERIOD = Period(0, 1)
NOW_MS = 1_795_000_000_000
energies = st.floats(1e-6, 1e9)


def _use(budget_wh: float, used: Range) -> BudgetUse:
    return BudgetUse(Budget("week", budget_wh), PERIOD, used)


def test_near_from_eighty_percent_and_over_beyond_all_of_it() -> None:
    assert _use(100.0, Range(79.0, 79.9, 80.0)).state is BudgetState.WITHIN
    assert _use(100.0, Range(80.0, 80.0, 80.0)).state is BudgetState.NEAR
    assert _use(100.0, Range(50.0, 100.0, 200.0)).state is BudgetState.NEAR
    assert _use(100.0, Range(50.0, 100.1, 200.0)).state is BudgetState.OVER


def test_the_range_may_lie_on_both_sides() -> None:
    assert _use(100.0, Range(30.0, 90.0, 250.0)).is_in_doubt
    assert not _use(100.0, Range(3.0, 9.0, 25.0)).is_in_doubt
    assert not _use(100.0, Range(110.0, 300.0, 900.0)).is_in_doubt


def test_both_settings_make_a_budget() -> None:
    assert chosen_budget("week", 500.0) == Budget("week", 500.0)
    for span, energy_wh in (("off", 500.0), ("week", None), ("week", 0), ("fortnight", 5.0), ("day", True)):
        assert chosen_budget(span, energy_wh) is None


def test_the_period_under_way() -> None:
    for span, of in (("day", day_of), ("week", week_of), ("month", month_of)):
        assert period_of(Budget(span, 1.0), NOW_MS) == of(NOW_MS)


def test_a_goal_is_a_tenth_below_the_average_of_four_weeks() -> None:
    assert suggested_wh((100.0, 120.0, 80.0, 100.0), "week") == 90.0
    assert suggested_wh((100.0, 120.0, 80.0, 100.0), "day") == 12.0
    assert suggested_wh((100.0, 120.0, 80.0, 100.0), "month") == 390.0


def test_no_goal_is_made_of_less_than_four_weeks_of_use() -> None:
    assert suggested_wh((100.0, 120.0, 80.0), "week") is None
    assert suggested_wh((100.0, 120.0, 0.0, 80.0), "week") is None


@given(st.lists(energies, min_size=4, max_size=4))
def test_a_goal_is_never_above_what_it_says_and_never_far_below(weeks_wh: list[float]) -> None:
    goal = suggested_wh(weeks_wh, "week")
    target = 0.9 * sum(weeks_wh) / 4
    assert goal is not None
    assert 0.9 * target <= goal <= target * (1 + 1e-9)


@given(energies, energies)
def test_used_and_left_add_up_to_the_budget_until_it_is_used(budget_wh: float, central: float) -> None:
    use = _use(budget_wh, Range(central / 3, central, central * 3))
    assert use.left_wh >= 0
    if use.state is not BudgetState.OVER:
        assert isclose(use.left_wh + central, budget_wh)
    else:
        assert use.left_wh == 0
