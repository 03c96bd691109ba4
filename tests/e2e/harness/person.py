"""A throw-away person: a home directory of their own, Wattback, and their ledger to look into."""

import contextlib
import hashlib
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.browser import BrowserName, wait_until

ROOT = Path(__file__).resolve().parents[3]
# Another build than the working tree's may be named, to compare two, or while the tree is being worked on.
BUILDS = Path(os.environ.get("WATTBACK_EXTENSION_BUILDS") or ROOT / "extension" / ".output")
SITES = ROOT / "extension" / "sites"
EXTENSION_BUILDS: dict[BrowserName, Path] = {
    "chromium": BUILDS / "chrome-mv3",
    "firefox": BUILDS / "firefox-mv3",
}
# Where each browser keeps profiles and looks for native hosts, below the home directory. Firefox moved its
# profiles to ~/.config/mozilla; its native hosts stayed in ~/.mozilla.
PROFILES: dict[BrowserName, str] = {
    "chromium": ".config/chromium",
    "firefox": ".config/mozilla/firefox-esr/person.default-esr",
}
NATIVE_HOSTS: dict[BrowserName, str] = {
    "chromium": ".config/chromium/NativeMessagingHosts",
    "firefox": ".mozilla/native-messaging-hosts",
}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One usage event as the ledger holds it."""

    id: str
    dedupe_key: str
    at_ms: int
    site: str
    model_raw: str
    input_tokens: int
    output_tokens: int
    reasoning_tokens: int | None
    latency_ms: int
    count_method: str
    source: str
    context_known: str | None
    flags: frozenset[str]

    @property
    def conversation_tokens(self) -> int:
        """Input without the prior that stands for the site's own instructions."""
        if "system_prompt_estimated" not in self.flags:
            return self.input_tokens
        found = re.search(r"systemPromptTokens: ([\d_]+)", (SITES / f"{self.site}.ts").read_text())
        assert found is not None, self.site
        return self.input_tokens - int(found[1])

    @property
    def factor(self) -> float:
        """How many of the model's tokens one token of the encoding stands for; 1 where it is the model's own."""
        found = re.fullmatch(r"approx:\w+?x([\d.]+)\[[\d.]+-[\d.]+\]", self.count_method)
        return 1.0 if found is None else float(found[1])

    @property
    def happenings(self) -> frozenset[str]:
        """Its flags without those of priors, which every answer of a site has."""
        return self.flags - {"system_prompt_estimated", "cache_estimated"}


# The ledger's bits.
FLAGS = {
    1: "aborted",
    2: "reasoning_estimated",
    4: "system_prompt_estimated",
    8: "cache_estimated",
    16: "tool_calls",
    32: "files",
    64: "implausible",
}


class Person:
    """A home directory, and what the person does in it.

    Attributes:
        home: Their home directory.
        data: Their `WATTBACK_HOME`.
        env: The environment of everything they start.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.data = home / ".local" / "share" / "wattback"
        self.env = {
            "HOME": str(home),
            "WATTBACK_HOME": str(self.data),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            # No session bus: neither a keyring nor a running desktop is reached by accident.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        if "DISPLAY" in os.environ:
            self.env["DISPLAY"] = os.environ["DISPLAY"]

    def profile(self, browser: BrowserName) -> Path:
        """The browser's profile directory, created, so that the installer finds the browser."""
        path = self.home / PROFILES[browser]
        path.mkdir(parents=True, exist_ok=True)
        return path

    def wattback(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Runs the command line.

        Raises:
            AssertionError: It failed and `check` is true; the message holds what it printed.
        """
        command = [str(Path(sys.executable).with_name("wattback")), *arguments]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=120, check=False)
        if check and done.returncode != 0:
            said = f"{done.stdout}{done.stderr}"
            raise AssertionError(f"wattback {' '.join(arguments)} ended with {done.returncode}:\n{said}")
        return done

    def wattback_json(self, *arguments: str) -> Any:
        """Runs a command with `--json` and returns what it printed."""
        return json.loads(self.wattback(*arguments, "--json").stdout)

    def host_manifest(self, browser: BrowserName) -> Path:
        """Where the browser looks for the native host's manifest."""
        return self.home / NATIVE_HOSTS[browser] / "com.wattback.host.json"

    def record_frames(self, browser: BrowserName) -> Path:
        """Puts a wiretap between browser and host; returns the file that receives all the browser sends."""
        manifest = self.host_manifest(browser)
        document = json.loads(manifest.read_text())
        frames, wiretap = self.home / "frames.bin", self.home / "wiretap.sh"
        wiretap.write_text(f'#!/bin/sh\ntee -a "{frames}" | "{document["path"]}" "$@"\n')
        wiretap.chmod(0o755)
        manifest.write_text(json.dumps(document | {"path": str(wiretap)}))
        return frames

    def ledger_rows(self) -> list[LedgerRow]:
        """Every usage event in the ledger, in order of arrival; none before the ledger exists."""
        file = self.data / "ledger.sqlite3"
        if not file.exists():
            return []
        columns = "lower(hex(id)), lower(hex(dedupe_key)), " + ", ".join(LedgerRow.__slots__[2:])
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as ledger:
            try:
                return [
                    LedgerRow(*row[:-1], frozenset(name for bit, name in FLAGS.items() if row[-1] & bit))
                    for row in ledger.execute(f"SELECT {columns} FROM usage_event ORDER BY seq")
                ]
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):  # the host is creating it at this moment
                    return []
                raise

    def wait_for_rows(self, message_ids: Iterable[str], timeout_s: float = 30) -> list[LedgerRow]:
        """Waits until the ledger holds the ChatGPT answers with these ids; returns their rows in this order.

        Raises:
            AssertionError: One of them did not arrive in time; the message shows what is there.
        """
        keys = [dedupe_key(message_id) for message_id in message_ids]

        def found() -> list[LedgerRow]:
            by_key = {row.dedupe_key: row for row in self.ledger_rows()}
            return [by_key[key] for key in keys] if all(key in by_key for key in keys) else []

        return wait_until(
            found, timeout_s, lambda: f"missing one of {keys}; the ledger holds {self.ledger_rows()}"
        )


def dedupe_key(message_id: str, site: str = "chatgpt") -> str:
    """The key under which an answer is counted, wherever it was seen."""
    return hashlib.sha256(f"{site}\n{message_id}".encode()).hexdigest()
