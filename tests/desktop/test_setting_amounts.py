"""Figures typed for settings: units people know, never a tenth or ten times of what was meant."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.desktop.look import language
from wattback.desktop.settings.amounts import NotAnAmount, shown, typed
from wattback.desktop.settings.groups import GROUPS
from wattback.desktop.settings.rows import Row
from wattback.ledger.setting_table import SETTINGS

ROWS = {row.key: row for group in GROUPS for row in group.rows}
GERMAN = replace(language.ENGLISH, code="de", decimal_point=",", group_separator=".")
FRENCH = replace(language.ENGLISH, code="fr", decimal_point=",", group_separator="\N{NARROW NO-BREAK SPACE}")


@pytest.fixture(autouse=True)
def english() -> object:
    language.use(language.ENGLISH)
    yield
    language.use(language.ENGLISH)


def _typed(key: str, text: str) -> object:
    return typed(ROWS[key], SETTINGS[key], text)


def _row(key: str) -> Row:
    return ROWS[key]


def test_every_setting_has_a_row_and_every_row_a_setting() -> None:
    assert sorted(ROWS) == sorted(SETTINGS)
    assert sum(len(group.rows) for group in GROUPS) == len(SETTINGS)


def test_every_allowed_word_has_a_name_for_people() -> None:
    for key, setting in SETTINGS.items():
        if setting.allowed:
            values = {value for value, _ in ROWS[key].choices}
            assert values == {*setting.allowed, *((None,) if setting.optional else ())}, key


def test_money_is_shown_and_typed_in_the_token_not_in_millionths() -> None:
    assert shown(_row("caps.per_day_micro"), 2_000_000) == "2"
    assert shown(_row("fees.ceiling_micro"), 100_001) == "0.100001"
    assert _typed("caps.per_day_micro", "2.5") == 2_500_000
    assert type(_typed("caps.per_day_micro", "2.5")) is int
    with pytest.raises(NotAnAmount, match="Six decimal places"):
        _typed("caps.per_day_micro", "0.0000001")


def test_a_share_is_percent() -> None:
    assert shown(_row("offset.fee_share_max"), 0.1) == "10"
    assert _typed("offset.fee_share_max", "12.5") == 0.125
    with pytest.raises(NotAnAmount, match="from 0 to 100"):
        _typed("offset.fee_share_max", "101")


def test_days_are_whole() -> None:
    assert _typed("offset.max_age_days", "45") == 45
    with pytest.raises(NotAnAmount, match="whole number"):
        _typed("offset.max_age_days", "4.5")
    with pytest.raises(NotAnAmount, match=r"from 1 to 3,660"):
        _typed("offset.max_age_days", "0")


def test_an_empty_field_means_nothing_chosen_where_that_is_possible() -> None:
    assert _typed("budget.energy_wh", "  ") is None
    with pytest.raises(NotAnAmount):
        _typed("caps.per_day_micro", "")


@pytest.mark.parametrize(
    "text", ["0,5", "1,00", "1,0000", "1.2.3", "1e3", "-1", "five", "1,000,00", "0x10", "1_0"]
)
def test_what_could_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        _typed("budget.energy_wh", text)


def test_each_language_reads_its_own_figures() -> None:
    assert _typed("budget.energy_wh", "1,234.5") == 1234.5
    language.use(GERMAN)
    assert _typed("budget.energy_wh", "1.234,5") == 1234.5
    assert shown(_row("budget.energy_wh"), 1234.5) == "1.234,5"
    with pytest.raises(NotAnAmount):
        _typed("budget.energy_wh", "1.5")
    language.use(FRENCH)
    assert _typed("budget.energy_wh", "1 234,5") == 1234.5


def test_wide_digits_of_a_japanese_keyboard_are_digits() -> None:
    assert _typed("offset.max_age_days", "４５") == 45


@given(st.integers(0, 2**53), st.sampled_from([language.ENGLISH, GERMAN, FRENCH]))
def test_what_is_shown_of_money_is_read_back_to_the_millionth(micro: int, spoken: language.Language) -> None:
    language.use(spoken)
    key = "caps.per_month_micro"
    assert _typed(key, shown(_row(key), micro)) == micro


@given(st.floats(0.001, 1e9), st.sampled_from([language.ENGLISH, GERMAN, FRENCH]))
def test_what_is_shown_of_a_figure_is_read_back_exactly(energy_wh: float, spoken: language.Language) -> None:
    language.use(spoken)
    key = "budget.energy_wh"
    assert _typed(key, shown(_row(key), energy_wh)) == energy_wh
