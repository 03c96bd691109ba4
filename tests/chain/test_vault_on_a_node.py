"""A vault on a real node (anvil): made in one call, triggered by its operator's key; gas as the receipts say it."""

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account
from eth_account.signers.local import LocalAccount

from wattback.chain.artifacts import artifact
from wattback.chain.desk_events import retirement_by_transaction
from wattback.chain.networks import PRACTICE_CHAIN_ID, VaultDeployment, desk_deployment, markets, network
from wattback.chain.permit import authorization_for_desk
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.purchase import (
    deadline_of,
    encode_approved_purchase,
    encode_authorized_purchase,
    order_struct,
)
from wattback.chain.retirement import batch_key_of
from wattback.chain.reverts import revert_error
from wattback.chain.rpc import connect
from wattback.wallet.desk_call import decode_approved_desk_call, decode_authorized_desk_call
from wattback.wallet.vault_call import decode_vault_call

PRACTICE = network("practice")
DESK = desk_deployment("practice")
(VAULTS,) = [market for market in markets("practice") if isinstance(market, VaultDeployment)]
GAS = {
    name: int(gas)
    for name, gas in json.loads(
        (Path(__file__).parents[2] / "contracts" / "gas" / "GasTest.json").read_text(encoding="utf-8")
    ).items()
}
OPERATOR: LocalAccount = Account.from_key(hashlib.sha256(b"an operator in tests").digest())
# 250 Wh at 4 pUSD a MWh cost 1,000 base units; a day's cap of 10,000 is ten of them.
AMOUNT_MWH = 250_000
LIMITS = (1_000, 10_000, 100_000, 4_000_000)


@pytest.fixture
def desk(node: Any) -> DeskProvider:
    return DeskProvider(PRACTICE, DESK, lambda: connect(PRACTICE, node.url))


def send(w3: Any, account: LocalAccount, to: str, data: bytes | str) -> Any:
    """Signs, sends, and waits for the receipt."""
    transaction: dict[str, Any] = {
        "type": 2,
        "chainId": PRACTICE_CHAIN_ID,
        "nonce": w3.eth.get_transaction_count(account.address),
        "to": to,
        "data": data,
        "value": 0,
        "gas": 1_000_000,
        "maxFeePerGas": 10**11,
        "maxPriorityFeePerGas": 10**9,
    }
    raw = account.sign_transaction(transaction).raw_transaction
    receipt = w3.eth.wait_for_transaction_receipt(w3.eth.send_raw_transaction(raw))
    assert receipt["status"] == 1
    return receipt


def new_vault(node: Any, buyer: Any, number: int) -> Any:
    """A vault of the buyer's with 1 pUSD in it."""
    w3 = node.w3
    w3.provider.make_request("anvil_setBalance", [OPERATOR.address, hex(10**21)])
    factory = w3.eth.contract(VAULTS.factory, abi=artifact("RetirementVaultFactory").abi)
    address = factory.functions.vaultOf(buyer.address, number).call()
    receipt = send(
        w3, buyer.account, factory.address, factory.encode_abi("create", [number, OPERATOR.address, LIMITS])
    )
    (made,) = factory.events.VaultCreated().process_receipt(receipt, errors=_discard())
    assert (made["args"]["owner"], made["args"]["vault"]) == (buyer.address, address)
    token = w3.eth.contract(DESK.payment_erc20, abi=artifact("PracticeDollar").abi)
    send(w3, buyer.account, token.address, token.encode_abi("transfer", [address, 10**6]))
    return w3.eth.contract(address, abi=artifact("RetirementVault").abi)


def _discard() -> Any:
    from web3.logs import DISCARD

    return DISCARD


def vault_order(desk: DeskProvider, buyer: Any, vault: Any, name: str) -> tuple[Any, ...]:
    quote = desk.quote(AMOUNT_MWH, vault.address, int(time.time() * 1000))
    key = batch_key_of(vault.address, hashlib.sha256(name.encode()).digest())
    return order_struct(quote, replace(buyer.order(AMOUNT_MWH, name), batch_key=key))


def test_the_operators_key_retires_in_the_owners_name(desk: DeskProvider, buyer: Any, node: Any) -> None:
    vault = new_vault(node, buyer, 1)
    order = vault_order(desk, buyer, vault, "by the vault")
    data = bytes.fromhex(vault.encode_abi("trigger", [AMOUNT_MWH, order])[2:])
    call = decode_vault_call(data)
    assert (call.used_mwh, call.order.amount_mwh, call.order.beneficiary) == (
        AMOUNT_MWH,
        AMOUNT_MWH,
        buyer.address,
    )
    receipt = send(node.w3, OPERATOR, vault.address, data)
    found = retirement_by_transaction(node.w3, PRACTICE, DESK, bytes(receipt["transactionHash"]), order[0])
    assert found is not None
    assert (found.amount_mwh, found.beneficiary, found.price_base_units) == (AMOUNT_MWH, buyer.address, 1_000)
    assert vault.functions.spentOfDay().call() == 1_000
    assert vault.functions.unmatchedMwh().call() == 0
    assert desk.knows_batch(order[0])


def test_what_the_vault_refuses_is_said_in_words(desk: DeskProvider, buyer: Any, node: Any) -> None:
    from web3.exceptions import ContractCustomError

    vault = new_vault(node, buyer, 2)
    too_much = list(vault_order(desk, buyer, vault, "too much"))
    too_much[3], too_much[4] = 11 * AMOUNT_MWH, 10**9
    order = vault_order(desk, buyer, vault, "by a stranger")

    def refusal(sender: str, arguments: list[Any]) -> str:
        with pytest.raises(ContractCustomError) as caught:
            vault.functions.trigger(*arguments).call({"from": sender})
        return str(revert_error(bytes.fromhex(str(caught.value.data)[2:]), PRACTICE))

    assert "may spend 0.01 pUSD in any 24 hours" in refusal(
        OPERATOR.address, [11 * AMOUNT_MWH, tuple(too_much)]
    )
    assert "not the vault's operator" in refusal(desk.deployment.desk, [AMOUNT_MWH, order])
    assert "less use was reported" in refusal(OPERATOR.address, [1, order])


def test_approved_and_authorised_purchases_are_what_the_wallet_reads(
    desk: DeskProvider, buyer: Any, node: Any
) -> None:
    w3, quote = node.w3, buyer.quote(desk, AMOUNT_MWH)
    contract, token = desk._desk(), desk._token()
    first = replace(buyer.order(AMOUNT_MWH, "approved"), previous_gas_used=83_211, previous_co2e_mg=12)
    data = encode_approved_purchase(contract, quote, first)
    assert decode_approved_desk_call(data).previous_gas_used == 83_211
    send(w3, buyer.account, token.address, token.encode_abi("approve", [DESK.desk, quote.price_base_units]))
    receipt = send(w3, buyer.account, DESK.desk, data)
    (told,) = contract.events.PreviousTransactionFootprint().process_receipt(receipt, errors=_discard())
    assert (told["args"]["gasUsed"], told["args"]["co2eMg"]) == (83_211, 12)

    second = buyer.order(AMOUNT_MWH, "authorised")
    typed = authorization_for_desk(
        DESK, PRACTICE_CHAIN_ID, buyer.address, quote.price_base_units, second.batch_key, deadline_of(quote)
    )
    signature = bytes(Account.sign_typed_data(buyer.account.key, full_message=typed).signature)
    data = encode_authorized_purchase(contract, quote, second, signature)
    assert decode_authorized_desk_call(data).batch_key == second.batch_key
    send(w3, buyer.account, DESK.desk, data)
    assert token.functions.authorizationState(buyer.address, second.batch_key).call()
    found = desk.find(second.batch_key, None)
    assert found is not None
    assert found.price_base_units == quote.price_base_units


def test_receipts_say_what_the_snapshot_says(desk: DeskProvider, buyer: Any, node: Any) -> None:
    """Within half a percent: addresses and roots have other bytes, and this token has some functions more."""
    w3 = node.w3
    contract, token = desk._desk(), desk._token()
    vault = new_vault(node, buyer, 3)
    measured: dict[str, int] = {}

    def near(name: str, receipt: Any) -> None:
        measured[name] = receipt["gasUsed"]
        assert receipt["gasUsed"] == pytest.approx(GAS[name], rel=0.005), (name, measured)

    for round_ in range(2):
        quote = buyer.quote(desk, AMOUNT_MWH)
        keyed = buyer.order(AMOUNT_MWH, f"gas {round_}")
        keyless = replace(keyed, batch_key=keyed.batch_key[:20] + bytes(12))
        approval = token.encode_abi("approve", [DESK.desk, quote.price_base_units])
        receipts = {}
        receipts["desk_approve"] = send(w3, buyer.account, token.address, approval)
        receipts["desk_buy_retire_idempotent"] = send(
            w3, buyer.account, DESK.desk, encode_approved_purchase(contract, quote, keyed)
        )
        send(w3, buyer.account, token.address, approval)
        receipts["desk_buy_retire"] = send(
            w3, buyer.account, DESK.desk, encode_approved_purchase(contract, quote, keyless)
        )
        order = vault_order(desk, buyer, vault, f"gas of the vault {round_}")
        receipts["vault_trigger"] = send(
            w3, OPERATOR, vault.address, vault.encode_abi("trigger", [AMOUNT_MWH * 2, order])
        )
        retirement = buyer.retire(desk, AMOUNT_MWH, f"gas by permit {round_}")
        receipts["desk_buy_retire_permit"] = w3.eth.get_transaction_receipt(retirement.tx_hash)
    for name, receipt in receipts.items():
        near(name, receipt)
