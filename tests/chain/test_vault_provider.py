"""A person's vault: the operator's key triggers within the owner's limits, and can do nothing else with its money."""

import dataclasses
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from wattback.chain.artifacts import artifact
from wattback.chain.deployments import VaultDeployment
from wattback.chain.errors import InsufficientFunds, PriceMoved, WouldFail
from wattback.chain.networks import desk_deployment, markets, network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.vault import GAS_LIMIT, VaultProvider
from wattback.chain.retirement import Quote, RetirementOrder, TransactionRequest, batch_key_of
from wattback.chain.vault_errors import VaultLimitReached, VaultUnusable

KWH = 10**6
NOBODY = "0x" + "00" * 20
FACTORY = next(market for market in markets("practice") if isinstance(market, VaultDeployment))
# From 1 Wh on, at most 0.01 pUSD a day, 0.02 a month, up to 6 pUSD for a megawatt-hour.
LIMITS = (1_000, 10_000, 20_000, 6 * 10**6)


@dataclass
class Vault:
    """One owner's vault on a practice chain of the test's own, and the operator's provider."""

    chain: PracticeChain
    owner: Any
    operator: Any
    address: str = ""

    def provider(self, operator: str = "") -> VaultProvider:
        return VaultProvider(
            network("practice"),
            desk_deployment("practice"),
            FACTORY,
            self.address,
            operator or self.operator.address,
            lambda: self.chain.w3,
        )

    def send(self, sender: Any, to: str, data: str) -> Any:
        w3 = self.chain.w3
        request = TransactionRequest(
            chain_id=network("practice").chain_id,
            nonce=w3.eth.get_transaction_count(sender.address),
            to=to,
            data=bytes.fromhex(data[2:]),
            value_wei=0,
            gas_limit=1_000_000,
            max_fee_per_gas_wei=10**10,
            max_priority_fee_per_gas_wei=10**9,
        )
        receipt = w3.eth.get_transaction_receipt(w3.eth.send_raw_transaction(sender.sign(request).raw))
        assert receipt["status"] == 1
        return receipt

    def owner_calls(self, function: str, *arguments: Any) -> None:
        contract = self.chain.w3.eth.contract(abi=artifact("RetirementVault").abi)
        self.send(self.owner, self.address, contract.encode_abi(function, list(arguments)))

    def deposit(self, base_units: int) -> None:
        token = self.chain.w3.eth.contract(abi=artifact("PracticeDollar").abi)
        self.send(self.owner, FACTORY.payment_erc20, token.encode_abi("transfer", [self.address, base_units]))

    def quote(self, amount_mwh: int, provider: VaultProvider | None = None) -> Quote:
        return (provider or self.provider()).quote(amount_mwh, self.operator.address, int(time.time() * 1000))

    def order(self, amount_mwh: int, batch: str = "a batch") -> RetirementOrder:
        return RetirementOrder(
            batch_key=batch_key_of(self.address, hashlib.sha256(batch.encode()).digest()),
            beneficiary=self.owner.address,
            amount_mwh=amount_mwh,
            receipts_root=hashlib.sha256(b"receipts of " + batch.encode()).digest(),
            period_start_s=1_790_000_000,
            period_end_s=1_790_086_399,
            previous_gas_used=100_000,
            previous_co2e_mg=3,
        )

    def retire(self, amount_mwh: int, batch: str = "a batch") -> Any:
        provider, order = self.provider(), self.order(amount_mwh, batch)
        quote = self.quote(amount_mwh)
        nonce = provider.next_nonce(self.operator.address)
        signed = self.operator.sign(provider.build(quote, order, None, nonce))
        provider.send(signed)
        return provider.find(order.batch_key, signed.tx_hash)


@pytest.fixture
def vault(chain_path: str, buyer: Any, other_buyer: Any) -> Iterator[Vault]:
    """A vault of `buyer`'s, operated by `other_buyer`, with a pUSD in it."""
    with PracticeChain(chain_path) as chain:
        made = Vault(chain, buyer, other_buyer)
        factory = chain.w3.eth.contract(
            chain.w3.to_checksum_address(FACTORY.factory), abi=artifact("RetirementVaultFactory").abi
        )
        create = factory.encode_abi("create", [0, other_buyer.address, LIMITS])
        made.send(buyer, FACTORY.factory, create)
        made.address = factory.functions.vaultOf(buyer.address, 0).call()
        made.deposit(10**6)
        yield made


def test_the_operator_triggers_the_vault_pays_and_the_owner_is_the_beneficiary(vault: Vault) -> None:
    provider, operator = vault.provider(), vault.operator.address
    assert (provider.market, provider.enforces_deadline) == ("vault", True)
    assert provider.key_owner(operator) == vault.address
    assert provider.beneficiary(operator) == vault.owner.address
    money, own = provider.balances(operator).payment_base_units, vault.provider()
    assert money == 10**6, "the vault's, not the operator's"
    quote = vault.quote(KWH)
    assert (quote.desk, quote.market, quote.price_base_units) == (vault.address, "vault", 4_000)
    assert provider.preparation(quote, operator, 0) is None
    assert provider.stocking(KWH, operator, 0) is None
    assert provider.permit_typed_data(quote, operator) is None

    found = vault.retire(KWH)
    assert (found.amount_mwh, found.beneficiary, found.price_base_units) == (KWH, vault.owner.address, 4_000)
    assert found.batch_key == vault.order(KWH).batch_key
    assert found.receipts_root == vault.order(KWH).receipts_root
    assert own.balances(operator).payment_base_units == money - 4_000
    assert provider.knows_batch(found.batch_key)
    assert provider.retirements_of(operator, 0) == (found,)
    assert found.gas_used < GAS_LIMIT


def test_gas_of_first_and_later_purchases_stays_below_what_is_set_aside(vault: Vault) -> None:
    first, later = vault.retire(KWH, "first"), vault.retire(KWH, "later")
    assert later.gas_used < first.gas_used < GAS_LIMIT * 0.9


def test_use_reported_before_is_not_reported_again(vault: Vault) -> None:
    vault.owner_calls("report", 700_000)
    assert vault.provider().state().use_to_report_mwh(KWH) == 300_000
    vault.retire(KWH)
    assert vault.provider().state().unmatched_mwh == 0
    vault.owner_calls("report", 3 * KWH)
    vault.retire(KWH, "of what is reported")
    assert vault.provider().state().unmatched_mwh == 2 * KWH


@pytest.mark.parametrize(
    ("limits", "amount_mwh", "words"),
    [
        (LIMITS, 999, r"buys from 1 Wh of use on, and there are 0\.999 Wh"),
        (
            (1_000, 3_999, 20_000, 6 * 10**6),
            KWH,
            r"costs 0\.004 pUSD, and 0\.003999 pUSD are left .* 24 hours",
        ),
        ((1_000, 10_000, 3_999, 6 * 10**6), KWH, r"0\.003999 pUSD are left of its cap in 30 days"),
        ((1_000, 10_000, 20_000, 4 * 10**6 - 1), KWH, r"a MWh costs 4 pUSD now, and it buys up to 3\.999999"),
        ((1_000, 0, 0, 0), KWH, "up to 0 pUSD"),
    ],
)
def test_the_owner_s_limits_are_told_before_anything_is_signed(
    vault: Vault, limits: tuple[int, ...], amount_mwh: int, words: str
) -> None:
    vault.owner_calls("setLimits", limits)
    with pytest.raises(VaultLimitReached, match=words):
        vault.quote(amount_mwh)


def test_what_was_spent_lately_counts(vault: Vault) -> None:
    vault.retire(KWH, "first")
    vault.retire(KWH, "second")
    with pytest.raises(VaultLimitReached, match=r"0\.002 pUSD are left of its cap in 24 hours"):
        vault.quote(KWH)
    assert vault.quote(KWH // 2).price_base_units == 2_000


def test_limits_lowered_after_the_quote_are_noticed_in_the_trial_run(vault: Vault) -> None:
    provider, quote = vault.provider(), vault.quote(KWH)
    vault.owner_calls("setLimits", (1_000, 1, 1, 6 * 10**6))
    with pytest.raises(WouldFail, match="the vault may spend"):
        provider.build(quote, vault.order(KWH), None, 0)


def test_an_operator_that_was_revoked_builds_nothing(vault: Vault) -> None:
    provider, quote = vault.provider(), vault.quote(KWH)
    vault.owner_calls("setOperator", NOBODY)
    with pytest.raises(VaultUnusable, match="not its operator"):
        vault.quote(KWH)
    with pytest.raises(VaultUnusable, match="not its operator"):
        provider.build(quote, vault.order(KWH), None, 0)
    assert vault.quote(KWH, vault.provider(vault.owner.address)), "the owner may always"


def test_an_empty_vault_says_so(vault: Vault) -> None:
    vault.owner_calls("withdraw", FACTORY.payment_erc20, vault.owner.address, 10**6 - 3_999)
    with pytest.raises(InsufficientFunds, match=r"has 0\.003999 pUSD but the price, out of your vault,"):
        vault.quote(KWH)


def test_a_price_that_rose_after_the_quote(vault: Vault) -> None:
    provider, quote = vault.provider(), vault.quote(KWH)
    cheaper = dataclasses.replace(quote, price_base_units=quote.price_base_units - 1)
    with pytest.raises(PriceMoved):
        provider.build(cheaper, vault.order(KWH), None, 0)


def test_only_vaults_that_the_factory_s_code_made_are_used(vault: Vault) -> None:
    for address in (FACTORY.desk, FACTORY.factory, vault.owner.address):
        pretended = dataclasses.replace(vault, address=address)
        with pytest.raises(VaultUnusable, match="none at this address"):
            pretended.quote(KWH)
        with pytest.raises(VaultUnusable):
            pretended.provider().beneficiary(vault.operator.address)


def test_the_vault_is_among_the_contracts_whose_code_is_pinned(vault: Vault) -> None:
    roles = vault.provider().contracts()
    assert roles["vault"] == vault.address
    assert {"desk", "certificates", "payment_erc20", "factory"} <= roles.keys()


def test_a_wallet_elsewhere_gets_the_one_call(vault: Vault) -> None:
    (request,) = vault.provider().external_requests(vault.quote(KWH), vault.order(KWH))
    assert (request.to, request.value_wei) == (vault.address, 0)
