"""The browsers a benchmark starts: Chromium with the built extension, and the same without."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from harness.browser import Browser, LaunchOptions
from harness.chromium import Chromium
from harness.launch import launch

NOWHERE = 9  # the port of "discard": nothing is reached


@contextlib.contextmanager
def bare_browser(directory: Path, proxy_port: int = NOWHERE) -> Iterator[Chromium]:
    """Chromium without the extension.

    Args:
        directory: Where its profile is made.
        proxy_port: Through which every request goes.
    """
    options = LaunchOptions(directory / "bare", None, "", proxy_port, dict(os.environ))
    with _running(launch("chromium", options)) as browser:
        yield browser


@contextlib.contextmanager
def _running(browser: Browser) -> Iterator[Chromium]:
    try:
        if not isinstance(browser, Chromium):
            raise TypeError("measured in Chromium only")
        yield browser
    finally:
        browser.quit()
