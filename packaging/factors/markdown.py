"""Tables and figures as METHODOLOGY.md writes them."""

from collections.abc import Sequence
from typing import Any

Line = list[str]


def markdown_table(header: Line, rows: Sequence[Line]) -> str:
    """A GitHub-flavoured table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figures(triple: Sequence[float]) -> str:
    """Low / central / high to two significant digits."""
    return " / ".join(two_digits(value) for value in triple)


def two_digits(value: float) -> str:
    """Two significant digits without an exponent; more where the whole part has more."""
    if value >= 100:
        return f"{value:,.0f}"
    text = f"{float(f'{value:.2g}'):.10f}".rstrip("0").rstrip(".")
    return text or "0"


def source_mark(sources: dict[str, Any], key: str) -> str:
    """A source's key, marked when it is second-hand."""
    return key + (" (second-hand)" if sources[key]["second_hand"] else "")
