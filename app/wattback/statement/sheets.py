"""The statement's pages: sums first, then a line or three a certificate, practice ones on pages of their own."""

from wattback.certificate.facts import Nano
from wattback.certificate.notation import MILLI_PER_KILO, decimal_text
from wattback.certificate.page.figures import estimated_energy, estimated_mass, exact_energy, grouped
from wattback.certificate.page.ornaments import AMBER, GREEN, INK, MUTED, PALE_GREEN, rosette
from wattback.certificate.paper.pdf import Attachment, Title, pdf
from wattback.certificate.paper.typeface import Typeface
from wattback.statement.document import kilo, statement_json
from wattback.statement.sheet_flow import LEFT, RIGHT, Sheets
from wattback.statement.year import LIMITS, PRACTICE_RULE, SCOPE, YEAR_RULE, Statement, Sums, sums_of

COMMENT = "Wattback annual statement 1"


def statement_pdf(statement: Statement) -> bytes:
    """The file, with every certificate of it and the statement as JSON attached."""
    sheets = Sheets(statement.year)
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
    sheets.number_pages()
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


def _summary(sheets: Sheets, statement: Statement) -> None:
    sheets.turn()
    ink = sheets.ink
    with ink.decoration():
        rosette(ink, (RIGHT - 62, 706), 56, PALE_GREEN)
    ink.text(LEFT, 722, "Annual statement", Typeface.SERIF, 27, INK)
    ink.text(LEFT, 690, str(statement.year), Typeface.SERIF, 27, GREEN)
    as_of = statement.as_of.replace("T", " ").removesuffix("Z")
    ink.text(LEFT, 668, f"As of {as_of} UTC", Typeface.SANS, 8, MUTED)
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


def _sums(sheets: Sheets, sums: Sums) -> None:
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
