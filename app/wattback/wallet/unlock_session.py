"""An account that stays unlocked for a while, so that the person does not type the password for every offset.

It is locked after some idle minutes, when the machine slept, when somebody asks for it, and with the process. While it
is open a thread looks every second; while nothing is, there is no thread.
"""

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable

from wattback.wallet.account import UnlockedAccount

LOCK_MARK_NAME = "locked"
_LOOK_EVERY_S = 1.0
_SLEPT_S = 5.0
"""So much more time passed than the process saw: the machine slept, or the process was stopped."""


def slept_clock_s() -> float:
    """Seconds that passed while the machine slept; only differences mean something.

    Where the system does not count its sleep, a change of the wall clock looks the same. That locks once too often,
    which is the harmless mistake.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    else:  # noqa: RET505 - mypy reads a platform's branch only this way
        return time.time() - time.monotonic()


def mark_locked(directory: str) -> None:
    """Ask every process that holds an account of this wallet to lock it."""
    os.makedirs(directory, mode=0o700, exist_ok=True)
    with open(os.open(os.path.join(directory, LOCK_MARK_NAME), os.O_WRONLY | os.O_CREAT, 0o600), "w"):
        os.utime(os.path.join(directory, LOCK_MARK_NAME))


def lock_mark_ns(directory: str) -> int:
    """When somebody last asked for that; 0 for never."""
    with contextlib.suppress(OSError):
        return os.stat(os.path.join(directory, LOCK_MARK_NAME)).st_mtime_ns
    return 0


class UnlockSession:
    """Holds one unlocked account at most. For several threads.

    Args:
        lock_mark: A number that changes when somebody asks to lock.
        clock_s: Time that the process sees.
        slept_s: Time that it does not see.
    """

    def __init__(
        self,
        lock_mark: Callable[[], int],
        clock_s: Callable[[], float] = time.monotonic,
        slept_s: Callable[[], float] = slept_clock_s,
    ) -> None:
        self._lock_mark, self._clock_s, self._slept_s = lock_mark, clock_s, slept_s
        self._lock = threading.RLock()
        self._account: UnlockedAccount | None = None
        self._watcher: threading.Thread | None = None
        self._idle_limit_s = self._used_at_s = self._looked_at_s = self._slept_at_s = 0.0
        self._mark = 0

    def keep(self, account: UnlockedAccount, idle_limit_s: float) -> None:
        """Hold an account until it was not used for so many seconds; 0 holds nothing."""
        if idle_limit_s <= 0:
            return
        with self._lock:
            self._account, self._idle_limit_s, self._mark = account, idle_limit_s, self._lock_mark()
            self._used_at_s = self._looked_at_s = self._clock_s()
            self._slept_at_s = self._slept_s()
            if self._watcher is None:
                self._watcher = threading.Thread(target=self._watch, name="wallet lock", daemon=True)
                self._watcher.start()

    def account(self, address: str) -> UnlockedAccount | None:
        """The account with this address when it is unlocked. Asking counts as use."""
        with self._lock:
            self.look()
            if self._account is None or self._account.address != address:
                return None
            self._used_at_s = self._clock_s()
            return self._account

    def is_open(self, address: str | None = None) -> bool:
        """Whether an account is unlocked, or this one. Asking is no use of it."""
        with self._lock:
            self.look()
            return self._account is not None and address in (None, self._account.address)

    def lock(self) -> None:
        """Lock now: the key is overwritten, and whoever still holds the account signs no more."""
        with self._lock:
            if self._account is not None:
                self._account.wipe()
            self._account = None

    def look(self) -> None:
        """Lock when it is time to."""
        with self._lock:
            if self._account is None:
                return
            now_s, slept_s = self._clock_s(), self._slept_s()
            slept = (
                slept_s - self._slept_at_s > _SLEPT_S or now_s - self._looked_at_s > _SLEPT_S + _LOOK_EVERY_S
            )
            self._looked_at_s, self._slept_at_s = now_s, slept_s
            if slept or self._lock_mark() != self._mark:
                self.lock()
            elif now_s - self._used_at_s >= self._idle_limit_s:
                # Let go of, not overwritten: an offset that waits for its last block may still need it.
                self._account = None

    def _watch(self) -> None:
        while True:
            time.sleep(_LOOK_EVERY_S)
            with self._lock:
                self.look()
                if self._account is None:
                    self._watcher = None
                    return
