"""One page's content: text, lines, areas and curves, in points from the lower left corner (ISO 32000-1, 8 and 9)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from wattback.certificate.paper.typeface import Typeface, drawable, encoded, width, wrapped

Colour = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""

Point = tuple[float, float]

_FORMULA = "CO2"
_SUBSCRIPT_SIZE = 0.68
_SUBSCRIPT_DROP = 0.14
_ESCAPES = {ord("\\"): "\\\\", ord("("): "\\(", ord(")"): "\\)"}


@dataclass(frozen=True, slots=True)
class Link:
    """A place on the page that leads to an address."""

    left: float
    bottom: float
    right: float
    top: float
    address: str


class Ink:
    """What is drawn on one page, in order; later things lie on top.

    Attributes:
        links: Places that lead somewhere.
    """

    def __init__(self) -> None:
        self._operators: list[str] = []
        self.links: list[Link] = []

    def content(self) -> bytes:
        """The page's content stream."""
        return ("\n".join(self._operators) + "\n").encode("latin-1")

    def text(
        self, x: float, y: float, text: str, typeface: Typeface, size: float, colour: Colour, space: float = 0
    ) -> float:
        """Write one line from x on, its baseline at y, `space` points between letters. `CO2` gets its subscript.

        Returns:
            Where it ended.
        """
        for part, is_low in _subscripts(drawable(text)):
            part_size = size * _SUBSCRIPT_SIZE if is_low else size
            baseline = y - size * _SUBSCRIPT_DROP if is_low else y
            self._show(x, baseline, part, typeface, part_size, colour, space)
            x += width(part, typeface, part_size) + space * len(part)
        return x

    def centred(
        self, x: float, y: float, text: str, typeface: Typeface, size: float, colour: Colour, space: float = 0
    ) -> None:
        """The same, with its middle at x."""
        self.text(
            x - text_width(text, typeface, size, space) / 2, y, text, typeface, size, colour, space=space
        )

    def right_aligned(
        self, x: float, y: float, text: str, typeface: Typeface, size: float, colour: Colour, space: float = 0
    ) -> None:
        """The same, ending at x."""
        self.text(x - text_width(text, typeface, size, space), y, text, typeface, size, colour, space=space)

    def paragraph(
        self,
        x: float,
        y: float,
        text: str,
        typeface: Typeface,
        size: float,
        colour: Colour,
        room: float,
        *,
        leading: float,
        most_lines: int,
    ) -> float:
        """Write lines of at most `room` points, the first baseline at y.

        Returns:
            The baseline that the next line would have.
        """
        for line in wrapped(drawable(text), typeface, size, room, most_lines):
            # Drawable already: again it is the same, the dagger included.
            self.text(x, y, line, typeface, size, colour)
            y -= leading
        return y

    def line(self, start: Point, end: Point, colour: Colour, thickness: float) -> None:
        """A straight line."""
        self._stroke(colour, thickness, f"{_pair(start)} m {_pair(end)} l S")

    def frame(self, x: float, y: float, across: float, up: float, colour: Colour, thickness: float) -> None:
        """The outline of a rectangle."""
        self._stroke(colour, thickness, f"{_numbers(x, y, across, up)} re S")

    def area(self, x: float, y: float, across: float, up: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._fill(colour, f"{_numbers(x, y, across, up)} re f")

    def areas(self, rectangles: Sequence[tuple[float, float, float, float]], colour: Colour) -> None:
        """Many filled rectangles at once."""
        self._fill(colour, "\n".join(f"{_numbers(*each)} re" for each in rectangles) + " f")

    def polygon(self, corners: Sequence[Point], colour: Colour) -> None:
        """A filled polygon."""
        first, *others = corners
        path = " ".join([f"{_pair(first)} m", *(f"{_pair(corner)} l" for corner in others)])
        self._fill(colour, f"{path} h f")

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        """A filled circle."""
        self._fill(colour, f"{_ellipse(centre, radius, radius)} f")

    def ellipse(self, centre: Point, across: float, up: float, colour: Colour, thickness: float) -> None:
        """The outline of an ellipse with these half axes."""
        self._stroke(colour, thickness, f"{_ellipse(centre, across, up)} S")

    def link(self, left: float, bottom: float, right: float, top: float, address: str) -> None:
        """Let a rectangle lead to an address."""
        self.links.append(Link(left, bottom, right, top, address))

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is drawn inside is no text of the page to readers and screen readers."""
        self._operators.append("/Artifact BMC")
        yield
        self._operators.append("EMC")

    @contextmanager
    def turned(self, centre: Point, cosine: float, sine: float) -> Iterator[None]:
        """Draw about a new origin and turned; no sine is computed here, for its last bit differs between machines."""
        self._operators.append(f"q {cosine:.6f} {sine:.6f} {-sine:.6f} {cosine:.6f} {_pair(centre)} cm")
        yield
        self._operators.append("Q")

    def _show(
        self, x: float, y: float, text: str, typeface: Typeface, size: float, colour: Colour, space: float
    ) -> None:
        shown = encoded(text).decode("latin-1").translate(_ESCAPES)
        spacing = f" {_number(space)} Tc" if space else ""
        self._operators.append(
            f"BT {_numbers(*colour)} rg /{typeface.name} {_number(size)} Tf{spacing} {_pair((x, y))} Td ({shown}) Tj"
            f"{' 0 Tc' if space else ''} ET"
        )

    def _stroke(self, colour: Colour, thickness: float, path: str) -> None:
        self._operators.append(f"{_numbers(*colour)} RG {_number(thickness)} w {path}")

    def _fill(self, colour: Colour, path: str) -> None:
        self._operators.append(f"{_numbers(*colour)} rg {path}")


def text_width(text: str, typeface: Typeface, size: float, space: float = 0) -> float:
    """Width of a line as `Ink.text` writes it."""
    return sum(
        width(part, typeface, size * _SUBSCRIPT_SIZE if is_low else size) + space * len(part)
        for part, is_low in _subscripts(drawable(text))
    )


def _subscripts(text: str) -> Iterator[tuple[str, bool]]:
    rest = text
    while rest:
        before, found, rest = rest.partition(_FORMULA)
        if before + found[:-1]:
            yield before + found[:-1], False
        if found:
            yield found[-1], True


# Four Bézier curves are a circle to 0.03 % with this.
_BEZIER = 0.5523


def _ellipse(centre: Point, across: float, up: float) -> str:
    x, y = centre
    curve_x, curve_y = _BEZIER * across, _BEZIER * up
    quarters = (
        (x + across, y + curve_y, x + curve_x, y + up, x, y + up),
        (x - curve_x, y + up, x - across, y + curve_y, x - across, y),
        (x - across, y - curve_y, x - curve_x, y - up, x, y - up),
        (x + curve_x, y - up, x + across, y - curve_y, x + across, y),
    )
    return " ".join([f"{_numbers(x + across, y)} m", *(f"{_numbers(*each)} c" for each in quarters), "h"])


def _pair(point: Point) -> str:
    return _numbers(*point)


def _numbers(*values: float) -> str:
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
