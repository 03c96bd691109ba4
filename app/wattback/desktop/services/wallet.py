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
    """What a transfer would do.

    Attributes:
        to: Recipient, EIP-55; as typed when it is no address.
        amount_text: With its unit.
        fee_text: The highest network fee.
        left_text: What is left of the same coin at least.
        network_name: For people.
        warning: What to look at twice; empty when there is nothing.
        refusal: Why it can't be done, or None.
        refused_field: Which of `to`, `amount` and `symbol` the refusal is about; empty for none of them.
        is_watched: The key is elsewhere: `handed_over` gives the transfer to its wallet, and `send` refuses.
    """

    to: str
    amount_text: str
    fee_text: str
    left_text: str
    network_name: str
    warning: str
    refusal: str | None
    refused_field: str = ""
    is_watched: bool = False


@dataclass(frozen=True, slots=True)
class TransferLine:
    """Money that was sent from the chosen account.

    Attributes:
        at_ms: When it was signed, UTC epoch milliseconds.
        text: How much to whom.
        state: `signed`, `broadcast`, `mined`, `final`, `failed` or `dropped`.
        reason: Why it failed or was dropped; empty otherwise.
        explorer_url: Its page; empty where there is none.
        can_cancel: It is in no block yet.
    """

    at_ms: int
    text: str
    state: str
    reason: str
    explorer_url: str
    can_cancel: bool


@dataclass(frozen=True, slots=True)
class WalletRequest:
    """What a wallet elsewhere is asked to sign.

    Attributes:
        uri: Link for a code to scan.
        is_standard: The link says all of it; otherwise some wallets need the JSON.
        raw_json: The same for `eth_sendTransaction`.
        modules: The link as a QR code, row by row; empty when it is too long for one.
    """

    uri: str
    is_standard: bool
    raw_json: str
    modules: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class LockState:
    """What stands between a person at this machine and a signature.

    Attributes:
        is_unlocked: The next signature needs no password, until it is locked again.
        lock_after_minutes: Idle minutes until then; 0 locks after each use.
        keyring_remembers: The person chose that the system's keyring keeps the password.
    """

    is_unlocked: bool
    lock_after_minutes: int
    keyring_remembers: bool


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

    def handed_over(self, to: str, amount: str, symbol: str) -> WalletRequest:
        """The transfer for the watched account's own wallet to sign."""
        ...

    def transfers(self) -> tuple[TransferLine, ...]:
        """What was sent lately from the chosen account on the chosen network, newest first; asks nobody."""
        ...

    def cancel_transfers(self, password: str, progress: Callable[[str], None]) -> str:
        """Take back what is in no block yet; returns what happened, in words."""
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

    def lock_state(self) -> LockState:
        """Whether it is unlocked, for how long, and what the keyring keeps."""
        ...

    def lock(self) -> None:
        """Have every Wattback that holds the wallet unlocked lock it, this one at once."""
        ...

    def forget_password(self) -> None:
        """Take the password out of the system's keyring, and do not put it there again."""
        ...
