"""What the electricity brings with it: both counts of emissions, hardware, water, and what is not known of them."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wattback.desktop.page_area import PageArea
from wattback.desktop.services.snapshot import SPANS_DAYS, BesideElectricity, FactorChange
from wattback.desktop.window import MainWindow
from wattback.footprint import Range

from .conftest import empty_snapshot, large_snapshot, sample_snapshot

NOTHING = Range(0.0, 0.0, 0.0)
TODAY = BesideElectricity(
    days=1,
    location_based_g=Range(1.1, 3.4, 10.6),
    market_based_g=Range(0.8, 2.6, 8.2),
    own_market_factor_share=0.62,
    hardware_g=Range(0.14, 0.42, 1.3),
    water_on_site_ml=Range(1.1, 3.4, 10.6),
    water_power_plant_ml=Range(400.0, 1260.0, 3900.0),
    not_estimated_share=0.0,
)
FIGURES = ("locationBased", "marketBased", "hardware", "waterOnSite", "waterPowerPlant")
MARKET_NOTE = (
    "The same by providers' contracts where they publish them{}, else by the grid; "
    "your certificates are not in it."
)


def label(window: QWidget, name: str) -> QLabel:
    found = window.findChild(QLabel, name)
    assert found is not None, name
    return found


def text(window: QWidget, name: str) -> str:
    return label(window, name).text().replace("\N{NO-BREAK SPACE}", " ")


def show(window: MainWindow, services: Any, *beside: BesideElectricity) -> None:
    window.show_snapshot(replace(services.current, beside=beside))


def test_every_figure_has_its_range(window: MainWindow, services: Any) -> None:
    show(window, services, TODAY)
    assert text(window, "beyondTitle") == "Beside the electricity, today"
    assert [text(window, name) for name in FIGURES] == [
        "3.4 g CO₂e (1.1–11)",
        "2.6 g CO₂e (0.80–8.2)",
        "0.42 g CO₂e (0.14–1.3)",
        "3.4 mL (1.1–11)",
        "1.3 L (0.40–3.9)",
    ]
    assert text(window, "locationBasedNote") == "By the grid where the computers are taken to run."
    assert text(window, "marketBasedNote") == MARKET_NOTE.format(" (62 % of the electricity)")
    assert text(window, "hardwareNote") == "Scope 3, on top of either."
    assert not label(window, "beyondPartly").isVisible()
    assert not label(window, "factorChange").isVisible()


def test_screen_readers_hear_what_each_figure_is_and_how_it_is_counted(
    window: MainWindow, services: Any
) -> None:
    show(window, services, TODAY)
    names = [label(window, name).accessibleName() for name in FIGURES]
    assert names[0] == "Emissions, location-based: 3.4 g CO₂e (1.1–11)"
    assert names[3] == "Water at data centres: 3.4 mL (1.1–11)"
    for name in FIGURES[:3]:
        assert label(window, name).accessibleDescription() == label(window, f"{name}Note").text()


@pytest.mark.parametrize("retired", [False, True])
def test_nothing_is_netted_whatever_is_retired(window: MainWindow, services: Any, retired: bool) -> None:
    due, matched = (0, 10**12) if retired else (10**12, 0)
    window.show_snapshot(
        replace(services.current, beside=(TODAY,), due_mwh=due, matched_mwh=matched, is_practice=False)
    )
    assert text(window, "locationBased") == "3.4 g CO₂e (1.1–11)"
    assert text(window, "marketBased") == "2.6 g CO₂e (0.80–8.2)"
    assert "your certificates are not in it" in text(window, "marketBasedNote")
    assert "-" not in "".join(text(window, name) for name in FIGURES)


def test_what_is_not_estimated_at_all_says_so_and_shows_no_zero(window: MainWindow, services: Any) -> None:
    unknown = replace(
        TODAY,
        own_market_factor_share=0.0,
        hardware_g=NOTHING,
        water_on_site_ml=NOTHING,
        water_power_plant_ml=NOTHING,
        not_estimated_share=1.0,
    )
    show(window, services, unknown)
    assert [text(window, name) for name in FIGURES[2:]] == ["not estimated"] * 3
    assert label(window, "waterOnSite").accessibleName() == "Water at data centres: not estimated"
    assert text(window, "locationBased") == "3.4 g CO₂e (1.1–11)"
    assert "only for answers" in text(window, "beyondPartly")
    show(window, services, TODAY)
    assert text(window, "hardware") == "0.42 g CO₂e (0.14–1.3)"
    assert label(window, "hardware").property("role") == ""


def test_what_is_partly_not_estimated_says_how_much(window: MainWindow, services: Any) -> None:
    show(window, services, replace(TODAY, not_estimated_share=0.18))
    assert text(window, "hardware") == "0.42 g CO₂e (0.14–1.3)"
    assert text(window, "beyondPartly") == "Hardware and water: 18 % of the electricity is not estimated."
    show(window, services, replace(TODAY, not_estimated_share=0.9999))
    assert "more than 99 %" in text(window, "beyondPartly")


def test_a_day_without_use_claims_no_share(window: MainWindow, services: Any) -> None:
    window.show_snapshot(replace(services.current, beside=empty_snapshot().beside))
    assert [text(window, name) for name in FIGURES] == ["0 g CO₂e"] * 3 + ["0 mL"] * 2
    assert text(window, "marketBasedNote") == MARKET_NOTE.format("")
    assert not label(window, "beyondPartly").isVisible()


def test_the_card_sums_over_the_days_that_were_chosen(window: MainWindow, services: Any) -> None:
    month = replace(TODAY, days=30, location_based_g=Range(30.0, 102.0, 318.0))
    show(window, services, TODAY, month)
    button = window.findChild(QPushButton, "beside30Button")
    assert button is not None
    button.click()
    assert text(window, "beyondTitle") == "Beside the electricity, last 30 days"
    assert text(window, "locationBased") == "100 g CO₂e (30–320)"
    show(window, services, TODAY, replace(month, location_based_g=Range(30.0, 110.0, 330.0)))
    assert text(window, "locationBased") == "110 g CO₂e (30–330)"


def test_there_is_a_button_for_every_sum(window: MainWindow) -> None:
    buttons = [window.findChild(QPushButton, f"beside{days}Button") for days in SPANS_DAYS]
    assert [button.text() for button in buttons if button is not None] == ["Today", "7 days", "30 days"]


def test_the_newest_change_is_told_and_the_others_are_in_the_tooltip(
    window: MainWindow, services: Any
) -> None:
    older = FactorChange("2020-02", "2026.11", "2026.12", 9, 100.0, 110.0, 40.0, 44.0)
    newest = replace(older, month="2020-03", energy_after_wh=88.0, co2e_after_g=35.2)
    window.show_snapshot(replace(services.current, factor_changes=(newest,)))
    assert text(window, "factorChange") == "March 2020 looks 12 % lower under 2026.12 than under 2026.11."
    assert label(window, "factorChange").toolTip() == ""
    window.show_snapshot(replace(services.current, factor_changes=(newest, older)))
    assert label(window, "factorChange").isVisible()
    others = "February 2020 looks 10 % higher under 2026.12 than under 2026.11."
    assert label(window, "factorChange").toolTip() == others
    assert label(window, "factorChange").accessibleDescription() == others


@pytest.mark.parametrize("width", [480, 879, 880, 900, 1120])
@pytest.mark.parametrize("snapshot", [sample_snapshot(), large_snapshot()], ids=["usual", "large"])
def test_nothing_is_cut_off_at_the_side(qtbot: QtBot, window: MainWindow, snapshot: Any, width: int) -> None:
    window.show_snapshot(snapshot)
    window.resize(width, 700)
    page = window.findChild(PageArea)
    assert page is not None
    qtbot.waitUntil(lambda: page.viewport().width() > 0 and page.widget().width() <= page.viewport().width())
    right = page.viewport().width()
    for each in window.findChildren(QWidget):
        if each.isVisible() and each.objectName().endswith("Card"):
            assert each.mapTo(page.viewport(), QPoint(each.width(), 0)).x() <= right


def test_at_its_first_size_the_window_shows_chart_and_button_without_scrolling(
    qtbot: QtBot, window: MainWindow, services: Any
) -> None:
    QApplication.processEvents()
    offset, chart = window.findChild(QPushButton, "offsetButton"), window.findChild(QWidget, "chartCard")
    assert offset is not None
    assert chart is not None
    assert offset.mapTo(window, QPoint(0, offset.height())).y() < window.height() // 2
    assert chart.mapTo(window, QPoint(0, chart.height())).y() < window.height()


def test_the_header_stands_above_the_chart(qtbot: QtBot, window: MainWindow, services: Any) -> None:
    header, chart = (window.findChild(QWidget, name) for name in ("todayCard", "chartCard"))
    assert header is not None
    assert chart is not None
    QApplication.processEvents()
    assert header.width() == chart.width()
    assert header.mapTo(window, QPoint(0, header.height())).y() < chart.mapTo(window, QPoint()).y()
    window.show_snapshot(empty_snapshot())
    QApplication.processEvents()
    assert not header.isVisible()
    window.show_snapshot(services.current)
    QApplication.processEvents()
    assert header.isVisible()


def test_wide_again_after_narrow_nothing_stands_above_the_right_column(
    qtbot: QtBot, window: MainWindow
) -> None:
    today, offset = (window.findChild(QWidget, name) for name in ("todayCard", "offsetCard"))
    assert today is not None
    assert offset is not None
    for width in (560, 1300, 560, 1300):
        window.resize(width, 900)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: offset.mapTo(window, QPoint()).x() > today.mapTo(window, QPoint()).x())
    assert offset.mapTo(window, QPoint()).y() == today.mapTo(window, QPoint()).y()
