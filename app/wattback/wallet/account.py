"""An unlocked account. Only `guard` calls its signing methods; a test reads the sources to see to that."""

import hmac
from typing import Any, NoReturn

from wattback.wallet import process_memory
from wattback.wallet.errors import KeyInvalid, WalletLocked


class UnlockedAccount:
    """A private key in memory. Shows its address and nothing else.

    The key is in one place that is overwritten when the account is locked or let go of. Each signature makes a copy
    for the library, and Python cannot promise to wipe that one: it is free memory until something else is put there.
    """

    __slots__ = ("_secret", "address")

    def __init__(self, private_key: bytes) -> None:
        from eth_keys.datatypes import PrivateKey
        from eth_utils.exceptions import ValidationError

        valid = len(private_key) == 32 and any(private_key)
        if valid:
            try:
                self.address = str(PrivateKey(private_key).public_key.to_checksum_address())
            except (ValidationError, ValueError):
                valid = False
        # Outside the except block: the library's error may quote the key and must not hang on ours.
        if not valid:
            raise KeyInvalid("This is not a private key: it must be 32 bytes and on the curve.")
        process_memory.hold()
        self._secret = bytearray(private_key)

    def __del__(self) -> None:
        """Nobody holds it any more."""
        if hasattr(self, "_secret"):
            self.wipe()
            process_memory.release()

    def wipe(self) -> None:
        """Overwrite the key: this account signs nothing any more."""
        self._secret[:] = bytes(len(self._secret))

    def __repr__(self) -> str:
        return f"UnlockedAccount({self.address})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an unlocked account is not copied and not stored")

    def sign_typed_data(self, typed_data: dict[str, Any]) -> bytes:
        """EIP-712 signature, 65 bytes: r, s, v."""
        from eth_account import Account

        return bytes(Account.sign_typed_data(self.private_key(), full_message=typed_data).signature)

    def sign_transaction(self, transaction: dict[str, Any]) -> tuple[bytes, bytes]:
        """Signed transaction: the bytes to send, and the 32 byte hash they will have."""
        from eth_account import Account

        signed = Account.sign_transaction(transaction, self.private_key())
        return bytes(signed.raw_transaction), bytes(signed.hash)

    def mac(self, label: str, message: bytes) -> bytes:
        """HMAC-SHA256 that only this wallet can make: 32 bytes. It is no signature and allows nothing on any chain.

        Args:
            label: What it is for; each has a key of its own, derived from the private one.
            message: What it is about.
        """
        derived = hmac.digest(self.private_key(), f"Wattback: {label}".encode(), "sha256")
        return hmac.digest(derived, message, "sha256")

    def private_key(self) -> bytes:
        """The 32 bytes themselves, for the keystore and for the person's own export.

        Raises:
            WalletLocked: It was locked.
        """
        if not any(self._secret):
            raise WalletLocked
        return bytes(self._secret)
