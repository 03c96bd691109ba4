"""Reasoning that was reported is counted; reasoning that was not is a wide range, and said."""

import pytest


def energy(estimator, use, model, **counts):
    return estimator.estimate(use(model, "chatgpt", **counts)).energy_wh


def test_a_reported_reasoning_token_costs_at_least_an_output_token(estimator, use) -> None:
    visible = energy(estimator, use, "gpt-5", output_tokens=1000, reasoning_tokens=0)
    reasoned = energy(estimator, use, "gpt-5", output_tokens=0, reasoning_tokens=1000)
    assert reasoned.central == pytest.approx(visible.central * 1.139, rel=0.001)


@pytest.mark.parametrize("model", ["gpt-5-thinking", "o3", "gpt-5"])
def test_unreported_reasoning_widens_the_range_upwards_and_is_noted(estimator, use, model) -> None:
    known = estimator.estimate(use(model, output_tokens=1000, reasoning_tokens=0))
    hidden = estimator.estimate(use(model, output_tokens=1000))
    assert hidden.energy_wh.low >= known.energy_wh.low
    assert hidden.energy_wh.high / hidden.energy_wh.low > known.energy_wh.high / known.energy_wh.low
    assert any("was not reported" in note for note in hidden.notes)
    assert not any("was not reported" in note for note in known.notes)


def test_a_model_that_always_reasons_is_dearer_than_one_that_may(estimator, use) -> None:
    always = energy(estimator, use, "gpt-5-thinking", output_tokens=1000)
    perhaps = energy(estimator, use, "gpt-5", output_tokens=1000)
    never = energy(estimator, use, "gpt-5-instant", output_tokens=1000)
    assert never.central < perhaps.central < always.central


def test_a_model_that_never_reasons_has_nothing_hidden(estimator, use) -> None:
    silent = estimator.estimate(use("gpt-4o", output_tokens=1000))
    assert (
        silent.energy_wh
        == estimator.estimate(use("gpt-4o", output_tokens=1000, reasoning_tokens=0)).energy_wh
    )
    assert not any("was not reported" in note for note in silent.notes)


def test_images_in_count_as_input_and_images_out_are_said_to_be_missing(estimator, use) -> None:
    text = estimator.estimate(use(input_tokens=1000, output_tokens=100))
    seen = estimator.estimate(use(input_tokens=1000, output_tokens=100, images_in=1))
    made = estimator.estimate(use(input_tokens=1000, output_tokens=100, images_out=1))
    assert seen.energy_wh.low > text.energy_wh.low
    assert any("85 to 4800 input tokens" in note for note in seen.notes)
    assert made.energy_wh == text.energy_wh
    assert any("not estimated" in note for note in made.notes)


def test_nothing_used_costs_nothing(estimator, use) -> None:
    estimate = estimator.estimate(use("never-heard-of", ""))
    assert (estimate.energy_wh.low, estimate.energy_wh.high, estimate.co2e_g.high) == (0, 0, 0)
