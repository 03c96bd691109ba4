"""Sets up one scene after the other and takes its picture from the screen itself, so that what is seen is what a
person would see: title bars, notifications, the real tray icon."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from conftest import SampleServices
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from wattback.desktop import preferences
from wattback.desktop.app import Companion
from wattback.desktop.look.theme import Theme
from wattback.desktop.page_area import PageArea
from wattback.desktop.preferences import Preferences

_QUIET_S = 0.12
_LONGEST_WAIT_S = 5.0

Child = TypeVar("Child", bound=QWidget)


class Camera:
    """Takes the pictures of one theme.

    Attributes:
        companion: The one of the scene that is set up.
    """

    def __init__(
        self, app: QApplication, folder: Path, theme: Theme, language: str, *, only: str = ""
    ) -> None:
        self.app, self.theme, self._language = app, theme, language
        self._folder, self._only = folder, only
        self.companion: Companion | None = None

    @contextmanager
    def scene(
        self, services: SampleServices | None = None, *, page: str = "now", is_first_start: bool = False
    ) -> Iterator[Companion]:
        """A companion with these services, its window on one page, for as long as the scene lasts."""
        os.environ["WATTBACK_HOME"] = tempfile.mkdtemp(dir=os.environ["HOME"])
        preferences.save(Preferences(onboarding_done=not is_first_start))
        services = services or SampleServices()
        services.choices.values.update(language=self._language, appearance=self.theme.name)
        companion = Companion(self.app, services, start_hidden=False)
        self.companion = companion
        companion.start()
        try:
            self.settle(0.3)
            if page != "now":
                companion.window.show_page(page)
            yield companion
        finally:
            self.companion = None
            # What was told in this scene must not stand in the next one's pictures.
            subprocess.run(["dunstctl", "close-all"], check=False)
            companion.end()
            companion.let_go()
            for each in (companion.window, companion):
                each.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.settle(0.1)

    def page(self, name: str) -> None:
        """The page in front: as it opens, its end if it scrolls, and both in the narrowest window."""
        self.picture(name)
        self.end_of_page(f"{name}-end")
        assert self.companion is not None
        self.companion.window.resize(480, 940)
        self.picture(f"{name}-narrow")
        self.end_of_page(f"{name}-narrow-end")

    def end_of_page(self, name: str) -> None:
        """What comes into view by scrolling to the end; no picture where nothing scrolls."""
        self.settle()
        assert self.companion is not None
        for area in self.companion.window.findChildren(PageArea):
            bar = area.verticalScrollBar()
            if area.isVisible() and bar.maximum() > 0:
                bar.setValue(bar.maximum())
                self.picture(name)
                bar.setValue(0)

    def end_of_area(self, inside: QWidget, name: str) -> None:
        """Scroll an area that is no page to its end."""
        self.settle()
        bar = child(inside, QScrollArea, name).verticalScrollBar()
        bar.setValue(bar.maximum())

    def press(self, inside: QWidget, name: str) -> None:
        """Click a button as a person would."""
        QTest.mouseClick(child(inside, QAbstractButton, name), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self, seconds: float = 0.0) -> None:
        """Let everything be drawn, and what runs in the background end."""
        begun = time.monotonic()
        quiet_since = begun
        while (now := time.monotonic()) < begun + _LONGEST_WAIT_S:
            self.app.processEvents()
            busy = self.companion is not None and bool(self.companion.background._waiting)
            if busy and not seconds:
                quiet_since = now
            if now - quiet_since >= max(seconds, _QUIET_S):
                return
            time.sleep(0.01)

    def picture(self, name: str, *, of: QWidget | None = None, whole_screen: bool = False) -> None:
        """Take the picture, of our windows, of one of them, or of the whole screen."""
        self.settle()
        self.take(name, of=of, whole_screen=whole_screen)

    def take(self, name: str, *, of: QWidget | None = None, whole_screen: bool = False) -> None:
        """Take it at once, while something is still under way."""
        if self._only and self._only not in name:
            return
        screen = self.app.primaryScreen()
        picture = screen.grabWindow(0)
        if not whole_screen:
            frames = QRect() if of is None else of.frameGeometry()
            for each in self.app.topLevelWidgets() if of is None else ():
                is_ours = each.objectName() != "backdrop" and not each.inherits("QSystemTrayIconSys")
                if each.isVisible() and each.isWindow() and is_ours:
                    frames = frames.united(each.frameGeometry())
            ratio = picture.devicePixelRatio()
            pixels = QRect(frames.topLeft() * ratio, frames.size() * ratio)
            picture = picture.copy(pixels.intersected(picture.rect()))
        assert picture.save(str(self._folder / f"{name}.png")), name


def child(inside: QWidget, kind: type[Child], name: str = "") -> Child:
    """The part of a screen with this name; a visible one where several have it."""
    found = inside.findChildren(kind, name) if name else inside.findChildren(kind)
    assert found, f"no {kind.__name__} {name}"
    return next((each for each in found if each.isVisible()), found[0])
