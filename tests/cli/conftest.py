"""A person at a terminal: their own data directory, the command line, and what it printed."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keyring
import pytest

from wattback.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """One command: exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What a `--json` command printed."""
        return json.loads(self.out)


Terminal = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's data directory, with a password file only they can read, in a session without a keyring."""
    data = tmp_path / "wattback"
    data.mkdir()
    password = tmp_path / "password"
    password.touch(mode=0o600)
    password.write_text("correct horse battery\n")
    for name in list(os.environ):
        if name.startswith("WATTBACK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(data))
    monkeypatch.setenv("WATTBACK_PASSWORD_FILE", str(password))
    monkeypatch.setenv("HOME", str(tmp_path))
    # The library remembers the first keyring it found, so an environment variable would not always do.
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    return data


@pytest.fixture
def terminal(home: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    """Runs one command as the person would."""

    def run(*arguments: str) -> Ran:
        capfd.readouterr()
        try:
            status = main(arguments)
        except SystemExit as end:  # argparse: wrong usage
            status = int(end.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Ran(status, out, err)

    return run
