"""The annual statement adds up certificates and nothing else, and practice ones never."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts
from wattback.certificate.notation import utc_seconds
from wattback.certificate.signing import sign
from wattback.footprint import Range
from wattback.ledger.uncovered import UncoveredMonth
from wattback.statement.accounting import COLUMNS, statement_csv
from wattback.statement.document import statement_json
from wattback.statement.line import line_of
from wattback.statement.sheets import statement_pdf
from wattback.statement.year import Statement, statement_of

AS_OF = "2026-11-24T20:00:00Z"
MONTHS = (
    UncoveredMonth("2026-03", 3, Range(1, 2, 4), Range(0.5, 1, 2)),
    UncoveredMonth("2026-11", 5, Range(2, 3, 9), Range(1, 2, 3)),
)
Sign = Callable[[CertificateFacts], bytes]


@pytest.fixture(scope="session")
def issued(stand_in: Any) -> Sign:
    return lambda facts: sign(build(facts), stand_in.sign)


@pytest.fixture(scope="session")
def polygon(market_facts: CertificateFacts) -> CertificateFacts:
    return replace(
        market_facts, network=replace(market_facts.network, key="polygon", name="Polygon", chain_id=137)
    )


def at(facts: CertificateFacts, start: str, end: str, **changes: Any) -> CertificateFacts:
    """The same with another period, so another batch."""
    key = bytes(31) + bytes([utc_seconds(end) % 251])
    told = replace(
        facts.retirement,
        **{"period_start_s": utc_seconds(start), "period_end_s": utc_seconds(end), "batch_key": key}
        | changes,
    )
    return replace(facts, retirement=told)


@pytest.fixture(scope="session")
def statement(polygon: CertificateFacts, facts: CertificateFacts, issued: Sign) -> Statement:
    """Three certificates of the year, one in part and one over New Year; one of each other year; one of practice."""
    documents = [
        issued(at(polygon, "2025-12-20T00:00:00Z", "2026-01-03T00:00:00Z")),
        issued(at(polygon, "2026-05-01T00:00:00Z", "2026-05-31T00:00:00Z")),
        issued(at(polygon, "2026-06-01T00:00:00Z", "2026-06-30T00:00:00Z", amount_mwh=33)),
        issued(at(polygon, "2025-06-01T00:00:00Z", "2025-12-31T23:59:59Z")),
        issued(at(polygon, "2026-12-31T00:00:00Z", "2027-01-01T00:00:00Z")),
        issued(facts),
    ]
    return statement_of(2026, AS_OF, documents, MONTHS, 0)


def rows_of(statement: Statement) -> list[dict[str, str]]:
    content = statement_csv(statement)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_certificate_belongs_whole_to_the_year_its_period_ends_in(statement: Statement) -> None:
    assert [line.period_end[:10] for line in statement.lines] == ["2026-01-03", "2026-05-31", "2026-06-30"]
    assert [line.began_before for line in statement.lines] == [True, False, False]


@given(ends=st.lists(st.integers(2024, 2028), max_size=6))
def test_every_certificate_is_in_exactly_one_year(
    polygon: CertificateFacts, issued: Sign, ends: list[int]
) -> None:
    documents = [issued(at(polygon, "2023-01-01T00:00:00Z", f"{year}-01-01T00:00:00Z")) for year in ends]
    years = range(2022, 2031)
    counted = [len(statement_of(year, AS_OF, documents, (), 0).lines) for year in years]
    assert counted == [ends.count(year) for year in years]


def test_sums_are_those_of_the_certificates_and_can_be_made_again(statement: Statement) -> None:
    again = [line_of(line.document_bytes) for line in statement.lines]
    sums = statement.matched
    assert sums.retired_mwh == sum(line.retired_mwh for line in again) == 35 + 35 + 33
    assert sums.energy.high == sum(line.energy.high for line in again)
    assert sums.co2e.central == sum(line.co2e.central for line in again)
    assert sums.shortfall_mwh == 2
    ((key, by_market),) = statement.by_market
    assert key == ("Polygon", "I-REC(E)")
    assert by_market == sums


def test_practice_is_listed_apart_and_never_summed(statement: Statement) -> None:
    document = json.loads(statement_json(statement))
    assert len(statement.practice) == 1
    assert document["matched"]["certificatesIssued"] == len(document["certificates"]) == 3
    assert document["practice"]["certificatesIssued"] == 1
    assert "worthless" in document["practice"]["rule"]
    practice_id = statement.practice[0].certificate_id
    assert practice_id not in statement_csv(statement).decode()
    reader = PdfReader(io.BytesIO(statement_pdf(statement)), strict=True)
    (page,) = [page for page in reader.pages if practice_id in page.extract_text()]
    assert "PRACTICE: no renewable energy was certified" in page.extract_text()
    assert page is reader.pages[-1]


def test_retirements_never_change_a_location_based_figure(statement: Statement) -> None:
    document = json.loads(statement_json(statement))
    for line, listed in zip(statement.lines, document["certificates"], strict=True):
        subject = json.loads(line.document_bytes)["credentialSubject"]
        assert listed["locationBasedKilogramsCo2e"] == subject["consumption"]["locationBasedKilogramsCo2e"]
        assert listed["marketBasedKilogramsCo2e"] == "not claimable"
    assert "neutral" not in statement_json(statement).decode()


def test_the_csv_has_a_row_a_certificate_and_a_row_a_month(statement: Statement) -> None:
    rows = rows_of(statement)
    assert [row["row_type"] for row in rows] == ["certificate"] * 3 + ["not covered"] * 2
    assert {row["scope_3_category"] for row in rows} == {"1 Purchased goods and services"}
    first = rows[0]
    assert first["retired_kwh"] == "0.000035"
    assert first["activity_kwh_high"] == "0.000034567876"
    assert first["market_based_kgco2e"] == "not claimable"
    assert "counted whole" in first["notes"]
    assert first["transaction_page"] == f"https://polygonscan.com/tx/{first['transaction']}"
    assert "0.000002 kWh are not matched" in rows[2]["notes"]
    assert (rows[3]["activity_kwh_central"], rows[3]["location_based_kgco2e_high"]) == ("0.002", "0.002")
    assert (rows[3]["period_start_utc"], rows[3]["period_end_utc"]) == (
        "2026-03-01T00:00:00Z",
        "2026-03-31T23:59:59Z",
    )
    assert all(set(row) == set(COLUMNS) for row in rows)


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", 'a"b,c\nd', "=1+1\r\n;x"]
)
def test_no_cell_is_a_formula_or_a_row_of_its_own(polygon: CertificateFacts, issued: Sign, name: str) -> None:
    odd = replace(polygon, instrument=replace(polygon.instrument, device=name))
    found = statement_of(2026, AS_OF, [issued(odd)], (), 0)
    (row,) = rows_of(found)
    device = row["instrument_device"]
    assert not device.lstrip().startswith(tuple("=+-@＝"))
    assert device.isprintable()


def test_every_column_is_documented() -> None:
    described = (Path(__file__).parents[2] / "docs" / "accounting-columns.md").read_text(encoding="utf-8")
    bounds = ("low", "central", "high")
    for column in COLUMNS:
        stem, _, bound = column.rpartition("_")
        assert f"`{column}`" in described or (bound in bounds and f"`{stem}_low`" in described), column


def test_the_pages_carry_every_certificate_and_are_numbered(statement: Statement) -> None:
    reader = PdfReader(io.BytesIO(statement_pdf(statement)), strict=True)
    attached = dict(reader.attachments)
    for line in (*statement.lines, *statement.practice):
        assert attached[f"certificate-{line.certificate_id}.json"] == [line.document_bytes]
    assert attached["statement-2026.json"] == [statement_json(statement)]
    for number, page in enumerate(reader.pages, 1):
        assert f"Page {number} of {len(reader.pages)}" in page.extract_text()
    text = reader.pages[0].extract_text()
    assert "Annual statement" in text
    assert "signed by nobody" in text


def test_a_long_year_takes_more_pages_and_loses_no_line(polygon: CertificateFacts, issued: Sign) -> None:
    documents = [
        issued(
            at(
                polygon,
                f"2026-01-{day:02}T{hour:02}:00:00Z",
                f"2026-01-{day:02}T{hour:02}:30:00Z",
                log_index=hour,
            )
        )
        for day in range(1, 11)
        for hour in range(10)
    ]
    made = statement_of(2026, AS_OF, documents, (), 0)
    reader = PdfReader(io.BytesIO(statement_pdf(made)))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) > 5
    assert text.count("35 mWh retired") == 100


def test_a_year_of_nothing_says_so() -> None:
    empty = statement_of(2019, AS_OF, [], (), 0)
    text = PdfReader(io.BytesIO(statement_pdf(empty))).pages[0].extract_text()
    assert "No certificate that certifies anything belongs to 2019" in text
    assert "Nothing recorded in this year is left uncovered" in text
    assert rows_of(empty) == []


def test_a_statement_is_no_certificate_and_verifying_says_what_to_do(
    statement: Statement, chain: Any, recover: Any
) -> None:
    (finding,) = chain.verify(statement_pdf(statement), recover)
    assert finding.verdict == "fail"
    assert "verify them" in finding.text
