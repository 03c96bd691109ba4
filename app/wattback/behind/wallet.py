"""What the page Wallet asks for: accounts, copies of keys, the lock; money in and out is in `wallet_money`."""

from typing import TYPE_CHECKING

from wattback import paths
from wattback.behind.wallet_money import WalletMoney
from wattback.desktop.services.wallet import AccountLine, LockState
from wattback.ledger.settings import get_flag, get_integer, set_setting
from wattback.wiring import accounts, keystore, ledger, unlock_session

if TYPE_CHECKING:
    from wattback.wallet.account import UnlockedAccount
    from wattback.wallet.account_index import AccountEntry


class Wallet(WalletMoney):
    """Implements `wattback.desktop.services.wallet.WalletServices`. Every call opens what it needs and closes it."""

    def accounts(self) -> tuple[AccountLine, ...]:
        """All accounts, the chosen one first, the others in the order they were added."""
        wallet = accounts()
        chosen = wallet.chosen()
        address = chosen.address() if chosen.exists() else ""
        lines = [_line(each, address) for each in wallet.entries()]
        return tuple(sorted(lines, key=lambda line: not line.is_chosen))

    def use(self, address: str) -> None:
        """Choose the account that pays; what was unlocked for another is locked."""
        accounts().use(address)
        self.lock()

    def rename(self, address: str, name: str) -> None:
        """Call an account something; an empty name takes the name away."""
        accounts().rename(address, name.strip())

    def import_words(self, words: str, index: int, name: str, password: str) -> AccountLine:
        """Bring along an account by recovery words, or store one that was made from fresh words.

        Raises:
            WordsInvalid: Not recovery words.
            WeakPassword: Too short.
            AccountThere: It is in the wallet already.
            AccountNameTaken: Another account has the name, or it is none.
        """
        from wattback.wallet.key_sources import account_from_words
        from wattback.wallet.words import derivation_path

        return self._add(account_from_words(words, index), name, password, derivation_path(index))

    def import_key(self, private_key: str, name: str, password: str) -> AccountLine:
        """Bring along an account by its private key; errors as `import_words`, and `KeyInvalid`."""
        from wattback.wallet.key_sources import account_from_private_key

        return self._add(account_from_private_key(private_key), name, password)

    def import_keystore(self, path: str, its_password: str, name: str, password: str) -> AccountLine:
        """Bring along an account from another program's keystore file, encrypted anew.

        Raises:
            FileUnusable: It cannot be read.
            KeyInvalid: It is no keystore of version 3.
            WrongPassword: `its_password` does not open it.
        """
        from wattback.files import read_file
        from wattback.wallet.key_sources import account_from_keystore

        return self._add(account_from_keystore(read_file(path), its_password), name, password)

    def watch(self, address: str, name: str) -> AccountLine:
        """Add an account whose key is elsewhere.

        Raises:
            AddressInvalid: It is no address, or its checksum does not fit.
            AccountThere: It is in the wallet already.
            AccountNameTaken: Another account has the name, or it is none.
        """
        from wattback.wallet.addresses import checked_address

        checked, _ = checked_address(address)
        return self._shown(accounts().watch(checked, name=name.strip()))

    def backup(self, path: str, password: str) -> None:
        """Copy the chosen account's keystore, after it was proven that the password opens it.

        Raises:
            FileUnusable: The file is there already, or cannot be written.
            WrongPassword: It does not open the wallet. Nothing was written.
            WatchOnly: The key is elsewhere.
            BackupDiffers: The copy did not come back as it was written.
        """
        from wattback.behind.wallet_errors import BackupDiffers
        from wattback.files import read_file, require_new, write_new_file
        from wattback.wallet.errors import WalletDamaged
        from wattback.wallet.key_sources import account_from_keystore

        found = accounts().keystore(None)
        require_new(path)
        document = found.document()
        # Before anything is written: a copy that nobody can open is no backup.
        if account_from_keystore(document, password).address != found.address():
            raise WalletDamaged(found.path)
        write_new_file(path, document)
        if read_file(path) != document:
            raise BackupDiffers(path)

    def check_words(self, words: str) -> bool:
        """Whether these recovery words give the chosen account.

        Raises:
            WordsInvalid: They are no recovery words.
            WatchOnly: The key is elsewhere.
        """
        from wattback.wallet.key_sources import account_from_words

        address = accounts().keystore(None).address()
        entry = next(each for each in accounts().entries() if each.address == address)
        index = int(entry.derivation_path.rpartition("/")[2] or 0)
        return account_from_words(words, index).address == address

    def change_password(self, old: str, new: str) -> None:
        """Encrypt the chosen account's keystore anew; the keyring follows where it knew the old password.

        Raises:
            WrongPassword: `old` does not open it. Nothing was changed.
            WeakPassword: `new` is too short. Nothing was changed.
            WatchOnly: The key is elsewhere.
        """
        from wattback.wallet.unlocking import follow_new_password

        found = accounts().keystore(None)
        found.change_password(old, new)
        follow_new_password(found.address(), new)

    def is_unlocked(self) -> bool:
        """Whether the next signature needs no password."""
        wallet = keystore()
        return wallet.exists() and unlock_session().is_open(wallet.address())

    def lock_state(self) -> LockState:
        """Whether it is unlocked, for how long, and what the keyring keeps."""
        with ledger() as connection:
            return LockState(
                self.is_unlocked(),
                get_integer(connection, "wallet.lock_after_minutes"),
                get_flag(connection, "wallet.remember_unlock"),
            )

    def lock(self) -> None:
        """Have every Wattback that holds the wallet unlocked lock it, this one at once."""
        from wattback.wallet.unlock_session import mark_locked

        unlock_session().lock()
        mark_locked(paths.wallet_dir())

    def forget_password(self) -> None:
        """Take the password out of the system's keyring, and do not put it there again.

        Raises:
            KeyringUnusable: There is none to ask, or it stayed locked; it is not asked again all the same.
        """
        from wattback.wallet.unlocking import forget

        with ledger() as connection:
            set_setting(connection, "wallet.remember_unlock", False)
        for entry in accounts().entries():
            if entry.kind == "key":
                forget(entry.address)

    def _add(self, account: "UnlockedAccount", name: str, password: str, path: str = "") -> AccountLine:
        return self._shown(accounts().add(account, password, name=name.strip(), derivation_path=path))

    def _shown(self, entry: "AccountEntry") -> AccountLine:
        return _line(entry, accounts().chosen().address())


def _line(entry: "AccountEntry", chosen: str) -> AccountLine:
    return AccountLine(entry.address, entry.name, entry.address == chosen, entry.kind == "watch")
