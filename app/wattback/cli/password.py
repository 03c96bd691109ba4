"""Asking for the wallet's password at a terminal, and only there."""

import sys
from collections.abc import Callable


def asking_at_a_terminal() -> Callable[[], str] | None:
    """A question for the password; None when nobody is there to answer it."""
    return _ask if sys.stdin.isatty() else None


def _ask() -> str:
    import getpass

    return getpass.getpass("Password of the wallet: ")
