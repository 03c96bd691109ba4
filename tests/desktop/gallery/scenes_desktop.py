"""What stands outside of the window: the tray's icon, menu and tooltip, notifications, and no tray at all."""

from dataclasses import replace

from camera import Camera
from conftest import SampleServices, sample_snapshot
from PySide6.QtCore import QPoint


def tray_menu(camera: Camera) -> None:
    """The menu over the real tray."""
    snapshot = replace(sample_snapshot(), counting_paused=True)
    with camera.scene(SampleServices(snapshot)) as companion:
        companion.window.hide()
        camera.settle(0.6)
        companion.tray.menu.popup(QPoint(1220, 780))
        camera.picture("80-tray-menu", whole_screen=True)
        companion.tray.menu.hide()


def no_tray(camera: Camera) -> None:
    """What closing the window means without a tray."""
    with camera.scene() as companion:
        companion.ask_what_closing_means()
        camera.picture("81-close-question")


SCENES = (tray_menu, no_tray)
