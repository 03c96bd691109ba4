"""Reading a stranger's JSON: what is there, what it may be, and that it is about now."""

import math
from contextlib import suppress
from datetime import datetime
from typing import Any

from wattback.live_grid.errors import AnswerRefused

MAX_G_PER_KWH = 10_000.0
"""Ten times the dirtiest grid there is."""

OLDEST_MS = 3 * 3_600_000
FURTHEST_AHEAD_MS = 3_600_000


class Answer:
    """One JSON object of a service's answer.

    Args:
        service: Its name, for errors.
        value: What was decoded.
        name: What it is, for errors.

    Raises:
        AnswerRefused: It is no object.
    """

    def __init__(self, service: str, value: object, name: str = "the answer") -> None:
        self._service = service
        if not isinstance(value, dict):
            raise self.refused(f"{name} is no JSON object")
        self._fields: dict[str, Any] = value

    def refused(self, what: str) -> AnswerRefused:
        """The error to raise; the text must repeat nothing that was sent."""
        return AnswerRefused(self._service, what)

    def object(self, name: str) -> "Answer":
        """The object in a field."""
        return Answer(self._service, self._fields.get(name), f"its {name}")

    def first(self, name: str) -> "Answer":
        """The first object of the list in a field."""
        values = self._fields.get(name)
        if not isinstance(values, list) or not values:
            raise self.refused(f"its {name} is no list with something in it")
        return Answer(self._service, values[0], f"the first of its {name}")

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._fields.get(name) is not None

    def text(self, name: str) -> str:
        """The text in a field."""
        value = self._fields.get(name)
        if not isinstance(value, str):
            raise self.refused(f"its {name} is no text")
        return value

    def flag(self, name: str) -> bool:
        """The true or false in a field."""
        value = self._fields.get(name)
        if not isinstance(value, bool):
            raise self.refused(f"its {name} is neither true nor false")
        return value

    def g_per_kwh(self, name: str) -> float:
        """The intensity in a field, grams of CO2e per kilowatt-hour."""
        value = self._fields.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.refused(f"its {name} is no number")
        # Compared before it becomes a float, which the longest integers would not fit.
        if not 0 <= value <= MAX_G_PER_KWH or not math.isfinite(value):
            raise self.refused(f"its {name} is not between 0 and 10,000 g/kWh")
        return float(value)

    def time_ms(self, name: str) -> int:
        """The time in a field, UTC epoch milliseconds."""
        with suppress(ValueError, OverflowError):
            moment = datetime.fromisoformat(self.text(name))
            if moment.tzinfo is not None:
                return round(moment.timestamp() * 1000)
        # Raised out here: Python's own error repeats what was sent.
        raise self.refused(f"its {name} is no time with a zone")

    def recent_time_ms(self, name: str, now_ms: int) -> int:
        """The time in a field, which must be about now."""
        time_ms = self.time_ms(name)
        if time_ms < now_ms - OLDEST_MS:
            raise self.refused("it is over three hours old")
        if time_ms > now_ms + FURTHEST_AHEAD_MS:
            raise self.refused("it is over an hour ahead; perhaps this machine's clock is wrong")
        return time_ms
