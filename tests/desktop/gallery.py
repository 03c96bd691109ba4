"""Every screen and state, light and dark, as pictures to look at: `python tests/desktop/gallery.py OUTDIR`.

Starts its own X server with a window manager and a tray, and takes the pictures from the screen itself, so that
what is seen is what a person would see: title bars, notifications, the real tray icon.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from conftest import (
    WORDS,
    SampleServices,
    empty_snapshot,
    large_snapshot,
    sample_beside,
    sample_certificate,
    sample_preview,
    sample_snapshot,
)
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPushButton, QScrollArea, QWidget

from wattback.desktop.app import Companion
from wattback.desktop.look.theme import DARK, LIGHT, Theme
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.services.snapshot import FactorChange
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

_SCREEN = "1500x1080x24"
_TRAYER = ("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "32")
_PASSWORD = "correct horse"


@contextmanager
def desktop_session() -> Iterator[None]:
    """An X server on a free display with openbox and trayer, and a data directory of its own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    started = [subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)]
    home = tempfile.mkdtemp(prefix="wattback-gallery-")
    try:
        os.environ["DISPLAY"] = ":" + os.read(reading, 16).decode().strip()
        os.environ["WATTBACK_HOME"] = home
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        # The pictures are of Wattback, not of this machine's notification daemon.
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        started.extend(
            subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for each in (("openbox",), _TRAYER)
        )
        time.sleep(1.0)
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
        shutil.rmtree(home, ignore_errors=True)


_Child = TypeVar("_Child", bound=QWidget)


class NetworkDownError(WattbackError):
    title = "The network can't be reached"


class LedgerGoneError(WattbackError):
    title = "The ledger can't be read"


class Gallery:
    """Takes the pictures of one theme."""

    def __init__(self, app: QApplication, folder: Path, theme: Theme) -> None:
        self._app, self._folder, self._theme = app, folder, theme

    def take_all(self) -> None:
        self._figures()
        self._beside_electricity()
        self._offset_from_preview_to_certificate()
        self._offset_states()
        self._first_run()
        self._paused_and_tray()
        self._other_states()

    def _figures(self) -> None:
        with self._scene(SampleServices()) as companion:
            window = companion.window
            self._picture("01-today")
            chart = _child(window, QWidget, "usageChart")
            plot = _child(chart, QAbstractScrollArea).viewport()
            QTest.mouseMove(plot, QPoint(plot.width() * 4 // 10, plot.height() * 6 // 10))
            self._picture("02-today-hover")
            self._press(window, "span7Button")
            self._picture("03-week")
            self._press(window, "span30Button")
            chart.setFocus()
            QTest.keyClick(chart, Qt.Key.Key_End)
            self._picture("04-month-keyboard")
            self._press(window, "chartTableButton")
            self._picture("05-month-table")
            self._press(window, "chartTableButton")
            self._press(window, "span1Button")
            window.resize(640, 900)
            self._picture("06-narrow")
            self._scroll_to_end(window)
            self._picture("07-narrow-end")
            window.resize(480, 900)
            self._scroll_to_end(window)
            self._picture("08-narrowest-end")

    def _beside_electricity(self) -> None:
        change = FactorChange("2026-10", "2026.11", "2026.12", 812, 210.0, 184.8, 81.0, 71.3)
        older = replace(change, month="2026-09", energy_after_wh=231.0, co2e_after_g=89.1)
        large = replace(large_snapshot(), grid_is_live=True, zone="GBR", factor_changes=(change, older))
        with self._scene(SampleServices(large)) as companion:
            self._press(companion.window, "span30Button")
            self._picture("40-large-and-changed")
            companion.window.resize(900, 700)
            self._picture("41-small-two-columns")
            companion.window.resize(480, 900)
            self._picture("42-large-narrowest")
            self._scroll_to_end(companion.window)
            self._picture("43-large-narrowest-end")
        some = replace(sample_beside(1, 8.0), not_estimated_share=0.18, own_market_factor_share=0.0)
        with self._scene(SampleServices(replace(sample_snapshot(), beside=(some,)))):
            self._picture("44-partly-estimated")
        none = replace(some, not_estimated_share=1.0)
        with self._scene(SampleServices(replace(sample_snapshot(), beside=(none,)))):
            self._picture("45-not-estimated")
        empty = empty_snapshot()
        quiet = replace(
            sample_snapshot(),
            today_answers=0,
            today_energy_wh=empty.today_energy_wh,
            today_co2e_g=empty.today_co2e_g,
            today_like=empty.today_like,
            beside=empty.beside,
        )
        with self._scene(SampleServices(quiet)):
            self._picture("46-nothing-today")

    def _offset_from_preview_to_certificate(self) -> None:
        services = SampleServices()
        services.hold_offset = lambda: time.sleep(1.2)
        with self._scene(services) as companion:
            self._press(companion.window, "offsetButton")
            self._picture("10-offset-preview")
            dialog = _child(companion.window, OffsetDialog)
            QTest.keyClicks(_child(dialog, QLineEdit, "offsetPassword"), _PASSWORD)
            self._press(dialog, "offsetConfirmButton")
            self._picture("11-offset-progress")
            self._settle(1.5)
            self._picture("12-offset-result")
            self._press(dialog, "offsetCancelButton")
            self._picture("13-after-offset", whole_screen=True)
            self._press(companion.window, "verifyButton")
            self._picture("14-verify")

    def _offset_states(self) -> None:
        services = SampleServices()
        services.preview = replace(
            sample_preview(),
            refusal="This would be 2.10 pUSD today, over your cap of 2.00 pUSD a day. Raise the cap in the "
            "settings, or offset tomorrow.",
        )
        with self._scene(services) as companion:
            companion.window.open_offset()
            self._picture("15-offset-refused")

        services = SampleServices()
        services.offset_result = NetworkDownError(
            "The network did not answer within 30 seconds. Nothing was lost: the retirement is signed and "
            "stored, and goes on from there. Check the connection and press Continue."
        )
        with self._scene(services) as companion:
            companion.window.open_offset()
            self._settle(0.5)
            dialog = _child(companion.window, OffsetDialog)
            QTest.keyClicks(_child(dialog, QLineEdit, "offsetPassword"), _PASSWORD)
            self._press(dialog, "offsetConfirmButton")
            self._picture("16-offset-failed", whole_screen=True)

        services = SampleServices()
        with self._scene(services) as companion:
            services.delay_s = 1.5
            companion.window.open_offset()
            self._picture("17-offset-loading")

    def _first_run(self) -> None:
        services = SampleServices(empty_snapshot())
        services.all_certificates = ()
        with self._scene(services) as companion:
            self._picture("20-empty")
            self._press(companion.window, "emptyWalletButton")
            self._picture("21-wallet-password")
            dialog = _child(companion.window, WalletDialog)
            self._press(dialog, "walletNextButton")
            self._picture("22-wallet-problem")
            for name in ("walletPassword", "walletPasswordAgain"):
                QTest.keyClicks(_child(dialog, QLineEdit, name), _PASSWORD)
            self._press(dialog, "walletNextButton")
            self._picture("23-wallet-words")
            self._press(dialog, "walletNextButton")
            self._picture("24-wallet-confirm")
            for number in (1, 2, 3):
                field = _child(dialog, QLineEdit, f"walletConfirm{number}")
                field.setText(WORDS.split()[int(field.accessibleName().removeprefix("Word ")) - 1])
            self._press(dialog, "walletNextButton")
            self._picture("25-wallet-ready")
        services = SampleServices(replace(sample_snapshot(), wallet_address=None, matched_mwh=0))
        services.all_certificates = ()
        with self._scene(services):
            self._picture("26-no-wallet")

    def _paused_and_tray(self) -> None:
        paused = replace(sample_snapshot(), counting_paused=True, open_batch_state="broadcast")
        with self._scene(SampleServices(paused)) as companion:
            self._picture("30-paused")
            companion.tray.menu.popup(QPoint(1260, 800))
            self._picture("31-tray-menu", whole_screen=True)
            companion.tray.menu.hide()
            companion.ask_what_closing_means()
            self._picture("32-close-question")

    def _other_states(self) -> None:
        services = SampleServices(
            replace(sample_snapshot(), is_practice=False, network_name="Arkreen on Polygon")
        )
        services.all_certificates = (sample_certificate(2, is_practice=False), sample_certificate(1))
        with self._scene(services):
            self._picture("33-real-network")

        services = SampleServices()
        with self._scene(services):
            services.snapshot_failure = LedgerGoneError(
                "It is on a disk that does not answer just now. Nothing was lost: the browser keeps its "
                "answers until they are on disk. Check the disk, then try again."
            )
            services.version += 1
            self._settle(1.2)
            self._picture("34-failure", whole_screen=True)

        services = SampleServices()
        services.delay_s = 2.0
        with self._scene(services):
            self._picture("35-loading")
            services.delay_s = 0.0
            self._settle(2.5)

    @contextmanager
    def _scene(self, services: SampleServices) -> Iterator[Companion]:
        os.environ["WATTBACK_HOME"] = tempfile.mkdtemp(dir=os.environ["WATTBACK_HOME"])
        companion = Companion(self._app, services, start_hidden=False)
        companion.themes.apply(self._theme)
        companion.start()
        self._settle(0.8)
        yield companion
        companion.end()
        companion.let_go()
        for each in (companion.window, companion):
            each.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._settle(0.2)

    def _scroll_to_end(self, window: QWidget) -> None:
        self._settle()
        bar = _child(window, QScrollArea, "page").verticalScrollBar()
        bar.setValue(bar.maximum())

    def _settle(self, seconds: float = 0.4) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)

    def _press(self, inside: QWidget, name: str) -> None:
        QTest.mouseClick(_child(inside, QPushButton, name), Qt.MouseButton.LeftButton)
        self._settle()

    def _picture(self, name: str, *, whole_screen: bool = False) -> None:
        self._settle()
        screen = self._app.primaryScreen()
        picture = screen.grabWindow(0)
        if not whole_screen:
            frames = QRect()
            for each in self._app.topLevelWidgets():
                if each.isVisible() and each.isWindow() and each.objectName() != "backdrop":
                    frames = frames.united(each.frameGeometry())
            picture = picture.copy(frames.intersected(picture.rect()))
        picture.save(str(self._folder / f"{self._theme.name}-{name}.png"))


def _child(inside: QWidget, kind: type[_Child], name: str = "") -> _Child:
    found = inside.findChild(kind, name) if name else inside.findChild(kind)
    assert found is not None, name or kind
    return found


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with desktop_session():
        app = QApplication([])
        app.setQuitOnLastWindowClosed(False)
        # Without something behind the windows, the server would leave closed ones on the screen.
        backdrop = QWidget()
        backdrop.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDesktop)
        backdrop.setObjectName("backdrop")
        backdrop.setStyleSheet("background: #5d7382")
        backdrop.setGeometry(app.primaryScreen().geometry())
        backdrop.show()
        for theme in (LIGHT, DARK):
            Gallery(app, folder, theme).take_all()
        backdrop.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/desktop/gallery.py OUTDIR")
    main(Path(sys.argv[1]))
