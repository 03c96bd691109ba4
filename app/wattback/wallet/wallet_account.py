"""What is asked of an account, whether its key is here or in another wallet."""

from dataclasses import dataclass
from typing import Protocol

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import WatchOnly


class WalletAccount(Protocol):
    """One account, whether its key is here or elsewhere."""

    @property
    def path(self) -> str:
        """Of the file it is in."""
        ...

    def kind(self) -> str:
        """`key` when it can sign here, `watch` when its key is in another wallet."""
        ...

    def exists(self) -> bool:
        """Whether it was made."""
        ...

    def address(self) -> str:
        """EIP-55, without the password."""
        ...

    def unlock(self, password: str) -> UnlockedAccount:
        """Decrypt the key."""
        ...

    def document(self) -> bytes:
        """The encrypted file, for a backup."""
        ...


@dataclass(frozen=True, slots=True)
class WatchedAccount:
    """An account whose key is in another wallet.

    Attributes:
        watched: Its address, EIP-55.
        path: Of the list it is in.
    """

    watched: str
    path: str

    def kind(self) -> str:
        """`watch`."""
        return "watch"

    def exists(self) -> bool:
        """It is in the list."""
        return True

    def address(self) -> str:
        """EIP-55."""
        return self.watched

    def unlock(self, password: str) -> UnlockedAccount:  # noqa: ARG002 - none opens it
        """Nothing here can sign for it.

        Raises:
            WatchOnly: Always.
        """
        raise WatchOnly(self.watched)

    def document(self) -> bytes:
        """There is no key to back up.

        Raises:
            WatchOnly: Always.
        """
        raise WatchOnly(self.watched)
