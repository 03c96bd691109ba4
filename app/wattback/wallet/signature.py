"""Who signed: for whoever checks a certificate."""

from typing import Any

from wattback.wallet.errors import BadSignature

_HALF_CURVE_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0


def recover_typed_data_signer(typed_data: dict[str, Any], signature: bytes) -> str:
    """The account that made an EIP-712 signature.

    Only the canonical form is accepted (EIP-2: low s; v 27 or 28), so that nobody can make a second one of it.

    Args:
        typed_data: With `types`, `primaryType`, `domain` and `message`.
        signature: 65 bytes: r, s, v.

    Returns:
        EIP-55 address.

    Raises:
        BadSignature: Not a canonical signature, or the typed data cannot be encoded.
    """
    from eth_abi.exceptions import EncodingError
    from eth_account import Account
    from eth_account.messages import encode_typed_data
    from eth_keys.exceptions import BadSignature as UnrecoverableSignature
    from eth_utils.exceptions import ValidationError

    if len(signature) != 65:
        raise BadSignature(f"it has {len(signature)} bytes instead of 65")
    if signature[64] not in (27, 28):
        raise BadSignature("its recovery id is neither 27 nor 28")
    if not 0 < int.from_bytes(signature[32:64], "big") <= _HALF_CURVE_ORDER:
        raise BadSignature("its second half is not in canonical form")
    try:
        return str(Account.recover_message(encode_typed_data(full_message=typed_data), signature=signature))
    except (UnrecoverableSignature, ValidationError, EncodingError, ValueError, KeyError, TypeError) as error:
        raise BadSignature("it does not belong to this data") from error
