"""Keeping a key out of core dumps and of other programs' reach while it is in memory.

As long as an unlocked account lives, the kernel writes no core dump of this process, and no other program of the same
person may read its memory or attach a debugger (Linux: `PR_SET_DUMPABLE`). Root still may, and so may whatever can
read the swap or a hibernation image. Elsewhere than on Linux only the core dumps are switched off.
"""

import ctypes
import sys
import threading

_PR_SET_DUMPABLE = 4

# The garbage collector may end one account while another begins.
_lock = threading.RLock()
_holders = 0


def hold() -> None:
    """One more secret is in memory."""
    global _holders
    with _lock:
        _holders += 1
        if _holders == 1:
            _no_core_dumps()
            _set_dumpable(False)


def release() -> None:
    """One secret less; with the last, debuggers may attach again: desktop portals read `/proc` of their callers."""
    global _holders
    with _lock:
        _holders -= 1
        if _holders == 0:
            _set_dumpable(True)


def _no_core_dumps() -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def _set_dumpable(allowed: bool) -> None:
    if sys.platform == "linux":
        # Where it is not allowed, the key is no less safe than without the attempt.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, int(allowed), 0, 0, 0)
