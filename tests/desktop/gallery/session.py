"""A desktop for the pictures: an X server with a window manager, a tray and a notification daemon, all their own."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1500, 1080

_DUNST = """
[global]
    width = (300, {width})
    height = (0, {height})
    origin = top-right
    offset = ({gap}, {gap})
    padding = {gap}
    horizontal_padding = {gap}
    font = Sans {points}
    scale = {scale}
    icon_position = left
    max_icon_size = 48
    frame_width = 1
    corner_radius = 8
    idle_threshold = 0
    background = "#22282b"
    foreground = "#f1f4f2"
    frame_color = "#4a5459"
[urgency_low]
    timeout = 20
[urgency_normal]
    timeout = 20
"""


@contextmanager
def desktop_session(scale: int) -> Iterator[None]:
    """Openbox, trayer and dunst on a free display, and a data directory that goes away with them.

    Args:
        scale: Device pixels of one pixel: 1 or 2.
    """
    reading, writing = os.pipe()
    screen = f"{WIDTH * scale}x{HEIGHT * scale}x24"
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"]
    started = [subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL)]
    home = tempfile.mkdtemp(prefix="wattback-gallery-")
    settings = Path(home, "dunstrc")
    settings.write_text(
        _DUNST.format(width=400, height=300, gap=16, scale=scale, points=10 * scale),
        encoding="utf-8",
    )
    try:
        os.environ["DISPLAY"] = ":" + os.read(reading, 16).decode().strip()
        os.environ.update(
            WATTBACK_HOME=home,
            HOME=home,
            QT_QPA_PLATFORM="xcb",
            QT_SCALE_FACTOR=str(scale),
            TZ="Europe/Berlin",
        )
        time.tzset()
        tray = ("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request")
        started.extend(
            subprocess.Popen(each, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for each in (
                ("openbox",),
                (*tray, "--height", str(32 * scale)),
                ("dunst", "-config", str(settings)),
            )
        )
        time.sleep(1.0)
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
        shutil.rmtree(home, ignore_errors=True)
