"""Markets whose events name no batch, that keep a fee, or where one account signs for another: said, and checked."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from eth_account import Account
from eth_account.signers.local import LocalAccount
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.certificate.document import build, compose, version_of
from wattback.certificate.facts import BatchFacts, CertificateFacts, Nano, batch_of_event, certificate_id
from wattback.certificate.finding import Check, overall
from wattback.certificate.matching import matching_of
from wattback.certificate.reading import facts_of
from wattback.certificate.signing import sign

Signer = Callable[[dict[str, Any]], bytes]
Recover = Callable[[dict[str, Any], bytes], str]
OPERATOR = Account.from_key(b"\x0b" * 32)


def texts(checks: tuple[Check, ...]) -> dict[str, str]:
    return {check.name: check.text for check in checks}


def failed(checks: tuple[Check, ...]) -> dict[str, str | None]:
    return {check.name: check.field for check in checks if check.verdict == "fail"}


@pytest.fixture(scope="session")
def nameless(market_facts: CertificateFacts) -> CertificateFacts:
    """On a market whose event tells account and amount, and nothing else."""
    told = market_facts.retirement
    batch = batch_of_event(told)
    bare = replace(told, batch_key=None, receipts_root=None, period_start_s=None, period_end_s=None)
    return replace(market_facts, retirement=bare, batch=batch)


@pytest.fixture(scope="session")
def in_part(market_facts: CertificateFacts) -> CertificateFacts:
    """33 of 35 mWh: the market kept a fee."""
    return replace(market_facts, retirement=replace(market_facts.retirement, amount_mwh=33))


@pytest.fixture(scope="session")
def operated(market_facts: CertificateFacts) -> CertificateFacts:
    """A vault: the operator signs, the retirement is in its owner's name."""
    return replace(market_facts, signer=OPERATOR.address)


def operator_signs(data: dict[str, Any]) -> bytes:
    return bytes(Account.sign_typed_data(OPERATOR.key, full_message=data).signature)


def test_where_the_event_names_the_batch_nothing_changed(market_facts: CertificateFacts) -> None:
    batch = batch_of_event(market_facts.retirement)
    assert build(replace(market_facts, batch=batch)) == build(market_facts)
    assert build(market_facts)["schemaVersion"] == 1
    assert build(replace(market_facts, signer=market_facts.retirement.beneficiary)) == build(market_facts)


def test_without_a_batch_in_the_event_the_certificate_takes_the_ledger_s_and_says_so(
    nameless: CertificateFacts, market_facts: CertificateFacts
) -> None:
    document, usual = build(nameless), build(market_facts)
    subject, usual_subject = document["credentialSubject"], usual["credentialSubject"]
    assert document["schemaVersion"] == 2
    assert subject["consumption"]["receipts"] == usual_subject["consumption"]["receipts"]
    assert subject["consumption"]["periodStart"] == usual_subject["consumption"]["periodStart"]
    assert subject["retirement"]["batchKey"] == usual_subject["retirement"]["batchKey"]
    assert subject["retirement"]["batchNamedBy"] == "signature"
    assert "event does not name the batch; the wallet's signature does" in subject["claim"]["binding"]


def test_the_verifier_says_what_the_signature_alone_vouches_for(
    market_chain: Any, nameless: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    market_chain.retirement = nameless.retirement
    checks = market_chain.verify(sign(build(nameless), signer), recover)
    assert overall(checks).verdict == "pass"
    said = texts(checks)
    assert "event does not name the batch; the wallet's signature does" in said["receipts root"]
    assert "event does not name the batch; the wallet's signature does" in said["period"]
    assert market_chain.asked == [("market", nameless.retirement.tx_hash, None)]


def test_two_certificates_of_one_nameless_retirement_have_one_id(nameless: CertificateFacts) -> None:
    other = replace(nameless, batch=BatchFacts(bytes(32), bytes(32), 1, 2))
    assert build(other)["id"] == build(nameless)["id"]
    assert build(other) != build(nameless)
    another = replace(nameless.retirement, log_index=9)
    assert certificate_id(137, another) != certificate_id(137, nameless.retirement)


def test_the_signature_cannot_name_a_batch_where_the_event_names_another(
    market_chain: Any, nameless: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    lie = replace(nameless, batch=BatchFacts(bytes(32), b"\x01" * 32, 1, 2))
    document = sign(build(lie), signer)
    assert {"certificate id", "receipts root", "period"} <= failed(
        market_chain.verify(document, recover)
    ).keys()


def test_the_event_cannot_be_said_to_name_what_it_does_not(
    market_chain: Any,
    market_facts: CertificateFacts,
    nameless: CertificateFacts,
    signer: Signer,
    recover: Recover,
) -> None:
    market_chain.retirement = nameless.retirement
    checks = market_chain.verify(sign(build(market_facts), signer), recover)
    assert failed(checks)["certificate id"] == "@context[1].@vocab"


def test_a_shortfall_is_stated_and_nothing_market_based_is_claimed(in_part: CertificateFacts) -> None:
    subject = build(in_part)["credentialSubject"]
    # 33 of 34.567876 mWh, rounded down.
    assert subject["consumption"]["matchedPercent"] == "95.4643"
    assert subject["consumption"]["shortfallMilliwattHours"] == 2
    assert subject["retirement"]["amountMilliwattHours"] == 33
    assert "was matched in part with" in subject["claim"]["text"]
    assert (
        "That is 95.4643 % of this electricity; 0.000002 kWh of it are not matched"
        in subject["claim"]["text"]
    )
    assert subject["consumption"]["marketBasedKilogramsCo2e"] == "not claimable"
    assert "only 95.4643 %" in subject["consumption"]["marketBasedReason"]


def test_a_stated_shortfall_passes_and_the_verifier_repeats_it(
    market_chain: Any, in_part: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    market_chain.retirement = in_part.retirement
    checks = market_chain.verify(sign(build(in_part), signer), recover)
    assert overall(checks).verdict == "pass"
    assert "covers 95.4643 % of the high estimate" in texts(checks)["coverage"]
    assert "33 of 35 mWh" in texts(checks)["coverage"]


def test_a_larger_shortfall_than_the_stated_one_fails(
    market_chain: Any, in_part: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    market_chain.retirement = replace(in_part.retirement, amount_mwh=32)
    found = failed(market_chain.verify(sign(build(in_part), signer), recover))
    assert {"amount", "coverage", "claim"} <= found.keys()


@pytest.mark.parametrize(
    ("name", "value"),
    [("matchedPercent", "100"), ("shortfallMilliwattHours", 0), ("carriedMilliwattHours", 1)],
)
def test_a_prettier_share_fails_even_when_signed(
    market_chain: Any, in_part: CertificateFacts, signer: Signer, recover: Recover, name: str, value: object
) -> None:
    market_chain.retirement = in_part.retirement
    document = compose(in_part)
    document["credentialSubject"]["consumption"][name] = value
    assert failed(market_chain.verify(sign(document, signer), recover))


def test_what_is_for_earlier_shortfalls_is_not_counted_for_these_answers(
    market_chain: Any, market_facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    carried = replace(market_facts, carried_mwh=5, retirement=replace(market_facts.retirement, amount_mwh=40))
    document = build(carried)
    assert document["credentialSubject"]["consumption"]["matchedPercent"] == "100"
    assert (
        "0.000005 kWh are for what earlier retirements fell short of"
        in (document["credentialSubject"]["claim"]["text"])
    )
    short = replace(carried, retirement=replace(carried.retirement, amount_mwh=39))
    assert matching_of(short).shortfall_mwh == 1
    market_chain.retirement = short.retirement
    assert overall(market_chain.verify(sign(build(short), signer), recover)).verdict == "pass"


@given(st.integers(1, 10**12), st.integers(1, 10**6), st.integers(0, 10**6))
def test_matched_and_missing_are_always_the_whole(
    market_facts: CertificateFacts, covered_nwh: int, retired_mwh: int, carried_mwh: int
) -> None:
    facts = replace(
        market_facts,
        covered_nwh=covered_nwh,
        carried_mwh=carried_mwh,
        retirement=replace(market_facts.retirement, amount_mwh=retired_mwh),
    )
    matching = matching_of(facts)
    assert 0 <= matching.matched_mwh <= min(matching.needed_mwh, max(0, retired_mwh - carried_mwh))
    assert matching.matched_mwh + matching.shortfall_mwh == matching.needed_mwh
    assert (matching.percent == "100") == (matching.shortfall_mwh == 0)
    assert (version_of(facts) == 1) == (matching.shortfall_mwh == 0 and carried_mwh == 0)


def test_the_low_estimate_can_be_what_was_covered(market_facts: CertificateFacts) -> None:
    low = replace(market_facts, coverage="low", covered_nwh=market_facts.energy.low)
    assert build(low)["credentialSubject"]["consumption"]["coveredBound"] == "low"
    assert build(low)["schemaVersion"] == 2


def test_an_operator_signs_and_the_owner_is_the_beneficiary(
    market_chain: Any, operated: CertificateFacts, key: LocalAccount, recover: Recover
) -> None:
    document = build(operated)
    assert document["issuer"] == f"did:pkh:eip155:137:{OPERATOR.address}"
    assert document["credentialSubject"]["id"] == f"did:pkh:eip155:137:{key.address}"
    binding = document["credentialSubject"]["claim"]["binding"]
    assert f"issued by {OPERATOR.address}, which acts for {key.address}" in binding
    market_chain.sender = OPERATOR.address
    checks = market_chain.verify(sign(document, operator_signs), recover)
    assert overall(checks).verdict == "pass"
    assert texts(checks)["beneficiary"] == f"retired in the name of {key.address}; {OPERATOR.address} signed"
    assert "the one that sent the retirement" in texts(checks)["issuer"]


def test_nobody_can_issue_a_certificate_about_somebody_else_s_retirement(
    market_chain: Any, operated: CertificateFacts, key: LocalAccount, recover: Recover
) -> None:
    market_chain.sender = key.address
    checks = market_chain.verify(sign(build(operated), operator_signs), recover)
    assert failed(checks) == {"issuer": "issuer"}
    assert f"but {key.address} sent the retirement" in texts(checks)["issuer"]


def test_who_sent_it_stays_open_where_the_chain_cannot_be_asked(
    market_chain: Any, operated: CertificateFacts, recover: Recover
) -> None:
    market_chain.reachable = False
    checks = market_chain.verify(sign(build(operated), operator_signs), recover)
    assert {check.name: check.verdict for check in checks}["issuer"] == "unknown"
    assert failed(checks) == {}


def test_an_issuer_that_did_not_sign_fails(
    market_chain: Any, operated: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    market_chain.sender = OPERATOR.address
    checks = market_chain.verify(sign(build(operated), signer), recover)
    assert failed(checks) == {"signature": "proof.proofValue"}


def test_attributes_the_market_does_not_tell_are_not_stated(nameless: CertificateFacts) -> None:
    bare = replace(
        nameless,
        instrument=replace(
            nameless.instrument,
            commissioned_at_s=0,
            production_start_s=0,
            production_end_s=0,
            serial_first=0,
            serial_last=0,
        ),
    )
    document = build(bare)
    subject = document["credentialSubject"]
    assert subject["instrument"]["commissioned"] == subject["instrument"]["productionEnd"] == "not stated"
    verdicts = {name: check["verdict"] for name, check in subject["checks"].items()}
    assert verdicts["vintage"] == verdicts["age"] == verdicts["uniqueness"] == "unknown"
    assert facts_of(document, bare.network).instrument == bare.instrument


@settings(max_examples=60, deadline=None)
@given(
    nameless_event=st.booleans(),
    coverage=st.sampled_from(["low", "central", "high"]),
    carried_mwh=st.integers(0, 50),
    retired_mwh=st.integers(1, 100),
    other_signer=st.booleans(),
    covered_nwh=st.integers(1, 10**8),
)
def test_every_fact_can_be_read_back_whatever_the_market(
    nameless: CertificateFacts,
    market_facts: CertificateFacts,
    nameless_event: bool,
    coverage: str,
    carried_mwh: int,
    retired_mwh: int,
    other_signer: bool,
    covered_nwh: int,
) -> None:
    base = nameless if nameless_event else market_facts
    facts = replace(
        base,
        coverage=coverage,
        carried_mwh=carried_mwh,
        covered_nwh=covered_nwh,
        energy=Nano(covered_nwh, covered_nwh, covered_nwh),
        retirement=replace(base.retirement, amount_mwh=retired_mwh, confirmations=12),
        signer=OPERATOR.address if other_signer else "",
    )
    document = build(facts)
    again = facts_of(document, facts.network)
    assert replace(again, retirement=replace(again.retirement, confirmations=12)) == facts
    assert compose(again) == document
    assert json.loads(json.dumps(document)) == document
