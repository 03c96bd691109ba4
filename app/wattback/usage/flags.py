"""What is known to be uncertain about an answer's counts: names on the wire, one bit each in the ledger."""

FLAGS = (
    "aborted",
    "reasoning_estimated",
    "system_prompt_estimated",
    "cache_estimated",
    "tool_calls",
    "files",
    "implausible",
)
"""Names of the flags; a flag's place here is its bit. Append-only: ledgers keep the bits."""

(
    ABORTED,
    REASONING_ESTIMATED,
    SYSTEM_PROMPT_ESTIMATED,
    CACHE_ESTIMATED,
    TOOL_CALLS,
    FILES,
    IMPLAUSIBLE,
) = (1 << place for place in range(len(FLAGS)))

CONTEXT_FULL = "full"
CONTEXT_PARTIAL = "partial"

_BITS = {name: 1 << place for place, name in enumerate(FLAGS)}

_WORDS = {
    ABORTED: "stopped early",
    REASONING_ESTIMATED: "reasoning estimated from thinking time or a summary",
    SYSTEM_PROMPT_ESTIMATED: "the site's own instructions estimated",
    CACHE_ESTIMATED: "share from a cache estimated",
    TOOL_CALLS: "results of tools not counted",
    FILES: "attached files not counted",
    IMPLAUSIBLE: "looks invented",
}


def mask_of(names: list[str]) -> int:
    """The bits of some of `FLAGS`.

    Raises:
        KeyError: One of them is no flag.
    """
    mask = 0
    for name in names:
        mask |= _BITS[name]
    return mask


def names_of(mask: int) -> list[str]:
    """The names of a mask's bits, in their order. Bits of a later version have none here."""
    return [name for name, bit in _BITS.items() if mask & bit]


def in_words(context_known: str | None, mask: int) -> tuple[str, ...]:
    """What to tell people about an answer's counts, a few words each; nothing when all was counted.

    Args:
        context_known: `full`, `partial`, or None when nobody said.
        mask: Bits of `FLAGS`.
    """
    partly = ("context partly unknown",) if context_known == CONTEXT_PARTIAL else ()
    return (*partly, *(words for bit, words in _WORDS.items() if mask & bit))
