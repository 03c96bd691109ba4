"""Starting the companion from the host, so that it outlives the browser."""

import os
import subprocess
import sys


def start_companion(command: str) -> bool:
    """Start `<command> run`, detached.

    Args:
        command: Path of the companion's executable, as the installer wrote it into the launcher.

    Returns:
        Whether a process was started. When a companion runs already, it is the new one that shows the window and ends.
    """
    if not os.path.isfile(command):
        return False
    options: dict[str, object] = {}
    if sys.platform == "win32":
        # Browsers put hosts into a job that ends with them.
        options["creationflags"] = subprocess.DETACHED_PROCESS | subprocess.CREATE_BREAKAWAY_FROM_JOB
    else:
        options["start_new_session"] = True
    try:
        subprocess.Popen(  # noqa: S603 - the installer's own path, no shell, no argument from a request
            [command, "run"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **options,  # type: ignore[call-overload]  # differs by platform
        )
    except OSError:
        return False
    return True
