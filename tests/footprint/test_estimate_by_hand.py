"""An estimate worked out by hand from the rows of the energy table."""

import pytest

BOUNDS = ("low", "central", "high")


@pytest.fixture(scope="module")
def rows(estimator):
    classes = estimator.factors.energy["classes"]
    return lambda model_class, site: classes[model_class]["rows"][site]


def test_every_count_times_its_row(estimator, use, rows) -> None:
    estimate = estimator.estimate(
        use(
            "gpt-4o",
            input_tokens=5000,
            cached_input_tokens=2000,
            output_tokens=700,
            reasoning_tokens=300,
            images_in=2,
        )
    )
    row = rows("large", "openai")
    for position, bound in enumerate(BOUNDS):
        by_hand = (
            3.0 * row["input"][position]
            + 2.0 * row["cached_input"][position]
            + 0.7 * row["output"][position]
            + 0.3 * row["reasoning"][position]
            + 2 * row["image_in"][position]
        )
        assert getattr(estimate.energy_wh, bound) == pytest.approx(by_hand, rel=1e-12)
        assert getattr(estimate.co2e_g, bound) == pytest.approx(by_hand * 0.3844, rel=1e-12)


@pytest.mark.parametrize(
    ("model", "reported", "model_class", "site", "kind"),
    [
        ("gpt-4o", 0, "large", "openai", "output"),
        ("gpt-4o", None, "large", "openai", "output"),
        ("gpt-5", 0, "medium", "openai", "output"),
        ("gpt-5", None, "medium", "openai", "output_hidden_optional"),
        ("gpt-5-thinking", 0, "medium", "openai", "reasoning"),
        ("gpt-5-thinking", None, "medium", "openai", "output_hidden_always"),
        ("gemini-2.5-flash", 0, "large", "google", "output"),
        ("claude-opus-4-5", 0, "very-large", "anthropic", "output"),
        ("mistral-large", 0, "moe-37b-of-671b", "mistral", "output"),
        ("grok-4", 0, "giant", "default", "reasoning"),
        ("never-heard-of", None, "unknown", "default", "output_hidden_optional"),
    ],
)
def test_which_row_a_visible_token_takes(
    estimator, use, rows, model, reported, model_class, site, kind
) -> None:
    estimate = estimator.estimate(use(model, "", output_tokens=1000, reasoning_tokens=reported))
    figures = [getattr(estimate.energy_wh, bound) for bound in BOUNDS]
    assert figures == pytest.approx(rows(model_class, site)[kind], rel=1e-12)


def test_the_research_example_of_a_gpt_4o_answer(estimator, use) -> None:
    """300 tokens out on 100 in: 0.42 Wh in the centre, and its grams at the USA's 384.4 g/kWh."""
    estimate = estimator.estimate(use("gpt-4o", input_tokens=100, output_tokens=300))
    assert estimate.energy_wh.central == pytest.approx(0.42, rel=0.03)
    assert estimate.co2e_g.central == pytest.approx(0.163, rel=0.03)
    assert estimate.zone == "USA"
