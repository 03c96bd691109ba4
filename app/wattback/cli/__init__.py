"""The command line: parse, call `wiring`, print.

Exit status: 0 done, 1 refused or failed with a one-line reason on standard error, 2 wrong usage; after
Ctrl-C 130, as shells have it.
"""

import errno
import io
import sys
from collections.abc import Sequence

from wattback.errors import WattbackError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: Arguments without the program's name; the process's own when None.

    Returns:
        The exit status.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show the 2 of CO2e shows a question mark in its place.
            stream.reconfigure(errors="replace")
    try:
        from wattback.cli.parser import build_parser

        arguments = build_parser().parse_args(argv)
        status: int = arguments.command(arguments)
        sys.stdout.flush()
        return status
    except WattbackError as error:
        print(f"wattback: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output went away (`wattback status | head`): nothing to tell, and no second attempt at exit.
        sys.stderr.close()
        return 1
    except EOFError:
        # Ctrl-D for an answer. The line break is there because the cursor still stands behind the question.
        print("\nwattback: no answer came, so nothing was done", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nwattback: stopped; whatever was already stored stays stored", file=sys.stderr)
        return 130
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO) or error.filename is not None:
            return _unexpected()
        print(f"wattback: the output could not be written: {error.strerror}", file=sys.stderr)
        return 1
    except Exception:
        return _unexpected()


def _unexpected() -> int:
    """Keep the traceback in a file and tell the person where it is."""
    import os
    import traceback

    from wattback import paths

    details = traceback.format_exc()
    try:
        log_path = os.path.join(paths.data_dir(), "wattback.log")
        descriptor = os.open(log_path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with open(descriptor, "a", encoding="utf-8") as log:
            log.write(details)
    except OSError as error:
        print(
            f"wattback: the data directory cannot be used: {error.strerror}: {error.filename}. "
            "What was stored stays stored. Free some disk space, or correct WATTBACK_HOME or the folder's permissions.",
            file=sys.stderr,
        )
        return 1
    print(
        f"wattback: an unexpected fault; the ledger is unharmed. The details are at the end of {log_path}; "
        "please report them.",
        file=sys.stderr,
    )
    return 1
