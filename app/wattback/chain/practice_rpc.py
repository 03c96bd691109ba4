"""The practice chain as web3 talks to it: the JSON-RPC methods a real node has, answered from its file."""

from typing import Any

from eth_tester import EthereumTester
from eth_utils.conversions import to_bytes, to_hex
from eth_utils.exceptions import ValidationError
from web3.constants import ADDRESS_ZERO
from web3.exceptions import Web3RPCError
from web3.providers.eth_tester import EthereumTesterProvider
from web3.providers.eth_tester.defaults import API_ENDPOINTS

from wattback.chain.networks import PRACTICE_CHAIN_ID
from wattback.chain.practice_evm import PracticeBackend
from wattback.chain.practice_market import PRIORITY_FEE_WEI


class PracticeNode(EthereumTester):  # type: ignore[misc]  # eth-tester ships no types
    """One node and miner: every transaction sent is a block on disk when the call returns."""

    backend: PracticeBackend

    def call(self, transaction: dict[str, Any], block_number: str | int = "latest") -> str:
        """`eth_call`; without a sender it comes from nobody, as on a real node."""
        output: str = super().call({**transaction, "from": transaction["from"] or ADDRESS_ZERO}, block_number)
        return output

    def send_raw_transaction(self, raw_transaction_hex: str) -> str:
        """Mines the transaction.

        Raises:
            Web3RPCError: In the words of a real node: already known, nonce too low, insufficient funds, ...
        """
        raw = to_bytes(hexstr=raw_transaction_hex)
        transaction = self.backend.chain.get_transaction_builder().decode(raw)
        if self.backend.knows_transaction(transaction.hash):
            raise Web3RPCError("already known")
        nonce = self.backend.get_nonce(transaction.sender)
        if transaction.nonce < nonce:
            raise Web3RPCError(f"nonce too low: next nonce {nonce}, tx nonce {transaction.nonce}")
        if transaction.nonce > nonce:
            raise Web3RPCError(f"nonce too high: next nonce {nonce}, tx nonce {transaction.nonce}")
        try:
            with self.backend.block():
                transaction_hash: str = super().send_raw_transaction(raw_transaction_hex)
        except ValidationError as error:
            raise Web3RPCError(_in_a_nodes_words(str(error))) from error
        return transaction_hash

    def logs(self, criteria: dict[str, Any]) -> list[dict[str, Any]]:
        """`eth_getLogs` over one block (`blockHash`) or all from `from_block` on, by bloom filters."""
        topics: list[Any] = list(criteria.get("topics") or [])
        addresses = criteria["address"] if isinstance(criteria["address"], list) else [criteria["address"]]
        if "blockHash" in criteria:
            blocks = [self.get_block_by_hash(to_hex(criteria["blockHash"]))]
        else:
            numbers = self.backend.blocks_that_may_log(
                [to_bytes(hexstr=address) for address in addresses],
                [to_bytes(hexstr=topic) for topic in topics if isinstance(topic, str)],
                criteria.get("from_block", 0),
            )
            blocks = [self.get_block_by_number(number) for number in numbers]
        receipts = (self.get_transaction_receipt(tx) for block in blocks for tx in block["transactions"])
        return [
            log
            for receipt in receipts
            for log in receipt["logs"]
            if log["address"].lower() in [address.lower() for address in addresses]
            and _matches(log["topics"], topics)
        ]


def node_provider(backend: PracticeBackend) -> EthereumTesterProvider:
    """A web3 provider over the stored chain, with its chain id."""
    endpoints = dict(API_ENDPOINTS)
    endpoints["eth"] = {
        **API_ENDPOINTS["eth"],
        "chainId": lambda _node, _params: PRACTICE_CHAIN_ID,
        "maxPriorityFeePerGas": lambda _node, _params: PRIORITY_FEE_WEI,
        "getLogs": lambda node, params: node.logs(params[0]),
    }
    return EthereumTesterProvider(PracticeNode(backend), endpoints)


def _matches(topics: list[str], wanted: list[str | None]) -> bool:
    return len(topics) >= len(wanted) and all(
        want is None or topic.lower() == want.lower() for topic, want in zip(topics, wanted, strict=False)
    )


def _in_a_nodes_words(reason: str) -> str:
    if (
        "insufficient" in reason.lower()
        or "balance" in reason.lower()
        or "does not have enough" in reason.lower()
    ):
        return f"insufficient funds for gas * price + value: {reason}"
    return reason
