"""A person's hands on the companion's real window, which runs in this process and on a real screen."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from harness.screen import Screen
from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QWidget

_Result = TypeVar("_Result")
_Widget = TypeVar("_Widget", bound=QWidget)


class Hands:
    """Presses, types and looks; what it waits for has to come, or it says what did not."""

    def __init__(self, screen: Screen, pictures: Path) -> None:
        self._screen, self._pictures = screen, pictures
        self._elsewhere = ThreadPoolExecutor(max_workers=1)

    def wait(self, seconds: float) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()

    def wait_until(self, holds: Callable[[], object], what: str, timeout_s: float = 60) -> None:
        """Let the window live until something is so."""
        until = time.monotonic() + timeout_s
        while not holds():
            if time.monotonic() > until:
                raise AssertionError(f"not within {timeout_s:g} s: {what}")
            self.wait(0.1)

    def meanwhile(self, call: Callable[[], _Result]) -> _Result:
        """Do something else, in a browser or a terminal, while the window lives."""
        done = self._elsewhere.submit(call)
        while not done.done():
            self.wait(0.05)
        return done.result()

    def see(self, kind: type[_Widget], name: str, timeout_s: float = 30) -> _Widget:
        """The visible widget of that name."""

        def look() -> _Widget | None:
            for window in QApplication.topLevelWidgets():
                for found in (window, *window.findChildren(kind, name)):
                    if isinstance(found, kind) and found.objectName() == name and found.isVisible():
                        return found
            return None

        self.wait_until(lambda: look() is not None, f"{name} is visible", timeout_s)
        found = look()
        assert found is not None
        return found

    def press(self, name: str, timeout_s: float = 60) -> None:
        """Click a button, once it can be clicked."""
        button = self.see(QAbstractButton, name, timeout_s)
        self.wait_until(button.isEnabled, f"{name} can be pressed", timeout_s)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.wait(0.4)

    def type_into(self, name: str, text: str) -> None:
        """Type into a field."""
        field = self.see(QLineEdit, name)
        field.setFocus()
        QTest.keyClicks(field, text)

    def read(self, name: str) -> str:
        """What a label says."""
        return self.see(QLabel, name).text()

    def wait_for_text(self, name: str, part: str, timeout_s: float = 60) -> None:
        """Until a label says something."""
        self.wait_until(lambda: part in self.read(name), f"{name} says {part!r}", timeout_s)

    def save_as(self, dialog_name: str, path: Path) -> None:
        """Type a file's name into the open dialog and accept."""
        dialog = self.see(QFileDialog, dialog_name)
        dialog.setDirectory(str(path.parent))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.clear()
        QTest.keyClicks(field, str(path))
        self.wait(0.4)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.wait_until(path.exists, f"{path.name} is written")

    def drop(self, window: QWidget, path: Path) -> None:
        """Drop a file on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        at, action = window.rect().center(), Qt.DropAction.CopyAction
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        QApplication.sendEvent(window, QDragEnterEvent(at, action, data, left, none))
        QApplication.sendEvent(window, QDropEvent(QPointF(at), action, data, left, none))
        self.wait(0.2)

    def to_front(self, title: str) -> None:
        """Bring a window to the front."""
        self.meanwhile(lambda: self._screen.activate(title))

    def picture(self, name: str, crop: str = "") -> None:
        """What the screen shows."""
        self.wait(0.6)
        target = self._pictures / f"{name}.png"
        self.meanwhile(lambda: self._screen.picture(target, crop=crop))


def use_environment_of(env: dict[str, str]) -> None:
    """Be that person in this process; display and session bus stay those of the virtual screen."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS") if name in os.environ}
    for name in [name for name in os.environ if name.startswith(("WATTBACK_", "XDG_", "CLAUDE_", "CODEX_"))]:
        del os.environ[name]
    os.environ.update(env)
    os.environ.update(kept)
    time.tzset()
