"""The accounts of the wallet: which there are, what they are called, and which one pays.

Every key has a keystore file of its own: the first in `keystore.json`, further ones in `0x....json`, each with its own
password, so that any other program opens any of them, and a damaged one takes no other along. `accounts.json` beside
them holds names, watched addresses and the choice; it holds no secret, and a wallet with one account does without it.

Recovery words are not stored, not even encrypted: a further account of the same words asks for them again. A stored
seed would be one file whose password gives away every account that the words can ever make; and what the person wrote
on paper is proven readable each time it is typed.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace

from wattback.ledger.filelock import FileLock
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.account_index import AccountEntry, AccountIndex, read_index, write_index
from wattback.wallet.errors import (
    AccountThere,
    UnknownAccount,
    WalletBusy,
    WalletDamaged,
    WalletError,
    WatchOnly,
)
from wattback.wallet.keystore import FIRST_FILE_NAME, Keystore
from wattback.wallet.keystore_format import SCRYPT_N
from wattback.wallet.wallet_account import WalletAccount, WatchedAccount

INDEX_FILE_NAME = "accounts.json"
_LOCK_FILE_NAME = "accounts.lock"
_LOCK_WAIT_S = 10.0


class Accounts:
    """All accounts in the wallet's folder.

    Args:
        directory: The folder.
        scrypt_n: Cost of a guess for keys stored from now on.
    """

    def __init__(self, directory: str, *, scrypt_n: int = SCRYPT_N) -> None:
        self._directory = directory
        self._scrypt_n = scrypt_n
        self._index_path = os.path.join(directory, INDEX_FILE_NAME)

    def changed_at_ns(self) -> int:
        """When the list last changed; 0 where there is none. For whoever shows the accounts."""
        try:
            return os.stat(self._index_path).st_mtime_ns
        except OSError:
            return 0

    def entries(self) -> tuple[AccountEntry, ...]:
        """Every account, in the order they were added.

        Raises:
            AccountsDamaged: The list cannot be read.
        WalletDamaged: A file holds another key than the list says.
        """
        return self._read().entries

    def chosen(self) -> WalletAccount:
        """The account that pays. Where there is none yet, a keystore that does not exist yet.

        Raises:
            AccountsDamaged: The list cannot be read.
        """
        if not os.path.lexists(self._index_path) and len(self._key_files()) < 2:
            # The usual wallet: one key, in a file that need not be read to know that it is chosen.
            return self._keystore(next(iter(self._key_files()), FIRST_FILE_NAME))
        index = self._read()
        entry = index.by_address(index.chosen)
        if entry is None:
            # Its file was moved away. No other account pays in its place unless the person says so.
            return self._keystore(_file_name(index.chosen) if index.chosen else FIRST_FILE_NAME)
        return self._opened(entry)

    def find(self, which: str) -> WalletAccount:
        """The account with this name or address.

        Raises:
            UnknownAccount: None has it.
        """
        return self._opened(self._entry(self._read(), which))

    def keystore(self, which: str | None) -> Keystore:
        """The account with this name or address, or the chosen one, whose key must be here.

        Raises:
            UnknownAccount: None has it.
            WatchOnly: Its key is elsewhere.
        """
        found = self.chosen() if which is None else self.find(which)
        if not isinstance(found, Keystore):
            raise WatchOnly(found.address())
        return found

    def add(
        self, account: UnlockedAccount, password: str, *, name: str = "", derivation_path: str = ""
    ) -> AccountEntry:
        """Store one more key. The first account becomes the chosen one; later ones wait until they are chosen.

        Raises:
            WeakPassword: The password is too short.
            AccountThere: Its key is here already.
            AccountNameTaken: Another account has the name, or it is none.
        """
        with self._writing() as index:
            there = index.by_address(account.address)
            if there is not None and there.kind == "key":
                raise AccountThere(account.address)
            index.require_name(name, account.address)
            is_first = not self._key_files() and not index.entries
            file_name = FIRST_FILE_NAME if is_first else _file_name(account.address)
            self._keystore(file_name).store(account, password)
            entry = AccountEntry(account.address, name, "key", file_name, derivation_path)
            # A watched account whose key is brought along is watched no more.
            others = tuple(each for each in index.entries if each is not there)
            self._write(AccountIndex(entry.address if is_first else index.chosen, (*others, entry)))
        return entry

    def watch(self, address: str, *, name: str = "") -> AccountEntry:
        """Add an account whose key is in another wallet.

        Args:
            address: EIP-55, checked.
            name: What to call it; may be empty.

        Raises:
            AccountThere: It is in the wallet already.
            AccountNameTaken: Another account has the name, or it is none.
        """
        with self._writing() as index:
            if index.by_address(address) is not None:
                raise AccountThere(address)
            index.require_name(name, address)
            entry = AccountEntry(address, name, "watch")
            chosen = index.chosen if index.entries else address
            self._write(AccountIndex(chosen, (*index.entries, entry)))
        return entry

    def use(self, which: str) -> AccountEntry:
        """Choose the account that pays from now on.

        Raises:
            UnknownAccount: None has this name or address.
        """
        with self._writing() as index:
            entry = self._entry(index, which)
            self._write(replace(index, chosen=entry.address))
        return entry

    def rename(self, which: str, name: str) -> AccountEntry:
        """Call an account something else.

        Raises:
            UnknownAccount: None has this name or address.
            AccountNameTaken: Another account has the name, or it is none.
        """
        with self._writing() as index:
            entry = self._entry(index, which)
            index.require_name(name, entry.address)
            renamed = replace(entry, name=name)
            entries = tuple(renamed if each is entry else each for each in index.entries)
            self._write(replace(index, entries=entries))
        return renamed

    def _opened(self, entry: AccountEntry) -> WalletAccount:
        if entry.kind == "watch":
            return WatchedAccount(entry.address, self._index_path)
        return self._keystore(entry.file_name)

    def _entry(self, index: AccountIndex, which: str) -> AccountEntry:
        wanted = which.strip().lower()
        for entry in index.entries:
            if wanted and wanted in (entry.address.lower(), entry.name.lower()):
                return entry
        raise UnknownAccount(which, [entry.name or entry.address for entry in index.entries])

    def _keystore(self, file_name: str) -> Keystore:
        return Keystore(self._directory, scrypt_n=self._scrypt_n, file_name=file_name)

    def _key_files(self) -> tuple[str, ...]:
        try:
            names = os.listdir(self._directory)
        except FileNotFoundError:
            return ()
        further = sorted(name for name in names if name.startswith("0x") and name.endswith(".json"))
        return (*(name for name in names if name == FIRST_FILE_NAME), *further)

    def _read(self) -> AccountIndex:
        """The list, as the files bear it out: a key that was moved away is gone, one put there is found."""
        listed = read_index(self._index_path)
        files = self._key_files()
        kept = [each for each in listed.entries if each.kind == "watch" or each.file_name in files]
        for each in kept:
            if each.kind == "key":
                self._require_its_own(each)
        known = {each.file_name for each in kept}
        for file_name in files:
            if file_name not in known:
                address = self._keystore(file_name).address()
                kept = [each for each in kept if each.address != address]
                kept.append(AccountEntry(address, file_name=file_name))
        chosen = listed.chosen or (kept[0].address if kept else "")
        return AccountIndex(chosen, tuple(kept))

    def _require_its_own(self, entry: AccountEntry) -> None:
        """A file that was overwritten with another key must not pay as the account it was."""
        keystore = self._keystore(entry.file_name)
        try:
            found = keystore.address()
        except WalletError:
            # Said when this account is used: an unreadable file takes no other account along.
            return
        if found != entry.address:
            raise WalletDamaged(
                keystore.path, f"holds the key of {found}, but the list of accounts has {entry.address} in it"
            )

    def _write(self, index: AccountIndex) -> None:
        only = index.entries[0]
        plain = AccountIndex(only.address, (AccountEntry(only.address, file_name=FIRST_FILE_NAME),))
        # One unnamed key says by itself all that a list would, as in the wallets that earlier versions made.
        if index != plain or os.path.lexists(self._index_path):
            write_index(self._index_path, index)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[AccountIndex]:
        """The list, while no other process changes it."""
        os.makedirs(self._directory, mode=0o700, exist_ok=True)
        lock = FileLock(os.path.join(self._directory, _LOCK_FILE_NAME))
        if not lock.acquire(_LOCK_WAIT_S):
            raise WalletBusy
        try:
            yield self._read()
        finally:
            lock.release()


def _file_name(address: str) -> str:
    return f"{address.lower()}.json"
