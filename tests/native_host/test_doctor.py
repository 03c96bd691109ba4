"""`wattback doctor`: says in words what is missing, and nothing when nothing is."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from wattback_host.doctor import Finding, diagnose
from wattback_host.install import install
from wattback_host.machine import Machine
from wattback_host.registration import launcher_path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "data"))
    account = tmp_path / "ada"
    (account / ".config" / "chromium" / "Default").mkdir(parents=True)
    return Machine("linux", str(account), find_command=lambda _: None, flatpak_dir=str(tmp_path / "flatpak"))


def found(machine: Machine, subject: str) -> Finding:
    findings = [finding for finding in diagnose(machine=machine) if finding.subject == subject]
    assert len(findings) == 1
    return findings[0]


def test_a_sound_installation_needs_nothing(machine: Machine) -> None:
    install(machine=machine, app="")
    findings = diagnose(machine=machine)
    assert [(finding.subject, finding.ok) for finding in findings] == [
        ("ledger", True),
        ("native host", True),
        ("Chromium", True),
    ]
    assert all(finding.text.endswith(".") and not finding.remedy for finding in findings)


def test_what_is_not_installed_is_told_with_the_remedy(machine: Machine) -> None:
    assert "not installed" in found(machine, "native host").text
    assert found(machine, "native host").remedy == "Run `wattback host install`."
    assert "it is not registered" in found(machine, "Chromium").text


def test_no_browser_at_all_is_told(machine: Machine, tmp_path: Path) -> None:
    nothing = Machine("linux", str(tmp_path / "nobody"), find_command=lambda _: None)
    install(machine=nothing, app="")
    assert "No browser" in found(nothing, "browsers").text


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("#!/bin/sh\nexit 3\n", "does not start"),
        ("#!/nowhere/python\n", "does not start"),
        ("#!/bin/sh\necho not a frame\n", "does not start"),
    ],
)
def test_a_launcher_that_does_not_work_is_told(machine: Machine, script: str, says: str) -> None:
    install(machine=machine, app="")
    Path(launcher_path(machine)).write_text(script)
    finding = found(machine, "native host")
    assert not finding.ok
    assert says in finding.text
    assert finding.remedy


def test_a_host_that_never_answers_is_given_up(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine=machine, app="")
    Path(launcher_path(machine)).write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr("wattback_host.doctor._TIMEOUT_S", 0.5)
    assert "did not answer" in found(machine, "native host").text


def test_a_damaged_ledger_is_told_by_ledger_and_host(machine: Machine, tmp_path: Path) -> None:
    install(machine=machine, app="")
    ledger = tmp_path / "data" / "ledger.sqlite3"
    ledger.write_bytes(b"no database " * 500)
    for subject in ("ledger", "native host"):
        finding = found(machine, subject)
        assert not finding.ok
        assert str(ledger) in finding.text
        assert finding.remedy
    assert ledger.read_bytes() == b"no database " * 500


def test_damage_inside_the_ledger_is_found(machine: Machine, tmp_path: Path) -> None:
    install(machine=machine, app="")
    diagnose(machine=machine)
    ledger = tmp_path / "data" / "ledger.sqlite3"
    connection = sqlite3.connect(ledger)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO event_estimate VALUES (5, 5, 5, 0, 0, 0)")
    connection.commit()
    connection.close()
    finding = found(machine, "ledger")
    assert not finding.ok
    assert "refers to nothing" in finding.text


def test_another_programs_file_in_the_way_is_told(machine: Machine) -> None:
    path = os.path.join(machine.home, ".config/chromium/NativeMessagingHosts/com.wattback.host.json")
    os.makedirs(os.path.dirname(path))
    Path(path).write_text(json.dumps({"name": "somebody.else"}))
    install(machine=machine, app="")
    finding = found(machine, "Chromium")
    assert "another program's file" in finding.text
    assert path in finding.remedy


@pytest.mark.parametrize(
    ("folder", "subject", "says"),
    [
        ("snap/firefox", "Firefox", "from Snap may start"),
        (".var/app/org.mozilla.firefox", "Firefox", "from Flatpak may start"),
        ("snap/brave", "Brave", "from Snap cannot start"),
        (".var/app/org.chromium.Chromium", "Chromium", "from Flatpak cannot start"),
    ],
)
def test_sandboxed_browsers_are_warned_of(
    machine: Machine, tmp_path: Path, folder: str, subject: str, says: str
) -> None:
    home = tmp_path / "sandboxed"
    (home / folder).mkdir(parents=True)
    sandboxed = Machine("linux", str(home), find_command=lambda _: None, flatpak_dir=machine.flatpak_dir)
    install(machine=sandboxed, app="")
    finding = found(sandboxed, subject)
    assert not finding.ok
    assert says in finding.text
    assert finding.remedy
