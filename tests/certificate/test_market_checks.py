"""The five questions of the market, each with pass, fail and unknown where it can have them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.certificate.checks import (
    age,
    market_checks,
    market_of,
    same_market,
    third_party_issuance,
    uniqueness,
    vintage,
)
from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts
from wattback.certificate.reading import facts_of
from wattback.chain.retirement import Instrument


def at(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=UTC).timestamp())


@pytest.fixture
def instrument(market_facts: CertificateFacts) -> Instrument:
    return market_facts.instrument


@pytest.mark.parametrize(
    ("region", "zones", "verdict"),
    [
        ("US", ("USA",), "pass"),
        ("CA", ("USA",), "pass"),
        ("US-TX", ("CAN",), "pass"),
        ("DE", ("FRA",), "pass"),
        ("NOR", ("DEU", "FRA"), "pass"),
        ("JPN", ("JPN",), "pass"),
        ("BR", ("USA",), "fail"),
        ("DE", ("USA",), "fail"),
        ("DE", ("DEU", "USA"), "fail"),
        ("IND", ("CHN",), "fail"),
        ("GB", ("GBR",), "pass"),
        ("GB", ("DEU",), "unknown"),
        ("PL", ("DEU",), "unknown"),
        ("PL", ("USA",), "fail"),
        ("DE", ("world",), "unknown"),
        ("", ("DEU",), "unknown"),
        ("somewhere", ("DEU",), "unknown"),
        ("JP", ("JPN",), "unknown"),
    ],
)
def test_same_market(region: str, zones: tuple[str, ...], verdict: str) -> None:
    assert same_market(region, zones).verdict == verdict


@given(st.text(max_size=8))
def test_every_text_has_a_market_or_none(text: str) -> None:
    market = market_of(text)
    assert market is None or market in ("North America", "Europe") or len(market) in (2, 3)


@pytest.mark.parametrize(
    ("start", "end", "verdict"),
    [
        (at(2026, 1, 1), at(2026, 12, 31), "pass"),
        (at(2025, 7, 1), at(2025, 7, 31), "pass"),
        (at(2027, 1, 1), at(2027, 3, 31), "pass"),
        (at(2025, 6, 30), at(2025, 7, 31), "fail"),
        (at(2027, 3, 1), at(2027, 4, 2), "fail"),
        (at(2019, 1, 1), at(2019, 12, 31), "fail"),
        (at(2026, 2, 1), at(2026, 1, 1), "unknown"),
        (at(2026, 2, 1), 2**63, "unknown"),
    ],
)
def test_vintage_is_a_window_of_21_months(instrument: Instrument, start: int, end: int, verdict: str) -> None:
    made = replace(instrument, production_start_s=start, production_end_s=end)
    assert vintage(made, at(2026, 3, 1), at(2026, 11, 22)).verdict == verdict


@pytest.mark.parametrize(
    ("commissioned", "verdict"),
    [
        (at(2011, 11, 22), "pass"),
        (at(2011, 11, 21), "fail"),
        (at(2012, 2, 29), "pass"),
        (at(1998, 1, 1), "fail"),
        (0, "unknown"),
        (2**63, "unknown"),
    ],
)
def test_a_device_may_be_15_years_old(instrument: Instrument, commissioned: int, verdict: str) -> None:
    assert age(replace(instrument, commissioned_at_s=commissioned), at(2026, 11, 22)).verdict == verdict


def test_uniqueness_is_never_certain_and_a_batch_never_larger_than_its_serials(
    instrument: Instrument,
) -> None:
    assert uniqueness(instrument, 35).verdict == "unknown"
    assert "Evident" in uniqueness(instrument, 35).text
    assert uniqueness(replace(instrument, serial_first=1, serial_last=34), 35).verdict == "fail"


@pytest.mark.parametrize(
    ("standard", "verdict"),
    [
        ("I-REC(E)", "pass"),
        ("TIGR", "pass"),
        ("AREC", "fail"),
        ("PRACTICE", "fail"),
        ("", "unknown"),
        ("X", "unknown"),
    ],
)
def test_who_issued_it(instrument: Instrument, standard: str, verdict: str) -> None:
    assert third_party_issuance(replace(instrument, standard=standard)).verdict == verdict


def test_practice_paper_passes_nothing(instrument: Instrument) -> None:
    checks = market_checks(instrument, 35, at(2026, 1, 1), at(2026, 2, 1), ("FRA",), practice=True)
    assert "pass" not in {check.verdict for check in checks.values()}
    assert checks["thirdPartyIssuance"].verdict == "fail"
    assert all(check.text.startswith("practice:") for check in checks.values())


@given(
    numbers=st.tuples(*[st.integers(0, 2**128)] * 7),
    period=st.tuples(st.integers(0, 253_402_300_799), st.integers(0, 253_402_300_799)),
    region=st.text(max_size=5),
)
def test_no_attribute_an_issuer_can_write_breaks_them(
    market_facts: CertificateFacts, numbers: tuple[int, ...], period: tuple[int, int], region: str
) -> None:
    odd = replace(
        market_facts.instrument,
        commissioned_at_s=numbers[0],
        production_start_s=numbers[1] % 2**40,
        production_end_s=numbers[2] % 2**40,
        serial_first=numbers[3],
        serial_last=numbers[4],
        region=region,
    )
    for check in market_checks(odd, numbers[5], *period, ("FRA",), practice=False).values():
        assert check.verdict in ("pass", "fail", "unknown")
        assert check.text


@pytest.mark.parametrize("length", [1, 3_800, 3_999, 4_000])
def test_whatever_fits_a_field_fits_the_check_that_quotes_it(
    market_facts: CertificateFacts, length: int
) -> None:
    """A market that writes much keeps nobody from their certificate."""
    for standard in ("I-REC(E)", "A" * length):
        wordy = replace(
            market_facts.instrument,
            standard=standard.ljust(length, "."),
            issuer="I" * length,
            registry="R" * length,
            region=("US-" + "X" * length)[:length],
        )
        facts = replace(market_facts, instrument=wordy)
        document = build(facts)
        assert facts_of(document, facts.network).instrument == wordy
    assert third_party_issuance(replace(wordy, standard="TIGR", issuer="Q")).text == "TIGR, issued by Q"
    shortened = uniqueness(replace(wordy, registry="R" * 4_000), 1).text
    assert len(shortened) == 4_000
    assert shortened.endswith("R\N{HORIZONTAL ELLIPSIS}) to say")
