"""A virtual screen as a person has it: window manager, panel with a tray, notifications; and pictures of it."""

import os
import subprocess
import time
from pathlib import Path

SIZE = (1600, 1000)


class Screen:
    """An Xvfb display of our own; a context manager. `DISPLAY` points to it while it is entered."""

    def __init__(self, log_dir: Path) -> None:
        self._log_dir = log_dir
        self._processes: list[subprocess.Popen[bytes]] = []
        self._display_before: str | None = None

    def __enter__(self) -> "Screen":
        reading, writing = os.pipe()
        width, height = SIZE
        self._start(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            (writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start; see {self._log_dir / 'Xvfb.log'}")
        self._display_before = os.environ.get("DISPLAY")
        os.environ["DISPLAY"] = f":{number}"
        self._start(["openbox", "--sm-disable"])
        self._start(
            [
                "trayer",
                "--edge",
                "bottom",
                "--align",
                "right",
                "--widthtype",
                "pixel",
                "--width",
                "160",
                "--height",
                "32",
                "--SetPartialStrut",
                "true",
                "--expand",
                "false",
            ]
        )
        self._start(["dunst"])
        time.sleep(1)
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if self._display_before is None:
            os.environ.pop("DISPLAY", None)
        else:
            os.environ["DISPLAY"] = self._display_before

    def picture(self, path: Path, crop: str = "") -> Path:
        """Write what the screen shows as PNG.

        Args:
            path: File to write.
            crop: ImageMagick geometry such as `160x32+1440+968`; the whole screen when empty.
        """
        cut = ["-crop", crop, "+repage"] if crop else []
        subprocess.run(["import", "-window", "root", *cut, str(path)], check=True)
        return path

    def window(self, title: str, timeout_s: float = 30) -> str:
        """Id of the visible window whose title contains this, as xdotool has it."""
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title],
                capture_output=True,
                text=True,
                check=False,
            ).stdout.split()
            if found:
                return found[-1]
            time.sleep(0.2)
        raise AssertionError(f"no window called {title!r} within {timeout_s:g} s")

    def activate(self, title: str) -> None:
        """Bring a window to the front, as a click in the task bar would."""
        subprocess.run(["xdotool", "windowactivate", "--sync", self.window(title)], check=True)

    def window_picture(self, title: str, path: Path) -> Path:
        """Raise a window and write it as PNG."""
        window = self.window(title)
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)
        time.sleep(0.5)
        subprocess.run(["import", "-window", window, str(path)], check=True)
        return path

    def keys(self, *keys: str) -> None:
        """Press keys in the active window, for example `ctrl+o`."""
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen; button 3 is the right one."""
        subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "click", str(button)], check=True)

    def type_text(self, text: str) -> None:
        """Type into the active window."""
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)

    def _start(self, command: list[str], keep: tuple[int, ...] = ()) -> None:
        with (self._log_dir / f"{command[0]}.log").open("wb") as log:
            self._processes.append(
                subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, pass_fds=keep)
            )
