"""`make run`: link the browsers, then start the companion; without a display, run the tour.

Usage: start.py [chromium|firefox] [--tour]
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WATTBACK = Path(sys.executable).with_name("wattback")
EXTENSIONS = {
    "chromium": ROOT / "extension/.output/chrome-mv3",
    "firefox": ROOT / "extension/.output/firefox-mv3",
}


def main(arguments: list[str]) -> int:
    """Start what fits this machine."""
    has_display = sys.platform in ("darwin", "win32") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if "--tour" in arguments or not has_display:
        return subprocess.call(
            ["dbus-run-session", "--", sys.executable, str(ROOT / "tests/e2e/tour.py")], cwd=ROOT
        )
    subprocess.check_call([str(WATTBACK), "host", "install"])
    browser = next((name for name in arguments if name), None)
    if browser is not None:
        open_browser(browser)
    return subprocess.call([str(WATTBACK), "run"])


def open_browser(name: str) -> None:
    """Open a browser with the built extension, in a profile of its own: the person's own stays as it is."""
    if name not in EXTENSIONS:
        sys.exit(f"BROWSER={name} is not known; use BROWSER=chromium or BROWSER=firefox")
    if name == "firefox":
        # Firefox takes an unpacked add-on only by hand or by remote control.
        manifest = EXTENSIONS[name] / "manifest.json"
        print("In Firefox: open about:debugging, This Firefox, Load Temporary Add-on, and pick")
        print(f"  {manifest.relative_to(ROOT)}")
        subprocess.Popen(
            ["firefox-esr", "about:debugging#/runtime/this-firefox"], cwd=ROOT, start_new_session=True
        )
        return
    profile = ROOT / "build" / "chromium-profile"
    profile.mkdir(parents=True, exist_ok=True)
    # Chromium looks for native hosts inside a profile folder given on the command line as well as in its usual place.
    hosts = profile / "NativeMessagingHosts"
    usual = Path.home() / ".config" / "chromium" / "NativeMessagingHosts"
    if hosts.is_symlink():
        hosts.unlink()
    if not hosts.exists() and usual.is_dir():
        hosts.symlink_to(usual)
    command = [
        "chromium",
        f"--user-data-dir={profile}",
        f"--load-extension={EXTENSIONS[name]}",
        "--no-first-run",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")
    with (profile.parent / "chromium.log").open("wb") as log:
        subprocess.Popen(
            [*command, "https://chatgpt.com/"], cwd=ROOT, stdout=log, stderr=log, start_new_session=True
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
