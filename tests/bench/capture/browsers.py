"""The browsers a benchmark starts, and the clocks it reads in them.

The clocks are those of the processor: they stand still while the machine does something else.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.browser import Browser, LaunchOptions
from harness.chromium import Chromium, ChromiumPage
from harness.launch import launch
from harness.person import EXTENSION_BUILDS, Person
from harness.proxy import Proxy

from capture.stand_in import HOST, StandIn

NOWHERE = 9  # the port of "discard": nothing is reached


@contextlib.contextmanager
def bare_browser(directory: Path, proxy_port: int = NOWHERE) -> Iterator[Chromium]:
    """Chromium without the extension.

    Args:
        directory: Where its profile is made.
        proxy_port: Through which every request goes.
    """
    options = LaunchOptions(directory / "bare", None, "", proxy_port, dict(os.environ))
    with running(launch("chromium", options)) as browser:
        yield browser


@contextlib.contextmanager
def running(browser: Browser) -> Iterator[Chromium]:
    """Ends a browser with the block."""
    try:
        if not isinstance(browser, Chromium):
            raise TypeError("only Chromium has the clocks that are read here")
        yield browser
    finally:
        browser.quit()


@dataclass(frozen=True, slots=True)
class Browsers:
    """Two browsers before the same stand-in, and the person whose host the extension talks to."""

    extended: Chromium
    bare: Chromium
    person: Person
    stand_in: StandIn

    def both(self) -> tuple[tuple[str, Chromium], tuple[str, Chromium]]:
        """Each with what it is called in results."""
        return ("extended", self.extended), ("bare", self.bare)


@contextlib.contextmanager
def both_browsers() -> Iterator[Browsers]:
    """Chromium with the built extension and its native host, and Chromium without."""
    with tempfile.TemporaryDirectory(prefix="wattback-", ignore_cleanup_errors=True) as name:
        directory = Path(name)
        person, stand_in = Person(directory / "home"), StandIn()
        with Proxy(directory, {HOST: stand_in}) as proxy:
            options = LaunchOptions(
                person.profile("chromium"), EXTENSION_BUILDS["chromium"], "", proxy.port, person.env
            )
            person.wattback("host", "install")
            with (
                running(launch("chromium", options)) as extended,
                bare_browser(directory, proxy.port) as bare,
            ):
                yield Browsers(extended, bare, person, stand_in)
            if proxy.faults:
                raise AssertionError(proxy.faults)


class Clocks:
    """What a tab has cost its renderer so far."""

    def __init__(self, page: ChromiumPage) -> None:
        self._page = page
        page._call("Performance.enable", {"timeDomain": "threadTicks"})

    def main_thread_s(self) -> float:
        """Processor time of the page's thread, in seconds."""
        return self._metric("ThreadTime")

    def process_s(self) -> float:
        """Processor time of the whole renderer, in seconds: what compiles, collects and reads the network, too."""
        return self._metric("ProcessTime")

    def _metric(self, name: str) -> float:
        metrics: list[dict[str, Any]] = self._page._call("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == name))
