"""Why an offset did not happen, each with what to do next."""

from wattback.errors import WattbackError


class OffsetError(WattbackError):
    """An offset that did not happen, or not yet."""

    title = "No offset was made"


class NothingDue(OffsetError):
    """Everything is matched."""

    title = "Nothing is due"

    def __init__(self) -> None:
        super().__init__("Nothing is due: every answer counted so far is matched, or is about to be.")


class FeeTooLarge(OffsetError):
    """The network fee rose above its share while an automatic offset was prepared."""

    title = "The network fee is too large"

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} Nothing was signed; Wattback waits for a cheaper hour.")


class NothingToCancel(OffsetError):
    """Nothing is under way that could still be taken back."""

    title = "Nothing to cancel"

    def __init__(self) -> None:
        super().__init__(
            "Nothing is under way that could be taken back: no retirement was signed, or the network has it already. "
            "Nothing was signed now."
        )


class AnotherOffsetRunning(OffsetError):
    """Another process is retiring at this moment."""

    title = "Another offset is under way"

    def __init__(self) -> None:
        super().__init__(
            "Another Wattback is making an offset at this moment. Nothing was done twice and nothing was spent here. "
            "Wait until it has finished."
        )


class PriceTooHigh(OffsetError):
    """The price rose above what the person agreed to."""

    title = "The price rose"

    def __init__(self, price: str, limit: str) -> None:
        super().__init__(
            f"The certificates now cost {price}, and you agreed to {limit}. Nothing was signed. Look at the new "
            "preview and decide again."
        )


class NotEnoughMoney(OffsetError):
    """The wallet holds too little."""

    title = "Not enough money in the wallet"

    def __init__(self, what: str, needed: str, held: str) -> None:
        super().__init__(
            f"The {what} needs {needed}, and the wallet holds {held}. Nothing was signed. Send some to the wallet and "
            "try again."
        )


class RetirementDiffers(OffsetError):
    """The chain tells of another retirement than was signed for."""

    title = "The chain tells something else"

    def __init__(self, field: str, expected: str, found: str) -> None:
        super().__init__(
            f"The network reports a retirement whose {field} is {found} instead of {expected}. No certificate was "
            "made of it and nothing more is spent on it. Check that the network's address is one you trust, and try "
            "again."
        )


class RetirementFailed(OffsetError):
    """The transaction failed for good."""

    title = "The retirement failed"

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} What it was to match is due again; offset again when you are ready.")


class StillUnderWay(OffsetError):
    """The network has not mined the transaction yet."""

    title = "The network is slow"

    def __init__(self, state: str) -> None:
        super().__init__(
            f"The transaction is {state} and the network has not finished it yet. Nothing is lost: Wattback goes on "
            "with it by itself, and does not send a second one."
        )


class StillSettling(OffsetError):
    """The last retirement failed so recently that the network may yet take its failure back."""

    title = "The last failure is settling"

    def __init__(self, minutes: int) -> None:
        super().__init__(
            f"The last retirement failed a moment ago, and the network may still reorder its newest blocks. Nothing "
            f"was signed. Try again in {minutes} minutes."
        )


class PreparationFailed(OffsetError):
    """What a market needs first did not go through."""

    title = "A preparation failed"

    def __init__(self, summary: str, reason: str) -> None:
        super().__init__(
            f"Before the retirement this was needed and did not go through: {summary} ({reason}). Only its network fee "
            "was spent and nothing was retired. Try again; if it stays so, choose another market."
        )


class UnknownRetirements(OffsetError):
    """The chain has retirements of this wallet that this ledger does not know."""

    title = "Retirements this ledger does not know"

    def __init__(self, count: int, amount_text: str) -> None:
        retirements = "1 retirement" if count == 1 else f"{count} retirements"
        super().__init__(
            f"The chain has {retirements} of {amount_text} by this wallet that this ledger does not know: it was put "
            "back from a backup, or another Wattback uses the same wallet. So that nothing is matched twice, nothing "
            "is signed until you decide. If they matched answers that are counted here, run "
            "`wattback payments unknown --ours`; if they matched others, `wattback payments unknown --ignore`."
        )


class WalletChanged(OffsetError):
    """An offset of another wallet is under way."""

    title = "Another wallet's offset is under way"

    def __init__(self, account: str) -> None:
        super().__init__(
            f"An offset that the wallet {account} signed is under way. Nothing more is signed before it is finished; "
            "it is watched until then and needs nothing from you."
        )


class NetworkChanged(OffsetError):
    """An offset on a network chosen before is under way."""

    title = "An offset on another network is under way"

    def __init__(self, network: str) -> None:
        super().__init__(
            f"An offset on the network {network} is under way, and it matches the same answers. Nothing was signed "
            "here. It is watched until it is finished; then this network is used."
        )


class MarketUnsuitable(OffsetError):
    """This market can't do what was asked."""

    title = "Not on this market"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} Nothing was signed; choose another market in the settings.")
