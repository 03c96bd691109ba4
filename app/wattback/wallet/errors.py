"""What can go wrong with the wallet. No text here ever holds a password, a key or a recovery word."""

from wattback.errors import WattbackError


class WalletError(WattbackError):
    """Something about the person's wallet."""

    title = "The wallet said no"


class NoWallet(WalletError):
    """No wallet was made yet."""

    title = "No wallet yet"

    def __init__(self) -> None:
        super().__init__("There is no wallet yet. Make one in the window or with `wattback wallet create`.")


class WalletExists(WalletError):
    """A wallet is there and is never overwritten."""

    title = "There is a wallet already"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is a wallet already, in {path}. It was left as it is: overwriting it could lose money. To have "
            "another account beside it, add --add."
        )


class WalletDamaged(WalletError):
    """The keystore file cannot be read, or holds another key than the list of accounts says."""

    title = "The wallet's file is damaged"

    def __init__(self, path: str, what: str = "cannot be read") -> None:
        super().__init__(
            f"The wallet's file {path} {what}. It was left as it is. Put a backup of it in its place, or move "
            "it away and import the wallet again from its recovery words."
        )


class WrongPassword(WalletError):
    """The password does not open the wallet."""

    title = "Wrong password"

    def __init__(self) -> None:
        super().__init__(
            "This password does not open the wallet. Nothing was changed. If it is forgotten, the wallet can be "
            "imported again from its recovery words."
        )


class WeakPassword(WalletError):
    """The password is too short."""

    title = "Password too short"

    def __init__(self, minimum: int) -> None:
        super().__init__(
            f"The password needs at least {minimum} characters: it is all that protects the wallet's file. "
            "Nothing was stored. Several words are easier to remember than signs."
        )


class WalletLocked(WalletError):
    """Signing needs the password, and nobody gave it."""

    title = "The wallet is locked"

    def __init__(self) -> None:
        super().__init__(
            "The wallet is locked and its password is needed to sign. Nothing was signed. Enter it in the window, name "
            "a file with it in WATTBACK_PASSWORD_FILE, or let the system keyring remember it in the settings."
        )


class PasswordFileUnsafe(WalletError):
    """The password file cannot be used as it is."""

    title = "The password file cannot be used"

    def __init__(self, path: str, what: str, remedy: str) -> None:
        super().__init__(f"The password file {path} {what}. It was not used. {remedy}")


class WordsInvalid(WalletError):
    """These are not the recovery words of any wallet."""

    title = "These are not recovery words"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} Nothing was stored. Compare what you typed with what you wrote down, and try again."
        )


class KeyInvalid(WalletError):
    """This is not a private key or not a keystore."""

    title = "This is not a key"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was stored.")


class KeyringUnusable(WalletError):
    """The system keyring is missing or would not keep the password secret."""

    title = "The system keyring cannot be used"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The password was not handed to a keyring: {why}. The wallet works without one; it asks for the password."
        )


class SigningRefused(WalletError):
    """What was to be signed is not what a retirement needs."""

    title = "The wallet refused to sign"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The wallet refused to sign: {what}. Nothing was signed and nothing was paid. If this happens again, "
            "please report it: it should not."
        )


class CapExceeded(WalletError):
    """A retirement would cost more than a cap allows."""

    title = "Above your cap"

    def __init__(self, cap: str, would_be: str, limit: str, setting: str) -> None:
        super().__init__(
            f"This would bring the payments {cap} to {would_be}, and your cap is {limit}. Nothing was signed. Wait, or "
            f"raise the cap in the settings ({setting})."
        )


class PriceAboveCeiling(WalletError):
    """Certificates cost more for a megawatt-hour than the person pays."""

    title = "Above your price ceiling"

    def __init__(self, price: str, ceiling: str, setting: str) -> None:
        super().__init__(
            f"The certificates cost {price} for a megawatt-hour, and your ceiling is {ceiling}. Nothing was signed. "
            f"Wait for a better price, or raise the ceiling in the settings ({setting})."
        )


class PasswordNeeded(WalletError):
    """A change that lets more money go, and nobody gave the password."""

    title = "This needs your password"

    def __init__(self, setting: str) -> None:
        super().__init__(
            f"Changing {setting} that way lets more money go, so it needs the wallet's password. Nothing was changed. "
            "Run it in a terminal that can ask you, or name a file with the password in WATTBACK_PASSWORD_FILE."
        )


class NotApproved(WalletError):
    """A setting was changed to what needs the wallet's password, and nobody gave that password."""

    title = "This waits for your password"

    def __init__(self, setting: str, value: str) -> None:
        super().__init__(
            f"{setting} says {value}, but that was never confirmed with the wallet's password. Nothing was signed. If "
            f"you want it, confirm it: wattback settings set {setting} {value}"
        )


class BadSignature(WalletError):
    """Bytes that are no signature."""

    title = "Not a signature"

    def __init__(self, what: str) -> None:
        super().__init__(f"This is not a signature: {what}.")


class PaymentsStopped(WalletError):
    """The person pulled the brake."""

    title = "All payments are stopped"

    def __init__(self) -> None:
        super().__init__(
            "You stopped all payments. Nothing was signed and nothing was paid; what was signed before is only "
            "watched. Allow payments again in the tray's menu or with `wattback payments allow`."
        )


class WatchOnly(WalletError):
    """The key of this account is elsewhere."""

    title = "This account is only watched"

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Wattback only watches {address}: its key is in another wallet. Nothing was signed. Sign there what "
            "`wattback payments offer` shows, or choose an account of your own with `wattback wallet use`."
        )


class AccountThere(WalletError):
    """The account is in the wallet already."""

    title = "This account is there already"

    def __init__(self, address: str) -> None:
        super().__init__(
            f"{address} is in the wallet already. Nothing was changed. `wattback wallet accounts` lists what is there; "
            "`wattback wallet password` gives it another password."
        )


class WalletBusy(WalletError):
    """Another process changes the wallet."""

    title = "The wallet is in use"

    def __init__(self) -> None:
        super().__init__(
            "Another Wattback is changing the wallet at this moment. Nothing was changed here; try again."
        )


class UnknownAccount(WalletError):
    """No account has this name or address."""

    title = "No such account"

    def __init__(self, which: str, known: list[str]) -> None:
        there = ", ".join(known) or "none yet"
        super().__init__(
            f"There is no account {which!r} in the wallet. Nothing was changed. There are: {there}."
        )


class AccountNameTaken(WalletError):
    """A name that cannot be given."""

    title = "This name cannot be used"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"An account cannot be called {name!r}: {why}. Nothing was stored; choose another name."
        )


class AccountsDamaged(WalletError):
    """The list of accounts cannot be read."""

    title = "The wallet's list of accounts is damaged"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The wallet's list of accounts {path} cannot be read, so it is not known which account should pay. The "
            "keys are in files of their own and were not touched. Put a backup of the list in its place, or move it "
            "away: Wattback then finds the keys again, and `wattback wallet use` chooses one."
        )


class AddressInvalid(WalletError):
    """A text that is no address, or one that must not be paid."""

    title = "This address cannot be used"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was signed and nothing was sent.")


class QrFileUnknown(WalletError):
    """A QR code can be written as PNG and SVG only."""

    title = "Unknown kind of picture"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} ends neither with .png nor with .svg. Nothing was written; name such a file."
        )


class AmountInvalid(WalletError):
    """A text that is no amount of money."""

    title = "This is not an amount"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was signed and nothing was sent.")


class UnknownAsset(WalletError):
    """A coin or token that the network does not have."""

    title = "Unknown coin or token"

    def __init__(self, symbol: str, known: list[str]) -> None:
        there = ", ".join(known)
        super().__init__(
            f"{symbol!r} cannot be sent on this network. Nothing was signed. There are: {there}."
        )


class TokenDiffers(WalletError):
    """A token is not what the list of networks says of it."""

    title = "The token is another one"

    def __init__(self, symbol: str, listed: int, found: int) -> None:
        super().__init__(
            f"{symbol} has {found} places behind the point on the network, and {listed} in Wattback's list: an amount "
            "would mean something else than you typed. Nothing was signed. Check the token's address in the list of "
            "networks."
        )
