"""The page Settings: all of it, searched, and a change that asks for the password."""

from camera import Camera, child
from conftest import SampleServices
from PySide6.QtWidgets import QLineEdit, QWidget

from wattback.desktop.page_area import PageArea
from wattback.errors import WattbackError


class DiskGone(WattbackError):
    title = "The ledger can't be read"


def settings(camera: Camera) -> None:
    """Screen after screen, down to the end."""
    with camera.scene(page="settings") as companion:
        camera.page("60-settings")
        companion.window.resize(1180, 900)
        camera.settle()
        area = next(each for each in companion.window.findChildren(PageArea) if each.isVisible())
        bar = area.verticalScrollBar()
        step = max(1, area.viewport().height() - 40)
        for number, top in enumerate(range(step, bar.maximum(), step), start=1):
            bar.setValue(top)
            camera.picture(f"61-settings-{number:02d}")


def searched(camera: Camera) -> None:
    """Rows that a word is in, and a word that is in none."""
    with camera.scene(page="settings") as companion:
        field = child(companion.window.page("settings"), QLineEdit, "settingsSearch")
        for number, word in enumerate(("cap", "zzz"), start=1):
            field.setText(word)
            camera.picture(f"62-settings-search-{number}")


def widened(camera: Camera) -> None:
    """What lets more money go asks for the password."""
    with camera.scene(page="settings") as companion:
        page = companion.window.page("settings")
        field = child(page, QLineEdit, "setting caps.per_day_micro")
        field.setText("50")
        field.editingFinished.emit()
        camera.settle(0.3)
        area = next(each for each in companion.window.findChildren(PageArea) if each.isVisible())
        area.ensureWidgetVisible(child(page, QWidget, "row caps.per_day_micro"))
        camera.picture("63-settings-password")


def unreadable(camera: Camera) -> None:
    """The ledger can't be read."""
    services = SampleServices()
    services.choices.failure = DiskGone("Its disk does not answer just now. Nothing was lost. Try again.")
    with camera.scene(services, page="settings"):
        camera.picture("64-settings-failed")


SCENES = (settings, searched, widened, unreadable)
