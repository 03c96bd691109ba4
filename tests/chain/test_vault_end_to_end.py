"""From answers in the ledger to a final retirement out of the owner's vault, with a key that owns nothing but coin."""

import os
import time
from dataclasses import dataclass
from typing import Any

import pytest

from wattback.chain.artifacts import artifact
from wattback.chain.deployments import VaultDeployment
from wattback.chain.networks import desk_deployment, markets, network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.practice_vault import PracticeVaultProvider
from wattback.chain.retirement import TransactionRequest
from wattback.chain.vault_errors import VaultLimitReached
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets, outbox
from wattback.ledger.batch import BatchState
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.vault_rules import VaultRules

ESTIMATOR = Estimator()
FACTORY = next(market for market in markets("practice") if isinstance(market, VaultDeployment))


@dataclass
class Operated:
    """An operator's ledger and wallet, and the vault of somebody else that it triggers."""

    ledger_path: str
    chain_path: str
    vault: str
    owner: Any
    operator: Any

    def provider(self) -> PracticeVaultProvider:
        return PracticeVaultProvider(FACTORY, self.vault, self.operator.address, self.chain_path, wait_s=1)

    def guard(self) -> Guard:
        practice = network("practice")
        money = Money(practice.payment_symbol, practice.payment_decimals)
        allowlist = Allowlist("practice", practice.chain_id, money, 10**17, VaultRules(self.vault))
        return Guard(UnlockedAccount(bytes(self.operator.account.key)), allowlist, _now_ms)

    def engine(self) -> OffsetEngine:
        return OffsetEngine(
            ledger_path=self.ledger_path,
            lock_path=self.ledger_path + ".lock",
            provider=self.provider(),
            account=self.operator.address,
            guard=self.guard,
            estimate_recorded=ESTIMATOR.recorded,
            issue_certificate=lambda *_: None,
            now_ms=_now_ms,
        )

    def answer(self) -> None:
        use = TokenUse("gpt-4o", "chatgpt", 1_000, 0, 2_000, None, 0, 0)
        counts = (1_000, 0, 2_000, None, 0, 0, 900, "exact:o200k_base", "live")
        event = UsageEvent(os.urandom(16), os.urandom(32), _now_ms(), "chatgpt", "gpt-4o", *counts)
        connection = open_ledger(self.ledger_path)
        append_events(connection, [event], [ESTIMATOR.estimate(use)])
        connection.close()

    def owner_calls(self, to: str, data: str) -> None:
        with PracticeChain(self.chain_path) as chain:
            _send(chain, self.owner, to, data)


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _send(chain: PracticeChain, sender: Any, to: str, data: str) -> None:
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
def operated(chain_path: str, buyer: Any, other_buyer: Any, tmp_path: Any) -> Operated:
    with PracticeChain(chain_path) as chain:
        factory = chain.w3.eth.contract(
            chain.w3.to_checksum_address(FACTORY.factory), abi=artifact("RetirementVaultFactory").abi
        )
        limits = (0, 10**6, 10**7, 10 * 10**6)
        _send(chain, buyer, FACTORY.factory, factory.encode_abi("create", [0, other_buyer.address, limits]))
        vault = factory.functions.vaultOf(buyer.address, 0).call()
        token = chain.w3.eth.contract(abi=artifact("PracticeDollar").abi)
        _send(chain, buyer, FACTORY.payment_erc20, token.encode_abi("transfer", [vault, 10**6]))
    return Operated(str(tmp_path / "ledger.sqlite3"), chain_path, vault, buyer, other_buyer)


def test_the_vault_pays_for_what_its_operator_counted(operated: Operated) -> None:
    operated.answer()
    final = operated.engine().run()
    assert (final.state, final.market) == (BatchState.FINAL, "vault")
    assert (final.account, final.beneficiary) == (operated.operator.address, operated.owner.address)
    assert final.id[:20] == bytes.fromhex(operated.vault[2:])
    assert final.retired_mwh == final.amount_mwh
    connection = open_ledger(operated.ledger_path)
    sent = outbox.list_transactions(connection, "practice", 10)
    connection.close()
    assert [(each.purpose, each.target) for each in sent] == [("retire", operated.vault)]
    provider = operated.provider()
    state = provider.state()
    assert state.unmatched_mwh == 0
    assert 10**6 - state.held_base_units == final.price_base_units
    operators_own = provider.balances(operated.operator.address)
    assert operators_own.payment_base_units == state.held_base_units
    provider.close()

    operated.answer()
    again = operated.engine().run()
    assert again.state == BatchState.FINAL, "what was triggered before is known to be ours"


def test_a_limit_of_the_owner_s_stops_it_before_anything_is_signed(operated: Operated) -> None:
    vault = artifact("RetirementVault").abi
    with PracticeChain(operated.chain_path) as chain:
        data = chain.w3.eth.contract(abi=vault).encode_abi("setLimits", [(0, 0, 0, 10**7)])
    operated.owner_calls(operated.vault, data)
    operated.answer()
    with pytest.raises(VaultLimitReached, match="cap in 24 hours"):
        operated.engine().run()
    connection = open_ledger(operated.ledger_path)
    assert outbox.list_transactions(connection, "practice", 10) == ()
    due = offsets.due(connection, "practice", "high")
    connection.close()
    assert due is not None
    assert due.event_count == 1


def test_the_desk_is_the_network_s(operated: Operated) -> None:
    assert FACTORY.desk == desk_deployment("practice").desk
