"""One answer is proven covered, against its certificate and the chain, and no other is shown."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from wattback.certificate.asking import TrustedNetwork
from wattback.certificate.canonical import file_bytes
from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts, certificate_id
from wattback.certificate.finding import Check
from wattback.certificate.proof import AnswerNotCoveredError, build_proof, is_proof, verify_proof
from wattback.certificate.receipts import leaf_bytes, leaf_hash, merkle_root
from wattback.certificate.signing import sign

Receipts = list[tuple[bytes, int, int]]
Verify = Callable[[bytes, bytes], tuple[Check, ...]]


@pytest.fixture
def check_proof(chain: Any, stand_in: Any) -> Verify:
    trusted = {"practice": TrustedNetwork(chain.network, frozenset({chain.retirement.contract}))}
    return lambda proof, certificate: verify_proof(
        proof, certificate, trusted, chain.read_retirement, chain.read_instrument, stand_in.recover
    )


@pytest.fixture
def proof(facts: CertificateFacts, receipts: Receipts) -> bytes:
    return build_proof(certificate_id(5_777_001, facts.retirement), receipts, receipts[3][0])


def failed(checks: tuple[Check, ...]) -> dict[str, str | None]:
    return {check.name: check.field for check in checks if check.verdict == "fail"}


def test_every_answer_of_a_batch_can_be_proven(
    facts: CertificateFacts, receipts: Receipts, quick_certificate: bytes, check_proof: Verify
) -> None:
    for number, (event_id, _, energy_nwh) in enumerate(receipts):
        proof = build_proof(certificate_id(5_777_001, facts.retirement), receipts, event_id)
        checks = check_proof(proof, quick_certificate)
        assert {check.verdict for check in checks} == {"pass"}
        assert [check.name for check in checks[:3]] == ["proof form", "inclusion", "certificate"]
        written = json.loads(proof)
        assert (written["index"], written["count"]) == (number, 7)
        assert written["receipt"]["energyNanowattHours"] == energy_nwh


def test_a_batch_of_one_answer_has_an_empty_path(
    chain: Any, facts: CertificateFacts, receipts: Receipts, stand_in: Any, check_proof: Verify
) -> None:
    event_id, at_ms, energy_nwh = receipts[-1]
    single = replace(
        facts,
        event_count=1,
        covered_nwh=energy_nwh,
        energy=replace(facts.energy, low=0, central=0, high=energy_nwh),
        retirement=replace(
            facts.retirement, receipts_root=merkle_root([leaf_bytes(event_id, at_ms, energy_nwh)])
        ),
    )
    chain.retirement = single.retirement
    proof = build_proof(certificate_id(5_777_001, single.retirement), [receipts[-1]], event_id)
    assert json.loads(proof)["path"] == []
    assert {check.verdict for check in check_proof(proof, sign(build(single), stand_in.sign))} == {"pass"}


def test_no_other_answer_is_shown(proof: bytes, receipts: Receipts) -> None:
    text = proof.decode()
    shown = receipts[3]
    assert shown[0].hex() in text
    for event_id, at_ms, energy_nwh in receipts[:3] + receipts[4:]:
        assert event_id.hex() not in text
        assert str(at_ms) not in text
        assert str(energy_nwh) not in text
    # The direct neighbour is there as a hash, which its 74 random bits keep from being guessed.
    assert leaf_hash(leaf_bytes(*receipts[2])).hex() in text


def test_the_two_kinds_of_file_are_told_apart(proof: bytes, quick_certificate: bytes) -> None:
    assert is_proof(proof)
    assert not is_proof(quick_certificate)
    assert not is_proof(b"")


def test_an_answer_of_another_batch_has_no_proof(facts: CertificateFacts, receipts: Receipts) -> None:
    with pytest.raises(AnswerNotCoveredError, match="does not cover"):
        build_proof(certificate_id(5_777_001, facts.retirement), receipts, bytes(16))


def test_each_byte_of_a_proof_counts(proof: bytes, quick_certificate: bytes, check_proof: Verify) -> None:
    for position, byte in enumerate(proof):
        for other in (byte ^ 1, byte ^ 0x20):
            changed = proof[:position] + bytes([other]) + proof[position + 1 :]
            found = failed(check_proof(changed, quick_certificate))
            assert found, (position, other)
            assert all(found.values()), found


@pytest.mark.parametrize(
    ("path", "value", "name", "field"),
    [
        (("index",), 2, "inclusion", "receipt"),
        (("count",), 8, "proof form", "text"),
        (("path",), [], "inclusion", "receipt"),
        (("path",), ["0x" + "00" * 32] * 65, "proof form", "path"),
        (("path",), "none", "proof form", "path"),
        (("receipt", "energyNanowattHours"), 5, "proof form", "text"),
        (("receipt", "energyKilowattHours"), "0.5", "proof form", "receipt.energyKilowattHours"),
        (("receipt", "version"), 2, "proof form", "receipt.version"),
        (("text",), "All answers are covered.", "proof form", "text"),
    ],
)
def test_what_does_not_agree_is_named(
    proof: bytes,
    quick_certificate: bytes,
    check_proof: Verify,
    path: tuple[str, ...],
    value: object,
    name: str,
    field: str,
) -> None:
    document = json.loads(proof)
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert failed(check_proof(file_bytes(document), quick_certificate))[name] == field


def test_another_certificate_is_not_the_one(
    chain: Any, facts: CertificateFacts, proof: bytes, stand_in: Any, check_proof: Verify
) -> None:
    other = replace(facts, retirement=replace(facts.retirement, receipts_root=bytes(32), log_index=9))
    chain.retirement = other.retirement
    assert failed(check_proof(proof, sign(build(other), stand_in.sign))) == {"certificate": "certificate"}


def test_a_root_the_chain_does_not_have_fails(
    chain: Any, proof: bytes, quick_certificate: bytes, check_proof: Verify
) -> None:
    chain.retirement = replace(chain.retirement, receipts_root=bytes(32))
    assert "receipts root" in failed(check_proof(proof, quick_certificate))


def test_a_certificate_of_no_form_ends_it(proof: bytes, check_proof: Verify) -> None:
    assert failed(check_proof(proof, b"{}")) == {"document form": "document form"}
