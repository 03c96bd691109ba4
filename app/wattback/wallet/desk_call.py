"""The one contract call the wallet signs, decoded: `buyAndRetireWithPermit` of the retirement desk."""

from dataclasses import dataclass

from wattback.wallet.errors import SigningRefused

SIGNATURE = (
    "buyAndRetireWithPermit((bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64),"
    "uint8,bytes32,bytes32)"
)
SELECTOR = bytes.fromhex("2cbe1494")
_TYPES = [
    "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64)",
    "uint8",
    "bytes32",
    "bytes32",
]


@dataclass(frozen=True, slots=True)
class DeskCall:
    """What the call asks the desk for.

    Attributes:
        batch_key: 32 bytes.
        beneficiary: EIP-55 address.
        certificate_id: Which certificates to buy.
        amount_mwh: Milliwatt-hours.
        max_price_base_units: The most it pays.
        deadline_s: Last block time at which it may happen, UTC epoch seconds.
        receipts_root: 32 bytes.
        period_start_s: First answer covered.
        period_end_s: Last answer covered.
    """

    batch_key: bytes
    beneficiary: str
    certificate_id: int
    amount_mwh: int
    max_price_base_units: int
    deadline_s: int
    receipts_root: bytes
    period_start_s: int
    period_end_s: int


def decode_desk_call(data: bytes) -> DeskCall:
    """Read the call data, which must be the canonical encoding of exactly this call.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    from eth_abi.abi import decode, encode
    from eth_abi.exceptions import DecodingError
    from eth_utils.address import to_checksum_address

    if data[:4] != SELECTOR:
        raise SigningRefused("the transaction calls something else than the purchase with retirement")
    try:
        arguments = decode(_TYPES, data[4:])
    except DecodingError as error:
        raise SigningRefused("the call cannot be read") from error
    if encode(_TYPES, arguments) != data[4:]:
        raise SigningRefused("the call holds more than its arguments")
    batch_key, beneficiary, *numbers, receipts_root, period_start_s, period_end_s = arguments[0]
    certificate_id, amount_mwh, max_price_base_units, deadline_s = numbers
    return DeskCall(
        batch_key=batch_key,
        beneficiary=to_checksum_address(beneficiary),
        certificate_id=certificate_id,
        amount_mwh=amount_mwh,
        max_price_base_units=max_price_base_units,
        deadline_s=deadline_s,
        receipts_root=receipts_root,
        period_start_s=period_start_s,
        period_end_s=period_end_s,
    )
