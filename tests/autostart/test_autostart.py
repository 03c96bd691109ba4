"""Starting with the session on three systems, each tried by reading the entry back as that system does."""

import os
import plistlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback import autostart
from wattback.autostart import Session, desktop_entry, entry_path, launch_agent, own_command, run_value


class RunValues:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


def session(platform: str, home: str = "/home/ada", **variables: str) -> Session:
    return Session(platform, home, variables, ("/opt/wattback/bin/wattback",), RunValues())


def exec_arguments(entry: str) -> list[str]:
    """Takes an Exec line apart as the Desktop Entry Specification says: unescaped, split at spaces, unquoted."""
    (value,) = [line.removeprefix("Exec=") for line in entry.split("\n") if line.startswith("Exec=")]
    text, at = "", 0
    while at < len(value):
        if value[at] == "\\":
            text += {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[value[at + 1]]
            at += 2
        else:
            text += value[at]
            at += 1
    arguments, current, quoted, started, at = [], "", False, False, 0
    while at < len(text):
        each = text[at]
        if quoted and each == "\\":
            at += 1
            current += text[at]
        elif each == '"':
            quoted, started = not quoted, True
        elif each == "%" and text[at + 1] == "%":
            at += 1
            current += "%"
        elif each == " " and not quoted:
            if started or current:
                arguments.append(current)
            current, started = "", False
        else:
            assert quoted or each not in "\t\n'><~|&;$*?#()`", "reserved outside of quotes"
            current += each
        at += 1
    if started or current:
        arguments.append(current)
    return arguments


def command_line_arguments(line: str) -> list[str]:
    """Takes a command line apart by the rules of Microsoft's C runtime."""
    arguments, current, quoted, started, at = [], "", False, False, 0
    while at < len(line):
        slashes = 0
        while at < len(line) and line[at] == "\\":
            slashes, at = slashes + 1, at + 1
        if at < len(line) and line[at] == '"':
            current += "\\" * (slashes // 2)
            if slashes % 2:
                current += '"'
            else:
                quoted, started = not quoted, True
            at += 1
            continue
        current += "\\" * slashes
        if at == len(line):
            break
        if line[at] in " \t" and not quoted:
            if started or current:
                arguments.append(current)
            current, started = "", False
        else:
            current += line[at]
        at += 1
    return [*arguments, current] if started or current else arguments


PATHS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/"), min_size=1, max_size=30
).map(lambda name: f"/opt/{name}/wattback")


@given(PATHS, PATHS)
def test_every_path_comes_back_out_of_the_desktop_entry(program: str, home: str) -> None:
    entry = desktop_entry(replace(session("linux", WATTBACK_HOME=home), command=(program,)))
    assert exec_arguments(entry) == ["env", f"WATTBACK_HOME={home}", program, "run", "--hidden"]


@given(PATHS, PATHS)
def test_every_path_comes_back_out_of_the_launch_agent(program: str, home: str) -> None:
    agent = plistlib.loads(launch_agent(replace(session("darwin", WATTBACK_HOME=home), command=(program,))))
    assert agent["ProgramArguments"] == [program, "run", "--hidden"]
    assert agent["EnvironmentVariables"] == {"WATTBACK_HOME": home}
    assert agent["RunAtLoad"] is True


@given(PATHS)
def test_every_path_comes_back_out_of_the_run_key(program: str) -> None:
    line = run_value(replace(session("win32"), command=(program, "-m", "wattback")))
    assert command_line_arguments(line) == [program, "-m", "wattback", "run", "--hidden"]


def test_without_a_folder_of_its_own_none_is_named() -> None:
    assert exec_arguments(desktop_entry(session("linux")))[0] == "/opt/wattback/bin/wattback"
    assert "EnvironmentVariables" not in plistlib.loads(launch_agent(session("darwin")))


def test_a_relative_folder_is_named_in_full(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = exec_arguments(desktop_entry(session("linux", WATTBACK_HOME="here")))
    assert arguments[1] == f"WATTBACK_HOME={tmp_path / 'here'}"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_it_is_on_after_switching_it_on_and_leaves_nothing_after_switching_it_off(
    platform: str, tmp_path: Path
) -> None:
    here = session(platform, str(tmp_path))
    assert not autostart.is_on(here)
    autostart.set_on(False, here)
    for _ in range(2):
        autostart.set_on(True, here)
        assert autostart.is_on(here)
    autostart.set_on(False, here)
    assert not autostart.is_on(here)
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []
    assert here.run_values.get("Wattback") is None


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = True"])
def test_what_the_desktop_switched_off_is_off(line: str, tmp_path: Path) -> None:
    here = session("linux", str(tmp_path))
    autostart.set_on(True, here)
    path = Path(entry_path(here))
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert not autostart.is_on(here)
    autostart.set_on(True, here)
    assert autostart.is_on(here)


@pytest.mark.parametrize(
    ("platform", "content"), [("darwin", b"<plist"), ("darwin", b""), ("linux", b"\xff\xfe")]
)
def test_a_damaged_entry_is_off(platform: str, content: bytes, tmp_path: Path) -> None:
    here = session(platform, str(tmp_path))
    autostart.set_on(True, here)
    Path(entry_path(here)).write_bytes(content)
    assert not autostart.is_on(here)


def test_the_persons_own_folder_of_settings_is_used(tmp_path: Path) -> None:
    here = session("linux", "/home/ada", XDG_CONFIG_HOME=str(tmp_path))
    assert entry_path(here) == os.path.join(str(tmp_path), "autostart", "wattback.desktop")


@pytest.mark.parametrize(
    ("environment", "executable", "platform", "is_frozen", "there", "expected"),
    [
        ({"APPIMAGE": "/x/W.AppImage"}, "/tmp/.mount/python", "linux", False, (), ("/x/W.AppImage",)),
        ({}, "/opt/wattback/wattback", "linux", True, (), ("/opt/wattback/wattback",)),
        ({}, "/venv/bin/python", "linux", False, ("/venv/bin/wattback",), ("/venv/bin/wattback",)),
        ({}, "/venv/bin/python", "darwin", False, (), ("/venv/bin/python", "-m", "wattback")),
    ],
)  # fmt: skip
def test_it_starts_itself_as_it_was_started(
    environment: dict[str, str],
    executable: str,
    platform: str,
    is_frozen: bool,
    there: tuple[str, ...],
    expected: tuple[str, ...],
) -> None:
    found = own_command(
        environment, executable, platform, is_frozen=is_frozen, exists=lambda path: path in there
    )
    assert found == expected


def test_on_windows_no_black_window_opens() -> None:
    found = own_command(
        {}, "/py/python.exe", "win32", is_frozen=False, exists=lambda path: path == "/py/pythonw.exe"
    )
    assert found == ("/py/pythonw.exe", "-m", "wattback")
