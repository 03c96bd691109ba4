"""What every kind of history implements. `readers.py` lists them in order of recognition."""

from collections.abc import Callable, Iterator
from typing import Literal, Protocol

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.source import Source


class Counting(Protocol):
    """Counts tokens of a text that is thrown away after it. `tokens.py` has the one there is."""

    def measure(self, text: str) -> int:
        """Tokens of o200k_base, before the factor of any model: for a text that several models read."""
        ...

    def count(self, text: str, model_raw: str, site: str = "") -> int:
        """Tokens as live counting has them: exact for OpenAI's newer models, else times the family's factor.

        Args:
            text: Any text; half surrogate pairs are counted as the character that stands for them.
            model_raw: Model as the history names it; empty when it does not.
            site: Whose own models are meant when the name says nothing, for example `claude`.
        """
        ...

    def method(self, model_raw: str, site: str = "") -> str:
        """The `count_method` of what `count` returns: `exact:o200k_base` or `approx:o200k_basex1.24[1.12-1.6]`."""
        ...


class Reader(Protocol):
    """Reads one kind of history.

    A reader is made once for each import, so it may keep what it learned of earlier files. It yields as it reads:
    memory is bounded by one conversation, or one line. The source tells the progress by itself, and raises
    `ImportCancelled` out of a read when the person cancels.
    """

    kind: str
    """Name on the command line; `source` of the events is `import:<kind>`."""
    title: str
    """For people: `ChatGPT export`."""
    chooses: Literal["file", "folder"]
    """What a person chooses for it, mostly. A file may be a zip."""
    hint: str
    """Where to get it, one sentence."""

    def recognises(self, source: Source) -> bool:
        """Whether this is it, by names and first bytes only. Never raises on what it does not know."""
        ...

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Everything countable in it, in any order; an answer found twice may be yielded twice, the first one counts.

        Raises:
            Damaged: The history cannot be trusted from some place on: nothing of it is imported.
        """
        ...


Progress = Callable[[int, int, int], None]
"""Bytes read, bytes in all (0 when nobody knows), answers found. May raise `ImportCancelled`."""
