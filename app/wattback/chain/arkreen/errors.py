"""What can go wrong on Arkreen's market, beside what can on any. Raised before anything is signed."""

from wattback.chain.errors import ChainError


class AccountDelegated(ChainError):
    """The account runs a contract's code (EIP-7702)."""

    title = "The account is delegated"

    def __init__(self, account: str, delegate: str) -> None:
        super().__init__(
            f"The account {account} has handed its behaviour to the contract {delegate} (EIP-7702). Arkreen's badges "
            "fail on such accounts unless that contract can receive them, and Wattback cannot know what else it does, "
            "so it retires nothing from there. Nothing was signed; end the delegation in the wallet that made it, or "
            "use another account."
        )


class BelowMinimum(ChainError):
    """The market does not retire amounts this small."""

    title = "Too little for this market"

    def __init__(self, amount_mwh: int, minimum_mwh: int) -> None:
        super().__init__(
            f"Arkreen retires no less than {minimum_mwh / 1000:g} Wh at once, and {amount_mwh / 1000:g} Wh are due. "
            "Nothing was signed; it waits until enough is due."
        )


class MarketDiffers(ChainError):
    """The market's contracts are not what Wattback's data says, so it does not deal with them."""

    title = "The market is not as described"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Arkreen's contracts differ from what Wattback knows of them: {what}. Nothing was signed and nothing was "
            "paid. Their owner may have replaced them: wait for a Wattback that knows them as they are now."
        )


class OffsetFeeTooHigh(ChainError):
    """The market keeps an absurd part of what is retired."""

    title = "The market keeps too much"

    def __init__(self, fee_basis_points: int, limit_basis_points: int) -> None:
        super().__init__(
            f"Arkreen would keep {fee_basis_points / 100:g} % of the certificates as its fee; Wattback retires there "
            f"only up to {limit_basis_points / 100:g} %. Nothing was signed; it tries again later."
        )


class PaymentTokenNotTaken(ChainError):
    """The bank does not sell for this token."""

    title = "The market does not take this money"

    def __init__(self, symbol: str) -> None:
        super().__init__(
            f"Arkreen sells no certificates for {symbol} at present. Nothing was signed; Wattback tries again later."
        )


class AllowanceMissing(ChainError):
    """The market may not take the payment."""

    title = "The payment is not approved"

    def __init__(self, needed: str, allowed: str) -> None:
        super().__init__(
            f"Arkreen may take {allowed} from the wallet, and {needed} are needed. Nothing was bought; Wattback "
            "approves exactly the price and tries again."
        )


class CertificatesMissing(ChainError):
    """The wallet holds fewer certificates than were counted on."""

    title = "The stock of certificates is gone"

    def __init__(self, held_mwh: int, needed_mwh: int) -> None:
        super().__init__(
            f"The wallet holds certificates for {held_mwh / 1000:g} Wh, and {needed_mwh / 1000:g} Wh were to be taken "
            "from it. Nothing was retired; ask for a new quote."
        )


class BadgeImpossible(ChainError):
    """A badge cannot be made of these offsets."""

    title = "No badge can be made"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The badge was not made: {why}. The retirements it was to show are final all the same, and nothing was "
            "signed."
        )


class NotForOtherWallets(ChainError):
    """A wallet elsewhere cannot sign for this market."""

    title = "Not with another wallet"

    def __init__(self) -> None:
        super().__init__(
            "Arkreen keeps no note of what was retired for which answers, and no deadline ends a purchase. A request "
            "handed to another wallet could be signed weeks later and pay twice, so none was made. Retire with "
            "Wattback's own wallet there, or choose another market."
        )
