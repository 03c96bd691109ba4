"""`run`, `host` and `doctor`: this machine's side of things."""

import argparse
import os
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback_host.registration import BrowserStatus

# Without one of these Qt would end the process by itself, with advice that does not help.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(arguments: argparse.Namespace) -> int:
    """Start the companion with its window, or without one."""
    if arguments.headless:
        from wattback.headless import run_headless

        return run_headless()
    from wattback import paths
    from wattback.companion import Companion
    from wattback.desktop.app import run as run_desktop
    from wattback.desktop.single_instance import instance_name, send_raise
    from wattback.headless import AlreadyRunning, NoDisplay
    from wattback.ledger.filelock import FileLock

    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        raise NoDisplay
    lock = FileLock(paths.companion_lock_path())
    if not lock.acquire():
        if send_raise(instance_name()):
            return 0
        raise AlreadyRunning("Another Wattback is running for this data directory, without a window to show.")
    try:
        return run_desktop(Companion(), start_hidden=arguments.hidden)
    finally:
        lock.release()


def host_install(arguments: argparse.Namespace) -> int:
    """Register the native host with every browser found."""
    from wattback_host.install import install

    browsers = install()
    status = _print_browsers(browsers, as_json=arguments.json)
    if status == 0 and not arguments.json:
        print("Next: load the extension in the browser (README, Start). `wattback doctor` checks the link.")
    return status


def host_uninstall(arguments: argparse.Namespace) -> int:
    """Remove the registration everywhere; exit status 0 when nothing of it is left."""
    from wattback_host.install import uninstall

    left = uninstall()
    _print_browsers(left, as_json=arguments.json, with_remedies=False)
    return 0


def host_status(arguments: argparse.Namespace) -> int:
    """Say which browsers are linked, and what to do about the others; exit status 1 when none can be."""
    from wattback_host.registration import status

    return _print_browsers(status(), as_json=arguments.json)


def _print_browsers(browsers: "list[BrowserStatus]", *, as_json: bool, with_remedies: bool = True) -> int:
    if as_json:
        print_json([asdict(browser) for browser in browsers])
    elif not browsers:
        print("No browser that Wattback knows was found. Install one, start it once, and try again.")
    else:
        rows = []
        for browser in browsers:
            rows.append((browser.name, _link_text(browser)))
            if browser.remedy and with_remedies:
                rows.append(("", browser.remedy))
        print_lines(rows)
    return 0 if any(browser.registered or browser.by_desktop for browser in browsers) else 1


def _link_text(browser: "BrowserStatus") -> str:
    where = f" ({browser.sandbox.capitalize()})" if browser.sandbox else ""
    if browser.registered:
        return f"linked{where}"
    return f"{'perhaps' if browser.by_desktop else 'not'} linked{where}: {browser.problem}"


def doctor(arguments: argparse.Namespace) -> int:
    """Look at everything between the browsers and the ledger; exit status 1 when something is missing."""
    from wattback_host.doctor import diagnose

    findings = diagnose()
    if arguments.json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            print(f"{'ok' if finding.ok else 'MISSING':<8} {finding.subject}: {finding.text}")
            if finding.remedy:
                print(f"{'':<8} {finding.remedy}")
    return 0 if all(finding.ok for finding in findings) else 1
