"""Why nothing is retired yet, and what would help: sentences for the person."""

from decimal import Decimal

from wattback.ledger.offers_seen import OfferSeen
from wattback.ledger.spending import MICRO_DECIMALS
from wattback.wallet.caps import MWH_PER_MEGAWATT_HOUR, PRICE_CEILING, Money

_WHAT_HELPS = (
    "It waits for more to come together or for cheaper hours. Another network or market may be cheaper, and so may "
    "certificates bought in bulk where a market offers that."
)


def roughly(micro: int, money: Money) -> str:
    """An amount of money with two significant digits, for example `0.0023 USDC`."""
    amount = Decimal(micro) / 10**MICRO_DECIMALS
    rounded = Decimal(f"{amount:.2g}")
    return f"{rounded:f} {money.symbol}"


def electricity(mwh: int) -> str:
    """An amount of electricity with two significant digits, for example `2.3 kWh`."""
    for unit, size in (("MWh", 10**9), ("kWh", 10**6), ("Wh", 10**3)):
        rounded = Decimal(f"{Decimal(mwh) / size:.2g}")
        if rounded >= 1:
            return f"{rounded:f} {unit}"
    return f"{mwh} mWh"


def percent(share: Decimal) -> str:
    """A share with two significant digits, for example `230 %`."""
    return f"{Decimal(f'{100 * share:.2g}'):f} %"


def offer_words(amount_mwh: int, price_micro: int, fee_micro: int | None, money: Money) -> str:
    """What would be done: amount, price, fee."""
    fee = "" if fee_micro is None else f" and at most {roughly(fee_micro, money)} network fee"
    return f"Certificates for {electricity(amount_mwh)} cost {roughly(price_micro, money)}{fee}."


def fee_share_words(seen: OfferSeen, needed_mwh: int | None, money: Money, share_max: Decimal) -> str:
    """The fee is too large beside the price: how large, from which amount on it would not be, and what helps."""
    fee_micro = seen.fee_micro or 0
    beside = (
        f"{percent(Decimal(fee_micro) / seen.worth_micro)} of the price of {roughly(seen.worth_micro, money)}"
        if seen.worth_micro
        else "for certificates that cost nothing"
    )
    pays = (
        ""
        if needed_mwh is None
        else f" At this price and fee it is worth it from about {electricity(needed_mwh)}."
    )
    return (
        f"The network fee would be at most {roughly(fee_micro, money)}, {beside}; your limit is {percent(share_max)}."
        f"{pays} {_WHAT_HELPS}"
    )


def fee_ceiling_words(fee_micro: int, ceiling_micro: int, money: Money) -> str:
    """The fee is above its ceiling."""
    return (
        f"The network fee would be at most {roughly(fee_micro, money)}, above your ceiling of "
        f"{money.micro_text(ceiling_micro)} (fees.ceiling_micro). It waits for cheaper hours."
    )


def price_ceiling_words(amount_mwh: int, price_micro: int, ceiling_micro: int, money: Money) -> str:
    """The certificates cost more than the person pays."""
    a_megawatt_hour_micro = -(-price_micro * MWH_PER_MEGAWATT_HOUR // max(amount_mwh, 1))
    return (
        f"Certificates cost {roughly(a_megawatt_hour_micro, money)} for a megawatt-hour, above your ceiling of "
        f"{money.micro_text(ceiling_micro)} ({PRICE_CEILING}). It waits for a better price."
    )


def dear_hour_words() -> str:
    """Fees are dear beside the last days'."""
    return "Network fees are dearer now than they mostly are. It waits for a cheaper hour, at most until the age limit."
