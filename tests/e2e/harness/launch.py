"""Starting either browser.

with open_browser("chromium", options) as browser:
    page = browser.open("https://chatgpt.com/")
    page.evaluate("document.title")
"""

import contextlib
from collections.abc import Iterator

from harness.browser import Browser, BrowserName, LaunchOptions
from harness.chromium import launch_chromium
from harness.firefox import launch_firefox


def launch(name: BrowserName, options: LaunchOptions) -> Browser:
    """Starts a browser, on a new or a used profile; the caller ends it with `quit` or `kill`."""
    options.profile.mkdir(parents=True, exist_ok=True)
    return launch_chromium(options) if name == "chromium" else launch_firefox(options)


@contextlib.contextmanager
def open_browser(name: BrowserName, options: LaunchOptions) -> Iterator[Browser]:
    """Starts a browser for the length of a `with` block."""
    browser = launch(name, options)
    try:
        yield browser
    finally:
        browser.quit()
