"""Looking into what `json` made of a file nobody vouches for: each question has an answer whatever stands there."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Object = Mapping[str, Any]

_EMPTY: Object = {}


def object_at(value: object, key: str) -> Object:
    """The object under a key; an empty one when there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else _EMPTY


def list_at(value: object, key: str) -> list[Any]:
    """The list under a key; an empty one when there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def text_at(value: object, key: str) -> str | None:
    """The text under a key; None when there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def number_at(value: object, key: str) -> float | None:
    """The finite number under a key; None when there is none."""
    found = value.get(key) if isinstance(value, dict) else None
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    try:
        number = float(found)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def seconds_to_ms(seconds: float | None) -> int | None:
    """Unix seconds as milliseconds; None for what no clock says."""
    if seconds is None or not 0 <= seconds < 1e11:
        return None
    return round(seconds * 1000)


def iso_to_ms(text: str | None) -> int | None:
    """An ISO 8601 time as UTC epoch milliseconds, UTC where it names no zone; None when it is none."""
    if text is None or len(text) > 64:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        return round((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)
    except (OverflowError, ValueError):
        return None
