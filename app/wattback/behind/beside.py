"""Carbon credits and badges by hand: looked at first, then signed with the password typed for it."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from wattback.badge_wiring import badge_making, chosen_cadence
from wattback.carbon_wiring import carbon_offset, chosen_network
from wattback.desktop.look.language import tr
from wattback.desktop.services.beside import BesidePreview
from wattback.wiring import keystore

if TYPE_CHECKING:
    from wattback.chain.carbon import CarbonQuote
    from wattback.offset.badge_preview import BadgePreview

_GRAMS_PER_KILOGRAM = 1000
_MOST_KILOGRAMS = 1_000_000


class Beside:
    """Implements `wattback.desktop.services.beside.BesideServices`."""

    def __init__(self) -> None:
        self._quote: CarbonQuote | None = None
        self._badge: BadgePreview | None = None

    def quote_carbon(self, kilograms: str) -> BesidePreview:
        """What retiring so much carbon on the chosen network would take; signs nothing.

        Raises:
            AmountInvalid: It is no amount of whole grams above zero.
            NoCarbonMarket: The chosen network has none.
            ChainError: The market or the network said no.
        """
        from wattback.chain.carbon import CAVEAT, kilograms_text, tokens_text

        self._quote = None
        amount_g = _grams(kilograms)
        self._quote = found = carbon_offset(chosen_network(None), None).quote(amount_g)
        amount = kilograms_text(found.amount_g)
        return BesidePreview(
            title=tr("Retire carbon credits for {amount} of CO₂e?").format(amount=amount),
            rows=(
                (tr("Credits"), found.pool_symbol),
                (
                    tr("Takes at most"),
                    tokens_text(found.price_base_units, found.price_decimals, found.price_symbol),
                ),
                (tr("Market's fee"), found.fee_text),
                (tr("Steps"), "; ".join(found.steps)),
                (
                    tr("Market"),
                    tr("{market} on {network}").format(market=found.market, network=found.network),
                ),
            ),
            caveat=CAVEAT,
            agree=tr("Retire {amount}").format(amount=amount),
        )

    def retire_carbon(self, password: str, progress: Callable[[str], None]) -> str:
        """Retire what was quoted, for no more than was shown.

        Raises:
            PreviewPassed: Nothing was quoted.
            WrongPassword: It does not open the wallet.
            CarbonPriceRose: It would take more by now.
        """
        from wattback.behind.wallet_errors import PreviewPassed
        from wattback.chain.carbon import kilograms_text

        agreed = self._quote
        if agreed is None:
            raise PreviewPassed
        _require_opens(password)
        row = carbon_offset(agreed.network, agreed.market, lambda: password).retire(agreed, progress=progress)
        self._quote = None
        if row.retired_g is None:
            return tr("The retirement is on its way. Wattback goes on watching it; nothing is done twice.")
        return tr("Retired {amount}, as the network tells.").format(amount=kilograms_text(row.retired_g))

    def preview_badge(self) -> BesidePreview | None:
        """The badge that is due on the chosen network, its transaction tried out; None when none is due.

        Raises:
            BadgesOff: The person did not choose badges.
            NoBadgeMarket: The chosen market is not Arkreen's.
            ChainError: The market or the network said no.
        """
        from wattback.amount_words import fee_text
        from wattback.offset_words import badge_due_in_words

        self._badge = None
        cadence, making = chosen_cadence(), badge_making()
        self._badge = found = making.preview(cadence)
        if found is None:
            return None
        network = making.provider.network
        return BesidePreview(
            title=tr("Make this public badge?"),
            rows=(
                (tr("Shows"), badge_due_in_words(found.plan)),
                (tr("Public text"), found.message),
                (
                    tr("Network fee"),
                    tr("at most {fee}").format(fee=fee_text(found.max_fee_wei, network.native_symbol)),
                ),
                (tr("Network"), network.name),
            ),
            caveat=tr(
                "Everything on a badge can be read by anybody, for ever: the wallet's address, the period, the "
                "amounts, and a fingerprint of the receipts. No name, no answer and no chat is on it. A claim "
                "needs no badge."
            ),
            agree=tr("Make the badge"),
        )

    def make_badge(self, password: str, progress: Callable[[str], None]) -> str:
        """Make what was shown.

        Raises:
            PreviewPassed: Nothing was shown.
            WrongPassword: It does not open the wallet.
            BadgePlanMoved: Something else is due by now.
        """
        from wattback.behind.wallet_errors import PreviewPassed

        agreed = self._badge
        if agreed is None:
            raise PreviewPassed
        _require_opens(password)
        read = badge_making(lambda: password).make(chosen_cadence(), agreed, progress)
        self._badge = None
        if read.badge_id is None:
            return tr("The badge is on its way. Wattback looks how far it is.")
        return tr(
            "Badge {number} is made. It is read again when nobody can edit it any more, in three days."
        ).format(number=read.badge_id)


def _require_opens(password: str) -> None:
    """What the keyring or a file knows must not stand in for what the person typed."""
    keystore().unlock(password).wipe()


def _grams(kilograms: str) -> int:
    from wattback.wallet.errors import AmountInvalid

    try:
        amount_g = Decimal(kilograms.strip()) * _GRAMS_PER_KILOGRAM
    except InvalidOperation:
        amount_g = Decimal(0)
    is_whole = amount_g.is_finite() and amount_g == amount_g.to_integral_value()
    if not is_whole or not 0 < amount_g <= _GRAMS_PER_KILOGRAM * _MOST_KILOGRAMS:
        raise AmountInvalid("Write kilograms with a point and at most three places behind it, such as 12.5.")
    return int(amount_g)
