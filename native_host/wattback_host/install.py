"""Registers the host with every browser found, and takes the registration back. Touches no other program's files."""

import json
import os
import shlex
import sys

from wattback.errors import WattbackError
from wattback_host.machine import Machine, this_machine
from wattback_host.registration import (
    FOREIGN,
    HOST_NAME,
    LAUNCHER_MARK,
    BrowserStatus,
    data_dir,
    is_our_launcher,
    launcher_path,
    manifest,
    manifest_files,
    problem_of,
    read_json,
    registry_entries,
    status,
)

_HERE = os.path.dirname(os.path.abspath(__file__))


class RegistrationFailed(WattbackError):
    """A file could not be written."""

    title = "The browsers could not be told about Wattback"

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(
            f"{path} could not be written: {error.strerror or type(error).__name__}. Nothing that was counted is "
            "lost. Make the folder writable and run `wattback host install` again."
        )


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
    for path, family in manifest_files(machine):
        if problem_of(path, family, launcher) in (FOREIGN, ""):
            continue
        _write(path, json.dumps(manifest(family, launcher), indent=2) + "\n", 0o644)
    for key, path in registry_entries(machine):
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
    everywhere = [*manifest_files(machine, installed_only=False)]
    for key, path in registry_entries(machine, installed_only=False):
        if machine.registry is not None and machine.registry.get(key) == path:
            machine.registry.delete(key)
    for path, _ in everywhere:
        content = read_json(path)
        leads_to = content.get("path") if content and content.get("name") == HOST_NAME else None
        if isinstance(leads_to, str) and (leads_to == launcher or not os.path.exists(leads_to)):
            _remove(path)
    if is_our_launcher(launcher):
        _remove(launcher)
    return status(machine=machine)


def _app_beside_python() -> str:
    name = "wattback.exe" if sys.platform == "win32" else "wattback"
    path = os.path.join(os.path.dirname(sys.executable), name)
    return path if os.path.isfile(path) else ""


def _launcher_text(machine: Machine, app: str) -> str:
    # Named outright: a browser's environment may lack what chose the folder here.
    variables = {"WATTBACK_HOME": data_dir(), "WATTBACK_APP": app}
    command = [sys.executable, "-I", "-S", os.path.join(_HERE, "__main__.py")]
    if machine.platform == "win32":
        lines = ["@echo off", f"rem {LAUNCHER_MARK}"]
        lines += [f'set "{name}={_batch_text(value)}"' for name, value in variables.items() if value]
        lines.append(" ".join(f'"{_batch_text(part)}"' for part in command))
        return "\r\n".join(lines) + "\r\n"
    lines = ["#!/bin/sh", f"# {LAUNCHER_MARK}"]
    lines += [f"export {name}={shlex.quote(value)}" for name, value in variables.items() if value]
    lines.append(f"exec {shlex.join(command)}")
    return "\n".join(lines) + "\n"


def _batch_text(text: str) -> str:
    return text.replace("%", "%%")


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
