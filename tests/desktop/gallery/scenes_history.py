"""The page History: two years of answers, a filter, one answer explained, and its other states."""

import time

from camera import Camera, child
from conftest import SampleServices, empty_snapshot
from PySide6.QtWidgets import QPushButton
from sample_usage import answers_of_years

from wattback.desktop.history.answer_dialog import AnswerDialog
from wattback.desktop.history.page import HistoryPage
from wattback.desktop.history.period_choice import Choice
from wattback.errors import WattbackError

_LONG_NAME = "deepseek-reasoner-with-a-name-that-takes-its-time-v3.2-exp-0928"


class _DiskGoneError(WattbackError):
    title = "The ledger can't be read"

    def __init__(self) -> None:
        super().__init__(
            "Its disk does not answer just now. Nothing was lost. Check the disk, then try again."
        )


def _services() -> SampleServices:
    services = SampleServices()
    services.usage.set_answers(answers_of_years(2))
    services.usage._recent = ()
    services.choices.values.update({"budget.period": "week", "budget.energy_wh": 50.0})
    return services


def history(camera: Camera) -> None:
    """Last month, with a budget."""
    with camera.scene(_services(), page="history") as companion:
        page = companion.window.page("history")
        assert isinstance(page, HistoryPage)
        page.filters.choose_time(Choice.LAST_MONTH)
        camera.page("20-history")


def filtered(camera: Camera) -> None:
    """Days of one's own, chips, the trend as a table, a budget that is used up, and one answer."""
    services = _services()
    services.choices.values["budget.energy_wh"] = 20.0
    with camera.scene(services, page="history") as companion:
        page = companion.window.page("history")
        assert isinstance(page, HistoryPage)
        page.filters.choose_time(Choice.CUSTOM)
        page.filters.choose("model", "gpt-5")
        page.filters.choose("model", _LONG_NAME)
        camera.settle()
        child(page, QPushButton, "trendTableButton").setChecked(True)
        camera.page("21-history-filtered")
        page._answers._view.selectRow(0)
        page._answers._open_chosen()
        camera.picture("22-history-answer")
        child(page, AnswerDialog).reject()


def other_states(camera: Camera) -> None:
    """Nothing yet, a disk that does not answer, and reading."""
    empty = SampleServices(empty_snapshot())
    with camera.scene(empty, page="history"):
        camera.picture("23-history-empty")
    failing = _services()
    failing.usage.failure = _DiskGoneError()
    with camera.scene(failing, page="history"):
        camera.picture("24-history-failed")
    reading = _services()
    reading.usage.hold = lambda: time.sleep(1.0)
    with camera.scene(reading, page="history"):
        camera.take("25-history-reading")
        reading.usage.hold = lambda: None
        camera.settle()


SCENES = (history, filtered, other_states)
