"""From the name a site shows to a class, and which step of the search found it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimator
from wattback.footprint.models import ModelResolver, normalise, without_date

NAMES = [
    # raw name, site, step, class, provider
    ("gpt-4o", "chatgpt", "exact", "large", "openai"),
    ("GPT-4o", "", "exact", "large", "openai"),
    (" openai/gpt-4o ", "", "exact", "large", "openai"),
    ("gpt-4o-mini", "chatgpt", "exact", "small", "openai"),
    ("gpt-4.1", "", "exact", "large", "openai"),
    ("gpt-4-1", "chatgpt", "exact", "large", "openai"),
    ("gpt-4-1-mini", "chatgpt", "exact", "compact", "openai"),
    ("o3", "chatgpt", "exact", "large", "openai"),
    ("o1-preview", "chatgpt", "date-suffix", "large", "openai"),
    ("o4-mini-high", "chatgpt", "alias", "small", "openai"),
    ("gpt-5", "chatgpt", "exact", "medium", "openai"),
    ("gpt-5-mini", "chatgpt", "exact", "compact", "openai"),
    ("gpt-5-thinking", "chatgpt", "exact", "medium", "openai"),
    ("gpt-5-t-mini", "chatgpt", "alias", "compact", "openai"),
    ("gpt-5-2-thinking", "chatgpt", "exact", "large", "openai"),
    ("gpt-5.5", "chatgpt", "exact", "frontier", "openai"),
    ("gpt-5-5-pro", "chatgpt", "exact", "ensemble", "openai"),
    ("gpt-4o-2024-08-06", "", "date-suffix", "large", "openai"),
    ("gpt-4o-2024-08", "", "family", "large", "openai"),
    ("gpt-4-0613", "", "date-suffix", "giant", "openai"),
    ("chatgpt-4o-latest", "", "date-suffix", "large", "openai"),
    ("gpt-5.2-codex-max", "", "family", "large", "openai"),
    ("auto", "chatgpt", "site-default", "chatgpt-any", "openai"),
    ("", "chatgpt", "site-default", "chatgpt-any", "openai"),
    ("Thinking", "chatgpt", "site-default", "medium", "openai"),
    ("claude-3-5-sonnet-20241022", "claude", "date-suffix", "large", "anthropic"),
    ("claude-3.5-sonnet@20240620", "", "date-suffix", "large", "anthropic"),
    ("claude-sonnet-4-5-20250929", "claude", "date-suffix", "large", "anthropic"),
    ("claude-sonnet-5", "claude", "exact", "medium", "anthropic"),
    ("anthropic/claude-opus-4.5", "", "alias", "very-large", "anthropic"),
    ("claude-haiku-4-5", "claude", "alias", "small", "anthropic"),
    ("claude-something-new", "claude", "family", "claude-any", "anthropic"),
    ("", "claude", "site-default", "claude-any", "anthropic"),
    ("models/gemini-2.5-flash-preview-05-20", "gemini", "date-suffix", "large", "google"),
    ("gemini-2.5-flash-lite", "gemini", "exact", "small", "google"),
    ("gemini-2.5-pro", "gemini", "exact", "giant", "google"),
    ("deepseek-reasoner", "deepseek", "alias", "moe-37b-of-671b", "deepseek"),
    ("deepseek-v3.2-exp", "", "date-suffix", "moe-37b-of-671b", "deepseek"),
    ("meta-llama/Llama-3.1-8B-Instruct", "", "alias", "dense-8b", "meta"),
    ("llama-3.1-70b-instruct", "", "family", "dense-70b", "meta"),
    ("mistral-large-2512", "mistral", "alias", "moe-37b-of-671b", "mistral"),
    ("qwen3-32b", "qwen", "exact", "dense-32b", "alibaba"),
    ("grok-4-0709", "grok", "date-suffix", "giant", "xai"),
    ("", "copilot", "site-default", "chatgpt-any", "microsoft"),
    ("gpt-4o", "copilot", "exact", "large", "microsoft"),
    ("never-heard-of", "", "unknown", "unknown", "unknown"),
    ("never-heard-of", "chatgpt", "unknown", "unknown", "openai"),
    ("auto", "", "unknown", "unknown", "unknown"),
    ("", "", "unknown", "unknown", "unknown"),
    ("", "never.heard.of", "unknown", "unknown", "unknown"),
    ("gpt", "", "unknown", "unknown", "unknown"),
    ("2024-08-06", "", "unknown", "unknown", "unknown"),
    ("\x00\ud800", "", "unknown", "unknown", "unknown"),
]


@pytest.mark.parametrize(("raw", "site", "step", "model_class", "provider"), NAMES)
def test_a_name_is_read_as(estimator, use, raw, site, step, model_class, provider) -> None:
    match = estimator.estimate(use(raw, site)).model
    assert (match.step, match.model_class, match.provider) == (step, model_class, provider)
    assert match.raw == raw


def test_every_model_is_found_by_its_own_id_and_aliases(estimator) -> None:
    models = estimator.factors.models
    resolver = ModelResolver(models)
    for model in models["models"]:
        for name in (model["id"], *model["aliases"]):
            assert resolver.resolve(name, "").label == model["label"], name


def test_no_two_models_share_a_name(estimator) -> None:
    names = [
        normalise(name)
        for model in estimator.factors.models["models"]
        for name in (model["id"], *model["aliases"])
    ]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("dated", "plain"),
    [
        ("gpt-4o-2024-08-06", "gpt-4o"),
        ("claude-3-opus-20240229", "claude-3-opus"),
        ("gemini-2-5-pro-preview-05-06", "gemini-2-5-pro"),
        ("gpt-4-0613", "gpt-4"),
        ("chatgpt-4o-latest", "chatgpt-4o"),
        ("gpt-4-1", "gpt-4-1"),
        ("2024", "2024"),
        ("latest", "latest"),
        ("", ""),
    ],
)
def test_dates_are_stripped_and_versions_are_not(dated, plain) -> None:
    assert without_date(dated) == plain


@settings(deadline=None)
@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)


def test_an_unknown_model_spans_every_common_class(estimator, use) -> None:
    unknown = estimator.estimate(
        use("never-heard-of", "", input_tokens=1000, output_tokens=1000, reasoning_tokens=0)
    )
    for model in estimator.factors.models["models"]:
        if model["class"] == "ensemble":
            continue
        known = estimator.estimate(
            use(model["id"], "", input_tokens=1000, output_tokens=1000, reasoning_tokens=0)
        )
        assert unknown.energy_wh.low <= known.energy_wh.low, model["id"]
        if model["reasoning"] != "always":
            assert unknown.energy_wh.high >= known.energy_wh.high, model["id"]
    assert any("not in the catalogue" in note for note in unknown.notes)


def test_ten_thousand_names_do_not_fill_the_memory(use) -> None:
    estimator = Estimator()
    before = estimator.estimate(use("gpt-4o", output_tokens=1000))
    for number in range(10_000):
        estimator.estimate(use(f"model-{number}", output_tokens=1))
    assert len(estimator._prepared) <= 1024
    assert estimator.estimate(use("gpt-4o", output_tokens=1000)) == before
