"""What stands outside of the window: the tray's icon, menu and tooltip, notifications, and no tray at all."""

from dataclasses import replace

from camera import Camera
from conftest import SampleServices, sample_certificate, sample_snapshot
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from session import HEIGHT, WIDTH

from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.notifier import Notification
from wattback.desktop.services.notices import Notice
from wattback.errors import WattbackError

_TRAY = QPoint(WIDTH - 16, HEIGHT - 16)


class NetworkDown(WattbackError):
    title = "The network can't be reached"


def tray_menu(camera: Camera) -> None:
    """The menu over the real tray, in each of its states."""
    ordinary = sample_snapshot()
    for name, snapshot, is_locked in (
        ("80-tray-menu", ordinary, False),
        ("80-tray-menu-paused", replace(ordinary, counting_paused=True), False),
        ("80-tray-menu-stopped-locked", replace(ordinary, payments_stopped=True), True),
    ):
        with camera.scene(SampleServices(snapshot)) as companion:
            companion.tray.set_locked(is_locked)
            camera.settle(0.6)
            menu = companion.tray.menu
            menu.popup(_TRAY - QPoint(menu.sizeHint().width(), menu.sizeHint().height() + 32))
            camera.picture(name, whole_screen=True)
            menu.hide()


def tooltip(camera: Camera) -> None:
    """Today, when the pointer rests on the icon."""
    with camera.scene() as companion:
        companion.window.hide()
        camera.settle(0.8)
        QCursor.setPos(QPoint(20, 20))
        camera.settle(0.2)
        QCursor.setPos(_TRAY)
        camera.settle(1.5)
        camera.picture("81-tray-tooltip", whole_screen=True)
        QCursor.setPos(QPoint(20, 20))


def notifications(camera: Camera) -> None:
    """What is told while the window is closed, by the desktop's own service."""
    with camera.scene() as companion:
        companion.window.hide()
        camera.settle(0.3)
        companion.notifier.tell_retired(sample_certificate(3))
        companion.notifier.tell_failed(
            NetworkDown(
                "The network did not answer within 30 seconds. Nothing was lost: the retirement is signed and stored, "
                "and goes on from there. Check the connection and press Continue."
            )
        )
        weekly = Notice(
            "weekly",
            "Your week: 31 Wh (10\N{EN DASH}96)",
            "112 answers, 8 % more than the week before.",
            "history",
        )
        companion.notifier.tell(Notification(weekly.title, weekly.text, weekly.page))
        camera.settle(1.2)
        camera.picture("82-notifications", whole_screen=True)


def no_tray(camera: Camera) -> None:
    """What closing the window means without a tray."""
    with camera.scene() as companion:
        companion.ask_what_closing_means()
        camera.picture("83-close-question")


def icons(camera: Camera) -> None:
    """Each state of the icon at a panel's sizes, on a light and a dark panel."""
    board = QWidget()
    board.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    rows = QVBoxLayout(board)
    for ground in ("#f4f4f4", "#202427"):
        panel = QWidget()
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        panel.setStyleSheet(f"background: {ground}")
        row = QHBoxLayout(panel)
        for state in TrayState:
            for size in (16, 22, 24, 32, 48, 64):
                sign = QLabel()
                sign.setPixmap(icon(state).pixmap(size, size))
                row.addWidget(sign)
        rows.addWidget(panel)
    board.show()
    camera.picture("84-icons", of=board)
    board.close()


SCENES = (tray_menu, tooltip, notifications, no_tray, icons)
