"""Random documents in which tokens are easy to miscount, and the random parts they arrive in."""

import random
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from harness.texts import TRICKY

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = (
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x0590, 0x05FF),  # Hebrew, with points
    (0x0600, 0x06FF),  # Arabic, with vowels and digits
    (0x0900, 0x097F),  # Devanagari
    (0x0E00, 0x0E7F),  # Thai
    (0x3040, 0x30FF),  # Japanese syllables
    (0x4E00, 0x9FFF),  # Chinese
    (0xAC00, 0xD7A3),  # Korean
    (0x1D400, 0x1D7FF),  # mathematical letters and digits, in surrogate pairs
)
EVERYTHING = ((0, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
# Those of mathematical letters, emoji and private use: whatever low half follows, both sides know the character.
HIGH_HALVES = (0xD835, 0xD83C, 0xD83D, 0xD83E, 0xDBFF)
EMOJI = ("👩‍🔬", "👨‍👩‍👧‍👦", "👍🏽", "🏳️‍🌈", "🇸🇮", "🇯🇵", "☀️", "⚡", "😀", "🫠", "1️⃣")
SPACES = (" ", "  ", "\t", "\n", "\r\n", "\n\n", "\u00a0", "\u2028", "\u0085", "\u3000", "\n    ", " \n \n")
JOINS = ("'s", "'LL", "'ve", "’t", "ſ", "'", ".", ",", "://", "—", "\u200d", "\ufeff", "__", "=>", "#!/")


@dataclass(frozen=True, slots=True)
class Document:
    """One text.

    Attributes:
        text: May hold lone surrogates, as a page's strings may.
        sizes: Sizes of the parts it arrives in, in UTF-16 units, used over and over.
    """

    text: str
    sizes: list[int]


def documents(count: int, seed: int) -> Iterator[Document]:
    """Random documents, the same ones for the same seed; one of ten is long enough to be counted in several steps."""
    rng = random.Random(seed)
    prose = [(ROOT / name).read_text(encoding="utf-8") for name in ("METHODOLOGY.md", "ARCHITECTURE.md")]
    code = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "app" / "wattback").rglob("*.py"))]
    kinds: list[Callable[[], str]] = [
        lambda: _excerpt(rng, prose),
        lambda: _excerpt(rng, code),
        lambda: _excerpt(rng, list(TRICKY.values())),
        lambda: _letters(rng, *rng.choice(SCRIPTS)),
        lambda: "".join(rng.choices(EMOJI, k=rng.randint(1, 20))),
        lambda: _marked(rng),
        lambda: _broken(rng),
        lambda: rng.choice("a=- \n中9😀\u0301A") * rng.randint(1, 300),
        lambda: "".join(rng.choices("0123456789.,½²٣", k=rng.randint(1, 40))),
        lambda: "".join(_one_of(rng, *rng.choice(EVERYTHING)) for _ in range(30)),
    ]
    for _ in range(count):
        # Few kinds a document, so that some are all of one kind.
        chosen = rng.choices(kinds, k=rng.randint(1, 4))
        length = rng.randint(0, 2_000) if rng.random() < 0.9 else rng.randint(17_000, 50_000)
        parts: list[str] = []
        known = 0
        while known < length:
            parts += rng.choice(chosen)(), rng.choice(rng.choice((SPACES, JOINS, ("",))))
            known += len(parts[-2]) + len(parts[-1])
        yield Document(
            "".join(parts), [rng.randint(1, rng.choice((2, 9, 100, 5_000))) for _ in range(rng.randint(1, 7))]
        )


def _excerpt(rng: random.Random, texts: list[str]) -> str:
    text = rng.choice(texts)
    start = rng.randrange(len(text))
    return text[start : start + rng.randint(1, 800)]


def _one_of(rng: random.Random, first: int, last: int) -> str:
    """A character both sides know.

    What Unicode 17 added, or changed as it did U+0295, is a letter to one and no letter to the other: browsers follow
    Unicode as it comes, tiktoken 0.14 has version 16 and this Python an older one.
    """
    while True:
        character = chr(rng.randint(first, last))
        if unicodedata.category(character) != "Cn" and character != "\u0295":
            return character


def _letters(rng: random.Random, first: int, last: int) -> str:
    """Text of one script, with a space or a full stop now and then."""
    return "".join(
        _one_of(rng, first, last) if rng.random() < 0.8 else rng.choice("。 ")
        for _ in range(rng.randint(1, 120))
    )


def _marked(rng: random.Random) -> str:
    """Letters under a few combining marks each."""
    return "".join(
        rng.choice("aeiouZ ") + "".join(chr(rng.randint(0x300, 0x36F)) for _ in range(rng.randint(0, 4)))
        for _ in range(rng.randint(1, 60))
    )


def _broken(rng: random.Random) -> str:
    """Halves of surrogate pairs; two that happen to fit are one character, as they are to the page."""
    return "".join(
        rng.choice((chr(rng.choice(HIGH_HALVES)), chr(rng.randint(0xDC00, 0xDFFF)), "a", " ", "中"))
        for _ in range(rng.randint(1, 30))
    )
