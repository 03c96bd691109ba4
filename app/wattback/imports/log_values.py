"""Values of a log as readers need them: anything may stand anywhere, so nothing is taken for granted."""

from datetime import UTC, datetime, tzinfo
from typing import Any

MAX_TOKENS = 10**9
"""What one answer may have. More is a slip, or made up."""


def object_at(value: dict[str, Any], key: str) -> dict[str, Any]:
    """The object at a key; empty when there is none."""
    inner = value.get(key)
    return inner if isinstance(inner, dict) else {}


def list_at(value: dict[str, Any], key: str) -> list[Any]:
    """The list at a key; empty when there is none."""
    inner = value.get(key)
    return inner if isinstance(inner, list) else []


def text_at(value: dict[str, Any], key: str) -> str:
    """The text at a key; empty when there is none."""
    inner = value.get(key)
    return inner if isinstance(inner, str) else ""


def count_at(value: dict[str, Any], key: str) -> int | None:
    """The count at a key; None when there is none that can be one."""
    inner = value.get(key)
    if isinstance(inner, float) and inner.is_integer():
        inner = int(inner)
    if isinstance(inner, bool) or not isinstance(inner, int) or not 0 <= inner <= MAX_TOKENS:
        return None
    return inner


def at_ms_of(text: Any, zone: tzinfo | None = UTC) -> int | None:
    """UTC epoch milliseconds of an ISO 8601 time; None when it is none.

    Args:
        text: For example `2026-09-22T21:23:42.875Z`.
        zone: Meant when the text names none; None for this machine's.
    """
    if not isinstance(text, str) or not 10 <= len(text) <= 40:
        return None
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo is None and zone is not None:
            at = at.replace(tzinfo=zone)
        return round(at.timestamp() * 1000)
    except (ValueError, OverflowError, OSError):
        return None
