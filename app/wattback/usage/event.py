"""One finished answer, as counted. Times are UTC epoch milliseconds here and RFC 3339 text on the wire."""

from wattback.record import record


@record(frozen=True, slots=True)
class UsageEvent:
    """Counts, model, times and hashed ids of one answer; never its text.

    Attributes:
        id: 16 bytes, a UUIDv7 made once, when the answer ended.
        dedupe_key: 32 bytes, see `dedupe_key`.
        at_ms: When the answer ended, UTC epoch milliseconds.
        site: Registry name of the site, for example `chatgpt`.
        model_raw: Model as the site named it; empty when it did not.
        input_tokens: Whole context sent, as far as known.
        cached_input_tokens: Part of it served from a prompt cache.
        output_tokens: Tokens of the visible answer and of what the model wrote to tools.
        reasoning_tokens: Hidden reasoning tokens, or None when not reported.
        images_in: Images in the prompt.
        images_out: Images generated.
        latency_ms: From the request to the end of the answer.
        count_method: `reported`, `exact:<encoding>` or `approx:<encoding>x<factor>`, the last with or without the 90 %
            range of the factor: `approx:o200k_basex1.15[1.05-1.3]`.
        source: `live`, `dom`, `import:<kind>`, `cli`, `fee`, ...
        recorded_energy_wh: Electricity that was measured or computed elsewhere, for events that are not answers (a
            network fee, a metered job); None for answers, whose energy is estimated.
        context_known: `full` when nothing earlier of the conversation is missing in `input_tokens`, `partial` when
            something is; None when nobody said.
        flags: Bits of `wattback.usage.flags.FLAGS`.
    """

    id: bytes
    dedupe_key: bytes
    at_ms: int
    site: str
    model_raw: str
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    reasoning_tokens: int | None
    images_in: int
    images_out: int
    latency_ms: int
    count_method: str
    source: str
    recorded_energy_wh: float | None = None
    context_known: str | None = None
    flags: int = 0


def dedupe_key(site: str, message_id: str) -> bytes:
    """The key under which an answer counts once, however often and wherever it is seen.

    Args:
        site: Registry name of the site.
        message_id: The site's own id of the answer.

    Returns:
        SHA-256 of the UTF-8 text `site`, newline, `message_id`.
    """
    # Loading OpenSSL takes longer than all the rest of the native host, which never calls this.
    from hashlib import sha256

    return sha256(f"{site}\n{message_id}".encode()).digest()
