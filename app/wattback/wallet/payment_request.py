"""A transaction for a wallet that Wattback holds no key of: as a link to scan, and as plain JSON to paste.

EIP-681 writes a call as a function's name and its plain arguments. Calls with a tuple in them, as our desk's, do not
fit into it; their link carries the call data in a parameter `data`, which the standard does not know and some wallets
read all the same. For the others there is the JSON, as `eth_sendTransaction` takes it.
"""

import json
from dataclasses import dataclass

from wattback.wallet.rules.market import UnsignedTransaction

_FUNCTIONS = {
    bytes.fromhex("a9059cbb"): "transfer",
    bytes.fromhex("095ea7b3"): "approve",
}
"""ERC-20 calls of one address and one number."""


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """What the person's own wallet is asked to sign.

    Attributes:
        eip681: Link, also to be shown as a QR code.
        is_standard: Whether the link says all of it within EIP-681; otherwise a wallet that ignores its `data` would
            send an empty call, and the JSON is the safe way.
        raw_json: One JSON object for `eth_sendTransaction`, quantities in hexadecimal.
    """

    eip681: str
    is_standard: bool
    raw_json: str


def payment_request(request: UnsignedTransaction, account: str = "") -> PaymentRequest:
    """The link and the raw form of a transaction that somebody else signs.

    The nonce is left to the wallet that signs: it alone knows what else it has under way.

    Args:
        request: What is to be signed.
        account: Which account has to sign it, EIP-55; empty when any may.
    """
    fields = {
        "chainId": hex(request.chain_id),
        "from": account,
        "to": request.to,
        "value": hex(request.value_wei),
        "data": "0x" + request.data.hex(),
        "gas": hex(request.gas_limit),
        "maxFeePerGas": hex(request.max_fee_per_gas_wei),
        "maxPriorityFeePerGas": hex(request.max_priority_fee_per_gas_wei),
    }
    if not account:
        del fields["from"]
    link, is_standard = _link(request)
    return PaymentRequest(eip681=link, is_standard=is_standard, raw_json=json.dumps(fields, indent=2))


def receiving_link(address: str, chain_id: int) -> str:
    """EIP-681 link with which another wallet pays this address on this chain."""
    return f"ethereum:{address}@{chain_id}"


def _link(request: UnsignedTransaction) -> tuple[str, bool]:
    target = f"ethereum:{request.to}@{request.chain_id}"
    fees = f"gasLimit={request.gas_limit}&gasPrice={request.max_fee_per_gas_wei}"
    if not request.data:
        return f"{target}?value={request.value_wei}&{fees}", True
    function = _FUNCTIONS.get(request.data[:4])
    arguments = request.data[4:]
    if function is not None and len(arguments) == 64 and not any(arguments[:12]) and request.value_wei == 0:
        from eth_utils.address import to_checksum_address

        address = to_checksum_address(arguments[12:32])
        amount = int.from_bytes(arguments[32:], "big")
        return f"{target}/{function}?address={address}&uint256={amount}&{fees}", True
    return f"{target}?value={request.value_wei}&{fees}&data=0x{request.data.hex()}", False
