"""The person's own accounts: what they hold, paying in and out, keeping them safe."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account; a watched one has its key elsewhere."""

    address: str
    name: str
    is_chosen: bool
    is_watched: bool


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """What the chosen account holds of one coin or token; `role` says what it is for, in words."""

    symbol: str
    amount_text: str
    role: str


@dataclass(frozen=True, slots=True)
class SendPreview:
    """What a transfer would do; `refusal` says why it can't be done, or is None."""

    to: str
    amount_text: str
    fee_text: str
    left_text: str
    network_name: str
    warning: str
    refusal: str | None


@dataclass(frozen=True, slots=True)
class ReceiveCode:
    """Where to be paid: the address, what the code holds, and its modules, row by row."""

    address: str
    uri: str
    modules: tuple[tuple[bool, ...], ...]
    network_name: str
    warning: str


class WalletServices(Protocol):
    """Every method may touch disk or chain."""

    def accounts(self) -> tuple[AccountLine, ...]:
        """All accounts, the chosen one first."""
        ...

    def balances(self) -> tuple[BalanceLine, ...]:
        """What the chosen account holds on the chosen network."""
        ...

    def use(self, address: str) -> None:
        """Choose the account that pays."""
        ...

    def rename(self, address: str, name: str) -> None:
        """Call an account something."""
        ...

    def import_words(self, words: str, index: int, name: str, password: str) -> AccountLine:
        """Bring along an account by recovery words (BIP-39); `index` is which account of them."""
        ...

    def import_key(self, private_key: str, name: str, password: str) -> AccountLine:
        """Bring along an account by its private key."""
        ...

    def import_keystore(self, path: str, its_password: str, name: str, password: str) -> AccountLine:
        """Bring along an account from another program's keystore file."""
        ...

    def watch(self, address: str, name: str) -> AccountLine:
        """Add an account whose key is elsewhere."""
        ...

    def receive_code(self) -> ReceiveCode:
        """The chosen account's address as a QR code."""
        ...

    def sendable(self) -> tuple[str, ...]:
        """Symbols that can be sent, the network's coin first."""
        ...

    def preview_send(self, to: str, amount: str, symbol: str) -> SendPreview:
        """What sending would do; `amount` is a decimal, or `all`. Signs nothing."""
        ...

    def send(self, to: str, amount: str, symbol: str, password: str, progress: Callable[[str], None]) -> str:
        """Send, after the preview; returns what happened, in words."""
        ...

    def backup(self, path: str, password: str) -> None:
        """Copy the chosen account's keystore and prove that the copy opens with the password."""
        ...

    def check_words(self, words: str) -> bool:
        """Whether these recovery words give the chosen account."""
        ...

    def change_password(self, old: str, new: str) -> None:
        """Encrypt the chosen account's keystore anew."""
        ...

    def is_unlocked(self) -> bool:
        """Whether the next signature needs no password."""
        ...
