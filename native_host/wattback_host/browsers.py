"""Which browsers there are, how each shows that it is installed, and where it looks for native messaging hosts.

Paths are relative: on Linux to the home folder (`.config` stands for `XDG_CONFIG_HOME`), on macOS to
`~/Library/Application Support`, on Windows to the folder named by the environment variable they begin with.
Sources: developer.chrome.com, learn.microsoft.com and MDN on native messaging; Waterfox, Zen and LibreWolf in
their issue trackers. Forks of one engine that look in more than one place get their manifest in each.
"""

from dataclasses import dataclass

CHROMIUM = "chromium"
FIREFOX = "firefox"


@dataclass(frozen=True, slots=True)
class Places:
    """One browser on one operating system.

    Attributes:
        profiles: Folders that hold something when the browser was ever started.
        manifests: Folders in which it looks for hosts; on Windows keys below `HKEY_CURRENT_USER`.
    """

    profiles: tuple[str, ...]
    manifests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser.

    Attributes:
        key: Short name for scripts.
        name: For people.
        family: `chromium` or `firefox`: the form of the manifest.
        commands: Names of its program on Linux, any of which on `PATH` shows that it is installed.
        linux: Its places there; None where there is no such browser.
        macos: Likewise.
        windows: Likewise.
        snaps: Its packages as Snap, which run in a sandbox.
        flatpaks: Its packages as Flatpak, which run in a sandbox.
    """

    key: str
    name: str
    family: str
    commands: tuple[str, ...]
    linux: Places | None
    macos: Places | None
    windows: Places | None
    snaps: tuple[str, ...] = ()
    flatpaks: tuple[str, ...] = ()


_CHROME_KEY = r"Software\Google\Chrome\NativeMessagingHosts"
_MOZILLA_KEY = r"Software\Mozilla\NativeMessagingHosts"
_MOZILLA_LINUX = ".mozilla/native-messaging-hosts"
_MOZILLA_MACOS = "Mozilla/NativeMessagingHosts"


def _chromium(linux: str, macos: str, windows: str, key: str) -> tuple[Places | None, Places, Places]:
    keys = (key,) if key == _CHROME_KEY else (key, _CHROME_KEY)
    return (
        Places((f".config/{linux}",), (f".config/{linux}/NativeMessagingHosts",)) if linux else None,
        Places((macos,), (f"{macos}/NativeMessagingHosts",)),
        Places((windows,), keys),
    )


BROWSERS: tuple[Browser, ...] = (
    Browser(
        "chrome",
        "Google Chrome",
        CHROMIUM,
        ("google-chrome", "google-chrome-stable"),
        *_chromium("google-chrome", "Google/Chrome", r"LOCALAPPDATA\Google\Chrome\User Data", _CHROME_KEY),
        flatpaks=("com.google.Chrome",),
    ),
    Browser(
        "chrome-beta",
        "Google Chrome Beta",
        CHROMIUM,
        ("google-chrome-beta",),
        *_chromium(
            "google-chrome-beta",
            "Google/Chrome Beta",
            r"LOCALAPPDATA\Google\Chrome Beta\User Data",
            _CHROME_KEY,
        ),
    ),
    Browser(
        "chromium",
        "Chromium",
        CHROMIUM,
        ("chromium", "chromium-browser"),
        *_chromium(
            "chromium",
            "Chromium",
            r"LOCALAPPDATA\Chromium\User Data",
            r"Software\Chromium\NativeMessagingHosts",
        ),
        snaps=("chromium",),
        flatpaks=("org.chromium.Chromium", "io.github.ungoogled_software.ungoogled_chromium"),
    ),
    Browser(
        "edge",
        "Microsoft Edge",
        CHROMIUM,
        ("microsoft-edge", "microsoft-edge-stable"),
        *_chromium(
            "microsoft-edge",
            "Microsoft Edge",
            r"LOCALAPPDATA\Microsoft\Edge\User Data",
            r"Software\Microsoft\Edge\NativeMessagingHosts",
        ),
        flatpaks=("com.microsoft.Edge",),
    ),
    Browser(
        "brave",
        "Brave",
        CHROMIUM,
        ("brave-browser", "brave"),
        *_chromium(
            "BraveSoftware/Brave-Browser",
            "BraveSoftware/Brave-Browser",
            r"LOCALAPPDATA\BraveSoftware\Brave-Browser\User Data",
            r"Software\BraveSoftware\Brave-Browser\NativeMessagingHosts",
        ),
        snaps=("brave",),
        flatpaks=("com.brave.Browser",),
    ),
    Browser(
        "vivaldi",
        "Vivaldi",
        CHROMIUM,
        ("vivaldi", "vivaldi-stable"),
        *_chromium(
            "vivaldi",
            "Vivaldi",
            r"LOCALAPPDATA\Vivaldi\User Data",
            r"Software\Vivaldi\NativeMessagingHosts",
        ),
        snaps=("vivaldi",),
        flatpaks=("com.vivaldi.Vivaldi",),
    ),
    Browser(
        "opera",
        "Opera",
        CHROMIUM,
        ("opera",),
        Places(
            (".config/opera",),
            (".config/opera/NativeMessagingHosts", ".config/google-chrome/NativeMessagingHosts"),
        ),
        Places(
            ("com.operasoftware.Opera",),
            ("com.operasoftware.Opera/NativeMessagingHosts", "Google/Chrome/NativeMessagingHosts"),
        ),
        Places((r"APPDATA\Opera Software\Opera Stable",), (_CHROME_KEY,)),
        snaps=("opera",),
        flatpaks=("com.opera.Opera",),
    ),
    Browser(
        "arc",
        "Arc",
        CHROMIUM,
        (),
        *_chromium(
            "",
            "Arc/User Data",
            r"LOCALAPPDATA\Packages\TheBrowserCompany.Arc_ttt1ap7aakyb4\LocalCache\Local\Arc\User Data",
            _CHROME_KEY,
        ),
    ),
    Browser(
        "firefox",
        "Firefox",
        FIREFOX,
        ("firefox", "firefox-esr", "firefox-developer-edition", "firefox-nightly"),
        Places((".mozilla/firefox", ".config/mozilla/firefox"), (_MOZILLA_LINUX,)),
        Places(("Firefox",), (_MOZILLA_MACOS,)),
        Places((r"APPDATA\Mozilla\Firefox",), (_MOZILLA_KEY,)),
        snaps=("firefox",),
        flatpaks=("org.mozilla.firefox",),
    ),
    Browser(
        "librewolf",
        "LibreWolf",
        FIREFOX,
        ("librewolf",),
        Places((".librewolf", ".config/librewolf"), (".librewolf/native-messaging-hosts",)),
        Places(("LibreWolf", "librewolf"), ("LibreWolf/NativeMessagingHosts", _MOZILLA_MACOS)),
        Places((r"APPDATA\librewolf",), (r"Software\LibreWolf\NativeMessagingHosts", _MOZILLA_KEY)),
        flatpaks=("io.gitlab.librewolf-community",),
    ),
    Browser(
        "waterfox",
        "Waterfox",
        FIREFOX,
        ("waterfox",),
        Places((".waterfox",), (".waterfox/native-messaging-hosts", _MOZILLA_LINUX)),
        Places(("Waterfox",), ("Waterfox/NativeMessagingHosts", _MOZILLA_MACOS)),
        Places((r"APPDATA\Waterfox",), (r"Software\Waterfox\NativeMessagingHosts", _MOZILLA_KEY)),
        flatpaks=("net.waterfox.waterfox",),
    ),
    Browser(
        "zen",
        "Zen",
        FIREFOX,
        ("zen", "zen-browser"),
        Places((".zen", ".config/zen"), (_MOZILLA_LINUX, ".zen/native-messaging-hosts")),
        Places(("zen",), (_MOZILLA_MACOS,)),
        Places((r"APPDATA\zen",), (_MOZILLA_KEY,)),
        flatpaks=("app.zen_browser.zen",),
    ),
    Browser(
        "floorp",
        "Floorp",
        FIREFOX,
        ("floorp",),
        Places((".floorp",), (_MOZILLA_LINUX,)),
        Places(("Floorp",), (_MOZILLA_MACOS,)),
        Places((r"APPDATA\Floorp",), (_MOZILLA_KEY,)),
        flatpaks=("one.ablaze.floorp",),
    ),
)
