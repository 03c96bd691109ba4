"""What every answer of a history has to be, whatever its reader made of it: the bounds that live answers have."""

import re
from dataclasses import replace

from wattback.imports.answer import ImportedUse
from wattback.imports.sites import MAX_INPUT_TOKENS
from wattback.usage.flags import CONTEXT_FULL, CONTEXT_PARTIAL
from wattback.usage.recorded import MAX_ENERGY_WH

EARLIEST_MS = 1_420_070_400_000
"""2015: before it nobody chatted with a language model."""

_CLOCKS_DIFFER_MS = 5 * 60_000
_MAX_OUTPUT_TOKENS = 2_000_000
_MAX_IMAGES = 1_000
_MAX_LATENCY_MS = 86_400_000
_MAX_MODEL_CHARS = 128
_MAX_ID_CHARS = 1_024

# As native_host/wattback_host/protocol/request.schema.json has them.
_SITE = re.compile(r"[a-z0-9.-]{1,64}")
_NUMBER = r"[0-9]{1,3}(\.[0-9]{1,4})?"
_METHOD = re.compile(
    rf"reported|exact:[a-z0-9_]{{1,32}}|approx:[a-z0-9_]{{1,32}}x{_NUMBER}(\[{_NUMBER}-{_NUMBER}\])?"
)


def checked(use: ImportedUse, now_ms: int) -> ImportedUse | str:
    """The answer as the ledger may have it, or why it may not, as the end of a sentence."""
    wrong = _wrong_counts(use) or _wrong_time(use.at_ms, now_ms) or _wrong_names(use)
    if wrong is not None:
        return wrong
    energy_wh = use.recorded_energy_wh
    if energy_wh is not None and not (type(energy_wh) in (int, float) and 0 < energy_wh <= MAX_ENERGY_WH):
        return f"its energy, {energy_wh:g} Wh, is not above 0 and at most a gigawatt-hour"
    model = use.model_raw.encode("utf-8", "replace").decode()[:_MAX_MODEL_CHARS]
    return use if model == use.model_raw else replace(use, model_raw=model)


def _wrong_counts(use: ImportedUse) -> str | None:
    bounds = (
        ("input tokens", use.input_tokens, MAX_INPUT_TOKENS),
        ("cached input tokens", use.cached_input_tokens, MAX_INPUT_TOKENS),
        ("output tokens", use.output_tokens, _MAX_OUTPUT_TOKENS),
        ("reasoning tokens", 0 if use.reasoning_tokens is None else use.reasoning_tokens, _MAX_OUTPUT_TOKENS),
        ("images sent", use.images_in, _MAX_IMAGES),
        ("images made", use.images_out, _MAX_IMAGES),
        ("milliseconds", use.latency_ms, _MAX_LATENCY_MS),
    )
    for name, count, most in bounds:
        if type(count) is not int:
            return f"the number of its {name} is no whole number"
        if not 0 <= count <= most:
            return f"it has {count:,} {name}; an answer has from 0 to {most:,}"
    if use.cached_input_tokens > use.input_tokens:
        return (
            f"more of its input is cached ({use.cached_input_tokens:,}) than there is ({use.input_tokens:,})"
        )
    return None


def _wrong_time(at_ms: int, now_ms: int) -> str | None:
    if type(at_ms) is not int:
        return "it says no time"
    if at_ms < EARLIEST_MS:
        return "its time is before 2015"
    return "its time is in the future" if at_ms > now_ms + _CLOCKS_DIFFER_MS else None


def _wrong_names(use: ImportedUse) -> str | None:
    if not use.message_id or len(use.message_id) > _MAX_ID_CHARS:
        return "it has no id under which it could be known again"
    try:
        use.message_id.encode()
    except UnicodeEncodeError:
        return "its id is no text"
    if not _SITE.fullmatch(use.site):
        return "its `site` is no name of one: up to 64 small letters, digits, dots and hyphens"
    if not _METHOD.fullmatch(use.count_method):
        return "its `count_method` is no way of counting"
    if use.context_known not in (None, CONTEXT_FULL, CONTEXT_PARTIAL):
        return "its `context_known` is nothing that can be known of a context"
    return None
