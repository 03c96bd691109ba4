"""How far an answer's counts may be off, and how that widens its range.

METHODOLOGY.md, "Uncertain counts", says why the figures here are what they are.
"""

from math import exp, hypot, log

from wattback.footprint.quantities import TokenUse
from wattback.usage.flags import (
    CACHE_ESTIMATED,
    CONTEXT_PARTIAL,
    FILES,
    REASONING_ESTIMATED,
    SYSTEM_PROMPT_ESTIMATED,
    TOOL_CALLS,
)

Counts = tuple[float, float, float, float]
"""Fresh input, cached input, visible and reasoning tokens."""

UNSTATED_FACTOR = 1.25
"""An approximation that states no range may be off by this factor either way."""

REASONING_FACTOR = 2.0
"""Reasoning computed from thinking time or from a summary may be off by this factor either way."""

MISSING_TOKENS = 8_000
"""What nobody counted of a context: an earlier part of the conversation, files, results of tools. At most, for each."""

INSTRUCTIONS_LESS_TOKENS = 2_000
INSTRUCTIONS_MORE_TOKENS = 25_000
"""How much shorter or longer a site's own instructions may be than the prior that stands for them."""

_FURTHEST_FACTOR = 10.0
_REMEMBERED_METHODS = 256
_WIDENS = REASONING_ESTIMATED | SYSTEM_PROMPT_ESTIMATED | CACHE_ESTIMATED | TOOL_CALLS | FILES

_factor_ranges: dict[str, tuple[float, float]] = {}


def count_bounds(use: TokenUse) -> tuple[Counts, Counts] | None:
    """The fewest and the most tokens an answer may have used, 5th and 95th percentile; None when it was counted.

    An answer's flags may be bits of a later version; those widen nothing.
    """
    is_approximate = use.count_method.startswith("approx:")
    is_partial = use.context_known == CONTEXT_PARTIAL
    if not (is_approximate or is_partial or use.flags & _WIDENS):
        return None
    fewer, more = _factor_range(use.count_method) if is_approximate else (1.0, 1.0)
    fresh, cached = use.input_tokens - use.cached_input_tokens, use.cached_input_tokens
    visible, reasoning = use.output_tokens, use.reasoning_tokens or 0
    thought_fewer, thought_more = fewer, more
    if use.flags & REASONING_ESTIMATED:
        thought_fewer, thought_more = min(fewer, 1 / REASONING_FACTOR), max(more, REASONING_FACTOR)
    shorter = 1.0
    most_fresh, most_cached = fresh * more, cached * more
    if use.flags & SYSTEM_PROMPT_ESTIMATED:
        # Never more than half of what was sent: the person wrote something too.
        shorter = 1 - min(0.5, INSTRUCTIONS_LESS_TOKENS / max(1, use.input_tokens))
        # Everybody's chats begin with them, so they come from a cache.
        most_cached += INSTRUCTIONS_MORE_TOKENS
    if use.flags & CACHE_ESTIMATED:
        most_fresh, most_cached = most_fresh + cached * more, most_cached - cached * more
    missing = is_partial + bool(use.flags & TOOL_CALLS) + bool(use.flags & FILES)
    most_fresh += missing * MISSING_TOKENS
    fewest = (fresh * fewer * shorter, cached * fewer * shorter, visible * fewer, reasoning * thought_fewer)
    return fewest, (most_fresh, most_cached, visible * more, reasoning * thought_more)


def widened(low: float, central: float, high: float, fewest: float, most: float) -> list[float]:
    """A range that also holds the doubt of the counts; its centre stays.

    How much a token takes and how many tokens there were are doubts of different causes. Both are about lognormal, so
    their distances from the centre, as logarithms, add up as squares.

    Args:
        low: Of the energy of the tokens counted; likewise the next two.
        central: Its median.
        high: Its 95th percentile.
        fewest: The energy of the fewest tokens there may have been, at the central rate.
        most: The energy of the most.
    """
    if 0 < fewest < central and low > 0:
        low = min(low, central * exp(-hypot(log(central / low), log(central / fewest))))
    if 0 < central < most:
        high = max(high, central * exp(hypot(log(high / central), log(most / central))))
    elif central == 0:
        high = max(high, most)
    return [low, central, high]


def _factor_range(count_method: str) -> tuple[float, float]:
    """`approx:o200k_basex1.2[1.08-1.5]` means 0.9 to 1.25 times what was counted."""
    found = _factor_ranges.get(count_method)
    if found is None:
        while len(_factor_ranges) >= _REMEMBERED_METHODS:
            del _factor_ranges[next(iter(_factor_ranges))]
        found = _factor_ranges[count_method] = _read_factor_range(count_method)
    return found


def _read_factor_range(count_method: str) -> tuple[float, float]:
    method, bracket, stated = count_method.partition("[")
    if not bracket:
        return 1 / UNSTATED_FACTOR, UNSTATED_FACTOR
    try:
        factor = float(method.rpartition("x")[2])
        least, _, most = stated.rstrip("]").partition("-")
        fewer, more = float(least) / factor, float(most) / factor
    except (ValueError, ZeroDivisionError):
        return 1 / UNSTATED_FACTOR, UNSTATED_FACTOR
    # A range that does not hold its own factor, or says nothing, is taken as far as it makes sense.
    return max(1 / _FURTHEST_FACTOR, min(1.0, fewer)), min(_FURTHEST_FACTOR, max(1.0, more))
