"""Notices by the desktop's own service, spoken to on a real bus; and what happens where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="message buses are Linux's")

# A notification service that answers as asked for, prints what it was given, clicks the notice, and one that shows two.
_SCRIPT = """
import json, os, sys, threading
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

kind = sys.argv[1]
ready = threading.Event()

def serve():
    bus = open_dbus_connection()
    service = "org.freedesktop.Notifications"
    assert bus.send_and_get_reply(message_bus.RequestName(service)).body == (1,)
    ready.set()
    number = 6
    while True:
        call = bus.receive()
        member = call.header.fields.get(HeaderFields.member)
        if call.header.message_type != MessageType.method_call:
            continue
        if member == "GetCapabilities":
            bus.send(new_method_return(call, "as", (["body-markup", "actions"] if kind == "rich" else [],)))
        elif member == "Notify" and kind == "refusing":
            bus.send(new_error(call, "org.freedesktop.DBus.Error.LimitsExceeded"))
        elif member == "Notify":
            name, replaces, icon, title, body, actions, hints, expiry = call.body
            size = hints["image-data"][1][:2]
            print(json.dumps([title, body, actions, hints["urgency"][1], list(size)]), flush=True)
            number += 1
            bus.send(new_method_return(call, "u", (number,)))
            emitter = DBusAddress("/org/freedesktop/Notifications", service, service)
            if kind == "rich":
                bus.send(new_signal(emitter, "ActivationToken", "us", (number, "token-1")))
                bus.send(new_signal(emitter, "ActionInvoked", "us", (999, "default")))
                bus.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))

if kind != "none":
    threading.Thread(target=serve, daemon=True).start()
    assert ready.wait(10)

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from wattback.desktop.background import Background
from wattback.desktop.notifier import Notification, Notifier, Urgency

app = QApplication([])
background, shown = Background(), []
notifier = Notifier(None, background, shown.append)
opened = []
notifier.opened.connect(opened.append)
for title, page, urgency in (("First <b>", "history", Urgency.LOW), ("Second", "offsets", Urgency.NORMAL)):
    notifier.tell(Notification(title, "One & two <three>.", page, urgency))
QTimer.singleShot(1500, app.quit)
app.exec()
notifier.close()
background.close(2.0)
print(json.dumps({"opened": opened, "by_tray": [each.title for each in shown],
    "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")}), flush=True)
"""


def _told(kind: str, tmp_path: Path) -> list[str]:
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("DBUS_", "XDG_ACTIVATION"))
    }
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _SCRIPT, kind],
        capture_output=True,
        text=True,
        timeout=60,
        env={**kept, "QT_QPA_PLATFORM": "offscreen"},
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_desktops_service_shows_notices_and_says_which_was_clicked(tmp_path: Path) -> None:
    first, second, end = _told("rich", tmp_path)
    # Where the service reads markup, what looks like it is text all the same.
    assert first == '["First <b>", "One &amp; two &lt;three&gt;.", ["default", "Wattback"], 0, [64, 64]]'
    assert second.startswith('["Second"')
    assert end == '{"opened": ["history", "offsets"], "by_tray": [], "token": "token-1"}'


def test_a_service_without_markup_gets_the_plain_text(tmp_path: Path) -> None:
    first, _, end = _told("plain", tmp_path)
    assert first == '["First <b>", "One & two <three>.", [], 0, [64, 64]]'
    assert '"opened": []' in end


@pytest.mark.parametrize("kind", ["none", "refusing"])
def test_what_nobody_on_the_bus_shows_the_tray_shows(kind: str, tmp_path: Path) -> None:
    (end,) = _told(kind, tmp_path)
    assert '"by_tray": ["First <b>", "Second"]' in end


def test_without_a_bus_the_tray_shows_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, "none"],
        capture_output=True,
        text=True,
        timeout=60,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
        },
        cwd=tmp_path,
    )
    assert '"by_tray": ["First <b>", "Second"]' in done.stdout, done.stderr
