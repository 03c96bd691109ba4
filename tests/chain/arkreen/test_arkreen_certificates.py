"""A certificate of an offset at Arkreen's, verified through the chain's own evidence: the amount is the event's."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from wattback.certificate.asking import trusted_networks
from wattback.certificate.document import build
from wattback.certificate.facts import Basis, BatchFacts, CertificateFacts, Nano
from wattback.certificate.finding import Check
from wattback.certificate.signing import sign
from wattback.chain.networks import network
from wattback.chain.retirement import Retirement
from wattback.verifying import verify_file

NWH_PER_MWH = 10**6


@pytest.fixture
def trusted(arkreen: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The stand-ins' network, as the person's own networks.json names it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("WATTBACK_HOME", str(home))
    monkeypatch.delenv("WATTBACK_RPC_URL", raising=False)
    known, deployment = {"checked": "a test's own"}, arkreen.deployment
    contracts = ("registry", "issuance", "art", "badge", "bank", "builder", "payment_erc20")
    entry = {
        "name": "Stand-in of Polygon",
        "chain_id": arkreen.network.chain_id,
        "is_practice": False,
        "is_testnet": True,
        **known,
        "rpc_urls": [str(arkreen.w3.provider.endpoint_uri)],
        "confirmations": 2,
        "block_time_s": 1.0,
        "native_symbol": "POL",
        "is_poa": False,
        "explorer_tx_url": "",
        "explorer_address_url": "",
        "price_feed": None,
        "fee_model": {"min_priority_fee_wei": 0, "max_priority_fee_wei": 10**12},
        "energy_wh_per_gas": {"low": 1e-9, "central": 3e-9, "high": 9e-9, "source": "a guess"},
        "payment_tokens": [
            {
                "symbol": "USDC.e",
                "decimals": 6,
                "address": deployment.payment_erc20,
                "usd_stable": True,
                **known,
            }
        ],
        "markets": [
            {"kind": "arkreen", "first_block": 0, **known}
            | {name: getattr(deployment, name) for name in contracts}
        ],
    }
    (home / "networks.json").write_text(json.dumps({"format": 1, "networks": {"standin": entry}}))
    return arkreen


def certificate_of(market: Any, retirement: Retirement, covered_nwh: int) -> bytes:
    """As the wallet issues it: the batch is the ledger's, the rest is the chain's."""
    facts = CertificateFacts(
        coverage="high",
        event_count=3,
        covered_nwh=covered_nwh,
        energy=Nano(covered_nwh // 4, covered_nwh // 2, covered_nwh),
        co2e=Nano(1, 2, 3),
        bases=(Basis("measured", "2026.11", hashlib.sha256(b"factors").hexdigest(), "CN"),),
        fee_co2e_ng=1,
        retirement=replace(retirement, confirmations=2),
        instrument=market.provider().instrument(retirement.certificate_id),
        network=network("standin"),
        batch=BatchFacts(
            bytes.fromhex(market.person.address[2:]) + bytes(12),
            hashlib.sha256(b"root").digest(),
            1_790_000_000,
            1_790_086_399,
        ),
    )
    key = market.person.account.key
    return sign(build(facts), lambda data: bytes(Account.sign_typed_data(key, full_message=data).signature))


def verified(certificate: bytes, folder: Path) -> dict[str, Check]:
    path = folder / "certificate.json"
    path.write_bytes(certificate)
    return {check.name: check for check in verify_file(str(path))}  # type: ignore[misc]


def test_an_offset_with_a_fee_makes_a_certificate_that_says_so_and_verifies(
    trusted: Any, tmp_path: Path
) -> None:
    trusted.set_fee(1_000)
    retirement = trusted.retire(trusted.provider(), 900)
    trusted.pass_time(1)
    trusted.pass_time(1)
    covered_nwh = (retirement.amount_mwh + 100) * NWH_PER_MWH
    certificate = certificate_of(trusted, retirement, covered_nwh)
    subject = json.loads(certificate)["credentialSubject"]
    assert subject["retirement"]["amountMilliwattHours"] == retirement.amount_mwh
    assert subject["consumption"]["shortfallMilliwattHours"] == 100

    found = verified(certificate, tmp_path)
    assert {check.verdict for check in found.values()} == {"pass"}, found
    assert "event does not name the batch; the wallet's signature does" in found["receipts root"].text
    assert "as the certificate says" in found["coverage"].text


def test_a_greater_amount_than_the_event_s_fails(trusted: Any, tmp_path: Path) -> None:
    retirement = trusted.retire(trusted.provider(), 1_000)
    trusted.pass_time(1)
    trusted.pass_time(1)
    boast = replace(retirement, amount_mwh=2_000)
    found = verified(certificate_of(trusted, boast, 2_000 * NWH_PER_MWH), tmp_path)
    assert {"amount", "coverage"} <= {name for name, check in found.items() if check.verdict == "fail"}


def test_another_account_s_offset_cannot_be_claimed(trusted: Any, tmp_path: Path) -> None:
    retirement = trusted.retire(trusted.provider(), 1_000)
    trusted.pass_time(1)
    trusted.pass_time(1)
    stranger = Account.from_key(hashlib.sha256(b"a stranger").digest())
    taken = replace(retirement, beneficiary=str(stranger.address))
    thief = replace(trusted, person=replace(trusted.person, account=stranger))
    found = verified(certificate_of(thief, taken, 1_000 * NWH_PER_MWH), tmp_path)
    assert found["beneficiary"].verdict == "fail"


def test_the_token_s_contract_is_the_one_that_is_trusted(trusted: Any) -> None:
    assert trusted_networks()["standin"].contracts == {trusted.deployment.art}
    assert trusted_networks()["polygon"].contracts == {"0x58E4D14ccddD1E993e6368A8c5EAa290C95caFDF"}
