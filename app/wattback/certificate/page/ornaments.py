"""What makes the page a certificate: frame, mark and rosette, all of lines and areas; and the practice marks."""

from wattback.certificate.paper.ink import Colour, Ink, Point
from wattback.certificate.paper.pdf import PAGE_HEIGHT, PAGE_WIDTH
from wattback.certificate.paper.typeface import Typeface

INK: Colour = (0.094, 0.125, 0.106)
MUTED: Colour = (0.337, 0.384, 0.353)
GREEN: Colour = (0.090, 0.455, 0.290)
PALE_GREEN: Colour = (0.835, 0.925, 0.875)
AMBER: Colour = (0.620, 0.350, 0.0)
AMBER_GROUND: Colour = (1.0, 0.914, 0.702)
PALE_AMBER: Colour = (0.988, 0.925, 0.820)
RED: Colour = (0.702, 0.149, 0.118)
WHITE: Colour = (1.0, 1.0, 1.0)

PRACTICE_WORDS = "PRACTICE: no renewable energy was certified"

# A lightning bolt in a unit square, as in the icon; y from the top.
_BOLT = ((0.57, 0.14), (0.27, 0.56), (0.47, 0.56), (0.42, 0.86), (0.73, 0.42), (0.53, 0.42))

# Cosine and sine of 0, 15, 30, ... 165 degrees.
_TURNS = (
    (1.0, 0.0),
    (0.965926, 0.258819),
    (0.866025, 0.5),
    (0.707107, 0.707107),
    (0.5, 0.866025),
    (0.258819, 0.965926),
    (0.0, 1.0),
    (-0.258819, 0.965926),
    (-0.5, 0.866025),
    (-0.707107, 0.707107),
    (-0.866025, 0.5),
    (-0.965926, 0.258819),
)
# Of 35 degrees, the slope of the words across a practice page.
_SLOPE = (0.819152, 0.573576)


def frame(ink: Ink, colour: Colour) -> None:
    """Two rules around the page."""
    for inset, thickness in ((22.0, 1.6), (26.5, 0.4)):
        ink.frame(inset, inset, PAGE_WIDTH - 2 * inset, PAGE_HEIGHT - 2 * inset, colour, thickness)


def mark(ink: Ink, left: float, bottom: float, size: float, colour: Colour) -> None:
    """The disc with the bolt."""
    ink.disc((left + size / 2, bottom + size / 2), size / 2, colour)
    ink.polygon([(left + x * size, bottom + (1 - y) * size) for x, y in _BOLT], WHITE)


def rosette(ink: Ink, centre: Point, radius: float, colour: Colour) -> None:
    """Turned ellipses, as on shares and banknotes."""
    for cosine, sine in _TURNS:
        with ink.turned(centre, cosine, sine):
            for part in (0.28, 0.42, 0.56):
                ink.ellipse((0.0, 0.0), radius, radius * part, colour, 0.35)
    ink.ellipse(centre, radius, radius, colour, 0.6)


def practice_marks(ink: Ink) -> None:
    """Words across the whole page, under everything else, so that no part of it can pass for real."""
    for height in (0.14, 0.38, 0.62, 0.86):
        with ink.turned((PAGE_WIDTH / 2, PAGE_HEIGHT * height), *_SLOPE):
            ink.centred(0, 0, "PRACTICE", Typeface.SANS_BOLD, 92, PALE_AMBER, space=6)
            ink.centred(0, -24, "no renewable energy was certified", Typeface.SANS_BOLD, 21, PALE_AMBER)


def practice_band(ink: Ink, bottom: float, height: float) -> None:
    """A band with the words, across the frame."""
    ink.area(22, bottom, PAGE_WIDTH - 44, height, AMBER_GROUND)
    for edge in (bottom, bottom + height):
        ink.line((22, edge), (PAGE_WIDTH - 22, edge), AMBER, 0.8)
    ink.centred(PAGE_WIDTH / 2, bottom + height / 2 - 4, PRACTICE_WORDS, Typeface.SANS_BOLD, 11.5, INK)
