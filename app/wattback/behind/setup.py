"""The first minute: browsers, place, the first answer, starting with the session."""

import os
import sys
import zoneinfo
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from wattback import autostart
from wattback.desktop.services.setup import BrowserState
from wattback.wiring import ledger

if TYPE_CHECKING:
    from wattback_host.registration import BrowserStatus

_LOOKS_BACK = 100
_LIVE_SOURCES = ("live", "dom")
_EXTENSIONS = (("Chromium", "chrome-mv3"), ("Firefox", "firefox-mv3"))
_ZONE_TABLE = "zone.tab"
_LINKING = "Run `wattback host install`."


class Setup:
    """Implements `SetupServices`."""

    def browsers(self) -> tuple[BrowserState, ...]:
        """Every browser found, from `doctor`'s own look at it."""
        from wattback_host.registration import status

        return _states(status())

    def link_browsers(self) -> tuple[BrowserState, ...]:
        """Register with every browser found; returns how they are now.

        Raises:
            RegistrationFailed: A file could not be written.
        """
        from wattback_host.install import install

        return _states(install())

    def extension_folders(self) -> tuple[tuple[str, str], ...]:
        """Where the extension lies that can be loaded by hand: (kind of browser, folder); empty in an installed app."""
        root = Path(str(files("wattback"))).parent.parent
        return tuple(
            (kind, str(folder))
            for kind, name in _EXTENSIONS
            if (folder := root / "extension" / ".output" / name).joinpath("manifest.json").is_file()
        )

    def answers_counted(self) -> int:
        """How many of the last hundred answers were counted live, to notice the first one."""
        from wattback.ledger.events import recent_answers

        with ledger() as connection:
            return sum(each.event.source in _LIVE_SOURCES for each in recent_answers(connection, _LOOKS_BACK))

    def likely_zone(self) -> tuple[str, str] | None:
        """The grid zone that this machine's time zone suggests: code and name; asks no network."""
        from wattback.footprint import FootprintError, load_factors
        from wattback.footprint.grid import Grid

        country = this_country()
        if country is None:
            return None
        try:
            found = Grid(load_factors().grid).find(country)
        except FootprintError:
            return None
        return found.zone, found.name

    def starts_with_session(self) -> bool:
        """Whether Wattback starts when the person logs in."""
        return autostart.is_on()

    def set_starts_with_session(self, on: bool) -> None:
        """Start with the session, or no longer.

        Raises:
            FileUnusable: The session's entry could not be written.
        """
        autostart.set_on(on)


def this_country() -> str | None:
    """The country of this machine's own settings, ISO 3166 alpha-2; None where they name none."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International\Geo") as key:
                return str(winreg.QueryValueEx(key, "Name")[0])
        except OSError:
            return None
    tables = (os.path.join(folder, _ZONE_TABLE) for folder in zoneinfo.TZPATH)
    return next((_country_in(table, _time_zone()) for table in tables if os.path.isfile(table)), None)


def country_of(zone: str, table: Iterable[str]) -> str | None:
    """The country a time zone belongs to.

    Args:
        zone: IANA name, such as `Europe/Berlin`.
        table: Lines of the time zone database's `zone.tab`: country, coordinates and zone, with tabs between.
    """
    for line in table:
        columns = line.rstrip("\n").split("\t")
        if len(columns) > 2 and not line.startswith("#") and columns[2] == zone:
            return columns[0]
    return None


def _country_in(path: str, zone: str) -> str | None:
    with open(path, encoding="utf-8") as table:
        return country_of(zone, table)


def _time_zone() -> str:
    chosen = os.environ.get("TZ", "").removeprefix(":")
    target = chosen or os.path.realpath("/etc/localtime")
    return target.partition("zoneinfo/")[2] or chosen


def _states(browsers: "list[BrowserStatus]") -> tuple[BrowserState, ...]:
    return tuple(
        BrowserState(
            f"{each.name} ({each.sandbox.capitalize()})" if each.sandbox else each.name,
            each.registered,
            _text(each),
            # The window has a button for it.
            "" if each.remedy == _LINKING else each.remedy,
        )
        for each in browsers
    )


def _text(browser: "BrowserStatus") -> str:
    if browser.registered:
        return f"{browser.name} can reach Wattback."
    if browser.by_desktop:
        return f"{browser.name} may reach Wattback: {browser.problem}."
    return f"{browser.name} cannot reach Wattback: {browser.problem}."
