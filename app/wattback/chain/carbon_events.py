"""Retirements of carbon as the chain tells them: events of one contract in one transaction, re-read by block hash."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wattback.chain.carbon import CarbonRetirement
from wattback.chain.desk_events import receipt_of
from wattback.chain.retirement import Network

if TYPE_CHECKING:
    from web3 import Web3

# Not indexed, both: Toucan's public repository, ToucanCarbonOffsetsBase.
RETIRED = ("Retired(address,uint256,uint256)", ("address", "uint256", "uint256"))
# The bridge is an enumeration; retiring and beneficiary account and the pool are indexed.
CARBON_RETIRED = (
    "CarbonRetired(uint8,address,string,address,string,string,address,address,uint256)",
    ("uint8", "string", "string", "string", "address", "uint256"),
)


@dataclass(frozen=True, slots=True)
class _Told:
    account: str
    credit: str
    amount_base_units: int


def retired_in(
    w3: "Web3", network: Network, market: str, contract: str, tx_hash: bytes, account: str
) -> CarbonRetirement | None:
    """What the account retired in a mined transaction; None when it is not mined, failed, or retired nothing of its.

    Several events, where the amount was made up of several credits, are one retirement; the first names the credit.

    Args:
        w3: The chain.
        network: It.
        market: `toucan`, whose credits tell of their own retirement, or `klima`, whose aggregator does.
        contract: Whose events count.
        tx_hash: 32 bytes.
        account: Who retired.
    """
    receipt = receipt_of(w3, tx_hash)
    if receipt is None or receipt["status"] != 1:
        return None
    block = w3.eth.get_block(receipt["blockNumber"])
    if block["hash"] != receipt["blockHash"]:
        return None
    logs = [
        log
        for log in w3.eth.get_logs(
            {"blockHash": receipt["blockHash"], "address": [w3.to_checksum_address(contract)]}
        )
        if log["transactionHash"] == receipt["transactionHash"] and log["topics"]
    ]
    read = _carbon_retired if market == "klima" else _retired
    told = [each for log in logs if (each := read(log)) is not None and each.account == account]
    if not told:
        return None
    return CarbonRetirement(
        network=network.key,
        market=market,
        contract=contract,
        credit=told[0].credit,
        tx_hash=tx_hash,
        block_number=receipt["blockNumber"],
        block_hash=bytes(receipt["blockHash"]),
        block_time_s=block["timestamp"],
        account=account,
        amount_base_units=sum(each.amount_base_units for each in told),
        gas_used=receipt["gasUsed"],
        effective_gas_price_wei=receipt["effectiveGasPrice"],
    )


def _retired(log: Any) -> _Told | None:
    values = _values(log, *RETIRED)
    if values is None:
        return None
    sender, amount, _ = values
    return _Told(_address(sender), log["address"], amount)


def _carbon_retired(log: Any) -> _Told | None:
    values = _values(log, *CARBON_RETIRED)
    if values is None or len(log["topics"]) != 4:
        return None
    *_, credit, amount = values
    retiring, beneficiary = (_address("0x" + bytes(log["topics"][place])[12:].hex()) for place in (1, 2))
    # Retired by the account in somebody else's name is not the account's own retirement.
    return _Told(retiring, _address(credit), amount) if retiring == beneficiary else None


def _values(log: Any, signature: str, types: tuple[str, ...]) -> tuple[Any, ...] | None:
    from eth_abi.abi import decode
    from eth_abi.exceptions import DecodingError
    from eth_utils.crypto import keccak

    if bytes(log["topics"][0]) != keccak(text=signature):
        return None
    try:
        return tuple(decode(types, bytes(log["data"])))
    except (DecodingError, OverflowError):
        return None


def _address(text: str) -> str:
    from eth_utils.address import to_checksum_address

    return str(to_checksum_address(text))
