"""A certificate of a real retirement on a real practice chain, verified through the chain's own evidence."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from wattback.certificate.asking import trusted_networks
from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts, certificate_id
from wattback.certificate.finding import Check, overall
from wattback.certificate.proof import build_proof, verify_proof
from wattback.certificate.signing import sign
from wattback.certificate.verification import verify
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import Retirement
from wattback.wallet.signature import recover_typed_data_signer

Signer = Callable[[dict[str, Any]], bytes]
READING = (
    trusted_networks(),
    partial(read_retirement, None),
    lambda key, contract, certificate_id: read_instrument(None, key, certificate_id, contract),
    recover_typed_data_signer,
)


def failed(checks: tuple[Check, ...]) -> dict[str, str | None]:
    return {check.name: check.field for check in checks if check.verdict == "fail"}


def test_from_the_retirement_to_a_verified_certificate_and_proof(
    provider: PracticeProvider,
    retired: CertificateFacts,
    signer: Signer,
    receipts: list[tuple[bytes, int, int]],
) -> None:
    certificate = sign(build(retired), signer)
    provider.close()

    checks = verify(certificate, *READING)
    assert {check.verdict for check in checks} == {"pass"}, checks
    assert overall(checks).text == f"all {len(checks)} checks passed"

    certificate_name = certificate_id(retired.network.chain_id, retired.retirement)
    proof = build_proof(certificate_name, receipts, receipts[0][0])
    assert {check.verdict for check in verify_proof(proof, certificate, *READING)} == {"pass"}

    # Lies the wallet's own key has signed.
    told = retired.retirement
    lies: dict[str, Retirement] = {
        "amount": replace(told, amount_mwh=3_500_000),
        "receipts root": replace(told, receipts_root=bytes(32)),
        "period": replace(told, period_end_s=retired.named_batch.period_end_s + 1),
        "block": replace(told, block_hash=bytes(32)),
        "price and fee": replace(told, price_base_units=0),
    }
    for name, lie in lies.items():
        found = failed(verify(sign(build(replace(retired, retirement=lie)), signer), *READING))
        assert name in found, (name, found)
        assert "signature" not in found

    gone = sign(build(replace(retired, retirement=replace(told, tx_hash=bytes(32)))), signer)
    assert failed(verify(gone, *READING)) == {"retirement": "credentialSubject.retirement.transactionHash"}


def test_on_a_machine_without_the_chain_nothing_fails_and_little_is_confirmed(
    provider: PracticeProvider,
    retired: CertificateFacts,
    signer: Signer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    certificate = sign(build(retired), signer)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "elsewhere"))
    checks = verify(certificate, *READING)
    assert failed(checks) == {}
    summary = overall(checks)
    assert summary.verdict == "unknown"
    assert "amount" in summary.text


def test_somebody_else_s_key_does_not_make_it_theirs(
    provider: PracticeProvider, retired: CertificateFacts
) -> None:
    thief = Account.from_key(b"\x09" * 32)
    stolen = replace(retired, retirement=replace(retired.retirement, beneficiary=thief.address))
    provider.close()
    certificate = sign(
        build(stolen), lambda data: bytes(Account.sign_typed_data(thief.key, full_message=data).signature)
    )
    found = failed(verify(certificate, *READING))
    assert found["beneficiary"] == "issuer"
    assert "signature" not in found
