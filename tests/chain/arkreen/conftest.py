"""Arkreen's market as described, on a real node (anvil): stand-ins for its contracts, and a person who buys there."""

import hashlib
import json
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account
from eth_account.signers.local import LocalAccount
from hexbytes import HexBytes
from web3 import Web3
from web3.contract import Contract

from wattback.chain.deployments import ArkreenDeployment
from wattback.chain.providers.arkreen import ArkreenProvider
from wattback.chain.providers.arkreen_badges import ArkreenBadges
from wattback.chain.retirement import (
    Mined,
    Network,
    Quote,
    Retirement,
    RetirementOrder,
    SignedTransaction,
    TransactionRequest,
    batch_key_of,
)
from wattback.chain.rpc import connect

ROOT = Path(__file__).parents[3]
CHAIN_ID = 31_338
KWH = 10**6  # in mWh
ISSUER = Web3.to_checksum_address("0x00000000000000000000000000000000000a4ec0")
NETWORK = Network(
    key="standin",
    name="Stand-in of Polygon",
    chain_id=CHAIN_ID,
    is_practice=False,
    native_symbol="POL",
    payment_symbol="USDC.e",
    payment_decimals=6,
    confirmations=2,
    energy_wh_per_gas=2.4e-7,
    energy_source="as Polygon's",
)
CERTIFICATES = (  # number, amount, region, serial
    (101, 2 * KWH, "Hainan, China", "AR-2023-101"),
    (102, 3 * KWH, "Gujarat, India", "AR-2023-102"),
    (103, 1000 * KWH, "Gujarat, India", "AR-2024-103"),
)


@dataclass(frozen=True)
class Person:
    """An account that retires, signing as the wallet would."""

    account: LocalAccount

    @property
    def address(self) -> str:
        return str(self.account.address)

    def order(self, amount_mwh: int, batch: str = "a batch") -> RetirementOrder:
        return RetirementOrder(
            batch_key=batch_key_of(self.address, hashlib.sha256(batch.encode()).digest()),
            beneficiary=self.address,
            amount_mwh=amount_mwh,
            receipts_root=hashlib.sha256(b"receipts of " + batch.encode()).digest(),
            period_start_s=1_790_000_000,
            period_end_s=1_790_086_399,
        )

    def sign(self, request: TransactionRequest) -> SignedTransaction:
        signed = self.account.sign_transaction(
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
        return SignedTransaction(bytes(signed.raw_transaction), bytes(signed.hash), request.nonce)


@dataclass(frozen=True)
class Arkreen:
    """The market's contracts, their owner, and one person who deals with them."""

    w3: Web3
    network: Network
    deployment: ArkreenDeployment
    contracts: dict[str, Contract]
    owner: str
    person: Person

    def provider(self, bulk_wh: int = 0, **changes: Any) -> ArkreenProvider:
        network = replace(self.network, **changes)
        return ArkreenProvider(network, self.deployment, lambda: self.w3, bulk_wh=bulk_wh)

    def badges(self) -> ArkreenBadges:
        return ArkreenBadges(self.network, self.deployment, lambda: self.w3)

    def owner_calls(self, contract: str, function: str, *arguments: Any) -> None:
        call = getattr(self.contracts[contract].functions, function)(*arguments)
        receipt = self.w3.eth.wait_for_transaction_receipt(call.transact({"from": self.owner}))
        assert receipt["status"] == 1

    def ask(self, contract: str, function: str, *arguments: Any) -> Any:
        return getattr(self.contracts[contract].functions, function)(*arguments).call()

    def money(self) -> int:
        return int(self.ask("payment", "balanceOf", self.person.address))

    def allowed(self, spender: str) -> int:
        return int(self.ask("payment", "allowance", self.person.address, getattr(self.deployment, spender)))

    def post_price(self, price_base_units: int) -> None:
        art, payment = self.deployment.art, self.deployment.payment_erc20
        self.owner_calls("bank", "changeSalePrice", art, payment, price_base_units)

    def set_fee(self, basis_points: int) -> None:
        self.owner_calls("art", "setFee", self.owner, basis_points)

    def quote(self, provider: ArkreenProvider, amount_mwh: int) -> Quote:
        return provider.quote(amount_mwh, self.person.address, int(time.time() * 1000))

    def send(self, provider: Any, request: TransactionRequest) -> Mined:
        """Signs, sends and waits, as the engine does with what it prepares."""
        signed = self.person.sign(request)
        provider.send(signed)
        self.w3.eth.wait_for_transaction_receipt(HexBytes(signed.tx_hash), poll_latency=0.02)
        mined = provider.mined(signed.tx_hash)
        assert mined is not None
        return mined

    def next_nonce(self) -> int:
        return int(self.w3.eth.get_transaction_count(Web3.to_checksum_address(self.person.address)))

    def prepare(self, provider: ArkreenProvider, quote: Quote) -> None:
        request = provider.preparation(quote, self.person.address, self.next_nonce())
        if request is not None:
            assert self.send(provider, request).succeeded

    def stock_up(self, provider: ArkreenProvider, amount_mwh: int) -> list[TransactionRequest]:
        sent: list[TransactionRequest] = []
        while (request := provider.stocking(amount_mwh, self.person.address, self.next_nonce())) is not None:
            assert self.send(provider, request).succeeded
            sent.append(request)
            assert len(sent) < 5, "stocking never ends"
        return sent

    def retire(self, provider: ArkreenProvider, amount_mwh: int, batch: str = "a batch") -> Retirement:
        """The whole way, as the engine goes it."""
        quote = self.quote(provider, amount_mwh)
        self.prepare(provider, quote)
        order = self.person.order(amount_mwh, batch)
        mined = self.send(provider, provider.build(quote, order, None, self.next_nonce()))
        found = provider.find(order.batch_key, mined.tx_hash)
        assert found is not None
        return found

    def pass_time(self, seconds: int) -> None:
        self.w3.provider.make_request("evm_increaseTime", [seconds])  # type: ignore[arg-type]
        self.w3.provider.make_request("evm_mine", [])  # type: ignore[arg-type]


def compiled(name: str) -> dict[str, Any]:
    path = ROOT / "tests" / "fixtures" / "contracts" / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def deploy(w3: Web3, owner: str, name: str, *arguments: Any) -> Contract:
    """One stand-in, as the owner deploys it."""
    artifact = compiled(name)
    factory = w3.eth.contract(abi=artifact["abi"], bytecode=artifact["bytecode"])
    tx_hash = factory.constructor(*arguments).transact({"from": Web3.to_checksum_address(owner)})
    address = w3.eth.wait_for_transaction_receipt(tx_hash)["contractAddress"]
    assert address is not None
    return w3.eth.contract(address, abi=artifact["abi"])


def _behind_proxy(w3: Web3, owner: str, name: str, *arguments: Any) -> Contract:
    code = deploy(w3, owner, name)
    start = code.encode_abi("initialize", list(arguments))
    proxy = deploy(w3, owner, "ArkreenProxyStandIn", code.address, start)
    return w3.eth.contract(proxy.address, abi=compiled(name)["abi"])


def _deploy_market(w3: Web3, owner: str, person: Person, decimals: int) -> Arkreen:
    payment = deploy(w3, owner, "PaymentTokenStandIn", "USDC.e" if decimals == 6 else "cUSD", decimals)
    registry = _behind_proxy(w3, owner, "ArkreenRegistryStandIn")
    issuance = _behind_proxy(w3, owner, "ArkreenRECIssuanceStandIn")
    art = _behind_proxy(w3, owner, "ArkreenRECTokenStandIn", registry.address, ISSUER)
    badge = _behind_proxy(w3, owner, "ArkreenBadgeStandIn", registry.address)
    bank = _behind_proxy(w3, owner, "ArkreenRECBankStandIn")
    builder = _behind_proxy(w3, owner, "ArkreenBuilderStandIn", bank.address)
    market = Arkreen(
        w3=w3,
        network=replace(NETWORK, payment_symbol=payment.functions.symbol().call(), payment_decimals=decimals),
        deployment=ArkreenDeployment(
            registry=registry.address,
            issuance=issuance.address,
            art=art.address,
            badge=badge.address,
            bank=bank.address,
            builder=builder.address,
            payment_erc20=payment.address,
            first_block=0,
        ),
        contracts={
            "payment": payment,
            "registry": registry,
            "issuance": issuance,
            "art": art,
            "badge": badge,
            "bank": bank,
            "builder": builder,
        },
        owner=owner,
        person=person,
    )
    calls = market.owner_calls
    calls("registry", "connect", issuance.address, badge.address, art.address, ISSUER)
    calls("art", "setClimateBuilder", builder.address)
    calls("bank", "addNewART", art.address, owner)
    calls("builder", "approveArtBank", [payment.address])
    for number, amount_mwh, region, serial in CERTIFICATES:
        record = (
            *(ISSUER, serial, owner, 1_700_000_000 + number, 1_702_592_000 + number, amount_mwh, 5),
            *("cid", region, "", "", 0),
        )
        calls("issuance", "issue", number, record)
        calls("art", "liquidize", number)
    calls("art", "approve", bank.address, 2**256 - 1)
    calls("bank", "depositART", art.address, 1005 * KWH)
    market.post_price(10 * 10**decimals)
    calls("payment", "mint", person.address, 1_000 * 10**decimals)
    return market


def _start_anvil() -> tuple[subprocess.Popen[bytes], str]:
    binaries = sorted((ROOT / "contracts").glob("node_modules/@foundry-rs/anvil-*/bin/anvil*"))
    assert binaries, "contracts/node_modules has no anvil: run `npm ci` in contracts/"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [str(binaries[0]), "--port", str(port), "--chain-id", str(CHAIN_ID), "--accounts", "1", "--silent"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 30
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return process, f"http://127.0.0.1:{port}"
        except OSError:
            assert process.poll() is None, "anvil ended at once"
            assert time.monotonic() < deadline, "anvil does not listen"
            time.sleep(0.05)


@pytest.fixture(scope="session")
def arkreen_node() -> Iterator[Web3]:
    process, url = _start_anvil()
    try:
        yield connect(NETWORK, url)
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def deployed_markets(arkreen_node: Web3) -> dict[int, Arkreen]:
    """One market paid in a token of 6 decimals as on Polygon, one of 18 as on Celo."""
    person = Person(Account.from_key(hashlib.sha256(b"a person at Arkreen's").digest()))
    arkreen_node.provider.make_request("anvil_setBalance", [person.address, hex(10**21)])  # type: ignore[arg-type]
    owner = arkreen_node.eth.accounts[0]
    return {decimals: _deploy_market(arkreen_node, owner, person, decimals) for decimals in (6, 18)}


@pytest.fixture
def markets(deployed_markets: dict[int, Arkreen]) -> Iterator[dict[int, Arkreen]]:
    """Both, and what a test does to them is undone after it."""
    request = deployed_markets[6].w3.provider.make_request
    snapshot = request("evm_snapshot", [])["result"]  # type: ignore[arg-type]
    yield deployed_markets
    request("evm_revert", [snapshot])  # type: ignore[arg-type]


@pytest.fixture
def arkreen(markets: dict[int, Arkreen]) -> Arkreen:
    return markets[6]


@pytest.fixture
def on_celo(markets: dict[int, Arkreen]) -> Arkreen:
    return markets[18]


@pytest.fixture
def deploy_standin(arkreen: Arkreen) -> Callable[..., Contract]:
    return lambda name, *arguments: deploy(arkreen.w3, arkreen.owner, name, *arguments)
