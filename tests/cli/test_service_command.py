"""The companion without a window as a systemd user unit; systemctl is a stand-in that remembers what it was told."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wattback.session_service import agent, unit

from .conftest import Terminal

_SYSTEMCTL = """#!/bin/sh
echo "$@" >> "{log}"
case "$*" in
  *is-active*) [ -e "{running}" ] ;;
  *enable*) [ -e "{refuses}" ] && {{ echo "no user session" >&2; exit 1; }}; : > "{running}" ;;
  *disable*) rm -f "{running}" ;;
esac
"""


@pytest.fixture
def systemd(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of the stand-in; `calls` in it has a line a call."""
    folder = tmp_path / "systemd"
    folder.mkdir()
    script = folder / "systemctl"
    script.write_text(
        _SYSTEMCTL.format(log=folder / "calls", running=folder / "running", refuses=folder / "refuses")
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(sys, "platform", "linux")
    return folder


def _unit_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "systemd" / "user" / "wattback.service"


def test_install_starts_it_now_and_with_every_session(
    terminal: Terminal, systemd: Path, tmp_path: Path
) -> None:
    assert terminal("service", "status").status == 1
    assert terminal("service", "install").status == 0
    assert "--user enable --now wattback.service" in (systemd / "calls").read_text()
    text = _unit_file(tmp_path).read_text()
    assert '"run" "--headless"' in text
    assert f'Environment="WATTBACK_HOME={tmp_path / "wattback"}"' in text
    assert "password" not in text.lower()
    running = terminal("service", "status", "--json")
    assert (running.status, running.document["installed"], running.document["running"]) == (0, True, True)


def test_twice_is_once(terminal: Terminal, systemd: Path, tmp_path: Path) -> None:
    terminal("service", "install")
    before = _unit_file(tmp_path).read_text()
    assert terminal("service", "install").status == 0
    assert _unit_file(tmp_path).read_text() == before


def test_uninstall_leaves_nothing_behind(terminal: Terminal, systemd: Path, tmp_path: Path) -> None:
    terminal("service", "install")
    assert terminal("service", "uninstall").status == 0
    assert not _unit_file(tmp_path).exists()
    assert terminal("service", "status").status == 1
    assert "not installed" in terminal("service", "uninstall").out


def test_a_refusal_is_told_in_its_own_words(terminal: Terminal, systemd: Path) -> None:
    (systemd / "refuses").touch()
    refused = terminal("service", "install")
    assert refused.status == 1
    assert "no user session" in refused.err
    assert "Nothing was lost" in refused.err


def test_without_a_service_manager_nothing_is_installed(
    terminal: Terminal, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    refused = terminal("service", "install")
    assert refused.status == 1
    assert "--headless" in refused.err


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    file = tmp_path / "wattback.service"
    file.write_text(unit([sys.executable, "-m", "wattback"], {"WATTBACK_HOME": '/home/a "b"/100% $HOME'}))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"XDG_RUNTIME_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    assert "wattback.service" not in done.stderr, done.stderr


def test_the_agent_of_macos_is_a_property_list() -> None:
    made = plistlib.loads(agent(["/usr/bin/python3", "-m", "wattback"], {"WATTBACK_HOME": "/Users/a & b"}))
    assert made["ProgramArguments"][0] == "/usr/bin/python3"
    assert made["KeepAlive"] == {"SuccessfulExit": False}
    assert made["EnvironmentVariables"] == {"WATTBACK_HOME": "/Users/a & b"}
