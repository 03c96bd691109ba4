"""What a model's name says as text alone: its plain form, what adorns it, whether it thinks, how large it is."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

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


def normalise(name: str) -> str:
    """Lower case, without the maker's path (`openai/`, `models/`), every separator a single hyphen."""
    name = name.lower().rstrip("/").rpartition("/")[2].translate(_SEPARATORS)
    return "-".join([part for part in map(str.strip, name.split("-")) if part])


def squashed(name: str) -> str:
    """The key of a name: lower case, without any separator, so that `Llama 3.1` is `llama3.1`."""
    return name.translate(_SQUASHED)


def squashed_all(names: list[str]) -> list[str]:
    """The keys of many names, in their order; in one go, which is ten times as quick."""
    text = "\n".join(names)
    keys = text.translate(_SQUASHED).split("\n")
    return keys if len(keys) == len(names) else list(map(squashed, names))


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


def variants(name: str, site: dict[str, Any] | None) -> list[str]:
    """A name, then without how it was packed, without who stands before it, and as the site would leave it out."""
    parts = name.split("-")
    for place in range(1, len(parts)):
        part = parts[place]
        if part in _PACKINGS or _is_quant(part):
            parts = parts[:place]
            break
    plain = "-".join(parts)
    tried = [name] if plain == name else [name, plain]
    for _ in range(3):
        if len(parts) < 2 or parts[0] not in _PREFIXES:
            break
        parts = parts[1:]
        tried.append("-".join(parts))
    unversioned = _unversioned(tried[-1])
    if unversioned != tried[-1]:
        tried.append(unversioned)
    unglued = _unglued(tried[-1])
    if unglued != tried[-1]:
        tried.append(unglued)
    if plain.startswith("chatgpt-"):
        tried.append(plain[4:])
    prefix = site.get("prefix") if site is not None else None
    if prefix:
        tried.append(f"{prefix}-{plain}")
    return tried


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


def _unglued(name: str) -> str:
    """`claude45sonnetthinking`, as Perplexity writes it, is `claude45sonnet-thinking`."""
    for word in ("thinking", "reasoning"):
        model = name.removesuffix(word)
        if model != name and model and model[-1] != "-":
            plain = model.removesuffix("non")
            return f"{plain}-non-{word}" if plain != model else f"{model}-{word}"
    return name


def leading_letters(name: str) -> str:
    """What stands before a name's first digit or separator."""
    for place, character in enumerate(name):
        if not character.isalpha():
            return name[:place]
    return name


def without_adornment(name: str) -> str:
    """A normalised name without its last word when that leaves the model the same: `instruct`, `128k`, `v2`."""
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


def thinking_word(name: str) -> str:
    """`always` or `none` where the words of a name say so, else nothing."""
    parts = name.strip("-").split("-")
    if "nothinking" in parts:
        return "none"
    for place, part in enumerate(parts):
        if part in _THINKS:
            return "none" if place and parts[place - 1] in ("non", "no") else "always"
    return ""


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
