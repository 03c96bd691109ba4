"""Starting with the session, in each system's own way: an XDG entry, a launch agent, a value of Windows' Run key.

Everything is a file or a value of the person's own account; taking it away leaves nothing. The texts are pure functions
of the command, so that every system's form can be tested on any.
"""

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from xml.parsers.expat import ExpatError

from wattback.files import replace_file

_NAME = "Wattback"
_LABEL = "com.wattback.companion"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What the Desktop Entry Specification wants in quotes, and what it wants a backslash before inside of them.
_NEEDS_QUOTES = set(" \t\n\"'\\><~|&;$*?#()`")
_NEEDS_BACKSLASH = '"`$\\'


class RunValues(Protocol):
    """Named values of Windows' Run key, of the person's own part of the registry."""

    def get(self, name: str) -> str | None:
        """The value, or None."""

    def set(self, name: str, value: str) -> None:
        """Create or change it."""

    def delete(self, name: str) -> None:
        """Remove it; nothing happens when there is none."""


class _WindowsRunValues:
    """Those of the machine this runs on."""

    def get(self, name: str) -> str | None:
        if sys.platform == "win32":
            import winreg

            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key,
            ):
                return str(winreg.QueryValueEx(key, name)[0])
        return None

    def set(self, name: str, value: str) -> None:
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

    def delete(self, name: str) -> None:
        if sys.platform == "win32":
            import winreg

            access = winreg.KEY_SET_VALUE
            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key,
            ):
                winreg.DeleteValue(key, name)


@dataclass(frozen=True, slots=True)
class Session:
    """Whose session it is, and how Wattback is started in it; tests describe others.

    Attributes:
        platform: As `sys.platform`.
        home: The home folder.
        environment: Environment variables.
        command: Program and arguments, without those that hide the window.
        run_values: Where Windows keeps what it starts.
    """

    platform: str
    home: str
    environment: Mapping[str, str]
    command: tuple[str, ...]
    run_values: RunValues


def this_session() -> Session:
    """The one this runs in."""
    return Session(
        sys.platform,
        os.path.expanduser("~"),
        dict(os.environ),
        own_command(os.environ, sys.executable, sys.platform, is_frozen=bool(getattr(sys, "frozen", False))),
        _WindowsRunValues(),
    )


def own_command(
    environment: Mapping[str, str],
    executable: str,
    platform: str,
    *,
    is_frozen: bool,
    exists: Callable[[str], bool] = os.path.isfile,
) -> tuple[str, ...]:
    """How this very Wattback is started again: as AppImage, as one program, or by its Python.

    Args:
        environment: `APPIMAGE` is the AppImage's own path; what runs inside of it lies in a folder that goes away.
        executable: As `sys.executable`.
        platform: As `sys.platform`.
        is_frozen: Whether the executable is Wattback itself.
        exists: Whether there is such a file.
    """
    if environment.get("APPIMAGE"):
        return (environment["APPIMAGE"],)
    if is_frozen:
        return (executable,)
    folder = os.path.dirname(executable)
    if platform == "win32":
        # The console's Python would open a black window at every start.
        windowed = os.path.join(folder, "pythonw.exe")
        return (windowed if exists(windowed) else executable, "-m", "wattback")
    script = os.path.join(folder, "wattback")
    return (script,) if exists(script) else (executable, "-m", "wattback")


def is_on(session: Session | None = None) -> bool:
    """Whether the session starts Wattback: what the system would do now, whoever changed it."""
    session = session or this_session()
    if session.platform == "win32":
        return session.run_values.get(_NAME) is not None
    try:
        with open(entry_path(session), "rb") as file:
            content = file.read()
    except OSError:
        return False
    if session.platform == "darwin":
        return _agent_is_on(content)
    return _entry_is_on(content.decode("utf-8", "replace"))


def set_on(on: bool, session: Session | None = None) -> None:
    """Start with the session, hidden in the tray, or no longer.

    Raises:
        FileUnusable: The entry could not be written or removed; nothing was changed.
    """
    session = session or this_session()
    if session.platform == "win32":
        if on:
            session.run_values.set(_NAME, run_value(session))
        else:
            session.run_values.delete(_NAME)
        return
    path = entry_path(session)
    if not on:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    replace_file(
        path, launch_agent(session) if session.platform == "darwin" else desktop_entry(session).encode()
    )


def entry_path(session: Session) -> str:
    """The file that makes a Linux desktop or macOS start it."""
    if session.platform == "darwin":
        return os.path.join(session.home, "Library", "LaunchAgents", f"{_LABEL}.plist")
    config = session.environment.get("XDG_CONFIG_HOME") or os.path.join(session.home, ".config")
    return os.path.join(config, "autostart", "wattback.desktop")


def desktop_entry(session: Session) -> str:
    """The XDG autostart entry (freedesktop.org, Desktop Entry Specification 1.5, section "The Exec key")."""
    command = [*session.command, "run", "--hidden"]
    folder = _own_folder(session)
    if folder:
        command = ["env", f"WATTBACK_HOME={folder}", *command]
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            f"Name={_NAME}",
            "Comment=Counts the electricity behind your AI chats",
            f"Exec={' '.join(map(_exec_argument, command))}",
            "Icon=wattback",
            "Terminal=false",
            "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def launch_agent(session: Session) -> bytes:
    """The property list that launchd reads at login (`man launchd.plist`)."""
    folder = _own_folder(session)
    agent: dict[str, object] = {
        "Label": _LABEL,
        "ProgramArguments": [*session.command, "run", "--hidden"],
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }
    if folder:
        agent["EnvironmentVariables"] = {"WATTBACK_HOME": folder}
    return plistlib.dumps(agent)


def run_value(session: Session) -> str:
    """The command line as Windows takes it apart again. `WATTBACK_HOME` is the account's own variable there."""
    return subprocess.list2cmdline([*session.command, "run", "--hidden"])


def _own_folder(session: Session) -> str:
    folder = session.environment.get("WATTBACK_HOME", "")
    # The session starts programs in another folder.
    return os.path.abspath(folder) if folder else ""


def _exec_argument(argument: str) -> str:
    if not argument or _NEEDS_QUOTES & set(argument):
        inside = "".join(f"\\{each}" if each in _NEEDS_BACKSLASH else each for each in argument)
        argument = f'"{inside}"'
    # A percent sign would be a field code, and the value is unescaped once before it is taken apart.
    return argument.replace("%", "%%").replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _entry_is_on(text: str) -> bool:
    # Desktops switch an entry off by a line instead of removing it.
    lines = {
        key.strip(): value.strip().lower()
        for key, _, value in (line.partition("=") for line in text.splitlines())
    }
    return (
        "Exec" in lines
        and lines.get("Hidden") != "true"
        and lines.get("X-GNOME-Autostart-enabled", "true") != "false"
    )


def _agent_is_on(content: bytes) -> bool:
    try:
        agent = plistlib.loads(content)
    except (ValueError, ExpatError, plistlib.InvalidFileException):
        return False
    return isinstance(agent, dict) and agent.get("RunAtLoad") is True and agent.get("Disabled") is not True
