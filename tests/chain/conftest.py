"""A deployed practice chain, copied per test; buyers; a real node (anvil) with the same contracts."""

import hashlib
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account
from eth_account.signers.local import LocalAccount
from web3 import Web3

from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment, network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.practice_market import deployer, opening_transactions
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import (
    Quote,
    Retirement,
    RetirementOrder,
    RetirementProvider,
    SignedTransaction,
    TransactionRequest,
    batch_key_of,
)
from wattback.chain.rpc import connect

CONTRACTS = Path(__file__).parents[2] / "contracts"


@dataclass(frozen=True)
class Buyer:
    """An account that retires, signing as the wallet would."""

    account: LocalAccount

    @property
    def address(self) -> str:
        return str(self.account.address)

    def order(self, amount_mwh: int, batch: str) -> RetirementOrder:
        return RetirementOrder(
            batch_key=batch_key_of(self.address, hashlib.sha256(batch.encode()).digest()),
            beneficiary=self.address,
            amount_mwh=amount_mwh,
            receipts_root=hashlib.sha256(b"receipts of " + batch.encode()).digest(),
            period_start_s=1_790_000_000,
            period_end_s=1_790_086_399,
        )

    def permit(self, provider: RetirementProvider, quote: Quote) -> bytes:
        typed_data = provider.permit_typed_data(quote, self.address)
        return bytes(Account.sign_typed_data(self.account.key, full_message=typed_data).signature)

    def quote(self, provider: RetirementProvider, amount_mwh: int) -> Quote:
        return provider.quote(amount_mwh, self.address, int(time.time() * 1000))

    def sign(self, request: TransactionRequest) -> SignedTransaction:
        transaction: dict[str, Any] = {
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
        signed = self.account.sign_transaction(transaction)
        return SignedTransaction(bytes(signed.raw_transaction), bytes(signed.hash), request.nonce)

    def prepare(
        self, provider: RetirementProvider, amount_mwh: int, batch: str
    ) -> tuple[RetirementOrder, SignedTransaction]:
        """Everything up to the signed transaction."""
        quote = self.quote(provider, amount_mwh)
        order = self.order(amount_mwh, batch)
        request = provider.build(
            quote, order, self.permit(provider, quote), provider.next_nonce(self.address)
        )
        return order, self.sign(request)

    def retire(self, provider: RetirementProvider, amount_mwh: int, batch: str) -> Retirement:
        order, signed = self.prepare(provider, amount_mwh, batch)
        provider.send(signed)
        found = provider.find(order.batch_key, signed.tx_hash)
        assert found is not None
        return found


@pytest.fixture(scope="session")
def buyer() -> Buyer:
    return Buyer(Account.from_key(hashlib.sha256(b"a buyer in tests").digest()))


@pytest.fixture(scope="session")
def other_buyer() -> Buyer:
    return Buyer(Account.from_key(hashlib.sha256(b"another buyer in tests").digest()))


@pytest.fixture(scope="session")
def deployed_chain(tmp_path_factory: pytest.TempPathFactory, buyer: Buyer, other_buyer: Buyer) -> Path:
    """A closed practice chain on which both buyers have play money. Copy it, never open it."""
    path = tmp_path_factory.mktemp("practice") / "chain.sqlite3"
    with PracticeChain(str(path)) as chain:
        chain.fund(buyer.address)
        chain.fund(other_buyer.address)
    return path


@pytest.fixture
def chain_path(deployed_chain: Path, tmp_path: Path) -> str:
    """This test's own copy of the deployed chain."""
    return str(shutil.copy(deployed_chain, tmp_path / "practice-chain.sqlite3"))


@pytest.fixture
def practice(chain_path: str) -> Iterator[PracticeProvider]:
    provider = PracticeProvider(chain_path, wait_s=0.5)
    yield provider
    provider.close()


@pytest.fixture
def as_owner() -> Callable[[PracticeProvider, str, list[Any]], None]:
    """Calls the desk as its owner."""

    def call(provider: PracticeProvider, function: str, arguments: list[Any]) -> None:
        w3 = provider._chain()
        to = desk_deployment("practice").desk
        data = provider._desk().encode_abi(function, arguments)
        transaction: dict[str, Any] = {
            "type": 2,
            "chainId": PRACTICE_CHAIN_ID,
            "nonce": w3.eth.get_transaction_count(deployer().address),
            "to": to,
            "data": data,
            "value": 0,
            "gas": 1_000_000,
            "maxFeePerGas": 10**10,
            "maxPriorityFeePerGas": 10**9,
        }
        tx_hash = w3.eth.send_raw_transaction(deployer().sign_transaction(transaction).raw_transaction)
        assert w3.eth.get_transaction_receipt(tx_hash)["status"] == 1

    return call


@dataclass(frozen=True)
class Node:
    """A real Ethereum node with our contracts at their practice addresses."""

    url: str
    w3: Web3


def _start_anvil(chain_id: int, *options: str) -> tuple[subprocess.Popen[bytes], str]:
    binaries = sorted(CONTRACTS.glob("node_modules/@foundry-rs/anvil-*/bin/anvil*"))
    assert binaries, "contracts/node_modules has no anvil: run `npm ci` in contracts/"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(binaries[0]), "--host", "127.0.0.1", "--port", str(port), "--chain-id", str(chain_id)]
    process = subprocess.Popen(
        [*command, "--accounts", "1", "--silent", *options],
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


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def node(buyer: Buyer) -> Iterator[Node]:
    process, url = _start_anvil(PRACTICE_CHAIN_ID)
    try:
        w3 = connect(network("practice"), url)
        for account in (deployer().address, buyer.address):
            w3.provider.make_request("anvil_setBalance", [account, hex(10**21)])
        for raw in opening_transactions():
            assert w3.eth.wait_for_transaction_receipt(w3.eth.send_raw_transaction(raw))["status"] == 1
        provider = DeskProvider(network("practice"), desk_deployment("practice"), lambda: w3)
        token = provider._token()
        mint: dict[str, Any] = {
            "type": 2,
            "chainId": PRACTICE_CHAIN_ID,
            "nonce": w3.eth.get_transaction_count(deployer().address),
            "to": token.address,
            "data": token.encode_abi("mint", [buyer.address, 10**9]),
            "value": 0,
            "gas": 200_000,
            "maxFeePerGas": 10**10,
            "maxPriorityFeePerGas": 10**9,
        }
        w3.eth.send_raw_transaction(deployer().sign_transaction(mint).raw_transaction)
        yield Node(url, w3)
    finally:
        _stop(process)


@pytest.fixture(scope="session")
def foreign_node_url() -> Iterator[str]:
    """A node of some other chain."""
    process, url = _start_anvil(31_337)
    yield url
    _stop(process)
