"""Every control has a name and is reached without a mouse, and every text can be read, on every screen."""

import importlib
import pkgutil
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from accessible import contrast, controls, missed_by_tab, reached_by_tab, too_faint, unnamed
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import wattback.desktop
from wattback.desktop.background import Background
from wattback.desktop.certificates.verification_dialog import VerificationDialog
from wattback.desktop.history.answer_dialog import AnswerDialog
from wattback.desktop.look.icons import GROUNDS
from wattback.desktop.look.theme import DARK, LIGHT, Theme, ThemeFollower
from wattback.desktop.offsets.agree_dialog import AgreeDialog
from wattback.desktop.offsets.offer_dialog import OfferDialog
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.onboarding.dialog import WelcomeDialog
from wattback.desktop.onboarding.imports_dialog import ImportsDialog
from wattback.desktop.services.beside import BesidePreview
from wattback.desktop.services.certificates import CheckResult
from wattback.desktop.services.usage import AnswerLine
from wattback.desktop.wallet.form_dialog import Field, FormDialog
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.desktop.wallet.send_dialog import SendDialog
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.desktop.window import MainWindow
from wattback.footprint import Range

PAGES = ("now", "history", "offsets", "certificates", "wallet", "settings")
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

Make = Callable[[Any, Background, Offsetting, QWidget], QDialog]


def _verification(
    _services: Any, _background: Background, _offsetting: Offsetting, parent: QWidget
) -> QDialog:
    dialog = VerificationDialog("certificate.json", parent)
    dialog.show_checks(
        (CheckResult("Amount", "pass", "5 mWh."), CheckResult("Registry", "fail", "Not there."))
    )
    return dialog


def _answer(services: Any, background: Background, _offsetting: Offsetting, parent: QWidget) -> QDialog:
    figures = Range(0.1, 0.4, 1.2)
    line = AnswerLine("id", 1_795_348_800_000, "chatgpt", "gpt-5", 900, 400, figures, figures, figures, True)
    return AnswerDialog(services.answers, background, line, parent)


def _form(_services: Any, background: Background, _offsetting: Offsetting, parent: QWidget) -> QDialog:
    fields = (
        Field("name", "&Name"),
        Field("words", "&Words", "words"),
        Field("password", "&Password", "password"),
        Field("file", "&File", "open"),
    )
    return FormDialog("sampleForm", "A form", "It does nothing.", fields, "Do it", background, dict, parent)


def _agreement(_services: Any, background: Background, _offsetting: Offsetting, parent: QWidget) -> QDialog:
    preview = BesidePreview(
        "Make this badge?", (("Shows", "4 retirements"),), "It is public.", "Make the badge"
    )
    return AgreeDialog(preview, lambda _password, _progress: "Done.", background, parent)


# Every kind of dialog there is; a test below holds this against the code.
DIALOGS: dict[type[QDialog], Make] = {
    OffsetDialog: OffsetDialog,
    OfferDialog: lambda services, background, _offsetting, parent: OfferDialog(services, background, parent),
    VerificationDialog: _verification,
    AgreeDialog: _agreement,
    AnswerDialog: _answer,
    FormDialog: _form,
    PasswordDialog: lambda _services, _background, _offsetting, parent: PasswordDialog(
        "Allow payments?", "With your password.", "Allow", parent
    ),
    SendDialog: lambda services, background, _offsetting, parent: SendDialog(services, background, parent),
    WalletDialog: lambda services, background, _offsetting, parent: WalletDialog(
        services, background, parent, is_practice=True
    ),
    ImportsDialog: lambda services, background, _offsetting, parent: ImportsDialog(
        services, background, parent
    ),
    WelcomeDialog: lambda services, background, _offsetting, parent: WelcomeDialog(
        services, background, parent
    ),
}


def _settle(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: not background._waiting, timeout=10_000)
    qtbot.wait(150)


def _assert_accessible(qtbot: QtBot, screen: QWidget, *, at_least: int) -> None:
    assert len(controls(screen)) >= at_least
    assert unnamed(screen) == []
    assert missed_by_tab(qtbot, screen) == []


def test_no_kind_of_dialog_is_forgotten() -> None:
    for module in pkgutil.walk_packages(wattback.desktop.__path__, "wattback.desktop."):
        importlib.import_module(module.name)
    there, look_at = set(), [QDialog]
    while look_at:
        for kind in look_at.pop().__subclasses__():
            if kind.__module__.startswith("wattback."):
                there.add(kind)
            look_at.append(kind)
    assert {each.__name__ for each in there} == {each.__name__ for each in DIALOGS}


@THEMES
@pytest.mark.parametrize("page", PAGES)
def test_each_page(
    qtbot: QtBot,
    window: MainWindow,
    themes: ThemeFollower,
    background: Background,
    services: Any,
    page: str,
    theme: Theme,
) -> None:
    themes.apply(theme)
    window.set_theme(theme)
    window.resize(1180, 2400)
    window.show_page(page)
    window.show_snapshot(replace(services.current, payments_stopped=True))
    _settle(qtbot, background)
    _assert_accessible(qtbot, window, at_least=8)
    assert too_faint(window) == []


def test_the_empty_window(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    empty = replace(services.current, hours=(), recent=(), due_mwh=0, matched_mwh=0, wallet_address=None)
    window.show_snapshot(empty)
    _assert_accessible(qtbot, window, at_least=2)


def test_the_chart_is_reached_and_says_what_it_shows(
    qtbot: QtBot, window: MainWindow, background: Background
) -> None:
    _settle(qtbot, background)
    chart = next(each for each in window.findChildren(QWidget) if each.property("role") == "chart")
    qtbot.waitUntil(lambda: "Wh" in chart.accessibleDescription())
    assert chart in reached_by_tab(qtbot, window)


@THEMES
@pytest.mark.parametrize("kind", list(DIALOGS), ids=lambda kind: kind.__name__)
def test_each_dialog(
    qtbot: QtBot,
    window: MainWindow,
    themes: ThemeFollower,
    background: Background,
    offsetting: Offsetting,
    services: Any,
    kind: type[QDialog],
    theme: Theme,
) -> None:
    themes.apply(theme)
    dialog = DIALOGS[kind](services, background, offsetting, window)
    dialog.open()
    _settle(qtbot, background)
    for field in dialog.findChildren(QLineEdit):
        field.setText("correct horse")
    _assert_accessible(qtbot, dialog, at_least=1)
    assert too_faint(dialog) == []


@THEMES
def test_each_step_of_the_first_minute(
    qtbot: QtBot, themes: ThemeFollower, background: Background, services: Any, theme: Theme
) -> None:
    themes.apply(theme)
    dialog = WelcomeDialog(services, background, None)
    qtbot.addWidget(dialog)
    dialog.resize(640, 1400)
    dialog.open()
    for snapshot in (services.current, replace(services.current, wallet_address=None)):
        dialog.show_snapshot(snapshot)
        for index in range(dialog.count):
            dialog.go_to(index)
            _settle(qtbot, background)
            _assert_accessible(qtbot, dialog, at_least=2)
            assert too_faint(dialog) == []


@pytest.mark.parametrize("step", ["words", "confirm"])
def test_the_steps_of_a_new_wallet(
    qtbot: QtBot, services: Any, background: Background, themes: ThemeFollower, step: str
) -> None:
    dialog = WalletDialog(services, background, None, is_practice=True)
    qtbot.addWidget(dialog)
    dialog.open()
    forward: Callable[[], None] = dialog.findChild(QAbstractButton, "walletNextButton").click  # type: ignore[union-attr]
    for field in dialog.findChildren(QLineEdit):
        field.setText("correct horse")
    forward()
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "walletWord1") is not None)
    reached = {each.objectName() for each in reached_by_tab(qtbot, dialog)}
    assert {f"walletWord{number}" for number in range(1, 13)} <= reached
    if step == "confirm":
        forward()
    _assert_accessible(qtbot, dialog, at_least=2)
    assert too_faint(dialog) == []


@THEMES
def test_what_the_chart_draws_can_be_told_apart(theme: Theme) -> None:
    surface = QColor(theme.surface)
    assert contrast(QColor(theme.text), surface) >= 4.5
    assert contrast(QColor(theme.muted), surface) >= 4.5
    for shape in (*theme.series, theme.whisker, theme.matched, theme.due):
        assert contrast(QColor(shape), surface) >= 3.0, shape


def test_the_trays_icons_can_be_seen_on_light_and_on_dark_panels() -> None:
    for state, ground in GROUNDS.items():
        for panel in ("#ffffff", "#202427"):
            # The sign of attention has an edge of its own on light panels.
            drawn = "#2b1c00" if state == "attention" and panel == "#ffffff" else ground
            assert contrast(QColor(drawn), QColor(panel)) >= 3.0, (state, panel)
        sign = "#2b1c00" if state == "attention" else "#ffffff"
        assert contrast(QColor(sign), QColor(ground)) >= 3.0, state


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lives forever since Python 3.12")
def test_pyside_does_not_use_up_none() -> None:
    """PySide6 6.12.0's wheels take a reference from None with every call, until Python 3.11 aborts."""
    some = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        some.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
