"""The columns of the catalogue, and the classes of equal models that its sizes make."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    Architecture = tuple[tuple[float, ...], tuple[float, ...] | None, tuple[float, ...]]

COLUMNS = (
    "id",
    "label",
    "provider",
    "open",
    "reasoning",
    "active_b",
    "total_b",
    "bytes_per_weight",
    "confidence",
    "source",
    "date",
    "aliases",
)
"""Of a row of `models`; the numbers below are their places."""

ID, LABEL, PROVIDER, OPEN, REASONING, ACTIVE, TOTAL, BYTES, CONFIDENCE, SOURCE, DATE, ALIASES = range(12)

SET_CLASS_PREFIX = "set:"

USUAL_BYTES = [1, 2]
"""Bytes per weight that need no mention in the name of a class: served in 8 or in 16 bits."""


def architecture_class(
    active_b: list[float] | tuple[float, ...],
    total_b: list[float] | tuple[float, ...] | None,
    bytes_per_weight: list[float] | tuple[float, ...],
) -> str:
    """The name of a class of equal models, from what its electricity depends on.

    Args:
        active_b: Lowest and highest number of parameters at work, in billions.
        total_b: Lowest and highest number of all parameters; None when all of them are at work.
        bytes_per_weight: The widths it may be served in.

    Returns:
        For example `dense-8b`, `moe-44-132b-of-440b` or `moe-5.1b-of-117b-w0.53`.
    """
    name = f"dense-{_span(active_b)}" if total_b is None else f"moe-{_span(active_b)}-of-{_span(total_b)}"
    if list(bytes_per_weight) == USUAL_BYTES:
        return name
    return f"{name}-w{'-'.join(map(shortest, bytes_per_weight))}"


def class_architectures(models: dict[str, Any]) -> dict[str, Architecture]:
    """Every class of a `models.json`, in order of appearance, with the active and total size and the widths."""
    found: dict[str, Architecture] = {}
    for row in models["models"]:
        active, total, widths = row[ACTIVE], row[TOTAL], row[BYTES]
        found[architecture_class(active, total, widths)] = (
            tuple(active),
            None if total is None else tuple(total),
            tuple(widths),
        )
    return found


def nearest_class(architectures: dict[str, Architecture], active_b: float, total_b: float) -> str | None:
    """The class of one size nearest in what is computed and in what is stored; None when there is none of one size."""
    from math import log

    best: str | None = None
    nearest = float("inf")
    for key, (active, total, widths) in architectures.items():
        if active[0] != active[-1] or (total is None) != (active_b == total_b):
            continue
        whole = active[0] if total is None else total[0]
        away = abs(log(active[0] / active_b)) + abs(log(whole / total_b))
        away += 0.0 if list(widths) == USUAL_BYTES else 0.05
        if away < nearest:
            nearest, best = away, key
    return best


def _span(ends: list[float] | tuple[float, ...]) -> str:
    low, high = ends
    return f"{shortest(low)}b" if low == high else f"{shortest(low)}-{shortest(high)}b"


def shortest(number: float) -> str:
    """A number without needless digits: `7`, `0.5`, `12.3`; three decimals at most."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
