"""What browsers must find to start the host, and how it stands with each browser that was found. Changes nothing."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

from wattback import paths
from wattback_host.browsers import BROWSERS, CHROMIUM, Browser
from wattback_host.machine import Machine, this_machine
from wattback_host.sandboxes import advice

HOST_NAME = "com.wattback.host"
MANIFEST_NAME = f"{HOST_NAME}.json"

_DESCRIPTION = "Wattback: commits what your AI chats used to the ledger on this machine"
LAUNCHER_MARK = "Written by Wattback; `wattback host uninstall` removes it."
"""Stands in every launcher we write."""

_HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass(frozen=True, slots=True)
class BrowserStatus:
    """How the host stands with one browser that was found.

    Attributes:
        key: Short name of the browser.
        name: The browser for people.
        family: `chromium` or `firefox`.
        sandbox: `snap` or `flatpak` for an installation that cannot start programs outside its sandbox by
            itself; empty for an ordinary one.
        registered: Whether all its manifests are in place, right, and lead to a launcher that exists.
        manifests: Their paths.
        problem: What keeps it from being registered, or empty.
        by_desktop: For a sandboxed browser, whether a service of the desktop may start the host for it: all that it
            looks for is in place. Whether it does, nobody can tell from outside.
        remedy: What to do about the problem, in sentences, or empty.
    """

    key: str
    name: str
    family: str
    sandbox: str
    registered: bool
    manifests: tuple[str, ...]
    problem: str
    by_desktop: bool = False
    remedy: str = ""


def identity() -> dict[str, str]:
    """The extension's fixed ids: `chromium_extension_id` and `firefox_addon_id`."""
    with open(os.path.join(_HERE, "identity.json"), encoding="utf-8") as file:
        ids: dict[str, str] = json.load(file)
    return ids


def manifest(family: str, launcher: str) -> dict[str, object]:
    """What a browser of this family must find to start the host.

    Args:
        family: `chromium` or `firefox`.
        launcher: Absolute path of the program to start.
    """
    ids = identity()
    allowed: dict[str, object] = (
        {"allowed_origins": [f"chrome-extension://{ids['chromium_extension_id']}/"]}
        if family == CHROMIUM
        else {"allowed_extensions": [ids["firefox_addon_id"]]}
    )
    return {"name": HOST_NAME, "description": _DESCRIPTION, "path": launcher, "type": "stdio", **allowed}


def launcher_path(machine: Machine) -> str:
    """The program that browsers start."""
    name = "wattback-host.bat" if machine.platform == "win32" else "wattback-host"
    return os.path.join(data_dir(), "native-host", name)


def data_dir() -> str:
    """Where the launcher stands; absolute."""
    # Browsers start hosts by absolute paths only.
    return os.path.abspath(paths.data_dir())


def status(*, machine: Machine | None = None) -> list[BrowserStatus]:
    """How the host stands with every browser found, sandboxed ones included."""
    machine = machine or this_machine()
    launcher = launcher_path(machine)
    found = []
    for browser in BROWSERS:
        if machine.is_installed(browser):
            manifests = tuple(_manifests_of(browser, machine))
            problems = [problem_of(path, browser.family, launcher) for path in manifests]
            problems += _registry_problems(browser, machine)
            if not is_our_launcher(launcher):
                problems.append("the launcher is missing")
            problem = next(filter(None, problems), "")
            found.append(
                BrowserStatus(
                    browser.key,
                    browser.name,
                    browser.family,
                    "",
                    not problem,
                    manifests,
                    problem,
                    remedy=_remedy(problem, manifests),
                )
            )
        found += [_sandboxed(browser, sandbox, machine) for sandbox in machine.sandboxes(browser)]
    return found


def _sandboxed(browser: Browser, sandbox: str, machine: Machine) -> BrowserStatus:
    told = advice(browser.key, browser.name, sandbox)
    launcher = launcher_path(machine)
    manifests = tuple(_manifests_of(browser, machine)) if told.by_desktop else ()
    problem = next(filter(None, (problem_of(path, browser.family, launcher) for path in manifests)), "")
    is_ready = told.by_desktop and not problem and is_our_launcher(launcher)
    first = "" if is_ready or not told.by_desktop else f"{_remedy(problem or _MISSING, manifests)} "
    return BrowserStatus(
        browser.key,
        browser.name,
        browser.family,
        sandbox,
        False,
        manifests,
        told.problem,
        by_desktop=is_ready,
        remedy=first + told.remedy,
    )


def _remedy(problem: str, manifests: tuple[str, ...]) -> str:
    if problem == FOREIGN:
        return f"Look at {manifests[0]}, move it away, then run `wattback host install`."
    return "Run `wattback host install`." if problem else ""


_MISSING = "it is not registered"
FOREIGN = "another program's file stands in the way"
"""A file of our name that is not ours: it stays."""

_OUTDATED = "its registration is not up to date"


def problem_of(path: str, family: str, launcher: str) -> str:
    """What is wrong with one manifest, as the end of a sentence; empty when nothing is."""
    if not os.path.lexists(path):
        return _MISSING
    content = read_json(path)
    if content is None or content.get("name") != HOST_NAME:
        return FOREIGN
    return "" if content == manifest(family, launcher) else _OUTDATED


def _manifests_of(browser: Browser, machine: Machine) -> Iterator[str]:
    if machine.platform == "win32":
        # The registry says where the manifest is; one file for each family will do.
        yield os.path.join(data_dir(), "native-host", browser.family, MANIFEST_NAME)
    elif places := machine.places(browser):
        for folder in places.manifests:
            yield os.path.join(folder, MANIFEST_NAME)


def manifest_files(machine: Machine, *, installed_only: bool = True) -> Iterator[tuple[str, str]]:
    """Paths and families of the manifests, each path once."""
    files = {
        path: browser.family
        for browser in BROWSERS
        if not installed_only or _can_use_manifest(browser, machine)
        for path in _manifests_of(browser, machine)
    }
    yield from files.items()


def _can_use_manifest(browser: Browser, machine: Machine) -> bool:
    # Firefox from Snap asks the desktop's portal to start hosts, and that reads the ordinary manifest.
    return machine.is_installed(browser) or (browser.key == "firefox" and bool(machine.sandboxes(browser)))


def registry_entries(machine: Machine, *, installed_only: bool = True) -> Iterator[tuple[str, str]]:
    """Keys and the manifests they must name; none but on Windows."""
    if machine.platform != "win32":
        return
    for browser in BROWSERS:
        places = machine.places(browser)
        if places is not None and (not installed_only or machine.is_installed(browser)):
            (path,) = _manifests_of(browser, machine)
            for key in places.manifests:
                yield rf"{key}\{HOST_NAME}", path


def _registry_problems(browser: Browser, machine: Machine) -> list[str]:
    places = machine.places(browser)
    if machine.registry is None or places is None:
        return []
    (path,) = _manifests_of(browser, machine)
    values = [machine.registry.get(rf"{key}\{HOST_NAME}") for key in places.manifests]
    return [_MISSING if value is None else _OUTDATED for value in values if value != path]


def is_our_launcher(path: str) -> bool:
    """Whether the launcher is there, and the one we wrote."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return LAUNCHER_MARK in file.read()
    except OSError:
        return False


def read_json(path: str) -> dict[str, object] | None:
    """The JSON object in a file; None when there is none."""
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None
