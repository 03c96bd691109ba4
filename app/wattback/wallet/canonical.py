"""Reading call data that must be the canonical encoding of one known call, so that nothing can hide in it."""

from typing import Any

from wattback.wallet.errors import SigningRefused

ORDER_TYPE = "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64,uint64,uint64)"
"""The desk's `Order`; its vaults take the same."""


def arguments_of(data: bytes, selector: bytes, types: list[str], otherwise: str) -> tuple[Any, ...]:
    """The arguments of a call.

    Args:
        data: Call data.
        selector: Of the one function it may call, 4 bytes.
        types: ABI types of its arguments.
        otherwise: What to say when it calls something else.

    Raises:
        SigningRefused: Another call, or one that is not encoded as the ABI's encoder would.
    """
    from eth_abi.abi import decode, encode
    from eth_abi.exceptions import DecodingError

    if data[:4] != selector:
        raise SigningRefused(otherwise)
    try:
        arguments = decode(types, data[4:])
    except (DecodingError, OverflowError) as error:
        raise SigningRefused("the call cannot be read") from error
    if encode(types, arguments) != data[4:]:
        raise SigningRefused("the call holds more than its arguments")
    return arguments
