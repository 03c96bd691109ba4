"""An object of a JSON document that knows where in it it stands, so that a refusal can say so."""

import math
import re
from collections.abc import Callable
from typing import Any

from wattback.chain.errors import NetworkFileInvalid

_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
_LONGEST_LIST = 100


class JsonNode:
    """An object of the document that knows where it stands."""

    def __init__(
        self, value: object, where: str, path: str = "", checksummed: Callable[[str], str] | None = None
    ) -> None:
        """Wraps an object.

        Args:
            value: What should be an object.
            where: Name of the document, for errors.
            path: Where in it the object stands, for errors.
            checksummed: Gives an address its EIP-55 form; None when the document's are known to have it.

        Raises:
            NetworkFileInvalid: It is none.
        """
        self.where, self.path, self._checksummed = where, path, checksummed
        if not isinstance(value, dict):
            raise NetworkFileInvalid(where, f"{path or 'the whole'} must be an object")
        self.value: dict[str, Any] = value

    def wrong(self, name: str, what: str) -> NetworkFileInvalid:
        """The error that says what is wrong with the field `name`."""
        return NetworkFileInvalid(self.where, f"{self._at(name)}: {what}")

    def only(self, names: set[str]) -> None:
        """Refuses every field but these."""
        for name in self.value:
            if name not in names:
                raise self.wrong(str(name)[:40], "is not a field Wattback knows")

    def node(self, name: str) -> "JsonNode":
        """The object in the field."""
        return JsonNode(self._value(name), self.where, self._at(name), self._checksummed)

    def nodes(self, name: str) -> "list[JsonNode]":
        """The objects in the field's list."""
        return [
            JsonNode(each, self.where, f"{self._at(name)}[{place}]", self._checksummed)
            for place, each in enumerate(self._list(name))
        ]

    def strings(self, name: str) -> list[str]:
        """The texts in the field's list."""
        values = self._list(name)
        if not all(isinstance(each, str) and 0 < len(each) <= 512 for each in values):
            raise self.wrong(name, "must be a list of texts")
        return values

    def text(self, name: str, longest: int = 60) -> str:
        """A text that is not empty."""
        value = self._value(name)
        if not (isinstance(value, str) and 0 < len(value) <= longest and value.isprintable()):
            raise self.wrong(name, f"must be a text of 1 to {longest} characters")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self._value(name)
        if not isinstance(value, bool):
            raise self.wrong(name, "must be true or false")
        return value

    def whole(self, name: str, lowest: int, highest: int = 2**53) -> int:
        """A whole number within bounds."""
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            raise self.wrong(name, f"must be a whole number from {lowest} to {highest}")
        return value

    def number(self, name: str, lowest: float, highest: float) -> float:
        """A finite number within bounds."""
        value = self._value(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.wrong(name, "must be a number")
        if not lowest <= value <= highest:
            raise self.wrong(name, f"must be from {lowest:g} to {highest:g}")
        return float(value)

    def address(self, name: str, place: int | None = None) -> str:
        """An address; with `place` the one there in the field's list."""
        value = self._value(name) if place is None else self._list(name)[place]
        if not (isinstance(value, str) and _ADDRESS.fullmatch(value)):
            raise self.wrong(name, "must be an address, 0x and 40 hexadecimal digits")
        if self._checksummed is None:
            return value
        right = self._checksummed(value)
        if value not in (right, value.lower()):
            raise self.wrong(name, "has a wrong checksum: a letter or digit of it was changed")
        return right

    def _value(self, name: str) -> Any:
        if name not in self.value:
            raise self.wrong(name, "is missing")
        return self.value[name]

    def _list(self, name: str) -> list[Any]:
        value = self._value(name)
        if not isinstance(value, list) or len(value) > _LONGEST_LIST:
            raise self.wrong(name, "must be a list")
        return value

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name
