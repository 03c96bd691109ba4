"""Every text of the window is there in six languages, with the same values in it."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from wattback.desktop.look import language, translations, wording
from wattback.desktop.look.language import ENGLISH, tr
from wattback.footprint import Range

_OTHERS = sorted(set(translations.LANGUAGES) - {"en"})
_VALUES = re.compile(r"\{\w+\}|%n")
# Quoted commands stay as they are typed.
_COMMANDS = re.compile(r"`[^`]+`|\"wattback [^\"]+\"")


def _messages(code: str) -> Iterator[tuple[str, list[str], bool]]:
    """Source, its translations (one for each form of the number) and whether it is finished."""
    tree = ET.parse(translations.TRANSLATIONS / f"wattback_{code}.ts")  # a file of our own
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        forms = [each.text or "" for each in translation.findall("numerusform")] or [translation.text or ""]
        yield source, forms, translation.get("type") is None


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    language.use(ENGLISH)


@pytest.mark.parametrize("code", _OTHERS)
def test_nothing_is_left_in_english(code: str) -> None:
    missing = [source for source, forms, finished in _messages(code) if not finished or not all(forms)]
    assert missing == []


@pytest.mark.parametrize("code", _OTHERS)
def test_a_translation_has_the_same_values_as_its_text(code: str) -> None:
    wrong = [
        (source, form)
        for source, forms, _finished in _messages(code)
        for form in forms
        # One form of a plural may say "an answer" without its number.
        if set(_VALUES.findall(source)) - ({"%n"} if len(forms) > 1 else set()) - set(_VALUES.findall(form))
        or set(_VALUES.findall(form)) - set(_VALUES.findall(source))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", _OTHERS)
def test_a_translation_keeps_ellipsis_spaces_and_commands(code: str) -> None:
    wrong = [
        (source, form)
        for source, forms, _finished in _messages(code)
        for form in forms
        if source.endswith("…") != form.endswith("…")
        or form != form.strip()
        or source.count("\n") != form.count("\n")
        or any(command.strip('`"') not in form for command in _COMMANDS.findall(source))
    ]
    assert wrong == []


def test_german_writes_figures_days_and_numbers_its_own_way(qapp: QApplication) -> None:
    assert translations.install(qapp, "de") == "de"
    assert str(wording.energy_figure(Range(410.0, 1234.5, 3800.0), digits=3)) == "1,23 kWh (0,41–3,8)"
    assert wording.certificate_amount(1_234_567) == "1,234567 kWh"
    assert language.whole(1_234_567) == "1.234.567"
    assert tr("%n answer(s)", "", 1) == "1 Antwort"
    assert tr("%n answer(s)", "", 2000) == "2.000 Antworten"


def test_english_keeps_its_figures_on_a_german_machine(qapp: QApplication) -> None:
    translations.install(qapp, "de")
    assert translations.install(qapp, "en") == "en"
    assert wording.significant(1234.5, 5) == "1,234.5"
    assert tr("%n answer(s)", "", 1) == "1 answer"
    assert tr("%n answer(s)", "", 2000) == "2,000 answers"


def test_japanese_writes_the_year_first(qapp: QApplication) -> None:
    translations.install(qapp, "ja")
    assert wording.day(wording.local(1_795_500_000_000)) == "2026年11月24日"
