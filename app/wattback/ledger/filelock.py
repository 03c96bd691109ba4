"""A lock file that the operating system lets go of when its holder dies, however it dies."""

import os
import sys
import time

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int, _shared: bool) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _give_back(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(descriptor: int, shared: bool) -> None:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)

    def _give_back(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_PROBE_S = 0.05
_RETRY_S = 0.01


class FileLock:
    """An exclusive lock between processes, named by a file.

    The file stays behind when the lock is released: removing it would let two processes hold two files of one name.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._descriptor = -1

    def acquire(self, blocking_timeout_s: float = 0.0) -> bool:
        """Take the lock.

        Args:
            blocking_timeout_s: How long to wait for another holder; 0 still waits out an instant's `held_elsewhere`.

        Returns:
            Whether this object holds the lock now.

        Raises:
            OSError: The file cannot be created.
        """
        if self._descriptor >= 0:
            return True
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + max(blocking_timeout_s, _PROBE_S)
        while True:
            try:
                _take(descriptor, False)
            except OSError:
                if time.monotonic() >= deadline:
                    os.close(descriptor)
                    return False
                time.sleep(_RETRY_S)
            else:
                self._descriptor = descriptor
                return True

    def release(self) -> None:
        """Let go of the lock; nothing happens when it is not held."""
        if self._descriptor >= 0:
            _give_back(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = -1

    def held_elsewhere(self) -> bool:
        """Whether some other object, in this process or another, holds the lock."""
        if self._descriptor >= 0:
            return False
        try:
            descriptor = os.open(self._path, os.O_RDWR)
        except OSError:
            return False
        try:
            _take(descriptor, True)
        except OSError:
            return True
        else:
            _give_back(descriptor)
            return False
        finally:
            os.close(descriptor)
