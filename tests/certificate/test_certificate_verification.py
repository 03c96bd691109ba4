"""Verification believes the chain and the signature, and says which field is wrong."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from eth_account import Account

from wattback.certificate.asking import trusted_networks
from wattback.certificate.canonical import file_bytes
from wattback.certificate.claim import PRACTICE_NOTICE
from wattback.certificate.document import build, compose
from wattback.certificate.facts import CertificateFacts
from wattback.certificate.finding import Check, overall
from wattback.certificate.notation import multibase, multibase_bytes
from wattback.certificate.signing import proof_without_value, sign
from wattback.certificate.verification import verify
from wattback.chain.errors import NotOurContract, TransactionReverted
from wattback.chain.networks import desk_deployment, desk_deployments

Signer = Callable[[dict[str, Any]], bytes]
Recover = Callable[[dict[str, Any], bytes], str]

NAMES = [
    "document form",
    "contents",
    "signature",
    "contract",
    "retirement",
    "confirmations",
    "amount",
    "coverage",
    "receipts root",
    "beneficiary",
    "period",
    "block",
    "price and fee",
    "instrument",
    "market checks",
    "certificate id",
    "claim",
    "estimates",
    "practice",
]


def failed(checks: tuple[Check, ...]) -> dict[str, str | None]:
    return {check.name: check.field for check in checks if check.verdict == "fail"}


def edited(document: bytes, *path: str, value: Any) -> bytes:
    """Another value in one field, and nothing else."""
    content = json.loads(document)
    inner = content
    for key in path[:-1]:
        inner = inner[key]
    assert inner[path[-1]] != value
    inner[path[-1]] = value
    return file_bytes(content)


def test_a_true_certificate_passes_every_check(chain: Any, certificate: bytes, recover: Recover) -> None:
    checks = chain.verify(certificate, recover)
    assert [check.name for check in checks] == NAMES
    assert {check.verdict for check in checks} == {"pass"}
    assert overall(checks).verdict == "pass"
    told = chain.retirement
    assert chain.asked == [("practice", told.tx_hash, told.batch_key)]


def test_the_practice_mark_is_repeated_by_the_verifier(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    assert chain.verify(certificate, recover)[-1] == Check("practice", "pass", PRACTICE_NOTICE)


def test_outside_practice_a_true_certificate_passes_too(
    market_chain: Any, market_facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    checks = market_chain.verify(sign(build(market_facts), signer), recover)
    assert [check.name for check in checks] == NAMES[:-1]
    assert {check.verdict for check in checks} == {"pass"}


def test_what_only_the_signature_can_vouch_for_is_said_to_be_so(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    texts = {check.name: check.text for check in chain.verify(certificate, recover)}
    assert "signature alone" in texts["estimates"]
    assert texts["amount"] == "0.000035 kWh, as in the event on the chain"


def test_with_no_chain_the_rest_is_still_checked_and_the_gap_named(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    chain.reachable = False
    checks = chain.verify(certificate, recover)
    assert [check.name for check in checks] == NAMES
    passed = {check.name for check in checks if check.verdict == "pass"}
    assert passed == {"document form", "contents", "signature", "contract", "claim", "estimates", "practice"}
    assert failed(checks) == {}
    texts = {check.name: check.text for check in checks if check.verdict == "unknown"}
    assert "connection refused" in texts["retirement"]
    assert "a practice chain is on one machine" in texts["retirement"]
    assert texts["amount"] == "not confirmed: see retirement"
    summary = overall(checks)
    assert summary.verdict == "unknown"
    assert "amount" in summary.text


def test_with_no_chain_a_certificate_at_odds_with_itself_still_fails(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    chain.reachable = False
    document = compose(facts)
    document["credentialSubject"]["retirement"]["amountKilowattHours"] = "0.0035"
    checks = chain.verify(sign(document, signer), recover)
    assert failed(checks) == {"amount": "credentialSubject.retirement.amountKilowattHours"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_mwh": 34}, "credentialSubject.consumption.retiredMilliwattHours"),
        ({"amount_mwh": 3_500}, "credentialSubject.consumption.retiredMilliwattHours"),
        ({"receipts_root": bytes(32)}, "credentialSubject.consumption.receipts.root"),
        ({"period_start_s": 1_700_000_000}, "credentialSubject.consumption.periodStart"),
        ({"period_end_s": 1_800_000_000}, "credentialSubject.consumption.periodEnd"),
        ({"beneficiary": "0x" + "11" * 20}, "issuer"),
        ({"batch_key": bytes(32)}, "id"),
        ({"certificate_id": 3}, "credentialSubject.retirement.certificateId"),
        ({"block_hash": bytes(32)}, "credentialSubject.retirement.blockHash"),
        ({"block_number": 18}, "credentialSubject.retirement.blockNumber"),
        ({"block_time_s": 1_795_342_438}, "validFrom"),
        ({"log_index": 0}, "id"),
        ({"price_base_units": 2}, "credentialSubject.retirement.price.baseUnits"),
        ({"gas_used": 149_322}, "credentialSubject.retirement.fee.gasUsed"),
        ({"effective_gas_price_wei": 1}, "credentialSubject.retirement.fee.effectiveGasPriceWei"),
        ({"contract": "0x" + "22" * 20}, "id"),
    ],
)
def test_the_chain_is_believed_and_not_the_file(
    chain: Any, certificate: bytes, recover: Recover, change: dict[str, Any], field: str
) -> None:
    chain.retirement = replace(chain.retirement, **change)
    checks = chain.verify(certificate, recover)
    assert field in failed(checks).values()
    assert overall(checks).verdict == "fail"


def test_a_retired_amount_below_the_estimate_that_is_not_stated_fails_the_coverage(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    chain.retirement = replace(chain.retirement, amount_mwh=34)
    checks = {check.name: check for check in chain.verify(certificate, recover)}
    assert checks["coverage"].verdict == checks["amount"].verdict == "fail"
    assert checks["coverage"].text == "only 34 mWh were retired for 34567876 nWh"


@pytest.mark.parametrize("attribute", ["standard", "issuer", "registry", "device", "technology", "region"])
def test_the_instrument_is_read_from_the_chain(
    chain: Any, certificate: bytes, recover: Recover, attribute: str
) -> None:
    chain.instrument = replace(chain.instrument, **{attribute: "Another"})
    assert failed(chain.verify(certificate, recover)) == {
        "instrument": f"credentialSubject.instrument.{attribute}"
    }


def test_a_retirement_the_chain_does_not_have_fails(chain: Any, certificate: bytes, recover: Recover) -> None:
    chain.retirement = None
    checks = chain.verify(certificate, recover)
    assert failed(checks) == {"retirement": "credentialSubject.retirement.transactionHash"}
    assert {check.verdict for check in checks if check.name in ("amount", "block")} == {"unknown"}


@pytest.mark.parametrize("error", [NotOurContract("Practice"), TransactionReverted(bytes(32), "failed")])
def test_a_failed_or_foreign_transaction_is_a_failure_and_not_a_gap(
    chain: Any, certificate: bytes, recover: Recover, error: Exception
) -> None:
    def read(*_: object) -> None:
        raise error

    chain.read_retirement = read
    assert "retirement" in failed(chain.verify(certificate, recover))


def test_a_contract_that_is_not_on_the_list_fails(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    fake = replace(facts, retirement=replace(facts.retirement, contract="0x" + "33" * 20))
    chain.retirement = fake.retirement
    checks = chain.verify(sign(build(fake), signer), recover)
    assert failed(checks) == {"contract": "credentialSubject.retirement.contract"}


def test_an_unknown_network_fails(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    elsewhere = replace(facts, network=replace(facts.network, key="elsewhere"))
    checks = chain.verify(sign(build(elsewhere), signer), recover)
    assert failed(checks) == {"contract": "credentialSubject.retirement.network"}
    assert chain.asked == []


def test_the_list_holds_the_practice_contracts() -> None:
    trusted = trusted_networks()["practice"]
    assert trusted.network.is_practice
    assert desk_deployment("practice").certificates in trusted.contracts
    # Those of desks that sell no more too: what was retired there stays retired.
    assert trusted.contracts == {desk.certificates for desk in desk_deployments("practice")}


def test_too_few_confirmations_fail(
    market_chain: Any, market_facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    market_chain.retirement = replace(market_facts.retirement, confirmations=11)
    checks = market_chain.verify(sign(build(market_facts), signer), recover)
    assert failed(checks) == {"confirmations": "credentialSubject.retirement.finalAfterConfirmations"}


def test_the_network_s_own_confirmations_count_and_not_the_file_s(
    market_chain: Any, market_facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    hasty = replace(market_facts, network=replace(market_facts.network, confirmations=1))
    market_chain.retirement = replace(market_facts.retirement, confirmations=2)
    assert "confirmations" in failed(market_chain.verify(sign(build(hasty), signer), recover))


def test_the_practice_mark_cannot_be_removed_even_by_signing_anew(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    bold = replace(facts, network=replace(facts.network, is_practice=False))
    checks = chain.verify(sign(build(bold), signer), recover)
    assert failed(checks)["claim"] == "credentialSubject.claim.practice"
    assert failed(checks)["practice"] == "credentialSubject.claim.practice"
    assert "market checks" in failed(checks)


@pytest.mark.parametrize(
    ("path", "name"),
    [(("networkName",), "Polygon"), (("price", "symbol"), "USDC"), (("fee", "symbol"), "POL")],
)
def test_play_money_cannot_be_called_by_another_name_even_when_signed(
    chain: Any, facts: CertificateFacts, recover: Recover, signer: Signer, path: tuple[str, ...], name: str
) -> None:
    document = build(facts)
    place = document["credentialSubject"]["retirement"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = name
    found = failed(chain.verify(sign(document, signer), recover))
    assert "credentialSubject.retirement." + ".".join(path) in found.values()


def test_a_better_sounding_claim_fails_even_when_signed(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    for field in ("text", "limits", "purpose"):
        document = compose(facts)
        document["credentialSubject"]["claim"][field] += " It is carbon neutral."
        assert failed(chain.verify(sign(document, signer), recover)) == {
            "claim": f"credentialSubject.claim.{field}"
        }


def test_a_market_check_that_was_turned_to_pass_fails_even_when_signed(
    chain: Any, facts: CertificateFacts, signer: Signer, recover: Recover
) -> None:
    document = compose(facts)
    document["credentialSubject"]["checks"]["thirdPartyIssuance"]["verdict"] = "pass"
    field = "credentialSubject.checks.thirdPartyIssuance.verdict"
    assert failed(chain.verify(sign(document, signer), recover)) == {"market checks": field}


def test_another_key_s_signature_fails(chain: Any, facts: CertificateFacts, recover: Recover) -> None:
    other = Account.from_key(b"\x07" * 32)
    document = sign(
        build(facts),
        lambda data: bytes(Account.sign_typed_data(other.key, full_message=data).signature),
    )
    checks = chain.verify(document, recover)
    assert failed(checks) == {"signature": "proof.proofValue"}
    assert other.address in next(check.text for check in checks if check.name == "signature")


def test_a_signature_in_its_other_form_fails(chain: Any, certificate: bytes, recover: Recover) -> None:
    """The same signer follows from (r, n - s, v ^ 1) and from v of 0 or 1: bytes changed unnoticed."""
    signature = multibase_bytes(json.loads(certificate)["proof"]["proofValue"])
    order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
    high_s = (order - int.from_bytes(signature[32:64], "big")).to_bytes(32, "big")
    flipped = signature[:32] + high_s + bytes([55 - signature[64]])
    for other in (flipped, signature[:64] + bytes([signature[64] - 27])):
        changed = edited(certificate, "proof", "proofValue", value=multibase(other))
        assert failed(chain.verify(changed, recover)) == {"signature": "proof.proofValue"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("credentialSubject", "consumption", "energyKilowattHours", "low"), "0.000003"),
        (("credentialSubject", "consumption", "locationBasedKilogramsCo2e", "central"), "0.001"),
        (("credentialSubject", "consumption", "uses"), 8),
        (("credentialSubject", "retirement", "fee", "wattHoursPerGasSource"), "measured better"),
        (("credentialSubject", "instrument", "device"), "A real wind farm"),
        (("credentialSubject", "retirement", "beneficiary"), "0x" + "44" * 20),
        (("validFrom",), "2025-11-22T10:13:57Z"),
    ],
)
def test_an_altered_field_is_named(
    chain: Any, certificate: bytes, recover: Recover, path: tuple[str, ...], value: Any
) -> None:
    checks = chain.verify(edited(certificate, *path, value=value), recover)
    assert failed(checks)["contents"] == ".".join(path)
    assert "signature" in failed(checks)
    assert overall(checks).field == ".".join(path)


def test_an_altered_proof_is_named(chain: Any, certificate: bytes, recover: Recover) -> None:
    for name, value in (
        ("verificationMethod", "did:pkh:eip155:1:0x00#blockchainAccountId"),
        ("fieldChecksums", "0" * 16),
        ("fieldChecksums", json.loads(certificate)["proof"]["fieldChecksums"][:-1] + "f"),
    ):
        changed = edited(certificate, "proof", name, value=value)
        assert failed(chain.verify(changed, recover)) == {"contents": f"proof.{name}"}


def test_a_signed_document_without_its_checksums_rebuilt_says_which_fields_changed(
    chain: Any, facts: CertificateFacts, certificate: bytes, recover: Recover
) -> None:
    """An editor who rebuilds the checksums hides the place, not the fact."""
    document = build(replace(facts, fee_co2e_ng=1))
    proof = proof_without_value(document)
    old = json.loads(certificate)["proof"]["proofValue"]
    changed = file_bytes({**document, "proof": {**proof, "proofValue": old}})
    assert failed(chain.verify(changed, recover)) == {"signature": "proof.proofValue"}


BROKEN_FORMS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda _: b"", "document form"),
    "not JSON": (lambda _: b"hello", "document form"),
    "an array": (lambda _: b"[]\n", "document form"),
    "no newline at the end": (lambda data: data[:-1], "document form"),
    "a blank at the end": (lambda data: data + b" ", "document form"),
    "a byte order mark": (lambda data: b"\xef\xbb\xbf" + data, "document form"),
    "other line ends": (lambda data: data.replace(b"\n", b"\r\n"), "document form"),
    "on one line": (lambda data: json.dumps(json.loads(data)).encode(), "document form"),
    "not UTF-8": (lambda data: data.replace(b"Nordwind", b"Nordwin\xff"), "device"),
    "escaped otherwise": (lambda data: data.replace("“".encode(), b"\\u201c"), "device"),
    "half a surrogate": (lambda data: data.replace(b"Nordwind", b"\\ud800"), "document form"),
    "a float": (lambda data: data.replace(b'"uses": 7', b'"uses": 7.0'), "document form"),
    "an exponent": (lambda data: data.replace(b'"uses": 7', b'"uses": 7e0'), "document form"),
    "not a number": (lambda data: data.replace(b'"uses": 7', b'"uses": NaN'), "document form"),
    "a negative zero": (lambda data: data.replace(b'"logIndex": 3', b'"logIndex": -0'), "logIndex"),
    "a huge number": (lambda data: data.replace(b'"uses": 7', b'"uses": ' + b"7" * 5_000), "document form"),
    "nested without end": (lambda _: b"[" * 100_000, "document form"),
    "too large": (lambda data: data + b" " * 2**20, "document form"),
    "a field twice": (
        lambda data: data.replace(b'"uses": 7,', b'"uses": 7,\n      "uses": 7,'),
        "uses",
    ),
    "a field more": (
        lambda data: edited(data, "credentialSubject", "claim", value={"practice": True}),
        "credentialSubject.claim.text",
    ),
    "a field of another name": (
        lambda data: data.replace(b'"purpose"', b'"porpoise"'),
        "credentialSubject.claim.porpoise",
    ),
    "fields in another order": (
        lambda data: file_bytes(dict(reversed(json.loads(data).items()))),
        "proof.type",
    ),
    "text for a number": (
        lambda data: data.replace(b'"uses": 7', b'"uses": "7"'),
        "credentialSubject.consumption.uses",
    ),
    "true for one": (
        lambda data: data.replace(b'"schemaVersion": 1', b'"schemaVersion": true'),
        "schemaVersion",
    ),
    "no such day": (
        lambda data: data.replace(b"2026-06-30T", b"2026-06-31T"),
        "credentialSubject.instrument.productionEnd",
    ),
    "a decimal with a tail": (
        lambda data: data.replace(b'"0.000035"', b'"0.0000350"'),
        "credentialSubject.consumption.retiredKilowattHours",
    ),
    "a newer version": (
        lambda data: data.replace(b'"schemaVersion": 1', b'"schemaVersion": 3'),
        "schemaVersion",
    ),
    "no estimators": (
        lambda data: edited(data, "credentialSubject", "consumption", "estimators", value=[]),
        "credentialSubject.consumption.estimators",
    ),
}


@pytest.mark.parametrize("kind", BROKEN_FORMS)
def test_another_form_of_the_document_fails_and_nothing_is_asked(
    chain: Any, certificate: bytes, recover: Recover, kind: str
) -> None:
    change, field = BROKEN_FORMS[kind]
    changed = change(certificate)
    assert changed != certificate
    (check,) = chain.verify(changed, recover)
    assert (check.name, check.verdict, check.field) == ("document form", "fail", field)
    assert chain.asked == []


def test_verification_needs_no_more_than_what_it_is_given(
    certificate: bytes, chain: Any, recover: Recover
) -> None:
    assert failed(verify(certificate, {}, chain.read_retirement, chain.read_instrument, recover)) == {
        "contract": "credentialSubject.retirement.network"
    }
