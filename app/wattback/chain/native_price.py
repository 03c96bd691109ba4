"""What a native coin is worth in the payment token, so that a network fee can be compared with a price."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from wattback.chain.deployments import PaymentToken
from wattback.chain.network_file import PriceFeed
from wattback.chain.retirement import Network
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3

OLDEST_S = 3 * 3600
# What no coin that pays for gas was ever worth, in US dollars: beyond it a feed is broken.
_LOWEST, _HIGHEST = Decimal("0.000001"), Decimal(1_000_000)
_FUTURE_S = 900

_DESCRIPTION = "0x7284e416"
_DECIMALS = "0x313ce567"
_LATEST_ROUND_DATA = "0xfeaf968c"


@dataclass(frozen=True, slots=True)
class NativePrice:
    """A price, or why there is none.

    Attributes:
        price: Payment tokens for one native coin; None when nobody can say.
        reason: Where it comes from, or why there is none; in words.
    """

    price: Decimal | None
    reason: str


def native_price(
    w3: "Web3",
    network: Network,
    payment: PaymentToken,
    feed: PriceFeed | None,
    now_s: int,
    chosen: Decimal | None = None,
) -> NativePrice:
    """The person's own price, else the on-chain feed's when it can be believed.

    Args:
        w3: The chain; asked only when there is a feed and no price was chosen.
        network: It.
        payment: What certificates are paid with.
        feed: Where the chain tells the coin's price in US dollars.
        now_s: Time now, UTC epoch seconds.
        chosen: The person's price, payment tokens for one coin.

    Raises:
        NetworkUnreachable: The feed could not be asked.
    """
    if chosen is not None:
        if chosen.is_finite() and chosen > 0:
            return NativePrice(chosen, "your own setting")
        return NativePrice(
            None, f"a price of {chosen} {payment.symbol} for one {network.native_symbol} is none"
        )
    if not payment.usd_stable:
        return NativePrice(None, f"nobody says what {network.native_symbol} is worth in {payment.symbol}")
    if feed is None:
        return NativePrice(None, f"no feed with the price of {network.native_symbol} is known")
    with answers_of(network):
        return _from_feed(w3, feed, now_s)


def _from_feed(w3: "Web3", feed: PriceFeed, now_s: int) -> NativePrice:
    from web3.exceptions import ContractLogicError

    try:
        told = _call(w3, feed.address, _DESCRIPTION, ["string"])
        decimals = _call(w3, feed.address, _DECIMALS, ["uint8"])
        found = _call(
            w3, feed.address, _LATEST_ROUND_DATA, ["uint80", "int256", "uint256", "uint256", "uint80"]
        )
    except ContractLogicError:
        return NativePrice(None, "the price feed did not answer")
    if told is None or decimals is None or found is None:
        return NativePrice(None, "the price feed's answer makes no sense")
    description = "".join(sign for sign in str(told[0])[:40] if sign.isprintable())
    if description not in feed.descriptions:
        return NativePrice(None, f"the feed is not of this coin: it calls itself {description!r}")
    (places,), (_, answer, _, updated_at_s, _) = decimals, found
    if places > 36 or not 0 < updated_at_s <= now_s + _FUTURE_S:
        return NativePrice(None, "the price feed's answer makes no sense")
    age_s = now_s - updated_at_s
    if age_s > max(OLDEST_S, feed.heartbeat_s):
        return NativePrice(None, f"the feed's last price is {age_s / 3600:,.1f} hours old")
    price = Decimal(answer).scaleb(-places)
    if not _LOWEST <= price <= _HIGHEST:
        return NativePrice(None, f"the feed's price of {price:.6g} dollars cannot be right")
    return NativePrice(price, f"the on-chain feed {description}, {max(0, age_s) // 60} min old")


def _call(w3: "Web3", address: str, selector: str, types: list[str]) -> tuple[Any, ...] | None:
    """What a view function answers, decoded; None when it is not of these types."""
    from eth_abi.exceptions import DecodingError
    from eth_typing import HexStr

    answer = bytes(w3.eth.call({"to": w3.to_checksum_address(address), "data": HexStr(selector)}))
    try:
        return tuple(w3.codec.decode(types, answer))
    except (DecodingError, ValueError, OverflowError):
        return None
