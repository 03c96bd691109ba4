"""Token counts as models' interfaces report them, in one form: what `extension/sites/provider-usage.ts` does live."""

from dataclasses import dataclass
from typing import Any

from wattback.imports.log_values import count_at, object_at


@dataclass(frozen=True, slots=True)
class ReportedUsage:
    """What a provider reported of one answer; None where it said nothing.

    Attributes:
        input_tokens: The whole context, cached part included.
        cached_input_tokens: Part of it from a prompt cache.
        output_tokens: Without reasoning, where that is told apart.
        reasoning_tokens: Hidden reasoning.
    """

    input_tokens: int | None
    cached_input_tokens: int | None
    output_tokens: int | None
    reasoning_tokens: int | None


def reported_usage(value: dict[str, Any]) -> ReportedUsage | None:
    """The counts in an object of OpenAI's, Anthropic's, Ollama's or llama.cpp's form; None when it has none."""
    cache_read = count_at(value, "cache_read_input_tokens")
    cached = _first(
        count_at(object_at(value, "prompt_tokens_details"), "cached_tokens"),
        count_at(object_at(value, "input_tokens_details"), "cached_tokens"),
        count_at(value, "prompt_cache_hit_tokens"),
        cache_read,
        count_at(value, "cache_n"),
    )
    reasoning = _first(
        count_at(object_at(value, "completion_tokens_details"), "reasoning_tokens"),
        count_at(object_at(value, "output_tokens_details"), "reasoning_tokens"),
    )
    whole = _first(
        count_at(value, "input_tokens"),
        count_at(value, "prompt_tokens"),
        count_at(value, "prompt_eval_count"),
    )
    # Anthropic's input is what was neither read from the cache nor written to it.
    if whole is not None and _is_anthropic(value):
        whole += (cache_read or 0) + (count_at(value, "cache_creation_input_tokens") or 0)
    # So is llama.cpp's.
    processed = count_at(value, "prompt_n")
    if whole is None and processed is not None:
        whole = processed + (count_at(value, "cache_n") or 0)
    output = _first(
        count_at(value, "output_tokens"),
        count_at(value, "completion_tokens"),
        count_at(value, "eval_count"),
        count_at(value, "predicted_n"),
    )
    if whole is None and output is None:
        return None
    total = count_at(value, "total_tokens")
    return ReportedUsage(whole, cached, _without_reasoning(output, reasoning, whole, total), reasoning)


def _is_anthropic(value: dict[str, Any]) -> bool:
    # Only Anthropic names the two kinds of cache use beside `input_tokens`, and no details of a prompt.
    return "input_tokens" in value and "prompt_tokens" not in value and "input_tokens_details" not in value


def _without_reasoning(
    output: int | None, reasoning: int | None, whole: int | None, total: int | None
) -> int | None:
    """Most providers count reasoning in the output; some beside it, as their total then shows."""
    if output is None or reasoning is None or reasoning > output:
        return output
    return output if total == (whole or 0) + output + reasoning else output - reasoning


def _first(*counts: int | None) -> int | None:
    return next((count for count in counts if count is not None), None)
