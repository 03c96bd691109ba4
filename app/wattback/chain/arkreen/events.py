"""Offsets as the chain tells them: `OffsetFinished` of the token, re-read by block hash, and what was paid for them.

The event has no batch's key: a retirement is found by its transaction, and by whose it is. The amount is the event's,
after the market's fee, whatever was asked for.
"""

from typing import TYPE_CHECKING, Any

from wattback.chain.arkreen.market import Contracts
from wattback.chain.deployments import ArkreenDeployment
from wattback.chain.desk_events import receipt_of
from wattback.chain.errors import NetworkUnreachable
from wattback.chain.retirement import Network, Retirement

if TYPE_CHECKING:
    from web3 import Web3
    from web3.types import EventData, TxReceipt

WINDOW_BLOCKS = 5_000
"""Public nodes answer for so many blocks at a time."""


def retirement_by_transaction(
    w3: "Web3", network: Network, deployment: ArkreenDeployment, tx_hash: bytes, account: str | None
) -> Retirement | None:
    """The offset in a mined transaction; None when it is not mined, failed, or offset nothing for the account.

    Args:
        w3: The chain.
        network: It.
        deployment: Contracts whose events count.
        tx_hash: 32 bytes.
        account: In whose name; None takes anybody's first.
    """
    # The head first: what is read after it can only have more blocks on top than this counts.
    head = int(w3.eth.block_number)
    receipt = receipt_of(w3, tx_hash)
    if receipt is None or receipt["status"] != 1:
        return None
    block = w3.eth.get_block(receipt["blockNumber"])
    if block["hash"] != receipt["blockHash"]:
        return None
    contracts = Contracts(w3, deployment)
    offsets, paid_base_units = _events(w3, contracts, receipt)
    for offset in offsets:
        if account in (None, offset["args"]["offsetEntity"]):
            return Retirement(
                network=network.key,
                contract=deployment.art,
                tx_hash=tx_hash,
                block_number=receipt["blockNumber"],
                block_hash=bytes(receipt["blockHash"]),
                block_time_s=block["timestamp"],
                log_index=offset["logIndex"],
                confirmations=max(0, head - receipt["blockNumber"]),
                batch_key=None,
                beneficiary=offset["args"]["offsetEntity"],
                certificate_id=offset["args"]["offsetId"],
                amount_mwh=offset["args"]["amount"],
                receipts_root=None,
                period_start_s=None,
                period_end_s=None,
                price_base_units=paid_base_units,
                gas_used=receipt["gasUsed"],
                effective_gas_price_wei=receipt["effectiveGasPrice"],
            )
    return None


def retirements_of(
    w3: "Web3", network: Network, deployment: ArkreenDeployment, account: str, from_block: int
) -> tuple[Retirement, ...]:
    """Every offset in an account's name since a block, oldest first.

    The book of offsets tells at once how many there are, so that nodes are asked for no more blocks than needed.

    Args:
        w3: The chain.
        network: It.
        deployment: Contracts whose events count.
        account: In whose name.
        from_block: First block to look at; the nodes are asked for `WINDOW_BLOCKS` at a time, the newest first.

    Raises:
        NetworkUnreachable: The node shows fewer offsets than the book has: a shorter list would be bought again.
    """
    from eth_utils.crypto import keccak

    topic = keccak(text="OffsetFinished(address,uint256,uint256)")
    expected, certain = _offsets_since(w3, deployment, account, from_block)
    last = int(w3.eth.block_number)
    places: dict[tuple[int, int], bytes] = {}
    while len(places) < expected and last >= from_block:
        first = max(from_block, last - WINDOW_BLOCKS + 1)
        logs = w3.eth.get_logs(
            {
                "fromBlock": first,
                "toBlock": last,
                "address": [w3.to_checksum_address(deployment.art)],
                "topics": ["0x" + topic.hex(), "0x" + bytes(12).hex() + account[2:].lower()],
            }
        )
        places |= {(log["blockNumber"], log["logIndex"]): bytes(log["transactionHash"]) for log in logs}
        last = first - 1
    hashes = dict.fromkeys(places[place] for place in sorted(places))
    read = (retirement_by_transaction(w3, network, deployment, each, account) for each in hashes)
    found = tuple(retirement for retirement in read if retirement is not None)
    if len(places) < certain or len(found) < len(hashes):
        raise NetworkUnreachable(
            network.name,
            f"the market's book has {certain} offsets of this account, and the node shows {len(found)}; none is "
            "made before it shows all of them",
        )
    return found


def _offsets_since(
    w3: "Web3", deployment: ArkreenDeployment, account: str, from_block: int
) -> tuple[int, int]:
    """How many offsets the account has in the book since a block: at most, and for certain.

    The book has times only, and the block before may be of the same second.
    """
    if from_block > w3.eth.block_number:
        return 0, 0
    since_s = w3.eth.get_block(from_block)["timestamp"]
    badge, most, certain = Contracts(w3, deployment).badge, 0, 0
    offset_ids = badge.functions.getUserEvents(w3.to_checksum_address(account)).call()
    for offset_id in reversed(offset_ids):
        *_, created_at_s, _ = badge.functions.getOffsetActions(offset_id).call()
        if created_at_s < since_s:
            break
        most += 1
        certain += created_at_s > since_s
    return most, certain


def badge_by_transaction(w3: "Web3", deployment: ArkreenDeployment, tx_hash: bytes) -> int | None:
    """The badge minted in a mined transaction, or None."""
    receipt = receipt_of(w3, tx_hash)
    if receipt is None or receipt["status"] != 1:
        return None
    contracts = Contracts(w3, deployment)
    minted = _decode(contracts.badge.events.OffsetCertificateMinted(), list(receipt["logs"]))
    return int(minted[0]["args"]["tokenId"]) if minted else None


def _events(w3: "Web3", contracts: Contracts, receipt: "TxReceipt") -> "tuple[list[EventData], int]":
    """Offsets of a transaction, and what was paid for certificates in it, from its block's logs."""
    art, bank, payment = contracts.art, contracts.bank, contracts.payment
    logs = [
        log
        for log in w3.eth.get_logs(
            {"blockHash": receipt["blockHash"], "address": [art.address, bank.address]}
        )
        if log["transactionHash"] == receipt["transactionHash"]
    ]
    paid_base_units = sum(
        int(sale["args"]["payAmount"])
        for sale in _decode(bank.events.ARTSold(), logs)
        if (sale["args"]["artToken"], sale["args"]["payToken"]) == (art.address, payment.address)
    )
    return _decode(art.events.OffsetFinished(), logs), paid_base_units


def _decode(event: Any, logs: list[Any]) -> "list[EventData]":
    topic = bytes.fromhex(event.topic.removeprefix("0x"))
    return [
        event.process_log(log)
        for log in logs
        if log["address"] == event.address and log["topics"] and bytes(log["topics"][0]) == topic
    ]
