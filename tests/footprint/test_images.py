"""Images: seen, they are input tokens; made, they are a class of their own, and what was assumed is said."""

import pytest

BOUNDS = ("low", "central", "high")


@pytest.fixture
def difference(estimator, use):
    """What one more image costs, on top of an answer."""

    def of(model: str, **images: int) -> list[float]:
        text = estimator.estimate(use(model, "", input_tokens=1000, output_tokens=100, reasoning_tokens=0))
        with_images = use(model, "", input_tokens=1000, output_tokens=100, reasoning_tokens=0, **images)
        more = estimator.estimate(with_images)
        return [getattr(more.energy_wh, bound) - getattr(text.energy_wh, bound) for bound in BOUNDS]

    return of


def test_an_image_in_the_prompt_costs_as_hundreds_of_tokens_do(estimator, use, difference) -> None:
    low, central, high = difference("gpt-4o", images_in=1)
    tokens = estimator.estimate(use("gpt-4o", "", input_tokens=1000)).energy_wh
    assert 0 < low < 0.5 * tokens.low
    assert 0.3 * tokens.central < central < 1.5 * tokens.central
    assert tokens.high < high < 4.8 * tokens.high


def test_an_image_in_costs_more_where_the_model_is_larger(difference) -> None:
    for small, large in zip(
        difference("gpt-4o-mini", images_in=1), difference("gpt-4o", images_in=1), strict=True
    ):
        assert small < large


def test_an_image_made_costs_the_same_whoever_was_asked_within_one_site(difference) -> None:
    assert difference("gpt-4o", images_out=1) == pytest.approx(difference("gpt-4o-mini", images_out=1))


def test_an_image_made_is_what_open_models_were_measured_at(estimator, difference) -> None:
    """From 0.17 to 7.2 Wh of the GPU, times host and idle, times the data centre's overhead."""
    low, central, high = difference("gpt-4o", images_out=1)
    made, pue = (
        estimator.factors.energy["image_out_wh"],
        estimator.factors.energy["sites"]["azure-usa"]["pue_factor"],
    )
    assert [low, central, high] == pytest.approx([wh * factor for wh, factor in zip(made, pue, strict=True)])
    assert 0.17 < low < central < high < 7.2 * 1.6 * 1.3


def test_two_images_cost_twice_as_much(difference) -> None:
    for kind in ("images_in", "images_out"):
        once, twice = difference("gpt-4o", **{kind: 1}), difference("gpt-4o", **{kind: 2})
        assert twice == pytest.approx([2 * each for each in once])


def test_what_is_assumed_of_images_is_said_only_when_there_are_any(estimator, use) -> None:
    text = estimator.estimate(use(input_tokens=10))
    seen = estimator.estimate(use(input_tokens=10, images_in=1))
    made = estimator.estimate(use(input_tokens=10, images_out=1))
    assert not any("image" in note for note in text.notes)
    assert [note for note in seen.notes if "85 to 4800 input tokens" in note] == [seen.notes[-1]]
    assert [note for note in made.notes if "0.49 to 6.8 Wh" in note] == [made.notes[-1]]
    assert "is not known" in made.notes[-1]
    both = estimator.estimate(use(input_tokens=10, images_in=1, images_out=1))
    assert both.notes[-2:] == (seen.notes[-1], made.notes[-1])
