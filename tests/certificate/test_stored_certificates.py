"""Certificates in the ledger: stored once, found again by the start of their id."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wattback.ledger.certificates import (
    CertificateConflictError,
    CertificateNotFoundError,
    StoredCertificate,
    get_certificate,
    list_certificates,
    store_certificate,
)
from wattback.ledger.connection import open_ledger

FIRST = StoredCertificate(
    "1ab0c3d4-0000-8000-8000-000000000001", 1, "practice", 1_795_000_000_000, 35, b'{"a":1}\n'
)
SECOND = StoredCertificate(
    "1ab0ffff-0000-8000-8000-000000000002", 2, "practice", 1_795_000_000_001, 70, b"\xc3\xa9"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A real ledger with two final batches."""
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(offset_batch)") if row[3] or row[5]]
    for seq in (1, 2):
        values = {
            "seq": seq,
            "id": bytes([seq]) * 32,
            "network": "practice",
            "state": "final",
            "coverage": "high",
        }
        values |= {"from_seq": seq, "up_to_seq": seq + 1, "event_count": 1, "amount_mwh": 35}
        values |= {"receipts_root": bytes(32), "beneficiary": "0x"}
        row = [values.get(column, 0) for column in columns]
        marks = ", ".join("?" * len(columns))
        connection.execute(f"INSERT INTO offset_batch ({', '.join(columns)}) VALUES ({marks})", row)
    yield connection
    connection.close()


def test_a_stored_certificate_comes_back_byte_for_byte(ledger: sqlite3.Connection) -> None:
    store_certificate(ledger, FIRST)
    assert get_certificate(ledger, FIRST.id) == FIRST
    assert list_certificates(ledger) == (FIRST,)


def test_storing_it_again_after_a_crash_changes_nothing(ledger: sqlite3.Connection) -> None:
    store_certificate(ledger, FIRST)
    store_certificate(ledger, replace(FIRST, created_at_ms=FIRST.created_at_ms + 60_000))
    assert list_certificates(ledger) == (FIRST,)


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRST, document=b"other contents"),
        replace(FIRST, id=SECOND.id),
        replace(FIRST, batch_seq=2),
    ],
)
def test_another_certificate_for_the_same_batch_or_id_is_refused(
    ledger: sqlite3.Connection, other: StoredCertificate
) -> None:
    store_certificate(ledger, FIRST)
    with pytest.raises(CertificateConflictError, match="nothing was lost"):
        store_certificate(ledger, other)
    assert list_certificates(ledger) == (FIRST,)


def test_the_newest_is_listed_first(ledger: sqlite3.Connection) -> None:
    store_certificate(ledger, FIRST)
    store_certificate(ledger, SECOND)
    assert list_certificates(ledger) == (SECOND, FIRST)


def test_it_is_found_by_as_much_of_its_id_as_is_unique(ledger: sqlite3.Connection) -> None:
    store_certificate(ledger, FIRST)
    store_certificate(ledger, SECOND)
    assert get_certificate(ledger, "1ab0c") == FIRST
    assert get_certificate(ledger, " 1AB0F ") == SECOND
    assert get_certificate(ledger, SECOND.id) == SECOND


@pytest.mark.parametrize(
    ("typed", "words"),
    [("1ab0", "More than one"), ("", "no certificate"), ("  ", "no certificate"), ("9", "no certificate")]
    + [(wildcard, "no certificate") for wildcard in ("%", "_", "1ab0%", "*")],
)
def test_an_id_nobody_or_several_have_is_told(ledger: sqlite3.Connection, typed: str, words: str) -> None:
    store_certificate(ledger, FIRST)
    store_certificate(ledger, SECOND)
    with pytest.raises(CertificateNotFoundError, match=words):
        get_certificate(ledger, typed)


def test_a_certificate_belongs_to_a_batch(ledger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store_certificate(ledger, replace(FIRST, batch_seq=99))
    assert list_certificates(ledger) == ()
