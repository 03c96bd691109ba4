"""Payment permits (EIP-2612) and authorisations (EIP-3009) as EIP-712 typed data, signed instead of an approval."""

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
_RECEIVE_WITH_AUTHORIZATION = [
    {"name": "from", "type": "address"},
    {"name": "to", "type": "address"},
    {"name": "value", "type": "uint256"},
    {"name": "validAfter", "type": "uint256"},
    {"name": "validBefore", "type": "uint256"},
    {"name": "nonce", "type": "bytes32"},
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
        "domain": _domain(deployment, chain_id),
        "message": {
            "owner": owner,
            "spender": deployment.desk,
            "value": value_base_units,
            "nonce": nonce,
            "deadline": deadline_s,
        },
    }


def authorization_for_desk(
    deployment: DeskDeployment,
    chain_id: int,
    owner: str,
    value_base_units: int,
    batch_key: bytes,
    deadline_s: int,
) -> dict[str, Any]:
    """Lets the desk, and nobody else, take `value_base_units` from `owner` once, before `deadline_s`.

    The nonce is the batch key, so the token itself refuses to pay for a batch twice.

    Args:
        deployment: The desk, and the token with the name and version of its EIP-712 domain.
        chain_id: EIP-155 id.
        owner: Who pays.
        value_base_units: How much.
        batch_key: 32 bytes.
        deadline_s: UTC epoch seconds; the order's deadline.
    """
    return {
        "types": {"EIP712Domain": _DOMAIN, "ReceiveWithAuthorization": _RECEIVE_WITH_AUTHORIZATION},
        "primaryType": "ReceiveWithAuthorization",
        "domain": _domain(deployment, chain_id),
        "message": {
            "from": owner,
            "to": deployment.desk,
            "value": value_base_units,
            "validAfter": 0,
            "validBefore": deadline_s,
            "nonce": batch_key,
        },
    }


def _domain(deployment: DeskDeployment, chain_id: int) -> dict[str, Any]:
    return {
        "name": deployment.permit_name,
        "version": deployment.permit_version,
        "chainId": chain_id,
        "verifyingContract": deployment.payment_erc20,
    }
