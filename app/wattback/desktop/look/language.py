"""The language and locale of everything a person reads. No Qt in here: `translations` brings Qt's in.

Texts are written in English where they are shown, and looked up by themselves: `tr("Export…")`. Values are put in
afterwards, so that a translation may move them: `tr("{amount} matched").format(amount=...)`. A text with a number is
`tr("%n answer(s)", "", number)`; translations have as many forms as their language needs, English drops or keeps what
stands in brackets. `make translations` collects the texts with Qt's own lupdate, which knows calls of this name.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_BRACKETS = re.compile(r"\((\w{1,3})\)")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language writes texts, numbers and days.

    Attributes:
        code: Such as `en` or `de`.
        look_up: Text, comment and number (-1 when there is none) to the translation; an empty text where there is none.
        decimal_point: Between whole and fraction.
        group_separator: Between thousands.
        months: Short names, January first.
        full_months: In full.
        weekdays: Short names, Monday first.
        day_pattern: A day with its year, of `{day}`, `{month}` (short) and `{year}`.
        day_of_month_pattern: Likewise without the year.
        full_day_pattern: A day with its month in full, without the year.
    """

    code: str
    look_up: Callable[[str, str, int], str]
    decimal_point: str
    group_separator: str
    months: tuple[str, ...]
    full_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    day_pattern: str
    day_of_month_pattern: str
    full_day_pattern: str


ENGLISH = Language(
    code="en",
    look_up=lambda _text, _comment, _number: "",
    decimal_point=".",
    group_separator=",",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    full_months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    day_pattern="{day} {month} {year}",
    day_of_month_pattern="{day} {month}",
    full_day_pattern="{day} {month}",
)

_current = ENGLISH


def current() -> Language:
    """The language in use."""
    return _current


def use(language: Language) -> None:
    """Use this language from now on; what is on the screen keeps the words it has."""
    global _current
    _current = language


def tr(text: str, comment: str = "", number: int = -1) -> str:
    """The text in the language in use.

    Args:
        text: English, a literal, so that it is collected.
        comment: Tells apart equal texts that mean different things.
        number: What `%n` stands for, and which form of the text it takes; -1 when there is none.
    """
    found = _current.look_up(text, comment, number) or text
    if number < 0:
        return found
    if found is text:
        found = _BRACKETS.sub("" if number == 1 else r"\1", text)
    return found.replace("%n", whole(number))


def mark(text: str) -> str:
    """The text as it is, for a table made before a language is chosen: collected here, given to `tr` when shown."""
    return text


def whole(number: int) -> str:
    """A whole number with its thousands apart."""
    return localized(f"{number:,}")


def localized(figure: str) -> str:
    """A figure written with `,` between thousands and `.` before the fraction, as the language in use writes it."""
    language = _current
    if language.decimal_point == "." and language.group_separator == ",":
        return figure
    return "".join(
        {",": language.group_separator, ".": language.decimal_point}.get(character, character)
        for character in figure
    )
