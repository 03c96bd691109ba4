"""The process itself: what it loads, how it ends, and that only frames leave it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import wattback
import wattback_host
from wattback.ledger.connection import integrity_problems, open_ledger

MAIN = Path(wattback_host.__file__).parent / "__main__.py"
PACKAGES = [str(MAIN.parents[1]), str(Path(wattback.__file__).parents[1])]
STATUS = {"type": "status", "request_id": "s"}


def test_the_browser_closing_the_pipe_ends_it(host: Any) -> None:
    assert host.ask(STATUS)["type"] == "status"
    assert host.finish() == (0, b"", b"")


def test_a_pipe_closed_at_once_is_no_fault(host: Any) -> None:
    assert host.finish() == (0, b"", b"")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_signal_ends_it_and_harms_nothing(
    host: Any, usage: Any, make_answer: Callable[..., dict[str, Any]], number: signal.Signals
) -> None:
    host.ask(usage(make_answer()))
    host.process.send_signal(number)
    assert host.process.wait(timeout=10) == -number
    assert host.process.stdout.read() == b""
    assert host.process.stderr.read() == b""
    connection = open_ledger(str(host.ledger_path))
    assert integrity_problems(connection) == []
    assert connection.execute("SELECT count(*) FROM usage_event").fetchone() == (1,)
    connection.close()


def test_control_c_prints_no_traceback(host: Any) -> None:
    host.ask(STATUS)
    host.process.send_signal(signal.SIGINT)
    assert host.process.wait(timeout=10) == 0
    assert host.process.stderr.read() == b""


def test_a_browser_that_does_not_read_any_more_is_no_fault(host: Any) -> None:
    host.ask(STATUS)
    host.process.stdout.close()
    host.send((40).to_bytes(4, sys.byteorder) + b'{"type":"status","request_id":"abcdefgh"}'[:40])
    assert host.process.wait(timeout=10) == 0
    assert host.process.stderr.read() == b""


def test_it_starts_from_one_folder_as_an_installation_has_it(start_host: Any, tmp_path: Path) -> None:
    site = tmp_path / "site packages"
    for package in (MAIN.parent, Path(wattback.__file__).parent):
        shutil.copytree(package, site / package.name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-I", "-S", str(site / "wattback_host" / "__main__.py")]
    assert start_host(command=command).ask(STATUS)["type"] == "status"


def test_what_is_printed_does_not_reach_the_browser(start_host: Any, tmp_path: Path) -> None:
    noisy = tmp_path / "noisy.py"
    noisy.write_text(
        "import os, sys\n"
        f"sys.path[:0] = {PACKAGES!r}\n"
        "from wattback_host import conversation, host\n"
        "whole = conversation.Conversation.reply\n"
        "def noisy(self, payload):\n"
        "    print('to standard output'); sys.stdout.flush(); os.write(1, b'to descriptor 1')\n"
        "    return whole(self, payload)\n"
        "conversation.Conversation.reply = noisy\n"
        "sys.exit(host.main())\n"
    )
    host = start_host(command=[sys.executable, "-I", "-S", str(noisy)])
    assert host.ask(STATUS)["type"] == "status"
    status, out, err = host.finish()
    assert (status, out) == (0, b"")
    assert b"to standard output" in err
    assert b"to descriptor 1" in err


def test_a_fault_of_its_own_is_answered_and_not_printed_in_full(start_host: Any, tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text(
        "import sys\n"
        f"sys.path[:0] = {PACKAGES!r}\n"
        "from wattback_host import conversation, host\n"
        "def fail(*_): raise ZeroDivisionError('contents of a chat')\n"
        "conversation.Conversation._status = fail\n"
        "sys.exit(host.main())\n"
    )
    host = start_host(command=[sys.executable, "-I", "-S", str(broken)])
    reply = host.ask(STATUS)
    assert (reply["code"], reply["request_id"]) == (99, "s")
    status, _, err = host.finish()
    assert status == 0
    assert err == b"wattback host: ZeroDivisionError\n"
    assert host.log_path.read_text().split()[2:] == ["99", "ZeroDivisionError"]


FORBIDDEN = {
    *("asyncio", "dataclasses", "importlib.resources", "inspect", "logging", "pathlib", "socket", "ssl"),
    *("subprocess", "tempfile", "typing", "urllib.parse"),
}


def test_one_answer_is_committed_without_loading_what_is_slow(
    tmp_path: Path, usage: Any, make_answer: Callable[..., dict[str, Any]]
) -> None:
    payload = json.dumps(usage(make_answer())).encode()
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-X", "importtime", str(MAIN)],
        input=len(payload).to_bytes(4, sys.byteorder) + payload,
        capture_output=True,
        check=True,
        timeout=60,
        env={**os.environ, "WATTBACK_HOME": str(tmp_path)},
    )
    assert json.loads(done.stdout[4:])["type"] == "ack"
    loaded = {line.split("|")[2].strip() for line in done.stderr.decode().splitlines() if "|" in line}
    assert "wattback_host.conversation" in loaded
    assert loaded & FORBIDDEN == set()
    standard = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    assert standard <= {
        "wattback",
        "wattback_host",
        "imported package",
        "org",
        "sitecustomize",
        "usercustomize",
    }
