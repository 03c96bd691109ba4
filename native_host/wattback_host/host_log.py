"""The host's log: one line a refusal, numbers only. It never grows beyond two files of 128 KiB."""

import os
import time

MAX_BYTES = 128 * 1024


def log(path: str, code: int, detail: str = "") -> None:
    """Append one line: when, which process, which code.

    A log that cannot be written is passed over: it must not keep an answer from being committed.

    Args:
        path: The log; when it is full it becomes `<path>.old`.
        code: An error code of the protocol.
        detail: Name of an exception's class or a count; never anything a request contained.
    """
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    line = f"{now} {os.getpid()} {code} {detail}".rstrip() + "\n"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            full = os.fstat(descriptor).st_size + len(line) > MAX_BYTES
            if not full:
                os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)
        if full:
            os.replace(path, path + ".old")
            log(path, code, detail)
    except OSError:
        return
