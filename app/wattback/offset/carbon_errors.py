"""Why a retirement of carbon did not happen, each with what to do next."""

from wattback.offset.errors import OffsetError


class CarbonPriceRose(OffsetError):
    """It would take more than the person agreed to."""

    title = "The price rose"

    def __init__(self, price: str, limit: str) -> None:
        super().__init__(
            f"The retirement would now take up to {price}, and you agreed to {limit}. Nothing was signed. Look at a "
            "new quote and decide again."
        )


class CarbonQuoteChanged(OffsetError):
    """Other carbon would be retired, or in another way, than the person agreed to."""

    title = "The credits changed"

    def __init__(self) -> None:
        super().__init__(
            "Other credits would be retired now than the ones you agreed to, or they would come from somewhere else: "
            "the pool or the wallet changed. Nothing was signed. Look at a new quote and decide again."
        )


class CarbonFailed(OffsetError):
    """The transaction failed for good."""

    title = "No carbon was retired"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The carbon was not retired: {reason}. Only the network fee was spent; ask for a new quote and try again."
        )


class CarbonUnderWay(OffsetError):
    """An earlier one is not finished."""

    title = "Another retirement of carbon is under way"

    def __init__(self) -> None:
        super().__init__(
            "A retirement of carbon that was signed before is not finished yet. Nothing new was signed and nothing is "
            "lost; `wattback carbon list` looks how far it is."
        )


class CarbonTooManySteps(OffsetError):
    """The market goes on asking for more."""

    title = "The market asks for too much"

    def __init__(self) -> None:
        super().__init__(
            "The carbon market asks for one preparation after another. Nothing was retired and nothing more is signed; "
            "what was approved is no more than the planned amount. Try another market."
        )
