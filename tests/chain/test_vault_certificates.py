"""A vault's certificate: the operator issues it, the owner is its beneficiary, and the chain is asked about both."""

import json
import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from wattback import paths
from wattback.certificate.finding import Check
from wattback.chain.artifacts import artifact
from wattback.chain.deployments import VaultDeployment
from wattback.chain.networks import markets, network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.practice_vault import PracticeVaultProvider
from wattback.chain.retirement import TransactionRequest
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.certificates import list_certificates
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent
from wattback.verifying import verify_file
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.vault_rules import VaultRules
from wattback.wiring import _issue_certificate

ESTIMATOR = Estimator()
FACTORY = next(market for market in markets("practice") if isinstance(market, VaultDeployment))


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def send(chain: PracticeChain, sender: Any, to: str, data: str) -> None:
    request = TransactionRequest(
        chain_id=network("practice").chain_id,
        nonce=chain.w3.eth.get_transaction_count(sender.address),
        to=to,
        data=bytes.fromhex(data[2:]),
        value_wei=0,
        gas_limit=1_000_000,
        max_fee_per_gas_wei=10**10,
        max_priority_fee_per_gas_wei=10**9,
    )
    tx_hash = chain.w3.eth.send_raw_transaction(sender.sign(request).raw)
    assert chain.w3.eth.get_transaction_receipt(tx_hash)["status"] == 1


@pytest.fixture
def certificate(
    deployed_chain: Path, buyer: Any, other_buyer: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> bytes:
    """Issued by the engine for one answer, paid out of the buyer's vault that the other buyer operates."""
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path))
    monkeypatch.delenv("WATTBACK_RPC_URL", raising=False)
    chain_path = paths.practice_chain_path()
    shutil.copy(deployed_chain, chain_path)
    with PracticeChain(chain_path) as chain:
        factory = chain.w3.eth.contract(
            chain.w3.to_checksum_address(FACTORY.factory), abi=artifact("RetirementVaultFactory").abi
        )
        limits = (0, 10**6, 10**7, 10 * 10**6)
        send(chain, buyer, FACTORY.factory, factory.encode_abi("create", [0, other_buyer.address, limits]))
        vault = factory.functions.vaultOf(buyer.address, 0).call()
        token = chain.w3.eth.contract(abi=artifact("PracticeDollar").abi)
        send(chain, buyer, FACTORY.payment_erc20, token.encode_abi("transfer", [vault, 10**6]))
    provider = PracticeVaultProvider(FACTORY, vault, other_buyer.address, chain_path, wait_s=1)
    practice = network("practice")
    money = Money(practice.payment_symbol, practice.payment_decimals)
    account = UnlockedAccount(bytes(other_buyer.account.key))
    guard = Guard(account, Allowlist("practice", practice.chain_id, money, 10**17, VaultRules(vault)), now_ms)
    counts = (1_000, 0, 2_000, None, 0, 0, 900, "exact:o200k_base", "live")
    event = UsageEvent(os.urandom(16), os.urandom(32), now_ms(), "chatgpt", "gpt-4o", *counts)
    use = TokenUse("gpt-4o", "chatgpt", 1_000, 0, 2_000, None, 0, 0)
    connection = open_ledger(paths.ledger_path())
    append_events(connection, [event], [ESTIMATOR.estimate(use)])
    connection.close()
    OffsetEngine(
        ledger_path=paths.ledger_path(),
        lock_path=paths.offset_lock_path(),
        provider=provider,
        account=other_buyer.address,
        guard=lambda: guard,
        estimate_recorded=ESTIMATOR.recorded,
        issue_certificate=lambda ledger, batch, retirement, signer: _issue_certificate(
            provider, ledger, batch, retirement, signer
        ),
        now_ms=now_ms,
    ).run()
    connection = open_ledger(paths.ledger_path())
    (stored,) = list_certificates(connection)
    connection.close()
    return bytes(stored.document)


def verified(certificate: bytes, folder: Path) -> dict[str, Check]:
    path = folder / "certificate.json"
    path.write_bytes(certificate)
    return {check.name: check for check in verify_file(str(path))}  # type: ignore[misc]


def test_the_operator_issues_it_and_the_owner_is_its_beneficiary(
    certificate: bytes, buyer: Any, other_buyer: Any, tmp_path: Path
) -> None:
    document = json.loads(certificate)
    assert document["issuer"].endswith(other_buyer.address)
    assert document["credentialSubject"]["id"].endswith(buyer.address)
    assert document["credentialSubject"]["retirement"]["batchNamedBy"] == "event"
    found = verified(certificate, tmp_path)
    assert {check.verdict for check in found.values()} == {"pass"}, found
    assert found["issuer"].text == "the account that signed is the one that sent the retirement"
    assert (
        found["beneficiary"].text == f"retired in the name of {buyer.address}; {other_buyer.address} signed"
    )


def test_without_the_chain_who_sent_it_stays_open(certificate: bytes, tmp_path: Path) -> None:
    Path(paths.practice_chain_path()).unlink()
    found = verified(certificate, tmp_path)
    assert found["issuer"].verdict == "unknown"
    assert found["signature"].verdict == "pass"
