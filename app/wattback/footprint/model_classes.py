"""The columns of the catalogue, and its classes: the architectures whose electricity is known."""

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
    "class",
    "confidence",
    "source",
    "date",
    "aliases",
)
"""Of a row of `models`; the numbers below are their places.

The sizes are the published ones, or the range that is assumed. The class is an architecture within 6 % of them.
"""

ID, LABEL, PROVIDER, OPEN, REASONING, ACTIVE, TOTAL, CLASS, CONFIDENCE, SOURCE, DATE, ALIASES = range(12)

SET_CLASS_PREFIX = "set:"

JUDGEMENT = "judgement"
"""Key of the source of what is this project's judgement, as which models a set has."""

USUAL_BYTES = [1, 2]
"""Bytes per weight of most models: served in 8 or in 16 bits."""


def class_architectures(models: dict[str, Any]) -> dict[str, Architecture]:
    """Every class of a `models.json`, in its order, with the active and the total size and the widths."""
    return {
        key: (tuple(active), None if total is None else tuple(total), tuple(widths))
        for key, (active, total, widths) in models["architectures"].items()
    }


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


def shortest(number: float) -> str:
    """A number without needless digits: `7`, `0.5`, `12.3`; three decimals at most."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
