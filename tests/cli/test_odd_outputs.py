"""Where the output goes is the person's business: a terminal of another age, a full disk, a pipe in a file's place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def _wattback(
    home: Path, *arguments: str, output: int | None = None, **environment: str
) -> tuple[int, bytes, str]:
    done = subprocess.run(
        [sys.executable, "-m", "wattback", *arguments],
        stdout=subprocess.PIPE if output is None else output,
        stderr=subprocess.PIPE,
        env={**os.environ, "WATTBACK_HOME": str(home), **environment},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout or b"", done.stderr.decode()


def test_a_terminal_without_these_signs_shows_others(tmp_path: Path) -> None:
    status, out, err = _wattback(tmp_path, "status", PYTHONIOENCODING="ascii")
    assert (status, err) == (0, "")
    assert b"g CO?e" in out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no device that is always full")
def test_a_full_disk_behind_the_output_is_told_in_one_line(tmp_path: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        status, _out, err = _wattback(tmp_path, "status", output=full)
    finally:
        os.close(full)
    assert status == 1
    assert err.startswith("wattback: the output could not be written")


def test_a_pipe_is_no_certificate(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    status, _out, err = _wattback(tmp_path / "home", "verify", str(pipe))
    assert status == 1
    assert "is no file" in err
