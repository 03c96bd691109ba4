"""Our estimates beside what others published: nothing is left out, most is inside, and the ranges are not bought."""

import json
from pathlib import Path

import pytest

PUBLISHED = json.loads(
    (Path(__file__).parents[2] / "packaging/factors/published.json").read_text(encoding="utf-8")
)["rows"]

KNOWN_MISSES = {
    "Mistral 2025, life cycle of an answer",
    "Mistral 2025, the same, water",
    "Jegham v6 (modelled), GPT-4o mini, short",
    "Jegham v6 (modelled), GPT-4o mini, medium",
}
"""Mistral counts the whole life cycle, training included; the mini model was taken to be larger than GPT-4o there."""


@pytest.fixture(scope="module")
def card(script):
    return script("scorecard")


@pytest.fixture(scope="module")
def rows(card, estimator):
    return card.scorecard(estimator)


def test_every_published_row_is_laid_beside_ours(rows) -> None:
    assert [row.source for row in rows] == [row["source"] for row in PUBLISHED]
    assert len({row.source for row in rows}) == len(rows) >= 30


def test_rows_carry_their_sources_and_what_to_bear_in_mind(rows) -> None:
    for row in rows:
        assert row.source
        assert row.kind in ("first-party", "study", "illustration")
        assert row.unit in ("Wh", "g CO2e", "mL")
        assert row.value > 0
    for row in PUBLISHED:
        if row["kind"] == "first-party":
            assert row["note"], row["source"]


def test_most_of_what_counts_is_inside(card, rows) -> None:
    assert card.summary(card.counted(rows)).inside >= 0.85


def test_our_centre_is_neither_high_nor_low(card, rows) -> None:
    assert 0.67 <= card.summary(card.counted(rows)).median_ratio <= 1.5


def test_our_ranges_are_not_bought_by_width(card, rows) -> None:
    assert card.summary(card.counted(rows)).median_width <= 12


def test_every_miss_is_known(card, rows) -> None:
    assert {row.source for row in card.counted(rows) if not row.hit} == KNOWN_MISSES


def test_what_tests_nothing_is_not_counted(card, rows) -> None:
    left_out = [row for row in rows if row not in card.counted(rows)]
    assert all(row.kind == "illustration" or not row.independent for row in left_out)
    assert {row.source.partition(",")[0] for row in left_out} == {
        "Google 2025",
        "Founding example (Arkreen 2024)",
    }


def test_the_founding_example_is_far_outside_and_shown(rows) -> None:
    (row,) = [row for row in rows if row.kind == "illustration"]
    assert not row.hit
    assert row.ratio < 0.05


def test_a_row_by_hand(card) -> None:
    from wattback.footprint import Range

    row = card.Row("a", "study", True, "m", "1 in, 1 out", "Wh", 2.0, Range(1.0, 3.0, 8.0), "")
    assert (row.hit, row.ratio, row.width) == (True, 1.5, 8.0)
    missed = card.Row("b", "study", True, "m", "1 in, 1 out", "Wh", 9.0, Range(1.0, 3.0, 8.0), "")
    assert not missed.hit
    summary = card.summary([row, missed, row])
    assert (summary.inside, summary.median_ratio, summary.rows) == (pytest.approx(2 / 3), 1.5, 3)
