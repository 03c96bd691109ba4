"""When automatic mode thinks an offset worth it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wattback.chain.networks import network
from wattback.chain.retirement import Instrument, Network, Quote
from wattback.ledger.offsets import Due
from wattback.offset.policy import Policy, amount_verdict, fee_verdict
from wattback.offset.records import quote_from_json, quote_to_json
from wattback.wallet.caps import Money

DAY_MS = 24 * 3600 * 1000
POLICY = Policy("automatic", "high", threshold_wh=100.0, max_age_ms=31 * DAY_MS, fee_share_max=Decimal("0.1"))
INSTRUMENT = Instrument(7, "PRACTICE", "issuer", "registry", "device", "wind", "ZZ", 1, 2, 3, 4, 5, 6)


def due(amount_mwh: int, age_days: float = 0) -> Due:
    return Due(0, 9, 9, amount_mwh * 1_000_000, 0, amount_mwh, int(100 * DAY_MS - age_days * DAY_MS))


@pytest.mark.parametrize(
    ("waiting", "go", "words"),
    [
        (None, False, "Nothing is due"),
        (due(0), False, "Nothing is due"),
        (due(99_999), False, "99.999 Wh are due, below the threshold of 100 Wh"),
        (due(100_000), True, "100 Wh are due; the threshold is 100 Wh"),
        (due(1, age_days=30.9), False, "below the limit of 31 days"),
        (due(1, age_days=31), True, "31 days old; the limit is 31 days"),
        (due(1, age_days=-2), False, "0 days old"),
    ],
)
def test_enough_or_old_enough(waiting: Due | None, go: bool, words: str) -> None:
    verdict = amount_verdict(waiting, POLICY, 100 * DAY_MS)
    assert verdict.go is go
    assert words in verdict.reason


def quote(price_base_units: int, max_fee_wei: int) -> Quote:
    return Quote("real", "0xdesk", "0xtoken", INSTRUMENT, 5, price_base_units, 1, max_fee_wei, 1, 0, 1)


REAL: Network = replace(network("practice"), is_practice=False, native_symbol="POL")


@pytest.mark.parametrize(
    ("price_base_units", "max_fee_wei", "native_price", "go", "words"),
    [
        # 0.0223 POL at 0.25 is 0.0056 of the token.
        (
            56_000,
            22_300_000_000_000_000,
            Decimal("0.25"),
            True,
            "at most 10.0% of the price, within your limit of 10.0%",
        ),
        (50_000, 22_300_000_000_000_000, Decimal("0.25"), False, "at most 11.2% of the price, above"),
        (1, 10**16, None, False, "What a POL costs is not known"),
        (0, 1, Decimal(1), False, "any network fee is too large"),
    ],
)
def test_the_fee_is_a_small_share(
    price_base_units: int, max_fee_wei: int, native_price: Decimal | None, go: bool, words: str
) -> None:
    verdict = fee_verdict(quote(price_base_units, max_fee_wei), REAL, native_price, POLICY)
    assert verdict.go is go
    assert words in verdict.reason


def test_a_fee_in_play_money_is_not_compared() -> None:
    verdict = fee_verdict(quote(1, 10**18), network("practice"), None, POLICY)
    assert verdict.go
    assert "play money" in verdict.reason


def test_a_quote_is_stored_and_read_back_as_it_was() -> None:
    assert quote_from_json(quote_to_json(quote(5, 6))) == quote(5, 6)


@pytest.mark.parametrize(
    ("decimals", "base_units", "text"),
    [(6, 20, "0.00002 X"), (6, 2_000_000, "2.00 X"), (6, 0, "0.00 X"), (0, 7, "7 X"), (18, 10**17, "0.10 X")],
)
def test_money_is_written_exactly(decimals: int, base_units: int, text: str) -> None:
    assert Money("X", decimals).text(base_units) == text
