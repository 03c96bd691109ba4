"""Arkreen: an exact approval, a purchase from its bank, an offset, and a badge; every argument compared."""

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from wattback.ledger.batch import Batch
from wattback.ledger.outbox import Purpose
from wattback.wallet.arkreen_call import (
    BadgeCall,
    BuildCall,
    decode_badge_call,
    decode_build_call,
    decode_buy_call,
    decode_offset_call,
)
from wattback.wallet.caps import Money
from wattback.wallet.erc20_call import decode_approve_call
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.market import PreparationFacts, UnsignedTransaction, require, require_near

EXACT_ART_FROM_BANK = 2
MAX_GROSS_PERCENT = 125
"""A quote in which the market keeps more than a fifth is not believed, whoever wrote it."""

_NOT_ALLOWED = "the transaction calls a contract that is not allowed"


@dataclass(frozen=True, slots=True)
class ArkreenRules:
    """The contracts of Arkreen's that the wallet may deal with, paid in one token.

    Attributes:
        bank: Sells certificates; may be given an approval.
        builder: Buys and offsets; may be given an approval.
        art: The certificates' token.
        badge: Makes badges.
        payment_token: What is paid; the only token an approval may be for.
        money: How it is written.
    """

    bank: str
    builder: str
    art: str
    badge: str
    payment_token: str
    money: Money
    market: str = "arkreen"

    def permit(self, quoted: Batch, message: dict[str, Any], chain_id: int, now_s: int) -> NoReturn:
        """Refused: the market is paid by an approval, so no permit is needed."""
        del quoted, message, chain_id, now_s
        raise SigningRefused("this market takes no permits")

    def require_preparation(
        self, request: UnsignedTransaction, quoted: Batch | None, account: str, now_s: int
    ) -> PreparationFacts:
        """For a batch, an approval of its price to the builder; without one, what a purchase in bulk needs, or it.

        How much the purchase may cost is for the caps and the price ceiling to say: the caller checks them.
        """
        del account, now_s  # an approval and a purchase are for whoever signs, and know no deadline
        if request.to == self.payment_token:
            return self._approval(request, quoted)
        require(quoted is None, "the batch needs nothing but an approval")
        require(request.to == self.bank, _NOT_ALLOWED)
        call = decode_buy_call(request.data)
        require(call.payment_token == self.payment_token, "it pays with another token")
        require(call.art == self.art, "it buys something else")
        require(not call.is_exact_pay and call.amount_mwh > 0, "it does not buy an exact amount")
        price = self.money.text(call.at_most_base_units)
        return PreparationFacts(
            Purpose.BUY,
            call.at_most_base_units,
            f"buy certificates for {call.amount_mwh / 1000:g} Wh for {price} at most",
            amount_mwh=call.amount_mwh,
        )

    def require_retirement(self, request: UnsignedTransaction, quoted: Batch, now_s: int) -> None:
        """An offset of the batch's amount and the market's fee: from the wallet's stock, or bought for its price."""
        # The offset is in the name of whoever sends it.
        require(quoted.beneficiary == quoted.account, "this market retires in the wallet's own name only")
        gross_mwh = _quoted_gross_mwh(quoted)
        if request.to == self.art:
            require(decode_offset_call(request.data) == gross_mwh, "the transaction is not about this batch")
            require(quoted.price_base_units == 0, "the batch was quoted as a purchase")
            return
        require(request.to == self.builder, _NOT_ALLOWED)
        call = decode_build_call(request.data)
        require_near(call.deadline_s, now_s)
        require(
            0 < call.at_most_base_units <= (quoted.price_base_units or 0),
            "it pays more than the reserved price",
        )
        expected = BuildCall(
            payment_token=self.payment_token,
            art=self.art,
            at_most_base_units=call.at_most_base_units,
            gross_mwh=gross_mwh,
            mode=EXACT_ART_FROM_BANK,
            deadline_s=call.deadline_s,
        )
        require(call == expected, "the transaction is not about this batch")

    def require_badge(
        self, request: UnsignedTransaction, account: str, offset_ids: tuple[int, ...], message: str
    ) -> str:
        """A badge over exactly these offsets, to and for the wallet's own account, with no public text but the message.

        Args:
            request: What would be signed.
            account: The wallet's.
            offset_ids: Of retirements that are final in the ledger, as the caller knows them.
            message: As the caller composed it.

        Returns:
            What it does, in words.

        Raises:
            SigningRefused: It is anything else.
        """
        require(request.to == self.badge, _NOT_ALLOWED)
        expected = BadgeCall(account, account, "", "", message, offset_ids)
        require(
            offset_ids != () and decode_badge_call(request.data) == expected,
            "the badge is not the one that was asked for",
        )
        return f"make one badge of {len(offset_ids)} retirements"

    def _approval(self, request: UnsignedTransaction, quoted: Batch | None) -> PreparationFacts:
        call = decode_approve_call(request.data)
        spender = self.bank if quoted is None else self.builder
        require(call.spender == spender, "somebody else would be allowed to take money")
        require(
            quoted is None or call.amount_base_units <= (quoted.price_base_units or 0),
            "more would be allowed than the reserved price",
        )
        amount = self.money.text(call.amount_base_units)
        name = "bank" if quoted is None else "builder"
        return PreparationFacts(
            Purpose.APPROVE, call.amount_base_units, f"let Arkreen's {name} take {amount} at most"
        )


def _quoted_gross_mwh(quoted: Batch) -> int:
    try:
        gross_mwh = int(json.loads(quoted.quote or "")["gross_mwh"])
    except (ValueError, KeyError, TypeError) as error:
        raise SigningRefused("no certificates were quoted") from error
    require(
        quoted.amount_mwh <= gross_mwh <= quoted.amount_mwh * MAX_GROSS_PERCENT // 100 + 2,
        "the market would keep too much",
    )
    return gross_mwh
