"""What the checks of all factor files share: a section that must be there, figures that must be figures."""

from __future__ import annotations

from wattback.footprint.errors import DamagedFactorsError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

_FIGURES = (int, float)
"""A truth value is an `int` by inheritance only, so types are compared."""


def need(condition: bool, file: str, row: str, reason: str) -> None:
    """Refuse the file unless the condition holds.

    Raises:
        DamagedFactorsError: Names file and row.
    """
    if not condition:
        raise DamagedFactorsError(file, row, reason)


def section(table: dict[str, Any], file: str, name: str, kind: type) -> Any:
    """A part of the file that must be there and not empty.

    Raises:
        DamagedFactorsError: It is not.
    """
    value = table.get(name)
    need(isinstance(value, kind) and bool(value), file, f"`{name}`", "it is missing or empty")
    return value


def is_figure(value: object, lowest: float, highest: float) -> bool:
    """Whether it is a number between the bounds; NaN is not, nor is a truth value."""
    return type(value) in _FIGURES and lowest <= value <= highest  # type: ignore[operator]  # just checked


def is_rising(value: object, lowest: float, highest: float) -> bool:
    """Whether it is low, central and high, in that order, within the bounds."""
    if type(value) is not list or len(value) != 3:
        return False
    low, central, high = value
    return (
        type(low) in _FIGURES
        and type(central) in _FIGURES
        and type(high) in _FIGURES
        and lowest <= low <= central <= high <= highest
    )
