"""What a certificate says, and that the same facts always make the same bytes."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.certificate.canonical import leaves
from wattback.certificate.checks import market_checks
from wattback.certificate.claim import PRACTICE_NOTICE
from wattback.certificate.document import build, compose
from wattback.certificate.facts import (
    Basis,
    BatchFacts,
    CertificateError,
    CertificateFacts,
    Nano,
    certificate_id,
    disagreement,
)
from wattback.certificate.reading import facts_of
from wattback.certificate.signing import sign, typed_data
from wattback.footprint import Range

Signer = Callable[[dict[str, Any]], bytes]
EXAMPLE = Path(__file__).parents[1] / "fixtures" / "certificate" / "example.json"


def test_the_committed_example_is_made_again_byte_for_byte(certificate: bytes) -> None:
    """A changed form needs a new schema version: certificates out there are verified for years."""
    assert certificate.decode() == EXAMPLE.read_bytes().decode()


def test_a_certificate_issued_again_is_the_one_that_was_lost(facts: CertificateFacts, signer: Signer) -> None:
    later = replace(facts, retirement=replace(facts.retirement, confirmations=4_711))
    assert sign(build(later), signer) == sign(build(facts), signer)


def test_it_is_a_verifiable_credential_about_its_issuer(certificate: bytes, facts: CertificateFacts) -> None:
    document = json.loads(certificate)
    account = f"did:pkh:eip155:5777001:{facts.retirement.beneficiary}"
    assert document["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert document["type"] == ["VerifiableCredential", "WattbackCertificate"]
    assert document["issuer"] == document["credentialSubject"]["id"] == account
    assert document["proof"]["type"] == "DataIntegrityProof"
    assert document["proof"]["verificationMethod"] == account + "#blockchainAccountId"
    assert document["validFrom"] == "2026-11-22T10:13:57Z"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", document["id"])


def test_amounts_stand_there_as_integers_and_as_decimal_text(certificate: bytes) -> None:
    subject = json.loads(certificate)["credentialSubject"]
    assert subject["consumption"]["energyKilowattHours"] == {
        "low": "0.000003840875",
        "central": "0.000011522625",
        "high": "0.000034567876",
    }
    assert subject["consumption"]["coveredBound"] == "high"
    assert subject["consumption"]["coveredKilowattHours"] == "0.000034567876"
    assert (
        subject["retirement"]["amountMilliwattHours"] == subject["consumption"]["retiredMilliwattHours"] == 35
    )
    assert subject["retirement"]["amountKilowattHours"] == "0.000035"
    assert subject["retirement"]["price"] == {
        "baseUnits": "1",
        "decimals": 6,
        "amount": "0.000001",
        "symbol": "pUSD",
    }
    assert subject["retirement"]["fee"]["amount"] == "0.000149321001045247"
    assert subject["retirement"]["fee"]["energyKilowattHours"] == "0.000000447963"
    assert subject["consumption"]["locationBasedKilogramsCo2e"]["central"] == "0.00000530156"


def test_there_is_no_float_anywhere(certificate: bytes) -> None:
    kinds = {type(value) for _, value in leaves(json.loads(certificate))}
    assert kinds == {str, int, bool}


def test_practice_paper_says_that_it_is_worthless(certificate: bytes) -> None:
    subject = json.loads(certificate)["credentialSubject"]
    assert PRACTICE_NOTICE == "practice: no renewable energy was certified"
    assert subject["claim"]["practice"] is True
    assert subject["claim"]["text"].startswith(PRACTICE_NOTICE)
    assert "renewable energy certificates" not in subject["claim"]["text"].removeprefix(PRACTICE_NOTICE)
    assert subject["consumption"]["marketBasedKilogramsCo2e"] == "not claimable"
    assert {check["verdict"] for check in subject["checks"].values()} == {"unknown", "fail"}


@pytest.mark.parametrize("kind", ["facts", "market_facts"])
def test_it_claims_no_more_than_a_certificate_does(kind: str, request: pytest.FixtureRequest) -> None:
    facts: CertificateFacts = request.getfixturevalue(kind)
    text = json.dumps(build(facts)).lower()
    assert "neutral" not in text
    assert "not a carbon offset" in text
    consumption = build(facts)["credentialSubject"]["consumption"]
    # The location-based figure is the estimate itself, nothing subtracted.
    assert consumption["locationBasedKilogramsCo2e"]["central"] == "0.00000530156"


def test_outside_practice_it_says_what_it_was_matched_with(
    market_facts: CertificateFacts,
) -> None:
    document = build(market_facts)
    claim, consumption = document["credentialSubject"]["claim"], document["credentialSubject"]["consumption"]
    assert claim["practice"] is False
    assert "matched with renewable energy certificates of 0.000035 kWh" in claim["text"]
    # The other four pass, but no chain can see whether a registry sold the generation twice.
    assert consumption["marketBasedKilogramsCo2e"] == "not claimable"
    assert consumption["marketBasedReason"] == "these checks did not pass: uniqueness"


def test_what_is_signed_holds_the_statements_and_the_digest_of_the_rest(facts: CertificateFacts) -> None:
    data = typed_data(build(facts))
    assert data["domain"] == {"name": "Wattback Certificate", "version": "1", "chainId": 5_777_001}
    assert data["primaryType"] == "Certificate"
    assert data["message"]["amountMilliwattHours"] == 35
    assert data["message"]["beneficiary"] == facts.retirement.beneficiary
    assert data["message"]["claim"].startswith(PRACTICE_NOTICE)
    other = build(replace(facts, co2e=Nano(1, 2, 3)))
    changed = {name for name, value in typed_data(other)["message"].items() if value != data["message"][name]}
    assert changed == {"documentSha256"}


def test_every_retirement_has_its_own_id(facts: CertificateFacts) -> None:
    told = facts.retirement
    others = [
        replace(told, batch_key=bytes(32)),
        replace(told, tx_hash=bytes(32)),
        replace(told, log_index=4),
        replace(told, contract="0x" + "11" * 20),
    ]
    ids = {certificate_id(5_777_001, other) for other in (told, *others)} | {certificate_id(137, told)}
    assert len(ids) == 6
    # What may be read differently later, such as after a reorganisation, does not make another certificate.
    assert certificate_id(5_777_001, replace(told, confirmations=9, block_hash=bytes(32))) in ids


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"carried_mwh": -1}, "less than nothing"),
        ({"batch": BatchFacts(bytes(32), bytes(32), 0, 0)}, "names another batch"),
        ({"covered_nwh": 30_000_000}, "the receipts hold 30000000 nWh"),
        ({"energy": Nano(3, 2, 34_567_876)}, "not in order"),
        ({"event_count": 0}, "no receipts"),
        ({"bases": ()}, "estimators"),
    ],
)
def test_facts_that_do_not_support_a_certificate_make_none(
    facts: CertificateFacts, change: dict[str, Any], words: str
) -> None:
    with pytest.raises(CertificateError, match=words):
        build(replace(facts, **change))


def test_more_than_a_double_holds_exactly_is_certified_all_the_same(facts: CertificateFacts) -> None:
    used_wh = (123_456_789.1, 234_567_891.2, 345_678_912.3)
    covered_nwh = sum(round(energy_wh * 1e9) for energy_wh in used_wh)
    energy = Nano.of(Range(sum(used_wh), sum(used_wh), sum(used_wh)))
    assert abs(energy.high - covered_nwh) > len(used_wh) + 1
    large = replace(facts, covered_nwh=covered_nwh, energy=energy, event_count=len(used_wh))
    retired = replace(facts.retirement, amount_mwh=-(-covered_nwh // 1_000_000))
    assert disagreement(replace(large, retirement=retired)) is None
    assert disagreement(replace(large, retirement=retired, covered_nwh=covered_nwh - 10**6)) is not None


def test_a_retirement_that_is_not_final_makes_none(market_facts: CertificateFacts) -> None:
    early = replace(market_facts, retirement=replace(market_facts.retirement, confirmations=11))
    with pytest.raises(CertificateError, match="11 of 12 confirmations"):
        build(early)


def test_an_instrument_other_than_the_retired_one_makes_none(facts: CertificateFacts) -> None:
    with pytest.raises(CertificateError, match="not the one that was retired"):
        build(replace(facts, instrument=replace(facts.instrument, certificate_id=9)))


def test_attributes_no_calendar_or_json_reader_holds_are_refused(facts: CertificateFacts) -> None:
    with pytest.raises(CertificateError, match="no date"):
        build(replace(facts, instrument=replace(facts.instrument, production_end_s=2**63)))
    with pytest.raises(CertificateError, match="device"):
        build(replace(facts, instrument=replace(facts.instrument, device="x" * 5_000)))


def test_a_wallet_that_returns_nonsense_makes_none(facts: CertificateFacts) -> None:
    with pytest.raises(CertificateError, match="64 bytes"):
        sign(build(facts), lambda _: bytes(64))


def test_figures_are_rounded_to_whole_nanos() -> None:
    assert Nano.of(Range(0.000_000_000_4, 1.34, 5.7)) == Nano(0, 1_340_000_000, 5_700_000_000)


@st.composite
def any_facts(draw: st.DrawFn, base: CertificateFacts) -> CertificateFacts:
    nano = st.integers(0, 10**15)
    text = st.text(st.characters(codec="utf-8"), max_size=60)
    count = draw(st.integers(1, 10**7))
    energy = Nano(*sorted((draw(nano), draw(nano), draw(nano))))
    coverage = draw(st.sampled_from(["high", "central"]))
    covered = energy.high if coverage == "high" else energy.central
    seconds = st.integers(0, 4_102_444_800)
    hashes = st.binary(min_size=32, max_size=32)
    return replace(
        base,
        coverage=coverage,
        event_count=count,
        covered_nwh=covered,
        energy=energy,
        co2e=Nano(draw(nano), draw(nano), draw(nano)),
        bases=tuple(draw(st.lists(st.builds(Basis, text, text, text, text), min_size=1, max_size=4))),
        fee_co2e_ng=draw(nano),
        retirement=replace(
            base.retirement,
            tx_hash=draw(hashes),
            batch_key=draw(hashes),
            receipts_root=draw(hashes),
            block_number=draw(st.integers(0, 2**53 - 1)),
            log_index=draw(st.integers(0, 10_000)),
            amount_mwh=-(-covered // 10**6) + draw(st.integers(0, 10)),
            period_start_s=draw(seconds),
            period_end_s=draw(seconds),
            price_base_units=draw(st.integers(0, 2**256 - 1)),
            gas_used=draw(st.integers(0, 10**9)),
            effective_gas_price_wei=draw(st.integers(0, 2**64)),
        ),
        instrument=replace(
            base.instrument,
            issuer=draw(text),
            device=draw(text),
            region=draw(text),
            capacity_kw=draw(st.integers(0, 2**64 - 1)),
            production_start_s=draw(seconds),
            production_end_s=draw(seconds),
            serial_last=draw(st.integers(0, 2**128 - 1)),
        ),
        network=replace(
            base.network,
            is_practice=draw(st.booleans()),
            energy_wh_per_gas=draw(
                st.floats(0, 1, allow_subnormal=False).filter(lambda x: x == 0 or x > 1e-30)
            ),
        ),
    )


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_fact_can_be_read_back_from_the_document(facts: CertificateFacts, data: st.DataObject) -> None:
    drawn = data.draw(any_facts(facts))
    document = build(drawn)
    again = facts_of(document, drawn.network)
    assert replace(again, bases=()) == replace(drawn, bases=())
    assert sorted(again.bases) == sorted(drawn.bases)
    assert compose(again) == document


def test_the_checks_in_the_document_are_the_market_checks(market_facts: CertificateFacts) -> None:
    told = market_facts.retirement
    expected = market_checks(
        market_facts.instrument,
        told.amount_mwh,
        market_facts.named_batch.period_start_s,
        market_facts.named_batch.period_end_s,
        ("FRA",),
        practice=False,
    )
    written = build(market_facts)["credentialSubject"]["checks"]
    assert {name: (check.verdict, check.text) for name, check in expected.items()} == {
        name: (check["verdict"], check["text"]) for name, check in written.items()
    }
