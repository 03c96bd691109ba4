"""`wattback run --headless` as a service of the person's own session: a systemd user unit, or a launchd agent.

No password is written into either.
"""

import os
import plistlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from wattback.errors import WattbackError

UNIT_NAME = "wattback.service"
AGENT_LABEL = "org.wattback.companion"
_WAIT_S = 20


class NoServiceManager(WattbackError):
    """There is nothing to register with."""

    title = "No service manager"

    def __init__(self) -> None:
        super().__init__(
            "Neither systemd nor launchd was found for this session, so nothing was installed. "
            "`wattback run --headless` does the same while it runs."
        )


class ServiceRefused(WattbackError):
    """The service manager said no."""

    title = "The service could not be changed"

    def __init__(self, command: str, said: str) -> None:
        super().__init__(
            f"`{command}` failed: {said.strip() or 'it gave no reason'}. Nothing was lost; try again."
        )


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """Whether the service is there; `path` is its file."""

    is_installed: bool
    is_running: bool
    path: str


def install() -> str:
    """Write the service's file, start it now and with every session; once more changes nothing.

    Returns:
        Path of the file.

    Raises:
        NoServiceManager: This session has neither systemd nor launchd.
        ServiceRefused: The service manager refused; the file stays, so that it can be looked at.
    """
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "wattback", "run", "--headless"]
    home = os.environ.get("WATTBACK_HOME")
    environment = {} if home is None else {"WATTBACK_HOME": os.path.abspath(home)}
    if sys.platform == "darwin":
        path.write_bytes(agent(command, environment))
        _run("launchctl", "unload", str(path), may_fail=True)
        _run("launchctl", "load", "-w", str(path))
    else:
        path.write_text(unit(command, environment), encoding="utf-8")
        _run("systemctl", "--user", "daemon-reload")
        _run("systemctl", "--user", "enable", "--now", UNIT_NAME)
    return str(path)


def uninstall() -> bool:
    """Stop the service and remove its file; False when there was none.

    Raises:
        NoServiceManager: This session has neither systemd nor launchd.
        ServiceRefused: It could not be stopped.
    """
    path = _path()
    if not path.exists():
        return False
    if sys.platform == "darwin":
        _run("launchctl", "unload", "-w", str(path))
        path.unlink()
    else:
        _run("systemctl", "--user", "disable", "--now", UNIT_NAME)
        path.unlink()
        _run("systemctl", "--user", "daemon-reload")
    return True


def status() -> ServiceStatus:
    """What the service manager says.

    Raises:
        NoServiceManager: This session has neither systemd nor launchd.
    """
    path = _path()
    if sys.platform == "darwin":
        running = _run("launchctl", "list", AGENT_LABEL, may_fail=True)
    else:
        running = _run("systemctl", "--user", "--quiet", "is-active", UNIT_NAME, may_fail=True)
    return ServiceStatus(path.exists(), running, str(path))


def unit(command: list[str], environment: dict[str, str]) -> str:
    """The systemd user unit.

    What closes off files needs namespaces, which many systems refuse to ordinary people: such a unit would not start.

    Args:
        command: Program and arguments.
        environment: Variables to set.
    """
    lines = [
        "[Unit]",
        "Description=Wattback without a window: matches AI chats' electricity when automatic mode says so",
        "After=network-online.target",
        "StartLimitIntervalSec=600",
        "StartLimitBurst=5",
        "",
        "[Service]",
        f"ExecStart={' '.join(_quoted(part).replace('$', '$$') for part in command)}",
        *(f"Environment={_quoted(f'{name}={value}')}" for name, value in sorted(environment.items())),
        "Restart=on-failure",
        "RestartSec=30",
        "NoNewPrivileges=yes",
        "LockPersonality=yes",
        "RestrictSUIDSGID=yes",
        "",
        "[Install]",
        "WantedBy=default.target",
        "",
    ]
    return "\n".join(lines)


def agent(command: list[str], environment: dict[str, str]) -> bytes:
    """The launchd agent."""
    return plistlib.dumps(
        {
            "Label": AGENT_LABEL,
            "ProgramArguments": command,
            "EnvironmentVariables": environment,
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 30,
            "ProcessType": "Background",
        }
    )


def _quoted(text: str) -> str:
    """A word of a unit file: `%` means something there, and blanks part words."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'


def _path() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{AGENT_LABEL}.plist"
    if shutil.which("systemctl") is None:
        raise NoServiceManager
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "systemd" / "user" / UNIT_NAME


def _run(*command: str, may_fail: bool = False) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - commands of ours
            command, capture_output=True, text=True, timeout=_WAIT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServiceRefused(" ".join(command), str(error)) from error
    if done.returncode and not may_fail:
        raise ServiceRefused(" ".join(command), done.stderr)
    return done.returncode == 0
