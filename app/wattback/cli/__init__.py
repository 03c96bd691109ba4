"""The command line: parse, call `wiring`, print.

Exit status: 0 done, 1 refused or failed with a one-line reason on standard error, 2 wrong usage.
"""

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
    from wattback.cli.parser import build_parser

    arguments = build_parser().parse_args(argv)
    try:
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
    except KeyboardInterrupt:
        print("wattback: stopped; whatever was already stored stays stored", file=sys.stderr)
        return 130
    except Exception:
        return _unexpected()


def _unexpected() -> int:
    """Keep the traceback in a file and tell the person where it is."""
    import os
    import traceback

    from wattback import paths

    log_path = os.path.join(paths.data_dir(), "wattback.log")
    with open(log_path, "a", encoding="utf-8") as log:
        traceback.print_exc(file=log)
    print(
        f"wattback: an unexpected fault; the ledger is unharmed. The details are at the end of {log_path}; "
        "please report them.",
        file=sys.stderr,
    )
    return 1
