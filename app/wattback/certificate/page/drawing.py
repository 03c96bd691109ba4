"""Draws the page. Version 1 of the drawing; whoever changes one stroke of it raises `VERSION` and keeps this one.

The bytes follow from the document alone: no clock, no locale, no compressor, no library that draws. So a verifier draws
the page again and compares, and a page cannot show anything but what is signed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wattback.certificate.canonical import parse
from wattback.certificate.page.code import rectangles
from wattback.certificate.page.explorers import host_of
from wattback.certificate.page.ornaments import (
    AMBER,
    GREEN,
    INK,
    MUTED,
    PALE_AMBER,
    PALE_GREEN,
    RED,
    frame,
    mark,
    practice_band,
    practice_marks,
    rosette,
)
from wattback.certificate.page.words import PageWords, Rows, words_of
from wattback.certificate.paper.ink import Colour, Ink, text_width
from wattback.certificate.paper.pdf import PAGE_WIDTH, Attachment, Title, pdf
from wattback.certificate.paper.typeface import Typeface
from wattback.certificate.schema import check_certificate

VERSION = 1
COMMENT = f"Wattback certificate page {VERSION}"
ATTACHMENT_NAME = "certificate.json"

_LEFT = 46.0
_RIGHT = PAGE_WIDTH - 46.0
_MIDDLE = PAGE_WIDTH / 2
_GAP = 22.0
_COLUMN = (_RIGHT - _LEFT - _GAP) / 2
_CODE_SIZE = 92.0
_SMALL = 8.0
_SMALL_LEADING = 9.8
_ROW_GAP = 2.2
_LABEL = 70.0
# Where the line after the last may lie at the lowest.
_FOOT = 62.0


@dataclass(frozen=True, slots=True)
class _Measure:
    """How generous a page is.

    Attributes:
        by_label: How many lines the value of a row may take, for some labels.
        others: For the rest.
        check: How many lines a check may take.
        air: Points between two parts, above the least.
    """

    by_label: dict[str, int]
    others: int
    check: int
    air: float


_ROOMY = {"Batch": 6, "Device": 3, "Market-based": 3, "Matched": 3}
_CLOSE = {"Batch": 5, "Electricity": 2, "Market-based": 2, "Matched": 2, "Receipts root": 2}
# The first that the texts fit into is taken; only names of absurd length need the last.
_MEASURES = (
    _Measure(_ROOMY, others=2, check=2, air=14),
    _Measure(_ROOMY, others=2, check=2, air=7),
    _Measure(_ROOMY, others=2, check=2, air=0),
    _Measure(_CLOSE, others=1, check=1, air=0),
)
_VERDICT_COLOURS: dict[str, Colour] = {"pass": GREEN, "fail": RED, "unknown": AMBER}


def attachment_of(document_bytes: bytes) -> Attachment:
    """The signed document, as the page carries it."""
    return Attachment(
        ATTACHMENT_NAME, "application/json", "The signed certificate that this page shows", document_bytes
    )


def page_of(document_bytes: bytes) -> bytes:
    """The PDF of a signed certificate.

    Raises:
        FormError: It is none.
    """
    document = parse(document_bytes)
    check_certificate(document, signed=True)
    return draw(document_bytes, document)


def draw(document_bytes: bytes, document: dict[str, Any]) -> bytes:
    """The PDF of a certificate.

    Args:
        document_bytes: The signed document, byte for byte.
        document: The same, parsed; passed `schema.check_certificate`.
    """
    words = words_of(document)
    title = "Practice certificate" if words.practice else "Certificate of matched electricity"
    return pdf(
        [_page(words)],
        Title(
            title=f"{title} {words.identity}",
            author="Wattback",
            subject="Practice: no renewable energy was certified"
            if words.practice
            else "Electricity matched with renewable energy certificates",
            producer=COMMENT,
        ),
        [attachment_of(document_bytes)],
        COMMENT,
    )


def _page(words: PageWords) -> Ink:
    for measure in _MEASURES:
        ink, end = _drawn(words, measure)
        if end >= _FOOT:
            break
    return ink


def _drawn(words: PageWords, measure: _Measure) -> tuple[Ink, float]:
    """The page, and how far down it is full."""
    ink = Ink()
    colour, pale = (AMBER, PALE_AMBER) if words.practice else (GREEN, PALE_GREEN)
    with ink.decoration():
        if words.practice:
            practice_marks(ink)
        frame(ink, colour)
        rosette(ink, (_MIDDLE, 692), 84, pale)
        mark(ink, _LEFT, 778, 22, colour)
    y = _head(ink, words, colour)
    y = _claim(ink, words, y)
    top = y - 6 - measure.air / 2
    left_end = _group(ink, "Consumption", words.consumption, _LEFT, top, _COLUMN, colour, measure)
    right_end = _group(
        ink, "What was retired", words.instrument, _LEFT + _COLUMN + _GAP, top, _COLUMN, colour, measure
    )
    top = min(left_end, right_end) - 8 - measure.air
    _code(ink, words, top)
    room = _RIGHT - _LEFT - _CODE_SIZE - _GAP
    y = _group(ink, "Retirement", words.retirement, _LEFT, top, room, colour, measure)
    y = min(y, top - _CODE_SIZE - 26) - 6 - measure.air
    y = _checks(ink, words.checks, y, colour, measure)
    end = _foot(ink, words, y - 8 - measure.air)
    if words.practice:
        practice_band(ink, 26.5, 20)
    return ink, end


def _head(ink: Ink, words: PageWords, colour: Colour) -> float:
    ink.text(_LEFT + 29, 784.5, "Wattback", Typeface.SANS_BOLD, 13, INK)
    ink.right_aligned(_RIGHT, 789, "Certificate", Typeface.SANS, 7, MUTED)
    ink.right_aligned(_RIGHT, 779.5, words.identity, Typeface.SANS, 7, INK)
    if words.practice:
        practice_band(ink, 748, 22)
        ink.centred(_MIDDLE, 720, "Practice certificate", Typeface.SERIF, 27, INK)
        below = "An exercise with play money; worth nothing"
    else:
        ink.centred(_MIDDLE, 732, "Certificate of matched electricity", Typeface.SERIF, 28, INK)
        below = "Renewable energy certificates retired on a public blockchain"
    ink.centred(_MIDDLE, 704 if words.practice else 713, below, Typeface.SERIF_ITALIC, 12, MUTED)
    size = _fitting(words.amount, 40, _RIGHT - _LEFT)
    ink.centred(_MIDDLE, 660, words.amount, Typeface.SERIF, size, colour)
    ink.centred(_MIDDLE, 643, words.amount_exact, Typeface.SANS, 8.5, MUTED)
    return 620.0


def _fitting(text: str, size: float, room: float) -> float:
    return min(size, size * room / text_width(text, Typeface.SERIF, size))


def _claim(ink: Ink, words: PageWords, y: float) -> float:
    return ink.paragraph(
        *(_LEFT, y, words.claim, Typeface.SERIF, 11.2, INK, _RIGHT - _LEFT),
        leading=13.6,
        most_lines=6,
    )


def _heading(ink: Ink, text: str, left: float, y: float, room: float, colour: Colour) -> float:
    ink.text(left, y, text.upper(), Typeface.SANS_BOLD, 7.2, colour, space=0.7)
    ink.line((left, y - 4), (left + room, y - 4), colour, 0.5)
    return y - 14


def _group(
    ink: Ink, title: str, rows: Rows, left: float, y: float, room: float, colour: Colour, measure: _Measure
) -> float:
    y = _heading(ink, title, left, y, room, colour)
    for label, value in rows:
        ink.text(left, y, label, Typeface.SANS, _SMALL, MUTED)
        y = ink.paragraph(
            *(left + _LABEL, y, value, Typeface.SANS, _SMALL, INK, room - _LABEL),
            leading=_SMALL_LEADING,
            most_lines=measure.by_label.get(label, measure.others),
        )
        y -= _ROW_GAP
    return y


def _code(ink: Ink, words: PageWords, top: float) -> None:
    left, bottom = _RIGHT - _CODE_SIZE, top - _CODE_SIZE
    with ink.decoration():
        ink.area(left, bottom, _CODE_SIZE, _CODE_SIZE, (1.0, 1.0, 1.0))
        ink.areas(rectangles(words.code, left, bottom, _CODE_SIZE), INK)
    if words.explorer:
        ink.link(left, bottom - 16, _RIGHT, top, words.explorer)
        caption = f"The transaction at {host_of(words.explorer)}"
    else:
        caption = "No public page shows this network. The code holds the certificate's id."
    ink.paragraph(
        *(left, bottom - 8, caption, Typeface.SANS, 6.6, MUTED, _CODE_SIZE), leading=7.8, most_lines=3
    )


def _checks(
    ink: Ink, checks: Sequence[tuple[str, str, str]], y: float, colour: Colour, measure: _Measure
) -> float:
    y = _heading(ink, "Checks", _LEFT, y, _RIGHT - _LEFT, colour)
    for title, verdict, text in checks:
        ink.text(_LEFT, y, title, Typeface.SANS, _SMALL, INK)
        ink.text(_LEFT + 98, y, verdict, Typeface.SANS_BOLD, _SMALL, _VERDICT_COLOURS[verdict])
        y = ink.paragraph(
            *(_LEFT + 140, y, text, Typeface.SANS, _SMALL, INK, _RIGHT - _LEFT - 140),
            leading=_SMALL_LEADING,
            most_lines=measure.check,
        )
        y -= _ROW_GAP
    return y


def _foot(ink: Ink, words: PageWords, y: float) -> float:
    for sentence in words.limits:
        y = ink.paragraph(
            *(_LEFT, y, sentence, Typeface.SERIF_ITALIC, 8.4, INK, _RIGHT - _LEFT), leading=10, most_lines=2
        )
        y -= 3
    ink.paragraph(
        _LEFT,
        62 if words.practice else 52,
        f"The signed certificate is attached to this page as {ATTACHMENT_NAME}; what ends with (cut) or \u2020 "
        "stands there in full. Anybody can check page and certificate against the network with: "
        "wattback verify FILE.pdf",
        Typeface.SANS,
        6.8,
        MUTED,
        _RIGHT - _LEFT,
        leading=8.2,
        most_lines=2,
    )
    return y
