"""Addresses that a person types or pastes, checked before money goes to them."""

import re

from wattback.wallet.errors import AddressInvalid

_ADDRESS = re.compile(r"0[xX][0-9a-fA-F]{40}")
_ZERO = "0x" + "00" * 20


def checked_address(text: str) -> tuple[str, bool]:
    """The address in a text, and whether its checksum (EIP-55) vouches for it.

    Letters of both cases carry the checksum and must fit it. All small or all capital letters carry none: such an
    address is taken, and whoever shows it should say that a mistyped digit would go unnoticed.

    Args:
        text: `0x` and 40 hexadecimal digits, blanks around them allowed.

    Returns:
        The EIP-55 form, and whether the text carried a checksum.

    Raises:
        AddressInvalid: It is no address, its checksum does not fit, or it is the zero address.
    """
    from eth_utils.address import to_checksum_address

    stripped = text.strip()
    if not _ADDRESS.fullmatch(stripped):
        raise AddressInvalid("An address is 0x and 40 hexadecimal digits, and this is something else.")
    digits = stripped[2:]
    address = str(to_checksum_address("0x" + digits.lower()))
    if address == _ZERO:
        raise AddressInvalid("This is the zero address: nobody has its key, and what it gets is lost.")
    has_checksum = digits not in (digits.lower(), digits.upper())
    if has_checksum and digits != address[2:]:
        raise AddressInvalid(
            f"The checksum of {stripped} does not fit: a digit is wrong or missing. Copy it once more from where it "
            "was shown, letter for letter."
        )
    # An address of digits alone reads the same in every case.
    return address, has_checksum or digits == address[2:]
