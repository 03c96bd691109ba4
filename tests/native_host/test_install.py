"""Registering with browsers, and taking it back, in throw-away homes."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wattback_host.browsers import BROWSERS
from wattback_host.install import RegistrationFailed, install, uninstall
from wattback_host.machine import Machine
from wattback_host.registration import HOST_NAME, identity, launcher_path, manifest, status

CHROMIUM = ".config/chromium/NativeMessagingHosts/com.wattback.host.json"
FIREFOX = ".mozilla/native-messaging-hosts/com.wattback.host.json"

MakeMachine = Callable[..., Machine]


class FakeRegistry:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.values.get(key)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value

    def delete(self, key: str) -> None:
        self.values.pop(key, None)


@pytest.fixture
def account(tmp_path: Path) -> Path:
    """A home folder with Chromium and Firefox used in it."""
    account = tmp_path / "ada"
    (account / ".config" / "chromium" / "Default").mkdir(parents=True)
    (account / ".mozilla" / "firefox").mkdir(parents=True)
    (account / ".mozilla" / "firefox" / "profiles.ini").touch()
    return account


@pytest.fixture
def machine(account: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "data"))
    return Machine("linux", str(account), find_command=lambda _: None, flatpak_dir=str(tmp_path / "flatpak"))


def test_the_extension_and_the_host_agree_who_they_are() -> None:
    extension = Path(__file__).resolve().parents[2] / "extension" / "identity.json"
    assert identity() == json.loads(extension.read_text())


def test_the_chromium_id_is_the_one_of_the_key() -> None:
    from base64 import b64decode
    from hashlib import sha256

    digest = sha256(b64decode(identity()["chromium_key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digest) == identity()["chromium_extension_id"]


def test_every_browser_found_gets_its_manifest(machine: Machine, account: Path) -> None:
    found = install(machine=machine, app="")
    assert [(browser.key, browser.registered, browser.problem) for browser in found] == [
        ("chromium", True, ""),
        ("firefox", True, ""),
    ]
    launcher = launcher_path(machine)
    chromium = json.loads((account / CHROMIUM).read_text())
    assert chromium == {
        "name": HOST_NAME,
        "description": chromium["description"],
        "path": launcher,
        "type": "stdio",
        "allowed_origins": [f"chrome-extension://{identity()['chromium_extension_id']}/"],
    }
    firefox = json.loads((account / FIREFOX).read_text())
    assert firefox["allowed_extensions"] == [identity()["firefox_addon_id"]]
    assert "allowed_origins" not in firefox
    assert stat.S_IMODE(os.stat(launcher).st_mode) == 0o755
    assert stat.S_IMODE((account / CHROMIUM).stat().st_mode) == 0o644
    written = {str(path.relative_to(account)) for path in account.rglob("*") if path.is_file()}
    assert written == {CHROMIUM, FIREFOX, ".mozilla/firefox/profiles.ini"}


def test_doing_it_again_changes_nothing(machine: Machine, account: Path) -> None:
    install(machine=machine, app="")
    before = [
        ((account / path).stat().st_mtime_ns, (account / path).read_bytes()) for path in (CHROMIUM, FIREFOX)
    ]
    assert all(browser.registered for browser in install(machine=machine, app=""))
    assert before == [
        ((account / path).stat().st_mtime_ns, (account / path).read_bytes()) for path in (CHROMIUM, FIREFOX)
    ]


def test_what_is_out_of_date_is_told_and_repaired(machine: Machine, account: Path) -> None:
    install(machine=machine, app="")
    old = manifest("chromium", "/old/wattback-host")
    (account / CHROMIUM).write_text(json.dumps(old))
    assert "not up to date" in status(machine=machine)[0].problem
    assert install(machine=machine, app="")[0].registered
    os.unlink(launcher_path(machine))
    assert status(machine=machine)[0].problem == "the launcher is missing"


def test_a_browser_on_the_path_that_was_never_started_counts(machine: Machine, account: Path) -> None:
    commands = {"brave-browser": "/usr/bin/brave-browser", "firefox": "/snap/bin/firefox"}
    never_started = Machine("linux", str(account / "fresh"), find_command=commands.get)
    assert [(browser.key, browser.registered) for browser in install(machine=never_started, app="")] == [
        ("brave", True)
    ]
    assert (account / "fresh/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts").is_dir()


def test_another_programs_files_stay(machine: Machine, account: Path) -> None:
    other = account / ".config/chromium/NativeMessagingHosts/org.keepassxc.keepassxc_browser.json"
    other.parent.mkdir()
    other.write_text("{}")
    (account / CHROMIUM).write_text('{"name": "somebody.else"}')
    found = install(machine=machine, app="")
    assert (found[0].registered, found[0].problem) == (False, "another program's file stands in the way")
    uninstall(machine=machine)
    assert other.read_text() == "{}"
    assert (account / CHROMIUM).read_text() == '{"name": "somebody.else"}'


def test_a_folder_made_for_manifests_alone_is_no_browser(machine: Machine, account: Path) -> None:
    (account / ".config/google-chrome/NativeMessagingHosts").mkdir(parents=True)
    assert "chrome" not in [browser.key for browser in status(machine=machine)]


def test_uninstalling_leaves_nothing_of_ours(machine: Machine, account: Path) -> None:
    install(machine=machine, app="")
    assert not any(browser.registered for browser in uninstall(machine=machine))
    assert not (account / CHROMIUM).exists()
    assert not (account / FIREFOX).exists()
    assert not os.path.exists(launcher_path(machine))
    uninstall(machine=machine)


def test_uninstalling_leaves_another_installation_of_ours(machine: Machine, account: Path) -> None:
    install(machine=machine, app="")
    elsewhere = account / "other-launcher"
    elsewhere.touch()
    (account / CHROMIUM).write_text(json.dumps(manifest("chromium", str(elsewhere))))
    uninstall(machine=machine)
    assert (account / CHROMIUM).exists(), "it belongs to a Wattback with another data folder"
    elsewhere.unlink()
    uninstall(machine=machine)
    assert not (account / CHROMIUM).exists(), "nobody else needs it any more"


def test_a_program_of_that_name_that_is_not_ours_stays(machine: Machine) -> None:
    launcher = Path(launcher_path(machine))
    launcher.parent.mkdir(parents=True)
    launcher.write_text("#!/bin/sh\n")
    uninstall(machine=machine)
    assert launcher.exists()


def test_a_folder_that_cannot_be_written_is_told(machine: Machine, account: Path) -> None:
    (account / ".config/chromium/NativeMessagingHosts").write_text("a file where a folder should be")
    with pytest.raises(RegistrationFailed, match="NativeMessagingHosts") as caught:
        install(machine=machine, app="")
    assert "wattback host install" in str(caught.value)


def test_sandboxed_browsers_are_told_apart(machine: Machine, account: Path) -> None:
    (account / "snap" / "firefox").mkdir(parents=True)
    (account / ".var" / "app" / "com.brave.Browser").mkdir(parents=True)
    (Path(machine.flatpak_dir) / "org.mozilla.firefox").mkdir(parents=True)
    sandboxed = [(browser.key, browser.sandbox, browser.registered) for browser in status(machine=machine)]
    assert sandboxed == [
        ("chromium", "", False),
        ("brave", "flatpak", False),
        ("firefox", "", False),
        ("firefox", "snap", False),
        ("firefox", "flatpak", False),
    ]


def test_firefox_from_snap_alone_gets_a_manifest_for_the_portal(tmp_path: Path, machine: Machine) -> None:
    home = tmp_path / "ubuntu"
    (home / "snap" / "firefox").mkdir(parents=True)
    install(machine=Machine("linux", str(home), find_command=lambda _: None), app="")
    assert (home / FIREFOX).exists()


@pytest.mark.parametrize("folder", ["plain", "with space", 'it\'s $HOME `id` "quoted" \\ %d ä'])
def test_the_launcher_starts_the_host_whatever_the_folders_are_called(
    tmp_path: Path,
    account: Path,
    monkeypatch: pytest.MonkeyPatch,
    make_answer: Callable[..., dict[str, Any]],
    usage: Any,
    folder: str,
) -> None:
    data = tmp_path / folder
    monkeypatch.setenv("WATTBACK_HOME", str(data))
    machine = Machine("linux", str(account), find_command=lambda _: None)
    install(machine=machine, app=str(data / "the app"))
    payload = json.dumps(usage(make_answer())).encode()
    # A browser's environment: nothing of ours in it, and arguments of its own.
    done = subprocess.run(
        [launcher_path(machine), f"chrome-extension://{identity()['chromium_extension_id']}/"],
        input=len(payload).to_bytes(4, sys.byteorder) + payload,
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
        env={"HOME": str(account), "PATH": "/usr/bin:/bin"},
    )
    assert json.loads(done.stdout[4:])["type"] == "ack"
    assert (data / "ledger.sqlite3").exists()
    assert not (account / ".local").exists(), "the launcher carries the data folder that was chosen"
    assert "WATTBACK_APP=" in Path(launcher_path(machine)).read_text()


def test_the_launcher_names_the_data_folder_a_browser_might_not_find(
    tmp_path: Path, account: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WATTBACK_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    machine = Machine("linux", str(account), find_command=lambda _: None)
    install(machine=machine, app="")
    data = tmp_path / "share" / "wattback"
    assert launcher_path(machine) == str(data / "native-host" / "wattback-host")
    text = Path(launcher_path(machine)).read_text()
    assert f"export WATTBACK_HOME={data}\n" in text
    assert "WATTBACK_APP" not in text


def test_paths_in_manifests_are_absolute(
    tmp_path: Path, account: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WATTBACK_HOME", "here")
    install(machine=Machine("linux", str(account), find_command=lambda _: None), app="")
    assert json.loads((account / CHROMIUM).read_text())["path"] == str(
        tmp_path / "here" / "native-host" / "wattback-host"
    )


def test_windows_registers_keys_and_keeps_manifests_in_the_data_folder(
    tmp_path: Path, account: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "100% data"))
    registry = FakeRegistry()
    registry.values[r"Software\Google\Chrome\NativeMessagingHosts\org.other"] = "kept"
    machine = Machine("win32", str(account), registry=registry)
    profile = machine.places(next(browser for browser in BROWSERS if browser.key == "edge"))
    assert profile is not None
    os.makedirs(os.path.join(profile.profiles[0], "Default"))
    (found,) = install(machine=machine, app=r"C:\Program Files\Wattback\wattback.exe")
    assert (found.key, found.registered) == ("edge", True)
    path = str(tmp_path / "100% data" / "native-host" / "chromium" / "com.wattback.host.json")
    assert registry.values == {
        r"Software\Google\Chrome\NativeMessagingHosts\org.other": "kept",
        r"Software\Microsoft\Edge\NativeMessagingHosts\com.wattback.host": path,
        r"Software\Google\Chrome\NativeMessagingHosts\com.wattback.host": path,
    }
    launcher = json.loads(Path(path).read_text())["path"]
    assert launcher.endswith("wattback-host.bat")
    text = Path(launcher).read_bytes().decode()
    assert text.startswith("@echo off\r\n")
    assert f'set "WATTBACK_HOME={tmp_path / "100%% data"!s}"' in text
    assert r'set "WATTBACK_APP=C:\Program Files\Wattback\wattback.exe"' in text
    assert f'"{sys.executable}" "-I" "-S"' in text
    registry.values[r"Software\Google\Chrome\NativeMessagingHosts\com.wattback.host"] = "elsewhere"
    assert status(machine=machine)[0].problem == "its registration is not up to date"
    uninstall(machine=machine)
    assert registry.values == {
        r"Software\Google\Chrome\NativeMessagingHosts\org.other": "kept",
        r"Software\Google\Chrome\NativeMessagingHosts\com.wattback.host": "elsewhere",
    }
