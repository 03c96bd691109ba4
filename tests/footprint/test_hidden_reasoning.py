"""Reasoning that was reported is counted; reasoning that was not is a wide range, and said."""

import pytest

BOUNDS = ("low", "central", "high")


def energy(estimator, use, model, **counts):
    return estimator.estimate(use(model, "chatgpt", **counts)).energy_wh


def test_a_reported_reasoning_token_costs_1_139_output_tokens(estimator, use) -> None:
    visible = energy(estimator, use, "gpt-5", output_tokens=1000, reasoning_tokens=0)
    reasoned = energy(estimator, use, "gpt-5", output_tokens=0, reasoning_tokens=1000)
    for bound in BOUNDS:
        assert getattr(reasoned, bound) == pytest.approx(1.139 * getattr(visible, bound), rel=0.001)


@pytest.mark.parametrize("model", ["gpt-5-thinking", "gpt-5-pro", "o3"])
def test_visible_tokens_of_a_model_that_thinks_cost_as_reasoning_does(estimator, use, model) -> None:
    visible = energy(estimator, use, model, output_tokens=1000, reasoning_tokens=0)
    assert visible == energy(estimator, use, model, output_tokens=0, reasoning_tokens=1000)


@pytest.mark.parametrize("model", ["gpt-5-pro", "gpt-5-thinking", "o3", "gpt-5", "never-heard-of", ""])
def test_unreported_reasoning_widens_the_range_upwards_and_is_noted(estimator, use, model) -> None:
    known = estimator.estimate(use(model, output_tokens=1000, reasoning_tokens=0))
    hidden = estimator.estimate(use(model, output_tokens=1000))
    assert hidden.energy_wh.low >= known.energy_wh.low
    assert hidden.energy_wh.high / hidden.energy_wh.low > known.energy_wh.high / known.energy_wh.low
    assert sum("not reported" in note for note in hidden.notes) == 1
    assert not any("not reported" in note for note in known.notes)


def test_the_longer_a_mode_thinks_the_dearer(estimator, use) -> None:
    """All four of one class, so that only the mode differs."""
    classes = estimator.factors.energy["classes"]["moe-30-90b-of-300b"]["rows"]
    never = energy(estimator, use, "gpt-5-instant", output_tokens=1000)
    perhaps = energy(estimator, use, "gpt-5", output_tokens=1000)
    always = energy(estimator, use, "gpt-5-thinking", output_tokens=1000)
    extended = [bound * 1.2 for bound in classes["output_hidden_extended"]]
    for bound, longest in zip(BOUNDS, extended, strict=True):
        in_order = [getattr(each, bound) for each in (never, perhaps, always)] + [longest]
        assert in_order == sorted(in_order), bound
        assert len(set(in_order)) == 4, bound


def test_an_extended_mode_is_taken_to_think_five_times_its_answer_and_perhaps_eighty(estimator, use) -> None:
    prior = estimator.factors.energy["chain"]["hidden_reasoning"]["extended"]
    assert (prior["low"], prior["mode"], prior["high"]) == (1.7, 5.3, 80)
    known = energy(estimator, use, "gpt-5-pro", output_tokens=1000, reasoning_tokens=0)
    hidden = energy(estimator, use, "gpt-5-pro", output_tokens=1000)
    assert 5.3 < hidden.central / known.central < 20
    assert hidden.high / known.high < 80
    (note,) = [
        note for note in estimator.estimate(use("gpt-5-pro", output_tokens=1)).notes if "reported" in note
    ]
    assert "think long" in note


@pytest.mark.parametrize(
    ("model", "words"),
    [("gpt-5", "the range covers both"), ("o3", "always think"), ("gpt-5-pro", "think long")],
)
def test_the_note_says_which_prior_was_taken(estimator, use, model, words) -> None:
    assert any(words in note for note in estimator.estimate(use(model, output_tokens=1)).notes)


def test_a_model_that_never_reasons_has_nothing_hidden(estimator, use) -> None:
    silent = estimator.estimate(use("gpt-4o", output_tokens=1000))
    assert silent == estimator.estimate(use("gpt-4o", output_tokens=1000, reasoning_tokens=0))
    assert not any("reported" in note for note in silent.notes)


def test_an_answer_of_no_length_hides_no_reasoning(estimator, use) -> None:
    """The prior multiplies what was visible: it can say nothing where nothing was."""
    assert energy(estimator, use, "o3", output_tokens=0).high == 0
