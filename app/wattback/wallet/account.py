"""An unlocked account. Only `guard` calls its signing methods; a test reads the sources to see to that."""

import hmac
from typing import Any, NoReturn

from wattback.wallet.errors import KeyInvalid


class UnlockedAccount:
    """A private key in memory, for one offset. Shows its address and nothing else.

    Python cannot promise to wipe memory: let go of the object as soon as it has signed.
    """

    __slots__ = ("_key", "address")

    def __init__(self, private_key: bytes) -> None:
        from eth_keys.datatypes import PrivateKey
        from eth_utils.exceptions import ValidationError

        valid = len(private_key) == 32 and any(private_key)
        if valid:
            try:
                self._key = PrivateKey(private_key)
                self.address = str(self._key.public_key.to_checksum_address())
            except (ValidationError, ValueError):
                valid = False
        # Outside the except block: the library's error may quote the key and must not hang on ours.
        if not valid:
            raise KeyInvalid("This is not a private key: it must be 32 bytes and on the curve.")

    def __repr__(self) -> str:
        return f"UnlockedAccount({self.address})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an unlocked account is not copied and not stored")

    def sign_typed_data(self, typed_data: dict[str, Any]) -> bytes:
        """EIP-712 signature, 65 bytes: r, s, v."""
        from eth_account import Account

        return bytes(Account.sign_typed_data(self._key, full_message=typed_data).signature)

    def sign_transaction(self, transaction: dict[str, Any]) -> tuple[bytes, bytes]:
        """Signed transaction: the bytes to send, and the 32 byte hash they will have."""
        from eth_account import Account

        signed = Account.sign_transaction(transaction, self._key)
        return bytes(signed.raw_transaction), bytes(signed.hash)

    def mac(self, label: str, message: bytes) -> bytes:
        """HMAC-SHA256 that only this wallet can make: 32 bytes. It is no signature and allows nothing on any chain.

        Args:
            label: What it is for; each has a key of its own, derived from the private one.
            message: What it is about.
        """
        derived = hmac.digest(self._key.to_bytes(), f"Wattback: {label}".encode(), "sha256")
        return hmac.digest(derived, message, "sha256")

    def private_key(self) -> bytes:
        """The 32 bytes themselves, for the keystore and for the person's own export."""
        return self._key.to_bytes()
