"""Snap and Flatpak: each browser is named, with what works, what does not, and what to do."""

import json
from pathlib import Path

import pytest

from wattback.cli import main
from wattback_host.browsers import BROWSERS, Browser
from wattback_host.doctor import diagnose
from wattback_host.install import install, uninstall
from wattback_host.machine import Machine
from wattback_host.registration import BrowserStatus, launcher_path, status

SANDBOXED = [
    (browser, sandbox)
    for browser in BROWSERS
    for sandbox, packages in (("snap", browser.snaps), ("flatpak", browser.flatpaks))
    if packages
]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "data"))


def machine_with(tmp_path: Path, browser: Browser, sandbox: str) -> Machine:
    home = tmp_path / "home"
    folder = (
        home / "snap" / browser.snaps[0] if sandbox == "snap" else home / ".var/app" / browser.flatpaks[0]
    )
    folder.mkdir(parents=True)
    return Machine("linux", str(home), find_command=lambda _: None, flatpak_dir=str(tmp_path / "no-flatpaks"))


def only(machine: Machine) -> BrowserStatus:
    (found,) = status(machine=machine)
    return found


def test_every_common_browser_is_known_in_its_sandbox() -> None:
    known = {(browser.key, sandbox) for browser, sandbox in SANDBOXED}
    assert known >= {
        ("firefox", "snap"), ("firefox", "flatpak"), ("chromium", "snap"), ("chromium", "flatpak"),
        ("brave", "snap"), ("brave", "flatpak"), ("opera", "snap"), ("vivaldi", "snap"),
        ("chrome", "flatpak"), ("edge", "flatpak"), ("vivaldi", "flatpak"), ("librewolf", "flatpak"),
    }  # fmt: skip


@pytest.mark.parametrize(("browser", "sandbox"), SANDBOXED)
def test_a_sandboxed_browser_is_named_with_its_remedy(tmp_path: Path, browser: Browser, sandbox: str) -> None:
    machine = machine_with(tmp_path, browser, sandbox)
    install(machine=machine, app="")
    found = only(machine)
    assert (found.key, found.sandbox, found.registered) == (browser.key, sandbox, False)
    assert found.by_desktop == (browser.key == "firefox"), "only Firefox asks the desktop to start hosts"
    assert "sandbox" in found.problem
    assert browser.name in found.remedy
    assert "package" in found.remedy, "an installation outside the sandbox always works"
    (finding,) = [finding for finding in diagnose(machine=machine) if finding.subject == browser.name]
    assert f"{browser.name} from {sandbox.capitalize()}" in finding.text
    assert found.problem in finding.text
    assert finding.remedy == found.remedy


@pytest.mark.parametrize("sandbox", ["snap", "flatpak"])
def test_firefox_finds_the_ordinary_manifest_through_the_desktop(tmp_path: Path, sandbox: str) -> None:
    (firefox,) = [browser for browser in BROWSERS if browser.key == "firefox"]
    machine = machine_with(tmp_path, firefox, sandbox)
    before = only(machine)
    assert not before.by_desktop
    assert before.remedy.startswith("Run `wattback host install`.")
    install(machine=machine, app="")
    found = only(machine)
    (path,) = found.manifests
    assert path == str(Path(machine.home) / ".mozilla/native-messaging-hosts/com.wattback.host.json")
    assert json.loads(Path(path).read_text())["path"] == launcher_path(machine)
    assert "xdg-native-messaging-proxy" in found.remedy
    assert ("asks" in found.problem) == (sandbox == "snap")
    Path(path).write_text(json.dumps({"name": "somebody.else"}))
    stranger = only(machine)
    assert not stranger.by_desktop
    assert f"Look at {path}, move it away" in stranger.remedy
    Path(path).unlink()
    uninstall(machine=machine)
    assert not only(machine).by_desktop


def test_chromium_on_ubuntu_is_told_what_to_use_instead(tmp_path: Path) -> None:
    (chromium,) = [browser for browser in BROWSERS if browser.key == "chromium"]
    remedy = only(machine_with(tmp_path, chromium, "snap")).remedy
    assert "as on Ubuntu, use Google Chrome, Brave or Firefox" in remedy


@pytest.mark.parametrize(
    ("folder", "exit_status", "line"),
    [
        ("snap/firefox", 0, "perhaps linked (Snap): its sandbox lets only the desktop's portal start it"),
        ("snap/brave", 1, "not linked (Snap): its sandbox keeps it from starting programs"),
        (
            ".var/app/com.google.Chrome",
            1,
            "not linked (Flatpak): its sandbox keeps it from starting programs",
        ),
    ],
)
def test_the_command_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    folder: str, exit_status: int, line: str,
) -> None:  # fmt: skip
    home = tmp_path / "home"
    (home / folder).mkdir(parents=True)
    machine = Machine(
        "linux", str(home), find_command=lambda _: None, flatpak_dir=str(tmp_path / "no-flatpaks")
    )
    for module in ("install", "registration"):
        monkeypatch.setattr(f"wattback_host.{module}.this_machine", lambda: machine)
    assert main(["host", "install"]) == exit_status
    assert line in capsys.readouterr().out
    assert main(["host", "status"]) == exit_status
    printed = capsys.readouterr().out
    assert line in printed
    assert only(machine).remedy in printed
    assert main(["host", "status", "--json"]) == exit_status
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["sandbox"], told["remedy"]) == (only(machine).sandbox, only(machine).remedy)
