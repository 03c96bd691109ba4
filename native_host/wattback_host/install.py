"""Registers the host with every browser found, and takes the registration back. Touches no other program's files."""

import json
import os
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from wattback import paths
from wattback.errors import WattbackError
from wattback_host.browsers import BROWSERS, CHROMIUM, FIREFOX, Browser
from wattback_host.machine import Machine, this_machine
from wattback_host.sandboxes import advice

HOST_NAME = "com.wattback.host"
MANIFEST_NAME = f"{HOST_NAME}.json"

_DESCRIPTION = "Wattback: commits what your AI chats used to the ledger on this machine"
_MARK = "Written by Wattback; `wattback host uninstall` removes it."
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


class RegistrationFailed(WattbackError):
    """A file could not be written."""

    title = "The browsers could not be told about Wattback"

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(
            f"{path} could not be written: {error.strerror or type(error).__name__}. Nothing that was counted is "
            "lost. Make the folder writable and run `wattback host install` again."
        )


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
    return os.path.join(_data_dir(), "native-host", name)


def _data_dir() -> str:
    # Browsers start hosts by absolute paths only.
    return os.path.abspath(paths.data_dir())


def install(*, app: str | None = None, machine: Machine | None = None) -> list[BrowserStatus]:
    """Write the launcher, and a manifest for each browser found.

    Doing it again changes nothing, or repairs what is wrong. A file of our name that is not ours stays.

    Args:
        app: The companion's executable, for the popup's "open Wattback"; None takes the `wattback` command
            beside this Python, if there is one.
        machine: Where to install; None means here.

    Raises:
        RegistrationFailed: A file could not be written.
    """
    machine = machine or this_machine()
    launcher = launcher_path(machine)
    _write(launcher, _launcher_text(machine, _app_beside_python() if app is None else app), 0o755)
    for path, family in _manifest_files(machine):
        if _problem_of(path, family, launcher) in (_FOREIGN, ""):
            continue
        _write(path, json.dumps(manifest(family, launcher), indent=2) + "\n", 0o644)
    for key, path in _registry_entries(machine):
        if machine.registry is not None:
            machine.registry.set(key, path)
    return status(machine=machine)


def uninstall(*, machine: Machine | None = None) -> list[BrowserStatus]:
    """Remove what `install` wrote, for every browser known, and nothing else.

    Raises:
        RegistrationFailed: A file could not be removed.
    """
    machine = machine or this_machine()
    launcher = launcher_path(machine)
    everywhere = [*_manifest_files(machine, installed_only=False)]
    for key, path in _registry_entries(machine, installed_only=False):
        if machine.registry is not None and machine.registry.get(key) == path:
            machine.registry.delete(key)
    for path, _ in everywhere:
        content = _read_json(path)
        leads_to = content.get("path") if content and content.get("name") == HOST_NAME else None
        if isinstance(leads_to, str) and (leads_to == launcher or not os.path.exists(leads_to)):
            _remove(path)
    if _is_our_launcher(launcher):
        _remove(launcher)
    return status(machine=machine)


def status(*, machine: Machine | None = None) -> list[BrowserStatus]:
    """How the host stands with every browser found, sandboxed ones included."""
    machine = machine or this_machine()
    launcher = launcher_path(machine)
    found = []
    for browser in BROWSERS:
        if machine.is_installed(browser):
            manifests = tuple(_manifests_of(browser, machine))
            problems = [_problem_of(path, browser.family, launcher) for path in manifests]
            problems += _registry_problems(browser, machine)
            if not _is_our_launcher(launcher):
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
    problem = next(filter(None, (_problem_of(path, browser.family, launcher) for path in manifests)), "")
    is_ready = told.by_desktop and not problem and _is_our_launcher(launcher)
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
    if problem == _FOREIGN:
        return f"Look at {manifests[0]}, move it away, then run `wattback host install`."
    return "Run `wattback host install`." if problem else ""


_MISSING = "it is not registered"
_FOREIGN = "another program's file stands in the way"
_OUTDATED = "its registration is not up to date"


def _problem_of(path: str, family: str, launcher: str) -> str:
    if not os.path.lexists(path):
        return _MISSING
    content = _read_json(path)
    if content is None or content.get("name") != HOST_NAME:
        return _FOREIGN
    return "" if content == manifest(family, launcher) else _OUTDATED


def _manifests_of(browser: Browser, machine: Machine) -> Iterator[str]:
    if machine.platform == "win32":
        # The registry says where the manifest is; one file for each family will do.
        yield os.path.join(_data_dir(), "native-host", browser.family, MANIFEST_NAME)
    elif places := machine.places(browser):
        for folder in places.manifests:
            yield os.path.join(folder, MANIFEST_NAME)


def _manifest_files(machine: Machine, *, installed_only: bool = True) -> Iterator[tuple[str, str]]:
    """Paths and families, each path once."""
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


def _registry_entries(machine: Machine, *, installed_only: bool = True) -> Iterator[tuple[str, str]]:
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


def _app_beside_python() -> str:
    name = "wattback.exe" if sys.platform == "win32" else "wattback"
    path = os.path.join(os.path.dirname(sys.executable), name)
    return path if os.path.isfile(path) else ""


def _launcher_text(machine: Machine, app: str) -> str:
    # Named outright: a browser's environment may lack what chose the folder here.
    variables = {"WATTBACK_HOME": _data_dir(), "WATTBACK_APP": app}
    command = [sys.executable, "-I", "-S", os.path.join(_HERE, "__main__.py")]
    if machine.platform == "win32":
        lines = ["@echo off", f"rem {_MARK}"]
        lines += [f'set "{name}={_batch_text(value)}"' for name, value in variables.items() if value]
        lines.append(" ".join(f'"{_batch_text(part)}"' for part in command))
        return "\r\n".join(lines) + "\r\n"
    lines = ["#!/bin/sh", f"# {_MARK}"]
    lines += [f"export {name}={shlex.quote(value)}" for name, value in variables.items() if value]
    lines.append(f"exec {shlex.join(command)}")
    return "\n".join(lines) + "\n"


def _batch_text(text: str) -> str:
    return text.replace("%", "%%")


def _is_our_launcher(path: str) -> bool:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return _MARK in file.read()
    except OSError:
        return False


def _read_json(path: str) -> dict[str, object] | None:
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _write(path: str, text: str, mode: int) -> None:
    """Replace the file in one step: a browser that looks meanwhile sees the old one or the new one."""
    half_done = f"{path}.{os.getpid()}.part"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(os.open(half_done, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(text.encode())
        os.chmod(half_done, mode)
        os.replace(half_done, path)
    except OSError as error:
        if os.path.exists(half_done):
            os.unlink(half_done)
        raise RegistrationFailed(path, error) from error


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError as error:
        raise RegistrationFailed(path, error) from error


__all__ = [
    "FIREFOX",
    "HOST_NAME",
    "BrowserStatus",
    "RegistrationFailed",
    "identity",
    "install",
    "launcher_path",
    "manifest",
    "status",
    "uninstall",
]
