"""How long work is shown: on standard error, and only to somebody who waits at a terminal.

What is piped on stays as it is. A bar stands only where it is known how much there is; elsewhere a count, or what is
waited for.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def say_state(text: str) -> None:
    """Print what a retirement or transfer has come to: a line each, for they are worth keeping in a log."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def counting(unit: str) -> Iterator[Callable[[int], None]]:
    """Shows how many were looked at, and how fast.

    Args:
        unit: What is counted, in the plural.

    Yields:
        Takes how many it is by now.
    """
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    from tqdm import tqdm

    with tqdm(unit=f" {unit}", file=sys.stderr, leave=False, dynamic_ncols=True) as bar:
        yield lambda done: bar.update(done - bar.n)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Shows what is waited for, and takes it away again. Nobody knows how long a network takes, so there is no bar.

    Args:
        what: What is going on.
    """
    if not sys.stderr.isatty():
        yield
        return
    print(f"{what}\N{HORIZONTAL ELLIPSIS}", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
