"""Carbon credits and badges from the window: shown first, the password typed for it, and closing means no."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sample_offsets import real_overview
from sample_wallet import PASSWORD

from wattback.desktop.background import Background
from wattback.desktop.offsets.agree_dialog import AgreeDialog
from wattback.desktop.offsets.beside_panel import BesidePanel
from wattback.desktop.wallet.form_dialog import FormDialog
from wattback.errors import WattbackError

from .conftest import destroy

_Child = TypeVar("_Child", bound=QWidget)


class MarketClosedError(WattbackError):
    title = "The market is closed"


@pytest.fixture
def panel(qtbot: QtBot, services: Any, background: Background) -> Iterator[BesidePanel]:
    panel = BesidePanel(services, background)
    panel.show_beside(real_overview().beside, can_sign=True)
    panel.show()
    yield panel
    destroy(panel)


def _part(inside: QWidget, kind: type[_Child], name: str) -> _Child:
    found = inside.findChild(kind, name)
    assert found is not None, name
    return found


def _text(inside: QWidget, name: str) -> str:
    label = _part(inside, QLabel, name)
    return label.text() if label.isVisibleTo(inside) else ""


def _quoted(qtbot: QtBot, panel: BesidePanel) -> AgreeDialog:
    _part(panel, QPushButton, "retireCarbonButton").click()
    form = next(each for each in panel.findChildren(FormDialog) if each.isVisible())
    _part(form, QLineEdit, "carbonDialog_kilograms").setText("12.5")
    _part(form, QPushButton, "carbonDialogAgree").click()
    qtbot.waitUntil(lambda: bool(panel.findChildren(AgreeDialog)))
    return panel.findChildren(AgreeDialog)[-1]


def test_carbon_is_quoted_agreed_to_and_retired(qtbot: QtBot, panel: BesidePanel, services: Any) -> None:
    dialog = _quoted(qtbot, panel)
    assert _text(dialog, "agreeTitle") == "Retire carbon credits for 12.5 kg of CO₂e?"
    assert "subtract nothing" in _text(dialog, "agreeCaveat")
    agree, password = _part(dialog, QPushButton, "agreeButton"), _part(dialog, QLineEdit, "agreePassword")
    assert not agree.isEnabled()
    password.setText("wrong")
    agree.click()
    assert password.text() == ""
    qtbot.waitUntil(lambda: "does not open" in _text(dialog, "agreeProblem"))
    password.setText(PASSWORD)
    with qtbot.waitSignal(panel.changed):
        agree.click()
    assert _text(dialog, "sendOutcomeTitle") == "Retired 12.5 kg, as the network tells."
    assert services.beside.calls == ["quote_carbon 12.5", "retire_carbon", "retire_carbon"]
    dialog.close()


@pytest.mark.parametrize("way", ["close", "escape", "enter"])
def test_closing_means_no(qtbot: QtBot, panel: BesidePanel, services: Any, way: str) -> None:
    dialog = _quoted(qtbot, panel)
    _part(dialog, QLineEdit, "agreePassword").setText(PASSWORD)
    if way == "close":
        dialog.close()
    else:
        # Enter presses the default button, and that is Cancel.
        qtbot.keyClick(dialog, Qt.Key.Key_Escape if way == "escape" else Qt.Key.Key_Return)
    qtbot.wait(50)
    assert services.beside.calls == ["quote_carbon 12.5"]


def test_an_amount_that_is_none_is_refused_in_the_form(
    qtbot: QtBot, panel: BesidePanel, services: Any
) -> None:
    _part(panel, QPushButton, "retireCarbonButton").click()
    (form,) = panel.findChildren(FormDialog)
    _part(form, QLineEdit, "carbonDialog_kilograms").setText("much")
    _part(form, QPushButton, "carbonDialogAgree").click()
    qtbot.waitUntil(lambda: "with a point" in _text(form, "carbonDialogProblem"))
    assert not panel.findChildren(AgreeDialog)
    form.reject()


def test_a_badge_is_shown_before_it_is_made(qtbot: QtBot, panel: BesidePanel, services: Any) -> None:
    _part(panel, QPushButton, "makeBadgeButton").click()
    qtbot.waitUntil(lambda: bool(panel.findChildren(AgreeDialog)))
    (dialog,) = panel.findChildren(AgreeDialog)
    assert "for ever" in _text(dialog, "agreeCaveat")
    services.beside.failure = MarketClosedError("It was mined and failed. Only the fee was spent.")
    _part(dialog, QLineEdit, "agreePassword").setText(PASSWORD)
    with qtbot.waitSignal(panel.changed):
        _part(dialog, QPushButton, "agreeButton").click()
    assert _text(dialog, "sendOutcomeTitle") == "The market is closed"
    dialog.close()


@pytest.mark.parametrize(
    ("badge", "says"), [(None, "None is due"), (MarketClosedError("It opens at nine."), "It opens at nine.")]
)
def test_where_no_badge_can_be_made_it_says_why(
    qtbot: QtBot, panel: BesidePanel, services: Any, badge: Exception | None, says: str
) -> None:
    services.beside.badge = badge
    _part(panel, QPushButton, "makeBadgeButton").click()
    qtbot.waitUntil(lambda: says in _text(panel, "besideProblem"))
    assert _part(panel, QPushButton, "makeBadgeButton").isEnabled()
    assert not panel.findChildren(AgreeDialog)


def test_nothing_can_be_signed_without_a_key_or_a_market(panel: BesidePanel) -> None:
    panel.show_beside(real_overview().beside, can_sign=False)
    for name in ("retireCarbonButton", "makeBadgeButton"):
        assert not _part(panel, QPushButton, name).isVisible()
    panel.show_beside(replace(real_overview().beside, has_carbon_market=False, badge_due=""), can_sign=True)
    for name in ("retireCarbonButton", "makeBadgeButton"):
        assert not _part(panel, QPushButton, name).isVisible()
