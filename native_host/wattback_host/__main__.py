"""Entry of the native host: `python -I -S <this file>`, which starts in half the time of a full interpreter."""

import os
import sys


def _add_packages() -> None:
    """Make `wattback_host` and `wattback` importable: beside this folder when installed, in `app/` in a checkout."""
    beside = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path.append(beside)
    if not os.path.isdir(os.path.join(beside, "wattback")):
        sys.path.append(os.path.join(os.path.dirname(beside), "app"))


if __name__ == "__main__":
    _add_packages()
    from wattback_host.host import main

    sys.exit(main())
