"""Pages of a statement that follow each other: headings, rows, notes, and the lines of certificates."""

from wattback.certificate.notation import MILLI_PER_KILO, decimal_text
from wattback.certificate.page.figures import estimated_energy, estimated_mass, exact_energy, grouped
from wattback.certificate.page.ornaments import (
    AMBER,
    GREEN,
    INK,
    MUTED,
    frame,
    mark,
    practice_band,
    practice_marks,
)
from wattback.certificate.paper.ink import Colour, Ink
from wattback.certificate.paper.pdf import PAGE_WIDTH
from wattback.certificate.paper.typeface import Typeface
from wattback.statement.document import kilo
from wattback.statement.line import StatementLine

LEFT = 46.0
RIGHT = PAGE_WIDTH - 46.0
_ROOM = RIGHT - LEFT
_TOP = 756.0
_BOTTOM = 70.0
_SIZE = 8.4
_LEADING = 11.0
_LABEL = 128.0


class Sheets:
    """Pages that follow each other when one is full.

    Attributes:
        pages: All so far.
        y: Where the next line's baseline is.
    """

    def __init__(self, year: int) -> None:
        self.pages: list[Ink] = []
        self.y = 0.0
        self._year = year
        self._practice = False

    @property
    def ink(self) -> Ink:
        """The page being written."""
        return self.pages[-1]

    def turn(self, *, practice: bool = False) -> None:
        """Begin a page."""
        self._practice = practice
        ink = Ink()
        self.pages.append(ink)
        with ink.decoration():
            if practice:
                practice_marks(ink)
            frame(ink, AMBER if practice else GREEN)
            mark(ink, LEFT, 778, 22, AMBER if practice else GREEN)
        ink.text(LEFT + 29, 784.5, "Wattback", Typeface.SANS_BOLD, 13, INK)
        ink.right_aligned(RIGHT, 784.5, f"Annual statement {self._year}", Typeface.SANS, 8, MUTED)
        if practice:
            practice_band(ink, 748, 20)
        self.y = 728.0 if practice else _TOP

    def need(self, height: float) -> None:
        """Begin a page unless this one has so much room left."""
        if self.y - height < _BOTTOM:
            self.turn(practice=self._practice)

    def heading(self, text: str, colour: Colour) -> None:
        """Begin a part, not at the foot of a page."""
        self.need(60)
        self.y -= 10
        self.ink.text(LEFT, self.y, text.upper(), Typeface.SANS_BOLD, 7.6, colour, space=0.7)
        self.ink.line((LEFT, self.y - 4), (RIGHT, self.y - 4), colour, 0.5)
        self.y -= 16

    def row(self, label: str, value: str) -> None:
        """A label and its value."""
        self.need(3 * _LEADING)
        self.ink.text(LEFT, self.y, label, Typeface.SANS, _SIZE, MUTED)
        self.y = self.ink.paragraph(
            *(LEFT + _LABEL, self.y, value, Typeface.SANS, _SIZE, INK, _ROOM - _LABEL),
            leading=_LEADING,
            most_lines=3,
        )
        self.y -= 2

    def note(self, text: str) -> None:
        """A sentence or two."""
        self.need(4 * _LEADING)
        self.y = self.ink.paragraph(
            *(LEFT, self.y, text, Typeface.SERIF_ITALIC, 9, INK, _ROOM), leading=_LEADING, most_lines=4
        )
        self.y -= 3

    def certificate(self, line: StatementLine) -> None:
        """Figures, then what finds the certificate and its transaction again."""
        self.need(66)
        ink, y = self.ink, self.y
        ink.text(LEFT, y, _period(line), Typeface.SANS_BOLD, _SIZE, INK)
        retired = f"{exact_energy(decimal_text(line.retired_mwh, MILLI_PER_KILO))} retired"
        ink.right_aligned(RIGHT, y, retired, Typeface.SANS_BOLD, _SIZE, INK)
        uses = f"{grouped(str(line.uses))} recorded use{'' if line.uses == 1 else 's'}"
        figures = (
            f"{uses}: {estimated_energy(kilo(line.energy))}, {line.matched_percent} % of the {line.covered_bound} "
            f"estimate matched; location-based {estimated_mass(kilo(line.co2e))}"
        )
        y = ink.paragraph(
            *(LEFT, y - _LEADING, figures, Typeface.SANS, 7.6, INK, _ROOM), leading=9.6, most_lines=2
        )
        standard = line.instrument["standard"]
        market_based = "0 kg" if line.market_based == "0" else line.market_based
        where = (
            f"Market-based {market_based}; {standard} from {line.instrument['region']} on {line.network_name}"
        )
        y = ink.paragraph(*(LEFT, y, where, Typeface.SANS, 7.2, MUTED, _ROOM), leading=9.2, most_lines=1)
        ink.text(LEFT, y, f"Certificate {line.certificate_id}", Typeface.SANS, 7.2, MUTED)
        y -= 9.2
        ink.text(LEFT, y, line.explorer or line.transaction, Typeface.SANS, 7.2, MUTED)
        if line.explorer:
            ink.link(LEFT, y - 2, RIGHT, y + 7, line.explorer)
        self.y = y - 14

    def number_pages(self) -> None:
        """Write `Page 1 of 3` on each; the last thing to do."""
        for number, ink in enumerate(self.pages, 1):
            words = f"Page {number} of {len(self.pages)}"
            ink.right_aligned(RIGHT, 44, words, Typeface.SANS, 7.5, MUTED)


def _period(line: StatementLine) -> str:
    start, end = line.period_start[:10], line.period_end[:10]
    period = start if start == end else f"{start} to {end}"
    return f"{period} (began in an earlier year)" if line.began_before else period
