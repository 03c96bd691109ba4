"""How long a wallet stays unlocked, and what locks it."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import WalletLocked
from wattback.wallet.unlock_session import UnlockSession, lock_mark_ns, mark_locked, slept_clock_s

IDLE_S = 300.0


class Machine:
    """A clock that stands still until told, sleep that happens when told, and a lock that is asked for."""

    def __init__(self) -> None:
        self.now_s, self.slept_s, self.mark = 1000.0, 50.0, 0

    def session(self) -> UnlockSession:
        return UnlockSession(lambda: self.mark, lambda: self.now_s, lambda: self.slept_s)

    def wait(self, session: UnlockSession, seconds: int) -> None:
        """Time passes, and the session looks every second as its thread does."""
        for _ in range(seconds):
            self.now_s += 1.0
            session.look()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"an account of its own").digest())


def test_it_stays_open_while_it_is_used_and_locks_when_idle(
    machine: Machine, account: UnlockedAccount
) -> None:
    session = machine.session()
    session.keep(account, IDLE_S)
    for _ in range(3):
        machine.wait(session, 299)
        assert session.account(account.address) is account
    machine.wait(session, 300)
    assert session.account(account.address) is None
    assert not session.is_open()
    # An offset that still holds it may finish.
    assert len(account.private_key()) == 32


def test_looking_whether_it_is_open_is_no_use(machine: Machine, account: UnlockedAccount) -> None:
    session = machine.session()
    session.keep(account, IDLE_S)
    for _ in range(10):
        machine.wait(session, 29)
        session.is_open()
    machine.wait(session, 10)
    assert not session.is_open()


def test_with_zero_minutes_nothing_is_kept(machine: Machine, account: UnlockedAccount) -> None:
    session = machine.session()
    session.keep(account, 0)
    assert not session.is_open()


@pytest.mark.parametrize("what", ["the machine slept", "the process was stopped", "somebody asked", "lock"])
def test_sleep_and_request_lock_at_once_and_overwrite_the_key(
    machine: Machine, account: UnlockedAccount, what: str
) -> None:
    session = machine.session()
    session.keep(account, IDLE_S)
    machine.wait(session, 3)
    assert session.is_open()
    if what == "the machine slept":
        machine.slept_s += 60.0
    elif what == "the process was stopped":
        machine.now_s += 60.0
    elif what == "somebody asked":
        machine.mark += 1
    else:
        session.lock()
    assert session.account(account.address) is None
    for use in (
        account.private_key,
        lambda: account.mac("label", b""),
        lambda: account.sign_transaction({"type": 2}),
    ):
        with pytest.raises(WalletLocked):
            use()


def test_another_account_is_not_opened_by_it(machine: Machine, account: UnlockedAccount) -> None:
    session = machine.session()
    session.keep(account, IDLE_S)
    assert session.account("0x" + "11" * 20) is None
    assert session.is_open()


def test_another_process_asks_by_a_file(tmp_path: Path, account: UnlockedAccount) -> None:
    directory = str(tmp_path / "wallet")
    assert lock_mark_ns(directory) == 0
    session = UnlockSession(lambda: lock_mark_ns(directory))
    session.keep(account, IDLE_S)
    time.sleep(0.01)
    mark_locked(directory)
    until = time.monotonic() + 20
    while account._secret != bytes(32) and time.monotonic() < until:
        time.sleep(0.05)
    # Its own thread saw it: nobody asked the session.
    assert account._secret == bytes(32)
    session.keep(UnlockedAccount(b"\1" * 32), IDLE_S)
    assert session.is_open()
    first = lock_mark_ns(directory)
    time.sleep(0.01)
    mark_locked(directory)
    assert lock_mark_ns(directory) > first
    assert not session.is_open()
    assert os.stat(tmp_path / "wallet" / "locked").st_mode & 0o777 == 0o600


def test_the_clock_of_sleep_stands_still_while_awake() -> None:
    before = slept_clock_s()
    time.sleep(0.2)
    assert abs(slept_clock_s() - before) < 0.1


_LOOKED_AT = """
import ctypes, resource
from wattback.wallet.account import UnlockedAccount

def state():
    return ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0]

resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
before = state()
first, second = UnlockedAccount(bytes([1]) * 32), UnlockedAccount(bytes([2]) * 32)
with_two = state()
del first
with_one = state()
del second
print(before[0], with_two, with_one, state())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel calls are Linux's")
def test_while_an_account_is_open_no_core_is_dumped_and_nobody_may_look() -> None:
    seen = subprocess.run([sys.executable, "-c", _LOOKED_AT], capture_output=True, text=True, timeout=60)
    assert seen.stdout.strip() == "1 (0, 0) (0, 0) (1, 0)", seen.stderr


def test_the_key_is_overwritten_when_nobody_holds_the_account() -> None:
    account = UnlockedAccount(b"\1" * 32)
    secret = account._secret
    assert secret == b"\1" * 32
    del account
    assert secret == bytes(32)
