"""Changing a setting: what lets more money go needs the wallet's password, everything else does not."""

from typing import TYPE_CHECKING

from wattback.ledger.settings import SettingValue, require_possible, set_setting
from wattback.wiring import AskPassword, keystore, ledger

if TYPE_CHECKING:
    from wattback.wallet.account import UnlockedAccount


def needs_password(key: str, value: SettingValue) -> bool:
    """Whether this change would ask for the wallet's password.

    Raises:
        SettingError: There is no such key.
    """
    from wattback.wallet import cap_approval

    with ledger() as connection:
        return cap_approval.needs_password(connection, key, value)


def choose(
    key: str, value: SettingValue, *, password: str | None = None, ask: AskPassword | None = None
) -> None:
    """Store a choice of the person's.

    The keyring is not asked: whoever sits at an unlocked desktop is not therefore the one whose money it is.

    Args:
        key: Of a setting.
        value: What it becomes.
        password: What the person typed for it.
        ask: Asks for the password, when it is needed and neither typed nor in WATTBACK_PASSWORD_FILE.

    Raises:
        SettingError: There is no such key, or the value is not allowed.
        AddressInvalid: The vault's address is none.
        UnknownNetwork: There is no such network.
        PasswordNeeded: Nobody gave the password.
        WrongPassword: It does not open the wallet.
        NoWallet: There is no wallet yet whose password could be asked for.
        LedgerError: It could not be stored.
    """
    from wattback.wallet import cap_approval

    with ledger() as connection:
        require_possible(key, value)
        _require_usable(key, value)
        asks = cap_approval.needs_password(connection, key, value)
        account = _unlocked(key, password, ask) if asks else None
        if account is not None and cap_approval.is_beyond_default(key, value):
            # Before the setting: an approval without it changes nothing.
            cap_approval.approve(connection, key, value, account.mac)
        set_setting(connection, key, value)
        cap_approval.drop_approval(connection, key, value)


def _require_usable(key: str, value: SettingValue) -> None:
    """What the ledger, which knows no chain, cannot tell about a value."""
    if key == "vault.address" and value is not None:
        from wattback.wallet.addresses import checked_address

        checked_address(str(value))
    if key == "network":
        from wattback.chain.networks import require_known

        require_known(str(value))


def _unlocked(key: str, password: str | None, ask: AskPassword | None) -> "UnlockedAccount | None":
    from wattback.wallet.cap_approval import BRAKE
    from wattback.wallet.errors import NoWallet, PasswordNeeded, WalletLocked
    from wattback.wallet.unlocking import unlock

    wallet = keystore()
    if not wallet.exists():
        if key == BRAKE:
            # There is no money that it could hold back.
            return None
        raise NoWallet
    try:
        return unlock(wallet, typed=password, use_keyring=False, ask=ask)
    except WalletLocked:
        raise PasswordNeeded(key) from None
