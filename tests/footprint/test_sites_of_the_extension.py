"""What the extension sends as site and model, and what each is taken for."""

import pytest

from wattback.footprint import Estimator
from wattback.footprint.factor_files import load_factors
from wattback.footprint.models import ModelResolver

RESOLVER = ModelResolver(load_factors().models)

# Registry name of each site, who runs its models where that is always the same, and what an unnamed model is.
SITES = [
    ("chatgpt", "openai", "chatgpt-auto"),
    ("claude", "anthropic", "claude-auto"),
    ("gemini", "google", "gemini-auto"),
    ("aistudio", "google", "gemini-auto"),
    ("copilot", "microsoft", "copilot-auto"),
    ("m365copilot", "microsoft", "m365-auto"),
    ("deepseek", "deepseek", "deepseek-auto"),
    ("perplexity", "perplexity", "perplexity-auto"),
    ("grok", "xai", "grok-auto"),
    ("mistral", "mistral", "mistral-auto"),
    ("huggingchat", "unknown", "hosted-open"),
    ("poe", "unknown", "any-hosted"),
    ("meta", "meta", "meta-auto"),
    ("qwen", "alibaba", "qwen-auto"),
    ("kimi", "moonshot", "kimi-auto"),
    ("openwebui", "unknown", "any-hosted"),
    ("librechat", "unknown", "any-hosted"),
    ("generic", "unknown", "any-hosted"),
]

# As the sites write them on the wire: site, model, provider, model or set, whether it thinks.
NAMES = [
    ("chatgpt", "gpt-5-5-thinking", "openai", "gpt-5.5-thinking", "always"),
    ("chatgpt", "gpt-5-3-instant", "openai", "gpt-5.3-instant", "none"),
    ("claude", "claude-sonnet-4-6", "anthropic", "claude-sonnet-4-6", "optional"),
    ("claude", "claude-haiku-4-5-20251001", "anthropic", "claude-haiku-4-5", "optional"),
    # Gemini's page names its modes by numbers that stay while the models behind them change.
    ("gemini", "9d8ca3786ebdfbea", "google", "gemini-pro-any", "always"),
    ("gemini", "e6fa609c3fa255c0", "google", "gemini-pro-any", "always"),
    ("gemini", "fbb127bbb056c959", "google", "gemini-fast", "optional"),
    ("gemini", "5bf011840784117a", "google", "gemini-thinking", "always"),
    ("gemini", "cf41b0e0dd7d53e5", "google", "gemini-lite", "optional"),
    ("gemini", "0123456789abcdef", "google", "gemini-auto", "optional"),
    ("aistudio", "models/gemini-2.5-pro", "google", "gemini-2.5-pro", "always"),
    ("copilot", "chat", "microsoft", "copilot-auto", "optional"),
    ("copilot", "smart", "microsoft", "copilot-auto", "optional"),
    ("copilot", "reasoning", "microsoft", "copilot-think", "always"),
    ("m365copilot", "Magic", "microsoft", "m365-auto", "optional"),
    ("m365copilot", "Chat", "microsoft", "m365-auto", "optional"),
    ("m365copilot", "Reasoning", "microsoft", "copilot-think", "always"),
    ("m365copilot", "Gpt_5_4_Reasoning", "openai", "gpt-5.4", "always"),
    ("m365copilot", "Gpt_5_5_Chat", "openai", "gpt-5.5-instant", "none"),
    ("m365copilot", "Gpt_Quick", "microsoft", "m365-auto", "optional"),
    ("m365copilot", "Claude_Sonnet_Reasoning", "anthropic", "claude-sonnet", "always"),
    ("deepseek", "deepseek_chat", "deepseek", "deepseek-chat", "none"),
    ("deepseek", "deepseek_reasoner", "deepseek", "deepseek-reasoner", "always"),
    ("perplexity", "turbo", "perplexity", "sonar", "none"),
    ("perplexity", "pplx_pro", "perplexity", "sonar-pro", "none"),
    ("perplexity", "pplx_study", "perplexity", "perplexity-auto", "optional"),
    ("perplexity", "claude45sonnet", "anthropic", "claude-sonnet-4-5", "optional"),
    ("perplexity", "claude45sonnetthinking", "anthropic", "claude-sonnet-4-5", "always"),
    ("perplexity", "claude37sonnetthinking", "anthropic", "claude-3-7-sonnet", "always"),
    ("perplexity", "claude50sonnet", "anthropic", "claude-auto", "optional"),
    ("perplexity", "gpt52_thinking", "openai", "gpt-5.2-thinking", "always"),
    ("perplexity", "gpt5thinking", "openai", "gpt-5-thinking", "always"),
    ("perplexity", "gemini30pro", "google", "gemini-3-pro", "always"),
    ("perplexity", "gemini31pro_high", "google", "gemini-3.1-pro", "always"),
    ("perplexity", "grok41nonreasoning", "xai", "grok-4.1", "none"),
    ("perplexity", "grok41reasoning", "xai", "grok-4.1", "always"),
    ("perplexity", "kimik2thinking", "unknown", "kimi-k2-thinking", "always"),
    ("grok", "grok-4-auto", "xai", "grok-auto", "optional"),
    ("grok", "MODEL_MODE_AUTO", "xai", "grok-auto", "optional"),
    ("grok", "MODEL_MODE_FAST", "xai", "grok-fast", "none"),
    ("grok", "MODEL_MODE_EXPERT", "xai", "grok-expert", "always"),
    ("grok", "MODEL_MODE_HEAVY", "xai", "grok-heavy", "extended"),
    ("grok", "grok-3", "xai", "grok-3", "optional"),
    ("grok", "grok-v9-4p5-chat-expert", "xai", "grok-auto", "optional"),
    ("grok", "grok-4-1-thinking-1129", "xai", "grok-4.1-thinking", "always"),
    ("mistral", "mistral-large-latest", "mistral", "mistral-large-3", "none"),
    ("huggingchat", "openai/gpt-oss-120b", "unknown", "gpt-oss-120b", "always"),
    ("huggingchat", "omni", "unknown", "hosted-open", "optional"),
    ("poe", "Claude-Sonnet-4.5", "anthropic", "claude-sonnet-4-5", "optional"),
    ("poe", "capybara", "unknown", "any-hosted", "optional"),
    ("poe", "beaver", "openai", "gpt-4", "none"),
    ("meta", "llama-4", "meta", "llama-4-maverick", "none"),
    ("qwen", "qwen3-max", "alibaba", "qwen3-max", "optional"),
    ("kimi", "k2", "moonshot", "kimi-k2", "none"),
    ("kimi", "k2-thinking", "moonshot", "kimi-k2-thinking", "always"),
    ("kimi", "k2d6", "moonshot", "kimi-k2.6", "optional"),
    ("kimi", "SCENARIO_K2", "moonshot", "kimi-k2", "none"),
    ("kimi", "SCENARIO_K2D5", "moonshot", "kimi-auto", "optional"),
    ("openwebui", "llama3.1:8b", "unknown", "llama-3.1-8b", "none"),
    ("librechat", "gpt-4o", "openai", "gpt-4o", "none"),
    ("generic", "llama3.1:8b", "unknown", "llama-3.1-8b", "none"),
    ("generic", "claude-sonnet-4-6", "anthropic", "claude-sonnet-4-6", "optional"),
]


@pytest.mark.parametrize(("site", "provider", "default"), SITES)
def test_an_unnamed_model_is_what_its_site_usually_runs(site: str, provider: str, default: str) -> None:
    for model in ("", "auto", "default"):
        match = RESOLVER.resolve(model, site)
        assert (match.provider, match.model_id) == (provider, default), model
    assert RESOLVER.resolve("", site).step == "site-default"


@pytest.mark.parametrize(("site", "model", "provider", "model_id", "reasoning"), NAMES)
def test_names_as_they_are_on_the_wire(
    site: str, model: str, provider: str, model_id: str, reasoning: str
) -> None:
    match = RESOLVER.resolve(model, site)
    assert (match.provider, match.model_id, match.reasoning) == (provider, model_id, reasoning)


@pytest.mark.parametrize(("site", "provider", "_default"), SITES)
def test_a_name_nobody_knows_leaves_the_site_s_own_provider(site: str, provider: str, _default: str) -> None:
    match = RESOLVER.resolve("quite-another-thing", site)
    # Where one maker's models all begin alike, an unknown one is still of that family.
    assert match.model_class == "unknown" or match.step == "family"
    # A site that offers many makers' models tells nothing of one that nobody knows.
    runs_its_own = site not in ("m365copilot", "perplexity")
    assert match.provider == (provider if runs_its_own else "unknown")


@pytest.mark.parametrize(("site", "_provider", "_default"), SITES)
def test_every_site_gets_a_figure(site: str, _provider: str, _default: str, use) -> None:
    energy_wh = Estimator().estimate(use("", site, input_tokens=500, output_tokens=300)).energy_wh
    assert 0 < energy_wh.low < energy_wh.central < energy_wh.high
