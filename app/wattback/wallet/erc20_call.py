"""The one call to a payment token that the wallet signs for a market: an approval of an exact amount."""

from dataclasses import dataclass

from wattback.wallet.canonical import arguments_of

APPROVE_SIGNATURE = "approve(address,uint256)"
APPROVE_SELECTOR = bytes.fromhex("095ea7b3")


@dataclass(frozen=True, slots=True)
class ApproveCall:
    """What the call asks the token for.

    Attributes:
        spender: Who may take it, EIP-55.
        amount_base_units: How much.
    """

    spender: str
    amount_base_units: int


def decode_approve_call(data: bytes) -> ApproveCall:
    """Read `approve`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    from eth_utils.address import to_checksum_address

    otherwise = "the transaction asks the payment token for something else than an approval"
    spender, amount_base_units = arguments_of(data, APPROVE_SELECTOR, ["address", "uint256"], otherwise)
    return ApproveCall(to_checksum_address(spender), amount_base_units)
