"""What an estimate assumed, in sentences for people."""

from __future__ import annotations

from wattback.footprint.model_names import normalise
from wattback.footprint.models import UNKNOWN, ModelMatch
from wattback.usage.flags import in_words

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

_HIDDEN = {
    "optional": "Whether the model thought before answering was not reported: the range covers both.",
    "always": "Hidden reasoning was not reported: the answer was scaled by a wide prior for models that always think.",
    "extended": "Hidden reasoning was not reported: the answer was scaled by a wide prior for modes that think long.",
}
_UNKNOWN = "The model is not in the catalogue: the range spans all common classes."
_SITE_DEFAULT = "The site named no particular model: the range spans what it usually runs."
_LABEL = "The site named a mode, not a model: the range spans the models it may stand for."
_SET = "The name may stand for several models: the range spans them."
_FAMILY = "The model is not in the catalogue: it was taken for its relative {label}."
_HOST_UNKNOWN = (
    "Who runs it is not known, perhaps your own machine: it was counted as a shared server somewhere. "
    "For your own machine there is `wattback record`."
)
_OTHER_KIND = "This looks like a model for {kind}: only its tokens were counted, {kind} is not estimated."
_KINDS = {
    "speech": ("tts", "whisper", "transcribe", "speech", "voice", "voxtral", "parakeet"),
    "video": ("sora", "veo", "video"),
    "images": ("dall", "image", "imagen", "flux", "diffusion", "midjourney"),
    "embeddings": ("embedding", "embed", "embeddings", "rerank"),
}
_BY_SIZE = "The model is not in the catalogue: its size was read from its name."
_ASSUMED = "The maker publishes no size for this model: its class is an outside assumption."


def model_notes(match: ModelMatch, grid_note: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Notes that hold for every answer of a model.

    Returns:
        Those when reasoning was reported, and those when it was not. The grid's note comes first in both.
    """
    notes = [grid_note]
    if match.step == UNKNOWN:
        notes.append(_UNKNOWN)
    elif match.step == "class":
        notes.append(_BY_SIZE)
    elif match.step == "site-default":
        notes.append(_SITE_DEFAULT)
    elif match.model_class.startswith("set:"):
        notes.append(_LABEL if match.step == "label" else _SET)
    elif match.step == "family":
        notes.append(_FAMILY.format(label=match.label))
    if match.confidence == "assumed" and match.model_id and not match.model_class.startswith("set:"):
        notes.append(_ASSUMED)
    if match.provider == UNKNOWN and match.maker != UNKNOWN:
        notes.append(_HOST_UNKNOWN)
    kind = _other_kind(match.raw)
    if kind:
        notes.append(_OTHER_KIND.format(kind=kind))
    hidden = _HIDDEN.get(match.reasoning)
    return tuple(notes), tuple(notes) if hidden is None else (*notes, hidden)


def count_notes(context_known: str | None, flags: int) -> tuple[str, ...]:
    """What an answer's counts leave open, in one sentence; none when all was counted."""
    words = in_words(context_known, flags)
    return (f"Its counts: {'; '.join(words)}.",) if words else ()


def _other_kind(raw: str) -> str:
    """What a model makes that is no text, by the words in its name."""
    words = normalise(raw).split("-")
    for kind, signs in _KINDS.items():
        if any(word in signs for word in words):
            return kind
    return ""


class Notes:
    """Notes that depend on the tables, or on the kind of thing that was estimated."""

    __slots__ = ("arkreen", "images_in", "images_out", "recorded")

    def __init__(self, energy: dict[str, Any]) -> None:
        image = energy["chain"]["image_tokens"]
        made = energy["image_out_wh"]
        self.images_in = (
            f"Each image in the prompt was counted as {image['low']} to {image['high']} input tokens."
        )
        self.images_out = (
            f"Each generated image was counted as {made[0]:.2g} to {made[2]:.2g} Wh of the computers, as open image "
            "models were measured; what the services themselves run is not known."
        )
        self.arkreen = (
            "The founding text's example: 0.1 kWh for 1,000 generated tokens; an illustration, not a measurement.",
        )
        self.recorded = ("Electricity recorded elsewhere; only its emissions were computed.",)
