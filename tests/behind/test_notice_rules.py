"""When a notice is due: once for what it is about, and never what the person switched off."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.behind.notice_rules import KINDS, Facts, due
from wattback.budget import Budget, BudgetUse, period_of
from wattback.desktop.history.weekly import WeeklySummary
from wattback.desktop.services.usage import UsageTotals
from wattback.footprint import Range
from wattback.ledger.setting_table import SETTINGS
from wattback.periods import week_before, week_of

DAY_MS = 86_400_000


def _ms(*when: int) -> int:
    return int(datetime(*when).astimezone().timestamp() * 1000)  # type: ignore[arg-type]


MONDAY_AT_NINE_MS = _ms(2026, 11, 23, 9)
NOTHING = UsageTotals(0, 0, 0, 0, Range(0.0, 0.0, 0.0), Range(0.0, 0.0, 0.0), 0.0)
SOME = replace(NOTHING, answers=12, energy_wh=Range(1.0, 3.0, 9.0))


def _quiet(now_ms: int = MONDAY_AT_NINE_MS) -> Facts:
    week = week_before(week_of(now_ms))
    return Facts(frozenset(KINDS), None, WeeklySummary(week, NOTHING, NOTHING), None, None, ())


def _used(central: float, now_ms: int = MONDAY_AT_NINE_MS, budget_wh: float = 100.0) -> BudgetUse:
    budget = Budget("week", budget_wh)
    return BudgetUse(budget, period_of(budget, now_ms), Range(central / 3, central, central * 3))


def _kinds(
    facts: Facts, told: dict[str, str], now_ms: int = MONDAY_AT_NINE_MS
) -> tuple[list[str], dict[str, str]]:
    notices, after = due(facts, told, now_ms)
    return [notice.kind for notice in notices], after


def test_each_kind_can_be_switched_off() -> None:
    assert {f"notifications.{kind}" for kind in KINDS} <= set(SETTINGS)


def test_nothing_to_say() -> None:
    assert due(_quiet(), {}, MONDAY_AT_NINE_MS) == ((), {})


def test_a_budget_is_told_of_twice_nearly_used_and_used_up() -> None:
    facts = _quiet()
    said: list[str] = []
    told: dict[str, str] = {}
    for central in (10.0, 79.0, 81.0, 90.0, 101.0, 150.0):
        notices, told = due(replace(facts, budget=_used(central)), told, MONDAY_AT_NINE_MS)
        said += [notice.title for notice in notices]
    assert said == ["Your budget is nearly used", "Your budget is used up"]


def test_a_budget_is_told_of_again_in_the_next_period_and_when_it_was_changed() -> None:
    facts = replace(_quiet(), budget=_used(90.0))
    kinds, told = _kinds(facts, {})
    assert kinds == ["budget"]
    assert _kinds(facts, told)[0] == []
    assert _kinds(replace(facts, budget=_used(90.0, budget_wh=95.0)), told)[0] == ["budget"]
    later_ms = MONDAY_AT_NINE_MS + 7 * DAY_MS
    assert _kinds(replace(facts, budget=_used(90.0, later_ms)), told, later_ms)[0] == ["budget"]


def test_a_week_is_summed_up_once_from_eight_on_monday() -> None:
    facts = replace(_quiet(), week=replace(_quiet().week, totals=SOME))
    assert _kinds(facts, {}, _ms(2026, 11, 23, 7, 59))[0] == []
    kinds, told = _kinds(facts, {}, _ms(2026, 11, 23, 8))
    assert kinds == ["weekly"]
    assert _kinds(facts, told, _ms(2026, 11, 24, 6))[0] == []


def test_a_week_is_summed_up_on_tuesday_when_the_machine_slept_on_monday() -> None:
    facts = replace(_quiet(), week=replace(_quiet().week, totals=SOME))
    assert _kinds(facts, {}, _ms(2026, 11, 24, 6))[0] == ["weekly"]


def test_a_week_without_answers_is_no_news() -> None:
    assert _kinds(_quiet(), {})[0] == []


def test_a_cap_is_told_of_once_a_day() -> None:
    facts = replace(_quiet(), cap_refusal="This would be over your cap.")
    kinds, told = _kinds(facts, {})
    assert kinds == ["cap_reached"]
    assert _kinds(facts, told, MONDAY_AT_NINE_MS + 3_600_000)[0] == []
    assert _kinds(facts, told, MONDAY_AT_NINE_MS + DAY_MS)[0] == ["cap_reached"]


def test_a_lack_of_money_is_told_of_once_until_it_is_over() -> None:
    lacking = replace(_quiet(), lacks="The price needs 1 USDC, and the wallet holds 0.")
    kinds, told = _kinds(lacking, {})
    assert kinds == ["low_balance"]
    assert _kinds(lacking, told, MONDAY_AT_NINE_MS + 9 * DAY_MS)[0] == []
    _, told = _kinds(_quiet(), told)
    assert _kinds(lacking, told)[0] == ["low_balance"]


def test_each_changed_site_is_told_of_by_itself() -> None:
    notices, told = due(replace(_quiet(), drifted_sites=("chatgpt", "claude")), {}, MONDAY_AT_NINE_MS)
    assert [notice.title for notice in notices] == ["chatgpt may have changed", "claude may have changed"]
    more, _ = due(replace(_quiet(), drifted_sites=("chatgpt", "claude", "gemini")), told, MONDAY_AT_NINE_MS)
    assert [notice.title for notice in more] == ["gemini may have changed"]


def test_what_is_switched_off_is_not_said_and_is_news_once_it_is_on() -> None:
    facts = replace(_quiet(), budget=_used(101.0), wanted=frozenset({"weekly"}))
    kinds, told = _kinds(facts, {})
    assert kinds == []
    assert _kinds(replace(facts, wanted=frozenset(KINDS)), told)[0] == ["budget"]


@given(
    st.frozensets(st.sampled_from(KINDS)),
    st.lists(
        st.tuples(
            st.floats(0, 300),
            st.booleans(),
            st.booleans(),
            st.lists(st.sampled_from(["a", "b"]), unique=True),
        ),
        max_size=8,
    ),
)
def test_asked_twice_the_second_answer_is_silence(
    wanted: frozenset[str], course: list[tuple[float, bool, bool, list[str]]]
) -> None:
    told: dict[str, str] = {}
    for hours, (central, capped, lacking, drifted) in enumerate(course):
        now_ms = MONDAY_AT_NINE_MS + hours * 3_600_000
        facts = replace(
            _quiet(),
            wanted=wanted,
            budget=_used(central),
            cap_refusal="over" if capped else None,
            lacks="too little" if lacking else None,
            drifted_sites=tuple(drifted),
        )
        notices, told = due(facts, told, now_ms)
        assert {notice.kind for notice in notices} <= wanted
        assert all(notice.title and notice.text for notice in notices)
        assert due(facts, told, now_ms) == ((), told)


@pytest.mark.parametrize(
    ("kind", "page"), [("budget", "history"), ("cap_reached", "offsets"), ("low_balance", "wallet")]
)
def test_a_notice_leads_to_the_page_that_shows_more(kind: str, page: str) -> None:
    facts = replace(_quiet(), budget=_used(101.0), cap_refusal="over", lacks="too little")
    notices, _ = due(facts, {}, MONDAY_AT_NINE_MS)
    assert {notice.page for notice in notices if notice.kind == kind} == {page}
