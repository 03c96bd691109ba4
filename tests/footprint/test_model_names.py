"""From the name a site shows to a model and its class, and which step of the search found it."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimator
from wattback.footprint.model_classes import class_architectures, nearest_class
from wattback.footprint.model_names import normalise, size_in_name, squashed, squashed_all, without_date
from wattback.footprint.models import ModelResolver

MODELS = json.loads(
    (Path(__file__).parents[2] / "app/wattback/footprint/factors/models.json").read_text(encoding="utf-8")
)
RESOLVER = ModelResolver(MODELS)
CLASSES = set(class_architectures(MODELS)) | {f"set:{group['id']}" for group in MODELS["sets"]} | {"unknown"}

NAMES = [
    # raw name, site, step, model or set (class where there is none), provider
    ("gpt-4o", "chatgpt", "exact", "gpt-4o", "openai"),
    ("GPT-4o", "", "exact", "gpt-4o", "openai"),
    (" openai/gpt-4o ", "", "exact", "gpt-4o", "openai"),
    ("4o", "chatgpt", "alias", "gpt-4o", "openai"),
    ("gpt-4o-mini", "chatgpt", "exact", "gpt-4o-mini", "openai"),
    ("gpt-4.1", "", "exact", "gpt-4.1", "openai"),
    ("gpt-4-1", "chatgpt", "exact", "gpt-4.1", "openai"),
    ("gpt-4-1-mini", "chatgpt", "exact", "gpt-4.1-mini", "openai"),
    ("o3", "chatgpt", "exact", "o3", "openai"),
    ("o1-preview", "chatgpt", "date-suffix", "o1", "openai"),
    ("o4-mini-high", "chatgpt", "alias", "o4-mini", "openai"),
    ("o3-2025-04-16", "", "date-suffix", "o3", "openai"),
    ("gpt-5", "chatgpt", "exact", "gpt-5", "openai"),
    ("gpt-5-mini", "chatgpt", "exact", "gpt-5-mini", "openai"),
    ("gpt-5-thinking", "chatgpt", "exact", "gpt-5-thinking", "openai"),
    ("gpt-5-t-mini", "chatgpt", "alias", "gpt-5-thinking-mini", "openai"),
    ("gpt-5-2-thinking", "chatgpt", "exact", "gpt-5.2-thinking", "openai"),
    ("GPT-5.2 Thinking", "chatgpt", "exact", "gpt-5.2-thinking", "openai"),
    ("5.2 Thinking", "chatgpt", "exact", "gpt-5.2-thinking", "openai"),
    ("ChatGPT 5.2 Instant", "chatgpt", "exact", "gpt-5.2-instant", "openai"),
    ("gpt-5.5", "chatgpt", "exact", "gpt-5.5", "openai"),
    ("gpt-5-5-pro", "chatgpt", "exact", "gpt-5.5-pro", "openai"),
    ("gpt-5.6-terra", "chatgpt", "exact", "gpt-5.6-terra", "openai"),
    ("GPT-5.6 Luna", "chatgpt", "exact", "gpt-5.6-luna", "openai"),
    ("gpt-5-6", "chatgpt", "exact", "gpt-5.6", "openai"),
    ("Sol", "chatgpt", "label", "gpt-6-sol", "openai"),
    ("gpt-7-nova", "chatgpt", "family", "chatgpt-auto", "openai"),
    ("gpt-4o-2024-08-06", "", "date-suffix", "gpt-4o", "openai"),
    ("gpt-4o-2024-08", "", "family", "gpt-4o", "openai"),
    ("gpt-4-0613", "", "date-suffix", "gpt-4", "openai"),
    ("gpt-4-1106-preview", "", "alias", "gpt-4-turbo", "openai"),
    ("gpt-3.5-turbo-16k-0613", "", "date-suffix", "gpt-3.5-turbo", "openai"),
    ("chatgpt-4o-latest", "", "date-suffix", "gpt-4o", "openai"),
    ("gpt-5.2-codex-max", "", "alias", "gpt-5.2-codex", "openai"),
    ("gpt-4o-mini-tts-2025-12-15", "", "date-suffix", "gpt-4o-mini", "openai"),
    ("ft:gpt-4o-mini-2024-07-18:acme::abc", "", "family", "gpt-4o-mini", "openai"),
    ("gpt-oss:20b", "ollama", "exact", "gpt-oss-20b", "unknown"),
    ("openai.gpt-oss-120b-1:0", "", "family", "gpt-oss-120b", "openai"),
    ("auto", "chatgpt", "label", "chatgpt-auto", "openai"),
    ("Auto", "chatgpt", "label", "chatgpt-auto", "openai"),
    ("", "chatgpt", "site-default", "chatgpt-auto", "openai"),
    ("Thinking", "chatgpt", "label", "chatgpt-thinking", "openai"),
    ("Instant", "chatgpt", "label", "chatgpt-instant", "openai"),
    ("Pro", "chatgpt", "label", "chatgpt-pro", "openai"),
    ("Deep research", "chatgpt", "label", "chatgpt-research", "openai"),
    ("claude-3-5-sonnet-20241022", "claude", "date-suffix", "claude-3-5-sonnet", "anthropic"),
    ("claude-3.5-sonnet@20240620", "", "date-suffix", "claude-3-5-sonnet", "anthropic"),
    ("claude-sonnet-4-5-20250929", "claude", "date-suffix", "claude-sonnet-4-5", "anthropic"),
    ("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "", "date-suffix", "claude-sonnet-4-5", "anthropic"),
    ("anthropic.claude-3-haiku-20240307-v1:0", "", "date-suffix", "claude-3-haiku", "anthropic"),
    ("claude-opus-4-5@20251101", "", "date-suffix", "claude-opus-4-5", "anthropic"),
    ("claude-sonnet-5", "claude", "exact", "claude-sonnet-5", "anthropic"),
    ("anthropic/claude-opus-4.5", "", "exact", "claude-opus-4-5", "anthropic"),
    ("claude-haiku-4-5", "claude", "exact", "claude-haiku-4-5", "anthropic"),
    ("Claude Opus 4.1", "claude", "exact", "claude-opus-4-1", "anthropic"),
    ("Sonnet 4.5", "claude", "exact", "claude-sonnet-4-5", "anthropic"),
    ("Opus", "claude", "label", "claude-opus", "anthropic"),
    ("Claude Fable 5.1", "claude", "exact", "claude-fable-5-1", "anthropic"),
    ("claude-something-new", "claude", "family", "claude-auto", "anthropic"),
    ("claude-opus-7", "", "family", "claude-opus", "anthropic"),
    ("", "claude", "site-default", "claude-auto", "anthropic"),
    ("models/gemini-2.5-flash-preview-05-20", "gemini", "date-suffix", "gemini-2.5-flash", "google"),
    ("gemini-2.5-flash-lite", "gemini", "exact", "gemini-2.5-flash-lite", "google"),
    ("gemini-2.5-pro", "gemini", "exact", "gemini-2.5-pro", "google"),
    ("2.5 Flash", "gemini", "exact", "gemini-2.5-flash", "google"),
    ("3 Pro", "gemini", "exact", "gemini-3-pro", "google"),
    ("Fast", "gemini", "label", "gemini-fast", "google"),
    ("Thinking", "gemini", "label", "gemini-thinking", "google"),
    ("Deep Think", "gemini", "label", "gemini-3-deep-think", "google"),
    ("Gemini 2.5 Pro (preview)", "aistudio", "date-suffix", "gemini-2.5-pro", "google"),
    ("gemini-exp-1206", "aistudio", "family", "gemini-auto", "google"),
    ("gemma-3-27b-it", "aistudio", "exact", "gemma-3-27b", "google"),
    ("", "copilot", "site-default", "copilot-auto", "microsoft"),
    ("gpt-4o", "copilot", "exact", "gpt-4o", "microsoft"),
    ("Smart (GPT-5)", "copilot", "label", "copilot-auto", "microsoft"),
    ("Think Deeper", "copilot", "label", "copilot-think", "microsoft"),
    ("Researcher", "m365copilot", "label", "copilot-research", "microsoft"),
    ("Claude Opus 4.1", "m365copilot", "exact", "claude-opus-4-1", "anthropic"),
    ("deepseek-reasoner", "deepseek", "exact", "deepseek-reasoner", "deepseek"),
    ("DeepThink (R1)", "deepseek", "label", "deepseek-reasoner", "deepseek"),
    ("deepseek-v3.2-exp", "", "date-suffix", "deepseek-v3.2", "deepseek"),
    ("deepseek-ai/DeepSeek-V3.1-Terminus", "huggingchat", "alias", "deepseek-v3.1", "unknown"),
    ("deepseek/deepseek-chat-v3-0324:free", "openwebui", "date-suffix", "deepseek-chat", "unknown"),
    ("deepseek-r1:1.5b", "ollama", "alias", "deepseek-r1-distill-qwen-1.5b", "unknown"),
    ("deepseek-r1:14b-qwen-distill-q4_K_M", "ollama", "family", "deepseek-r1-distill-qwen-14b", "unknown"),
    ("meta-llama/Llama-3.1-8B-Instruct", "", "exact", "llama-3.1-8b", "meta"),
    ("llama-3.1-70b-instruct", "", "exact", "llama-3.1-70b", "meta"),
    ("llama3.1:8b-instruct-q4_K_M", "ollama", "exact", "llama-3.1-8b", "unknown"),
    ("llama3.2:latest", "ollama", "date-suffix", "llama-3.2-3b", "unknown"),
    ("Llama-4-Maverick-17B-128E-Instruct-FP8", "", "alias", "llama-4-maverick", "meta"),
    ("us.meta.llama4-maverick-17b-instruct-v1:0", "", "alias", "llama-4-maverick", "meta"),
    ("accounts/fireworks/models/llama-v3p1-405b-instruct", "", "exact", "llama-3.1-405b", "meta"),
    ("hf.co/bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M", "ollama", "exact", "llama-3.2-3b", "unknown"),
    ("Meta-Llama-3.1-8B-Instruct-Turbo", "openwebui", "family", "llama-3.1-8b", "unknown"),
    ("", "meta", "site-default", "meta-auto", "meta"),
    ("mistral-large-2512", "mistral", "alias", "mistral-large-3", "mistral"),
    ("mistralai/Mistral-Small-24B-Instruct-2501", "", "date-suffix", "mistral-small-3", "mistral"),
    ("mistral:7b", "ollama", "exact", "mistral-7b", "unknown"),
    ("Think", "mistral", "label", "mistral-think", "mistral"),
    ("", "mistral", "site-default", "mistral-auto", "mistral"),
    ("qwen3-32b", "qwen", "exact", "qwen3-32b", "alibaba"),
    ("Qwen/Qwen3-235B-A22B-Instruct-2507", "huggingchat", "date-suffix", "qwen3-235b-a22b", "unknown"),
    ("qwen3:30b-a3b", "ollama", "exact", "qwen3-30b-a3b", "unknown"),
    ("Qwen3-Max", "qwen", "exact", "qwen3-max", "alibaba"),
    ("unsloth/Qwen2.5-Coder-32B-Instruct-AWQ", "openwebui", "exact", "qwen2.5-coder-32b", "unknown"),
    ("accounts/fireworks/models/kimi-k2p6", "", "exact", "kimi-k2.6", "moonshot"),
    ("K2", "kimi", "alias", "kimi-k2", "moonshot"),
    ("moonshotai/Kimi-K2-Instruct-0905", "huggingchat", "date-suffix", "kimi-k2", "unknown"),
    ("GLM-4.6", "zai", "exact", "glm-4.6", "zhipu"),
    ("4.6", "zai", "exact", "glm-4.6", "zhipu"),
    ("zai-org/GLM-4.5-Air-FP8", "", "exact", "glm-4.5-air", "zhipu"),
    ("grok-4-0709", "grok", "date-suffix", "grok-4", "xai"),
    ("grok-4-fast-non-reasoning", "", "exact", "grok-4-fast", "xai"),
    ("Expert", "grok", "label", "grok-expert", "xai"),
    ("Grok 4 Heavy", "grok", "exact", "grok-4-heavy", "xai"),
    ("Best", "perplexity", "label", "perplexity-auto", "perplexity"),
    ("claude45sonnet", "perplexity", "alias", "claude-sonnet-4-5", "anthropic"),
    ("gpt52", "perplexity", "exact", "gpt-5.2", "openai"),
    ("Sonar", "perplexity", "exact", "sonar", "perplexity"),
    ("Research", "perplexity", "label", "sonar-deep-research", "perplexity"),
    ("Omni", "huggingchat", "label", "hosted-open", "unknown"),
    ("", "openwebui", "site-default", "any-hosted", "unknown"),
    ("gpt-4o", "librechat", "exact", "gpt-4o", "openai"),
    ("Claude-Haiku-4.5", "poe", "exact", "claude-haiku-4-5", "anthropic"),
    ("Assistant", "poe", "label", "any-hosted", "unknown"),
    ("granite3.3:8b", "ollama", "alias", "granite-3-8b", "unknown"),
    ("phi4:14b", "ollama", "alias", "phi-4", "unknown"),
    ("microsoft/Phi-3-medium-128k-instruct-onnx-cuda", "", "exact", "phi-3-medium", "microsoft"),
    ("command-r-plus-08-2024", "", "alias", "command-r-plus", "cohere"),
    ("amazon.nova-pro-v1:0", "", "alias", "nova-pro", "amazon"),
    ("foo-7b-instruct", "", "class", "dense-7b", "unknown"),
    ("bar-70b", "ollama", "class", "dense-70b", "unknown"),
    ("x-8x7b", "", "class", "moe-12.9b-of-46.7b", "unknown"),
    ("somebody/new-235b-a22b", "", "class", "moe-22b-of-235b", "unknown"),
    ("llama-3-13b-merge", "", "class", "dense-12.3b", "meta"),
    ("starcoder2:15b", "ollama", "class", "dense-14b", "unknown"),
    ("bar-70b", "grok", "class", "dense-70b", "xai"),
    ("never-heard-of", "", "unknown", "unknown", "unknown"),
    ("never-heard-of", "chatgpt", "unknown", "unknown", "openai"),
    ("auto", "", "unknown", "unknown", "unknown"),
    ("", "", "unknown", "unknown", "unknown"),
    ("", "never.heard.of", "unknown", "unknown", "unknown"),
    ("gpt", "", "unknown", "unknown", "unknown"),
    ("foo-999999b", "", "unknown", "unknown", "unknown"),
    ("2024-08-06", "", "unknown", "unknown", "unknown"),
    ("\x00\ud800", "", "unknown", "unknown", "unknown"),
]


@pytest.mark.parametrize(("raw", "site", "step", "found", "provider"), NAMES)
def test_a_name_is_read_as(raw, site, step, found, provider) -> None:
    match = RESOLVER.resolve(raw, site)
    assert (match.step, match.model_id or match.model_class, match.provider) == (step, found, provider)
    assert match.raw == raw
    assert match.model_class in CLASSES


@pytest.mark.parametrize(
    ("raw", "model_class"),
    [
        ("gpt-4o", "moe-44-132b-of-440b"),
        ("gpt-4o-mini", "moe-8-28b-of-8-400b"),
        ("gpt-5-nano", "moe-5-18.5b-of-5-235b"),
        ("llama-3.1-8b", "dense-8b"),
        ("qwen3-235b-a22b", "moe-22b-of-235b"),
        ("deepseek-v3", "moe-37b-of-671b-w1"),
        ("gpt-oss-120b", "moe-5.1b-of-117b-w0.53"),
        ("kimi-k2-thinking", "moe-32b-of-1000b-w0.53-1"),
        ("claude-auto", "set:claude-auto"),
    ],
)
def test_a_class_is_named_after_its_sizes(raw, model_class) -> None:
    assert RESOLVER.resolve(raw, "").model_class == model_class


@pytest.mark.parametrize(
    ("raw", "site", "reasoning"),
    [
        ("gpt-5-instant", "chatgpt", "none"),
        ("gpt-5-thinking", "chatgpt", "always"),
        ("gpt-5-pro", "chatgpt", "extended"),
        ("Deep Research", "gemini", "extended"),
        ("claude-sonnet-4-5-20250929", "", "optional"),
        ("anthropic/claude-3.7-sonnet:thinking", "", "always"),
        ("claude-opus-4-6-thinking", "", "always"),
        ("grok-4-fast-reasoning", "", "always"),
        ("grok-4-fast-non-reasoning", "", "none"),
        ("gpt-4o", "", "none"),
        ("never-heard-of", "", "optional"),
    ],
)
def test_whether_it_thinks_is_read_too(raw, site, reasoning) -> None:
    assert RESOLVER.resolve(raw, site).reasoning == reasoning


def test_maker_and_provider_are_told_apart() -> None:
    match = RESOLVER.resolve("gpt-4o", "copilot")
    assert (match.maker, match.provider) == ("openai", "microsoft")
    match = RESOLVER.resolve("never-heard-of", "chatgpt")
    assert (match.maker, match.provider, match.model_id) == ("unknown", "openai", "")
    match = RESOLVER.resolve("bar-70b", "")
    assert (match.label, match.confidence, match.source) == ("70B by its name", "assumed", "judgement")


def test_every_model_and_set_is_found_by_its_own_id_and_aliases() -> None:
    for row in MODELS["models"]:
        for name in (row[0], *row[11]):
            assert RESOLVER.resolve(name, "").model_id == row[0], name
    for group in MODELS["sets"]:
        for name in (group["id"], *group["aliases"]):
            assert RESOLVER.resolve(name, "").model_id == group["id"], name


@pytest.mark.parametrize(
    "packing", ["-instruct", "-it", "-chat", "-hf", "-GGUF:Q4_K_M", "-AWQ", "-fp8", "-Q8_0"]
)
def test_how_an_open_model_is_packed_does_not_matter(packing) -> None:
    for row in MODELS["models"]:
        if row[3]:
            assert RESOLVER.resolve(row[0].upper() + packing, "ollama").model_id == row[0], row[0]


@pytest.mark.parametrize("site", MODELS["sites"])
def test_every_label_of_a_site_is_found_however_it_is_written(site) -> None:
    for label, target in MODELS["sites"][site]["labels"].items():
        for written in (label, label.title().replace("-", " "), f"  {label.upper()} "):
            match = RESOLVER.resolve(written, site)
            assert (match.step, match.model_id) == ("label", target)


def test_no_two_models_share_a_name() -> None:
    names = [squashed(name) for row in MODELS["models"] for name in (row[0], *row[11])]
    names += [squashed(name) for group in MODELS["sets"] for name in (group["id"], *group["aliases"])]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("dated", "plain"),
    [
        ("gpt-4o-2024-08-06", "gpt-4o"),
        ("claude-3-opus-20240229", "claude-3-opus"),
        ("gemini-2-5-pro-preview-05-06", "gemini-2-5-pro"),
        ("gpt-4-0613", "gpt-4"),
        ("chatgpt-4o-latest", "chatgpt-4o"),
        ("command-a-03-2025", "command-a"),
        ("deepseek-r1-250120", "deepseek-r1"),
        ("gpt-4-1", "gpt-4-1"),
        ("2024", "2024"),
        ("latest", "latest"),
        ("", ""),
    ],
)
def test_dates_are_stripped_and_versions_are_not(dated, plain) -> None:
    assert without_date(dated) == plain


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("foo-7b", (7, 7)),
        ("Foo 1.5B Instruct", (1.5, 1.5)),
        ("foo-135m", (0.135, 0.135)),
        ("foo:235b-a22b", (22, 235)),
        ("foo-8x7b", (12.81, 46.48)),
        ("foo-128k", None),
        ("foo-1m", None),
        ("foo-0b", None),
        ("foo-99999b", None),
        ("foo-" + "9" * 5000 + "b", None),
        ("b", None),
        ("xb", None),
        (".b", None),
        ("٣b", None),
        ("", None),
    ],
)
def test_the_size_in_a_name(name, size) -> None:
    assert size_in_name(name) == (size if size is None else pytest.approx(size))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normalise(normalise(name)) == normalise(name)


PIECES = st.sampled_from(
    [
        "gpt",
        "4o",
        "llama3",
        "a22b",
        "8x7b",
        "7b",
        "0b",
        "thinking",
        "non",
        "q4",
        "K",
        "M",
        "v1",
        "us",
        "anthropic",
    ]
)


@settings(deadline=None, max_examples=400)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=9).map("-".join),
        st.lists(PIECES, max_size=9).map(":".join),
    ),
    st.one_of(st.sampled_from(["", *MODELS["sites"]]), st.text(max_size=9)),
)
@example("-" * 5000, "chatgpt")
@example("0" * 5000 + "b", "")
@example("a-" * 2000, "ollama")
def test_any_text_is_read(name: str, site: str) -> None:
    match = RESOLVER.resolve(name, site)
    assert match.model_class in CLASSES
    assert match.raw == name
    assert match.reasoning in ("none", "optional", "always", "extended")
    assert (match.model_id == "") == (match.step in ("class", "unknown"))


def test_of_classes_equally_near_the_one_with_the_usual_widths_is_taken() -> None:
    eight = (8.0, 8.0)
    classes = {"narrow": (eight, None, (0.53,)), "usual": (eight, None, (1, 2)), "wide": (eight, None, (2,))}
    assert nearest_class(classes, 8.0, 8.0) == "usual"
    assert nearest_class({"narrow": classes["narrow"]}, 7.0, 7.0) == "narrow"


def test_the_nearest_class_is_of_one_size_and_of_the_same_kind() -> None:
    classes = {
        "a guess": ((8.0, 28.0), None, (1, 2)),
        "mixture": ((8.0, 8.0), (80.0, 80.0), (1, 2)),
        "dense": ((70.0, 70.0), None, (1, 2)),
    }
    assert nearest_class(classes, 8.0, 8.0) == "dense"
    assert nearest_class(classes, 70.0, 71.0) == "mixture"
    assert nearest_class({"a guess": classes["a guess"]}, 8.0, 8.0) is None


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("aB -_\n\r’é"), max_size=6)))
@example(["two\nlines", "one"])
def test_many_names_squashed_at_once_are_each_squashed(names: list[str]) -> None:
    assert squashed_all(names) == [squashed(name) for name in names]


def test_an_unknown_model_spans_every_common_class(estimator, use) -> None:
    """Lowest low and highest high of all classes up to 2,500B: what is larger is never called by an unknown name."""

    def energy(model: str):
        counts = {"input_tokens": 1000, "output_tokens": 1000, "reasoning_tokens": 0}
        return estimator.estimate(use(model, "", **counts))

    classes, unknown = (
        estimator.factors.energy["classes"],
        estimator.factors.energy["classes"]["unknown"]["rows"],
    )
    common = {row[7] for row in MODELS["models"] if max(row[6] or row[5]) <= largest_common_b()}
    assert len(common) > 90
    for kind, (low, central, high) in unknown.items():
        assert low == min(classes[key]["rows"][kind][0] for key in common), kind
        assert high == max(classes[key]["rows"][kind][2] for key in common), kind
        assert low < central < high, kind
    never_heard_of = energy("never-heard-of")
    assert never_heard_of.energy_wh.low > 0
    assert any("not in the catalogue" in note for note in never_heard_of.notes)
    gpt_4o = energy("gpt-4o").energy_wh
    assert never_heard_of.energy_wh.low < gpt_4o.low
    assert never_heard_of.energy_wh.high > gpt_4o.high


def largest_common_b() -> float:
    inputs = Path(__file__).parents[2] / "packaging/factors/inputs.json"
    return json.loads(inputs.read_text(encoding="utf-8"))["unknown"]["largest_total_b"]


def test_ten_thousand_names_do_not_fill_the_memory(use) -> None:
    estimator = Estimator()
    before = estimator.estimate(use("gpt-4o", output_tokens=1000))
    for number in range(10_000):
        estimator.estimate(use(f"model-{number}", output_tokens=1))
    assert len(estimator._prepared) <= 1024
    assert estimator.estimate(use("gpt-4o", output_tokens=1000)) == before


def test_a_resolver_is_built_in_a_moment() -> None:
    fastest = min(_seconds_to_build() for _ in range(10))
    assert fastest < 0.005  # 0.25 ms on the machine it was written on: the host starts often


def _seconds_to_build() -> float:
    before = time.perf_counter()
    ModelResolver(MODELS)
    return time.perf_counter() - before


@pytest.mark.parametrize(
    "site", ["ollama", "openwebui", "librechat", "huggingchat", "poe", "m365copilot", "perplexity", "generic"]
)
def test_weights_that_anybody_may_run_are_not_run_by_their_maker(site: str) -> None:
    """A Gemma on one's own machine has neither Google's cooling nor Google's contracts."""
    match = RESOLVER.resolve("gemma3:27b", site)
    assert (match.maker, match.provider) == ("google", "unknown")
    assert RESOLVER.resolve("claude-sonnet-4-5", site).provider == "anthropic"
    assert RESOLVER.resolve("gemma-3-27b", "").provider == "google"


@pytest.mark.parametrize(
    ("raw", "site", "model_id"),
    [
        ("gpt-5.5-nano", "chatgpt", "chatgpt-auto"),
        ("gpt-5.4-pro-mini", "", "chatgpt-auto"),
        ("gpt-5.5-codex-max-2026-11-01", "", "chatgpt-auto"),
        ("gpt-5.5-something", "chatgpt", "gpt-5.5"),
    ],
)
def test_a_relative_of_another_size_tells_only_whose_it_is(raw: str, site: str, model_id: str) -> None:
    match = RESOLVER.resolve(raw, site)
    assert (match.step, match.model_id) == ("family", model_id)


def test_a_tag_without_a_size_is_the_one_ollama_fetches() -> None:
    assert RESOLVER.resolve("deepseek-r1", "ollama").model_id == "deepseek-r1-0528-qwen3-8b"
    assert RESOLVER.resolve("gpt-oss:latest", "openwebui").model_id == "gpt-oss-20b"
    assert RESOLVER.resolve("deepseek-r1:671b", "ollama").model_id == "deepseek-r1"
    assert RESOLVER.resolve("deepseek-r1", "huggingchat").model_id == "deepseek-r1"
