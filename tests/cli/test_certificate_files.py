"""Certificates and statements as files: the command line, and what the window asks behind it."""

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from wattback.behind.certificates import Certificates, StoredCertificateUnreadable, statement_file
from wattback.chain.practice_chain import PracticeChain
from wattback.desktop.services.certificates import CertificateServices
from wattback.ledger.certificates import CertificateNotFoundError


@pytest.fixture
def matched(terminal: Any, home: Path) -> str:
    """A person who has retired practice certificates for half a kilowatt-hour; the certificate's id."""
    assert terminal("wallet", "create", "--yes", "--json").status == 0
    assert terminal("record", "--kwh", "0.5", "--source", "home-server").status == 0
    done = terminal("offset", "--yes", "--json")
    assert done.status == 0, done.err
    return str(done.document["id"])


def test_a_page_is_exported_and_verifies_alone(terminal: Any, matched: str, home: Path) -> None:
    page = home.parent / "certificate.pdf"
    assert terminal("export", matched, "--format", "pdf", "--output", str(page)).status == 0
    verified = terminal("verify", str(page), "--json")
    assert (verified.status, verified.document["verdict"]) == (0, "pass")
    assert verified.document["checks"][1]["name"] == "page"
    # Twice the same.
    again = home.parent / "again.pdf"
    terminal("export", matched[:8], "--format", "pdf", "--output", str(again))
    assert again.read_bytes() == page.read_bytes()

    beautified = page.read_bytes().replace(b"(500 Wh)", b"(900 Wh)")
    assert beautified != page.read_bytes()
    page.write_bytes(beautified)
    refused = terminal("verify", str(page))
    assert refused.status == 1
    assert "page: it is not the page of this certificate" in refused.err


def test_a_practice_page_elsewhere_says_in_one_line_why_it_is_not_confirmed(
    terminal: Any, matched: str, home: Path
) -> None:
    page = home.parent / "certificate.pdf"
    terminal("export", matched, "--format", "pdf", "--output", str(page))
    (home / "practice-chain.sqlite3").unlink()
    elsewhere = terminal("verify", str(page))
    assert elsewhere.status == 1
    assert "NOT CONFIRMED" in elsewhere.out
    assert elsewhere.err.startswith("wattback: this file is not confirmed: retirement: ")
    assert "a practice chain is on one machine" in elsewhere.err
    assert len(elsewhere.err.splitlines()) == 1


def test_the_proof_of_an_answer_is_no_pdf(terminal: Any, matched: str) -> None:
    refused = terminal("export", matched, "--answer", "0" * 32, "--format", "pdf")
    assert refused.status == 2


@pytest.mark.parametrize("year", ["26", "20266", "later", "-2026", "0000", "²026"])
def test_a_year_is_a_year(terminal: Any, year: str) -> None:
    assert terminal("statement", year).status == 2


def test_a_file_larger_than_any_certificate_is_not_read(terminal: Any, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(10**12)
    refused = terminal("verify", str(large))
    assert refused.status == 1
    assert "larger than any certificate" in refused.err


def test_the_statement_tells_practice_from_what_is_covered(terminal: Any, matched: str, home: Path) -> None:
    document = certificate_of(terminal, matched)
    year = document["credentialSubject"]["consumption"]["periodEnd"][:4]
    statement = terminal("statement", year).document
    assert statement["matched"]["certificatesIssued"] == 0
    assert statement["practice"]["certificates"][0]["certificate"] == document["id"]
    # The practice retirement covers nothing: recorded electricity and the retirement's own fee are both uncovered.
    assert statement["notCovered"]["uses"] == 2
    assert float(statement["notCovered"]["energyKilowattHours"]["central"]) == pytest.approx(0.5, rel=1e-5)

    table = terminal("statement", year, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table.lstrip("\ufeff"))))
    assert {row["row_type"] for row in rows} == {"not covered"}
    pages = home.parent / "statement.pdf"
    assert terminal("statement", year, "--format", "pdf", "--output", str(pages)).status == 0
    attached = dict(PdfReader(pages).attachments)
    assert set(attached) == {f"statement-{year}.json", f"certificate-{matched}.json"}
    assert terminal("statement", "1999").document["notCovered"]["uses"] == 0


def certificate_of(terminal: Any, certificate_id: str) -> Any:
    return json.loads(terminal("export", certificate_id).out)


def test_what_a_real_network_s_retirement_covers_is_not_in_the_rest(
    terminal: Any, matched: str, home: Path
) -> None:
    """The same batch, as if its network had been a real one."""
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        ledger.execute("UPDATE offset_batch SET realm = 'real'")
    year = certificate_of(terminal, matched)["credentialSubject"]["consumption"]["periodEnd"][:4]
    rest = terminal("statement", year).document["notCovered"]
    # The fee of the retirement came after its cut.
    assert rest["uses"] == 1
    assert float(rest["energyKilowattHours"]["high"]) < 1e-5


def test_the_window_sees_a_certificate_in_groups(terminal: Any, matched: str, home: Path) -> None:
    services: CertificateServices = Certificates()
    detail = services.detail(matched[:8])
    assert detail.summary.id == matched
    assert detail.summary.is_practice
    assert detail.claim.startswith("practice: no renewable energy was certified")
    assert [title for title, _ in detail.groups] == ["Consumption", "What was retired", "Retirement"]
    assert ("Standard", "PRACTICE") in detail.groups[1][1]
    assert [check.verdict for check in detail.checks] == ["unknown"] * 4 + ["fail"]
    assert detail.explorer_url == ""
    with pytest.raises(CertificateNotFoundError):
        services.detail("ffffffff-no")

    page, table = home.parent / "c.pdf", home.parent / "s.csv"
    services.export(matched, str(page), "pdf")
    assert {check.verdict for check in services.verify(str(page))} == {"pass"}
    (year,) = services.statement_years()
    services.export_statement(year, str(table), "csv")
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_damaged_certificate_is_told_in_words(terminal: Any, matched: str, home: Path) -> None:
    with sqlite3.connect(home / "ledger.sqlite3") as ledger:
        ledger.execute("UPDATE certificate SET document = substr(document, 2)")
    services = Certificates()
    for ask in (
        lambda: services.detail(matched),
        lambda: services.export(matched, str(home.parent / "c.pdf"), "pdf"),
        lambda: statement_file(2026, "json"),
    ):
        with pytest.raises(StoredCertificateUnreadable, match="nothing was changed"):
            ask()
    assert not (home.parent / "c.pdf").exists()


def test_no_retirements_no_years(home: Path) -> None:
    assert Certificates().statement_years() == ()


def test_a_finding_cannot_write_over_others(terminal: Any, matched: str, home: Path) -> None:
    """Escape sequences of a terminal, and characters that turn the direction of writing."""
    file = home.parent / "forged.json"
    written = terminal("export", matched).out
    device = json.loads(written)["credentialSubject"]["instrument"]["device"]
    file.write_text(
        written.replace(f'"device": "{device}"', '"device": "\\u001b[2J\\rPassed every check.\u202e"'),
        encoding="utf-8",
    )
    refused = terminal("verify", str(file))
    assert refused.status == 1
    assert "<U+001B>[2J<U+000D>Passed every check.<U+202E>" in refused.out
    assert all(character.isprintable() or character == "\n" for character in refused.out + refused.err)


def test_another_practice_chain_cannot_confirm_it_and_says_so(
    terminal: Any, matched: str, home: Path
) -> None:
    page = home.parent / "certificate.pdf"
    terminal("export", matched, "--format", "pdf", "--output", str(page))
    chain = home / "practice-chain.sqlite3"
    chain.unlink()
    with PracticeChain(str(chain)):
        pass
    elsewhere = terminal("verify", str(page))
    assert elsewhere.status == 1
    assert "each machine has its own practice chain, and only the right one can confirm it" in elsewhere.err


def test_verifying_makes_no_data_directory(
    terminal: Any, matched: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = home.parent / "certificate.pdf"
    terminal("export", matched, "--format", "pdf", "--output", str(page))
    elsewhere = home.parent / "nobody's"
    monkeypatch.setenv("WATTBACK_HOME", str(elsewhere))
    verified = terminal("verify", str(page), "--json")
    assert (verified.status, verified.document["verdict"]) == (1, "unknown")
    assert not elsewhere.exists()
