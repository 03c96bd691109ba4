"""When an offset is worth it: enough is due or it is old enough, and the network fee is a small part of it."""

import sqlite3
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from wattback.chain.retirement import Network, Quote
from wattback.ledger.offsets import Due
from wattback.ledger.settings import get_integer, get_number, get_setting, get_text
from wattback.ledger.spending import MICRO_DECIMALS

DAY_MS = 24 * 3600 * 1000
_WEI_IN_A_MILLIONTH = 10**12


@dataclass(frozen=True, slots=True)
class Policy:
    """The person's choices.

    Attributes:
        mode: `manual`, `ask` or `automatic`.
        coverage: `low`, `central` or `high`, the estimate to match.
        threshold_wh: Due from which an offset is worth making.
        max_age_ms: Age of the oldest due answer from which one is made anyway.
        fee_share_max: Largest network fee as a share of the certificates' posted price, for offsets the person did not
            ask for one by one.
        fee_ceiling_micro: Most that one transaction's network fee may be, in millionths of the payment token.
        price_ceiling_micro_per_megawatt_hour: Most that certificates may cost.
    """

    mode: str
    coverage: str
    threshold_wh: float
    max_age_ms: int
    fee_share_max: Decimal
    fee_ceiling_micro: int = 100_000
    price_ceiling_micro_per_megawatt_hour: int = 50_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision and why, in words for the person."""

    go: bool
    reason: str


def read_policy(connection: sqlite3.Connection) -> Policy:
    """The policy from the settings."""
    return Policy(
        mode=get_text(connection, "offset.mode"),
        coverage=get_text(connection, "offset.coverage"),
        threshold_wh=get_number(connection, "offset.threshold_wh"),
        max_age_ms=get_integer(connection, "offset.max_age_days") * DAY_MS,
        fee_share_max=Decimal(str(get_number(connection, "offset.fee_share_max"))),
        fee_ceiling_micro=get_integer(connection, "fees.ceiling_micro"),
        price_ceiling_micro_per_megawatt_hour=get_integer(
            connection, "offset.price_ceiling_micro_per_megawatt_hour"
        ),
    )


def chosen_native_price(connection: sqlite3.Connection) -> Decimal | None:
    """What one native coin costs in the payment token by the person's own word; None asks the network's feed."""
    chosen = get_setting(connection, "fees.native_price")
    return Decimal(str(chosen)) if isinstance(chosen, int | float) else None


def amount_verdict(due: Due | None, policy: Policy, now_ms: int) -> Verdict:
    """Whether enough is due, or what is due is old enough."""
    if due is None or due.amount_mwh == 0:
        return Verdict(False, "Nothing is due.")
    due_wh = due.amount_mwh / 1000
    if due_wh >= policy.threshold_wh:
        return Verdict(True, f"{due_wh:g} Wh are due; the threshold is {policy.threshold_wh:g} Wh.")
    age_days = (now_ms - due.oldest_at_ms) / DAY_MS
    limit_days = policy.max_age_ms / DAY_MS
    if age_days >= limit_days:
        return Verdict(
            True,
            f"The answer that was counted first of what is due is {age_days:.0f} days old; the limit is "
            f"{limit_days:.0f} days.",
        )
    return Verdict(
        False,
        f"{due_wh:g} Wh are due, below the threshold of {policy.threshold_wh:g} Wh, and the answer that was "
        f"counted first is {max(age_days, 0):.0f} days old, below the limit of {limit_days:.0f} days.",
    )


def fee_micro(fee_wei: int, native_price: Decimal) -> int:
    """A network fee in millionths of the payment token, rounded up.

    Args:
        fee_wei: Of the native coin.
        native_price: Payment tokens for one coin.
    """
    return ceil(Fraction(native_price) * fee_wei / _WEI_IN_A_MILLIONTH)


def worthwhile_mwh(amount_mwh: int, worth_micro: int, fee: int, share_max: Decimal) -> int | None:
    """The amount from which a fee is a small enough share, at the price seen for another amount.

    amount * fee / (share_max * worth), as the fee does not depend on the amount and the price is in proportion to it.

    Args:
        amount_mwh: Milliwatt-hours that were priced.
        worth_micro: Their price.
        fee: The network fee in the same unit.
        share_max: Largest share.

    Returns:
        Milliwatt-hours, rounded up; None when no amount is enough.
    """
    if fee == 0:
        return 0
    room = Fraction(share_max) * worth_micro
    return None if room <= 0 else ceil(amount_mwh * fee / room)


def fee_verdict(quote: Quote, network: Network, native_price: Decimal | None, policy: Policy) -> Verdict:
    """Whether the highest possible network fee is a small enough share of the price, and below its ceiling.

    share = max_fee_wei / 10^18 * native_price / (worth_base_units / 10^decimals)

    The price is the posted one, whenever the certificates were bought: of what was bought in bulk before, nothing is
    paid any more, and the fee is compared all the same.

    Args:
        quote: Price and fee.
        network: Whose fee.
        native_price: What one native coin costs in the payment token, or None when nobody knows.
        policy: The largest share and the ceiling.
    """
    if network.is_practice:
        return Verdict(True, "The network fee is play money, so it is not compared with the price.")
    if native_price is None:
        return Verdict(
            False,
            f"What a {network.native_symbol} costs is not known, so the network fee cannot be compared.",
        )
    fee = Decimal(quote.max_fee_wei) / 10**18 * native_price
    price = Decimal(quote.worth_base_units) / 10**network.payment_decimals
    if fee * 10**MICRO_DECIMALS > policy.fee_ceiling_micro:
        ceiling = Decimal(policy.fee_ceiling_micro) / 10**MICRO_DECIMALS
        return Verdict(
            False,
            f"The network fee would be at most {fee:.2g} {network.payment_symbol}, above your ceiling of {ceiling:g}.",
        )
    if price == 0:
        return Verdict(fee == 0, "The certificates cost nothing, so any network fee is too large a share.")
    share = fee / price
    comparison = "within" if share <= policy.fee_share_max else "above"
    return Verdict(
        share <= policy.fee_share_max,
        f"The network fee is at most {share:.1%} of the price, {comparison} your limit of {policy.fee_share_max:.1%}.",
    )
