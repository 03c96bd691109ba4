"""The desk's calls that the wallet may sign: to buy and to retire, paid by permit, by authorisation or by allowance."""

from dataclasses import dataclass
from typing import Any

from wattback.wallet.canonical import ORDER_TYPE, arguments_of

SIGNATURE = f"buyAndRetireWithPermit({ORDER_TYPE},uint8,bytes32,bytes32)"
SELECTOR = bytes.fromhex("1af2d34f")
AUTHORIZED_SIGNATURE = f"buyAndRetireWithAuthorization({ORDER_TYPE},uint8,bytes32,bytes32)"
AUTHORIZED_SELECTOR = bytes.fromhex("11ad138b")
APPROVED_SIGNATURE = f"buyAndRetire({ORDER_TYPE})"
APPROVED_SELECTOR = bytes.fromhex("f5c404c1")

_SOMETHING_ELSE = "the transaction calls something else than the purchase with retirement"
_SIGNED_TYPES = [ORDER_TYPE, "uint8", "bytes32", "bytes32"]


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
        previous_gas_used: Gas of the account's retirement before this one; 0 when it is not told.
        previous_co2e_mg: Estimated emissions of that gas, milligrams of CO2e.
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
    previous_gas_used: int = 0
    previous_co2e_mg: int = 0


def decode_desk_call(data: bytes) -> DeskCall:
    """Read `buyAndRetireWithPermit`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    return desk_call_of(arguments_of(data, SELECTOR, _SIGNED_TYPES, _SOMETHING_ELSE)[0])


def decode_authorized_desk_call(data: bytes) -> DeskCall:
    """Read `buyAndRetireWithAuthorization`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    return desk_call_of(arguments_of(data, AUTHORIZED_SELECTOR, _SIGNED_TYPES, _SOMETHING_ELSE)[0])


def decode_approved_desk_call(data: bytes) -> DeskCall:
    """Read `buyAndRetire`, paid from an allowance, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    return desk_call_of(arguments_of(data, APPROVED_SELECTOR, [ORDER_TYPE], _SOMETHING_ELSE)[0])


def desk_call_of(order: tuple[Any, ...]) -> DeskCall:
    """The desk's `Order` as the ABI's decoder returns it."""
    from eth_utils.address import to_checksum_address

    batch_key, beneficiary, *rest = order
    certificate_id, amount_mwh, max_price_base_units, deadline_s, receipts_root, *numbers = rest
    period_start_s, period_end_s, previous_gas_used, previous_co2e_mg = numbers
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
        previous_gas_used=previous_gas_used,
        previous_co2e_mg=previous_co2e_mg,
    )
