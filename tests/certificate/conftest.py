"""A retirement with its facts, a key that signs, a stand-in for the chain, and one certificate of them."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account
from eth_account.signers.local import LocalAccount

from wattback import paths
from wattback.certificate.asking import TrustedNetwork
from wattback.certificate.document import build
from wattback.certificate.facts import Basis, CertificateFacts, Nano
from wattback.certificate.finding import Check
from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.certificate.signing import sign
from wattback.certificate.verification import verify
from wattback.chain.errors import NetworkUnreachable
from wattback.chain.networks import network
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import (
    Instrument,
    Network,
    Retirement,
    RetirementOrder,
    SignedTransaction,
    batch_key_of,
)
from wattback.wallet.signature import recover_typed_data_signer

Signer = Callable[[dict[str, Any]], bytes]

RECEIPTS = [
    (
        sha256(f"answer {number}".encode()).digest()[:16],
        1_795_341_000_000 + 61_007 * number,
        1_234_567 * number,
    )
    for number in range(1, 8)
]
CONTRACT = "0x2903c24Ad1d808E88f37808E075ca7dFA1F8D3CB"


@dataclass
class Chain:
    """What a chain would answer; settable, so that tests can lie."""

    retirement: Retirement | None
    instrument: Instrument
    network: Network
    reachable: bool = True
    sender: str | None = None
    asked: list[tuple[str, bytes, bytes | None]] = field(default_factory=list)

    def read_retirement(self, network_key: str, tx_hash: bytes, batch_key: bytes | None) -> Retirement | None:
        self.asked.append((network_key, tx_hash, batch_key))
        self._reach()
        return self.retirement

    def read_instrument(self, network_key: str, contract: str, certificate_id: int) -> Instrument:
        self._reach()
        return replace(self.instrument, certificate_id=certificate_id)

    def read_sender(self, network_key: str, tx_hash: bytes) -> str | None:
        self._reach()
        return self.sender

    def _reach(self) -> None:
        if not self.reachable:
            raise NetworkUnreachable(self.network.name, "connection refused")

    def verify(self, document: bytes, recover: Callable[[dict[str, Any], bytes], str]) -> tuple[Check, ...]:
        trusted = {self.network.key: TrustedNetwork(self.network, frozenset({CONTRACT}))}
        return verify(
            document, trusted, self.read_retirement, self.read_instrument, recover, self.read_sender
        )


class StandInWallet:
    """Signs in microseconds, so that thousands of altered certificates can be tried. As strict as ours."""

    def __init__(self, address: str) -> None:
        self.address = address

    def sign(self, typed_data: dict[str, Any]) -> bytes:
        text = json.dumps(typed_data, sort_keys=True).encode()
        return sha256(b"r" + text).digest() + sha256(b"s" + text).digest() + b"\x1b"

    def recover(self, typed_data: dict[str, Any], signature: bytes) -> str:
        return self.address if signature == self.sign(typed_data) else "0x" + "00" * 20


@pytest.fixture(scope="session")
def key() -> LocalAccount:
    account: LocalAccount = Account.from_key(sha256(b"a beneficiary in tests").digest())
    return account


@pytest.fixture(scope="session")
def signer(key: LocalAccount) -> Callable[[dict[str, Any]], bytes]:
    return lambda typed_data: bytes(Account.sign_typed_data(key.key, full_message=typed_data).signature)


@pytest.fixture(scope="session")
def recover() -> Callable[[dict[str, Any], bytes], str]:
    return recover_typed_data_signer


@pytest.fixture(scope="session")
def facts(key: LocalAccount) -> CertificateFacts:
    """Seven answers, 34.567876 mWh by the high estimate, 35 mWh retired on the practice network."""
    covered_nwh = sum(energy_nwh for _, _, energy_nwh in RECEIPTS)
    return CertificateFacts(
        coverage="high",
        event_count=len(RECEIPTS),
        covered_nwh=covered_nwh,
        energy=Nano(covered_nwh // 9, covered_nwh // 3, covered_nwh),
        co2e=Nano(1_767_187, 5_301_560, 15_904_680),
        bases=(
            Basis("measured", "2026.11", sha256(b"factors").hexdigest(), "world"),
            Basis("measured", "2026.10", sha256(b"older factors").hexdigest(), "world"),
        ),
        fee_co2e_ng=206_108,
        retirement=Retirement(
            network="practice",
            contract=CONTRACT,
            tx_hash=sha256(b"transaction").digest(),
            block_number=17,
            block_hash=sha256(b"block").digest(),
            block_time_s=1_795_342_437,
            log_index=3,
            confirmations=0,
            batch_key=bytes.fromhex(key.address[2:]) + sha256(b"batch").digest()[:12],
            beneficiary=key.address,
            certificate_id=2,
            amount_mwh=35,
            receipts_root=merkle_root(leaf_bytes(*receipt) for receipt in RECEIPTS),
            period_start_s=RECEIPTS[0][1] // 1000,
            period_end_s=RECEIPTS[-1][1] // 1000,
            price_base_units=1,
            gas_used=149_321,
            effective_gas_price_wei=1_000_000_007,
        ),
        instrument=Instrument(
            certificate_id=2,
            standard="PRACTICE",
            issuer="Wattback practice issuer",
            registry="Wattback practice registry",
            device="Imaginary wind farm “Nordwind”",
            technology="wind",
            region="DE",
            capacity_kw=12_600,
            commissioned_at_s=1_560_000_000,
            production_start_s=1_780_272_000,
            production_end_s=1_782_863_999,
            serial_first=1,
            serial_last=10**12,
        ),
        network=Network(
            key="practice",
            name="Practice",
            chain_id=5_777_001,
            is_practice=True,
            native_symbol="PLAY",
            payment_symbol="pUSD",
            payment_decimals=6,
            confirmations=0,
            energy_wh_per_gas=3e-9,
            energy_source="measured on one machine",
        ),
    )


@pytest.fixture(scope="session")
def market_facts(facts: CertificateFacts) -> CertificateFacts:
    """The same on a network whose certificates certify something, and from the market of the use."""
    return replace(
        facts,
        network=replace(
            facts.network, key="market", name="Market", is_practice=False, chain_id=137, confirmations=12
        ),
        retirement=replace(facts.retirement, network="market", confirmations=30),
        instrument=replace(facts.instrument, standard="I-REC(E)", issuer="An issuer", registry="Evident"),
        bases=(replace(facts.bases[0], zone="FRA"),),
    )


@pytest.fixture
def chain(facts: CertificateFacts) -> Chain:
    return Chain(facts.retirement, facts.instrument, facts.network)


@pytest.fixture
def market_chain(market_facts: CertificateFacts) -> Chain:
    return Chain(market_facts.retirement, market_facts.instrument, market_facts.network)


@pytest.fixture(scope="session")
def certificate(facts: CertificateFacts, signer: Callable[[dict[str, Any]], bytes]) -> bytes:
    return sign(build(facts), signer)


@pytest.fixture(scope="session")
def stand_in(key: LocalAccount) -> StandInWallet:
    return StandInWallet(key.address)


@pytest.fixture(scope="session")
def quick_certificate(facts: CertificateFacts, stand_in: StandInWallet) -> bytes:
    """The same document under the stand-in's signature."""
    return sign(build(facts), stand_in.sign)


@pytest.fixture(scope="session")
def receipts() -> list[tuple[bytes, int, int]]:
    return RECEIPTS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path))
    monkeypatch.delenv("WATTBACK_RPC_URL", raising=False)
    return tmp_path


@pytest.fixture
def provider(home: Path) -> Iterator[PracticeProvider]:
    practice = PracticeProvider(paths.practice_chain_path())
    yield practice
    practice.close()


@pytest.fixture
def retired(
    provider: PracticeProvider, key: LocalAccount, signer: Signer, facts: CertificateFacts
) -> CertificateFacts:
    """The fixture's facts with a retirement that took place."""
    provider.balances(key.address)
    quote = provider.quote(facts.retirement.amount_mwh, key.address, int(time.time() * 1000))
    order = RetirementOrder(
        batch_key=batch_key_of(key.address, sha256(b"the batch").digest()),
        beneficiary=key.address,
        amount_mwh=facts.retirement.amount_mwh,
        receipts_root=facts.named_batch.receipts_root,
        period_start_s=facts.named_batch.period_start_s,
        period_end_s=facts.named_batch.period_end_s,
    )
    permit = signer(provider.permit_typed_data(quote, key.address))
    request = provider.build(quote, order, permit, provider.next_nonce(key.address))
    signed = key.sign_transaction(
        {
            "type": 2,
            "chainId": request.chain_id,
            "nonce": request.nonce,
            "to": request.to,
            "data": request.data,
            "value": request.value_wei,
            "gas": request.gas_limit,
            "maxFeePerGas": request.max_fee_per_gas_wei,
            "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
        }
    )
    provider.send(SignedTransaction(bytes(signed.raw_transaction), bytes(signed.hash), request.nonce))
    found = provider.find(order.batch_key, bytes(signed.hash))
    assert found is not None
    instrument = provider.instrument(found.certificate_id)
    return replace(facts, retirement=found, instrument=instrument, network=network("practice"))
