"""What is not in an export and live counting adds: a site's own instructions, and what its cache held.

The figures and their sources are in `extension/sites/chatgpt.ts`, `claude.ts` and `gemini.ts`; a test compares them.
"""

from dataclasses import dataclass

from wattback.usage.flags import CACHE_ESTIMATED, SYSTEM_PROMPT_ESTIMATED

MAX_INPUT_TOKENS = 20_000_000


@dataclass(frozen=True, slots=True)
class ChatSite:
    """A chat site as live counting knows it.

    Attributes:
        name: Registry name.
        instructions_tokens: Its own instructions, which every chat begins with.
        cached_for_ms: How long after its last use a context is still in the provider's cache.
        cached_from_tokens: Shorter contexts are not cached.
    """

    name: str
    instructions_tokens: int
    cached_for_ms: int
    cached_from_tokens: int

    def input(self, sent_tokens: int, repeated_tokens: int, idle_ms: int | None) -> "SentInput":
        """What went into the model for one answer: `withInput` of `extension/transport/pending-event.ts`.

        Args:
            sent_tokens: The conversation up to the prompt.
            repeated_tokens: The part of it that an earlier answer read or was.
            idle_ms: From the conversation's answer before to this request; None when there was none.
        """
        tokens = min(sent_tokens + self.instructions_tokens, MAX_INPUT_TOKENS)
        repeated = repeated_tokens + self.instructions_tokens
        is_warm = idle_ms is not None and idle_ms < self.cached_for_ms
        # Every chat of a site begins with its instructions, so they are in a cache whenever this conversation is not.
        cached = repeated if is_warm and repeated >= self.cached_from_tokens else self.instructions_tokens
        return SentInput(tokens, min(cached, tokens), SYSTEM_PROMPT_ESTIMATED | CACHE_ESTIMATED)


@dataclass(frozen=True, slots=True)
class SentInput:
    """Input tokens, those of them from a cache, and the flags that say how they are known."""

    tokens: int
    cached_tokens: int
    flags: int


CHATGPT = ChatSite("chatgpt", 4_000, 30 * 60_000, 1_024)
CLAUDE = ChatSite("claude", 7_000, 5 * 60_000, 1_024)
GEMINI = ChatSite("gemini", 4_000, 5 * 60_000, 4_096)
