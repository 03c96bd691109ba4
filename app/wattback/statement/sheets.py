"""The statement's pages: sums first, then a line or three a certificate, practice ones on pages of their own."""

from collections.abc import Sequence

from wattback.certificate.facts import Nano
from wattback.certificate.notation import MILLI_PER_KILO, decimal_text
from wattback.certificate.page.figures import estimated_energy, estimated_mass, exact_energy, grouped
from wattback.certificate.page.ornaments import (
    AMBER,
    GREEN,
    INK,
    MUTED,
    PALE_GREEN,
    frame,
    mark,
    practice_band,
    practice_marks,
    rosette,
)
from wattback.certificate.paper.ink import Colour, Ink
from wattback.certificate.paper.pdf import PAGE_WIDTH, Attachment, Title, pdf
from wattback.certificate.paper.typeface import Typeface
from wattback.statement.document import kilo, statement_json
from wattback.statement.line import StatementLine
from wattback.statement.year import LIMITS, PRACTICE_RULE, SCOPE, YEAR_RULE, Statement, Sums, sums_of

COMMENT = "Wattback annual statement 1"

_LEFT = 46.0
_RIGHT = PAGE_WIDTH - 46.0
_ROOM = _RIGHT - _LEFT
_TOP = 756.0
_BOTTOM = 70.0
_SIZE = 8.4
_LEADING = 11.0
_LABEL = 128.0


class _Sheets:
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
            mark(ink, _LEFT, 778, 22, AMBER if practice else GREEN)
        ink.text(_LEFT + 29, 784.5, "Wattback", Typeface.SANS_BOLD, 13, INK)
        ink.right_aligned(_RIGHT, 784.5, f"Annual statement {self._year}", Typeface.SANS, 8, MUTED)
        if practice:
            practice_band(ink, 748, 20)
        self.y = 728.0 if practice else _TOP

    def need(self, height: float) -> None:
        """Begin a page unless this one has so much room left."""
        if self.y - height < _BOTTOM:
            self.turn(practice=self._practice)

    def heading(self, text: str, colour: Colour) -> None:
        self.need(60)
        self.y -= 10
        self.ink.text(_LEFT, self.y, text.upper(), Typeface.SANS_BOLD, 7.6, colour, space=0.7)
        self.ink.line((_LEFT, self.y - 4), (_RIGHT, self.y - 4), colour, 0.5)
        self.y -= 16

    def row(self, label: str, value: str) -> None:
        self.need(3 * _LEADING)
        self.ink.text(_LEFT, self.y, label, Typeface.SANS, _SIZE, MUTED)
        self.y = self.ink.paragraph(
            *(_LEFT + _LABEL, self.y, value, Typeface.SANS, _SIZE, INK, _ROOM - _LABEL),
            leading=_LEADING,
            most_lines=3,
        )
        self.y -= 2

    def note(self, text: str) -> None:
        self.need(4 * _LEADING)
        self.y = self.ink.paragraph(
            *(_LEFT, self.y, text, Typeface.SERIF_ITALIC, 9, INK, _ROOM), leading=_LEADING, most_lines=4
        )
        self.y -= 3

    def certificate(self, line: StatementLine) -> None:
        """Figures, then what finds the certificate and its transaction again."""
        self.need(66)
        ink, y = self.ink, self.y
        ink.text(_LEFT, y, _period(line), Typeface.SANS_BOLD, _SIZE, INK)
        retired = f"{exact_energy(decimal_text(line.retired_mwh, MILLI_PER_KILO))} retired"
        ink.right_aligned(_RIGHT, y, retired, Typeface.SANS_BOLD, _SIZE, INK)
        uses = f"{grouped(str(line.uses))} recorded use{'' if line.uses == 1 else 's'}"
        figures = (
            f"{uses}: {estimated_energy(kilo(line.energy))}, {line.matched_percent} % of the {line.covered_bound} "
            f"estimate matched; location-based {estimated_mass(kilo(line.co2e))}"
        )
        y = ink.paragraph(
            *(_LEFT, y - _LEADING, figures, Typeface.SANS, 7.6, INK, _ROOM), leading=9.6, most_lines=2
        )
        standard = line.instrument["standard"]
        market_based = "0 kg" if line.market_based == "0" else line.market_based
        where = (
            f"Market-based {market_based}; {standard} from {line.instrument['region']} on {line.network_name}"
        )
        y = ink.paragraph(*(_LEFT, y, where, Typeface.SANS, 7.2, MUTED, _ROOM), leading=9.2, most_lines=1)
        ink.text(_LEFT, y, f"Certificate {line.certificate_id}", Typeface.SANS, 7.2, MUTED)
        y -= 9.2
        ink.text(_LEFT, y, line.explorer or line.transaction, Typeface.SANS, 7.2, MUTED)
        if line.explorer:
            ink.link(_LEFT, y - 2, _RIGHT, y + 7, line.explorer)
        self.y = y - 14


def statement_pdf(statement: Statement) -> bytes:
    """The file, with every certificate of it and the statement as JSON attached."""
    sheets = _Sheets(statement.year)
    _summary(sheets, statement)
    if statement.lines:
        sheets.heading("Certificates", GREEN)
        for line in statement.lines:
            sheets.certificate(line)
    if statement.uncovered:
        sheets.heading("Covered by no certificate, by month", GREEN)
        for month in statement.uncovered:
            energy = estimated_energy(kilo(Nano.of(month.energy_wh)))
            co2e = estimated_mass(kilo(Nano.of(month.co2e_g)))
            sheets.row(month.month, f"{grouped(str(month.uses))} recorded uses: {energy}; {co2e}")
    if statement.practice:
        sheets.turn(practice=True)
        sheets.note(PRACTICE_RULE)
        sheets.heading("Practice certificates, worth nothing", AMBER)
        for line in statement.practice:
            sheets.certificate(line)
    _page_numbers(sheets.pages)
    return pdf(
        sheets.pages,
        Title(
            title=f"Annual statement {statement.year}",
            author="Wattback",
            subject="Electricity of AI chats and the renewable energy certificates retired for it",
            producer=COMMENT,
        ),
        [
            Attachment(
                f"statement-{statement.year}.json",
                "application/json",
                "This statement for programs; nobody signed it",
                statement_json(statement),
            ),
            *(
                Attachment(
                    f"certificate-{line.certificate_id}.json",
                    "application/json",
                    "A signed certificate" if not line.is_practice else "A signed practice certificate",
                    line.document_bytes,
                )
                for line in (*statement.lines, *statement.practice)
            ),
        ],
        COMMENT,
    )


def _summary(sheets: _Sheets, statement: Statement) -> None:
    sheets.turn()
    ink = sheets.ink
    with ink.decoration():
        rosette(ink, (_RIGHT - 62, 706), 56, PALE_GREEN)
    ink.text(_LEFT, 722, "Annual statement", Typeface.SERIF, 27, INK)
    ink.text(_LEFT, 690, str(statement.year), Typeface.SERIF, 27, GREEN)
    as_of = statement.as_of.replace("T", " ").removesuffix("Z")
    ink.text(_LEFT, 668, f"As of {as_of} UTC", Typeface.SANS, 8, MUTED)
    sheets.y = 650
    sheets.heading("Matched with renewable energy certificates", GREEN)
    matched = statement.matched
    if not matched.certificates:
        sheets.note(f"No certificate that certifies anything belongs to {statement.year}.")
    else:
        _sums(sheets, matched)
        claimable = sums_of(line for line in statement.lines if line.market_based == "0")
        others = matched.certificates - claimable.certificates
        words = []
        if claimable.certificates:
            words.append(f"0 kg for {_certificates(claimable.certificates)}")
        if others:
            words.append(f"not claimable for {_certificates(others)}, each of which says why")
        sheets.row("Market-based", "; ".join(words))
        for (network, standard), sums in statement.by_market:
            retired = exact_energy(decimal_text(sums.retired_mwh, MILLI_PER_KILO))
            sheets.row(
                f"{standard}, {network}"[:40], f"{_certificates(sums.certificates)}, {retired} retired"
            )
    if statement.waiting:
        sheets.row(
            "Still to come", f"{_certificates(statement.waiting)}, made when the wallet is next unlocked"
        )
    sheets.heading("Covered by no certificate", GREEN)
    rest = statement.rest
    if rest.uses:
        sheets.row("Recorded uses", grouped(str(rest.uses)))
        sheets.row("Electricity", _low_to_high(rest))
        sheets.row("Location-based", estimated_mass(kilo(rest.co2e)))
        sheets.row("Market-based", "not claimable")
    else:
        sheets.note("Nothing recorded in this year is left uncovered.")
    sheets.heading("How to read this", GREEN)
    for text in (YEAR_RULE, LIMITS, SCOPE):
        sheets.note(text)
    sheets.note(
        "This statement is signed by nobody: it adds up the signed certificates attached to it, each of which "
        "anybody can check with: wattback verify FILE"
    )


def _sums(sheets: _Sheets, sums: Sums) -> None:
    sheets.row("Certificates", grouped(str(sums.certificates)))
    sheets.row("Retired", f"{exact_energy(decimal_text(sums.retired_mwh, MILLI_PER_KILO))}, exactly")
    sheets.row("Recorded uses", grouped(str(sums.uses)))
    sheets.row("Electricity", _low_to_high(sums))
    if sums.shortfall_mwh:
        short = exact_energy(decimal_text(sums.shortfall_mwh, MILLI_PER_KILO))
        sheets.row("Fell short by", f"{short}, as far as later retirements did not make up for it")
    sheets.row("Location-based", f"{estimated_mass(kilo(sums.co2e))}; certificates do not change it")


def _low_to_high(sums: Sums) -> str:
    ranged = "" if sums.energy.low == sums.energy.high else ", low to high estimate"
    return estimated_energy(kilo(sums.energy)) + ranged


def _certificates(number: int) -> str:
    return "1 certificate" if number == 1 else f"{number} certificates"


def _period(line: StatementLine) -> str:
    start, end = line.period_start[:10], line.period_end[:10]
    period = start if start == end else f"{start} to {end}"
    return f"{period} (began in an earlier year)" if line.began_before else period


def _page_numbers(pages: Sequence[Ink]) -> None:
    for number, ink in enumerate(pages, 1):
        ink.right_aligned(_RIGHT, 44, f"Page {number} of {len(pages)}", Typeface.SANS, 7.5, MUTED)
