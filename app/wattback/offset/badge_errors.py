"""Why a badge was not made, or is not as it was asked for, each with what to do next."""

from wattback.offset.errors import OffsetError


class BadgeError(OffsetError):
    """A badge that was not made, or not yet."""

    title = "No badge was made"


class NoBadgeMarket(BadgeError):
    """The market does not make badges."""

    title = "No badges on this market"

    def __init__(self, market: str, network_name: str) -> None:
        super().__init__(
            f"Badges are Arkreen's, and the market chosen on {network_name} is {market}. Nothing was signed. Your "
            "retirements are complete without one; to make a badge, choose Arkreen's market (setting offset.market)."
        )


class BadgesOff(BadgeError):
    """The person did not choose badges."""

    title = "Badges are off"

    def __init__(self) -> None:
        super().__init__(
            "Badges are off, so none was made. A badge is public for ever and costs a network fee. To have one a month "
            "or a year: `wattback settings set arkreen.badge monthly`, or yearly."
        )


class NoBadgeDue(BadgeError):
    """No period that is over has retirements on no badge."""

    title = "No badge is due"

    def __init__(self) -> None:
        super().__init__(
            "No badge is due: every final retirement of a period that is over is on one. Nothing was signed."
        )


class BadgePlanMoved(BadgeError):
    """It would show something else than the person agreed to."""

    title = "The badge would be another"

    def __init__(self) -> None:
        super().__init__(
            "Since you looked, what the badge would show has changed. Nothing was signed; look again and decide anew."
        )


class BadgeUnderWay(BadgeError):
    """One that was signed before is not finished."""

    title = "A badge is under way"

    def __init__(self) -> None:
        super().__init__(
            "A badge that was signed before is not finished yet. Nothing new was signed and nothing is lost; "
            "`wattback badge check` looks how far it is."
        )


class BadgeFailed(BadgeError):
    """The transaction failed for good."""

    title = "The badge failed"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The badge was not made: {reason}. Only its network fee was spent, and the retirements it was to show are "
            "final all the same. Wattback does not try again by itself for a week; `wattback badge make` does at once."
        )


class BadgeEdited(BadgeError):
    """A badge is not as it was asked for."""

    title = "A public badge is not as it was asked for"

    def __init__(self, badge_id: int, differences: tuple[str, ...]) -> None:
        super().__init__(
            f"Arkreen's badge {badge_id} differs from what Wattback asked for: {', '.join(differences)}. Only somebody "
            "with the wallet's key could have edited it in its first three days. Your retirements and certificates "
            "are not touched. If it was not you, move your money to a new wallet."
        )
