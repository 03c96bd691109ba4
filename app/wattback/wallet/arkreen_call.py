"""The calls to Arkreen's contracts that the wallet may sign, decoded."""

from dataclasses import dataclass

from wattback.wallet.canonical import arguments_of
from wattback.wallet.errors import SigningRefused

BUY_SIGNATURE = "buyART(address,address,uint256,uint256,bool)"
BUY_SELECTOR = bytes.fromhex("64201ad4")
BUILD_SIGNATURE = "actionBuilder(address,address,uint256,uint256,uint256,uint256)"
BUILD_SELECTOR = bytes.fromhex("cab6e476")
OFFSET_SIGNATURE = "commitOffset(uint256)"
OFFSET_SELECTOR = bytes.fromhex("e8fef571")
BADGE_SIGNATURE = "mintCertificate(address,address,string,string,string,uint256[])"
BADGE_SELECTOR = bytes.fromhex("60ee6c83")

_SOMETHING_ELSE = "the transaction asks Arkreen for something that is not allowed"


@dataclass(frozen=True, slots=True)
class BuyCall:
    """`bank.buyART`.

    Attributes:
        payment_token: What is paid, EIP-55.
        art: What is bought, EIP-55.
        at_most_base_units: The most it pays.
        amount_mwh: How much is bought.
        is_exact_pay: Whether instead the payment is exact, and the amount the least.
    """

    payment_token: str
    art: str
    at_most_base_units: int
    amount_mwh: int
    is_exact_pay: bool


@dataclass(frozen=True, slots=True)
class BuildCall:
    """`builder.actionBuilder`.

    Attributes:
        payment_token: What is paid, EIP-55.
        art: What is bought and offset, EIP-55.
        at_most_base_units: The most it pays.
        gross_mwh: How much is bought.
        mode: 2 buys an exact amount from the bank.
        deadline_s: UTC epoch seconds; the bank does not look at it.
    """

    payment_token: str
    art: str
    at_most_base_units: int
    gross_mwh: int
    mode: int
    deadline_s: int


@dataclass(frozen=True, slots=True)
class BadgeCall:
    """`badge.mintCertificate`.

    Attributes:
        holder: Whose offsets, and who gets the badge, EIP-55.
        beneficiary: For whom, EIP-55.
        holder_name: Public text.
        beneficiary_name: Public text.
        message: Public text.
        offset_ids: What it shows.
    """

    holder: str
    beneficiary: str
    holder_name: str
    beneficiary_name: str
    message: str
    offset_ids: tuple[int, ...]


def decode_buy_call(data: bytes) -> BuyCall:
    """Read `buyART`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    from eth_utils.address import to_checksum_address

    types = ["address", "address", "uint256", "uint256", "bool"]
    payment_token, art, *rest = arguments_of(data, BUY_SELECTOR, types, _SOMETHING_ELSE)
    return BuyCall(to_checksum_address(payment_token), to_checksum_address(art), *rest)


def decode_build_call(data: bytes) -> BuildCall:
    """Read `actionBuilder`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    from eth_utils.address import to_checksum_address

    types = ["address", "address", "uint256", "uint256", "uint256", "uint256"]
    payment_token, art, *rest = arguments_of(data, BUILD_SELECTOR, types, _SOMETHING_ELSE)
    return BuildCall(to_checksum_address(payment_token), to_checksum_address(art), *rest)


def decode_offset_call(data: bytes) -> int:
    """Read `commitOffset`, of which this must be the canonical encoding.

    Returns:
        How much is handed in, milliwatt-hours.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    (gross_mwh,) = arguments_of(data, OFFSET_SELECTOR, ["uint256"], _SOMETHING_ELSE)
    return int(gross_mwh)


def decode_badge_call(data: bytes) -> BadgeCall:
    """Read `mintCertificate`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    from eth_utils.address import to_checksum_address

    types = ["address", "address", "string", "string", "string", "uint256[]"]
    try:
        arguments = arguments_of(data, BADGE_SELECTOR, types, _SOMETHING_ELSE)
    except UnicodeDecodeError as error:
        raise SigningRefused("the badge's texts cannot be read") from error
    holder, beneficiary, holder_name, beneficiary_name, message, offset_ids = arguments
    return BadgeCall(
        holder=to_checksum_address(holder),
        beneficiary=to_checksum_address(beneficiary),
        holder_name=holder_name,
        beneficiary_name=beneficiary_name,
        message=message,
        offset_ids=tuple(offset_ids),
    )
