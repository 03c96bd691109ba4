"""The page Settings: everything, what a search finds, a refusal, the password, the checks."""

from camera import Camera, child
from conftest import SampleServices
from PySide6.QtWidgets import QLineEdit

from wattback.desktop.settings.page import SettingsPage
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.errors import WattbackError


class _DiskGoneError(WattbackError):
    title = "The ledger can't be read"

    def __init__(self) -> None:
        super().__init__(
            "Its disk does not answer just now. Nothing was lost. Check the disk, then try again."
        )


def _type(page: SettingsPage, key: str, text: str) -> None:
    field = child(page, QLineEdit, f"setting {key}")
    field.setText(text)
    field.editingFinished.emit()


def settings(camera: Camera) -> None:
    """As it opens, and in a wide window."""
    with camera.scene(page="settings") as companion:
        camera.page("60-settings")
        companion.window.resize(1320, 940)
        camera.picture("61-settings-wide")


def changes(camera: Camera) -> None:
    """Found by typing, refused with the reason, more money with the password, and what the checks find."""
    with camera.scene(page="settings") as companion:
        page = companion.window.page("settings")
        assert isinstance(page, SettingsPage)
        camera.settle()
        page.search_for("wait")
        _type(page, "offset.max_age_days", "0")
        camera.picture("62-settings-refused")
        page.search_for("caps")
        _type(page, "caps.per_day_micro", "20")
        camera.picture("63-settings-password")
        child(companion.window, PasswordDialog).reject()
        page.search_for("about")
        camera.press(page, "checkButton")
        camera.picture("64-settings-checks")
        page.search_for("quantum")
        camera.picture("65-settings-nothing-found")


def other_states(camera: Camera) -> None:
    """A disk that does not answer."""
    services = SampleServices()
    with camera.scene(services, page="settings") as companion:
        services.choices.failure = _DiskGoneError()
        companion.window.page("settings").came_to_front()
        camera.picture("66-settings-failed")


SCENES = (settings, changes, other_states)
