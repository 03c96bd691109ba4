"""How long a campaign is: short in `make test`, long in `make crash`."""

import os
from collections.abc import Iterable
from itertools import product
from typing import Any

IS_LONG = "WATTBACK_CRASH_ROUNDS" in os.environ
ROUNDS = int(os.environ.get("WATTBACK_CRASH_ROUNDS", "24"))
SEED = int(os.environ.get("WATTBACK_CRASH_SEED", "20261124"))


def combined(every: int, *dimensions: Iterable[Any]) -> list[tuple[Any, ...]]:
    """All combinations in the long form; every so-manieth in the short one, each value among them.

    Args:
        every: With no common divisor with the dimensions' sizes, so that it goes through all of them.
        *dimensions: The values of each parameter.
    """
    cases = list(product(*dimensions))
    return cases if IS_LONG else cases[::every]
