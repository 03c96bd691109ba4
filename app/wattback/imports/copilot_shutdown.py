"""What the end of a Copilot CLI session reports: sums over all of its answers, see `copilot_cli.py`."""

from typing import Any

from wattback.imports.log_values import count_at, object_at, text_at

Usage = tuple[int, ...]
"""Input with its cached part, the cached part, output."""

_FIELDS = ("inputTokens", "cacheReadTokens", "outputTokens")


def share(whole: int, count: int, at: int) -> int:
    """The share of the answer at a place, so that all of them add up to the whole."""
    return whole * (at + 1) // count - whole * at // count


def added_since(usage: Usage, before: Usage | None, said: int) -> Usage:
    """What a shutdown adds to the one before: all of it or its growth, whichever is nearer to what was said since."""
    if before is None:
        return usage
    grown = tuple(now - then for now, then in zip(usage, before, strict=True))
    if min(grown) < 0 or abs(usage[2] - said) < abs(grown[2] - said):
        return usage
    return grown


def reported_usage_of(data: dict[str, Any]) -> dict[str, Usage]:
    """Input, cached and output of each model of a shutdown."""
    found: dict[str, Usage] = {}
    for model, metrics in object_at(data, "modelMetrics").items():
        usage = object_at(metrics, "usage") if isinstance(metrics, dict) else {}
        counts = tuple(count_at(usage, field) or 0 for field in _FIELDS)
        if any(counts):
            found[model] = counts
    if not found:
        details = object_at(data, "tokenDetails")
        fresh, read, written, output = (
            count_at(object_at(details, kind), "tokenCount") or 0
            for kind in ("input", "cache_read", "cache_write", "output")
        )
        if fresh + read + written + output:
            found[text_at(data, "currentModel")] = (fresh + read + written, read, output)
    return found
