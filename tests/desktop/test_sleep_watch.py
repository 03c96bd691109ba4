"""The desktop's own announcements, on a message bus of their own: sleep, and a locked screen."""

import os
import shutil
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from wattback.desktop.clock_gap import ClockGap

SCRIPT = """
import os, sys

# A bus of this test's own stands in for the machine's.
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from wattback.desktop.sleep_watch import SleepWatch

app = QCoreApplication([])
name, path, interface, member, begins = sys.argv[1:]
bus = QDBusConnection.connectToBus(os.environ["DBUS_SESSION_BUS_ADDRESS"], "announcer")
assert not name or bus.registerService(name)
watch, heard = SleepWatch(), []
watch.going_away.connect(lambda: heard.append("leaves"))
watch.came_back.connect(lambda: heard.append("comes back"))

def announce():
    message = QDBusMessage.createSignal(path, interface, member)
    message.setArguments([begins == "begins"])
    assert bus.send(message)

QTimer.singleShot(100, announce)
QTimer.singleShot(1500, app.quit)
app.exec()
print(*heard)
"""
SLEEP = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "PrepareForSleep",
)
SCREEN = ("", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged")
GNOME = ("", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")


@pytest.mark.skipif(sys.platform != "linux", reason="message buses are Linux's")
@pytest.mark.parametrize(
    ("announcement", "begins", "expected"),
    [
        (SLEEP, "begins", "leaves"),
        (SLEEP, "is over", "comes back"),
        (SCREEN, "begins", "leaves"),
        (GNOME, "begins", "leaves"),
        (GNOME, "is over", "comes back"),
    ],
)
def test_what_the_desktop_announces_is_heard(
    announcement: tuple[str, ...], begins: str, expected: str
) -> None:
    assert shutil.which("dbus-run-session"), "dbus-run-session is missing: run `make setup`"
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", SCRIPT, *announcement, begins],
        capture_output=True,
        text=True,
        timeout=60,
        env={key: value for key, value in os.environ.items() if not key.startswith("DBUS_")},
    )
    assert done.stdout.strip() == expected, done.stderr


def test_a_gap_in_the_clock_is_taken_for_sleep(qtbot: QtBot) -> None:
    now_s = [1_000.0]
    gap, woke = ClockGap(clock=lambda: now_s[0]), []
    gap.woke.connect(lambda: woke.append(now_s[0]))
    for step_s, expected in ((60, 0), (95, 0), (-3_600, 0), (60, 0), (7_200, 1), (60, 1)):
        now_s[0] += step_s
        gap.look()
        assert len(woke) == expected


def test_without_a_bus_nothing_is_heard_and_nothing_breaks() -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from wattback.desktop.sleep_watch import SleepWatch\n"
        "app = QCoreApplication([])\n"
        "SleepWatch()\n"
        "print('alive')\n"
    )
    nowhere = dict.fromkeys(
        ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"), "unix:path=/nonexistent/bus"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **nowhere},
    )
    assert done.stdout.strip() == "alive", done.stderr
