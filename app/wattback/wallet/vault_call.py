"""The vault's one call that its operator's key may sign: report use, buy and retire in the owner's name."""

from dataclasses import dataclass

from wattback.wallet.canonical import ORDER_TYPE, arguments_of
from wattback.wallet.desk_call import DeskCall, desk_call_of

SIGNATURE = f"trigger(uint256,{ORDER_TYPE})"
SELECTOR = bytes.fromhex("ce215be3")


@dataclass(frozen=True, slots=True)
class VaultCall:
    """What the call asks the vault for.

    Attributes:
        used_mwh: Use reported with it, milliwatt-hours.
        order: What the vault is to buy at its desk. Its batch key starts with the vault's address; its
            beneficiary is the vault's owner.
    """

    used_mwh: int
    order: DeskCall


def decode_vault_call(data: bytes) -> VaultCall:
    """Read `trigger`, of which this must be the canonical encoding.

    Raises:
        SigningRefused: Another call, or one with anything left over.
    """
    used_mwh, order = arguments_of(
        data,
        SELECTOR,
        ["uint256", ORDER_TYPE],
        "the transaction calls something else than the vault's purchase with retirement",
    )
    return VaultCall(used_mwh=used_mwh, order=desk_call_of(order))
