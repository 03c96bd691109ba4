"""Many connections in one process beside writers in others, as companion, host and command line are."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from wattback.ledger.connection import data_version, integrity_problems, open_ledger

WRITER = """
import sys
from wattback.ledger.connection import open_ledger, transaction
connection = open_ledger(sys.argv[1])
with transaction(connection):
    connection.execute("INSERT INTO setting VALUES (?, '1')", (sys.argv[2],))
connection.close()
"""


def write_elsewhere(path: Path, key: str) -> None:
    """Another process opens the ledger, commits one row and closes it, so that it may believe it was the last."""
    subprocess.run([sys.executable, "-c", WRITER, str(path), key], check=True, timeout=60)


@pytest.mark.parametrize("rounds", [4])
def test_a_connection_kept_open_sees_what_others_commit_after_a_neighbour_was_closed(
    tmp_path: Path, rounds: int
) -> None:
    path = tmp_path / "ledger.sqlite3"
    kept = open_ledger(str(path))
    for number in range(rounds):
        # The neighbour: what every snapshot of the companion does.
        open_ledger(str(path)).close()
        seen = data_version(kept)
        write_elsewhere(path, f"key{number}")
        assert data_version(kept) != seen, "the commit of another process went unnoticed"
        assert kept.execute("SELECT count(*) FROM setting").fetchone() == (number + 1,)
    assert integrity_problems(kept) == []
    kept.close()
    with sqlite3.connect(path) as afterwards:
        assert afterwards.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    afterwards.close()


def test_the_file_is_private_from_its_first_byte_on(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    open_ledger(str(path)).close()
    assert path.stat().st_mode & 0o777 == 0o600
