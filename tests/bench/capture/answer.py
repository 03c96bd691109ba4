"""The answer everything is measured with: 100,000 tokens in deltas of eight characters."""

from functools import cache
from pathlib import Path

from harness.o200k import o200k_base
from harness.texts import CJK, CODE, COMBINING, EMOJI

ROOT = Path(__file__).resolve().parents[3]
TOKENS = 100_000
DELTA_CHARS = 8


@cache
def long_answer() -> str:
    """At least 100,000 tokens of English and code, with other scripts and emoji here and there."""
    sources = [ROOT / "METHODOLOGY.md", *sorted((ROOT / "app" / "wattback").rglob("*.py"))]
    texts = [path.read_text(encoding="utf-8") for path in sources]
    between = (CJK, EMOJI, COMBINING, CODE)
    judge = o200k_base()
    parts: list[str] = []
    tokens = 0
    number = 0
    while tokens < TOKENS:
        text = texts[number % len(texts)]
        part = f"{text[:2_000]}\n\n{number}. {between[number % len(between)]}\n\n"
        # A text that is used again goes on where it was left.
        texts[number % len(texts)] = text[2_000:] or text
        parts.append(part)
        tokens += len(judge.encode_ordinary(part))
        number += 1
    return "".join(parts)


@cache
def deltas() -> tuple[str, ...]:
    """The answer in deltas."""
    text = long_answer()
    return tuple(text[at : at + DELTA_CHARS] for at in range(0, len(text), DELTA_CHARS))
