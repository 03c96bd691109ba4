"""Looks whether everything between the browsers and the ledger works, by using it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

from wattback import paths
from wattback.errors import WattbackError
from wattback.ledger.connection import integrity_problems, open_ledger
from wattback_host.machine import Machine, this_machine
from wattback_host.registration import BrowserStatus, launcher_path, status

_TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: What was looked at, in a word or two.
        ok: Whether it is as it should be.
        text: What was found, one sentence.
        remedy: What to do about it; empty when nothing is to be done.
    """

    subject: str
    ok: bool
    text: str
    remedy: str = ""


def diagnose(*, machine: Machine | None = None) -> list[Finding]:
    """Look at the ledger, start the host through its launcher, and look at every browser found."""
    machine = machine or this_machine()
    findings = [_ledger(), _host(launcher_path(machine))]
    browsers = status(machine=machine)
    if not browsers:
        findings.append(
            Finding(
                "browsers",
                False,
                "No browser that Wattback knows was found.",
                "Install one, start it once, then run `wattback host install`.",
            )
        )
    return findings + [_browser(browser) for browser in browsers]


def _ledger() -> Finding:
    path = paths.ledger_path()
    try:
        connection = open_ledger(path)
        try:
            # Taking and leaving the write lock shows that the file can be written, and writes nothing.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            problems = integrity_problems(connection)
        finally:
            connection.close()
    except WattbackError as error:
        return Finding(
            "ledger", False, str(error), "Do what the message says, then run `wattback doctor` again."
        )
    if problems:
        return Finding(
            "ledger",
            False,
            f"The ledger at {path} is damaged in {len(problems)} places: {problems[0]}.",
            "Keep the file, and put the copy from your last backup in its place.",
        )
    return Finding("ledger", True, f"The ledger at {path} is sound and can be written.")


def _host(launcher: str) -> Finding:
    remedy = "Run `wattback host install`."
    if not os.path.exists(launcher):
        return Finding("native host", False, "The native host is not installed.", remedy)
    hello = {
        "type": "hello",
        "request_id": "doctor",
        "protocol": 1,
        "browser": "chromium",
        "extension_version": "0",
    }
    payload = json.dumps(hello).encode()
    try:
        done = subprocess.run(  # noqa: S603 - the launcher we wrote
            [launcher],
            input=len(payload).to_bytes(4, sys.byteorder) + payload,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT_S,
            check=False,
        )
        reply = json.loads(done.stdout[4:])
    except subprocess.TimeoutExpired:
        return Finding(
            "native host", False, f"The native host did not answer within {_TIMEOUT_S:.0f} s.", remedy
        )
    except (OSError, ValueError):
        return Finding("native host", False, "The native host does not start.", remedy)
    if reply.get("type") == "error":
        return Finding("native host", False, f"The native host answers: {reply['message']}", remedy)
    return Finding(
        "native host", True, f"The native host starts and answers (version {reply['host_version']})."
    )


def _browser(browser: BrowserStatus) -> Finding:
    if browser.registered:
        return Finding(browser.name, True, f"{browser.name} can start the native host.")
    where = f" from {browser.sandbox.capitalize()}" if browser.sandbox else ""
    text = f"{browser.name}{where} cannot start the native host: {browser.problem}."
    if browser.by_desktop:
        text = f"{browser.name}{where} may start the native host: {browser.problem}."
    return Finding(browser.name, False, text, browser.remedy)
