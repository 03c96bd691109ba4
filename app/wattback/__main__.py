"""`wattback` and `python -m wattback`."""

import sys

from wattback.cli import main

if __name__ == "__main__":
    sys.exit(main())
