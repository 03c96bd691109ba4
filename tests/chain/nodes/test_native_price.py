"""The coin's price: the person's own, a feed's that can be believed, or none with the reason."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from eth_abi.abi import encode

from wattback.chain.deployments import PaymentToken
from wattback.chain.errors import NetworkUnreachable
from wattback.chain.native_price import NativePrice, native_price
from wattback.chain.networks import entry
from wattback.chain.retirement import Network
from wattback.chain.rpc import connect

Start = Callable[..., Any]
NOW_S = 1_800_000_000
USDC = entry("polygon").payment_tokens[0]


def feed(
    price: int = 24_500_000,
    age_s: int = 600,
    decimals: int = 8,
    description: str = "POL / USD",
    **changed: Any,
) -> Callable[[Any], Any]:
    """An `AggregatorV3Interface` that answers so."""
    words = [7, price, NOW_S - age_s, NOW_S - age_s, 7]
    answers = {
        "0x7284e416": "0x" + encode(["string"], [description]).hex(),
        "0x313ce567": "0x" + encode(["uint256"], [decimals]).hex(),
        "0xfeaf968c": "0x" + encode(["uint80", "int256", "uint256", "uint256", "uint80"], words).hex(),
        **{f"0x{selector}": answer for selector, answer in changed.items()},
    }
    return lambda params: answers[params[0]["data"]]


def ask(fake_node: Start, polygon: Network, answer: Any, **options: Any) -> NativePrice:
    node = fake_node(answers={"eth_call": answer})
    known = {"payment": USDC, "feed": entry("polygon").price_feed, "now_s": NOW_S, **options}
    return native_price(connect(polygon, node.url), polygon, **known)


def test_a_fresh_answer_of_the_right_feed(fake_node: Start, polygon: Network) -> None:
    found = ask(fake_node, polygon, feed())
    assert found == NativePrice(Decimal("0.24500000"), "the on-chain feed POL / USD, 10 min old")
    assert ask(
        fake_node, polygon, feed(description="MATIC / USD", decimals=18, price=10**17)
    ).price == Decimal("0.1")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (feed(age_s=3 * 3600 + 1), "3.0 hours old"),
        (feed(age_s=-1000), "makes no sense"),
        (feed(age_s=NOW_S), "makes no sense"),
        (feed(price=0), "cannot be right"),
        (feed(price=-5), "cannot be right"),
        (feed(price=1), "cannot be right"),
        (feed(price=10**15), "cannot be right"),
        (feed(price=2**255 - 1), "cannot be right"),
        (feed(decimals=255), "makes no sense"),
        (feed(decimals=2**255), "makes no sense"),
        (feed(description="ETH / USD"), "calls itself 'ETH / USD'"),
        (feed(description="POL / USD\n\x1b[31m"), "calls itself 'POL / USD[31m'"),
        (feed(**{"7284e416": "0x"}), "makes no sense"),
        (feed(**{"7284e416": "0x" + "ff" * 96}), "makes no sense"),
        (feed(feaf968c="0x" + "00" * 31), "makes no sense"),
        (feed(feaf968c="0x"), "makes no sense"),
    ],
)
def test_an_answer_that_cannot_be_believed_is_no_price(
    fake_node: Start, polygon: Network, answer: Any, reason: str
) -> None:
    found = ask(fake_node, polygon, answer)
    assert found.price is None
    assert reason in found.reason


def test_a_feed_with_a_longer_heartbeat_may_be_older(fake_node: Start, polygon: Network) -> None:
    celo = entry("celo").price_feed
    answer = feed(age_s=23 * 3600, description="CELO / USD")
    assert ask(fake_node, polygon, answer, feed=celo).price == Decimal("0.245")


def test_the_persons_own_price_comes_first(fake_node: Start, polygon: Network) -> None:
    found = ask(fake_node, polygon, None, chosen=Decimal("0.3"))
    assert found == NativePrice(Decimal("0.3"), "your own setting")
    for wrong in ("0", "-1", "NaN", "Infinity"):
        assert ask(fake_node, polygon, feed(), chosen=Decimal(wrong)).price is None


def test_a_token_that_is_no_dollar_has_no_price_by_a_dollar_feed(fake_node: Start, polygon: Network) -> None:
    other = PaymentToken("XYZ", 18, USDC.address, usd_stable=False, checked="")
    assert "worth in XYZ" in ask(fake_node, polygon, feed(), payment=other).reason
    assert "no feed" in ask(fake_node, polygon, feed(), feed=None).reason


def test_a_feed_that_reverts_is_no_price_and_one_that_is_not_reached_is_an_error(
    fake_node: Start, polygon: Network
) -> None:
    reverting = fake_node(refusals={"eth_call": (3, "execution reverted")})
    known = {"payment": USDC, "feed": entry("polygon").price_feed, "now_s": NOW_S}
    assert "did not answer" in native_price(connect(polygon, reverting.url), polygon, **known).reason  # type: ignore[arg-type]
    down = fake_node()
    w3 = connect(polygon, down.url)
    down.status = 500
    with pytest.raises(NetworkUnreachable):
        native_price(w3, polygon, **known)  # type: ignore[arg-type]
