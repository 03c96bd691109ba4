"""Both themes can be read by everybody, and follow the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from wattback.desktop.look.theme import DARK, LIGHT, Theme, ThemeFollower

_TEXT_ON = [
    ("text", "window"),
    ("text", "surface"),
    ("text", "surface_hover"),
    ("text", "danger_surface"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "surface_hover"),
    ("danger", "window"),
    ("danger", "surface"),
    ("danger", "danger_surface"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_selection", "selection"),
    ("practice_text", "practice_surface"),
]
# WCAG 2.2, 1.4.11: what is needed to understand a picture or to see a control, at least 3:1.
_SHAPE_ON = [
    ("matched", "surface"),
    ("due", "surface"),
    ("due", "due_fill"),
    ("whisker", "surface"),
    ("whisker", "due_fill"),
    ("control_border", "surface"),
    ("control_border", "window"),
    ("accent", "surface"),
    ("accent", "window"),
]


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(theme: Theme, one: str, other: str) -> float:
    darker, lighter = sorted(_luminance(getattr(theme, name)) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), _TEXT_ON)
def test_text_has_a_contrast_of_4_5(theme: Theme, text: str, ground: str) -> None:
    assert _contrast(theme, text, ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("shape", "ground"), _SHAPE_ON)
def test_shapes_have_a_contrast_of_3(theme: Theme, shape: str, ground: str) -> None:
    assert _contrast(theme, shape, ground) >= 3.0


def test_the_theme_follows_the_system(themes: ThemeFollower, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Theme] = []
    themes.changed.connect(seen.append)

    class Hints:
        scheme = Qt.ColorScheme.Dark

        def colorScheme(self) -> Qt.ColorScheme:
            return self.scheme

    hints = Hints()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    themes.follow()
    hints.scheme = Qt.ColorScheme.Light
    themes.follow()
    assert seen == [DARK, LIGHT]


def test_the_palette_goes_with_the_theme(themes: ThemeFollower) -> None:
    for theme in (DARK, LIGHT):
        themes.apply(theme)
        palette = QGuiApplication.palette()
        assert palette.color(QPalette.ColorRole.Window).name() == theme.window
        assert palette.color(QPalette.ColorRole.WindowText).name() == theme.text
