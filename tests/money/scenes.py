"""Two places where something can be in the way of an offset: our desk and Arkreen's stand-ins, on real nodes."""

import contextlib
import dataclasses
import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from agreement import sales_at, sales_on_chain
from anvil import Anvil
from faulty_node import CALM, FaultyNode
from rpc_proxy import RpcProxy
from web3 import Web3

from wattback.chain.artifacts import artifact
from wattback.chain.networks import desk_deployment, network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.practice_market import deployer
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.retirement import RetirementProvider
from wattback.chain.rpc import connect
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets, outbox
from wattback.ledger.batch import Batch
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.settings import set_setting
from wattback.offset.allowlist import allowlist_for
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.keystore import Keystore
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.vault_rules import VaultRules

DESK_ACCOUNT = UnlockedAccount(hashlib.sha256(b"a person with something in the way").digest())
NODE_NETWORK = dataclasses.replace(network("practice"), confirmations=3, is_practice=False, block_time_s=2.0)
"""As a real network is treated: its time is asked, its blocks can be replaced."""
PASSWORD = "correct horse battery"
ESTIMATOR = Estimator()


class Scene:
    """A person with one wallet, one ledger and something due.

    Attributes:
        typed: The password the person types.
        max_fee_wei: The most the wallet pays for a transaction.
        ahead_ms: How wrong the clock is.
    """

    network: str

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self.ledger_path = str(folder / "ledger.sqlite3")
        self.typed, self.max_fee_wei, self.ahead_ms = PASSWORD, 10**17, 0
        self.keystore = Keystore(str(folder / "wallet"), scrypt_n=2)
        self.account = self.keystore.store(UnlockedAccount(key), PASSWORD)

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms

    def allowlist(self) -> Allowlist:
        raise NotImplementedError

    def provider(self) -> RetirementProvider:
        raise NotImplementedError

    def retired_mwh(self) -> list[int]:
        """What the chain says, asked of the node itself."""
        raise NotImplementedError

    def block(self) -> None:
        raise NotImplementedError

    def nonce(self) -> int:
        """How many transactions of the person's the chain has."""
        raise NotImplementedError

    def close(self) -> None:
        pass

    def guard(self) -> Guard:
        return Guard(self.keystore.unlock(self.typed), self.allowlist(), self.now_ms)

    def run(self) -> Batch:
        return OffsetEngine(
            ledger_path=self.ledger_path,
            lock_path=str(self.folder / "offset.lock"),
            provider=self.provider(),
            account=self.account,
            guard=self.guard,
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=lambda *_: None,
            now_ms=self.now_ms,
            sleep=lambda _s: self.block(),
            poll_s=1.0,
            patience_s=12.0,
        ).run()

    def answer(self, output_tokens: int = 2_000) -> None:
        counts = (1_000, 0, output_tokens, None, 0, 0)
        event = UsageEvent(
            *(os.urandom(16), os.urandom(32), time.time_ns() // 1_000_000, "chatgpt", "gpt-4o", *counts),
            *(900, "exact:o200k_base", "live"),
        )
        use = TokenUse("gpt-4o", "chatgpt", *counts)
        self.read(lambda connection: append_events(connection, [event], [ESTIMATOR.estimate(use)]))

    def read(self, what: Callable[[Any], Any]) -> Any:
        with contextlib.closing(open_ledger(self.ledger_path)) as connection:
            return what(connection)

    def setting(self, key: str, value: Any) -> None:
        self.read(lambda connection: set_setting(connection, key, value))

    def due_mwh(self) -> int:
        due = self.read(lambda connection: offsets.due(connection, self.network, "high"))
        return due.amount_mwh if due else 0

    def batches(self) -> list[Batch]:
        return list(self.read(offsets.list_batches))

    def signed(self) -> list[str]:
        listed = self.read(lambda connection: outbox.list_transactions(connection, self.network, 20))
        return [each.purpose.value for each in reversed(listed)]


class DeskScene(Scene):
    """Our desk on a node, behind a proxy that can misbehave.

    Attributes:
        anvil: The node.
        rpc_urls: What the person's Wattback asks.
        paid_in: Decimals that Wattback's data says the payment token has.
    """

    network = "practice"

    def __init__(self, anvil: Anvil, folder: Path) -> None:
        super().__init__(folder, DESK_ACCOUNT.private_key())
        self.anvil, self.contracts = anvil, desk_deployment("practice")
        self.proxy = RpcProxy(anvil.url, FaultyNode(first_block=anvil.first_block))
        self.rpc_urls = [self.proxy.url]
        self.chain = NODE_NETWORK
        self.closing = contextlib.ExitStack()
        self.before_build: Callable[[], object] = lambda: None

    def allowlist(self) -> Allowlist:
        return dataclasses.replace(allowlist_for("practice"), max_fee_wei=self.max_fee_wei)

    def provider(self) -> RetirementProvider:
        made = DeskProvider(self.chain, self.contracts, lambda: connect(self.chain, *self.rpc_urls))
        build = made.build

        def after_what_happens_before(*arguments: Any) -> Any:
            self.before_build()
            return build(*arguments)

        made.build = after_what_happens_before  # type: ignore[method-assign]
        return made

    def retired_mwh(self) -> list[int]:
        return [sale.amount_mwh for sale in sales_at(self.anvil.url, self.account)]

    def block(self) -> None:
        self.anvil.mine()

    def nonce(self) -> int:
        return int(self.anvil.rpc("eth_getTransactionCount", self.account, "latest"), 16)

    def calls(self, sender: str, to: str, contract: str, function: str, *arguments: Any) -> None:
        """A transaction of somebody else's, or behind Wattback's back."""
        data = Web3().eth.contract(abi=artifact(contract).abi).encode_abi(function, list(arguments))
        self.anvil.rpc("anvil_impersonateAccount", sender)
        tx = self.anvil.rpc(
            "eth_sendTransaction", {"from": sender, "to": to, "data": data, "gas": hex(10**6)}
        )
        self.anvil.mine()
        assert self.anvil.rpc("eth_getTransactionReceipt", tx)["status"] == "0x1"

    def owner_calls(self, function: str, *arguments: Any) -> None:
        self.calls(deployer().address, self.contracts.desk, "RetirementDesk", function, *arguments)

    def calm(self) -> None:
        self.proxy.node.weather = CALM
        self.proxy.calm()

    def close(self) -> None:
        self.closing.close()
        self.proxy.close()


class ArkreenScene(Scene):
    """Arkreen's market as described, on a node."""

    network = "standin"

    def __init__(self, market: Any, folder: Path) -> None:
        super().__init__(folder, bytes(market.person.account.key))
        self.market = market
        self.changes: dict[str, Any] = {}
        self.before_build: Callable[[], object] = lambda: None

    def allowlist(self) -> Allowlist:
        where, network = self.market.deployment, self.market.network
        money = Money(network.payment_symbol, network.payment_decimals)
        rules = ArkreenRules(where.bank, where.builder, where.art, where.badge, where.payment_erc20, money)
        return Allowlist(network.key, network.chain_id, money, self.max_fee_wei, rules)

    def provider(self) -> RetirementProvider:
        made = self.market.provider(**self.changes)
        build = made.build

        def after_what_happens_before(*arguments: Any) -> Any:
            self.before_build()
            return build(*arguments)

        made.build = after_what_happens_before
        return made  # type: ignore[no-any-return]  # of a module that is loaded by its path

    def retired_mwh(self) -> list[int]:
        where = self.market.contracts["art"]
        events = where.events.OffsetFinished().get_logs(from_block=0)
        return [
            int(event["args"]["amount"]) for event in events if event["args"]["offsetEntity"] == self.account
        ]

    def block(self) -> None:
        self.market.pass_time(2)

    def nonce(self) -> int:
        return int(self.market.next_nonce())

    def as_person(self, contract: str, function: str, *arguments: Any) -> None:
        """A transaction of the person's from elsewhere."""
        self.market.w3.provider.make_request("anvil_impersonateAccount", [self.account])
        call = getattr(self.market.contracts[contract].functions, function)(*arguments)
        call.transact({"from": self.account})

    def node(self, method: str, *arguments: Any) -> None:
        self.market.w3.provider.make_request(method, list(arguments))


class VaultScene(Scene):
    """Somebody's vault on a practice chain, and the wallet of its operator."""

    network = "practice"

    def __init__(self, operated: Any, folder: Path) -> None:
        super().__init__(folder, bytes(operated.operator.account.key))
        self.operated = operated

    def allowlist(self) -> Allowlist:
        money = Money(network("practice").payment_symbol, network("practice").payment_decimals)
        rules = VaultRules(self.operated.vault)
        return Allowlist("practice", network("practice").chain_id, money, self.max_fee_wei, rules)

    def provider(self) -> RetirementProvider:
        return self.operated.provider()  # type: ignore[no-any-return]  # of a module that is loaded by its path

    def retired_mwh(self) -> list[int]:
        with PracticeChain(self.operated.chain_path) as chain:
            sales = sales_on_chain(chain.w3)
        return [sale.amount_mwh for sale in sales if sale.beneficiary == self.operated.owner.address]

    def block(self) -> None:
        pass

    def nonce(self) -> int:
        with PracticeChain(self.operated.chain_path) as chain:
            return int(chain.w3.eth.get_transaction_count(self.account))

    def owner_sets_limits(self, *limits: int) -> None:
        vault = Web3().eth.contract(abi=artifact("RetirementVault").abi)
        self.operated.owner_calls(self.operated.vault, vault.encode_abi("setLimits", [limits]))
