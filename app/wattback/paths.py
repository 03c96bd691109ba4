"""Where Wattback keeps its files. Plain `os.path`, because the native host imports this at every start."""

import os
import sys

_PRACTICE_CHAIN = "practice-chain.sqlite3"


def data_dir() -> str:
    """The person's data directory, created with mode 0700 when missing.

    `WATTBACK_HOME` overrides the platform's usual place.
    """
    path = os.environ.get("WATTBACK_HOME") or _platform_data_dir()
    os.makedirs(path, mode=0o700, exist_ok=True)
    return path


def _platform_data_dir() -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(
            os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "Wattback"
        )
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support", "Wattback")
    return os.path.join(os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share"), "wattback")


def ledger_path() -> str:
    """The SQLite ledger."""
    return os.path.join(data_dir(), "ledger.sqlite3")


def practice_chain_path() -> str:
    """The SQLite file behind the embedded practice chain."""
    return os.path.join(data_dir(), _PRACTICE_CHAIN)


def made_practice_chain_path() -> str | None:
    """The practice chain's file where there is one. Makes no directory: a verifier asks for it."""
    path = os.path.join(os.environ.get("WATTBACK_HOME") or _platform_data_dir(), _PRACTICE_CHAIN)
    return path if os.path.exists(path) else None


def wallet_dir() -> str:
    """Where the encrypted keystore lives."""
    return os.path.join(data_dir(), "wallet")


def host_log_path() -> str:
    """Where the native host writes what went wrong; counts and codes only."""
    return os.path.join(data_dir(), "native-host.log")


def offset_lock_path() -> str:
    """Held by the one process that may be retiring at a time."""
    return os.path.join(data_dir(), "offset.lock")


def companion_lock_path() -> str:
    """Held by the running companion."""
    return os.path.join(data_dir(), "companion.lock")


def networks_path() -> str:
    """The person's own file of networks. Makes no directory: a verifier asks for it too."""
    return os.path.join(os.environ.get("WATTBACK_HOME") or _platform_data_dir(), "networks.json")
