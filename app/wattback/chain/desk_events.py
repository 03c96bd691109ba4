"""Retirements as the chain tells them: found by event, re-read by block hash, decoded from the logs alone.

Anybody who holds certificates may emit `CertificateRetired` with any batch key. So it counts only together
with the desk's `CertificateSold` for the same key, certificates and amount in the same transaction: the desk
lets a key be spent once, and only by the account whose address it starts with.
"""

from typing import TYPE_CHECKING, Any

from wattback.chain.artifacts import artifact
from wattback.chain.log_windows import windows
from wattback.chain.networks import DeskDeployment
from wattback.chain.retirement import Network, Retirement

if TYPE_CHECKING:
    from web3 import Web3
    from web3.types import EventData, TxReceipt


def retirement_by_batch(
    w3: "Web3", network: Network, deployment: DeskDeployment, batch_key: bytes
) -> Retirement | None:
    """The retirement of a batch by a scan of the desk's events, or None."""
    from eth_utils.crypto import keccak

    topic = keccak(text="CertificateRetired(bytes32,address,uint256,uint256,bytes32,uint64,uint64)")
    for first, last in windows(deployment.first_block, w3.eth.block_number):
        logs = w3.eth.get_logs(
            {
                "fromBlock": first,
                "toBlock": last,
                "address": [w3.to_checksum_address(deployment.certificates)],
                "topics": ["0x" + topic.hex(), "0x" + batch_key.hex()],
            }
        )
        for tx_hash in dict.fromkeys(bytes(log["transactionHash"]) for log in logs):
            found = retirement_by_transaction(w3, network, deployment, tx_hash, batch_key)
            if found is not None:
                return found
    return None


def retirement_by_transaction(
    w3: "Web3", network: Network, deployment: DeskDeployment, tx_hash: bytes, batch_key: bytes | None
) -> Retirement | None:
    """The retirement in a mined transaction; None when it is not mined, failed, or not through the desk.

    Args:
        w3: The chain.
        network: It.
        deployment: Contracts whose events count.
        tx_hash: 32 bytes.
        batch_key: Which retirement of the transaction; None takes its first.
    """
    # The head first: what is read after it can only have more blocks on top than this counts.
    head = w3.eth.block_number
    receipt = receipt_of(w3, tx_hash)
    if receipt is None or receipt["status"] != 1:
        return None
    block = w3.eth.get_block(receipt["blockNumber"])
    if block["hash"] != receipt["blockHash"]:
        return None
    for retired, sold in _events(w3, deployment, receipt):
        arguments = retired["args"]
        if batch_key in (None, bytes(arguments["batchKey"])):
            return Retirement(
                network=network.key,
                contract=deployment.certificates,
                tx_hash=tx_hash,
                block_number=receipt["blockNumber"],
                block_hash=bytes(receipt["blockHash"]),
                block_time_s=block["timestamp"],
                log_index=retired["logIndex"],
                confirmations=max(0, head - receipt["blockNumber"]),
                batch_key=bytes(arguments["batchKey"]),
                beneficiary=arguments["beneficiary"],
                certificate_id=arguments["certificateId"],
                amount_mwh=arguments["amountMwh"],
                receipts_root=bytes(arguments["receiptsRoot"]),
                period_start_s=arguments["periodStart"],
                period_end_s=arguments["periodEnd"],
                price_base_units=sold["args"]["pricePaid"],
                gas_used=receipt["gasUsed"],
                effective_gas_price_wei=receipt["effectiveGasPrice"],
            )
    return None


def retirements_by_buyer(
    w3: "Web3", network: Network, deployment: DeskDeployment, account: str, from_block: int
) -> tuple[Retirement, ...]:
    """Every retirement an account bought at the desk since a block, oldest first.

    Args:
        w3: The chain.
        network: It.
        deployment: Contracts whose events count.
        account: The buyer.
        from_block: First block to look at.
    """
    from eth_utils.crypto import keccak

    topic = keccak(text="CertificateSold(bytes32,address,uint256,uint256,uint256)")
    found: list[Retirement] = []
    for first, last in windows(from_block, w3.eth.block_number):
        logs = w3.eth.get_logs(
            {
                "fromBlock": first,
                "toBlock": last,
                "address": [w3.to_checksum_address(deployment.desk)],
                "topics": ["0x" + topic.hex(), None, "0x" + bytes(12).hex() + account[2:].lower()],
            }
        )
        sold = ((bytes(log["transactionHash"]), bytes(log["topics"][1])) for log in logs)
        retirements = (retirement_by_transaction(w3, network, deployment, *each) for each in sold)
        found += [each for each in retirements if each is not None]
    return tuple(sorted(found, key=lambda each: (each.block_number, each.log_index)))


def receipt_of(w3: "Web3", tx_hash: bytes) -> "TxReceipt | None":
    """The receipt of a mined transaction, or None."""
    from eth_typing import Hash32
    from web3.exceptions import TransactionNotFound

    try:
        return w3.eth.get_transaction_receipt(Hash32(tx_hash))
    except TransactionNotFound:
        return None


def _events(
    w3: "Web3", deployment: DeskDeployment, receipt: "TxReceipt"
) -> "list[tuple[EventData, EventData]]":
    """Pairs of retirement and sale in a transaction, from its block's logs."""
    certificates = w3.eth.contract(
        address=w3.to_checksum_address(deployment.certificates), abi=artifact("WattbackCertificates").abi
    )
    desk = w3.eth.contract(
        address=w3.to_checksum_address(deployment.desk), abi=artifact("RetirementDesk").abi
    )
    logs = [
        log
        for log in w3.eth.get_logs(
            {"blockHash": receipt["blockHash"], "address": [certificates.address, desk.address]}
        )
        if log["transactionHash"] == receipt["transactionHash"]
    ]
    retirements = _decode(certificates.events.CertificateRetired(), logs)
    sales = {_matching(event): event for event in _decode(desk.events.CertificateSold(), logs)}
    return [(event, sales[_matching(event)]) for event in retirements if _matching(event) in sales]


def _decode(event: Any, logs: list[Any]) -> "list[EventData]":
    topic = bytes.fromhex(event.topic.removeprefix("0x"))
    return [
        event.process_log(log)
        for log in logs
        if log["address"] == event.address and bytes(log["topics"][0]) == topic
    ]


def _matching(event: "EventData") -> tuple[bytes, int, int]:
    arguments = event["args"]
    return bytes(arguments["batchKey"]), arguments["certificateId"], arguments["amountMwh"]
