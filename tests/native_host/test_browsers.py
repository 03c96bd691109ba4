"""Where each browser looks for hosts, on each operating system."""

import pytest

from wattback_host.browsers import BROWSERS, Browser
from wattback_host.machine import Machine

BY_KEY = {browser.key: browser for browser in BROWSERS}

LINUX = {
    "chrome": ["/home/ada/.config/google-chrome/NativeMessagingHosts"],
    "chrome-beta": ["/home/ada/.config/google-chrome-beta/NativeMessagingHosts"],
    "chromium": ["/home/ada/.config/chromium/NativeMessagingHosts"],
    "edge": ["/home/ada/.config/microsoft-edge/NativeMessagingHosts"],
    "brave": ["/home/ada/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts"],
    "vivaldi": ["/home/ada/.config/vivaldi/NativeMessagingHosts"],
    "opera": [
        "/home/ada/.config/opera/NativeMessagingHosts",
        "/home/ada/.config/google-chrome/NativeMessagingHosts",
    ],
    "arc": None,
    "firefox": ["/home/ada/.mozilla/native-messaging-hosts"],
    "librewolf": ["/home/ada/.librewolf/native-messaging-hosts"],
    "waterfox": ["/home/ada/.waterfox/native-messaging-hosts", "/home/ada/.mozilla/native-messaging-hosts"],
    "zen": ["/home/ada/.mozilla/native-messaging-hosts", "/home/ada/.zen/native-messaging-hosts"],
    "floorp": ["/home/ada/.mozilla/native-messaging-hosts"],
}
SUPPORT = "/Users/ada/Library/Application Support"
MACOS = {
    "chrome": [f"{SUPPORT}/Google/Chrome/NativeMessagingHosts"],
    "chrome-beta": [f"{SUPPORT}/Google/Chrome Beta/NativeMessagingHosts"],
    "chromium": [f"{SUPPORT}/Chromium/NativeMessagingHosts"],
    "edge": [f"{SUPPORT}/Microsoft Edge/NativeMessagingHosts"],
    "brave": [f"{SUPPORT}/BraveSoftware/Brave-Browser/NativeMessagingHosts"],
    "vivaldi": [f"{SUPPORT}/Vivaldi/NativeMessagingHosts"],
    "opera": [
        f"{SUPPORT}/com.operasoftware.Opera/NativeMessagingHosts",
        f"{SUPPORT}/Google/Chrome/NativeMessagingHosts",
    ],
    "arc": [f"{SUPPORT}/Arc/User Data/NativeMessagingHosts"],
    "firefox": [f"{SUPPORT}/Mozilla/NativeMessagingHosts"],
    "librewolf": [f"{SUPPORT}/LibreWolf/NativeMessagingHosts", f"{SUPPORT}/Mozilla/NativeMessagingHosts"],
    "waterfox": [f"{SUPPORT}/Waterfox/NativeMessagingHosts", f"{SUPPORT}/Mozilla/NativeMessagingHosts"],
    "zen": [f"{SUPPORT}/Mozilla/NativeMessagingHosts"],
    "floorp": [f"{SUPPORT}/Mozilla/NativeMessagingHosts"],
}
CHROME_KEY = r"Software\Google\Chrome\NativeMessagingHosts"
MOZILLA_KEY = r"Software\Mozilla\NativeMessagingHosts"
WINDOWS = {
    "chrome": [CHROME_KEY],
    "chrome-beta": [CHROME_KEY],
    "chromium": [r"Software\Chromium\NativeMessagingHosts", CHROME_KEY],
    "edge": [r"Software\Microsoft\Edge\NativeMessagingHosts", CHROME_KEY],
    "brave": [r"Software\BraveSoftware\Brave-Browser\NativeMessagingHosts", CHROME_KEY],
    "vivaldi": [r"Software\Vivaldi\NativeMessagingHosts", CHROME_KEY],
    "opera": [CHROME_KEY],
    "arc": [CHROME_KEY],
    "firefox": [MOZILLA_KEY],
    "librewolf": [r"Software\LibreWolf\NativeMessagingHosts", MOZILLA_KEY],
    "waterfox": [r"Software\Waterfox\NativeMessagingHosts", MOZILLA_KEY],
    "zen": [MOZILLA_KEY],
    "floorp": [MOZILLA_KEY],
}
MACHINES = {
    "linux": Machine("linux", "/home/ada"),
    "darwin": Machine("darwin", "/Users/ada"),
    "win32": Machine("win32", r"C:\Users\Ada"),
}


@pytest.mark.parametrize(("platform", "expected"), [("linux", LINUX), ("darwin", MACOS), ("win32", WINDOWS)])
def test_manifest_places(platform: str, expected: dict[str, list[str] | None]) -> None:
    assert set(expected) == set(BY_KEY)
    for key, manifests in expected.items():
        places = MACHINES[platform].places(BY_KEY[key])
        assert (None if places is None else list(places.manifests)) == manifests, key


@pytest.mark.parametrize("browser", BROWSERS, ids=lambda browser: browser.key)
def test_every_browser_shows_somewhere_that_it_is_installed(browser: Browser) -> None:
    for machine in MACHINES.values():
        places = machine.places(browser)
        assert places is None or places.profiles
    assert browser.linux is None or browser.commands
    assert browser.family in ("chromium", "firefox")


def test_keys_and_names_are_each_used_once() -> None:
    assert len(BY_KEY) == len(BROWSERS)
    assert len({browser.name for browser in BROWSERS}) == len(BROWSERS)


def test_another_config_home_is_respected() -> None:
    machine = Machine("linux", "/home/ada", {"XDG_CONFIG_HOME": "/elsewhere"})
    places = machine.places(BY_KEY["chromium"])
    assert places is not None
    assert places.manifests == ("/elsewhere/chromium/NativeMessagingHosts",)
    firefox = machine.places(BY_KEY["firefox"])
    assert firefox is not None
    assert firefox.manifests == ("/home/ada/.mozilla/native-messaging-hosts",)


def test_windows_profiles_follow_the_environment() -> None:
    usual = MACHINES["win32"].places(BY_KEY["edge"])
    assert usual is not None
    assert usual.profiles == (r"C:\Users\Ada\AppData\Local\Microsoft\Edge\User Data",)
    moved = Machine("win32", r"C:\Users\Ada", {"APPDATA": r"D:\Roaming"}).places(BY_KEY["firefox"])
    assert moved is not None
    assert moved.profiles == (r"D:\Roaming\Mozilla\Firefox",)
