"""Counting the tokens of a text, as live counting does."""

import re
from functools import lru_cache

from wattback.imports.encoding import o200k_base
from wattback.imports.families import Tokenizer, tokenizer_of

_PIECE = 2**20
"""Longer texts are cut. Live counting has the same window."""
_LONG_SPACE = 2**15
# Where a piece of o200k's split ends whatever stands around it: a count over the cut is exact.
_SURE_CUT = re.compile(r"(?<=\n)(?=[A-Za-z0-9])|(?<=[A-Za-z])(?= [A-Za-z])")
_SPACE_RUN = re.compile(rf"\s{{{_LONG_SPACE}}}")


class TokenCounting:
    """The `Counting` of `reader.py` on tiktoken. It keeps no text.

    One endless word is no trouble: tiktoken merges a megabyte of one letter in a quarter of a second. Its split,
    though, overflows its stack on a megabyte of white space, so such runs are cut; there a count may be off by a
    token a cut.
    """

    def __init__(self) -> None:
        self._encode = o200k_base().encode_ordinary

    def measure(self, text: str) -> int:
        """Tokens of o200k_base, before any factor."""
        if not text:
            return 0
        if len(text) < _LONG_SPACE:
            return self._tokens(text)
        return sum(self._tokens(piece) for piece in _pieces(text))

    def count(self, text: str, model_raw: str, site: str = "") -> int:
        """Tokens of the model's own tokenizer, see `Counting`."""
        return tokenizer(model_raw, site).tokens(self.measure(text))

    def method(self, model_raw: str, site: str = "") -> str:
        """The `count_method` of `count`."""
        return tokenizer(model_raw, site).method

    def _tokens(self, text: str) -> int:
        try:
            return len(self._encode(text))
        except UnicodeEncodeError:
            # Half surrogate pairs: each becomes U+FFFD, as in the browser.
            return len(self._encode(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")))


@lru_cache(maxsize=1024)
def tokenizer(model_raw: str, site: str) -> Tokenizer:
    """`tokenizer_of`, remembered: every answer asks."""
    return tokenizer_of(model_raw, site)


def _pieces(text: str) -> list[str]:
    cuts = [found.end() for found in _SPACE_RUN.finditer(text)] if _SPACE_RUN.search(text) else []
    pieces, start = [], 0
    for cut in [*cuts, len(text)]:
        while cut - start > _PIECE:
            sure = _SURE_CUT.search(text, start + _PIECE // 2, start + _PIECE)
            end = start + _PIECE if sure is None else sure.start()
            pieces.append(text[start:end])
            start = end
        pieces.append(text[start:cut])
        start = cut
    return pieces
