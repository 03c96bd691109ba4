"""Qt's side of languages: which one is read, its texts from a `.qm` file, its figures and days from QLocale."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from wattback.desktop.look.language import ENGLISH, Language, use

TRANSLATIONS = Path(__file__).parents[2] / "translations"

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "zh": "简体中文",
    "ja": "日本語",
}
"""Codes and what each language calls itself."""

# A day, a day without its year, and a day with the month in full. What is not here is written as in English.
_DAY_PATTERNS = {
    "de": ("{day}. {month} {year}", "{day}. {month}", "{day}. {month}"),
    "es": ("{day} {month} {year}", "{day} {month}", "{day} de {month}"),
    "zh": ("{year}年{month}{day}日", "{month}{day}日", "{month}{day}日"),
    "ja": ("{year}年{month}{day}日", "{month}{day}日", "{month}{day}日"),
}
_QT_NAMES = {"zh": "zh_CN"}
_MONTHS_IN_A_YEAR, _DAYS_IN_A_WEEK = 12, 7


def install(app: QCoreApplication, choice: str) -> str:
    """Use a language from now on, for our own texts and for the dialogs Qt brings.

    Args:
        app: Keeps Qt's translations alive.
        choice: `system`, or one of `LANGUAGES`.

    Returns:
        The code of the language in use; `en` when the system's is none that Wattback speaks.
    """
    code = _system_code() if choice == "system" else choice
    for each in app.findChildren(QTranslator):
        app.removeTranslator(each)
        each.deleteLater()
    locale = QLocale(code) if code in LANGUAGES and choice != "system" else QLocale.system()
    if code == "en" or code not in LANGUAGES:
        # English texts with English figures: a comma for the fraction would read as a mistake in them.
        QLocale.setDefault(QLocale("en"))
        use(ENGLISH)
        return "en"
    QLocale.setDefault(locale)
    base = QTranslator(app)
    if base.load(
        f"qtbase_{_QT_NAMES.get(code, code)}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(base)
    use(_language(code, locale, _texts(app, code)))
    return code


def _system_code() -> str:
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def _texts(app: QCoreApplication, code: str) -> Callable[[str, str, int], str]:
    texts = QTranslator(app)
    if not texts.load(str(TRANSLATIONS / f"wattback_{code}.qm")):
        return ENGLISH.look_up

    def look_up(text: str, comment: str, number: int) -> str:
        return str(texts.translate("", text, comment or None, number) or "")

    return look_up


def _language(code: str, locale: QLocale, look_up: Callable[[str, str, int], str]) -> Language:
    short, full = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
    months = range(1, _MONTHS_IN_A_YEAR + 1)
    day, day_of_month, full_day = _DAY_PATTERNS.get(
        code, (ENGLISH.day_pattern, ENGLISH.day_of_month_pattern, ENGLISH.full_day_pattern)
    )
    return Language(
        code=code,
        look_up=look_up,
        decimal_point=locale.decimalPoint(),
        # Some languages part thousands by a space, which must not break.
        group_separator=locale.groupSeparator().replace(" ", "\N{NO-BREAK SPACE}"),
        months=tuple(locale.monthName(month, short) for month in months),
        full_months=tuple(locale.monthName(month, full) for month in months),
        weekdays=tuple(locale.dayName(day, short) for day in range(1, _DAYS_IN_A_WEEK + 1)),
        day_pattern=day,
        day_of_month_pattern=day_of_month,
        full_day_pattern=full_day,
    )
