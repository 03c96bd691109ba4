"""Hidden reasoning in tokens, as `extension/counting/reasoning.ts` computes it, where the sources are."""

import math
from dataclasses import dataclass

SLOWEST = 20
FASTEST = 250
USUAL = 80
"""Tokens a second when the answer shows no speed; exports mostly do not say how long one took."""
MIN_ANSWER_TOKENS = 50
MAX_SECONDS = 3 * 3600


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What is known of an answer's reasoning.

    Attributes:
        shown_tokens: Tokens of what was shown of it.
        is_verbatim: Whether that is the reasoning itself, not a summary.
        seconds: How long it took; None when nobody said.
    """

    shown_tokens: int
    is_verbatim: bool
    seconds: float | None


def reasoning_tokens(
    reasoning: Reasoning | None, answer_tokens: int, latency_ms: int
) -> tuple[int | None, bool]:
    """Tokens of reasoning, None when there was none to see, and whether they are estimated.

    Args:
        reasoning: None when there was none.
        answer_tokens: Of the visible answer.
        latency_ms: From the request to the end of the answer; 0 when not known.
    """
    if reasoning is None:
        return None, False
    if reasoning.is_verbatim:
        return reasoning.shown_tokens, False
    if reasoning.seconds is None:
        return (None, False) if reasoning.shown_tokens == 0 else (reasoning.shown_tokens, True)
    seconds = min(reasoning.seconds, MAX_SECONDS)
    answer_seconds = latency_ms / 1000 - seconds
    seen = (
        answer_tokens / answer_seconds
        if answer_tokens >= MIN_ANSWER_TOKENS and answer_seconds > 0.5
        else USUAL
    )
    per_second = min(FASTEST, max(SLOWEST, seen))
    # A summary is never longer than what it sums up.
    return max(reasoning.shown_tokens, math.floor(seconds * per_second + 0.5)), True
