"""The key goes into the system keyring and into one header, and nowhere else."""

import json
import logging
import os
import shutil
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest

from wattback.live_grid.errors import LiveGridError


def everything_told(person: Any) -> str:
    """What a crash report would show, with every error that hangs on the one raised."""
    with pytest.raises(LiveGridError) as raised:
        person.refresh(manual=True)
    error: BaseException | None = raised.value
    told = "".join(
        traceback.TracebackException.from_exception(error, capture_locals=False).format(chain=True)
    )
    while error is not None:
        told += repr(error) + repr(error.args) + repr(vars(error))
        request = getattr(error, "_request", None)
        told += "" if request is None else str(dict(request.headers))
        error = error.__cause__ or error.__context__
    return told


def test_no_error_and_no_log_tells_the_key(
    german: Any, service: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told = []
    for status in (500, 401, 404, 429):
        german.state = type(german.state)()
        service.says({"token": german.key, "zone": german.key}, status=status)
        told.append(everything_told(german))
    for document in ({"zone": german.key}, german.key):
        service.says(document)
        german.state = type(german.state)()
        told.append(everything_told(german))
    service.says_maps(datetime=german.key)
    told.append(everything_told(german))
    service.behaviour = lambda handler: setattr(handler, "close_connection", True)
    told.append(everything_told(german))
    german.total_timeout_s = 0.0
    told.append(everything_told(german))
    german.choose(grid__live_url="http://127.0.0.1:9")
    german.total_timeout_s = 5.0
    told.append(everything_told(german))
    assert len(service.requests) == 8
    for text in [*told, caplog.text, repr(german.state), repr(vars(german.state))]:
        assert german.key not in text


def test_the_key_is_nowhere_in_the_ledger(german: Any, service: Any, tmp_path: Path) -> None:
    service.says_maps()
    german.refresh()
    assert german.key not in "".join(german.ledger.iterdump())


@pytest.mark.parametrize("module", ["key", "backoff", "choice", "refresh", "fetching", "errors"])
def test_importing_it_loads_neither_httpx_nor_keyring(module: str) -> None:
    code = (
        f"import sys, wattback.live_grid.{module}\n"
        "heavy = {name.split('.')[0] for name in sys.modules} & {'httpx', 'keyring', 'PySide6', 'web3'}\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


SCRIPT = """
set -e
echo -n login | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
wattback() { "$0" -W error::DeprecationWarning -m wattback "$@"; }
wattback grid status --json
echo "$1" | wattback grid key >&2
wattback grid status --json
wattback grid key --forget >&2
wattback grid key --forget >&2
wattback grid status --json
"""


def test_a_real_keyring_keeps_and_forgets_the_key(tmp_path: Path) -> None:
    for program in ("dbus-run-session", "gnome-keyring-daemon"):
        assert shutil.which(program), f"{program} is missing: run `make setup`"
    home = tmp_path / "home"
    (home / "runtime").mkdir(parents=True, mode=0o700)
    environment = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SCRIPT, sys.executable, "canary-key-4711"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    decoder, rest, stored = json.JSONDecoder(), done.stdout, []
    while rest.strip():
        document, end = decoder.raw_decode(rest.lstrip())
        stored.append(document["key_stored"])
        rest = rest.lstrip()[end:]
    assert stored == [False, True, False], done.stderr
    assert "canary" not in done.stdout + done.stderr
    files = [path for path in (home / "data").rglob("*") if path.is_file()]
    assert files
    assert not any(b"canary" in path.read_bytes() for path in files)
