"""An in-memory wallet that answers as the real one does, and states of it to look at."""

from collections.abc import Callable
from dataclasses import replace

from wattback.desktop.services.wallet import (
    AccountLine,
    BalanceLine,
    LockState,
    ReceiveCode,
    SendPreview,
    TransferLine,
    WalletRequest,
)
from wattback.wallet.errors import AccountThere, AddressInvalid, KeyInvalid, WordsInvalid, WrongPassword

PASSWORD = "correct horse"
WORDS = "abandon ability able about above absent absorb abstract absurd abuse access accident"
FIRST = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
# A pattern of the size of a real address's code; what it says does not matter here.
SAMPLE_MODULES = tuple(
    tuple((row * 7 + column * 3 + row * column) % 5 < 2 for column in range(33)) for row in range(33)
)


def many_accounts() -> tuple[AccountLine, ...]:
    """Twelve, with the longest names there are, one without a name and watched ones."""
    names = (
        "",
        "Everyday",
        "Savings",
        "W" * 40,
        "A name that is forty characters long, yes",
        "Cold storage drawer",
    )
    return tuple(
        AccountLine(
            f"0x{number:02x}{FIRST[4:]}",
            names[number] if number < len(names) else f"Account {number}",
            is_chosen=number == 0,
            is_watched=number in (5, 9),
        )
        for number in range(12)
    )


def sample_transfers() -> tuple[TransferLine, ...]:
    """One of each state."""
    at_ms = 1_795_000_000_000
    return tuple(
        TransferLine(
            at_ms - number * 7_200_000, f"Send {text} to {FRIEND}", state, reason, url, state == "broadcast"
        )
        for number, (text, state, reason, url) in enumerate(
            (
                ("2.50 pUSD", "broadcast", "", ""),
                ("0.10 PLAY", "mined", "", "https://explorer.example/tx/0x01"),
                ("10.00 pUSD", "final", "", "https://explorer.example/tx/0x02"),
                ("3.00 pUSD", "failed", "the network ran it, and it failed: the token refused", ""),
                ("1.00 pUSD", "dropped", "it was cancelled", ""),
            )
        )
    )


class SampleWallet:
    """Everything in memory; each test sets what it wants to see."""

    def __init__(self) -> None:
        self.lines: tuple[AccountLine, ...] = (AccountLine(FIRST, "Everyday", True, False),)
        self.held: tuple[BalanceLine, ...] | Exception = (
            BalanceLine("PLAY", "0.9997 PLAY", "pays network fees"),
            BalanceLine("pUSD", "9.9981 pUSD", "pays for certificates"),
        )
        self.preview = SendPreview(
            FRIEND, "2.50 pUSD", "0.00042 PLAY", "7.4981 pUSD", "Practice network", "", None
        )
        self.sent: tuple[TransferLine, ...] = ()
        self.send_result: str | Exception = "It arrived."
        self.state = LockState(is_unlocked=True, lock_after_minutes=5, keyring_remembers=False)
        self.practice_warning = "This is the practice network inside this computer, with play money."
        self.calls: list[str] = []
        self.backups: list[str] = []
        self.forget_failure: Exception | None = None
        self.before_send: Callable[[], object] = lambda: None

    def accounts(self) -> tuple[AccountLine, ...]:
        self.calls.append("accounts")
        return tuple(sorted(self.lines, key=lambda line: not line.is_chosen))

    def balances(self) -> tuple[BalanceLine, ...]:
        self.calls.append("balances")
        if isinstance(self.held, Exception):
            raise self.held
        return self.held

    def use(self, address: str) -> None:
        self.calls.append(f"use {address}")
        self.lines = tuple(replace(each, is_chosen=each.address == address) for each in self.lines)

    def rename(self, address: str, name: str) -> None:
        self.calls.append(f"rename {address} {name}")
        self.lines = tuple(
            replace(each, name=name) if each.address == address else each for each in self.lines
        )

    def _add(self, line: AccountLine) -> AccountLine:
        if any(each.address == line.address for each in self.lines):
            raise AccountThere(line.address)
        self.lines = (*self.lines, replace(line, is_chosen=not self.lines))
        return self.lines[-1]

    def import_words(self, words: str, index: int, name: str, password: str) -> AccountLine:
        self.calls.append(f"import_words {index} {name}")
        if len(words.split()) != 12:
            raise WordsInvalid(f"There are {len(words.split())} words; recovery words are 12.")
        return self._add(AccountLine(f"0xbb{index:02x}{FIRST[6:]}", name, False, False))

    def import_key(self, private_key: str, name: str, password: str) -> AccountLine:
        self.calls.append(f"import_key {name}")
        if len(private_key.removeprefix("0x")) != 64:
            raise KeyInvalid("A private key is 64 hexadecimal digits, with or without 0x before them.")
        return self._add(AccountLine(f"0xcc{FIRST[4:]}", name, False, False))

    def import_keystore(self, path: str, its_password: str, name: str, password: str) -> AccountLine:
        self.calls.append(f"import_keystore {path} {name}")
        if its_password != PASSWORD:
            raise WrongPassword
        return self._add(AccountLine(f"0xdd{FIRST[4:]}", name, False, False))

    def watch(self, address: str, name: str) -> AccountLine:
        self.calls.append(f"watch {address} {name}")
        if len(address) != 42:
            raise AddressInvalid("An address is 0x and 40 hexadecimal digits, and this is something else.")
        return self._add(AccountLine(address, name, False, True))

    def receive_code(self) -> ReceiveCode:
        self.calls.append("receive_code")
        address = self.accounts()[0].address
        return ReceiveCode(
            address, f"ethereum:{address}@5777001", SAMPLE_MODULES, "Practice network", self.practice_warning
        )

    def sendable(self) -> tuple[str, ...]:
        return ("PLAY", "pUSD")

    def preview_send(self, to: str, amount: str, symbol: str) -> SendPreview:
        self.calls.append(f"preview_send {to} {amount} {symbol}")
        return self.preview

    def send(self, to: str, amount: str, symbol: str, password: str, progress: Callable[[str], None]) -> str:
        self.calls.append(f"send {to} {amount} {symbol}")
        if password != PASSWORD:
            raise WrongPassword
        for state in ("Signed and stored", "Sent to the network"):
            progress(state)
        self.before_send()
        if isinstance(self.send_result, Exception):
            raise self.send_result
        return self.send_result

    def handed_over(self, to: str, amount: str, symbol: str) -> WalletRequest:
        self.calls.append("handed_over")
        return WalletRequest(f"ethereum:{to}@5777001?value=1", True, '{"to": "0x"}', SAMPLE_MODULES)

    def transfers(self) -> tuple[TransferLine, ...]:
        self.calls.append("transfers")
        return self.sent

    def cancel_transfers(self, password: str, progress: Callable[[str], None]) -> str:
        self.calls.append("cancel_transfers")
        if password != PASSWORD:
            raise WrongPassword
        self.sent = tuple(replace(each, state="dropped", can_cancel=False) for each in self.sent)
        return "It was taken back. Only a network fee was spent."

    def backup(self, path: str, password: str) -> None:
        self.calls.append("backup")
        if password != PASSWORD:
            raise WrongPassword
        self.backups.append(path)

    def check_words(self, words: str) -> bool:
        self.calls.append("check_words")
        if len(words.split()) != 12:
            raise WordsInvalid("There are too few words.")
        return words == WORDS

    def change_password(self, old: str, new: str) -> None:
        self.calls.append("change_password")
        if old != PASSWORD:
            raise WrongPassword

    def is_unlocked(self) -> bool:
        return self.state.is_unlocked

    def lock_state(self) -> LockState:
        return self.state

    def lock(self) -> None:
        self.calls.append("lock")
        self.state = replace(self.state, is_unlocked=False)

    def forget_password(self) -> None:
        self.calls.append("forget_password")
        if self.forget_failure is not None:
            raise self.forget_failure
        self.state = replace(self.state, keyring_remembers=False)
