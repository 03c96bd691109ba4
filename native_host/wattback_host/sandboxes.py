"""What works and what does not when a browser is a Snap or a Flatpak, and what to do about it.

A sandboxed browser cannot start programs by itself. Firefox can ask a service of the desktop to: Ubuntu's portal, which
asks the person, for the Snap; `xdg-native-messaging-proxy` from Firefox 157 on, for either. Both look for the ordinary
manifest. No Chromium does that yet. Sources: Firefox's documentation on the portal, the proxy's own, the trackers of
both (flatpak/xdg-desktop-portal 655) and of KeePassXC. The extension's popup says the same (extension/ui/remedy.ts).
"""

from dataclasses import dataclass

_PAGES = {
    "chrome": "https://www.google.com/chrome/",
    "edge": "https://www.microsoft.com/edge/download",
    "brave": "https://brave.com/linux/",
    "vivaldi": "https://vivaldi.com/download/",
    "opera": "https://www.opera.com/download",
    "firefox": "https://support.mozilla.org/kb/install-firefox-linux",
    "librewolf": "https://librewolf.net/installation/linux/",
    "waterfox": "https://www.waterfox.com/download/",
    "zen": "https://zen-browser.app/download/",
    "floorp": "https://floorp.app/download/",
}
"""Where each maker says how to install it on Linux outside a sandbox."""

_AGAIN = "Start it once, add the extension to it, then run `wattback host install`."

_PROXY = (
    "Firefox 157 or newer can, where the desktop has the package xdg-native-messaging-proxy: install it, run "
    "`systemctl --user enable --now xdg-native-messaging-proxy.service`, and start Firefox again."
)


@dataclass(frozen=True, slots=True)
class Advice:
    """What to tell about one sandboxed browser.

    Attributes:
        by_desktop: Whether a service of the desktop may start the host for it.
        problem: What keeps it from starting the host by itself, as the end of a sentence.
        remedy: What to do, in sentences.
    """

    by_desktop: bool
    problem: str
    remedy: str


def advice(key: str, name: str, sandbox: str) -> Advice:
    """What to tell about a browser in a sandbox.

    Args:
        key: The browser's short name, see `browsers.BROWSERS`.
        name: The browser for people.
        sandbox: `snap` or `flatpak`.
    """
    if key == "firefox" and sandbox == "snap":
        return Advice(
            True,
            "its sandbox lets only the desktop's portal start it, which asks you first",
            f"Allow it when Firefox asks. If nothing asks, on Ubuntu update the system. Elsewhere: {_PROXY} "
            f"Or {_outside(key, name)}",
        )
    if key == "firefox":
        return Advice(
            True,
            "its sandbox keeps it from starting programs by itself",
            f"{_PROXY} Or {_outside(key, name)}",
        )
    if key == "chromium":
        return Advice(
            False,
            "its sandbox keeps it from starting programs",
            "Install Chromium as a package of your distribution. Where it has none, as on Ubuntu, use Google Chrome, "
            f"Brave or Firefox. {_AGAIN}",
        )
    outside = _outside(key, name)
    return Advice(False, "its sandbox keeps it from starting programs", f"{outside[0].upper()}{outside[1:]}")


def _outside(key: str, name: str) -> str:
    page = f" ({_PAGES[key]})" if key in _PAGES else ""
    return f"install {name} as a package of your distribution or from its maker{page}. {_AGAIN}"
