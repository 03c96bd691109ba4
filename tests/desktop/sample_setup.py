"""A made-up machine for the first minute: browsers, a place, and an answer that may come."""

from wattback.desktop.services.setup import BrowserState
from wattback.errors import WattbackError

LINKED = BrowserState("Firefox", True, "Firefox can reach Wattback.", "")
NOT_YET = BrowserState(
    "Google Chrome",
    False,
    "Google Chrome cannot reach Wattback: it is not registered.",
    "",
)
SANDBOXED = BrowserState(
    "Chromium (Snap)",
    False,
    "Chromium cannot reach Wattback: its sandbox keeps it from starting programs.",
    "Install Chromium as a package of your distribution. Where it has none, as on Ubuntu, use Google Chrome, Brave or "
    "Firefox. Start it once, add the extension to it, then run `wattback host install`.",
)


class FolderNotWritable(WattbackError):
    title = "The browsers could not be told about Wattback"

    def __init__(self) -> None:
        super().__init__(
            "The folder of native messaging hosts could not be written: Permission denied. Nothing that was counted is "
            "lost. Make the folder writable and try again."
        )


class SampleSetup:
    """In memory; linking links what no sandbox keeps from it."""

    def __init__(self) -> None:
        self.found: tuple[BrowserState, ...] = (LINKED, NOT_YET, SANDBOXED)
        self.link_failure: Exception | None = None
        self.zone: tuple[str, str] | None = ("DEU", "Germany")
        self.answers = 0
        self.starts = False
        self.start_failure: Exception | None = None
        self.calls: list[str] = []

    def browsers(self) -> tuple[BrowserState, ...]:
        self.calls.append("browsers")
        return self.found

    def link_browsers(self) -> tuple[BrowserState, ...]:
        self.calls.append("link_browsers")
        if self.link_failure is not None:
            raise self.link_failure
        self.found = tuple(
            each
            if each.is_linked or "(" in each.name
            else BrowserState(each.name, True, f"{each.name} can reach Wattback.", "")
            for each in self.found
        )
        return self.found

    def extension_folders(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Chromium", "/home/ada/wattback/extension/.output/chrome-mv3"),
            ("Firefox", "/home/ada/wattback/extension/.output/firefox-mv3"),
        )

    def answers_counted(self) -> int:
        return self.answers

    def likely_zone(self) -> tuple[str, str] | None:
        return self.zone

    def starts_with_session(self) -> bool:
        return self.starts

    def set_starts_with_session(self, on: bool) -> None:
        self.calls.append(f"set_starts_with_session {on}")
        if self.start_failure is not None:
            raise self.start_failure
        self.starts = on
