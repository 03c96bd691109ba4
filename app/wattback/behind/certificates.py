"""Certificates and statements as files, and what the window shows of a certificate."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wattback.desktop.services.certificates import CertificateDetail, CertificateSummary, CheckResult
from wattback.errors import WattbackError
from wattback.files import write_file
from wattback.verifying import verify_file
from wattback.wiring import ledger, now_ms

if TYPE_CHECKING:
    import sqlite3

    from wattback.ledger.certificates import StoredCertificate


class StoredCertificateUnreadable(WattbackError):
    """A certificate in the ledger is not one."""

    title = "A stored certificate cannot be read"


class Certificates:
    """Implements `CertificateServices`."""

    def detail(self, certificate_id: str) -> CertificateDetail:
        """Everything on one certificate.

        Raises:
            CertificateNotFoundError: None has this id, or several start so.
            StoredCertificateUnreadable: It is damaged.
        """
        from wattback.certificate.canonical import FormError, parse
        from wattback.certificate.page.words import words_of
        from wattback.certificate.schema import check_certificate
        from wattback.ledger.certificates import get_certificate

        with ledger() as connection:
            stored = get_certificate(connection, certificate_id)
            summary = _summary(connection, stored)
        try:
            document = parse(stored.document)
            check_certificate(document, signed=True)
        except FormError as error:
            raise _unreadable(stored.id, error) from error
        words = words_of(document)
        return CertificateDetail(
            summary=summary,
            claim=words.claim,
            groups=(
                ("Consumption", words.consumption),
                ("What was retired", words.instrument),
                ("Retirement", words.retirement),
            ),
            checks=tuple(CheckResult(*check) for check in words.checks),
            explorer_url=words.explorer,
        )

    def export(self, certificate_id: str, path: str, form: str) -> None:
        """Write a certificate; `form` is `json` or `pdf`. A file that is there is replaced, whole or not at all.

        Raises:
            CertificateNotFoundError: None has this id, or several start so.
            StoredCertificateUnreadable: It is damaged.
            FileUnusable: The file cannot be written.
        """
        from wattback.ledger.certificates import get_certificate

        with ledger() as connection:
            document = get_certificate(connection, certificate_id).document
        write_file(path, certificate_file(document, form))

    def verify(self, path: str) -> tuple[CheckResult, ...]:
        """Re-derive a certificate (JSON or PDF) from the chain.

        Raises:
            FileUnusable: The file cannot be read.
        """
        return verify_file(path)

    def statement_years(self) -> tuple[int, ...]:
        """Years with retirements, newest first."""
        from wattback.ledger import offsets

        with ledger() as connection:
            ends = [
                batch.period_end_ms for batch in offsets.list_batches(connection) if batch.state == "final"
            ]
        return tuple(sorted({datetime.fromtimestamp(end / 1000, UTC).year for end in ends}, reverse=True))

    def export_statement(self, year: int, path: str, form: str) -> None:
        """Write the annual statement; `form` is `pdf`, `csv` or `json`.

        Raises:
            StoredCertificateUnreadable: A certificate is damaged.
            FileUnusable: The file cannot be written.
        """
        write_file(path, statement_file(year, form))


def certificate_file(document: bytes, form: str) -> bytes:
    """A signed certificate as it is handed on.

    Args:
        document: The signed JSON, byte for byte.
        form: `json`, or `pdf` for its page with the JSON inside.

    Raises:
        StoredCertificateUnreadable: It is damaged.
    """
    from wattback.certificate.canonical import FormError
    from wattback.certificate.page.drawing import page_of

    if form == "json":
        return document
    try:
        return page_of(document)
    except FormError as error:
        raise _unreadable("", error) from error


def statement_file(year: int, form: str) -> bytes:
    """The annual statement of this ledger, read in one go.

    Args:
        year: Calendar year, UTC.
        form: `pdf`, `csv` or `json`.

    Raises:
        StoredCertificateUnreadable: A certificate is damaged.
    """
    from wattback.certificate.canonical import FormError
    from wattback.certificate.notation import utc_text
    from wattback.ledger.certificates import list_certificates
    from wattback.ledger.connection import reading
    from wattback.ledger.uncovered import uncovered_by_month, waiting_for_certificate
    from wattback.statement.accounting import statement_csv
    from wattback.statement.document import statement_json
    from wattback.statement.sheets import statement_pdf
    from wattback.statement.year import statement_of

    start_ms, end_ms = (_new_year_ms(each) for each in (year, year + 1))
    with ledger() as connection, reading(connection):
        documents = [stored.document for stored in list_certificates(connection)]
        uncovered = uncovered_by_month(connection, start_ms, end_ms)
        waiting = waiting_for_certificate(connection, start_ms, end_ms)
    try:
        statement = statement_of(year, utc_text(now_ms() // 1000), documents, uncovered, waiting)
    except FormError as error:
        raise _unreadable("", error) from error
    written = {"pdf": statement_pdf, "csv": statement_csv, "json": statement_json}
    return written[form](statement)


def _new_year_ms(year: int) -> int:
    # Year 10000 has no date, and nothing after 9999 either.
    return int(datetime(min(year, 9999), 1, 1, tzinfo=UTC).timestamp() * 1000)


def _summary(connection: "sqlite3.Connection", stored: "StoredCertificate") -> CertificateSummary:
    from wattback.chain.networks import network
    from wattback.ledger import offsets
    from wattback.ledger.coverage import batch_answers

    batch = next(each for each in offsets.list_batches(connection) if each.seq == stored.batch_seq)
    chosen = network(stored.network)
    return CertificateSummary(
        id=stored.id,
        created_at_ms=stored.created_at_ms,
        amount_mwh=stored.amount_mwh,
        answers=batch_answers(connection, batch),
        period_start_ms=batch.period_start_ms,
        period_end_ms=batch.period_end_ms,
        network_name=chosen.name,
        is_practice=chosen.certifies_nothing,
    )


def _unreadable(certificate_id: str, error: Exception) -> StoredCertificateUnreadable:
    which = f"Certificate {certificate_id}" if certificate_id else "A certificate"
    return StoredCertificateUnreadable(
        f"{which} in the ledger is not readable: {error}. The retirement stands on the chain and nothing was changed. "
        "Restore the ledger from a backup, or run `wattback doctor`."
    )
