"""A carbon market on a real node (anvil): stand-ins of Toucan's and Klima's contracts, and a person who retires."""

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
from web3 import Web3
from web3.contract import Contract

from wattback.chain.deployments import KlimaDeployment, ToucanDeployment
from wattback.chain.providers.klima import KlimaProvider
from wattback.chain.providers.toucan import ToucanProvider
from wattback.chain.retirement import Network
from wattback.chain.rpc import connect
from wattback.footprint import Estimator
from wattback.ledger.connection import open_ledger
from wattback.offset.carbon import CarbonOffset
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.carbon_rules import CarbonRules

ROOT = Path(__file__).parents[2]
CHAIN_ID = 31_339
TONNE = 10**18
KG = 10**15
DOLLARS_A_TONNE = 2
NETWORK = Network(
    key="standin",
    name="Stand-in of Polygon",
    chain_id=CHAIN_ID,
    is_practice=False,
    native_symbol="POL",
    payment_symbol="USDC.e",
    payment_decimals=6,
    confirmations=0,
    energy_wh_per_gas=2.4e-7,
    energy_source="as Polygon's",
)


@dataclass(frozen=True)
class Carbon:
    """The contracts, whoever owns them, and one person with a ledger and a wallet."""

    w3: Web3
    contracts: dict[str, Contract]
    account: UnlockedAccount
    folder: Path
    network: Network = NETWORK

    @property
    def me(self) -> str:
        return self.account.address

    @property
    def ledger_path(self) -> str:
        return str(self.folder / "ledger.sqlite3")

    def address(self, name: str) -> str:
        return str(self.contracts[name].address)

    def toucan(self) -> ToucanProvider:
        deployment = ToucanDeployment(pool=self.address("pool"), pool_symbol="NCT", first_block=0)
        return ToucanProvider(self.network, deployment, lambda: self.w3)

    def klima(self) -> KlimaProvider:
        deployment = KlimaDeployment(
            aggregator=self.address("aggregator"),
            pools=(self.address("pool"),),
            payment_erc20=self.address("payment"),
            first_block=0,
        )
        return KlimaProvider(self.network, deployment, lambda: self.w3)

    def rules(self, market: str) -> CarbonRules:
        is_klima = market == "klima"
        return CarbonRules(
            market=market,
            contract=self.address("aggregator" if is_klima else "pool"),
            pools=frozenset({self.address("pool")}),
            payment_token=self.address("payment") if is_klima else "",
            payment_tokens=frozenset({self.address("payment")}),
        )

    def guard(self, market: str) -> Guard:
        allowlist = Allowlist(
            network=self.network.key,
            chain_id=CHAIN_ID,
            money=Money("USDC.e", 6),
            max_fee_wei=10**18,
            market=self.rules(market),
        )
        return Guard(self.account, allowlist, now_ms)

    def offset(self, market: str, **changes: Any) -> CarbonOffset:
        settings: dict[str, Any] = {
            "ledger_path": self.ledger_path,
            "lock_path": str(self.folder / "offset.lock"),
            "provider": self.klima() if market == "klima" else self.toucan(),
            "account": self.me,
            "guard": lambda: self.guard(market),
            "estimate_recorded": Estimator().recorded,
            "poll_s": 0.01,
            "patience_s": 5.0,
        }
        return CarbonOffset(**settings | changes)

    def calls(self, contract: str, function: str, *arguments: Any, who: str | None = None) -> None:
        call = getattr(self.contracts[contract].functions, function)(*arguments)
        tx_hash = call.transact({"from": who or self.w3.eth.accounts[0]})
        assert self.w3.eth.wait_for_transaction_receipt(tx_hash, poll_latency=0.02)["status"] == 1

    def ask(self, contract: str, function: str, *arguments: Any) -> Any:
        return getattr(self.contracts[contract].functions, function)(*arguments).call()

    def held(self, token: str) -> int:
        return int(self.ask(token, "balanceOf", self.me))

    def allowed(self, token: str, spender: str) -> int:
        return int(self.ask(token, "allowance", self.me, self.address(spender)))

    def nonce(self) -> int:
        return int(self.w3.eth.get_transaction_count(Web3.to_checksum_address(self.me)))

    def rows(self, table: str) -> list[dict[str, Any]]:
        connection = open_ledger(self.ledger_path)
        try:
            cursor = connection.execute(f"SELECT * FROM {table} ORDER BY seq")
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        finally:
            connection.close()


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def deploy(w3: Web3, name: str, *arguments: Any) -> Contract:
    path = ROOT / "tests" / "fixtures" / "contracts" / f"{name}.json"
    compiled: dict[str, Any] = json.loads(path.read_text())
    factory = w3.eth.contract(abi=compiled["abi"], bytecode=compiled["bytecode"])
    receipt = w3.eth.wait_for_transaction_receipt(
        factory.constructor(*arguments).transact({"from": w3.eth.accounts[0]}), poll_latency=0.02
    )
    address = receipt["contractAddress"]
    assert address is not None
    return w3.eth.contract(address, abi=compiled["abi"])


@pytest.fixture(scope="session")
def carbon_account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"a person who retires carbon").digest())


@pytest.fixture(scope="session")
def carbon_node() -> Iterator[Web3]:
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
    try:
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert process.poll() is None, "anvil ended at once"
                assert time.monotonic() < deadline, "anvil does not listen"
                time.sleep(0.05)
        yield connect(NETWORK, f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="session")
def deployed_carbon(carbon_node: Web3, carbon_account: UnlockedAccount) -> dict[str, Contract]:
    """Two credits in a pool of ten tonnes with fees of 3 % and 1 %; an aggregator at two dollars a tonne."""
    w3 = carbon_node
    w3.provider.make_request("anvil_setBalance", [carbon_account.address, hex(10**20)])  # type: ignore[arg-type]
    old, new = (deploy(w3, "TCO2StandIn", f"TCO2-VCS-{year}", 18) for year in (2012, 2019))
    payment = deploy(w3, "PaymentTokenStandIn", "USDC.e", 6)
    contracts = {
        "old": old,
        "new": new,
        "payment": payment,
        "pool": deploy(w3, "ToucanPoolStandIn", "NCT"),
        "aggregator": deploy(w3, "KlimaAggregatorStandIn", new.address, DOLLARS_A_TONNE * 10**6),
    }
    world = Carbon(w3, contracts, carbon_account, Path("/nowhere"))
    world.calls("old", "mint", world.address("pool"), 1 * KG)
    world.calls("new", "mint", world.address("pool"), 10 * TONNE)
    world.calls("new", "mint", world.address("aggregator"), 10 * TONNE)
    world.calls("pool", "setTCO2Scoring", [old.address, new.address])
    world.calls("pool", "setFees", 300, 100)
    return contracts


@pytest.fixture
def carbon(
    carbon_node: Web3, deployed_carbon: dict[str, Contract], carbon_account: UnlockedAccount, tmp_path: Path
) -> Iterator[Carbon]:
    """What a test does to the chain is undone after it."""
    request = carbon_node.provider.make_request
    snapshot = request("evm_snapshot", [])["result"]  # type: ignore[arg-type]
    yield Carbon(carbon_node, deployed_carbon, carbon_account, tmp_path)
    request("evm_revert", [snapshot])  # type: ignore[arg-type]


@pytest.fixture
def with_money(carbon: Carbon) -> Carbon:
    carbon.calls("payment", "mint", carbon.me, 1_000_000)
    return carbon


@pytest.fixture
def with_pool_tokens(carbon: Carbon) -> Carbon:
    carbon.calls("pool", "mint", carbon.me, TONNE)
    return carbon


@pytest.fixture
def with_credits(carbon: Carbon) -> Carbon:
    carbon.calls("new", "mint", carbon.me, TONNE)
    return carbon


@pytest.fixture
def on(carbon: Carbon) -> Callable[..., Carbon]:
    """The same on a network that differs in something."""
    return lambda **changes: replace(carbon, network=replace(carbon.network, **changes))


@pytest.fixture
def deploy_carbon(carbon: Carbon) -> Callable[..., Contract]:
    return lambda name, *arguments: deploy(carbon.w3, name, *arguments)
