"""Issued certificates, byte for byte as signed. A batch has at most one."""

import sqlite3
from dataclasses import dataclass

from wattback.errors import WattbackError
from wattback.ledger.connection import transaction

_COLUMNS = "id, batch_seq, network, created_at_ms, amount_mwh, document"


class CertificateNotFoundError(WattbackError):
    """No certificate, or more than one, has an id that starts so."""

    title = "No such certificate"


class CertificateConflictError(WattbackError):
    """The batch has another certificate already."""

    title = "Another certificate is there already"

    def __init__(self, certificate_id: str) -> None:
        super().__init__(
            f"Certificate {certificate_id} was not stored: the ledger has one for the same retirement with "
            "other contents. That one was kept and nothing was lost. Run `wattback certificates` to see it."
        )


@dataclass(frozen=True, slots=True)
class StoredCertificate:
    """One row.

    Attributes:
        id: Certificate id, a UUID.
        batch_seq: The batch it certifies.
        network: Key of the network.
        created_at_ms: When it was stored, UTC epoch milliseconds.
        amount_mwh: Milliwatt-hours retired.
        document: The signed JSON.
    """

    id: str
    batch_seq: int
    network: str
    created_at_ms: int
    amount_mwh: int
    document: bytes


def store_certificate(connection: sqlite3.Connection, certificate: StoredCertificate) -> None:
    """Keep a certificate. Storing the same one again, after a crash, changes nothing.

    Args:
        connection: An open ledger, outside a transaction.
        certificate: As issued.

    Raises:
        CertificateConflictError: There is another for this id or batch.
    """
    with transaction(connection):
        there = connection.execute(
            f"SELECT {_COLUMNS} FROM certificate WHERE id = ? OR batch_seq = ?",  # noqa: S608 - a constant
            (certificate.id, certificate.batch_seq),
        ).fetchall()
        if not there:
            connection.execute(
                f"INSERT INTO certificate ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608 - a constant
                (
                    certificate.id,
                    certificate.batch_seq,
                    certificate.network,
                    certificate.created_at_ms,
                    certificate.amount_mwh,
                    certificate.document,
                ),
            )
        elif not _is_same(StoredCertificate(*there[0]), certificate):
            raise CertificateConflictError(certificate.id)


def list_certificates(connection: sqlite3.Connection) -> tuple[StoredCertificate, ...]:
    """All certificates, newest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM certificate ORDER BY batch_seq DESC")  # noqa: S608 - a constant
    return tuple(StoredCertificate(*row) for row in rows)


def get_certificate(connection: sqlite3.Connection, id_or_prefix: str) -> StoredCertificate:
    """The certificate with this id, or the only one whose id starts so.

    Args:
        connection: An open ledger.
        id_or_prefix: As typed by a person; case and surrounding blanks don't matter.

    Raises:
        CertificateNotFoundError: None, or several.
    """
    prefix = id_or_prefix.strip().lower()
    # Not LIKE, to which a typed % or _ would mean something.
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM certificate WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2",  # noqa: S608
        (prefix,),
    ).fetchall()
    if len(rows) == 1 and prefix:
        return StoredCertificate(*rows[0])
    if rows and prefix:
        raise CertificateNotFoundError(
            f"More than one certificate's id starts with {prefix!r}. Nothing was changed; type more of it."
        )
    raise CertificateNotFoundError(
        f"There is no certificate {prefix[:60]!r}. Nothing was changed; `wattback certificates` lists all."
    )


def _is_same(there: StoredCertificate, new: StoredCertificate) -> bool:
    return (there.id, there.batch_seq, there.document) == (new.id, new.batch_seq, new.document)
