"""What the tests ask of a browser, whichever it is, and how a real one is started and killed."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

from harness.wire import RemoteError

# What the browsers say of a page that is being left, and of one without a body.
NOT_THERE_YET = ("navigated", "of null", "is null", "realm", "no such frame")
BrowserName = Literal["chromium", "firefox"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LaunchOptions:
    """How to start a browser.

    Attributes:
        profile: Directory kept between restarts; created when missing.
        extension: Unpacked extension to load, or None for a bare browser.
        extension_id: Its id: `key`'s hash in Chromium, `gecko.id` in Firefox.
        proxy_port: Loopback port of the `Site`, through which every request goes.
        env: Complete environment of the browser process, native hosts included.
        headless: False to show the window on the current display.
        window: Size in CSS pixels.
        prerender: Let Chromium load pages before they are looked at; it then also asks for more on its own behalf.
    """

    profile: Path
    extension: Path | None
    extension_id: str
    proxy_port: int
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    headless: bool = True
    window: tuple[int, int] = (1280, 860)
    prerender: bool = False


class Page(ABC):
    """One tab."""

    @abstractmethod
    def evaluate(self, expression: str, *, timeout_s: float = 30) -> Any:
        """Awaits a JavaScript expression in the page, with user activation, and returns it as JSON data."""

    @abstractmethod
    def navigate(self, url: str) -> None:
        """Goes to a page and waits until it has loaded."""

    @abstractmethod
    def reload(self) -> None:
        """Reloads and waits until it has loaded."""

    @abstractmethod
    def screenshot(self, path: Path) -> Path:
        """Writes what the tab shows as PNG."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Sets the viewport, in CSS pixels."""

    @abstractmethod
    def press(self, selector: str) -> None:
        """Presses the first element that matches with the mouse, as a person does: the page can tell."""

    @abstractmethod
    def focus(self) -> None:
        """Brings the tab to the front."""

    @abstractmethod
    def close(self) -> None:
        """Closes the tab."""

    def leave(self, how: str) -> None:
        """Runs something that makes the page go elsewhere, such as `history.back()`, after it has answered."""
        self.evaluate(f"void setTimeout(() => {{ {how} }})")

    def text(self, selector: str = "body") -> str:
        """Visible text of the first element that matches, empty when there is none."""
        return str(self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''"))

    def click(self, selector: str) -> None:
        """Clicks the first element that matches.

        Raises:
            RemoteError: There is none.
        """
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    def centre(self, selector: str) -> tuple[float, float]:
        """Where in the viewport the middle of the first element that matches is, once it was scrolled to."""
        x, y = self.evaluate(
            f"""(() => {{
              const element = document.querySelector({json.dumps(selector)});
              element.scrollIntoView({{ block: "center" }});
              const {{ x, y, width, height }} = element.getBoundingClientRect();
              return [x + width / 2, y + height / 2];
            }})()"""
        )
        return x, y

    def wait_for(self, expression: str, timeout_s: float = 30) -> Any:
        """Waits until a JavaScript expression is truthy and returns it.

        A page that is being left or is only half there has no value yet.
        """
        trouble = ""

        def value() -> Any:
            nonlocal trouble
            try:
                return self.evaluate(expression)
            except RemoteError as error:
                if not any(sign in str(error) for sign in NOT_THERE_YET):
                    raise
                trouble = f" ({error})"
                return None

        return wait_until(
            value,
            timeout_s,
            lambda: f"{expression} stayed false{trouble}; the page shows:\n{self.text()[:1500]}",
        )


class Browser(ABC):
    """A running browser with its own profile."""

    name: BrowserName
    process: subprocess.Popen[bytes]

    @abstractmethod
    def open(self, url: str) -> Page:
        """Opens a tab and waits until it has loaded."""

    @abstractmethod
    def open_private(self, url: str) -> Page:
        """Opens a tab in a private window."""

    @abstractmethod
    def reload_extension(self) -> None:
        """Ends the extension and starts it again, as an update does; open pages keep what it left in them."""

    @abstractmethod
    def extension_url(self, path: str) -> str:
        """Address of a page of the extension."""

    @abstractmethod
    def kill_worker(self) -> None:
        """Ends the extension's service worker or background page as the browser may at any moment.

        Raises:
            AssertionError: There is none.
        """

    @abstractmethod
    def worker_running(self) -> bool:
        """Whether the extension's service worker or background page is alive."""

    @abstractmethod
    def disconnect(self) -> None:
        """Drops the remote-control connection."""

    def kill(self) -> None:
        """SIGKILL to the browser and all its processes, as a power cut would."""
        _kill_group(self.process)
        self.disconnect()

    def quit(self) -> None:
        """Asks the browser to end, and kills what is left of it after five seconds."""
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
        self.kill()


@contextlib.contextmanager
def starting(command: list[str], options: LaunchOptions) -> Iterator[subprocess.Popen[bytes]]:
    """Starts a browser in a process group of its own, with its output in `browser.log` in the profile.

    If the block that connects to it fails, the browser is killed. It also ends with this process, however that ends:
    a test run that is killed runs no teardown.
    """
    setpriv = shutil.which("setpriv")
    with_us = [setpriv, "--pdeathsig", "KILL", "--"] if setpriv else []
    with (options.profile / "browser.log").open("ab") as log:
        process = subprocess.Popen(
            [*with_us, *command],
            env=dict(options.env),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield process
    except BaseException:
        _kill_group(process)
        raise


def wait_until(
    predicate: Callable[[], T], timeout_s: float, failure: str | Callable[[], str], *, every_s: float = 0.05
) -> T:
    """Polls until the predicate is truthy and returns its value.

    Raises:
        AssertionError: It was not within `timeout_s`; the message says what `failure` says.
    """
    deadline = time.monotonic() + timeout_s
    while True:
        value = predicate()
        if value:
            return value
        if time.monotonic() > deadline:
            said = failure if isinstance(failure, str) else failure()
            raise AssertionError(f"after {timeout_s:g} s: {said}")
        time.sleep(every_s)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    # The browser leads its own session: its group is its content processes and the native hosts it started.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)
