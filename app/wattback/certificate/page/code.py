"""A QR code (ISO/IEC 18004) as rectangles. Its mask is fixed, so that the same text always gives the same code."""

import segno

_MASK = 3
_ERROR = "M"
_QUIET = 2


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Dark modules, row by row from the top, without the quiet zone."""
    made = segno.make(text, error=_ERROR, micro=False, mask=_MASK, boost_error=False, mode="byte")
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def rectangles(text: str, left: float, bottom: float, size: float) -> list[tuple[float, float, float, float]]:
    """The dark modules in a square of `size` points, those side by side as one: left, bottom, width, height."""
    rows = modules(text)
    step = size / (len(rows) + 2 * _QUIET)
    found = []
    for number, row in enumerate(rows):
        y = bottom + size - (number + 1 + _QUIET) * step
        column = 0
        while column < len(row):
            length = 0
            while column + length < len(row) and row[column + length]:
                length += 1
            if length:
                found.append((left + (column + _QUIET) * step, y, length * step, step))
            column += max(1, length)
    return found
