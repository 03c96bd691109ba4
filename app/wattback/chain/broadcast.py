"""Sending a signed transaction so that sending it again is harmless."""

from typing import TYPE_CHECKING

from wattback.chain.errors import InsufficientFunds, NonceTaken, TransactionRefused
from wattback.chain.retirement import SignedTransaction
from wattback.chain.rpc import rpc_message

if TYPE_CHECKING:
    from web3 import Web3


def broadcast(w3: "Web3", signed: SignedTransaction) -> None:
    """Sends these bytes; what the network already has, waiting or mined, counts as sent.

    Nodes have many words for "I know it", and say "nonce too low" of a transaction that is mined. So on any refusal
    the hash is looked up, and only when it is unknown the words are read.

    Raises:
        NonceTaken: Another transaction was mined at this nonce, so this one never will be.
        InsufficientFunds: The account cannot pay the network fee.
        TransactionRefused: Refused for another reason, in the network's words.
    """
    from web3.exceptions import RequestTimedOut, Web3RPCError

    try:
        w3.eth.send_raw_transaction(signed.raw)
    except RequestTimedOut:
        raise
    except Web3RPCError as error:
        if not _is_known(w3, signed.tx_hash):
            raise _refusal(rpc_message(error)) from error


def _is_known(w3: "Web3", tx_hash: bytes) -> bool:
    from eth_typing import Hash32
    from web3.exceptions import TransactionNotFound

    pool = getattr(w3.provider, "pool", None)
    if pool is not None and pool.size > 1:
        # Each of them was given the transaction, and the one that serves may be the only one that lacks it.
        answers = pool.ask_each("eth_getTransactionByHash", ["0x" + tx_hash.hex()]).values()
        return any(isinstance(each, dict) and each.get("result") for each in answers)
    try:
        w3.eth.get_transaction(Hash32(tx_hash))
    except TransactionNotFound:
        return False
    return True


def _refusal(reason: str) -> TransactionRefused | InsufficientFunds:
    words = reason.lower()
    if "nonce too low" in words:
        return NonceTaken()
    if "insufficient funds" in words:
        return InsufficientFunds("the network fee")
    return TransactionRefused(reason)
