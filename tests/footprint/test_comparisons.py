"""What a figure is like, and what the same answer would have been with a smaller model or on another grid."""

import pytest

from wattback.footprint import Estimator, Range
from wattback.footprint.comparisons import alternatives, everyday
from wattback.footprint.model_classes import CLASS, DATE, ID, LABEL, PROVIDER


def test_everyday_equivalents_by_hand() -> None:
    energy, co2e = Range(8.8, 17.6, 35.2), Range(124.25, 248.5, 497.0)
    by_id = {each.id: each for each in everyday(energy, co2e)}
    assert list(by_id) == ["phone", "kettle", "led", "car"]
    assert by_id["phone"].amount == Range(0.5, 1.0, 2.0)  # 15 Wh of battery over 85 %
    assert by_id["kettle"].amount.central == pytest.approx(17.6 / 109.5)  # a litre by 80 degrees
    assert by_id["led"].amount.central == pytest.approx(17.6 / 9)  # an hour at 9 W
    assert by_id["car"].amount == Range(0.5, 1.0, 2.0)  # 400 g a mile
    assert [each.quantity for each in by_id.values()] == ["energy_wh", "energy_wh", "energy_wh", "co2e_g"]


def test_the_everyday_figures_follow_from_what_their_sources_say() -> None:
    amounts = {each.id: 1 / each.amount.central for each in everyday(Range(1, 1, 1), Range(1, 1, 1))}
    assert amounts["phone"] == pytest.approx(15 / 0.85, rel=0.01)
    assert amounts["kettle"] == pytest.approx(4.19 * 80 / 3.6 / 0.85, rel=0.01)
    assert amounts["led"] == 9
    assert amounts["car"] == pytest.approx(400 / 1.609344, rel=0.01)


def test_every_equivalent_says_in_words_what_and_from_where() -> None:
    for each in everyday(Range(1, 2, 3), Range(1, 2, 3)):
        assert each.words
        assert each.source


def by_kind(found) -> dict:
    return {"grid" if each.words.startswith("on the grid") else "model": each for each in found}


ANSWER = {"input_tokens": 2000, "output_tokens": 400}


@pytest.mark.parametrize(
    ("model", "site"),
    [
        ("gpt-4o", "chatgpt"),
        ("gpt-5", "chatgpt"),
        ("o3", ""),
        ("claude-opus-4-5", "claude"),
        ("gemini-3-pro", ""),
    ],
)
def test_the_smaller_model_is_the_same_makers_and_takes_at_most_half(estimator, use, model, site) -> None:
    asked = use(model, site, **ANSWER)
    estimate = estimator.estimate(asked)
    smaller = by_kind(alternatives(estimator, asked, estimate))["model"]
    (row,) = [row for row in estimator.factors.models["models"] if f"by {row[LABEL]}" == smaller.words]
    assert row[PROVIDER] == estimate.model.maker
    assert row[ID] != estimate.model.model_id
    assert 0 < smaller.central_share <= 0.5
    assert smaller.energy_wh.central == pytest.approx(smaller.central_share * estimate.energy_wh.central)
    classes = estimator.factors.energy["classes"]
    size = classes[row[CLASS]]["rows"]["output"][1]
    assert size <= classes[estimate.model.model_class]["rows"]["output"][1] / 2


def test_of_the_smaller_models_the_newest_is_taken(estimator, use) -> None:
    asked = use("claude-opus-4-5", "claude", output_tokens=400, reasoning_tokens=0)
    smaller = by_kind(alternatives(estimator, asked, estimator.estimate(asked)))["model"]
    classes, rows = estimator.factors.energy["classes"], estimator.factors.models["models"]
    limit = classes[estimator.estimate(asked).model.model_class]["rows"]["output"][1] / 2
    (chosen,) = [row for row in rows if f"by {row[LABEL]}" == smaller.words]
    for row in rows:
        if row[PROVIDER] == "anthropic" and row[DATE] > chosen[DATE]:
            size = classes[row[CLASS]]["rows"]["output"][1]
            assert size > limit, row[ID]


def test_a_model_that_never_thinks_is_compared_with_one_that_did_not(estimator, use) -> None:
    """Whether reasoning was reported makes no difference to a model that has none."""
    unreported, reported = use("gpt-4o", **ANSWER), use("gpt-4o", **ANSWER, reasoning_tokens=0)
    one = alternatives(estimator, unreported, estimator.estimate(unreported))
    assert one == alternatives(estimator, reported, estimator.estimate(reported))


def test_where_images_are_most_of_it_no_model_is_half(estimator, use) -> None:
    asked = use("gpt-4o", output_tokens=10, images_out=4)
    assert "model" not in by_kind(alternatives(estimator, asked, estimator.estimate(asked)))


@pytest.mark.parametrize("model", ["never-heard-of", "bar-70b", "llama-3.2-1b", ""])
def test_where_the_maker_is_unknown_or_has_no_smaller_model_none_is_named(estimator, use, model) -> None:
    asked = use(model, "", **ANSWER)
    found = alternatives(estimator, asked, estimator.estimate(asked))
    assert set(by_kind(found)) <= {"grid"}


def test_the_french_grid_changes_the_grams_only(estimator, use) -> None:
    asked = use("gpt-4o", **ANSWER)
    estimate = estimator.estimate(asked)
    there = by_kind(alternatives(estimator, asked, estimate))["grid"]
    assert there.words == "on the grid of France"
    assert there.energy_wh == estimate.energy_wh
    assert there.co2e_g.central == pytest.approx(estimate.energy_wh.central * 41.2 / 1000)
    assert there.central_share == pytest.approx(41.2 / 384.4)


def test_on_the_french_grid_already_it_is_not_compared_with_itself(use) -> None:
    estimator, asked = Estimator(zone="FR"), use("gpt-4o", **ANSWER)
    assert set(by_kind(alternatives(estimator, asked, estimator.estimate(asked)))) == {"model"}


def test_an_answer_that_cost_nothing_is_compared_with_nothing(estimator, use) -> None:
    assert alternatives(estimator, use(), estimator.estimate(use())) == []


def test_nothing_is_laid_beside_the_founding_example(founding, use) -> None:
    asked = use("gpt-4o", **ANSWER)
    assert alternatives(founding, asked, founding.estimate(asked)) == []
