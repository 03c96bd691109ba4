"""From the name a site gave its model to the class whose energy is known.

A name is tried, in this order, as the site's own label, as a model's id, as another name of a model, without
what only names a release or a packing of it (dates, `instruct`, `q4_K_M`), by its longest family, and by the
size written in it. A site that named no model, or only a mode such as "auto", gets the set of models it
usually runs. What remains is unknown: a class that spans all common ones, never zero.
"""

from __future__ import annotations

from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    Row = list[Any]
    Architecture = tuple[tuple[float, ...], tuple[float, ...] | None, tuple[float, ...]]

UNKNOWN = "unknown"

COLUMNS = (
    "id",
    "label",
    "provider",
    "open",
    "reasoning",
    "active_b",
    "total_b",
    "bytes_per_weight",
    "confidence",
    "source",
    "date",
    "aliases",
)
"""Of a row of `models`; the numbers below are their places."""

ID, LABEL, PROVIDER, OPEN, REASONING, ACTIVE, TOTAL, BYTES, CONFIDENCE, SOURCE, DATE, ALIASES = range(12)

SET_CLASS_PREFIX = "set:"

USUAL_BYTES = [1, 2]
"""Bytes per weight that need no mention in the name of a class: served in 8 or in 16 bits."""

_SEPARATORS = str.maketrans(" _.:@+", "------", "()[]'\"’,")
_SQUASHED = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", " -_.:@+()[]'\"’,")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PACKINGS = _words(
    "gguf ggml awq gptq exl2 exl3 mlx onnx hqq bnb imatrix qat keras pytorch flax tflite openvino cpp "
    "f16 fp16 bf16 fp8 fp4 fp32 f32 int4 int8 4bit 8bit nf4 nvfp4 mxfp4 mxfp8 w4a16 w8a8 w8a16 ud sfp"
)
"""Words that say how the weights are stored; whatever follows them says it too."""

_ADORNMENTS = _words(
    "instruct it chat hf base pt sft dpo text assistant original quant free cloud online nitro floor extended "
    "versatile experimental beta alpha dev api high low medium minimal xhigh adaptive basic reasoning thinking "
    "think nothinking highspeed maas tee default public local search audio realtime customtools abliterated "
    "uncensored"
)
"""Words at the end of a name that leave the model the same; they go only while the whole is not a name."""

_THINKS = frozenset(("thinking", "think", "reasoning"))
_PREFIXES = _words(
    "us eu apac global au jp ca us-gov ft azure bedrock vertex vertexai groq together fireworks openrouter "
    "poe litellm ollama deepinfra nebius novita cerebras sambanova hyperbolic github huggingface "
    "anthropic openai google meta amazon mistral mistralai cohere ai21 deepseek qwen microsoft nvidia xai x "
    "moonshot moonshotai zai z ai minimax ibm perplexity tencent baidu alibaba dashscope the"
)
"""Hosts, regions and makers that may stand before a name: `us.anthropic.claude-...`."""


@record(frozen=True, slots=True)
class ModelMatch:
    """How a model's name was read.

    Attributes:
        raw: The name as the site gave it.
        model_class: Row of the energy table.
        step: What matched: `exact`, `alias`, `date-suffix`, `family`, `site-default`, `label`, `class` or
            `unknown`.
        provider: Who runs it, a key of the provider table.
        maker: Who made it, a key of the provider table.
        label: The model for people.
        reasoning: Whether it thinks before it answers: `none`, `optional`, `always` or `extended`.
        confidence: `published` when its size is public, else `assumed`.
        source: Key of the source of that size.
        model_id: The model or set of `models.json`; empty when none was found.
    """

    raw: str
    model_class: str
    step: str
    provider: str
    maker: str
    label: str
    reasoning: str
    confidence: str
    source: str
    model_id: str


class ModelResolver:
    """Reads model names by one `models.json`."""

    def __init__(self, models: dict[str, Any]) -> None:
        # Rows and sets are kept as they were read: the host starts often and needs one or two of them.
        rows = models["models"]
        sets = models["sets"]
        self._rows: list[Row] = rows
        self._by_id: dict[str, Any] = {row[0]: row for row in rows}
        self._by_id.update([(group["id"], group) for group in sets])
        self._exact: dict[str, Any] = {squashed(row[0]): row for row in rows}
        self._exact.update([(squashed(group["id"]), group) for group in sets])
        self._aliases: dict[str, Any] = {squashed(name): row for row in rows for name in row[11]}
        self._aliases.update([(squashed(name), group) for group in sets for name in group["aliases"]])
        self._families: dict[str, str] = {
            squashed(family["prefix"]): family["model"] for family in models["families"]
        }
        self._sites: dict[str, Any] = models["sites"]
        self._architectures: dict[str, Architecture] | None = None

    def resolve(self, model_raw: str, provider_hint: str) -> ModelMatch:
        """Read a model's name.

        Args:
            model_raw: As the site gave it; may be empty.
            provider_hint: Name of the site, for example `chatgpt`; may be empty.
        """
        site = self._sites.get(provider_hint)
        host = site["provider"] if site else UNKNOWN
        name = normalise(model_raw)
        if site is not None and not name:
            return self._match(model_raw, "site-default", self._by_id[site["default"]], host, "")
        if site is not None and name in site["labels"]:
            return self._match(model_raw, "label", self._by_id[site["labels"][name]], host, "")
        variants = _variants(name, site)
        for variant in variants:
            step, model, thinks = self._find(variant)
            if model is not None:
                return self._match(model_raw, step, model, host, thinks)
        size = size_in_name(model_raw)
        model = None
        for variant in variants:
            model = self._family(variant)
            if model is None:
                continue
            if size is None or _has_size(model, size):
                return self._match(model_raw, "family", model, host, _thinking_word(name))
            break
        if size is not None:
            return self._by_size(model_raw, size, host, model)
        return ModelMatch(
            model_raw,
            UNKNOWN,
            UNKNOWN,
            host,
            UNKNOWN,
            "unknown model",
            "optional",
            "assumed",
            "judgement",
            "",
        )

    def _match(self, raw: str, step: str, model: Any, host: str, thinks: str) -> ModelMatch:
        if isinstance(model, dict):
            identity, label, maker = model["id"], model["label"], model["provider"]
            reasoning, confidence, source = model["reasoning"], "assumed", model["source"]
            model_class = SET_CLASS_PREFIX + identity
        else:
            identity, label, maker = model[ID], model[LABEL], model[PROVIDER]
            reasoning, confidence, source = model[REASONING], model[CONFIDENCE], model[SOURCE]
            model_class = architecture_class(model[ACTIVE], model[TOTAL], model[BYTES])
        if thinks and reasoning == "optional":
            reasoning = thinks
        # Who runs an open model, or a model inside somebody else's product, is told by a first-party site.
        provider = maker if host == UNKNOWN else host
        return ModelMatch(
            raw, model_class, step, provider, maker, label, reasoning, confidence, source, identity
        )

    def _find(self, name: str) -> tuple[str, Any, str]:
        """A name, then the same with one adornment less at a time; what matched, and whether it must think."""
        dated, thinks = False, ""
        while name:
            key = name.translate(_SQUASHED)
            if key in self._exact:
                return "date-suffix" if dated else "exact", self._exact[key], thinks
            if key in self._aliases:
                return "date-suffix" if dated else "alias", self._aliases[key], thinks
            shorter = without_date(name)
            if shorter != name:
                dated = True
            else:
                shorter = _without_adornment(name)
                thinks = thinks or _thinking_word(name[len(shorter) :])
                if shorter == name:
                    break
            name = shorter
        return UNKNOWN, None, ""

    def _family(self, name: str) -> Any:
        """The model of the longest known beginning of a name."""
        prefix = name
        while prefix:
            key = prefix.translate(_SQUASHED)
            family = self._families.get(key)
            model = self._by_id[family] if family else self._exact.get(key) or self._aliases.get(key)
            if model is not None:
                return model
            prefix = prefix.rpartition("-")[0]
        word = name.partition("-")[0].rstrip("0123456789")
        return self._by_id[self._families[word]] if len(word) >= 4 and word in self._families else None

    def _by_size(self, raw: str, size: tuple[float, float], host: str, family: Any) -> ModelMatch:
        maker, reasoning = UNKNOWN, "optional"
        if isinstance(family, dict):
            maker, reasoning = family["provider"], family["reasoning"]
        elif family is not None:
            maker, reasoning = family[PROVIDER], family[REASONING]
        return ModelMatch(
            raw,
            self._nearest_class(*size),
            "class",
            maker if host == UNKNOWN else host,
            maker,
            f"{_shortest(size[1])}B by its name",
            reasoning,
            "assumed",
            "judgement",
            "",
        )

    def _nearest_class(self, active_b: float, total_b: float) -> str:
        """The class of one size nearest in what is computed and in what is stored."""
        from math import log

        if self._architectures is None:
            self._architectures = class_architectures({"models": self._rows})
        best, nearest = float("inf"), UNKNOWN
        for key, (active, total, widths) in self._architectures.items():
            if active[0] != active[-1] or (total is None) != (active_b == total_b):
                continue
            whole = active[0] if total is None else total[0]
            away = abs(log(active[0] / active_b)) + abs(log(whole / total_b))
            away += 0.0 if list(widths) == USUAL_BYTES else 0.05
            if away < best:
                best, nearest = away, key
        return nearest


def architecture_class(
    active_b: list[float] | tuple[float, ...],
    total_b: list[float] | tuple[float, ...] | None,
    bytes_per_weight: list[float] | tuple[float, ...],
) -> str:
    """The name of a class of equal models, from what its electricity depends on.

    Args:
        active_b: Lowest and highest number of parameters at work, in billions.
        total_b: Lowest and highest number of all parameters; None when all of them are at work.
        bytes_per_weight: The widths it may be served in.

    Returns:
        For example `dense-8b`, `moe-44-132b-of-440b` or `moe-5.1b-of-117b-w0.53`.
    """
    name = f"dense-{_span(active_b)}" if total_b is None else f"moe-{_span(active_b)}-of-{_span(total_b)}"
    if list(bytes_per_weight) == USUAL_BYTES:
        return name
    return f"{name}-w{'-'.join(map(_shortest, bytes_per_weight))}"


def class_architectures(models: dict[str, Any]) -> dict[str, Architecture]:
    """Every class of a `models.json`, in order of appearance, with the active and total size and the widths."""
    found: dict[str, Architecture] = {}
    for row in models["models"]:
        active, total, widths = row[ACTIVE], row[TOTAL], row[BYTES]
        found[architecture_class(active, total, widths)] = (
            tuple(active),
            None if total is None else tuple(total),
            tuple(widths),
        )
    return found


def _span(ends: list[float] | tuple[float, ...]) -> str:
    low, high = ends
    return f"{_shortest(low)}b" if low == high else f"{_shortest(low)}-{_shortest(high)}b"


def _shortest(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def normalise(name: str) -> str:
    """Lower case, without the maker's path (`openai/`, `models/`), every separator a single hyphen."""
    name = name.lower().rstrip("/").rpartition("/")[2].translate(_SEPARATORS)
    return "-".join([part for part in map(str.strip, name.split("-")) if part])


def squashed(name: str) -> str:
    """The key of a name: lower case, without any separator, so that `Llama 3.1` is `llama3.1`."""
    return name.translate(_SQUASHED)


def without_date(name: str) -> str:
    """A normalised name without what names a release of the model: dates, `latest`, `preview`.

    Dates as makers write them: 2024-05-13, 20241022, 05-20, 0613, 03-2025, 250120.
    """
    parts = name.split("-")
    while len(parts) > 1:
        last = parts[-1]
        if last in ("latest", "preview", "exp") or (last.isdecimal() and len(last) in (4, 6, 8)):
            parts.pop()
            if len(last) == 4 and last[:2] == "20" and len(parts) > 1 and _is_month(parts[-1]):
                parts.pop()
        elif len(parts) > 2 and all(part.isdecimal() and len(part) == 2 for part in parts[-2:]):
            del parts[-2:]
            if len(parts) > 1 and parts[-1].isdecimal() and len(parts[-1]) == 4:
                parts.pop()
        else:
            break
    return "-".join(parts)


def _is_month(part: str) -> bool:
    return len(part) == 2 and part.isdecimal() and 1 <= int(part) <= 12


def _variants(name: str, site: dict[str, Any] | None) -> list[str]:
    """The name, without how it was packed, without who stands before it, and as the site would leave it out."""
    parts = name.split("-")
    for place in range(1, len(parts)):
        part = parts[place]
        if part in _PACKINGS or _is_quant(part):
            parts = parts[:place]
            break
    plain = "-".join(parts)
    variants = [name] if plain == name else [name, plain]
    for _ in range(3):
        if len(parts) < 2 or parts[0] not in _PREFIXES:
            break
        parts = parts[1:]
        variants.append("-".join(parts))
    unversioned = _unversioned(variants[-1])
    if unversioned != variants[-1]:
        variants.append(unversioned)
    if plain.startswith("chatgpt-"):
        variants.append(plain[4:])
    prefix = site.get("prefix") if site is not None else None
    if prefix:
        variants.append(f"{prefix}-{plain}")
    return variants


def _is_quant(part: str) -> bool:
    """Whether a part names a GGUF quantisation: `q4`, `iq3`, `q8`."""
    return part.startswith(("q", "iq")) and part.lstrip("iq") in ("1", "2", "3", "4", "5", "6", "8")


def _unversioned(name: str) -> str:
    """`llama-v3p1-8b`, as some hosts must write it, is `llama-3-1-8b`."""
    parts = name.split("-")
    for place, part in enumerate(parts):
        if part[:1] == "v" and part[1:2].isdecimal() and place == 1:
            part = part[1:]
        whole, point, rest = part.rpartition("p")
        if point and whole[-1:].isdecimal() and rest[:1].isdecimal():
            part = f"{whole}-{rest}"
        parts[place] = part
    return "-".join(parts)


def _without_adornment(name: str) -> str:
    parts = name.split("-")
    if len(parts) < 2:
        return name
    last = parts[-1]
    if last in _ADORNMENTS or _is_context(last) or (last[:1] == "v" and last[1:].isdecimal()):
        if last in _THINKS and len(parts) > 2 and parts[-2] in ("non", "no"):
            parts.pop()
        return "-".join(parts[:-1])
    if len(parts) > 2 and last.isdecimal() and parts[-2][:1] == "v" and parts[-2][1:].isdecimal():
        return "-".join(parts[:-2])
    return name


def _is_context(part: str) -> bool:
    """Whether a part names a context length: `4k`, `128k`, `1m`; `135m` is a size."""
    return part[:-1].isdecimal() and (part[-1:] == "k" or (part[-1:] == "m" and len(part) <= 3))


def _thinking_word(name: str) -> str:
    """`always` or `none` where the words of a name say so, else nothing."""
    parts = name.strip("-").split("-")
    if "nothinking" in parts:
        return "none"
    for place, part in enumerate(parts):
        if part in _THINKS:
            return "none" if place and parts[place - 1] in ("non", "no") else "always"
    return ""


def _has_size(model: Any, size: tuple[float, float]) -> bool:
    """Whether a row has the size its name tells, or tells one of its two sizes."""
    if isinstance(model, dict):
        return False
    lowest, highest = model[ACTIVE][0], (model[TOTAL] or model[ACTIVE])[1]
    if model[ACTIVE][0] != model[ACTIVE][1]:
        return bool(lowest <= size[0] <= size[1] <= highest)
    return any(abs(told / known - 1) < 0.15 for told in size for known in (lowest, highest))


def size_in_name(name: str) -> tuple[float, float] | None:
    """Billions of parameters at work and in all, as a name says them: `7b`, `8x7b`, `235b-a22b`, `360m`.

    Returns:
        Both equal for a dense model; None when the name tells no size that a model can have.
    """
    for separator in " _:@/()[]+,":
        name = name.replace(separator, "-")
    total = active = 0.0
    for part in name.lower().split("-"):
        experts, times, rest = part.partition("x")
        if times and rest[-1:] == "b" and _figure(experts) and _figure(rest[:-1]):
            # Of an early mixture, two experts answer; attention is shared, so the whole is less than the product.
            total, active = _figure(experts) * _figure(rest[:-1]) * 0.83, _figure(rest[:-1]) * 1.83
        elif part[:1] == "a" and part[-1:] == "b" and _figure(part[1:-1]):
            active = _figure(part[1:-1])
        elif part[-1:] == "b" and not total:
            total = _figure(part[:-1])
        elif part[-1:] == "m" and not total and 50 <= _figure(part[:-1]) <= 999:
            total = _figure(part[:-1]) / 1000
    if not 0.05 <= total <= 5000:
        return None
    if not 0.05 <= active <= total:
        active = total
    return active, total


def _figure(text: str) -> float:
    """A plain positive decimal of at most six characters, else zero."""
    if not 0 < len(text) <= 6 or not text.isascii() or not text.replace(".", "", 1).isdecimal():
        return 0.0
    return float(text)
