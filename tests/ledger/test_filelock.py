"""The lock file: one holder, told truly, let go of by whoever dies."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wattback.ledger.filelock import FileLock

HOLD = """
import sys, time
from wattback.ledger.filelock import FileLock
assert FileLock(sys.argv[1]).acquire()
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "some.lock")


def test_one_object_holds_it_at_a_time(path: str) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert first.acquire(), "holding it already is fine"
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()
    second.release()


def test_waiting_gets_it_when_it_is_let_go(path: str) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    threading.Timer(0.2, first.release).start()
    assert second.acquire(blocking_timeout_s=10)
    second.release()


def test_holding_is_told_truly(path: str) -> None:
    lock = FileLock(path)
    assert not lock.held_elsewhere(), "a file that does not exist is held by nobody"
    assert not Path(path).exists()
    assert lock.acquire()
    assert not lock.held_elsewhere()
    assert FileLock(path).held_elsewhere()
    lock.release()
    assert not FileLock(path).held_elsewhere()


def test_the_dead_hold_nothing(path: str) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        lock = FileLock(path)
        assert lock.held_elsewhere()
        assert not lock.acquire()
        holder.kill()
        assert holder.wait() == -signal.SIGKILL
        assert not lock.held_elsewhere()
        assert lock.acquire()
        lock.release()


def test_asking_never_keeps_the_holder_out(path: str) -> None:
    stop = threading.Event()

    def keep_asking() -> None:
        while not stop.is_set():
            FileLock(path).held_elsewhere()

    thread = threading.Thread(target=keep_asking)
    thread.start()
    try:
        lock = FileLock(path)
        for _ in range(50):
            assert lock.acquire()
            lock.release()
    finally:
        stop.set()
        thread.join()
