"""What the practice market consists of: the transactions that make it, on a new chain or on one of an earlier version.

The market's contracts changed once. Chains made before hold the first ones, whose retirements stay readable (they are
the superseded desk of `networks.json`); the present ones come from another key, so that their addresses are the same on
every machine, whichever version its chain was made by.
"""

import functools
from typing import Any

from eth_account import Account
from eth_account.signers.local import LocalAccount
from eth_utils.crypto import keccak
from web3 import Web3

from wattback.chain.artifacts import artifact
from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment

PRIORITY_FEE_WEI = 10**9
_FEE_CEILING_WEI = 10 * 10**9
_FIRST_DEPLOYER_SENTENCE = b"Wattback practice chain: this key is public and everything it owns is play"
_DEPLOYER_SENTENCE = (
    b"Wattback practice chain, second deployment: this key is public and everything it owns is play"
)
_DEPLOYER_MOVED_WEI = 10**8 * 10**18
_COMMISSIONED_AT_S = 1_577_836_800  # 2020-01-01
_PRODUCTION_START_S = 1_764_547_200  # 2025-12-01
_PRODUCTION_END_S = 1_767_225_600  # 2026-01-01
_STOCK_MWH = 10**12

# Technology, device, capacity in kW, price in base units of pUSD for one MWh.
_FOR_SALE = (
    ("wind", "Practice wind farm (does not exist)", 30_000, 4_000_000),
    ("solar", "Practice solar park (does not exist)", 12_000, 5_000_000),
)


@functools.cache
def deployer() -> LocalAccount:
    """The account that owns the practice market. Its key is public."""
    account: LocalAccount = Account.from_key(keccak(_DEPLOYER_SENTENCE))
    return account


@functools.cache
def first_deployer() -> LocalAccount:
    """The account that owns the first version's market, and the coin of chains made by it. Its key is public."""
    account: LocalAccount = Account.from_key(keccak(_FIRST_DEPLOYER_SENTENCE))
    return account


def signed(nonce: int, to: str, data: str, value_wei: int = 0, sender: LocalAccount | None = None) -> bytes:
    """A transaction of the deployer's, or of another sender, ready to be mined."""
    transaction: dict[str, Any] = {
        "type": 2,
        "chainId": PRACTICE_CHAIN_ID,
        "nonce": nonce,
        "to": to,
        "data": data,
        "value": value_wei,
        "gas": 5_000_000,
        "maxFeePerGas": _FEE_CEILING_WEI,
        "maxPriorityFeePerGas": PRIORITY_FEE_WEI,
    }
    return bytes((sender or deployer()).sign_transaction(transaction).raw_transaction)


def moving_transactions(first_deployer_nonce: int) -> list[bytes]:
    """What gives a chain of the first version the present market: coin for the deployer, then the opening."""
    coin = signed(
        first_deployer_nonce, deployer().address, "0x", value_wei=_DEPLOYER_MOVED_WEI, sender=first_deployer()
    )
    return [coin, *opening_transactions()]


def opening_transactions() -> list[bytes]:
    """Deploys certificates, play money, desk and vault factory, in the order of their addresses, and fills the desk."""
    contracts = desk_deployment("practice")
    owner = deployer().address
    w3 = Web3()

    def deployment(name: str, *arguments: Any) -> str:
        compiled = artifact(name)
        factory = w3.eth.contract(abi=compiled.abi, bytecode=compiled.bytecode)
        return str(factory.constructor(*arguments).data_in_transaction)

    certificates = w3.eth.contract(abi=artifact("WattbackCertificates").abi)
    desk = w3.eth.contract(abi=artifact("RetirementDesk").abi)
    steps = [
        ("", deployment("WattbackCertificates", owner)),
        ("", deployment("PracticeDollar", owner)),
        ("", deployment("RetirementDesk", contracts.certificates, contracts.payment_erc20, owner)),
        ("", deployment("RetirementVaultFactory", contracts.desk)),
    ]
    for index, (technology, device, capacity_kw, price_base_units) in enumerate(_FOR_SALE):
        instrument = (
            "PRACTICE",
            "Wattback practice issuer",
            "Wattback practice registry",
            device,
            technology,
            "ZZ",
            capacity_kw,
            _COMMISSIONED_AT_S,
            _PRODUCTION_START_S,
            _PRODUCTION_END_S,
            index * _STOCK_MWH + 1,
            (index + 1) * _STOCK_MWH,
        )
        steps.append((contracts.certificates, certificates.encode_abi("issue", [instrument, contracts.desk])))
        steps.append((contracts.desk, desk.encode_abi("postPrice", [index + 1, price_base_units])))
    return [signed(nonce, to, data) for nonce, (to, data) in enumerate(steps)]
