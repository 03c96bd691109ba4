"""The payment permit (EIP-2612) as EIP-712 typed data: what the person's key signs instead of an approval."""

from typing import Any

from wattback.chain.networks import DeskDeployment

_DOMAIN = [
    {"name": "name", "type": "string"},
    {"name": "version", "type": "string"},
    {"name": "chainId", "type": "uint256"},
    {"name": "verifyingContract", "type": "address"},
]
_PERMIT = [
    {"name": "owner", "type": "address"},
    {"name": "spender", "type": "address"},
    {"name": "value", "type": "uint256"},
    {"name": "nonce", "type": "uint256"},
    {"name": "deadline", "type": "uint256"},
]


def permit_for_desk(
    deployment: DeskDeployment, chain_id: int, owner: str, value_base_units: int, nonce: int, deadline_s: int
) -> dict[str, Any]:
    """Lets the desk take `value_base_units` from `owner` until `deadline_s`.

    Args:
        deployment: The desk, and the token with the name and version of its EIP-712 domain.
        chain_id: EIP-155 id.
        owner: Who pays.
        value_base_units: How much.
        nonce: The token's own count of the owner's permits.
        deadline_s: UTC epoch seconds.
    """
    return {
        "types": {"EIP712Domain": _DOMAIN, "Permit": _PERMIT},
        "primaryType": "Permit",
        "domain": {
            "name": deployment.permit_name,
            "version": deployment.permit_version,
            "chainId": chain_id,
            "verifyingContract": deployment.payment_erc20,
        },
        "message": {
            "owner": owner,
            "spender": deployment.desk,
            "value": value_base_units,
            "nonce": nonce,
            "deadline": deadline_s,
        },
    }
