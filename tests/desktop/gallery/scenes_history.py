"""The page History: every card full, filtered, empty and failing; one answer in detail."""

from camera import Camera, child
from conftest import SampleServices, empty_snapshot
from PySide6.QtWidgets import QAbstractButton, QTableView

from wattback.desktop.history.page import HistoryPage
from wattback.desktop.history.period_choice import Choice


def _page(camera: Camera) -> HistoryPage:
    assert camera.companion is not None
    page = camera.companion.window.page("history")
    assert isinstance(page, HistoryPage)
    return page


def history(camera: Camera) -> None:
    """As it opens, and a month with everything in it."""
    services = SampleServices()
    services.choices.values |= {"budget.period": "month", "budget.energy_wh": 200.0}
    with camera.scene(services, page="history") as companion:
        camera.page("20-history")
        companion.window.resize(1400, 980)
        _page(camera).filters.choose_time(Choice.LAST_MONTH)
        camera.picture("21-history-last-month")
        camera.end_of_page("21-history-last-month-end")
        _page(camera).filters.choose("site", "claude")
        _page(camera).filters.choose("provider", "Anthropic")
        camera.picture("22-history-filtered")
        _page(camera).filters.clear()
        _page(camera).filters.choose("site", "nobody-was-here")
        camera.picture("23-history-nothing-left")


def one_answer(camera: Camera) -> None:
    """The chain of an estimate."""
    with camera.scene(page="history") as companion:
        _page(camera).filters.choose_time(Choice.LAST_MONTH)
        camera.settle()
        child(companion.window, QTableView, "answersTable").selectRow(1)
        child(companion.window, QAbstractButton, "answerDetailsButton").click()
        camera.picture("24-answer")


def budget_over(camera: Camera) -> None:
    """A budget that is used up stays gentle."""
    services = SampleServices()
    services.choices.values |= {"budget.period": "month", "budget.energy_wh": 0.5}
    with camera.scene(services, page="history"):
        camera.end_of_page("25-history-budget-over")


def no_history(camera: Camera) -> None:
    """A new person."""
    services = SampleServices(empty_snapshot())
    with camera.scene(services, page="history"):
        camera.page("26-history-none")


SCENES = (history, one_answer, budget_over, no_history)
