"""What an answer reads first: prompts cost, cached ones less, and the whole context once more a generated token."""

import pytest

from wattback.footprint.estimate import LONGEST_CONTEXT

BOUNDS = ("low", "central", "high")


@pytest.fixture
def wh(estimator, use):
    return lambda model="gpt-4o", **counts: estimator.estimate(use(model, "", **counts)).energy_wh


def test_a_long_context_costs_visibly_more_than_the_answer_alone(wh) -> None:
    alone = wh(output_tokens=100)
    after_reading = wh(input_tokens=50_000, output_tokens=100)
    assert after_reading.central >= 3 * alone.central
    assert after_reading.low > alone.low
    assert after_reading.high > alone.high


@pytest.mark.parametrize("bound", BOUNDS)
def test_cached_context_costs_less_than_fresh_but_not_nothing(wh, bound) -> None:
    alone = getattr(wh(output_tokens=100), bound)
    cached = getattr(wh(input_tokens=50_000, cached_input_tokens=50_000, output_tokens=100), bound)
    half = getattr(wh(input_tokens=50_000, cached_input_tokens=25_000, output_tokens=100), bound)
    fresh = getattr(wh(input_tokens=50_000, output_tokens=100), bound)
    assert alone < cached < half < fresh


@pytest.mark.parametrize("model", ["gpt-4o", "llama-3.1-8b", "never-heard-of"])
def test_every_generated_token_reads_the_context_again(wh, model) -> None:
    """A thousand tokens after a million of context read as much as a million after a thousand."""
    parts = wh(model, input_tokens=1_000_000, reasoning_tokens=0).central
    answer = wh(model, output_tokens=1000, reasoning_tokens=0).central
    together = wh(model, input_tokens=1_000_000, output_tokens=1000, reasoning_tokens=0).central
    reading_again = together - parts - answer
    assert reading_again > 0
    twice = wh(model, input_tokens=1_000_000, output_tokens=2000, reasoning_tokens=0).central
    assert twice - parts - 2 * answer == pytest.approx(2 * reading_again, rel=1e-6)


def test_reported_reasoning_reads_the_context_too(wh) -> None:
    short = wh("o3", input_tokens=10, output_tokens=0, reasoning_tokens=1000)
    long = wh("o3", input_tokens=100_010, output_tokens=0, reasoning_tokens=1000)
    prompt = wh("o3", input_tokens=100_000, output_tokens=0, reasoning_tokens=0)
    assert long.central > short.central + prompt.central


def test_hidden_reasoning_reads_the_context_too(wh) -> None:
    """What is not reported is on top of what is, so it reads at least as often."""
    known = wh("gpt-5-thinking", input_tokens=100_000, output_tokens=1000, reasoning_tokens=0)
    hidden = wh("gpt-5-thinking", input_tokens=100_000, output_tokens=1000)
    alone = wh("gpt-5-thinking", output_tokens=1000)
    prompt = wh("gpt-5-thinking", input_tokens=100_000)
    for bound in BOUNDS:
        assert getattr(hidden, bound) > getattr(known, bound)
        assert getattr(hidden, bound) > getattr(alone, bound) + getattr(prompt, bound)


def test_a_context_longer_than_any_is_read_again_as_if_it_were_the_longest(wh) -> None:
    """An invented count is still paid for as input, but does not multiply with the answer."""

    def read_again(context: int) -> float:
        whole = wh(input_tokens=context, output_tokens=1000).central
        return whole - wh(input_tokens=context).central - wh(output_tokens=1000).central

    assert LONGEST_CONTEXT == 2_000_000
    assert read_again(LONGEST_CONTEXT // 2) == pytest.approx(read_again(LONGEST_CONTEXT) / 2, rel=1e-6)
    assert read_again(5 * LONGEST_CONTEXT) == pytest.approx(read_again(LONGEST_CONTEXT), rel=1e-6)
    assert wh(input_tokens=5 * LONGEST_CONTEXT).low == pytest.approx(5 * wh(input_tokens=LONGEST_CONTEXT).low)


def test_a_prompt_without_an_answer_reads_nothing_again(wh, estimator) -> None:
    rows = estimator.factors.energy["classes"]["moe-44-132b-of-440b"]["rows"]["input"]
    pue = estimator.factors.energy["sites"]["azure-usa"]["pue_factor"]
    assert wh(input_tokens=100_000).central == pytest.approx(100 * rows[1] * pue[1])
