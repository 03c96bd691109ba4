"""What a reader finds in a history: answers already counted, and what it had to leave out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportedUse:
    """One answer, or one record of electricity, as a reader found it. Its text is counted and gone.

    The fields are those of `wattback.usage.event.UsageEvent`; only what differs is said here.

    Attributes:
        message_id: The site's own id of the answer. With `site` it makes the dedupe key, so it must be the one that
            live counting sees, and the same whenever this history is read again.
        at_ms: When the answer ended, UTC epoch milliseconds.
        site: Registry name of the site, or of the program whose log this is.
        model_raw: Model as the history names it; empty when it does not.
        input_tokens: The whole context of the answer's own branch, as far as the history shows it.
        cached_input_tokens: Part of it served from a prompt cache.
        output_tokens: Visible answer and what the model wrote to tools.
        reasoning_tokens: Hidden reasoning; None when nobody can say.
        images_in: Images in the prompt.
        images_out: Images generated.
        latency_ms: From the request to the end of the answer; 0 when not known.
        count_method: As `Counting.method` says it, or `reported`.
        context_known: `full`, `partial`, or None when nobody said.
        flags: Bits of `wattback.usage.flags.FLAGS`.
        recorded_energy_wh: Electricity that was measured elsewhere; None for answers.
        place: Where it stands in the history, for messages: `conversations.json, conversation 12`.
    """

    message_id: str
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
    context_known: str | None
    flags: int
    recorded_energy_wh: float | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was recognised and not counted. What makes the file untrustworthy is raised instead.

    Attributes:
        place: Where it stands.
        reason: Why, as the end of a sentence: `it names no model and no counts`.
    """

    place: str
    reason: str
