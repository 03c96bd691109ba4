"""What the installer asks of the machine it runs on; tests describe other machines."""

import ntpath
import os
import posixpath
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from wattback_host.browsers import Browser, Places


class Registry(Protocol):
    """Default values of keys below `HKEY_CURRENT_USER`."""

    def get(self, key: str) -> str | None:
        """The value, or None when there is no such key."""

    def set(self, key: str, value: str) -> None:
        """Create the key with this value, or change it."""

    def delete(self, key: str) -> None:
        """Remove the key; nothing happens when there is none."""


class WindowsRegistry:
    """The registry of the machine this runs on."""

    def get(self, key: str) -> str | None:
        """See `Registry`."""
        if sys.platform == "win32":
            import winreg

            try:
                return str(winreg.QueryValue(winreg.HKEY_CURRENT_USER, key))
            except FileNotFoundError:
                return None
        return None

    def set(self, key: str, value: str) -> None:
        """See `Registry`."""
        if sys.platform == "win32":
            import winreg

            winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)

    def delete(self, key: str) -> None:
        """See `Registry`."""
        if sys.platform == "win32":
            import winreg

            try:
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
            except FileNotFoundError:
                return


@dataclass(frozen=True, slots=True)
class Machine:
    """One person's account on one machine.

    Attributes:
        platform: As `sys.platform`.
        home: The home folder.
        environment: Environment variables.
        find_command: Path of a program on `PATH`, or None.
        registry: Where Windows keeps which hosts there are; None elsewhere.
        flatpak_dir: Where Flatpak installs for everybody.
    """

    platform: str
    home: str
    environment: Mapping[str, str] = field(default_factory=dict)
    find_command: Callable[[str], str | None] = shutil.which
    registry: Registry | None = None
    flatpak_dir: str = "/var/lib/flatpak/app"

    def places(self, browser: Browser) -> Places | None:
        """Where a browser keeps things here, as absolute paths; registry keys stay as they are."""
        if self.platform == "win32":
            if browser.windows is None:
                return None
            profiles = tuple(self._windows_path(path) for path in browser.windows.profiles)
            return Places(profiles, browser.windows.manifests)
        places = browser.macos if self.platform == "darwin" else browser.linux
        if places is None:
            return None
        return Places(
            tuple(self._posix_path(path) for path in places.profiles),
            tuple(self._posix_path(path) for path in places.manifests),
        )

    def _posix_path(self, path: str) -> str:
        if self.platform == "darwin":
            return posixpath.join(self.home, "Library", "Application Support", path)
        config_home = self.environment.get("XDG_CONFIG_HOME")
        if config_home and path.startswith(".config/"):
            return posixpath.join(config_home, path.removeprefix(".config/"))
        return posixpath.join(self.home, path)

    def _windows_path(self, path: str) -> str:
        variable, _, rest = path.partition("\\")
        usual = {"LOCALAPPDATA": r"AppData\Local", "APPDATA": r"AppData\Roaming"}[variable]
        return ntpath.join(self.environment.get(variable) or ntpath.join(self.home, usual), rest)

    def is_installed(self, browser: Browser) -> bool:
        """Whether the browser, outside any sandbox, was started here or can be."""
        places = self.places(browser)
        if places is None:
            return False
        if self.platform == "linux":
            for command in browser.commands:
                path = self.find_command(command)
                if path and not path.startswith("/snap/"):
                    return True
        return any(_was_used(profile) for profile in places.profiles)

    def sandboxes(self, browser: Browser) -> tuple[str, ...]:
        """The sandboxes, `snap` or `flatpak`, in which the browser is installed."""
        if self.platform != "linux":
            return ()
        found = []
        if any(os.path.isdir(posixpath.join(self.home, "snap", name)) for name in browser.snaps):
            found.append("snap")
        for name in browser.flatpaks:
            if os.path.isdir(posixpath.join(self.home, ".var", "app", name)) or os.path.isdir(
                posixpath.join(self.flatpak_dir, name)
            ):
                found.append("flatpak")
                break
        return tuple(found)


def _was_used(profile: str) -> bool:
    # The manifest's own folder may have been made by us or by another program's installer.
    try:
        entries = os.listdir(profile)
    except OSError:
        return False
    return any(entry not in ("NativeMessagingHosts", "native-messaging-hosts") for entry in entries)


def this_machine() -> Machine:
    """The machine and the account this runs on."""
    return Machine(
        platform=sys.platform,
        home=os.path.expanduser("~"),
        environment=dict(os.environ),
        registry=WindowsRegistry() if sys.platform == "win32" else None,
    )
